// Many at once, by the words on the pages: drafts from a file, several
// submitted, several ended, a colleague's claim followed and taken over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { EXCHANGE, approved, newCustomer } from
    "../web/lib/claims.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { press, refused, somebody } from "./lib/pages.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const ADMIN = "incentives-admin@fabrikam.example";
const admin = await somebody(browser, ADMIN);
const NAMES = ["Claim name", "PartnerID", "Tenant ID", "Domain",
	"Partner role", "Items", "Customer contact name",
	"Customer contact job title", "Customer contact e-mail",
	"Company contact name", "Company contact e-mail"];

const csv = (rows) => rows.map((row) => row.map((cell) =>
    `"${cell.replaceAll("\"", "\"\"")}"`).join(",")).join("\r\n");
const row = (name, customer, more = {}) => [name, "5210441",
	customer.tenant, more.domain ?? customer.domain, "Use or consume",
	more.items ?? "Exchange Online; Microsoft Teams", "Carla Moss",
	"Head of IT", `carla@${customer.domain}`, "Paul Bauer",
	"paul@fabrikam.example"];

async function choose(person, name, text) {
	await person.page.getByLabel("CSV file").setInputFiles({ name,
		mimeType: "text/csv", buffer: Buffer.from(text) });
	await press(person, "Check the file");
}
const link = (person, words) => person.leave(() => person.page
    .locator("main").getByRole("link", { name: words, exact: true }).click());
const words = (person) => person.page.locator("main").innerText();

const customers = [newCustomer(world, "Wingtip"), newCustomer(world, "Nod"),
	newCustomer(world, "Lamna")];

test("many drafts from one file, mended and sent again", async () => {
	await admin.open("/claims");
	await link(admin, "Many at once");
	await admin.look("many-new");
	await press(admin, "Check the file");
	await refused(admin, "many-new-refused");
	await choose(admin, "autumn.csv", csv([NAMES,
		row("Wingtip mail", customers[0]),
		row("Nod mail", customers[1], { domain: "contoso.example" }),
		row("Lamna mail", customers[2], { items: "Exchange Onlin" })]));
	assert.match(await words(admin), /do not belong together/);
	assert.match(await words(admin), /“Exchange Onlin” is not among/);
	await admin.look("many-check");
	await admin.page.getByLabel("All or nothing").check();
	await press(admin, "Make the drafts");
	await refused(admin, "many-check-refused");
	const arrives = admin.page.waitForEvent("download");
	await admin.page.getByRole("link",
	    { name: "Download these rows with their messages" }).click();
	const chunks = [];
	for await (const chunk of await (await arrives).createReadStream())
		chunks.push(chunk);
	const bad = Buffer.concat(chunks).toString();
	await admin.page.getByLabel("Make the good rows only").check();
	await press(admin, "Make the drafts");
	assert.match(await words(admin), /Made: 1 draft/);
	await admin.look("many-made");
	await link(admin, "send them again");
	await choose(admin, "mended.csv", bad
	    .replace("contoso.example", customers[1].domain)
	    .replace("Exchange Onlin,", "Exchange Online,"));
	await admin.page.getByLabel("All or nothing").check();
	await press(admin, "Make the drafts");
	assert.match(await words(admin), /Made: 2 drafts/);
	await link(admin, "Lamna mail");
	await admin.look("many-draft");
});

test("several drafts are submitted at once", async () => {
	for (const name of ["Wingtip mail", "Nod mail"]) {
		await admin.open(`/claims?text=${encodeURIComponent(name)}`);
		await link(admin, name);
		await link(admin, "Proof of execution");
		await admin.page.locator("#file").setInputFiles({
			name: "signed.txt", mimeType: "text/plain",
			buffer: Buffer.from(`Proof of ${name}`) });
		await press(admin, "Add files");
	}
	await admin.open("/claims/many");
	await link(admin, "Submit several drafts");
	await admin.look("several-submit");
	await press(admin, "Submit these drafts");
	await refused(admin, "several-submit-refused");
	for (const label of ["Wingtip mail", "Nod mail",
	    "The information in each of these claims is true",
	    "Each customer agreed to be contacted about the claim"])
		await admin.page.getByLabel(label, { exact: true }).check();
	await press(admin, "Submit these drafts");
	assert.match(await words(admin), /Submitted: 2 claims/);
	await admin.look("several-sent");
	await link(admin, "Nod mail");
	assert.match(await words(admin), /Waiting on\s+Microsoft/);
});

test("several approved claims are ended at once", async () => {
	const client = await world.signedIn(ADMIN);
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	for (const name of ["Over", "Done"]) {
		await approved(client, reviewer, newCustomer(world, name),
		    { name, items: [EXCHANGE] }, [""]);
	}
	await admin.open("/claims/many");
	await link(admin, "Disassociate several claims");
	await admin.look("several-end");
	await press(admin, "Disassociate the selected claims");
	await refused(admin, "several-end-refused");
	for (const name of ["Over", "Done"])
		await admin.page.getByLabel(new RegExp(`, ${name} `)).check();
	await admin.page.getByLabel("Why you end the associations")
	    .fill("We do not work for them any more.");
	await press(admin, "Disassociate the selected claims");
	assert.match(await words(admin), /Ended: 2 claims/);
	await admin.look("several-ended");
});

test("a colleague follows a claim and takes it over", async () => {
	const email = "cleo@fabrikam.example";
	world.cpor(["person", "add", email, "Cleo Colleague", "Fabrikam",
		"incentives-admin"], "demo-claims-2026\n");
	const cleo = await somebody(browser, email);
	await cleo.open("/claims?text=Nod%20mail");
	await link(cleo, "Nod mail");
	await cleo.look("follow");
	await press(cleo, "Follow this claim");
	assert.match(await words(cleo), /You follow this claim/);
	await cleo.look("followed");
	await press(cleo, "Take over");
	assert.match(await words(cleo), /You own this claim now/);
	await cleo.look("taken-over");
	await admin.open("/messages");
	assert.match(await words(admin), /Cleo Colleague took over claim C-/);
});

test("all of it on a phone, without JavaScript", async () => {
	const phone = await browser.person({ width: 320, height: 640,
		javascript: false });
	await phone.signIn(ADMIN);
	await phone.open("/claims/many");
	await choose(phone, "phone.csv", csv([NAMES,
		row("By phone", customers[2]), row("", customers[2])]));
	await phone.fits("check", 320);
	await phone.page.getByLabel("Make the good rows only").check();
	await press(phone, "Make the drafts");
	assert.match(await words(phone), /Made: 1 draft/);
	await phone.fits("made", 320);
});

test("the HTML of these pages is valid", () => browser.done());

// Many drafts from one CSV file, and several claims at once.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { test } from "node:test";
import { NOW, openWorld } from "./lib/world.mjs";
import { VOLUME, addCustomers, bare } from "./lib/flow.mjs";
import { EXCHANGE, decided, newCustomer, underReview } from
    "./lib/claims.mjs";

const world = await openWorld();
addCustomers(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const SEATTLE = "5210441";
const NASTY = "<script>alert(\"x\")</script>'&";
const NEEDED = ["Claim name", "PartnerID", "Tenant ID", "Domain"];
const ALL = [...NEEDED, "Partner role", "Items", "Subscription IDs",
	"Customer contact name", "Customer contact job title",
	"Customer contact e-mail", "Company contact name",
	"Company contact e-mail", "Technical contact name",
	"Technical contact e-mail", "Dynamics solution seller", "Customer name",
	"ISV product or solution", "Opt out of incentive payments"];

const quoted = (cell) => `"${String(cell).replaceAll("\"", "\"\"")}"`;
const csv = (rows) => `${rows.map((row) => row.map(quoted).join(","))
    .join("\r\n")}\r\n`;
let names = 0;

// A row of all columns; what is not said is empty.
function row(customer, more = {}) {
	const cells = { "Claim name": `Many ${++names}`, "PartnerID": SEATTLE,
		"Tenant ID": customer.tenant, "Domain": customer.domain, ...more };
	return ALL.map((name) => cells[name] ?? "");
}

const CARLA = "carla@contoso.com"; // at none of the customers here
const people = { "Customer contact name": "Carla Moss",
	"Customer contact job title": "Head of IT",
	"Customer contact e-mail": CARLA,
	"Company contact name": "Paul Bauer",
	"Company contact e-mail": "paul@fabrikam.example" };
const workloads = { "Partner role": "use or consume",
	"Items": "Microsoft Teams; exchange online" };

async function send(client, bytes, name = "many.csv") {
	const page = await client.get("/claims/many");
	return client.submit(page, { file: { name, type: "text/csv",
		bytes: typeof bytes === "string" ? bytes : csv(bytes) } });
}
const problems = (page) => Object.fromEntries(page
    .all("[aria-labelledby=bad] tbody tr").map((line) => {
	const [name, at, list] = [...line.querySelectorAll("th, td")];
	return [`${at.textContent.trim()} ${name.textContent.trim()}`,
		[...list.querySelectorAll("li")].map((li) =>
		    li.textContent.trim())];
}));
const good = (page) => page.texts("[aria-labelledby=good] tbody th");
const counts = (page) => page.texts(".cpor-facts dd").map(Number);
const make = (client, page, which) => client.submit(page, { which });
const fault = (page) => page.errors["#file"];

test("R4.70: the page says what a file holds, and its example is one",
    async () => {
	const page = await admin.follow(await admin.get("/claims"),
	    "Many at once");
	assert.equal(page.path, "/claims/many");
	assert.match(page.words, /at most 500 rows and 1 MB/);
	assert.deepEqual(page.texts("tbody th"), ALL);
	const example = await admin.follow(page, "Download the example file");
	assert.match(example.headers["content-type"], /^text\/csv/);
	assert.match(example.headers["content-disposition"],
	    /filename="many-drafts-example.csv"/);
	const answer = await send(admin, example.text);
	assert.equal(answer.status, 200);
	assert.equal(counts(answer)[0], 2);
	assert.match((await admin.get("/claims/new")).words,
	    /Make many drafts from one file/);
});

test("R4.70: what is no such file is refused beside the field", async () => {
	const page = await admin.get("/claims/many");
	const none = await admin.submit(page);
	assert.equal(none.status, 422);
	assert.equal(fault(none), "Select a CSV file");
	const cases = [
		["", /is empty/],
		[csv([NEEDED]), /has no rows/],
		["Claim name;PartnerID;Tenant ID;Domain\r\na;b;c;d\r\n",
			/not separated by commas/],
		[csv([[...NEEDED, NASTY]]), /not known/],
		[csv([NEEDED.slice(1)]), /no column “Claim name”/],
		[csv([[...NEEDED, "domain"]]), /“Domain” twice/],
		[`${csv([NEEDED])}"a`, /^Line 2: /],
		[Buffer.from([0x41, 0x2c, 0xff, 0x0a]), /UTF-8/],
		[csv([NEEDED, ["x".repeat(5000), "", "", ""]]),
			/^Line 2: a cell is longer/],
		[csv([NEEDED, ...Array(501).fill(["a", "b", "c", "d"])]),
			/more than 500 rows/],
		["x".repeat(1024 * 1024 + 1), /bigger than 1 MB/],
	];
	for (const [bytes, words] of cases) {
		const answer = await admin.submit(page, { file: { name: "many.csv",
			type: "text/csv", bytes } });
		assert.equal(answer.status, 422, String(words));
		assert.match(fault(answer), words);
		assert.doesNotMatch(answer.text, /<script>alert/);
	}
});

test("R4.70: ends of lines may be of several kinds", async () => {
	const customer = newCustomer(world);
	const lines = csv([ALL, row(customer), row(customer), row(customer)])
	    .split("\r\n");
	const page = await send(admin, [lines[0], "\r", lines[1], "\n", lines[2],
		"\n", lines[3], "\r\n"].join(""));
	assert.equal(page.status, 200);
	assert.deepEqual(counts(page), [3, 3, 0, 0]);
});

test("R4.71: each row is judged in the words of the forms, by line and column",
    async () => {
	const customer = newCustomer(world);
	const page = await send(admin, [ALL,
		row(customer, { "Claim name": "ab", "PartnerID": "1" }),
		row(customer, { "Claim name": `Taken ${NASTY}` }),
		row(customer, { "Claim name": `taken  ${NASTY}` }),
		row(customer, { "Tenant ID": "x", "Domain": "no domain" }),
		row({ ...customer, tenant: "0f300000-cccc-4000-8000-00000000ffff" }),
		row(customer, { "Domain": VOLUME.domain }),
		row(customer, { "Partner role": "Best partner" }),
		row(customer, { "Items": "Microsoft Teams" }),
		row(customer, { ...workloads, "Items": "Microsoft Teams; Tea" }),
		row(customer, { ...workloads, "Items": "Microsoft Teams; teams" }),
		row(customer, { ...workloads, "Subscription IDs": "x" }),
		row(customer, { ...workloads, ...people,
			"Customer contact e-mail": "nobody",
			"Company contact name": "",
			"Opt out of incentive payments": "perhaps" }),
		row(VOLUME, { "Partner role": "Build intent - Advisor",
			"Items": "Dynamics 365 Sales", "Subscription IDs": "x;y" }),
		row(VOLUME, { "Partner role": "Build intent - Advisor",
			"Items": "Dynamics 365 Sales", "Subscription IDs": "x" }),
	]);
	const found = Object.values(problems(page));
	assert.match(Object.keys(problems(page))[1], /^4 taken/);
	const expected = [
		[/^Claim name: Claim name must be 3 characters or more/,
			/^PartnerID: No location for which you may claim/],
		[/^Claim name: Another open claim of your company has this name/],
		[/^Tenant ID: /, /^Domain: /],
		[/^Tenant ID: We do not know a customer with this tenant ID/],
		[/^Domain: The domain and the tenant ID do not belong together/],
		[/^Partner role: “Best partner” is not the name/],
		[/^Partner role: Select a partner role/],
		[/^Items: “Tea” is not among/],
		[/^Items: “teams” is there twice/],
		[/^Subscription IDs: Leave it empty/],
		[/^Customer contact e-mail: /, /^Company contact name: Enter /,
			/^Opt out of incentive payments: Enter yes or no/],
		[/^Subscription IDs: There are more/],
		[/^Subscription IDs: Dynamics 365 Sales: /],
	];
	assert.equal(found.length, expected.length);
	expected.forEach((patterns, i) => {
		assert.equal(found[i].length, patterns.length, found[i].join("\n"));
		patterns.forEach((pattern, j) => assert.match(found[i][j], pattern));
	});
	assert.deepEqual(counts(page), [14, 1, 13, 0]);
	assert.doesNotMatch(page.text, /<script>alert/);
	// The forms themselves say the same.
	const begun = await admin.submit(await admin.get("/claims/new"));
	const form = await admin.submit(await admin.get(
	    begun.path.replace("/who", "/customer")),
	    { tenant: customer.tenant, domain: VOLUME.domain });
	assert.equal(`Domain: ${form.errors["#domain"]}`, found[4][0]);
});

test("R4.72: the good rows become drafts with all that was given",
    async () => {
	const customer = newCustomer(world);
	const page = await send(admin, [ALL,
		row(customer, { "Claim name": `Whole ${NASTY}`, ...workloads,
			...people, "Opt out of incentive payments": "yes" }),
		row(customer, { "Claim name": "" }),
		row(VOLUME, { "Claim name": "Sales by file",
			"Partner role": "Build intent - Advisor",
			"Items": "Dynamics 365 Sales" }),
		row(customer, { "Claim name": "Only the customer" }),
	], `it's "<b>".csv`);
	assert.deepEqual(counts(page), [4, 3, 1, 0]);
	const made = await make(admin, page, "good");
	assert.match(made.texts(".govuk-notification-banner")[0],
	    /Made: 3 drafts/);
	assert.deepEqual(counts(made), [4, 3, 1, 3]);
	assert.deepEqual(good(made),
	    [`Whole ${NASTY}`, "Sales by file", "Only the customer"]);
	assert.equal(made.all("form[action^='/claims/many/']").length, 0);
	const whole = await admin.get(made.link(`Whole ${NASTY}`));
	const states = whole.texts(".govuk-task-list__status");
	assert.deepEqual(states, [...Array(5).fill("Completed"), "Incomplete",
		"Cannot start yet"]);
	const contacts = await admin.get(`${whole.path}/contacts`);
	assert.equal(contacts.form().value("customer_email"), CARLA);
	assert.ok(contacts.form().value("opted_out"));
	const sales = await admin.get(made.link("Sales by file"));
	assert.equal(sales.texts(".govuk-task-list__status")[3], "Completed");
	const only = await admin.get(made.link("Only the customer"));
	assert.deepEqual(only.texts(".govuk-task-list__status").slice(0, 3),
	    ["Completed", "Completed", "Incomplete"]);
	assert.match((await admin.get(`${whole.path}/history`)).words,
	    /started the claim/);
	// The file is among those sent, and its address still tells.
	const list = await admin.get("/claims/many");
	assert.match(list.words, /it's "<b>".csv .* 3 drafts made/);
	assert.doesNotMatch(list.text, /<b>"/);
});

test("R4.72: a second press makes nothing twice", async () => {
	const customer = newCustomer(world);
	const page = await send(admin, [ALL, row(customer,
	    { "Claim name": "Pressed twice" })]);
	const [one, two] = await Promise.all([make(admin, page, "good"),
		make(admin, page, "good")]);
	assert.deepEqual([one.status, two.status], [200, 200]);
	const again = await make(admin, page, "all");
	assert.deepEqual(counts(again), [1, 1, 0, 1]);
	const list = await admin.get("/claims?text=Pressed%20twice");
	assert.equal(list.texts("#count")[0], "1 claim found");
});

test("R4.72: all or nothing makes all, or none and says so", async () => {
	const customer = newCustomer(world);
	const bad = await send(admin, [ALL, row(customer), row(customer,
	    { "Domain": "" })]);
	const answer = await make(admin, bad, "all");
	assert.equal(answer.status, 422);
	assert.match(Object.values(answer.errors)[0], /no draft was made/);
	assert.deepEqual(counts(answer), [2, 1, 1, 0]);
	const unsaid = await admin.submit(bad);
	assert.equal(unsaid.status, 422);
	// What was good becomes wrong before the yes.
	const rows = [ALL, row(customer), row(customer, { "Claim name":
	    "Taken meanwhile" }), row(customer)];
	const fine = await send(admin, rows);
	assert.deepEqual(counts(fine), [3, 3, 0, 0]);
	const other = await send(user, [ALL, row(customer, { "Claim name":
	    "Taken meanwhile" })]);
	await make(user, other, "good");
	const none = await make(admin, fine, "all");
	assert.equal(none.status, 422);
	assert.deepEqual(counts(none), [3, 2, 1, 0]);
	assert.match(Object.values(problems(none))[0][0], /has this name/);
	const rest = await make(admin, none, "good");
	assert.deepEqual(counts(rest), [3, 2, 1, 2]);
	const all = await send(admin, [ALL, row(customer), row(customer)]);
	assert.deepEqual(counts(await make(admin, all, "all")), [2, 2, 0, 2]);
});

test("R4.73: bad rows come back with their messages, without a formula, and " +
    "can be sent again", async () => {
	const customer = newCustomer(world);
	const page = await send(admin, [ALL, row(customer), row(customer,
	    { "Claim name": "=HYPERLINK(\"http://x.example\")", "Domain": "" }),
	row(customer, { "Claim name": "A, \"B\"", "PartnerID": "1" })]);
	const file = await admin.follow(page,
	    "Download these rows with their messages");
	assert.match(file.headers["content-disposition"],
	    /filename="rows-with-problems.csv"/);
	const lines = file.text.replace(/^\uFEFF/, "").trim().split("\r\n");
	assert.equal(lines.length, 3);
	assert.match(lines[0], /,Messages$/);
	assert.match(lines[1], /^"'=HYPERLINK\(""http:\/\/x.example""\)",/);
	assert.match(lines[1], /Domain: Enter a domain/);
	assert.match(lines[2], /^"A, ""B""",1,.*PartnerID: No location/);
	// Mended in place: the messages' column may stay.
	const mended = await send(admin, file.text
	    .replace(`${customer.tenant},,`,
		`${customer.tenant},${customer.domain},`)
	    .replace("\",1,", `",${SEATTLE},`));
	assert.deepEqual(counts(mended), [2, 2, 0, 0]);
	assert.deepEqual(good(mended),
	    ["=HYPERLINK(\"http://x.example\")", "A, \"B\""]);
});

test("R2.9: another's file is as none, also a colleague's", async () => {
	const page = await send(admin, [ALL, row(newCustomer(world))]);
	for (const client of [user, stranger]) {
		for (const tail of ["", "/problems.csv"]) {
			const theirs = await client.get(page.path + tail);
			const none = await client.get(
			    `/claims/many/0000000000001${tail}`);
			assert.equal(theirs.status, 404);
			assert.equal(bare(theirs), bare(none));
		}
		const token = (await client.get("/claims/many"))
		    .all("[name=token]")[0].getAttribute("value");
		const answer = await client.post(page.path,
		    `token=${token}&which=good`, { follow: false });
		assert.equal(answer.status, 404);
	}
	assert.deepEqual(counts(await admin.get(page.path)), [1, 1, 0, 0]);
});

test("R4.73: refused customers count as in the form, and then nothing is told",
    async () => {
	const email = "prober@fabrikam.example";
	world.cpor(["person", "add", email, "Pia Prober", "Fabrikam",
		"incentives-admin"], "demo-claims-2026\n");
	const prober = await world.signedIn(email);
	const customer = newCustomer(world);
	const page = await send(prober, [ALL,
		...Array.from({ length: 31 }, () => row(customer,
		    { "Domain": VOLUME.domain })),
		row(customer)]);
	const found = Object.values(problems(page)).map((list) => list[0]);
	assert.equal(found.filter((f) => /do not belong together/.test(f)).length,
	    30);
	assert.equal(found.filter((f) => /nothing more is checked/.test(f)).length,
	    2);
	const begun = await prober.submit(await prober.get("/claims/new"));
	const form = await prober.submit(await prober.get(
	    begun.path.replace("/who", "/customer")),
	    { tenant: customer.tenant, domain: VOLUME.domain });
	assert.equal(form.status, 429);
});

// Drafts by file, each with proof unless it says otherwise: their addresses.
async function drafts(client, rows) {
	const made = await make(client, await send(client, [ALL, ...rows]), "good");
	const paths = rows.map((cells) => made.link(cells[0]));
	for (const path of paths)
		await client.submit(await client.get(`${path}/proof`), { file: {
			name: "signed.txt", type: "text/plain",
			bytes: `Proof for ${path}` } });
	return paths;
}
const value = (page, name) => page.all("input[name=claims]").find((input) =>
    page.document.querySelector(`label[for="${input.id}"]`).textContent
	.trim() === name).getAttribute("value");
const results = (page) => Object.fromEntries(page.all("tbody tr")
    .map((line) => [...line.querySelectorAll("th, td")]
	.map((cell) => cell.textContent.trim()))
    .map(([name, status, result]) => [name, [status, result]]));
const YES = { truth: true, agreed: true };

test("R4.74: several drafts are submitted at once, each with its own result",
    async () => {
	const customer = newCustomer(world);
	const whole = { ...workloads, ...people };
	const [first, second, late] = await drafts(admin, [
		row(customer, { ...whole, "Claim name": `Together ${NASTY}` }),
		row(newCustomer(world), { ...whole, "Claim name": "Together too" }),
		row(newCustomer(world),
		    { ...whole, "Claim name": "Changed meanwhile" }),
		row(customer, { ...whole, "Claim name": "The same again" }),
	]);
	const half = await make(admin, await send(admin, [ALL, row(customer,
	    { ...whole, "Claim name": "Without proof" })]), "good");
	const page = await admin.follow(await admin.get("/claims/many"),
	    "Submit several drafts");
	assert.match(page.words, /Not ready yet .*Without proof ?Add at least one/);
	assert.doesNotMatch(page.text, /<script>alert/);
	const names = [`Together ${NASTY}`, "Together too", "Changed meanwhile"];
	const claims = [...names, "The same again"]
	    .map((name) => value(page, name));
	// Nothing chosen, and nothing confirmed.
	const empty = await admin.submit(page);
	assert.equal(empty.status, 422);
	assert.deepEqual(Object.keys(empty.errors),
	    ["#claims", "#truth", "#agreed"]);
	const kept = await admin.submit(page, { claims: claims.slice(0, 2) });
	assert.equal(kept.status, 422);
	assert.equal(kept.all("input[name=claims][checked]").length, 2);
	// One changes after the list was opened.
	const who = await admin.get(`${late}/who`);
	await admin.submit(who, { name: "Changed meanwhile indeed" });
	const done = await admin.submit(page, { claims, ...YES });
	assert.equal(done.status, 200);
	assert.match(done.texts(".govuk-notification-banner")[0],
	    /Submitted: 2 claims/);
	const found = results(done);
	assert.equal(found[names[0]][0], "Submitted");
	assert.match(found[names[0]][1], /^Number C-\d{8}. It is reviewed by /);
	assert.equal(found["Together too"][0], "Submitted");
	assert.deepEqual(found["Changed meanwhile indeed"][0], "Draft");
	assert.match(found["Changed meanwhile indeed"][1],
	    /^Not submitted. It changed after you chose it/);
	assert.match(found["The same again"][1],
	    /^Not submitted. Exchange Online: Your company already/);
	assert.match((await admin.get(done.link(names[0]))).words,
	    /Waiting on Microsoft/);
	assert.match((await admin.get(second)).words, /Waiting on Microsoft/);
	assert.equal((await admin.get(`${first}/history`)).words
	    .match(/submitted the claim/g).length, 1);
	// A second press submits nothing twice.
	const again = await admin.submit(page, { claims, ...YES });
	assert.deepEqual(results(again), found);
	assert.equal((await admin.get(`${first}/history`)).words
	    .match(/submitted the claim/g).length, 1);
	assert.match((await admin.get(half.link("Without proof"))).words,
	    /Draft claim/);
});

// An approved claim of Exchange Online.
async function approved(name) {
	const customer = newCustomer(world);
	const claim = await underReview(admin, reviewer, customer,
	    { name, items: [EXCHANGE] });
	await decided(reviewer, claim, [""]);
	return { claim, customer, name: `${name} ${customer.domain}` };
}

test("R4.74, R5.47: several approved claims end at once, with one reason",
    async () => {
	const one = await approved(`Ends ${NASTY}`);
	const two = await approved("Ends too");
	const three = await approved("Changes meanwhile");
	const page = await admin.follow(await admin.get("/claims/many"),
	    "Disassociate several claims");
	assert.doesNotMatch(page.text, /<script>alert/);
	const values = [one, two, three].map(({ claim }) => page
	    .all("input[name=claims]").map((i) => i.getAttribute("value"))
	    .find((v) => v.startsWith(`${claim.split("/")[2]}.`)));
	assert.ok(values.every((v) => v));
	const empty = await admin.submit(page);
	assert.equal(empty.status, 422);
	assert.deepEqual(Object.keys(empty.errors), ["#claims", "#reason"]);
	const short = await admin.submit(page, { claims: values, reason: "ab" });
	assert.equal(short.status, 422);
	assert.equal(short.all("input[name=claims][checked]").length, 3);
	await admin.submit(await admin.get(`${three.claim}/proof`), { file: {
		name: "more.txt", type: "text/plain", bytes: "More" } });
	const done = await admin.submit(page, { claims: values,
		reason: `The work is over ${NASTY}` });
	assert.match(done.texts(".govuk-notification-banner")[0],
	    /Ended: 2 claims/);
	const found = results(done);
	assert.deepEqual(found[one.name],
	    ["Ended", "Ended. Any partner can claim its lines now."]);
	assert.equal(found[two.name][0], "Ended");
	assert.equal(found[three.name][0], "Approved");
	assert.match(found[three.name][1], /^Not ended. It changed/);
	assert.match((await admin.get(`${one.claim}/history`)).words,
	    /The work is over <script>/);
	const again = await admin.submit(page, { claims: values,
		reason: "The work is over" });
	assert.deepEqual(results(again), found);
	// Foreign claims are none, and users may not.
	assert.equal((await user.get("/claims/many/disassociate")).status, 403);
	const token = (await stranger.get("/profile")).all("[name=token]")[0]
	    .getAttribute("value");
	const answer = await stranger.post("/claims/many/disassociate",
	    new URLSearchParams({ token, claims: values[2], reason: "Mine now" })
		.toString());
	assert.equal(answer.status, 404);
	assert.match((await admin.get(three.claim)).words, /Approved/);
});

test("R2.3, R2.9: whoever may not submit, or not see, submits nothing",
    async () => {
	const customer = newCustomer(world);
	const [path] = await drafts(admin, [row(customer,
	    { ...workloads, ...people, "Claim name": "Not theirs" })]);
	const page = await admin.get("/claims/many/submit");
	const claim = value(page, "Not theirs");
	assert.equal((await user.get("/claims/many/submit")).status, 403);
	const theirs = await stranger.get("/claims/many/submit");
	assert.doesNotMatch(theirs.text, /Not theirs/);
	const token = theirs.all("[name=token]")[0]?.getAttribute("value") ??
	    (await stranger.get("/profile")).all("[name=token]")[0]
		.getAttribute("value");
	const body = (of) => new URLSearchParams({ token, claims: of, truth: "1",
		agreed: "1" }).toString();
	const answer = await stranger.post("/claims/many/submit", body(claim));
	const none = await stranger.post("/claims/many/submit",
	    body("0000000000001.1"));
	assert.equal(answer.status, 404);
	assert.equal(bare(answer).replaceAll(claim.split(".")[0], "ID"),
	    bare(none).replaceAll("0000000000001", "ID"));
	assert.match((await admin.get(path)).words, /Draft claim/);
	for (const odd of ["", "?claims=", "?claims=x", "?claims=0000000000001"])
		assert.equal((await admin.get(`/claims/many/submitted${odd}`))
		    .status, 404, odd);
});

test("R4.70: one person sends 30 files in an hour", async () => {
	const email = "sender@fabrikam.example";
	world.cpor(["person", "add", email, "Sam Sender", "Fabrikam",
		"incentives-admin"], "demo-claims-2026\n");
	const sender = await world.signedIn(email);
	const rows = [ALL, row(newCustomer(world))];
	for (let i = 0; i < 30; i++)
		assert.deepEqual(counts(await send(sender, rows)), [1, 1, 0, 0]);
	assert.equal((await send(sender, rows)).status, 429);
	assert.deepEqual(counts(await send(admin, rows)), [1, 1, 0, 0]);
});

test("files are forgotten after 30 days, the drafts stay", async () => {
	const page = await send(admin, [ALL, row(newCustomer(world),
	    { "Claim name": "Kept for good" })]);
	const made = await make(admin, page, "good");
	world.setNow(new Date(Date.parse(NOW) + 31 * 86_400_000).toISOString());
	const client = await world.signedIn("incentives-admin@fabrikam.example");
	world.tick();
	assert.equal((await client.get(page.path)).status, 404);
	assert.equal((await client.get(made.link("Kept for good"))).status, 200);
	world.setNow(NOW);
});

test("R4.42: of addresses that are not the customer's a file brings no more " +
    "than the form takes", async () => {
	const email = "incentives-admin@litware.example";
	const sender = await world.signedIn(email);
	const customer = newCustomer(world);
	const whole = { "PartnerID": "4871205",
		"Partner role": "use or consume", ...people };
	const page = await send(sender, [ALL,
		...Array.from({ length: 32 }, (_, i) => row(customer, { ...whole,
			"Customer contact e-mail": `ann@guess-${i}.com` }))]);
	const found = Object.values(problems(page)).map((list) => list[0]);
	assert.deepEqual(counts(page), [32, 30, 2, 0]);
	for (const sentence of found)
		assert.match(sentence, /nothing more is checked/);
	// What was counted is not counted again when it is made.
	world.setNow(new Date(Date.parse(NOW) + 3_600_000).toISOString());
	const later = await world.signedIn(email);
	const made = await make(later, await later.get(page.path), "good");
	assert.deepEqual(counts(made), [32, 30, 2, 30]);
	const more = await send(later, [ALL, row(customer, { ...whole,
		"Customer contact e-mail": `ann@${customer.domain}` })]);
	assert.deepEqual(counts(more), [1, 1, 0, 0]);
	world.setNow(NOW);
});

test("R4.42: files that are sent at once are told no more than one after the " +
    "other", async () => {
	const email = "twice@fabrikam.example";
	world.cpor(["person", "add", email, "Theo Twice", "Fabrikam",
		"incentives-admin"], "demo-claims-2026\n");
	world.setNow(new Date(Date.parse(NOW) + 7_200_000).toISOString());
	const client = await world.signedIn(email);
	const customer = newCustomer(world);
	const form = await client.get("/claims/many");
	const bytes = () => csv([ALL, ...Array.from({ length: 30 }, () =>
	    row(customer, { "Domain": VOLUME.domain }))]);
	const answers = await Promise.all([1, 2, 3, 4].map(() => client.submit(
	    form, { file: { name: "a.csv", type: "text/csv", bytes: bytes() } })));
	const told = answers.flatMap((page) => Object.values(problems(page))
	    .filter(([first]) => /do not belong together/.test(first)));
	assert.ok(told.length > 0 && told.length <= 30, String(told.length));
	world.setNow(NOW);
});

test("R4.72, R4.77: 500 rows are judged and made; beyond the day's lines the " +
    "rest waits, and none is made twice", async () => {
	const customer = newCustomer(world);
	const client = await world.signedIn("incentives-admin@fabrikam.example");
	const rows = (count) => [ALL, ...Array.from({ length: count }, () =>
	    row(customer, { ...workloads, ...people,
		"Customer contact e-mail": `carla@${customer.domain}`,
		"Items": "Exchange Online; Microsoft Teams; SharePoint Online" }))];
	const page = await send(client, rows(500));
	assert.deepEqual(counts(page), [500, 500, 0, 0]);
	const made = await make(client, page, "all");
	assert.deepEqual(counts(made), [500, 500, 0, 500]);
	const more = await send(client, rows(200));
	const cut = await make(client, more, "good");
	assert.equal(cut.status, 422);
	assert.match(cut.errors["#which"], /too many lines in one day/);
	const some = counts(cut)[3];
	assert.ok(some < 200);
	world.setNow(new Date(Date.parse(NOW) + 86_400_000).toISOString());
	const next = await world.signedIn("incentives-admin@fabrikam.example");
	const rest = await make(next, await next.get(more.path), "good");
	assert.deepEqual(counts(rest), [200, 200, 0, 200]);
	const list = await next.get(`/claims?text=${customer.domain}`);
	assert.equal(list.texts("#count")[0], "700 claims found");
});

test("R10.4: of large files one is made at a time, and pages do not wait for " +
    "it", async (t) => {
	const client = await world.signedIn("incentives-admin@fabrikam.example");
	const turn = spawn("flock", ["-x", join(world.data, "spool"), "cat"],
	    { stdio: ["pipe", "pipe", "inherit"] });
	t.after(() => turn.stdin.end());
	turn.stdin.write("\n");
	await once(turn.stdout, "data");
	for (const kind of ["csv", "xlsx"]) {
		const late = await client.get(`/claims.${kind}`);
		assert.equal(late.status, 503);
		assert.equal(late.headers["retry-after"], "5");
	}
	assert.equal((await client.get("/claims.csv?status=approved")).status, 200);
	turn.stdin.end();
	await once(turn, "exit");
	const all = await client.get("/claims.csv");
	assert.ok(all.text.trim().split("\r\n").length > 700);
});

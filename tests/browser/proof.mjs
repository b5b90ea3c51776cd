// Proof of execution in a browser: large files and how far they are, each
// refusal and its recovery, files chosen again, files that wait for a scanner.
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { Clamd, HARM } from "../web/lib/clamd.mjs";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { press, refused, somebody } from "./lib/pages.mjs";

const MB = 1024 * 1024;
const directory = fs.mkdtempSync(path.join(os.tmpdir(), "proof-"));
const clamd = new Clamd(path.join(directory, "socket"));
await clamd.open();
process.env.CPOR_CLAMD = clamd.path;

const world = await openWorld();
const browser = await openBrowser(world);
const admin = await somebody(browser, "incentives-admin@fabrikam.example");

after(async () => {
	await clamd.close();
	fs.rmSync(directory, { recursive: true });
});

// A file of that many bytes and name: a PDF, unless it begins otherwise.
function file(name, size = 0, begin = `%PDF-1.7\n% ${name}\n%%EOF\n`) {
	const place = path.join(directory, name);
	const bytes = Buffer.alloc(Math.max(size, begin.length), "x");
	bytes.write(begin, "latin1");
	fs.writeFileSync(place, bytes);
	return place;
}

async function newDraft(person = admin) {
	await person.open("/claims/new");
	await press(person, "Add customer");
	const claim = new URL(person.page.url()).pathname.replace(/\/who$/, "");
	await person.open(`${claim}/proof`);
	return claim;
}

const choose = (person, ...files) =>
	person.page.getByLabel("Files", { exact: true }).setInputFiles(files);
const send = (person = admin) => person.page.getByRole("button",
    { name: "Add files", exact: true }).click();
// Twice within a second is taken for one press too many.
async function sendAgain() {
	const begun = admin.page.locator(
	    ".cpor-upload, .govuk-notification-banner--success").first();
	for (let i = 0; i < 10; i++) {
		await send();
		if (await begun.waitFor({ timeout: 400 }).then(() => true,
		    () => false))
			return;
	}
	assert.fail("it is not sent again");
}

const says = (words, person = admin) => person.page.getByText(words).first()
    .waitFor();

// What leaves the browser, in bytes a second; 0 for all there is.
async function upstream(person, bytes) {
	const session = await person.page.context().newCDPSession(person.page);
	await session.send("Network.enable");
	await session.send("Network.emulateNetworkConditions", { offline: false,
		latency: 0, downloadThroughput: -1,
		uploadThroughput: bytes === 0 ? -1 : bytes });
}

test("25 MB are sent, and one sees how far they are", async () => {
	await newDraft();
	await upstream(admin, 10 * MB);
	await choose(admin, file("large.pdf", 25 * MB));
	await send();
	await says(/of 25\.0 MB sent/);
	await says("25 percent sent");
	const bar = admin.page.getByRole("progressbar");
	assert.ok(Number(await bar.getAttribute("value") ??
	    await bar.evaluate((b) => b.value)) > 0);
	await admin.axe("on the way");
	await admin.fits("on the way", 1280);
	await says("The claim has your files.");
	await upstream(admin, 0);
	assert.equal(await admin.page.getByRole("link",
	    { name: "large.pdf", exact: true }).count(), 1);
	await admin.look("proof-sent");
});

test("sending can be stopped, and begun again", async () => {
	await newDraft();
	await upstream(admin, MB);
	await choose(admin, file("stopped.pdf", 20 * MB));
	await send();
	await says(/of 20\.0 MB sent/);
	await admin.page.getByRole("button", { name: "Stop sending" }).click();
	await says("You stopped sending. Nothing was added.");
	await admin.axe("stopped");
	await upstream(admin, 0);
	await sendAgain();
	await says("The claim has your files.");
});

test("a connection that breaks is said beside the chooser", async () => {
	await newDraft();
	await admin.page.route("**/proof",
	    (route) => route.abort("connectionreset"), { times: 1 });
	await choose(admin, file("broken.pdf", 5 * MB));
	await send();
	await says(/did not arrive complete\. Check your connection/);
	assert.match(admin.complaints.splice(0).join(), /ERR_CONNECTION_RESET/);
	await admin.look("proof-broken");
	await sendAgain();
	await says("The claim has your files.");
});

test("large files that are refused are said as small ones are, and the form " +
    "goes on", async () => {
	await newDraft();
	await choose(admin, file("too big.pdf", 26 * MB));
	await send();
	await says(/too big\.pdf is larger than 25 MB/);
	assert.match(await admin.page.title(), /^Error: /);
	assert.ok(await admin.hasFocus(
	    admin.page.locator(".govuk-error-summary")));
	await refused(admin, "proof-too-big");
	await choose(admin, file("a.pdf", 22 * MB), file("b.pdf", 22 * MB),
	    file("c.pdf", 22 * MB));
	await send();
	await says(/Send at most 60 MB at a time/);
	await choose(admin, file("fine.pdf", 2 * MB));
	await sendAgain();
	await says("The claim has your files.");
});

test("each refusal says what to do, and doing it helps", async () => {
	const refusals = [
		[[], /Select a file to add/],
		[[file("program.exe", 0, "MZ\x90\0\x03\0\0\0")],
			/program\.exe cannot be used/],
		[[file("empty.pdf", 0, "")], /empty\.pdf is empty/],
		[[file("locked.pdf", 0, "%PDF-1.7\nxref\ntrailer " +
		    "<</Encrypt 5 0 R>>\nstartxref\n9\n%%EOF\n")],
		/locked\.pdf is protected with a password/],
		[[file("harm.pdf", 0, `%PDF-1.7 ${HARM}`)],
			/harm\.pdf was refused: the virus scanner/],
		[Array.from({ length: 21 }, (_, i) => file(`many ${i}.pdf`)),
			/1 more file could not be added: .* at most 20 files/],
	];
	for (const [files, words] of refusals) {
		const claim = await newDraft();
		await choose(admin, ...files);
		await press(admin, "Add files");
		assert.match(await admin.page.locator(".govuk-error-summary")
		    .innerText(), words);
		if (files.length < 2) {
			await choose(admin, file("good.pdf"));
			await press(admin, "Add files");
			await says("The claim has your files.");
		}
		await admin.open(claim);
	}
	await newDraft();
	for (const words of ["The claim has your files.",
		/good\.pdf is already attached to this claim/]) {
		await choose(admin, file("good.pdf"));
		await press(admin, "Add files");
		await says(words);
	}
	await refused(admin, "proof-already");
});

test("a file sent for another claim is chosen again", async () => {
	await newDraft();
	await choose(admin, file("chosen again.pdf"));
	await press(admin, "Add files");
	await newDraft();
	await admin.click("Choose from files you have already sent");
	await admin.page.getByLabel("File or claim").fill("chosen AGAIN");
	await press(admin, "Search");
	await admin.look("proof-reuse");
	await press(admin, "Add to this claim");
	await refused(admin, "proof-reuse-refused");
	await admin.page.getByLabel("chosen again.pdf").check();
	await press(admin, "Add to this claim");
	await says("The claim has your files.");
	assert.equal(await admin.page.getByRole("link",
	    { name: "chosen again.pdf", exact: true }).count(), 1);
	await admin.leave(() => admin.page.getByRole("link",
	    { name: "Choose from files" }).click());
	await admin.page.getByLabel("File or claim").fill("no such file");
	await press(admin, "Search");
	await says("There are no such files.");
	await admin.look("proof-reuse-none");
});

test("a file that waits for the scanner says so where it would be opened",
    async () => {
	await newDraft();
	await clamd.close();
	await choose(admin, file("patient.pdf"));
	await press(admin, "Add files");
	await clamd.open();
	await says(/waiting for the virus scan/);
	await admin.look("proof-waiting");
	await admin.leave(() => admin.page.getByRole("link",
	    { name: "patient.pdf", exact: true }).click());
	assert.equal(await admin.heading, "This file cannot be opened yet");
	await admin.look("proof-closed");
});

test("without JavaScript large files are sent by the form alone", async () => {
	const person = await browser.person({ javascript: false });
	await person.signIn("incentives-user@fabrikam.example");
	await newDraft(person);
	await choose(person, file("plain.pdf", 3 * MB));
	await press(person, "Add files");
	await says("The claim has your files.", person);
});

test("the HTML of these pages is valid", () => browser.done());

// The papers of proof: the document to fill in, and where the proof shows each
// thing, from the partner's first file to the reviewer's link.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { addCauses, draftOf, newCustomer, readyOf } from
    "../web/lib/items.mjs";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { paper } from "./lib/paper.mjs";
import { press, refused, somebody } from "./lib/pages.mjs";

const PARTNER = "incentives-admin@fabrikam.example";
const ITEMS = ["exchange-online", "outlook-mobile"];

const world = await openWorld();
addCauses(world);
const hidden = await world.signedIn(PARTNER); // prepares what is not tested here
const browser = await openBrowser(world);
const admin = await somebody(browser, PARTNER);

function run(command, args) {
	const { status, stdout, stderr } = spawnSync(command, args,
	    { encoding: "utf8" });
	assert.equal(status, 0, stderr);
	return stdout;
}

async function draft() {
	const { claim, page } = await draftOf(hidden, newCustomer(world));
	await hidden.submit(page, { items: ITEMS });
	return claim;
}

// Press a link that hands out a file; where that is.
async function download(person, words) {
	const coming = person.page.waitForEvent("download");
	await person.page.getByRole("link", { name: words, exact: true }).click();
	const file = await coming;
	return { name: file.suggestedFilename(), path: await file.path() };
}

// A browser's own parser: what is wrong with the XML, else its text.
function xmlOf(person, source) {
	return person.page.evaluate((xml) => {
		const parsed = new DOMParser().parseFromString(xml,
		    "application/xml");
		return parsed.querySelector("parsererror")?.textContent ??
		    parsed.documentElement.textContent;
	}, source);
}

const group = (person, words) =>
	person.page.getByRole("group", { name: words });

async function say(person, words, file, page, where) {
	const fields = group(person, words);
	await fields.getByLabel("File").selectOption({ label: file });
	await fields.getByLabel("Page", { exact: true }).fill(page);
	await fields.getByLabel("Where on the page").fill(where);
}

test("the document to fill in comes as Word and as PDF", async () => {
	const claim = await draft();
	await admin.open(`${claim}/proof`);
	await admin.look("proof-paper");
	const word = await download(admin, "Word document");
	assert.match(word.name, /^Proof of execution - New \d+\.docx$/);
	for (const part of run("unzip", ["-Z1", word.path]).trim().split("\n")) {
		const text = await xmlOf(admin, run("unzip", ["-p", word.path,
			part.replace(/[[\]]/g, "\\$&")]));
		assert.doesNotMatch(text, /error on line/, part);
		if (part === "word/document.xml")
			assert.match(text, /Outlook Mobile.*Signature/s);
	}
	const print = await download(admin, "PDF");
	assert.match(print.name, /^Proof of execution - New \d+\.pdf$/);
	assert.match(run("pdftotext", [print.path, "-"]),
	    /Outlook Mobile[^]*Signature/);
});

test("where the proof shows each thing is said, and the reviewer led there",
    async () => {
	const { claim } = await readyOf(hidden, newCustomer(world), ITEMS);
	await admin.open(`${claim}/proof`);
	await admin.page.locator("input[type=file]").setInputFiles(
	    paper("Statement of work.pdf", ["Exchange Online", claim]));
	await press(admin, "Add files");
	await admin.look("proof-places");
	await admin.leave(() => admin.page.getByRole("link",
	    { name: "Say where your proof shows each thing" }).click());
	await admin.look("places");
	await say(admin, "Exchange Online: Name of the item",
	    "Statement of work.pdf", "three", "bottom");
	await press(admin, "Save");
	await refused(admin, "places-refused");
	await say(admin, "Exchange Online: Name of the item",
	    "Statement of work.pdf", "3", "bottom");
	await press(admin, "Save");
	assert.match(await admin.page.locator("main").textContent(),
	    /So far said: 1 of 8\./);
	await admin.look();
	await admin.open(`${claim}/check`);
	await admin.look("check-places");
	const words = "Say where your proof shows each thing";
	await admin.leave(() => admin.page.getByRole("link", { name: words })
	    .click());
	await say(admin, "Customer’s acknowledgment",
	    "Statement of work.pdf", "4", "");
	await press(admin, "Save");
	const check = await hidden.get(`${claim}/check`);
	await hidden.submit(check, { truth: true, agreed: true });
	await admin.open(`${claim}/proof/places`);
	await admin.look("places-read");
	const reviewer = await somebody(browser, "reviewer@microsoft.example");
	await reviewer.open(claim.replace("claims", "review"));
	await reviewer.look("desk-places");
	const link = reviewer.page.getByRole("link",
	    { name: "Statement of work.pdf, page 3, bottom" });
	assert.match(await link.getAttribute("href"),
	    /^\/proof\/\w+\/view\?claim=\w+&page=3$/);
	await reviewer.leave(() => link.click());
	assert.match(await reviewer.page.locator("main").innerText(),
	    /Statement of work\.pdf/);
	const coming = reviewer.page.waitForEvent("download");
	await reviewer.page.getByRole("link", { name: "Download the file" })
	    .first().click();
	assert.equal((await coming).suggestedFilename(),
	    "Statement of work.pdf");
});

test("it is said on a phone without JavaScript, by keys alone", async () => {
	const { claim } = await readyOf(hidden, newCustomer(world), ITEMS);
	const phone = await browser.person({ width: 320, javascript: false });
	await phone.signIn(PARTNER);
	await phone.open(`${claim}/proof/places`);
	await phone.fits("places", 320);
	const fields = group(phone, "Outlook Mobile: Description of the work");
	const id = async (label) => (await fields.getByLabel(label)
	    .getAttribute("id")).replaceAll(".", "\\.");
	await phone.tabTo(`#${await id("File")}`);
	await phone.page.keyboard.press("ArrowDown");
	await phone.tabTo(`#${await id(/^Page$/)}`);
	await phone.type("12");
	await phone.pressButton("Save");
	assert.match(await phone.page.locator("main").textContent(),
	    /So far said: 1 of 8\./);
	await phone.fits("proof", 320);
});

test("the HTML of these pages is valid", () => browser.done());

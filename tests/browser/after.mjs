// A partner's life with a claim after it was decided: what may be done, by the
// visible words of the pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { approved, decided, newCustomer, submitted, underReview } from
    "../web/lib/claims.mjs";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { press, refused, somebody } from "./lib/pages.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const person = await somebody(browser, "incentives-admin@fabrikam.example");
// Claims to begin with are made by their forms alone.
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");

const { page } = person;
const follow = (words) => person.leave(() =>
    page.getByRole("link", { name: words }).first().click());
const text = () => page.locator("main").innerText();

test("one line of an approved claim is ended, with a reason", async () => {
	await person.open(await approved(admin, reviewer, newCustomer(world)));
	await person.look("claim-approved-ways");
	await follow("Disassociate from the customer");
	await person.look("disassociate");
	await press(person, "Disassociate the selected lines");
	await refused(person, "disassociate-refused");
	await page.getByLabel("Exchange Online").check();
	await page.getByLabel("Why you end the association")
	    .fill("They moved on");
	await press(person, "Disassociate the selected lines");
	assert.match(await text(), /Your company ended this association/);
	await person.look("claim-disassociated");
});

test("a claim is withdrawn, with a reason", async () => {
	await person.open(await submitted(admin, newCustomer(world)));
	await follow("Withdraw the claim");
	await press(person, "Withdraw this claim");
	await refused(person, "withdraw-refused-after");
	await page.getByLabel("Why you withdraw it").fill("The wrong customer");
	await press(person, "Withdraw this claim");
	assert.match(await text(), /Ended[^]*The wrong customer/);
	await person.look("claim-withdrawn");
});

test("recent proof is added to an approved claim", async () => {
	const claim = await approved(admin, reviewer, newCustomer(world));

	await person.open(claim);
	await follow("Add proof of execution");
	await page.getByLabel("Files", { exact: true }).setInputFiles({
		name: "Acceptance 2026.txt", mimeType: "text/plain",
		buffer: Buffer.from(`Accepted: ${claim}`) });
	await press(person, "Add files");
	assert.equal(await page.getByRole("link", { name: /^Remove/ }).count(), 0);
	await follow("Continue");
	assert.equal(new URL(page.url()).pathname, claim);
	assert.match(await text(),
	    /was added to the approved claim:\s+Acceptance 2026\.txt/);
	assert.match(await text(), /Approved/);
});

test("a rejected claim is copied to a new draft", async () => {
	await person.open(await decided(reviewer, await underReview(admin,
	    reviewer, newCustomer(world)),
	["insufficient-proof", "not-eligible"]));
	await person.look("claim-rejected-ways");
	await follow("Copy to new draft");
	await person.look("origin-copy");
	await press(person, "Make the draft");
	assert.match(await text(), /Copied from\s+C-\d{8}/);
	await person.look("draft-copied");
	await follow(/^C-\d{8}/);
	assert.match(await text(), /Copy Roll-out/);
	await person.look("claim-copied");
});

test("an approved claim is corrected and reclaimed", async () => {
	const claim = await approved(admin, reviewer, newCustomer(world));

	await person.open(claim);
	await follow("Correct and reclaim");
	await person.look("origin-correction");
	await press(person, "Make the draft");
	await follow("Who claims");
	await page.getByLabel(/^Fabrikam Munich, PartnerID/).check();
	await press(person, "Save and continue");
	await page.getByLabel("The information in this claim is true").check();
	await page.getByLabel("The customer agreed to be contacted").check();
	await press(person, "Submit claim");
	await person.open(claim);
	assert.match(await text(), /Correction C-\d{8}/);
	await person.look("claim-correcting");
});

test("what the reviewer asks for stands beside what mends it", async () => {
	const claim = await underReview(admin, reviewer, newCustomer(world));
	const desk = claim.replace("/claims/", "/review/");

	await reviewer.submit(await reviewer.get(`${desk}/ask`),
	    { "reason.2": "item-not-named", "words.2": "See *page 2*",
		    comment: "Please mend" }, { which: `${desk}/ask` });
	for (const part of ["items", "proof"]) {
		await person.open(`${claim}/${part}`);
		assert.match(await text(), /What the reviewer asks for here/);
		await person.look(`asked-${part}`);
	}
	await person.open(`${claim}/items`);
	await press(person, "Save and continue");
	assert.match(await person.heading, /Answer the reviewer/);
	await person.look("answer-saved");
});

test("the questions fit a narrow screen", async () => {
	const narrow = await browser.person({ width: 320 });
	const claim = await approved(admin, reviewer, newCustomer(world));
	const open = await submitted(admin, newCustomer(world));

	await narrow.signIn("incentives-admin@fabrikam.example");
	for (const [name, address] of [["claim", claim], ["submitted", open],
	    ["disassociate", `${claim}/disassociate`],
	    ["correction", `${claim}/reclaim`]]) {
		await narrow.open(address);
		await narrow.look(`narrow-after-${name}`);
	}
});

test("the HTML of these pages is valid", () => browser.done());

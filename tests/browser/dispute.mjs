// A dispute from the decision to its answer, lines that are revoked, and a
// decision that is looked at twice, by the visible words of the pages.
import assert from "node:assert/strict";
import { test } from "node:test";
import { decided, desk, newCustomer, underReview } from
    "../web/lib/claims.mjs";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { press, refused, somebody } from "./lib/pages.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const person = await somebody(browser, "incentives-admin@fabrikam.example");
const lead = await somebody(browser, "lead-reviewer@microsoft.example");
// Claims to begin with are made by their forms alone.
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");

const text = (who) => who.page.locator("main").innerText();
const follow = (who, words) => who.leave(() =>
    who.page.getByRole("link", { name: words }).first().click());
const claimOf = async (reasons) => decided(reviewer,
    await underReview(admin, reviewer, newCustomer(world)), reasons);

test("a refused line is disputed and overturned", async () => {
	const claim = await claimOf(["", "insufficient-proof"]);

	await person.open(claim);
	await follow(person, "Dispute the decision");
	await person.look("dispute");
	await press(person, "Continue");
	await refused(person, "dispute-refused");
	await person.page.getByLabel("Microsoft Teams").check();
	await person.page.getByLabel("Business justification")
	    .fill("Page 2 of the proof shows the roll-out.\nSee the table.");
	await press(person, "Continue");
	await person.look("dispute-check");
	await press(person, "Send the dispute");
	assert.match(await text(person), /The dispute is sent/);
	assert.match(await text(person), /In dispute/i);
	assert.match(await text(person), /See the table\./);
	await person.look("claim-in-dispute");

	await lead.open("/review?status=dispute");
	await lead.open(desk(claim));
	await lead.look("desk-dispute");
	await follow(lead, "Answer the dispute");
	await lead.look("ruling");
	await press(lead, "Check the letter");
	await refused(lead, "ruling-refused");
	await lead.page.getByLabel("Overturn: approve this line").check();
	await lead.page.getByLabel("To the partner, about Microsoft Teams")
	    .fill("You are right.");
	await press(lead, "Check the letter");
	await press(lead, "Answer the dispute and send the letter");
	assert.match(await text(lead), /The dispute is answered/);

	await person.open(claim);
	assert.match(await text(person), /Microsoft Teams: Overturned/);
	await person.look("claim-overturned");
});

test("more is asked for in a dispute, and answered", async () => {
	const claim = await claimOf(["insufficient-proof", "not-eligible"]);

	await person.open(`${claim}/dispute`);
	await person.page.getByLabel("Exchange Online").check();
	await person.page.getByLabel("Business justification")
	    .fill("The proof is complete: see page 2.");
	await press(person, "Continue");
	await press(person, "Send the dispute");
	await lead.open(desk(claim));
	await follow(lead, "Ask for more");
	await lead.look("dispute-ask");
	await lead.page.getByLabel("What is missing: the whole claim")
	    .selectOption({ label: "Dates missing or too old" });
	await lead.page.getByLabel("Comment to the partner")
	    .fill("When was it signed?");
	await press(lead, "Ask for more");
	await person.open(claim);
	await follow(person, "Answer the reviewer");
	await person.look("dispute-answer");
	await person.page.getByLabel("Comment with your answer")
	    .fill("In May.");
	await press(person, "Send answer");
	assert.match(await text(person), /Dispute/);
});

test("approved lines are revoked, in words that the partner reads",
    async () => {
	const claim = await claimOf(["", ""]);

	await lead.open(desk(claim));
	await follow(lead, "Revoke approved lines");
	await lead.look("revoke");
	await press(lead, "Check the letter");
	await refused(lead, "revoke-refused");
	await lead.page.getByLabel("Exchange Online").check();
	await lead.page.getByLabel("Approved by mistake").check();
	await lead.page.getByLabel("What the partner is told")
	    .fill("The proof is another company’s.");
	await press(lead, "Check the letter");
	await press(lead, "Revoke the lines and send the letter");
	assert.match(await text(lead), /The lines have ended/);
	await person.open(claim);
	assert.match(await text(person), /The proof is another company’s\./);
	assert.match(await text(person), /Dispute the decision/);
	await person.look("claim-revoked");
});

test("a decision of the demonstration waits for a second look", async () => {
	const second = await somebody(browser, "reviewer2@microsoft.example");

	await second.open("/review?text=lift+stations");
	await second.leave(() => second.page.locator("tbody th a").first()
	    .click());
	assert.match(await text(second), /drawn for a second look/);
	await second.look("desk-second-look");
	await follow(second, "Look at the decision");
	await second.look("look");
	await press(second, "Send your view");
	await refused(second, "look-refused");
	await second.page.getByLabel("I disagree").check();
	await second.page.getByLabel("Why you disagree")
	    .fill("The date is missing.");
	await press(second, "Send your view");
	assert.match(await text(second), /a lead reviewer decides/);
	await lead.open(new URL(second.page.url()).pathname);
	assert.match(await text(lead), /The date is missing\./);
	await lead.look("desk-disagreement");
	await follow(lead, "See both views");
	await lead.look("look-disagreed");
});

test("the HTML of these pages is valid", () => browser.done());

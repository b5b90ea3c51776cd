// The reviewer's pages that the story does not pass.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { eachStatus, press, refused, somebody } from "./lib/pages.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const words = (person) => person.page.locator("main").innerText();
const reviewer = await somebody(browser, "reviewer@microsoft.example");

test("the review queue and a desk in every status", async () => {
	await reviewer.open("/review");
	await reviewer.look("queue-demo");
	await reviewer.open("/review?text=no-such-claim");
	await reviewer.look("queue-none");
	const desks = await eachStatus(reviewer, "/review", "/review/");
	assert.ok(desks.size >= 3, [...desks.keys()].join());
	for (const [status, address] of desks) {
		await reviewer.open(address);
		await reviewer.look(`desk-${status}`);
	}
	const auditor = await somebody(browser, "auditor@microsoft.example");
	await auditor.open([...desks.values()][0]);
	await auditor.look("desk-auditor");
});

test("asking and deciding with nothing", async () => {
	await reviewer.open("/review?status=submitted");
	await reviewer.leave(() => reviewer.page.locator("tbody th a").first()
	    .click());
	await press(reviewer, "Start review");
	const desk = new URL(reviewer.page.url()).pathname;
	await reviewer.open(`${desk}/ask`);
	await press(reviewer, "Ask for more");
	await refused(reviewer, "ask-refused");
	await reviewer.open(`${desk}/decide`);
	await press(reviewer, "Check the letter");
	await refused(reviewer, "decide-refused");
});

test("R5.57 to R5.90: work is shared by taking, releasing, assigning", async () => {
	await reviewer.open("/review");
	await press(reviewer, "Take next claim");
	assert.match(await words(reviewer), /of those nobody works on, it is due first/);
	await reviewer.look("desk-taken");
	await press(reviewer, "Release this review");
	assert.match(await words(reviewer),
	    /You do not review that claim any more/);
	await reviewer.leave(() => reviewer.page.getByRole("link",
	    { name: "Workload" }).click());
	await reviewer.page.getByLabel("Last day away").fill("2026-06-01");
	await press(reviewer, "Save");
	await refused(reviewer, "workload-refused");
	const lead = await somebody(browser, "lead-reviewer@microsoft.example");
	await lead.open("/review?status=submitted");
	await lead.leave(() => lead.page.locator("tbody th a").first().click());
	await lead.leave(() => lead.page.getByRole("link",
	    { name: "Assign the review" }).click());
	await lead.look("assign");
	await press(lead, "Assign");
	await refused(lead, "assign-refused");
	await lead.page.getByRole("radio").first().check();
	await press(lead, "Assign");
	assert.match(await words(lead), /The review is assigned/);
});

test("the HTML of these pages is valid", () => browser.done());

// The reviewer's pages that the story does not pass.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { eachStatus, press, refused, somebody } from "./lib/pages.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
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
	await press(reviewer, "Decide the claim");
	await refused(reviewer, "decide-refused");
});

test("the HTML of these pages is valid", () => browser.done());

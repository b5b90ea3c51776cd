// Reports as leads read them: in any colours and width, by keyboard, and from
// a bar to its claims.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { press, somebody } from "./lib/pages.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const lead = await somebody(browser, "lead-reviewer@microsoft.example");

test("a lead finds the reports, narrows one, and opens a bar by keyboard",
    async () => {
	const { page } = lead;
	await lead.open("/review");
	await lead.leave(() => page.getByRole("link",
	    { name: "Reports", exact: true }).click());
	await lead.look("reports");
	await lead.leave(() => page.getByRole("link", { name: "Decisions" })
	    .click());
	await lead.look("report-decisions");
	await page.getByLabel("Program").selectOption(
	    { label: "Microsoft Commerce Incentives" });
	await page.getByLabel("From month").fill("2026-04");
	await page.getByLabel("To month").fill("2026-06");
	await press(lead, "Show");
	await page.getByText("from 1 April 2026 to today, 17 June 2026").waitFor();
	const bar = page.locator("svg a[aria-label*=' approved']").last();
	const [, counted] = (await bar.getAttribute("aria-label"))
	    .match(/: ([\d,]+) approved$/);
	await bar.focus();
	await lead.leave(() => page.keyboard.press("Enter"));
	await page.getByText("A line was approved", { exact: true }).waitFor();
	assert.equal((await page.locator("#count").innerText()).split(" ")[0],
	    counted);
	for (const name of ["times", "open"]) {
		await lead.open(`/review/reports/${name}`);
		await lead.look(`report-${name}`);
	}
});

test("the HTML of these pages is valid", () => browser.done());

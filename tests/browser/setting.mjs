// Program admins in a browser: a deadline is changed from a day on.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { desk, newCustomer, underReview } from "../web/lib/claims.mjs";
import { openBrowser } from "./lib/browser.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const REVIEWER = "reviewer@microsoft.example";

async function reviewed() {
	return underReview(
	    await world.signedIn("incentives-admin@fabrikam.example"),
	    await world.signedIn(REVIEWER), newCustomer(world));
}

test("R8.30: a program admin changes a deadline from next Monday, and an old " +
    "claim keeps the old one", async () => {
	const old = await reviewed();
	const person = await browser.person({ javascript: false });
	await person.signIn("program-admin@microsoft.example");
	await person.pressLink("Administration");
	await person.look("admin");
	await person.pressLink("Settings");
	await person.look("settings");
	await person.leave(() => person.page.getByRole("link",
	    { name: "Business days for the partner to answer" }).first().click());
	assert.equal(await person.heading,
	    "Business days for the partner to answer");
	await person.pressButton("Change the setting");
	await person.look("setting-refused");
	await person.page.locator("#value").fill("3");
	await person.page.locator("#from").fill("2026-06-22");
	await person.pressButton("Change the setting");
	await person.page.getByText("The setting is changed").waitFor();
	await person.look("setting-changed");
	world.setNow("2026-06-22T00:00:00Z");
	const fresh = await reviewed();
	const reviewer = await browser.person();
	await reviewer.signIn(REVIEWER);
	for (const [claim, days] of [[old, "14"], [fresh, "3"]]) {
		await reviewer.open(`${desk(claim)}/ask`);
		await reviewer.page.getByText(
		    `who has ${days} business days to answer`).waitFor();
	}
});

test("R8.34: a holiday is looked at before it is one", async () => {
	const person = await browser.person();
	await person.signIn("program-admin@microsoft.example");
	await person.open("/admin/calendars");
	await person.look("calendars");
	await person.click("Microsoft Commerce Incentives");
	await person.look("calendar");
	await person.page.locator("#day").fill("2026-07-10");
	await person.page.locator("#name").fill("Bridge day");
	await person.click("Check the holiday");
	await person.look("calendar-check");
	await person.click("Change the calendar");
	await person.page.getByText("The calendar is changed").waitFor();
	await person.page.getByRole("rowheader",
	    { name: "Friday 10 July 2026" }).waitFor();
});

test("the HTML of these pages is valid", () => browser.done());

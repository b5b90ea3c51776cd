// Keyboard shortcuts for reviewers: what they do, what they never do, and their
// off switch; and a session that ends while somebody writes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newCustomer, underReview } from "../web/lib/claims.mjs";
import { PASSWORD, openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { press, somebody } from "./lib/pages.mjs";

const world = await openWorld();
const partner = await world.signedIn("incentives-admin@fabrikam.example");
const client = await world.signedIn("reviewer@microsoft.example");
const claim = await underReview(partner, client, newCustomer(world));
const desk = claim.replace("/claims/", "/review/");
const browser = await openBrowser(world);
const reviewer = await somebody(browser, "reviewer@microsoft.example");
const { page } = reviewer;
const focused = (selector) => page.locator(`${selector}:focus`).waitFor();
const versionOf = async () => (await client.get(desk))
    .form(`${desk}/release`).value("version");

test("R5.113: keys go through queue and desk and change nothing by themselves",
    async () => {
	const before = await versionOf();
	await reviewer.open("/review?whose=mine");
	await page.keyboard.press("j");
	await focused("tbody tr:nth-child(1) th a");
	await page.keyboard.press("n");
	await focused("form[action='/review/next'] button");
	await page.keyboard.press("/");
	await focused("input[type=search]");
	await page.keyboard.type("jng q?");
	assert.equal(await page.locator("input[type=search]").inputValue(),
	    "jng q?");
	await reviewer.open(desk);
	await page.keyboard.press("v");
	await focused("a[href^='/proof/']");
	await page.keyboard.press("q");
	await focused("textarea");
	assert.ok(await page.locator("input[value=question]").isChecked());
	await page.keyboard.type("dac");
	assert.equal(await page.locator("textarea").inputValue(), "dac");
	await page.locator("h1").click();
	await page.keyboard.press("d");
	await page.waitForURL(`**${desk}/decide`);
	await page.keyboard.press("g");
	await page.keyboard.press("q");
	await page.waitForURL("**/review");
	assert.equal(await versionOf(), before);
});

test("R5.113: the list of keys is a panel that Esc closes, and a switch ends " +
    "them", async () => {
	await reviewer.open("/review");
	await page.keyboard.press("?");
	await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
	await reviewer.look("keys");
	await page.keyboard.press("Escape");
	await page.getByRole("dialog").waitFor({ state: "hidden" });
	await page.getByRole("link", { name: "Keyboard shortcuts" }).click();
	await page.getByRole("dialog", { name: "Keyboard shortcuts" }).waitFor();
	await reviewer.leave(() => page.getByRole("dialog")
	    .getByRole("link", { name: /Switch them off/ }).click());
	await page.getByLabel("Keyboard shortcuts of single keys").uncheck();
	await press(reviewer, "Save");
	await reviewer.open("/review?whose=mine");
	await page.keyboard.press("j");
	await page.keyboard.press("Tab");
	await focused(".govuk-skip-link");
	// The link is an ordinary one now.
	await reviewer.leave(() => page.getByRole("link",
	    { name: "Keyboard shortcuts" }).click());
	assert.equal(new URL(page.url()).pathname, "/help/keyboard");
});

test("R9.35: what one writes while the session ends is not lost", async () => {
	await reviewer.open(desk);
	await page.getByLabel("Your words").fill("Whose signature is it?");
	world.setNow("2026-06-17T09:31:00Z");
	await press(reviewer, "Add");
	await page.getByText("What you wrote is kept").waitFor();
	await reviewer.look("kept");
	await page.getByLabel("E-mail address").fill("reviewer@microsoft.example");
	await page.getByLabel("Password").fill(PASSWORD);
	await press(reviewer, "Sign in");
	await page.getByText("It stands in the form again").waitFor();
	await reviewer.look("written-again");
	assert.equal(await page.getByLabel("Your words").inputValue(),
	    "Whose signature is it?");
	await browser.done();
});

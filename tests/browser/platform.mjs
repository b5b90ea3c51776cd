// What every page has, seen on the one that needs nobody: layout, colours,
// widths, and the way past the header by keyboard.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";

const world = await openWorld();
const browser = await openBrowser(world);

test("a page that is not there is in order, light and dark, narrow and wide",
    async () => {
	const person = await browser.person();
	assert.equal(await person.open("/no-such-page"), 404);
	person.complaints.length = 0; // the 404 itself
	await person.look("not-found");
});

test("it is so without JavaScript, and in the dark", async () => {
	const person = await browser.person({ javascript: false, dark: true,
		width: 320 });
	await person.open("/no-such-page");
	person.complaints.length = 0;
	await person.look();
});

test("the first key leads past the header", async () => {
	const person = await browser.person({ javascript: false });
	await person.open("/no-such-page");
	await person.keys("Tab");
	await person.page.getByRole("link", { name: "Skip to main content" })
	    .and(person.page.locator(":focus")).waitFor();
	await person.keys("Enter");
	await person.page.waitForURL("**/no-such-page#main");
});

test("its HTML validates", () => browser.done());

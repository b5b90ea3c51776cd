// Many enrollments at once, for program admins: the list, page by page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
const program = await world.signedIn("program-admin@microsoft.example");
const global = await world.signedIn("global-admin@fabrikam.example");
const LIST = "/admin/enrollments";
const ADDED = 26; // locations of Fabrikam, in two programs each

const rows = (page) => page.texts("tbody th");
const next = (page) => page.all("nav[aria-label=Pages] a[rel=next]")[0]
    ?.getAttribute("href");

async function addLocations() {
	for (let i = 0; i < ADDED; i++) {
		const page = await global.submit(await global.get("/locations/new"),
		    { name: `Fabrikam Branch ${String(i).padStart(2, "0")}`,
			country: "DE", address: "Hauptstrasse 1" });
		assert.equal(page.status, 200, page.words);
	}
}

test("R8.20: the list is read page by page, narrowed as it is, and who moves " +
    "meanwhile neither hides nor repeats others", async () => {
	await addLocations();
	const whole = [];
	let page = await program.get(`${LIST}?status=`);
	const first = rows(page);
	assert.equal(first.length, 50);
	for (; next(page) !== undefined; page = await program.get(next(page)))
		whole.push(...rows(page));
	whole.push(...rows(page));
	assert.equal(new Set(whole).size, whole.length);
	assert.ok(whole.length > 50 && whole.length < 100, String(whole.length));
	assert.deepEqual(rows(await program.get(
	    page.link("First page"))), first);

	// One invites the last of a page, then reads on.
	const narrow = `${LIST}?status=&program=&text=Branch`;
	page = await program.get(narrow);
	const last = page.all("tbody th a").at(-1).getAttribute("href");
	const behind = rows(await program.get(next(page)));
	await program.submit(await program.get(last), {}, { button: "Invite" });
	const now = rows(await program.get(next(page)));
	assert.deepEqual(now.slice(0, behind.length), behind);
	assert.equal(now.length, behind.length + 1, "it is the newest now");

	// A place that is none begins with the first.
	for (const place of ["x", "0000000000001.5", "0000000000001.x.y"])
		assert.deepEqual(rows(await program.get(
		    `${LIST}?status=&after=${place}`)).slice(0, 3),
		rows(await program.get(`${LIST}?status=`)).slice(0, 3));
});

// The system page: how the site itself stands.
import assert from "node:assert/strict";
import path from "node:path";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
const program = await world.signedIn("program-admin@microsoft.example");
const facts = (page) => Object.fromEntries(
    page.all(".govuk-summary-list__row, .cpor-facts div").map((row) =>
	[...row.querySelectorAll("dt, dd")].map((one) => one.textContent)));

test("R8.47: program admins see how the site stands, in figures", async () => {
	world.tick();
	const page = await program.get("/admin/system");
	assert.equal(page.heading, "System");
	const told = facts(page);
	const [, version] = /^cpor (\S+), schema/.exec(world.cpor(["version"]));
	assert.match(told.Version, new RegExp(`^CPOR ${version}, schema \\d+$`));
	assert.match(told["Disk of the data"], /^[\d,.]+ (MB|GB) free of [\d,.]+ (MB|GB)$/);
	assert.match(told.Database, /^[\d.]+ MB, and its log [\d.]+ (bytes|KB|MB)$/);
	for (const queue of ["Mails", "Mails that failed",
	    "Files for the virus scan", "Files for their pages",
	    "Jobs of the clock"])
		assert.match(told[queue], /^[\d,]+$/, queue);
	const jobs = page.texts("tbody th");
	assert.ok(jobs.includes("mail outbox") && jobs.includes("data that is kept no longer"));
	// Each has ended well just now, and none is late.
	assert.doesNotMatch(page.words, /Not yet/);
	assert.deepEqual([...new Set(page.texts("tbody .govuk-tag"))],
	    ["As it should be"]);
});

test("R8.48: a backup that nobody made is told, and what to do about it",
    async () => {
	const before = await program.get("/admin/system");
	assert.equal(facts(before)["Last backup"], "Never");
	assert.match(before.words, /No backup has been made\. ?Have the command/);
	world.cpor(["backup", path.join(world.data, "copy.db")]);
	const after = await program.get("/admin/system");
	assert.match(facts(after)["Last backup"],
	    /^17 June 2026 at [\d:]+am, [\d.]+ MB$/);
	assert.doesNotMatch(after.words, /No backup has been made/);
});

test("R8.47: auditors see it too, and partners never", async () => {
	const auditor = await world.signedIn("auditor@microsoft.example");
	assert.equal((await auditor.get("/admin/system")).heading, "System");
	const partner = await world.signedIn("global-admin@fabrikam.example");
	assert.equal((await partner.get("/admin/system")).status, 403);
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	assert.equal((await reviewer.get("/admin/system")).status, 403);
});

// Customers imported in the browser: sent, looked at, and then imported.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { bare } from "./lib/flow.mjs";
import { TENANT, fileOf, idOf, importAll, subscription, tenant } from
    "./lib/graph.mjs";
import { PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const EMAIL = "program-admin@microsoft.example";
const admin = await world.signedIn(EMAIL);
const NEW = "/admin/customers/import";

const waiting = () => fs.readdirSync(path.join(world.data, "spool"))
    .filter((name) => name.startsWith("import-"));
const send = async (client, text, name = "graph.json") =>
    client.submit(await client.get(NEW), { file: { name,
	type: "application/json", bytes: Buffer.from(text) } });
const changes = (page) => page.all("[aria-labelledby=changes] tbody tr")
    .map((row) => [...row.children].map((cell) =>
	cell.textContent.trim()));
const entries = () => Number(/whole: (\d+) entries/
    .exec(world.cpor(["verify"]))[1]);

test("R8.49: what a file adds and changes is shown before it is imported",
    async () => {
	importAll(world, tenant("Tailspin", [subscription(1), subscription(2)]));
	const before = entries();
	const page = await send(admin, fileOf(
	    tenant("Quokka <Toys>", [subscription(1),
		subscription(2, { status: "Suspended", totalLicenses: 30,
		    nextLifecycleDateTime: "2028-03-01T00:00:00Z",
		    serviceStatus: [] })]),
	    tenant("Numbat", [subscription(3)], idOf(2, "aaaaaaaa"),
		["numbat.example"])));
	assert.equal(page.heading, "Check the import");
	assert.match(page.words, /^.?graph\.json/);
	assert.deepEqual(page.all("tbody")[0].textContent.match(/\d+/g),
	    ["1", "1", "0", "1", "1", "1"]);
	assert.deepEqual(changes(page), [
		[`Quokka <Toys>${TENANT}`, "name: Tailspin → Quokka <Toys>"],
		[`SPE_E5${idOf(2)}`, "status: Active → Suspended; " +
		    "seats: 25 → 30; renewal or end: 2027-03-01 → 2028-03-01; " +
		    "service plans"],
		[`Numbat${idOf(2, "aaaaaaaa")}`, "New"],
		[`SPE_E5${idOf(3)}`, "New"]]);
	// Looking has changed nothing.
	assert.equal(entries(), before);
	assert.match((await admin.get(`/admin/customers/${TENANT}`)).words,
	    /^Customer Tailspin/);
	assert.equal(waiting().length, 1);

	const done = await admin.submit(page, {}, { which: "form[novalidate]" });
	assert.match(done.words, /The file is imported/);
	assert.match(done.words,
	    /by Raul Razo: 2 added, 2 changed, 1 unchanged/);
	assert.deepEqual(waiting(), []);
	assert.equal(entries(), before + 1);
	const shown = await admin.get(`/admin/customers/${TENANT}`);
	assert.match(shown.words, /Suspended: import of .* by Raul Razo/);
	// The file is gone: neither its page nor a second press does anything.
	assert.equal((await admin.get(page.path)).status, 404);
	assert.equal((await admin.submit(page, {},
	    { which: "form[novalidate]" })).status, 404);
});

test("R8.49: a file that changes nothing says so and offers nothing",
    async () => {
	importAll(world, tenant("Tailspin", [subscription(1)]));
	const page = await send(admin,
	    fileOf(tenant("Tailspin", [subscription(1)])));
	assert.match(page.words, /there is nothing to import/);
	assert.equal(page.all("main form").length, 0);
});

test("R8.50: a file that is wrong somewhere is refused, with the place",
    async () => {
	const before = entries();
	for (const [text, place, why] of [
		[fileOf(tenant("A", [subscription(7)], idOf(7, "aaaaaaaa"),
		    ["seven.example"]), tenant("B", [subscription(8,
		    { status: "Fine" })], idOf(8, "aaaaaaaa"),
		    ["eight.example"])),
		"tenants[1].subscriptions.value[0].status", /./],
		[fileOf(tenant("B", [], idOf(8, "aaaaaaaa"),
		    ["tailspin.example"])), "tenants[0].verifiedDomains",
		/belongs to another tenant: tailspin\.example/],
		["{\n\"tenants\": [\n{,}]}", "Line 3", /./],
		["not JSON", "Line 1", /./]]) {
		const page = await send(admin, text);
		assert.equal(page.heading, "Nothing is imported");
		assert.deepEqual(page.texts("main code"), [place]);
		assert.match(page.words, why);
		assert.equal(page.all("main form").length, 0);
	}
	assert.equal(entries(), before);
});

test("R8.50: what is no file of ours is told beside the field", async () => {
	const none = await admin.submit(await admin.get(NEW), {});
	assert.equal(none.status, 422);
	assert.equal(none.errors["#file"], "Select a JSON file");
	const empty = await send(admin, "");
	assert.match(empty.errors["#file"], /The file is empty/);
	const big = await send(admin, Buffer.alloc(25 * 1024 * 1024 + 1, " "));
	assert.equal(big.status, 422);
	assert.match(big.errors["#file"], /bigger than 25 MB/);
});

test("R8.50: nothing is imported when something else was since", async () => {
	const page = await send(admin, fileOf(tenant("Tailspin",
	    [subscription(1, { totalLicenses: 31 })])));
	importAll(world, tenant("Tailspin", [subscription(1,
	    { totalLicenses: 32 })]));
	const again = await admin.submit(page, {}, { which: "form[novalidate]" });
	assert.equal(again.status, 409);
	assert.match(again.words, /Something else was imported since you looked/);
	assert.deepEqual(changes(again), [[`SPE_E5${idOf(1)}`,
	    "seats: 32 → 31"]]);
	const done = await admin.submit(again, {}, { which: "form[novalidate]" });
	assert.match(done.words, /The file is imported/);
});

test("R8.50: where a file is wrong is all that is said of it, whoever sends " +
    "its form", async () => {
	const good = await send(admin, fileOf(tenant("Tailspin",
	    [subscription(1, { totalLicenses: 41 })])));
	const form = good.form("form[novalidate]");
	const bad = await send(admin, fileOf(tenant("Tailspin",
	    [subscription(1), subscription(1)])));
	const refused = await admin.post(bad.path, new URLSearchParams({
		token: form.value("token"), version: form.value("version") })
	    .toString(), { headers: { origin: world.url } });
	assert.equal(refused.status, 422);
	assert.equal(refused.heading, "Nothing is imported");
	assert.match(refused.words, /This subscription is in the files twice/);
	assert.doesNotMatch(refused.words, /Something else was imported/);
});

test("R8.51: a file is its sender's alone, one at a time, and for a day",
    async () => {
	world.cpor(["person", "add", "second@microsoft.example", "Second Admin",
	    "Microsoft", "program-admin"], `${PASSWORD}\n`);
	const other = await world.signedIn("second@microsoft.example");
	const page = await send(admin, fileOf(tenant("Tailspin",
	    [subscription(1, { totalLicenses: 33 })])));
	const missing = await other.get(`${NEW}/0000000000001`);
	const foreign = await other.get(page.path);
	assert.equal(foreign.status, 404);
	assert.equal(bare(foreign).replaceAll(page.path, "PATH"),
	    bare(missing).replaceAll(`${NEW}/0000000000001`, "PATH"));
	const mine = await send(other, fileOf(tenant("Tailspin",
	    [subscription(1, { totalLicenses: 34 })])));
	assert.equal(waiting().length, 2);
	// Another file takes the place of the first.
	const second = await send(admin, fileOf(tenant("Tailspin",
	    [subscription(1, { totalLicenses: 35 })])));
	assert.equal(waiting().length, 2);
	assert.equal((await admin.get(page.path)).status, 404);
	assert.equal((await admin.get(second.path)).status, 200);
	assert.equal((await other.get(mine.path)).status, 200);
	world.setNow(new Date(Date.parse(world.now) + 25 * 3_600_000)
	    .toISOString());
	world.tick();
	assert.deepEqual(waiting(), []);
	const later = await world.signedIn(EMAIL);
	assert.equal((await later.get(second.path)).status, 404);
});

test("R8.50: auditors see customers, and import none", async () => {
	const auditor = await world.signedIn("auditor@microsoft.example");
	const list = await auditor.get("/admin/customers");
	assert.doesNotMatch(list.words, /Import customers/);
	assert.equal((await auditor.get(NEW)).status, 403);
});

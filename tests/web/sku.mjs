// Microsoft's list of products and service plans, imported in the browser.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
const admin = await world.signedIn("program-admin@microsoft.example");
const NEW = "/admin/skus/import";
const COLUMNS = "Product_Display_Name,String_Id,GUID,Service_Plan_Name," +
    "Service_Plan_Id,Service_Plans_Included_Friendly_Names\r\n";
const id = (n) => `99999999-0000-4000-8000-${String(n).padStart(12, "0")}`;
const row = (product, plan, name = `Plan ${plan}`, called = `Sku ${product}`) =>
    `${called},SKU_${product},${id(product)},PLAN_${plan},${id(plan)},${name}\r\n`;

const send = async (text, client = admin) =>
    client.submit(await client.get(NEW), { file: { name: "list.csv",
	type: "text/csv", bytes: Buffer.from(text) } });
const changes = (page) => page.all("[aria-labelledby=changes] tbody tr")
    .map((one) => [...one.children].map((cell) => cell.textContent.trim()));
const entries = () => Number(/whole: (\d+) entries/
    .exec(world.cpor(["verify"]))[1]);
const apply = (page) => admin.submit(page, {}, { which: "form[novalidate]" });

test("R8.41: what the list adds and changes is shown, then imported",
    async () => {
	const list = await admin.get("/admin/catalogue");
	const asked = await admin.follow(list,
	    "Import Microsoft’s list of products and service plans");
	assert.equal(asked.heading, "Import products (SKUs)");
	const before = entries();
	const first = await send(COLUMNS + row(1, 11) + row(1, 12) + row(1, 11));
	assert.equal(first.heading, "Check the import", first.words);
	assert.deepEqual(changes(first), [[`Sku 1${id(1)}`, "New"],
		[`Plan 11 in Sku 1${id(11)}`, "New"],
		[`Plan 12 in Sku 1${id(12)}`, "New"]]);
	assert.equal(entries(), before);
	const done = await apply(first);
	assert.equal(done.path, "/admin/catalogue?done=imported");
	assert.equal(done.texts(".govuk-notification-banner__heading")[0],
	    "The file is imported");
	assert.equal(entries(), before + 1);
	const second = await send(COLUMNS + row(1, 11, "Plan 11", "Sku One") +
	    row(1, 12, "Plan <Twelve>") + row(2, 11));
	assert.deepEqual(changes(second), [
		[`Sku One${id(1)}`, "name: Sku 1 → Sku One"],
		[`Plan <Twelve> in Sku 1${id(12)}`, "name: Plan 12 → Plan <Twelve>"],
		[`Sku 2${id(2)}`, "New"], [`Plan 11 in Sku 2${id(11)}`, "New"]]);
	assert.match((await apply(second)).path, /done=imported/);
	const same = await send(COLUMNS + row(2, 11));
	assert.match(same.words, /there is nothing to import/);
	assert.equal(same.all("main a[href='/admin/skus/import']").length, 1);
});

test("R8.41: a broken list is refused by its line and changes nothing",
    async () => {
	const before = entries();
	for (const [text, place, why] of [
		["a,b\r\n", "Line 1", /must be Product_Display_Name/],
		[COLUMNS, "Line 1", /has no rows/],
		[`${COLUMNS}${row(5, 51)}a,b,c\r\n`, "Line 3", /3 columns/],
		[COLUMNS + row(5, 51) + row(6, 61).replace(id(6), "none"),
		    "Line 3", /GUID is not a GUID/],
		[`${COLUMNS}${row(5, 51)}"never closed`, "Line 3", /./]]) {
		const page = await send(text);
		assert.equal(page.heading, "Nothing is imported", page.words);
		assert.deepEqual(page.texts("main code"), [place]);
		assert.match(page.words, why);
		assert.equal(page.all("main form").length, 0);
	}
	assert.equal(entries(), before);
	assert.match((await admin.submit(await admin.get(NEW), {}))
	    .errors["#file"], /Select a CSV file/);
});

test("R8.41: nothing is imported when something else was since", async () => {
	const page = await send(COLUMNS + row(7, 71, "Mine"));
	const file = path.join(world.data, "theirs.csv");
	fs.writeFileSync(file, COLUMNS + row(7, 71, "Theirs"));
	world.cpor(["import", "skus", file]);
	const told = await apply(page);
	assert.equal(told.status, 409);
	assert.match(told.words, /Something else was imported since you looked/);
	assert.deepEqual(changes(told),
	    [[`Mine in Sku 7${id(71)}`, "name: Theirs → Mine"]]);
	assert.match((await apply(told)).path, /done=imported/);
});

test("R8.41: a list is no file of customers, and the other way round",
    async () => {
	const page = await send(COLUMNS + row(8, 81));
	const there = page.path.replace("/skus/", "/customers/");
	assert.equal((await admin.get(there)).status, 404);
	assert.equal((await admin.get(page.path)).status, 200);
});

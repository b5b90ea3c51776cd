// Locations of a partner account: listed, added with a PartnerID of their own,
// and each with its enrollments, its claims and what happened.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";

const world = await openWorld();
const account = await world.signedIn("account-admin@fabrikam.example");
const global = await world.signedIn("global-admin@fabrikam.example");
const northwind = await world.signedIn("global-admin@northwind.example");
const admin = await world.signedIn("incentives-admin@fabrikam.example");

const banner = (page) =>
    page.texts(".govuk-notification-banner__heading")[0];
const facts = (page) => Object.fromEntries(
    page.texts(".govuk-summary-list__key").map((key, i) =>
	[key, page.texts(".govuk-summary-list__value")[i]]));
const OSLO = { name: "Fabrikam Oslo", country: "NO",
	address: "Karl Johans gate 1\n0154 Oslo" };
const add = async (client, fields) =>
    client.submit(await client.get("/locations/new"), fields);

test("the list has the account's locations, each with its enrollments",
    async () => {
	const page = await account.get("/locations");
	assert.deepEqual(page.texts("tbody tr"), [
		"Fabrikam London 5210443 Britain (UK) Action required Invited",
		"Fabrikam Munich 5210442 Germany Enrolled Validating",
		"Fabrikam Seattle 5210441 United States Enrolled Enrolled",
	]);
	assert.doesNotMatch(page.words, /Northwind/);
});

test("R2.50: an account admin adds a location, which gets a PartnerID of its " +
    "own and is there at once", async () => {
	const page = await add(account, OSLO);
	const id = facts(page).PartnerID;
	assert.equal(page.heading, "Fabrikam Oslo");
	assert.equal(banner(page),
	    `The location is added. Its PartnerID is ${id}`);
	assert.match(id, /^[1-9][0-9]{6}$/);
	assert.equal(facts(page).Country, "Norway");
	assert.equal(facts(page).Address, "Karl Johans gate 1 0154 Oslo");
	assert.match(page.texts(".cpor-timeline__item").join(),
	    /Lidia Holloway added a location .*Fabrikam Oslo/);
	const other = await add(global, { ...OSLO, name: "Fabrikam Bergen" });
	assert.notEqual(facts(other).PartnerID, id);
	// Whoever may claim at every location may claim there.
	const draft = await admin.submit(await admin.get("/claims/new"));
	const label = `Fabrikam Oslo, PartnerID ${id}`;
	assert.ok(draft.texts(".govuk-radios__label").includes(label));
});

test("R2.50: what is missing or taken is said beside its field, and what was " +
    "typed stays", async () => {
	const empty = await add(account, {});
	assert.equal(empty.status, 422);
	assert.match(empty.title, /^Error: /);
	assert.deepEqual(Object.keys(empty.errors),
	    ["#name", "#country", "#address"]);
	const taken = await add(account, { ...OSLO, name: "FABRIKAM munich" });
	assert.equal(taken.status, 422);
	assert.match(taken.errors["#name"], /of this name already.*5210442/);
	assert.equal(taken.form().value("name"), "FABRIKAM munich");
	assert.equal(taken.form().value("country"), "NO");
	assert.equal(taken.form().value("address"),
	    "Karl Johans gate 1\n0154 Oslo");
	const form = new URLSearchParams({ ...OSLO, name: "Nowhere",
		country: "XX", token: taken.all("[name=token]")[0]
		    .getAttribute("value") });
	const forged = await account.post("/locations/new", form.toString(),
	    { headers: { origin: world.url } });
	assert.equal(forged.status, 422);
	assert.equal(forged.errors["#country"], "Select a country of the list");
	const long = await add(account, { ...OSLO, name: "é".repeat(121),
		address: "é".repeat(301) });
	assert.deepEqual(Object.keys(long.errors), ["#name", "#address"]);
	// A name is another account's as well, and nobody learns of it.
	assert.equal((await add(northwind, { ...OSLO,
		name: "Fabrikam Munich" })).status, 200);
});

test("R2.51: a location's page tells of its enrollments and how many claims " +
    "it has; the claims need an incentives role", async () => {
	const list = await account.get("/locations");
	const page = await account.get(list.link("Fabrikam Munich"));
	assert.match(facts(page)["Microsoft Commerce Incentives"], /^Enrolled/);
	assert.match(facts(page)["Partner Recognition"],
	    /^Validating ?Microsoft checks what your company has supplied/);
	assert.match(page.words, /To see the claims you need an incentives role/);
	const listed = await admin.get("/claims?location=5210442");
	const count = (of) => Number(of.texts(".cpor-facts--counts dd")
	    .reduce((sum, n) => sum + Number(n), 0));
	assert.ok(count(page) > 0);
	// The list has as many, over its pages.
	let rows = listed.all("tbody tr").length, next = listed;
	while (next.all("a[rel=next]").length > 0) {
		next = await admin.get(next.all("a[rel=next]")[0]
		    .getAttribute("href"));
		rows += next.all("tbody tr").length;
	}
	assert.equal(count(page), rows);
});

test("R2.51: another account's location is as missing", async () => {
	const list = await account.get("/locations");
	const href = list.link("Fabrikam Munich");
	const foreign = await northwind.get(href);
	const missing = await northwind.get("/locations/0000000000001");
	assert.equal(foreign.status, 404);
	assert.equal(bare(foreign).replaceAll(href.split("/")[2], "ID"),
	    bare(missing).replaceAll("0000000000001", "ID"));
});

const change = (client, page, fields) => client.submit(page, fields,
    { which: page.path.replace(/\?.*/, "") });

test("R2.52: an account admin gives a location another name and address; its " +
    "country and its PartnerID stay", async () => {
	const before = await add(account, { ...OSLO, name: "Fabrikam Lund" });
	assert.match(before.words, /country and its PartnerID stay as they are/);
	const page = await change(account, before,
	    { name: "Fabrikam Malmö", address: "Stortorget 1\nMalmö" });
	assert.equal(banner(page), "The location is changed");
	assert.equal(page.heading, "Fabrikam Malmö");
	assert.deepEqual(facts(page), { ...facts(before),
		Address: "Stortorget 1 Malmö" });
	assert.match(page.texts(".cpor-timeline__item")[1],
	    /Lidia Holloway changed a location .*Fabrikam Lund.*Fabrikam Malmö.*Oslo.*Malmö/);
	assert.deepEqual((await account.get("/locations")).texts("tbody th")
	    .filter((name) => /Lund|Malm/.test(name)), ["Fabrikam Malmö"]);
	// What is as it was is no change; a colleague may too.
	const same = await change(global, await global.get(before.path), {});
	assert.equal(same.texts(".cpor-timeline__item").length, 2);
	const long = await change(global, same, { name: "", address: "é"
	    .repeat(301) });
	assert.equal(long.status, 422);
	assert.deepEqual(Object.keys(long.errors), ["#name", "#address"]);
	const taken = await change(global, same, { name: "fabrikam MUNICH" });
	assert.equal(taken.status, 422);
	assert.match(taken.errors["#name"], /of this name already.*5210442/);
	assert.equal(taken.form().value("name"), "fabrikam MUNICH");
	assert.equal(taken.heading, "Fabrikam Malmö");
});

test("R2.52: of two who change it at once the second sees what the first " +
    "did and keeps what was typed", async () => {
	const first = await add(account, { ...OSLO, name: "Fabrikam Turku" });
	const second = await global.get(first.path);
	await change(account, first, { name: "Fabrikam Åbo" });
	const late = await change(global, second, { address: "Elsewhere 2" });
	assert.equal(late.status, 409);
	assert.match(late.errors["#name"], /Somebody else has changed/);
	assert.equal(late.heading, "Fabrikam Åbo");
	assert.equal(late.form().value("address"), "Elsewhere 2");
	assert.equal(facts(late).Address, "Karl Johans gate 1 0154 Oslo");
	const again = await change(global, late, { name: "Fabrikam Åbo" });
	assert.equal(again.status, 200);
	assert.equal(facts(again).Address, "Elsewhere 2");
});

test("R2.52: nobody changes another account's location", async () => {
	const own = await northwind.get((await northwind.get("/locations"))
	    .all("tbody a")[0].getAttribute("href"));
	const form = own.form().fill({ name: "Ours" });
	const list = await account.get("/locations");
	const href = list.link("Fabrikam Munich");
	const send = (path) => northwind.post(path, form.body,
	    { headers: { "content-type": form.type, origin: world.url } });
	const foreign = await send(href);
	const missing = await send("/locations/0000000000001");
	assert.equal(foreign.status, 404);
	assert.equal(bare(foreign).replaceAll(href.split("/")[2], "ID"),
	    bare(missing).replaceAll("0000000000001", "ID"));
	assert.equal((await account.get(href)).heading, "Fabrikam Munich");
});

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

// Partner accounts in the browser: found, made with a first location and an
// invitation, and their locations' partner types.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, PASSWORD, openWorld } from "./lib/world.mjs";
import { newCustomer, submitted } from "./lib/claims.mjs";

const world = await openWorld();
const run = await world.signedIn("program-admin@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const partner = await world.signedIn("account-admin@fabrikam.example");
const HOME = "/admin/partners";

const banner = (page) =>
    page.texts(".govuk-notification-banner__heading")[0];
const rows = (page) => page.texts("tbody tr");
const names = (page) => page.texts("tbody th");
const facts = (page) => Object.fromEntries(
    page.texts(".govuk-summary-list__key").map((key, i) =>
	[key, page.texts(".govuk-summary-list__value")[i]]));
const find = (client, text) =>
    client.get(`${HOME}?text=${encodeURIComponent(text)}`);
// The page of the account, and of a location of it.
const account = async (client, name) =>
    client.follow(await find(client, name), name);
const location = async (client, of, name) =>
    client.follow(await account(client, of), name);
const ticked = (page) => page.all("[name=types][checked]")
    .map((box) => box.getAttribute("value"));
const TAILSPIN = { account: "Tailspin Toys", country: "NO",
	name: "Tailspin Oslo", address: "Karl Johans gate 1\n0154 Oslo",
	email: "tia@tailspin.example", person: "Tia Berg" };
const make = async (fields, client = run) =>
    client.submit(await client.get(`${HOME}/new`), fields);

test("R2.53: a partner account is found by a part of its name, of a " +
    "location's or of a PartnerID", async () => {
	const all = await run.follow(await run.get("/admin"),
	    "Partner accounts");
	assert.deepEqual(names(all), ["Fabrikam", "Litware", "Northwind",
		"Proseware", "Relecloud", "Trey Research"]);
	assert.equal(rows(all)[0], "Fabrikam United States 3 7");
	for (const text of ["FABRI", "munich", "10442"])
		assert.deepEqual(names(await find(run, text)), ["Fabrikam"]);
	assert.match((await find(run, "no such")).words,
	    /No partner account is found/);
	// What stands for anything in a pattern stands for itself here.
	assert.deepEqual(names(await find(run, "%")), []);
	assert.deepEqual(names(await find(auditor, "fabrikam")), ["Fabrikam"]);
});

test("R2.53: the account's page has its locations, with partner types and " +
    "enrollments, and who runs it", async () => {
	for (const client of [run, auditor]) {
		const page = await account(client, "Fabrikam");
		assert.equal(page.heading, "Fabrikam");
		assert.equal(facts(page)["Belong to it"], "7 people");
		assert.match(facts(page)["Global admins"], /^\w+ \w+$/);
		assert.ok(rows(page).includes("Fabrikam Munich 5210442 Germany " +
		    "FastTrack Ready Partner Enrolled Validating"));
	}
	for (const id of ["0000000000001", "x"])
		assert.equal((await run.get(`${HOME}/${id}`)).status, 404);
});

test("R2.54: a program admin makes an account with its first location, and " +
    "its global admin is invited", async () => {
	const page = await make(TAILSPIN);
	assert.match(banner(page), /^The account is made/);
	assert.equal(page.heading, "Tailspin Toys");
	assert.equal(facts(page).Country, "Norway");
	assert.match(facts(page)["Global admins"], /^Nobody yet/);
	assert.match(rows(page)[0], /^Tailspin Oslo [1-9]\d{6} Norway None/);
	assert.match(page.words, /Tia Berg.*tia@tailspin\.example.*Global admin/);
	assert.match(page.texts(".cpor-timeline__item")[0],
	    /made a partner account .*Tailspin Toys/);
	assert.match((await run.get("/admin/people")).words, /Tia Berg/);
	assert.match((await auditor.get("/audit?kind=partner-added")).words,
	    /Tailspin Toys/);
	assert.deepEqual(names(await find(run, "tailspin")), ["Tailspin Toys"]);
});

test("R2.54: an account of a name that there is, or with anything missing, " +
    "is not made, nor is a part of it", async () => {
	const empty = await make({});
	assert.equal(empty.status, 422);
	assert.deepEqual(Object.keys(empty.errors), ["#account", "#country",
		"#name", "#address", "#email", "#person"]);
	const taken = await make({ ...TAILSPIN, account: "FABRIKAM",
		name: "Second Oslo", email: "late@tailspin.example" });
	assert.equal(taken.status, 422);
	assert.match(taken.errors["#account"], /of this name already/);
	assert.equal(taken.form().value("address"), TAILSPIN.address);
	assert.deepEqual(names(await find(run, "Second")), []);
	assert.doesNotMatch((await run.get("/admin/people")).words, /late@/);
});

test("R2.55: a location is given a partner type and has it taken, which the " +
    "partner reads, and what programs ask for follows at once", async () => {
	await run.submit(await run.get("/admin/programs/partner-recognition"),
	    { kind: "type", words: "Solutions Partner" },
	    { which: "/admin/programs/partner-recognition/requirements" });
	const before = await location(run, "Fabrikam", "Fabrikam Seattle");
	assert.match(facts(before)["Partner Recognition"],
	    /^Enrolled ?Not met: .*Partner type: Solutions Partner/);
	const types = ticked(before);
	const given = await run.submit(before,
	    { types: [...types, "Solutions Partner"] });
	assert.equal(banner(given), "The partner types are saved");
	assert.match(facts(given)["Partner type"], /Solutions Partner/);
	assert.doesNotMatch(facts(given)["Partner Recognition"],
	    /Solutions Partner/);
	// In another case it is the same type; another one is new.
	const same = await run.submit(given, { another: "SOLUTIONS partner" });
	assert.equal(facts(same)["Partner type"], facts(given)["Partner type"]);
	const taken = await run.submit(same, { types: types.slice(1),
		another: "Surface Partner" });
	assert.equal(facts(taken)["Partner type"],
	    [...types.slice(1), "Surface Partner"].join(", "));
	assert.match(facts(taken)["Partner Recognition"], /^Enrolled ?Not met/);
	const theirs = await partner.get((await partner.get("/locations"))
	    .link("Fabrikam Seattle"));
	assert.equal(facts(theirs)["Partner type"],
	    facts(taken)["Partner type"]);
	assert.match(theirs.texts(".cpor-timeline__item").pop(),
	    /changed a location .*Surface Partner/);
	assert.equal((await run.submit(taken, { types })).status, 200);
});

test("R2.55: of two who change the types at once the second is told, and no " +
    "more than sixteen are given", async () => {
	const first = await location(run, "Northwind", "Northwind Chicago");
	await run.submit(first, { another: "First" });
	const late = await run.submit(first, { another: "Second" });
	assert.equal(late.status, 409);
	assert.match(late.errors["#types"], /Somebody else has changed/);
	assert.match(facts(late)["Partner type"], /First/);
	assert.doesNotMatch(facts(late)["Partner type"], /Second/);
	assert.equal(late.form().value("another"), "Second");
	let page = await location(run, "Northwind", "Northwind Chicago");
	for (let n = ticked(page).length; n < 16; n++)
		page = await run.submit(page, { another: `Type ${n}` });
	const full = await run.submit(page, { another: "One too many" });
	assert.equal(full.status, 422);
	assert.match(full.errors["#another"], /at most 16/);
	assert.match((await auditor.get(page.path.replace(/\?.*/, ""))).words,
	    /Type 15/);
	assert.equal((await auditor.get(page.path.replace(/\?.*/, "")))
	    .all("main form").length, 0);
});

// A second account of Fabrikam's, made by mistake, with a location, an
// incentives admin and what they claim.
const SECOND = { account: "Fabrikam GmbH", id: "8800001" };
const preview = async (client, name, id) => {
	const page = await account(client, name);
	return client.submit(await client.follow(page,
	    "Merge it into another account"), { into: id },
	    { which: "form[method=get]" });
};
const merge = (client, page) => client.submit(page, {},
    { which: "form[method=post]" });

test("R2.56: what a merge would move is shown first; then it is the other " +
    "account's, and the history says so", async () => {
	world.cpor(["partner", "add", SECOND.account, "DE"]);
	world.cpor(["partner", "location", SECOND.account, SECOND.id,
		"Fabrikam Hamburg", "DE", "FastTrack Ready Partner"]);
	world.cpor(["person", "add", "hanna@fabrikam.example", "Hanna Hamburg",
		SECOND.account, "incentives-admin"], `${PASSWORD}\n`);
	const hanna = await world.signedIn("hanna@fabrikam.example");
	const claim = await submitted(hanna, newCustomer(world));
	const page = await preview(run, SECOND.account, "5210442");
	assert.equal(page.heading, "Merge Fabrikam GmbH into another account");
	assert.match(page.words, /What would move into Fabrikam /);
	assert.match(page.words, /1 location, each with.* 1 person, with.* 1 claim, with/);
	assert.match(facts(page)["Fabrikam HamburgPartnerID 8800001"],
	    /Partner Recognition: Not enrolled/);
	// Another location came meanwhile: nothing is done before that is seen.
	world.cpor(["partner", "location", SECOND.account, "8800002",
		"Fabrikam Kiel", "DE"]);
	const moved = await merge(run, page);
	assert.equal(moved.status, 409);
	assert.match(moved.words, /changed since you looked.*2 locations/);
	const merged = await merge(run, moved);
	assert.equal(banner(merged), "The accounts are merged");
	assert.equal(merged.heading, "Fabrikam");
	assert.ok(names(merged).includes("Fabrikam Hamburg"));
	assert.match(merged.texts(".cpor-timeline__item").pop(),
	    /merged a partner account into another .*Fabrikam GmbH.*Fabrikam/);
	// The session goes on, in the account that there is.
	const theirs = await hanna.get(claim);
	assert.equal(theirs.status, 200);
	assert.match(theirs.texts("header").join(), /Fabrikam ·/);
	const ours = await world.signedIn("incentives-admin@fabrikam.example");
	assert.equal((await ours.get(claim)).status, 200);
	assert.match((await ours.get(`${claim}/history`)).words,
	    /moved the claim with its partner account into another one.*Fabrikam GmbH/);
	assert.equal(rows(await ours.get(`/claims?location=${SECOND.id}`)).length,
	    1);
	assert.match((await partner.get((await partner.get("/locations"))
	    .link("Fabrikam Hamburg"))).words, /Partner account ?Fabrikam GmbH/);
	// The old account stands as merged, and is no place for anybody.
	const old = await account(auditor, SECOND.account);
	assert.match(old.words, /has been merged into Fabrikam/);
	assert.equal((await run.get(`${old.path.replace(/\?.*/, "")}/merge`))
	    .status, 404);
	assert.ok(!(await run.get("/admin/people/invite")).texts("option")
	    .includes(SECOND.account));
	assert.match(world.cpor(["verify"]), /whole/);
});

test("R2.57: what stands against a merge is said in plain words, and nothing " +
    "is moved", async () => {
	const page = await preview(run, "Northwind", "5210442");
	assert.match(page.words, /These accounts cannot be merged/);
	assert.match(page.words, /hold or claim the same|in the same arbitration/);
	assert.equal(page.all("form[method=post] [name=seen]").length, 0);
	const self = await preview(run, "Northwind", "5340117");
	assert.match(self.words, /a PartnerID of Northwind itself/);
	const blank = await preview(run, "Northwind", "");
	assert.equal(blank.status, 422);
	assert.match(blank.errors["#into"], /^Enter a PartnerID/);
	const none = await preview(run, "Northwind", "99");
	assert.equal(none.status, 422);
	assert.match(none.errors["#into"], /No location has this PartnerID/);
	// Nor by a form that was never drawn.
	const forged = await run.post(page.path.replace(/\?.*/, ""),
	    new URLSearchParams({ into: "5210442", seen: "", token: page
		.all("[name=token]")[0].getAttribute("value") }).toString(),
	    { headers: { origin: world.url } });
	assert.equal(forged.status, 409);
	assert.deepEqual(names(await find(run, "northwind")), ["Northwind"]);
});

test("R2.46: the password is asked for again before a merge", async () => {
	const page = await preview(run, "Trey Research", "5210442");
	world.setNow(new Date(Date.parse(NOW) + 601_000).toISOString());
	const asked = await merge(run, page);
	assert.equal(asked.status, 403);
	assert.equal(asked.heading, "Enter your password");
	world.setNow(NOW);
});

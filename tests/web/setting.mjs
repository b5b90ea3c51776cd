// The dated numbers of the programs: changed from a day on, and taken back.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, openWorld } from "./lib/world.mjs";
import { desk, newCustomer, submitted, underReview } from "./lib/claims.mjs";

const world = await openWorld();
const MONDAY = "2026-06-22T00:00:00Z";
const partner = "incentives-admin@fabrikam.example";
const run = await world.signedIn("program-admin@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const HOME = "/admin/settings/commerce-incentives";
const ANSWER = `${HOME}/answer-days`;

const banner = (page) =>
    page.texts(".govuk-notification-banner__heading")[0];
const now = (page) => page.texts(".govuk-summary-list__value")[0];
const change = (client, page, value, from, options = {}) =>
    client.submit(page, { value, from }, { which: page.path
	.replace(/\?.*/, ""), ...options });
const form = (page) => page.form(page.path.replace(/\?.*/, ""));
// How long the partner would have, as the reviewer reads it.
const toAnswer = async (reviewer, claim) =>
    (await reviewer.get(`${desk(claim)}/ask`)).words
	.match(/who has (.*?) to answer/)[1];
const rows = (page) => page.texts("tbody tr");

test("R8.30: a program admin changes a number from a day on, and a claim " +
    "that was submitted before keeps the old one", async () => {
	const admin = await world.signedIn(partner);
	const old = await submitted(admin, newCustomer(world));
	const start = await run.get("/admin");
	const list = await run.follow(start, "Settings");
	assert.equal(list.all("table").length, 2);
	const page = await run.get(ANSWER);
	assert.equal(page.heading, "Business days for the partner to answer");
	assert.match(page.words, /otherwise the claim is rejected/);
	assert.equal(now(page), "14");
	const changed = await change(run, page, "3", "2026-06-22");
	assert.equal(banner(changed), "The setting is changed");
	assert.equal(now(changed), "14");
	assert.match(rows(changed)[0], /^22 June 2026 Not yet ?3 ?by \w+ \w+/);
	assert.match((await run.get("/admin/settings")).words,
	    /Business days for the partner to answer ?14 ?3 from 22 June 2026/);
	// The last second before it, and its first.
	world.setNow("2026-06-21T23:59:59Z");
	const between = await submitted(await world.signedIn(partner),
	    newCustomer(world));
	world.setNow(MONDAY);
	const fresh = await submitted(await world.signedIn(partner),
	    newCustomer(world));
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	for (const claim of [old, between, fresh])
		await reviewer.submit(await reviewer.get(desk(claim)), {},
		    { which: `${desk(claim)}/start` });
	assert.equal(await toAnswer(reviewer, old), "14 business days");
	assert.equal(await toAnswer(reviewer, between), "14 business days");
	assert.equal(await toAnswer(reviewer, fresh), "3 business days");
	const after = await (await world.signedIn(
	    "program-admin@microsoft.example")).get(ANSWER);
	assert.equal(now(after), "3");
	assert.match(rows(after)[0], /In force/);
	world.setNow(NOW);
});

test("R8.30: what takes effect today counts from now on, not from the " +
    "morning", async () => {
	const admin = await world.signedIn(partner);
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	const morning = await underReview(admin, reviewer, newCustomer(world));
	world.setNow("2026-06-17T09:10:00Z");
	const page = await change(run, await run.get(ANSWER), "9", "2026-06-17");
	assert.equal(now(page), "9");
	assert.match(rows(page)[1], /^17 June 2026 at .*In force/);
	assert.match(rows(page)[2], /^The beginning ?14 ?by the system/);
	const later = await underReview(admin, reviewer, newCustomer(world));
	assert.equal(await toAnswer(reviewer, morning), "14 business days");
	assert.equal(await toAnswer(reviewer, later), "9 business days");
	world.setNow(NOW);
});

test("R8.30, R8.31: each number has its limits, and what was typed stays",
    async () => {
	const path = `${HOME}/review-days`;
	for (const [value, from, field, sentence] of [
		["0", "2026-06-22", "#value", /must be 1 or more/],
		["61", "2026-06-22", "#value", /must be 60 or less/],
		["five", "2026-06-22", "#value", /whole number/],
		["", "2026-06-22", "#value", /Enter a new value/],
		["5", "2026-06-22", "#value", /It is 5 on that day already/],
		["6", "2026-06-16", "#from", /That day is over/],
		["6", "2028-06-18", "#from", /up to 17 June 2028/],
		["6", "2026-02-30", "#from", /year-month-day/],
		["6", "", "#from", /Enter the day on which|Enter a day on which/],
	]) {
		const page = await change(run, await run.get(path), value, from);
		assert.equal(page.status, 422, `${value} from ${from}`);
		assert.match(page.errors[field] ?? "", sentence);
		assert.equal(form(page).value("value"), value);
		assert.equal(form(page).value("from"), from);
		assert.equal(now(page), "5");
	}
	assert.match((await run.get(path)).words, /whole number from 1 to 60/);
	assert.throws(() => world.cpor(
	    ["setting", "commerce-incentives", "review-days", "61"]),
	    /a number from 1 to 60/);
	assert.equal(rows(await run.get(path)).length, 1);
});

test("R8.31: reminders keep their order, on each day, whoever enters them",
    async () => {
	const enter = async (name, value, from) => change(run,
	    await run.get(`${HOME}/${name}`), value, from);
	for (const [name, value, from, sentence] of [
		["renewal-second", "60", "2026-07-01",
		    /less than 60, which “Days before .* first reminder” is on 2026-07-01/],
		["renewal-second", "7", "2026-07-01", /more than 7, which/],
		["renewal-first", "30", "2026-06-17", /more than 30, which/],
		["renewal-last", "30", "2026-06-17", /less than 30, which/],
		["answer-last-call", "30", "2026-06-17", /less than 14, which/],
	]) {
		const page = await enter(name, value, from);
		assert.equal(page.status, 422, `${name} ${value}`);
		assert.match(page.errors["#value"] ?? "", sentence);
		assert.equal(form(page).value("value"), value);
	}
	assert.throws(() => world.cpor(
	    ["setting", "commerce-incentives", "renewal-second", "61"]),
	    /less than 60, which/);
	// A later value counts too, and one that others were entered for stays.
	const first = await enter("renewal-first", "90", "2026-08-01");
	assert.equal(first.status, 200);
	assert.match((await enter("renewal-second", "70", "2026-07-20"))
	    .errors["#value"], /less than 60, .* is on 2026-07-20/);
	assert.equal((await enter("renewal-second", "70", "2026-08-10")).status,
	    200);
	assert.equal((await enter("renewal-first", "70", "2026-07-20")).status,
	    200);
	const again = await run.get(`${HOME}/renewal-first`);
	const last = again.all("button[name=effective]")
	    .find((one) => one.getAttribute("value").startsWith("2026-08-01"));
	const kept = await run.post(`${HOME}/renewal-first/withdraw`,
	    new URLSearchParams({ token: form(again).value("token"),
		version: form(again).value("version"),
		effective: last.getAttribute("value") }).toString(),
	    { headers: { origin: world.url } });
	assert.equal(kept.status, 422);
	assert.match(kept.errors["#value"], /more than 70, .* is on 2026-08-10/);
	assert.match(rows(kept)[0], /^1 August 2026 Not yet ?90/);
});

test("R8.32: a change is withdrawn before it is in force, and not afterwards",
    async () => {
	const path = `${HOME}/dispute-days`;
	const planned = await change(run, await run.get(path), "20",
	    "2026-07-01");
	const button = planned.all("button[name=effective]")[0];
	const gone = await run.submit(planned, {},
	    { which: `${path}/withdraw`, button: button.textContent });
	assert.equal(banner(gone), "The change is withdrawn");
	assert.equal(rows(gone).length, 1);
	assert.equal(gone.all("button[name=effective]").length, 0);
	assert.match(gone.texts(".cpor-timeline__item").pop(),
	    /withdrew a change of a setting.*Value ?20 ?30.*2026-07-01/);
	const again = await run.submit(planned, {},
	    { which: `${path}/withdraw`, button: button.textContent });
	assert.equal(again.status, 409);
	// What is in force cannot be taken back, by no form.
	const own = form(gone);
	const refused = await run.post(`${path}/withdraw`, new URLSearchParams({
		token: own.value("token"), version: own.value("version"),
		effective: "1970-01-01T00:00:00Z" }).toString(),
	    { headers: { origin: world.url } });
	assert.equal(refused.status, 404);
	assert.equal(rows(await run.get(path)).length, 1);
});

test("R8.33: of two who change it at once the second is told, and sees both",
    async () => {
	const path = "/admin/settings/partner-recognition/proof-age";
	const mine = await run.get(path);
	const theirs = await run.get(path);
	await change(run, theirs, "18", "2026-07-01");
	const told = await change(run, mine, "6", "2026-07-01");
	assert.equal(told.status, 409);
	assert.match(told.errors["#value"], /Somebody else has changed/);
	assert.equal(form(told).value("value"), "6");
	assert.match(rows(told)[0], /^1 July 2026 Not yet ?18/);
	// Sent once more it replaces the other.
	const again = await change(run, told, "6", "2026-07-01");
	assert.equal(again.status, 200);
	assert.match(rows(again)[0], /^1 July 2026 Not yet ?6/);
	assert.equal(rows(again).length, 2);
	const history = again.texts(".cpor-timeline__item");
	assert.match(history.at(-2), /Value ?12 ?18.*In force from ?2026-07-01/);
	assert.match(history.at(-1), /Value ?18 ?6.*In force from ?2026-07-01/);
	// The other program has its own.
	assert.equal(now(await run.get(`${HOME}/proof-age`)), "12");
	assert.equal(rows(await run.get(`${HOME}/proof-age`)).length, 1);
});

test("R8.33: an auditor reads all of it and changes nothing", async () => {
	const start = await auditor.get("/admin");
	assert.match(start.words, /You may read all of this/);
	const page = await auditor.get(ANSWER);
	assert.equal(page.status, 200);
	assert.equal(page.all("main form").length, 0);
	assert.match(page.texts(".cpor-timeline__item").join("\n"),
	    /changed a setting.*Value ?14 ?3.*In force from ?2026-06-22/);
	assert.match(world.cpor(["verify"]), /\d/);
});

test("there is no other program and no other setting", async () => {
	for (const path of ["/admin/settings/none/review-days",
	    `${HOME}/none`, `${HOME}/review-days/withdraw`])
		assert.ok([404, 405].includes((await run.get(path)).status), path);
});

// Sharing work among reviewers: taking the next claim, releasing, assigning.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PASSWORD, openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";
import { desk, newCustomer, submitted, underReview } from "./lib/claims.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const second = await world.signedIn("reviewer2@microsoft.example");
const lead = await world.signedIn("lead-reviewer@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const NOBODYS = "/review/0000000000001";

const take = async (client) => client.submit(await client.get("/review"), {},
    { which: "/review/next" });
const pathOf = (page) => page.path.split("?")[0];
const fresh = () => submitted(admin, newCustomer(world));
const mine = () => underReview(admin, reviewer, newCustomer(world));

test("R5.57: take next opens claim after claim, each once, until none is left",
    async () => {
	const claim = await fresh();
	const taken = new Set();
	for (;;) {
		const page = await take(reviewer);
		assert.equal(page.status, 200);
		if (pathOf(page) === "/review") {
			assert.match(page.words, /There is no claim to take/);
			break;
		}
		assert.match(page.words, /You review this claim now: of those/);
		assert.match(page.words, /You review it\./);
		assert.ok(!taken.has(pathOf(page)), pathOf(page));
		taken.add(pathOf(page));
		assert.ok(taken.size < 100);
	}
	assert.ok(taken.has(desk(claim)));
});

test("R5.58: who releases a claim reviews it no more, and the next takes it",
    async () => {
	const claim = await mine();
	const path = `${desk(claim)}/release`;
	const stale = await reviewer.get(desk(claim));
	const page = await reviewer.submit(stale, {}, { which: path });
	assert.equal(pathOf(page), "/review");
	assert.match(page.words, /You do not review that claim any more/);
	assert.match((await second.get(desk(claim))).words, /Nobody reviews it/);
	assert.equal((await reviewer.submit(stale, {}, { which: path })).status, 409);
	// Only one's own.
	for (let tries = 0; tries < 100; tries++)
		if (pathOf(await take(second)) === desk(claim))
			break;
	assert.match((await second.get(desk(claim))).words, /You review it\./);
	const form = (await second.get(desk(claim))).form(path);
	const body = new URLSearchParams({ version: form.value("version"),
		token: (await reviewer.get(desk(claim))).document
		    .querySelector("input[name=token]").getAttribute("value") });
	assert.equal((await reviewer.post(path, body.toString())).status, 409);
	assert.match((await second.get(desk(claim))).words, /You review it\./);
});

test("R5.59: a lead gives a review to somebody, who is told", async () => {
	const claim = await mine();
	const path = `${desk(claim)}/assign`;
	assert.doesNotMatch((await reviewer.get(desk(claim))).words,
	    /Assign the review/);
	const page = await lead.get((await lead.get(desk(claim)))
	    .link("Assign the review"));
	assert.equal(page.heading, "Assign the review");
	assert.match(page.words, /Enrico Cattaneo|Reviewer now: /);
	const empty = await lead.submit(page, {});
	assert.equal(empty.status, 422);
	assert.match(empty.words, /Reviewer/);
	const { words } = await second.get("/profile");
	const label = page.all("label").find((l) =>
	    words.includes(l.textContent.trim()));
	const value = page.document.getElementById(label.getAttribute("for"))
	    .getAttribute("value");
	const done = await lead.submit(await lead.get(path), { reviewer: value });
	assert.equal(pathOf(done), desk(claim));
	assert.match(done.words, /The review is assigned/);
	assert.ok(done.words.includes(label.textContent.trim()));
	const told = (await second.get("/messages")).words
	    .match(/Claim C-\d+ is yours to review: a lead reviewer assigned it/g);
	assert.equal(told?.length, 1);
	const late = await lead.submit(page, { reviewer: value });
	assert.equal(late.status, 409);
	const form = (await lead.get(path)).form();
	const odd = await lead.post(path, new URLSearchParams({
		token: form.value("token"), version: form.value("version"),
		reviewer: "0000000000001" }).toString());
	assert.equal(odd.status, 422);
	assert.match(odd.words, /Select a reviewer of the list/);
});

test("R5.90: the workload shows who has how much, and who is away", async () => {
	await mine();
	const page = await second.get((await second.get("/review"))
	    .link("Workload"));
	assert.equal(page.heading, "Workload");
	assert.ok(page.texts("tbody tr").length >= 3);
	const row = (p) => p.texts("tbody tr").find((r) => /\(you\)/.test(r));
	assert.doesNotMatch(row(page), /2026/);
	for (const [until, why] of [["tomorrow", /such as 2026-12-31/],
		["2026-06-16", /That day is over/], ["2028-01-01", /within a year/]]) {
		const wrong = await second.submit(page, { until });
		assert.equal(wrong.status, 422);
		assert.match(wrong.words, why);
		assert.equal(wrong.form().value("until"), until);
	}
	const saved = await second.submit(page, { until: "2026-06-19" });
	assert.match(saved.words, /Your absence is saved/);
	assert.match(row(saved), /19 June 2026/);
	const back = await second.submit(saved, { until: "" });
	assert.doesNotMatch(row(back), /2026/);
	const read = await auditor.get("/review/workload");
	assert.equal(read.status, 200);
	assert.equal(read.all("main form").length, 0);
});

test("R5.91: nobody reviews a claim of a partner to which they belong",
    async () => {
	const email = "both@microsoft.example";
	for (const [directory, role] of [["Microsoft", "reviewer"],
		["Fabrikam", "incentives-user"]])
		world.cpor(["person", "add", email, "Bo Both", directory, role],
		    `${PASSWORD}\n`);
	const claim = await fresh();
	const both = world.client();
	await both.signIn(email, PASSWORD, "Microsoft");
	const page = await both.get(desk(claim));
	assert.match(page.words, /You belong to this partner, so somebody else/);
	assert.equal(page.all(`form[action="${desk(claim)}/start"]`).length, 0);
	const body = new URLSearchParams({
		token: page.document.querySelector("input[name=token]")
		    .getAttribute("value"),
		version: (await reviewer.get(desk(claim)))
		    .form(`${desk(claim)}/start`).value("version") }).toString();
	for (const part of ["start", "take-over"])
		assert.equal((await both.post(`${desk(claim)}/${part}`, body)).status,
		    403);
	for (const kind of ["comment", "question", "note"])
		assert.equal((await both.post(`${desk(claim)}/comments`,
		    `${body}&kind=${kind}&body=Between+us`)).status, 403);
	const there = await reviewer.get(desk(claim));
	assert.match(there.words, /Nobody reviews it/);
	assert.doesNotMatch(there.words, /Between us/);
});

test("a claim that is not there cannot be released or assigned", async () => {
	for (const [client, part] of [[reviewer, "release"], [lead, "assign"]])
		assert.equal(bare(await client.get(`${NOBODYS}/${part}x`)),
		    bare(await client.get("/review/x/nowhere")));
	assert.equal((await lead.get(`${NOBODYS}/assign`)).status, 404);
});

test("R5.112: two who have a claim's desk open see each other, for some minutes",
    async () => {
	world.setNow("2026-06-17T09:12:00Z");
	const claim = await mine();
	const notice = (page) => page.texts("#others")[0] ?? "";
	assert.equal(notice(await reviewer.get(desk(claim))), "");
	const page = await second.get(desk(claim));
	assert.match(notice(page),
	    /^Allan Deyoung has this claim open, since \d+:12[ap]m\.$/);
	world.setNow("2026-06-17T09:14:00Z");
	assert.match(notice(await reviewer.get(`${desk(claim)}/decide`)),
	    /^(?!Allan)\S+ \S+ has this claim open/);
	assert.match(notice(await reviewer.get(`${desk(claim)}/ask`)),
	    /has this claim open/);
	// Nobody is told of who only reads, nor is a partner, nor the history.
	await auditor.get(desk(claim));
	assert.equal(notice(await reviewer.get(desk(claim))).match(/open/g).length,
	    1);
	for (const path of [claim, `${claim}/history`])
		assert.doesNotMatch((await admin.get(path)).words, /claim open/);
	assert.doesNotMatch((await reviewer.get(`${claim}/history`)).words,
	    /claim open/);
	world.setNow("2026-06-17T09:23:00Z");
	assert.match(notice(await second.get(desk(claim))), /Allan/);
	world.setNow("2026-06-17T09:33:00Z");
	assert.equal(notice(await reviewer.get(desk(claim))), "");
});

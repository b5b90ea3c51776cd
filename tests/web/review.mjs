// Review: the queue, the desk, asking, deciding, and what partners never see.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";
import { EXCHANGE, SHAREPOINT, TEAMS, desk, lettered, newCustomer, submitted,
    underReview } from "./lib/claims.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
let reviewer = await world.signedIn("reviewer@microsoft.example");
const second = await world.signedIn("reviewer2@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const NOBODYS = "/review/0000000000001";
const NASTY = "<script>alert(\"x\")</script>'&";

const status = (page) => page.texts(".cpor-title .govuk-tag")[0];
const version = (page, which) => page.form(which).value("version");
const reviewed = (more, customer = newCustomer(world)) =>
    underReview(admin, reviewer, customer, more);

// Post what a page would, with the token of somebody's own page.
async function send(client, path, fields) {
	const token = (await client.get("/review")).document
	    .querySelector("input[name=token]").getAttribute("value");
	return client.post(path, new URLSearchParams({ token, ...fields })
	    .toString(), { headers: { origin: world.url } });
}

test("R10.3: a submitted claim stands in the queue with what it needs",
    async () => {
	const customer = newCustomer(world, `Tailspin ${NASTY}`);
	const claim = await submitted(admin, customer, { name: `Mail ${NASTY}` });
	const page = await reviewer.get(
	    `/review?text=${encodeURIComponent(customer.domain)}`);
	const [row] = page.texts("tbody tr");
	assert.equal(page.all("tbody tr").length, 1);
	assert.ok(row.includes(`Mail ${NASTY}`));
	assert.match(row, /C-\d{8}/);
	// Thursday the 25th by UTC, Friday the 19th being a holiday.
	assert.match(row, /2[56] June 2026 at \d/);
	assert.match(row, /5 business days left/);
	assert.ok(row.includes(`Tailspin ${NASTY}`));
	assert.match(row, /Fabrikam/);
	assert.match(row, /Exchange Online ?and 1 more/);
	assert.match(row, /Submitted ?Nobody/);
	// How long it waits.
	const age = (one) => one.all("[data-label=Waiting]")[0].textContent;
	assert.equal(age(page), "Less than a day");
	world.setNow("2026-06-20T09:00:00Z");
	reviewer = await world.signedIn("reviewer@microsoft.example");
	assert.equal(age(await reviewer.get(
	    `/review?text=${encodeURIComponent(customer.domain)}`)), "3 days");
	world.setNow(NOW);
	reviewer = await world.signedIn("reviewer@microsoft.example");
	assert.ok(!page.text.includes("<script>alert"));
	assert.equal(page.all("tbody a")[0].getAttribute("href"), desk(claim));
});

test("R10.1: the queue's filter is its address", async () => {
	const customer = newCustomer(world);
	await reviewed({}, customer);
	const found = async (query, client = reviewer) => (await client.get(
	    `/review?text=${customer.domain}&${query}`)).all("tbody tr").length;
	assert.equal(await found("whose=mine"), 1);
	assert.equal(await found("whose=nobody"), 0);
	assert.equal(await found("whose=mine", second), 0);
	assert.equal(await found("status=under-review"), 1);
	assert.equal(await found("status=submitted"), 0);
	assert.equal(await found("status=<b>&whose=<b>&after=x"), 1);
	// R5.111: due on Thursday of next week.
	assert.equal(await found("due=late"), 0);
	assert.equal(await found("due=today"), 0);
	assert.equal(await found("due=week"), 0);
	assert.equal(await found("program=commerce-incentives"), 1);
	assert.equal(await found("program=partner-recognition"), 0);
	assert.equal(await found("partners=one&due=<b>&program=<b>"), 1);
	assert.equal(await found("partners=several"), 0);
	const page = await reviewer.submit(await reviewer.get("/review"),
	    { text: "no such customer", whose: "mine" }, { which: ".cpor-filter" });
	assert.match(page.words, /No claim fits/);
	assert.equal(page.form(".cpor-filter").value("text"), "no such customer");
});

test("R10.1: behind the last row of a page stands the next page", async () => {
	const seen = [];
	let page = await reviewer.get("/review");
	for (;;) {
		seen.push(...page.all("tbody a").map((a) => a.getAttribute("href")));
		const next = page.all("a[rel=next]")[0];
		if (next === undefined)
			break;
		assert.equal(page.all("tbody tr").length, 25);
		page = await reviewer.get(next.getAttribute("href"));
	}
	assert.equal(new Set(seen).size, seen.length);
	assert.equal(page.texts("#count")[0],
	    `${seen.length} claims, the first due on top`);
});

test("R5.32: starting makes the reviewer; the partner's claim is under review",
    async () => {
	const claim = await submitted(admin, newCustomer(world));
	const before = await reviewer.get(desk(claim));
	assert.match(before.words, /Nobody reviews it yet/);
	const page = await reviewer.submit(before, {},
	    { which: `${desk(claim)}/start` });
	assert.match(page.path, /\?done=started$/);
	assert.match(page.words, /The review has started/);
	assert.match(page.words, /You review it/);
	assert.equal(status(page), "Under review");
	assert.match((await admin.get(claim)).words, /Under review/);
});

test("the desk shows files, facts, contacts and history", async () => {
	const claim = await reviewed({ file: "signed <b>'&.txt",
		email: "carla@freemail.example" });
	const page = await reviewer.get(desk(claim));
	assert.ok(page.words.includes("signed <b>'&.txt"));
	assert.match(page.words, /Not an address of this customer/);
	assert.match(page.words, /Customer’s country Germany/);
	assert.match(page.words, /started the review/);
	const [look, file] = page.all(".cpor-files a").map((a) =>
		a.getAttribute("href"));
	assert.ok(look.startsWith(`${file}/view?`));
	const download = await reviewer.get(file);
	assert.equal(download.status, 200);
	assert.equal(download.text, `Proof for ${claim}`);
	assert.match((await reviewer.get(desk(claim))).words,
	    /opened a proof file/);
	assert.doesNotMatch((await reviewer.get(desk(await reviewed()))).words,
	    /Not an address of this customer/);
});

// As a phone shows them, and as they are heard.
test("the proof is read before one writes, asks or decides", async () => {
	const claim = await reviewed();
	for (const [path, form] of [["", "comments"], ["/ask", "ask"],
		["/decide", "decide"]]) {
		const { text } = await reviewer.get(`${desk(claim)}${path}`);
		const proof = text.indexOf("id=\"proof-title\"");
		assert.ok(proof > 0);
		assert.ok(text.indexOf(`action="${desk(claim)}/${form}"`) > proof,
		    form);
	}
});

test("R5.14, R5.33: asking takes coded reasons and a comment", async () => {
	const claim = await reviewed();
	const path = `${desk(claim)}/ask`;
	let page = await reviewer.submit(await reviewer.get(path), {},
	    { which: path });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#reason.1", "#comment"]);
	page = await reviewer.submit(page, { "reason.2": "other",
		"words.3": NASTY, comment: `Please ${NASTY}` }, { which: path });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#words.2", "#reason.3"]);
	assert.match(page.errors["#words.2"], /Exchange Online/);
	assert.equal(page.form(path).value("words.3"), NASTY);
	assert.equal(page.form(path).value("reason.2"), "other");
	page = await reviewer.submit(page, { "words.2": `Page 2 ${NASTY}`,
		"reason.3": "dates-missing" }, { which: path });
	assert.equal(status(page), "Partner action required");
	assert.ok(page.words.includes(`Page 2 ${NASTY}`));
	assert.match(page.words, /Dates missing or too old/);
	assert.ok(!page.text.includes("<script>alert"));
	const theirs = await admin.get(claim);
	assert.match(theirs.words, /Partner action required/);
	assert.ok(theirs.words.includes("Please"));
});

test("a reason from another list, or one the system gives, is refused",
    async () => {
	const claim = await reviewed();
	const page = await reviewer.get(desk(claim));
	const now = (await reviewer.get(`${desk(claim)}/decide`));
	const fields = { version: version(now, `${desk(claim)}/decide`),
		"verdict.1": "refuse", "verdict.2": "approve" };
	for (const reason of ["dates-missing", "no-partner-response", "x"]) {
		const answer = await send(reviewer, `${desk(claim)}/decide`,
		    { ...fields, "reason.1": reason });
		assert.equal(answer.status, 422, reason);
		assert.deepEqual(Object.keys(answer.errors), ["#reason.1"]);
	}
	assert.equal(status(page), "Under review");
});

test("R5.4, R5.15, R5.36, R5.100: every line is decided, with a reason where refused",
    async () => {
	const claim = await reviewed();
	const path = `${desk(claim)}/decide`;
	let page = await reviewer.submit(await reviewer.get(path),
	    { "verdict.1": "approve" }, { which: path });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#verdict.2"]);
	page = await reviewer.submit(page, { "verdict.2": "refuse" },
	    { which: path });
	assert.deepEqual(Object.keys(page.errors), ["#reason.2"]);
	for (const reason of ["insufficient-proof", "other"]) {
		page = await reviewer.submit(page, { "reason.2": reason },
		    { which: path });
		assert.deepEqual(Object.keys(page.errors), ["#words.2"]);
	}
	page = await reviewer.submit(page, { "words.2": "x".repeat(2001) },
	    { which: path });
	assert.match(page.errors["#words.2"], /2,000 characters or fewer/);
	page = await reviewer.submit(page, { "words.2": NASTY,
		"reason.1": "not-eligible" }, { which: path });
	assert.match(page.errors["#verdict.1"], /take back one/);
	page = await lettered(reviewer, await reviewer.submit(page,
	    { "reason.1": "" }, { which: path }));
	assert.equal(status(page), "Approved");
	assert.match(page.words, /Exchange Online Approved/);
	assert.match(page.words, /Microsoft Teams ?Refused ?Other/);
	assert.ok(page.words.includes(NASTY));
	assert.ok(!page.text.includes("<script>alert"));
	assert.match(page.words, /approved a line/);
	assert.match(page.words, /Nobody has to act/);
	assert.equal((await reviewer.get(path)).path, desk(claim));
	assert.match((await admin.get(claim)).words, /Approved/);
});

test("R5.13, R6.2: a line that another partner claims too is not decided here",
    async () => {
	const customer = newCustomer(world);
	const first = await reviewed({}, customer);
	const stale = await reviewer.get(`${desk(first)}/decide`);
	assert.equal(stale.all("fieldset").length, 2);
	const theirClaim = await underReview(other, reviewer, customer,
	    { items: [EXCHANGE, SHAREPOINT] });
	const path = `${desk(theirClaim)}/decide`;
	assert.match((await reviewer.get(desk(theirClaim))).words,
	    /In arbitration: decided there/);
	const form = await reviewer.get(path);
	assert.equal(form.all("input[name='verdict.1']:not([disabled])").length,
	    0);
	assert.doesNotMatch(form.words, /Fabrikam/);
	const page = await lettered(reviewer, await reviewer.submit(form,
	    { "verdict.2": "approve" }, { which: path }));
	assert.equal(status(page), "Under review");
	// A form that was drawn before has one verdict too many.
	const late = await reviewer.submit(stale,
	    { "verdict.1": "approve", "verdict.2": "approve" },
	    { which: `${desk(first)}/decide` });
	assert.equal(late.status, 422);
	assert.match(late.errors["#verdict.1"], /is in arbitration by now/);
	assert.equal(status(await reviewer.get(desk(first))), "Under review");
	const theirs = await other.get(theirClaim);
	assert.doesNotMatch(theirs.text, /Fabrikam/);
});

test("R5.18: a decision on a claim that has changed is refused and kept",
    async () => {
	const claim = await reviewed();
	const path = `${desk(claim)}/decide`;
	const stale = await reviewer.get(path);
	await second.submit(await second.get(desk(claim)), {},
	    { which: `${desk(claim)}/take-over` });
	const page = await reviewer.submit(stale, { "verdict.1": "refuse",
		"reason.1": "insufficient-proof", "words.1": `Why ${NASTY}`,
		"verdict.2": "approve" }, { which: path });
	assert.equal(page.status, 409);
	assert.match(page.heading, /claim has changed/);
	assert.match(page.words, /Reviewer:/);
	assert.ok(page.words.includes(`Why ${NASTY}`));
	assert.match(page.words, /Insufficient PoE/);
	assert.match(page.words, /reviews this claim/);
	assert.equal(status(await second.get(desk(claim))), "Under review");
});

test("R5.19: the second reviewer is told, and takes over only by a button",
    async () => {
	const claim = await reviewed();
	const before = await second.get(desk(claim));
	assert.match(before.words, /reviews it\./);
	assert.equal(before.all(`a[href="${desk(claim)}/decide"]`).length, 0);
	assert.equal((await second.get(`${desk(claim)}/decide`)).path,
	    desk(claim));
	const which = `${desk(claim)}/take-over`;
	const told = await send(second, `${desk(claim)}/decide`,
	    { version: version(before, which), "verdict.1": "approve",
		"verdict.2": "approve" });
	assert.equal(told.status, 409);
	assert.match(told.heading, /not reviewing/);
	const page = await second.submit(told, {}, { which });
	assert.match(page.words, /You review it\./);
	assert.equal((await second.get(`${desk(claim)}/decide`)).status, 200);
	assert.equal((await reviewer.get(`${desk(claim)}/decide`)).path,
	    desk(claim));
});

test("a partner never reads who reviews, not even of a take-over", async () => {
	const claim = await reviewed();
	const asks = `${desk(claim)}/ask`;
	await reviewer.submit(await reviewer.get(asks),
	    { "reason.2": "dates-missing", comment: "Which day?" }, { which: asks });
	const stale = await admin.get(`${claim}/contacts`);
	const which = `${desk(claim)}/take-over`;
	const version_ = version(await second.get(desk(claim)), which);
	await send(second, which, { version: version_ });
	const told = await admin.submit(stale, { customer_name: "Carl" });
	assert.equal(told.status, 409);
	assert.match(told.words, /Microsoft changed the claim/);
	for (const page of [told, await admin.get(claim),
		await admin.get(`${claim}/history`),
		await admin.get(`${claim}/answer`)])
		assert.doesNotMatch(page.text, /Allan|Irvin|Reviewer/, page.path);
	assert.match((await second.get(`${claim}/history`)).words,
	    /Reviewer ?Allan Deyoung ?Irvin Sayers/);
});

test("two start at once: the second is told who reviews it", async () => {
	const claim = await submitted(admin, newCustomer(world));
	const which = `${desk(claim)}/start`;
	const late = await second.get(desk(claim));
	await reviewer.submit(await reviewer.get(desk(claim)), {}, { which });
	const page = await second.submit(late, {}, { which });
	assert.equal(page.status, 409);
	assert.match(page.words, /started the review/);
	assert.match(page.words, /reviews this claim/);
});

test("R9.2: no page of the partner's holds an internal note", async () => {
	const claim = await reviewed();
	const which = `${desk(claim)}/comments`;
	const secret = "between-us-4711";
	let page = await reviewer.submit(await reviewer.get(desk(claim)),
	    { body: `Look at **${secret}**`, kind: "note" }, { which });
	assert.match(page.words, /Your internal note is saved/);
	assert.equal(page.texts(".cpor-comment--internal, .cpor-internal")
	    .filter((words) => words.includes(secret)).length, 1);
	page = await reviewer.submit(page,
	    { body: "To you: question-4712", kind: "question" }, { which });
	assert.match(page.words, /not answered/);
	const pages = ["", "/history", "/comments", "/proof", "/proof/receipt",
		"/proof/receipt.txt", "/who", "/customer", "/role", "/items",
		"/contacts", "/check", "/submitted", "/withdraw", "/answer"];
	let told = 0;
	for (const path of [...pages.map((part) => claim + part), "/", "/claims",
		"/messages"]) {
		const theirs = await admin.get(path);
		assert.ok(!theirs.text.includes(secret), path);
		assert.doesNotMatch(theirs.text, /internal note/i, path);
		told += theirs.text.includes("question-4712");
	}
	// The control: what is theirs to read is found by the same walk.
	assert.ok(told > 0);
});

test("what somebody writes needs words and a kind", async () => {
	const claim = await reviewed();
	const which = `${desk(claim)}/comments`;
	let page = await reviewer.submit(await reviewer.get(desk(claim)), {},
	    { which });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#body", "#kind"]);
	page = await reviewer.submit(page, { body: "Who signed?" }, { which });
	assert.deepEqual(Object.keys(page.errors), ["#kind"]);
	assert.equal(page.form(which).value("body"), "Who signed?");
	page = await reviewer.submit(page, { body: `**${NASTY}**`,
		kind: "comment" }, { which });
	assert.ok(page.words.includes(NASTY));
	assert.ok(!page.text.includes("<script>alert"));
});

test("R2.6: an auditor reads the queue and the desk and changes nothing",
    async () => {
	const claim = await reviewed();
	const page = await auditor.get(desk(claim));
	assert.equal(page.status, 200);
	assert.equal(page.all("main form").length, 0);
	assert.match(page.words, /read everything here and change nothing/);
	assert.equal((await auditor.get("/review")).status, 200);
	for (const part of ["start", "take-over", "comments", "ask", "decide"])
		assert.equal((await send(auditor, `${desk(claim)}/${part}`,
		    { version: "1" })).status, 403, part);
	assert.equal((await auditor.get(`${desk(claim)}/ask`)).status, 403);
});

test("R2.8: partners learn nothing from these addresses", async () => {
	const claim = await reviewed();
	for (const part of ["", "/ask", "/decide"]) {
		const there = await admin.get(desk(claim) + part);
		const nowhere = await admin.get(NOBODYS + part);
		assert.equal(there.status, 403);
		assert.equal(bare(there).replaceAll(desk(claim), NOBODYS),
		    bare(nowhere));
	}
});

test("a draft and nothing at all look alike to a reviewer", async () => {
	const begun = await admin.submit(await admin.get("/claims/new"));
	const draft = desk(begun.path.replace(/\/who$/, ""));
	const there = await reviewer.get(draft);
	const nowhere = await reviewer.get(NOBODYS);
	assert.equal(there.status, 404);
	assert.equal(bare(there).replaceAll(draft, NOBODYS), bare(nowhere));
});

test("a form without its token or version changes nothing", async () => {
	const claim = await reviewed();
	const page = await reviewer.get(`${desk(claim)}/decide`);
	const fields = { version: version(page, `${desk(claim)}/decide`),
		"verdict.1": "approve", "verdict.2": "approve" };
	const path = `${desk(claim)}/decide`;
	const headers = { origin: world.url };
	const body = (more) => new URLSearchParams({ ...fields, ...more })
	    .toString();
	assert.equal((await reviewer.post(path, body(), { headers })).status, 403);
	assert.equal((await reviewer.post(path, body({ token: "wrong" }),
	    { headers })).status, 403);
	assert.equal((await send(reviewer, path,
	    { "verdict.1": "approve" })).status, 400);
	assert.equal((await send(reviewer, path,
	    { ...fields, "verdict.41": "approve" })).status, 400);
	assert.equal((await send(reviewer, path,
	    { ...fields, more: "1" })).status, 400);
	assert.equal(status(await reviewer.get(desk(claim))), "Under review");
});

test("R5.8: a claim that is answered comes back to the reviewer who asked",
    async () => {
	const claim = await reviewed({ items: [TEAMS] });
	const path = `${desk(claim)}/ask`;
	const page = await reviewer.submit(await reviewer.get(path),
	    { "reason.1": "proof-missing", comment: "Please add it" },
	    { which: path });
	assert.match(page.words, /The whole claim PoE missing/);
	assert.match(page.words, /14 business days left/);
	assert.match((await reviewer.get("/review?status=action-required"))
	    .text, new RegExp(desk(claim)));
});

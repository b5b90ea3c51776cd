// The customer's word: a link, its page, and what comes of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { Client } from "./lib/client.mjs";
import { approved, decided, desk, lettered, newCustomer, submitted,
    underReview } from "./lib/claims.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const second = await world.signedIn("reviewer2@microsoft.example");
const customer = new Client(world);
const NASTY = "<script>alert(\"x\")</script>'&";

const status = (page) => page.texts(".cpor-title .govuk-tag")[0];

// The newest link, as the demonstration shows it to reviewers.
const linkOf = async (claim) =>
	(await reviewer.get(desk(claim))).link(
	    "Open the customer’s page (demonstration only)");
const fresh = async (more) => {
	const claim = await submitted(admin, newCustomer(world), more);
	return { claim, link: await linkOf(claim) };
};
const tokenOf = async (client) => (await client.get("/"))
    .all("input[name=token]")[0].getAttribute("value");
const post = (path, fields, headers = {}) => customer.post(path,
    new URLSearchParams(fields).toString(), { headers });

test("R2.15, R4.28: the customer reads who claims what, without an account",
    async () => {
	const { claim, link } = await fresh({ name: `Mail ${NASTY}` });
	const page = await customer.get(link);
	assert.equal(page.status, 200);
	assert.match(page.texts("h1")[0], /Fabrikam says that it works for Tailspin/);
	for (const words of [/nothing to do with the Cloud Solution Provider/,
		/how much the claimed products and workloads are used/,
		/PartnerID \d+/, /Use or consume/, /Exchange Online/,
		/Microsoft Teams/, /paul@partner\.example/, /Decline the claim/])
		assert.match(page.words, words);
	assert.equal(page.all("nav[aria-label=Main]").length, 0);
	assert.equal(page.all("header a").length, 0);
	assert.equal(page.all(`a[href*="/claims"]`).length, 0);
	// Neither found, nor told to anybody, nor kept.
	assert.equal(page.headers["referrer-policy"], "no-referrer");
	assert.equal(page.headers["x-robots-tag"], "noindex, nofollow");
	assert.equal(page.headers["cache-control"], "no-store");
	assert.equal(page.headers["set-cookie"], undefined);
	assert.equal(page.all("meta[name=referrer]")[0].getAttribute("content"),
	    "no-referrer");
	// Whoever is signed in sees the same.
	const signedIn = await admin.get(link);
	assert.equal(signedIn.text, page.text);
	assert.match((await admin.get(claim)).words, /We wrote to it on/);
});

test("R5.71: looking changes nothing, however often", async () => {
	const { claim, link } = await fresh();
	const before = await reviewer.get(desk(claim));
	const first = await customer.get(link);
	for (const path of [link, `${link}/decline`, `${link}?done=declined`,
		`${link}?answer.1=no`, `${link}/decline?lines=x`])
		for (const method of ["get", "head"])
			assert.equal((await customer[method](path)).status, 200, path);
	assert.equal((await customer.get(`${link}/again`)).status, 405);
	assert.equal((await customer.get(link)).text, first.text);
	assert.equal((await reviewer.get(desk(claim))).words, before.words);
	assert.equal(status(await admin.get(claim)), "Submitted");
});

test("R5.72: an answer is for Microsoft's reviewers", async () => {
	const owner = newCustomer(world);
	const claim = await underReview(admin, reviewer, owner);
	const link = await linkOf(claim);
	let page = await customer.submit(await customer.get(link),
	    { "words.1": "What?" });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#answer.1"]);
	assert.equal(page.form().value("words.1"), "What?");
	page = await customer.submit(page, { "answer.1": "yes",
		"words.1": `Six weeks ${NASTY}`, "answer.2": "not-sure" });
	assert.equal(page.path, `${link}?done=answered`);
	assert.match(page.words, /Your answers are saved/);
	assert.match(page.words, /You answered on/);
	assert.equal(page.form().value("words.1"), `Six weeks ${NASTY}`);
	const said = await reviewer.get(desk(claim));
	assert.ok(said.words.includes("Exchange Online: Yes"));
	assert.ok(said.words.includes(`Six weeks ${NASTY}`));
	assert.ok(said.words.includes("Microsoft Teams: Not sure"));
	assert.ok(!said.text.includes("<script>alert"));
	assert.doesNotMatch(said.words, /does not count/);
	assert.match(said.words, /The customer contact said whether the partner/);
	assert.match((await reviewer.get("/messages")).words,
	    /The customer answered about claim/);
	for (const path of [claim, `${claim}/history`, "/messages"]) {
		const theirs = await admin.get(path);
		assert.doesNotMatch(theirs.words, /Six weeks|Not sure/, path);
	}
	// Said anew, and pressed twice.
	const again = await customer.get(link);
	const fields = { "answer.1": "no", "words.1": "" };
	await customer.submit(again, fields);
	const twice = await customer.submit(again, fields);
	assert.equal(twice.path, `${link}?done=answered`);
	const later = await reviewer.get(desk(claim));
	assert.ok(later.words.includes("Exchange Online: No"));
	assert.equal(later.words.split("said whether the partner").length, 4);
});

test("R5.72: what comes from another company's address does not count",
    async () => {
	const { claim, link } = await fresh({ email: "carla@elsewhere.example" });
	await customer.submit(await customer.get(link), { "answer.1": "yes" });
	assert.match((await reviewer.get(desk(claim))).words,
	    /Not an address of this customer: does not count/);
});

test("R5.27, R5.73, R5.76: declining a part, then the rest", async () => {
	const { claim, link } = await fresh();
	let page = await customer.follow(await customer.get(link),
	    "Decline the claim or a part of it");
	assert.equal(page.all("input[name=lines]:checked").length, 0);
	const empty = await customer.submit(page, { lines: [] });
	assert.equal(empty.status, 422);
	const [exchange, teams] = page.all("input[name=lines]")
	    .map((input) => input.value);
	const form = page;
	page = await customer.submit(form, { lines: [exchange],
		words: `Never heard of them ${NASTY}` });
	assert.equal(page.path, `${link}?done=declined`);
	assert.match(page.words, /The partner and Microsoft are told/);
	assert.match(page.words, /Exchange Online ?Ended ?You declined it on/);
	// The button pressed twice.
	assert.equal((await customer.submit(form, { lines: [exchange] })).path,
	    `${link}?done=declined`);
	page = await admin.get(claim);
	assert.equal(status(page), "Submitted");
	assert.match(page.words, /The customer does not agree to this claim/);
	assert.doesNotMatch(page.words, /Never heard/);
	assert.match((await admin.get("/messages")).words,
	    /The customer declined Exchange Online on claim/);
	assert.match((await reviewer.get(desk(claim))).words,
	    /Exchange Online: Declined.*Never heard of them/);
	const history = await admin.get(`${claim}/history`);
	assert.match(history.words, /The customer contact declined a line/);
	assert.doesNotMatch(history.words, /Never heard/);
	assert.equal(history.words.split("declined a line").length, 2);
	page = await customer.submit(await customer.get(`${link}/decline`),
	    { lines: [teams] });
	assert.match(page.words, /Nothing is left to answer/);
	assert.equal((await customer.get(`${link}/decline`)).path, link);
	assert.equal(status(await admin.get(claim)), "Rejected");
});

test("R5.73, R5.83: an approved line ends at once, and others can have it",
    async () => {
	const owner = newCustomer(world);
	const claim = await approved(admin, reviewer, owner);
	const link = await linkOf(claim);
	const page = await customer.get(`${link}/decline`);
	await customer.submit(page, { lines:
		page.all("input[name=lines]").map((input) => input.value) });
	assert.equal(status(await admin.get(claim)), "Ended");
	assert.match((await reviewer.get("/messages")).words,
	    /The customer declined 2 lines on claim/);
	assert.equal(status(await other.get(
	    await approved(other, reviewer, owner))), "Approved");
});

test("R5.18, R5.73: who declines while a decision is made is not overruled",
    async () => {
	const claim = await underReview(admin, reviewer, newCustomer(world));
	const link = await linkOf(claim);
	const deciding = await reviewer.get(`${desk(claim)}/decide`);
	const declining = await customer.get(`${link}/decline`);
	const [exchange, teams] = declining.all("input[name=lines]")
	    .map((input) => input.value);
	await customer.submit(declining, { lines: [exchange] });
	const late = await reviewer.submit(deciding, { "verdict.1": "approve",
		"verdict.2": "approve" }, { which: `${desk(claim)}/decide` });
	assert.equal(late.status, 409);
	assert.match(late.words, /The customer contact declined a line/);
	assert.equal(status(await admin.get(claim)), "Under review");
	// The other way round: what was refused meanwhile cannot be declined.
	await decided(reviewer, claim, ["not-eligible"]);
	const after = await customer.submit(declining, { lines: [teams] });
	assert.equal(after.status, 409);
	assert.match(after.words, /has changed since you opened this page/);
	assert.equal(status(await admin.get(claim)), "Rejected");
});

test("R5.74: the reviewer asks, and the customer has the turn", async () => {
	const claim = await underReview(admin, reviewer, newCustomer(world));
	const old = await linkOf(claim);
	const ask = async (client = reviewer) => {
		const page = await client.get(desk(claim));
		return client.submit(page, {}, { which: `${desk(claim)}/ask-customer` });
	};
	const form = await reviewer.get(desk(claim));
	let page = await ask();
	assert.equal(page.path, `${desk(claim)}?done=customer-asked`);
	assert.match(page.words, /Waiting on: Customer/);
	assert.match(page.words, /5 business days left/);
	assert.match((await admin.get(claim)).words,
	    /Waiting on ?Customer.*Microsoft asked the customer contact/);
	// Once at a time, and not by another.
	assert.equal((await reviewer.submit(form, {}, { which:
	    `${desk(claim)}/ask-customer` })).status, 409);
	assert.equal((await second.get(desk(claim)))
	    .all(`form[action$="/ask-customer"]`).length, 0);
	const link = await linkOf(claim);
	assert.notEqual(link, old);
	await customer.submit(await customer.get(link), { "answer.1": "yes" });
	assert.match((await reviewer.get(desk(claim))).words,
	    /Waiting on: Microsoft reviewer/);
});

test("R5.122: who decides while the customer has the turn reads that before, " +
    "and the customer reads how it was decided", async () => {
	const claim = await underReview(admin, reviewer, newCustomer(world));
	const says = /The customer was asked on .* and has until .* to answer/;
	const before = await reviewer.get(`${desk(claim)}/decide`);
	assert.doesNotMatch(before.words, says);
	await reviewer.submit(await reviewer.get(desk(claim)), {},
	    { which: `${desk(claim)}/ask-customer` });
	const link = await linkOf(claim);
	// A form that does not say so is none to decide with.
	assert.equal((await reviewer.submit(before, { "verdict.1": "approve",
		"verdict.2": "approve" },
	    { which: `${desk(claim)}/decide` })).status, 409);
	for (const part of ["", "/decide", "/ask"])
		assert.match((await reviewer.get(`${desk(claim)}${part}`)).words,
		    says);
	const page = await lettered(reviewer, await reviewer.submit(
	    await reviewer.get(`${desk(claim)}/decide`),
	    { "verdict.1": "approve", "verdict.2": "approve" },
	    { which: `${desk(claim)}/decide` }));
	assert.match(page.words, /Approved/);
	assert.doesNotMatch(page.words, says);
	let seen = await customer.get(link);
	assert.match(seen.texts("dl")[0], /Exchange Online ?Approved/);
	// What is said now is kept, and gives back no turn.
	seen = await customer.submit(seen, { "answer.1": "no" });
	assert.equal(seen.status, 200);
	assert.match((await admin.get(claim)).texts(".cpor-title .govuk-tag")[0],
	    /Approved/);
});

test("R5.70, R5.71: a newer mail takes the old link's place", async () => {
	const { claim, link } = await fresh();
	const stale = await customer.get(link);
	let page = await admin.submit(await admin.get(claim), {},
	    { which: `${claim}/customer-mail` });
	assert.equal(page.path, `${claim}?done=customer-mail`);
	page = await customer.get(link);
	assert.equal(page.status, 410);
	assert.match(page.words, /There is a newer link/);
	assert.doesNotMatch(page.words, /Fabrikam|Tailspin|Exchange/);
	assert.equal((await customer.submit(stale, { "answer.1": "no" })).status,
	    410);
	assert.equal((await customer.get(await linkOf(claim))).status, 200);
	assert.equal((await user.post(`${claim}/customer-mail`, new URLSearchParams(
	    { token: await tokenOf(user) }).toString())).status, 403);
	for (let i = 0; i < 3; i++)
		await admin.submit(await admin.get(claim), {},
		    { which: `${claim}/customer-mail` });
	page = await admin.submit(await admin.get(claim), {},
	    { which: `${claim}/customer-mail` });
	assert.equal(page.status, 429);
	assert.equal((await customer.get(await linkOf(claim))).status, 200);
});

test("R5.70: a corrected address gets a link of its own", async () => {
	const owner = newCustomer(world);
	const claim = await underReview(admin, reviewer, owner);
	const old = await linkOf(claim);
	const asking = `${desk(claim)}/ask`;
	await reviewer.submit(await reviewer.get(asking), {
		"reason.1": "names-do-not-match",
		"words.1": "Another contact", comment: "Who is Carla?" },
	    { which: asking });
	const path = `${claim}/contacts`;
	await admin.submit(await admin.get(path), { customer_title: "Boss" });
	assert.equal(await linkOf(claim), old);
	await admin.submit(await admin.get(path),
	    { customer_email: `clara@${owner.domain}` });
	assert.notEqual(await linkOf(claim), old);
	assert.match((await customer.get(old)).words, /There is a newer link/);
});

test("R5.71: what is none of our links tells nothing", async () => {
	const { link } = await fresh();
	const token = link.replace("/consent/", "");
	const last = token.at(-2) === "A" ? "B" : "A";
	const forged = [token.slice(0, -1), `${token}A`, `${token}.`,
		token.slice(0, -2) + last + token.at(-1), "x", "A".repeat(43),
		token.toLowerCase()];
	const pages = await Promise.all(forged.map((one) =>
	    customer.get(`/consent/${one}`)));
	for (const page of pages) {
		assert.equal(page.status, 404);
		assert.match(page.words, /This link does not work/);
		assert.equal(page.text, pages[0].text);
		assert.equal(page.headers["referrer-policy"], "no-referrer");
	}
});

test("R5.75: a form works for its own link only", async () => {
	const one = await fresh(), two = await fresh();
	const page = await customer.get(one.link);
	const form = page.form();
	const mine = { token: form.value("token"),
		"line.1": form.value("line.1"), "answer.1": "no" };
	const theirs = (await customer.get(two.link)).form().value("token");
	const sessions = await tokenOf(admin);
	for (const token of ["", "x", theirs, sessions])
		assert.equal((await post(one.link, { ...mine, token })).status, 403);
	assert.equal((await post(two.link, mine)).status, 403);
	assert.equal((await post(one.link, mine,
	    { origin: "https://evil.example" })).status, 403);
	assert.equal((await post(one.link, mine,
	    { "sec-fetch-site": "cross-site" })).status, 403);
	// A line of the other claim's is none of this one's.
	const foreign = (await customer.get(two.link)).form().value("line.1");
	assert.equal((await post(one.link, { ...mine, "line.1": foreign })).status,
	    409);
	assert.equal((await post(`${one.link}/decline`,
	    { token: mine.token, lines: foreign })).status, 409);
	assert.equal((await post(one.link, { ...mine, "answer.1": "declined" }))
	    .status, 422);
	assert.equal((await post(one.link, { ...mine, more: "x" })).status, 400);
	for (const { claim } of [one, two])
		assert.match((await reviewer.get(desk(claim))).words,
		    /The customer has not said anything/);
	// A browser that tells nobody where it was sends the origin "null".
	assert.equal((await post(one.link, mine, { origin: "null",
		"sec-fetch-site": "same-origin" })).status, 200);
	assert.equal((await admin.post("/sign-out", new URLSearchParams(
	    { token: sessions }).toString(), { headers: { origin: "null" } }))
	    .status, 403);
});

test("R5.75: twenty answers through one link in an hour", async () => {
	const { link } = await fresh();
	const form = (await customer.get(link)).form();
	const say = (i) => post(link, { token: form.value("token"),
		"line.1": form.value("line.1"), "answer.1": i % 2 ? "yes" : "no" });
	for (let i = 0; i < 20; i++)
		assert.equal((await say(i)).status, 200, `answer ${i}`);
	assert.equal((await say(20)).status, 429);
});

// From here on time moves, which signs everybody out.
async function at(instant) {
	world.setNow(instant);
	admin.cookies.clear();
	reviewer.cookies.clear();
	await admin.signIn("incentives-admin@fabrikam.example");
	await reviewer.signIn("reviewer@microsoft.example");
}

test("R5.74, R5.80: the turn goes back when the customer's time is over",
    async () => {
	const claim = await underReview(admin, reviewer, newCustomer(world));
	await reviewer.submit(await reviewer.get(desk(claim)), {},
	    { which: `${desk(claim)}/ask-customer` });
	await at("2026-06-24T09:00:00Z");
	world.tick();
	assert.match((await reviewer.get(desk(claim))).words,
	    /Waiting on: Customer/);
	await at("2026-06-29T09:00:00Z");
	world.tick();
	const page = await reviewer.get(desk(claim));
	assert.match(page.words, /Waiting on: Microsoft reviewer/);
	assert.match(page.words, /found that the customer did not answer in time/);
	// They may still answer.
	await customer.submit(await customer.get(await linkOf(claim)),
	    { "answer.1": "no" });
	assert.match((await reviewer.get(desk(claim))).words,
	    /Exchange Online: No/);
});

test("R5.71: a link that is too old brings a new one to the same address",
    async () => {
	const { claim, link } = await fresh();
	const page = await customer.get(link);
	await at("2026-10-01T09:00:00Z");
	const late = await customer.submit(page, { "answer.1": "yes" });
	assert.equal(late.status, 410);
	assert.match(late.words, /This link is too old/);
	assert.doesNotMatch(late.words, /Fabrikam|Tailspin|Exchange/);
	const again = await customer.submit(await customer.get(link));
	assert.equal(again.status, 410);
	assert.match(again.words, /There is a newer link/);
	assert.equal((await customer.get(await linkOf(claim))).status, 200);
});

// Arbitrations through the pages: two partners and a third, reviewers, leads.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PASSWORD, openWorld } from "./lib/world.mjs";
import { EXCHANGE, TEAMS, decided, desk, lettered, newCustomer, submitted,
	underReview } from "./lib/claims.mjs";

const DAY = 86_400_000;
const world = await openWorld();
let now = Date.parse("2026-06-17T09:00:00Z");
const ours = await world.signedIn("incentives-admin@fabrikam.example");
const theirs = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const lead = await world.signedIn("lead-reviewer@microsoft.example");

const later = (days) => world.setNow(new Date(now += days * DAY).toISOString());

// All who are signed in stay so: their sessions end when time jumps.
const again = (client, email) => client.signIn(email);

async function start(claim) {
	const page = await reviewer.submit(await reviewer.get(desk(claim)), {},
	    { which: `${desk(claim)}/start` });
	assert.equal(page.status, 200, page.words);
	return page;
}

// Fabrikam is its partner of record.
async function held(customer, items) {
	const claim = await underReview(ours, reviewer, customer, { items });
	return decided(reviewer, claim, items.map(() => ""));
}

const answerHref = (page) => page.all("a.govuk-button")
    .map((a) => a.getAttribute("href"))
    .find((href) => /\/arbitration\//.test(href));

async function answer(client, claim, words) {
	const href = answerHref(await client.get(claim));
	assert.ok(href, "there is a way to answer");
	const page = await client.submit(await client.get(href), { words });
	assert.equal(page.status, 200, page.words);
	return page;
}

// The lead's page of the arbitration about that customer.
async function arbitrationOf(client, customer) {
	const list = await client.get("/arbitrations");
	const row = list.all("tbody tr").find((one) =>
	    one.textContent.includes(customer.name));
	return row.querySelector("a").getAttribute("href");
}

async function declared(client, href, conflict = "no") {
	return client.submit(await client.get(href), { conflict },
	    { which: `${href}/declare` });
}

// Customers with names of their own, so that lists tell them apart.
let names = 0;
async function named(items) {
	const customer = newCustomer(world, `Arbor ${String(++names).padStart(2, "0")}`);
	const holder = await held(customer, items);
	const claim = await submitted(theirs, customer, { items });
	return { customer, holder, claim };
}

test("R6.1, R6.2: nobody is told before a review starts; then both are, in " +
    "the same words and with the same deadline", async () => {
	const { holder, claim } = await named([EXCHANGE]);
	for (const [client, own] of [[ours, holder], [theirs, claim]]) {
		const page = await client.get(own);
		assert.doesNotMatch(page.words, /arbitration|Another partner/);
	}
	await start(claim);
	const cards = [];
	for (const [client, own] of [[ours, holder], [theirs, claim]]) {
		const page = await client.get(own);
		assert.ok(page.texts(".govuk-tag").includes("In arbitration"));
		cards.push(page.texts("section[aria-labelledby=arbitration]")[0]);
		assert.match(page.texts(".cpor-thread")[0],
		    /Exchange Online: Another partner holds or claims this item/);
	}
	// The same but for the reader's time zone.
	const plain = (text) => text.replace(/Until .*?\)\./, "");
	assert.equal(plain(cards[0]), plain(cards[1]));
	assert.match(cards[0], /10 business days left/);
	assert.match((await theirs.get(claim)).words, /Under review/);
	assert.match((await ours.get(holder)).words, /Approved/);
});

test("R5.110, R5.111: Microsoft's queue, lists and exports say what another " +
    "partner claims too; partners' do not", async () => {
	const { customer, holder, claim } = await named([EXCHANGE]);
	const rowOf = (page, href) => page.all("tbody tr").find((one) =>
	    one.querySelector("a").getAttribute("href") === href)?.textContent;
	const queue = async (query) => rowOf(await reviewer.get(
	    `/review?text=${encodeURIComponent(customer.domain)}&${query}`),
	desk(claim));
	const listed = async (client, own) => rowOf(await client.get(
	    `/claims?text=${encodeURIComponent(customer.name)}`), own);
	const taken = async (client) => (await client.get(
	    `/claims.csv?text=${encodeURIComponent(customer.name)}`)).text;
	assert.match(await queue(""), /Another partner too/);
	assert.match(await queue("partners=several"), /Another partner too/);
	assert.equal(await queue("partners=one"), undefined);
	assert.match(await listed(reviewer, holder), /Another partner too/);
	assert.match((await reviewer.get(desk(holder))).words,
	    /Approved Another partner too/);
	await start(claim);
	assert.match(rowOf(await reviewer.get(`/review?partners=several&text=${
		customer.domain}`), desk(claim)) ?? await listed(reviewer, claim),
	/In arbitration/);
	for (const own of [holder, claim])
		assert.match(await listed(reviewer, own), /In arbitration/);
	assert.equal((await taken(reviewer)).match(/,In arbitration,/g).length, 2);
	for (const [client, own] of [[ours, holder], [theirs, claim]]) {
		assert.doesNotMatch(await listed(client, own),
		    /arbitration|nother partner/);
		assert.doesNotMatch(await taken(client),
		    /arbitration|nother partner/);
	}
});

test("R6.2: the reviewer decides the other lines, and only those", async () => {
	const customer = newCustomer(world, `Arbor ${String(++names).padStart(2, "0")}`);
	await held(customer, [EXCHANGE]);
	const claim = await submitted(theirs, customer,
	    { items: [EXCHANGE, TEAMS] });
	const page = await start(claim);
	assert.match(page.words, /In arbitration: decided there/);
	const form = await reviewer.get(`${desk(claim)}/decide`);
	assert.equal(form.all("input[type=radio]:not([disabled])").length, 2);
	const done = await lettered(reviewer, await reviewer.submit(form,
	    { "verdict.2": "approve" }, { which: `${desk(claim)}/decide` }));
	assert.match(done.words, /Under review/);
	assert.match((await theirs.get(claim)).words,
	    /Waiting on Your company/);
	assert.equal(done.all("a[href$='/decide']").length, 0);
});

test("R6.6: a lead sees nothing before declaring, and nothing after declaring " +
    "a conflict", async () => {
	const { customer, claim } = await named([EXCHANGE]);
	await start(claim);
	const href = await arbitrationOf(lead, customer);
	const before = await lead.get(href);
	assert.match(before.words, /Before you see anything of the sides/);
	assert.match(before.words, /Fabrikam.*Northwind|Northwind.*Fabrikam/);
	assert.doesNotMatch(before.words, /signed\.txt|C-\d{8}/);
	const wrong = await lead.submit(before, {},
	    { which: `${href}/declare` });
	assert.equal(wrong.status, 422);
	const after = await declared(lead, href, "yes");
	assert.match(after.words, /Another lead reviewer decides/);
	assert.doesNotMatch(after.words, /signed\.txt|C-\d{8}|Fabrikam/);
	const row = (await lead.get("/arbitrations")).all("tbody tr").find(
	    (one) => one.textContent.includes(customer.name));
	assert.equal(row.querySelector("a"), null);
});

test("R6.3: what is answered is sealed until all have answered; then sides " +
    "stand beside each other", async () => {
	const { customer, holder, claim } = await named([EXCHANGE]);
	await start(claim);
	const href = await arbitrationOf(lead, customer);
	const sealed = await declared(lead, href);
	assert.match(sealed.words, /stay sealed/);
	await answer(ours, holder, "Ours is from *March*.");
	const half = await lead.get(href);
	assert.doesNotMatch(half.words, /March/);
	// Nor by the claim's own page, or its history.
	assert.doesNotMatch((await lead.get(holder)).words, /March/);
	assert.doesNotMatch((await lead.get(`${holder}/history`)).words, /March/);
	assert.equal(half.all(`form[action="${href}/decide"]`).length, 0);
	await answer(theirs, claim, "Ours is from April.");
	const open = await lead.get(href);
	assert.match(open.words, /March/);
	assert.match(open.words, /April/);
	assert.match(open.words, /Ready to decide/);
});

const sent = async (client, claim, name) => client.submit(
    await client.get(claim), { comment: "There is more.", file: { name,
	type: "text/plain", bytes: Buffer.from(`In ${name}`) } },
    { which: `${claim}/comments` });

const fileHref = (page, name) => page.all("a").find((a) =>
    a.textContent === name)?.getAttribute("href");

test("R6.3: a file that comes in a round is sealed from Microsoft until all " +
    "have answered", async () => {
	const { customer, holder, claim } = await named([EXCHANGE]);
	world.setNow(new Date(now += 60_000).toISOString());
	await start(claim);
	const href = await arbitrationOf(lead, customer);
	await declared(lead, href);
	const mine = await sent(ours, holder, "march.txt");
	const file = fileHref(mine, "march.txt");
	assert.equal((await ours.get(file)).status, 200);
	for (const client of [lead, reviewer]) {
		const page = await client.get(desk(holder));
		assert.equal(page.status, 200);
		assert.equal(fileHref(page, "march.txt"), undefined);
		assert.ok(fileHref(page, "signed.txt"));
		assert.match(page.words, /are sealed until all have answered/);
		assert.doesNotMatch((await client.get(`${desk(holder)}/compare`))
		    .words, /march\.txt/);
		assert.equal((await client.get(file)).status, 404);
		assert.equal((await client.get(`${file}?claim=` +
		    holder.split("/").pop())).status, 404);
		assert.equal((await client.get(
		    file.replace(/\/view$/, ""))).status, 404);
	}
	assert.equal(fileHref(await lead.get(href), "march.txt"), undefined);
	await answer(ours, holder, "Ours is from March.");
	await answer(theirs, claim, "Ours is from April.");
	assert.ok(fileHref(await lead.get(href), "march.txt"));
	const open = await reviewer.get(desk(holder));
	assert.ok(fileHref(open, "march.txt"));
	assert.doesNotMatch(open.words, /are sealed/);
	assert.equal((await reviewer.get(file)).status, 200);
});

test("R6.3: beside a line that waits for its reviewer a file is open at once",
    async () => {
	const customer = newCustomer(world);
	const holder = await held(customer, [EXCHANGE]);
	const claim = await submitted(theirs, customer,
	    { items: [EXCHANGE, TEAMS] });
	await start(claim);
	await reviewer.submit(await reviewer.get(`${desk(claim)}/ask`),
	    { "reason.1": "signature-missing", comment: "Who signed?" },
	    { which: `${desk(claim)}/ask` });
	const page = await sent(theirs, claim, "april.txt");
	assert.equal(page.status, 200, page.words);
	const file = fileHref(page, "april.txt");
	assert.ok(fileHref(await reviewer.get(desk(claim)), "april.txt"));
	assert.equal((await reviewer.get(file)).status, 200);
	assert.equal((await ours.get(file)).status, 404);
	assert.ok(holder);
});

test("a lead reads beside each side what the customer said of its line",
    async () => {
	const { customer, holder, claim } = await named([EXCHANGE]);
	await start(claim);
	const link = (await reviewer.get(desk(claim)))
	    .link("Open the customer’s page (demonstration only)");
	await world.client().submit(await world.client().get(link),
	    { "answer.1": "yes", "words.1": "They moved <us> in June." });
	const page = await declared(lead, await arbitrationOf(lead, customer));
	const sides = Object.fromEntries(page.all(".cpor-sides > section")
	    .map((side) => [side.querySelector("h2").textContent,
		side.textContent.replace(/\s+/g, " ")]));
	assert.match(sides.Northwind, /did this partner do this work\? ?Yes/);
	assert.match(sides.Northwind, /They moved <us> in June\./);
	assert.match(sides.Fabrikam,
	    /did this partner do this work\? ?Nothing yet/);
	// Where it is decided from there: the lead's desk leads to it.
	const way = (await lead.get(desk(holder)))
	    .all(".cpor-desk a.govuk-button").map((a) => a.textContent);
	assert.ok(!way.some((text) => text.includes("arbitration")));
	await answer(ours, holder, "Old.");
	await answer(theirs, claim, "New.");
	const ready = await lead.get(desk(holder));
	assert.match(ready.words, /Open the arbitration about Exchange Online/);
	assert.match(ready.words, /open the arbitration about Exchange Online/);
	assert.match((await lead.get("/arbitrations")).words,
	    new RegExp(`Exchange Online for ${customer.name}`));
	assert.doesNotMatch((await reviewer.get(desk(holder))).words,
	    /Open the arbitration/);
});

test("R6.3: an answer is given once, with words, while the round runs",
    async () => {
	const { holder, claim } = await named([EXCHANGE]);
	await start(claim);
	const page = await ours.get(answerHref(await ours.get(holder)));
	const empty = await ours.submit(page, { words: "" });
	assert.equal(empty.status, 422);
	assert.deepEqual(Object.keys(empty.errors), ["#words"]);
	const sent = await ours.submit(page, { words: "First" });
	assert.match(sent.words, /Your answer is sent/);
	const twice = await ours.submit(page, { words: "Second" });
	assert.match(twice.words, /First/);
	assert.doesNotMatch(twice.texts("section[aria-labelledby=arbitration]")[0],
	    /Second/);
	// R9.35: nobody reads those words but who wrote them.
	assert.match(twice.texts(".cpor-unsent")[0], /was not sent.*Second/);
	assert.equal((await theirs.get(page.path)).status, 404);
});

test("R6.3: PoE can be added under review while it is asked for", async () => {
	const { claim } = await named([EXCHANGE]);
	await start(claim);
	const page = await theirs.submit(await theirs.get(`${claim}/proof`),
	    { file: { name: "newer.txt", type: "text/plain", bytes: "newer" } },
	    { which: "[enctype]" });
	assert.match(page.words, /newer\.txt/);
	await answer(theirs, claim, "See newer.txt.");
	assert.equal((await theirs.get(`${claim}/proof`))
	    .all("[enctype]").length, 0);
});

test("R6.5: one side wins: the other's line ends, each told in its own words",
    async () => {
	const { customer, holder, claim } = await named([EXCHANGE]);
	await start(claim);
	const href = await arbitrationOf(lead, customer);
	await declared(lead, href);
	await answer(ours, holder, "Old.");
	await answer(theirs, claim, "New.");
	const page = await lead.get(href);
	const wrong = await lead.submit(page, {}, { which: `${href}/decide` });
	assert.equal(wrong.status, 422);
	assert.equal(Object.keys(wrong.errors).length, 3);
	const winner = page.all("input[name=winner]").find((input) =>
	    page.all(`label[for="${input.getAttribute("id")}"]`)[0]
		.textContent.includes("Northwind")).getAttribute("value");
	const words = {};
	page.all(`form[action="${href}/decide"] textarea`).forEach((area) => {
		const name = area.getAttribute("name");
		const label = page.all(`label[for="${name}"]`)[0].textContent;
		words[name] = label.includes("Northwind") ? "Yours is newer." :
		    "Yours is too old.";
	});
	const done = await lettered(lead, await lead.submit(page,
	    { winner, ...words }, { which: `${href}/decide` }));
	assert.match(done.words, /The arbitration is decided/);
	assert.match(done.words, /Partner of record/);
	const won = await theirs.get(claim), lost = await ours.get(holder);
	assert.match(won.words, /Approved/);
	assert.match(won.words, /Yours is newer/);
	assert.doesNotMatch(won.words, /too old/);
	assert.match(lost.texts(".cpor-title .govuk-tag")[0], /Ended/);
	assert.match(lost.words, /Yours is too old/);
	assert.match(lost.words, /Another partner is the partner of record/);
	assert.doesNotMatch(lost.words, /newer\./);
	// Pressed again, the form is answered with how it stands now.
	const twice = await lead.submit(page, { winner, ...words },
	    { which: `${href}/decide` });
	assert.equal(twice.status, 409);
	for (const client of [ours, theirs])
		assert.match((await client.get("/messages")).words,
		    /the arbitration is decided/);
});

test("R6.3: a lead asks all again, or gives all more time", async () => {
	const { customer, holder, claim } = await named([EXCHANGE]);
	await start(claim);
	const href = await arbitrationOf(lead, customer);
	const page = await declared(lead, href);
	const wrong = await lead.submit(page, { days: "21" },
	    { which: `${href}/extend` });
	assert.equal(wrong.status, 422);
	const more = await lead.submit(page, { days: "3" },
	    { which: `${href}/extend` });
	assert.match(more.words, /All sides have more time/);
	for (const [client, own] of [[ours, holder], [theirs, claim]])
		assert.match((await client.get(own)).words,
		    /13 business days left/);
	await answer(ours, holder, "One.");
	await answer(theirs, claim, "Two.");
	const asks = await lead.submit(await lead.get(href),
	    { question: "Who signed it?" }, { which: `${href}/ask` });
	assert.match(asks.words, /All sides are asked again/);
	for (const [client, own] of [[ours, holder], [theirs, claim]]) {
		const own_ = await client.get(own);
		assert.match(own_.words, /Who signed it\?/);
		assert.ok(answerHref(own_));
	}
});

test("R6.8: when the other side withdraws, the arbitration closes", async () => {
	const { customer, holder, claim } = await named([EXCHANGE]);
	await start(claim);
	const page = await theirs.get(`${claim}/withdraw`);
	await theirs.submit(page, { reason: "We were wrong" },
	    { which: `${claim}/withdraw` });
	const own = await ours.get(holder);
	assert.equal(own.all("#arbitration").length, 0);
	assert.match(own.texts(".cpor-thread")[0],
	    /No other partner holds or claims this item any more/);
	assert.match((await lead.get("/arbitrations"))
	    .texts("table[aria-labelledby=closed]")[0], new RegExp(customer.name));
});

test("R6.6: only leads come to arbitrations", async () => {
	const { customer, claim } = await named([EXCHANGE]);
	await start(claim);
	const href = await arbitrationOf(lead, customer);
	assert.equal((await reviewer.get(href, { follow: false })).status, 403);
	assert.equal((await ours.get(href, { follow: false })).status, 403);
});

// Somebody new at Microsoft, who may belong to a partner, too.
async function newLead(email, partner) {
	const add = (directory, role) => world.cpor(
	    ["person", "add", email, "Lee Lead", directory, role],
	    `${PASSWORD}\n`);

	add("Microsoft", "lead-reviewer");
	if (partner !== undefined)
		add(partner, "incentives-user");
	const client = world.client();
	await client.signIn(email, PASSWORD,
	    partner === undefined ? undefined : "Microsoft");
	return client;
}

const tokenOf = (page) => page.document
    .querySelector("input[name=token]").getAttribute("value");

// Pressing every button that another lead has.
async function pressAll(client, href, version, winner) {
	const token = tokenOf(await client.get("/arbitrations"));
	const statuses = [];
	for (const [part, fields] of [["decide", { winner, "words.1": "So",
		"words.2": "So" }], ["ask", { question: "Why?" }],
	["extend", { days: "3" }]])
		statuses.push((await client.post(`${href}/${part}`,
		    new URLSearchParams({ token, version, ...fields })
			.toString())).status);
	return statuses;
}

test("R6.6: who belongs to a side's directory, or declared a conflict, sees " +
    "nothing of it and decides nothing", async () => {
	const { customer, holder, claim } = await named([EXCHANGE]);
	await start(claim);
	const href = await arbitrationOf(lead, customer);
	await declared(lead, href);
	await answer(ours, holder, "One.");
	await answer(theirs, claim, "Two.");
	const page = await lead.get(href);
	const form = page.form(`${href}/decide`);
	const winner = page.all("input[name=winner]")[0].getAttribute("value");
	const version = form.value("version");

	const member = await newLead("member@microsoft.example", "Northwind");
	const list = await member.get("/arbitrations");
	assert.equal(list.status, 200);
	assert.ok(!list.words.includes(customer.name));
	assert.equal((await member.get(href)).status, 404);
	assert.equal((await member.post(`${href}/declare`, new URLSearchParams({
		token: tokenOf(list), conflict: "no" }).toString())).status, 404);
	assert.deepEqual(await pressAll(member, href, version, winner),
	    [404, 404, 404]);

	const torn = await newLead("torn@microsoft.example");
	await declared(torn, href, "yes");
	assert.deepEqual(await pressAll(torn, href, version, winner),
	    [409, 409, 409]);
	// Nor does who said yes once say no later.
	await torn.post(`${href}/declare`, new URLSearchParams({
		token: tokenOf(await torn.get("/arbitrations")),
		conflict: "no" }).toString());
	assert.match((await torn.get(href)).words, /you see nothing of it/);
	assert.deepEqual(await pressAll(torn, href, version, winner),
	    [409, 409, 409]);
	// Nor who has not declared.
	const fresh = await newLead("fresh@microsoft.example");
	assert.deepEqual(await pressAll(fresh, href, version, winner),
	    [409, 409, 409]);
	assert.match((await lead.get(href)).words, /Ready to decide/);
});

async function decidedFor(href, partner) {
	const page = await lead.get(href);
	const winner = page.all("input[name=winner]").find((input) =>
	    page.all(`label[for="${input.getAttribute("id")}"]`)[0]
		.textContent.includes(partner)).getAttribute("value");
	const done = await lettered(lead, await lead.submit(page, { winner,
		...Object.fromEntries(page.all(
		    `form[action="${href}/decide"] textarea`).map((area) =>
		    [area.getAttribute("name"), "So it is."])) },
	{ which: `${href}/decide` }));
	assert.match(done.words, /The arbitration is decided/);
}

test("R6.7, R5.121: the loser disputes once, and the winner keeps the item " +
    "until another lead, who declares in the arbitration first, answers",
    async () => {
	const { customer, holder, claim } = await named([EXCHANGE]);
	await start(claim);
	const href = await arbitrationOf(lead, customer);
	await declared(lead, href);
	await answer(ours, holder, "Old.");
	await answer(theirs, claim, "New.");
	await decidedFor(href, "Northwind");

	let page = await ours.follow(await ours.get(holder),
	    "Dispute the decision");
	page = await ours.submit(page, {
		lines: [page.all("input[name=lines]")[0].getAttribute("value")],
		words: "Our proof is newer than theirs." },
	    { button: "Continue" });
	page = await ours.submit(page, {}, { button: "Send the dispute" });
	assert.match((await ours.get(holder)).words, /Dispute/);
	assert.match((await theirs.get(claim)).words, /Approved/);

	const second = await newLead("second-lead@microsoft.example");
	page = await second.get(desk(holder));
	assert.match(page.words, /Before you answer it, declare there/);
	assert.equal((await second.get(`${desk(holder)}/dispute`)).path,
	    desk(holder));
	const way = page.all("a").find((a) => /declare there/
	    .test(a.textContent)).getAttribute("href");
	assert.equal(way, href);
	await declared(second, href);
	page = await second.get(`${desk(holder)}/dispute`);
	assert.match(page.words, /its line ends at the same moment/);
	page = await lettered(second, await second.submit(page, {
		"ruling.1": "overturn", "words.1": "It is newer.",
		"other.1": "Theirs was not." },
	    { which: `${desk(holder)}/dispute` }));
	assert.match(page.words, /The dispute is answered/);
	assert.match((await ours.get(holder)).words, /Approved/);
	assert.match((await theirs.get(claim))
	    .texts(".cpor-title .govuk-tag")[0], /Ended/);
	assert.equal((await ours.get(holder)).all("a")
	    .filter((a) => /Dispute the decision/.test(a.textContent)).length, 0);
});

test("R6.3: at the deadline a lead has the turn, whoever has not answered",
    async () => {
	const { customer, holder, claim } = await named([EXCHANGE]);
	await start(claim);
	const href = await arbitrationOf(lead, customer);
	await declared(lead, href);
	later(20);
	world.tick();
	for (const [client, email] of [[ours, "incentives-admin@fabrikam.example"],
		[lead, "lead-reviewer@microsoft.example"]])
		await again(client, email);
	assert.match((await lead.get(href)).words, /Ready to decide/);
	const own = await ours.get(holder);
	assert.equal(answerHref(own), undefined);
	assert.match(own.words, /The time to add proof is over/);
	assert.match(own.words, /Waiting on Microsoft/);
});

// R4.79, R6.4, R6.20: whatever a partner fetches, nothing tells who else holds or
// claims its lines. One partner does the same things twice, in two worlds that
// differ only in who stands on the other side and what they have: all that it
// can fetch, before, during and after an arbitration, is searched for the others,
// and is the same to the byte, whenever they answered.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Clock } from "./lib/clock.mjs";
import { Smtp } from "./lib/smtp.mjs";
import { PASSWORD, openWorld } from "./lib/world.mjs";
import { PRODUCTS, SALES, WORKLOADS, addCauses, draftOf, CONTACTS,
	FILE_OF_PROOF } from "./lib/items.mjs";
import { decided, lettered } from "./lib/claims.mjs";
import { bare } from "./lib/flow.mjs";
import { Record, difference, scan } from "./lib/leak.mjs";

const THEIR_DAY = "2026-06-13T18:07:00Z"; // a Saturday, as none in the demo
const OUR_DAY = "2026-06-17T09:00:00Z";

// Who may stand on the other side, and what of them must not be seen.
const NORTHWIND = { email: "incentives-admin@northwind.example",
	words: ["Northwind", "Pradeep", "Gupta", "5340117", "5340118",
		"Grady Archie", "Lynne Robbins"] };
const LITWARE = { email: "incentives-admin@litware.example",
	words: ["Litware", "Alex Wilber", "4871205", "4871206", "Isabel Garcia",
		"Debra Berger"] };
const PROSEWARE = { email: "incentives-admin@proseware.example",
	words: ["Proseware", "Emily Braun", "6022938", "Henrietta"] };
const THEIR_DATES = ["13 June 2026", "2026-06-13", "13/06/2026",
	String(Date.parse(THEIR_DAY) / 1000)];

const desk = (claim) => claim.replace("/claims/", "/review/");

// Another partner's submitted claim, with words of its own everywhere.
async function claimOf(world, { email }, customer, items, role) {
	const client = await world.signedIn(email);
	const word = email.split("@")[1].split(".")[0];
	const { claim } = await draftOf(client, customer, role);
	const who = await client.get(`${claim}/who`);
	await client.submit(who, { name: `Zebra ${word} ${items[0]}`,
		location: who.form().value("location") });
	const next = await client.submit(await client.get(`${claim}/items`),
	    { items });
	if (next.path.endsWith("/subscriptions"))
		await client.submit(next);
	await client.submit(await client.get(`${claim}/contacts`), {
		customer_name: `Zoe ${word}`, customer_title: "Quagga",
		customer_email: `zoe.${word}@${customer.domain}`,
		partner_name: `Yan ${word}`,
		partner_email: `yan@${word}.example` });
	await client.submit(await client.get(`${claim}/proof`), { file: {
		...FILE_OF_PROOF, name: `okapi-${word}.pdf` } },
	    { which: "[enctype]" });
	const done = await client.submit(await client.get(`${claim}/check`),
	    { truth: true, agreed: true, comment: `Tapir ${word}` });
	assert.match(done.path, /\/submitted$/, done.words);
	const proof = (await client.get(`${claim}/proof`))
	    .all("a[href^='/proof/']")[0].getAttribute("href");
	const asked = await client.submit(await client.get(
	    `/support/new?claim=${claim.split("/")[2]}`),
	    { subject: `Ocelot ${word}`, comment: `Ocelot ${word}` });
	const request = asked.path.replace(/\?.*/, "");
	return { claim, email, addresses: [claim, `${claim}/history`,
		`${claim}/items`, `${claim}/check`, `${claim}/submitted`,
		`${claim}/proof`, `${claim}/proof/receipt.txt`, desk(claim), proof,
		request],
	needles: ["zebra", "quagga", "okapi", "tapir", "ocelot", `zoe ${word}`,
		`yan ${word}`, `zoe.${word}`, `@${word}.example`,
		claim.split("/")[2], proof.split("/")[2], request.split("/")[2],
		done.texts(".govuk-panel__body strong")[0]] };
}

// They hold what they claimed.
async function approve(world, claim) {
	const reviewer = await world.signedIn("reviewer2@microsoft.example");
	await reviewer.submit(await reviewer.get(desk(claim)), {},
	    { which: `${desk(claim)}/start` });
	await decided(reviewer, claim, [""]);
}

// One other partner, who holds the workload and claims the product.
async function held(world) {
	const claims = [await claimOf(world, NORTHWIND, WORKLOADS,
	    ["exchange-online"], "use-or-consume"),
	await claimOf(world, NORTHWIND, PRODUCTS, [SALES],
	    "presales-advisor")];
	await approve(world, claims[0].claim);
	return { claims, words: NORTHWIND.words, early: claims.slice(0, 1),
		late: [] };
}

// Two other partners, who only claim them, one of them with more beside.
async function claimed(world) {
	const claims = [await claimOf(world, LITWARE, WORKLOADS,
	    ["exchange-online"], "use-or-consume"),
	await claimOf(world, PROSEWARE, WORKLOADS, ["exchange-online"],
	    "use-or-consume"),
	await claimOf(world, PROSEWARE, PRODUCTS, [SALES],
	    "presales-advisor"),
	await claimOf(world, LITWARE, PRODUCTS, [SALES], "presales-advisor")];
	return { claims, words: [...LITWARE.words, ...PROSEWARE.words],
		early: [], late: claims.slice(0, 2) };
}

// The other sides answer in the arbitration: in one world before our partner,
// in the other after it.
async function answers(world, claims) {
	for (const { email, claim } of claims) {
		const client = await world.signedIn(email);
		const href = (await client.get(claim)).all("a[href]")
		    .map((a) => a.getAttribute("href"))
		    .find((path) => /\/arbitration\//.test(path));
		const page = await client.submit(await client.get(href),
		    { words: `Tapir okapi ${email}` });
		assert.match(page.words, /Your answer is sent/);
	}
}

// The lead decides it for one of the others.
async function decideFor(world, { email }) {
	const lead = await world.signedIn("lead-reviewer@microsoft.example");
	const name = { northwind: "Northwind", litware: "Litware" }[
	    email.split("@")[1].split(".")[0]];
	for (const row of (await lead.get("/arbitrations")).all("tbody a")) {
		const href = row.getAttribute("href");
		await lead.submit(await lead.get(href), { conflict: "no" },
		    { which: `${href}/declare` });
		const page = await lead.get(href);
		if (!page.words.includes("Fabrikam") ||
		    page.all(`form[action="${href}/decide"]`).length === 0 ||
		    page.all("a[href^='/review/']").length < 2)
			continue;
		const options = page.all("input[name=winner]");
		const winner = options.find((one) => page.all(
		    `label[for="${one.getAttribute("id")}"]`)[0].textContent
		    .includes(name));
		const words = Object.fromEntries(page.all(
		    `form[action="${href}/decide"] textarea`)
		    .map((area) => [area.getAttribute("name"), "So it is."]));
		const done = await lettered(lead, await lead.submit(page,
		    { winner: winner.getAttribute("value"), ...words },
		    { which: `${href}/decide` }));
		assert.match(done.words, /The arbitration is decided/);
		return;
	}
	assert.fail("no arbitration is ready");
}

// Everything that our partner does, and then everything that it can fetch.
async function ourDeeds(world, record, theirs) {
	const { client } = record;
	let second = 0;
	const tick = (more = 1) => world.setNow(
	    new Date(Date.parse(OUR_DAY) + 1000 * (second += more))
		.toISOString());
	const get = (path) => record.get(path);
	const submit = (page, ...more) => {
		tick();
		return record.submit(page, ...more);
	};

	tick();
	const begun = await submit(await get("/claims/new"));
	const claim = begun.path.replace(/\/who$/, "");
	await submit(begun, { name: "Ours", location:
	    begun.all("input[name=location]")[0].getAttribute("value") });
	await submit(await get(`${claim}/customer`),
	    { tenant: WORKLOADS.tenant, domain: WORKLOADS.domain });
	await submit(await get(`${claim}/role`), { role: "use-or-consume" });
	const items = await get(`${claim}/items`);
	await submit(items, { items: [] });
	await submit(items, { items: ["exchange-online", "outlook-mobile"] });
	const warning = await get(`${claim}/items`);
	assert.ok(warning.all("#competing").length === 1);
	await submit(items, { items: ["outlook-mobile"] }); // too late
	await submit(await get(`${claim}/contacts`), { ...CONTACTS,
		customer_email: `chris@${WORKLOADS.domain}` });
	await submit(await get(`${claim}/proof`), { file: FILE_OF_PROOF },
	    { which: "[enctype]" });
	await submit(await get(`${claim}/check`), {}); // not acknowledged

	tick();
	const second_ = await submit(await get("/claims/new"));
	const draft = second_.path.replace(/\/who$/, "");
	await submit(second_, { name: "Ours too", location:
	    second_.all("input[name=location]")[0].getAttribute("value") });
	await submit(await get(`${draft}/customer`),
	    { tenant: PRODUCTS.tenant, domain: PRODUCTS.domain });
	await submit(await get(`${draft}/role`), { role: "presales-advisor" });
	await submit(await submit(await get(`${draft}/items`),
	    { items: [SALES] }));
	assert.ok((await get(`${draft}/check`)).all("#competing").length === 1);
	await record.crawl("/", claim, draft);

	await submit(await get(`${claim}/check`), { truth: true, agreed: true });
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	tick();
	await reviewer.submit(await reviewer.get(desk(claim)), {},
	    { which: `${desk(claim)}/start` });
	await submit(await get(claim), { comment: "When?" },
	    { which: `${claim}/comments` });
	tick();
	const done = await lettered(reviewer, await reviewer.submit(
	    await reviewer.get(`${desk(claim)}/decide`),
	    { "verdict.2": "approve" }, { which: `${desk(claim)}/decide` }));
	assert.match(done.words, /Approved/);

	// The arbitration: they answer before or after us, and we lose it.
	const open = await get(claim);
	const way = open.all("a[href]").map((a) => a.getAttribute("href"))
	    .find((path) => /\/arbitration\//.test(path));
	await record.crawl("/", claim, way, `${claim}/history`, "/messages");
	tick(300);
	await answers(world, theirs.early);
	tick(300);
	await submit(await get(way), { words: "" }); // not yet
	await submit(await get(way), { words: "Ours is from March." });
	await record.crawl("/", claim, way, `${claim}/history`, "/messages");
	tick(300);
	await answers(world, theirs.late);
	tick(300);
	await record.crawl("/", claim, way, `${claim}/history`, "/messages");
	await decideFor(world, [...theirs.early, ...theirs.late][0]);
	tick();
	assert.match((await get(claim)).words, /Another partner is the partner/);
	const asked = await submit(await get(
	    `/support/new?claim=${claim.split("/")[2]}`),
	    { subject: "Why?", comment: "Who has it?" });
	const request = asked.path.replace(/\?.*/, "");
	tick();
	await reviewer.submit(await reviewer.get(request),
	    { comment: "We do not say." }, { which: request });
	tick();
	await record.crawl("/", claim, draft, request,
	    `${claim}/history`, "/messages", "/support?show=closed");
	await disputed(world, record, claim, tick);
	record.claims = [claim, draft];
	return client;
}

// We dispute that, and another lead lets it stand.
async function disputed(world, record, claim, tick) {
	const { client } = record;
	let page = await record.get(`${claim}/dispute`);
	page = await record.submit(page, {
		lines: page.all("input[name=lines]").map((box) => box.value),
		words: "Ours is the newer proof of the work." },
	{ button: "Continue" });
	tick();
	page = await record.submit(page, {}, { button: "Send the dispute" });
	assert.match(page.words, /dispute/i);
	await record.crawl("/", claim, `${claim}/history`, "/messages");
	world.cpor(["person", "add", "second-lead@microsoft.example", "Lee Lead",
		"Microsoft", "lead-reviewer"], `${PASSWORD}\n`);
	tick();
	const lead = world.client();
	await lead.signIn("second-lead@microsoft.example", PASSWORD);
	const href = (await lead.get(desk(claim))).all("a")
	    .find((a) => /declare there/.test(a.textContent)).getAttribute("href");
	await lead.submit(await lead.get(href), { conflict: "no" },
	    { which: `${href}/declare` });
	tick();
	const way = `${desk(claim)}/dispute`;
	const ruled = await lettered(lead, await lead.submit(await lead.get(way),
	    { "ruling.1": "uphold", "words.1": "It stands." }, { which: way }));
	assert.match(ruled.words, /The dispute is answered/);
	tick();
	await record.crawl("/", claim, `${claim}/history`, "/messages");
	assert.match((await client.get(claim)).words, /It stands/);
}

const smtp = await new Smtp().open();
after(() => smtp.close());

/*
 * All mail of a world leaves, once our partner has fetched what it can: what
 * its people and its customers' contacts get, as it came and as it is read.
 * What time a mail left at is its own.
 */
async function mailsOf(world, record, theirs) {
	const clock = new Clock(world.data, world.now,
	    { CPOR_SMTP_URL: smtp.url() });
	const before = smtp.mails.length;
	for (let i = 0; i < 8; i++)
		assert.match((await clock.run()).said,
		    /^(?![^]*fault)|another process runs/);
	const mails = smtp.mails.slice(before);
	const ours = mails.filter((mail) => mail.to.every((address) =>
	    /@fabrikam\.example$/.test(address) ||
	    address === `chris@${WORKLOADS.domain}`));
	const kept = ours.map((mail) => ({ path: `mail to ${mail.to}`,
		whole: [mail.raw.replace(/^Date: .*\r\n/m, "")
		    .replace(/=\r\n/g, "").replace(/=_(\w{13})/g, "boundary $1"),
		mail.header.subject, mail.text, mail.html].join("\n")
		    .replace(/(consent|stop)\/[\w=\r\n-]+/g, "$1/token") }));
	world.setNow(new Date(clock.now).toISOString());
	// Sessions have ended meanwhile.
	record.client = await world.signedIn(
	    "incentives-admin@fabrikam.example");
	const pages = new Record(record.client);
	await pages.crawl("/", "/messages", ...record.claims.flatMap((claim) =>
	    [claim, `${claim}/history`]));
	return { kept, pages: pages.answers, others: mails.filter((mail) =>
	    theirs.claims.some(({ email }) => mail.to.includes(email))) };
}

// Both worlds, one after the other.
async function scene(others) {
	const world = await openWorld();
	addCauses(world);
	world.setNow(THEIR_DAY);
	const theirs = await others(world);
	const needles = [...new Set([...theirs.words, ...THEIR_DATES,
		...theirs.claims.flatMap((claim) => claim.needles)])];
	world.setNow(OUR_DAY);
	world.tick(); // what these days have made due comes before, not between
	const record = new Record(
	    await world.signedIn("incentives-admin@fabrikam.example"));
	await ourDeeds(world, record, theirs);
	return { world, theirs, needles, record,
		mails: await mailsOf(world, record, theirs) };
}

const one = await scene(held);
const other = await scene(claimed);

test("the needles are none that our partner's pages hold anyway", async () => {
	const world = await openWorld();
	const before = new Record(
	    await world.signedIn("incentives-admin@fabrikam.example"));
	await before.crawl("/");
	for (const { needles } of [one, other])
		assert.deepEqual(scan(before.answers, needles), []);
});

test("R4.79, R6.4: nothing of the others stands in what can be fetched", () => {
	for (const { record, needles } of [one, other]) {
		assert.ok(needles.length > 20);
		assert.ok(record.answers.length > 150,
		    `${record.answers.length} answers`);
		assert.deepEqual(scan(record.answers, needles), []);
	}
});

test("R4.79, R6.4: with others on the other side it is the same to the byte", () => {
	assert.equal(difference(one.record.answers, other.record.answers),
	    undefined);
	assert.equal(one.record.answers.length, other.record.answers.length);
});

// With numbers in their place, one's own next to each other would tell how many
// sides were asked at once, and whether one has answered.
test("R6.20: letters that tell nothing name entries, comments and messages",
    async () => {
	const found = { version: 0, until: 0, comment: 0 };
	for (const { whole } of one.record.answers)
		for (const [, version, until, comment] of whole.matchAll(
		    /name="version" value="([^"]*)"|name="until" value="([^"]*)"|"cpor-comment[^>]* id="comment-([^"]*)"/g)) {
			assert.match(version ?? until ?? comment, /^[\w-]{43}$/);
			found.version += version !== undefined;
			found.until += until !== undefined;
			found.comment += comment !== undefined;
		}
	for (const [kind, count] of Object.entries(found))
		assert.ok(count > 0, kind);
});

test("R6.4, R9.46: nothing of the others stands in a mail, its header, or in " +
    "what is told of mails", () => {
	for (const { mails: { kept, pages }, needles } of [one, other]) {
		for (const words of [/is in arbitration: add your most recent proof/,
			/the arbitration is decided/, /The dispute on claim/,
			/A partner says it works for you/])
			assert.ok(kept.some(({ whole }) => words.test(whole)),
			    `no mail: ${words}`);
		assert.ok(pages.some(({ whole }) => /sent a mail/.test(whole)));
		assert.deepEqual(scan([...kept, ...pages], needles), []);
	}
});

test("R6.4: with others on the other side the mails are the same to the byte",
    () => {
	assert.equal(difference(one.mails.kept, other.mails.kept), undefined);
	assert.equal(one.mails.kept.length, other.mails.kept.length);
});

test("the search finds the others in their own mails", () => {
	for (const { mails: { others }, needles } of [one, other]) {
		assert.ok(others.length > 2);
		assert.ok(others.every((mail) => scan([{ path: "/",
			whole: mail.raw + mail.text }], needles).length > 0));
	}
});

test("R4.79: the others' addresses are as if there were nothing", async () => {
	for (const { theirs, record: { client } } of [one, other])
		for (const { addresses } of theirs.claims)
			for (const address of addresses) {
				const missing = address.replace(
				    /[0-9a-z]{13}/, "0000000000001");
				const real = await client.get(address,
				    { follow: false });
				const none = await client.get(missing,
				    { follow: false });
				assert.notEqual(real.status, 200, address);
				assert.equal(real.status, none.status);
				assert.equal(real.bytes.length, none.bytes.length);
				assert.equal(bare(real).replaceAll(
				    address.match(/[0-9a-z]{13}/)[0], "0000000000001"),
				bare(none));
			}
});

test("the search finds what is planted: in a page, an address, a header, a " +
    "file, escaped or not", async () => {
	const { client } = one.record;
	const page = await client.submit(await client.get("/support/new"),
	    { subject: "Is it Northwind?", comment: "Tapir & okapi" });
	const planted = new Record(client);
	await planted.get(page.path);
	const found = scan(planted.answers, one.needles);
	for (const needle of ["northwind", "tapir", "okapi"])
		assert.ok(found.some((one_) => one_.startsWith(`${needle} in`)));
	for (const whole of ["/x/OKAPI-1 200", "location: /x?name=north%77ind",
		"<p>Prad&#101;ep</p>"])
		assert.equal(scan([{ path: "/", whole }], one.needles).length, 1,
		    whole);
});

test("the comparison finds one word, one more line, and one more id", () => {
	const answers = one.record.answers.slice(0, 50);
	const changed = (change) => answers.map((answer, i) =>
	    i === 30 ? { ...answer, whole: change(answer.whole) } : answer);
	assert.equal(difference(answers, changed((text) => text)), undefined);
	for (const change of [(text) => `${text} `,
		(text) => text.replace("200", "404"),
		(text) => `${text}\n<a href="/claims/0abc0def0ghi1">`])
		assert.notEqual(difference(answers, changed(change)), undefined);
	assert.notEqual(difference(answers, answers.slice(1)), undefined);
});

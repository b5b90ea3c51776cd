// Messages: what somebody was told, and what they have read.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { NOW, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const ADMIN = "incentives-admin@fabrikam.example";
const DRAFTS = 30;

// Drafts that wait for more than 30 days are what their owner is told of.
before(async () => {
	const client = await world.signedIn(ADMIN);
	const page = await client.get("/claims/new");
	for (let i = 0; i < DRAFTS; i++) {
		world.setNow(new Date(Date.parse(NOW) + i * 30_000).toISOString());
		await client.submit(page, {}, { follow: false });
	}
	world.setNow("2026-07-20T09:00:00Z");
	world.tick();
});

const OF_CLAIM = `a[href^="/messages/"]`; // others are about locations
const unread = (page) => Number(
    page.texts("a[href='/messages'] .cpor-count")[0]?.split(" ")[0].replace(/\D/g, "") ?? 0);
const tags = (page) => page.texts("main .govuk-tag").length;
const stamps = (page) => page.all("main time")
    .map((t) => t.getAttribute("datetime"));

test("the newest comes first, under the heading of its day", async () => {
	const page = await (await world.signedIn(ADMIN)).get("/messages");
	const all = stamps(page);
	assert.ok(all.length > 0);
	assert.deepEqual(all, [...all].sort().reverse());
	assert.ok(page.texts("h2").length > 0);
});

test("opening a message leads to its claim and marks it as read", async () => {
	const client = await world.signedIn(ADMIN);
	const page = await client.get("/messages");
	const before = unread(page);
	assert.ok(before > 0);
	const link = page.all("main li").find((li) =>
	    li.querySelector(".govuk-tag") && li.querySelector(OF_CLAIM))
	    .querySelector("a").getAttribute("href");
	const claim = await client.get(link);
	assert.equal(claim.status, 200);
	assert.equal(claim.path, link.replace("/messages/", "/claims/"));
	assert.ok(unread(claim) < before);
});

test("pages of older messages follow one another without gap or repeat",
    async () => {
	const client = await world.signedIn(ADMIN);
	const seen = new Set();
	let rows = 0;
	let page = await client.get("/messages");
	for (let i = 0; i < 50; i++) {
		for (const a of page.all("main li.cpor-card a"))
			seen.add(a.getAttribute("href") + a.parentElement.parentElement
			    .innerHTML);
		rows += page.all("main li.cpor-card").length;
		const older = page.all("a[rel=next]")[0];
		if (older === undefined)
			break;
		assert.equal(page.all("main li.cpor-card").length, 25);
		page = await client.get(older.getAttribute("href"));
	}
	assert.equal(page.all("a[rel=next]").length, 0);
	assert.ok(rows >= DRAFTS);
	assert.equal(seen.size, rows);
});

test("what the page shows, and what is older, is marked as read together",
    async () => {
	const client = await world.signedIn(ADMIN);
	const page = await client.get("/messages");
	const done = await client.submit(page);
	assert.match(done.words, /Your messages are marked as read/);
	assert.equal(unread(done), 0);
	assert.equal(tags(done), 0);
	assert.equal(done.all("main form").length, 0);
});

test("marking needs the form token", async () => {
	const client = await world.signedIn("incentives-admin@northwind.example");
	assert.equal((await client.post("/messages",
	    "until=0000000000001")).status, 403);
});

test("a message about somebody else's claim leads where a missing one does",
    async () => {
	const mine = await (await world.signedIn(ADMIN)).get("/messages");
	const foreign = mine.all(`main li ${OF_CLAIM}`)[0].getAttribute("href");
	const client = await world.signedIn("incentives-admin@northwind.example");
	const a = await client.get(foreign);
	const b = await client.get("/messages/0000000000001");
	assert.equal(a.status, 404);
	assert.equal(b.status, 404);
	assert.equal((await client.get("/messages/nothing")).status, 404);
});

test("whoever has none is told so", async () => {
	const page = await (await world.signedIn("auditor@microsoft.example"))
	    .get("/messages");
	assert.match(page.words, /You have no messages/);
	assert.equal(unread(page), 0);
});

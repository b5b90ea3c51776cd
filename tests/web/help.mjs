// The help: every topic is there, and no link in it is dead.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PRODUCTS, SALES, addCauses, draftOf } from "./lib/items.mjs";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
addCauses(world);

test("everybody reads the help, signed in or not", async () => {
	for (const client of [world.client(),
		await world.signedIn("auditor@microsoft.example")]) {
		const page = await client.get("/help");
		assert.equal(page.status, 200);
		assert.equal(page.heading, "Help");
	}
});

test("each topic is a page with its own words and its way to the others",
    async () => {
	const client = world.client();
	const list = await client.get("/help");
	const topics = list.all("main a").map((a) => a.getAttribute("href"));
	assert.ok(topics.length >= 8);
	for (const topic of topics) {
		const page = await client.get(topic);
		assert.equal(page.status, 200, topic);
		assert.equal(page.title, `${page.heading} – CPOR`);
		assert.ok(page.words.length > 500, topic);
		for (const a of page.all("main a[href^='/help/']"))
			assert.ok(topics.includes(a.getAttribute("href")));
	}
});

test("every code of a refused subscription is explained at its anchor",
    async () => {
	const page = await world.client().get("/help/subscriptions");
	assert.deepEqual(page.all("main [id]").map((e) => e.getAttribute("id")), [
		"not-a-subscription-id", "product-not-in-tenant", "not-dynamics",
		"other-product", "csp", "expired", "not-set-up", "not-visible-yet",
		"already-yours"]);
});

test("R4.65: each code of a refusal has a topic of its own, and so has every " +
    "part of the flow", async () => {
	const list = await world.client().get("/help");
	const topics = list.all("main a").map((a) =>
	    a.getAttribute("href").slice("/help/".length));
	const overview = await world.client().get("/help/subscriptions");
	const codes = overview.all("main dl [id]").map((e) =>
	    e.getAttribute("id"));
	assert.equal(codes.length, 9);
	for (const topic of [...codes.map((code) => `subscription-${code}`),
		"mismatch", "when-available", "which-role", "which-location",
		"product-or-subscription", "competing-claims", "contacts", "proof",
		"many-at-once"])
		assert.ok(topics.includes(topic), topic);
});

test("R4.65: every page of the flow leads to the help about it", async () => {
	const admin = await world.signedIn("incentives-admin@fabrikam.example");
	const { claim, page } = await draftOf(admin, PRODUCTS,
	    "presales-advisor");
	await admin.submit(page, { items: [SALES] });
	for (const [part, topics] of [["who", ["which-location"]],
		["customer", ["tenant-id", "mismatch"]], ["role", ["which-role"]],
		["items", ["product-or-subscription", "subscriptions"]],
		["subscriptions", ["subscriptions", "when-available"]],
		["contacts", ["contacts"]], ["proof", ["proof"]],
		["check", ["after-submitting"]]]) {
		const there = (await admin.get(`${claim}/${part}`))
		    .all("main a[href^='/help/']")
		    .map((a) => a.getAttribute("href").slice("/help/".length));
		for (const topic of topics)
			assert.ok(there.includes(topic), `${part}: ${there}`);
	}
});

test("R4.66: a number of days that is a setting is what is usual", async () => {
	const list = await world.client().get("/help");
	let numbers = 0;
	for (const a of list.all("main a")) {
		const page = await world.client().get(a.getAttribute("href"));
		for (const sentence of page.texts("main p, main li, main dd")
		    .flatMap((words) => words.split(/(?<=[.:;]) /))
		    .filter((s) => /\d+ (business )?(days|months)/.test(s))) {
			assert.match(sentence, /\b[Uu]sually\b/, page.path);
			numbers++;
		}
	}
	assert.ok(numbers >= 6);
});

test("there is no other topic", async () => {
	for (const topic of ["x", "cpor.tpl", "..%2fcpor", "CPOR"])
		assert.ok([400, 404].includes(
		    (await world.client().get(`/help/${topic}`)).status), topic);
});

test("every status that a list can be filtered by is explained", async () => {
	const admin = await world.signedIn("incentives-admin@fabrikam.example");
	const statuses = (await admin.get("/claims/filter"))
	    .texts("#status option").slice(1);
	assert.ok(statuses.includes("Dispute"), statuses.join());
	const explained = (await admin.get("/help/after-submitting"))
	    .texts("main dt");
	for (const status of statuses.filter((s) => !/^(Any|All|Open)/.test(s)))
		assert.ok(explained.includes(status), status);
});

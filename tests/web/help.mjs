// The help: every topic is there, and no link in it is dead.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();

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
		for (const a of page.all("main a[href^='/']"))
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

test("there is no other topic", async () => {
	for (const topic of ["x", "cpor.tpl", "..%2fcpor", "CPOR"])
		assert.ok([400, 404].includes(
		    (await world.client().get(`/help/${topic}`)).status), topic);
});

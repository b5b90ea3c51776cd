// The list of claims: filter, sort, pages, and what each viewer finds in it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { newCustomer, submitted } from "./lib/claims.mjs";
import { newDraft } from "./lib/flow.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const NASTY = "<script>alert(\"x\")</script>'&";

const links = (page) => page.all("tbody a").map((a) => a.getAttribute("href"));
const find = (client, query) =>
    client.get(`/claims?${new URLSearchParams(query)}`);
const found = async (client, query) => links(await find(client, query));

const customer = newCustomer(world, `Tailspin ${NASTY}`);
const claim = await submitted(admin, customer, { name: `Mail ${NASTY}` });

test("R10.1: a claim is found by each of its words and numbers", async () => {
	const page = await find(admin, { text: customer.domain });
	const [row] = page.texts("tbody tr");
	const number = row.match(/C-\d{8}/)[0];
	assert.deepEqual(links(page), [claim]);
	assert.ok(row.includes(`Mail ${NASTY}`) && row.includes(customer.name));
	assert.match(row, /Submitted ?Microsoft$/);
	assert.ok(!page.text.includes("<script>alert"));
	for (const text of [number, number.toLowerCase(), `mail ${NASTY}`,
	    customer.tenant, customer.tenant.replaceAll("-", "").toUpperCase(),
	    customer.domain.toUpperCase()])
		assert.ok((await found(admin, { text })).includes(claim), text);
	assert.deepEqual(await found(admin, { text: "no such claim" }), []);
	assert.deepEqual(await found(admin, { text: "_".repeat(8) }), []);
});

test("R10.1: status filters, and the form keeps what was asked", async () => {
	const draft = await newDraft(admin);
	const text = customer.domain;
	assert.deepEqual(await found(admin, { text, status: "submitted" }),
	    [claim]);
	assert.deepEqual(await found(admin, { text, status: "open" }), [claim]);
	assert.deepEqual(await found(admin, { text, status: "waits" }), []);
	assert.deepEqual(await found(admin, { text, status: "approved" }), []);
	assert.ok((await found(admin, { status: "waits" })).includes(draft));
	const page = await find(admin, { text: NASTY, status: "open",
		sort: "name", order: "down" });
	assert.equal(page.form().value("text"), NASTY);
	assert.equal(page.form().value("status"), "open");
	assert.equal(page.form().value("sort"), "name");
	const next = await admin.submit(page, { text: "", status: "" });
	assert.equal(next.all("[aria-sort=descending]").length, 1);
});

test("R10.1, R10.2: pages by key hold every claim once", async () => {
	for (let i = 0; i < 27; i++)
		await newDraft(admin);
	const page = await admin.get("/claims");
	const total = Number(page.texts("#count")[0].match(/^\d+/)[0]);
	assert.ok(total > 27);
	for (const sort of ["changed", "due", "name", "customer"])
		for (const order of ["up", "down"]) {
			const seen = [];
			let at = await find(admin, { sort, order });
			const first = links(at);
			for (seen.push(...first); at.all("[rel=next]").length > 0;) {
				at = await admin.get(
				    at.all("[rel=next]")[0].getAttribute("href"));
				seen.push(...links(at));
			}
			assert.equal(seen.length, total, `${sort} ${order}`);
			assert.equal(new Set(seen).size, total);
			while (at.all("[rel=prev]").length > 0)
				at = await admin.get(
				    at.all("[rel=prev]")[0].getAttribute("href"));
			assert.deepEqual(links(at), first);
		}
});

test("a column's link sorts by it, and once more turns it round", async () => {
	let page = await admin.follow(await admin.get("/claims"), "Customer");
	assert.deepEqual(page.texts("[aria-sort=ascending]"), ["Customer ▲"]);
	page = await admin.follow(page, "Customer");
	assert.deepEqual(page.texts("[aria-sort=descending]"), ["Customer ▼"]);
});

test("what the address does not mean counts as not given", async () => {
	const all = await found(admin, {});
	for (const query of [{ status: "nonsense" }, { sort: "nonsense" },
	    { after: "nonsense" }, { after: "0000000000001.x" },
	    { text: "x".repeat(121) }])
		assert.deepEqual(await found(admin, query), all);
	const twice = await admin.get("/claims?status=ended&status=open");
	assert.equal(twice.status, 400);
});

test("an empty list says why it is empty", async () => {
	assert.match((await find(admin, { text: "zzz" })).words, /No claim fits/);
	const gone = await find(admin, { after: "0000000000001.-1" });
	assert.equal(gone.status, 200);
	assert.match(gone.words, /no claims on this page any more/);
	assert.deepEqual(await found(admin, { after: "0000000000001.-1" }), []);
});

test("R2.9: other partners find nothing of it, Microsoft what was submitted",
    async () => {
	assert.deepEqual(await found(other, { text: customer.domain }), []);
	assert.deepEqual(await found(reviewer, { text: customer.domain }), [claim]);
	const page = await find(reviewer, { text: customer.domain });
	assert.match(page.texts("tbody tr")[0], /Fabrikam/);
	assert.equal(page.all("a[href='/claims/new']").length, 0);
	assert.deepEqual(await found(reviewer, { status: "draft" }), []);
	const nobody = world.client();
	assert.match((await nobody.get("/claims")).path, /^\/sign-in/);
});

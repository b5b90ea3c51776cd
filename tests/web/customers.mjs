// The customer directory, as program admins and auditors see it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare } from "./lib/flow.mjs";
import { TENANT, idOf, importAll, subscription, tenant } from
    "./lib/graph.mjs";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
const program = await world.signedIn("program-admin@microsoft.example");

const operatorImports = (...tenants) => importAll(world, ...tenants);
const names = (page) => page.texts("tbody th a");
const find = (text) =>
    program.get(`/admin/customers?text=${encodeURIComponent(text)}`);

test("R8.45: a customer is found by what one has of it", async () => {
	operatorImports(tenant("Quokka <Toys>", [subscription(1)]));
	const all = await program.get("/admin/customers");
	assert.equal(all.heading, "Customers");
	assert.match(all.words, /Last imported .* by the operator of this site: 2 added/);
	for (const text of ["okka <T", "QUOKKA", "QUOKKA-toys.ex"])
		assert.deepEqual(names(await find(text)), ["Quokka <Toys>"], text);
	// What only one has leads straight to it.
	for (const text of [TENANT, `{${TENANT.toUpperCase()}}`,
	    "quokka-toys.example", "https://mail.quokka-toys.example/", "a@quokka-toys.example",
	    idOf(1), "cccccccc-0000-4000-8000-000000000001"]) {
		const page = await find(text);
		assert.equal(page.path.replace(/[?#].*/, ""),
		    `/admin/customers/${TENANT}`, text);
		assert.equal(page.heading, "Quokka <Toys>");
	}
	const none = await find("nobody's 100 %");
	assert.match(none.words, /No customer is found/);
	assert.equal(none.all("#text")[0].getAttribute("value"),
	    "nobody's 100 %");
});

test("R8.45: a long list is paged by name", async () => {
	const seen = [];
	let page = await program.get("/admin/customers");
	for (;;) {
		seen.push(...page.texts("tbody th .cpor-code"));
		const next = page.all("a[rel=next]")[0];
		if (!next)
			break;
		page = await program.get(next.getAttribute("href"));
		assert.ok(page.link("First page"));
	}
	assert.equal(new Set(seen).size, seen.length);
	assert.ok(seen.includes(TENANT));
	assert.equal((await program.get("/admin/customers?after=nobody")).status,
	    404);
});

test("R8.46: a subscription shows its states, and which import said so",
    async () => {
	operatorImports(tenant("Tailspin", [subscription(1,
	    { status: "Suspended" })]));
	world.setNow("2026-06-18T09:00:00Z");
	operatorImports(tenant("Tailspin", [subscription(1,
	    { seats: 30, status: "Enabled", totalLicenses: 1200,
		ownerTenantId: "bbbbbbbb-0000-4000-8000-000000000001" })]));
	const reader = await world.signedIn("auditor@microsoft.example");
	const page = await reader.get(`/admin/customers/${TENANT}`);
	assert.deepEqual(page.texts(`[id="${idOf(1)}"] li`), [
		"Active: import of 18 June 2026 at 11am by the operator of this site",
		"Suspended: import of 17 June 2026 at 11am by the operator of this site",
		"Active: when it was first imported"]);
	assert.match(page.words, /Seats1,200/);
	assert.match(page.words, /CSP partner, tenant bbbbbbbb-0000/);
	assert.match(page.words, /Since1 March 2024/);
	assert.match(page.words, /Next renewal or end1 March 2027/);
	assert.match(page.words, /quokka-toys\.example/);
	assert.equal((await reader.get(page.link("Claims about this customer")))
	    .status, 200);
});

test("R8.46: many subscriptions are paged, and one is found among them",
    async () => {
	operatorImports(tenant("Tailspin", Array.from({ length: 60 },
	    (_, i) => subscription(i + 1))));
	const admin = await world.signedIn("program-admin@microsoft.example");
	const first = await admin.get(`/admin/customers/${TENANT}`);
	assert.equal(first.all("section.cpor-card").length, 50);
	const rest = await admin.follow(first, "Next page");
	assert.deepEqual(rest.all("section.cpor-card")
	    .map((card) => card.getAttribute("id")),
	    Array.from({ length: 10 }, (_, i) => idOf(51 + i)));
	const sought = await admin.get(`/admin/customers?text=${idOf(57)}`);
	assert.equal(sought.all("section.cpor-card")[0].getAttribute("id"),
	    idOf(57));
});

test("R8.45: there is no customer for partners, nor one that is unknown",
    async () => {
	const partner = await world.signedIn("global-admin@fabrikam.example");
	const missing = TENANT.replace(/^a/, "b");
	const pages = await Promise.all([TENANT, missing].map((id) =>
	    partner.get(`/admin/customers/${id}`)));
	assert.equal(pages[0].status, 403);
	assert.equal(bare(pages[0]).replaceAll(TENANT, "ID"),
	    bare(pages[1]).replaceAll(missing, "ID"));
	const admin = await world.signedIn("program-admin@microsoft.example");
	assert.equal((await admin.get(`/admin/customers/${missing}`)).status, 404);
});

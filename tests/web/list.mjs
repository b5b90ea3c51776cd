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

test("R10.1, R10.7: a claim is found by the beginnings of its words",
    async () => {
	const page = await find(admin, { text: customer.domain });
	const [row] = page.texts("tbody tr");
	const number = row.match(/C-\d{8}/)[0];
	assert.deepEqual(links(page), [claim]);
	assert.ok(row.includes(`Mail ${NASTY}`) && row.includes(customer.name));
	assert.match(row, /Submitted ?Microsoft$/);
	assert.ok(!page.text.includes("<script>alert"));
	for (const text of [number, number.toLowerCase(), number.slice(2),
	    number.slice(0, 6), `mail ${NASTY}`, `${NASTY} mai`,
	    customer.tenant, customer.tenant.replaceAll("-", "").toUpperCase(),
	    customer.tenant.slice(0, 12), customer.domain.toUpperCase(),
	    `https alert ${customer.domain}`.slice(6)])
		assert.ok((await found(admin, { text })).includes(claim), text);
	for (const text of ["no such claim", "_".repeat(8), "%", "ail",
	    `${customer.domain} nowhere`])
		assert.deepEqual(await found(admin, { text }), [], text);
});

test("R10.1, R10.5: filters, alone and together", async () => {
	const draft = await newDraft(admin);
	const text = customer.domain;
	for (const fits of [{ status: "submitted" }, { status: "open" },
	    { waits: "microsoft" }, { due: "month" }, { item: "exchange-online" },
	    { area: "modern-work" }, { role: "use-or-consume" },
	    { customer: customer.tenant }, { customer: `x@${customer.domain}` },
	    { customer: customer.name.toUpperCase() },
	    { status: "open", waits: "microsoft", area: "modern-work" }])
		assert.deepEqual(await found(admin, { text, ...fits }), [claim],
		    JSON.stringify(fits));
	for (const misses of [{ status: "approved" }, { waits: "partner" },
	    { waits: "nobody" }, { due: "late" }, { due: "none" },
	    { area: "business-applications" }, { role: "presales-advisor" },
	    { customer: "Somebody else" }, { item: "outlook-mobile" }, { due: "week" },
	    { location: "1" }, { status: "open", waits: "partner" }])
		assert.deepEqual(await found(admin, { text, ...misses }), [],
		    JSON.stringify(misses));
	assert.ok((await found(admin, { waits: "partner" })).includes(draft));
	assert.deepEqual(await found(reviewer, { text, reviewer: "nobody" }),
	    [claim]);
	assert.deepEqual(await found(reviewer, { text, reviewer: "me" }), []);
	// Who reviews is Microsoft's alone to know.
	assert.deepEqual(await found(admin, { text, reviewer: "me" }), [claim]);
});

test("R10.6: the list says what it is filtered by, and each part can go",
    async () => {
	let page = await find(admin, { text: NASTY, status: "open",
		waits: "partner", customer: NASTY, sort: "name", order: "down" });
	assert.deepEqual(page.texts(".cpor-chip strong"),
	    [NASTY, "Open", "Your company", NASTY.toLowerCase()]);
	assert.ok(!page.text.includes("<script>alert"));
	assert.equal(page.form().value("text"), NASTY);
	assert.equal(page.form().value("status"), "open");
	assert.equal(page.form().value("waits"), "partner");
	assert.equal(page.form().value("sort"), "name");
	assert.equal(page.all("[aria-sort=descending]").length, 0);
	page = await admin.follow(page, `Remove Text: ${NASTY}`);
	assert.ok(!page.path.includes("text="), page.path);
	assert.deepEqual(page.texts(".cpor-chip strong"),
	    ["Open", "Your company", NASTY.toLowerCase()]);
	page = await admin.follow(page, "More filters");
	assert.equal(page.form().value("customer"), NASTY.toLowerCase());
	page = await admin.submit(page, { customer: "", text: "", waits: "",
		status: "" });
	assert.equal(page.all(".cpor-chip").length, 0);
	assert.equal(page.all("[aria-sort=descending]").length, 1);
});

test("R10.6: every filter has a field that keeps what was asked", async () => {
	const first = await admin.get("/claims/filter");
	const options = (page, name) => page.all(`#${name} option`)
	    .map((o) => o.getAttribute("value"));
	assert.ok(options(first, "item").includes("teams"));
	const [, location] = options(first, "location");
	assert.ok(/^\d+$/.test(location));
	assert.equal(first.all("#reviewer").length, 0);
	const asked = { text: "a", status: "draft", waits: "partner",
		due: "none", area: "modern-work", role: "use-or-consume",
		item: "teams", location, customer: "contoso.com" };
	const list = await admin.submit(first, asked);
	assert.equal(list.all(".cpor-chip").length, Object.keys(asked).length);
	assert.match(list.words, /Workload or product: Microsoft Teams/);
	const again = await admin.follow(list, "More filters");
	for (const [name, value] of Object.entries(asked))
		assert.equal(again.form().value(name), value, name);
	const theirs = await reviewer.get("/claims/filter");
	assert.ok(!options(theirs, "status").includes("draft"));
	assert.ok(options(theirs, "reviewer").length > 3);
	assert.equal(theirs.all("input#location").length, 1);
	const someone = options(theirs, "reviewer")[3];
	const page = await reviewer.submit(theirs, { reviewer: someone });
	assert.equal(page.texts(".cpor-chip strong").length, 1);
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
	    { text: "x".repeat(121) }, { item: "No item" }, { location: "x" },
	    { due: "soon" }, { area: "azure" }, { waits: "lead" },
	    { reviewer: "somebody" }])
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

test("R10.12: a list is kept under a name, opened again, and removed",
    async () => {
	const asked = "/claims?text=kept&status=open&sort=name&order=up";
	let page = await admin.follow(await admin.get(asked), "Keep this list");
	assert.match(page.words, /Status Open/);
	assert.match(page.words, /Text kept/);
	const refused = await admin.submit(page, { name: " " });
	assert.equal(refused.status, 422);
	assert.match(refused.title, /^Error: /);
	const long = await admin.submit(page, { name: "x".repeat(61) });
	assert.equal(long.status, 422);
	assert.equal(long.form().value("name"), "x".repeat(61));
	page = await admin.submit(page, { name: NASTY });
	assert.equal(page.path, `${asked}&done=kept`);
	assert.match(page.words, /The list is kept/);
	assert.ok(!page.text.includes("<script>alert"));
	const again = await admin.submit(
	    await admin.get("/claims/lists/new?status=open"), { name: NASTY });
	assert.equal(again.status, 422);
	assert.match(again.words, /already keep a list of this name/);
	page = await admin.follow(await admin.get("/claims"), NASTY);
	assert.equal(page.path, asked);
	page = await admin.follow(page, "Change your lists");
	assert.ok(!(await other.get("/claims/lists")).words.includes(NASTY));
	const action = page.all("main form").find((form) =>
	    form.textContent.includes(NASTY)).getAttribute("action");
	const token = (await other.get("/claims/lists/new"))
	    .form("/claims/lists/new").value("token");
	const foreign = await other.post(action, `token=${token}`,
	    { headers: { origin: world.url } });
	const missing = await other.post("/claims/lists/0000000000001/remove",
	    `token=${token}`, { headers: { origin: world.url } });
	assert.deepEqual([foreign.status, missing.status], [404, 404]);
	page = await admin.submit(page, {}, { which: action });
	assert.match(page.words, /The list is removed/);
	assert.ok(!page.words.includes(NASTY));
	assert.ok(!(await admin.get("/claims"))
	    .texts("nav[aria-label='Your lists'] a").includes(NASTY));
	assert.match((await other.get("/claims/lists")).words,
	    /You keep no list/);
	assert.ok(!(await other.get("/claims")).words.includes("Your lists"));
});

test("R10.12: a list is kept with as much as it can be filtered by",
    async () => {
	const asked = new URLSearchParams({ text: "\u{1d11e}".repeat(120),
		customer: "ü".repeat(128) });
	const page = await admin.submit(
	    await admin.get(`/claims/lists/new?${asked}`), { name: "Long" });
	assert.equal(page.status, 200);
	assert.match(page.words, /The list is kept/);
	const lists = await admin.get("/claims/lists");
	await admin.submit(lists, {}, { which: lists.all("main form").find((form) =>
	    form.textContent.includes("Long")).getAttribute("action") });
});

test("R10.12: somebody keeps at most 20 lists", async () => {
	const form = await reviewer.get("/claims/lists/new?status=open");
	for (let i = 0; i < 20; i++)
		assert.equal((await reviewer.submit(form, { name: `List ${i}` }))
		    .status, 200);
	const page = await reviewer.submit(form, { name: "One more" });
	assert.equal(page.status, 422);
	assert.match(page.words, /You already keep 20 lists/);
});

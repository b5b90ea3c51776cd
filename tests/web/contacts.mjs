// Contacts: whom to ask about a claim, and what each role asks besides.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";
import { CONTACTS, PRODUCTS, WORKLOADS, addCauses, draftOf, force,
	newCustomer }
    from "./lib/items.mjs";

const world = await openWorld();
addCauses(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const EMAIL = `chris@${WORKLOADS.domain}`;

async function contacts(customer = WORKLOADS, role = undefined) {
	const { claim } = await draftOf(admin, customer, role);
	return { claim, page: await admin.get(`${claim}/contacts`) };
}

test("R4.17: names, title and addresses are asked for, all at once",
    async () => {
	const { page } = await contacts();
	const answer = await admin.submit(page, { partner_name: "",
		partner_email: "" });
	assert.equal(answer.status, 422);
	assert.deepEqual(Object.keys(answer.errors), ["#customer_name",
		"#customer_title", "#customer_email", "#partner_name",
		"#partner_email"]);
	for (const href of Object.keys(answer.errors))
		assert.equal(answer.all(href).length, 1, href);
});

test("one's own name, address and the customer's name are filled in",
    async () => {
	const { page } = await contacts(PRODUCTS, "influenced-revenue");
	assert.equal(page.form().value("partner_email"),
	    "incentives-admin@fabrikam.example");
	assert.equal(page.form().value("revenue_customer"), PRODUCTS.name);
});

test("what was typed stays, as text, and limits are told", async () => {
	const { page } = await contacts();
	const answer = await admin.submit(page, { ...CONTACTS,
		customer_name: "<script>\"'&", customer_title: "x".repeat(121),
		customer_email: "nobody" });
	assert.equal(answer.status, 422);
	assert.equal(answer.form().value("customer_name"), "<script>\"'&");
	assert.equal(answer.form().value("customer_email"), "nobody");
	assert.deepEqual(Object.keys(answer.errors),
	    ["#customer_title", "#customer_email"]);
	assert.match(answer.errors["#customer_title"], /120/);
	assert.doesNotMatch(answer.text, /<script>"/);
});

test("contacts are saved and lead on", async () => {
	const { claim, page } = await contacts();
	const next = await admin.submit(page, { ...CONTACTS,
		customer_email: ` ${EMAIL.toUpperCase()} ` });
	assert.equal(next.path, `${claim}/proof`);
	const again = await admin.get(`${claim}/contacts`);
	assert.equal(again.form().value("customer_email"), EMAIL);
	assert.equal(again.form().value("customer_name"), "Chris Green");
});

test("an address that is not the customer's is allowed, with a warning",
    async () => {
	const { claim, page } = await contacts();
	const saved = await admin.submit(page, { ...CONTACTS,
		customer_email: "chris@elsewhere.example" });
	assert.equal(saved.path, `${claim}/contacts?done=saved`);
	assert.match(saved.words, /chris@elsewhere\.example is not an address/);
	assert.equal(saved.link("Continue with this address"),
	    `${claim}/proof`);
	const check = await admin.get(`${claim}/check`);
	assert.match(check.words, /chris@elsewhere\.example is not an address/);
	const mended = await admin.submit(saved,
	    { customer_email: `chris@mail.${WORKLOADS.domain}` });
	assert.equal(mended.path, `${claim}/proof`);
});

test("R4.17: a technical contact is whole or not there", async () => {
	const { claim, page } = await contacts(PRODUCTS, "presales-advisor");
	const half = await admin.submit(page, { ...CONTACTS,
		customer_email: `chris@${PRODUCTS.domain}`,
		technical_name: "Tia" });
	assert.deepEqual(Object.keys(half.errors), ["#technical_email"]);
	const other = await admin.submit(half, { technical_name: "",
		technical_email: "tia@products-items.com" });
	assert.deepEqual(Object.keys(other.errors), ["#technical_name"]);
	await admin.submit(other, { technical_name: "Tia" });
	assert.match((await admin.get(`${claim}/check`)).words,
	    /technical contact Tia, tia@products-items\.com/);
	await admin.submit(await admin.get(`${claim}/contacts`),
	    { technical_name: "", technical_email: "" });
	assert.doesNotMatch((await admin.get(`${claim}/check`)).words, /Tia/);
});

test("R4.18: Influenced Revenue asks for seller, customer and solution",
    async () => {
	const { claim, page } = await contacts(PRODUCTS, "influenced-revenue");
	const answer = await admin.submit(page, { ...CONTACTS,
		customer_email: `chris@${PRODUCTS.domain}`,
		revenue_customer: "" });
	assert.deepEqual(Object.keys(answer.errors), ["#solution_seller",
		"#revenue_customer", "#isv_solution"]);
	await admin.submit(answer, { solution_seller: "Sol Ler",
		revenue_customer: "Products", isv_solution: "Isolve" });
	assert.match((await admin.get(`${claim}/check`)).words,
	    /Sol Ler.*Products.*Isolve/);
});

test("only Use or consume offers to opt out of payments", async () => {
	const { claim, page } = await contacts();
	await admin.submit(page, { ...CONTACTS, customer_email: EMAIL,
		opted_out: true });
	assert.match((await admin.get(`${claim}/check`)).words,
	    /Opt out of incentive payments Yes/);
	assert.equal((await admin.get(`${claim}/contacts`)).form()
	    .value("opted_out"), "yes");
	const other = await contacts(PRODUCTS, "presales-advisor");
	assert.ok(!other.page.form().names.includes("opted_out"));
	const forced = await force(admin, other.page, { ...CONTACTS,
		customer_email: `chris@${PRODUCTS.domain}`, opted_out: "yes",
		solution_seller: "nobody asked" });
	assert.equal(forced.status, 200);
	assert.doesNotMatch((await admin.get(`${other.claim}/check`)).words,
	    /Opt out|nobody asked/);
});

test("what somebody else changed meanwhile is not overwritten", async () => {
	const { page } = await contacts();
	await admin.submit(page, { ...CONTACTS, customer_email: EMAIL });
	const late = await admin.submit(page, { ...CONTACTS,
		customer_name: "Late", customer_email: EMAIL });
	assert.equal(late.status, 409);
	assert.match(late.words, /Chris Green.*Late/);
});

test("R2.9: another partner's page looks like none", async () => {
	const { claim } = await contacts();
	const foreign = await stranger.get(`${claim}/contacts`);
	const none = await stranger.get("/claims/0000000000001/contacts");
	assert.equal(foreign.status, 404);
	assert.equal(bare(foreign), bare(none));
});

test("R4.42: addresses of other domains are tried 30 times an hour, no more",
    async () => {
	world.setNow("2026-06-18T10:35:00Z");
	const paul = await world.signedIn("incentives-admin@litware.example");
	const customer = newCustomer(world);
	const { claim } = await draftOf(paul, customer);
	const form = (client) => client.get(`${claim}/contacts`);
	const enter = async (email) => paul.submit(await form(paul),
	    { ...CONTACTS, customer_email: email });
	for (let i = 0; i < 30; i++)
		assert.match((await enter(`ann@guess-${i}.com`)).words,
		    /is not an address of/);
	for (const domain of ["guess-30.com", customer.domain]) {
		const page = await enter(`ann@${domain}`);
		assert.equal(page.status, 429);
		assert.match(page.errors["#customer_email"], /did not fit/);
	}
	// What is stored can be saved with other words, and others can go on.
	const same = await enter("ann@guess-29.com");
	assert.match(same.words, /is not an address of/);
	world.setNow("2026-06-18T11:00:00Z");
	assert.match((await enter(`ann@${customer.domain}`)).path,
	    /\/(proof|items)$/);
});

// A draft that waits for a subscription which nobody sees yet: offered where it
// is refused, told once, and blind to whose the subscription is.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";
import { CONTACTS, FIELD, FILE_OF_PROOF, PRODUCTS, SALES, addCauses, draftOf, subscription,
	newCustomer } from "./lib/items.mjs";

const world = await openWorld();
addCauses(world);
const ADMIN = "incentives-admin@fabrikam.example";
const STRANGER = "incentives-admin@northwind.example";
let admin = await world.signedIn(ADMIN);
let stranger = await world.signedIn(STRANGER);

// Days pass, and everybody has to sign in again.
async function later(instant) {
	world.setNow(instant);
	admin = await world.signedIn(ADMIN);
	stranger = await world.signedIn(STRANGER);
}

const SALES_PLAN = "2da8e897-7791-486b-b08f-cc63c8129df7";

// A subscription of that customer for Dynamics 365 Sales, as Graph writes it.
const sold = (id, change = {}) => ({
	id: randomUUID(), commerceSubscriptionId: id, isTrial: false,
	createdDateTime: "2026-06-17T00:00:00Z", ownerTenantId: "",
	nextLifecycleDateTime: "2027-06-17T00:00:00Z", status: "Enabled",
	skuId: "e3000000-0000-4000-8000-000000000001",
	skuPartNumber: "SALES_NEW", totalLicenses: 10,
	serviceStatus: [{ appliesTo: "User", provisioningStatus: "Success",
		servicePlanId: SALES_PLAN, servicePlanName: "SALES_NEW" }],
	...change,
});

function brings(customer, ...subscriptions) {
	const file = path.join(world.data, "brings.json");
	fs.writeFileSync(file, JSON.stringify({ tenants: [{
		tenantInformation: { tenantId: customer.tenant,
			displayName: customer.name,
			defaultDomainName: customer.domain },
		verifiedDomains: [{ name: customer.domain }],
		countryLetterCode: "US", publicSector: false,
		subscriptions: { value: subscriptions } }] }));
	world.cpor(["import", "customers", file]);
}

// A draft with these products; the page of their subscriptions.
async function draft(client = admin, items = [SALES], customer = PRODUCTS) {
	const { claim, page } = await draftOf(client, customer,
	    "presales-advisor");
	return { claim, page: await client.submit(page, { items }) };
}

const hand = (id, more) => ({ "subscription.1": "other", "typed.1": id,
	...more });

// A draft that waits for that ID; the page that comes then.
async function waiting(id, client = admin, customer = PRODUCTS) {
	const { claim, page } = await draft(client, [SALES], customer);
	const refused = await client.submit(page, hand(id));
	assert.equal(refused.status, 422);
	const next = await client.submit(refused, { "wait.1": true });
	assert.equal(next.status, 200);
	assert.equal(next.path, `${claim}/contacts`);
	return claim;
}

const MAIN = { which: "[novalidate]" };
const told = async (client) => (await client.get("/messages")).words;
const times = (words, part) => words.split(part).length - 1;

test("R4.14: waiting is offered beside the cause, and only there", async () => {
	const { claim, page } = await draft();
	assert.equal(page.all("input[name='wait.1']").length, 0);
	const refused = await admin.submit(page, hand(randomUUID()));
	const box = refused.all("input[name='wait.1']")[0];
	assert.ok(box && !box.hasAttribute("checked"));
	assert.match(refused.words, /Wait for it/);
	assert.match(refused.words, /up to 7 days .* stop waiting at any time/);
	for (const part of ["SALES_ENDED", "SALES_CSP", "EXCHANGE_ONLY"]) {
		const other = await admin.submit(page,
		    hand(subscription(part), {}));
		assert.equal(other.status, 422);
		assert.equal(other.all("input[name='wait.1']").length, 0, part);
	}
	const form = refused.form();
	const forced = await admin.post(`${claim}/subscriptions`,
	    new URLSearchParams({ token: form.value("token"),
		version: form.value("version"), "wait.1": "yes",
		...hand(subscription("SALES_ENDED")) }).toString());
	assert.equal(forced.status, 422);
	assert.match(forced.errors["#typed.1"], /has ended/);
});

test("R4.14, R4.54: what a draft waits for is said wherever it shows",
    async () => {
	const id = randomUUID();
	const claim = await waiting(` {${id.toUpperCase()}} `);
	const page = await admin.get(`${claim}/subscriptions`);
	assert.equal(page.form("[novalidate]").value("typed.1"), id);
	assert.ok(page.all("input[name='wait.1']")[0].hasAttribute("checked"));
	assert.match(page.words, new RegExp(
	    `Waiting for subscription ${id} since 17 June 2026`));
	assert.match(page.words,
	    /It can take up to 7 days .* until 24 June 2026 at 2am\./);
	const tasks = await admin.get(claim);
	assert.match(tasks.words,
	    new RegExp(`1 item, waiting for subscription ${id}`));
	assert.match(tasks.texts("#items-status")[0], /Incomplete/);
	assert.match((await admin.get("/")).words,
	    new RegExp(`Waiting for subscription ${id}`));
	const check = await admin.get(`${claim}/check`);
	assert.match(check.words, new RegExp(
	    `Dynamics 365 Sales: waiting for subscription ${id}\\.`));
	assert.match((await admin.get(`${claim}/history`)).words,
	    new RegExp(`Awaited subscription of Dynamics 365 Sales.*${id}`));
});

test("R4.54: all the rest is there, and it cannot be submitted", async () => {
	const claim = await waiting(randomUUID());
	await admin.submit(await admin.get(`${claim}/contacts`),
	    { ...CONTACTS, customer_email: `chris@${PRODUCTS.domain}` });
	await admin.submit(await admin.get(`${claim}/proof`),
	    { file: FILE_OF_PROOF }, { which: "[enctype]" });
	const check = await admin.get(`${claim}/check`);
	const sent = await admin.submit(check, { truth: true, agreed: true });
	assert.equal(sent.status, 422);
	assert.deepEqual(Object.keys(sent.errors),
	    [`${claim}/subscriptions#subscription.1`]);
	assert.match((await admin.get(claim)).words, /waiting for subscription/);
});

test("what waits keeps waiting when its pages are saved as they are",
    async () => {
	const id = randomUUID();
	const claim = await waiting(id);
	await admin.submit(await admin.get(`${claim}/items`));
	const page = await admin.get(`${claim}/subscriptions`);
	assert.equal(page.form("[novalidate]").value("typed.1"), id);
	assert.equal((await admin.submit(page, {}, MAIN)).path, `${claim}/contacts`);
	assert.equal((await admin.get(`${claim}/subscriptions`))
	    .form("[novalidate]").value("typed.1"), id);
});

test("R4.53: to stop waiting, to choose another, to change the customer",
    async () => {
	const id = randomUUID();
	const stopped = await waiting(id);
	const page = await admin.get(`${stopped}/subscriptions`);
	const after = await admin.submit(page, {},
	    { which: "[action$='/stop']" });
	assert.equal(after.path, `${stopped}/subscriptions?done=stopped`);
	assert.match(after.words, /This draft no longer waits/);
	assert.doesNotMatch(after.words, new RegExp(id));
	const again = await admin.submit(page, {},
	    { which: "[action$='/stop']" });
	assert.equal(again.status, 409);

	const chosen = await waiting(id);
	await admin.submit(await admin.get(`${chosen}/subscriptions`),
	    { "subscription.1": subscription("SALES_FITS") }, MAIN);
	assert.doesNotMatch((await admin.get(chosen)).words, /waiting for/);

	const moved = await waiting(id);
	const customer = newCustomer(world);
	await admin.submit(await admin.get(`${moved}/customer`),
	    { tenant: customer.tenant, domain: customer.domain });
	assert.doesNotMatch((await admin.get(moved)).words, /waiting for/);
	const { words } = await admin.get("/");
	assert.doesNotMatch(words, new RegExp(id));
});

test("R4.14, R4.51, R9.9: an import that brings it tells the owner, once",
    async () => {
	const id = randomUUID();
	const claim = await waiting(id);
	const name = (await admin.get(claim)).heading;
	const sentence = `Dynamics 365 Sales on draft ${name}: the subscription ` +
	    "you wait for is here and can be claimed";
	const part = async (title) => (await admin.get("/")).all("section")
	    .find((one) => one.querySelector("h2").textContent === title)
	    ?.textContent ?? "";
	assert.ok((await part("Waiting for a subscription")).includes(name));
	assert.ok(!(await part("Drafts")).includes(name)); // R10.11
	brings(PRODUCTS, sold(randomUUID()));
	assert.equal(times(await told(admin), sentence), 0);
	await later("2026-06-20T09:00:00Z");
	brings(PRODUCTS, sold(id));
	assert.ok((await part("The subscription is here now")).includes(name));
	assert.equal(times(await told(admin), sentence), 1);
	brings(PRODUCTS, sold(id, { totalLicenses: 11 }));
	await later("2026-06-29T09:00:00Z");
	brings(PRODUCTS, sold(id, { totalLicenses: 12 }));
	assert.equal(times(await told(admin), sentence), 1);
	assert.equal(times(await told(stranger), "the subscription you wait"), 0);
	const tasks = await admin.get(claim);
	assert.doesNotMatch(tasks.words, /waiting for/);
	assert.match(tasks.texts("#items-status")[0], /Completed/);
	assert.match((await admin.get(`${claim}/check`)).words, new RegExp(id));
});

test("R4.53: one that comes and cannot be claimed is told of, once",
    async () => {
	const id = randomUUID();
	const claim = await waiting(id);
	const name = (await admin.get(claim)).heading;
	brings(PRODUCTS, sold(id, { status: "Deleted" }));
	brings(PRODUCTS, sold(id, { status: "Suspended" }));
	const words = await told(admin);
	assert.equal(times(words, `on draft ${name}: the subscription you wait ` +
	    "for is here, but cannot be claimed: see why"), 1);
	assert.equal(times(words, `draft ${name}: the subscription`), 1);
	assert.doesNotMatch((await admin.get(claim)).words, /waiting for/);
});

test("R4.53: one that is not set up is waited for, and the page says why",
    async () => {
	const id = randomUUID();
	const claim = await waiting(id);
	const [plan] = sold(id).serviceStatus;
	brings(PRODUCTS, sold(id, { serviceStatus: [
		{ ...plan, provisioningStatus: "PendingInput" }] }));
	const page = await admin.get(`${claim}/subscriptions`);
	assert.match(page.words, new RegExp(`Waiting for subscription ${id}`));
	assert.match(page.words, /not activated or set up Dynamics 365 Sales/);
	assert.equal((await admin.submit(page, {}, MAIN)).path, `${claim}/contacts`);
	brings(PRODUCTS, sold(id));
	assert.doesNotMatch((await admin.get(claim)).words, /waiting for/);
});

test("R4.52: another tenant's subscription is waited for as nobody's is",
    async () => {
	const theirs = randomUUID(), nobodys = randomUUID();
	const other = newCustomer(world);
	brings(other, sold(theirs));
	const drafts = [];
	for (const id of [theirs, nobodys])
		drafts.push({ id, claim: await waiting(id, stranger) });
	await later("2026-06-30T09:00:00Z");
	brings(other, sold(theirs, { totalLicenses: 20 }));
	const pages = [];
	for (const { id, claim } of drafts) {
		const name = (await stranger.get(claim)).heading;
		const seen = [];
		for (const at of ["", "/subscriptions", "/items", "/check",
			"/history"])
			seen.push(bare(await stranger.get(claim + at))
			    .replaceAll(id, "ID")
			    .replaceAll(claim.slice("/claims/".length), "CLAIM")
			    .replaceAll(name, "NAME")
			    .replaceAll(/name="version" value="[\w-]+"/g, "")
			    .replaceAll(/datetime="[^"]*"/g, "")
			    .replaceAll(/>[0-9a-f]{12}</g, "")); // history's marks
		pages.push(seen.join("\n"));
	}
	const [one, two] = pages.map((p) => p.split("\n"));
	assert.deepEqual(one.filter((line, i) => line !== two[i]), []);
	assert.equal(one.length, two.length);
	assert.match(pages[0], /waiting for subscription ID/);
	assert.equal(times(await told(stranger), "the subscription you wait"), 0);
});

test("after 7 days the page says to check the ID, and goes on", async () => {
	const claim = await waiting(randomUUID());
	await later("2026-07-07T08:59:00Z");
	assert.match((await admin.get(`${claim}/subscriptions`)).words,
	    /fill in the other parts meanwhile\. Stop waiting/);
	await later("2026-07-07T09:00:00Z");
	assert.match((await admin.get(`${claim}/subscriptions`)).words,
	    /shows within 7 days, .*ended on 7 July 2026 .*Check the ID with the customer/);
});

test("of several lines some wait, and the wrong ones are still told",
    async () => {
	const { claim, page } = await draft(admin, [SALES, FIELD]);
	const id = randomUUID();
	const refused = await admin.submit(page, hand(id));
	const half = await admin.submit(refused, { "wait.1": true });
	assert.deepEqual(Object.keys(half.errors), ["#subscription.2"]);
	assert.ok(half.all("input[name='wait.1']")[0].hasAttribute("checked"));
	const next = await admin.submit(half,
	    { "subscription.2": subscription("FIELD_ACTIVE") });
	assert.equal(next.path, `${claim}/contacts`);
	assert.match((await admin.get(claim)).words,
	    new RegExp(`2 items, waiting for subscription ${id}`));
});

test("R2.9: nobody stops another partner's waiting, or without the token",
    async () => {
	const claim = await waiting(randomUUID());
	const page = await admin.get(`${claim}/subscriptions`);
	const form = page.form("[action$='/stop']");
	const send = (client, to, token) => client.post(
	    `${to}/subscriptions/stop`, new URLSearchParams({ token, line: 1,
		version: form.value("version") }).toString());
	assert.equal((await send(admin, claim, "A".repeat(43))).status, 403);
	const theirs = (await stranger.get("/claims/new")).form().value("token");
	const foreign = await send(stranger, claim, theirs);
	const none = await send(stranger, "/claims/0000000000001", theirs);
	assert.equal(foreign.status, 404);
	assert.equal(bare(foreign), bare(none));
	const odd = await admin.post(`${claim}/subscriptions/stop`,
	    new URLSearchParams({ token: form.value("token"), line: "x",
		version: form.value("version") }).toString());
	assert.equal(odd.status, 400);
	assert.match((await admin.get(claim)).words, /waiting for/);
});

// What a partner is told before submitting, of lines that another partner
// holds or claims.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { ROOT, openWorld } from "./lib/world.mjs";
import { PRODUCTS, SALES, addCauses, draftOf, newCustomer, readyOf, submittedOf,
	subscription } from "./lib/items.mjs";
import { bare } from "./lib/flow.mjs";

const world = await openWorld();
addCauses(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
const third = await world.signedIn("incentives-admin@litware.example");
const HEADING = "Another partner holds or claims the same";
const warned = (page) => page.texts("#competing")[0] === HEADING;
const card = (page) => page.texts("section[aria-labelledby=competing]")[0];

test("R4.16: what another partner claims is said on the check page, by its name",
    async () => {
	const customer = newCustomer(world);
	await submittedOf(other, customer, ["exchange-online"]);
	const { page } = await readyOf(admin, customer,
	    ["exchange-online", "outlook-mobile"]);
	assert.ok(warned(page));
	assert.match(card(page), /This is about: Exchange Online You can submit/);
	assert.doesNotMatch(card(page), /Outlook|Northwind/);
	assert.equal(page.link("Help with competing claims"),
	    "/help/competing-claims");
	const done = await admin.submit(page, { truth: true, agreed: true });
	assert.match(done.path, /\/submitted$/);
});

test("R4.75: how long it takes is the program's setting", async () => {
	const customer = newCustomer(world);
	await submittedOf(other, customer, ["exchange-online"]);
	const { page } = await readyOf(admin, customer, ["exchange-online"]);
	assert.match(card(page), /have 10 business days to add proof/);
	assert.match(card(page), /usually up to 15 business days/);
});

test("R4.76: it appears once the lines are saved, not before", async () => {
	const customer = newCustomer(world);
	await submittedOf(other, customer, ["exchange-online"]);
	const { claim, page } = await draftOf(admin, customer);
	assert.ok(!warned(page));
	const refused = await admin.submit(page, { items: [] });
	assert.equal(refused.status, 422);
	assert.ok(!warned(refused));
	await admin.submit(page, { items: ["exchange-online"] });
	const saved = await admin.get(`${claim}/items`);
	assert.ok(warned(saved));
	await admin.submit(saved, { items: ["outlook-mobile"] });
	assert.ok(!warned(await admin.get(`${claim}/items`)));
});

test("R4.16: a product competes with the same subscription only", async () => {
	const begun = await draftOf(other, PRODUCTS, "presales-advisor");
	await other.submit(await other.submit(begun.page, { items: [SALES] }));
	const { claim, page } = await draftOf(admin, PRODUCTS,
	    "presales-advisor");
	await admin.submit(await admin.submit(page, { items: [SALES] }));
	// The other partner's is only a draft yet.
	assert.ok(!warned(await admin.get(`${claim}/items`)));
	await other.submit(await other.get(`${begun.claim}/contacts`), {
		customer_name: "C", customer_title: "Head",
		customer_email: `c@${PRODUCTS.domain}`, partner_name: "P",
		partner_email: "p@northwind.example" });
	await other.submit(await other.get(`${begun.claim}/proof`), { file: {
		name: "a.txt", type: "text/plain", bytes: "proof" } });
	const sent = await other.submit(await other.get(`${begun.claim}/check`),
	    { truth: true, agreed: true });
	assert.match(sent.path, /\/submitted$/, sent.words);
	const now = await admin.get(`${claim}/items`);
	assert.ok(warned(now));
	assert.ok(card(now).includes(subscription("SALES_FITS")));
	const usage = await draftOf(admin, PRODUCTS, "usage-recognition");
	await admin.submit(await admin.submit(usage.page, { items: [SALES] }));
	assert.ok(!warned(await admin.get(`${usage.claim}/items`)));
});

test("R4.75: the words are the same for one other partner and for several",
    async () => {
	const customer = newCustomer(world);
	await submittedOf(other, customer, ["exchange-online"]);
	const { claim, page } = await readyOf(admin, customer,
	    ["exchange-online"]);
	await submittedOf(third, customer, ["exchange-online"]);
	assert.equal(bare(await admin.get(`${claim}/check`)), bare(page));
});

test("R4.78: the own company's other claim is already yours, not competing",
    async () => {
	const customer = newCustomer(world);
	const { claim } = await draftOf(admin, customer);
	await admin.submit(await admin.get(`${claim}/items`),
	    { items: ["exchange-online"] });
	await submittedOf(admin, customer, ["exchange-online"]);
	const page = await admin.get(`${claim}/items`);
	assert.ok(!warned(page));
	assert.match(page.words, /already-yours/);
});

test("R4.76: who answers a reviewer is told too", async () => {
	const customer = newCustomer(world);
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	await submittedOf(other, customer, ["exchange-online"]);
	const { claim } = await submittedOf(admin, customer,
	    ["exchange-online"]);
	assert.ok(!warned(await admin.get(claim)));
	const desk = claim.replace("claims", "review");
	await reviewer.submit(await reviewer.get(desk), {},
	    { which: `${desk}/start` });
	await reviewer.submit(await reviewer.get(`${desk}/ask`), {
		"reason.1": "proof-missing", comment: "Please add it" });
	const answer = await admin.get(`${claim}/answer`);
	assert.equal(answer.status, 200, answer.words);
	assert.ok(warned(answer));
});

// Every workload of the catalogue, as plans of one subscription.
const PLANS = fs.readFileSync(path.join(ROOT, "db/catalogue.csv"), "utf8")
    .split("\n").filter((row) => row.includes(",modern-work,"))
    .map((row) => row.split(",").at(-1).split(" ")[0]);

test("R4.77: too many lines in a day are refused, with the time to go on",
    async () => {
	const customer = newCustomer(world, (tenant) => {
		tenant.subscriptions.value[0].serviceStatus = PLANS.map(
		    (servicePlanId) => ({ appliesTo: "User",
			provisioningStatus: "Success", servicePlanId,
			servicePlanName: "PLAN" }));
	});
	const { claim, page } = await draftOf(third, customer);
	const all = page.all("input[name=items]")
	    .map((box) => box.getAttribute("value"));
	assert.ok(all.length > 15);
	const ticked = async () => (await third.get(`${claim}/items`))
	    .all("input[name=items][checked]").length;
	let saves = 0, last;
	do {
		const items = saves++ % 2 === 0 ? all : [all[0]];
		last = await third.submit(await third.get(`${claim}/items`),
		    { items });
	} while (last.status === 200 && saves < 300);
	assert.equal(last.status, 422);
	assert.deepEqual(last.errors, { "#items": "You or your company chose " +
	    "too many lines in one day. Save this after 18 June 2026 at 1am. " +
	    "Everything saved before is kept" });
	assert.equal(last.all("input[name=items][checked]").length, all.length);
	assert.equal(await ticked(), 1);
	world.setNow("2026-06-18T00:00:01Z");
	await third.signIn("incentives-admin@litware.example");
	await third.submit(await third.get(`${claim}/items`), { items: all });
	assert.equal(await ticked(), all.length);
});

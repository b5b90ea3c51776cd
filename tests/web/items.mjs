// What is claimed: workloads, products and their subscriptions, and every
// cause for which one cannot be claimed, from Graph's data to the page.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";
import { CONTACTS, FIELD, FILE_OF_PROOF, PRODUCTS, SALES, WORKLOADS, addCauses,
	draftOf, force, submittedOf, subscription } from "./lib/items.mjs";

const world = await openWorld();
addCauses(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const ADVISOR = "presales-advisor";

const box = (page, item) => page.all("input[name=items]")
    .find((b) => b.getAttribute("value") === item);
const said = (page, item) => page.texts(`#items-${item}-why`)[0];
const radio = (page, id) => page.all("input[type=radio]")
    .find((r) => r.getAttribute("value") === id);
const told = (page, id) => page.texts(".govuk-radios__item")[
	page.all("input[type=radio]").indexOf(radio(page, id))];

// A draft with Dynamics 365 Sales ticked: the page of its subscription.
async function sales(client = admin) {
	const { claim, page } = await draftOf(client, PRODUCTS, ADVISOR);
	return { claim, page: await client.submit(page, { items: [SALES] }) };
}

// What is said when that ID is entered for Dynamics 365 Sales.
async function enter(id) {
	const { claim, page } = await sales();
	const answer = await admin.submit(page, { "subscription.1": "other",
		"typed.1": id });
	assert.equal(answer.status, 422);
	assert.equal(answer.form().value("typed.1"), id);
	assert.deepEqual(Object.keys(answer.errors), ["#typed.1"]);
	assert.equal(answer.all(".govuk-radios__conditional .govuk-inset-text")
	    .length, 1);
	return { claim, error: answer.errors["#typed.1"],
		words: answer.texts(".govuk-inset-text")[0], page: answer };
}

test("what can be claimed is a tick box, and what cannot says why",
    async () => {
	const { page } = await draftOf(admin, WORKLOADS);
	assert.equal(page.all("input[name=items]").length +
	    page.all("details dt").length, 22);
	assert.ok(box(page, "exchange-online"));
	for (const item of ["intune", "teams"])
		assert.ok(!box(page, item), item);
});

test("R4.11, R4.32: a workload that the customer does not have", async () => {
	const { page } = await draftOf(admin, WORKLOADS);
	assert.match(said(page, "intune"),
	    /does not have Microsoft Intune\. Check .* product-not-in-tenant$/);
});

test("R4.65: what is refused leads to the help about its code", async () => {
	const { page } = await draftOf(admin, WORKLOADS);
	for (const code of ["product-not-in-tenant", "not-set-up"])
		assert.equal(page.link(`Help with ${code}`),
		    `/help/subscription-${code}`);
	const refused = await enter("not an ID");
	assert.equal(refused.page.link("Help with not-a-subscription-id"),
	    "/help/subscription-not-a-subscription-id");
});

test("R4.11, R4.37: a workload that is not set up", async () => {
	const { page } = await draftOf(admin, WORKLOADS);
	assert.match(said(page, "teams"),
	    /not activated or set up Microsoft Teams\. .*7 days.* not-set-up$/);
});

test("R4.11, R4.39: a workload that your company claims, with its claim",
    async () => {
	const { claim, done } = await submittedOf(admin);
	const { page } = await draftOf(admin, WORKLOADS);
	assert.match(said(page, "exchange-online"),
	    /already holds or claims Exchange Online, .*already-yours$/);
	const number = done.texts(".govuk-panel__body strong")[0];
	assert.equal(page.link(`Open claim ${number}`), claim);
	const foreign = await draftOf(stranger, WORKLOADS);
	assert.ok(box(foreign.page, "exchange-online"));
});

test("what cannot be claimed is refused by hand, too, all at once",
    async () => {
	const { page } = await draftOf(stranger, WORKLOADS);
	const answer = await force(stranger, page,
	    { items: ["exchange-online", "intune", "teams"] });
	assert.equal(answer.status, 422);
	assert.deepEqual(Object.keys(answer.errors),
	    ["#items-teams", "#items-intune"]);
	for (const id of ["exchange-online", "intune", "teams"])
		assert.ok(box(answer, id).hasAttribute("checked"), id);
	for (const href of Object.keys(answer.errors))
		assert.equal(answer.all(href).length, 1, href);
});

test("R4.9: at least one item is chosen, and no more than there are",
    async () => {
	const { page } = await draftOf(stranger, WORKLOADS);
	const none = await stranger.submit(page, { items: false });
	assert.equal(none.status, 422);
	assert.deepEqual(none.errors,
	    { "#items": "Select at least one workload" });
	const many = await force(stranger, page,
	    { items: Array(41).fill("exchange-online") });
	assert.equal(many.status, 422);
	assert.ok(many.errors["#items"]);
	const odd = await force(stranger, page, { items: ["<script>"] });
	assert.equal(odd.status, 422);
	assert.doesNotMatch(odd.text, /<script>[^<]*$/m);
});

test("workloads are saved, and can be changed", async () => {
	const { claim, page } = await draftOf(stranger, WORKLOADS);
	const next = await stranger.submit(page,
	    { items: ["exchange-online", "outlook-mobile"] });
	assert.equal(next.path, `${claim}/contacts`);
	const again = await stranger.get(`${claim}/items`);
	assert.ok(box(again, "outlook-mobile").hasAttribute("checked"));
	await stranger.submit(again, { items: ["outlook-mobile"] });
	const last = await stranger.get(`${claim}/items`);
	assert.ok(!box(last, "exchange-online").hasAttribute("checked"));
});

test("R3.5: usage recognition is not offered for Power Platform, and says so",
    async () => {
	const { page } = await draftOf(admin, PRODUCTS, "usage-recognition");
	assert.ok(!box(page, "power-apps"));
	assert.match(said(page, "power-apps"), /Partner Admin Link/);
	const answer = await force(admin, page, { items: ["power-apps"] });
	assert.equal(answer.status, 422);
	const advisor = await draftOf(admin, PRODUCTS, ADVISOR);
	assert.ok(box(advisor.page, "power-apps"));
});

test("R4.10, R4.50: the only subscription that fits is picked and shown", async () => {
	const { claim, page } = await sales();
	assert.equal(page.path, `${claim}/subscriptions`);
	const fits = radio(page, subscription("SALES_FITS"));
	assert.ok(fits.hasAttribute("checked"));
	assert.equal(fits.getAttribute("id"), "subscription.1");
	assert.match(told(page, subscription("SALES_FITS")),
	    new RegExp("^SALES_FITS SKU SALES_FITS\\. 25 seats\\. Active\\. " +
	    "Next renewal or end: 1 March 2027\\. Bought through Volume " +
	    `Licensing\\. ${subscription("SALES_FITS")}$`));
	assert.equal(page.all("input[name='typed.1']").length, 1);
	const next = await admin.submit(page);
	assert.equal(next.path, `${claim}/contacts`);
});

test("R4.10, R4.50, R3.8: of several, one is chosen; trials and suspended ones warn",
    async () => {
	const { claim, page } = await draftOf(admin, PRODUCTS, ADVISOR);
	const list = await admin.submit(page, { items: [FIELD] });
	assert.equal(list.all("input[type=radio][checked]").length, 0);
	for (const [part, state] of [["FIELD_TRIAL", "Active, trial"],
		["FIELD_SUSPENDED", "Suspended"], ["FIELD_ACTIVE", "Active"]])
		assert.match(told(list, subscription(part)), new RegExp(
		    `^${part} SKU ${part}\\. 25 seats\\. ${state}\\. Next renewal ` +
		    "or end: 1 March 2027\\. Bought through Volume Licensing\\. " +
		    subscription(part)));
	assert.equal(list.all("input[name='typed.1']").length, 1);
	assert.match(told(list, subscription("FIELD_TRIAL")),
	    /Warning: .*trial/);
	assert.match(told(list, subscription("FIELD_SUSPENDED")),
	    /Warning: .*suspended/);
	assert.doesNotMatch(told(list, subscription("FIELD_ACTIVE")),
	    /Warning/);
	const none = await admin.submit(list);
	assert.equal(none.status, 422);
	assert.deepEqual(none.errors, { "#subscription.1":
		"Select the subscription for Dynamics 365 Field Service" });
	const id = subscription("FIELD_SUSPENDED");
	const next = await admin.submit(none, { "subscription.1": id });
	assert.equal(next.path, `${claim}/contacts`);
	const check = await admin.get(`${claim}/check`);
	assert.match(check.words, /Field Service: .*suspended/);
	assert.ok(check.words.includes(id));
});

test("those that do not fit are shown with their cause and cannot be chosen",
    async () => {
	const { page } = await sales();
	for (const [part, code] of [["SALES_CSP", "csp"],
		["SALES_ENDED", "expired"], ["SALES_NOT_SET_UP", "not-set-up"]]) {
		const id = subscription(part);
		assert.ok(radio(page, id).hasAttribute("disabled"), part);
		assert.match(told(page, id), new RegExp(
		    `Cannot be claimed\\. .* ${code}$`));
	}
});

test("an ID entered by hand is found in any usual way of writing", async () => {
	const { claim, page } = await sales();
	const next = await admin.submit(page, { "subscription.1": "other",
		"typed.1": ` {${subscription("SALES_FITS").toUpperCase()}} ` });
	assert.equal(next.path, `${claim}/contacts`);
	const again = await admin.get(`${claim}/subscriptions`);
	assert.ok(radio(again, subscription("SALES_FITS"))
	    .hasAttribute("checked"));
});

test("R4.31: what is no subscription ID says where to find it", async () => {
	const { error, words } = await enter("<script>\"'&");
	assert.match(error, /not a subscription ID/);
	assert.match(words, /admin center.* not-a-subscription-id$/);
});

test("R4.13, R4.31: the ID of a tenant, a SKU and a plan are called so",
    async () => {
	for (const [id, words] of [[PRODUCTS.tenant, /a tenant ID/],
		["05e9a617-0261-4cee-bb44-138d3ef5d965", /a SKU ID/],
		["efb87545-963c-4e0d-99df-69c6916d9eb0", /a service plan ID/]]) {
		const answer = await enter(id);
		assert.match(answer.error, words);
		assert.match(answer.words, / not-a-subscription-id$/);
	}
});

test("R4.32: a product that the customer does not have", async () => {
	const { page } = await draftOf(admin, PRODUCTS, ADVISOR);
	const item = "dynamics-365-commerce";
	assert.ok(!box(page, item));
	assert.match(said(page, item), / product-not-in-tenant$/);
	const answer = await force(admin, page, { items: [item] });
	assert.equal(answer.status, 422);
	assert.match(Object.values(answer.errors)[0], /does not have/);
});

test("R4.33: a subscription for no Business Applications product", async () => {
	const { error, words } = await enter(subscription("EXCHANGE_ONLY"));
	assert.match(error, /not for a Business Applications product/);
	assert.match(words, / not-dynamics$/);
});

test("R4.34: a subscription for another product says which", async () => {
	const { error, words } = await enter(subscription("BUSINESS_CENTRAL"));
	assert.match(error, /for Dynamics 365 Business Central, not for/);
	assert.match(words, / other-product$/);
});

test("R4.35: a CSP subscription where Volume Licensing is needed", async () => {
	const { error, words } = await enter(subscription("SALES_CSP"));
	assert.match(error, /CSP partner/);
	assert.match(words, /Influenced Revenue.* csp$/);
	const { claim, page } = await draftOf(admin, PRODUCTS,
	    "influenced-revenue");
	const list = await admin.submit(page, { items: [SALES] });
	const next = await admin.submit(list,
	    { "subscription.1": subscription("SALES_CSP") });
	assert.equal(next.path, `${claim}/contacts`);
});

test("R4.36: a subscription that has ended", async () => {
	const { error, words } = await enter(subscription("SALES_ENDED"));
	assert.match(error, /has ended/);
	assert.match(words, /new ID.* expired$/);
});

test("R4.37: a product that is not set up", async () => {
	const { error, words } = await enter(subscription("SALES_NOT_SET_UP"));
	assert.match(error, /not activated or set up/);
	assert.match(words, /7 days.* not-set-up$/);
});

test("R4.38: an unknown ID and another tenant's are never told apart",
    async () => {
	const unknown = await enter(randomUUID());
	const foreign = await enter(subscription("EXCHANGE"));
	assert.equal(foreign.words, unknown.words);
	assert.equal(foreign.error, unknown.error);
	assert.match(unknown.words, / not-visible-yet$/);
});

test("R4.39: a subscription that your company claims, with its claim",
    async () => {
	const { claim, page } = await sales(stranger);
	await stranger.submit(page);
	await stranger.submit(await stranger.get(`${claim}/contacts`),
	    { ...CONTACTS, customer_email: `chris@${PRODUCTS.domain}` });
	await stranger.submit(await stranger.get(`${claim}/proof`),
	    { file: FILE_OF_PROOF }, { which: "[enctype]" });
	await stranger.submit(await stranger.get(`${claim}/check`),
	    { truth: true, agreed: true });
	const second = await sales(stranger);
	const id = subscription("SALES_FITS");
	assert.ok(radio(second.page, id).hasAttribute("disabled"));
	const answer = await stranger.submit(second.page,
	    { "subscription.1": "other", "typed.1": id });
	assert.match(answer.texts(".govuk-inset-text")[0],
	    /already holds or claims .* already-yours$/);
	assert.equal(answer.all(`.govuk-inset-text a[href="${claim}"]`).length,
	    1);
});

test("several lines: every wrong one is told, nothing is saved", async () => {
	const { claim, page } = await draftOf(admin, PRODUCTS, ADVISOR);
	const list = await admin.submit(page, { items: [SALES, FIELD] });
	const answer = await admin.submit(list, { "subscription.1": "other",
		"typed.1": "x" });
	assert.deepEqual(Object.keys(answer.errors),
	    ["#typed.1", "#subscription.2"]);
	const check = await admin.get(`${claim}/check`);
	assert.equal(check.link("Select the subscription for " +
	    "Dynamics 365 Field Service."),
	    `${claim}/subscriptions#subscription.2`);
	assert.ok((await admin.get(`${claim}/subscriptions`))
	    .document.getElementById("subscription.2"));
});

test("positions of lines never grow beyond what a claim may have", async () => {
	const { claim, page } = await draftOf(admin, PRODUCTS, ADVISOR);
	await admin.submit(page, { items: [SALES, FIELD] });
	for (let i = 0; i < 4; i++)
		for (const items of [[SALES], [SALES, FIELD, "power-apps"]])
			await admin.submit(await admin.get(`${claim}/items`),
			    { items });
	const list = await admin.get(`${claim}/subscriptions`);
	assert.deepEqual(list.form().names.filter((n) => n.startsWith("typed")),
	    ["typed.1", "typed.2", "typed.3"]);
});

test("what somebody else changed meanwhile is not overwritten", async () => {
	const { claim, page } = await draftOf(stranger, WORKLOADS);
	await stranger.submit(page, { items: ["exchange-online"] });
	const late = await stranger.submit(page, { items: ["outlook-mobile"] });
	assert.equal(late.status, 409);
	assert.match(late.words, /Outlook Mobile/);
	const now = await stranger.get(`${claim}/items`);
	assert.ok(box(now, "exchange-online").hasAttribute("checked"));
	const draft = await draftOf(admin, PRODUCTS, ADVISOR);
	const list = await admin.submit(draft.page, { items: [FIELD] });
	await admin.submit(list,
	    { "subscription.1": subscription("FIELD_ACTIVE") });
	const second = await admin.submit(list,
	    { "subscription.1": "other", "typed.1": "<kept>" });
	assert.equal(second.status, 409);
	assert.match(second.words, /<kept>/);
});

test("R2.9: another partner's pages look like none", async () => {
	const { claim } = await draftOf(admin, PRODUCTS, ADVISOR);
	for (const part of ["items", "subscriptions"]) {
		const foreign = await stranger.get(`${claim}/${part}`);
		const none = await stranger.get(
		    `/claims/0000000000001/${part}`);
		assert.equal(foreign.status, 404);
		assert.equal(bare(foreign), bare(none));
	}
});

test("an incentives user fills in items; a wrong token changes nothing",
    async () => {
	const { claim, page } = await sales(user);
	assert.equal((await user.submit(page)).path, `${claim}/contacts`);
	const answer = await user.post(`${claim}/items`,
	    `token=${"A".repeat(43)}&version=1&items=${SALES}`);
	assert.equal(answer.status, 403);
});

test("what comes first is said before a role is chosen", async () => {
	const start = await admin.submit(await admin.get("/claims/new"));
	const claim = start.path.replace(/\/who$/, "");
	const page = await admin.get(`${claim}/items`);
	assert.match(page.heading, /cannot start yet/);
	assert.equal((await admin.get(`${claim}/subscriptions`)).path,
	    `${claim}/items`);
});

test("what customers and claims are called is written as text", async () => {
	const { page } = await sales();
	assert.ok(page.words.includes(PRODUCTS.name));
	assert.doesNotMatch(page.text, /Products <b>/);
});

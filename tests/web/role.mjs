// The partner role: what each is, and what rules it out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { CSP, VOLUME, addCustomers, draftWith, newDraft }
    from "./lib/flow.mjs";
import { newCustomer } from "./lib/claims.mjs";

const world = await openWorld();
addCustomers(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const ROLES = ["presales-advisor", "usage-recognition", "influenced-revenue",
	"use-or-consume"];

const radio = (page, role) => page.all("input[name=role]")
    .find((r) => r.getAttribute("value") === role);

// Choose a role whether the page lets one or not.
function force(page, role) {
	const form = page.form();
	return admin.post(form.element.getAttribute("action"),
	    new URLSearchParams({ token: form.value("token"),
		    version: form.value("version"), role }).toString());
}

test("R4.7: each role says when to select it and which agreement it needs",
    async () => {
	const { page } = await draftWith(admin, VOLUME);
	assert.deepEqual(page.all("input[name=role]")
	    .map((r) => r.getAttribute("value")), ROLES);
	for (const words of page.texts(".govuk-radios__item")) {
		assert.match(words, /Select this if /);
		assert.match(words, /Agreement: The customer /);
		assert.match(words, /Engagement: /);
	}
	assert.match(page.words, /Business Applications.*Modern Work and Security/);
});

test("R4.8: for a CSP customer, roles of Volume Licensing are ruled out",
    async () => {
	const { page } = await draftWith(admin, CSP);
	for (const role of ROLES) {
		const out = ["presales-advisor", "usage-recognition"].includes(role);
		assert.equal(radio(page, role).hasAttribute("disabled"), out, role);
	}
	const refused = page.texts(".govuk-radios__item")[0];
	assert.match(refused, /You cannot select this role\..*CSP partner/);
});

test("R4.43: what is ruled out is named before the choice, and says why",
    async () => {
	const { page } = await draftWith(admin, CSP);
	const heard = (element) => (element.getAttribute("aria-describedby") ?? "")
	    .split(" ").filter((id) => id).map((id) => {
		assert.equal(page.all(`#${id}`).length, 1, id);
		return page.texts(`#${id}`)[0];
	}).join(" ");
	assert.match(heard(page.all("main fieldset")[0]),
	    /You cannot select: Build intent - Advisor; Usage recognition/);
	for (const role of ROLES) {
		const why = heard(radio(page, role));
		assert.match(why, /Select this if /);
		assert.equal(/You cannot select this role/.test(why),
		    radio(page, role).hasAttribute("disabled"), role);
	}
	const { page: free } = await draftWith(admin, VOLUME);
	assert.doesNotMatch(free.words, /You cannot select/);
});

test("R4.44: CPOR is told from CSP where a customer bought through CSP",
    async () => {
	const { page } = await draftWith(admin, CSP);
	assert.match(page.words, /Lucerne Flow bought its only Business .*CSP/);
	assert.match(page.words, /nothing to do with the CSP relationship/);
	assert.match(page.words, /can be claimed as Influenced Revenue recognition\. Build intent and Usage recognition need Volume Licensing/);
	const contoso = { tenant: "b85f8b0c-44ee-4419-987a-5afc1fde85a3",
		domain: "contoso.example" };
	const some = await draftWith(admin, contoso);
	assert.match(some.page.words, /Contoso bought 1 of its \d+ Business /);
	const { page: none } = await draftWith(admin, VOLUME);
	assert.doesNotMatch(none.words, /CPOR is not CSP/);
	// … and on the page where its subscription turns up.
	await admin.submit(some.page, { role: "usage-recognition" });
	await admin.submit(await admin.get(`${some.claim}/items`),
	    { items: ["dynamics-365-finance"] });
	const list = await admin.get(`${some.claim}/subscriptions`);
	assert.match(list.words, /CPOR is not CSP/);
	await admin.submit(await admin.get(`${some.claim}/items`),
	    { items: ["dynamics-365-customer-service"] });
	assert.doesNotMatch((await admin.get(`${some.claim}/subscriptions`)).words,
	    /CPOR is not CSP/);
});

test("R4.45: Partner Admin Link is explained for the items it credits",
    async () => {
	const { page, claim } = await draftWith(admin, VOLUME);
	const credited = ["Dynamics 365 Customer Insights", "Power Apps",
		"Power Automate", "Power BI", "Power Pages", "Copilot Studio"];
	const listed = (p) => p.texts(".govuk-details__text ul.govuk-list--bullet li");
	assert.deepEqual(listed(page), credited);
	assert.match(page.words, /the PartnerID of your location/);
	await admin.submit(page, { role: "usage-recognition" });
	const items = await admin.get(`${claim}/items`);
	assert.deepEqual(listed(items), credited);
	assert.match(items.words, /Power BI ?Usage of this product is credited/);
	const who = await admin.get(`${claim}/who`);
	await admin.submit(who, { name: `Linked ${process.pid}`,
		location: who.all("input[name=location]")[2].getAttribute("value") });
	assert.match((await admin.get(`${claim}/items`)).words,
	    /link the PartnerID 5210441/);
	await admin.submit(await admin.get(`${claim}/role`),
	    { role: "influenced-revenue" });
	assert.deepEqual(listed(await admin.get(`${claim}/items`)), []);
});

test("a customer without any product of the area is said to have none yet",
    async () => {
	const { page } = await draftWith(admin, newCustomer(world));
	assert.match(page.words, /We see no Business Applications subscription/);
	assert.equal(page.all("input[name=role][disabled]").length, 0);
	const { page: some } = await draftWith(admin, VOLUME);
	assert.doesNotMatch(some.words, /We see no Business/);
});

test("R4.18: what a role asks for besides is said with it", async () => {
	const { page } = await draftWith(admin, VOLUME);
	const [, , revenue, use] = page.texts(".govuk-radios__item");
	assert.match(revenue, /asked for the Dynamics solution seller, the cust/);
	assert.match(use, /You can opt out of incentive payments/);
});

test("R4.8: a role that is ruled out is refused by hand, too", async () => {
	const { page, claim } = await draftWith(admin, CSP);
	const answer = await force(page, "presales-advisor");
	assert.equal(answer.status, 422);
	assert.match(answer.errors["#role"], /Volume Licensing/);
	assert.ok(answer.all("#role").length === 1);
	assert.ok(!answer.all("#role")[0].hasAttribute("disabled"));
	const list = await admin.get(claim);
	assert.match(list.texts(".govuk-task-list__status")[2], /Incomplete/);
});

test("for a customer of Volume Licensing every role can be selected",
    async () => {
	const { page } = await draftWith(admin, VOLUME);
	for (const role of ROLES)
		assert.ok(!radio(page, role).hasAttribute("disabled"));
});

test("a role that is saved completes the part and opens the next", async () => {
	for (const role of ROLES) {
		const { page, claim } = await draftWith(admin, VOLUME);
		const answer = await admin.submit(page, { role }, { follow: false });
		assert.equal(answer.redirect, `${claim}/items`);
		const list = await admin.get(claim);
		assert.deepEqual(list.texts(".govuk-task-list__status").slice(2, 5),
		    ["Completed", "Incomplete", "Incomplete"]);
		const again = await admin.get(`${claim}/role`);
		assert.equal(again.form().value("role"), role);
	}
});

test("another role says beforehand what it takes out of the claim", async () => {
	const { page, claim } = await draftWith(admin, VOLUME);
	assert.doesNotMatch(page.words, /is removed when you save/);
	await admin.submit(page, { role: "use-or-consume" }, { follow: false });
	const again = await admin.get(`${claim}/role`);
	assert.match(again.words, /is removed when you save/);
});

test("no role, or one that is none, is asked for again", async () => {
	const { page } = await draftWith(admin, VOLUME);
	for (const role of ["", "<script>", "reviewer"]) {
		const answer = await force(page, role);
		assert.equal(answer.status, 422);
		assert.deepEqual(answer.errors, { "#role": "Select a partner role" });
		assert.doesNotMatch(answer.text, /<script>/);
	}
});

test("R4.25: no role before there is a customer, not even by hand", async () => {
	const own = await newDraft(admin);
	const form = (await admin.get(`${own}/who`)).form();
	const answer = await admin.post(`${own}/role`, new URLSearchParams({
		token: form.value("token"), version: form.value("version"),
		role: "use-or-consume" }).toString());
	assert.equal(answer.status, 409);
	assert.match(answer.heading, /cannot start yet/);
});

test("a form that comes too late names the role that was chosen", async () => {
	const { page, claim } = await draftWith(admin, VOLUME);
	await admin.submit(await admin.get(`${claim}/role`),
	    { role: "use-or-consume" }, { follow: false });
	const late = await admin.submit(page, { role: "influenced-revenue" });
	assert.equal(late.status, 409);
	assert.match(late.words, /Partner role Use or consume/);
	assert.match(late.words, /What you entered.*Influenced Revenue/);
});

test("R2.4: a person of one program chooses none of another's", async () => {
	const london = await world.signedIn("london@fabrikam.example");
	const { page } = await draftWith(london, VOLUME);
	for (const role of ROLES)
		assert.equal(radio(page, role).hasAttribute("disabled"),
		    ["usage-recognition", "influenced-revenue"].includes(role), role);
	const form = page.form();
	const answer = await london.post(form.element.getAttribute("action"),
	    new URLSearchParams({ token: form.value("token"),
		    version: form.value("version"), role: "usage-recognition" })
		.toString(), { headers: { origin: world.url } });
	assert.equal(answer.status, 422);
	assert.match(answer.errors["#role"], /does not reach the program/);
});

// The partner role: what each is, and what rules it out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { CSP, VOLUME, addCustomers, draftWith, newDraft }
    from "./lib/flow.mjs";

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
		assert.deepEqual(answer.errors, { "#role": "Choose a partner role" });
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

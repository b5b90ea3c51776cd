// "Can this earn?": the panel of each line on a claim's page, from Graph's data
// and the location's enrollment, and that nothing depends on it.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { CONTACTS, FILE_OF_PROOF, addCauses, draftOf, newCustomer,
	subscription, PRODUCTS, FIELD, submittedOf } from "./lib/items.mjs";

const world = await openWorld();
addCauses(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");

const panels = (page) => page.texts("section[aria-labelledby=earning] details");
const verdict = (page, at = 0) =>
    page.texts("section[aria-labelledby=earning] summary")[at];

// What Graph says of a customer from now on.
function change(customer, edit) {
	for (const one of customer.graph.subscriptions.value)
		edit(one);
	const file = path.join(world.data, "changed.json");
	fs.writeFileSync(file, JSON.stringify({ tenants: [customer.graph] }));
	world.cpor(["import", "customers", file]);
}

// A submitted claim of that item, made at the location of that name.
async function claimAt(location, customer, role, item, more = {}) {
	const { claim } = await draftOf(admin, customer, role);
	const who = await admin.get(`${claim}/who`);
	const label = who.all("label").find((l) =>
	    l.textContent.includes(location));
	await admin.submit(who, { location: who.document
	    .getElementById(label.getAttribute("for")).getAttribute("value") });
	const next = await admin.submit(await admin.get(`${claim}/items`),
	    { items: [item] });
	if (next.path.endsWith("/subscriptions"))
		await admin.submit(next, more.subscription ?
		    { "subscription.1": more.subscription } : {});
	const contacts = { ...CONTACTS,
		customer_email: `chris@${customer.domain}` };
	if (more.optedOut)
		contacts.opted_out = true;
	if (role === "influenced-revenue")
		Object.assign(contacts, { solution_seller: "Sam",
			revenue_customer: "Products", isv_solution: "Solution" });
	await admin.submit(await admin.get(`${claim}/contacts`), contacts);
	await admin.submit(await admin.get(`${claim}/proof`),
	    { file: FILE_OF_PROOF }, { which: "[enctype]" });
	const done = await admin.submit(await admin.get(`${claim}/check`),
	    { truth: true, agreed: true });
	assert.equal(done.path, `${claim}/submitted`, done.words);
	return claim;
}

test("R7.4: a line that can earn says yes four times", async () => {
	const claim = await claimAt("Seattle", newCustomer(world),
	    "use-or-consume", "exchange-online");
	const page = await admin.get(claim);
	assert.equal(verdict(page), "Exchange Online: Yes");
	const [panel] = panels(page);
	assert.equal(panel.match(/\?Yes /g).length, 4);
	assert.match(panel, /Fabrikam .* is enrolled in Microsoft Commerce/);
	assert.match(panel, /Use or consume: A usage incentive/);
	assert.match(panel, /did not opt out/);
	assert.match(panel, /The subscription is active\./);
	assert.match(page.words, /This is advice\./);
});

test("R7.8: a workload earns by the best of the customer's subscriptions",
    async () => {
	const customer = newCustomer(world);
	const claim = await claimAt("Seattle", customer, "use-or-consume",
	    "exchange-online");
	for (const [status, words] of [["Warning", /: Yes.*in its grace period/],
		["Suspended", /: No, 1 of 4 conditions is not met.*is suspended.*What to do: Ask the customer to restore it/],
		["LockedOut", /: No, 1 .*locked out/],
		["Deleted", /: No, 1 .*has ended/], ["Enabled", /: Yes/]]) {
		change(customer, (one) => { one.status = status; });
		assert.match(panels(await admin.get(claim))[0], words);
	}
	change(customer, (one) => { one.isTrial = true; });
	assert.match(panels(await admin.get(claim))[0],
	    /: No, 1 .*is a trial.*when the customer buys it/);
	const second = structuredClone(customer.graph.subscriptions.value[0]);
	Object.assign(second, { isTrial: false, id: "second-of-earning",
		commerceSubscriptionId: "5ec0d000-0000-4000-8000-000000000001" });
	customer.graph.subscriptions.value.push(second);
	change(customer, () => {});
	assert.match(panels(await admin.get(claim))[0], /: Yes/);
});

test("R7.5, R7.9: a location that is not enrolled is a no, and may claim",
    async () => {
	const claim = await claimAt("London", newCustomer(world),
	    "use-or-consume", "exchange-online");
	const page = await admin.get(claim);
	assert.match(panels(page)[0], new RegExp("No, 1 of 4 .*" +
	    "stands at “Action required”\\. What to do: An incentives admin"));
	assert.match(page.words, /Submitted/);
});

test("R7.6: a role without payment is a no, of a product with its subscription",
    async () => {
	const claim = await claimAt("Seattle", PRODUCTS, "influenced-revenue",
	    FIELD, { subscription: subscription("FIELD_SUSPENDED") });
	const page = await admin.get(claim);
	assert.equal(verdict(page), "Dynamics 365 Field Service: No, 2 of 4 " +
	    "conditions are not met");
	assert.match(panels(page)[0], /No payment: the revenue is associated/);
	assert.match(panels(page)[0], /is enrolled in Partner Recognition/);
	assert.match(panels(page)[0], /The subscription is suspended/);
});

test("R7.7: who opted out is told so", async () => {
	const claim = await claimAt("Seattle", newCustomer(world),
	    "use-or-consume", "exchange-online", { optedOut: true });
	assert.match(panels(await admin.get(claim))[0],
	    /No, 1 of 4 .*wanted\?No Your company opted out/);
});

test("what is no line any more has no panel; what is asked for is text",
    async () => {
	const { claim } = await submittedOf(admin, newCustomer(world,
	    (tenant) => { tenant.tenantInformation.displayName =
	    "<b>\"&'"; }));
	assert.equal(panels(await admin.get(claim)).length, 1);
	await admin.submit(await admin.get(`${claim}/withdraw`),
	    { reason: "Not ours" });
	const ended = await admin.get(claim);
	assert.match(ended.words, /Ended/);
	assert.equal(ended.all("#earning").length, 0);
});

test("Microsoft reads the same panel", async () => {
	const { claim } = await submittedOf(admin, newCustomer(world));
	const auditor = await world.signedIn("auditor@microsoft.example");
	assert.deepEqual(panels(await auditor.get(claim)),
	    panels(await admin.get(claim)));
});

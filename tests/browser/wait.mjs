// Subscriptions as a partner meets them: several to pick from, one that nobody
// sees yet and is waited for while days pass, and what a line can earn.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { decided, desk } from "../web/lib/claims.mjs";
import { CONTACTS, FIELD, FILE_OF_PROOF, PRODUCTS, SALES, addCauses, draftOf,
	newCustomer, subscription } from "../web/lib/items.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { press, refused, somebody } from "./lib/pages.mjs";

const ADMIN = "incentives-admin@fabrikam.example";
const SALES_PLAN = "2da8e897-7791-486b-b08f-cc63c8129df7";

const world = await openWorld();
addCauses(world);
const browser = await openBrowser(world);
const made = await world.signedIn(ADMIN);
const admin = await somebody(browser, ADMIN);

// A draft with these products, made the short way; the browser is on the page
// of their subscriptions.
async function draft(person, items) {
	const { claim, page } = await draftOf(made, PRODUCTS, "presales-advisor");
	await made.submit(page, { items });
	await person.open(`${claim}/subscriptions`);
	return claim;
}

// Tomorrow's file from Microsoft.
function brings(id) {
	const file = path.join(world.data, "brings.json");
	fs.writeFileSync(file, JSON.stringify({ tenants: [{
		tenantInformation: { tenantId: PRODUCTS.tenant,
			displayName: PRODUCTS.name,
			defaultDomainName: PRODUCTS.domain },
		verifiedDomains: [{ name: PRODUCTS.domain }],
		countryLetterCode: "US",
		subscriptions: { value: [{
			id: randomUUID(), commerceSubscriptionId: id,
			createdDateTime: "2026-06-17T00:00:00Z", isTrial: false,
			nextLifecycleDateTime: "2027-06-17T00:00:00Z",
			skuId: "e3000000-0000-4000-8000-000000000001",
			skuPartNumber: "DYN365_SALES", status: "Enabled",
			totalLicenses: 10, serviceStatus: [{ appliesTo: "User",
				provisioningStatus: "Success",
				servicePlanId: SALES_PLAN,
				servicePlanName: "SALES" }] }] } }] }));
	world.cpor(["import", "customers", file]);
}

const says = async (person, words) => assert.match(
    await person.page.locator("main").innerText(), words);

test("of several subscriptions one is picked by what is said of it",
    async () => {
	await draft(admin, [FIELD]);
	await says(admin, /Several subscriptions fit\./);
	await says(admin, /25 seats\. Suspended\. Next renewal or end: 1 March 2027/);
	await says(admin, new RegExp(subscription("FIELD_TRIAL")));
	await admin.look("subscriptions-several");
	await admin.page.getByLabel("FIELD_ACTIVE", { exact: true }).check();
	await press(admin, "Save and continue");
	assert.equal(await admin.heading, "Contacts");
});

for (const javascript of [true, false])
	test("a subscription that nobody sees yet is waited for, days pass, and " +
	    `it is told once, ${javascript ? "with" : "without"} JavaScript`,
	    async () => {
		const id = randomUUID();
		let person = await browser.person({ javascript });
		await person.signIn(ADMIN);
		const claim = await draft(person, [SALES]);
		await person.page.getByLabel("Enter a subscription ID by hand").check();
		await person.page.getByRole("textbox", { name: /^Subscription ID/ })
		    .fill(id);
		await press(person, "Save and continue");
		await refused(person, `wait-offered-${javascript}`);
		await person.page.getByLabel(/^Wait for it/).check();
		await press(person, "Save and continue");
		await person.open(claim);
		await says(person, new RegExp(`waiting for subscription ${id}`));
		await person.look(`wait-tasks-${javascript}`);
		await person.open(`${claim}/subscriptions`);
		await says(person, /It can take up to 7 days/);
		await person.look(`wait-page-${javascript}`);
		await person.open("/");
		await says(person, new RegExp(`Waiting for subscription ${id}`));
		await person.look(`wait-home-${javascript}`);

		world.setNow(javascript ? "2026-06-20T09:00:00Z" :
		    "2026-06-24T09:00:00Z");
		world.tick();
		person = await browser.person({ javascript });
		await person.signIn(ADMIN);
		await person.open(`${claim}/subscriptions`);
		await says(person, new RegExp("We last looked on " +
		    `${javascript ? 20 : 24} June 2026`));
		await person.open("/messages");
		const told = person.page.getByText("the subscription you wait for " +
		    "is here and can be claimed");
		assert.equal(await told.count(), javascript ? 0 : 1);
		brings(id);
		await person.open("/messages");
		assert.equal(await told.count(), javascript ? 1 : 2);
		await person.look(`wait-told-${javascript}`);
		await person.leave(() => told.first().click());
		assert.equal(new URL(person.page.url()).pathname, claim);
		await says(person, /What is claimed\s+1 item\s+Completed/);
		await made.signIn(ADMIN);
	});

test("to stop waiting", async () => {
	const person = await somebody(browser, ADMIN);
	const claim = await draft(person, [SALES]);
	await person.page.getByLabel("Enter a subscription ID by hand").check();
	await person.page.getByRole("textbox", { name: /^Subscription ID/ })
	    .fill(randomUUID());
	await press(person, "Save and continue");
	await person.page.getByLabel(/^Wait for it/).check();
	await press(person, "Save and continue");
	await person.open(`${claim}/subscriptions`);
	await person.leave(() => person.page.getByRole("button",
	    { name: /^Stop waiting/ }).click());
	await says(person, /Subscriptions/);
	await person.page.getByText("This draft no longer waits").waitFor();
	await person.look("wait-stopped");
});

test("whether a line can earn, with why and what to do", async () => {
	const person = await somebody(browser, ADMIN);
	await person.open("/claims?status=approved");
	await person.leave(() => person.page.locator("tbody th a").first().click());
	await says(person, /Can this earn\?/);
	for (const summary of await person.page.locator(
	    "section[aria-labelledby=earning] summary").all())
		await summary.click();
	await says(person, /Is the location enrolled in the program\?/);
	await says(person, /Is the subscription active or in its grace period\?/);
	await person.look("earning");
});

// An approved claim of a subscription that ends on that day.
async function endsOn(day) {
	const customer = newCustomer(world, ({ subscriptions: { value } }) =>
		value.unshift({ ...structuredClone(value[0]),
			id: randomUUID(), commerceSubscriptionId: randomUUID(),
			skuPartNumber: "SALES", nextLifecycleDateTime: day,
			serviceStatus: [{ appliesTo: "User",
				provisioningStatus: "Success",
				servicePlanId: SALES_PLAN,
				servicePlanName: "SALES" }] }));
	const client = await world.signedIn(ADMIN);
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	const { claim, page } = await draftOf(client, customer,
	    "presales-advisor");
	await client.submit(await client.submit(page, { items: [SALES] }));
	await client.submit(await client.get(`${claim}/contacts`), { ...CONTACTS,
		customer_email: `chris@${customer.domain}` });
	await client.submit(await client.get(`${claim}/proof`),
	    { file: FILE_OF_PROOF }, { which: "[enctype]" });
	await client.submit(await client.get(`${claim}/check`),
	    { truth: true, agreed: true });
	await reviewer.submit(await reviewer.get(desk(claim)), {},
	    { which: `${desk(claim)}/start` });
	return { customer, claim: await decided(reviewer, claim, [""]) };
}

// The same from Microsoft, with the subscription's state changed.
function changes(customer, change) {
	const file = path.join(world.data, "changes.json");
	Object.assign(customer.graph.subscriptions.value[0], change);
	fs.writeFileSync(file, JSON.stringify({ tenants: [customer.graph] }));
	world.cpor(["import", "customers", file]);
}

test("R7.2, R7.3: before a subscription ends one is told, and its renewal is " +
    "ready", async () => {
	world.setNow("2026-06-25T09:00:00Z");
	await endsOn("2026-08-22T09:00:00Z");
	world.setNow("2026-07-24T09:00:00Z");
	world.tick();
	const person = await somebody(browser, ADMIN);
	await person.click(/^Messages/);
	await says(person,
	    /the subscription for Dynamics 365 Sales ends in 29 days/);
	await person.look("renewal-told");
	await person.leave(() => person.page.getByText(
	    "the subscription for Dynamics 365 Sales ends in 29 days").click());
	await person.leave(() => person.page.getByRole("link",
	    { name: "Claim the renewal", exact: true }).first().click());
	assert.equal(await person.heading, "Claim the renewal");
	await person.look("renewal");
	await press(person, "Make the draft");
	await says(person, /Renews\s+C-\d{8}/);
	await says(person, /completed 5 of 6 parts/);
	await person.look("renewal-draft");
});

test("R7.1: a line that stops earning is told of, with since when",
    async () => {
	world.setNow("2026-09-01T09:00:00Z");
	const { customer, claim } = await endsOn("2027-08-22T09:00:00Z");
	world.tick();
	changes(customer, { status: "Suspended" });
	world.setNow("2026-09-02T10:00:00Z");
	world.tick();
	const person = await somebody(browser, ADMIN);
	await person.open("/messages");
	const told = person.page.getByText(
	    /^Dynamics 365 Sales on claim C-\d{8} does not earn now/);
	assert.equal(await told.count(), 1);
	await person.open(claim);
	await person.page.getByText(/^Dynamics 365 Sales: No, /).click();
	await says(person, /Not earning since 2 September 2026/);
	await says(person, /The subscription is suspended/);
	await person.look("earning-stopped");
	changes(customer, { status: "Enabled" });
	world.setNow("2026-09-03T11:00:00Z");
	world.tick();
	await person.signIn(ADMIN);
	await person.open(claim);
	assert.doesNotMatch(await person.page.locator("main").textContent(),
	    /Not earning since/);
	await person.open("/messages");
	await person.page.getByText(/on claim C-\d{8} can earn again/).waitFor();
});

test("the pages of this file validate", () => browser.done());

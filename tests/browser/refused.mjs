// Whatever is refused on the way to a claim, and its recovery by somebody who
// only reads the page: every code of a subscription, and every form.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { CITY, PRODUCTS, WORKLOADS, addCauses, draftOf, newCustomer, readyOf,
	submittedOf, subscription } from "../web/lib/items.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { Keys, Mouse } from "./lib/hands.mjs";
import { paper } from "./lib/paper.mjs";
import { refused } from "./lib/pages.mjs";

const ADMIN = "incentives-admin@fabrikam.example";
const SALES = "Dynamics 365 Sales";
const SALES_PLAN = "2da8e897-7791-486b-b08f-cc63c8129df7";

const world = await openWorld();
addCauses(world);
const browser = await openBrowser(world);
const made = await world.signedIn(ADMIN); // the way to where a test begins

async function hands(Kind = Mouse, options = {}) {
	const person = await browser.person(options);
	await person.signIn(ADMIN);
	return new Kind(person);
}

const says = async (one, words) => assert.match(
    await one.page.locator("main").innerText(), words);

// A draft of these products or workloads, on the page where they are ticked.
async function items(one, customer, role) {
	const { claim } = await draftOf(made, customer, role);
	await one.page.goto(`${claim}/items`);
	return claim;
}

// Dynamics 365 Sales with that ID, which is refused in these words.
async function enterSales(one, id, code, words, name) {
	await one.tick(SALES);
	await one.press("Save and continue");
	await one.comes("Subscriptions");
	await again(one, id, code, words, name);
}

async function again(one, id, code, words, name) {
	await one.tick("Enter a subscription ID by hand");
	await one.write(`Subscription ID of ${SALES}`, id);
	await one.press("Save and continue");
	await refused(one.person, name);
	await says(one, words);
	await one.link(`Help with ${code}`).first().waitFor();
}

async function accepted(one) {
	await one.press("Save and continue");
	await one.comes("Contacts");
}

test("R4.31, R4.13: the ID of something else: the right one is entered",
    async () => {
	const one = await hands(Keys);
	await items(one, PRODUCTS, "presales-advisor");
	await enterSales(one, PRODUCTS.tenant, "not-a-subscription-id",
	    /looks like a tenant ID.*under Billing, Your products/s,
	    "refused-no-id");
	await one.write(`Subscription ID of ${SALES}`,
	    subscription("SALES_FITS"));
	await accepted(one);
});

test("R4.33: for no product: one that fits is chosen", async () => {
	const one = await hands();
	await items(one, PRODUCTS, "presales-advisor");
	await enterSales(one, subscription("EXCHANGE_ONLY"), "not-dynamics",
	    /not for a Business Applications product.*Choose one of/s);
	await one.tick("SALES_FITS");
	await accepted(one);
});

test("R4.34: for another product: that product is claimed", async () => {
	const one = await hands();
	await items(one, PRODUCTS, "presales-advisor");
	await enterSales(one, subscription("BUSINESS_CENTRAL"), "other-product",
	    /is for Dynamics 365 Business Central, not for Dynamics 365 Sales/);
	await one.follow("Back");
	await one.comes("What is claimed");
	await one.page.getByLabel(SALES, { exact: true }).uncheck();
	await one.tick("Dynamics 365 Business Central");
	await one.press("Save and continue");
	await one.comes("Subscriptions");
	assert.ok(await one.choice("BUSINESS_CENTRAL").isChecked());
	await accepted(one);
});

test("R4.35: CSP: the role that accepts it is selected", async () => {
	const one = await hands();
	const claim = await items(one, PRODUCTS, "presales-advisor");
	await enterSales(one, subscription("SALES_CSP"), "csp",
	    /through a CSP partner.*the partner role to Influenced Revenue/s,
	    "refused-csp");
	await one.page.goto(claim);
	await one.follow("Solution area and partner role");
	await one.tick("Influenced Revenue recognition - Non-Incentivized");
	await one.press("Save and continue");
	await one.comes("Contacts");
	await one.page.goto(claim);
	await one.follow("What is claimed");
	await one.press("Save and continue");
	await one.comes("Subscriptions");
	await one.tick("SALES_CSP");
	await accepted(one);
});

test("R4.36: ended: the new ID is claimed with", async () => {
	const one = await hands();
	await items(one, PRODUCTS, "presales-advisor");
	await enterSales(one, subscription("SALES_ENDED"), "expired",
	    /has ended.*Ask the customer for the new ID/s);
	await one.write(`Subscription ID of ${SALES}`,
	    subscription("SALES_FITS"));
	await accepted(one);
});

test("R4.38: not seen here: the ID was wrong, or it is waited for",
    async () => {
	const one = await hands();
	await items(one, PRODUCTS, "presales-advisor");
	await enterSales(one, randomUUID(), "not-visible-yet",
	    /We do not see this subscription.*Check the ID with the customer/s);
	await one.write(`Subscription ID of ${SALES}`,
	    subscription("SALES_FITS"));
	await accepted(one);
});

// What the customer has from now on.
function has(customer, change) {
	const file = path.join(world.data, "has.json");
	change(customer.graph.subscriptions.value);
	fs.writeFileSync(file, JSON.stringify({ tenants: [customer.graph] }));
	world.cpor(["import", "customers", file]);
}

const sales = (state) => ({ id: randomUUID(),
	commerceSubscriptionId: randomUUID(), isTrial: false,
	createdDateTime: "2026-06-01T00:00:00Z", ownerTenantId: "",
	skuId: "e3000000-0000-4000-8000-000000000001", skuPartNumber: "SALES",
	status: "Enabled", totalLicenses: 5, serviceStatus: [{
		appliesTo: "User", provisioningStatus: state,
		servicePlanId: SALES_PLAN, servicePlanName: "SALES" }] });

test("R4.32, R4.37: a product that the customer buys, then sets up",
    async () => {
	const one = await hands();
	const customer = newCustomer(world);
	await items(one, customer, "presales-advisor");
	await says(one, /Nothing can be claimed .* in this role/);
	await says(one, new RegExp(`does not have ${SALES}\\. Check the ` +
	    "product and the tenant ID with the customer"));
	await one.person.look("refused-nothing");
	const bought = sales("PendingInput");
	has(customer, (list) => list.push(bought));
	await one.page.reload();
	await enterSales(one, bought.commerceSubscriptionId, "not-set-up",
	    /has not activated or set up Dynamics 365 Sales.*up to 7 days/s);
	has(customer, () => {
		bought.serviceStatus[0].provisioningStatus = "Success";
	});
	await accepted(one);
});

test("R4.11: workloads that cannot be claimed, until they can", async () => {
	const one = await hands();
	const customer = newCustomer(world);
	await items(one, customer);
	await one.page.getByText("What cannot be claimed for").click();
	await says(one, /does not have Microsoft Intune\./);
	await says(one, /has not activated or set up Microsoft Teams\./);
	assert.equal(await one.choice("Microsoft Teams").count(), 0);
	await one.person.look("refused-workloads");
	has(customer, (list) => {
		for (const each of list)
			each.serviceStatus[0].provisioningStatus = "Success";
	});
	await one.page.reload();
	await one.tick("Microsoft Teams");
	await accepted(one);
});

test("R4.39: what the company claims already: that claim is opened",
    async () => {
	const one = await hands();
	const customer = newCustomer(world);
	const { claim, done } = await submittedOf(made, customer,
	    ["exchange-online"]);
	await items(one, customer);
	await one.page.getByText("What cannot be claimed for").click();
	await says(one, /already holds or claims Exchange Online, in claim C-/);
	await one.follow(`Open claim ${
		done.texts(".govuk-panel__body strong")[0]}`);
	assert.equal(new URL(one.page.url()).pathname, claim);
	await says(one, /Exchange Online\s+Pending/);
});

test("R4.2: each refusal of who claims, and what mends it", async () => {
	const one = await hands(Keys, { javascript: false });
	await one.page.goto("/claims/new");
	await one.press("Add customer");
	await one.comes("Who claims");
	await one.press("Save and continue");
	await refused(one.person, "refused-who");
	await one.write("Claim name", "ab");
	await one.tick("Fabrikam Seattle, PartnerID 5210441");
	await one.press("Save and continue");
	await says(one, /Claim name must be 3 characters or more/);
	await one.write("Claim name", "Refused and mended");
	await one.press("Save and continue");
	await one.comes("Customer");
	await one.page.goto("/claims/new");
	await one.press("Add customer");
	await one.write("Claim name", "refused and MENDED");
	await one.tick("Fabrikam Seattle, PartnerID 5210441");
	await one.press("Save and continue");
	await says(one, /Another open claim of your company has this name/);
	await one.write("Claim name", "Refused and mended again");
	await one.press("Save and continue");
	await one.comes("Customer");
});

test("R4.17: each refusal of the contacts, and what mends it", async () => {
	const one = await hands();
	const { claim } = await draftOf(made, PRODUCTS, "presales-advisor");
	await one.page.goto(`${claim}/contacts`);
	await one.press("Save and continue");
	await refused(one.person, "refused-contacts");
	await one.write("Name of the customer contact", "Carla Green");
	await one.write("Job title of the customer contact", "Head of IT");
	await one.write("E-mail address of the customer contact", "carla");
	await one.write("Name of the technical contact", "Tia");
	await one.press("Save and continue");
	await refused(one.person);
	await one.write("E-mail address of the customer contact",
	    "carla@elsewhere.example");
	await one.write("E-mail address of the technical contact",
	    `tia@${PRODUCTS.domain}`);
	await one.press("Save and continue");
	await says(one, /carla@elsewhere\.example is not an address of/);
	await one.person.look("refused-address");
	await one.write("E-mail address of the customer contact",
	    `carla@${PRODUCTS.domain}`);
	await one.press("Save and continue");
	await one.comes("Proof of execution");
});

test("R4.9, R4.19, R4.26: nothing chosen, no role, boxes not ticked, and what "
    + "mends each", async () => {
	const one = await hands();
	const { claim } = await readyOf(made, CITY);
	await one.page.goto(`${claim}/items`);
	await one.page.getByLabel("Exchange Online", { exact: true }).uncheck();
	await one.press("Save and continue");
	await says(one, /Select at least one workload/);
	await one.tick("Exchange Online");
	await one.press("Save and continue");
	await one.comes("Check answers and submit");
	await one.press("Submit claim");
	await refused(one.person, "refused-check");
	await one.tick("The information in this claim is true");
	await one.tick("The customer agreed to be contacted about this claim");
	await one.press("Submit claim");
	await refused(one.person, "refused-disclosure");
	await one.tick("The proof of execution includes the disclosure for " +
	    "public-sector customers");
	await one.press("Submit claim");
	await one.comes("Claim submitted");
});

test("R4.21: no file, then one; the twenty-first, then one less", async () => {
	const one = await hands();
	const { claim } = await draftOf(made, WORKLOADS);
	const many = Array.from({ length: 21 }, (_, i) =>
	    paper(`page ${i}.pdf`, [claim, String(i)]));
	await one.page.goto(`${claim}/proof`);
	await one.press("Add files");
	await refused(one.person);
	await one.files("Files", many);
	await one.press("Add files");
	await refused(one.person, "refused-too-many");
	await says(one, /at most 20 files/);
	await one.follow("Remove page 3.pdf");
	await one.press("Remove this file");
	await one.files("Files", many.slice(20));
	await one.press("Add files");
	await one.link("page 20.pdf").waitFor();
	await one.follow("Receipt for these files");
	await says(one, /page 20\.pdf.*SHA-256/s);
	const text = await one.save("Download this receipt as a text file");
	assert.match(fs.readFileSync(await text.path(), "utf8"),
	    /^File: {4}page 20\.pdf\r$/m);
});

test("the HTML of these pages is valid", () => browser.done());

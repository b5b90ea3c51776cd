// How a partner claims a customer, from "Add customer" to the submitted claim,
// by the words of the pages. A story says who, whom and what:
//	customer: name, domain, tenant, contact (name, title, email)
//	word: "workload" or "product"
//	item, role, subscription (its label; none for workloads)
//	claim: its name; location: its label
//	owner: name and email of the partner's own contact
//	proof: the file that is sent first
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { paper } from "./paper.mjs";

const EXCHANGE_PLAN = "efb87545-963c-4e0d-99df-69c6916d9eb0";
const SALES_PLAN = "056a5f80-b4e0-4983-a8be-7ad254a113c9";

// A customer that nobody else knows.
export function customer(name, number) {
	const domain = `${name.toLowerCase()}.example`;
	const id = (part) => `57041e${part}-0000-4000-8000-00000000000${number}`;
	return { name, domain, tenant: id("00"), suite: id("01"), sales: id("02"),
		contact: { name: "Adele Vance", title: "Head of IT",
			email: `adele@${domain}` } };
}

function subscription(id, sku, part, seats, plan) {
	return { id, commerceSubscriptionId: id,
		createdDateTime: "2025-11-02T00:00:00Z", isTrial: false,
		ownerTenantId: "", skuId: sku, skuPartNumber: part,
		status: "Enabled", totalLicenses: seats,
		serviceStatus: [{ appliesTo: "User", provisioningStatus: "Success",
			servicePlanId: plan, servicePlanName: part }] };
}

function tenant({ name, domain, tenant: tenantId, suite, sales }) {
	return {
		tenantInformation: { tenantId, displayName: name,
			defaultDomainName: domain },
		verifiedDomains: [{ name: domain }],
		countryLetterCode: "US",
		subscriptions: { value: [
			subscription(suite, "05e9a617-0261-4cee-bb44-138d3ef5d965",
			    "SPE_E3", 250, EXCHANGE_PLAN),
			subscription(sales, "2ac0dc33-8ff7-4abc-9bd6-77a35a8d2f3d",
			    "DYN365_SALES", 40, SALES_PLAN),
		] },
	};
}

// They have Exchange Online and Dynamics 365 Sales.
export function addCustomers(world, customers) {
	const file = path.join(world.data, "customers.json");

	fs.writeFileSync(file, JSON.stringify({ tenants: customers.map(tenant) }));
	world.cpor(["import", "customers", file]);
}

// A proof of this story's work; what it says besides is the caller's.
export function proof(story, name, ...lines) {
	const { name: company, domain, tenant: id } = story.customer;

	return paper(name, ["Proof of execution", `Partner: ${story.location}`,
		`Customer: ${company}, ${domain}, tenant ${id}`,
		`Item: ${story.item}`, ...lines]);
}

// From the home page to the checks before submitting.
export async function fillIn(partner, story) {
	const { name, domain, tenant: id, contact } = story.customer;

	await partner.comes("What needs you");
	await partner.show("home");
	await partner.follow("Add customer");
	await partner.comes("Claim a customer");
	await partner.show("new");
	await partner.press("Add customer");

	await partner.comes("Who claims");
	await partner.show("who");
	await partner.write("Claim name", story.claim);
	await partner.tick(story.location);
	await partner.press("Save and continue");

	await partner.comes("Customer");
	await partner.show("customer");
	await partner.write("Tenant ID", id);
	await partner.write("Domain", domain);
	await partner.press("Save and continue");

	await partner.comes("Solution area and partner role");
	await partner.show("role");
	await partner.tick(story.role);
	await partner.press("Save and continue");

	await partner.comes("What is claimed");
	await partner.show(`items-${story.word}`);
	await partner.tick(story.item);
	await partner.press("Save and continue");
	if (story.subscription) {
		await partner.comes("Subscriptions");
		await partner.show("subscriptions");
		await partner.tick(story.subscription);
		await partner.press("Save and continue");
	}

	await partner.comes("Contacts");
	await partner.show("contacts");
	await partner.write("Name of the customer contact", contact.name);
	await partner.write("Job title of the customer contact", contact.title);
	await partner.write("E-mail address of the customer contact",
	    contact.email);
	await partner.write("Name of your company’s contact", story.owner.name);
	await partner.write("E-mail address of your company’s contact",
	    story.owner.email);
	await partner.press("Save and continue");

	await partner.comes("Proof of execution");
	await partner.show("proof");
	await partner.files("Files", [story.proof]);
	await partner.press("Add files");
	await partner.comes("Proof of execution");
	await partner.show("proof-added");
	await partner.follow("Continue");
}

// Gives the claim's number.
export async function submit(partner, story) {
	await partner.comes("Check answers and submit");
	await partner.show("check");
	const main = await partner.page.locator("main").innerText();
	for (const words of [story.customer.name, story.customer.domain,
		story.customer.tenant, story.role, story.item,
		story.customer.contact.email, story.proof.name])
		assert.ok(main.includes(words), words);
	await partner.tick("The information in this claim is true");
	await partner.tick(
	    "The customer agreed to be contacted about this claim");
	await partner.press("Submit claim");
	await partner.comes("Claim submitted");
	await partner.show("submitted");
	return partner.page.locator(".govuk-panel strong").innerText();
}

// What the tests of the claim flow share: customers whose details are known,
// and the way from "Add customer" to a page of the flow.
import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";

// A service plan that proves Dynamics 365 Sales (db/catalogue.csv).
const SALES_PLAN = "056a5f80-b4e0-4983-a8be-7ad254a113c9";
const CSP_PARTNER = "c5c5c5c5-0000-4000-8000-000000000001";

export const VOLUME = { tenant: "0f100000-aaaa-4000-8000-000000000001",
	domain: "adatum-flow.com", name: "Adatum <b>\"&' Flow" };
export const CSP = { tenant: "0f100000-bbbb-4000-8000-000000000002",
	domain: "lucerne-flow.com", name: "Lucerne Flow", partner: CSP_PARTNER };

function customer({ tenant, domain, name, partner }) {
	return {
		tenantInformation: { tenantId: tenant, displayName: name,
			defaultDomainName: domain },
		verifiedDomains: [{ name: domain }],
		countryLetterCode: "US",
		subscriptions: { value: [{
			id: randomUUID(),
			commerceSubscriptionId: randomUUID(),
			createdDateTime: "2025-11-02T00:00:00Z",
			isTrial: false,
			ownerTenantId: partner ?? "",
			skuId: "2ac0dc33-8ff7-4abc-9bd6-77a35a8d2f3d",
			skuPartNumber: "DYN365_SALES",
			status: "Enabled",
			totalLicenses: 20,
			serviceStatus: [{ appliesTo: "User",
				provisioningStatus: "Success",
				servicePlanId: SALES_PLAN,
				servicePlanName: "D365_SALES" }],
		}] },
	};
}

// The two customers above are known from here on.
export function addCustomers(world) {
	const file = path.join(world.data, "customers.json");
	fs.writeFileSync(file, JSON.stringify({
		tenants: [VOLUME, CSP].map(customer) }));
	world.cpor(["import", "customers", file]);
}

// A new draft's address, "/claims/4x…".
export async function newDraft(client) {
	const page = await client.submit(await client.get("/claims/new"));
	return page.path.replace(/\/who$/, "");
}

// A draft with a customer; the page of its role.
export async function draftWith(client, { tenant, domain }) {
	const claim = await newDraft(client);
	const page = await client.submit(await client.get(`${claim}/customer`),
	    { tenant, domain });
	return { claim, page };
}

// A page without what differs from one asking to the next: its form tokens
// and its reference.
export function bare(page) {
	return page.text.replace(/name="token" value="[^"]*"/g, "")
	    .replace(/<code>[^<]*<\/code>/g, "");
}

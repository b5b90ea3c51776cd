// Customers as Microsoft Graph writes them, for the customer directory.
import fs from "node:fs";
import path from "node:path";

export const TENANT = "aaaaaaaa-0000-4000-8000-000000000001";

export const idOf = (number, head = "00000000") =>
    `${head}-0000-4000-8000-${String(number).padStart(12, "0")}`;

export const subscription = (number, more = {}) => ({
	id: idOf(number, "cccccccc"),
	commerceSubscriptionId: idOf(number),
	createdDateTime: "2024-03-01T00:00:00Z",
	isTrial: false,
	nextLifecycleDateTime: "2027-03-01T00:00:00Z",
	ownerTenantId: "",
	skuId: "06ebc4ee-1bb5-47dd-8120-11324bc54e06",
	skuPartNumber: "SPE_E5",
	status: "Enabled",
	totalLicenses: 25,
	serviceStatus: [{ provisioningStatus: "Success",
		servicePlanId: "57ff2da0-773e-42df-b2af-ffb7a2317929" }],
	...more,
});

export const tenant = (name, subscriptions, id = TENANT,
    domains = ["tailspin.example", "quokka-toys.example"]) => ({
	tenantInformation: { tenantId: id, displayName: name,
		defaultDomainName: domains[0] },
	verifiedDomains: domains.map((domain) => ({ name: domain })),
	subscriptions: { value: subscriptions },
});

export const fileOf = (...tenants) => JSON.stringify({ tenants });

// The operator's way.
export function importAll(world, ...tenants) {
	const file = path.join(world.data, "customers.json");
	fs.writeFileSync(file, fileOf(...tenants));
	return world.cpor(["import", "customers", file]);
}

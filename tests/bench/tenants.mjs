// Writes customers in Graph's shapes for timing an import: so many
// subscriptions, 50 to a tenant, with the service plans of db/catalogue.csv.
// The same numbers give the same file; an edition above 1 changes the status
// of every tenth subscription.
//
//	node tests/bench/tenants.mjs 100000 [edition] >tenants.json

import { createHash } from "node:crypto";
import { readFileSync, writeSync } from "node:fs";

const EACH = 50;
const count = Number(process.argv[2] ?? 100000);
const edition = Number(process.argv[3] ?? 1);

const guid = (...words) => {
	const hex = createHash("sha256").update(words.join(" ")).digest("hex");

	return [hex.slice(0, 8), hex.slice(8, 12), "4" + hex.slice(13, 16),
	    "8" + hex.slice(17, 20), hex.slice(20, 32)].join("-");
};

// Forty products of 1 to 40 service plans, each set up in three ways.
const plans = [...new Set(readFileSync(
    new URL("../../db/catalogue.csv", import.meta.url), "utf8")
    .match(/[0-9a-f]{8}-[0-9a-f-]{27}/g))];
const products = Array.from({ length: 40 }, (_, i) => ({
	sku: guid("sku", i),
	name: `PRODUCT_${i}`,
	plans: Array.from({ length: i + 1 }, (__, k) =>
		plans[(i * 7 + k) % plans.length]),
}));
const states = ["Success", "PendingActivation", "Disabled"];
const statuses = ["Enabled", "Enabled", "Enabled", "Warning", "Suspended"];

const subscription = (tenant, i) => {
	const product = products[(tenant * 7 + i * 3) % products.length];
	const changed = edition > 1 && i % 10 === 0;

	return {
		id: `${guid("graph", tenant, i)}_${product.sku}`,
		commerceSubscriptionId: guid("subscription", tenant, i),
		createdDateTime: "2024-03-01T00:00:00Z",
		isTrial: i % 20 === 0,
		nextLifecycleDateTime: "2027-03-01T00:00:00Z",
		ownerTenantId: i % 3 === 0 ? guid("csp", tenant % 20) : "",
		skuId: product.sku,
		skuPartNumber: product.name,
		status: changed ? "LockedOut" : statuses[i % statuses.length],
		totalLicenses: 10 + i,
		serviceStatus: product.plans.map((plan, k) => ({
			appliesTo: "User",
			provisioningStatus: k === 0 ? states[i % 3] : "Success",
			servicePlanId: plan,
			servicePlanName: `PLAN_${k}`,
		})),
	};
};

const tenant = (t, size) => ({
	tenantInformation: {
		tenantId: guid("tenant", t),
		displayName: `Customer ${t}`,
		defaultDomainName: `customer${t}.example`,
	},
	verifiedDomains: [{ name: `customer${t}.example` },
	    { name: `customer${t}.onmicrosoft.example` }],
	countryLetterCode: "US",
	publicSector: t % 10 === 0,
	subscriptions: {
		value: Array.from({ length: size }, (_, i) => subscription(t, i)),
	},
});

writeSync(1, '{"tenants":[\n');
for (let made = 0; made < count; made += EACH)
	writeSync(1, (made > 0 ? ",\n" : "") + JSON.stringify(
	    tenant(made / EACH, Math.min(EACH, count - made))));
writeSync(1, "\n]}\n");

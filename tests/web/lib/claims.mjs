// Claims made through the real pages, for tests of what comes after the flow:
// workloads of one customer of their own.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";

// Service plans that prove Exchange Online, SharePoint Online and Microsoft
// Teams (db/catalogue.csv).
const PLANS = ["efb87545-963c-4e0d-99df-69c6916d9eb0",
	"5dbe027f-2339-4123-9542-606e4d348a72",
	"57ff2da0-773e-42df-b2af-ffb7a2317929"];

export const EXCHANGE = "exchange-online";
export const SHAREPOINT = "sharepoint-online";
export const TEAMS = "teams";

let customers = 0;

// A customer that nobody has claimed yet.
export function newCustomer(world, name = "Tailspin") {
	const number = String(++customers).padStart(12, "0");
	const customer = { tenant: `0f200000-cccc-4000-8000-${number}`,
		domain: `tailspin-${customers}.com`, name };
	const file = path.join(world.data, "customer.json");
	fs.writeFileSync(file, JSON.stringify({ tenants: [{
		tenantInformation: { tenantId: customer.tenant, displayName: name,
			defaultDomainName: customer.domain },
		verifiedDomains: [{ name: customer.domain }],
		countryLetterCode: "DE",
		subscriptions: { value: [{
			id: randomUUID(),
			commerceSubscriptionId: randomUUID(),
			createdDateTime: "2025-11-02T00:00:00Z",
			isTrial: false,
			ownerTenantId: "",
			skuId: "6fd2c87f-b296-42f0-b197-1e91e994b900",
			skuPartNumber: "ENTERPRISEPACK",
			status: "Enabled",
			totalLicenses: 40,
			serviceStatus: PLANS.map((servicePlanId) => ({
				appliesTo: "User", provisioningStatus: "Success",
				servicePlanId, servicePlanName: "PLAN" })),
		}] },
	}] }));
	world.cpor(["import", "customers", file]);
	return customer;
}

// A submitted claim's address, "/claims/4x…".
export async function submitted(client, customer, { name = "Roll-out",
    items = [EXCHANGE, TEAMS], email = `carla@${customer.domain}`,
    file = "signed.txt" } = {}) {
	const saved = async (page, fields) => {
		const next = await client.submit(page, fields);
		assert.equal(next.status, 200, `${next.path}: ${next.words}`);
		return next;
	};
	const begun = await client.submit(await client.get("/claims/new"));
	const claim = begun.path.replace(/\/who$/, "");
	await saved(begun, { name: `${name} ${customer.domain}`,
		location: begun.all("input[name=location]")[0].getAttribute("value") });
	await saved(await client.get(`${claim}/customer`),
	    { tenant: customer.tenant, domain: customer.domain });
	await saved(await client.get(`${claim}/role`), { role: "use-or-consume" });
	await saved(await client.get(`${claim}/items`), { items });
	await saved(await client.get(`${claim}/contacts`), {
		customer_name: "Carla Customer", customer_title: "Head of IT",
		customer_email: email, partner_name: "Paul Partner",
		partner_email: "paul@partner.example" });
	await saved(await client.get(`${claim}/proof`), { file: { name: file,
		type: "text/plain", bytes: `Proof for ${claim}` } });
	await saved(await client.get(`${claim}/check`),
	    { truth: true, agreed: true });
	return claim;
}

// The same claim's desk.
export const desk = (claim) => claim.replace("/claims/", "/review/");

// … and under review by that client.
export async function underReview(client, reviewer, customer, more) {
	const claim = await submitted(client, customer, more);
	const page = await reviewer.get(desk(claim));
	await reviewer.submit(page, {}, { which: `${desk(claim)}/start` });
	return claim;
}

// The step after a decision: its letter goes out as it was composed.
export async function lettered(client, page) {
	assert.match(page.heading, /^Check the letters?$/, page.words);
	const next = await client.submit(page, {},
	    { which: "main form", button: "send" });
	assert.equal(next.status, 200, next.words);
	return next;
}

// Decide it: of each line, in order, a reason to refuse it or "" to approve it.
export async function decided(reviewer, claim, reasons = ["", ""]) {
	const path = `${desk(claim)}/decide`;
	const fields = {};
	reasons.forEach((reason, i) => {
		fields[`verdict.${i + 1}`] = reason === "" ? "approve" : "refuse";
		if (reason === "")
			return;
		fields[`reason.${i + 1}`] = reason;
		fields[`words.${i + 1}`] = "Page 2 is empty.";
	});
	await lettered(reviewer, await reviewer.submit(await reviewer.get(path),
	    fields, { which: path }));
	return claim;
}

// An approved claim's address.
export async function approved(client, reviewer, customer, more, reasons) {
	return decided(reviewer,
	    await underReview(client, reviewer, customer, more), reasons);
}

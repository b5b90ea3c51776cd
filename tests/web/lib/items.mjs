// What the tests of the flow's second half share: customers of whom every
// cause is known (fixtures/causes.json, as Microsoft Graph writes them), and
// the way to a claim that can be submitted.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { draftWith } from "./flow.mjs";

const FILE = fileURLToPath(new URL("../fixtures/causes.json",
    import.meta.url));
const { tenants } = JSON.parse(fs.readFileSync(FILE, "utf8"));
const customer = (index) => ({
	tenant: tenants[index].tenantInformation.tenantId,
	domain: tenants[index].verifiedDomains[0].name,
	name: tenants[index].tenantInformation.displayName,
});

export const PRODUCTS = customer(0);
export const WORKLOADS = customer(1);
export const CITY = customer(2); // public sector, US

export const SALES = "dynamics-365-sales";
export const FIELD = "dynamics-365-field-service";

// The id of the subscription of that SKU.
export function subscription(part) {
	return tenants.flatMap((t) => t.subscriptions.value)
	    .find((s) => s.skuPartNumber === part).commerceSubscriptionId;
}

export function addCauses(world) {
	world.cpor(["import", "customers", FILE]);
}

let made = 0;

// A customer nobody has claimed yet, otherwise as WORKLOADS; `change` edits
// what Graph says of them.
export function newCustomer(world, change = () => {}) {
	const tenant = structuredClone(tenants[1]);
	const domain = `new-${++made}-items.com`;
	Object.assign(tenant.tenantInformation, { tenantId: randomUUID(),
		displayName: `New ${made}`, defaultDomainName: domain });
	tenant.verifiedDomains = [{ name: domain }];
	for (const one of tenant.subscriptions.value)
		Object.assign(one, { id: randomUUID(),
			commerceSubscriptionId: randomUUID() });
	change(tenant);
	const file = path.join(world.data, "new.json");
	fs.writeFileSync(file, JSON.stringify({ tenants: [tenant] }));
	world.cpor(["import", "customers", file]);
	return { tenant: tenant.tenantInformation.tenantId, domain,
		name: tenant.tenantInformation.displayName, graph: tenant };
}

let names = 0;

// A draft with name, location, customer and role; the page of its items.
export async function draftOf(client, customer, role = "use-or-consume") {
	const { claim } = await draftWith(client, customer);
	const who = await client.get(`${claim}/who`);
	const location = who.all("input[name=location]")[0]
	    .getAttribute("value");
	await client.submit(who, { name: `Items ${process.pid} ${++names}`,
		location });
	await client.submit(await client.get(`${claim}/role`), { role });
	const page = await client.get(`${claim}/items`);
	assert.equal(page.status, 200);
	return { claim, page };
}

export const CONTACTS = { customer_name: "Chris Green",
	customer_title: "Head of IT", partner_name: "Pat Brown",
	partner_email: "pat@fabrikam.example" };

// The file that proves it.
export const FILE_OF_PROOF = { name: "proof.pdf", type: "application/pdf",
	bytes: Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n" +
	    "trailer\n<<>>\n%%EOF\n") };

// A draft of which nothing but submitting is left; its check page.
export async function readyOf(client, customer = WORKLOADS,
    items = ["exchange-online"]) {
	const { claim, page } = await draftOf(client, customer);
	await client.submit(page, { items });
	await client.submit(await client.get(`${claim}/contacts`), {
		...CONTACTS, customer_email: `chris@${customer.domain}` });
	const sent = await client.submit(await client.get(`${claim}/proof`),
	    { file: FILE_OF_PROOF }, { which: "[enctype]" });
	assert.equal(sent.status, 200);
	return { claim, page: await client.get(`${claim}/check`) };
}

// That, submitted; its confirmation.
export async function submittedOf(client, customer, items) {
	const { claim, page } = await readyOf(client, customer, items);
	const done = await client.submit(page, { truth: true, agreed: true });
	assert.equal(done.path, `${claim}/submitted`);
	return { claim, done };
}

// Send these fields whether the page lets one or not.
export function force(client, page, fields) {
	const form = page.form();
	const body = new URLSearchParams({ token: form.value("token"),
		version: form.value("version") });
	for (const [name, values] of Object.entries(fields))
		for (const value of [values].flat())
			body.append(name, value);
	return client.post(form.element.getAttribute("action"),
	    body.toString());
}

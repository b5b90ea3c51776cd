// The way into a claim as somebody walks it who only reads the pages: all four
// roles from end to end, and whatever is refused on the way with its recovery.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { Keys, Mouse } from "./lib/hands.mjs";
import { paper } from "./lib/paper.mjs";
import { refused } from "./lib/pages.mjs";

const PARTNER = "incentives-admin@fabrikam.example";
const EXCHANGE_PLAN = "efb87545-963c-4e0d-99df-69c6916d9eb0";
const SALES_PLAN = "056a5f80-b4e0-4983-a8be-7ad254a113c9";
const NOBODY = "d0010000-0000-4000-8000-000000000099";

const VOLUME = { name: "Margie’s Travel", domain: "margies.example",
	tenant: "d0010000-0000-4000-8000-000000000001",
	more: [{ name: "xn--mnchen-reisen-wob.example" }] };
const CSP = { name: "Graphic Design Institute", domain: "graphic.example",
	tenant: "d0010000-0000-4000-8000-000000000002", owner: NOBODY };

function subscription(tenant, number, part, plan, owner = "") {
	const id = tenant.replace("d0010000", `d001000${number}`);
	return { id, commerceSubscriptionId: id, isTrial: false,
		createdDateTime: "2025-11-02T00:00:00Z", ownerTenantId: owner,
		skuId: "2ac0dc33-8ff7-4abc-9bd6-77a35a8d2f3d", skuPartNumber: part,
		status: "Enabled", totalLicenses: 40,
		serviceStatus: [{ appliesTo: "User", provisioningStatus: "Success",
			servicePlanId: plan, servicePlanName: part }] };
}

const world = await openWorld();
const browser = await openBrowser(world);
const file = path.join(world.data, "door.json");
fs.writeFileSync(file, JSON.stringify({ tenants: [VOLUME, CSP].map(
    ({ name, domain, tenant, owner, more = [] }) => ({
	    tenantInformation: { tenantId: tenant, displayName: name,
		    defaultDomainName: domain },
	    verifiedDomains: [{ name: domain }, ...more], countryLetterCode: "DE",
	    subscriptions: { value: [
		    subscription(tenant, 1, "SPE_E3", EXCHANGE_PLAN),
		    subscription(tenant, 2, "DYN365_SALES", SALES_PLAN, owner)] },
    })) }));
world.cpor(["import", "customers", file]);

async function hands(Kind = Mouse, options = {}) {
	const person = await browser.person(options);
	await person.signIn(PARTNER);
	return new Kind(person);
}

const says = (one, words) => one.page.getByText(words, { exact: false })
    .first().waitFor();

// "Add customer", up to the page of the customer; gives the claim's address.
async function begin(one, name, location = "Fabrikam Seattle") {
	await one.page.goto("/claims/new");
	await one.press("Add customer");
	await one.comes("Who claims");
	await one.write("Claim name", name);
	await one.tick(new RegExp(`^${location}, PartnerID \\d+$`));
	await one.press("Save and continue");
	await one.comes("Customer");
	return new URL(one.page.url()).pathname.replace(/\/customer$/, "");
}

async function enter(one, tenant, domain) {
	await one.write("Tenant ID", tenant);
	await one.write("Domain", domain);
	await one.press("Save and continue");
}

async function contacts(one, customer) {
	await one.comes("Contacts");
	await one.write("Name of the customer contact", "Carla Green");
	await one.write("Job title of the customer contact", "Head of IT");
	await one.write("E-mail address of the customer contact",
	    `carla@${customer.domain}`);
}

async function prove(one, customer) {
	await one.comes("Proof of execution");
	await one.files("Files", [paper("signed.pdf", [customer.name,
		`Signed ${one.page.url()}`])]);
	await one.press("Add files");
	await one.follow("Continue");
	await one.comes("Check answers and submit");
}

async function acknowledge(one) {
	await one.tick("The information in this claim is true");
	await one.tick("The customer agreed to be contacted about this claim");
}

// From the role on, to the page that checks all of it.
async function fillIn(one, customer, role, special = async () => {}) {
	await one.comes("Solution area and partner role");
	await one.tick(role);
	await one.press("Save and continue");
	await one.comes("What is claimed");
	const workload = role === "Use or consume";
	await one.tick(workload ? "Exchange Online" : "Dynamics 365 Sales");
	await one.press("Save and continue");
	if (!workload) {
		await one.comes("Subscriptions");
		await one.press("Save and continue");
	}
	await contacts(one, customer);
	await special();
	await one.press("Save and continue");
	await prove(one, customer);
}

const number = (one) => one.page.locator(".govuk-panel strong").innerText();

const ROLES = [
	{ role: "Build intent - Advisor", customer: VOLUME, words: [
		"MCI BizApps Presales Advisor"] },
	{ role: "Usage recognition - Non-Incentivized", customer: VOLUME, words: [
		"Usage Recognition - Biz Apps"] },
	{ role: "Influenced Revenue recognition - Non-Incentivized", customer: CSP,
		special: async (one) => {
			await one.press("Save and continue");
			await refused(one.person, "door-revenue-refused");
			await one.write("Dynamics solution seller", "Sam Seller");
			await one.write("ISV product or solution", "Brush & Ink");
		}, words: ["Sam Seller", "Brush & Ink", "Graphic Design Institute"] },
	{ role: "Use or consume", customer: VOLUME,
		special: (one) => one.tick("Opt out of incentive payments"),
		words: ["Opt out of incentive payments", "Yes"] },
];

for (const [index, { role, customer, special, words }] of ROLES.entries())
	test(`R3.3: a claim as ${role}, read from the pages`, async () => {
		const one = await hands(index % 2 === 0 ? Mouse : Keys,
		    { javascript: index !== 1 });
		await begin(one, `Door ${role}`);
		await enter(one, customer.tenant, customer.domain);
		await fillIn(one, customer, role, special && (() => special(one)));
		const main = await one.page.locator("main").innerText();
		for (const word of [role, customer.name, ...words])
			assert.ok(main.includes(word), word);
		await acknowledge(one);
		await one.press("Submit claim");
		await one.comes("Claim submitted");
		assert.match(await number(one), /^C-\d{8}$/);
		await says(one, "What happens next");
		await says(one, "5 business days left");
		await one.person.look(index === 0 ? "door-submitted" : undefined);
	});

test("R4.46: where each location stands, how to enroll, and whom to ask",
    async () => {
	const one = await hands(Mouse, { width: 320 });
	await one.page.goto("/claims/new");
	await one.press("Add customer");
	await one.press("Save and continue");
	await refused(one.person, "door-who-refused");
	await one.page.getByRole("link", { name: "Select a location (PartnerID)" })
	    .click();
	await one.page.locator("#location:focus").waitFor({ state: "attached" });
	await says(one, "Warning: not enrolled in Partner Recognition.");
	await says(one, "has to accept the invitation");
	await says(one, "Nestor Wilke, Global admin");
	await says(one, "Lidia Holloway, Account admin");
	await one.write("Claim name", "Door recovery");
	await one.tick(/^Fabrikam London, PartnerID \d+$/);
	await one.press("Save and continue");
	await one.comes("Customer");
});

test("R4.5, R4.41: each refusal of a customer, and what mends it", async () => {
	const one = await hands();
	const claim = await begin(one, "Door customer");
	await one.person.look("door-customer");
	await enter(one, NOBODY, VOLUME.domain);
	await says(one, "We do not know a customer with this tenant ID");
	await enter(one, VOLUME.tenant, "nobody.example");
	await says(one, "We do not know a customer with this domain");
	await enter(one, VOLUME.tenant, CSP.domain);
	await says(one, "do not belong together. Contact your customer");
	await refused(one.person, "door-mismatch");
	assert.ok(!(await one.page.locator("main").innerText())
	    .includes(CSP.name));
	await one.write("Tenant ID", `${VOLUME.tenant} and ${NOBODY}`);
	await one.press("Save and continue");
	await says(one, "What you entered has several IDs in it");
	await enter(one, `https://entra.microsoft.com/#view/appId/${NOBODY
	}/tenantId/${VOLUME.tenant.toUpperCase()}`,
	`https://www.${VOLUME.domain}/about`);
	await one.comes("Solution area and partner role");
	await says(one, `${VOLUME.tenant} was taken as the tenant ID`);
	await one.person.look("door-role");
	await one.page.goto(`${claim}/customer`);
	await says(one, "Customer found");
});

test("R4.4: any usual way of writing both is understood", async () => {
	const one = await hands(Keys);
	const bare = VOLUME.tenant.replaceAll("-", "").toUpperCase();
	const claim = await begin(one, "Door spelling");
	for (const [tenant, domain] of [[`{${VOLUME.tenant}}`, VOLUME.domain],
		[bare, `mail.${VOLUME.domain}`],
		[`https://portal.azure.com/#@x/tenantId/${VOLUME.tenant}`,
			`https://www.${VOLUME.domain}/contact?x=1`],
		[`Tenant ID: ${VOLUME.tenant}`, `Ann@${VOLUME.domain}`],
		[VOLUME.tenant, "https://www.münchen-reisen.example/"]]) {
		await enter(one, tenant, domain);
		await one.comes("Solution area and partner role");
		await says(one, VOLUME.name);
		await one.page.goto(`${claim}/customer`);
		assert.equal(await one.box("Tenant ID").inputValue(),
		    VOLUME.tenant);
	}
});

test("R4.42: who tries too often reads until when to wait, and then goes on",
    async () => {
	world.setNow("2026-06-17T11:40:00Z");
	const probing = await world.signedIn(PARTNER);
	const draft = await probing.submit(await probing.get("/claims/new"));
	let page = await probing.get(draft.path.replace("/who", "/customer"));
	for (let i = 0; i < 30; i++)
		page = await probing.submit(page,
		    { tenant: VOLUME.tenant, domain: `guess-${i}.example` });
	const one = await hands();
	await begin(one, "Door patience");
	await enter(one, VOLUME.tenant, VOLUME.domain);
	await says(one, "nothing more is checked until 17 June 2026 at 5am");
	await refused(one.person, "door-too-many");
	world.setNow("2026-06-17T12:00:00Z");
	await one.press("Save and continue");
	await one.comes("Solution area and partner role");
});

test("R4.43, R4.44, R4.45: what rules roles out, CSP, and Partner Admin Link",
    async () => {
	const one = await hands(Keys);
	await begin(one, "Door roles");
	await enter(one, CSP.tenant, CSP.domain);
	await one.comes("Solution area and partner role");
	await says(one, "You cannot select: Build intent - Advisor; Usage");
	await says(one, "CPOR is not CSP");
	for (const role of ["Build intent - Advisor",
		"Usage recognition - Non-Incentivized"])
		assert.ok(await one.choice(role).isDisabled(), role);
	await one.reach(one.page.locator("summary", { hasText: "Partner Admin" }));
	await one.page.keyboard.press("Enter");
	await says(one, "link the PartnerID 5210441");
	await one.person.look("door-role-csp");
	await one.press("Save and continue");
	await refused(one.person, "door-role-refused");
	await one.tick("Influenced Revenue recognition - Non-Incentivized");
	await one.press("Save and continue");
	await one.comes("What is claimed");
	await one.tick("Dynamics 365 Sales");
	await one.press("Save and continue");
	await one.comes("Subscriptions");
	await says(one, "CPOR is not CSP");
	await one.person.look("door-subscriptions-csp");
});

test("R4.24: all problems at once, each a step from where it is mended",
    async () => {
	const one = await hands();
	const claim = await begin(one, "Door problems");
	await one.page.goto(`${claim}/check`);
	const links = one.page.locator(".govuk-error-summary__list a");
	const all = await links.evaluateAll((list) => list.map((a) =>
	    [a.textContent, a.getAttribute("href")]));
	assert.ok(all.length >= 9, all.join("\n"));
	await one.person.look("door-problems");
	for (const [words, href] of all) {
		await one.page.goto(`${claim}/check`);
		await one.follow(words);
		assert.equal(new URL(one.page.url()).pathname, href.split("#")[0]);
	}
});

// Ready to be submitted; its check page, with both boxes ticked.
async function ready(one, name) {
	const claim = await begin(one, name);
	const customer = { ...VOLUME };
	await enter(one, customer.tenant, customer.domain);
	await fillIn(one, customer,
	    "Influenced Revenue recognition - Non-Incentivized", async () => {
		    await one.write("Dynamics solution seller", "Sam Seller");
		    await one.write("ISV product or solution", "Brush & Ink");
	    });
	await one.press("Submit claim");
	await refused(one.person, "door-check-refused");
	await acknowledge(one);
	return claim;
}

// Another tab of the same person, with its own hands.
async function tabAt(one, address) {
	const tab = new Mouse(Object.create(one.person,
	    { page: { value: await one.page.context().newPage() } }));
	await tab.page.goto(address);
	return tab;
}

test("R4.47: a cut connection, a second press and a second tab: one claim",
    async () => {
	const one = await hands();
	const claim = await ready(one, "Door once");
	const [second, third] = [await tabAt(one, `${claim}/check`),
		await tabAt(one, `${claim}/check`)];
	// The server gets the form, and its answer is lost on the way.
	await one.page.route("**/submit", async (route) => {
		await route.fetch({ maxRedirects: 0 });
		await route.abort();
	});
	await Promise.all([one.page.waitForEvent("requestfailed"),
		one.button("Submit claim").click()]);
	const numbers = [];
	for (const tab of [second, third]) {
		await acknowledge(tab);
		await tab.button("Submit claim").dblclick();
		await tab.comes("Claim submitted");
		numbers.push(await number(tab));
	}
	assert.match(numbers[0], /^C-\d{8}$/);
	assert.equal(numbers[1], numbers[0]);
	await third.page.goto(`${claim}/history`);
	assert.equal(await third.page.getByText("submitted the claim").count(), 1);
	await third.page.goto("/messages");
	assert.equal(await third.page.getByText(numbers[0]).count(), 1);
});

test("the HTML of these pages is valid", () => browser.done());

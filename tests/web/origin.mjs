// Claims made from other claims: copies, corrections and renewals.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { NOW, openWorld } from "./lib/world.mjs";
import { surprised } from "./lib/crawl.mjs";
import { bare } from "./lib/flow.mjs";
import { EXCHANGE, approved, decided, desk, newCustomer, submitted, underReview }
    from "./lib/claims.mjs";

const world = await openWorld();
let admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
let reviewer = await world.signedIn("reviewer@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const NOBODYS = "/claims/0000000000001";
const NASTY = "<script>alert(\"x\")</script>'&";
const DAY = 86_400_000;
const SALES_PLAN = "056a5f80-b4e0-4983-a8be-7ad254a113c9";

const status = (page) => page.texts(".cpor-title .govuk-tag")[0];
const at = (days) => new Date(Date.parse(NOW) + days * DAY).toISOString();
const ticks = (page, name) =>
    page.all(`input[name=${name}]:checked`).map((input) => input.value);
// The form of the page as it is ticked, sent.
const send = (client, page, fields = {}) => client.submit(page,
    { lines: ticks(page, "lines"), files: ticks(page, "files"), ...fields });

// Some days later the clock has run, and everybody signs in again.
async function later(days) {
	world.setNow(at(days));
	world.tick();
	admin = await world.signedIn("incentives-admin@fabrikam.example");
	reviewer = await world.signedIn("reviewer@microsoft.example");
}

async function finish(client, draft) {
	const proof = await client.get(`${draft}/proof`);
	if (!/signed\.txt/.test(proof.words))
		await client.submit(proof, { file: { name: "new.txt",
			type: "text/plain", bytes: `New proof for ${draft}` } });
	const page = await client.submit(await client.get(`${draft}/check`),
	    { truth: true, agreed: true });
	assert.match(page.path, /\/submitted$/, page.words);
}

async function approve(claim, reasons) {
	await reviewer.submit(await reviewer.get(desk(claim)), {},
	    { which: `${desk(claim)}/start` });
	await decided(reviewer, claim, reasons);
}

test("R5.48: a rejected claim is copied to a new draft, without its proof",
    async () => {
	const customer = newCustomer(world, `Tailspin ${NASTY}`);
	const claim = await decided(reviewer, await underReview(admin, reviewer,
	    customer, { name: `Mail ${NASTY}` }), ["insufficient-proof",
		"not-eligible"]);
	assert.equal(status(await admin.get(claim)), "Rejected");
	let page = await admin.follow(await admin.get(claim),
	    "Copy to new draft");
	assert.ok(!page.text.includes("<script>alert"));
	assert.equal(ticks(page, "lines").length, 2);
	assert.deepEqual(ticks(page, "files"), []);
	assert.equal(page.all("input[name=files]").length, 1);
	page = await send(admin, page, { lines: [] });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#lines"]);
	page = await send(admin, await admin.get(`${claim}/copy`));
	const draft = page.path;
	assert.equal(page.heading, `Mail ${NASTY} ${customer.domain}`);
	assert.ok(!page.text.includes("<script>alert"));
	assert.match(page.words, /You have completed 5 of 6 parts/);
	assert.match(page.words, /Copied from C-\d{8}/);
	assert.match((await admin.get(`${draft}/proof`)).words, /No file/i);
	// R5.52: asked again it is the same draft, and so is another person's.
	assert.equal((await admin.get(`${claim}/copy`)).path, draft);
	const old = await admin.get(claim);
	assert.equal(old.link(`Mail ${NASTY} ${customer.domain}`), draft);
	assert.match(old.words, /Copy Mail.*Draft/);
	assert.match((await admin.get(`${claim}/history`)).words,
	    /copied the claim to a new draft/);
	assert.match((await admin.get(`${draft}/history`)).words,
	    /made this draft from another claim.*Copied from.*C-\d{8}/);
	// R5.54: Microsoft sees no drafts.
	assert.equal((await auditor.get(claim)).all("#kin").length, 0);
	await finish(admin, draft);
	assert.match((await auditor.get(claim)).words, /Copy C-\d{8}/);
	assert.match((await auditor.get(draft)).words, /Copied from C-\d{8}/);
});

test("R5.48: files may be taken along, and are the same files", async () => {
	const claim = await decided(reviewer, await underReview(admin, reviewer,
	    newCustomer(world)), ["other", "not-eligible"].map((reason) =>
	    reason === "other" ? "not-eligible" : reason));
	const page = await admin.get(`${claim}/copy`);
	const made = await send(admin, page, { files:
		page.all("input[name=files]").map((input) => input.value) });
	assert.match(made.words, /You have completed 6 of 6 parts/);
	const file = (await admin.get(claim)).link("signed.txt");
	const proof = await admin.get(`${made.path}/proof`);
	assert.equal(proof.link("signed.txt"), file);
	assert.equal((await admin.get(file)).text, `Proof for ${claim}`);
});

test("R5.29, R5.49, R5.50: the wrong location is corrected and reclaimed",
    async () => {
	const claim = await approved(admin, reviewer, newCustomer(world));
	let page = await admin.follow(await admin.get(claim),
	    "Correct and reclaim");
	assert.match(page.words, /keeps the priority date/);
	assert.equal(ticks(page, "files").length, 1);
	page = await send(admin, page);
	const draft = page.path;
	assert.match(page.words, /You have completed 6 of 6 parts/);
	assert.match(page.words, /Corrects C-\d{8}/);
	// Nothing is "already yours", and may be unticked and ticked again.
	const items = await admin.get(`${draft}/items`);
	assert.doesNotMatch(items.words, /already-yours/);
	await admin.submit(items, { items: [EXCHANGE] });
	assert.doesNotMatch((await admin.get(`${draft}/items`)).words,
	    /already-yours/);
	await admin.submit(await admin.get(`${draft}/items`),
	    { items: [EXCHANGE, "teams"] });
	const who = await admin.get(`${draft}/who`);
	const locations = who.all("input[name=location]");
	await admin.submit(who,
	    { location: locations[1].getAttribute("value") });
	await finish(admin, draft);
	assert.equal(status(await admin.get(claim)), "Approved");
	assert.equal((await admin.get(`${claim}/reclaim`)).path, draft);
	assert.match((await reviewer.get(desk(draft))).words,
	    /Corrects C-\d{8}.*the line it corrects ends in the same moment/);
	await approve(draft, ["", "not-eligible"]);
	page = await admin.get(claim);
	assert.equal(status(page), "Approved");
	assert.match(page.texts("tbody tr")[0],
	    /Exchange Online ?Ended.*corrected claim took the place.*Claim C-/);
	assert.match(page.texts("tbody tr")[1], /Microsoft Teams ?Approved/);
	assert.match(page.words, /Correction C-\d{8}.*Approved/);
	assert.equal(status(await admin.get(draft)), "Approved");
	assert.match((await admin.get("/messages")).words,
	    /Exchange Online on claim C-\d{8} has ended: its correction is/);
	assert.match((await admin.get(`${claim}/history`)).words,
	    /CPOR ?put the approved correction/);
});

test("R5.48, R5.49, R2.3: each is offered only where and to whom it may be",
    async () => {
	const open = await submitted(admin, newCustomer(world));
	for (const way of ["copy", "reclaim", "renew"])
		assert.equal((await admin.get(`${open}/${way}`)).status, 409);
	assert.equal((await admin.get(open)).texts("#ways + ul a").join(),
	    "Withdraw the claim");
	const claim = await approved(admin, reviewer, newCustomer(world));
	assert.equal((await admin.get(`${claim}/copy`)).status, 409);
	assert.equal((await admin.get(`${claim}/renew`)).status, 409);
	assert.deepEqual((await admin.get(claim)).texts("#ways + ul a"),
	    ["Correct and reclaim", "Disassociate from the customer"]);
	assert.equal((await user.get(`${claim}/reclaim`)).status, 403);
	assert.equal((await user.get(claim)).all("#ways").length, 0);
	assert.equal((await auditor.get(claim)).all("#ways").length, 0);
	for (const way of ["copy", "reclaim", "renew"])
		assert.equal(bare(await other.get(`${claim}/${way}`)),
		    bare(await other.get(`${NOBODYS}/${way}`)));
	const page = await admin.get(`${claim}/reclaim`);
	const body = (more) => new URLSearchParams({
		token: page.form().value("token"),
		lines: ticks(page, "lines")[0], ...more }).toString();
	const path_ = `${claim}/reclaim`;
	assert.equal((await user.post(path_, body({}))).status, 403);
	assert.equal((await admin.post(path_, body({ token: "" }))).status, 403);
	assert.equal((await admin.post(path_, body({ more: "x" }))).status, 400);
	assert.equal((await admin.post(path_, body({ lines: "0000000000001" })))
	    .status, 422);
	assert.equal((await admin.get(claim)).all("#kin").length, 0);
});

// A customer with Dynamics 365 Sales, its subscriptions as given.
function importSales(customer, subscriptions) {
	const file = path.join(world.data, "sales.json");
	fs.writeFileSync(file, JSON.stringify({ tenants: [{
		tenantInformation: { tenantId: customer.tenant,
			displayName: customer.name,
			defaultDomainName: customer.domain },
		verifiedDomains: [{ name: customer.domain }],
		countryLetterCode: "DE",
		subscriptions: { value: subscriptions.map(({ id, state, ends }) => ({
			id: id.replace(/^./, "f"), commerceSubscriptionId: id,
			createdDateTime: "2025-11-02T00:00:00Z", isTrial: false,
			nextLifecycleDateTime: ends, ownerTenantId: "",
			skuId: "2ac0dc33-8ff7-4abc-9bd6-77a35a8d2f3d",
			skuPartNumber: "DYN365_SALES", status: state,
			totalLicenses: 20,
			serviceStatus: [{ appliesTo: "User",
				provisioningStatus: "Success",
				servicePlanId: SALES_PLAN,
				servicePlanName: "D365_SALES" }],
		})) },
	}] }));
	world.cpor(["import", "customers", file]);
}

async function salesClaim(customer) {
	const begun = await admin.submit(await admin.get("/claims/new"));
	const claim = begun.path.replace(/\/who$/, "");
	await admin.submit(begun, { name: `Sales ${customer.domain}`,
		location: begun.all("input[name=location]")[0].getAttribute("value") });
	await admin.submit(await admin.get(`${claim}/customer`),
	    { tenant: customer.tenant, domain: customer.domain });
	await admin.submit(await admin.get(`${claim}/role`),
	    { role: "presales-advisor" });
	await admin.submit(await admin.get(`${claim}/items`),
	    { items: ["dynamics-365-sales"] });
	await admin.submit(await admin.get(`${claim}/contacts`), {
		customer_name: "Carla Customer", customer_title: "Head of IT",
		customer_email: `carla@${customer.domain}`,
		partner_name: "Paul Partner",
		partner_email: "paul@partner.example" });
	await admin.submit(await admin.get(`${claim}/proof`), { file: {
		name: "signed.txt", type: "text/plain",
		bytes: `Proof for ${claim}` } });
	await finish(admin, claim);
	await approve(claim, [""]);
	return claim;
}

test("R7.2, R7.3, R7.12, R7.13: a subscription that ends is told of, and its "
    + "renewal claimed", async () => {
	const customer = newCustomer(world);
	const old = { id: randomUUID(), state: "Enabled", ends: at(20) };
	importSales(customer, [old]);
	const claim = await salesClaim(customer);
	await later(1);
	let page = await admin.get("/messages");
	assert.match(page.words, /the subscription for Dynamics 365 Sales ends in 19 days/);
	// The customer has renewed: there is exactly one new one.
	const renewed = { id: randomUUID(), state: "Enabled", ends: at(400) };
	importSales(customer, [old, renewed]);
	page = await admin.follow(await admin.get(claim), "Claim the renewal");
	assert.match(page.words, /subscription has a new ID/);
	assert.equal((await surprised(admin, page)).status, 400);
	page = await send(admin, page);
	const draft = page.path;
	assert.match(page.words, /You have completed 6 of 6 parts/);
	assert.match(page.words, /Renews C-\d{8}/);
	assert.ok((await admin.get(`${draft}/check`)).words.includes(renewed.id));
	// It was claimed again: no more offers.
	page = await admin.get(claim);
	assert.equal(page.all("a[href$='/renew']").length, 0);
	assert.match(page.words, /Renewal Sales/);
	await finish(admin, draft);
	await approve(draft, [""]);
	assert.equal(status(await admin.get(claim)), "Approved");
	// The old one ends by itself, and the renewal stays.
	importSales(customer, [{ ...old, state: "Deleted" }, renewed]);
	await later(3);
	page = await admin.get(claim);
	assert.equal(status(page), "Ended");
	assert.equal(page.all("a[href$='/renew']").length, 0);
	assert.equal(status(await admin.get(draft)), "Approved");
});

for (const fitting of [0, 2])
	test(`R7.3, R7.13: what expired offers its renewal, without a subscription when ${
		fitting} fit`, async () => {
		const customer = newCustomer(world);
		const old = { id: randomUUID(), state: "Enabled", ends: at(200) };
		importSales(customer, [old]);
		const claim = await salesClaim(customer);
		assert.equal((await admin.get(claim)).all("a[href$='/renew']").length, 0);
		importSales(customer, [{ ...old, state: "Deleted" },
			...Array.from({ length: fitting }, () => ({ id: randomUUID(),
				state: "Enabled", ends: at(400) }))]);
		await later(5 + fitting);
		const page = await admin.get(claim);
		assert.equal(status(page), "Ended");
		assert.match(page.texts("tbody tr")[0], /Claim the renewal/);
		const made = await send(admin,
		    await admin.follow(page, "Claim the renewal"));
		assert.match(made.words, /Renews C-\d{8}/);
		assert.match((await admin.get(`${made.path}/check`)).words,
		    /Select the subscription for Dynamics 365 Sales/);
	});

test("R5.46: proof added to an approved claim is told in its comments, and "
    + "nobody gets a message", async () => {
	const claim = await approved(admin, reviewer, newCustomer(world));
	const before = (await reviewer.get("/messages")).all(".cpor-card").length;
	await admin.submit(await admin.get(`${claim}/proof`), { file: {
		name: "new_*proof*.txt", type: "text/plain",
		bytes: `More for ${claim}` } });
	const page = await reviewer.get(desk(claim));
	assert.match(page.words,
	    /Proof of execution was added to the approved claim: new_\*proof\*\.txt/);
	assert.equal((await reviewer.get("/messages")).all(".cpor-card").length,
	    before);
	assert.equal(status(await admin.get(claim)), "Approved");
	assert.doesNotMatch((await admin.get(claim)).words, /Waiting on/);
	// Also what is attached by pick.
	await submitted(admin, newCustomer(world), { file: "picked.txt" });
	const pick = await admin.get(`${claim}/proof/reuse?text=picked`);
	await admin.submit(pick, { file: pick.all("input[name=file]")[0]
	    .getAttribute("value") }, { which: "form[method=post]" });
	assert.match((await reviewer.get(desk(claim))).words,
	    /was added to the approved claim: picked\.txt/);
});

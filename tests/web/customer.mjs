// The customer: do tenant ID and domain belong together?
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { CSP, VOLUME, addCustomers, draftWith, newDraft }
    from "./lib/flow.mjs";

const world = await openWorld();
addCustomers(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const UNKNOWN = "0f100000-cccc-4000-8000-000000000099";

async function attempt(tenant, domain) {
	const page = await admin.get(`${await newDraft(admin)}/customer`);
	return admin.submit(page, { tenant, domain });
}

test("R4.4: any usual way of writing both is accepted", async () => {
	const bare = VOLUME.tenant.replaceAll("-", "");
	const ways = [
		[VOLUME.tenant, VOLUME.domain],
		[`  ${VOLUME.tenant.toUpperCase()} `, ` ${VOLUME.domain}. `],
		[`{${VOLUME.tenant}}`, `mail.${VOLUME.domain}`],
		[bare, `https://www.${VOLUME.domain}/about?x=1`],
		[VOLUME.tenant, `somebody@${VOLUME.domain.toUpperCase()}`],
	];
	for (const [tenant, domain] of ways) {
		const page = await attempt(tenant, domain);
		assert.equal(page.status, 200, `${tenant} ${domain}`);
		const saved = await admin.get(page.path.replace(/\/role.*/,
		    "/customer"));
		assert.equal(saved.form().value("tenant"), VOLUME.tenant);
	}
});

test("the customer found is named after saving", async () => {
	const { claim, page } = await draftWith(admin, VOLUME);
	assert.equal(page.path, `${claim}/role?done=customer`);
	const banner = page.texts(".govuk-notification-banner__heading")[0];
	assert.ok(banner.includes(VOLUME.name) && banner.includes(VOLUME.domain));
	assert.doesNotMatch(page.text, /Adatum <b>/);
	const again = await admin.get(`${claim}/customer`);
	assert.ok(again.words.includes(VOLUME.name));
	assert.match(again.words, /Default domain adatum-flow\.com/);
});

test("R4.5: unknown tenant, unknown domain and a mismatch are told apart",
    async () => {
	const tenant = await attempt(UNKNOWN, VOLUME.domain);
	const domain = await attempt(VOLUME.tenant, "nobody-knows-flow.com");
	const mismatch = await attempt(VOLUME.tenant, CSP.domain);
	assert.deepEqual(Object.keys(tenant.errors), ["#tenant"]);
	assert.deepEqual(Object.keys(domain.errors), ["#domain"]);
	assert.deepEqual(Object.keys(mismatch.errors), ["#domain"]);
	const sentences = new Set([tenant, domain, mismatch].map((page) => {
		assert.equal(page.status, 422);
		return Object.values(page.errors)[0];
	}));
	assert.equal(sentences.size, 3);
	assert.match(mismatch.errors["#domain"], /Contact your customer/);
});

test("R4.6: a mismatch does not tell whose domain it is", async () => {
	const page = await attempt(VOLUME.tenant, CSP.domain);
	assert.ok(!page.text.includes(CSP.name));
	assert.ok(!page.text.includes(CSP.tenant));
});

test("what cannot be read is kept with a sentence beside it", async () => {
	for (const [tenant, domain] of [["", ""],
		["<script>\"'&", "not a domain <script>"], ["12345", "localhost"]]) {
		const page = await attempt(tenant, domain);
		assert.equal(page.status, 422);
		assert.deepEqual(Object.keys(page.errors), ["#tenant", "#domain"]);
		assert.equal(page.form().value("tenant"), tenant);
		assert.equal(page.form().value("domain"), domain);
		assert.doesNotMatch(page.text, /<script>["<]/);
	}
});

test("nothing is saved of what is refused", async () => {
	const { claim } = await draftWith(admin, VOLUME);
	const page = await admin.get(`${claim}/customer`);
	await admin.submit(page, { tenant: UNKNOWN, domain: CSP.domain });
	const again = await admin.get(`${claim}/customer`);
	assert.equal(again.form().value("tenant"), VOLUME.tenant);
});

// The customer: do tenant ID and domain belong together?
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { CSP, VOLUME, addCustomers, bare, draftWith, newDraft }
    from "./lib/flow.mjs";
import { CONTACTS, draftOf, newCustomer } from "./lib/items.mjs";

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
		[`{${bare.toUpperCase()}}`, VOLUME.domain],
		[`https://portal.azure.com/#view/Overview/tenantId/${
			VOLUME.tenant}`, `ann@mail.${VOLUME.domain}`],
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

test("R4.4: a domain in any script is the one that is known in punycode",
    async () => {
	const customer = newCustomer(world, (tenant) => {
		tenant.verifiedDomains.push({ name: "xn--mnchen-3ya.example" });
	});
	for (const domain of ["münchen.example", "MÜNCHEN.example",
		"https://www.münchen.example/über", "änne@münchen.example",
		"xn--mnchen-3ya.example"]) {
		const page = await attempt(customer.tenant, domain);
		assert.match(page.path, /role\?done/, domain);
		const saved = await admin.get(page.path.replace(/\/role.*/,
		    "/customer"));
		assert.match(saved.form().value("domain"),
		    /^(www\.)?xn--mnchen-3ya\.example$/);
	}
	const other = await attempt(customer.tenant, "munchen.example");
	assert.equal(other.status, 422);
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

test("R4.41: of several IDs the one called the tenant's is taken, and said",
    async () => {
	const typed = `https://entra.microsoft.com/#view/App/appId/${UNKNOWN}` +
	    `/tenantId/${VOLUME.tenant.toUpperCase()}`;
	const page = await attempt(typed, VOLUME.domain);
	assert.match(page.path, /role\?done=customer-chosen$/);
	const banner = page.texts(".govuk-notification-banner__heading")[0];
	assert.ok(banner.includes(VOLUME.name));
	assert.ok(banner.includes(
	    `${VOLUME.tenant} was taken as the tenant ID`), banner);
	const plain = await attempt(VOLUME.tenant, VOLUME.domain);
	assert.doesNotMatch(plain.words, /was taken as/);
});

test("R4.41: where nothing tells which ID is the tenant's, it is asked for",
    async () => {
	const typed = `${VOLUME.tenant} or ${UNKNOWN}`;
	const page = await attempt(typed, VOLUME.domain);
	assert.equal(page.status, 422);
	assert.deepEqual(page.errors, { "#tenant": "What you entered has " +
	    "several IDs in it. Enter only the one that is the tenant ID" });
	assert.equal(page.form().value("tenant"), typed);
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

// So many details that are refused, one after the other.
async function probe(client, times) {
	let page = await client.get(`${await newDraft(client)}/customer`);
	for (let i = 0; i < times; i++) {
		page = await client.submit(page,
		    { tenant: VOLUME.tenant, domain: `guess-${i}.example.com` });
		assert.equal(page.status, 422, `guess ${i}`);
		assert.match(page.errors["#domain"], /do not know a customer/);
	}
	return page;
}

const RIGHT = { tenant: VOLUME.tenant, domain: VOLUME.domain };

test("R4.42: who enters 30 wrong details in an hour waits for the next",
    async () => {
	world.setNow("2026-06-18T10:35:00Z");
	const paul = await world.signedIn("incentives-admin@litware.example");
	const page = await probe(paul, 30);
	const typed = await paul.submit(page, RIGHT);
	assert.equal(typed.status, 429);
	assert.equal(typed.headers["retry-after"], "1500");
	assert.match(typed.errors["#tenant"],
	    /until 18 June 2026 at midday \(Europe\/London\)/);
	assert.equal(typed.form().value("domain"), VOLUME.domain);
	// Right and wrong look the same: nothing is looked up.
	const wrong = await paul.submit(typed, { domain: "nobody.example.com" });
	assert.deepEqual(wrong.errors, typed.errors);
	// Nobody else is kept waiting, in that company or another.
	const dublin = await world.signedIn("incentives-user@litware.example");
	const pat = await world.signedIn("incentives-admin@northwind.example");
	for (const other of [dublin, pat]) {
		const theirs = await other.get(`${await newDraft(other)}/customer`);
		assert.match((await other.submit(theirs, RIGHT)).path, /role/);
	}
	world.setNow("2026-06-18T10:59:59Z");
	assert.equal((await paul.submit(wrong, RIGHT)).status, 429);
	world.setNow("2026-06-18T11:00:00Z");
	assert.match((await paul.submit(wrong, RIGHT)).path, /role\?done/);
});

test("R4.42: right details count for nothing, and what is saved saves again",
    async () => {
	world.setNow("2026-06-18T13:00:00Z");
	const lee = await world.signedIn("incentives-admin@relecloud.example");
	const claim = await newDraft(lee);
	for (let i = 0; i < 35; i++) {
		const page = await lee.submit(await lee.get(`${claim}/customer`),
		    RIGHT);
		assert.equal(page.status, 200);
	}
	await probe(lee, 30);
	const same = await lee.submit(await lee.get(`${claim}/customer`), RIGHT);
	assert.match(same.path, /role\?done/);
	const other = await lee.submit(await lee.get(`${claim}/customer`),
	    { ...RIGHT, domain: `www.${VOLUME.domain}` });
	assert.equal(other.status, 429);
});

test("R4.42: a company's people share 100, another company has its own",
    async () => {
	world.setNow("2026-06-18T15:00:00Z");
	const people = [];
	for (const name of ["incentives-admin", "incentives-user", "munich",
		"london"])
		people.push(await world.signedIn(`${name}@fabrikam.example`));
	for (const person of people.slice(0, 3))
		await probe(person, 30);
	const page = await probe(people[3], 10);
	assert.equal((await people[3].submit(page, RIGHT)).status, 429);
	const pat = await world.signedIn("incentives-admin@northwind.example");
	const theirs = await pat.get(`${await newDraft(pat)}/customer`);
	assert.match((await pat.submit(theirs, RIGHT)).path, /role\?done/);
});

test("R4.6: what is refused is answered alike, whosever the domain is",
    async () => {
	world.setNow("2026-06-18T16:00:00Z");
	const joni = await world.signedIn("incentives-admin@relecloud.example");
	const claim = await newDraft(joni);
	const answers = [];
	for (const domain of [CSP.domain, "contoso.example", `mail.${CSP.domain}`])
		answers.push(await joni.submit(
		    await joni.get(`${claim}/customer`),
		    { tenant: VOLUME.tenant, domain }));
	const same = (page, domain) => bare(page).replaceAll(domain, "X");
	assert.equal(same(answers[0], CSP.domain),
	    same(answers[1], "contoso.example"));
	assert.equal(same(answers[0], CSP.domain),
	    same(answers[2], `mail.${CSP.domain}`));
});

test("R4.42: another customer for the same contact is another try", async () => {
	world.setNow("2026-06-18T17:50:00Z");
	const paul = await world.signedIn("incentives-admin@litware.example");
	const [one, other] = [newCustomer(world), newCustomer(world)];
	const { claim } = await draftOf(paul, one);
	await paul.submit(await paul.get(`${claim}/contacts`), { ...CONTACTS,
		customer_email: "ann@elsewhere.example" });
	const change = async ({ tenant, domain }) => paul.submit(
	    await paul.get(`${claim}/customer`), { tenant, domain });
	// The address itself was the first of 30.
	for (let i = 0; i < 29; i++)
		assert.equal((await change(i % 2 === 0 ? other : one)).status, 200);
	const page = await change(one);
	assert.equal(page.status, 429);
	assert.match(page.errors["#tenant"], /nothing more is checked/);
	world.setNow("2026-06-18T18:00:00Z");
	assert.equal((await change(one)).status, 200);
});

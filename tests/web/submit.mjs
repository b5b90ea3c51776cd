// Check answers and submit: what stands against it, who may, and once only.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare, newDraft } from "./lib/flow.mjs";
import { CITY, addCauses, draftOf, newCustomer, readyOf, submittedOf }
    from "./lib/items.mjs";

const world = await openWorld();
addCauses(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const YES = { truth: true, agreed: true };

// One more import of that customer, with this state of all they bought.
function importAgain(customer, status, state) {
	const tenant = structuredClone(customer.graph);
	for (const one of tenant.subscriptions.value) {
		one.status = status;
		for (const plan of one.serviceStatus)
			plan.provisioningStatus = state;
	}
	const file = path.join(world.data, "again.json");
	fs.writeFileSync(file, JSON.stringify({ tenants: [tenant] }));
	world.cpor(["import", "customers", file]);
}

test("R4.24: all problems are listed at once, each linked to its field",
    async () => {
	const claim = await newDraft(admin);
	const page = await admin.get(`${claim}/check`);
	assert.equal(page.status, 200);
	const links = Object.keys(page.errors);
	assert.deepEqual(links, ["who#name", "who#location", "customer#tenant",
		"customer#domain", "role#area", "role#role",
		"contacts#customer_name", "contacts#customer_title",
		"contacts#customer_email", "contacts#partner_name",
		"contacts#partner_email", "proof#file"]
	    .map((l) => `${claim}/${l}`));
	for (const link of links.filter((l) => /who|customer#|proof/.test(l))) {
		const [address, id] = link.split("#");
		assert.ok((await admin.get(address)).document
		    .getElementById(id), link);
	}
});

test("a draft with problems is not submitted, and the comment stays",
    async () => {
	const { claim } = await draftOf(admin, newCustomer(world));
	const page = await admin.get(`${claim}/check`);
	const answer = await admin.submit(page, { ...YES,
		comment: "<script>\"'& kept" });
	assert.equal(answer.status, 422);
	assert.ok(`${claim}/items#items` in answer.errors);
	assert.ok(answer.text.includes(
	    "\n&lt;script&gt;&quot;&#39;&amp; kept</textarea>"));
	assert.match((await admin.get(claim)).words, /Draft claim/);
});

test("all that was entered is there, with links to change it", async () => {
	const customer = newCustomer(world);
	const { claim, page } = await readyOf(admin, customer);
	assert.deepEqual(page.errors, {});
	for (const words of [customer.name, customer.tenant, customer.domain,
		"Use or consume", "Exchange Online", "Chris Green, Head of IT",
		"pat@fabrikam.example", "proof.pdf"])
		assert.ok(page.words.includes(words), words);
	for (const part of ["who", "customer", "role", "items", "contacts",
		"proof"])
		assert.equal(page.all(`main a[href="${claim}/${part}"]`).length,
		    1, part);
});

test("R4.26: submitting needs the acknowledgments", async () => {
	const { page } = await readyOf(admin, newCustomer(world));
	const answer = await admin.submit(page, { truth: true });
	assert.equal(answer.status, 422);
	assert.deepEqual(Object.keys(answer.errors), ["#agreed"]);
	assert.equal(answer.form().value("truth"), "yes");
});

test("R4.19, R4.26: a public body also needs the disclosure acknowledged",
    async () => {
	const { claim, page } = await readyOf(admin, CITY);
	const answer = await admin.submit(page, YES);
	assert.equal(answer.status, 422);
	assert.deepEqual(Object.keys(answer.errors), ["#disclosed"]);
	const done = await admin.submit(answer, { disclosed: true });
	assert.equal(done.path, `${claim}/submitted`);
});

test("R4.27, R5.31: a submitted claim has a number, a deadline, a receipt",
    async () => {
	const { claim, done } = await submittedOf(admin, newCustomer(world));
	assert.equal(done.heading, "Claim submitted");
	const number = done.texts(".govuk-panel__body strong")[0];
	assert.match(number, /^C-\d{8}$/);
	assert.match(done.words, /by 25 June 2026/); // 19 June is a holiday
	const shown = await admin.get(claim);
	assert.match(shown.words, new RegExp(`${number}.*Submitted`));
	assert.ok((await admin.get("/messages")).words.includes(number));
	assert.match((await admin.get(`${claim}/history`)).words,
	    /submitted the claim/);
	assert.equal((await reviewer.get(claim)).status, 200);
});

test("the comment becomes the claim's first", async () => {
	const { claim, page } = await readyOf(admin, newCustomer(world));
	await admin.submit(page, { ...YES, comment: "First <b>words</b>" });
	const shown = await reviewer.get(claim);
	assert.match(shown.texts(".cpor-comment")[0], /First <b>words<\/b>/);
});

test("the button pressed twice submits once and confirms twice", async () => {
	const { claim, page } = await readyOf(admin, newCustomer(world));
	const [first, second] = await Promise.all([
		admin.submit(page, { ...YES, comment: "Once" }),
		admin.submit(page, { ...YES, comment: "Once" })]);
	const third = await admin.submit(page, YES);
	for (const answer of [first, second, third]) {
		assert.equal(answer.path, `${claim}/submitted`);
		assert.equal(answer.status, 200);
	}
	assert.equal((await admin.get(claim)).texts(".cpor-comment").length, 1);
	const history = (await admin.get(`${claim}/history`)).words;
	assert.equal(history.match(/submitted the claim/g).length, 1);
});

test("another's press after it was submitted is told, not confirmed",
    async () => {
	const { claim, page } = await readyOf(admin, newCustomer(world));
	const london = await world.signedIn("global-admin@fabrikam.example");
	await admin.submit(page, YES);
	assert.equal((await london.post(`${claim}/submit`, "")).status, 403);
	const late = await admin.post(`${claim}/submit`, new URLSearchParams({
		token: page.form().value("token"), version: "999999999",
		truth: "yes", agreed: "yes" }).toString());
	assert.equal(late.status, 409);
});

test("what changed meanwhile is told, and nothing is submitted", async () => {
	const { claim, page } = await readyOf(admin, newCustomer(world));
	await user.submit(await user.get(`${claim}/who`), { name: `Other ${
		Date.now()}` });
	const late = await admin.submit(page, { ...YES, comment: "My words" });
	assert.equal(late.status, 409);
	assert.match(late.words, /Other \d+.*My words/);
	assert.match((await admin.get(claim)).words, /Draft claim/);
});

test("lines are checked again at the moment of submitting", async () => {
	const customer = newCustomer(world);
	const { claim, page } = await readyOf(admin, customer);
	importAgain(customer, "Enabled", "PendingActivation");
	const answer = await admin.submit(page, YES);
	assert.equal(answer.status, 422);
	assert.match(answer.errors[`${claim}/items#items`],
	    /Exchange Online: The customer has not activated/);
	importAgain(customer, "Enabled", "Success");
	assert.equal((await admin.submit(answer)).path, `${claim}/submitted`);
});

test("R4.39: of two drafts for one thing only the first is submitted",
    async () => {
	const customer = newCustomer(world);
	const first = await readyOf(admin, customer);
	const second = await readyOf(admin, customer);
	await admin.submit(first.page, YES);
	const answer = await admin.submit(second.page, YES);
	assert.equal(answer.status, 422);
	assert.match(Object.values(answer.errors)[0], /already holds or claims/);
});

test("R2.3: an incentives user sees who can submit, and cannot", async () => {
	const { claim, page } = await readyOf(user, newCustomer(world));
	assert.equal(page.status, 200);
	assert.equal(page.all("main form").length, 0);
	assert.match(page.words, /incentives-admin@fabrikam\.example/);
	const form = (await user.get(`${claim}/who`)).form();
	const answer = await user.post(`${claim}/submit`, new URLSearchParams({
		token: form.value("token"), version: form.value("version"),
		truth: "yes", agreed: "yes" }).toString());
	assert.equal(answer.status, 403);
	assert.match(answer.words, /Incentives admin/);
	const done = await admin.submit(await admin.get(`${claim}/check`), YES);
	assert.equal(done.path, `${claim}/submitted`);
	assert.ok((await user.get("/messages")).words.includes(
	    done.texts(".govuk-panel__body strong")[0]));
});

test("R4.3: a location that is not enrolled is warned of", async () => {
	const { claim, page } = await readyOf(admin, newCustomer(world));
	const who = await admin.get(`${claim}/who`);
	assert.match(page.words, /Fabrikam London is not enrolled in Microsoft /);
	const seattle = who.all("input[name=location]").at(-1)
	    .getAttribute("value");
	await admin.submit(who, { location: seattle });
	assert.doesNotMatch((await admin.get(page.path)).words, /not enrolled/);
});

test("R2.9: another partner's pages look like none", async () => {
	const { claim } = await submittedOf(admin, newCustomer(world));
	for (const part of ["check", "submitted", "answer"]) {
		const foreign = await stranger.get(`${claim}/${part}`);
		const none = await stranger.get(
		    `/claims/0000000000001/${part}`);
		assert.equal(foreign.status, 404, part);
		assert.equal(bare(foreign), bare(none));
	}
	const own = await readyOf(stranger, newCustomer(world));
	const token = own.page.form().value("token");
	for (const part of ["submit", "answer"])
		assert.equal((await stranger.post(`${claim}/${part}`,
		    `token=${token}&version=1`)).status, 404);
});

test("a draft has no confirmation, and a submitted claim no check page",
    async () => {
	const { claim } = await draftOf(admin, newCustomer(world));
	assert.equal((await admin.get(`${claim}/submitted`)).status, 404);
	const sent = await submittedOf(admin, newCustomer(world));
	assert.equal((await admin.get(`${sent.claim}/check`)).path, sent.claim);
});

test("without the form token nothing is submitted", async () => {
	const { claim } = await readyOf(admin, newCustomer(world));
	assert.equal((await admin.post(`${claim}/submit`,
	    "version=1&truth=yes&agreed=yes")).status, 403);
	assert.match((await admin.get(claim)).words, /Draft claim/);
});

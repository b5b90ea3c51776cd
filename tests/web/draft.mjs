// A draft: its beginning, its task list, its end, and forms that come too late.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { VOLUME, addCustomers, bare, draftWith, newDraft }
    from "./lib/flow.mjs";

const world = await openWorld();
addCustomers(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const NOBODYS = "/claims/0000000000001";
const PAGES = ["", "/who", "/customer", "/role", "/delete"];
const NAMES = ["Who claims", "Customer", "Solution area and partner role",
	"What is claimed", "Contacts", "Proof of execution",
	"Check answers and submit"];

const statuses = (page) => page.texts(".govuk-task-list__status");

test("R4.1: Add customer makes a draft and goes to its first page", async () => {
	const before = await admin.get("/claims/new");
	assert.equal(before.status, 200);
	const page = await admin.submit(before);
	assert.match(page.path, /^\/claims\/[0-9a-z]{13}\/who$/);
	assert.equal(page.status, 200);
});

test("an incentives user may start a draft", async () => {
	assert.match(await newDraft(user), /^\/claims\/[0-9a-z]{13}$/);
});

test("R4.25: the task list says what is done and what can be done", async () => {
	const { claim } = await draftWith(admin, VOLUME);
	const page = await admin.get(claim);
	assert.equal(page.status, 200);
	assert.deepEqual(statuses(page), ["Incomplete", "Completed", "Incomplete",
		"Cannot start yet", "Cannot start yet", "Incomplete",
		"Cannot start yet"]);
	const links = page.texts(".govuk-task-list__link");
	assert.deepEqual(links, [NAMES[0], NAMES[1], NAMES[2], NAMES[5]]);
	assert.match(page.words, /completed 1 of 6 parts/);
});

test("a draft can be left and resumed where it was", async () => {
	const { claim } = await draftWith(admin, VOLUME);
	const again = await world.signedIn("incentives-admin@fabrikam.example");
	const page = await again.get(`${claim}/customer`);
	assert.equal(page.form().value("tenant"), VOLUME.tenant);
	assert.equal(page.form().value("domain"), VOLUME.domain);
});

test("a part that cannot be started says which parts come first", async () => {
	const claim = await newDraft(admin);
	const page = await admin.get(`${claim}/role`);
	assert.equal(page.status, 200);
	assert.match(page.heading, /cannot start yet/);
	assert.equal(page.link("Customer"), `${claim}/customer`);
});

test("R2.9: another partner's draft looks like none, on every page", async () => {
	const claim = await newDraft(admin);
	for (const page of PAGES) {
		const foreign = await stranger.get(claim + page);
		const none = await stranger.get(NOBODYS + page);
		assert.equal(foreign.status, 404);
		assert.equal(bare(foreign), bare(none));
	}
});

test("R2.9: nothing can be done to another partner's draft", async () => {
	const claim = await newDraft(admin);
	const own = await stranger.get(`${await newDraft(stranger)}/who`);
	const token = own.form().value("token");
	for (const page of ["/who", "/customer", "/role", "/delete"]) {
		const answer = await stranger.post(claim + page,
		    `token=${token}&version=1`);
		assert.equal(answer.status, 404);
	}
	assert.equal((await admin.get(claim)).status, 200);
});

test("Microsoft sees no drafts and starts none", async () => {
	const claim = await newDraft(admin);
	assert.equal((await reviewer.get(claim)).status, 404);
	const page = await reviewer.get("/claims/new");
	assert.equal(page.status, 403);
	assert.match(page.words, /Incentives admin/);
});

test("somebody not signed in is sent to sign in and comes back", async () => {
	const claim = await newDraft(admin);
	const page = await world.client().get(claim, { follow: false });
	assert.equal(page.status, 303);
	assert.equal(page.redirect, `/sign-in?next=${claim}`);
});

test("R5.3: deleting asks first, and then the draft is gone", async () => {
	const claim = await newDraft(admin);
	const asked = await admin.follow(await admin.get(claim),
	    "Delete this draft");
	assert.equal(asked.path, `${claim}/delete`);
	assert.equal((await admin.get(claim)).status, 200);
	const answer = await admin.submit(asked, {}, { follow: false });
	assert.equal(answer.status, 303);
	assert.equal((await admin.get(claim)).status, 404);
});

test("a draft that has changed since is not deleted", async () => {
	const claim = await newDraft(admin);
	const asked = await admin.get(`${claim}/delete`);
	await admin.submit(await admin.get(`${claim}/customer`), VOLUME_FIELDS);
	const answer = await admin.submit(asked);
	assert.equal(answer.status, 409);
	assert.equal((await admin.get(claim)).status, 200);
});

const VOLUME_FIELDS = { tenant: VOLUME.tenant, domain: VOLUME.domain };

test("no form token or a wrong one changes nothing", async () => {
	const claim = await newDraft(admin);
	const form = (await admin.get(`${claim}/delete`)).form();
	const version = form.value("version");
	for (const token of ["", "token=wrong&"]) {
		const answer = await admin.post(`${claim}/delete`,
		    `${token}version=${version}`);
		assert.equal(answer.status, 403);
	}
	assert.equal((await admin.get(claim)).status, 200);
});

test("a form without its version is none of ours", async () => {
	const claim = await newDraft(admin);
	const token = (await admin.get(`${claim}/delete`)).form().value("token");
	const answer = await admin.post(`${claim}/delete`, `token=${token}`);
	assert.equal(answer.status, 400);
});

test("a form that comes too late shows what changed and what was typed",
    async () => {
	const claim = await newDraft(admin);
	const late = await admin.get(`${claim}/customer`);
	await admin.submit(await admin.get(`${claim}/customer`), VOLUME_FIELDS);
	const typed = "<script>alert(1)</script>\"'&";
	const page = await admin.submit(late, { tenant: typed, domain: "x.org" });
	assert.equal(page.status, 409);
	assert.match(page.words, /changed/);
	assert.match(page.words, new RegExp(VOLUME.tenant));
	assert.ok(page.words.includes(VOLUME.name));
	assert.ok(page.words.includes(typed));
	assert.match(page.words, /x\.org/);
	assert.doesNotMatch(page.text, /<script>alert|Adatum <b>/);
	assert.equal(page.link("Open “Customer” again"), `${claim}/customer`);
	const now = await admin.get(`${claim}/customer`);
	assert.equal(now.form().value("tenant"), VOLUME.tenant);
});

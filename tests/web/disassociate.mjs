// Ending the association of approved lines.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";
import { approved, desk, newCustomer, submitted } from "./lib/claims.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const NOBODYS = "/claims/0000000000001";
const NASTY = "<script>alert(\"x\")</script>'&";

const status = (page) => page.texts(".cpor-title .govuk-tag")[0];
const fresh = () => approved(admin, reviewer, newCustomer(world));
const box = (page, words) => page.all("input[name=lines]").find((input) =>
    page.texts(`label[for="${input.id}"]`)[0] === words).value;

test("R5.42, R5.47: one line ends with a reason, then the rest of the claim",
    async () => {
	const claim = await fresh();
	let page = await admin.follow(await admin.get(claim),
	    "Disassociate from the customer");
	assert.match(page.words, /any partner can claim them/);
	assert.equal(page.all("input[name=lines]:checked").length, 0);
	const exchange = box(page, "Exchange Online");
	page = await admin.submit(page, { reason: "x", lines: [] });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors).sort(), ["#lines", "#reason"]);
	page = await admin.submit(page, { lines: [exchange],
		reason: `They <moved> on ${NASTY}` });
	assert.equal(page.path, `${claim}?done=disassociated`);
	assert.match(page.words, /association of the lines you selected has ended/);
	assert.equal(status(page), "Approved");
	assert.match(page.texts("tbody tr")[0],
	    /Exchange Online ?Ended.*Your company ended this association/);
	assert.ok(page.texts("tbody tr")[0].includes(NASTY));
	assert.ok(!page.text.includes("<script>alert"));
	assert.match(page.texts("tbody tr")[1], /Microsoft Teams ?Approved/);
	page = await admin.get(`${claim}/disassociate`);
	page = await admin.submit(page, { reason: "All of it",
		lines: [box(page, "Microsoft Teams")] });
	assert.equal(status(page), "Ended");
	assert.equal((await admin.get(`${claim}/disassociate`)).status, 409);
	const history = await admin.get(`${claim}/history`);
	assert.match(history.words, /ended a line.*Exchange Online.*Approved.*Ended/);
	assert.match(history.words, /ended the association/);
	assert.match((await reviewer.get(desk(claim))).words, /Ended/);
});

test("R5.47: what ended can be claimed again at once, by anybody", async () => {
	const customer = newCustomer(world);
	const claim = await approved(admin, reviewer, customer);
	const page = await admin.get(`${claim}/disassociate`);
	await admin.submit(page, { reason: "Not ours", lines:
		page.all("input[name=lines]").map((input) => input.value) });
	assert.equal(status(await admin.get(claim)), "Ended");
	assert.equal(status(await other.get(
	    await approved(other, reviewer, customer))), "Approved");
});

test("R5.19: a form that came too late ends nothing and keeps what was typed",
    async () => {
	const claim = await fresh();
	const page = await admin.get(`${claim}/disassociate`);
	const lines = page.all("input[name=lines]").map((input) => input.value);
	const fields = { reason: `Why ${NASTY}`, lines: [lines[0]] };
	await admin.submit(page, fields);
	// The same form again: its button was pressed twice.
	const twice = await admin.submit(page, fields);
	assert.equal(twice.path, `${claim}?done=disassociated`);
	// Another person's form, opened before.
	const late = await admin.post(`${claim}/disassociate`,
	    new URLSearchParams({ token: page.form().value("token"),
		    version: "1", lines: lines[1], reason: `Why ${NASTY}` })
	        .toString());
	assert.equal(late.status, 409);
	assert.match(late.words, /has changed since you opened this page/);
	assert.equal(late.form().value("reason"), `Why ${NASTY}`);
	assert.match((await admin.get(claim)).texts("tbody tr")[1], /Approved/);
});

test("R5.42: only approved claims, and only lines of their own", async () => {
	const draft = await submitted(admin, newCustomer(world));
	assert.equal((await admin.get(`${draft}/disassociate`)).status, 409);
	assert.equal((await admin.get(draft)).all("a[href$='/disassociate']")
	    .length, 0);
	const claim = await fresh(), another = await fresh();
	const theirs = (await admin.get(`${another}/disassociate`))
	    .all("input[name=lines]")[0].value;
	const page = await admin.get(`${claim}/disassociate`);
	const bad = await admin.post(`${claim}/disassociate`,
	    new URLSearchParams({ token: page.form().value("token"),
		    version: page.form().value("version"), lines: theirs,
		    reason: "Not mine" }).toString());
	assert.equal(bad.status, 422);
	assert.equal(status(await admin.get(another)), "Approved");
});

test("R2.3, R2.9: only an incentives admin of the partner", async () => {
	const claim = await fresh();
	const path = `${claim}/disassociate`;
	assert.equal((await user.get(path)).status, 403);
	const form = (await admin.get(path)).form();
	const body = (more) => new URLSearchParams({ token: form.value("token"),
		version: form.value("version"), reason: "Not now", ...more })
	    .toString();
	assert.equal((await user.post(path, body({}))).status, 403);
	assert.equal((await admin.post(path, body({ token: "" }))).status, 403);
	assert.equal((await admin.post(path, body({ more: "x" }))).status, 400);
	assert.equal(bare(await other.get(path)),
	    bare(await other.get(`${NOBODYS}/disassociate`)));
	assert.equal(status(await admin.get(claim)), "Approved");
});

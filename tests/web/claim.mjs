// The page of a submitted claim, and withdrawing it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";
import { EXCHANGE, desk, lettered, newCustomer, submitted,
    underReview } from
    "./lib/claims.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const NOBODYS = "/claims/0000000000001";
const NASTY = "<script>alert(\"x\")</script>'&";

const status = (page) => page.texts(".cpor-title .govuk-tag")[0];
const fresh = (more) => submitted(admin, newCustomer(world), more);

// A claim of which the reviewer has asked for more.
async function asked(words = "Page 2") {
	const claim = await underReview(admin, reviewer, newCustomer(world),
	    { items: [EXCHANGE] });
	const path = `${desk(claim)}/ask`;
	const page = await reviewer.submit(await reviewer.get(path),
	    { "reason.2": "dates-missing", "words.2": words,
		comment: "Please sign again" }, { which: path });
	assert.equal(status(page), "Partner action required");
	return claim;
}

test("R5.5, R5.6: a submitted claim says whose turn it is, until when, and why",
    async () => {
	const customer = newCustomer(world, `Tailspin ${NASTY}`);
	const claim = await submitted(admin, customer, { name: `Mail ${NASTY}`,
		email: "carla@elsewhere.example", file: `it's "<b>".txt` });
	const page = await admin.get(claim);
	assert.equal(page.heading, `Mail ${NASTY} ${customer.domain}`);
	assert.equal(status(page), "Submitted");
	assert.match(page.words, /Claim C-\d{8}/);
	assert.match(page.words, /Waiting on Microsoft, since 17 June 2026 at/);
	// The 19th is a holiday of the program.
	assert.match(page.words, /Due 2[56] June 2026 at .* 5 business days left/);
	assert.match(page.words, /A review is due 5 business days after/);
	assert.match(page.words, /A Microsoft reviewer starts the review/);
	for (const part of ["Exchange Online", "Microsoft Teams", customer.name,
	    customer.tenant, customer.domain, "Carla Customer", "Head of IT",
	    "carla@elsewhere.example", `it's "<b>".txt`])
		assert.ok(page.words.includes(part), part);
	assert.ok(!page.text.includes("<script>alert"));
	assert.equal(page.all(".cpor-action").length, 0);
	const file = await admin.get(page.link(`it's "<b>".txt`));
	assert.equal(file.text, `Proof for ${claim}`);
});

test("R5.16: when action is required, the page leads to what may be edited",
    async () => {
	const claim = await asked(`Page 2 ${NASTY}`);
	const page = await admin.get(claim);
	assert.equal(status(page), "Partner action required");
	const [panel] = page.texts(".cpor-action");
	assert.match(panel, /Answer by .* \(14 business days left\)/);
	assert.match(panel, /Exchange Online.*signature is not dated/);
	assert.match(panel, /Ask the customer to sign again/);
	assert.ok(panel.includes(`Page 2 ${NASTY}`));
	assert.ok(!page.text.includes("<script>alert"));
	assert.deepEqual(page.all(".cpor-action a")
	    .map((a) => a.getAttribute("href")),
	["who", "items", "contacts", "proof", "answer"]
	    .map((part) => `${claim}/${part}`));
	for (const part of ["who", "items", "contacts", "proof", "answer"])
		assert.equal((await admin.get(`${claim}/${part}`)).status, 200);
});

test("R2.3: an incentives user is told who may answer", async () => {
	const page = await user.get(await asked());
	if (page.status === 404) // the demo narrows this person's roles
		return assert.fail("the user does not see the claim");
	assert.match(page.texts(".cpor-action")[0], /An incentives admin/);
	assert.equal(page.all(".cpor-action a").length, 0);
	assert.equal(page.all("a[href$='/withdraw']").length, 0);
});

test("R5.4: a decided line says what is wrong and what would mend it",
    async () => {
	const claim = await underReview(admin, reviewer, newCustomer(world),
	    { items: [EXCHANGE] });
	const path = `${desk(claim)}/decide`;
	await lettered(reviewer, await reviewer.submit(await reviewer.get(path), {
		"verdict.1": "refuse", "reason.1": "insufficient-proof",
		"words.1": `Because ${NASTY}` }, { which: path }));
	const page = await admin.get(claim);
	assert.equal(status(page), "Rejected");
	const [row] = page.texts("tbody tr");
	assert.match(row, /Exchange Online ?Refused/);
	assert.match(row, /does not show enough of your work/);
	assert.match(row, /Make a new claim with a proof/);
	assert.ok(row.includes(`Because ${NASTY}`));
	assert.ok(!page.text.includes("<script>alert"));
	assert.doesNotMatch(page.words, /Waiting on/);
});

test("R2.9: another partner's claim is no claim", async () => {
	const claim = await fresh();
	for (const part of ["", "/history"]) {
		const foreign = await other.get(claim + part);
		const missing = await other.get(NOBODYS + part);
		assert.equal(foreign.status, 404);
		assert.equal(bare(foreign), bare(missing));
	}
	const withdraw = await other.get(`${claim}/withdraw`);
	assert.equal(withdraw.status, 404);
	assert.equal(bare(withdraw), bare(await other.get(`${NOBODYS}/withdraw`)));
});

test("R2.6: an auditor reads the page and finds nothing to press", async () => {
	const page = await auditor.get(await fresh());
	assert.equal(page.status, 200);
	assert.equal(page.all("main form").length, 0);
	assert.match(page.words, /Fabrikam/);
});

test("R5.37: withdrawing asks for a reason and ends every line", async () => {
	const claim = await fresh();
	let page = await admin.follow(await admin.get(claim),
	    "Withdraw the claim");
	assert.match(page.heading, /Are you sure/);
	page = await admin.submit(page, { reason: "x" });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#reason"]);
	assert.match(page.title, /^Error: /);
	assert.equal(page.form().value("reason"), "x");
	page = await admin.submit(page, { reason: `Not now ${NASTY}` });
	assert.equal(page.path, `${claim}?done=withdrawn`);
	assert.match(page.words, /The claim is withdrawn/);
	assert.equal(status(page), "Ended");
	assert.equal(page.texts("tbody tr").length, 2);
	for (const row of page.texts("tbody tr"))
		assert.match(row, /Ended.*Your company withdrew the claim/);
	assert.ok(!page.text.includes("<script>alert"));
	assert.equal((await admin.get(`${claim}/withdraw`)).status, 409);
	assert.match((await reviewer.get(desk(claim))).words, /Ended/);
});

test("R5.19: a withdrawal that came too late shows how the claim stands",
    async () => {
	const claim = await fresh();
	const page = await admin.get(`${claim}/withdraw`);
	await reviewer.submit(await reviewer.get(desk(claim)), {},
	    { which: `${desk(claim)}/start` });
	const late = await admin.submit(page, { reason: `Late ${NASTY}` });
	assert.equal(late.status, 409);
	assert.match(late.words, /has changed since you opened this page/);
	assert.match(late.words, /Under review/);
	assert.equal(late.form().value("reason"), `Late ${NASTY}`);
	assert.equal(status(await admin.get(claim)), "Under review");
	const now = await admin.submit(late, {});
	assert.equal(status(now), "Ended");
});

test("R2.3: only an incentives admin withdraws, and only from our page",
    async () => {
	const claim = await fresh();
	const path = `${claim}/withdraw`;
	const form = (await admin.get(path)).form();
	const body = (more) => new URLSearchParams({ token: form.value("token"),
		version: form.value("version"), reason: "Not now", ...more })
	    .toString();
	assert.equal((await user.get(path)).status, 403);
	assert.equal((await user.post(path, body({}))).status, 403);
	assert.equal((await other.post(path, body({}))).status, 403);
	assert.equal((await admin.post(path, body({ token: "" }))).status, 403);
	assert.equal((await admin.post(path, body({ more: "x" }))).status, 400);
	assert.equal((await admin.post(path,
	    body({}).replace(/version=[^&]+&/, ""))).status, 400);
	assert.equal(status(await admin.get(claim)), "Submitted");
});

test("the banner is one of ours, whatever the address says", async () => {
	const page = await admin.get(`${await fresh()}?done=%3Cb%3E`);
	assert.equal(page.all(".govuk-notification-banner").length, 0);
});

// The last one: the clock moves.
test("R5.56: both sides see how long it has waited on whom", async () => {
	const claim = await fresh();
	world.setNow(new Date(Date.parse(NOW) + 20 * 60_000).toISOString());
	assert.match((await admin.get(claim)).words, /Time so far Microsoft less /);
	assert.match((await reviewer.get(desk(claim))).words,
	    /Time so far: Microsoft reviewer less than an hour\./);
});

// What was written and could not be sent: kept for its writer, for nobody else.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PASSWORD, openWorld } from "./lib/world.mjs";
import { decided, desk, newCustomer, submitted, underReview }
    from "./lib/claims.mjs";

const ADMIN = "incentives-admin@fabrikam.example";
const COLLEAGUE = "cora@fabrikam.example";
const REVIEWER = "reviewer@microsoft.example";
const world = await openWorld();
let now = Date.parse("2026-06-17T09:00:00Z");
const admin = await world.signedIn(ADMIN);
world.cpor(["person", "add", COLLEAGUE, "Cora Colleague", "Fabrikam",
	"incentives-admin"], `${PASSWORD}\n`);
const colleague = await world.signedIn(COLLEAGUE);
const reviewer = await world.signedIn(REVIEWER);
const second = await world.signedIn("reviewer2@microsoft.example");
const WORDS = "The letter is <b>signed</b> & dated.\r\n\r\nSee page 2.";
const SHOWN = WORDS.replaceAll("\r", "");

// All sessions end, as they do after half an hour.
function everybodyIsAway(minutes = 31) {
	now += minutes * 60_000;
	world.setNow(new Date(now).toISOString());
}

async function back(...clients) {
	const emails = new Map([[admin, ADMIN], [reviewer, REVIEWER],
		[colleague, COLLEAGUE],
		[second, "reviewer2@microsoft.example"]]);
	for (const client of clients)
		if ((await client.get("/")).path !== "/")
			await client.signIn(emails.get(client));
}

const notice = (page) => page.texts(".cpor-unsent")[0] ?? "";
const COMMENTS = (claim) => ({ which: `${claim}/comments` });
const written = (page, which, name = "comment") =>
    page.form(which).value(name).replaceAll("\r", "");

test("R9.35: what was written when the session had ended is in the form again " +
    "after signing in", async () => {
	const claim = await submitted(admin, newCustomer(world));
	const page = await admin.get(claim);
	everybodyIsAway();
	const door = await admin.submit(page, { comment: WORDS }, COMMENTS(claim));
	assert.match(door.path, /^\/sign-in\?next=/);
	assert.match(door.words, /What you wrote is kept/);
	assert.doesNotMatch(door.text, /signed<|letter/);
	const again = await admin.submit(door,
	    { email: ADMIN, password: PASSWORD });
	assert.equal(again.path, claim);
	assert.match(notice(again), /Your comment\. You wrote this on 17 June 2026/);
	assert.match(notice(again), /was not sent\. It stands in the form again/);
	assert.equal(written(again, `${claim}/comments`).trim(), SHOWN);
	assert.match(again.words, /Nobody has written anything yet/);
	// It is gone once it is sent.
	const sent = await admin.submit(again, {}, COMMENTS(claim));
	assert.match(sent.texts(".cpor-thread")[0], /The letter is/);
	assert.equal(notice(await admin.get(claim)), "");
	assert.equal(written(await admin.get(claim), `${claim}/comments`), "");
});

test("R9.36: nobody but its writer sees it, also in the same browser",
    async () => {
	await back(admin, colleague, reviewer);
	const claim = await submitted(admin, newCustomer(world));
	const browser = await world.signedIn(ADMIN);
	const page = await browser.get(claim);
	everybodyIsAway();
	const door = await browser.submit(page, { comment: WORDS },
	    COMMENTS(claim));
	const other = await browser.submit(door, { password: PASSWORD,
		email: COLLEAGUE });
	assert.doesNotMatch(other.text, /letter/);
	await back(colleague, reviewer);
	for (const [client, path] of [[browser, claim], [colleague, claim],
		[reviewer, claim], [reviewer, desk(claim)],
		[reviewer, `${claim}/history`]])
		assert.doesNotMatch((await client.get(path)).text, /The letter is|cpor-unsent/);
	await back(admin);
	assert.match(notice(await admin.get(claim)), /was not sent/);
	// Whoever has other eyes cannot throw it away either.
	const token = (await reviewer.get(desk(claim))).document
	    .querySelector("input[name=token]").getAttribute("value");
	await reviewer.post(claim.replace("/claims/", "/unsent/") + "/comment",
	    `token=${token}`, { headers: { origin: world.url } });
	const mine = await admin.get(claim);
	assert.match(notice(mine), /was not sent/);
	const after = await admin.submit(mine, {},
	    { which: claim.replace("/claims/", "/unsent/") + "/comment" });
	assert.equal(after.path, claim);
	assert.equal(notice(after), "");
});

test("R9.37: no other page puts words into somebody's form", async () => {
	await back(admin, colleague);
	const claim = await submitted(admin, newCustomer(world));
	const own = (await admin.get(claim)).form(`${claim}/comments`)
	    .value("token");
	const foreign = (await colleague.get("/")).document
	    .querySelector("input[name=token]").getAttribute("value");
	everybodyIsAway();
	const plant = (client, token, origin = world.url) => client.post(
	    `${claim}/comments`, new URLSearchParams({ token, comment: WORDS })
	        .toString(), { headers: { origin }, follow: false });
	for (const token of [foreign, "x", `${own}x`, ""]) {
		const page = await plant(admin, token);
		assert.equal(page.redirect, `/sign-in?next=${claim}`);
	}
	const stranger = world.client();
	assert.doesNotMatch((await plant(stranger, own)).redirect, /kept/);
	assert.equal((await plant(admin, own, "https://evil.example")).status, 403);
	// A control: the form itself is kept.
	assert.match((await plant(admin, own)).redirect, /&done=kept$/);
	await back(colleague);
	assert.equal(notice(await colleague.get(claim)), "");
	await back(admin);
	const page = await admin.get(claim);
	assert.match(notice(page), /was not sent/);
	// Too late: the session is gone for good.
	const late = await admin.get(claim);
	await admin.submit(page, {},
	    { which: claim.replace("/claims/", "/unsent/") + "/comment" });
	everybodyIsAway(24 * 60 + 31);
	world.cpor(["clock", "--once"]);
	assert.doesNotMatch((await admin.submit(late, { comment: "Late" },
	    { ...COMMENTS(claim), follow: false })).redirect, /kept/);
});

test("R9.38: a reviewer's words survive a decision made meanwhile; who decided " +
    "what is told", async () => {
	await back(admin, reviewer, second);
	const claim = await underReview(admin, reviewer, newCustomer(world));
	const form = await reviewer.get(`${desk(claim)}/ask`);
	await second.submit(await second.get(desk(claim)), {},
	    { which: `${desk(claim)}/take-over` });
	await decided(second, claim);
	const page = await reviewer.submit(form, { "reason.2": "signature-missing",
		"words.2": "Whose name is it?", comment: WORDS },
	{ which: `${desk(claim)}/ask` });
	assert.equal(page.status, 409);
	assert.match(page.words, /Irvin Sayers decided the claim/);
	assert.match(page.words, /The letter is/);
	const there = await reviewer.get(desk(claim));
	assert.match(notice(there), /What you asked the partner for/);
	assert.match(notice(there), /Copy from here/);
	assert.match(notice(there), /Whose name is it\?.*The letter is/s);
	assert.equal(written(there, `${desk(claim)}/comments`, "body"), "");
	assert.equal(notice(await second.get(desk(claim))), "");
	assert.equal(notice(await admin.get(claim)), "");
});

test("R9.38: rows come back into the form while the claim is as it was",
    async () => {
	await back(admin, reviewer, second);
	const claim = await underReview(admin, reviewer, newCustomer(world));
	const which = `${desk(claim)}/ask`;
	const typed = { "reason.2": "signature-missing",
		"words.2": "Whose name is it?", comment: WORDS };
	const form = await reviewer.get(which);
	everybodyIsAway();
	const door = await reviewer.submit(form, typed, { which });
	assert.match(door.words, /What you wrote is kept/);
	let page = await reviewer.submit(door,
	    { email: REVIEWER, password: PASSWORD });
	assert.equal(page.path, which);
	assert.match(notice(page), /It stands in the form again/);
	assert.equal(written(page, which, "reason.2"), "signature-missing");
	assert.equal(written(page, which, "words.2"), "Whose name is it?");
	assert.equal(written(page, which).trim(), SHOWN);
	// The claim has changed: nothing is put beside a line that it is not about.
	await back(second);
	await second.submit(await second.get(desk(claim)), {},
	    { which: `${desk(claim)}/take-over` });
	await reviewer.submit(await reviewer.get(desk(claim)), {},
	    { which: `${desk(claim)}/take-over` });
	page = await reviewer.get(which);
	assert.equal(written(page, which, "words.2"), "");
	assert.match(notice(page), /Whose name is it\?/);
});

test("R9.38: a note stays a note, a question a question", async () => {
	await back(admin, reviewer);
	const claim = await submitted(admin, newCustomer(world));
	const which = `${desk(claim)}/comments`;
	const form = await reviewer.get(desk(claim));
	everybodyIsAway();
	const door = await reviewer.submit(form, { kind: "note", body: WORDS },
	    { which });
	const page = await reviewer.submit(door,
	    { email: REVIEWER, password: PASSWORD });
	assert.equal(page.path, desk(claim));
	assert.equal(written(page, which, "kind"), "note");
	await reviewer.submit(page, {}, { which });
	await back(admin);
	assert.doesNotMatch((await admin.get(claim)).text, /letter/);
	assert.match((await reviewer.get(desk(claim))).words, /The letter is/);
});

test("R9.35, R9.2: what a role did not let somebody send is kept, too", async () => {
	const email = "both@microsoft.example";
	for (const [directory, role] of [["Microsoft", "reviewer"],
		["Fabrikam", "incentives-user"]])
		world.cpor(["person", "add", email, "Bo Both", directory, role],
		    `${PASSWORD}\n`);
	await back(admin, reviewer);
	const claim = await underReview(admin, reviewer, newCustomer(world));
	const both = world.client();
	await both.signIn(email, PASSWORD, "Microsoft");
	const token = (await both.get(desk(claim))).document
	    .querySelector("input[name=token]").getAttribute("value");
	const version = (await reviewer.get(`${desk(claim)}/ask`))
	    .form(`${desk(claim)}/ask`).value("version");
	assert.equal((await both.post(`${desk(claim)}/ask`, new URLSearchParams({
		token, version, comment: WORDS }).toString())).status, 403);
	assert.match(notice(await both.get(desk(claim))), /The letter is/);
	assert.equal(notice(await reviewer.get(desk(claim))), "");
	const partner = world.client();
	await partner.signIn(email, PASSWORD, "Fabrikam");
	assert.doesNotMatch((await partner.get(claim)).text,
	    /The letter is|cpor-unsent/);
});

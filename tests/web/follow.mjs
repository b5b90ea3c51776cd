// Following a colleague's claim, and taking it over.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare, newDraft } from "./lib/flow.mjs";
import { newCustomer, submitted, underReview } from "./lib/claims.mjs";

const world = await openWorld();
const PASSWORD = "demo-claims-2026";
let colleagues = 0;

// A new colleague at Fabrikam.
async function colleague(role = "incentives-admin", name = "Cleo Colleague") {
	const email = `colleague-${++colleagues}@fabrikam.example`;
	world.cpor(["person", "add", email, name, "Fabrikam", role],
	    `${PASSWORD}\n`);
	return Object.assign(await world.signedIn(email), { email, name });
}

const admin = await world.signedIn("incentives-admin@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const MISSING = "/claims/0000000000001";

const press = async (client, claim, button) => {
	const page = await client.get(claim);
	const form = page.all("form").find((f) => f.textContent.includes(button));
	assert.ok(form, `${claim}: no "${button}"`);
	return client.submit(page, {}, { which: form.getAttribute("action") });
};
const [OWNER, FOLLOWERS] = [0, 1].map((at) => (page) =>
    page.texts("[aria-labelledby=colleagues] dd")[at]);
const told = async (client, pattern) => (await client.get("/messages")).words
    .match(new RegExp(pattern, "g"))?.length ?? 0;
const answer = (client, claim, word, fields) => client.post(`${claim}/${word}`,
    new URLSearchParams(fields).toString(), { follow: false });

test("R2.11: a follower gets a claim's messages until they stop", async () => {
	const other = await colleague();
	const claim = await submitted(admin, newCustomer(world, "Followed"));
	assert.equal(FOLLOWERS(await other.get(claim)), "Nobody");
	const page = await press(other, claim, "Follow this claim");
	assert.match(page.texts(".govuk-notification-banner")[0],
	    /You follow this claim/);
	assert.equal(FOLLOWERS(page), "Cleo Colleague");
	const desk = claim.replace("/claims/", "/review/");
	await reviewer.submit(await reviewer.get(desk), {},
	    { which: `${desk}/start` });
	assert.equal(await told(other, "The review of claim C-"), 1);
	await press(other, claim, "Stop following");
	assert.equal(FOLLOWERS(await other.get(claim)), "Nobody");
	const path = `${desk}/ask`;
	await reviewer.submit(await reviewer.get(path),
	    { "reason.2": "dates-missing", "words.2": "Page 2", comment: "?" },
	    { which: path });
	assert.equal(await told(other, "needs your answer"), 0);
	assert.equal(await told(other, "The review of claim C-"), 1);
});

test("R2.4, R2.11: a follower whose role does not reach the claim any more " +
    "gets nothing", async () => {
	const munich = await world.signedIn("munich@fabrikam.example");
	const claim = await newDraft(munich);
	const who = await munich.get(`${claim}/who`);
	await munich.submit(who, { name: "Moves away", location:
	    who.all("input[name=location]")[0].getAttribute("value") });
	const taker = await colleague();
	const page = await press(taker, claim, "Take over");
	assert.equal(FOLLOWERS(page), "Johanna Lorenz");
	const form = await taker.get(`${claim}/who`);
	const seattle = form.all("input[name=location]").find((input) =>
	    /Seattle/.test(input.parentNode.textContent)).getAttribute("value");
	await taker.submit(form, { location: seattle });
	assert.equal((await munich.get(claim)).status, 404);
	const before = await told(munich, "took over claim");
	await press(admin, claim, "Take over");
	assert.equal(await told(taker, "took over claim"), 1);
	assert.equal(await told(munich, "took over claim"), before);
});

test("R2.10, R2.11: the owner has nothing to follow or to take", async () => {
	const claim = await submitted(admin, newCustomer(world));
	const page = await admin.get(claim);
	assert.match(OWNER(page), /\(you\)$/);
	for (const word of ["follow", "take-over"])
		assert.equal(page.all(`form[action$='/${word}']`).length, 0);
	const seen = await auditor.get(claim);
	assert.equal(seen.all("#colleagues").length, 0);
});

test("R2.11: whoever takes a claim over owns it, and the old owner is told " +
    "and follows it", async () => {
	const other = await colleague("incentives-admin", "Tao <b>\"'& Taker");
	const claim = await underReview(admin, reviewer, newCustomer(world));
	const page = await press(other, claim, "Take over");
	assert.match(page.texts(".govuk-notification-banner")[0],
	    /You own this claim now/);
	assert.equal(OWNER(page), "Tao <b>\"'& Taker (you)");
	assert.doesNotMatch(page.text, /<b>"/);
	const seen = await admin.get(claim);
	assert.equal(seen.all("form[action$='/follow'] [value=no]").length, 1);
	assert.match((await admin.get("/messages")).words,
	    /Tao <b>"'& Taker took over claim C-\d{8}: you follow it/);
	const past = (await admin.get(`${claim}/history`)).words;
	assert.match(past, /Taker took over the claim/);
	// A second press changes nothing.
	const again = await answer(other, claim, "take-over",
	    { token: page.all("[name=token]")[0].getAttribute("value"),
		version: "1" });
	assert.equal(again.status, 303);
	assert.equal((await admin.get(`${claim}/history`)).words
	    .match(/took over the claim/g).length, 1);
});

test("R2.11: a namesake can take a claim over", async () => {
	const first = await colleague("incentives-admin", "Sam Same");
	const second = await colleague("incentives-admin", "Sam Same");
	const claim = await newDraft(first);
	assert.match(OWNER(await press(second, claim, "Take over")), /\(you\)/);
	assert.doesNotMatch(OWNER(await first.get(claim)), /\(you\)/);
});

test("R2.4, R2.11: a role elsewhere takes nothing over", async () => {
	const claim = await submitted(admin, newCustomer(world));
	const global = await world.signedIn("global-admin@fabrikam.example");
	const page = await global.get("/profile");
	const token = page.all("[name=token]")[0].getAttribute("value");
	for (const word of ["follow", "take-over"])
		assert.equal((await answer(global, claim, word,
		    { token, version: "1", follow: "yes" })).status, 403);
});

test("R2.9: another partner's claim is as none", async () => {
	const claim = await submitted(admin, newCustomer(world));
	const token = (await stranger.get("/profile")).all("[name=token]")[0]
	    .getAttribute("value");
	for (const [word, fields] of [["follow", { follow: "yes" }],
	    ["take-over", { version: "1" }]]) {
		const theirs = await answer(stranger, claim, word,
		    { token, ...fields });
		const none = await answer(stranger, MISSING, word,
		    { token, ...fields });
		assert.equal(theirs.status, 404);
		assert.equal(bare(theirs), bare(none));
	}
});

test("what no page sends is refused, and a stale page takes nothing",
    async () => {
	const other = await colleague();
	const claim = await newDraft(admin);
	const page = await other.get(claim);
	const token = page.form(`${claim}/follow`).value("token");
	const send = (word, fields) => answer(other, claim, word, fields);
	assert.equal((await send("follow", { token, follow: "maybe" })).status,
	    400);
	assert.equal((await send("follow", { follow: "yes" })).status, 403);
	assert.equal((await send("take-over", { token })).status, 400);
	const version = page.form(`${claim}/take-over`).value("version");
	const who = await admin.get(`${claim}/who`);
	await admin.submit(who, { name: "Changed meanwhile", location:
	    who.all("input[name=location]")[0].getAttribute("value") });
	const late = await send("take-over", { token, version });
	assert.equal(late.status, 409);
	assert.match(late.words, /Changed meanwhile/);
	assert.doesNotMatch(OWNER(await other.get(claim)), /you/);
});

test("R2.12: of a disabled owner's claim the location's incentives admins " +
    "are told", async () => {
	const gone = await colleague();
	const here = await colleague();
	const user = await colleague("incentives-user");
	const claim = await submitted(gone, newCustomer(world, "Orphaned"));
	world.cpor(["person", "disable", gone.email]);
	const desk = claim.replace("/claims/", "/review/");
	await reviewer.submit(await reviewer.get(desk), {},
	    { which: `${desk}/start` });
	assert.equal(await told(here, "The review of claim C-"), 1);
	assert.equal(await told(user, "The review of claim C-"), 0);
});

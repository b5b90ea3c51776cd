// Who somebody was is forgotten; what they did stays, and the history verifies.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PASSWORD, openWorld } from "./lib/world.mjs";
import { desk, newCustomer, underReview } from "./lib/claims.mjs";

const world = await openWorld();
const EMAIL = "ilka.weiss@fabrikam.example";
const NAME = "Ilka Weiss-Brandt";
world.cpor(["person", "add", EMAIL, NAME, "Fabrikam", "incentives-admin"],
    `${PASSWORD}\n`);
const leaver = await world.signedIn(EMAIL);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const program = await world.signedIn("program-admin@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");

// A claim of theirs, with a comment, and one that they took over.
const claim = await underReview(leaver, reviewer, newCustomer(world));
await leaver.submit(await leaver.get(claim), { comment: "It is on page 2." },
    { which: `${claim}/comments` });
const taken = await underReview(admin, reviewer, newCustomer(world));
await leaver.submit(await leaver.get(taken), {},
    { which: `${taken}/take-over` });

const found = await program.get(`/admin/people?text=${EMAIL}`);
const page = found.all("tbody a")[0].getAttribute("href");
const forget = async (address, client = program) => client.submit(
    await client.get(`${page}/forget`), { address });
const names = (shown) => shown.text.includes(NAME) ||
    shown.text.includes(EMAIL);
const places = [[admin, claim], [admin, taken], [admin, `${claim}/history`],
	[admin, `${taken}/history`], [admin, "/claims"],
	[admin, "/claims.csv"], [reviewer, desk(claim)],
	[reviewer, `${taken}/history`], [auditor, "/audit"],
	[auditor, "/audit.csv"], [auditor, page], [program, page],
	[program, "/admin/people"], [program, `/admin/people?text=${EMAIL}`]];

test("R9.61: it needs their address, typed, and a program admin who is not " +
    "them", async () => {
	for (const client of [admin, auditor])
		assert.equal((await client.get(`${page}/forget`)).status, 403);
	const asked = await program.follow(await program.get(page),
	    "They left: forget who they are");
	assert.equal(asked.heading, `Forget who ${NAME} is?`);
	for (const wrong of ["", NAME, "reviewer@microsoft.example", `x${EMAIL}`]) {
		const refused = await forget(wrong);
		assert.equal(refused.status, 422, wrong);
		assert.equal(refused.form().value("address"), wrong);
		assert.ok(refused.errors["#address"]);
	}
	assert.equal((await leaver.get("/")).status, 200);
	const self = (await program.get(
	    "/admin/people?text=program-admin@microsoft.example"))
	    .all("tbody a")[0].getAttribute("href");
	const own = await program.submit(await program.get(`${self}/forget`),
	    { address: "program-admin@microsoft.example" });
	assert.match(own.errors["#address"], /Another program admin/);
	const global = (await program.get(
	    "/admin/people?text=global-admin@northwind.example"))
	    .all("tbody a")[0].getAttribute("href");
	const last = await program.submit(await program.get(`${global}/forget`),
	    { address: "global-admin@northwind.example" });
	assert.match(last.errors["#address"], /last global admin/);
});

test("R9.61: from then on they are a former member wherever they stood, and " +
    "nobody signs in as them", async () => {
	// The comparison can fail: before, they are named.
	let named = 0;
	for (const [client, place] of places)
		named += names(await client.get(place));
	assert.ok(named > places.length / 2, `${named}`);
	const done = await forget(`  ${EMAIL.toUpperCase()} `);
	assert.equal(done.heading, "A former member");
	assert.match(done.words, /It is forgotten who they were/);
	assert.match(done.words, /belongs to no directory/);
	assert.equal(done.all(`form[action="${page}/enable"]`).length, 0);
	assert.equal((await leaver.get("/")).path.split("?")[0], "/sign-in");
	const again = world.client();
	const refused = await again.submit(await again.get("/sign-in"),
	    { email: EMAIL, password: PASSWORD });
	assert.equal(refused.status, 422);
	const token = (await program.get("/help")).all("[name=token]")[0]
	    .getAttribute("value");
	await program.post(`${page}/enable`, new URLSearchParams({ token })
	    .toString(), { headers: { origin: world.url } });
	assert.match((await program.get(page)).words, /May sign in ?No/);
	assert.equal((await program.get(`${page}/forget`)).status, 404);
	assert.match((await admin.get(claim)).words,
	    /A former member.*It is on page 2\./);
});

test("R9.62: what stands beside the history is erased, and the chain verifies",
    async () => {
	world.tick();
	for (const [client, place] of places) {
		const shown = await client.get(place);
		assert.equal(shown.status, 200, place);
		// The filter shows what was typed.
		assert.ok(!names(shown) || place.endsWith(`text=${EMAIL}`), place);
	}
	assert.match((await admin.get(`${taken}/history`)).words,
	    /A former member took over the claim.*Owner ?\(erased\)/);
	assert.match(world.cpor(["verify"]), /The history is whole/);
	// What others are called stays.
	assert.match((await reviewer.get(`${taken}/history`)).words,
	    /Reviewer ?Allan Deyoung/);
	assert.match((await auditor.get(page)).words,
	    /Erased: they left/);
});

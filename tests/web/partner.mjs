// Partner accounts, locations and people from the operator's desk: who was
// added there can work here.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
const LONG = "a password that is long\n";

const refuses = (args, why, input) =>
    assert.throws(() => world.cpor(args, input), why);

test("a new partner's first person signs in and starts a claim", async () => {
	world.cpor(["partner", "add", "Tailspin <Toys>", "de"]);
	world.cpor(["partner", "location", "tailspin <toys>", "990001",
		"Tailspin Köln", "DE", "FastTrack Ready Partner"]);
	world.cpor(["person", "add", "Tia@Tailspin.example", "Tia \"T\" <b>",
		"Tailspin <Toys>", "incentives-admin"], LONG);
	const client = world.client();
	const home = await client.signIn("tia@tailspin.example", LONG.trim());
	assert.match(home.text, /Tailspin &lt;Toys&gt;/);
	assert.match(home.text, /Times are shown in Europe\/Berlin/);
	const draft = await client.submit(await client.get("/claims/new"));
	assert.match(draft.words, /Tailspin Köln/);
	assert.match(draft.words, /FastTrack Ready Partner/);
});

test("a person who is disabled is out at once, and stays out", async () => {
	const email = "london@fabrikam.example";
	const client = await world.signedIn(email);
	world.cpor(["person", "disable", email]);
	assert.equal((await client.get("/", { follow: false })).redirect,
	    "/sign-in");
	const right = await client.submit(await client.get("/sign-in"),
	    { email, password: "demo-claims-2026" });
	const wrong = await client.submit(await client.get("/sign-in"),
	    { email, password: "demo-claims-2025" });
	assert.equal(right.status, 422);
	assert.deepEqual(right.errors, wrong.errors);
});

test("a new password ends the sessions of the old one", async () => {
	const email = "munich@fabrikam.example";
	const client = await world.signedIn(email);
	world.cpor(["person", "password", email], LONG);
	assert.equal((await client.get("/", { follow: false })).status, 303);
	await client.signIn(email, LONG.trim());
});

test("what is wrong is refused with a sentence", () => {
	refuses(["partner", "add", "fabrikam", "US"], /is there already/);
	refuses(["partner", "add", "Other", "USA"], /two letters/);
	refuses(["partner", "add", " ", "US"], /1 to 120 characters/);
	refuses(["partner", "location", "Nobody", "1", "x", "US"],
	    /no directory called Nobody/);
	refuses(["partner", "location", "Microsoft", "1", "x", "US"],
	    /no partner account/);
	refuses(["partner", "location", "Fabrikam", "12a", "x", "US"], /digits/);
	refuses(["partner", "remove", "Fabrikam"], /exit 2/);
	refuses(["person", "add", "x@y.example", "X", "Fabrikam", "reviewer"],
	    /has no role reviewer/, LONG);
});

// The second factor: set up, asked for at sign-in, required, removed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { App } from "./lib/totp.mjs";
import { NOW, PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const USER = "incentives-user@fabrikam.example";
const WRONG = /^Enter the code that your app shows now/;

// Seconds after NOW: no two tests take a code of the same step.
let past = 0;
const later = (seconds) => new Date(
    Date.parse(NOW) + seconds * 1000).toISOString();

function pass(seconds) {
	past += seconds;
	world.setNow(later(past));
}

async function begin(client, path = "/profile/factor") {
	return client.submit(await client.get(path), {},
	    { which: "/profile/factor" });
}

const keyOf = (page) => page.document.querySelector("main code").textContent;

// Set one up; gives the app and the recovery codes.
async function setUp(client) {
	const page = await begin(client);
	const app = new App(keyOf(page));
	const done = await client.submit(page, { code: app.code(world.now) },
	    { which: "/profile/factor/confirm" });
	assert.equal(done.status, 200);
	return { app, codes: done.texts("main li"), done };
}

// As far as the page that asks for the code.
async function halfIn(email, next = "/") {
	const client = world.client();
	const page = await client.submit(
	    await client.get(`/sign-in?next=${encodeURIComponent(next)}`),
	    { email, password: PASSWORD });
	assert.equal(page.path.split("?")[0], "/sign-in/code");
	return { client, page };
}

async function signedInWith(email, code, next) {
	const { client, page } = await halfIn(email, next);
	return { client, page: await client.submit(page, { code }) };
}

test("R2.40, R2.42: it is set up with the app's first code, and then asked " +
    "for at sign-in", async () => {
	const client = await world.signedIn(USER);
	assert.match((await client.get("/profile")).words,
	    /Second factor Not set up/);
	const begun = await begin(client);
	assert.match(begun.text, /<path[^>]* d="M\d/);
	assert.match(keyOf(begun), /^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
	const wrong = await client.submit(begun, { code: "12345" },
	    { which: "/profile/factor/confirm" });
	assert.equal(wrong.status, 422);
	assert.ok(wrong.errors["#code"]);
	assert.equal(keyOf(wrong), keyOf(begun));
	const app = new App(keyOf(begun));
	const done = await client.submit(wrong, { code: app.code(world.now) },
	    { which: "/profile/factor/confirm" });
	assert.equal(done.heading, "Your recovery codes");
	assert.equal(new Set(done.texts("main li")).size, 10);
	// Shown this once.
	const again = await client.get("/profile/factor");
	for (const code of done.texts("main li"))
		assert.ok(!again.text.includes(code));
	assert.match(again.words, /10 of 10 not used yet/);

	pass(60);
	const { client: other, page } = await halfIn(USER, "/claims");
	assert.equal((await other.get("/claims", { follow: false })).redirect,
	    "/sign-in?next=/claims");
	const half = other.cookies.get("cpor");
	const there = await other.submit(page, { code: app.code(world.now) });
	assert.equal(there.path, "/claims");
	assert.notEqual(other.cookies.get("cpor"), half);
});

test("R2.42: one step early or late is right, two are not, and none is " +
    "taken twice", async () => {
	const email = "incentives-user@northwind.example";
	const { app } = await setUp(await world.signedIn(email));
	pass(300);
	const at = past;
	for (const drift of [-60, 60]) {
		const { page } = await signedInWith(email,
		    app.code(later(at + drift)));
		assert.equal(page.status, 422, `${drift}`);
		assert.match(page.errors["#code"], WRONG);
	}
	for (const drift of [-30, 0, 30])
		assert.equal((await signedInWith(email,
		    app.code(later(at + drift)))).page.path, "/", `${drift}`);
	for (const drift of [-30, 0, 30])
		assert.equal((await signedInWith(email,
		    app.code(later(at + drift)))).page.status, 422, `${drift}`);
});

test("R2.40: a recovery code signs in once", async () => {
	const email = "incentives-user@litware.example";
	const { codes } = await setUp(await world.signedIn(email));
	const typed = codes[3].toUpperCase().replace("-", " ");
	const { client, page } = await signedInWith(email, typed);
	assert.equal(page.path, "/");
	assert.match((await client.get("/profile/factor")).words,
	    /9 of 10 not used yet/);
	const again = await signedInWith(email, codes[3]);
	assert.match(again.page.errors["#code"], WRONG);
	// New ones end the old ones.
	const fresh = await client.submit(await client.get("/profile/factor"), {},
	    { which: "/profile/factor/codes" });
	assert.equal(new Set([...codes, ...fresh.texts("main li")]).size, 20);
	assert.equal((await signedInWith(email, codes[4])).page.status, 422);
	assert.equal((await signedInWith(email,
	    fresh.texts("main li")[4])).page.path, "/");
});

test("R2.42: the code is awaited for ten minutes, in that browser only",
    async () => {
	const { client, page } = await halfIn(USER);
	const elsewhere = await world.client().get("/sign-in/code");
	assert.equal(elsewhere.status, 409);
	assert.match(elsewhere.words, /Begin again/);
	pass(9 * 60);
	assert.equal((await client.submit(page, { code: "000000" })).status, 422);
	pass(60);
	const late = await client.submit(page, { code: "000000" });
	assert.equal(late.status, 409);
	assert.ok(late.link("Sign in"));
});

test("R2.42: who has typed only the password was signed in nowhere, and is told " +
    "of no end", async () => {
	const ENDED = /signed out after 30 minutes/;
	const { client, page } = await halfIn(USER);
	const other = await client.follow(page, "Sign in with another account");
	assert.doesNotMatch(other.words, ENDED);
	pass(11 * 60);
	const late = await client.follow(await client.get("/sign-in/code"),
	    "Sign in");
	assert.doesNotMatch(late.words, ENDED);
	// Whose session did end is told.
	const whole = await world.signedIn("incentives-admin@fabrikam.example");
	pass(31 * 60);
	assert.match((await whole.get("/")).words, ENDED);
});

test("R2.42: guessing codes is slowed down, with the right one too",
    async () => {
	const email = "incentives-admin@litware.example";
	const { app } = await setUp(await world.signedIn(email));
	pass(900);
	const { client, page } = await halfIn(email);
	for (let i = 0; i < 10; i++)
		assert.match((await client.submit(page, { code: "zzzzz-zzzzz" }))
		    .errors["#code"], WRONG);
	const right = { code: app.code(world.now) };
	assert.match((await client.submit(page, right)).errors["#code"],
	    /^There were too many attempts/);
	pass(900);
	const { page: fresh } = await signedInWith(email, app.code(world.now));
	assert.equal(fresh.path, "/");
});

test("R2.43: removing it takes the password and a code", async () => {
	const email = "incentives-admin@northwind.example";
	const client = await world.signedIn(email);
	const { app, codes } = await setUp(client);
	pass(60);
	const page = await client.get("/profile/factor/remove");
	const code = app.code(world.now);
	const noPassword = await client.submit(page, { code, password: "wrong" });
	assert.deepEqual(Object.keys(noPassword.errors), ["#password"]);
	const noCode = await client.submit(page,
	    { code: "000000", password: PASSWORD });
	assert.deepEqual(Object.keys(noCode.errors), ["#code"]);
	assert.equal(noCode.form("/profile/factor/remove").value("password"), "");
	await halfIn(email);
	const gone = await client.submit(page, { code, password: PASSWORD });
	assert.match(gone.words, /Your second factor is removed/);
	assert.equal((await (await world.signedIn(email)).get("/profile")).status,
	    200);
	// Nothing of it is left to be removed with.
	assert.equal((await client.submit(page,
	    { code: codes[0], password: PASSWORD })).status, 422);
});

test("R2.41: Microsoft's roles and global admins set one up before anything " +
    "else, and the demonstration's people need none", async () => {
	for (const email of ["auditor@microsoft.example",
		"global-admin@fabrikam.example"]) {
		const free = await world.signedIn(email);
		assert.match((await free.get("/profile")).words,
		    /people of this demonstration need none/);
		assert.equal((await free.get("/messages")).path, "/messages");
		world.cpor(["person", "factor", email]);
		assert.equal((await free.get("/messages", { follow: false }))
		    .redirect, "/sign-in?next=/messages");
		const bound = await world.signedIn(email);
		const led = await bound.get("/messages?before=x");
		assert.equal(led.path,
		    "/profile/factor?next=/messages%3Fbefore%3Dx");
		assert.match(led.words, /Your role needs a second factor/);
		for (const path of ["/", "/claims", "/people", "/admin/people"])
			assert.equal((await bound.get(path, { follow: false }))
			    .redirect?.split("?")[0], "/profile/factor", path);
		const begun = await begin(bound, led.path);
		assert.equal((await bound.get("/messages", { follow: false }))
		    .status, 303);
		const done = await bound.submit(begun,
		    { code: new App(keyOf(begun)).code(world.now) },
		    { which: "/profile/factor/confirm" });
		assert.equal(done.link("I have kept them, go on"),
		    "/messages?before=x");
		assert.equal((await bound.get("/messages")).path, "/messages");
	}
});

test("R2.41: whoever becomes a global admin needs one from the next request " +
    "on", async () => {
	const email = "incentives-user@fabrikam.example";
	world.cpor(["person", "factor", email]);
	const user = await world.signedIn(email);
	assert.equal((await user.get("/claims")).path, "/claims");
	world.cpor(["person", "add", email, "X", "Fabrikam", "global-admin"]);
	assert.equal((await user.get("/claims", { follow: false })).redirect,
	    "/profile/factor?next=/claims");
});

test("R2.43: who lost it all asks the operator, and every session ends",
    async () => {
	const email = "account-admin@fabrikam.example";
	const client = await world.signedIn(email);
	await setUp(client);
	await halfIn(email);
	world.cpor(["person", "factor", email]);
	assert.equal((await client.get("/", { follow: false })).status, 303);
	assert.equal((await (await world.signedIn(email)).get("/profile")).status,
	    200);
});

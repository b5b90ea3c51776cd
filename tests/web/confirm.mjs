// The password again before what matters most.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const GLOBAL = "global-admin@fabrikam.example";

const later = (seconds) => new Date(
    Date.parse(NOW) + seconds * 1000).toISOString();

// At NOW, and then so many seconds later.
async function signedInSince(email, seconds) {
	world.setNow(NOW);
	const client = await world.signedIn(email);
	world.setNow(later(seconds));
	return client;
}

async function pageOf(client, name) {
	const list = await client.get("/people");
	return client.get(list.link(name));
}

const give = (client, page, fields, options) => client.submit(page, fields,
    { which: "form[novalidate]", ...options });

const isAsked = (page) => page.heading === "Enter your password";

test("R2.46: a password counts for ten minutes, from signing in or from " +
    "when it was typed again", async () => {
	const role = { role: "incentives-user" };
	const client = await signedInSince(GLOBAL, 599);
	const fresh = await give(client, await pageOf(client, "Johanna Lorenz"),
	    { ...role, program: "partner-recognition" });
	assert.match(fresh.words, /The role is given/);
	world.setNow(later(600));
	const page = await pageOf(client, "Isaiah Langer");
	assert.equal(page.status, 200);
	const asked = await give(client, page, role);
	assert.equal(asked.status, 403);
	assert.ok(isAsked(asked));
	assert.match(asked.words, /what you have entered is not lost/);
	const held = page.texts("main li").length;
	assert.equal((await pageOf(client, "Isaiah Langer"))
	    .texts("main li").length, held);
	const wrong = await client.submit(asked, { password: "wrong" });
	assert.equal(wrong.status, 422);
	assert.ok(wrong.errors["#password"]);
	const empty = await client.submit(wrong, {});
	assert.equal(empty.status, 422);
	const done = await client.submit(empty, { password: PASSWORD });
	assert.match(done.words, /The role is given/);
	assert.equal(done.path.split("?")[0], page.path);
	world.setNow(later(1199));
	assert.ok(!isAsked(await give(client,
	    await pageOf(client, "Diego Siciliani"), role)));
	world.setNow(later(1200));
	assert.ok(isAsked(await give(client,
	    await pageOf(client, "Diego Siciliani"), role)));
});

test("R2.46: every character that was typed survives", async () => {
	const client = await signedInSince("lead-reviewer@microsoft.example", 700);
	const page = await client.get("/profile");
	const token = page.form("/profile").value("token");
	const typed = "\nTwo\n\n lines </textarea><b>\"&amp;' {{TOKEN}} ✓ ";
	const body = new URLSearchParams([["token", token], ["version", "1"],
		["words.1", typed], ["many", "a"], ["many", "b"]]).toString();
	const address = "/review/0000000000001/dispute";
	let asked = await client.post(address, body,
	    { headers: { origin: world.url } });
	for (let i = 0; i < 2; i++) {
		assert.ok(isAsked(asked));
		const form = asked.form("/confirm");
		assert.equal(form.value("held.words.1").replaceAll("\r\n", "\n"),
		    typed);
		assert.equal(form.value("held.version"), "1");
		assert.equal(form.names.includes("held.token"), false);
		assert.deepEqual(form.controls.filter((c) =>
		    c.getAttribute("name") === "held.many").length, 2);
		assert.ok(form.controls.filter((c) =>
		    c.getAttribute("name").startsWith("held."))
		    .every((c) => c.hasAttribute("hidden")));
		asked = await client.submit(asked, { password: "wrong" });
	}
	// What is not there is not there afterwards either.
	const done = await client.submit(asked, { password: PASSWORD });
	assert.equal(done.status, 404);
});

test("R2.46: a page that asks for it opens afterwards", async () => {
	const client = await signedInSince("auditor@microsoft.example", 700);
	const asked = await client.get("/audit.csv?kind=signed-in");
	assert.equal(asked.status, 403);
	assert.ok(isAsked(asked));
	const there = await client.submit(asked, { password: PASSWORD },
	    { follow: false });
	assert.equal(there.redirect, "/audit.csv?kind=signed-in");
	const file = await client.get(there.redirect);
	assert.match(file.headers["content-type"], /^text\/csv/);
});

test("R2.46: the password leads nowhere that it was not asked for", async () => {
	const client = await signedInSince(GLOBAL, 0);
	const token = (await client.get("/profile")).form("/profile")
	    .value("token");
	const send = (fields) => client.post("/confirm", new URLSearchParams(
	    { token, password: PASSWORD, to: "", path: "", ...fields }).toString(),
	{ follow: false, headers: { origin: world.url } });
	assert.equal((await send({ to: "https://evil.example/" })).redirect, "/");
	assert.equal((await send({ to: "//evil.example/" })).redirect, "/");
	for (const path of ["/sign-out", "/roles", "/messages"])
		assert.equal((await send({ path })).status, 404, path);
	assert.equal((await send({ path: "/confirm" })).status, 404);
	assert.equal((await send({ path: "/nowhere" })).status, 404);
	assert.equal((await client.get("/", { follow: false })).status, 200);
	// A role that the viewer has not is not had by this way.
	assert.equal((await send({ path:
	    "/admin/people/0000000000001/disable" })).status, 403);
	assert.equal((await client.post("/confirm", `password=${PASSWORD}`))
	    .status, 403);
});

test("R2.46: guessing it is slowed down as at sign-in", async () => {
	const email = "global-admin@litware.example";
	const client = await signedInSince(email, 700);
	const page = await pageOf(client, "Isabel Garcia");
	let asked = await give(client, page, { role: "account-admin" });
	for (let i = 0; i < 10; i++)
		asked = await client.submit(asked, { password: "wrong" });
	const slow = await client.submit(asked, { password: PASSWORD });
	assert.match(slow.errors["#password"], /^There were too many attempts/);
	world.setNow(later(700 + 900));
	assert.match((await client.submit(slow, { password: PASSWORD })).words,
	    /The role is given/);
});

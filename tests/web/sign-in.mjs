// Signing in and out: who gets in, who does not, and what a stranger learns.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const ADMIN = "incentives-admin@fabrikam.example";
const COOKIE = "cpor";
const REFUSED = "Enter the e-mail address and password of an account that " +
    "may sign in";

const later = (minutes) => new Date(
    Date.parse(NOW) + minutes * 60_000).toISOString();

// What is the page's own, without what differs between any two pages.
function bare(page) {
	return page.text.replace(/name="token" value="[^"]*"/g, "")
	    .replace(/value="[^"]*@[^"]*"/g, "");
}

async function attempt(email, password, client = world.client(), options) {
	return client.submit(await client.get("/sign-in"), { email, password },
	    { follow: false, ...options });
}

test("the right password leads to the home page of the directory", async () => {
	const client = world.client();
	const page = await client.signIn(ADMIN);
	assert.equal(page.path, "/");
	assert.equal(page.status, 200);
	assert.match(page.text, /Fabrikam/);
});

test("the address may be typed in capitals and with spaces", async () => {
	const page = await attempt("  Incentives-Admin@FABRIKAM.example ", PASSWORD);
	assert.equal(page.status, 303);
});

test("an unknown address and a wrong password get the same page", async () => {
	const wrong = await attempt("reviewer2@microsoft.example", "wrong");
	const unknown = await attempt("nobody@microsoft.example", "wrong");
	assert.equal(wrong.status, 422);
	assert.equal(unknown.status, 422);
	assert.deepEqual(wrong.errors, { "#email": REFUSED });
	assert.equal(bare(unknown), bare(wrong));
	assert.equal(wrong.headers["set-cookie"], undefined);
});

test("what was typed stays, but the password never does", async () => {
	const page = await attempt("<b>\"&'@x", "s3cret-typed-here");
	assert.equal(page.status, 422);
	assert.equal(page.form().value("email"), "<b>\"&'@x");
	assert.equal(page.form().value("password"), "");
	assert.doesNotMatch(page.text, /s3cret-typed-here|<b>/);
});

test("both fields are asked for", async () => {
	const page = await attempt("", "");
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#email", "#password"]);
});

test("the session cookie is closed to scripts and other sites", async () => {
	const page = await attempt(ADMIN, PASSWORD);
	const line = page.headers["set-cookie"].find((l) =>
	    l.startsWith(`${COOKIE}=`));
	assert.match(line, /^cpor=[A-Za-z0-9_-]{43};/);
	for (const attribute of ["HttpOnly", "SameSite=Lax", "Path=/"])
		assert.ok(line.includes(attribute), attribute);
	assert.doesNotMatch(line, /domain/i);
});

test("a session that was planted before is not the one afterwards", async () => {
	const client = world.client();
	const planted = "A".repeat(43);
	client.cookies.set(COOKIE, planted);
	await client.signIn(ADMIN);
	assert.notEqual(client.cookies.get(COOKIE), planted);
});

test("signing in again ends the session there was", async () => {
	const client = world.client();
	await client.signIn(ADMIN);
	const first = client.cookies.get(COOKIE);
	const home = await client.get("/");
	const token = home.document.querySelector("header [name=token]")
	    .getAttribute("value");
	const answer = await client.post("/sign-in", new URLSearchParams(
	    { email: "auditor@microsoft.example", password: PASSWORD, token })
	    .toString(), { follow: false });
	assert.equal(answer.status, 303);
	assert.notEqual(client.cookies.get(COOKIE), first);
	client.cookies.set(COOKIE, first);
	assert.equal((await client.get("/", { follow: false })).redirect,
	    "/sign-in");
});

test("signing out ends the session, not only the cookie", async () => {
	const client = await world.signedIn(ADMIN);
	const cookie = client.cookies.get(COOKIE);
	const home = await client.get("/");
	const token = home.document.querySelector("header [name=token]")
	    .getAttribute("value");
	const out = await client.post("/sign-out", `token=${token}`);
	assert.equal(out.path.split("?")[0], "/sign-in");
	assert.match(out.words, /You have signed out/);
	assert.equal(client.cookies.has(COOKIE), false);
	client.cookies.set(COOKIE, cookie);
	assert.equal((await client.get("/", { follow: false })).status, 303);
});

test("signing out needs the form token", async () => {
	const client = await world.signedIn(ADMIN);
	for (const body of ["", `token=${"A".repeat(43)}`])
		assert.equal((await client.post("/sign-out", body)).status, 403);
	assert.equal((await client.get("/")).status, 200);
});

test("a foreign form cannot sign anybody in", async () => {
	const other = await world.client().get("/sign-in");
	const token = other.form().value("token");
	const body = new URLSearchParams({ email: ADMIN, password: PASSWORD,
		token }).toString();
	const victim = world.client();
	await victim.get("/sign-in");
	const planted = await victim.post("/sign-in", body);
	assert.equal(planted.status, 403);
	assert.equal(victim.cookies.has(COOKIE), false);
	const crossed = await attempt(ADMIN, PASSWORD, world.client(),
	    { headers: { origin: "https://elsewhere.example" } });
	assert.equal(crossed.status, 403);
});

test("two session cookies are none", async () => {
	const client = await world.signedIn(ADMIN);
	const cookie = client.cookies.get(COOKIE);
	const twice = await client.get("/", { follow: false,
		headers: { cookie: `cpor=${cookie}; cpor=${cookie}` } });
	assert.equal(twice.status, 303);
	assert.equal((await client.get("/", { follow: false })).status, 200);
});

test("whoever was on the way to a page gets there", async () => {
	const client = world.client();
	const asked = await client.get("/directories");
	assert.equal(asked.path, "/sign-in?next=/directories");
	const there = await client.submit(asked,
	    { email: ADMIN, password: PASSWORD });
	assert.equal(there.path, "/directories");
});

test("nobody is led to another site", async () => {
	for (const next of ["https://evil.example/", "//evil.example/",
		"/\\evil.example", "javascript:alert(1)", "/\r\nX: y", "x"]) {
		const client = world.client();
		const page = await client.get(
		    `/sign-in?next=${encodeURIComponent(next)}`);
		assert.equal(page.form().value("next"), "/", next);
		const forged = await client.post("/sign-in", new URLSearchParams(
		    { email: ADMIN, password: PASSWORD, next,
			    token: page.form().value("token") }).toString(),
		    { follow: false });
		assert.equal(forged.redirect, "/", next);
	}
});

test("whoever is signed in needs no sign-in page", async () => {
	const client = await world.signedIn(ADMIN);
	assert.equal((await client.get("/sign-in?next=/directories",
	    { follow: false })).redirect, "/directories");
});

test("a demonstration says who one can be", async () => {
	const page = await world.client().get("/sign-in");
	const rows = page.texts("tbody tr");
	assert.ok(rows.includes(`${ADMIN} Incentives admin`), rows.join("\n"));
	assert.ok(rows.includes("auditor@microsoft.example Auditor"));
	assert.match(page.words, /demo-claims-2026/);
});

test("a session ends after 30 minutes without use", async () => {
	const client = await world.signedIn(ADMIN);
	world.setNow(later(29));
	assert.equal((await client.get("/", { follow: false })).status, 200);
	world.setNow(later(58));
	assert.equal((await client.get("/", { follow: false })).status, 200);
	world.setNow(later(88));
	const page = await client.get("/");
	assert.equal(page.path, "/sign-in");
	assert.match(page.words, /after 30 minutes without use/);
	world.setNow(NOW);
});

test("a session ends after 12 hours of use", async () => {
	const client = await world.signedIn(ADMIN);
	for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
		world.setNow(later(minutes));
		assert.equal((await client.get("/", { follow: false })).status, 200,
		    `${minutes} minutes`);
	}
	world.setNow(later(12 * 60));
	assert.equal((await client.get("/", { follow: false })).status, 303);
	world.setNow(NOW);
});

test("ten failures make an account wait, known or not", async () => {
	for (const email of ["program-admin@microsoft.example",
		"not-there@microsoft.example"]) {
		for (let i = 0; i < 10; i++)
			assert.equal((await attempt(email, "wrong")).status, 422);
		const page = await attempt(email, PASSWORD);
		assert.equal(page.status, 429);
		assert.match(page.errors["#email"], /^There were too many attempts /);
		assert.match(page.errors["#email"], / Wait 15 minutes, /);
		assert.equal(page.headers["retry-after"], "900");
	}
	world.setNow(later(15));
	assert.equal((await attempt("program-admin@microsoft.example",
	    PASSWORD)).status, 303);
	world.setNow(NOW);
});

test("while many try to sign in, nobody else waits", async () => {
	const client = await world.signedIn("auditor@microsoft.example");
	let waiting = 24;
	const attempts = Array.from({ length: waiting }, async (_, i) => {
		const other = world.client();
		const page = await other.submit(await other.get("/sign-in"),
		    { email: `nobody${i}@many.example`, password: "wrong" });
		waiting--;
		return page.status;
	});
	while (waiting === attempts.length)
		await client.get("/help");
	for (let i = 0; i < 10; i++)
		assert.equal((await client.get("/help")).status, 200);
	// They are tried one after the other; pages do not queue behind them.
	assert.ok(waiting >= attempts.length / 2, `${waiting} waited`);
	assert.ok((await Promise.all(attempts)).every((s) => s === 422));
});

test("R2.30, R2.32: without a mail server nobody is told that a mail is on its " +
    "way, but whom to ask", async () => {
	const pages = [];
	for (const email of [ADMIN, "not-there@nobody.example"]) {
		const client = world.client();
		const form = await client.get("/sign-in/forgot");
		assert.match(form.words, /sends no mail now. Ask the operator/);
		const sent = await client.submit(form, { email });
		assert.equal(sent.heading, "No mail is sent now");
		assert.doesNotMatch(sent.words, /on its way/);
		assert.match(sent.words, /ask the operator of this site/);
		pages.push(bare(sent));
	}
	assert.equal(pages[0], pages[1]);
	const admin = await world.signedIn("account-admin@fabrikam.example");
	const form = await admin.get("/people/invite");
	assert.match(form.words, /the invitation waits until it does/);
	const made = await admin.submit(form, { email: "new@fabrikam.example",
		name: "Nina New", role: "incentives-user" },
	{ which: "/people/invite" });
	assert.equal(made.texts(".govuk-notification-banner__heading")[0],
	    "The invitation waits: this site sends no mail now");
});

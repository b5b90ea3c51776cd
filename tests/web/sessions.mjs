// Sessions: one's own are seen and signed out; what ends them.
import assert from "node:assert/strict";
import { test } from "node:test";
import { overwrite, standing } from "./lib/file.mjs";
import { App } from "./lib/totp.mjs";
import { NOW, PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 " +
    "Firefox/128.0";
const SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) " +
    "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/604.1";

const later = (minutes) => new Date(
    Date.parse(NOW) + minutes * 60_000).toISOString();

async function signedInBy(email, agent) {
	const client = world.client({ headers: { "user-agent": agent } });
	await client.signIn(email);
	return client;
}

const isIn = async (client) =>
    (await client.get("/profile", { follow: false })).status === 200;

test("R2.45: one sees one's sessions, coarsely, and which is this one",
    async () => {
	const email = "incentives-admin@fabrikam.example";
	world.setNow(NOW);
	await signedInBy(email, FIREFOX);
	world.setNow(later(5));
	const phone = await signedInBy(email, SAFARI);
	await world.signedIn("incentives-user@fabrikam.example");
	const page = await phone.get("/profile/sessions");
	assert.deepEqual(page.texts("main h2"), [
		"Safari on iPhone, from 127.0.0.x – this one",
		"Firefox on Windows, from 127.0.0.x"]);
	assert.match(page.words, /Begun on 17 June 2026 at 2am/);
	assert.doesNotMatch(page.text, /Mozilla|127\.0\.0\.1/);
	world.setNow(NOW);
});

test("R2.45: one session or all others are signed out at once", async () => {
	const email = "incentives-user@northwind.example";
	const clients = [];
	for (let i = 0; i < 4; i++)
		clients.push(await signedInBy(email, i === 0 ? SAFARI : FIREFOX));
	const stranger = await world.signedIn("incentives-user@fabrikam.example");
	const [phone, ...desks] = clients;
	const page = await phone.get("/profile/sessions");
	const name = page.all("button[name=session]")[0].getAttribute("value");
	const token = (client) => client.get("/profile/sessions").then((p) =>
	    p.all("[name=token]")[0].getAttribute("value"));
	const send = async (client, session) => client.post("/profile/sessions",
	    new URLSearchParams({ token: await token(client), session })
		.toString(), { headers: { origin: world.url } });
	// Nobody else's is ended by its name.
	await send(stranger, name);
	assert.deepEqual(await Promise.all(clients.map(isIn)),
	    [true, true, true, true]);
	assert.match((await send(phone, name)).words, /You are signed out there/);
	const left = await Promise.all(desks.map(isIn));
	assert.equal(left.filter(Boolean).length, 2);
	await send(phone, "others");
	assert.deepEqual(await Promise.all(clients.map(isIn)),
	    [true, false, false, false]);
	assert.ok(await isIn(stranger));
});

test("R2.47: a cookie that was planted or stolen is worth nothing after " +
    "signing in, changing the password or being disabled", async () => {
	const email = "incentives-admin@litware.example";
	const client = world.client();
	client.cookies.set("cpor", "A".repeat(43));
	await client.signIn(email);
	assert.notEqual(client.cookies.get("cpor"), "A".repeat(43));
	const thief = world.client();
	thief.cookies.set("cpor", client.cookies.get("cpor"));
	assert.ok(await isIn(thief));
	const next = "another-password-of-mine-77";
	const page = await client.get("/profile/password");
	const form = page.form("/profile/password");
	const fields = Object.fromEntries(form.names.filter((n) =>
	    n !== "token" && n !== "version" && n !== "email").map((n) =>
	    [n, n === "present" ? PASSWORD : next]));
	const changed = await client.submit(page, fields,
	    { which: "/profile/password" });
	assert.equal(changed.status, 200);
	assert.ok(await isIn(client));
	assert.ok(!await isIn(thief));
	world.cpor(["person", "disable", email]);
	assert.ok(!await isIn(client));
});

test("R2.47: who signs in with somebody else's own cookie planted gets another, " +
    "and that one ends", async () => {
	const thief = await world.signedIn("incentives-user@fabrikam.example");
	const planted = thief.cookies.get("cpor");
	const victim = world.client();
	victim.cookies.set("cpor", planted);
	// Somebody is in with it; that they are not who they think they see.
	const home = await victim.get("/");
	const token = home.document.querySelector("header [name=token]")
	    .getAttribute("value");
	assert.equal((await victim.post("/sign-in", new URLSearchParams(
	    { email: "incentives-user@northwind.example", password: PASSWORD,
		    token }).toString(),
	{ follow: false, headers: { origin: world.url } })).status, 303);
	assert.notEqual(victim.cookies.get("cpor"), planted);
	assert.ok(await isIn(victim));
	assert.ok(!await isIn(thief));
});

test("R2.42, R2.47: half a session opens nothing but the page that asks for the " +
    "code, and none of it is left when a whole one begins", async () => {
	const email = "account-admin@fabrikam.example";
	const client = await world.signedIn(email);
	const begun = await client.submit(await client.get("/profile/factor"), {},
	    { which: "/profile/factor" });
	const app = new App(begun.document.querySelector("main code").textContent);
	await client.submit(begun, { code: app.code(world.now) },
	    { which: "/profile/factor/confirm" });
	world.setNow(later(1));
	const other = world.client();
	const asked = await other.submit(await other.get("/sign-in"),
	    { email, password: PASSWORD });
	const half = other.cookies.get("cpor");
	const open = world.cpor(["routes"]).trim().split("\n")
	    .map((line) => line.split("\t"))
	    .filter(([method, path, who]) => method === "GET" &&
		!path.includes(":") && !["anyone", "holder", "link"].includes(who));
	assert.ok(open.length > 30);
	for (const [, path] of open)
		assert.match((await other.get(path, { follow: false })).redirect ??
		    "", /^\/sign-in/, path);
	assert.equal((await other.submit(asked,
	    { code: app.code(world.now) })).path, "/");
	const late = world.client();
	late.cookies.set("cpor", half);
	assert.ok(!await isIn(late));
	assert.equal((await late.get("/sign-in/code")).status, 409);
	assert.ok(await isIn(other));
	world.setNow(NOW);
});

test("R2.47: idle and old sessions end, and are listed no more", async () => {
	const email = "incentives-user@litware.example";
	world.setNow(NOW);
	const idle = await world.signedIn(email);
	const used = await world.signedIn(email);
	world.setNow(later(29));
	assert.ok(await isIn(used));
	world.setNow(later(30));
	assert.ok(!await isIn(idle));
	assert.equal((await used.get("/profile/sessions"))
	    .texts("main h2").length, 1);
	for (let minutes = 50; minutes < 12 * 60; minutes += 20) {
		world.setNow(later(minutes));
		assert.ok(await isIn(used), `${minutes}`);
	}
	world.setNow(later(12 * 60));
	assert.ok(!await isIn(used));
	world.setNow(NOW);
});

test("R2.47: two cookies of the session's name are none", async () => {
	const client = await world.signedIn("incentives-user@fabrikam.example");
	const cookie = `cpor=${client.cookies.get("cpor")}`;
	for (const twice of [`${cookie}; ${cookie}`,
		`cpor=${"A".repeat(43)}; ${cookie}`])
		assert.equal((await client.get("/profile", { follow: false,
			headers: { cookie: twice } })).status, 303);
	assert.ok(await isIn(client));
});

// Last: it moves time on.
test("R2.35: a password that is stored with weaker limits is made anew when its " +
    "person signs in with it, and only then", async () => {
	const email = "munich@fabrikam.example";
	const MADE = "$argon2id$v=19$m=65536,t=2,p=1$";
	// The demonstration's password, in half the memory.
	const WEAK = "$argon2id$v=19$m=32768,t=2,p=1$" +
	    "Www+wgxPYwD4nEVLAbi1/w$jLgdyOkOblPIFkNv5HXYd6Q9UbXsi0QDDeHYBTDO4O0";
	const auditor = await world.signedIn("auditor@microsoft.example");
	const attempt = async (password) => {
		const client = world.client();
		return (await client.submit(await client.get("/sign-in"),
		    { email, password }, { follow: false })).status;
	};
	const bytes = (await standing(world, auditor, email)).toString("latin1");
	const [, who, stored] = new RegExp(`(${email}[ -~]+?)` +
	    "(\\$argon2id\\$[ -~]{43}\\$[A-Za-z0-9+/]{43})").exec(bytes);
	assert.ok(stored.startsWith(MADE));
	await overwrite(world, auditor, who + stored, who + WEAK);
	assert.equal(await attempt("not it at all"), 422);
	assert.ok(!(await standing(world, auditor, who + WEAK))
	    .includes(who + MADE));
	assert.equal(await attempt(PASSWORD), 303);
	assert.ok(!(await standing(world, auditor, who + MADE))
	    .includes(who + WEAK));
	assert.equal(await attempt(PASSWORD), 303);
});

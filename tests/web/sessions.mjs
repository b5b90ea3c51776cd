// Sessions: one's own are seen and signed out; what ends them.
import assert from "node:assert/strict";
import { test } from "node:test";
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

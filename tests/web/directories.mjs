// The directory one works in.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const BOTH = "incentives-admin@both.example";
const COOKIE = "cpor";

async function atTheChoice(next = "") {
	const client = world.client();
	const page = await client.submit(await client.get(`/sign-in${next}`),
	    { email: BOTH, password: PASSWORD });
	return { client, page };
}

const names = (page) => page.texts("main form button[name=directory]");

test("a member of two directories chooses after signing in", async () => {
	const { client, page } = await atTheChoice();
	assert.equal(page.path.split("?")[0], "/directories");
	assert.equal(names(page).length, 2);
	const home = await client.submit(page, {}, { button: names(page)[0] });
	assert.equal(home.path, "/");
	assert.ok(home.texts(".cpor-header__role")[0].startsWith(names(page)[0]));
});

test("until then no other page is open", async () => {
	const { client } = await atTheChoice();
	for (const path of ["/", "/messages", "/claims"])
		assert.equal((await client.get(path)).path.split("?")[0],
		    "/directories", path);
});

test("the choice leads to where they were going", async () => {
	const { client, page } = await atTheChoice("?next=/messages%3Fa%3D1");
	assert.equal(page.path.split("?")[0], "/directories");
	const there = await client.submit(page, {}, { button: names(page)[1] });
	assert.equal(there.path, "/messages?a=1");
});

test("choosing gives the session a new cookie, and the old one is worth " +
    "nothing", async () => {
	const { client, page } = await atTheChoice();
	const before = client.cookies.get(COOKIE);
	await client.submit(page, {}, { button: names(page)[0] });
	const after = client.cookies.get(COOKIE);
	assert.notEqual(after, before);
	client.cookies.set(COOKIE, before);
	assert.equal((await client.get("/", { follow: false })).redirect,
	    "/sign-in");
});

test("choosing does not make the twelve hours longer", async () => {
	const { client, page } = await atTheChoice();
	const start = Date.parse(NOW);
	let choice = page;
	for (let minutes = 20; minutes < 12 * 60; minutes += 20) {
		world.setNow(new Date(start + minutes * 60_000).toISOString());
		await client.submit(choice, {},
		    { button: names(choice)[minutes / 20 % 2] });
		choice = await client.get("/directories");
		assert.equal(choice.path, "/directories", `${minutes} minutes`);
	}
	world.setNow(new Date(start + 12 * 3600_000).toISOString());
	assert.equal((await client.get("/", { follow: false })).status, 303);
	world.setNow(NOW);
});

test("it can be changed later, and each shows its own", async () => {
	const client = world.client();
	await client.signIn(BOTH, PASSWORD, "Fabrikam");
	const choice = await client.get("/directories");
	assert.match(choice.words, /you are here now/);
	const other = names(choice).find((name) => name !== "Fabrikam");
	const home = await client.submit(choice, {}, { button: other });
	assert.ok(home.texts(".cpor-header__role")[0].startsWith(other));
});

test("a directory of others cannot be chosen", async () => {
	const stranger = await world.signedIn("reviewer@microsoft.example");
	const theirs = (await stranger.get("/directories"))
	    .all("button[name=directory]")[0].getAttribute("value");
	const { client, page } = await atTheChoice();
	const token = page.form().value("token");
	const pages = [];
	for (const directory of [theirs, "0000000000001", "x"]) {
		const answer = await client.post("/directories",
		    new URLSearchParams({ token, directory }).toString());
		assert.equal(answer.status, 422, directory);
		pages.push(answer.text);
	}
	assert.equal(pages[1], pages[0]);
});

test("choosing needs the form token", async () => {
	const { client, page } = await atTheChoice();
	const directory = page.all("button[name=directory]")[0]
	    .getAttribute("value");
	assert.equal((await client.post("/directories",
	    new URLSearchParams({ directory }).toString())).status, 403);
});

test("nobody is led to another site", async () => {
	const { client, page } = await atTheChoice();
	const home = await client.post("/directories", new URLSearchParams({
		token: page.form().value("token"), next: "//evil.example",
		directory: page.all("button[name=directory]")[0]
		    .getAttribute("value") }).toString(), { follow: false });
	assert.equal(home.redirect, "/");
});

test("whoever belongs to one directory is in it at once", async () => {
	const client = await world.signedIn("auditor@microsoft.example");
	assert.deepEqual(names(await client.get("/directories")), ["Microsoft"]);
	assert.equal((await client.get("/")).path, "/");
});

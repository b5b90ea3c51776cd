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

test("R2.20: changing directory needs no new sign-in, and the old cookie is " +
    "worth nothing", async () => {
	const client = world.client();
	await client.signIn(BOTH, PASSWORD, "Fabrikam");
	const before = client.cookies.get(COOKIE);
	const home = await client.submit(await client.get("/directories"), {},
	    { button: "Northwind" });
	assert.equal(home.path, "/");
	assert.match(home.texts(".cpor-header__role")[0],
	    /^Northwind .*· Incentives admin$/);
	const thief = world.client();
	thief.cookies.set(COOKIE, before);
	assert.equal((await thief.get("/", { follow: false })).redirect,
	    "/sign-in");
});

// What Northwind has: a claim, its history, a file of it, a request.
async function northwinds() {
	const owner = await world.signedIn("incentives-admin@northwind.example");
	const claim = (await owner.get("/claims")).all("main td a, main th a")
	    .map((a) => a.getAttribute("href"))
	    .find((href) => /^\/claims\/[0-9a-z]{13}$/.test(href));
	const file = (await owner.get(`${claim}/proof`)).all("a[href^='/proof/']")[0]
	    .getAttribute("href");
	const request = await owner.submit(await owner.get("/support/new"),
	    { subject: "Where is it", comment: "Tell me." });
	return [claim, `${claim}/history`, `${claim}/proof`, file,
	    claim.replace("/claims/", "/messages/"),
	    request.path.replace(/\?.*/, "")];
}

async function inFabrikam() {
	const client = world.client();
	await client.signIn(BOTH, PASSWORD, "Fabrikam");
	return client;
}

test("R2.21: a link to a thing of another of one's directories offers to " +
    "change, and the change leads on to it", async () => {
	for (const path of await northwinds()) {
		const client = await inFabrikam();
		const page = await client.get(`${path}?a=1`);
		assert.equal(page.status, 403, path);
		assert.equal(page.heading,
		    "This is in another of your directories", path);
		assert.deepEqual(page.texts("main button[name=directory]"),
		    ["Change to Northwind"]);
		const there = await client.submit(page, {},
		    { which: "/directories", button: "Change to Northwind",
			follow: false });
		assert.equal(there.redirect, `${path}?a=1`);
		assert.equal((await client.get(path)).status, 200, path);
	}
});

// The page without the address that was asked for.
const without = (page, path) => `${page.status} ${page.text}`
    .replaceAll(path, "PATH").replaceAll(encodeURIComponent(path), "PATH")
    .replace(/<code>[0-9a-f]{32}<\/code>/, "");

test("R2.21, R2.9: for whoever does not belong there it is missing, to the " +
    "byte", async () => {
	const owner = await world.signedIn("incentives-admin@northwind.example");
	const fabrikams = await world.signedIn("incentives-user@fabrikam.example");
	const client = await inFabrikam();
	const things = await northwinds();
	// Litware's is nobody's here.
	const litware = await world.signedIn("incentives-admin@litware.example");
	const claim = (await litware.get("/claims")).all("main td a, main th a")
	    .map((a) => a.getAttribute("href"))
	    .find((href) => /^\/claims\/[0-9a-z]{13}$/.test(href));
	const missing = (path) => path.replace(/[0-9a-z]{13}/, "0000000000001");
	for (const path of things) {
		assert.equal((await owner.get(path)).status, 200, path);
		assert.equal(without(await fabrikams.get(path), path),
		    without(await fabrikams.get(missing(path)), missing(path)));
	}
	for (const path of [claim, `${claim}/history`, `${claim}/proof`,
	    claim.replace("/claims/", "/messages/")]) {
		const page = await client.get(path);
		assert.equal(page.status, 404, path);
		assert.equal(page.link("Change directory"),
		    `/directories?next=${path}`);
		assert.equal(without(page, path),
		    without(await client.get(missing(path)), missing(path)), path);
	}
});

test("R2.21: nothing is read for them on the way: a file that was not opened " +
    "is no view of it", async () => {
	world.cpor(["person", "add", BOTH, "Adele Vance", "Microsoft",
	    "reviewer"]);
	const [, , , file] = await northwinds();
	const client = world.client();
	await client.signIn(BOTH, PASSWORD, "Fabrikam");
	const page = await client.get(file);
	assert.deepEqual(page.texts("main button[name=directory]").sort(),
	    ["Change to Microsoft", "Change to Northwind"]);
	const auditor = await world.signedIn("auditor@microsoft.example");
	const owner = await world.signedIn("incentives-admin@northwind.example");
	const claim = (await owner.get("/claims")).all("main td a, main th a")
	    .map((a) => a.getAttribute("href"))
	    .find((href) => /^\/claims\/[0-9a-z]{13}$/.test(href));
	assert.doesNotMatch((await auditor.get(`${claim}/history`)).words,
	    /Adele Vance[^.]* opened a proof file/);
});

test("R2.21: a page that another role opens is offered where one has it",
    async () => {
	const client = await inFabrikam();
	const page = await client.get("/review?status=submitted");
	assert.equal(page.status, 403);
	assert.equal(page.heading, "You need another role or directory");
	const there = await client.submit(page, {},
	    { which: "/directories", button: "Change to Microsoft" });
	assert.equal(there.path, "/review?status=submitted");
	assert.equal(there.status, 200);
});

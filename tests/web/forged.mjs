// Forms that none of our pages drew for whoever sends them: every way to forge
// one × every POST route that the program has. None is accepted.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const MISSING = "0000000000001";
const FORGED = "This form is no longer valid";

// Who may use a route, by the word that `cpor routes` has for it.
const people = {
	"incentives-admin": "incentives-admin@fabrikam.example",
	"account-admin": "account-admin@fabrikam.example",
	"global-admin": "global-admin@fabrikam.example",
	"reviewer": "reviewer@microsoft.example",
	"lead-reviewer": "lead-reviewer@microsoft.example",
	"program-admin": "program-admin@microsoft.example",
};
const SENDER = { "anyone": "nobody", "holder": "nobody",
	"member": "incentives-admin", "signed-in": "incentives-admin" };

// The address of a mail's "stop" vouches by itself (RFC 8058). A link's own
// tokens are tried in tests/web/password, invite and consent.
const routes = world.cpor(["routes"]).trim().split("\n")
    .map((line) => line.split("\t"))
    .filter(([method, , who]) => method === "POST" && who !== "link")
    .map(([, path, who]) => [path, who.replace(",proved", "")])
    .map(([path, who]) => ({ address: path.replace(/:[a-z]+/g, MISSING),
	held: who === "holder",
	who: SENDER[who] ?? who.split(",").find((role) => role in people) }));

const clients = {}, stale = {};
let auditor;

const tokenOn = (page) => page.all("[name=token]")[0].getAttribute("value");
const tokens = new Map(); // of a session they stay the same
async function tokenOf(client) {
	if (!tokens.has(client))
		tokens.set(client, tokenOn(await client.get(
		    client === clients.nobody ? "/sign-in" : "/help")));
	return tokens.get(client);
}

before(async () => {
	auditor = await world.signedIn("auditor@microsoft.example");
	clients.nobody = world.client();
	stale.nobody = tokenOn(await world.client().get("/sign-in"));
	for (const [role, email] of Object.entries(people)) {
		clients[role] = await world.signedIn(email);
		stale[role] = tokenOn(await clients[role].get("/help"));
		await clients[role].post("/sign-out", `token=${stale[role]}`);
		await clients[role].signIn(email, PASSWORD);
		assert.notEqual(await tokenOf(clients[role]), stale[role]);
	}
	clients.stranger = await world.signedIn(
	    "incentives-admin@northwind.example");
});

// What has been done so far, as the history counts it.
const done = async () => (await auditor.get("/audit"))
    .texts(".cpor-timeline__when").join().match(/Entry ([\d,]+) ·/)[1];

const body = (token) => new URLSearchParams({ token }).toString();
const ours = { origin: world.url };
const other = (headers) => async (client) =>
    [body(await tokenOf(client)), headers];

// By name: what is sent instead, of the client who may use the route.
const forgeries = {
	"no token": () => ["", ours],
	"an empty token": () => [body(""), ours],
	"a wrong token": () => [body("A".repeat(43)), ours],
	"a token of this person's session that has ended": (client, role) =>
	    [body(stale[role]), ours],
	"a token of another session": async () =>
	    [body(await tokenOf(clients.stranger)), ours],
	"a token of somebody not signed in": async () =>
	    [body(tokenOn(await world.client().get("/sign-in"))), ours],
	"the right token twice": async (client) => {
		const token = body(await tokenOf(client));
		return [`${token}&${token}`, ours];
	},
	"the right token, cut short": async (client) =>
	    [body((await tokenOf(client)).slice(0, -1)), ours],
	"the right token in the address": async (client) =>
	    ["", ours, `?${body(await tokenOf(client))}`],
	"the right token in a cookie": async (client) =>
	    ["", { ...ours, cookie: [...client.cookies,
		    ["token", await tokenOf(client)]]
		.map((pair) => pair.join("=")).join("; ") }],
	"from another site": other({ origin: "https://elsewhere.example" }),
	"from an address that begins like ours":
	    other({ origin: `${world.url}.elsewhere.example` }),
	"from another port of ours": other({ origin: "http://localhost:1" }),
	"from nowhere": other({ origin: "null" }),
	"from another site, as the browser says":
	    other({ "sec-fetch-site": "cross-site" }),
	"from a sister site, as the browser says":
	    other({ ...ours, "sec-fetch-site": "same-site" }),
};

test("every POST route has a sender who may use it", () => {
	assert.ok(routes.length > 70);
	for (const { address, who } of routes)
		assert.ok(who in clients, `${address}: ${who}`);
});

for (const [words, forge] of Object.entries(forgeries))
	test(`R9.59: ${words}: no form is accepted`, async () => {
		const before = await done();
		for (const { address, who } of routes) {
			const [sent, headers, query = ""] =
			    await forge(clients[who], who);
			const page = await clients[who].post(address + query, sent,
			    { follow: false, headers });
			assert.ok([400, 403].includes(page.status),
			    `${address}: ${page.status}`);
			assert.ok(page.status === 400 || page.text.includes(FORGED),
			    address);
			assert.equal(page.headers["set-cookie"]?.find((line) =>
			    /^cpor=/.test(line)), undefined, address);
		}
		assert.equal(await done(), before, "nothing was done");
	});

test("R9.59: nobody is signed in by a form of another browser, with the right password",
    async () => {
	const email = people["incentives-admin"];
	const before = await done();
	const sent = async (client, token, headers = ours) => {
		const page = await client.post("/sign-in", new URLSearchParams(
		    { email, password: PASSWORD, token }).toString(),
		    { follow: false, headers });
		assert.equal(page.status, 403);
		assert.equal(page.heading, FORGED);
		assert.ok(!client.cookies.has("cpor"));
	};
	const victim = world.client();
	const token = tokenOn(await victim.get("/sign-in"));
	await sent(victim, tokenOn(await world.client().get("/sign-in")));
	await sent(victim, await tokenOf(clients.stranger));
	await sent(world.client(), token);
	await sent(victim, token, { origin: "https://elsewhere.example" });
	assert.equal(await done(), before);
	// It is the form that was refused, and nothing else.
	assert.equal((await victim.post("/sign-in", new URLSearchParams(
	    { email, password: PASSWORD, token }).toString(),
	    { follow: false, headers: ours })).status, 303);
});

// Last, since it may do something: what was refused above is that alone.
test("a form that our page drew is taken as one", async () => {
	for (const { address, held, who } of routes) {
		if (address === "/sign-out" || held)
			continue;
		const page = await clients[who].post(address,
		    body(await tokenOf(clients[who])),
		    { follow: false, headers: ours });
		assert.ok(!page.text.includes(FORGED), address);
		assert.ok(page.status < 500, address);
	}
});

// Who can do what in which state of a claim: every route about a claim ×
// everybody × every state. The table is written here by hand, from the rules of
// sections 2, 5 and 6; what it does not name is closed.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const MISSING = "0000000000001", NOTHING = "0000000000002";

// A claim of Fabrikam Seattle in each state: d draft, s submitted, u under
// review, a action required, A approved, r rejected, D dispute, e ended, k with
// a decision that waits for a second look, c approved and in arbitration.
const CLAIMS = {
	d: "Liberty’s Delightful Bakery & Cafe Business Central evaluation",
	s: "Alpine Ski House: Exchange Online adoption",
	u: "Blue Yonder Airlines Project Operations rollout",
	a: "Best for You Organics with our Sales add-on",
	A: "Bellows College Sales evaluation",
	r: "City Power & Light: Outlook Mobile adoption",
	D: "Munson’s Pickles and Preserves Supply Chain Management rollout",
	e: "Alpine Ski House with our Business Central add-on",
	k: "Intune for the lift stations of Alpine Ski House",
	c: "Contoso sales evaluation",
};
const STATES = Object.keys(CLAIMS);

// By letter: whom as a whole the table treats alike, and whether they reach
// Fabrikam Seattle's claims.
const PEOPLE = {
	A: ["A", true, "incentives-admin@fabrikam.example"],
	U: ["U", true, "incentives-user@fabrikam.example"],
	l: ["A", false, "london@fabrikam.example"],
	m: ["U", false, "munich@fabrikam.example"],
	// An incentives user everywhere, and an admin only in Munich.
	M: ["M", true, "two-roles@fabrikam.example"],
	// The competing partner's.
	N: ["A", false, "incentives-admin@northwind.example"],
	a: ["-", false, "account-admin@fabrikam.example"],
	g: ["-", false, "global-admin@fabrikam.example"],
	p: ["-", false, "program-admin@microsoft.example"],
	D: ["D", true, "auditor@microsoft.example"],
	// r reviews these claims, R others; C and X belong to Fabrikam besides.
	r: ["r", true, "reviewer@microsoft.example"],
	R: ["R", true, "reviewer3@microsoft.example"],
	C: ["C", true, "reviewer@both.example"],
	L: ["L", true, "lead-reviewer@microsoft.example"],
	X: ["X", true, "lead-reviewer@both.example"],
};

// Who may come in, and in which states it is open to them ("." all, "-" none).
const TABLE = `
GET  /claims/:claim               AU:. DrRCLX:suaArDekc
GET  /claims/:claim/history       AU:. DrRCLX:suaArDekc
GET  /claims/:claim/proof         AU:. DrRCLX:suaArDekc
GET  /claims/:claim/proof/receipt AU:. DrRCLX:suaArDekc
GET  /claims/:claim/proof/receipt.txt AU:. DrRCLX:suaArDekc
POST /claims/:claim/comments      AU:suaArDekc
GET  /claims/:claim/comments/:comment AU:-
POST /claims/:claim/comments/:comment AU:-
POST /claims/:claim/follow        AU:.
POST /claims/:claim/take-over     AU:.
GET  /claims/:claim/withdraw      A:suak
POST /claims/:claim/withdraw      A:suak
GET  /claims/:claim/copy          AU:re
POST /claims/:claim/copy          AU:re
GET  /claims/:claim/reclaim       A:Ac
POST /claims/:claim/reclaim       A:Ac
GET  /claims/:claim/renew         AU:-
POST /claims/:claim/renew         AU:-
GET  /claims/:claim/dispute       A:r
POST /claims/:claim/dispute       A:r
GET  /claims/:claim/disassociate  A:Ac
POST /claims/:claim/disassociate  A:Ac
GET  /claims/:claim/delete        AU:d
POST /claims/:claim/delete        AU:d
GET  /claims/:claim/who           A:da U:d
POST /claims/:claim/who           A:da U:d
GET  /claims/:claim/customer      AU:d
POST /claims/:claim/customer      AU:d
GET  /claims/:claim/role          AU:d
POST /claims/:claim/role          AU:d
GET  /claims/:claim/items         A:da U:d
POST /claims/:claim/items         A:da U:d
GET  /claims/:claim/subscriptions A:da U:d
POST /claims/:claim/subscriptions A:da U:d
POST /claims/:claim/subscriptions/stop AU:d
GET  /claims/:claim/contacts      A:da U:d
POST /claims/:claim/contacts      A:da U:d
GET  /claims/:claim/mail/:mail    A:-
POST /claims/:claim/mail/:mail    A:-
POST /claims/:claim/proof         A:daArDc U:d
GET  /claims/:claim/proof/reuse   A:daArDc U:d
POST /claims/:claim/proof/reuse   A:daArDc U:d
GET  /claims/:claim/proof/remove  AU:-
POST /claims/:claim/proof/remove  AU:-
GET  /claims/:claim/proof/places  AU:.
POST /claims/:claim/proof/places  A:dsuaAkc U:d
GET  /claims/:claim/proof/template.docx AU:dsuaAkc
GET  /claims/:claim/proof/template.pdf AU:dsuaAkc
GET  /claims/:claim/check         AU:d
POST /claims/:claim/submit        A:d
GET  /claims/:claim/submitted     AU:suaArDekc
GET  /claims/:claim/arbitration/:line A:-
POST /claims/:claim/arbitration/:line A:-
GET  /claims/:claim/answer        A:a
POST /claims/:claim/answer        A:a
POST /claims/:claim/customer-mail A:suaADkc
GET  /review/:claim               DrRCLX:suaArDekc
GET  /review/:claim/compare       DrRCLX:suaArDekc
POST /review/:claim/start         rRL:s CX:-
POST /review/:claim/take-over     RL:uac rCX:-
POST /review/:claim/release       r:sua RCLX:-
GET  /review/:claim/assign        L:sua X:-
POST /review/:claim/assign        L:sua X:-
POST /review/:claim/comments      rRL:suaArDekc CX:-
GET  /review/:claim/comments/:comment rRLCX:-
POST /review/:claim/comments/:comment rRLCX:-
GET  /review/:claim/ask           r:u RCLX:-
POST /review/:claim/ask           r:u RCLX:-
GET  /review/:claim/decide        r:u RCLX:-
POST /review/:claim/decide        r:u RCLX:-
POST /review/:claim/ask-customer  r:u RCLX:-
GET  /review/:claim/look          DrRCLX:k
POST /review/:claim/look          RL:k rCX:-
GET  /review/:claim/dispute       L:D X:-
POST /review/:claim/dispute       L:D X:-
GET  /review/:claim/dispute/ask   L:D X:-
POST /review/:claim/dispute/ask   L:D X:-
GET  /review/:claim/revoke        L:Ac X:-
POST /review/:claim/revoke        L:Ac X:-
`;

const rows = TABLE.trim().split("\n").map((line) => {
	const [method, path, ...rest] = line.split(/ +/);
	const open = {};
	for (const [letters, states] of rest.map((part) => part.split(":")))
		for (const letter of letters)
			open[letter] = states === "." ? STATES :
			    states === "-" ? [] : [...states];
	if (open.A)
		open.M = open.U ?? [];
	return { method, path, open, name: `${method} ${path}` };
});
// Whoever is signed in may ask these, which are about words of their own.
const OWN = ["GET /messages/:claim", "POST /unsent/:claim/:place"];

const clients = {}, tokens = {}, claims = {}, versions = {};
let auditor;
const done = async () => (await auditor.get("/audit"))
    .texts(".cpor-timeline__when").join().match(/Entry ([\d,]+) ·/)[1];

// M's second role.
async function giveMunich() {
	const list = await clients.a.get("/people?text=Two+Roles");
	const page = await clients.a.get(list.link("Two Roles"));
	const munich = page.all("select[name=location] option")
	    .find((option) => /Munich/.test(option.textContent))
	    .getAttribute("value");
	const given = await clients.a.submit(page, { role: "incentives-admin",
		location: munich }, { which: `form[action$="/give"]` });
	assert.match(given.words, /Incentives admin at Fabrikam Munich/);
}

async function signInAll() {
	world.cpor(["person", "add", PEOPLE.M[2], "Two Roles", "Fabrikam",
		"incentives-user"], `${PASSWORD}\n`);
	for (const [letter, [kind, , email]] of Object.entries(PEOPLE)) {
		if ("CX".includes(kind))
			for (const [directory, role] of [
				["Fabrikam", "account-admin"],
				["Microsoft", email.split("@")[0]]])
				world.cpor(["person", "add", email, "Both Places",
					directory, role], `${PASSWORD}\n`);
		clients[letter] = world.client();
		await clients[letter].signIn(email, PASSWORD,
		    "CX".includes(kind) ? "Microsoft" : undefined);
		tokens[letter] = (await clients[letter].get("/help"))
		    .all("[name=token]")[0].getAttribute("value");
	}
	auditor = clients.D;
	await giveMunich();
}

before(async () => {
	await signInAll();
	for (const [letter, name] of Object.entries(CLAIMS)) {
		claims[letter] = (await clients.A.get(
		    `/claims?text=${encodeURIComponent(name)}`)).all("tbody a")
		    .map((a) => a.getAttribute("href"))
		    .find((href) => /^\/claims\/[0-9a-z]{13}$/.test(href))
		    .split("/")[2];
		// A form that every claim's page has for a colleague.
		const form = (await clients.U.get(`/claims/${claims[letter]}`))
		    .all("main [name=version]")[0] ??
		    (await clients.U.get(`/claims/${claims[letter]}/delete`))
			.all("main [name=version]")[0];
		versions[letter] = form.getAttribute("value");
	}
});

const at = (path, id) => path.replace(":claim", id).replace(/:[a-z]+/, NOTHING);

function ask(letter, { method, path }, id) {
	return method === "GET" ?
	    clients[letter].get(at(path, id), { follow: false }) :
	    clients[letter].post(at(path, id), `token=${tokens[letter]}`,
		{ follow: false, headers: { origin: world.url } });
}

// What came back, without what differs between any two requests.
const bare = (page, id) =>
    `${page.status} ${page.headers.location ?? ""}\n${page.text}`
	.replaceAll(id, "ID").replace(/name="token" value="[^"]*"/g, "")
	.replace(/<code>[0-9a-f]{32}<\/code>/g, "");

const isThere = (kind, sees, state) =>
    sees && (state !== "d" || "AUM".includes(kind));

function check(row, kind, state, { status, redirect }) {
	const words = `${row.name}, ${kind} in ${state}: ${status}`;
	const open = row.open[kind].includes(state);
	if (row.path.endsWith("/customer-mail"))
		assert.equal(status, open ? 303 : kind === "M" ? 403 : 409, words);
	else if (row.method === "GET")
		assert.ok(open ? status === 200 :
		    [303, 403, 404, 409].includes(status), words);
	else
		assert.ok([400, 403, 404, 409, 422].includes(status), words);
	assert.doesNotMatch(redirect ?? "", /^\/(sign-in|directories)/, words);
}

// Everybody at one row: in all states where it is theirs to see, in some of
// them, by turns, where it never may be.
async function tryRow(row, turn) {
	for (const [letter, [kind, sees]] of Object.entries(PEOPLE)) {
		const enters = row.open[kind] !== undefined;
		const count = enters && sees ? 10 : enters ? 3 : 1;
		const states = STATES.map((_, i) => STATES[(turn + i) % 10])
		    .slice(0, count);
		const none = bare(await ask(letter, row, MISSING), MISSING);
		const pages = await Promise.all(states.map((state) =>
		    ask(letter, row, claims[state])));
		pages.forEach((page, i) => {
			const there = enters && isThere(kind, sees, states[i]);
			const words = `${row.name}, ${letter} in ${states[i]}: `;
			if (!enters)
				assert.equal(page.status, 403, words + page.status);
			if (there)
				check(row, kind, states[i], page);
			else
				assert.equal(bare(page, claims[states[i]]), none,
				    `${words}as missing`);
		});
	}
}

test("the table names the routes about a claim, all of them", () => {
	const listed = world.cpor(["routes"]).trim().split("\n")
	    .map((line) => line.split("\t").slice(0, 2).join(" "))
	    .filter((name) => name.includes("/:claim"));
	assert.deepEqual([...rows.map((row) => row.name), ...OWN].sort(),
	    listed.sort());
});

test("R5.1, R2.4, R2.8, R2.9: a page is open to whom and in which states the rules " +
    "name, and else as missing or closed", async () => {
	for (const [i, row] of rows.entries())
		if (row.method === "GET")
			await tryRow(row, i);
});

test("R5.1, R2.4, R5.91: so is what one sends, and nothing is done", async () => {
	const before = await done();
	const posts = rows.filter((row) => row.method === "POST" &&
	    !row.path.endsWith("/customer-mail"));
	for (const [i, row] of posts.entries())
		await tryRow(row, i);
	assert.equal(await done(), before);
	await tryRow(rows.find((row) => row.path.endsWith("/customer-mail")), 0);
});

// A form of that action as it would be sent; its own page has it, or a page of
// the claim.
async function formOf(row) {
	for (const [kind, states] of Object.entries(row.open))
		for (const state of states)
			for (const page of [row.path, "/claims/:claim",
				"/review/:claim", "/claims/:claim/check",
				"/claims/:claim/proof"]) {
				const action = at(row.path, claims[state]);
				const shown = await clients[kind].get(
				    at(page, claims[state]), { follow: false });
				if (shown.status === 200 && shown.all(
				    `main form[action="${action}"]`).length === 1)
					return shown.form(action).fill({});
			}
	return undefined;
}

test("R5.1, R5.91: a form of an open state, sent to a claim that is closed to " +
    "it or by somebody else, does nothing", async () => {
	let found = 0;
	for (const row of rows.filter((one) => one.method === "POST")) {
		const form = await formOf(row);
		if (form?.type !== "application/x-www-form-urlencoded")
			continue;
		found++;
		const before = await done();
		for (const [letter, [kind]] of Object.entries(PEOPLE))
			for (const state of STATES) {
				if (row.open[kind]?.includes(state))
					continue;
				const fields = new URLSearchParams(form.body);
				fields.set("token", tokens[letter]);
				if (fields.has("version"))
					fields.set("version", versions[state]);
				const page = await clients[letter].post(
				    at(row.path, claims[state]), fields.toString(),
				    { follow: false, headers: { origin: world.url } });
				assert.ok(page.status >= 300 && page.status < 500,
				    `${row.name} ${letter} ${state}: ${page.status}`);
			}
		assert.equal(await done(), before, `${row.name}: nothing was done`);
	}
	assert.ok(found > 25, `${found}`);
});

// Every route × everybody. The table is written here by hand, from the rules
// (R2.1 to R2.9), and must name exactly the routes that the program has. What
// there is of a claim, and in which state, is states.mjs.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const MISSING = "0000000000001";

// Who may come in: * everybody, H who has the link, whoever is signed in, K the
// same from a mail program, S signed in, M in a directory, or the roles:
// A incentives admin, U incentives user, a account admin, g global admin,
// R reviewer, L lead reviewer, p program admin, D auditor.
const TABLE = `
GET  /                              M
GET  /sign-in                       *
POST /sign-in                       *
GET  /sign-in/forgot                *
POST /sign-in/forgot                *
GET  /password/:link                H
POST /password/:link                H
GET  /sign-in/code                  *
POST /sign-in/code                  *
POST /confirm                       S
POST /sign-out                      S
GET  /directories                   S
POST /directories                   S
POST /directories/invitations/:invitation S
GET  /invitation/:link              H
POST /invitation/:link              H
GET  /profile                       S
GET  /profile/data.json             S
POST /profile                       S
GET  /profile/password              S
POST /profile/password              S
GET  /profile/address               S
POST /profile/address               S
POST /profile/address/withdraw      S
GET  /profile/address/:link         S
POST /profile/address/:link         S
GET  /profile/sessions              S
POST /profile/sessions              S
GET  /profile/factor                S
POST /profile/factor                S
POST /profile/factor/confirm        S
POST /profile/factor/codes          S
GET  /profile/factor/remove         S
POST /profile/factor/remove         S
GET  /mail/stop/:link               K
POST /mail/stop/:link               K
GET  /admin                         pD
GET  /admin/settings                pD
GET  /admin/settings/:program/:setting pD
POST /admin/settings/:program/:setting p
POST /admin/settings/:program/:setting/withdraw p
GET  /admin/retention               pD
GET  /admin/retention/dry-run       pD
GET  /admin/retention/:kind         pD
POST /admin/retention/:kind         p
POST /admin/retention/:kind/check   p
POST /admin/retention/:kind/withdraw p
GET  /admin/calendars               pD
GET  /admin/calendars/:program      pD
POST /admin/calendars/:program      p
POST /admin/calendars/:program/check p
POST /admin/calendars/:program/import p
GET  /admin/catalogue               pD
GET  /admin/catalogue/new           p
POST /admin/catalogue/new           p
GET  /admin/catalogue/:item         pD
POST /admin/catalogue/:item         p
POST /admin/catalogue/:item/offer   p
POST /admin/catalogue/:item/add     p
POST /admin/catalogue/:item/end     p
GET  /admin/skus/import             p
POST /admin/skus/import             p
GET  /admin/skus/import/:file       p
POST /admin/skus/import/:file       p
GET  /admin/mail                    pD
POST /admin/mail/:mail/again        p
GET  /admin/customers               pD
GET  /admin/customers/import        p
POST /admin/customers/import        p
GET  /admin/customers/import/:file  p
POST /admin/customers/import/:file  p
GET  /admin/customers/:tenant       pD
GET  /admin/system                  pD
GET  /messages                      M
POST /messages                      M
POST /unsent/:claim/:place          M
GET  /messages/:claim               M
GET  /messages/people/:person       agpD
GET  /roles                         M
POST /roles                         M
GET  /people                        ag
GET  /people/import                 g
POST /people/import                 g
GET  /people/import/example.csv     g
GET  /people/import/:file           g
POST /people/import/:file           g
GET  /people/invite                 ag
POST /people/invite                 ag
POST /people/invitations/:invitation/again ag
POST /people/invitations/:invitation/withdraw ag
GET  /people/:person                ag
POST /people/:person/give           ag
POST /people/:person/take           ag
POST /people/:person/decline        ag
GET  /people/:person/remove         g
POST /people/:person/remove         g
GET  /admin/people                  pD
GET  /admin/people/invite           p
POST /admin/people/invite           p
POST /admin/people/invitations/:invitation/again p
POST /admin/people/invitations/:invitation/withdraw p
GET  /admin/people/:person          pD
POST /admin/people/:person/give     p
POST /admin/people/:person/take     p
POST /admin/people/:person/decline  p
POST /admin/people/:person/disable  p
POST /admin/people/:person/enable   p
GET  /admin/people/:person/forget   p
POST /admin/people/:person/forget   p
GET  /admin/enrollments             pD
GET  /admin/enrollments/:location/:program pD
POST /admin/enrollments/:location/:program p
GET  /admin/partners                pD
GET  /admin/partners/new            p
POST /admin/partners/new            p
GET  /admin/partners/:partner       pD
GET  /admin/partners/:partner/merge p
POST /admin/partners/:partner/merge p
GET  /admin/locations/:location     pD
POST /admin/locations/:location     p
GET  /admin/programs                pD
GET  /admin/programs/:program       pD
POST /admin/programs/:program       p
GET  /admin/programs/:program/invitations p
POST /admin/programs/:program/invitations p
GET  /admin/programs/:program/invitations/example.csv p
GET  /admin/programs/:program/invitations/:file p
POST /admin/programs/:program/invitations/:file p
POST /admin/programs/:program/requirements p
POST /admin/programs/:program/requirements/remove p
GET  /incentives                    AUag
GET  /incentives/:location/:program AUag
POST /incentives/:location/:program A
GET  /locations                     ag
GET  /locations/new                 ag
POST /locations/new                 ag
GET  /locations/:location           ag
POST /locations/:location           ag
GET  /audit                         D
GET  /audit.csv                     D
GET  /audit/verify                  D
GET  /support                       AUagRLpD
GET  /support/new                   AUag
POST /support/new                   AUag
GET  /support/:request              AUagRLpD
POST /support/:request              AUagRLp
POST /support/:request/close        AUagRLp
GET  /help                          *
GET  /help/:topic                   *
GET  /arbitrations                  L
GET  /arbitrations/:arbitration     L
POST /arbitrations/:arbitration/declare L
POST /arbitrations/:arbitration/ask L
POST /arbitrations/:arbitration/extend L
POST /arbitrations/:arbitration/decide L
GET  /healthz                       *
GET  /claims                        AURLD
GET  /claims.csv                    AURLD
GET  /claims.xlsx                   AURLD
GET  /claims/filter                 AURLD
GET  /claims/lists                  AURLD
GET  /claims/lists/new              AURLD
POST /claims/lists/new              AURLD
POST /claims/lists/:list/remove     AURLD
GET  /claims/new                    AU
POST /claims/new                    AU
GET  /claims/many                   AU
POST /claims/many                   AU
GET  /claims/many/example.csv       AU
GET  /claims/many/submit            A
POST /claims/many/submit            A
GET  /claims/many/submitted         AU
GET  /claims/many/disassociate      A
POST /claims/many/disassociate      A
GET  /claims/many/disassociated     AU
GET  /claims/many/:batch            AU
POST /claims/many/:batch            AU
GET  /claims/many/:batch/problems.csv AU
GET  /claims/:claim                 AURLD
GET  /claims/:claim/history         AURLD
POST /claims/:claim/comments        AU
GET  /claims/:claim/comments/:comment AU
POST /claims/:claim/comments/:comment AU
POST /claims/:claim/follow          AU
POST /claims/:claim/take-over       AU
GET  /claims/:claim/withdraw        A
POST /claims/:claim/withdraw        A
GET  /claims/:claim/copy            AU
POST /claims/:claim/copy            AU
GET  /claims/:claim/reclaim         A
POST /claims/:claim/reclaim         A
GET  /claims/:claim/renew           AU
POST /claims/:claim/renew           AU
GET  /claims/:claim/dispute         A
POST /claims/:claim/dispute         A
GET  /claims/:claim/disassociate    A
POST /claims/:claim/disassociate    A
GET  /claims/:claim/delete          AU
POST /claims/:claim/delete          AU
GET  /claims/:claim/who             AU
POST /claims/:claim/who             AU
GET  /claims/:claim/customer        AU
POST /claims/:claim/customer        AU
GET  /claims/:claim/role            AU
POST /claims/:claim/role            AU
GET  /claims/:claim/items           AU
POST /claims/:claim/items           AU
GET  /claims/:claim/subscriptions   AU
POST /claims/:claim/subscriptions   AU
POST /claims/:claim/subscriptions/stop AU
GET  /claims/:claim/contacts        AU
POST /claims/:claim/contacts        AU
GET  /claims/:claim/mail/:mail      A
POST /claims/:claim/mail/:mail      A
GET  /claims/:claim/proof           AURLD
POST /claims/:claim/proof           AU
GET  /claims/:claim/proof/receipt   AURLD
GET  /claims/:claim/proof/receipt.txt AURLD
GET  /claims/:claim/proof/reuse     AU
POST /claims/:claim/proof/reuse     AU
GET  /claims/:claim/proof/remove    AU
POST /claims/:claim/proof/remove    AU
GET  /claims/:claim/proof/places    AU
POST /claims/:claim/proof/places    AU
GET  /claims/:claim/proof/template.docx AU
GET  /claims/:claim/proof/template.pdf AU
GET  /proof/:file                   AURLD
GET  /proof/:file/view              AURLD
GET  /proof/:file/pages/:page       AURLD
GET  /claims/:claim/check           AU
POST /claims/:claim/submit          A
GET  /claims/:claim/submitted       AU
GET  /claims/:claim/arbitration/:line A
POST /claims/:claim/arbitration/:line A
GET  /claims/:claim/answer          A
POST /claims/:claim/answer          A
GET  /review                        RLD
POST /review/next                   RL
GET  /review/workload               RLD
GET  /review/reports                RLD
GET  /review/reports/:report        RLD
POST /review/away                   RL
GET  /review/texts                  RLpD
GET  /review/texts/new              Lp
POST /review/texts/new              Lp
GET  /review/texts/:text            Lp
POST /review/texts/:text            Lp
POST /review/texts/:text/remove     Lp
GET  /review/:claim                 RLD
GET  /review/:claim/compare         RLD
POST /review/:claim/start           RL
POST /review/:claim/take-over       RL
POST /review/:claim/release         RL
GET  /review/:claim/assign          L
POST /review/:claim/assign          L
POST /review/:claim/comments        RL
GET  /review/:claim/comments/:comment RL
POST /review/:claim/comments/:comment RL
GET  /review/:claim/ask             RL
POST /review/:claim/ask             RL
GET  /review/:claim/decide          RL
POST /review/:claim/decide          RL
POST /review/:claim/ask-customer    RL
POST /claims/:claim/customer-mail   A
GET  /consent/:token                H
POST /consent/:token                H
GET  /consent/:token/decline        H
POST /consent/:token/decline        H
POST /consent/:token/again          H
GET  /review/:claim/look            RLD
POST /review/:claim/look            RL
GET  /review/:claim/dispute         L
POST /review/:claim/dispute         L
GET  /review/:claim/dispute/ask     L
POST /review/:claim/dispute/ask     L
GET  /review/:claim/revoke          L
POST /review/:claim/revoke          L
`;

const routes = TABLE.trim().split("\n").map((line) => {
	const [method, path, who] = line.split(/ +/);
	return { method, path, who };
});

const people = {
	A: "incentives-admin@fabrikam.example",
	U: "incentives-user@fabrikam.example",
	a: "account-admin@fabrikam.example",
	g: "global-admin@fabrikam.example",
	R: "reviewer@microsoft.example",
	L: "lead-reviewer@microsoft.example",
	p: "program-admin@microsoft.example",
	D: "auditor@microsoft.example",
};

const clients = { nobody: world.client() };
let foreign, undecided, draft;

before(async () => {
	for (const [letter, email] of Object.entries(people))
		clients[letter] = await world.signedIn(email);
	foreign = await world.signedIn("incentives-admin@northwind.example");
	undecided = world.client();
	await undecided.submit(await undecided.get("/sign-in"),
	    { email: "incentives-admin@both.example", password: PASSWORD });
	draft = (await clients.A.submit(await clients.A.get("/claims/new")))
	    .path.split("/")[2];
});

const tokens = new Map(); // by cookie: a session has one

async function tokenOf(client) {
	const cookies = () => JSON.stringify([...client.cookies]);
	if (!tokens.has(cookies())) {
		const page = await client.get("/help");
		const held = page.all("[name=token]")[0] ??
		    (await client.get("/sign-in")).all("[name=token]")[0];
		tokens.set(cookies(), held.getAttribute("value"));
	}
	return tokens.get(cookies());
}

async function ask(client, { method, path }, id = MISSING, token) {
	const address = path.replace(/:[a-z]+/, id);
	if (method === "GET")
		return client.get(address, { follow: false });
	return client.post(address, `token=${token ?? await tokenOf(client)}`,
	    { follow: false, headers: { origin: world.url } });
}

// The page without what differs between any two requests, and without the id.
function bare(page, id) {
	return `${page.status} ${page.headers.location ?? ""}\n${page.text}`
	    .replaceAll(id, "ID")
	    .replace(/name="token" value="[^"]*"/g, "")
	    .replace(/<code>[0-9a-f]{32}<\/code>/g, "");
}

const name = (route) => `${route.method} ${route.path}`;
const isIn = (who, letter) => "*HKSM".includes(who) || who.includes(letter);

test("the table names the program's routes, all of them", () => {
	const listed = world.cpor(["routes"]).trim().split("\n")
	    .map((line) => line.split("\t").slice(0, 2).join(" "));
	assert.deepEqual(routes.map(name).sort(), listed.sort());
});

test("nobody signed in comes no further than the sign-in", async () => {
	for (const route of routes) {
		const page = await ask(clients.nobody, route);
		if ("*HK".includes(route.who))
			assert.notEqual(page.status, 303, name(route));
		else
			assert.match(page.redirect ?? "", /^\/sign-in(\?|$)/,
			    name(route));
	}
});

test("whoever has chosen no directory comes no further than that",
    async () => {
	for (const route of routes) {
		if (route.path === "/sign-out")
			continue;
		const page = await ask(undecided, route);
		if (!"*SHK".includes(route.who))
			assert.match(page.redirect ?? "", /^\/directories(\?|$)/,
			    name(route));
		else
			assert.doesNotMatch(page.redirect ?? "", /^\/directories/,
			    name(route));
	}
});

// The rules that say so.
const RULES = { A: "R2.3", U: "R2.3", a: "R2.13, R2.22", g: "R2.22", R: "R2.5",
	L: "R2.5", p: "R2.27", D: "R2.6" };
for (const letter of Object.keys(people))
	test(`${RULES[letter]}: ${people[letter]} comes in where the role allows ` +
	    "it", async () => {
		for (const route of routes) {
			// Both would end the session that is used here.
			if (["/sign-out", "/directories"].includes(route.path) &&
			    route.method === "POST")
				continue;
			if (route.who === "H")
				continue;
			const page = await ask(clients[letter], route);
			assert.ok(page.status < 500, name(route));
			assert.doesNotMatch(page.redirect ?? "",
			    /^\/(sign-in|directories)/, name(route));
			assert.equal(page.status === 403, !isIn(route.who, letter),
			    `${name(route)}: ${page.status}`);
			if (page.status === 403)
				assert.equal(page.heading,
				    "You need another role or directory");
		}
	});

test("R5.71: without the link nobody comes in, whoever they are", async () => {
	for (const client of Object.values(clients))
		for (const route of routes.filter((r) => r.who === "H")) {
			const page = await ask(client, route);
			assert.equal(page.status, route.method === "GET" ? 404 : 403,
			    name(route));
			assert.equal(page.headers["set-cookie"], undefined);
		}
});

test("R2.9: another partner's file, request and people are as missing",
    async () => {
	const claims = (await clients.A.get("/claims?status=approved"))
	    .all("tbody a").map((a) => a.getAttribute("href"))
	    .filter((href) => /^\/claims\/[0-9a-z]{13}$/.test(href));
	let file;
	for (const claim of claims)
		file ??= (await clients.A.get(`${claim}/proof`))
		    .all("a[href^='/proof/']")[0]?.getAttribute("href")
		    .split("/")[2];
	const request = (await clients.A.submit(await clients.A.get("/support/new"),
	    { subject: "Where is it", comment: "Tell me." })).path
	    .split("/")[2].replace(/\?.*/, "");
	const colleague = (await clients.g.get("/people?text=Diego"))
	    .all("tbody a")[0]
	    .getAttribute("href").split("/")[2];
	const admin = await world.signedIn("global-admin@northwind.example");
	const things = [[foreign, /:file$/, file],
		[foreign, /^\/support\/:request/, request],
		[admin, /\/people\/:person/, colleague]];
	for (const [client, pattern, id] of things) {
		const about = routes.filter((r) => pattern.test(r.path));
		assert.ok(about.length > 0, String(pattern));
		for (const route of about)
			assert.equal(bare(await ask(client, route, id), id),
			    bare(await ask(client, route), MISSING), name(route));
	}
	// They are there for their own.
	assert.equal((await clients.A.get(`/support/${request}`)).status, 200);
	assert.equal((await clients.A.get(`/proof/${file}`)).status, 200);
	assert.equal((await clients.g.get(`/people/${colleague}`)).status, 200);
});

test("R2.1: of two directories only the roles of the present one count",
    async () => {
	const email = "two@both.example";
	const places = [["Fabrikam", "a", "account-admin"],
		["Northwind", "U", "incentives-user"],
		["Microsoft", "R", "reviewer"]];
	for (const [directory, , role] of places)
		world.cpor(["person", "add", email, "Two Places", directory, role],
		    `${PASSWORD}\n`);
	for (const [directory, letter] of places) {
		const client = world.client();
		await client.signIn(email, PASSWORD, directory);
		for (const route of routes) {
			if (["/sign-out", "/directories"].includes(route.path) ||
			    route.who === "H")
				continue;
			const page = await ask(client, route);
			assert.equal(page.status === 403, !isIn(route.who, letter),
			    `${directory} ${name(route)}: ${page.status}`);
		}
	}
});

test("R2.23: who is disabled comes no further than the sign-in, with the " +
    "session that there was", async () => {
	const client = await world.signedIn("incentives-user@fabrikam.example");
	const token = await tokenOf(client);
	world.cpor(["person", "disable", "incentives-user@fabrikam.example"]);
	for (const route of routes.filter((r) => !"*HK".includes(r.who)))
		assert.match((await ask(client, route, MISSING, token)).redirect ?? "",
		    /^\/sign-in(\?|$)/, name(route));
});

test("every form needs its token", async () => {
	const wrong = "A".repeat(43);
	for (const route of routes.filter((r) => r.method === "POST" &&
	    r.who !== "K")) {
		const letter = "*SMH".includes(route.who) ? "A" : route.who[0];
		const page = await ask(clients[letter], route, draft, wrong);
		assert.equal(page.status, 403, name(route));
		assert.equal(page.heading, "This form is no longer valid",
		    name(route));
	}
});

test("no other method is answered", async () => {
	for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS"]) {
		const page = await clients.A.request(method, "/claims",
		    { follow: false });
		assert.equal(page.status, 405, method);
		assert.equal(page.headers.allow, "GET, HEAD");
	}
});

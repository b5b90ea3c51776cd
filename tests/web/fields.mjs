// Every form of the program, sent with a field that it does not have, or with
// another value in one that is hidden: nothing is done.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { PASSWORD } from "./lib/world.mjs";
import { newCustomer, submitted, underReview } from "./lib/claims.mjs";
import { Crawl, fieldsOf, post } from "./lib/crawl.mjs";
import { draftWith, newDraft } from "./lib/flow.mjs";
import { linkOf, openPost } from "./lib/post.mjs";
import { App } from "./lib/totp.mjs";

const { world, mail } = await openPost();
const crawl = new Crawl(world);
const people = { admin: "incentives-admin@fabrikam.example",
	user: "incentives-user@fabrikam.example",
	account: "account-admin@fabrikam.example",
	global: "global-admin@fabrikam.example",
	reviewer: "reviewer@microsoft.example",
	second: "reviewer2@microsoft.example",
	lead: "lead-reviewer@microsoft.example",
	program: "program-admin@microsoft.example",
	auditor: "auditor@microsoft.example" };
const STATES = ["draft", "submitted", "under-review", "action-required",
	"approved", "rejected", "dispute", "ended"];
const NAMED = ["Woodgrove Bank: Customer Service for the new branches",
	"Intune for the lift stations of Alpine Ski House",
	"Contoso sales evaluation", "Woodgrove mail migration"];
// What a row of the database is called, and no form of ours asks for so.
const GUESSES = ["id", "owner", "partner", "person", "status", "approved",
	"submitted", "reviewer", "author", "is_admin", "roles", "token2",
	"__proto__"];
// What a hidden field never holds here.
const VALUES = ["", "-1", "1", "9223372036854775807", "0000000000001", "x"];
// Forms that need a long story: origin.mjs and outbox.mjs have it, and send a
// surprise there; and those that read no field, as others that are found do not.
const ELSEWHERE = ["/claims/:claim/renew", "/claims/:claim/mail/:mail",
	"/admin/mail/:mail/again", "/consent/:token/again", "/mail/stop/:link"];

const clients = {};
const done = async () => (await clients.auditor.get("/audit")).text
    .match(/Entry ([\d,]+) ·/)[1];
const collect = (client, page) => crawl.collect(client, page);
const see = async (client, path) => {
	const page = await client.get(path);
	collect(client, page);
	return page;
};

async function claimsOf(client) {
	const firsts = async (query) => (await client.get(`/claims?${query}`))
	    .all("tbody a").map((a) => a.getAttribute("href"))
	    .filter((href) => /^\/claims\/[0-9a-z]{13}$/.test(href)).slice(0, 1);
	const found = [];
	for (const state of STATES)
		found.push(...await firsts(`status=${state}`));
	for (const name of NAMED)
		found.push(...await firsts(`text=${encodeURIComponent(name)}`));
	return found;
}

// Links that are mailed: an invitation, and one for a forgotten password.
async function byMail() {
	const nobody = world.client();
	const global = await world.signedIn(people.global);
	await global.submit(await global.get("/people/invite"), {
		email: "nina@fabrikam.example", name: "Nina New",
		role: "incentives-user" }, { which: "/people/invite" });
	await nobody.submit(await nobody.get("/sign-in/forgot"),
	    { email: people.user });
	const invited = linkOf(await mail("nina@fabrikam.example", /invites/),
	    world, "/invitation");
	const forgot = linkOf(await mail(people.user, /password/i), world,
	    "/password");
	for (const path of ["/sign-in", "/sign-in/forgot", invited, forgot])
		await see(nobody, path);
}

// Invited to another directory besides.
async function invited() {
	const global = await world.signedIn("global-admin@northwind.example");
	await global.submit(await global.get("/people/invite"), {
		email: people.account, name: "Lidia Holloway",
		role: "incentives-user" }, { which: "/people/invite" });
	await see(clients.account, "/directories");
	const path = "/admin/people/invite";
	await clients.program.submit(await clients.program.get(path), {
		email: "mia@microsoft.example", name: "Mia New",
		role: "reviewer" }, { which: path });
}

// A second factor: set up, asked for, and to be removed.
async function factor() {
	const client = await world.signedIn("munich@fabrikam.example");
	const begun = await client.submit(await client.get("/profile/factor"), {},
	    { which: "/profile/factor" });
	collect(client, begun);
	const app = new App(begun.document.querySelector("main code").textContent);
	await client.submit(begun, { code: app.code(world.now) },
	    { which: "/profile/factor/confirm" });
	await see(client, "/profile/factor");
	await see(client, "/profile/factor/remove");
	const half = world.client();
	collect(half, await half.submit(await half.get("/sign-in"),
	    { email: "munich@fabrikam.example", password: PASSWORD }));
}

// Another address to sign in with, asked for and to be confirmed.
async function address() {
	const client = await world.signedIn("london@fabrikam.example");
	const to = "isaiah@fabrikam.example";
	await client.submit(await client.get("/profile/address"), { address: to },
	    { which: "/profile/address" });
	await see(client, "/profile/address");
	await see(client, linkOf(await mail(to, /Confirm your new/), world,
	    "/profile/address"));
}

// Another session of the same person, and what the password is asked for.
async function sessions() {
	const email = "global-admin@litware.example";
	const client = await world.signedIn(email);
	await world.signedIn(email);
	await see(client, "/profile/sessions");
	const late = await world.signedIn("global-admin@proseware.example");
	const page = await late.get("/people");
	const person = await late.get(page.all("tbody a")[0].getAttribute("href"));
	const before = world.now;
	world.setNow(new Date(Date.parse(before) + 11 * 60_000).toISOString());
	collect(late, await late.submit(person, { role: "incentives-user" },
	    { which: "form[novalidate]" }));
	world.setNow(before);
}

// Roles that somebody asks for stand with those who may give them.
async function requests() {
	for (const [who, role] of [["user", "incentives-admin"],
		["reviewer", "lead-reviewer"]])
		await clients[who].submit(await clients[who].get("/roles"), {},
		    { which: "/roles", button: role });
	await see(clients.global, (await clients.global.get("/people?text=Diego"))
	    .all("tbody a")[0].getAttribute("href"));
	world.cpor(["person", "disable", "reviewer3@microsoft.example"]);
	for (const name of ["Allan", "Christie"])
		await see(clients.program, (await clients.program.get(
		    `/admin/people?text=${name}`)).all("tbody a")[0]
		    .getAttribute("href"));
}

// What a file or a draft of a change is, before it is said yes to.
async function checked() {
	const { program, global, admin } = clients;
	const setting = "/admin/settings/commerce-incentives/answer-days";
	collect(program, await program.submit(await program.get(setting),
	    { value: "3", from: "2026-09-01" }, { which: setting }));
	const asked = "/admin/programs/partner-recognition";
	collect(program, await program.submit(await program.get(asked),
	    { kind: "checked", words: "Two people are certified" },
	    { which: `${asked}/requirements` }));
	const calendar = "/admin/calendars/commerce-incentives";
	const token = (await program.get(calendar)).form(`${calendar}/import`)
	    .value("token");
	collect(program, await program.post(`${calendar}/check`,
	    new URLSearchParams({ token, day: "2026-06-24", name: "Midsummer" })
		.toString(), { headers: { origin: world.url } }));
	world.cpor(["partner", "add", "Made twice", "DE"]);
	const twice = (await program.get("/admin/partners?text=twice"))
	    .link("Made twice");
	await see(program, `${twice}/merge?into=5210442`);
	const kept = "/admin/retention/mails";
	const shown = await program.submit(await program.get(kept),
	    { value: "90", from: "2026-07-01" }, { which: `${kept}/check` });
	collect(program, shown);
	collect(program, await program.submit(shown, {}, { which: kept }));
	const many = newCustomer(world);
	const files = [[global, "/people/import", "E-mail address,Role,PartnerID," +
		`Program,Name\r\n${people.user},Incentives admin,5210441,,\r\n`],
	[program, "/admin/customers/import", JSON.stringify({ tenants: [{
		tenantInformation: { displayName: "New Ltd",
			tenantId: "0f200000-dddd-4000-8000-000000000001",
			defaultDomainName: "new.example" },
		verifiedDomains: [{ name: "new.example" }],
		countryLetterCode: "DE", subscriptions: { value: [] } }] })],
	[program, "/admin/programs/commerce-incentives/invitations",
		"PartnerID,Location\r\n4950683,\r\n"],
	[admin, "/claims/many", "Claim name,PartnerID,Tenant ID,Domain\r\n" +
		`Many,5210441,${many.tenant},${many.domain}\r\n`]];
	for (const [client, path, bytes] of files)
		collect(client, await client.submit(await client.get(path),
		    { file: { name: "a.csv", type: "text/csv", bytes } }));
	const skus = await program.get("/admin/skus/import");
	collect(program, await program.submit(skus, { file: { name: "s.csv",
		type: "text/csv", bytes: "Product_Display_Name,String_Id,GUID," +
		"Service_Plan_Name,Service_Plan_Id," +
		"Service_Plans_Included_Friendly_Names\r\nA,A," +
		"05e9a617-0261-4cee-bb44-138d3ef5d966,P," +
		"efb87545-963c-4e0d-99df-69c6916d9ec0,Plan\r\n" } }));
}

// Claims that are ours: one with a comment to change, and drafts half done.
async function ours() {
	const { admin, reviewer } = clients;
	const made = [await submitted(admin, newCustomer(world)),
		await underReview(admin, reviewer, newCustomer(world)),
		await newDraft(admin)];
	await admin.submit(await admin.get(`${made[2]}/proof`), { file: {
		name: "proof.txt", type: "text/plain", bytes: "Proof" } });
	const customer = newCustomer(world);
	const { claim, page } = await draftWith(admin, customer);
	collect(admin, page);
	await admin.submit(await admin.get(made[1]), { comment: "Here it is." },
	    { which: `${made[1]}/comments` });
	const desk = made[1].replace("/claims/", "/review/");
	await reviewer.submit(await reviewer.get(desk), { body: "I see.",
		kind: "comment" }, { which: `${desk}/comments` });
	for (const [client, path] of [[admin, made[1]], [reviewer, desk]]) {
		const edit = (await client.get(path)).all("main a[href]")
		    .map((a) => a.getAttribute("href"))
		    .find((href) => /\/comments\/[0-9a-z]{13}$/.test(href));
		await see(client, edit);
	}
	// Written and not sent.
	await admin.post(`${made[1]}/answer`, new URLSearchParams({ version: "1",
		token: page.form(`${claim}/role`).value("token"),
		comment: "Kept" }).toString(), { headers: { origin: world.url } });
	return [...made, claim];
}

// The customer's pages by the link that a demonstration shows.
async function consents(claim) {
	const desk = await clients.reviewer.get(
	    claim.replace("/claims/", "/review/"));
	const link = desk.text.match(/\/consent\/[0-9A-Za-z_-]+/)[0];
	const nobody = world.client();
	await see(nobody, link);
	await see(nobody, `${link}/decline`);
}

// The demonstration's arbitrations, declared for.
async function arbitrations() {
	const { lead, admin } = clients;
	const claim = (await admin.get("/claims?text=Woodgrove+mail+migration"))
	    .all("tbody a")[0].getAttribute("href");
	const answer = (await admin.get(claim)).all("main a[href]")
	    .map((a) => a.getAttribute("href"))
	    .find((href) => href.includes("/arbitration/"));
	await admin.submit(await admin.get(answer), { words: "It is signed." });
	for (const a of (await lead.get("/arbitrations")).all("tbody a")) {
		const href = a.getAttribute("href");
		const page = await see(lead, href);
		if (page.all(`form[action="${href}/declare"]`).length > 0)
			collect(lead, await lead.submit(page, { conflict: "no" },
			    { which: `${href}/declare` }));
	}
}

before(async () => {
	await byMail();
	for (const [name, email] of Object.entries(people))
		clients[name] = await world.signedIn(email);
	await invited();
	await address();
	await factor();
	await sessions();
	await requests();
	await checked();
	const made = await ours();
	await consents(made[0]);
	await arbitrations();
	const claims = [...made, ...await claimsOf(clients.admin)];
	const theirs = { admin: claims, reviewer: claims, lead: claims,
		user: claims.slice(0, 2), second: [made[1], ...claims.slice(-4)] };
	for (const [name, client] of Object.entries(clients))
		await crawl.walk(client, theirs[name]);
});

test("the pages hold the forms of every route that takes one", () => {
	const found = new Set([...crawl.forms.values()]
	    .map(({ route }) => route.path));
	const missing = crawl.routes.filter(({ method, path }) =>
	    method === "POST" && !found.has(path) && !ELSEWHERE.includes(path))
	    .map(({ path }) => path);
	assert.deepEqual(missing, []);
});

test("R9.60: a field that a form does not have makes it none of ours", async () => {
	const before = await done();
	for (const form of crawl.forms.values()) {
		const own = [...form.element.querySelectorAll("[name]")]
		    .map((control) => control.getAttribute("name"));
		for (const name of GUESSES.filter((guess) => !own.includes(guess))) {
			const fields = fieldsOf(form);
			fields.append(name, "1");
			const page = await post(form, fields);
			assert.ok([400, 403, 409].includes(page.status),
			    `${form.action} with ${name}: ${page.status}`);
		}
	}
	assert.equal(await done(), before, "nothing was done");
});

test("R9.60: another value in a hidden field does nothing", async () => {
	let tried = 0;
	for (const form of crawl.forms.values()) {
		const before = await done();
		for (const name of form.hidden)
			for (const value of VALUES) {
				const fields = fieldsOf(form);
				if ([value, value.replace(/^0+/, "")]
				    .includes(fields.get(name)))
					continue;
				fields.set(name, value);
				const page = await post(form, fields);
				assert.ok(page.status < 500, form.action);
				tried++;
			}
		assert.equal(await done(), before, `${form.action}: done`);
	}
	assert.ok(tried > 200, `${tried}`);
});

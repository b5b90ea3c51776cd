// Invitations: made, mailed, sent again, withdrawn, accepted.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare } from "./lib/flow.mjs";
import { linkOf, openPost } from "./lib/post.mjs";
import { PASSWORD } from "./lib/world.mjs";

const { world, smtp, mail, count } = await openPost();
const ADMIN = "account-admin@fabrikam.example";
const GLOBAL = "global-admin@fabrikam.example";
const PROGRAM = "program-admin@microsoft.example";
const INVITED = /invites you to .* on CPOR/;
const GOOD = "several words of mine";

// Sessions end while mails are waited for.
const as = (email) => world.signedIn(email);
const idOf = (client, role) => client.all("input[name=role]")
    .map((input) => input.getAttribute("value")).includes(role);

async function invite(email, fields, by = ADMIN, base = "/people") {
	const client = await as(by);
	return client.submit(await client.get(`${base}/invite`),
	    { email, name: "Nina New", role: "incentives-user", ...fields },
	    { which: `${base}/invite` });
}

async function linkFor(email, before = 0) {
	return linkOf(await mail(email, INVITED, before), world, "/invitation");
}

const accept = async (link, fields = {}, client = world.client()) =>
    client.submit(await client.get(link), { password: GOOD, ...fields },
	{ which: link });

async function dead(link) {
	const page = await world.client().get(link);
	assert.equal(page.status, 404);
	assert.equal(page.heading, "This link does not work");
	return page;
}

// What history says of that address, newest first.
async function happened(email) {
	const page = await (await as("auditor@microsoft.example")).get("/audit");
	return page.texts(".cpor-timeline__item")
	    .filter((item) => item.includes(`E-mail${email}`))
	    .filter((item) => /invit/.test(item))
	    .map((item) => item.replace(/ Entry .*/, ""));
}

const later = (hours) => world.setNow(new Date(Date.parse(world.now) +
    hours * 3600_000).toISOString());
const rows = (page) => page.texts("dl.govuk-summary-list > div");
const banner = (page) =>
    page.texts(".govuk-notification-banner__heading")[0];

test("R2.13, R2.30, R2.37: who is invited chooses name and password, is in, " +
    "and has the first role at its location", async () => {
	const email = "nina@fabrikam.example";
	const client = await as(ADMIN);
	const form = await client.follow(await client.get("/people"),
	    "Invite a person");
	assert.ok(idOf(form, "incentives-admin"));
	assert.ok(!idOf(form, "global-admin"));
	const location = form.all("#location option")
	    .find((o) => /Munich/.test(o.textContent)).getAttribute("value");
	const made = await client.submit(form, { email: "Nina@Fabrikam.Example",
		name: "Nina New", role: "incentives-admin", location },
	    { which: "/people/invite" });
	assert.equal(banner(made), "The invitation is on its way");
	assert.match(rows(made)[0], /^Nina New ?nina@fabrikam\.example Incentives admin at Fabrikam Munich.* Its mail waits/);
	const letter = await mail(email, INVITED);
	assert.equal(letter.header.subject,
	    "Lidia Holloway invites you to Fabrikam on CPOR");
	assert.match(letter.text, /If you do not know them, do nothing/);
	const link = linkOf(letter, world, "/invitation");
	assert.match(rows(await (await as(ADMIN)).get("/people"))[0],
	    /The link works until 18 June 2026/);
	const guest = world.client();
	const page = await guest.get(link);
	assert.equal(page.heading, "Lidia Holloway invites you to Fabrikam");
	assert.match(page.words, /Incentives admin at Fabrikam Munich/);
	assert.match(page.words, /12 to 256 characters/);
	assert.equal(page.form(link).value("name"), "Nina New");
	assert.equal(page.form(link).value("zone"), "Europe/Berlin");
	assert.equal(page.headers["referrer-policy"], "no-referrer");
	const weak = await accept(link, { name: "Nina Newer",
		password: "ninanewer1234" });
	assert.match(weak.errors["#password"], /made of your name/);
	assert.equal(weak.form(link).value("name"), "Nina Newer");
	const home = await guest.submit(page, { name: "Nina Newer",
		password: GOOD }, { which: link });
	assert.equal(home.path, "/");
	assert.match(home.texts(".cpor-header__role")[0], /Incentives admin/);
	assert.doesNotMatch(home.text, new RegExp(link.split("/")[2]));
	assert.match((await guest.get("/roles")).words,
	    /Incentives admin .*Fabrikam Munich/);
	await (world.client()).signIn(email, GOOD);
	await dead(link);
	assert.match((await happened(email))[0],
	    /^Nina Newer, Fabrikam accepted an invitation$/);
	const list = await (await as(ADMIN)).get("/people?text=Nina");
	assert.equal(rows(list).length, 0);
	assert.match(list.words, /Nina Newer/);
});

test("R2.30: what an inviter cannot give is not invited to, nor who is here",
    async () => {
	const email = "someone@fabrikam.example";
	await invite(email, {});
	for (const role of ["global-admin", "account-admin", "reviewer", "king",
	    ""]) {
		const client = await as(ADMIN);
		const token = (await client.get("/people/invite"))
		    .form("/people/invite").value("token");
		const page = await client.post("/people/invite",
		    new URLSearchParams({ token, email: "x@fabrikam.example",
			name: "X", role }).toString());
		assert.equal(page.status, 422, role);
		assert.match(page.errors["#role"], /Choose a role/, role);
	}
	const twice = await invite(email, {});
	assert.match(twice.errors["#email"], /is invited already/);
	const here = await invite("incentives-user@fabrikam.example", {});
	assert.match(here.errors["#email"], /belongs to Fabrikam already/);
	const wrong = await invite("no address", { name: "" });
	assert.deepEqual(Object.keys(wrong.errors), ["#email", "#name"]);
	const global = await invite("gus@fabrikam.example",
	    { role: "global-admin" }, GLOBAL);
	assert.equal(banner(global), "The invitation is on its way");
	// An account admin sees it, and does not touch it.
	const list = await (await as(ADMIN)).get("/people");
	const row = list.all("dl.govuk-summary-list > div")
	    .find((e) => /gus@/.test(e.textContent));
	assert.equal(row.querySelectorAll("form").length, 0);
});

test("R2.30: sent again, the older link stops; withdrawn, the newer too",
    async () => {
	const email = "paul@fabrikam.example";
	await invite(email, { name: "Paul Pending" });
	const first = await linkFor(email);
	const button = async (words) => {
		const client = await as(ADMIN);
		const list = await client.get("/people");
		const form = list.all("dl form").find((f) =>
		    /Paul Pending/.test(f.textContent) &&
		    new RegExp(words).test(f.getAttribute("action")));
		return client.submit(list, {},
		    { which: form.getAttribute("action") });
	};
	assert.equal(banner(await button("again")),
	    "The invitation is on its way again");
	// Until the new mail goes out the link of the old one works.
	assert.equal((await world.client().get(first)).status, 200);
	const second = await linkFor(email, 1);
	await dead(first);
	assert.equal((await world.client().get(second)).status, 200);
	assert.equal(banner(await button("withdraw")),
	    "The invitation is withdrawn");
	assert.deepEqual(await happened(email), [
		"Lidia Holloway, Fabrikam withdrew an invitation",
		"Lidia Holloway, Fabrikam invited a person to the directory",
		"Lidia Holloway, Fabrikam invited a person to the directory"]);
	await dead(second);
	assert.equal(bare(await dead(second)).replaceAll(second, ""),
	    bare(await dead(`/invitation/${"A".repeat(43)}`))
		.replaceAll(`/invitation/${"A".repeat(43)}`, ""));
});

test("R2.30: a link ends after 24 hours, and the list says so", async () => {
	const email = "late@fabrikam.example";
	await invite(email, { name: "Lara Late" });
	const link = await linkFor(email);
	later(24.1);
	await dead(link);
	const client = await as(ADMIN);
	assert.match(rows(await client.get("/people"))
	    .find((row) => /Lara/.test(row)), /The link has expired/);
});

test("R2.30: an invitation is worth nothing when its inviter may not give it " +
    "any more", async () => {
	const lose = async () => {
		const client = await as(GLOBAL);
		const page = await client.get((await client.get("/people"))
		    .link("short stay"));
		await client.submit(page, {}, { which: `form[action$="/take"]` });
	};
	for (const [name, end] of [["short", lose], ["quick", (email) =>
	    world.cpor(["person", "disable", email])]]) {
		const inviter = `${name}@fabrikam.example`;
		const email = `orphan-${name}@fabrikam.example`;
		world.cpor(["person", "add", inviter, `${name} stay`, "Fabrikam",
			"account-admin"], `${PASSWORD}\n`);
		await invite(email, {}, inviter);
		const link = await linkFor(email);
		assert.equal((await world.client().get(link)).status, 200);
		await end(inviter);
		await dead(link);
	}
});

test("R2.30: sent again by a colleague, it is theirs: the mail goes out though " +
    "the first inviter has left", async () => {
	const email = "inherited@fabrikam.example";
	world.cpor(["person", "add", "brief@fabrikam.example", "Brief Stay",
	    "Fabrikam", "account-admin"], `${PASSWORD}\n`);
	await invite(email, { name: "Ina Inherited" },
	    "brief@fabrikam.example");
	await linkFor(email);
	world.cpor(["person", "disable", "brief@fabrikam.example"]);
	const client = await as(ADMIN);
	const list = await client.get("/people");
	const form = list.all("dl form").find((f) =>
	    /Ina Inherited/.test(f.textContent) &&
	    /again/.test(f.getAttribute("action")));
	await client.submit(list, {}, { which: form.getAttribute("action") });
	const letter = await mail(email, INVITED, 1);
	assert.equal(letter.header.subject,
	    "Lidia Holloway invites you to Fabrikam on CPOR");
	assert.equal((await world.client().get(linkOf(letter, world,
	    "/invitation"))).status, 200);
});

test("R2.37: somebody known accepts signed in, and changes directory with it",
    async () => {
	const email = "incentives-user@northwind.example";
	const made = await invite(email, { name: "A Guess" });
	// The inviter sees what they typed, whoever that is.
	assert.match(rows(made).find((row) => row.includes(email)), /^A Guess/);
	const link = await linkFor(email);
	const page = await world.client().get(link);
	assert.match(page.words, /You have an account with this address already/);
	assert.equal(page.all("#password").length, 0);
	const client = await as(email);
	const list = await client.get("/directories");
	const here = await client.submit(list, {},
	    { which: `form[action^="/directories/invitations/"]` });
	assert.equal(here.path, "/");
	assert.match(here.text, /Fabrikam/);
	assert.match((await client.get("/roles")).words, /Incentives user/);
	assert.equal((await client.get("/directories"))
	    .all("button[name=directory]").length, 2);
	await dead(link);
	// Nobody else accepts it, with their own token either.
	await invite("auditor@microsoft.example", {});
	const auditor = await as("auditor@microsoft.example");
	const action = (await auditor.get("/directories"))
	    .all(`form[action^="/directories/invitations/"]`)[0]
	    .getAttribute("action");
	const token = (await client.get("/directories"))
	    .all("[name=token]")[0].getAttribute("value");
	const stolen = await client.post(action, `token=${token}`);
	assert.equal(stolen.status, 404);
});

test("R2.30: a program admin invites Microsoft's people and a partner's " +
    "global admin, and nobody else into a partner's", async () => {
	const client = await as(PROGRAM);
	const page = await client.get("/admin/people/invite");
	const option = (name) => page.all("#directory option")
	    .find((o) => o.textContent === name).getAttribute("value");
	const base = "/admin/people";
	const wrong = await invite("x@northwind.example", { role: "reviewer",
		directory: option("Northwind") }, PROGRAM, base);
	assert.match(wrong.errors["#role"], /only invite a global admin/);
	for (const [email, directory, role] of [
	    ["rev@microsoft.example", "Microsoft", "reviewer"],
	    ["boss@northwind.example", "Northwind", "global-admin"]]) {
		const made = await invite(email, { role,
			directory: option(directory) }, PROGRAM, base);
		assert.equal(banner(made), "The invitation is on its way", email);
		const guest = world.client();
		await accept(await linkFor(email), {}, guest);
		assert.equal((await guest.get("/roles")).status, 200, email);
	}
	// Northwind's own admins see whom Microsoft invites to them, and no other
	// partner's do.
	await invite("next@northwind.example", { role: "global-admin",
		directory: option("Northwind") }, PROGRAM, base);
	assert.match((await (await as("global-admin@northwind.example"))
	    .get("/people")).words, /next@northwind\.example/);
	assert.doesNotMatch((await (await as(GLOBAL)).get("/people")).words,
	    /next@northwind/);
});

test("R2.9: another directory's invitation is as one that is not there",
    async () => {
	await invite("mine@fabrikam.example", {});
	const own = await (await as(ADMIN)).get("/people");
	const action = own.all("dl form").map((f) => f.getAttribute("action"))
	    .find((a) => /withdraw$/.test(a));
	const client = await as("global-admin@northwind.example");
	const token = (await client.get("/people")).all("[name=token]")[0]
	    .getAttribute("value");
	for (const verb of ["again", "withdraw"]) {
		const real = action.replace("withdraw", verb);
		const missing = `/people/invitations/0000000000001/${verb}`;
		const send = (to) => client.post(to, `token=${token}`);
		assert.equal(bare(await send(real)).replaceAll(real, ""),
		    bare(await send(missing)).replaceAll(missing, ""));
	}
});

test("R2.30: the link's form needs its own token", async () => {
	const email = "forge@fabrikam.example";
	await invite(email, {});
	const link = await linkFor(email);
	const client = world.client();
	const token = (await client.get(link)).form(link).value("token");
	const send = (fields, headers = {}) => client.post(link,
	    new URLSearchParams({ name: "F", zone: "UTC", password: GOOD,
		...fields }).toString(), { follow: false, headers });
	for (const [fields, headers] of [[{}], [{ token: "A".repeat(43) }],
	    [{ token }, { origin: "https://elsewhere.example" }]])
		assert.equal((await send(fields, headers)).status, 403);
	assert.equal((await send({ token, role: "global-admin" })).status, 400);
	assert.equal((await send({ token })).status, 303);
});

test("R2.36: no invitation's link is in a log", () => {
	assert.ok(count("nina@fabrikam.example", INVITED) > 0);
	for (const { text } of smtp.mails) {
		const found = /\/invitation\/([\w-]{43})/.exec(text);
		assert.ok(found === null || !world.said().includes(found[1]));
	}
});

// Passwords: forgotten, chosen by a link, changed; and what is refused.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare } from "./lib/flow.mjs";
import { linkOf, openPost } from "./lib/post.mjs";
import { PASSWORD } from "./lib/world.mjs";

const { world, smtp, mail, count, post } = await openPost();
const USER = "incentives-user@fabrikam.example";
const LINK = /Choose a new password/;
const CHANGED = /Your password for CPOR was changed/;
const GOOD = "several words of mine";
const BETTER = "quite other words now";

async function ask(email, client = world.client()) {
	return client.submit(await client.get("/sign-in/forgot"), { email });
}

async function linkFor(email, client) {
	const before = count(email, LINK);
	await ask(email, client);
	return linkOf(await mail(email, LINK, before), world, "/password");
}

const choose = async (link, password, client = world.client()) =>
    client.submit(await client.get(link), { password }, { which: link });

async function trySignIn(email, password) {
	const client = world.client();
	return client.submit(await client.get("/sign-in"), { email, password },
	    { follow: false });
}

const later = (hours) => world.setNow(new Date(Date.parse(world.now) +
    hours * 3600_000).toISOString());

test("R2.32: who forgot the password chooses another by a link, once",
    async () => {
	const other = await world.signedIn(USER);
	const client = world.client();
	const sign = await client.get("/sign-in");
	const page = await client.follow(sign, "Forgot your password?");
	assert.equal(page.heading, "Forgot your password?");
	const sent = await client.submit(page, { email: ` ${USER.toUpperCase()} ` });
	assert.equal(sent.heading, "Look into your mail");
	const letter = await mail(USER, LINK);
	assert.match(letter.text, /Hello Diego Siciliani/);
	assert.match(letter.text, /The link works once, until: 18 June 2026 at /);
	assert.match(letter.text, /If that was not you, do nothing/);
	const link = linkOf(letter, world, "/password");
	assert.ok(letter.html.includes(`${link}"`));
	const form = await client.get(link);
	assert.equal(form.heading, "Choose a new password");
	assert.match(form.words, /12 to 256 characters/);
	assert.equal(form.headers["referrer-policy"], "no-referrer");
	const set = await client.submit(form, { password: GOOD }, { which: link });
	assert.equal(set.path, "/sign-in?done=password");
	assert.match(set.words, /Your new password is set/);
	assert.doesNotMatch(set.text, new RegExp(link.split("/")[2]));
	// Whoever was signed in with the old one is not any more.
	assert.equal((await other.get("/", { follow: false })).redirect,
	    "/sign-in");
	assert.equal((await trySignIn(USER, PASSWORD)).status, 422);
	assert.equal((await trySignIn(USER, GOOD)).status, 303);
	const again = await dead(link);
	assert.equal(again.heading, "This link does not work");
	assert.match((await mail(USER, CHANGED)).text,
	    /If that was not you, choose another one now: .*\/sign-in\/forgot/);
});

// A dead link's page has no form: what a kept one would send.
async function dead(link) {
	const client = world.client();
	const page = await client.get(link);
	assert.equal(page.status, 404);
	assert.equal(page.all("form input[name=password]").length, 0);
	return page;
}

test("R2.32: known, unknown or disabled: the answer is the same to the byte",
    async () => {
	world.cpor(["person", "disable", "london@fabrikam.example"]);
	const pages = [];
	for (const email of ["munich@fabrikam.example", "not-there@nobody.example",
	    "london@fabrikam.example"]) {
		const client = world.client();
		const form = await client.get("/sign-in/forgot");
		const answer = await client.submit(form, { email },
		    { follow: false });
		assert.equal(answer.status, 303);
		pages.push(bare(answer) + bare(await client.get(answer.redirect)));
	}
	assert.equal(pages[0], pages[1]);
	assert.equal(pages[0], pages[2]);
	await mail("munich@fabrikam.example", LINK);
	// Written before that one's, or with it.
	await linkFor("incentives-admin@fabrikam.example");
	assert.equal(smtp.to("not-there@nobody.example").length, 0);
	assert.equal(smtp.to("london@fabrikam.example").length, 0);
});

test("R2.32: a link ends after 24 hours, and with the use of another one",
    async () => {
	const email = "reviewer2@microsoft.example";
	const old = await linkFor(email);
	later(24.1);
	assert.equal((await dead(old)).heading, "This link does not work");
	const first = await linkFor(email);
	const second = await linkFor(email);
	// Both work: nobody takes another's link away by asking.
	assert.equal((await world.client().get(first)).status, 200);
	assert.equal((await choose(second, GOOD)).path, "/sign-in?done=password");
	assert.equal((await dead(first)).heading, "This link does not work");
});

test("R2.32: what is no link is answered as one that was used", async () => {
	const email = "auditor@microsoft.example";
	const link = await linkFor(email);
	await choose(link, GOOD);
	const used = await dead(link);
	const made = `/password/${"A".repeat(43)}`;
	assert.equal(bare(used).replaceAll(link, ""),
	    bare(await dead(made)).replaceAll(made, ""));
	assert.match(used.words, /works once, for 24 hours/);
	assert.match(used.link("Send me another link"), /^\/sign-in\/forgot$/);
});

test("R2.32: a link's form needs the token of this link and of our page",
    async () => {
	const email = "munich@fabrikam.example";
	const [one, other] = [await linkFor(email), await linkFor(email)];
	const client = world.client();
	const token = (await client.get(one)).form(one).value("token");
	const send = (link, fields, headers = {}) => client.post(link,
	    new URLSearchParams({ password: GOOD, ...fields }).toString(),
	    { follow: false, headers });
	for (const [link, fields, headers] of [[one, {}], [other, { token }],
	    [one, { token: "A".repeat(43) }],
	    [one, { token }, { origin: "https://elsewhere.example" }],
	    [one, { token: (await client.get("/sign-in")).form()
		.value("token") }]])
		assert.equal((await send(link, fields, headers)).status, 403);
	assert.equal((await send(one, { token, name: "x" })).status, 400);
	assert.equal((await world.client().get(one)).status, 200);
	assert.equal((await send(one, { token })).status, 303);
});

test("R2.36: after five mails in an hour no more are written, and the answer " +
    "is the same", async () => {
	const email = "lead-reviewer@microsoft.example";
	world.setNow("2026-06-25T09:00:00Z");
	const answers = [];
	for (let i = 0; i < 7; i++)
		answers.push(bare(await ask(email)));
	assert.equal(new Set(answers).size, 1);
	await mail(email, LINK, 4);
	await linkFor("incentives-user@fabrikam.example");
	assert.equal(count(email, LINK), 5);
	// Nobody is locked out by that, nor is what was mailed worth less.
	assert.equal((await trySignIn(email, PASSWORD)).status, 303);
	later(1);
	await linkFor(email);
});

test("R2.31: a new password is refused beside its field, with the reason",
    async () => {
	const email = "incentives-user@northwind.example";
	const link = await linkFor(email);
	for (const [password, why] of [["short", /12 characters or more/],
	    ["x".repeat(257), /256 characters or fewer/],
	    ["Password2026!", /many people have this one/],
	    [email, /made of your name or e-mail/], ["", /^Enter /]]) {
		const page = await choose(link, password);
		assert.equal(page.status, 422, password);
		assert.match(page.errors["#password"], why, password);
		assert.equal(page.all("#password")[0].getAttribute("value"), null);
	}
	// Any script, as it is typed on any keyboard.
	await choose(link, "Zu\u0308rich 🏔 пароль");
	assert.equal((await trySignIn(email, "Z\u00FCrich 🏔 пароль")).status,
	    303);
});

test("R2.33, R2.34: the password is changed by who has the present one; other " +
    "browsers are signed out, and a mail tells of it", async () => {
	const email = "incentives-admin@northwind.example";
	const client = await world.signedIn(email);
	const other = await world.signedIn(email);
	const cookie = client.cookies.get("cpor");
	const page = await client.follow(await client.get("/profile"),
	    "Change password");
	const wrong = await client.submit(page, { present: "not it at all",
		password: GOOD }, { which: "/profile/password" });
	assert.equal(wrong.status, 422);
	assert.equal(wrong.errors["#present"], "This is not your present password");
	const weak = await client.submit(wrong, { present: PASSWORD,
		password: "letmein12345" }, { which: "/profile/password" });
	assert.match(weak.errors["#password"], /many people have this one/);
	const done = await client.submit(weak, { present: PASSWORD,
		password: BETTER }, { which: "/profile/password" });
	assert.match(done.words, /Your password is changed/);
	assert.equal((await client.get("/", { follow: false })).status, 200);
	assert.equal((await other.get("/", { follow: false })).status, 303);
	// Somebody who has a copy of the cookie is out, too.
	assert.notEqual(client.cookies.get("cpor"), cookie);
	const thief = world.client();
	thief.cookies.set("cpor", cookie);
	assert.equal((await thief.get("/", { follow: false })).status, 303);
	assert.equal((await trySignIn(email, PASSWORD)).status, 422);
	assert.equal((await trySignIn(email, BETTER)).status, 303);
	await mail(email, CHANGED);
});

test("R2.36: the present password is guessed as slowly as at the sign-in",
    async () => {
	const email = "account-admin@fabrikam.example";
	const client = await world.signedIn(email);
	const page = await client.get("/profile/password");
	const guess = (present) => client.submit(page, { present,
		password: GOOD }, { which: "/profile/password" });
	for (let i = 0; i < 10; i++)
		assert.match((await guess("wrong guess")).errors["#present"],
		    /not your present/);
	assert.match((await guess(PASSWORD)).errors["#present"],
	    /too many attempts/);
	later(0.3);
	assert.equal((await guess(PASSWORD)).path, "/profile?done=password");
});

test("R2.32, R2.34: a password that the operator sets is told by mail, and " +
    "mailed links end", async () => {
	const email = "global-admin@northwind.example";
	const link = await linkFor(email);
	world.cpor(["person", "password", email], `${GOOD}\n`);
	await dead(link);
	await mail(email, CHANGED);
});

test("R2.32: a link is an entry when its mail is sent, not when it is tried",
    async () => {
	const email = "global-admin@fabrikam.example";
	const auditor = () => world.signedIn("program-admin@microsoft.example");
	const entries = async () => {
		const client = await auditor();
		const found = await client.get(`/admin/people?text=${email}`);
		const page = await client.get(found.all("tbody a")[0]
		    .getAttribute("href"));
		return page.words.split("Link to choose a password").length - 1;
	};
	const before = await entries();
	let tries = 0;
	smtp.answer = (command) => {
		tries += command === "RCPT" ? 1 : 0;
		return command === "RCPT" ? "451 Later" : undefined;
	};
	await ask(email);
	for (let i = 0; i < 3; i++) {
		later(1);
		await post();
	}
	assert.ok(tries > 1, `${tries}`);
	assert.equal(await entries(), before);
	smtp.answer = () => undefined;
	later(6);
	await mail(email, LINK);
	assert.equal(await entries(), before + 1);
});

test("R2.36: no link is in a log", () => {
	const links = smtp.mails.map((m) => /\/password\/([\w-]{43})/.exec(m.text))
	    .filter((found) => found).map((found) => found[1]);
	assert.ok(links.length > 5);
	for (const link of links)
		assert.ok(!world.said().includes(link));
});

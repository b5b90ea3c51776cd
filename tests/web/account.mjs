// Accounts: what is told about signing in, and the address that one signs in
// with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare } from "./lib/flow.mjs";
import { linkOf, openPost } from "./lib/post.mjs";
import { PASSWORD } from "./lib/world.mjs";

const { world, smtp, mail, count, post } = await openPost();
const FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 " +
    "Firefox/128.0";
const SAFARI = "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) " +
    "AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Safari/604.1";
const PLACE = /You signed in to CPOR from a new place/;
const DAY = 86_400_000;

async function signIn(email, agent, from) {
	const client = world.client({ headers: { "user-agent": agent }, from });
	await client.signIn(email);
	return client;
}

const later = (days) => world.setNow(new Date(Date.parse(world.now) +
    days * DAY).toISOString());

test("R2.61: signing in from a new place is told by mail, the first time and " +
    "from a known one it is not", async () => {
	const email = "incentives-user@fabrikam.example";
	await signIn(email, FIREFOX);
	await signIn(email, FIREFOX.replaceAll("128", "129"), "127.0.0.77");
	await signIn(email, SAFARI);
	const first = await mail(email, PLACE);
	assert.match(first.header.subject,
	    /: Safari on iPhone, from 127\.0\.0\.x$/);
	assert.equal(count(email, PLACE), 1);
	assert.match(first.text, /^When: 17 June 2026 at 9am \(UTC\)/m);
	assert.match(first.text, /change it now on your profile/);
	assert.match(first.text, /press “Forgot your password\?”/);
	assert.match(first.text, /sign out what is not yours: .*\/profile\/sessions/);
	assert.match(first.text, /It is always sent/);
	assert.ok(first.html.includes("/profile/sessions\""));
	assert.doesNotMatch(first.raw, /Mozilla|127\.0\.0\.\d/);
	assert.equal(first.header["list-unsubscribe"], undefined);
	// A browser that is known in another network is in a new place.
	await signIn(email, SAFARI);
	await signIn(email, FIREFOX, "127.9.9.1");
	const second = await mail(email, PLACE, 1);
	assert.match(second.header.subject,
	    /: Firefox on Windows, from 127\.9\.9\.x$/);
	assert.equal(count(email, PLACE), 2);
	const page = await (await signIn(email, FIREFOX)).get("/profile/data.json");
	assert.deepEqual(JSON.parse(page.text).signedInFrom.map((place) =>
	    `${place.browser}, ${place.network}`).sort(),
	["Firefox on Windows, 127.0.0.x", "Firefox on Windows, 127.9.9.x",
		"Safari on iPhone, 127.0.0.x"]);
});

test("R2.61: a place that was not used for 90 days is new again", async () => {
	const email = "incentives-admin@fabrikam.example";
	await signIn(email, FIREFOX);
	later(89);
	await post();
	await signIn(email, FIREFOX);
	later(90);
	await post();
	await signIn(email, FIREFOX);
	await mail(email, PLACE);
	await signIn(email, SAFARI);
	await mail(email, PLACE, 1);
	assert.equal(count(email, PLACE), 2);
});

const CONFIRM = /Confirm your new e-mail address/;
const ASKED = /A change of your e-mail address for CPOR was asked for/;
const CHANGED = /Your e-mail address for CPOR was changed/;

async function ask(client, address) {
	return client.submit(await client.get("/profile/address"), { address },
	    { which: "/profile/address" });
}

async function linkFor(client, address) {
	const before = count(address, CONFIRM);
	assert.match((await ask(client, address)).words, /Look into the mail/);
	return linkOf(await mail(address, CONFIRM, before), world,
	    "/profile/address");
}

const confirm = async (client, link) => client.submit(await client.get(link),
    {}, { which: link });

async function dead(client, link) {
	const page = await client.get(link);
	assert.equal(page.status, 404);
	assert.equal(page.heading, "This link does not work");
	return page;
}

const isIn = async (client) =>
    (await client.get("/profile", { follow: false })).status === 200;

async function trySignIn(email) {
	const client = world.client();
	return (await client.submit(await client.get("/sign-in"),
	    { email, password: PASSWORD }, { follow: false })).status;
}

test("R2.62, R2.64: the address is changed by the link in a mail to the new " +
    "one, and the one before is told of it", async () => {
	const email = "incentives-user@northwind.example";
	const next = "ursula.new@northwind.example";
	const client = await world.signedIn(email);
	const other = await world.signedIn(email);
	const cookie = client.cookies.get("cpor");
	const page = await client.follow(await client.get("/profile"),
	    "Change e-mail address");
	assert.match(page.words, /At most 254 characters/);
	const same = await client.submit(page, { address: ` ${email.toUpperCase()}` },
	    { which: "/profile/address" });
	assert.match(same.errors["#address"], /Enter another address/);
	const wrong = await client.submit(page, { address: "not one" },
	    { which: "/profile/address" });
	assert.ok(wrong.errors["#address"]);
	assert.equal(wrong.form("/profile/address").value("address"), "not one");
	const link = await linkFor(client, next);
	const letter = await mail(next, CONFIRM);
	assert.match(letter.text, /The link works once, until: /);
	assert.doesNotMatch(letter.raw, new RegExp(email));
	const notice = await mail(email, ASKED);
	assert.match(notice.text, new RegExp(`New address: ${next}`));
	assert.match(notice.text, /withdraw it: .*\/profile\/address/);
	assert.doesNotMatch(notice.raw, new RegExp(link));
	assert.match((await client.get("/profile/address")).words,
	    new RegExp(`${next} waits to be confirmed`));
	assert.match((await client.get("/profile")).words, new RegExp(email));
	// Looking at it changes nothing.
	assert.match((await client.get(link)).words, new RegExp(
	    `So far ${email} From now on ${next}`));
	assert.equal(await trySignIn(next), 422);
	const done = await confirm(client, link);
	assert.equal(done.path, "/profile?done=address");
	assert.match(done.words, /Your e-mail address is changed/);
	assert.match(done.words, new RegExp(`E-mail address ${next}`));
	// The session goes on under a new cookie; all others end.
	assert.ok(await isIn(client));
	assert.ok(!await isIn(other));
	const thief = world.client();
	thief.cookies.set("cpor", cookie);
	assert.ok(!await isIn(thief));
	assert.equal(await trySignIn(email), 422);
	assert.equal(await trySignIn(next), 303);
	await dead(client, link);
	assert.match((await mail(email, CHANGED)).text,
	    new RegExp(`New address: ${next}`));
	assert.equal(count(next, CHANGED), 0);
	const auditor = await world.signedIn("auditor@microsoft.example");
	const found = await auditor.get(`/admin/people?text=${next}`);
	const history = await auditor.get(found.all("tbody a")[0]
	    .getAttribute("href"));
	assert.match(history.words, new RegExp(`E-mail asked for.*${next}`));
	assert.match(history.words, new RegExp(`E-mail.*${email}.*${next}`));
});

test("R2.63: whether somebody has the address is not told, and they get no " +
    "mail", async () => {
	const admin = await world.signedIn("incentives-admin@litware.example");
	const taken = "auditor@microsoft.example";
	const answers = [];
	for (const address of [taken, "nobody.yet@litware.example"]) {
		const page = await ask(admin, address);
		answers.push(bare(page).replaceAll(address, "ADDRESS"));
	}
	assert.equal(answers[0], answers[1]);
	await mail("nobody.yet@litware.example", CONFIRM);
	assert.equal(count(taken, CONFIRM), 0);
	assert.equal(count("incentives-admin@litware.example", ASKED), 2);
});

test("R2.62: a link is for who asked alone, and ends with withdrawing, with " +
    "another one, after 24 hours, and when somebody else has the address",
    async () => {
	const client = await world.signedIn("incentives-user@litware.example");
	const first = await linkFor(client, "one@litware.example");
	const stranger = await world.signedIn("incentives-admin@litware.example");
	const made = `/profile/address/${"A".repeat(43)}`;
	assert.equal(bare(await dead(stranger, first)),
	    bare(await dead(stranger, made)));
	const send = async (who, link, token) => who.post(link,
	    new URLSearchParams({ token: token ?? (await who.get("/profile"))
		.form("/profile").value("token") }).toString(),
	    { follow: false, headers: { origin: world.url } });
	assert.equal((await send(stranger, first)).status, 404);
	assert.equal((await send(client, first, "A".repeat(43))).status, 403);
	assert.match((await world.client().get(first)).path,
	    /^\/sign-in\?next=\/profile\/address\//);
	assert.equal((await client.get(first)).status, 200);
	const second = await linkFor(client, "two@litware.example");
	await dead(client, first);
	const gone = await client.submit(await client.get("/profile/address"), {},
	    { which: "/profile/address/withdraw" });
	assert.match(gone.words, /The change is withdrawn/);
	assert.doesNotMatch(gone.words, /waits to be confirmed/);
	await dead(client, second);
	assert.equal((await send(client, second)).status, 404);
	const third = await linkFor(client, "three@litware.example");
	world.cpor(["person", "add", "three@litware.example", "Thea Three",
	    "Litware", "incentives-user"], `${PASSWORD}\n`);
	await dead(client, third);
	assert.equal((await send(client, third)).status, 404);
	const fourth = await linkFor(client, "four@litware.example");
	later(1);
	await dead(await world.signedIn("incentives-user@litware.example"),
	    fourth);
	assert.equal(await trySignIn("four@litware.example"), 422);
});

test("R2.62, R2.46: it takes the password again, and what was typed is kept",
    async () => {
	const email = "incentives-admin@northwind.example";
	const client = await world.signedIn(email);
	const page = await client.get("/profile/address");
	world.setNow(new Date(Date.parse(world.now) + 11 * 60_000).toISOString());
	const address = "later@northwind.example";
	const asked = await client.submit(page, { address },
	    { which: "/profile/address" });
	assert.equal(asked.heading, "Enter your password");
	const wrong = await client.submit(asked, { password: "not it" });
	assert.equal(wrong.status, 422);
	assert.doesNotMatch((await client.get("/profile/address")).words, /waits/);
	assert.match((await client.submit(wrong, { password: PASSWORD })).words,
	    new RegExp(`${address} waits to be confirmed`));
});

test("R2.64: a link to choose a password, of the old address, is worth nothing " +
    "after the change", async () => {
	const email = "account-admin@fabrikam.example";
	const nobody = world.client();
	await nobody.submit(await nobody.get("/sign-in/forgot"), { email });
	const password = linkOf(await mail(email, /Choose a new password/), world,
	    "/password");
	assert.equal((await nobody.get(password)).status, 200);
	const client = await world.signedIn(email);
	await confirm(client, await linkFor(client, "aa@fabrikam.example"));
	assert.equal((await nobody.get(password)).status, 404);
});

test("R2.36: no link to an address is in a log", () => {
	const links = smtp.mails.map((m) =>
	    /\/profile\/address\/([\w-]{43})/.exec(m.text))
	    .filter((found) => found).map((found) => found[1]);
	assert.ok(links.length > 4);
	for (const link of links)
		assert.ok(!world.said().includes(link));
});

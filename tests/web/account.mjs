// Accounts: what is told about signing in, and the address that one signs in
// with.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openPost } from "./lib/post.mjs";

const { world, mail, count, post } = await openPost();
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
	assert.match(first.text, /change it now.*\/profile\/password/s);
	assert.match(first.text, /choose a new one.*\/sign-in\/forgot/s);
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

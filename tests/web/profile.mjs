// One's own profile.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const USER = "incentives-user@fabrikam.example";

test("it says who one is here", async () => {
	const client = await world.signedIn(USER);
	const page = await client.get("/profile");
	for (const words of [USER, "Fabrikam", "Incentives user", "English"])
		assert.ok(page.words.includes(words), words);
});

test("R2.14: times are shown in the zone that was chosen", async () => {
	const client = await world.signedIn(USER);
	world.setNow(NOW);
	const page = await client.get("/profile");
	const saved = await client.submit(page, { zone: "Asia/Tokyo" });
	assert.match(saved.words, /Your profile is saved/);
	assert.match(saved.words, /17 June 2026 at 6pm/);
	assert.equal(saved.form().value("zone"), "Asia/Tokyo");
	const back = await client.submit(saved, { zone: "America/New_York" });
	assert.match(back.words, /17 June 2026 at 5am/);
	assert.match(back.text, /Times are shown in America\/New_York/);
});

test("a zone that is not offered is refused, and nothing changes", async () => {
	const client = await world.signedIn(USER);
	const before = (await client.get("/profile")).form().value("zone");
	const token = (await client.get("/profile")).form().value("token");
	for (const zone of ["", "Mars/Olympus", "../../etc/passwd", "UTC\u0000"]) {
		const page = await client.post("/profile",
		    new URLSearchParams({ token, zone }).toString());
		assert.ok([400, 422].includes(page.status), zone);
		if (page.status === 422)
			assert.ok(page.errors["#zone"], zone);
	}
	assert.equal((await client.get("/profile")).form().value("zone"), before);
});

test("saving needs the form token", async () => {
	const client = await world.signedIn(USER);
	assert.equal((await client.post("/profile", "zone=UTC")).status, 403);
});

test("R5.113: keyboard shortcuts are on the reviewers' pages only, unless " +
    "switched off, which lasts", async () => {
	const hasKeys = (page) => /src="\/static\/keys\.[0-9a-f]+\.js"/.test(page.text);
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	assert.ok(hasKeys(await reviewer.get("/review")));
	assert.ok(!hasKeys(await reviewer.get("/claims")));
	assert.match((await reviewer.get("/review")).text,
	    /href="\/help\/keyboard"/);
	const page = await reviewer.get("/profile");
	assert.equal(page.form().value("keys"), "yes");
	const saved = await reviewer.submit(page, { keys: false });
	assert.equal(saved.status, 200);
	assert.equal(saved.form().value("keys"), undefined);
	const again = await world.signedIn("reviewer@microsoft.example");
	assert.ok(!hasKeys(await again.get("/review")));
	assert.match((await again.get("/review")).text,
	    /href="\/help\/keyboard"/);
	const second = await world.signedIn("reviewer2@microsoft.example");
	assert.ok(hasKeys(await second.get("/review")));
	await again.submit(await again.get("/profile"), { keys: true });
	assert.ok(hasKeys(await again.get("/review")));
	// A partner is not asked.
	const user = await world.signedIn(USER);
	assert.equal((await user.get("/profile")).form().value("keys"), undefined);
	assert.match((await world.client().get("/help/keyboard")).words,
	    /nothing is changed before you press a button/);
});

test("R9.63: one takes out what there is of oneself, and that is an entry",
    async () => {
	const NASTY = "It is \"there\"\\,\n<b>&'\u2028 on page 2";
	const admin = await world.signedIn("incentives-admin@fabrikam.example");
	const claim = (await admin.get("/claims?status=under-review"))
	    .all("tbody a").map((a) => a.getAttribute("href"))
	    .find((href) => /^\/claims\/[0-9a-z]{13}$/.test(href));
	const client = await world.signedIn(USER);
	await client.submit(await client.get(claim), { comment: NASTY },
	    { which: `${claim}/comments` });
	const file = await client.get((await client.get("/profile"))
	    .link("Download what there is of you"));
	assert.equal(file.headers["content-type"], "application/json");
	assert.match(file.headers["content-disposition"], /my-data\.json/);
	const mine = JSON.parse(file.text);
	assert.equal(mine.profile.email, USER);
	assert.deepEqual(mine.directories.map((d) => [d.name,
		d.roles.map((r) => r.role)]), [["Fabrikam", ["Incentives user"]]]);
	assert.ok(mine.sessions.length > 0);
	assert.equal(mine.comments[0].text, NASTY);
	assert.match(mine.comments[0].claim, /^C-\d{8}$/);
	assert.equal(mine.history[0].what, "added a comment");
	assert.deepEqual(mine.secondFactor, [{ begun: null, confirmed: null,
		recoveryCodesLeft: 0, notNeeded: true }]);
	assert.equal(mine.sessions[0].directory, "Fabrikam");
	assert.ok(mine.claimsOwned.length > 0);
	assert.ok(mine.messages.every((m) => m.directory === "Fabrikam"));
	assert.ok(mine.mails.every((m) => m.address === USER));
	assert.ok(mine.history.every((e) => ["", "Fabrikam"]
	    .includes(e.directory)));
	assert.doesNotMatch(file.text, /incentives-admin@|internal/i);
	const again = JSON.parse((await client.get("/profile/data.json")).text);
	assert.equal(again.history[0].what, "took out their own data");
	// What they did in a directory is not theirs when they have left it.
	const email = "goes@both.example";
	world.cpor(["person", "add", email, "Goes Away", "Fabrikam",
	    "incentives-admin"], "demo-claims-2026\n");
	world.cpor(["person", "add", email, "Goes Away", "Northwind",
	    "incentives-user"]);
	const both = world.client();
	await both.signIn(email, "demo-claims-2026", "Fabrikam");
	await both.submit(await both.get(claim), { comment: "For Fabrikam" },
	    { which: `${claim}/comments` });
	assert.ok((await both.get("/profile/data.json")).text
	    .includes("For Fabrikam"));
	const global = await world.signedIn("global-admin@fabrikam.example");
	const person = (await global.get("/people?text=Goes")).all("tbody a")[0]
	    .getAttribute("href");
	await global.submit(await global.get(`${person}/remove`));
	await both.get("/directories");
	const left = await both.get("/profile/data.json");
	assert.equal(left.status, 200);
	assert.doesNotMatch(left.text, /For Fabrikam|added a comment/);
});

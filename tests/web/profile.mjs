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

test("times are shown in the zone that was chosen", async () => {
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

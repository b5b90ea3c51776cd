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

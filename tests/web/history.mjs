// What happened to a claim, in plain words, for each side.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { desk, newCustomer, underReview } from "./lib/claims.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const NASTY = "<script>alert(\"x\")</script>'&";

const customer = newCustomer(world, `Tailspin ${NASTY}`);
const claim = await underReview(admin, reviewer, customer,
    { name: `Mail ${NASTY}` });
const entries = (page) => page.texts(".cpor-timeline__what");

test("R9.6: every step is there with who, when, before and after", async () => {
	const page = await admin.follow(await admin.get(claim),
	    "History of the claim");
	const list = entries(page);
	assert.match(list[0], /started the claim$/);
	assert.ok(list.some((e) => /changed the claim$/.test(e)));
	assert.ok(list.some((e) => /added a proof file$/.test(e)));
	assert.ok(list.some((e) => /submitted the claim$/.test(e)));
	assert.equal(list.at(-1), "Microsoft started the review");
	assert.match(page.words, /Claim name/);
	assert.match(page.words, /Line ?Exchange Online/);
	assert.match(page.words, /Status ?Draft ?Submitted/);
	assert.ok(page.words.includes(`Mail ${NASTY}`));
	assert.ok(!page.text.includes("<script>alert"));
	for (const when of page.texts(".cpor-timeline__when"))
		assert.match(when, /^17 June 2026 at .* · mark [0-9a-f]{12}$/);
	const marks = page.texts(".cpor-timeline__when .cpor-code");
	assert.equal(new Set(marks).size, list.length);
});

test("R9.2: internal entries are Microsoft's only", async () => {
	await reviewer.submit(await reviewer.get(desk(claim)),
	    { kind: "note", body: "Ask legal first" },
	    { which: `${desk(claim)}/comments` });
	const theirs = await admin.get(`${claim}/history`);
	const ours = await reviewer.get(`${claim}/history`);
	assert.ok(entries(ours).some((e) => /internal note Internal$/.test(e)));
	assert.match(ours.words, /Ask legal first/);
	assert.doesNotMatch(theirs.text, /internal|Ask legal/i);
	assert.ok(entries(ours).length > entries(theirs).length);
	assert.match(entries(ours).join("\n"), /, Microsoft started the review/);
});

test("a page begins behind the entry that the address names", async () => {
	const all = entries(await admin.get(`${claim}/history`));
	// R6.20: letters that we did not write name no entry, nor does a number.
	for (const after of ["x", "-1", "1", "999999999", "A".repeat(43)])
		assert.deepEqual(entries(await admin.get(
		    `${claim}/history?after=${after}`)), all);
	const twice = await admin.get(`${claim}/history?after=1&after=2`);
	assert.equal(twice.status, 400);
});

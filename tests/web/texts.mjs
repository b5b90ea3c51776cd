// Texts to start from: who keeps them, and what inserting one does.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { EXCHANGE, desk, newCustomer, underReview } from "./lib/claims.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const lead = await world.signedIn("lead-reviewer@microsoft.example");
const program = await world.signedIn("program-admin@microsoft.example");
const TEXTS = "/review/texts";

const add = async (client, fields) => client.submit(
    await client.get(`${TEXTS}/new`), fields);

// The value of the text of that title in a page's select.
const option = (page, title) => page.all("select[name=text] option")
    .find((one) => one.textContent.trim() === title).getAttribute("value");

test("R9.30: leads and program admins keep texts, and reviewers read them",
    async () => {
	let page = await add(lead, { title: "Greeting", words: "Dear {partner}," });
	assert.match(page.words, /The text is saved\./);
	page = await add(program, { title: "Greeting", words: "Hello" });
	assert.equal(page.status, 422);
	assert.deepEqual(page.errors,
	    { "#title": "There is a text of this title. Choose another" });
	page = await reviewer.get(TEXTS);
	assert.match(page.words, /Greeting/);
	assert.equal(page.all("main form").length, 0);
	assert.equal(page.all(`a[href="${TEXTS}/new"]`).length, 0);
	for (const client of [reviewer, admin])
		assert.equal((await client.get(`${TEXTS}/new`)).status, 403);
	page = await program.get(TEXTS);
	const href = page.all("main a").find((a) =>
	    /Change Greeting/.test(a.textContent.replace(/\s+/g, " ")))
	    .getAttribute("href");
	const stale = await lead.get(href);
	world.tick();
	page = await program.submit(await program.get(href),
	    { words: "Good day {partner}," });
	assert.match(page.words, /Good day \{partner\},/);
	page = await lead.submit(stale, { words: "Hi" });
	assert.equal(page.status, 409);
	page = await lead.submit(await lead.get(TEXTS), {},
	    { which: `${href}/remove` });
	assert.match(page.words, /The text is removed\./);
	assert.ok(!page.words.includes("Greeting"));
});

test("R9.31: a placeholder that there is not is refused, with what was typed",
    async () => {
	const page = await add(lead, { title: "Wrong", words: "Dear {name}," });
	assert.equal(page.status, 422);
	assert.match(page.errors["#words"], /\{name\} is no placeholder/);
	assert.equal(page.form("main form").value("words"), "Dear {name},");
	assert.match(page.words, /\{customer\} ?the customer’s name/);
});

test("R9.32: a text goes behind what is typed, and nothing else changes",
    async () => {
	await add(lead, { title: "All of them", words: "{customer} {number} " +
	    "{partner} {item} {reviewer} <b> {due}" });
	const claim = await underReview(admin, reviewer,
	    newCustomer(world, "Insert & Sons"), { items: [EXCHANGE] });
	// The desk's comments.
	const which = `${desk(claim)}/comments`;
	let page = await reviewer.get(desk(claim));
	let next = await reviewer.submit(page, { body: "Hello.", kind: "note" },
	    { which, button: "Insert" });
	assert.equal(next.status, 422);
	assert.deepEqual(next.errors, { "#text": "Choose the text to insert" });
	next = await reviewer.submit(next, { text: option(page, "All of them") },
	    { which, button: "Insert" });
	assert.equal(next.status, 200);
	assert.match(next.form(which).value("body"), new RegExp("^Hello\\.\\n\\n" +
	    "Insert & Sons C-\\d{8} Fabrikam Exchange Online " +
	    "Allan Deyoung <b> \\d+ \\w+ \\d{4}$"));
	assert.equal(next.form(which).value("kind"), "note");
	assert.equal((await reviewer.get(desk(claim)))
	    .all(".cpor-comment").length, 0);
	// Asking for more.
	const ask = `${desk(claim)}/ask`;
	page = await reviewer.get(ask);
	next = await reviewer.submit(page, { "reason.1": "other",
		"words.2": "Typed", text: option(page, "All of them") },
	{ which: ask, button: "Insert" });
	assert.equal(next.status, 200);
	assert.match(next.form(ask).value("comment"), /^Insert & Sons C-/);
	assert.equal(next.form(ask).value("reason.1"), "other");
	assert.equal(next.form(ask).value("words.2"), "Typed");
	// The letter.
	const decide = `${desk(claim)}/decide`;
	page = await reviewer.submit(await reviewer.get(decide),
	    { "verdict.1": "approve" }, { which: decide });
	next = await reviewer.submit(page, { letter: "Mine.",
		text: option(page, "All of them") },
	{ which: decide, button: "Insert" });
	assert.equal(next.status, 200);
	assert.equal(next.heading, "Check the letter");
	assert.match(next.form(decide).value("letter"),
	    /^Mine\.\n\nInsert & Sons C-/);
	assert.match((await admin.get(claim)).words, /Under review/);
	next = await reviewer.submit(next, {}, { which: decide, button: "send" });
	assert.match((await admin.get(claim)).words, /Mine\. Insert & Sons C-/);
});

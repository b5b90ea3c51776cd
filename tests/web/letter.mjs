// The letter of a decision: composed, checked, edited, sent once, never changed.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { EXCHANGE, TEAMS, approved, decided, desk, lettered, newCustomer,
	underReview } from "./lib/claims.mjs";

const world = await openWorld();
const NASTY = "<script>alert(1)</script>";
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const second = await world.signedIn("reviewer2@microsoft.example");
const lead = await world.signedIn("lead-reviewer@microsoft.example");

const ours = (more) => underReview(admin, reviewer, newCustomer(world), more);

// What is typed in the letter's area.
const typed = (page, field = "letter") => page.form("main form").value(field);

const write = (client, page, fields, button = "send") => client.submit(page,
    fields, { which: "main form", button });

const letters = (page) => page.all(".cpor-comment--letter");

const decide = async (claim, fields = { "verdict.1": "approve",
	"verdict.2": "refuse", "reason.2": "products-missing",
	"words.2": `Only Outlook ${NASTY}` }) => reviewer.submit(
    await reviewer.get(`${desk(claim)}/decide`), fields,
    { which: `${desk(claim)}/decide` });

test("R5.101, R5.102, R5.103: a letter is composed, edited, sent, and stays",
    async () => {
	const claim = await ours();
	let page = await decide(claim);
	assert.equal(page.status, 200);
	assert.equal(page.heading, "Check the letter");
	assert.match(page.words, /Nothing is decided yet/);
	assert.match(page.words, /Microsoft Teams ?Refuse: Missing products/);
	assert.match(typed(page), /^Claim C-\d{8}, “Roll-out/);
	assert.match(typed(page), /\*\*Exchange Online: approved\*\*/);
	assert.match(typed(page), /- Name of the item: you gave no place/);
	assert.match(typed(page), /This would pass if the proof of execution named/);
	assert.ok(typed(page).includes(`> Only Outlook ${NASTY}\n`));
	assert.match((await admin.get(claim)).words, /Under review/);
	assert.equal(letters(await admin.get(claim)).length, 0);
	// Sent with words of the reviewer's own, it is what the partner reads.
	page = await write(reviewer, page,
	    { letter: `Dear Alpine,\n\n**No** to Teams.\n\n- ${NASTY}` });
	assert.match(page.words, /The claim is decided\. The partner is told/);
	for (const client of [admin, reviewer]) {
		const seen = await client.get(client === admin ? claim : desk(claim));
		assert.equal(letters(seen).length, 1);
		const words = letters(seen)[0].textContent.replace(/\s+/g, " ");
		assert.match(words, /Decision of \d+ \w+ \d{4}/);
		assert.match(words, /Dear Alpine, No to Teams/);
		assert.ok(words.includes(NASTY));
		assert.doesNotMatch(seen.text, /<script>alert/);
		assert.equal(letters(seen)[0].querySelectorAll("a").length, 0);
	}
	assert.match((await admin.get(`${claim}/history`)).words,
	    /Microsoft sent the letter of the decision/);
	// Who sent it cannot change it, even in the first 15 minutes.
	const [letter] = letters(await reviewer.get(desk(claim)));
	assert.equal(letter.querySelectorAll("a[href*='/comments/']").length, 0);
});

test("R5.101: without words, with too many, or of an old claim none is sent",
    async () => {
	const claim = await ours();
	const stale = await decide(claim);
	let page = await write(reviewer, stale, { letter: " \n" });
	assert.equal(page.status, 422);
	assert.deepEqual(page.errors,
	    { "#letter": "Enter the letter to the partner" });
	page = await write(reviewer, page, { letter: "x".repeat(20001) });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#letter"]);
	assert.equal(typed(page).length, 20001);
	// What was decided travels on, and comes back when it is to be changed.
	page = await write(reviewer, page, {}, "change");
	assert.equal(page.status, 200);
	assert.equal(page.heading, "Decide the claim");
	assert.equal(page.form("main form").value("words.2"),
	    `Only Outlook ${NASTY}`);
	page = await reviewer.submit(page, { "verdict.1": "refuse" },
	    { which: "main form" });
	assert.deepEqual(Object.keys(page.errors), ["#reason.1"]);
	await second.submit(await second.get(desk(claim)), {},
	    { which: `${desk(claim)}/take-over` });
	page = await write(reviewer, stale, { letter: "Dear all" });
	assert.equal(page.status, 409);
	assert.ok(page.words.includes("Dear all"));
	assert.equal(letters(await admin.get(claim)).length, 0);
});

test("R5.104: whoever looks second reads the letter, which goes out then",
    async () => {
	world.cpor(["setting", "commerce-incentives", "second-look", "100"]);
	const claim = await ours();
	let page = await write(reviewer, await decide(claim),
	    { letter: "Dear partner, as it waits." });
	assert.match(page.words, /drawn for a second look/);
	assert.equal(letters(await admin.get(claim)).length, 0);
	assert.ok(!(await admin.get(claim)).words.includes("as it waits"));
	page = await second.get(`${desk(claim)}/look`);
	assert.match(page.words, /The letter ?Dear partner, as it waits\./);
	await second.submit(page, { view: "confirm" },
	    { which: `${desk(claim)}/look` });
	page = await admin.get(claim);
	assert.equal(letters(page).length, 1);
	assert.match(letters(page)[0].textContent, /as it waits/);
	// One that they disagree with never leaves: the lead writes another.
	const doubted = await ours();
	await write(reviewer, await decide(doubted), { letter: "Never sent." });
	await second.submit(await second.get(`${desk(doubted)}/look`),
	    { view: "disagree", words: "Teams is on page 4" },
	    { which: `${desk(doubted)}/look` });
	await decided(lead, doubted, ["", ""]);
	page = await admin.get(doubted);
	assert.equal(letters(page).length, 1);
	assert.match(letters(page)[0].textContent, /Microsoft Teams: approved/);
	assert.doesNotMatch(page.words, /Never sent|page 4/);
	world.cpor(["setting", "commerce-incentives", "second-look", "0"]);
});

test("R5.104: when a line has left the decision the letter is composed anew",
    async () => {
	world.cpor(["setting", "commerce-incentives", "second-look", "100"]);
	const customer = newCustomer(world);
	const claim = await underReview(admin, reviewer, customer);
	await write(reviewer, await decide(claim), { letter: "Both of you." });
	// Somebody else claims one of the two: an arbitration has it now.
	await underReview(other, reviewer, customer, { items: [EXCHANGE] });
	const page = await second.get(`${desk(claim)}/look`);
	assert.match(page.words, /the letter is composed anew/);
	assert.match(page.words, /Exchange Online: not decided yet/);
	assert.ok(!page.words.includes("Both of you"));
	await second.submit(page, { view: "confirm" },
	    { which: `${desk(claim)}/look` });
	const [letter] = letters(await admin.get(claim));
	assert.match(letter.textContent, /Exchange Online: not decided yet/);
	assert.match(letter.textContent, /Microsoft Teams: refused/);
	assert.doesNotMatch(letter.textContent, /Northwind|partner of record/);
	world.cpor(["setting", "commerce-incentives", "second-look", "0"]);
});

test("R5.103: a new decision has a letter of its own, and the old one stays",
    async () => {
	const claim = await ours();
	await lettered(reviewer, await decide(claim));
	const before = letters(await admin.get(claim))[0].textContent;
	let page = await lead.get(`${desk(claim)}/revoke`);
	page = await lead.submit(page, { lines: page.all("input[name=lines]")
	    .map((one) => one.getAttribute("value")), reason: "mistake",
	words: "It was the wrong file." }, { which: `${desk(claim)}/revoke` });
	assert.match(page.words, /Exchange Online ?Revoke: Approved by mistake/);
	assert.match(typed(page), /Microsoft ends what it had approved/);
	assert.match(typed(page), /> It was the wrong file\./);
	await lettered(lead, page);
	page = await admin.get(claim);
	assert.equal(letters(page).length, 2);
	assert.equal(letters(page)[0].textContent, before);
	assert.match(letters(page)[1].textContent, /Exchange Online: ended/);
});

// The arbitration about that customer's line, where the lead has declared.
async function arbitration(name) {
	const list = await lead.get("/arbitrations");
	const [row] = list.all("tbody tr").filter((one) =>
	    one.textContent.includes(name));
	const href = row.querySelector("a").getAttribute("href");
	return lead.submit(await lead.get(href), { conflict: "no" },
	    { which: `${href}/declare` });
}

test("R5.105: each side of an arbitration has its own letter, and only that",
    async () => {
	const customer = newCustomer(world, "Lettermark");
	const holder = await approved(admin, reviewer, customer,
	    { items: [EXCHANGE] }, [""]);
	const claim = await underReview(other, reviewer, customer,
	    { items: [EXCHANGE, TEAMS] });
	for (const [client, path] of [[admin, holder], [other, claim]]) {
		const page = await client.get(path);
		const way = page.all("a[href*='/arbitration/']")[0]
		    .getAttribute("href");
		await client.submit(await client.get(way), { words: "It is ours." });
	}
	let page = await arbitration("Lettermark");
	const form = `${page.path}/decide`;
	const areas = page.all(`form[action="${form}"] textarea`);
	const to = (area) => page.all(
	    `label[for="${area.getAttribute("name")}"]`)[0].textContent;
	const words = Object.fromEntries(areas.map((area) => [
		area.getAttribute("name"), to(area).includes("Fabrikam") ?
		    "The older one.\nRead it." : "The newer one."]));
	const winner = page.all("input[name=winner]").find((one) => page.all(
	    `label[for="${one.getAttribute("id")}"]`)[0].textContent
	    .includes("Northwind")).getAttribute("value");
	page = await lead.submit(page, { winner, ...words }, { which: form });
	assert.equal(page.heading, "Check the letters");
	const fields = page.all("textarea").map((one) => one.getAttribute("name"));
	assert.equal(fields.length, 2);
	const lost = fields.find((one) => typed(page, one).includes("> The older"));
	const won = fields.find((one) => one !== lost);
	assert.match(typed(page, lost), /> The older one\.\n> Read it\./);
	assert.match(typed(page, lost), /Exchange Online: ended/);
	assert.match(typed(page, lost), /Another partner is the partner of record/);
	assert.match(typed(page, won), /Exchange Online: approved/);
	for (const one of fields)
		assert.doesNotMatch(typed(page, one), /Fabrikam|Northwind/);
	const empty = await write(lead, page, { [lost]: "" });
	assert.equal(empty.status, 422);
	assert.deepEqual(empty.errors,
	    { [`#${lost}`]: "Enter the letter to Fabrikam" });
	page = await write(lead, empty, { [lost]: "Dear loser" });
	assert.match(page.words, /The arbitration is decided/);
	const theirs = await other.get(claim), oursNow = await admin.get(holder);
	assert.match(letters(theirs).at(-1).textContent, /The newer one\./);
	assert.match(letters(oursNow).at(-1).textContent, /Dear loser/);
	assert.doesNotMatch(theirs.text, /Dear loser|older|Fabrikam/);
	assert.doesNotMatch(oursNow.text, /newer|Northwind/);
});

test("R5.105: who loses a line in another's dispute has a letter of its own",
    async () => {
	const customer = newCustomer(world);
	const claim = await decided(reviewer, await underReview(admin, reviewer,
	    customer, { items: [EXCHANGE] }), ["products-missing"]);
	const winners = await approved(other, reviewer, customer,
	    { items: [EXCHANGE] }, [""]);
	let page = await admin.get(`${claim}/dispute`);
	page = await admin.submit(page, { lines: [page.all("input[name=lines]")[0]
	    .getAttribute("value")], words: "The file names it on page 2." },
	{ button: "Continue" });
	await admin.submit(page, {}, { button: "Send the dispute" });
	page = await lead.submit(await lead.get(`${desk(claim)}/dispute`), {
		"ruling.1": "overturn", "words.1": "You are right.",
		"other.1": "The older file names it." },
	{ which: `${desk(claim)}/dispute` });
	assert.match(typed(page), /your dispute is answered/);
	assert.doesNotMatch(typed(page), /The older file|Northwind/);
	await lettered(lead, page);
	const mine = await admin.get(claim), theirs = await other.get(winners);
	assert.equal(letters(mine).length, 2);
	assert.match(letters(mine)[1].textContent, /Exchange Online: approved/);
	assert.equal(letters(theirs).length, 2);
	assert.match(letters(theirs)[1].textContent, /Exchange Online: ended/);
	assert.match(letters(theirs)[1].textContent, /The older file names it\./);
	assert.doesNotMatch(letters(theirs)[1].textContent,
	    /Fabrikam|You are right|dispute is answered/);
	assert.doesNotMatch(mine.text, /The older file|Northwind/);
});

// Disputes of what Microsoft decided, lines that a lead revokes, and decisions
// that are looked at twice.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";
import { decided, desk, lettered, newCustomer, underReview } from
    "./lib/claims.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const second = await world.signedIn("reviewer2@microsoft.example");
const lead = await world.signedIn("lead-reviewer@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const NOBODYS = "/claims/0000000000001";
const NASTY = "<script>alert(\"x\")</script>'&\nsecond line";
const WHY = `The signature is on page 2 of the file. ${NASTY}`;
const REFUSED = ["insufficient-proof", "not-eligible"];

const tags = (page) => page.texts(".cpor-title .govuk-tag");
const box = (page, words) => page.all("input[name=lines]").find((input) =>
    page.texts(`label[for="${input.id}"]`)[0] === words).value;

async function refusedClaim(reasons = REFUSED, by = reviewer, more = {}) {
	return decided(by, await underReview(admin, by,
	    more.customer ?? newCustomer(world), more), reasons);
}

// From the claim's page to the confirmation.
async function dispute(client, claim, item = "Exchange Online", words = WHY) {
	let page = await client.get(`${claim}/dispute`);
	page = await client.submit(page, { lines: [box(page, item)], words },
	    { button: "Continue" });
	assert.equal(page.status, 200, page.words);
	assert.match(page.words, /Check the dispute before you send it/);
	return client.submit(page, {}, { button: "Send the dispute" });
}

const rule = async (claim, fields, client = lead) => {
	const page = await client.submit(
	    await client.get(`${desk(claim)}/dispute`), fields,
	    { which: `${desk(claim)}/dispute` });
	return page.status === 200 ? lettered(client, page) : page;
};

test("R5.25, R5.38: a dispute is chosen, checked and sent, once", async () => {
	const claim = await refusedClaim();
	let page = await admin.get(claim);
	assert.deepEqual(tags(page), ["Rejected"]);
	assert.match(page.words, /Dispute the decision.*Once per claim\. Until/);
	page = await admin.follow(page, "Dispute the decision");
	assert.match(page.words, /within 30 days of the decision/);
	page = await admin.submit(page, { lines: [], words: "" },
	    { button: "Continue" });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors).sort(), ["#lines", "#words"]);
	const exchange = box(page, "Exchange Online");
	page = await admin.submit(page, { lines: [exchange], words: "No" },
	    { button: "Continue" });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#words"]);
	page = await admin.submit(page, { lines: [exchange], words: WHY },
	    { button: "Continue" });
	assert.match(page.words, /Check the dispute.*Exchange Online/);
	assert.ok(!page.text.includes("<script>alert"));
	// Back and forth nothing is lost.
	page = await admin.submit(page, {}, { button: "Change it" });
	assert.equal(page.all("input[name=lines]:checked").length, 1);
	page = await admin.submit(page, {}, { button: "Continue" });
	const sent = page;
	page = await admin.submit(sent, {}, { button: "Send the dispute" });
	assert.equal(page.path, `${claim}?done=disputed`);
	assert.match(page.words, /The dispute is sent/);
	assert.deepEqual(tags(page), ["Dispute"]);
	assert.ok(page.words.includes("The signature is on page 2 of the file. " +
	    NASTY.replace("\n", " ")), page.words);
	assert.match(page.words, /Exchange Online: Not answered yet/);
	// The button was pressed twice; and once per claim.
	page = await admin.submit(sent, {}, { button: "Send the dispute" });
	assert.equal(page.path, `${claim}?done=disputed`);
	assert.equal((await admin.get(`${claim}/dispute`)).path, claim);
	const history = await admin.get(`${claim}/history`);
	assert.equal(history.words.match(/disputed the decision/g).length, 1);
	assert.match((await lead.get("/messages")).words, /is in dispute/);
});

test("R2.3, R2.9: only an incentives admin of its partner disputes",
    async () => {
	const claim = await refusedClaim();
	assert.equal((await user.get(`${claim}/dispute`)).status, 403);
	const foreign = await other.get(`${claim}/dispute`);
	assert.equal(foreign.status, 404);
	assert.equal(bare(foreign), bare(await other.get(`${NOBODYS}/dispute`)));
	assert.ok(!(await user.get(claim)).words.includes("Once per claim"));
	assert.equal((await reviewer.get(`${claim}/dispute`)).status, 403);
});

test("a form that is out of date is refused and keeps what was typed",
    async () => {
	const claim = await refusedClaim();
	const page = await admin.get(`${claim}/dispute`);
	const proof = await admin.get(`${claim}/proof`);
	world.setNow("2026-06-17T09:01:00Z");
	await admin.submit(proof, { file: { name: "new.txt", type: "text/plain",
		bytes: `New proof for ${claim}` } });
	const late = await admin.submit(page, { lines: [box(page,
	    "Exchange Online")], words: WHY }, { button: "Continue" });
	assert.equal(late.status, 409);
	assert.match(late.words, /has changed since you opened this page/);
	assert.ok(late.words.includes("The signature is on page 2"));
	assert.match(late.words, /new\.txt/);
});

test("R5.25: new proof is enough, and is added only while one may dispute",
    async () => {
	const claim = await refusedClaim();
	let page = await admin.get(`${claim}/dispute`);
	assert.match(page.words, /You have added no proof since the decision/);
	page = await admin.follow(page, "Add new proof of execution");
	world.setNow("2026-06-17T09:05:00Z");
	await admin.submit(page, { file: { name: "letter.txt",
		type: "text/plain", bytes: `A letter for ${claim}` } });
	page = await dispute(admin, claim, "Exchange Online", "");
	assert.match(page.words, /The dispute is sent/);
	assert.match((await lead.get(desk(claim))).words,
	    /added new proof of execution and no words.*/);
	assert.match((await lead.get(desk(claim))).words, /letter\.txt/);
});

test("R5.39, R5.25: a lead who took no part overturns, line by line",
    async () => {
	const claim = await refusedClaim();
	await dispute(admin, claim);
	// Whoever decided is told that another answers; a reviewer may not.
	let page = await reviewer.get(desk(claim));
	assert.match(page.words, /A lead reviewer who took no part/);
	assert.equal((await reviewer.get(`${desk(claim)}/dispute`)).status, 403);
	assert.equal((await auditor.get(desk(claim))).status, 200);
	page = await lead.get("/review?status=dispute");
	assert.ok(page.text.includes(desk(claim)));
	assert.match((await lead.get("/")).words, /For a lead reviewer/);
	page = await lead.follow(await lead.get(desk(claim)),
	    "Answer the dispute");
	assert.match(page.words, /Refused on .*Insufficient PoE/);
	page = await lead.submit(page, {}, { which: `${desk(claim)}/dispute` });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors).sort(),
	    ["#ruling.1", "#words.1"]);
	page = await lettered(lead, await lead.submit(page, {
		"ruling.1": "overturn", "words.1": "You are right: page 2." },
	{ which: `${desk(claim)}/dispute` }));
	assert.match(page.words, /The dispute is answered\. The partner is told/);
	page = await admin.get(claim);
	assert.deepEqual(tags(page), ["Approved"]);
	assert.match(page.words, /a decision was overturned/);
	assert.match(page.words, /Exchange Online: Overturned ?You are right/);
	assert.match(page.texts("tbody tr")[0], /Exchange Online ?Approved/);
	assert.ok(!page.words.includes("Bianca"));
	assert.match((await admin.get("/messages")).words,
	    /a decision was overturned/);
});

test("R5.41: what is upheld stands for good", async () => {
	const claim = await refusedClaim();
	await dispute(admin, claim);
	const page = await rule(claim, { "ruling.1": "uphold",
		"words.1": "Nothing new." });
	assert.equal(page.status, 200);
	assert.deepEqual(tags(await admin.get(claim)), ["Rejected final"]);
});

test("R5.25: whoever made the decision is told that another answers",
    async () => {
	const claim = await refusedClaim(REFUSED, lead);
	await dispute(admin, claim);
	let page = await lead.get(desk(claim));
	assert.match(page.words,
	    /You took part in the decision that is disputed/);
	assert.ok(!page.words.includes("Answer the dispute"));
	assert.equal((await lead.get(`${desk(claim)}/dispute`)).path,
	    desk(claim));
	page = await lead.post(`${desk(claim)}/dispute`, "token=x");
	assert.equal(page.status, 403);
});

test("R5.26, R5.40, R5.61: beside an approved line the status stays",
    async () => {
	const claim = await refusedClaim(["", "not-eligible"]);
	let page = await dispute(admin, claim, "Microsoft Teams");
	assert.deepEqual(tags(page), ["Approved", "In dispute"]);
	// R5.110: also in the lists of both, and in what they take out.
	for (const client of [admin, reviewer]) {
		const row = (await client.get("/claims")).all("tbody tr").find(
		    (one) => one.querySelector("a").getAttribute("href") === claim);
		assert.match(row.textContent, /ApprovedIn dispute/);
		assert.match((await client.get("/claims.csv")).text,
		    /,Approved,In dispute,/);
	}
	page = await lead.follow(await lead.get(desk(claim)), "Ask for more");
	page = await lead.submit(page, { "reason.2": "signature-missing",
		comment: "Whose signature is it?" },
	{ which: `${desk(claim)}/dispute/ask` });
	assert.equal(page.status, 200, page.words);
	page = await admin.get(claim);
	assert.deepEqual(tags(page), ["Approved", "In dispute"]);
	assert.match(page.words, /What the reviewer asks for/);
	page = await admin.follow(page, "Answer the reviewer");
	assert.match(page.words, /the dispute ends and the decision stands/);
	page = await admin.submit(page, { comment: "It is the owner’s." },
	    { which: `${claim}/answer` });
	assert.deepEqual(tags(page), ["Approved", "In dispute"]);
	assert.match((await lead.get("/messages")).words,
	    /answered in the dispute/);
	page = await rule(claim, { "ruling.1": "overturn", "words.1": "Good." });
	assert.deepEqual(tags(await admin.get(claim)), ["Approved"]);
});

test("R5.40, R5.34: with no line approved it goes to the partner and back",
    async () => {
	const claim = await refusedClaim();
	await dispute(admin, claim);
	await lead.submit(await lead.get(`${desk(claim)}/dispute/ask`),
	    { "reason.1": "dates-missing", comment: "When was it?" },
	    { which: `${desk(claim)}/dispute/ask` });
	let page = await admin.get(claim);
	assert.deepEqual(tags(page), ["Partner action required"]);
	page = await admin.submit(await admin.get(`${claim}/answer`),
	    { comment: "In May." }, { which: `${claim}/answer` });
	assert.equal(page.status, 200, page.words);
	assert.deepEqual(tags(page), ["Dispute"]);
});

test("R5.66: overturning ends another partner's line, and names nobody",
    async () => {
	const customer = newCustomer(world);
	const ours = await refusedClaim(["insufficient-proof", ""],
	    reviewer, { customer });
	const theirs = await decided(second, await underReview(other, second,
	    customer, { items: ["exchange-online"] }), [""]);
	await dispute(admin, ours);
	let page = await lead.get(`${desk(ours)}/dispute`);
	assert.match(page.words,
	    /Another partner is the partner of record for this line now/);
	page = await rule(ours, { "ruling.1": "overturn", "words.1": "Yours." });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors), ["#other.1"]);
	page = await rule(ours, { "ruling.1": "overturn", "words.1": "Yours.",
		"other.1": "The customer named another partner." });
	assert.equal(page.status, 200, page.words);
	page = await other.get(theirs);
	assert.deepEqual(tags(page), ["Ended"]);
	assert.match(page.words, /The customer named another partner\./);
	assert.ok(!page.words.includes("Fabrikam"));
	assert.match(page.words, /Dispute the decision/);
	page = await admin.get(ours);
	assert.match(page.texts("tbody tr")[0], /Exchange Online ?Approved/);
	assert.ok(!page.words.includes("Northwind"));
});

test("R5.28, R5.60: a lead revokes what somebody else approved", async () => {
	const claim = await refusedClaim(["", ""]);
	assert.equal((await reviewer.get(`${desk(claim)}/revoke`)).status, 403);
	let page = await lead.follow(await lead.get(desk(claim)),
	    "Revoke approved lines");
	page = await lead.submit(page, { words: "x", lines: [] },
	    { which: `${desk(claim)}/revoke` });
	assert.equal(page.status, 422);
	assert.deepEqual(Object.keys(page.errors).sort(),
	    ["#lines", "#reason", "#words"]);
	const lines = ["Exchange Online", "Microsoft Teams"].map((words) =>
	    box(page, words));
	page = await lettered(lead, await lead.submit(page, { lines,
		reason: "fraud", words: "The signature is not the customer’s." },
	{ which: `${desk(claim)}/revoke` }));
	assert.match(page.words, /The lines have ended\. The partner is told/);
	page = await admin.get(claim);
	assert.deepEqual(tags(page), ["Ended"]);
	assert.match(page.words, /The signature is not the customer’s\./);
	assert.match((await admin.get("/messages")).words,
	    /Microsoft ended 2 lines/);
	page = await dispute(admin, claim);
	assert.deepEqual(tags(page), ["Dispute"]);
	assert.match((await lead.get(desk(claim))).words,
	    /You took part in the decision/);

	const own = await refusedClaim(["", ""], lead);
	page = await lead.get(`${desk(own)}/revoke`);
	assert.equal(page.all("input[name=lines]:not([disabled])").length, 0);
	assert.match(page.words, /another lead reviewer may revoke it/);
});

test("R5.63, R5.64, R5.65: a drawn decision waits, and only Microsoft knows",
    async () => {
	world.cpor(["setting", "commerce-incentives", "second-look", "100"]);
	const claim = await underReview(admin, reviewer, newCustomer(world));
	const list = async () => (await admin.get("/claims?text=tailspin"))
	    .texts("tbody tr").join("\n");
	const plain = (page) => page.text.replace(/value="[^"]*"/g, "")
	    .replace(/<code>[^<]*<\/code>/g, "");
	const before = { claim: plain(await admin.get(claim)),
		history: plain(await admin.get(`${claim}/history`)),
		messages: plain(await admin.get("/messages")),
		list: await list() };
	await decided(reviewer, claim, ["", "not-eligible"]);
	let page = await reviewer.get(desk(claim));
	assert.match(page.words, /drawn for a second look/);
	assert.match(page.words, /It is your decision, so another reviewer/);
	assert.ok(!/Decide|Ask for more/.test(page.texts("a").join()));
	assert.deepEqual({ claim: plain(await admin.get(claim)),
		history: plain(await admin.get(`${claim}/history`)),
		messages: plain(await admin.get("/messages")),
		list: await list() }, before);
	for (const address of ["/review?status=second-look", "/"])
		assert.ok((await second.get(address)).text.includes(desk(claim)));
	assert.match((await second.get("/review?status=second-look")).words,
	    /Under review ?Second look/);
	assert.ok(!(await reviewer.get("/")).text.includes(desk(claim)));
	// The first one cannot answer their own; the second sees the verdicts.
	page = await reviewer.get(`${desk(claim)}/look`);
	assert.ok(!page.text.includes("Send your view"));
	page = await second.follow(await second.get(desk(claim)),
	    "Look at the decision");
	assert.match(page.texts("tbody tr")[0], /Exchange Online ?Approve/);
	assert.match(page.texts("tbody tr")[1], /Teams ?Refuse ?Not eligible/);
	page = await second.submit(page, { view: "confirm" },
	    { which: `${desk(claim)}/look` });
	assert.match(page.words, /You confirmed the decision/);
	page = await admin.get(claim);
	assert.deepEqual(tags(page), ["Approved"]);
	page = await auditor.get(desk(claim));
	assert.match(page.words, /Irvin Sayers looked at the decision too/);
	assert.match(page.words, /Allan Deyoung decided the claim/);
	assert.ok(!/second|looked at/.test((await admin.get(`${claim}/history`))
	    .words));
	assert.match((await reviewer.get("/messages")).words,
	    /was confirmed, and has gone out/);
	world.cpor(["setting", "commerce-incentives", "second-look", "0"]);
});

test("R5.64: a disagreement goes to a lead, who decides", async () => {
	world.cpor(["setting", "commerce-incentives", "second-look", "100"]);
	const claim = await underReview(admin, reviewer, newCustomer(world));
	await decided(reviewer, claim, ["", ""]);
	let page = await second.submit(await second.get(`${desk(claim)}/look`),
	    { view: "disagree", words: "" }, { which: `${desk(claim)}/look` });
	assert.equal(page.status, 422);
	page = await second.submit(page, { view: "disagree",
		words: "The date is missing." }, { which: `${desk(claim)}/look` });
	assert.match(page.words, /a lead reviewer decides/);
	assert.deepEqual(tags(await admin.get(claim)), ["Under review"]);
	assert.equal((await reviewer.get(`${desk(claim)}/decide`)).path,
	    desk(claim));
	assert.match((await lead.get("/messages")).words, /disagrees/);
	page = await lead.get(desk(claim));
	assert.match(page.words, /Irvin Sayers disagrees: ?The date is missing/);
	await decided(lead, claim, ["", "insufficient-proof"]);
	page = await admin.get(claim);
	assert.deepEqual(tags(page), ["Approved"]);
	assert.match(page.texts("tbody tr")[1], /Teams ?Refused/);
	world.cpor(["setting", "commerce-incentives", "second-look", "0"]);
});

test("R5.67: what is not answered in time ends the dispute", async () => {
	const claim = await refusedClaim();
	await dispute(admin, claim);
	await lead.submit(await lead.get(`${desk(claim)}/dispute/ask`),
	    { "reason.1": "dates-missing", comment: "When was it?" },
	    { which: `${desk(claim)}/dispute/ask` });
	world.setNow("2026-07-20T09:00:00Z");
	world.tick();
	const late = await world.signedIn("incentives-admin@fabrikam.example");
	const page = await late.get(claim);
	assert.deepEqual(tags(page), ["Rejected final"]);
	assert.match((await late.get("/messages")).words,
	    /asked for in the dispute was not answered in time/);
});

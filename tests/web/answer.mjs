// Answering a reviewer who asked for more.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { FILE_OF_PROOF, newCustomer, submittedOf } from "./lib/items.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");

// A claim of which the reviewer asked for more.
async function asked(items = ["exchange-online"]) {
	const { claim } = await submittedOf(admin, newCustomer(world), items);
	const review = claim.replace("/claims/", "/review/");
	await reviewer.submit(await reviewer.get(review), {},
	    { which: `${review}/start` });
	const page = await reviewer.submit(await reviewer.get(`${review}/ask`),
	    { "reason.1": "names-do-not-match", "words.1": "An older name",
		    "reason.2": "signature-missing",
		    "words.2": "Page <b>4</b> is not signed",
		    comment: "Please mend" });
	assert.equal(page.status, 200);
	return { claim, review };
}

test("each thing asked for is shown, in the reviewer's words, with links",
    async () => {
	const { claim } = await asked();
	const page = await admin.get(`${claim}/answer`);
	assert.equal(page.status, 200);
	const [whole, line] = page.texts(".govuk-summary-card");
	assert.match(whole, /The whole claim.*different from the one in the claim/);
	assert.match(line, /Exchange Online.*acknowledged.*<b>4<\/b>.*sign and date/);
	assert.match(page.words, /by 9 July 2026/);
	const links = page.all(".govuk-summary-card a")
	    .map((a) => a.getAttribute("href"));
	for (const part of ["who", "contacts", "proof"])
		assert.ok(links.includes(`${claim}/${part}`), part);
	assert.doesNotMatch(page.text, /reviewer@|<b>4/);
});

test("both sides see whose turn it is: those who may answer, by name",
    async () => {
	const { claim, review } = await asked();
	const page = await admin.get(claim);
	assert.match(page.words, /Waiting on Your company \([^)]*Megan Bowen[^)]*\),/);
	assert.doesNotMatch(page.words, /Your company \([^)]*Allan Deyoung/);
	assert.match((await reviewer.get(review)).words,
	    /Waiting on: Partner [^.]*Megan Bowen[^.]*\. Since 17 June/);
});

test("an answer needs a comment", async () => {
	const { claim } = await asked();
	const answer = await admin.submit(await admin.get(`${claim}/answer`));
	assert.equal(answer.status, 422);
	assert.deepEqual(Object.keys(answer.errors), ["#comment"]);
});

test("R5.8, R5.34: an answer goes back to the same reviewer", async () => {
	const { claim, review } = await asked();
	await admin.submit(await admin.get(`${claim}/proof`),
	    { file: { ...FILE_OF_PROOF, name: "signed.pdf",
		    bytes: Buffer.from("%PDF-1.4\n% signed\n%%EOF\n") } },
	    { which: "[enctype]" });
	const done = await admin.submit(await admin.get(`${claim}/answer`),
	    { comment: "It is signed now" });
	assert.equal(done.path, `${claim}?done=answered`);
	assert.match(done.words, /back with the reviewer.*Submitted/);
	const page = await reviewer.get(review);
	assert.match(page.words, /It is signed now/);
	assert.match((await reviewer.get("/messages")).words, /answer/i);
	assert.equal((await admin.get(`${claim}/answer`)).path, claim);
});

test("the button pressed twice answers once", async () => {
	const { claim } = await asked();
	const page = await admin.get(`${claim}/answer`);
	for (let i = 0; i < 2; i++) {
		const done = await admin.submit(page, { comment: "Answered" });
		assert.equal(done.path, `${claim}?done=answered`);
	}
	const words = (await admin.get(claim)).texts(".cpor-comment");
	assert.equal(words.filter((w) => /Answered/.test(w)).length, 1);
});

test("what changed meanwhile is told, and the words are kept", async () => {
	const { claim } = await asked();
	const page = await admin.get(`${claim}/answer`);
	await admin.submit(await admin.get(`${claim}/contacts`),
	    { customer_title: "Chief" });
	const late = await admin.submit(page, { comment: "My words" });
	assert.equal(late.status, 409);
	assert.match(late.words, /Chief.*My words/);
});

test("R5.16: items can be changed; what is wrong stands against answering",
    async () => {
	const { claim } = await asked(["exchange-online", "outlook-mobile"]);
	const items = await admin.get(`${claim}/items`);
	const saved = await admin.submit(items, { items: ["outlook-mobile"] });
	assert.equal(saved.path, `${claim}/answer?done=saved`);
	for (const part of ["customer", "role"])
		assert.equal((await admin.get(`${claim}/${part}`)).status, 409);
	const again = await submittedOf(admin, newCustomer(world));
	assert.equal((await admin.get(`${again.claim}/items`)).status, 409);
	const done = await admin.submit(await admin.get(`${claim}/answer`),
	    { comment: "Without Exchange Online" });
	assert.equal(done.path, `${claim}?done=answered`);
});

test("R2.3: an incentives user does not answer", async () => {
	const { claim } = await asked();
	const page = await user.get(`${claim}/answer`);
	assert.equal(page.status, 403);
	assert.match(page.words, /Incentives admin/);
	const token = (await user.get("/claims/new")).form().value("token");
	assert.equal((await user.post(`${claim}/answer`,
	    `token=${token}&version=1&comment=x`)).status, 403);
});

test("a claim that nobody asks about has nothing to answer", async () => {
	const { claim } = await submittedOf(admin, newCustomer(world));
	assert.equal((await admin.get(`${claim}/answer`)).path, claim);
});

test("R5.45: what is asked for stands beside the part that mends it, and "
    + "mending it leads back to the answer", async () => {
	const { claim } = await asked();
	const [first] = (await admin.get(`${claim}/answer`))
	    .texts(".govuk-summary-card__title");
	const proof = await admin.get(`${claim}/proof`);
	assert.match(proof.texts("#asks")[0], /What the reviewer asks for here/);
	assert.ok(proof.texts(".cpor-action")[0].includes(first));
	assert.equal(proof.link("Back to your answer"), `${claim}/answer`);
	const added = await admin.submit(proof, { file: { name: "again.txt",
		type: "text/plain", bytes: `Again ${claim}` } });
	assert.ok(added.all(`main a[href="${claim}/answer"]`).length > 0);
	const contacts = await admin.get(`${claim}/contacts`);
	const saved = await admin.submit(contacts, { customer_title: "Chief" });
	assert.equal(saved.path, `${claim}/answer?done=saved`);
	assert.match(saved.words, /Your changes are saved/);
});

// Reasons for the lines of two workloads, and one for the whole claim.
async function askedOfItems() {
	const { claim } = await submittedOf(admin, newCustomer(world),
	    ["exchange-online", "outlook-mobile"]);
	const review = claim.replace("/claims/", "/review/");
	await reviewer.submit(await reviewer.get(review), {},
	    { which: `${review}/start` });
	await reviewer.submit(await reviewer.get(`${review}/ask`),
	    { "reason.1": "other", "words.1": "About all of it",
		    "reason.3": "item-not-named",
		    "words.3": "Only <i>Exchange</i> is there",
		    comment: "Please mend" });
	return claim;
}

test("R5.45: what is asked about one item stands beside its tick", async () => {
	const page = await admin.get(`${await askedOfItems()}/items`);
	const [panel] = page.texts(".cpor-action");
	assert.match(panel, /About all of it/);
	assert.match(panel, /stands beside that item/);
	assert.doesNotMatch(panel, /Only <i>/);
	const asked = page.all(".cpor-asked");
	assert.equal(asked.length, 1);
	assert.match(asked[0].textContent, /The reviewer asks:.*does not name every[^]*Only <i>Exchange<\/i> is there/);
	const tick = asked[0].parentNode.querySelector("input");
	assert.equal(tick.getAttribute("value"), "outlook-mobile");
	assert.ok(tick.getAttribute("aria-describedby").split(" ")
	    .includes(asked[0].getAttribute("id")));
});

test("R4.64: an answer is warned of what is not said, and goes all the same",
    async () => {
	const { claim } = await asked();
	const page = await admin.get(`${claim}/answer`);
	assert.match(page.words, /shows 6 of the 6 things .* can send your answer/);
	assert.equal(page.link("Say where your proof shows each thing"),
	    `${claim}/proof/places`);
	const places = await admin.get(`${claim}/proof/places`);
	const said = {};
	for (const select of places.all("select"))
		said[select.getAttribute("name")] = select
		    .querySelectorAll("option")[1].getAttribute("value");
	await admin.submit(places, said);
	assert.doesNotMatch((await admin.get(`${claim}/answer`)).words,
	    /It is not said where/);
	const done = await admin.submit(page, { comment: "As it is" });
	assert.equal(done.status, 409); // the places came in between
	assert.equal((await admin.submit(await admin.get(`${claim}/answer`),
	    {}, { which: `${claim}/answer` })).path, `${claim}?done=answered`);
	assert.match((await admin.get(claim)).words, /As it is/); // R9.35
});

test("R5.45: nothing is asked for on the pages of a draft", async () => {
	const begun = await admin.submit(await admin.get("/claims/new"));
	for (const part of ["who", "proof", "contacts", "items"])
		assert.equal((await admin.get(begun.path.replace("who", part)))
		    .all("#asks").length, 0);
});

// Files that come with a comment: proof of the claim, or nothing at all.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { approved, decided, desk, newCustomer, submitted, underReview }
    from "./lib/claims.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const PROGRAM = Buffer.from("MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff\0\0", "latin1");

const text = (name, bytes) => ({ name, type: "text/plain",
	bytes: Buffer.from(bytes) });
const add = async (client, claim, comment, file) => client.submit(
    await client.get(claim), { comment, ...file && { file } },
    { which: `${claim}/comments` });
const thread = (page) => page.all(".cpor-comment");
const files = (comment) => [...comment.querySelectorAll(".cpor-files a")];
const held = () => approved(admin, reviewer, newCustomer(world));

test("R9.40: a file that comes with a comment stands there and is proof",
    async () => {
	const claim = await held();
	const page = await add(admin, claim, "The new letter.",
	    text("letter <b>'&.txt", "Signed in June"));
	assert.equal(page.path, `${claim}?done=commented`, page.words);
	const [file] = files(thread(page).at(-1));
	assert.equal(file.textContent, "letter <b>'&.txt");
	const got = await admin.get(file.getAttribute("href"));
	assert.equal(got.text, "Signed in June");
	assert.equal((await other.get(file.getAttribute("href"))).status, 404);
	assert.match((await admin.get(`${claim}/proof`)).words, /letter/);
	assert.match((await admin.get(`${claim}/proof/receipt.txt`)).text,
	    /letter <b>'&\.txt/);
	assert.match((await admin.get(`${claim}/history`)).words, /letter/);
	const there = thread(await reviewer.get(desk(claim))).at(-1);
	assert.equal(files(there)[0].getAttribute("href"),
	    file.getAttribute("href"));
	assert.match(there.textContent, /Text, 14 bytes/);
});

test("R9.40, R5.19: a decision is bound to what came with a comment",
    async () => {
	const claim = await underReview(admin, reviewer, newCustomer(world));
	await reviewer.submit(await reviewer.get(`${desk(claim)}/ask`),
	    { "reason.1": "signature-missing", comment: "Who signed?" },
	    { which: `${desk(claim)}/ask` });
	const before = (await admin.get(`${claim}/answer`))
	    .form(`${claim}/answer`).value("version");
	const page = await add(admin, claim, "He did.",
	    text("signature.txt", `Signed ${claim}`));
	assert.equal(files(thread(page).at(-1)).length, 1, page.words);
	assert.notEqual((await admin.get(`${claim}/answer`))
	    .form(`${claim}/answer`).value("version"), before);
});

test("R9.40: a file that is refused refuses the comment, and the words stay",
    async () => {
	const claim = await held();
	const before = thread(await admin.get(claim)).length;
	for (const [file, why] of [
		[{ name: "page.pdf", type: "application/pdf", bytes: PROGRAM },
			/page\.pdf/],
		[text("empty.txt", ""), /empty/i],
		[[text("fine.txt", "Fine"), text("void.txt", "")], /void\.txt/],
		[[...Array(20).keys()].map((i) => text(`${i}.txt`, `${i}`)),
			/20 files/]]) {
		const page = await add(admin, claim, "My **words**", file);
		assert.equal(page.status, 422);
		assert.match(page.errors["#file"], why);
		assert.equal(page.form(`${claim}/comments`).value("comment").trim(),
		    "My **words**");
		assert.equal(thread(page).length, before);
	}
	assert.doesNotMatch((await admin.get(`${claim}/proof`)).words,
	    /fine\.txt|1\.txt/);
	// No words: the file is not kept alone.
	const empty = await add(admin, claim, "", text("alone.txt", "Alone"));
	assert.ok(empty.errors["#comment"]);
	assert.doesNotMatch((await admin.get(`${claim}/proof`)).words, /alone/);
});

test("R9.40: a file that is there already stands with the comment too, once",
    async () => {
	const claim = await held();
	await add(admin, claim, "Once", text("once.txt", "The same"));
	const page = await add(admin, claim, "Twice", [text("two.txt", "The same"),
		text("new.txt", "Another"), text("three.txt", "The same")]);
	assert.equal(page.path, `${claim}?done=commented`, page.words);
	assert.deepEqual(files(thread(page).at(-1)).map((file) =>
	    file.textContent).sort(), ["new.txt", "once.txt"]);
	assert.doesNotMatch((await admin.get(`${claim}/proof`)).words,
	    /two\.txt|three\.txt/);
});

test("R9.40: where the claim takes no proof, or not from that person, none is " +
    "asked for and none is taken", async () => {
	const claim = await submitted(admin, newCustomer(world));
	const open = await held();
	for (const [client, at] of [[admin, claim], [user, open]]) {
		const page = await client.get(at);
		assert.equal(page.all("input[type=file]").length, 0);
		const token = page.form(`${at}/comments`).value("token");
		const form = new FormData();
		form.append("token", token);
		form.append("comment", "Look at this");
		form.append("file", new Blob(["Planted"]), "planted.txt");
		const body = new Response(form);
		const answer = await client.post(`${at}/comments`,
		    Buffer.from(await body.arrayBuffer()), { headers: {
			"content-type": body.headers.get("content-type"),
			origin: world.url } });
		assert.equal(answer.status, 422);
		assert.match(answer.errors["#file"], /Files can be added while/);
		assert.equal(answer.form(`${at}/comments`).value("comment").trim(),
		    "Look at this");
		assert.doesNotMatch((await admin.get(`${at}/proof`)).words, /planted/);
		// Words alone are fine.
		assert.equal((await client.submit(page, { comment: "Words" },
		    { which: `${at}/comments` })).path, `${at}?done=commented`);
	}
	// Microsoft attaches none.
	assert.equal((await reviewer.get(desk(open)))
	    .all("input[type=file]").length, 0);
});

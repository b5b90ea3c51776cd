// The conversation about a claim, from the partner's side.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, openWorld } from "./lib/world.mjs";
import { newDraft } from "./lib/flow.mjs";
import { desk, newCustomer, submitted, underReview } from "./lib/claims.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");

const customer = newCustomer(world);
const claim = await underReview(admin, reviewer, customer);
const path = `${claim}/comments`;
const thread = (page) => page.all(".cpor-comment");
const add = async (client, comment) =>
    client.submit(await client.get(claim), { comment }, { which: path });

test("R9.1: a comment is added, and the reviewer is told", async () => {
	const before = thread(await admin.get(claim)).length;
	const page = await add(admin, "First line\nsecond line\n\n- one\n- two");
	assert.equal(page.path, `${claim}?done=commented`);
	assert.match(page.words, /Your comment is added/);
	assert.equal(thread(page).length, before + 1);
	const last = thread(page).at(-1);
	assert.equal(last.querySelectorAll("li").length, 2);
	assert.equal(last.querySelectorAll("br").length, 1);
	assert.match((await reviewer.get("/messages")).words, /comment/i);
	assert.match((await reviewer.get(desk(claim))).words, /second line/);
});

test("R9.4: markup is drawn, anything else stays words", async () => {
	const page = await add(admin, "**bold** <script>alert(1)</script>\n\n" +
	    "[x](javascript:alert(1)) [y](https://a.example/?a=1&b=2)\n\n" +
	    "<img src=x onerror=alert(1)>");
	const last = thread(page).at(-1);
	assert.equal(last.querySelector(".cpor-markup strong").textContent,
	    "bold");
	assert.equal(last.querySelectorAll("script, img").length, 0);
	assert.deepEqual([...last.querySelectorAll(".cpor-markup a")]
	    .map((a) => a.getAttribute("href")), ["https://a.example/?a=1&b=2"]);
	assert.ok(last.textContent.includes("<script>alert(1)</script>"));
});

test("R9.3: a comment answers the open question", async () => {
	const desks = await reviewer.get(desk(claim));
	await reviewer.submit(desks, { kind: "question",
		body: "Which signature?" }, { which: `${desk(claim)}/comments` });
	const told = await admin.get("/messages");
	assert.match(told.words, /Microsoft asks you a question about claim/);
	const page = await admin.get(claim);
	assert.match(page.words, /Question, not answered yet/);
	assert.match(page.words, /Your comment answers it/);
	const answered = await add(admin, "The second");
	assert.doesNotMatch(answered.words, /not answered yet/);
	assert.match(answered.words, /Question, answered/);
	assert.doesNotMatch(answered.words, /Your comment answers it/);
});

test("R9.5: one's own comment is changed for 15 minutes, and marked",
    async () => {
	const wrote = await add(admin, "The frist page");
	const link = wrote.all(".cpor-comment a[href*='/comments/']").at(-1)
	    .getAttribute("href");
	assert.equal((await user.get(claim)).all(`a[href="${link}"]`).length, 0);
	for (const somebody of [user, reviewer, other])
		assert.ok([403, 404].includes((await somebody.get(link)).status));
	const form = await admin.get(link);
	assert.equal(form.heading, "Change your comment");
	assert.equal(form.form().value("comment"), "The frist page");
	const empty = await admin.submit(form, { comment: "" });
	assert.equal(empty.status, 422);
	const page = await admin.submit(form, { comment: "The first page" });
	const last = thread(page).at(-1);
	assert.match(last.textContent, /The first page/);
	assert.match(last.textContent, /changed\s+17 June 2026/);
	assert.doesNotMatch(page.words, /frist/);
	const history = await admin.get(`${claim}/history`);
	assert.match(history.words, /changed a comment .*The frist page The first/);
	world.setNow(new Date(Date.parse(NOW) + 15 * 60_000).toISOString());
	const late = await admin.submit(form, { comment: "Too late" });
	assert.equal(late.status, 422);
	assert.match(late.words, /15 minutes have passed .* Add a new comment/);
	assert.equal(late.form().value("comment"), "Too late");
	assert.doesNotMatch((await admin.get(claim)).words,
	    /Too late|Change your comment/);
	world.setNow(NOW);
});

test("R9.5, R9.3: a note stays a note; an answered question stays as it is",
    async () => {
	const page = await reviewer.submit(await reviewer.get(desk(claim)),
	    { kind: "note", body: "Ask Rita" }, { which: `${desk(claim)}/comments` });
	const note = page.all(".cpor-comment--internal a[href*='/comments/']")
	    .at(-1).getAttribute("href");
	const saved = await reviewer.submit(await reviewer.get(note),
	    { comment: "Ask Ruth" });
	assert.match(saved.words, /Internal note .*Ask Ruth Only Microsoft/);
	assert.doesNotMatch((await admin.get(`${claim}/history`)).words, /Ruth/);
	assert.equal((await admin.get(note.replace("/review/", "/claims/")))
	    .status, 404);
	const asked = await reviewer.submit(await reviewer.get(desk(claim)),
	    { kind: "question", body: "Which page?" },
	    { which: `${desk(claim)}/comments` });
	const links = asked.all(".cpor-comment a[href*='/comments/']");
	const question = links.at(-1).getAttribute("href");
	await add(admin, "Page 4");
	const late = await reviewer.submit(await reviewer.get(question),
	    { comment: "Which file?" });
	assert.equal(late.status, 422);
	assert.match(late.words, /The question is answered, so it stays/);
});

test("R9.2: an internal note is on no page of the partner", async () => {
	await reviewer.submit(await reviewer.get(desk(claim)),
	    { kind: "note", body: "Looks forged to me" },
	    { which: `${desk(claim)}/comments` });
	assert.match((await reviewer.get(desk(claim))).words, /Looks forged/);
	for (const page of [claim, `${claim}/history`, "/claims", "/", "/messages"])
		assert.doesNotMatch((await admin.get(page)).text,
		    /forged|Internal note|note-added/i, page);
});

test("an empty or too long comment is kept and told beside the field",
    async () => {
	for (const comment of ["", "x".repeat(10001)]) {
		const page = await add(admin, comment);
		assert.equal(page.status, 422);
		assert.deepEqual(page.errors, { "#comment": comment === "" ?
		    "Enter your comment" :
		    "Your comment must be 10,000 characters or fewer" });
		assert.match(page.title, /^Error: /);
		assert.equal(page.form(path).value("comment"), comment);
	}
	assert.equal((await add(admin, "é".repeat(10000))).status, 200);
});

test("R2.3: incentives users comment too", async () => {
	assert.equal((await add(user, "From the user")).status, 200);
});

test("R2.9, R9.1: nobody else comments, and not without our form", async () => {
	const body = async (client, more = {}) => new URLSearchParams({
		token: (await client.get("/claims")).document
		    .querySelector("input[name=token]").getAttribute("value"),
		comment: "Hello", ...more }).toString();
	const missing = "/claims/0000000000001/comments";
	assert.equal((await other.post(path, await body(other))).status, 404);
	assert.equal((await other.post(missing, await body(other))).status, 404);
	assert.equal((await reviewer.post(path, await body(reviewer))).status, 403);
	assert.equal((await admin.post(path,
	    await body(admin, { token: "x" }))).status, 403);
	assert.equal((await admin.post(path,
	    await body(admin, { kind: "note" }))).status, 400);
	const nobody = world.client();
	assert.match((await nobody.post(path, "comment=x")).words, /Sign in/);
	assert.doesNotMatch((await admin.get(claim)).words, /Hello/);
});

test("a draft has no thread yet", async () => {
	const draft = await newDraft(admin);
	const token = (await admin.get(draft)).document
	    .querySelector("input[name=token]").getAttribute("value");
	const page = await admin.post(`${draft}/comments`,
	    new URLSearchParams({ token, comment: "Hello" }).toString());
	assert.equal(page.status, 409);
});

test("R9.1: of a long thread a page shows 50, and leads to all others",
    async () => {
	const long = await underReview(admin, reviewer, newCustomer(world));
	const token = (await admin.get(long)).document
	    .querySelector("input[name=token]").getAttribute("value");
	const heavy = "*a* ".repeat(2400);
	for (let i = 1; i <= 60; i++)
		await admin.post(`${long}/comments`, new URLSearchParams({ token,
			comment: `Number ${i} ${heavy}` }).toString(), { follow: false });
	const numbers = (page) => page.texts(".cpor-comment")
	    .map((words) => Number(/Number (\d+)/.exec(words)[1]));
	const from = (first, last) => Array.from(
	    { length: last - first + 1 }, (_, i) => first + i);
	for (const [client, path] of [[admin, long], [reviewer, desk(long)]]) {
		const page = await client.get(path);
		assert.equal(page.status, 200);
		assert.deepEqual(numbers(page), from(11, 60));
		assert.ok(page.text.length < 1_500_000, `${page.text.length} bytes`);
		assert.doesNotMatch(page.words, /Newest comments/);
		const before = await client.follow(page, "Earlier comments");
		assert.deepEqual(numbers(before), from(1, 10));
		assert.doesNotMatch(before.words, /Earlier comments/);
		const newest = await client.follow(before, "Newest comments");
		assert.deepEqual(numbers(newest), from(11, 60));
	}
	for (const place of ["x", "-1", "", "99999999999999999999"])
		assert.equal(numbers(await admin.get(`${long}?before=${place}`)).length,
		    50, place);
});

test("R9.1: forty comments at one moment are all kept, each refusal alone",
    async () => {
	const crowded = await underReview(admin, reviewer, newCustomer(world));
	const token = (await admin.get(crowded)).document
	    .querySelector("input[name=token]").getAttribute("value");
	const comments = Array.from({ length: 40 },
	    (_, i) => i % 10 === 9 ? "" : `Crowd ${i}.`);
	const answers = await Promise.all(comments.map((comment) =>
		admin.post(`${crowded}/comments`,
		    new URLSearchParams({ token, comment }).toString(),
		    { follow: false })));
	assert.deepEqual(answers.map((answer) => answer.status),
	    comments.map((comment) => comment === "" ? 422 : 303));
	const said = thread(await admin.get(crowded))
	    .flatMap((element) => /Crowd (\d+)/.exec(element.textContent)?.[1] ?? []);
	assert.deepEqual(said.map(Number).sort((a, b) => a - b),
	    comments.flatMap((comment, i) => comment === "" ? [] : [i]));
	assert.match(world.cpor(["verify"]), /The history is whole/);
});

// Proof of execution: what may be added, what comes back, and to whom.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import { test } from "node:test";
import { bare, newDraft } from "./lib/flow.mjs";
import { multipart } from "./lib/form.mjs";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const MB = 1024 * 1024;
const PAGES = ["", "/receipt", "/receipt.txt"];

const pdf = (words) => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`);
const file = (name, bytes = pdf(name)) =>
	({ name, bytes, type: "application/octet-stream" });
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

// Choose these files on the claim's page and send them.
async function add(client, claim, files) {
	const page = await client.get(`${claim}/proof`);
	return client.submit(page, { file: files });
}

const rows = (page) => page.all("tbody tr").map((row) => ({
	name: row.querySelector("bdi").textContent,
	href: row.querySelector("a").getAttribute("href"),
	type: row.querySelector("[data-label=Type]").textContent,
}));
const names = (page) => rows(page).map((row) => row.name).sort();

// A draft with these files on it: its address and its files'.
async function draftWith(client, ...files) {
	const claim = await newDraft(client);
	const page = await add(client, claim, files);
	assert.equal(page.status, 200, page.text);
	return { claim, files: rows(page) };
}

// Somebody's claim in that status, from the list.
async function claimIn(client, status) {
	const page = await client.get(`/claims?status=${status}`);
	const link = page.all("a[href]").map((a) => a.getAttribute("href"))
	    .find((href) => /^\/claims\/[0-9a-hjkmnp-tv-z]{13}$/.test(href));
	assert.ok(link, `no claim is ${status}`);
	return link;
}

test("R4.23: a file comes back exactly as it was sent", async () => {
	const sizes = [1, 262143, 262144, 262145, 1000000];
	for (const size of sizes) {
		const bytes = Buffer.alloc(size, `Zeile ${size} ü\n`);
		bytes[0] = 65;
		bytes.fill(65, size - Math.min(size, 20));
		const { files } = await draftWith(admin, file("a.txt", bytes));
		const back = await admin.get(files[0].href);
		assert.equal(back.status, 200);
		assert.equal(sha256(back.bytes), sha256(bytes), `${size} bytes`);
		assert.equal(Number(back.headers["content-length"]), size);
	}
});

test("several files come in one go", async () => {
	const { claim, files } = await draftWith(admin, file("one.pdf"),
	    file("two.txt", "Grüße"), file("three.eml", "From: a@b.example\r\n" +
	    "Date: Mon, 1 Jun 2026 10:00:00 +0000\r\n\r\nDone."));
	assert.deepEqual(files.map((f) => [f.name, f.type]).sort(),
	    [["one.pdf", "PDF"], ["three.eml", "E-mail"], ["two.txt", "Text"]]);
	assert.match((await admin.get(`${claim}/proof?done=added`)).words,
	    /The claim has your files\./);
});

test("words in the address are never shown", async () => {
	const claim = await newDraft(admin);
	const page = await admin.get(`${claim}/proof?done=%3Cscript%3Ehello`);
	assert.equal(page.status, 200);
	assert.doesNotMatch(page.text, /hello/);
});

test("names are shown and handed out exactly, whatever they hold", async () => {
	const odd = ["a \"quoted\" & <b>bold</b>'.pdf", "two\nlines\t.pdf",
		"\u202egnp.exe\u202c.pdf", "עברית ملف.pdf", "📎 proof 100%.pdf",
		"back\\slash;semi=.pdf", `${"long".repeat(60)}.pdf`,
		"</title><script>alert(1)</script>.pdf"];
	const { claim } = await draftWith(admin, ...odd.map((n) => file(n)));
	const page = await admin.get(`${claim}/proof`);
	assert.equal(page.all("script:not([src])").length, 0);
	// Ends of lines show as spaces, and a path is no part of a name.
	const plain = (name) => name.replace(/\s+/g, " ");
	assert.deepEqual(names(page).map(plain),
	    odd.map((name) => plain(name.split("/").at(-1))).sort());
	for (const row of rows(page)) {
		const { headers } = await admin.get(row.href);
		const line = headers["content-disposition"];
		assert.match(line, /^attachment; filename="[ -~]*"; /);
		const exact = /filename\*=UTF-8''([!-~]+)$/.exec(line)[1];
		assert.equal(plain(decodeURIComponent(exact)), plain(row.name));
	}
});

test("R4.20: what is handed out ends as its content is, and opens as that",
    async () => {
	const program = "var shell = new ActiveXObject('WScript.Shell')";
	const { files } = await draftWith(admin, file("proof.js", program),
	    file("proof.hta", `${program};`), file("\u202efdp.exe", `${program} `));
	assert.equal(files.length, 3);
	for (const { href } of files) {
		const { headers } = await admin.get(href);
		assert.equal(headers["content-type"], "text/plain; charset=utf-8");
		assert.match(headers["content-disposition"],
		    /filename="[^"]*\.txt"; filename\*=UTF-8''[^;]*\.txt$/);
	}
});

test("what is handed out cannot run in the browser", async () => {
	const html = "<!DOCTYPE html><script>alert(document.cookie)</script>";
	const { files } = await draftWith(admin, file("notes.txt", html));
	const { headers, text } = await admin.get(files[0].href);
	assert.equal(text, html);
	assert.equal(headers["content-type"], "text/plain; charset=utf-8");
	assert.match(headers["content-disposition"], /^attachment;/);
	assert.equal(headers["x-content-type-options"], "nosniff");
	assert.equal(headers["content-security-policy"],
	    "default-src 'none'; sandbox");
	assert.equal(headers["cache-control"], "no-store");
});

test("R4.20, R4.21, R4.55, R4.57: what is refused says why and names the file", async () => {
	const claim = await newDraft(admin);
	const elf = Buffer.concat([Buffer.from("\x7fELF\x02\x01\x01\x00", "latin1"),
		Buffer.alloc(200)]);
	const refused = [
		[file("program.pdf", elf), /^program\.pdf cannot be used/],
		[file("set up.docx", Buffer.from("MZ\x90\x00\x03\x00", "latin1")),
			/^set up\.docx cannot be used/],
		[file("half.txt", Buffer.from([0x41, 0xc3])), /cannot be used/],
		[file("nothing.pdf", ""), /^nothing\.pdf is empty/],
		[file("signed.pdf", "%PDF-1.7\nxref\n0 0\ntrailer\n" +
		    "<</Size 1/Encrypt 5 0 R>>\nstartxref\n9\n%%EOF\n"),
		/^signed\.pdf is protected with a password/],
		[file("big.pdf", Buffer.concat([pdf(""), Buffer.alloc(
		    25 * MB + 1 - pdf("").length)])), /^big\.pdf is larger than 25 MB/],
	];
	for (const [one, why] of refused) {
		const page = await add(admin, claim, [one]);
		assert.equal(page.status, 422, one.name);
		assert.match(page.title, /^Error: /);
		assert.deepEqual(Object.keys(page.errors), ["#file"]);
		assert.match(page.errors["#file"], why);
		assert.match(page.texts("#file-error")[0].replace(/^Error: /, ""),
		    why);
	}
	assert.match((await admin.get(`${claim}/proof`)).words,
	    /There are no files yet/);
});

test("R4.21: no file chosen is said beside the file chooser", async () => {
	const claim = await newDraft(admin);
	const page = await admin.submit(await admin.get(`${claim}/proof`));
	assert.equal(page.status, 422);
	assert.deepEqual(page.errors, { "#file": "Select a file to add." });
});

test("what is fine is kept when another file is refused", async () => {
	const claim = await newDraft(admin);
	const page = await add(admin, claim, [file("good.pdf"),
		file("bad.pdf", "\0\0\0\0"), file("fine.pdf")]);
	assert.equal(page.status, 422);
	assert.deepEqual(names(page), ["fine.pdf", "good.pdf"]);
	assert.deepEqual(page.texts(".govuk-inset-text li"),
	    ["good.pdf", "fine.pdf"]);
	assert.match(page.errors["#file"], /^bad\.pdf cannot be used/);
});

test("R4.21: the same file twice is noticed, under any name", async () => {
	const { claim } = await draftWith(admin, file("one.pdf", pdf("same")));
	const page = await add(admin, claim, [file("two.pdf", pdf("same"))]);
	assert.equal(page.status, 422);
	assert.match(page.errors["#file"], /^two\.pdf is already attached/);
	assert.deepEqual(names(page), ["one.pdf"]);
	// On another claim it is new.
	await draftWith(admin, file("two.pdf", pdf("same")));
});

test("R4.21: a claim takes twenty files", async () => {
	const claim = await newDraft(admin);
	const before = await admin.get(`${claim}/proof`);
	const many = Array.from({ length: 21 }, (_, i) => file(`${i}.pdf`));
	const page = await add(admin, claim, many);
	assert.equal(page.status, 422);
	assert.match(page.errors["#file"], /^1 more file could not be added/);
	assert.equal(rows(page).length, 20);
	// Full, it has no form any more; one from before is refused.
	assert.equal(page.all("input[type=file]").length, 0);
	assert.match(page.words, /as many as it can have/);
	const again = await admin.submit(before, { file: file("20.pdf") });
	assert.equal(again.status, 422);
	assert.match(again.errors["#file"], /^20\.pdf could not be added/);
	assert.equal(rows(again).length, 20);
});

test("two who add at once both succeed", async () => {
	const claim = await newDraft(admin);
	const [one, two] = await Promise.all([admin.get(`${claim}/proof`),
		user.get(`${claim}/proof`)]);
	const answers = await Promise.all([
		admin.submit(one, { file: file("one.pdf") }),
		user.submit(two, { file: file("two.pdf") })]);
	assert.deepEqual(answers.map((a) => a.status), [200, 200]);
	assert.deepEqual(names(await admin.get(`${claim}/proof`)),
	    ["one.pdf", "two.pdf"]);
});

test("R4.19: the page says what proof must contain, and the limits",
    async () => {
	const page = await admin.get(`${await newDraft(admin)}/proof`);
	assert.match(page.words, /dated within the 12 months/);
	assert.match(page.words, /25 MB a file.* 20 files a claim/);
	assert.doesNotMatch(page.words, /disclosure/);
	assert.match(page.all("#file")[0].getAttribute("accept"), /\.pdf,.*\.msg/);
});

test("R4.23: the receipt has name, size, SHA-256, time and person",
    async () => {
	const bytes = pdf("receipt");
	const { claim } = await draftWith(admin, file("<signed> \"a\nb\".pdf",
	    bytes));
	const page = await admin.get(`${claim}/proof/receipt`);
	const [type, size, hash, when, who] =
	    page.texts(".govuk-summary-list__value");
	assert.equal(type, "PDF");
	assert.equal(size, `${bytes.length} bytes`);
	assert.equal(hash, sha256(bytes));
	assert.match(when, /17 June 2026 at 2am/);
	assert.ok(who.length > 2);
	assert.equal(page.texts("h2")[0], "<signed> \"a b\".pdf");
	const plain = await admin.follow(page, "Download this receipt as a text file");
	assert.equal(plain.headers["content-type"], "text/plain; charset=utf-8");
	assert.match(plain.headers["content-disposition"],
	    /^attachment; filename="receipt.*\.txt"$/);
	assert.match(plain.text, /^File: {4}<signed> "a +b"\.pdf\r$/m);
	assert.match(plain.text, new RegExp(`^SHA-256: ${sha256(bytes)}\r$`, "m"));
	assert.match(plain.text, /^Added: {3}2026-06-17T09:00:00Z\r$/m);
});

test("R4.22: a file is removed from a draft after one is asked", async () => {
	const { claim, files } = await draftWith(admin, file("keep.pdf"),
	    file("go.pdf"));
	const list = await admin.get(`${claim}/proof`);
	const link = list.all("a[href*=remove]").find((a) =>
	    /go\.pdf/.test(a.textContent));
	const ask = await admin.get(link.getAttribute("href"));
	assert.match(ask.words, /go\.pdf/);
	const gone = files.find((f) => f.name === "go.pdf");
	assert.equal((await admin.get(gone.href)).status, 200);
	const after = await admin.submit(ask);
	assert.match(after.words, /The file was removed from the claim/);
	assert.deepEqual(names(after), ["keep.pdf"]);
	assert.equal((await admin.get(gone.href)).status, 404);
	const again = await admin.submit(ask);
	assert.equal(again.status, 409);
});

test("a claim that changed since is not removed from", async () => {
	const { claim } = await draftWith(admin, file("one.pdf"));
	const list = await admin.get(`${claim}/proof`);
	const ask = await admin.get(
	    list.all("a[href*=remove]")[0].getAttribute("href"));
	await add(user, claim, [file("two.pdf")]);
	const page = await admin.submit(ask);
	assert.equal(page.status, 409);
	assert.match(page.words, /two\.pdf/);
	assert.equal(rows(await admin.get(`${claim}/proof`)).length, 2);
});

test("R2.9: what is another partner's looks like what is not there",
    async () => {
	const { claim, files } = await draftWith(admin, file("secret.pdf"));
	const none = "/claims/0000000000001/proof";
	for (const page of PAGES) {
		const foreign = await stranger.get(`${claim}/proof${page}`);
		assert.equal(foreign.status, 404);
		assert.equal(bare(foreign), bare(await stranger.get(none + page)));
	}
	const foreign = await stranger.get(files[0].href);
	const missing = await stranger.get("/proof/0000000000001");
	assert.equal(foreign.status, 404);
	assert.equal(bare(foreign), bare(missing));
	assert.deepEqual(Object.keys(foreign.headers),
	    Object.keys(missing.headers));
	const head = await stranger.head(files[0].href);
	assert.equal(head.status, 404);
	// Drafts are nobody's at Microsoft.
	assert.equal((await reviewer.get(files[0].href)).status, 404);
	assert.equal((await reviewer.get(`${claim}/proof`)).status, 404);
});

test("R2.9: nothing can be added to or removed from another's claim",
    async () => {
	const { claim, files } = await draftWith(admin, file("mine.pdf"));
	const own = await draftWith(stranger, file("theirs.pdf"));
	const form = (await stranger.get(`${own.claim}/proof`)).form();
	const common = { token: form.value("token"),
		version: form.value("version") };
	const body = multipart([...Object.entries(common),
		["file", file("in.pdf")]]);
	const added = await stranger.post(`${claim}/proof`, body.body,
	    { headers: { "content-type": body.type } });
	assert.equal(added.status, 404);
	const id = files[0].href.split("/").at(-1);
	const fields = `token=${common.token}&version=${common.version}&file=${id}`;
	const removed = await stranger.post(`${claim}/proof/remove`, fields);
	assert.equal(removed.status, 404);
	// Nor by way of one's own claim.
	const crossed = await stranger.post(`${own.claim}/proof/remove`, fields);
	assert.equal(crossed.status, 404);
	assert.deepEqual(names(await admin.get(`${claim}/proof`)), ["mine.pdf"]);
});

test("without the form's token nothing is added", async () => {
	const claim = await newDraft(admin);
	for (const token of [[], [["token", "A".repeat(43)]]]) {
		const body = multipart([...token, ["file", file("a.pdf")]]);
		const page = await admin.post(`${claim}/proof`, body.body,
		    { headers: { "content-type": body.type } });
		assert.equal(page.status, 403);
	}
	assert.match((await admin.get(`${claim}/proof`)).words, /no files yet/);
});

test("a form with anything else in it is not ours", async () => {
	const claim = await newDraft(admin);
	const token = (await admin.get(`${claim}/proof`)).form().value("token");
	for (const more of [["type", "application/pdf"],
		["other", file("b.pdf")]]) {
		const body = multipart([["token", token], more,
			["file", file("a.pdf")]]);
		const page = await admin.post(`${claim}/proof`, body.body,
		    { headers: { "content-type": body.type } });
		assert.equal(page.status, 400);
	}
	assert.match((await admin.get(`${claim}/proof`)).words, /no files yet/);
});

// Send a request's beginning, then hang up.
function hangUp(bytes) {
	return new Promise((resolve) => {
		const socket = net.connect(world.port, "127.0.0.1");
		socket.on("error", () => {});
		socket.on("close", resolve);
		socket.on("connect", () => socket.end(bytes));
		socket.resume();
	});
}

test("R4.57: a body that is cut off on the way adds nothing and says so", async () => {
	const claim = await newDraft(admin);
	const token = (await admin.get(`${claim}/proof`)).form().value("token");
	const { type, body } = multipart([["token", token],
		["file", file("cut.pdf", Buffer.concat([pdf("cut"),
			Buffer.alloc(600_000)]))]]);
	const head = (length) => `POST ${claim}/proof HTTP/1.1\r\n` +
	    `Host: localhost:${world.port}\r\nConnection: close\r\n` +
	    `Cookie: ${[...admin.cookies].map((c) => c.join("=")).join("; ")}\r\n` +
	    `Content-Type: ${type}\r\nContent-Length: ${length}\r\n\r\n`;
	await hangUp(Buffer.concat([Buffer.from(head(body.length)),
		body.subarray(0, 400_000)]));
	// One that claims to be whole and has no end.
	const short = body.subarray(0, 400_000);
	const [answer] = await world.raw(
	    head(short.length) + short.toString("latin1"));
	assert.equal(answer.status, 422);
	assert.match(answer.body.toString(),
	    /cut\.pdf<\/bdi> did not arrive complete|cut\.pdf did not arrive complete/);
	assert.match((await admin.get(`${claim}/proof`)).words, /no files yet/);
	const whole = await add(admin, claim, [file("cut.pdf", pdf("cut"))]);
	assert.equal(whole.status, 200);
});

// The page on which a claim's files are chosen from others, for who may.
const reusable = async (client, claim, text = "") =>
	client.get(`${claim}/proof/reuse?text=${encodeURIComponent(text)}`);
const offered = (page) => page.texts(".govuk-checkboxes__label");
const valueOf = (page, name) => page.all(".govuk-checkboxes__item")
    .find((item) => item.querySelector("label").textContent.trim() === name)
    .querySelector("input").getAttribute("value");

test("R4.56: a file of another claim is attached by pick, and is one file",
    async () => {
	const bytes = pdf("reused <b>\"&'");
	const first = await draftWith(admin, file("reuse <b>\"&'.pdf", bytes),
	    file("other reuse.pdf"));
	const claim = await newDraft(admin);
	const page = await admin.follow(await admin.get(`${claim}/proof`),
	    "Choose from files you have already sent");
	assert.ok(offered(page).includes("reuse <b>\"&'.pdf"));
	const after = await admin.submit(page,
	    { file: [valueOf(page, "reuse <b>\"&'.pdf")] }, { which: "form[method=post]" });
	assert.match(after.words, /The claim has your files/);
	assert.deepEqual(rows(after).map((r) => r.href),
	    first.files.filter((f) => /^reuse/.test(f.name)).map((f) => f.href));
	assert.equal(sha256((await admin.get(rows(after)[0].href)).bytes),
	    sha256(bytes));
	assert.match((await admin.get(`${claim}/history`)).words,
	    /added a proof file/);
	// It is not offered again, here; nor what has the same bytes.
	assert.ok(!offered(await reusable(admin, claim)).some((name) =>
	    /^reuse/.test(name)));
	// Pressed twice it is there once.
	assert.match((await admin.submit(page, { file: [valueOf(page,
	    "reuse <b>\"&'.pdf")] }, { which: "form[method=post]" })).words, /has your files/);
	assert.equal(rows(await admin.get(`${claim}/proof`)).length, 1);
	// The first claim's draft may go: the file stays with the second.
	await admin.submit(await admin.get(`${first.claim}/delete`));
	assert.equal((await admin.get(rows(after)[0].href)).status, 200);
});

test("R4.56: files are found by their name and by their claim", async () => {
	await draftWith(admin, file("needle 100%_!.pdf"), file("hay.pdf"));
	const claim = await newDraft(admin);
	assert.deepEqual(offered(await reusable(admin, claim, "NEEDLE 100%_!")),
	    ["needle 100%_!.pdf"]);
	assert.deepEqual(offered(await reusable(admin, claim, "needle_100")), []);
	const none = await reusable(admin, claim, "<script>\"no such");
	assert.match(none.words, /There are no such files/);
	assert.equal(none.form("form[method=get]").value("text"), "<script>\"no such");
	assert.equal((await reusable(admin, claim, "x".repeat(101))).status, 400);
});

test("R4.56: only one's own partner's files of claims one may see are offered",
    async () => {
	const own = await draftWith(admin, file("scoped secret.pdf"));
	const foreign = await draftWith(stranger, file("northwind secret.pdf"));
	const claim = await newDraft(stranger);
	const page = await reusable(stranger, claim);
	assert.ok(offered(page).includes("northwind secret.pdf"));
	assert.ok(!offered(page).includes("scoped secret.pdf"));
	const token = page.form("form[method=post]").value("token");
	const taken = await stranger.post(`${claim}/proof/reuse`,
	    `token=${token}&file=${own.files[0].href.split("/").at(-1)}`);
	const missing = await stranger.post(`${claim}/proof/reuse`,
	    `token=${token}&file=0000000000001`);
	assert.equal(taken.status, 404);
	assert.equal(bare(taken), bare(missing));
	assert.match((await stranger.get(`${claim}/proof`)).words, /no files yet/);
	const munich = await world.signedIn("munich@fabrikam.example");
	// A colleague without a role for that draft's place does not see it.
	const users = await newDraft(munich);
	assert.ok(!offered(await reusable(munich, users))
	    .includes("scoped secret.pdf"));
	const theirs = (await munich.get("/claims/new")).form().value("token");
	const refused = await munich.post(`${users}/proof/reuse`,
	    `token=${theirs}&file=${own.files[0].href.split("/").at(-1)}`);
	assert.equal(refused.status, 404);
	for (const address of [`${own.claim}/proof/reuse`,
		"/claims/0000000000001/proof/reuse"])
		assert.equal((await stranger.get(address)).status, 404);
	assert.equal(foreign.files.length, 1);
});

test("R4.56, R4.21: nothing chosen, and more than fits, say so", async () => {
	await draftWith(admin, file("fits a.pdf"), file("fits b.pdf"));
	const many = Array.from({ length: 19 }, (_, i) => file(`full ${i}.pdf`));
	const { claim } = await draftWith(admin, ...many);
	const page = await reusable(admin, claim, "fits");
	const none = await admin.submit(page, {}, { which: "form[method=post]" });
	assert.equal(none.status, 422);
	assert.deepEqual(Object.values(none.errors), ["Select at least one file."]);
	// What was searched for stays.
	assert.deepEqual(offered(none), ["fits a.pdf", "fits b.pdf"]);
	const two = await admin.submit(page, { file: ["fits a.pdf", "fits b.pdf"]
	    .map((name) => valueOf(page, name)) }, { which: "form[method=post]" });
	assert.equal(two.status, 422);
	assert.match(Object.values(two.errors)[0], /at most 20 files/);
	assert.equal(rows(await admin.get(`${claim}/proof`)).length, 19);
	// A claim under review takes none.
	const closed = await claimIn(admin, "under-review");
	assert.equal((await reusable(admin, closed)).status, 409);
});

test("HEAD of a file has the head of GET and no body", async () => {
	const { files } = await draftWith(admin, file("a.pdf"));
	const get = await admin.get(files[0].href);
	const head = await admin.head(files[0].href);
	assert.equal(head.status, 200);
	assert.equal(head.bytes.length, 0);
	for (const name of ["content-length", "content-type",
		"content-disposition", "content-security-policy"])
		assert.equal(head.headers[name], get.headers[name]);
});

test("a file's address takes GET only, and only from who signed in",
    async () => {
	const { files } = await draftWith(admin, file("a.pdf"));
	assert.equal((await admin.post(files[0].href, "")).status, 405);
	const nobody = await world.client().get(files[0].href, { follow: false });
	assert.match(nobody.redirect, /^\/sign-in\?next=/);
});

test("R5.17: a file is added to an approved claim, and stays", async () => {
	const claim = await claimIn(admin, "approved");
	const page = await add(admin, claim, [file("recent.pdf")]);
	assert.equal(page.status, 200);
	assert.ok(names(page).includes("recent.pdf"));
	assert.equal(page.all("a[href*=remove]").length, 0);
	const { href } = rows(page).find((row) => row.name === "recent.pdf");
	const ask = await admin.get(
	    `${claim}/proof/remove?file=${href.split("/").at(-1)}`);
	assert.equal(ask.status, 409);
	const form = page.form();
	const remove = await admin.post(`${claim}/proof/remove`,
	    `token=${form.value("token")}&version=${form.value("version")}` +
	    `&file=${href.split("/").at(-1)}`);
	assert.equal(remove.status, 409);
	assert.equal((await admin.get(href)).status, 200);
});

test("R2.3: adding to a submitted claim takes the admin's role", async () => {
	const claim = await claimIn(admin, "action-required");
	assert.equal((await add(admin, claim, [file("answer.pdf")])).status, 200);
	const page = await user.get(`${claim}/proof`);
	assert.equal(page.status, 200);
	assert.equal(page.all("#file").length, 0);
	const token = (await user.get("/claims/new")).form().value("token");
	const body = multipart([["token", token], ["version", "1"],
		["file", file("users.pdf")]]);
	const refused = await user.post(`${claim}/proof`, body.body,
	    { headers: { "content-type": body.type } });
	assert.equal(refused.status, 403);
});

test("R5.16: a claim under review takes no files", async () => {
	const claim = await claimIn(admin, "under-review");
	const page = await admin.get(`${claim}/proof`);
	assert.equal(page.status, 200);
	assert.equal(page.all("#file").length, 0);
	const token = (await admin.get("/claims/new")).form().value("token");
	const body = multipart([["token", token], ["version", "1"],
		["file", file("late.pdf")]]);
	const refused = await admin.post(`${claim}/proof`, body.body,
	    { headers: { "content-type": body.type } });
	assert.equal(refused.status, 409);
	assert.match(refused.words, /cannot be edited in this status/);
});

test("R9.6: that Microsoft looked at a file is in the history, once a look",
    async () => {
	const claim = await claimIn(admin, "approved");
	const bytes = pdf("looked at");
	const page = await add(admin, claim, [file("looked at.pdf", bytes)]);
	const { href } = rows(page).find((row) => row.name === "looked at.pdf");
	const looks = async () => (await reviewer.get(`${claim}/history`)).words
	    .split("looked at.pdf").length;
	const before = await looks();
	assert.equal((await reviewer.head(href)).status, 200);
	assert.equal(await looks(), before);
	const back = await reviewer.get(href);
	assert.equal(sha256(back.bytes), sha256(bytes));
	assert.equal(await looks(), before + 1);
	await admin.get(href);
	assert.equal(await looks(), before + 1);
	// Partners are not told.
	assert.doesNotMatch((await admin.get(`${claim}/history`)).words, /\bview/i);
	// Reviewers read; they do not add.
	assert.equal((await reviewer.get(`${claim}/proof`)).all("#file").length, 0);
});

// Private bytes of each process behind the socket.
function privateBytes() {
	const parent = world.parts[0].child.pid;
	const children = fs.readFileSync(
	    `/proc/${parent}/task/${parent}/children`, "utf8").trim();
	return children.split(" ").map((pid) => {
		const rollup = fs.readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
		return [...rollup.matchAll(/^Private_\w+: +(\d+) kB/mg)]
		    .reduce((sum, [, kb]) => sum + Number(kb) * 1024, 0);
	});
}

test("25 MB come and go through a worker in less than 25 MB", async () => {
	const bytes = Buffer.concat([pdf("large"),
		Buffer.alloc(25 * MB - pdf("large").length, "x")]);
	const { files } = await draftWith(admin, file("large.pdf", bytes));
	const back = await admin.get(files[0].href);
	assert.equal(sha256(back.bytes), sha256(bytes));
	for (const used of privateBytes())
		assert.ok(used < 25 * MB, `${used} bytes`);
});

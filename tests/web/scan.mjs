// With a virus scanner nothing is handed out before it was scanned; what it
// cannot scan waits; what it finds something in goes nowhere.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import { Clamd, HARM } from "./lib/clamd.mjs";
import { newDraft } from "./lib/flow.mjs";
import { NOW, PROGRAM, ROOT, openWorld } from "./lib/world.mjs";

const directory = fs.mkdtempSync(path.join(os.tmpdir(), "clamd-"));
const clamd = new Clamd(path.join(directory, "socket"));
await clamd.open();
process.env.CPOR_CLAMD = clamd.path; // for `cpor clock` too

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");

after(async () => {
	await clamd.close();
	fs.rmSync(directory, { recursive: true });
});

const pdf = (words) => Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF\n`);
const harmful = (words) => pdf(`${words}: ${HARM}`);
const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

async function add(claim, name, bytes) {
	const page = await admin.get(`${claim}/proof`);
	return admin.submit(page, { file: { name, bytes,
		type: "application/pdf" } });
}

const row = (page, name) => page.all("tbody tr").find((r) =>
	r.querySelector("bdi").textContent === name);
const href = (page, name) =>
	row(page, name).querySelector("a").getAttribute("href");

// Without a scanner for a moment.
async function without(work) {
	await clamd.close();
	try {
		return await work();
	} finally {
		await clamd.open();
	}
}

// The clock has looked at what waits on that page: this run's, or the one of
// the process beside the workers.
let minutes = 0;
async function scanned(address) {
	const until = Date.now() + 40_000;
	for (;;) {
		minutes += 3;
		world.setNow(new Date(Date.parse(NOW) + minutes * 60_000)
		    .toISOString());
		// Not spawnSync: the scanner is a part of this process.
		const clock = spawn(PROGRAM, ["clock", "--once"], { cwd: ROOT,
			env: { ...process.env, CPOR_DATA: world.data },
			stdio: "ignore" });
		const [status] = await once(clock, "exit");
		assert.ok([0, 75].includes(status), `exit ${status}`);
		const page = await admin.get(address);
		if (!/waiting for the virus scan/.test(page.words))
			return page;
		assert.ok(Date.now() < until, "it still waits");
		await pause(200);
	}
}

test("R4.58: what is clean is stored and handed out, scanned byte for byte",
    async () => {
	const claim = await newDraft(admin);
	for (const size of [40, 65536, 65537, 3_000_000]) {
		const bytes = Buffer.alloc(size, `x${size} `);
		pdf(String(size)).copy(bytes);
		const page = await add(claim, `${size}.pdf`, bytes);
		assert.equal(page.status, 200);
		assert.ok(clamd.seen.includes(sha256(bytes)));
		const back = await admin.get(href(page, `${size}.pdf`));
		assert.equal(back.status, 200);
		assert.equal(sha256(back.bytes), sha256(bytes));
	}
	assert.doesNotMatch((await admin.get(`${claim}/proof`)).words,
	    /virus scan/);
});

test("R4.57, R4.59: an infected file is refused, and the history says so",
    async () => {
	const claim = await newDraft(admin);
	const page = await add(claim, "bad & <b>.pdf", harmful("at once"));
	assert.equal(page.status, 422);
	assert.match(page.errors["#file"],
	    /^bad & <b>\.pdf was refused: the virus scanner found/);
	assert.match(page.words, /There are no files yet/);
	const history = await admin.get(`${claim}/history`);
	assert.match(history.words,
	    /sent a proof file that the virus scanner refused/);
	assert.match(history.words, /bad & <b>\.pdf/);
	assert.match(history.words, /Test\.Harm-1/);
});

test("R4.57: of several files the infected one alone is refused", async () => {
	const claim = await newDraft(admin);
	const page = await admin.submit(await admin.get(`${claim}/proof`), {
		file: ["good.pdf", "bad.pdf"].map((name) => ({ name,
			bytes: name === "bad.pdf" ? harmful(name) : pdf(name),
			type: "application/pdf" })) });
	assert.equal(page.status, 422);
	assert.deepEqual(page.texts(".govuk-inset-text li"), ["good.pdf"]);
	assert.ok(row(page, "good.pdf"));
	assert.equal(row(page, "bad.pdf"), undefined);
});

test("R4.58: without the scanner a file is kept, waits, and opens later",
    async () => {
	const claim = await newDraft(admin);
	const bytes = pdf("patience");
	const page = await without(() => add(claim, "wait.pdf", bytes));
	assert.equal(page.status, 200);
	assert.match(row(page, "wait.pdf").textContent,
	    /waiting for the virus scan/);
	const closed = await admin.get(href(page, "wait.pdf"));
	assert.equal(closed.status, 409);
	assert.match(closed.words, /wait\.pdf is stored and waits/);
	assert.equal((await admin.head(href(page, "wait.pdf"))).status, 409);
	// Nothing stands against submitting because of it.
	const check = await admin.get(`${claim}/check`);
	assert.doesNotMatch(check.words, /Add at least one proof|infected/);
	await scanned(`${claim}/proof`);
	const back = await admin.get(href(page, "wait.pdf"));
	assert.equal(back.status, 200);
	assert.equal(sha256(back.bytes), sha256(bytes));
});

test("R4.59: found infected later, it is never opened, people are told, and " +
    "it has to go before submitting", async () => {
	const claim = await newDraft(admin);
	const page = await without(() =>
		add(claim, "later.pdf", harmful("later")));
	assert.equal(page.status, 200);
	const after = await scanned(`${claim}/proof`);
	assert.match(row(after, "later.pdf").textContent,
	    /infected: cannot be opened/);
	const closed = await admin.get(href(page, "later.pdf"));
	assert.equal(closed.status, 409);
	assert.match(closed.words, /found something harmful in later\.pdf/);
	assert.doesNotMatch(closed.text, new RegExp(HARM));
	const tasks = await admin.get(claim);
	assert.match(tasks.words, /Proof of execution.*Incomplete/s);
	assert.match((await admin.get(`${claim}/check`)).words,
	    /later\.pdf is infected\. Remove it/);
	const messages = await admin.get("/messages");
	assert.match(messages.words, /later\.pdf on claim .* is infected/);
	const history = await admin.get(`${claim}/history`);
	assert.match(history.words, /found something harmful in a proof file/);
	assert.match(history.words, /Test\.Harm-1/);
	const link = row(after, "later.pdf").querySelectorAll("a")
	    .find((a) => /^Remove/.test(a.textContent));
	const gone = await admin.submit(
	    await admin.get(link.getAttribute("href")));
	assert.match(gone.words, /The file was removed/);
});

test("R4.59: of a submitted claim only an infected file is removed",
    async () => {
	const list = await admin.get("/claims?status=action-required");
	const claim = list.all("a[href]").map((a) => a.getAttribute("href"))
	    .find((a) => /^\/claims\/[0-9a-hjkmnp-tv-z]{13}$/.test(a));
	await without(() => add(claim, "sick.pdf", harmful("sick")));
	const page = await scanned(`${claim}/proof`);
	const removes = page.all("tbody tr").filter((r) =>
		/Remove/.test(r.textContent));
	assert.deepEqual(removes.map((r) =>
		r.querySelector("bdi").textContent), ["sick.pdf"]);
	// The reviewer is told, and cannot open it either.
	assert.match((await reviewer.get(claim)).words, /infected: cannot be/);
	assert.equal((await reviewer.get(href(page, "sick.pdf"))).status, 409);
	const gone = await admin.submit(await admin.get(
	    removes[0].querySelectorAll("a").at(-1).getAttribute("href")));
	assert.match(gone.words, /The file was removed/);
});

test("R4.58: what the scanner will not take waits", async () => {
	const claim = await newDraft(admin);
	clamd.limit = 1000;
	const page = await add(claim, "long.pdf",
	    Buffer.concat([pdf("long"), Buffer.alloc(2000, "x")]));
	clamd.limit = undefined;
	assert.equal(page.status, 200);
	assert.match(row(page, "long.pdf").textContent, /waiting for the virus/);
});

test("while a file is scanned others write", async () => {
	const claim = await newDraft(admin);
	const form = await admin.get(`${claim}/proof`);
	const before = clamd.seen.length;
	clamd.hold();
	const sent = admin.submit(form, { file: { name: "slow.pdf",
		bytes: pdf("slow"), type: "application/pdf" } });
	while (clamd.seen.length === before)
		await pause(5);
	const other = await world.signedIn("incentives-user@fabrikam.example");
	assert.match(await newDraft(other), /^\/claims\//);
	clamd.release();
	assert.equal((await sent).status, 200);
});

test("R4.58: files of a time without a scanner are scanned before they are " +
    "handed out", async () => {
	const list = await admin.get("/claims?status=approved");
	const claim = list.all("a[href]").map((a) => a.getAttribute("href"))
	    .find((a) => /^\/claims\/[0-9a-hjkmnp-tv-z]{13}$/.test(a));
	const page = await scanned(`${claim}/proof`);
	const file = page.all("tbody a")[0].getAttribute("href");
	const back = await admin.get(file);
	assert.equal(back.status, 200);
	assert.ok(clamd.seen.includes(sha256(back.bytes)));
});

// All history, for auditors: looked through, verified, taken out.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cpor, openWorld } from "./lib/world.mjs";
import { newCustomer, submitted } from "./lib/claims.mjs";
import { overwrite } from "./lib/file.mjs";

const world = await openWorld();
const ADMIN = "incentives-admin@fabrikam.example";
const admin = await world.signedIn(ADMIN);
const reviewer = await world.signedIn("reviewer@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const NASTY = "<script>alert(\"x\")</script>'&";

const claim = await submitted(admin, newCustomer(world, NASTY),
    { name: `Mail ${NASTY}` });
const number = (await admin.get(claim)).words.match(/C-\d{8}/)[0];

const entries = (page) => page.texts(".cpor-timeline__what");
const numbers = (page) => page.texts(".cpor-timeline__when")
    .map((line) => line.match(/^Entry ([\d,]+) · /)?.[1])
    .filter(Boolean).map((n) => Number(n.replaceAll(",", "")));
const look = (asked) => auditor.get(`/audit?${new URLSearchParams(asked)}`);
const older = (page) => page.all("a[rel=next]")[0]?.getAttribute("href");

// All pages of it, and how many they were.
async function walk(asked) {
	const all = [];
	let page = await look(asked), pages = 1;
	for (; ; pages++) {
		assert.equal(page.status, 200);
		all.push(...numbers(page));
		if (!older(page))
			return { all, pages };
		page = await auditor.get(older(page));
	}
}

test("R9.55: an auditor reads every entry, newest first, in plain words with " +
    "its values and mark", async () => {
	const page = await auditor.follow(await auditor.get("/"), "History");
	assert.equal(page.heading, "History");
	const list = entries(page);
	assert.equal(list.length, 50);
	for (const mark of page.texts(".cpor-timeline__when .cpor-code"))
		assert.match(mark, /^[0-9a-f]{12}$/);
	const { all, pages } = await walk({});
	assert.ok(pages > 2);
	assert.deepEqual([...all].sort((a, b) => a - b),
	    all.map((_, i) => i + 1), "each entry stands there once");
	const mine = await look({ claim: number });
	assert.ok(entries(mine).some((e) =>
	    /, Fabrikam submitted the claim$/.test(e)));
	assert.match(mine.words, /Status ?Draft ?Submitted/);
	assert.ok(mine.words.includes(`Mail ${NASTY}`));
	assert.ok(!mine.text.includes("<script>alert"));
});

test("R9.55: it is looked through by person, kind, claim and time", async () => {
	const all = await walk({});
	const by = async (asked, pattern) => {
		const page = await look(asked);
		assert.equal(page.status, 200, JSON.stringify(asked));
		assert.ok(entries(page).length > 0, JSON.stringify(asked));
		for (const words of entries(page))
			assert.match(words, pattern);
		return page;
	};
	const kind = await by({ kind: "claim-submitted" },
	    /submitted the claim$/);
	const name = entries(kind)[0].replace(/, Fabrikam submitted.*/, "");
	const mine = await by({ who: ADMIN }, new RegExp(`^${name}, Fabrikam `));
	assert.equal(mine.form("/audit").value("who"), ADMIN);
	await by({ who: name.slice(0, -1), kind: "claim-submitted",
		claim: number.toLowerCase(), from: "2026-06-17",
		to: "2026-06-17" },
	    new RegExp(`^${name}, Fabrikam submitted the claim$`));
	// By days, there is nothing between the parts and nothing twice.
	const before = await walk({ to: "2026-06-16" });
	const since = await walk({ from: "2026-06-17" });
	assert.ok(before.all.length > 0 && since.all.length > 0);
	assert.deepEqual([...since.all, ...before.all], all.all);
	const narrowed = await look({ claim: number });
	assert.deepEqual(numbers(await auditor.get(older(narrowed) ??
	    `/audit?claim=${number}&before=1`)), []);
	assert.match((await look({ from: "2031-01-01" })).words,
	    /There is no such entry/);
});

test("R9.55: what cannot be looked for says so beside the field, and what was " +
    "typed stays", async () => {
	const wrong = { who: "Nobody at all", claim: "C-1", from: "2026-02-30",
		to: "x" };
	for (const [field, typed] of Object.entries(wrong)) {
		const page = await look({ [field]: typed });
		assert.equal(page.status, 422, field);
		assert.ok(page.errors[`#${field}`], field);
		assert.equal(page.form("/audit").value(field), typed);
		assert.equal(entries(page).length, 0);
	}
	assert.equal((await look({ claim: "C-00000000" })).status, 422);
	const turned = await look({ from: "2026-06-17", to: "2026-06-16" });
	assert.match(turned.errors["#to"], /must not be before/);
	const several = await look({ who: "fabrikam.example" });
	assert.match(several.errors["#who"], /one of the people below/);
	const href = several.all(".govuk-inset-text a")[0].getAttribute("href");
	assert.ok(entries(await auditor.get(href)).length > 0);
	assert.equal((await look({ kind: "no-such" })).status, 200);
	assert.equal((await look({ before: "x" })).status, 200);
	assert.equal((await look({ before: "99999999" })).status, 200);
});

test("R9.56: of a claim that was never submitted it reads only that something " +
    "was done", async () => {
	const draft = await admin.submit(await admin.get("/claims/new"));
	await admin.submit(draft, { name: "Not yet for Microsoft" });
	const page = await look({ who: ADMIN, from: "2026-06-17" });
	const newest = page.all(".cpor-timeline__item")[0];
	assert.match(newest.textContent, /(started|changed) the claim/);
	assert.match(newest.textContent, /A claim that was not submitted/);
	assert.match(newest.textContent, /partner’s own until the claim is/);
	assert.ok(!page.text.includes("Not yet for Microsoft"));
	const file = await auditor.get(`/audit.csv?who=${ADMIN}`);
	assert.ok(!file.text.includes("Not yet for Microsoft"));
	// It can be read once it is submitted.
	assert.ok((await look({ claim: number })).words
	    .includes("started the claim"));
});

test("R9.57: the chain is verified in the browser, in steps of which each " +
    "says how far it came", async () => {
	let page = await auditor.follow(await auditor.get("/audit"),
	    "Verify all of them");
	const total = Math.max(...numbers(await auditor.get("/audit")));
	assert.equal(page.heading, "Checking the history");
	assert.match(page.words, /^Checking the history 1,000 entries of [\d,]+ are/);
	assert.equal(page.headers.refresh, `0; url=${page.link("Go on")}`);
	const second = page.link("Go on");
	while (page.heading === "Checking the history")
		page = await auditor.follow(page, "Go on");
	assert.equal(page.heading, "The history is whole");
	assert.equal(page.headers.refresh, undefined);
	assert.ok(page.words.includes(
	    `${total.toLocaleString("en")} entries stand as they were written`));
	// Nobody begins in the middle but who came that far.
	const colleague = world.client();
	await colleague.signIn("auditor@microsoft.example");
	for (const [client, address] of [[colleague, second],
	    [auditor, second.replace(/mark=./, "mark=-")],
	    [auditor, "/audit/verify?after=1100"]])
		assert.match((await client.get(address)).words, /1,000 entries of/);
});

test("R9.58: what is looked for is taken out as a file, and that is an entry",
    async () => {
	const page = await look({ claim: number });
	const file = await auditor.get(page.link("Download as CSV"));
	assert.match(file.headers["content-type"], /^text\/csv; charset=utf-8/);
	assert.match(file.headers["content-disposition"],
	    /history-2026-06-17\.csv/);
	const lines = file.text.split("\r\n");
	assert.match(lines[0], /^Entry,Time \(UTC\),Who,/);
	assert.equal(lines.filter((l) => new RegExp(`,${number},`).test(l)).length,
	    numbers(page).length);
	assert.match(file.text, /Draft → Submitted/);
	const [newest] = (await auditor.get("/audit"))
	    .all(".cpor-timeline__item");
	assert.match(newest.textContent, /took out a part of the history/);
	assert.ok(newest.textContent.includes(`/audit.csv?claim=${number}`));
	assert.match(newest.textContent.replace(/\s+/g, " "),
	    new RegExp(`Entries ?${numbers(page).length} `));
	const count = async () => numbers(await auditor.get("/audit"))[0];
	const before = await count();
	await auditor.head("/audit.csv");
	assert.equal((await auditor.get("/audit.csv?to=x")).status, 422);
	assert.equal(await count(), before, "nothing was taken out");
	assert.equal((await auditor.get("/audit.csv")).text
	    .split("\r\n").filter((l) => /^\d+,20/.test(l)).length, before);
});

test("R9.55: nobody else reads it", async () => {
	for (const client of [admin, reviewer])
		for (const address of ["/audit", "/audit.csv", "/audit/verify"])
			assert.equal((await client.get(address)).status, 403);
});

const forge = (value, other) => overwrite(world, auditor, value, other);

async function verified() {
	let page = await auditor.get("/audit/verify");
	while (page.heading === "Checking the history")
		page = await auditor.follow(page, "Go on");
	return page;
}

// These two last: they break this world's history.
test("R9.57: a checkpoint that does not fit is shown with what it says",
    async () => {
	const made = cpor(world.data, ["checkpoint"]);
	const line = /CPOR checkpoint 1; .* entries; /.exec(made)[0];
	assert.match((await verified()).words, /2 signed checkpoints that are kept/);
	await forge(line, line.replace(/\d entries/, (end) =>
	    `${(Number(end[0]) + 1) % 10} entries`));
	const page = await verified();
	assert.equal(page.heading, "The history is not whole");
	assert.match(page.words, /A signed checkpoint does not fit: It is not a/);
	assert.doesNotMatch(page.words, /Entry [\d,]+:/);
	assert.match(page.words, /CPOR checkpoint 1; 2026/);
});

test("R9.57: the first entry that is not as it was written is named",
    async () => {
	auditor.cookies.clear(); // the password was given long ago
	await auditor.signIn("auditor@microsoft.example");
	await auditor.get("/audit.csv?to=2031-01-01");
	const entry = numbers(await auditor.get("/audit"))[0];
	await forge("/audit.csv?to=2031-01-01", "/audit.csv?to=2032-01-01");
	const page = await verified();
	assert.equal(page.heading, "The history is not whole");
	assert.ok(page.words.includes(`Entry ${entry.toLocaleString("en")}: ` +
	    "A value of this entry was changed."), page.words);
	assert.match(page.words, /entries before it are right/);
	const around = await auditor.follow(page, "See the entries up to there");
	assert.equal(numbers(around)[0], entry);
});

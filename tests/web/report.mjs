// Reports: every figure is the list behind it, and the file is the page.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { approved, decided, desk, newCustomer, submitted, underReview }
    from "./lib/claims.mjs";
import { bare } from "./lib/flow.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const second = await world.signedIn("reviewer2@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const REPORTS = ["open", "decisions", "times", "refusals", "disputes",
	"second-looks"];
const PERIODS = ["", "?program=commerce-incentives&from=2026-06&to=2026-06",
	"?program=partner-recognition&from=2026-01"];

await submitted(admin, newCustomer(world));
await approved(admin, reviewer, newCustomer(world));
await decided(reviewer, await underReview(admin, reviewer, newCustomer(world)),
    ["", "not-eligible"]);
// … and one that another reviewer confirmed.
world.cpor(["setting", "commerce-incentives", "second-look", "100"]);
const looked = await underReview(admin, reviewer, newCustomer(world));
await decided(reviewer, looked);
await second.submit(await second.get(`${desk(looked)}/look`),
    { view: "confirm" }, { which: `${desk(looked)}/look` });
world.cpor(["setting", "commerce-incentives", "second-look", "0"]);

const count = (page) => Number(page.texts("#count")[0].match(/^\d+/)[0]);
const href = (a) => a.getAttribute("href");
const cells = (page) => page.all("table").flatMap((table) =>
    [...table.querySelectorAll("tbody tr")].map((row) =>
	[...row.children].map((cell) => cell.textContent.split(",")[0])));

test("R10.20: each report is there for whoever reads all claims", async () => {
	const queue = await auditor.get("/review");
	const all = await auditor.get(queue.link("Reports"));
	assert.equal(all.heading, "Reports");
	assert.deepEqual(all.all("main h2 a").map(href),
	    REPORTS.map((name) => `/review/reports/${name}`));
	for (const name of REPORTS) {
		const page = await auditor.get(`/review/reports/${name}`);
		assert.equal(page.status, 200);
		assert.equal(page.texts("nav [aria-current=page]").at(-1),
		    page.heading);
		assert.ok(page.all("svg[role=group] title").length >= 1, name);
		assert.equal(page.all("[style]").length, 0);
	}
});

test("R10.21: each figure and each bar leads to exactly those claims",
    async () => {
	let followed = 0, bars = 0;
	for (const name of REPORTS)
		for (const period of PERIODS) {
			const page =
			    await auditor.get(`/review/reports/${name}${period}`);
			assert.equal(page.status, 200);
			const seen = new Map(page.all("td a").map((a) =>
			    [href(a), Number(a.firstChild.textContent)]));
			for (const [address, figure] of seen) {
				assert.ok(figure > 0);
				assert.equal(count(await auditor.get(address)),
				    figure, `${name}${period} ${address}`);
				followed++;
			}
			for (const bar of page.all("svg a")) {
				assert.ok(seen.has(href(bar)), href(bar));
				bars++;
			}
			// What is counted at all is linked.
			assert.ok(page.all("td").every((td) =>
			    !/^[1-9]/.test(td.textContent) ||
			    td.querySelector("a") !== null ||
			    /Lines|Turns|Median|percentile|Share/.test(
				td.getAttribute("data-label"))));
		}
	assert.ok(followed > 40 && bars > 20, `${followed} ${bars}`);
});

test("R10.20: what was just decided is counted", async () => {
	const before = await auditor.get("/review/reports/decisions?from=2026-06");
	await decided(reviewer,
	    await underReview(admin, reviewer, newCustomer(world)),
	    ["not-eligible", ""]);
	const after = await auditor.get("/review/reports/decisions?from=2026-06");
	const [was] = cells(before), [is] = cells(after);
	assert.equal(is[0], "June 2026");
	assert.deepEqual(is.slice(1).map(Number),
	    was.slice(1).map((figure) => Number(figure) + 1));
});

test("R10.25: the file has the page's rows, and it is in the history",
    async () => {
	const entries = () => Number(/whole: (\d+) entries/.exec(
	    world.cpor(["verify"]))[1]);
	const before = entries();
	for (const name of REPORTS) {
		const page = await auditor.get(`/review/reports/${name}`);
		const answer = await auditor.get(page.link("Download the table as CSV"));
		assert.equal(answer.status, 200);
		assert.match(answer.headers["content-type"], /^text\/csv; charset=utf-8/);
		assert.match(answer.headers["content-disposition"],
		    new RegExp(`attachment; filename="${name}-2026-06-17\\.csv"`));
		const rows = answer.text.trimEnd().split("\r\n").slice(1)
		    .map((row) => row.split(","));
		const shown = cells(page);
		assert.equal(rows.length, shown.length);
		rows.forEach((row, i) => {
			// A time is a page's words and a file's seconds.
			const got = row.slice(row.length - shown[i].length);
			shown[i].forEach((cell, j) => {
				if (/^\d+( %)?$/.test(cell) || j === 0)
					assert.equal(got[j], cell.replace(" %", ""));
				else
					assert.match(got[j], /^\d*$/);
			});
		});
	}
	assert.equal(entries(), before + REPORTS.length);
});

test("R10.20: without figures the page says so", async () => {
	const page = await auditor.get("/review/reports/disputes?to=2001-02");
	assert.match(page.words, /No dispute was answered in these months\./);
	assert.match(page.words,
	    /from 1 September 2000 to 28 February 2001, by the days of UTC/);
	assert.equal(page.all("svg, table").length, 0);
});

test("R2.9: to a partner there are no reports", async () => {
	const missing = await admin.get("/review/reports/none");
	assert.equal(missing.status, 403);
	for (const path of ["/review/reports", "/review/reports/open",
	    "/review/reports/open.csv"]) {
		const answer = await admin.get(path);
		assert.equal(answer.status, 403);
		assert.equal(bare(answer).replaceAll(path, ""),
		    bare(missing).replaceAll("/review/reports/none", ""));
	}
	assert.match((await world.client().get("/review/reports")).path,
	    /^\/sign-in/);
});

test("what cannot be meant is the usual report, or none", async () => {
	const usual = bare(await auditor.get("/review/reports/times"));
	for (const query of ["program=%3Cscript%3E", "program=' OR 1=1--",
	    "from=2026-13&to=x", "from=-1", "to=9999-12", "to=2999-12",
	    `program=${"x".repeat(3000)}`]) {
		const page = await auditor.get(`/review/reports/times?${query}`);
		assert.equal(page.status, 200);
		assert.equal(bare(page), usual, query);
	}
	for (const name of ["", ".csv", "open.xlsx", "open.csv.csv", "Open",
	    "open%00", "..%2Fopen"])
		assert.ok([400, 404].includes(
		    (await auditor.get(`/review/reports/${name}`)).status) ||
		    name === "", name);
	const long = await auditor.get("/review/reports/decisions?from=2000-01");
	assert.equal(long.all("tbody tr").length, 24);
});

test("R10.26: lists can be asked what reports count, by Microsoft alone",
    async () => {
	const query = "/claims?happened=approved&from=2026-06&to=2026-06";
	const page = await reviewer.get(query);
	assert.deepEqual(page.texts(".cpor-chip strong"),
	    ["A line was approved", "June 2026", "June 2026"]);
	const form = (await reviewer.follow(page, "More filters")).form();
	assert.equal(form.value("happened"), "approved");
	assert.equal(form.value("from"), "2026-06");
	const all = count(await admin.get("/claims"));
	for (const part of ["happened=look-disagreed", "age=more", "to=2001-01",
	    "waits=other-partner", "waits=lead"])
		assert.equal(count(await admin.get(`/claims?${part}`)), all, part);
	const theirs = await admin.get("/claims/filter");
	assert.equal(theirs.all("[name=happened], [name=age], [name=from]").length,
	    0);
	assert.doesNotMatch(theirs.words, /[Aa]nother partner/);
	assert.equal(theirs.all("[name=program] option").length, 3);
});

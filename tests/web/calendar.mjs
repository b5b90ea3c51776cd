// The holidays of the programs: shown before they change, and by file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { newCustomer, submitted } from "./lib/claims.mjs";

const world = await openWorld();
const partner = await world.signedIn("incentives-admin@fabrikam.example");
const run = await world.signedIn("program-admin@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const HOME = "/admin/calendars/commerce-incentives";

const banner = (page) =>
    page.texts(".govuk-notification-banner__heading")[0];
const rows = (page) => page.texts("tbody tr");
const sendFile = async (bytes, name = "days.ics") =>
    run.submit(await run.get(HOME), { file: { name, type: "text/calendar",
	bytes } }, { which: `${HOME}/import` });
const apply = (page) => run.submit(page, {}, { which: HOME });

const calendar = (...days) => ["BEGIN:VCALENDAR", "VERSION:2.0",
	"PRODID:-//T//EN", ...days.flatMap(([day, name]) => ["BEGIN:VEVENT",
	    `UID:${day}@t.example`, "DTSTAMP:20260101T000000Z",
	    `SUMMARY:${name}`, `DTSTART;VALUE=DATE:${day}`, "END:VEVENT"]),
	"END:VCALENDAR", ""].join("\r\n");

// What a form of the page would send to see what changes.
async function checked(fields) {
	const page = await run.get(HOME);
	const token = page.form(`${HOME}/import`).value("token");
	return run.post(`${HOME}/check`, new URLSearchParams({ token, ...fields })
	    .toString(), { headers: { origin: world.url } });
}
const added = (day, name) => checked({ day, name });
const remaining = (day) => checked({ remove: day });

test("R8.34, R8.36: a holiday is shown with the deadlines that run over it, " +
    "then added; those keep their day and later ones count by it", async () => {
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	const due = async ({ domain }) => (await reviewer.get(
	    `/review?text=${domain}`)).all("tbody time")
	    .map((time) => time.getAttribute("datetime"))
	    .filter((stamp) => stamp.endsWith("T23:59:59Z"));
	const told = newCustomer(world), later = newCustomer(world);
	await submitted(partner, told);
	assert.deepEqual(await due(told), ["2026-06-25T23:59:59Z"]);
	const list = await run.follow(await run.get("/admin"), "Calendars");
	assert.match(rows(list)[0],
	    /Microsoft Commerce Incentives.*Friday 19 June 2026, Juneteenth/);
	const shown = await added("2026-06-24", "Midsummer");
	assert.equal(shown.heading, "Check the change");
	assert.match(rows(shown)[0],
	    /^Wednesday 24 June 2026 ?Added ?Then: Midsummer ?[1-9]\d*$/);
	assert.ok(!(await run.get(HOME)).words.includes("Midsummer"));
	const done = await apply(shown);
	assert.equal(banner(done), "The calendar is changed");
	assert.match(rows(done).join("\n"), /Wednesday 24 June 2026 ?Midsummer/);
	await submitted(partner, later);
	assert.deepEqual(await due(told), ["2026-06-25T23:59:59Z"]);
	assert.deepEqual(await due(later), ["2026-06-26T23:59:59Z"]);
	assert.match(done.texts(".cpor-timeline__item").pop(),
	    /changed a calendar.*2026-06-24 ?Midsummer/);
	// The other program's calendar is its own.
	assert.ok(!(await run.get("/admin/calendars/partner-recognition")).words
	    .includes("Midsummer"));
});

test("R8.36: each day of a file has its own deadlines, and a weekend none",
    async () => {
	await submitted(partner, newCustomer(world));
	const over = async (day) => Number(rows(await added(day, "Day off"))[0]
	    .match(/(\d+|None)$/)[1].replace("None", "0"));
	const days = ["20260617", "20260618", "20260620", "20260625", "20270104"];
	const page = await sendFile(Buffer.from(
	    calendar(...days.map((day) => [day, "Day off"]))));
	const counts = rows(page).map((row) => row.match(/(\d+|None)$/)[1]
	    .replace("None", "0")).map(Number);
	assert.equal(counts.length, days.length);
	// It began on the day of the test.
	assert.ok(counts[1] >= 1 && counts[1] > counts[0]);
	assert.equal(counts[2], 0);
	assert.ok(counts[3] >= 1 && counts[3] <= counts[1]);
	assert.equal(counts[4], 0);
	for (const [i, day] of days.entries())
		assert.equal(await over(day.replace(/(....)(..)(..)/, "$1-$2-$3")),
		    counts[i], day);
});

test("R8.34: a holiday gets another name, and is removed", async () => {
	await apply(await added("2026-08-03", "Bank day"));
	const renamed = await added("2026-08-03", "Bank holiday");
	assert.match(rows(renamed)[0],
	    /Named anew ?Until now: Bank day ?Then: Bank holiday ?None/);
	await apply(renamed);
	const gone = await remaining("2026-08-03");
	assert.match(rows(gone)[0], /Removed ?Until now: Bank holiday/);
	const page = await apply(gone);
	assert.ok(!rows(page).join().includes("Bank"));
	assert.match(page.texts(".cpor-timeline__item").pop(),
	    /2026-08-03 ?Bank holiday/);
	const nothing = await remaining("2026-08-03");
	assert.match(nothing.words, /Nothing would change/);
});

test("R8.34: a day must be one that may be changed, with a name, and what " +
    "was typed stays", async () => {
	for (const [day, name, field, sentence] of [
		["2025-12-31", "Old", "#day", /from 1 January 2026 to 31 December 2036/],
		["2037-01-01", "Far", "#day", /from 1 January 2026/],
		["2026-02-30", "None", "#day", /year-month-day/],
		["", "None", "#day", /year-month-day/],
		["2026-07-01", "", "#name", /Enter a name/],
		["2026-07-01", "x".repeat(121), "#name", /120 characters or fewer/],
	]) {
		const page = await added(day, name);
		assert.equal(page.status, 422, `${day} ${name}`);
		assert.match(page.errors[field] ?? "", sentence);
		assert.equal(page.all("#day")[0].getAttribute("value") ?? "", day);
	}
});

test("R8.34: a file is shown as what it adds, names anew and has already",
    async () => {
	const shown = await sendFile(calendar(["20270104", "Day after"],
	    ["20261225", "Christmas"], ["20260619",
		"Juneteenth National Independence Day"], ["20200101", "Past"]));
	assert.equal(shown.heading, "Check the change", shown.words);
	assert.match(shown.words, /1 day of the file stands there already/);
	assert.deepEqual(rows(shown).map((row) => row.replace(/ ?\d*$/, "")), [
		"Friday 25 December 2026 Named anewUntil now: Christmas Day" +
		    "Then: Christmas None",
		"Monday 4 January 2027 AddedThen: Day after None"]);
	const done = await apply(shown);
	assert.match(rows(done).join("\n"), /25 December 2026 ?Christmas ?Remove/);
	assert.match(rows(await run.get(`${HOME}?year=2027`)).join("\n"),
	    /Monday 4 January 2027 ?Day after/);
	assert.match((await sendFile(calendar(["20270104", "Day after"]))).words,
	    /Nothing would change/);
});

test("R8.35: a file with a fault is refused with it and changes nothing",
    async () => {
	const before = rows(await run.get(`${HOME}?year=2027`));
	for (const [bytes, sentence] of [
		["", /The file is empty/],
		["Dear all,", /not one calendar in iCalendar form/],
		[calendar(["20270105", "Good"]).replace("END:VCALENDAR",
		    ["BEGIN:VEVENT", "UID:x", "SUMMARY:Noon",
			"DTSTART:20270311T120000Z", "END:VEVENT",
			"END:VCALENDAR"].join("\r\n")), /not of whole days/],
		[calendar(["20270105", "-"]).replace("SUMMARY:-", "X-NONE:1"),
		    /has no name/],
		[Buffer.from([0xff, 0xfe, 0]), /not text in UTF-8/],
		[Buffer.alloc(1024 * 1024 + 1, "a"), /bigger than 1 MB/],
	]) {
		const page = await sendFile(bytes);
		assert.equal(page.status, 422);
		assert.match(page.errors["#file"] ?? "", sentence);
	}
	assert.match((await run.submit(await run.get(HOME), {},
	    { which: `${HOME}/import` })).errors["#file"], /Select a calendar file/);
	assert.deepEqual(rows(await run.get(`${HOME}?year=2027`)), before);
});

test("R8.37: of two who change it at once the second is shown what would " +
    "change now; an auditor reads and changes nothing", async () => {
	const mine = await added("2026-09-09", "Mine");
	await apply(await added("2026-09-09", "Theirs"));
	const told = await apply(mine);
	assert.equal(told.status, 409);
	assert.match(told.words, /Somebody else has changed this calendar/);
	assert.match(rows(told)[0], /Named anew ?Until now: Theirs ?Then: Mine/);
	assert.match(rows(await run.get(HOME)).join("\n"), /9 September 2026 ?Theirs/);
	const page = await auditor.get(HOME);
	assert.equal(page.all("main form").length, 0);
	assert.match(page.texts(".cpor-timeline__item").pop(), /2026-09-09 ?Theirs/);
	// Days that no page would send.
	const form = (await added("2026-09-10", "More")).form(HOME);
	for (const days of ["2026-09-10", "2025-01-01 Old\n",
		"2026-09-11 B\n2026-09-10 A\n", "soon"]) {
		const refused = await run.post(HOME, new URLSearchParams({
			token: form.value("token"), version: form.value("version"),
			days }).toString(), { headers: { origin: world.url } });
		assert.ok(days === "2026-09-10" ? refused.status === 200 :
		    refused.status === 400, `${days}: ${refused.status}`);
	}
});

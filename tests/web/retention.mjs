// How long things are kept: seen before it is set, done by the clock, told.
import assert from "node:assert/strict";
import { test } from "node:test";
import { NOW, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const RUN = "program-admin@microsoft.example";
const auditor = await world.signedIn("auditor@microsoft.example");
const HOME = "/admin/retention";
const MAILS = `${HOME}/mails`;
let run = await world.signedIn(RUN);

const banner = (page) =>
    page.texts(".govuk-notification-banner__heading")[0];
const ask = (client, page, value, from) => client.submit(page,
    { value, from }, { which: `${page.path.replace(/\?.*/, "")}/check` });
const confirm = (client, page) =>
    client.submit(page, {}, { which: page.path.replace(/\/check$/, "") });
// The numbers of a check: with the value, and as it is, day by day.
const numbers = (page) => page.all("tbody tr").map((row) =>
    row.querySelectorAll("td").map((cell) => Number(cell.textContent)));
const dry = async (name) => (await run.get(`${HOME}/dry-run`))
    .texts("tbody tr").find((row) => row.startsWith(name));
const entries = async () => (await auditor.get("/audit?kind=data-erased"))
    .texts(".cpor-timeline__what").length;

test("R9.65: nothing is erased until it is set, and all that is erased " +
    "stands in one table", async () => {
	const page = await run.follow(await run.get("/admin"), "Retention");
	const [set, always] = page.all("table");
	const cells = [...set.querySelectorAll("tbody td")];
	assert.deepEqual(cells.map((cell) => cell.textContent.trim()),
	    Array(7).fill(["Never", ""]).flat());
	assert.match(always.textContent, /Half-arrived files.*1 hour/s);
	assert.match(always.textContent, /Words that could not be sent.*30 days/s);
	world.tick();
	assert.equal(await entries(), 0);
	for (const text of ["Sent mails", "Messages"])
		assert.match(await dry(text), /Never ?0 ?0 ?0/);
	for (const kind of ["sessions", "nothing", "MAILS"])
		assert.equal((await run.get(`${HOME}/${kind}`)).status, 404);
});

test("R9.69: how many days is said where it is typed, and held to", async () => {
	const page = await run.get(MAILS);
	assert.match(page.words,
	    /Days, a whole number from 30 to 3650, or the word never/);
	for (const value of ["29", "3651", "0", "-1", "1.5", "soon"]) {
		const refused = await ask(run, page, value, "2026-06-17");
		assert.equal(refused.status, 422, value);
		assert.match(refused.errors["#value"], /from 30 to 3650, or never/);
		assert.equal(refused.form(`${MAILS}/check`).value("value"), value);
	}
	for (const [from, why] of [["2026-06-16", /is over/],
		["2030-01-01", /up to/], ["Monday", /year-month-day/]]) {
		const refused = await ask(run, page, "30", from);
		assert.equal(refused.status, 422);
		assert.match(refused.errors["#from"], why);
	}
	const same = await ask(run, page, "never", "2026-06-17");
	assert.match(same.errors["#value"], /so on that day already/);
	assert.match((await run.get(`${HOME}/proof`)).words, /from 2557 to 10950/);
});

test("R9.68: what a value would erase is shown before it is set, and that " +
    "sets nothing", async () => {
	const check = await ask(run, await run.get(MAILS), "30", "2026-06-17");
	assert.equal(check.heading, "See what would be erased");
	assert.match(check.words, /The oldest is of \d+ \w+ 2026/);
	const [now, week, month, year] = numbers(check);
	assert.ok(now[0] > 0 && now[0] <= week[0] && week[0] < month[0] &&
	    month[0] <= year[0]);
	for (const row of [now, week, month, year])
		assert.equal(row[1], 0);
	world.tick();
	assert.equal(await entries(), 0);
	assert.match((await run.get(MAILS)).words, /Now ?Never erased/);
});

test("R9.66: what is older goes within the hour, as much as was shown, once, " +
    "and history says how much", async () => {
	const check = await ask(run, await run.get(MAILS), "30", "2026-06-17");
	const [[count]] = numbers(check);
	const changed = await confirm(run, check);
	assert.equal(banner(changed), "The setting is changed");
	assert.match(changed.words, /Now ?Erased after 30 days/);
	assert.match(await dry("Sent mails"), new RegExp(`30 days ?${count} ?`));
	world.setNow("2026-06-17T10:01:00Z");
	world.tick();
	run = await world.signedIn(RUN);
	assert.match(await dry("Sent mails"), /30 days ?0 ?/);
	const told = await (await world.signedIn("auditor@microsoft.example"))
	    .get("/audit?kind=data-erased");
	assert.match(told.words, new RegExp("erased what is kept no longer.*" +
	    `Erased ?Sent mails.*How many ?${count}\\b`));
	world.setNow("2026-06-17T11:02:00Z");
	world.tick();
	assert.match(world.cpor(["verify"]), /The history is whole/);
	world.setNow(NOW);
	assert.equal(await entries(), 1);
});

test("R9.65: a value holds from its day on, is withdrawn before it, and of " +
    "two who change it at once the second is told", async () => {
	const other = await world.signedIn("program-admin@microsoft.example");
	run = await world.signedIn(RUN);
	const page = await run.get(`${HOME}/messages`);
	const stale = await ask(other, await other.get(`${HOME}/messages`),
	    "400", "2026-07-01");
	const changed = await confirm(run,
	    await ask(run, page, "90", "2026-07-01"));
	assert.match(changed.words, /From 1 July 2026 ?Erased after 90 days/);
	assert.match((await run.get(HOME)).words,
	    /Messages ?Never ?90 days from 1 July 2026/);
	const told = await confirm(other, stale);
	assert.equal(told.status, 409);
	assert.match(told.words, /Somebody else has changed this setting since/);
	// As it is set by then.
	assert.deepEqual(numbers(told)[0].length, 2);
	assert.equal((await confirm(other, told)).status, 200);
	const back = await run.submit(await run.get(`${HOME}/messages`), {},
	    { which: `${HOME}/messages/withdraw` });
	assert.equal(banner(back), "The change is withdrawn");
	assert.match(back.words, /History.*never 90 days.*90 days 400 days.*400 days never/);
});

test("R9.65: an auditor reads all of it and changes nothing", async () => {
	for (const path of [HOME, `${HOME}/dry-run`, MAILS])
		assert.equal((await auditor.get(path)).status, 200);
	assert.equal((await auditor.get(MAILS)).all("main form").length, 0);
	const token = (await auditor.get(MAILS)).all("[name=token]")[0]
	    .getAttribute("value");
	const sent = await auditor.post(`${MAILS}/check`, new URLSearchParams(
	    { token, version: "0", value: "30", from: "2026-06-17" }).toString(),
	{ headers: { origin: world.url } });
	assert.equal(sent.status, 403);
});

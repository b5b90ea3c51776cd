// Many enrollments at once, for program admins: the list, page by page, and
// locations invited by a file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
const program = await world.signedIn("program-admin@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const global = await world.signedIn("global-admin@fabrikam.example");
const LIST = "/admin/enrollments";
const ADDED = 26; // locations of Fabrikam, in two programs each

const CODE = "partner-recognition";
const NEW = `/admin/programs/${CODE}/invitations`;

const send = async (text, base = NEW) => program.submit(await program.get(base),
    { file: { name: "locations.csv", type: "text/csv",
	bytes: Buffer.from(text) } });
const file = (...rows) => ["PartnerID,Location", ...rows, ""].join("\r\n");
const told = (page) => page.all("[aria-labelledby=rows] tbody tr")
    .map((row) => [...row.children].map((cell) => cell.textContent.trim()));
const counts = (page) => page.texts(".cpor-facts--counts dd").map(Number);
const entries = () => Number(/whole: (\d+) entries/
    .exec(world.cpor(["verify"]))[1]);
const standing = async (text) => (await program.get(
    `${LIST}?status=&program=${CODE}&text=${encodeURIComponent(text)}`))
    .texts("tbody td[data-label=Status]")[0];

const rows = (page) => page.texts("tbody th");
const next = (page) => page.all("nav[aria-label=Pages] a[rel=next]")[0]
    ?.getAttribute("href");

async function addLocations() {
	for (let i = 0; i < ADDED; i++) {
		const page = await global.submit(await global.get("/locations/new"),
		    { name: `Fabrikam Branch ${String(i).padStart(2, "0")}`,
			country: "DE", address: "Hauptstrasse 1" });
		assert.equal(page.status, 200, page.words);
	}
}

test("R8.20: the list is read page by page, narrowed as it is, and who moves " +
    "meanwhile neither hides nor repeats others", async () => {
	await addLocations();
	const whole = [];
	let page = await program.get(`${LIST}?status=`);
	const first = rows(page);
	assert.equal(first.length, 50);
	for (; next(page) !== undefined; page = await program.get(next(page)))
		whole.push(...rows(page));
	whole.push(...rows(page));
	assert.equal(new Set(whole).size, whole.length);
	assert.ok(whole.length > 50 && whole.length < 100, String(whole.length));
	assert.deepEqual(rows(await program.get(
	    page.link("First page"))), first);

	// One invites the last of a page, then reads on.
	const narrow = `${LIST}?status=&program=&text=Branch`;
	page = await program.get(narrow);
	const last = page.all("tbody th a").at(-1).getAttribute("href");
	const behind = rows(await program.get(next(page)));
	await program.submit(await program.get(last), {}, { button: "Invite" });
	const now = rows(await program.get(next(page)));
	assert.deepEqual(now.slice(0, behind.length), behind);
	assert.equal(now.length, behind.length + 1, "it is the newest now");

	// A place that is none begins with the first.
	for (const place of ["x", "0000000000001.5", "0000000000001.x.y"])
		assert.deepEqual(rows(await program.get(
		    `${LIST}?status=&after=${place}`)).slice(0, 3),
		rows(await program.get(`${LIST}?status=`)).slice(0, 3));
});

test("R8.21: the example file has the columns, and the program leads there",
    async () => {
	const page = await program.follow(
	    await program.get(`/admin/programs/${CODE}`),
	    "Invite locations from a file");
	assert.equal(page.path, NEW);
	const example = await program.get(page.link("Download the example file"));
	assert.ok(example.text.startsWith("\uFEFFPartnerID,Location\r\n"));
	const sent = await send(example.bytes);
	assert.equal(sent.heading, "Check your file");
	assert.deepEqual(counts(sent), [0, 2, 0]);
	assert.equal(sent.all("main form").length, 0);
});

test("R8.21, R8.22: each row says what it would do; then all or nothing, or " +
    "the good ones", async () => {
	const before = entries();
	const page = await send(file("4871206,LITWARE  dublin", "4871206,",
	    "5210443,", "5210441,Fabrikam Munich", "99,", "x5210441,", ",Name"));
	assert.deepEqual(counts(page), [1, 2, 4]);
	assert.deepEqual(told(page), [
		["5210441", "5", "Problem Location: The location with this " +
		    "PartnerID is called Fabrikam Seattle"],
		["99", "6", "Problem PartnerID: No location has this PartnerID"],
		["x5210441", "7", "Problem PartnerID: Enter a PartnerID, digits " +
		    "only, such as 5210441"],
		["Row without a PartnerID", "8", "Problem PartnerID: Enter a " +
		    "PartnerID, digits only, such as 5210441"],
		["Litware DublinLitware, PartnerID 4871206", "2",
			"Is invited. Until now: Not enrolled"],
		["Litware DublinLitware, PartnerID 4871206", "3",
			"Nothing: another row invites it. Until now: Not enrolled"],
		["Fabrikam LondonFabrikam, PartnerID 5210443", "4",
			"Nothing: no invitation is needed. It stands at: Invited"]]);
	const all = await program.submit(page, { which: "all" });
	assert.equal(all.status, 422);
	assert.match(all.errors["#which"], /nobody was invited/);
	assert.equal((await program.submit(page, {})).status, 422);
	assert.equal(entries(), before, "looking invites nobody");

	// The same file for another program does something else.
	const other = page.path.replace(CODE, "commerce-incentives");
	assert.deepEqual(counts(await program.get(other)), [0, 3, 4]);
	assert.equal((await auditor.get(page.path)).status, 403);

	const done = await program.submit(page, { which: "good" });
	assert.match(done.words, /The locations are invited.*Litware Dublin/);
	assert.equal(entries(), before + 1);
	assert.equal(await standing("4871206"), "Invited");
	assert.equal((await program.get(page.path)).status, 404, "the file is gone");
	const litware = await world.signedIn("incentives-admin@litware.example");
	assert.match((await litware.get("/messages")).words,
	    /Invitation to enroll: Litware Dublin/);
});

test("R8.22: nothing is done that was not shown", async () => {
	const two = (await program.get(
	    `${LIST}?status=none&program=${CODE}&text=Branch+0`))
	    .texts("tbody th .cpor-sub").slice(0, 2)
	    .map((words) => words.replace("PartnerID ", ""));
	const page = await send(file(...two));
	assert.deepEqual(counts(page), [2, 0, 0]);
	const list = await program.get(`${LIST}?status=none&text=${two[0]}`);
	const one = list.all("tbody th a").map((a) => a.getAttribute("href"))
	    .find((href) => href.endsWith(CODE));
	await program.submit(await program.get(one), {}, { button: "Invite" });
	const before = entries();
	const moved = await program.submit(page, { which: "all" });
	assert.equal(moved.status, 409);
	assert.match(moved.words, /Enrollments have changed since you looked/);
	assert.deepEqual(counts(moved), [1, 1, 0]);
	assert.equal(entries(), before);
	const done = await program.submit(moved, { which: "all" });
	assert.match(done.words, /The locations are invited/);
	assert.equal(entries(), before + 1);
});

test("R8.21: what is no such file is told beside the field", async () => {
	for (const [text, why] of [
		["", /The file is empty/],
		["Location\r\nLondon\r\n", /no column “PartnerID”/],
		["PartnerID\r\n\r\n", /no rows/],
		[file(...Array(501).fill("1")), /more than 500 rows/],
		[file("1".repeat(1001)), /^Line 2: a cell is longer than 1,000/],
		[`PartnerID\r\n${"1".repeat(300_000)}`, /bigger than 200 KB/]]) {
		const page = await send(text);
		assert.equal(page.status, 422, String(why));
		assert.match(page.errors["#file"], why);
	}
});

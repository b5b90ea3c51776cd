// The operator's commands, each a process of its own in a private directory:
// its exit status, what it says on which stream, and what it leaves behind.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { PROGRAM } from "./lib/world.mjs";

const DONE = 0, REFUSED = 1, MISUSED = 2;
const LONG = "a password that is long\n";

const place = fs.mkdtempSync(path.join(os.tmpdir(), "cpor-"));
after(() => fs.rmSync(place, { recursive: true }));

// Standard output of what went well; standard error of what did not.
function run(status, args, { input = "", data = "data" } = {}) {
	const ran = spawnSync(PROGRAM, args, { cwd: place, input,
		encoding: "utf8", timeout: 60_000,
		env: { PATH: process.env.PATH, CPOR_DATA: path.join(place, data) } });
	assert.equal(ran.status, status,
	    `cpor ${args.join(" ")}\n${ran.stdout}${ran.stderr}`);
	if (status !== DONE)
		assert.equal(ran.stdout, "");
	return status === DONE ? ran.stdout : ran.stderr;
}

function write(name, text) {
	fs.writeFileSync(path.join(place, name), text);
	return name;
}

// How many entries the history has: one more for every change.
const entries = () => Number(/whole: (\d+) entries/.exec(
    run(DONE, ["verify"]))[1]);

// Refused with these words, and nothing has changed.
function refused(why, args, input) {
	const before = entries();
	assert.match(run(REFUSED, args, { input }), why);
	assert.equal(entries(), before);
}

const COLUMNS = "Product_Display_Name,String_Id,GUID,Service_Plan_Name," +
    "Service_Plan_Id,Service_Plans_Included_Friendly_Names\r\n";
const SKU = "06ebc4ee-1bb5-47dd-8120-11324bc54e06";
const PLAN = "57ff2da0-773e-42df-b2af-ffb7a2317929";
const ROW = `Microsoft 365 E5,SPE_E5,${SKU},TEAMS1,${PLAN},Teams\r\n`;

const subscription = (number, more) => ({
	id: `graph-${number}`,
	commerceSubscriptionId: `00000000-0000-4000-8000-00000000000${number}`,
	createdDateTime: "2024-03-01T00:00:00Z",
	isTrial: false,
	nextLifecycleDateTime: "2027-03-01T00:00:00Z",
	ownerTenantId: "",
	skuId: SKU,
	skuPartNumber: "SPE_E5",
	status: "Enabled",
	totalLicenses: 25,
	serviceStatus: [{ provisioningStatus: "Success", servicePlanId: PLAN }],
	...more,
});

const tenant = (number, ...subscriptions) => ({
	tenantInformation: {
		tenantId: `aaaaaaaa-0000-4000-8000-00000000000${number}`,
		displayName: "Tailspin",
		defaultDomainName: `tailspin-${number}.com`,
	},
	verifiedDomains: [{ name: `tailspin-${number}.com` }],
	subscriptions: { value: subscriptions },
});

const customers = (name, ...tenants) =>
    write(name, JSON.stringify({ tenants }, null, 1));

test("nothing can be done before init", () => {
	for (const args of [["verify"], ["backup", "copy.db"],
		["import", "skus", "list.csv"], ["person", "disable", "a@b.example"]])
		assert.match(run(REFUSED, args, { data: "nowhere" }),
		    /cannot open .*nowhere.*cpor init/);
	assert.equal(fs.existsSync(path.join(place, "nowhere")), false);
	run(DONE, ["init"]);
});

test("version says the program's and the schema's", () => {
	assert.match(run(DONE, ["version"]), /^cpor \d+\.\d+\.\d+, schema \d+\n$/);
	assert.match(run(REFUSED, ["version", "now"]), /takes no arguments/);
});

test("wrong arguments are answered with the right ones", () => {
	assert.match(run(MISUSED, []), /cpor help/);
	assert.match(run(MISUSED, ["improt"]), /cpor help/);
	for (const [command, ...wrong] of [["import"], ["import", "skus"],
		["import", "people", "a"], ["import", "skus", "a", "b"],
		["person", "add", "a@b.example"], ["person", "enable", "a"],
		["backup"], ["backup", "a", "b"], ["checkpoint", "now"],
		["holidays", "no-program", "a.ics"], ["holidays"]])
		assert.match(run(MISUSED, [command, ...wrong]),
		    new RegExp(`^Usage: cpor ${command}`));
});

test("R3.10: a SKU list is imported, and again unchanged", () => {
	const file = write("list.csv", COLUMNS + ROW + ROW);
	const said = run(DONE, ["import", "skus", file]);
	assert.match(said, /^Products \(SKUs\): 1 added, 0 changed, 0 unchanged/);
	assert.match(said, /^Service plans in them: 1 added/m);
	assert.match(said, /^1 rows repeat an earlier one/m);
	assert.match(run(DONE, ["import", "skus", file]),
	    /: 0 added, 0 changed, 1 unchanged/);
});

test("R3.10: a broken SKU list is refused by its line", () => {
	for (const [text, line] of [["", 1], [ROW, 1], [COLUMNS, 1],
		[`${COLUMNS}${ROW}a,b,c\r\n`, 3],
		[`${COLUMNS}${ROW}${ROW.replace(SKU, "none")}`, 3],
		[`${COLUMNS}${ROW}"never closed`, 3]])
		refused(new RegExp(
		    `^broken\\.csv:${line}: \\w.*\\.\nNothing was imported\\.\n$`),
		    ["import", "skus", write("broken.csv", text)]);
	refused(/^missing\.csv: It cannot be read\.\nNothing was imported/,
	    ["import", "skus", "missing.csv"]);
});

test("R3.10: customers are imported, changed, and again unchanged", () => {
	const one = customers("one.json",
	    tenant(1, subscription(1), subscription(2)));
	const two = customers("two.json", tenant(2, subscription(3)));
	assert.match(run(DONE, ["import", "customers", one, two]),
	    /^Tenants: 2 added.*\nSubscriptions: 3 added/);
	assert.match(run(DONE, ["import", "customers", customers("later.json",
	    tenant(2, subscription(3, { status: "Suspended" })))]),
	    /^Tenants: 0 added, 0 changed, 1 unchanged.*\nSubscriptions: 0 added, 1 changed/);
	assert.match(run(DONE, ["import", "customers", one]),
	    /\nSubscriptions: 0 added, 0 changed, 2 unchanged/);
});

test("R3.10: broken customers are refused by path or line", () => {
	const good = tenant(3, subscription(4));
	const broken = (...tenants) => customers("broken.json", good, ...tenants);
	const value = /tenants\[1\]\.subscriptions\.value\[0\]/.source;
	for (const [file, where] of [
		[() => broken(tenant(4, subscription(5, { status: "Gone" }))),
			`${value}\\.status`],
		[() => broken(tenant(4, subscription(5, { skuId: 7 }))),
			`${value}\\.skuId`],
		[() => broken(tenant(4, subscription(5, { serviceStatus: [{}] }))),
			`${value}\\.serviceStatus\\[0\\]\\.servicePlanId`],
		[() => broken(tenant(4, subscription(1))),
			`${value}\\.commerceSubscriptionId`],
		[() => broken({}), /tenants\[1\]\.tenantInformation/.source],
		[() => broken(good),
			/tenants\[1\]\.tenantInformation\.tenantId/.source],
	])
		refused(new RegExp(
		    `^broken\\.json: ${where}: .*\\.\nNothing was imported\\.\n$`),
		    ["import", "customers", file()]);
	for (const [text, line] of [["", 1], ["[]", 1], ["{}", 1],
		['{"tenants":\n[{"a":1,\n"a":2}]}', 3], ['{"tenants":[\n{]}', 2]])
		refused(new RegExp(`^broken\\.json:${line}: .*\\.\nNothing was`),
		    ["import", "customers", write("broken.json", text)]);
	// Nothing of what was good in them, or before them, was taken.
	const last = customers("last.json", good, tenant(5, subscription(6)));
	refused(/^broken\.json:/, ["import", "customers", last, "broken.json"]);
	assert.match(run(DONE, ["import", "customers", last]),
	    /^Tenants: 2 added.*\nSubscriptions: 2 added/);
});

test("people are added, given a password, and disabled", () => {
	const email = "tia@tailspin.example";
	const add = ["person", "add", email, "Tia", "Tailspin",
		"incentives-admin"];
	const addWith = (at, word) => add.map((w, i) => i === at ? word : w);
	refused(/no directory called Tailspin/, add, LONG);
	run(DONE, ["partner", "add", "Tailspin", "DE"]);
	refused(/Use 12 characters or more/, add, "short\n");
	refused(/A password is needed/, add, "");
	refused(/is not an e-mail address/, addWith(2, "tia"), LONG);
	refused(/no role king/, addWith(5, "king"), LONG);
	refused(/no time zone Mars/, [...add, "Mars"], LONG);
	assert.equal(run(DONE, add, { input: LONG }), `${email} may sign in.\n`);
	refused(/has that role already/, add, LONG);
	refused(/Nobody has the address/, ["person", "password", "x@y.example"],
	    LONG);
	refused(/Use 12 characters or more/, ["person", "password", email], "no\n");
	assert.equal(run(DONE, ["person", "password", email], { input: LONG }),
	    `${email} has a new password.\n`);
	assert.equal(run(DONE, ["person", "disable", email]),
	    `${email} may not sign in any more.\n`);
	refused(/was disabled before/, ["person", "disable", email]);
	refused(/Nobody has the address/, ["person", "disable", "x@y.example"]);
});

// R5.20
test("holidays come from a calendar file, each day once, all or none", () => {
	const year = new Date().getUTCFullYear() + 1;
	const event = (name, ...lines) => ["BEGIN:VEVENT", `UID:${name}@t.example`,
		"DTSTAMP:20260101T000000Z", `SUMMARY:${name}`, ...lines, "END:VEVENT"];
	const calendar = (name, ...events) => write(name, ["BEGIN:VCALENDAR",
		"VERSION:2.0", "PRODID:-//T//EN", ...events.flat(),
		"END:VCALENDAR", ""].join("\r\n"));
	const good = calendar("good.ics",
	    event("Bridge day", `DTSTART;VALUE=DATE:${year}0210`),
	    event("Company day", `DTSTART;VALUE=DATE:${year}0211`,
		`DTEND;VALUE=DATE:${year}0213`));
	const command = ["holidays", "partner-recognition"];
	assert.equal(run(DONE, [...command, good]),
	    "Partner Recognition: 3 holidays added, 0 there already.\n");
	assert.equal(run(DONE, [...command, good]),
	    "Partner Recognition: 0 holidays added, 3 there already.\n");
	refused(/timed\.ics: An event in it is not of whole days/, [...command,
		calendar("timed.ics",
		    event("New", `DTSTART;VALUE=DATE:${year}0310`),
		    event("Noon", `DTSTART:${year}0311T120000Z`))]);
	refused(/none\.ics: No such file/, [...command, "none.ics"]);
});

// R9.11
test("a checkpoint kept outside shows an older copy in place of the new", () => {
	run(DONE, ["backup", "older.db"]);
	run(DONE, ["import", "customers", customers("later.json",
	    tenant(7))]);
	const line = run(DONE, ["checkpoint"]);
	assert.match(line, /^CPOR checkpoint 1; \d{4}-\S+Z; \d+ entries; /);
	assert.equal(run(DONE, ["checkpoint"]), line);
	const mail = write("mail.txt", `Subject: Signed\n\n> ${line}`);
	const count = entries();
	assert.equal(run(DONE, ["verify", path.join(place, mail)]),
	    `The history is whole: ${count} entries, and as 2 signed ` +
	    "checkpoints say.\n");

	const none = write("none.txt", "Dear auditor,\n");
	assert.match(run(REFUSED, ["verify", path.join(place, none)]),
	    /none\.txt has no checkpoint in it/);
	assert.match(run(REFUSED, ["verify", path.join(place, "gone.txt")]),
	    /gone\.txt: No such file/);
	const changed = write("changed.txt", line.replace(/; (\d)/, "; 9$1"));
	assert.match(run(REFUSED, ["verify", path.join(place, changed)]),
	    /was changed/);

	const older = path.join(place, "older");
	fs.mkdirSync(older, { mode: 0o700 });
	fs.renameSync(path.join(place, "older.db"), path.join(older, "cpor.db"));
	fs.copyFileSync(path.join(place, "data/keys"), path.join(older, "keys"));
	run(DONE, ["verify"], { data: "older" });
	assert.match(run(REFUSED, ["verify", path.join(place, mail)],
	    { data: "older" }), /shorter than it was then: this is an older copy/);
});

test("a backup holds everything, and is never written over", () => {
	assert.match(run(DONE, ["backup", "copy.db"]),
	    /^copy\.db holds everything but the keys/);
	const copy = path.join(place, "copy.db");
	assert.equal(fs.statSync(copy).mode & 0o777, 0o600);
	refused(/is there already, or cannot be made/, ["backup", "copy.db"]);
	refused(/is there already, or cannot be made/, ["backup", "no/copy.db"]);

	// With the keys it is the whole installation again.
	const count = entries();
	const again = path.join(place, "again");
	fs.mkdirSync(again, { mode: 0o700 });
	fs.renameSync(copy, path.join(again, "cpor.db"));
	fs.copyFileSync(path.join(place, "data/keys"), path.join(again, "keys"));
	assert.match(run(DONE, ["verify"], { data: "again" }),
	    new RegExp(`whole: ${count} entries`));
	assert.match(run(DONE, ["import", "customers", "last.json"],
	    { data: "again" }), /Subscriptions: 0 added, 0 changed, 2 unchanged/);

	// With another installation's keys the history cannot be vouched for.
	run(DONE, ["init"], { data: "other" });
	fs.copyFileSync(path.join(place, "other/keys"), path.join(again, "keys"));
	assert.match(run(REFUSED, ["verify"], { data: "again" }),
	    /The history is not whole at entry/);
});

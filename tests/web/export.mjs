// Lists taken out: what stands in the files, for whom, and what is kept of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { inflateRawSync } from "node:zlib";
import { cpor, openWorld } from "./lib/world.mjs";
import { newCustomer, submitted } from "./lib/claims.mjs";
import { newDraft } from "./lib/flow.mjs";

const world = await openWorld();
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const other = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");

// RFC 4180, strictly.
function rows(text) {
	assert.ok(text.endsWith("\r\n"));
	const table = [[]];
	const field = /"((?:[^"]|"")*)"|([^",\r\n]*)/y;
	while (field.lastIndex < text.length) {
		const [, quoted, plain] = field.exec(text);
		table.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
		const end = text.slice(field.lastIndex, field.lastIndex + 2);
		if (end === "\r\n")
			table.push([]);
		else
			assert.equal(end[0], ",");
		field.lastIndex += end === "\r\n" ? 2 : 1;
	}
	table.pop();
	const [titles, ...lines] = table;
	return lines.map((line) => {
		assert.equal(line.length, titles.length);
		return Object.fromEntries(line.map((cell, i) => [titles[i], cell]));
	});
}

const query = (asked) => new URLSearchParams(asked);
async function csv(client, asked = {}) {
	const answer = await client.get(`/claims.csv?${query(asked)}`);
	assert.equal(answer.status, 200);
	assert.match(answer.headers["content-type"], /^text\/csv; charset=utf-8/);
	return rows(answer.text);
}

// One file of a ZIP, found by its directory at the end.
function unzip(bytes, name) {
	let at = bytes.readUInt32LE(bytes.lastIndexOf("PK\x05\x06") + 16);
	while (bytes.readUInt32LE(at) === 0x02014b50) {
		const [length, extra, note] = [28, 30, 32]
		    .map((field) => bytes.readUInt16LE(at + field));
		const local = bytes.readUInt32LE(at + 42);
		if (bytes.toString("utf8", at + 46, at + 46 + length) === name) {
			const start = local + 30 + bytes.readUInt16LE(local + 26) +
			    bytes.readUInt16LE(local + 28);
			const size = bytes.readUInt32LE(at + 20);
			return inflateRawSync(bytes.subarray(start, start + size))
			    .toString("utf8");
		}
		at += 46 + length + extra + note;
	}
	assert.fail(`no ${name} in the file`);
}

async function workbook(client, asked = {}) {
	const answer = await client.get(`/claims.xlsx?${query(asked)}`);
	assert.equal(answer.status, 200);
	return { answer, types: unzip(answer.bytes, "[Content_Types].xml"),
		sheet: unzip(answer.bytes, "xl/worksheets/sheet1.xml") };
}

const FORMULA = "=HYPERLINK(\"http://x\",\"1\")";
const customer = newCustomer(world, "Tailspin \"Ä\", Inc.");
await submitted(admin, customer, { name: FORMULA });
const text = customer.domain;

test("R10.4, R10.8: a CSV has every claim of the list, and all of each",
    async () => {
	const [row, ...rest] = await csv(admin, { text });
	assert.equal(rest.length, 0);
	assert.match(row.Number, /^C-\d{8}$/);
	assert.equal(row.Status, "Submitted");
	assert.equal(row["Waiting on"], "Microsoft");
	assert.equal(row.Customer, customer.name);
	assert.equal(row.Domain, customer.domain);
	assert.equal(row["Tenant ID"], customer.tenant);
	assert.match(row.PartnerID, /^\d+$/);
	assert.equal(row["Solution area"], "Modern Work and Security");
	assert.equal(row["Partner role"], "Use or consume");
	assert.equal(row["Workloads and products"],
	    "Exchange Online: Pending; Microsoft Teams: Pending");
	assert.deepEqual([row.Lines, row["Lines approved"]], ["2", "0"]);
	assert.equal(row["Submitted (UTC)"], "2026-06-17T09:00:00Z");
	assert.match(row["Due (UTC)"], /^2026-06-\d\dT23:59:59Z$/);
	assert.ok(!("Reviewer" in row) && !("Partner" in row));
});

test("R10.9: no text of a CSV is taken for a formula", async () => {
	const [row] = await csv(admin, { text });
	assert.ok(row.Claim.startsWith(`'${FORMULA}`), row.Claim);
});

test("R10.4: more than a page is taken out, in the list's order", async () => {
	for (let i = 0; i < 27; i++)
		await newDraft(admin);
	for (const sort of [{}, { sort: "name", order: "down" }]) {
		const all = await csv(admin, sort);
		const page = await admin.get(`/claims?${query(sort)}`);
		assert.equal(all.length,
		    Number(page.texts("#count")[0].match(/^\d+/)[0]));
		assert.ok(all.length > 27);
		const names = page.texts("tbody th a");
		names.forEach((name, i) => assert.ok(
		    [name, ""].includes(all[i].Claim.replace(/^'/, "")), name));
	}
	const drafts = await csv(admin, { status: "draft" });
	assert.ok(drafts.every((row) => row.Status === "Draft"));
	assert.ok(drafts.length >= 27);
});

test("R10.8: a workbook has real dates and numbers, and text as text",
    async () => {
	const { sheet, types, answer } = await workbook(admin, { text });
	assert.match(answer.headers["content-type"], /spreadsheetml\.sheet$/);
	assert.match(answer.headers["content-disposition"],
	    /filename="claims-2026-06-17\.xlsx"/);
	assert.match(types, /spreadsheetml/);
	assert.ok(!sheet.includes("<f>"));
	assert.ok(sheet.includes("=HYPERLINK(&quot;") ||
	    sheet.includes("=HYPERLINK(\""), sheet.slice(0, 3000));
	// Two lines, as a number; the 17th of June 2026 is day 46190.
	assert.match(sheet, /<c r="[A-Z]+2"><v>2<\/v><\/c>/);
	assert.match(sheet, /<c r="[A-Z]+2" s="\d"><v>46190\.\d+<\/v><\/c>/);
	assert.match(sheet, /ySplit="1"/);
});

test("R2.9, R10.4: files hold what the viewer may see, and no more",
    async () => {
	assert.deepEqual(await csv(other, { text }), []);
	const [row] = await csv(reviewer, { text });
	assert.equal(row.Partner, "Fabrikam");
	assert.equal(row.Reviewer, "");
	const all = await csv(reviewer);
	assert.ok(all.every((one) => one.Status !== "Draft"));
	const nobody = await world.client().get("/claims.csv");
	assert.match(nobody.path, /^\/sign-in/);
	assert.equal((await admin.get("/claims.pdf")).status, 404);
});

test("R10.10: who took out what is in the history", async () => {
	const entries = () => Number(/whole: (\d+) entries/.exec(
	    cpor(world.data, ["verify"]))[1]);
	const before = entries();
	await csv(admin, { text });
	assert.equal(entries(), before + 1);
	await workbook(reviewer, { text });
	assert.equal(entries(), before + 2);
	await admin.head("/claims.csv");
	await admin.get("/claims");
	assert.equal(entries(), before + 2);
});

test("R10.4: the list offers both files of itself", async () => {
	const page = await admin.get(
	    `/claims?${query({ text, sort: "name", order: "up" })}`);
	const spreadsheet = await admin.follow(page, "a spreadsheet (XLSX)");
	assert.equal(spreadsheet.status, 200);
	const answer = await admin.follow(page, "CSV");
	assert.equal(rows(answer.text).length, 1);
	const none = await admin.get("/claims?text=zzzz");
	assert.ok(!none.words.includes("CSV"));
});

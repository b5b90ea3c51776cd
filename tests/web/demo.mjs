// The demonstration through nginx: everybody can sign in, nothing shows that a
// real partner could not have made, and its files are what they seem.
import assert from "node:assert/strict";
import { inflateRawSync, inflateSync } from "node:zlib";
import { test } from "node:test";
import { cpor, openWorld } from "./lib/world.mjs";
import { newDraft } from "./lib/flow.mjs";

const world = await openWorld();

const FIXED = ["incentives-admin@fabrikam.example",
	"incentives-user@fabrikam.example", "global-admin@fabrikam.example",
	"incentives-admin@northwind.example", "reviewer@microsoft.example",
	"reviewer2@microsoft.example", "lead-reviewer@microsoft.example",
	"program-admin@microsoft.example", "auditor@microsoft.example"];

for (const email of FIXED)
	test(`${email} signs in`, async () => {
		const page = await world.client().signIn(email);
		assert.equal(page.path, "/");
	});

test("a member of two directories chooses one of them", async () => {
	const client = world.client();
	const page = await client.submit(await client.get("/sign-in"),
	    { email: "incentives-admin@both.example",
		    password: "demo-claims-2026" });
	assert.match(page.words, /Fabrikam/);
	assert.match(page.words, /Northwind/);
	await world.client().signIn("incentives-admin@both.example",
	    "demo-claims-2026", "Northwind");
});

test("the history is whole, and no second demonstration is made", () => {
	assert.match(world.cpor(["verify"]), /The history is whole/);
	assert.throws(() => cpor(world.data, ["demo"]), /left alone/);
});

// Every claim the reviewer finds, and one file of each kind.
async function files() {
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	const found = new Map();
	let page = await reviewer.get("/claims");
	const claims = page.all("a").map((a) => a.getAttribute("href"))
	    .filter((href) => /^\/claims\/[0-9a-z]{13}$/.test(href));
	assert.ok(claims.length >= 20);
	for (const claim of claims) {
		page = await reviewer.get(`${claim}/proof`);
		for (const a of page.all("a[href^='/proof/']")) {
			const file = await reviewer.get(a.getAttribute("href"));
			assert.equal(file.status, 200);
			const type = file.headers["content-type"];
			if (!found.has(type))
				found.set(type, { bytes: file.bytes, page });
		}
		if (found.size === 3)
			break;
	}
	return found;
}

const PDF = "application/pdf";
const PNG = "image/png";
const WORD = "application/vnd.openxmlformats-officedocument." +
    "wordprocessingml.document";

// Objects are where the table at the end says.
function readPdf(bytes) {
	const text = bytes.toString("latin1");
	const at = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)[1]);
	const table = text.slice(at).split("\n");
	assert.equal(table[0], "xref");
	table.slice(3, 8).forEach((row, i) => {
		const place = Number(row.slice(0, 10));
		assert.equal(text.slice(place, place + 7), `${i + 1} 0 obj`);
	});
	const [, length, stream] =
	    /\/Length (\d+) >>\nstream\n([^]*?)endstream/.exec(text);
	assert.equal(stream.length, Number(length));
	return stream;
}

// The members by the directory at the end, each with what it stores.
function readZip(bytes) {
	const end = bytes.length - 22;
	assert.equal(bytes.readUInt32LE(end), 0x06054b50);
	const members = {};
	let at = bytes.readUInt32LE(end + 16);
	assert.equal(at + bytes.readUInt32LE(end + 12), end);
	for (let i = bytes.readUInt16LE(end + 10); i > 0; i--) {
		assert.equal(bytes.readUInt32LE(at), 0x02014b50);
		const size = bytes.readUInt32LE(at + 24);
		const length = bytes.readUInt16LE(at + 28);
		const name = bytes.toString("utf8", at + 46, at + 46 + length);
		const local = bytes.readUInt32LE(at + 42);
		assert.equal(bytes.readUInt32LE(local), 0x04034b50);
		const start = local + 30 + bytes.readUInt16LE(local + 26) +
		    bytes.readUInt16LE(local + 28);
		const packed = bytes.subarray(start,
		    start + bytes.readUInt32LE(at + 20));
		const plain = bytes.readUInt16LE(at + 10) === 8
		    ? inflateRawSync(packed) : packed;
		assert.equal(plain.length, size);
		members[name] = plain.toString("utf8");
		at += 46 + length + bytes.readUInt16LE(at + 30) +
		    bytes.readUInt16LE(at + 32);
	}
	assert.equal(at, end);
	return members;
}

test("its proof are real files, and our own check of content takes them",
    async () => {
	const found = await files();
	assert.deepEqual([...found.keys()].sort(), [PDF, WORD, PNG].sort());

	const letter = readPdf(found.get(PDF).bytes);
	assert.match(letter, /\(Customer: .+\) Tj/);
	assert.match(letter, /\(Tenant ID: [0-9a-f-]{36}\) Tj/);
	assert.match(letter, /\(Signed for .+\) Tj/);

	const members = readZip(found.get(WORD).bytes);
	assert.match(members["[Content_Types].xml"], /wordprocessingml/);
	assert.match(members["word/document.xml"], /PartnerID \d{7}/);

	const picture = found.get(PNG).bytes;
	assert.equal(picture.toString("latin1", 12, 16), "IHDR");
	const [width, height] = [picture.readUInt32BE(16),
		picture.readUInt32BE(20)];
	const data = picture.readUInt32BE(33);
	assert.equal(inflateSync(picture.subarray(41, 41 + data)).length,
	    height * (1 + width / 8));

	const admin = await world.signedIn(FIXED[0]);
	const claim = await newDraft(admin);
	const names = { [PDF]: "a.pdf", [WORD]: "b.docx", [PNG]: "c.png" };
	const page = await admin.submit(await admin.get(`${claim}/proof`),
	    { file: [...found].map(([type, { bytes }]) =>
		({ name: names[type], type: "application/octet-stream", bytes })) });
	assert.equal(page.status, 200);
	for (const name of Object.values(names))
		assert.ok(page.words.includes(name), name);
});

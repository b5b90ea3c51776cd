// The paper to fill in and have signed: who gets it, and what is in it as other
// programs read it.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { newDraft } from "./lib/flow.mjs";
import { CITY, addCauses, draftOf, newCustomer,
    submittedOf } from "./lib/items.mjs";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
addCauses(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const nobody = world.client();
const KINDS = ["docx", "pdf"];
const WORD = "application/vnd.openxmlformats-officedocument." +
    "wordprocessingml.document";

const paper = (claim, kind) => `${claim}/proof/template.${kind}`;

function run(command, args) {
	const { status, stdout, stderr, error } = spawnSync(command, args,
	    { encoding: "utf8" });
	assert.equal(status, 0, `${command}: ${error ?? stderr}${stdout}`);
	return stdout;
}

function save(answer, name) {
	const file = path.join(world.data, name);
	fs.writeFileSync(file, answer.bytes);
	return file;
}

// The words of both kinds, without how they stand on the page.
async function words(client, claim) {
	const document = await client.get(paper(claim, "docx"));
	const print = await client.get(paper(claim, "pdf"));
	assert.deepEqual([document.status, print.status], [200, 200]);
	const xml = run("unzip", ["-p", save(document, "a.docx"),
		"word/document.xml"]);
	return [
		xml.replace(/<w:tab\/>|<\/w:p>/g, " ").replace(/<[^>]*>/g, "")
		    .replace(/&lt;/g, "<")
		    .replace(/&gt;/g, ">").replace(/&quot;/g, '"')
		    .replace(/&#39;/g, "'").replace(/&amp;/g, "&"),
		run("pdftotext", ["-layout", save(print, "a.pdf"), "-"]),
	].map((text) => text.replace(/\s+/g, " "));
}

async function draft(customer, items = ["exchange-online", "outlook-mobile"], role) {
	const { claim, page } = await draftOf(admin, customer, role);
	await admin.submit(page, { items });
	return claim;
}

test("R4.29, R4.60: both papers have the claim's own details", async () => {
	const customer = newCustomer(world);
	const claim = await draft(customer);
	const page = await admin.get(`${claim}/proof`);
	for (const kind of KINDS)
		assert.equal(page.all(`a[href="${paper(claim, kind)}"]`).length, 1);
	for (const text of await words(admin, claim)) {
		for (const detail of ["Fabrikam", customer.name, customer.domain,
			customer.tenant, "Use or consume", "Exchange Online",
			"Outlook Mobile", "Description of the work",
			"Customer’s acknowledgment", "Signature", "Date",
			"within the 12 months before", "17 June 2026"])
			assert.ok(text.includes(detail), `${detail}: ${text}`);
		assert.match(text, /PartnerID \d{5,}/);
		assert.doesNotMatch(text, /disclosure/);
	}
});

test("R4.60: a city has the disclosure",
    async () => {
	const claim = await draft(CITY);
	for (const text of await words(admin, claim))
		assert.match(text, /Public-sector disclosure .*incentive payments/);
});

test("R4.29: other programs know both for what they are", async () => {
	const claim = await draft(newCustomer(world));
	const document = save(await admin.get(paper(claim, "docx")), "b.docx");
	assert.match(run("unzip", ["-tq", document]), /No errors detected/);
	assert.equal(run("file", ["-b", "--mime-type", document]).trim(), WORD);
	const print = save(await admin.get(paper(claim, "pdf")), "b.pdf");
	assert.equal(run("file", ["-b", "--mime-type", print]).trim(),
	    "application/pdf");
	const facts = run("pdfinfo", [print]);
	assert.match(facts, /Title: +Proof of execution/);
	assert.match(facts, /Page size: .*A4/);
});

test("R4.29: what was downloaded can be added as proof", async () => {
	const claim = await draft(newCustomer(world));
	for (const kind of KINDS) {
		const { bytes } = await admin.get(paper(claim, kind));
		const sent = await admin.submit(await admin.get(`${claim}/proof`),
		    { file: { name: `signed.${kind}`, bytes, type: "x/y" } },
		    { which: "[enctype]" });
		assert.equal(sent.status, 200, sent.words);
	}
	const types = (await admin.get(`${claim}/proof`))
	    .all("[data-label=Type]").map((cell) => cell.textContent);
	assert.deepEqual(types.sort(), ["PDF", "Word document"]);
});

test("R4.61: a customer's name in any script, with any sign, is whole",
    async () => {
	const name = "Ümläut & <Söhne> \"株式会社\" नमस्ते";
	const claim = await draft(newCustomer(world, (tenant) => {
		tenant.tenantInformation.displayName = name;
	}));
	for (const text of await words(admin, claim))
		assert.ok(text.replace(/\s/g, "").includes(
		    "Ümläut&<Söhne>\"株式会社\"न"), text);
	const { headers } = await admin.get(paper(claim, "pdf"));
	const line = headers["content-disposition"];
	assert.match(line, /^attachment; filename="[ -~]*\.pdf"; /);
	assert.equal(decodeURIComponent(/filename\*=UTF-8''(\S+)$/.exec(line)[1]),
	    "Proof of execution - Ümläut & -Söhne- -株式会社- नमस्ते.pdf");
	assert.equal(headers["x-content-type-options"], "nosniff");
});

test("R4.61: letters of every script have a shape of their own", async () => {
	for (const name of ["مرحبا", "שלום", "日本語", "中文", "한국어", "नमस्ते",
		"ไทย", "Ελλ", "Кир"]) {
		const claim = await draft(newCustomer(world, (tenant) => {
			tenant.tenantInformation.displayName = name;
		}));
		const file = save(await admin.get(paper(claim, "pdf")), "c.pdf");
		const fonts = run("pdffonts", [file]).split("\n").slice(2)
		    .filter((line) => line.trim() !== "");
		// Each is embedded with a map back to its letters.
		assert.ok(fonts.length > 0);
		for (const font of fonts)
			assert.match(font, /yes +yes +yes/, `${name}: ${font}`);
		const text = run("pdftotext", [file, "-"]);
		assert.ok(text.normalize("NFKC").includes(name), `${name}: ${text}`);
	}
});

test("R4.60: it can be had once there is a customer, a role and an item",
    async () => {
	const claim = await newDraft(admin);
	for (const kind of KINDS)
		assert.equal((await admin.get(paper(claim, kind))).status, 404);
	const page = await admin.get(`${claim}/proof`);
	assert.match(page.words, /Once the claim has its customer, partner role/);
	assert.equal(page.all("a[href*=template]").length, 0);
});

test("a submitted claim still has it; only its partner gets it", async () => {
	const { claim } = await submittedOf(admin, newCustomer(world));
	for (const kind of KINDS) {
		assert.equal((await admin.get(paper(claim, kind))).status, 200);
		const missing = await stranger.get(
		    paper("/claims/0000000000000", kind));
		assert.equal(missing.status, 404);
		assert.equal((await stranger.get(paper(claim, kind))).status, 404);
		assert.equal((await reviewer.get(paper(claim, kind))).status, 403);
		assert.match((await nobody.get(paper(claim, kind))).path,
		    /^\/sign-in/);
	}
});

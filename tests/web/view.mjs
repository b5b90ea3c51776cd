// Looking at files without opening them: as pictures and words of their pages,
// made in a jail by the clock.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import net from "node:net";
import { after, test } from "node:test";
import { docx, hugePng, msg, pdf, zip } from "./lib/files.mjs";
import { bare } from "./lib/flow.mjs";
import { addCauses, newCustomer, readyOf } from "./lib/items.mjs";
import { NOW, PROGRAM, openWorld } from "./lib/world.mjs";

const world = await openWorld();
addCauses(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");

// Whoever opens a file that leads out, leads here.
let calls = 0;
const trap = net.createServer((socket) => {
	calls++;
	socket.destroy();
});
await new Promise((resolve) => trap.listen(0, "127.0.0.1", resolve));
after(() => trap.close());
const OUT = `http://127.0.0.1:${trap.address().port}`;

let minutes = 0;
function tick() {
	minutes += 2;
	world.setNow(new Date(Date.parse(NOW) + minutes * 60_000).toISOString());
	world.tick();
}

async function addFile(claim, name, bytes) {
	const page = await admin.submit(await admin.get(`${claim}/proof`),
	    { file: { name, bytes, type: "x/y" } }, { which: "[enctype]" });
	assert.equal(page.status, 200, page.words);
	const link = page.all("tbody th a").find((a) =>
	    a.textContent.includes(name));
	return link.getAttribute("href");
}

// A submitted claim with these files: { name: bytes }; their addresses by name.
async function submitted(files) {
	const { claim } = await readyOf(admin, newCustomer(world));
	const found = {};
	for (const [name, bytes] of Object.entries(files))
		found[name] = await addFile(claim, name, bytes);
	const done = await admin.submit(await admin.get(`${claim}/check`),
	    { truth: true, agreed: true });
	assert.equal(done.path, `${claim}/submitted`);
	return { claim, id: claim.split("/").at(-1), files: found,
		desk: claim.replace("claims", "review") };
}

const view = (file, page) => `${file}/view${page ? `?page=${page}` : ""}`;
const source = (page) => page.all("main img")[0]?.getAttribute("src");

// The words of their views, by their names; a run makes what it has time for.
async function wordsOf(files) {
	const said = {};
	for (let runs = 0; runs < 5; runs++) {
		tick();
		for (const [name, file] of Object.entries(files))
			said[name] = (await reviewer.get(view(file))).words;
		if (!Object.values(said).some((words) => /made yet/.test(words)))
			break;
	}
	return said;
}

const shown = await submitted({
	"Work.pdf": pdf(["First words", "Second words", "Third words"]),
	"Letter.docx": docx("The letter &lt;b&gt;says&lt;/b&gt; this"),
	"Note.txt": Buffer.from("A note\u202E of \u05E9\u05DC\u05D5\u05DD"),
});
tick();

test("R9.22: a file of a submitted claim is shown as pictures and words of " +
    "its pages, in plain HTML", async () => {
	const page = await reviewer.get(view(shown.files["Work.pdf"]));
	assert.equal(page.status, 200);
	assert.equal(page.heading, "Work.pdf");
	// All that a text browser needs.
	assert.match(page.words, /Page 1 of 3 .*Text of page 1 First words/);
	assert.equal(page.all("main script, main iframe, main object, main embed")
	    .length, 0);
	const picture = await reviewer.get(source(page));
	assert.equal(picture.headers["content-type"], "image/png");
	assert.equal(picture.headers["x-content-type-options"], "nosniff");
	assert.equal(picture.headers["content-disposition"], "inline");
	assert.match(picture.headers["content-security-policy"], /sandbox/);
	assert.match(picture.headers["cache-control"], /no-store/);
	assert.equal(picture.bytes.toString("latin1", 0, 8),
	    "\x89PNG\r\n\x1A\n");
	const image = page.all("main img")[0];
	assert.deepEqual([image.getAttribute("width"),
		image.getAttribute("height")].map(Number),
	[picture.bytes.readUInt32BE(16), picture.bytes.readUInt32BE(20)]);
	const next = await reviewer.follow(page, "Next page →");
	assert.match(next.words, /Page 2 of 3 .*Second words/);
	assert.doesNotMatch(next.words, /First words/);
	const letter = await reviewer.get(view(shown.files["Letter.docx"]));
	assert.match(letter.words, /The letter <b>says<\/b> this/);
	assert.equal(letter.all("main .cpor-leaf__words b").length, 0);
});

test("R9.27: no turned writing is shown", async () => {
	const page = await admin.get(view(shown.files["Note.txt"]));
	assert.match(page.words, /Text of page 1 A note of \u05E9\u05DC\u05D5\u05DD/);
	assert.doesNotMatch(page.text, /[\u202A-\u202E\u2066-\u2069]/);
});

test("R9.22: a draft's file is not looked into; the page says so and offers " +
    "it", async () => {
	const { claim } = await readyOf(admin, newCustomer(world));
	const file = await addFile(claim, "Draft.txt", Buffer.from("Draft words"));
	tick();
	const page = await admin.get(view(file));
	assert.equal(page.status, 200);
	assert.match(page.words, /Its pages have not been made yet/);
	assert.doesNotMatch(page.words, /Draft words/);
	assert.equal(page.link("Download the file"), file);
	assert.equal((await admin.get(`${file}/pages/1`)).status, 404);
});

test("R9.24: who may look is who may have the file; for others there is none",
    async () => {
	const file = shown.files["Work.pdf"];
	const none = "/proof/0000000000001";
	for (const address of ["/view", "/view?page=2", "/pages/1"]) {
		assert.equal((await admin.get(file + address)).status, 200);
		assert.equal((await auditor.get(file + address)).status, 200);
		const foreign = await stranger.get(file + address);
		const missing = await stranger.get(none + address);
		assert.equal(foreign.status, 404);
		assert.equal(bare(foreign), bare(missing));
		const nobody = await world.client().get(file + address,
		    { follow: false });
		assert.equal(nobody.status, 303);
	}
	for (const number of ["0", "4", "x", "-1", "99999999999999999999"])
		assert.equal((await admin.get(`${file}/pages/${number}`)).status,
		    404);
	// As one of a claim's that it is none of.
	assert.equal((await reviewer.get(`${file}/view?claim=0000000000001`))
	    .status, 404);
	assert.equal((await admin.get(`${shown.desk}/compare`)).status, 403);
});

const MAIL = "From: Ann <ann@contoso.com>\r\n" +
    "To: =?utf-8?q?J=C3=B6rg?= <joerg@fabrikam.example>\r\n" +
    "Date: Sun, 22 Nov 2026 15:40:00 +0000\r\n" +
    "Subject: =?utf-8?q?Done=0AFrom:_x?=\r\n" +
    "Content-Type: multipart/mixed; boundary=b\r\n\r\n";

test("R9.50, R9.51, R9.52: a mail is shown as its head, its attachments and " +
    "its words, and fetches nothing", async () => {
	const wide = (words) => Buffer.from(words, "utf16le");
	const { files } = await submitted({
		"Mail.eml": Buffer.from(`${MAIL}--b\r\nContent-Type: text/html` +
		    "\r\n\r\n<style>@import '" + OUT + "';</style><p>We " +
		    `&quot;accept&quot; it<img src='${OUT}/a.png'><iframe src='` +
		    `${OUT}/b'></iframe><script src='${OUT}/c'></script></p>` +
		    "\r\n--b\r\nContent-Type: message/external-body; " +
		    `access-type=URL; URL="${OUT}/d"\r\n\r\n\r\n` +
		    "--b\r\nContent-Type: application/pdf; name=Plan.pdf\r\n" +
		    "Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n" +
		    "--b--\r\n"),
		"Mail.msg": msg({
			"__properties_version1.0": Buffer.alloc(32),
			"__substg1.0_0037001F": wide("Handed over"),
			"__substg1.0_0C1A001F": wide("Ann"),
			"__substg1.0_1000001F": wide("All of it.") }),
		"Deep.eml": Buffer.from(MAIL + Array.from({ length: 5000 },
		    (_, i) => `--b${i || ""}\r\nContent-Type: multipart/mixed; ` +
			`boundary=b${i + 1}\r\n\r\n`).join("")),
	});
	const said = await wordsOf(files);
	const mail = said["Mail.eml"];
	assert.match(mail, /Text of page 1 From: Ann <ann@contoso\.com> /);
	assert.match(mail, /To: Jörg <joerg@fabrikam\.example> /);
	assert.match(mail, / Subject: Done From: x Attachments: 2 /);
	assert.match(mail, /2\. Plan\.pdf \(application\/pdf, 5 bytes\) /);
	assert.match(mail, / We "accept" it/);
	const page = await reviewer.get(view(files["Mail.eml"]));
	assert.equal(page.all("main img, main iframe, main script").length, 0);
	assert.ok(!page.text.includes(OUT));
	assert.match(said["Mail.msg"], /From: Ann Subject: Handed over /);
	assert.match(said["Mail.msg"], /Attachments: none All of it\./);
	assert.match(said["Deep.eml"], /Subject: Done|It cannot be shown here/);
	assert.equal(calls, 0);
});

test("R9.23: that Microsoft looked is in the history once an hour", async () => {
	const { claim, files } = await submitted({
		"Seen.pdf": pdf(["One", "Two"]) });
	tick();
	const file = files["Seen.pdf"];
	const looks = async () => (await reviewer.get(`${claim}/history`)).text
	    .match(/looked at|viewed|opened/g)?.length ?? 0;
	const before = await looks();
	await admin.get(view(file));
	await reviewer.head(view(file));
	assert.equal(await looks(), before);
	await reviewer.get(`${file}/pages/1`);
	assert.equal(await looks(), before + 1);
	await reviewer.get(view(file));
	await reviewer.get(view(file, 2));
	await reviewer.get(`${file}/pages/2`);
	assert.equal(await looks(), before + 1);
	await auditor.get(view(file, 2));
	assert.equal(await looks(), before + 2);
});

test("R9.25: a requirement's place shows that file at that page, with the " +
    "claim's facts beside it", async () => {
	const { claim } = await readyOf(admin, newCustomer(world));
	const file = await addFile(claim, "Places.pdf",
	    pdf(["Cover", "Tenant", "Signature"]));
	const id = file.split("/").at(-1);
	await admin.submit(await admin.get(`${claim}/proof/places`),
	    { "file.3": id, "page.3": "2", "file.6": id, "page.6": "9" });
	await admin.submit(await admin.get(`${claim}/check`),
	    { truth: true, agreed: true });
	tick();
	const desk = await reviewer.get(claim.replace("claims", "review"));
	const page = await reviewer.follow(desk, "Places.pdf, page 2");
	assert.match(page.words, /Page 2 of 3 .*Text of page 2 Tenant/);
	assert.match(page.words, /It must agree with .*Tenant ID/);
	assert.match(page.words, /Where the partner says it is shown/);
	// One that there is not leads to the file all the same, and says so.
	const beyond = await reviewer.follow(desk, "Places.pdf, page 9");
	assert.equal(beyond.status, 200);
	assert.match(beyond.words, /Page 9 is not shown here.*Page 3 of 3/);
	assert.equal(page.link("Review desk"), claim.replace("claims", "review"));
	// The partner looks at the same pages, without Microsoft's desk.
	const own = await admin.get(view(file, 2));
	assert.doesNotMatch(own.words, /It must agree with/);
});

test("R9.26: two pages of a claim's files stand side by side, each turned by " +
    "itself", async () => {
	const sides = (page) => page.texts(".cpor-sides > section");
	let page = await reviewer.follow(await reviewer.get(shown.desk),
	    "Compare two pages side by side");
	assert.equal(page.path, `${shown.desk}/compare`);
	const work = shown.files["Work.pdf"].split("/").at(-1);
	const letter = shown.files["Letter.docx"].split("/").at(-1);
	page = await reviewer.submit(page, { left: work, "left-page": "2" },
	    { which: "[aria-label=Left]" });
	page = await reviewer.submit(page, { right: letter },
	    { which: "[aria-label=Right]" });
	assert.match(sides(page)[0], /Page 2 of 3 .*Second words/);
	assert.match(sides(page)[1], /The letter/);
	page = await reviewer.submit(page, { right: work, "right-page": "1" },
	    { which: "[aria-label=Right]" });
	assert.match(sides(page)[0], /Second words/);
	assert.match(sides(page)[1], /First words/);
	const next = page.all(".cpor-sides > section")[1]
	    .querySelector("a[rel=next]").getAttribute("href");
	page = await reviewer.get(next);
	assert.match(sides(page)[0], /Page 2 of 3/);
	assert.match(sides(page)[1], /Page 2 of 3/);
	assert.equal((await reviewer.get(
	    `${shown.desk}/compare?left=0000000000001`)).status, 404);
	assert.equal((await admin.get(`${shown.desk}/compare`)).status, 403);
});

test("R9.21: what is made to do harm does none: it is shown or said why not, " +
    "and reaches nobody", async () => {
	const entity = (body) => `<!DOCTYPE w [${body}]>`;
	const bomb = "a".repeat(100_000_000);
	const files = {
		"script.pdf": pdf(["Script"], "/OpenAction<</S/JavaScript/JS(" +
		    `app.launchURL\\("${OUT}/"\\))>>`),
		"uri.pdf": pdf(["Link"], `/OpenAction<</S/URI/URI(${OUT}/)>>`),
		"launch.pdf": pdf(["Launch"], "/OpenAction<</S/Launch/F(/bin/sh)>>"),
		"loop.pdf": Buffer.from("%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages " +
		    "2 0 R>>\nendobj\n2 0 obj\n<</Type/Pages/Count 9/Kids" +
		    "[2 0 R 2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n%%EOF\n"),
		"bomb.docx": docx(bomb),
		"nested.docx": docx("Nested", { more: {
			"word/embeddings/a.zip": zip({ "b.zip": zip({ c: "d" }) }) } }),
		"laugh.docx": docx("&c;", { doctype: entity("<!ENTITY a " +
		    "'haha'><!ENTITY b '&a;&a;&a;&a;'><!ENTITY c '&b;&b;&b;'>") }),
		"file.docx": docx("&a;", { doctype: entity(
		    "<!ENTITY a SYSTEM 'file:///etc/passwd'>") }),
		"huge.png": hugePng(60000, 60000),
	};
	const { files: at } = await submitted(files);
	const said = await wordsOf(at);
	assert.match(said["script.pdf"], /Text of page 1 Script/);
	assert.match(said["uri.pdf"], /Text of page 1 Link/);
	assert.match(said["launch.pdf"], /Text of page 1 Launch/);
	assert.match(said["nested.docx"], /Text of page 1 Nested/);
	assert.match(said["loop.pdf"], /Page 1 of 9|It cannot be shown here/);
	for (const name of ["bomb.docx", "laugh.docx", "file.docx", "huge.png"])
		assert.match(said[name],
		    /It cannot be shown here: .* Download the file/, name);
	assert.doesNotMatch(said["laugh.docx"], /haha/);
	assert.doesNotMatch(said["file.docx"], /root:/);
	assert.equal(calls, 0);
	// The listener hears who does call.
	await new Promise((resolve) =>
		net.connect(trap.address().port, "127.0.0.1").on("close", resolve));
	assert.equal(calls, 1);
});

test("what says the words does so by itself, too: only the jail makes it safe", () => {
	const run = spawnSync(PROGRAM, ["view", "docx"],
	    { input: docx("By itself"), encoding: "utf8" });
	assert.equal(run.status, 0);
	assert.match(run.stdout, /By itself/);
	assert.equal(spawnSync(PROGRAM, ["view", "docx"],
	    { input: "no document" }).status, 1);
});

// Where a claim's proof shows what it must show: said by the partner, thing by
// thing; gone with its file or line; found by the reviewer.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare, newDraft } from "./lib/flow.mjs";
import { CITY, addCauses, draftOf, force, newCustomer,
    readyOf } from "./lib/items.mjs";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
addCauses(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");

// Numbers of elements in the form (rules/place): the whole claim's, then each
// line's two.
const PARTNER = 1, CUSTOMER = 2, TENANT = 3, SIGNATURE = 6;
const WORK = 11, ITEM = 12, WORK2 = 13, ITEM2 = 14;

const places = (claim) => `${claim}/proof/places`;
const pdf = (words) => Buffer.from("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n" +
    `% ${words}\ntrailer\n<<>>\n%%EOF\n`);

async function addFile(claim, name) {
	const page = await admin.submit(await admin.get(`${claim}/proof`),
	    { file: { name, bytes: pdf(`${claim} ${name}`), type: "x/y" } },
	    { which: "[enctype]" });
	assert.equal(page.status, 200, page.words);
	const link = page.all("tbody th a").find((a) =>
	    a.textContent.includes(name));
	return link.getAttribute("href").split("/").at(-1);
}

// A draft with two workloads and a file: its address and the file's id.
async function draft(customer = newCustomer(world),
    name = "Statement of work.pdf") {
	const { claim, page } = await draftOf(admin, customer);
	await admin.submit(page, { items: ["exchange-online", "outlook-mobile"] });
	return { claim, file: await addFile(claim, name) };
}

// What the file's, page's and words' field of an element take.
const at = (number, file, page = "", words = "") => ({
	[`file.${number}`]: file, [`page.${number}`]: page,
	[`words.${number}`]: words });

async function say(claim, fields, client = admin) {
	return client.submit(await client.get(places(claim)), fields);
}

const typed = (page, name) => {
	const field = page.all(`[id="${name}"]`)[0];
	return field.tagName === "SELECT"
	    ? field.querySelector("option[selected]")?.getAttribute("value") ?? ""
	    : field.getAttribute("value") ?? "";
};

test("R4.62: names, tenant and signature are asked for once, work and name " +
    "for each line", async () => {
	const { claim } = await draft();
	const page = await admin.get(places(claim));
	const groups = page.all(".cpor-places").map((group) => [
		group.querySelector("h2").textContent,
		group.querySelectorAll("[role=group]").length]);
	assert.deepEqual(groups, [["The whole claim", 4],
		["Exchange Online", 2], ["Outlook Mobile", 2]]);
	assert.match(page.words, /0 of 8 said so far/);
	const city = await draft(CITY);
	assert.match((await admin.get(places(city.claim))).words,
	    /Public-sector disclosure/);
});

test("R4.62: some are said now, others later, and all of it is kept",
    async () => {
	const { claim, file } = await draft();
	const other = await addFile(claim, "Acceptance.pdf");
	let page = await say(claim, at(ITEM, file, "3", "bottom"));
	assert.equal(page.path, `${claim}/proof?done=places`);
	assert.match(page.words, /It is saved where your proof shows each thing/);
	assert.match(page.words, /So far said: 1 of 8\./);
	page = await say(claim, { ...at(SIGNATURE, other), ...at(ITEM2, file, "4") });
	assert.match(page.words, /So far said: 3 of 8\./);
	page = await admin.get(places(claim));
	assert.deepEqual([`file.${ITEM}`, `page.${ITEM}`, `words.${ITEM}`,
		`file.${SIGNATURE}`, `page.${SIGNATURE}`, `page.${ITEM2}`]
	    .map((name) => typed(page, name)),
	[file, "3", "bottom", other, "", "4"]);
	// … and taken back.
	page = await say(claim, at(ITEM, "", "", ""));
	assert.match(page.words, /So far said: 2 of 8\./);
	const history = await admin.get(`${claim}/history`);
	assert.match(history.words, /Shown in the proof: Exchange Online – Name of the item/);
	assert.match(history.words, /Statement of work\.pdf, page 3, bottom/);
});

test("saying the same again changes nothing", async () => {
	const { claim, file } = await draft();
	const said = at(ITEM, file, "3", "bottom");
	await say(claim, said);
	const version = async () => (await admin.get(places(claim))).form()
	    .value("version");
	const before = await version();
	assert.equal((await say(claim, said)).status, 200);
	assert.equal(await version(), before);
});

test("R4.62: what is wrong is said beside its field, and typed things stay",
    async () => {
	const { claim, file } = await draft();
	for (const [fields, name, why] of [
		[at(ITEM, file, "0"), `page.${ITEM}`,
			/must be a number from 1 to 9999/],
		[at(ITEM, file, "ten"), `page.${ITEM}`, /must be a number/],
		[at(ITEM, file, "10000"), `page.${ITEM}`, /must be a number/],
		[at(ITEM, file, "-1"), `page.${ITEM}`, /must be a number/],
		[at(ITEM, "", "3"), `file.${ITEM}`, /choose the file as well/],
		[at(ITEM, "", "", "top"), `file.${ITEM}`, /choose the file as well/],
		// The first bytes of 2 and of an alpha sum up to nothing.
		[at(ITEM, "", "2", "αρχή"), `file.${ITEM}`,
			/choose the file as well/],
		[at(ITEM, file, "", "x".repeat(101)), `words.${ITEM}`,
			/must be 100 characters or fewer/],
		[at(ITEM, file, "", "top \u202Efdp.exe"), `words.${ITEM}`,
			/characters that cannot be seen/],
		[at(ITEM, file, "", "top \u0007"), `words.${ITEM}`,
			/characters that cannot be seen/],
	]) {
		const page = await say(claim,
		    { ...at(PARTNER, file, "1", "<b>\"&'"), ...fields });
		assert.equal(page.status, 422);
		assert.match(page.title, /^Error: /);
		const link = page.all(".govuk-error-summary a")[0];
		assert.equal(link.getAttribute("href"), `#${name}`);
		assert.match(link.textContent, why);
		assert.match(link.textContent, /Exchange Online – Name of the item/);
		assert.match(page.all(`[id="${name}-error"]`)[0].textContent, why);
		assert.equal(typed(page, `words.${PARTNER}`), "<b>\"&'");
		for (const [field, value] of Object.entries(fields))
			assert.equal(typed(page, field), value);
	}
	assert.match((await admin.get(places(claim))).words, /0 of 8/);
	const page = await say(claim, at(ITEM, file, "9999", "x".repeat(100)));
	assert.equal(page.status, 200);
});

test("a file of another claim cannot be named", async () => {
	const { claim } = await draft();
	const { file } = await draft();
	for (const id of [file, "0000000000000", "nonsense"]) {
		const page = await force(admin, await admin.get(places(claim)),
		    at(ITEM, id, "1"));
		assert.equal(page.status, 422);
		assert.match(page.words, /choose one of the files of this claim/);
	}
});

test("R4.63: a place goes with its file", async () => {
	const { claim, file } = await draft();
	const other = await addFile(claim, "Other.pdf");
	await say(claim, { ...at(ITEM, file, "3"), ...at(ITEM2, other, "4") });
	const ask = await admin.get(`${claim}/proof/remove?file=${file}`);
	const page = await admin.submit(ask);
	assert.equal(page.path, `${claim}/proof?done=removed`);
	assert.match(page.words, /So far said: 1 of 8\./);
});

test("R4.63: a place goes with its line, and the others stay", async () => {
	const { claim, file } = await draft();
	await say(claim, { ...at(WORK, file, "1"), ...at(WORK2, file, "2"),
		...at(TENANT, file, "3") });
	await admin.submit(await admin.get(`${claim}/items`),
	    { items: ["outlook-mobile"] });
	const page = await admin.get(places(claim));
	assert.match(page.words, /2 of 6/);
	assert.equal(typed(page, `page.${WORK2}`), "2");
	assert.equal(page.all(`[id="page.${WORK}"]`).length, 0);
});

test("R4.63: a draft with places is deleted whole", async () => {
	const { claim, file } = await draft();
	await say(claim, at(WORK, file, "1"));
	const gone = await admin.submit(await admin.get(`${claim}/delete`));
	assert.equal(gone.status, 200);
	assert.equal((await admin.get(places(claim))).status, 404);
});

test("without a file there is nothing to say", async () => {
	const claim = await newDraft(admin);
	const page = await admin.get(places(claim));
	assert.equal(page.status, 200);
	assert.match(page.words, /There is no file yet .* Add files first/);
	assert.equal(page.all("main form").length, 0);
	assert.doesNotMatch((await admin.get(`${claim}/proof`)).words,
	    /Say where your proof/);
});

test("R4.64: Check answers warns of what is not said, and submits all the same",
    async () => {
	const customer = newCustomer(world);
	const { claim, page } = await readyOf(admin, customer);
	assert.match(page.words, /shows 6 of the 6 things .* can be submitted/);
	assert.equal(page.all(`main a[href="${places(claim)}"]`).length, 1);
	const file = typedFile(await admin.get(places(claim)));
	await say(claim, Object.assign({}, ...[PARTNER, CUSTOMER, TENANT,
		SIGNATURE, WORK].map((n) => at(n, file, "1"))));
	const fewer = await admin.get(`${claim}/check`);
	assert.match(fewer.words, /shows 1 of the 6 things/);
	await say(claim, at(ITEM, file, "2"));
	const none = await admin.get(`${claim}/check`);
	assert.doesNotMatch(none.words, /It is not said where/);
	const other = await readyOf(admin, newCustomer(world));
	const done = await admin.submit(other.page,
	    { truth: true, agreed: true });
	assert.equal(done.path, `${other.claim}/submitted`);
});

// The id of the only file that can be chosen.
function typedFile(page) {
	return page.all(`[id="file.${ITEM}"] option`)[1].getAttribute("value");
}

async function submittedWith(name) {
	const { claim } = await readyOf(admin, newCustomer(world),
	    ["exchange-online", "outlook-mobile"]);
	const file = await addFile(claim, name);
	await say(claim, { ...at(ITEM, file, "3", "bottom"),
		...at(SIGNATURE, file) });
	const done = await admin.submit(await admin.get(`${claim}/check`),
	    { truth: true, agreed: true });
	assert.equal(done.path, `${claim}/submitted`);
	return { claim, file };
}

test("R4.64: the reviewer's desk leads to each place", async () => {
	const name = "Statement <of> \"work\" & more.pdf";
	const { claim, file } = await submittedWith(name);
	const id = claim.split("/").at(-1);
	const desk = await reviewer.get(claim.replace("claims", "review"));
	const facts = desk.all("aside .cpor-facts div, section .cpor-facts div")
	    .map((row) => row.textContent);
	assert.ok(facts.includes(`Name of the item${name}, page 3, bottom`),
	    facts.join("\n"));
	assert.ok(facts.includes(`Customer’s acknowledgment and its date${name}`));
	assert.ok(facts.includes("Partner’s nameNot said"));
	const links = desk.all(".cpor-facts a").map((a) => a.getAttribute("href"));
	assert.deepEqual(links.sort(),
	    [`/proof/${file}/view?claim=${id}`,
		`/proof/${file}/view?claim=${id}&page=3`]);
	const got = await reviewer.get(`/proof/${file}`);
	assert.equal(got.headers["content-type"], "application/pdf");
});

test("R4.64: the desk says when nothing was said", async () => {
	const { claim, page } = await readyOf(admin, newCustomer(world));
	await admin.submit(page, { truth: true, agreed: true });
	const desk = await reviewer.get(claim.replace("claims", "review"));
	assert.match(desk.words, /The partner has not said where/);
});

test("R4.63: once submitted it is read, and said again when asked for more",
    async () => {
	const { claim, file } = await submittedWith("Work.pdf");
	const before = await admin.get(places(claim));
	assert.equal(before.all("main form").length, 0);
	assert.match(before.words, /Work\.pdf, page 3, bottom/);
	const desk = claim.replace("claims", "review");
	await reviewer.submit(await reviewer.get(desk), {},
	    { which: `${desk}/start` });
	const asked = await reviewer.submit(await reviewer.get(`${desk}/ask`),
	    { "reason.1": "proof-missing", comment: "Where is it?" },
	    { which: `${desk}/ask` });
	assert.equal(asked.status, 200, asked.words);
	const page = await say(claim, at(ITEM2, file, "5"));
	assert.match(page.words, /So far said: 3 of 8\./);
	// Who may only fill in drafts reads it now.
	assert.equal((await user.get(places(claim))).all("main form").length, 0);
});

test("a form that came too late is shown with what was typed", async () => {
	const { claim, file } = await draft();
	const page = await admin.get(places(claim));
	await say(claim, at(PARTNER, file, "1"));
	const late = await admin.submit(page, at(ITEM, file, "7", "margin"));
	assert.equal(late.status, 409);
	assert.match(late.words, /Exchange Online – Name of the item: Page/);
	assert.match(late.words, /Statement of work\.pdf/);
	assert.match(late.words, /margin/);
	const now = await admin.get(places(claim));
	assert.equal(typed(now, `page.${ITEM}`), "");
	assert.equal(typed(now, `page.${PARTNER}`), "1");
});

test("a submitted claim's form is refused, not taken", async () => {
	const { claim, page: check } = await readyOf(admin, newCustomer(world));
	const page = await admin.get(places(claim));
	await admin.submit(check, { truth: true, agreed: true });
	const file = typedFile(page);
	assert.equal((await admin.submit(page, at(ITEM, file, "7"))).status, 409);
	const version = (await admin.get(`${claim}/withdraw`))
	    .all("main [name=version]")[0].getAttribute("value");
	const forced = await admin.post(places(claim),
	    new URLSearchParams({ token: page.form().value("token"), version,
		...at(ITEM, file, "7") }).toString());
	assert.equal(forced.status, 409);
	assert.match((await admin.get(places(claim))).words, /0 of 6/);
});

test("another partner's claim is like one that is not there", async () => {
	const { claim } = await draft();
	const missing = "/claims/0000000000000";
	const foreign = await stranger.get(places(claim));
	assert.equal(foreign.status, 404);
	assert.equal(bare(foreign), bare(await stranger.get(places(missing))));
	const token = (await stranger.get("/help")).all("[name=token]")[0]
	    .getAttribute("value");
	for (const address of [claim, missing])
		assert.equal((await stranger.post(places(address),
		    `token=${token}&version=1`)).status, 404);
});

test("a form that is not ours is refused", async () => {
	const { claim, file } = await draft();
	const page = await admin.get(places(claim));
	for (const fields of [{ "file.91": file }, { "file.0": file },
		{ file }, { [`file.${ITEM}`]: [file, file] }])
		assert.equal((await force(admin, page, fields)).status, 400);
	const bad = await admin.post(places(claim),
	    new URLSearchParams({ version: page.form().value("version"),
		...at(ITEM, file, "1") }).toString());
	assert.equal(bad.status, 403);
});

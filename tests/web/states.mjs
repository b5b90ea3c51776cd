// What can be done in which state of a claim. The table is written here by
// hand, from the rules of section 5; what it does not name is closed.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();

// d draft, s submitted, u under review, a action required, A approved,
// r rejected, D dispute, e ended.
const STATES = { d: "draft", s: "submitted", u: "under-review",
	a: "action-required", A: "approved", r: "rejected", D: "dispute",
	e: "ended" };
const TABLE = `
/claims/:claim               dsuaArDe
/claims/:claim/history       dsuaArDe
/claims/:claim/proof         dsuaArDe
/claims/:claim/delete        d
/claims/:claim/customer      d
/claims/:claim/role          d
/claims/:claim/check         d
/claims/:claim/who           da
/claims/:claim/items         da
/claims/:claim/subscriptions da
/claims/:claim/contacts      da
/claims/:claim/answer        a
/claims/:claim/withdraw      sua
/claims/:claim/disassociate  A
/claims/:claim/reclaim       A
/claims/:claim/copy          Are
/claims/:claim/dispute       Are
/claims/:claim/submitted     suaArDe
/review/:claim               suaArDe
/review/:claim/compare       suaArDe
/review/:claim/assign        sua
/review/:claim/look          u
/review/:claim/dispute       AD
/review/:claim/dispute/ask   AD
/review/:claim/revoke        A
`;
const rows = TABLE.trim().split("\n").map((line) => line.split(/ +/));

let admin, lead, auditor;
const claims = {};
const at = (path, id) => path.replace(":claim", id);
const who = (path) => path.startsWith("/review") ? lead : admin;
const done = async () => (await auditor.get("/audit"))
    .texts(".cpor-timeline__when").join().match(/Entry ([\d,]+) ·/)[1];

before(async () => {
	admin = await world.signedIn("incentives-admin@fabrikam.example");
	lead = await world.signedIn("lead-reviewer@microsoft.example");
	auditor = await world.signedIn("auditor@microsoft.example");
	for (const [letter, state] of Object.entries(STATES)) {
		claims[letter] = (await admin.get(`/claims?status=${state}`))
		    .all("tbody a").map((a) => a.getAttribute("href"))
		    .filter((href) => /^\/claims\/[0-9a-z]{13}$/.test(href))
		    .map((href) => href.split("/")[2]).slice(0, 3);
		assert.ok(claims[letter].length > 0, state);
	}
});

test("R5.1: a page is open in the states that the rules name, and in no other",
    async () => {
	for (const [path, open] of rows)
		for (const letter of Object.keys(STATES)) {
			const seen = [];
			for (const id of claims[letter])
				seen.push((await who(path).get(at(path, id),
				    { follow: false })).status);
			const words = `${path} ${STATES[letter]}: ${seen}`;
			assert.ok(seen.every((status) =>
			    [200, 303, 404, 409].includes(status)), words);
			if (!open.includes(letter))
				assert.ok(!seen.includes(200), words);
			else if (open.length > 3 || letter === open[0])
				assert.ok(seen.includes(200) || path.endsWith("/look") ||
				    path.includes("dispute"), words);
		}
});

test("R5.1: a form of an open state, sent to a claim that is closed to it, " +
    "does nothing", async () => {
	const version = async (id) => (await admin.get(`/claims/${id}`))
	    .all("main [name=version]")[0]?.getAttribute("value") ?? "1";
	let sent = 0;
	for (const [path, open] of rows) {
		let form;
		for (const id of [...open].flatMap((letter) => claims[letter])) {
			const page = await who(path).get(at(path, id),
			    { follow: false });
			form ??= page.status === 200 && page.all(
			    `main form[action="${at(path, id)}"]`).length === 1 ?
			    page.form(at(path, id)).fill({}) : undefined;
		}
		if (form?.type !== "application/x-www-form-urlencoded")
			continue;
		const before = await done();
		for (const letter of Object.keys(STATES)) {
			if (open.includes(letter))
				continue;
			for (const id of claims[letter]) {
				const fields = new URLSearchParams(form.body);
				if (fields.has("version"))
					fields.set("version", await version(id));
				const page = await who(path).post(at(path, id),
				    fields.toString(), { follow: false,
					headers: { origin: world.url } });
				assert.ok(page.status < 500, `${path} ${page.status}`);
				sent++;
			}
		}
		assert.equal(await done(), before, `${path}: nothing was done`);
	}
	assert.ok(sent > 100, `${sent}`);
});

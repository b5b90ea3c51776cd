// Check answers and submit: what stands against it, who may, and once only.
import assert from "node:assert/strict";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare, newDraft } from "./lib/flow.mjs";
import { CITY, FIELD, PRODUCTS, SALES, addCauses, draftOf, newCustomer, readyOf, submittedOf }
    from "./lib/items.mjs";

const world = await openWorld();
addCauses(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const user = await world.signedIn("incentives-user@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");
const YES = { truth: true, agreed: true };

// One more import of that customer, with this state of all they bought.
function importAgain(customer, status, state) {
	const tenant = structuredClone(customer.graph);
	for (const one of tenant.subscriptions.value) {
		one.status = status;
		for (const plan of one.serviceStatus)
			plan.provisioningStatus = state;
	}
	const file = path.join(world.data, "again.json");
	fs.writeFileSync(file, JSON.stringify({ tenants: [tenant] }));
	world.cpor(["import", "customers", file]);
}

test("R4.24: all problems are listed at once, each linked to its field",
    async () => {
	const claim = await newDraft(admin);
	const page = await admin.get(`${claim}/check`);
	assert.equal(page.status, 200);
	const links = Object.keys(page.errors);
	assert.deepEqual(links, ["who#name", "who#location", "customer#tenant",
		"customer#domain", "role#area", "role#role",
		"contacts#customer_name", "contacts#customer_title",
		"contacts#customer_email", "contacts#partner_name",
		"contacts#partner_email", "proof#file"]
	    .map((l) => `${claim}/${l}`));
	for (const link of links.filter((l) => /who|customer#|proof/.test(l))) {
		const [address, id] = link.split("#");
		assert.ok((await admin.get(address)).document
		    .getElementById(id), link);
	}
});

// Every problem of the page leads to an element that is there.
async function followAll(client, page) {
	const links = Object.keys(page.errors);
	for (const link of links) {
		const [address, id] = link.split("#");
		const there = await client.get(address);
		assert.equal(there.status, 200, link);
		assert.ok(there.document.getElementById(id), link);
	}
	return links;
}

test("R4.24: what each role asks for is linked where it is mended", async () => {
	const asked = { "use-or-consume": [/items#items$/, /#customer_name$/],
		"presales-advisor": [/items#items$/, /#customer_title$/],
		"usage-recognition": [/items#items$/, /#partner_email$/],
		"influenced-revenue": [/#solution_seller$/, /#isv_solution$/] };
	for (const [role, some] of Object.entries(asked)) {
		const { claim } = await draftOf(admin, CITY, role);
		const links = await followAll(admin,
		    await admin.get(`${claim}/check`));
		for (const pattern of some)
			assert.ok(links.some((link) => pattern.test(link)), pattern);
	}
});

test("R4.24: a product without a subscription leads to where one is chosen",
    async () => {
	const { claim, page } = await draftOf(admin, PRODUCTS,
	    "influenced-revenue");
	await admin.submit(page, { items: [SALES, FIELD] });
	const check = await admin.get(`${claim}/check`);
	const links = await followAll(admin, check);
	assert.ok(links.some((link) => /subscriptions#subscription\.\d$/
	    .test(link)), links.join());
});

test("R4.24: where nothing can be claimed any more the link still leads there",
    async () => {
	const customer = newCustomer(world);
	const { claim, page } = await draftOf(admin, customer);
	await admin.submit(page, { items: ["exchange-online"] });
	importAgain(customer, "Enabled", "PendingActivation");
	await followAll(admin, await admin.get(`${claim}/check`));
	const none = await draftOf(admin, customer);
	await followAll(admin, await admin.get(`${none.claim}/check`));
});

test("a draft with problems is not submitted, and the comment stays",
    async () => {
	const { claim } = await draftOf(admin, newCustomer(world));
	const page = await admin.get(`${claim}/check`);
	const answer = await admin.submit(page, { ...YES,
		comment: "<script>\"'& kept" });
	assert.equal(answer.status, 422);
	assert.ok(`${claim}/items#items` in answer.errors);
	assert.ok(answer.text.includes(
	    "\n&lt;script&gt;&quot;&#39;&amp; kept</textarea>"));
	assert.match((await admin.get(claim)).words, /Draft claim/);
});

test("all that was entered is there, with links to change it", async () => {
	const customer = newCustomer(world);
	const { claim, page } = await readyOf(admin, customer);
	assert.deepEqual(page.errors, {});
	for (const words of [customer.name, customer.tenant, customer.domain,
		"Use or consume", "Exchange Online", "Chris Green, Head of IT",
		"pat@fabrikam.example", "proof.pdf"])
		assert.ok(page.words.includes(words), words);
	for (const part of ["who", "customer", "role", "items", "contacts",
		"proof"])
		assert.equal(page.all(`main a[href="${claim}/${part}"]`).length,
		    1, part);
});

test("R4.26: submitting needs the acknowledgments", async () => {
	const { page } = await readyOf(admin, newCustomer(world));
	const answer = await admin.submit(page, { truth: true });
	assert.equal(answer.status, 422);
	assert.deepEqual(Object.keys(answer.errors), ["#agreed"]);
	assert.equal(answer.form().value("truth"), "yes");
});

test("R4.19, R4.26: a public body also needs the disclosure acknowledged",
    async () => {
	const { claim, page } = await readyOf(admin, CITY);
	const answer = await admin.submit(page, YES);
	assert.equal(answer.status, 422);
	assert.deepEqual(Object.keys(answer.errors), ["#disclosed"]);
	const done = await admin.submit(answer, { disclosed: true });
	assert.equal(done.path, `${claim}/submitted`);
});

test("R4.27, R5.31: a submitted claim has a number, a deadline, a receipt",
    async () => {
	const { claim, done } = await submittedOf(admin, newCustomer(world));
	assert.equal(done.heading, "Claim submitted");
	const number = done.texts(".govuk-panel__body strong")[0];
	assert.match(number, /^C-\d{8}$/);
	assert.match(done.words, /By 25 June 2026/); // 19 June is a holiday
	const shown = await admin.get(claim);
	assert.match(shown.words, new RegExp(`${number}.*Submitted`));
	assert.ok((await admin.get("/messages")).words.includes(number));
	assert.match((await admin.get(`${claim}/history`)).words,
	    /submitted the claim/);
	assert.equal((await reviewer.get(claim)).status, 200);
});

test("the comment becomes the claim's first", async () => {
	const { claim, page } = await readyOf(admin, newCustomer(world));
	await admin.submit(page, { ...YES, comment: "First <b>words</b>" });
	const shown = await reviewer.get(claim);
	assert.match(shown.texts(".cpor-comment")[0], /First <b>words<\/b>/);
});

// What came of all the tries: one of each.
async function assertOnce(claim, number, customer, comments) {
	assert.equal((await admin.get(claim)).texts(".cpor-comment").length,
	    comments);
	const history = (await admin.get(`${claim}/history`)).words;
	assert.equal(history.match(/submitted the claim/g).length, 1);
	const receipts = (await admin.get("/messages")).words;
	assert.equal(receipts.match(new RegExp(`${number} was submitted|${
		number}[^C]*submitted`, "g")).length, 1);
	assert.equal((await admin.get("/claims?text=" + number))
	    .all("tbody tr").length, 1);
}

const numberOn = (page) => page.texts(".govuk-panel__body strong")[0];

test("R4.47: the button pressed twice submits once and confirms twice",
    async () => {
	const customer = newCustomer(world);
	const { claim, page } = await readyOf(admin, customer);
	const answers = await Promise.all([0, 1, 2, 3].map(() =>
	    admin.submit(page, { ...YES, comment: "Once" })));
	answers.push(await admin.submit(page, YES));
	for (const answer of answers) {
		assert.equal(answer.path, `${claim}/submitted`);
		assert.equal(answer.status, 200);
		assert.equal(numberOn(answer), numberOn(answers[0]));
	}
	await assertOnce(claim, numberOn(answers[0]), customer, 1);
});

test("R4.47: who tries again after the connection was cut submits once",
    async () => {
	// Cut before anything, in the middle, right after the last byte, and as
	// soon as something comes back.
	for (const part of [0, 0.5, 1, 2]) {
		const customer = newCustomer(world);
		const { claim, page } = await readyOf(admin, customer);
		await cutOff(page, part);
		const done = await admin.submit(page, YES);
		assert.equal(done.path, `${claim}/submitted`, part);
		await assertOnce(claim, numberOn(done), customer, 0);
	}
});

// Send the page's form and hang up: after this part of it, or (2) at the first
// byte of the answer.
function cutOff(page, part) {
	const { path, body } = page.form(`${page.path.replace(/check$/,
	    "submit")}`).fill(YES);
	const cookies = [...admin.cookies].map(([k, v]) => `${k}=${v}`).join("; ");
	const bytes = `POST ${path} HTTP/1.1\r\nHost: localhost:${world.port}\r\n` +
	    `Origin: ${world.url}\r\nCookie: ${cookies}\r\n` +
	    "Content-Type: application/x-www-form-urlencoded\r\n" +
	    `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
	return new Promise((gone, reject) => {
		const socket = net.connect(world.port, "127.0.0.1", () => {
			socket.write(bytes.slice(0, part > 1 ? undefined :
			    Math.floor(bytes.length * part)), () => {
				if (part <= 1)
					socket.destroy();
			});
		});
		socket.on("data", () => socket.destroy());
		socket.on("close", gone);
		socket.on("error", reject);
	});
}

test("R4.47: of two tabs, also an older one, the second confirms the same",
    async () => {
	const customer = newCustomer(world);
	const { claim, page: old } = await readyOf(admin, customer);
	await admin.submit(await admin.get(`${claim}/who`),
	    { name: `Tabs ${process.pid}` });
	const done = await admin.submit(await admin.get(`${claim}/check`), YES);
	const second = await admin.submit(old, YES);
	assert.equal(second.path, `${claim}/submitted`);
	assert.equal(numberOn(second), numberOn(done));
	await assertOnce(claim, numberOn(done), customer, 0);
	// Other words in the second tab are not lost without a word.
	const late = await admin.submit(old, { ...YES, comment: "Only here" });
	assert.equal(late.status, 409);
	assert.match(late.words, /submitted the claim.*Only here/);
	await assertOnce(claim, numberOn(done), customer, 0);
});

test("R4.48: the confirmation says what happens, by when, and how it is counted",
    async () => {
	const { done } = await submittedOf(admin, newCustomer(world));
	assert.match(done.words, /By 25 June 2026 at 4:59pm \(America\/Los_Angel/);
	assert.match(done.words, /; 5 business days left\) a reviewer/);
	assert.match(done.words, /That is 5 business days after the day of subm/);
	assert.match(done.words, /Monday to Friday without the holidays of /);
	assert.match(done.words, /Not counted: Juneteenth .*, 19 June 2026\./);
	assert.match(done.words, /you then have 14 business days to answer/);
	const here = await submittedOf(
	    await world.signedIn("incentives-admin@litware.example"),
	    newCustomer(world));
	assert.match(here.done.words,
	    /By 26 June 2026 at 12:59am \(Europe\/London; 5 business days left/);
});

test("another's press after it was submitted is told, not confirmed",
    async () => {
	const { claim, page } = await readyOf(admin, newCustomer(world));
	const london = await world.signedIn("global-admin@fabrikam.example");
	await admin.submit(page, YES);
	assert.equal((await london.post(`${claim}/submit`, "")).status, 403);
	const late = await admin.post(`${claim}/submit`, new URLSearchParams({
		token: page.form().value("token"), version: "999999999",
		truth: "yes", agreed: "yes" }).toString());
	assert.equal(late.status, 409);
});

test("what changed meanwhile is told, and nothing is submitted", async () => {
	const { claim, page } = await readyOf(admin, newCustomer(world));
	await user.submit(await user.get(`${claim}/who`), { name: `Other ${
		Date.now()}` });
	const late = await admin.submit(page, { ...YES, comment: "My words" });
	assert.equal(late.status, 409);
	assert.match(late.words, /Other \d+.*My words/);
	assert.match((await admin.get(claim)).words, /Draft claim/);
});

test("lines are checked again at the moment of submitting", async () => {
	const customer = newCustomer(world);
	const { claim, page } = await readyOf(admin, customer);
	importAgain(customer, "Enabled", "PendingActivation");
	const answer = await admin.submit(page, YES);
	assert.equal(answer.status, 422);
	assert.match(answer.errors[`${claim}/items#items`],
	    /Exchange Online: The customer has not activated/);
	importAgain(customer, "Enabled", "Success");
	assert.equal((await admin.submit(answer)).path, `${claim}/submitted`);
});

test("R4.39: of two drafts for one thing only the first is submitted",
    async () => {
	const customer = newCustomer(world);
	const first = await readyOf(admin, customer);
	const second = await readyOf(admin, customer);
	await admin.submit(first.page, YES);
	const answer = await admin.submit(second.page, YES);
	assert.equal(answer.status, 422);
	assert.match(Object.values(answer.errors)[0], /already holds or claims/);
});

test("R2.3: an incentives user sees who can submit, and cannot", async () => {
	const { claim, page } = await readyOf(user, newCustomer(world));
	assert.equal(page.status, 200);
	assert.equal(page.all("main form").length, 0);
	assert.match(page.words, /incentives-admin@fabrikam\.example/);
	const form = (await user.get(`${claim}/who`)).form();
	const answer = await user.post(`${claim}/submit`, new URLSearchParams({
		token: form.value("token"), version: form.value("version"),
		truth: "yes", agreed: "yes" }).toString());
	assert.equal(answer.status, 403);
	assert.match(answer.words, /Incentives admin/);
	const done = await admin.submit(await admin.get(`${claim}/check`), YES);
	assert.equal(done.path, `${claim}/submitted`);
	assert.ok((await user.get("/messages")).words.includes(
	    done.texts(".govuk-panel__body strong")[0]));
});

test("R4.3: a location that is not enrolled is warned of", async () => {
	const { claim, page } = await readyOf(admin, newCustomer(world));
	const who = await admin.get(`${claim}/who`);
	assert.match(page.words, /Fabrikam London is not enrolled in Microsoft /);
	const seattle = who.all("input[name=location]").at(-1)
	    .getAttribute("value");
	await admin.submit(who, { location: seattle });
	assert.doesNotMatch((await admin.get(page.path)).words, /not enrolled/);
});

test("R2.9: another partner's pages look like none", async () => {
	const { claim } = await submittedOf(admin, newCustomer(world));
	for (const part of ["check", "submitted", "answer"]) {
		const foreign = await stranger.get(`${claim}/${part}`);
		const none = await stranger.get(
		    `/claims/0000000000001/${part}`);
		assert.equal(foreign.status, 404, part);
		assert.equal(bare(foreign), bare(none));
	}
	const own = await readyOf(stranger, newCustomer(world));
	const token = own.page.form().value("token");
	for (const part of ["submit", "answer"])
		assert.equal((await stranger.post(`${claim}/${part}`,
		    `token=${token}&version=1`)).status, 404);
});

test("a draft has no confirmation, and a submitted claim no check page",
    async () => {
	const { claim } = await draftOf(admin, newCustomer(world));
	assert.equal((await admin.get(`${claim}/submitted`)).status, 404);
	const sent = await submittedOf(admin, newCustomer(world));
	assert.equal((await admin.get(`${sent.claim}/check`)).path, sent.claim);
});

test("without the form token nothing is submitted", async () => {
	const { claim } = await readyOf(admin, newCustomer(world));
	assert.equal((await admin.post(`${claim}/submit`,
	    "version=1&truth=yes&agreed=yes")).status, 403);
	assert.match((await admin.get(claim)).words, /Draft claim/);
});

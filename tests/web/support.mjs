// Support requests: a partner asks, Microsoft answers, either closes.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";
import { PRODUCTS, SALES, WORKLOADS, addCauses, draftOf, submittedOf,
	newCustomer } from "./lib/items.mjs";

const world = await openWorld();
addCauses(world);
const [admin, user, munich, global, other, reviewer, program, auditor] =
    await Promise.all(["incentives-admin@fabrikam.example",
	"incentives-user@fabrikam.example", "munich@fabrikam.example",
	"global-admin@fabrikam.example", "incentives-admin@northwind.example",
	"reviewer@microsoft.example", "program-admin@microsoft.example",
	"auditor@microsoft.example"].map((email) => world.signedIn(email)));
const MISSING = "/support/0000000000001";
const NASTY = "<script>alert(\"x\")</script>'&";

const state = (page) => page.texts("main .govuk-tag")[0];
// How many wait on somebody, as the header says: "Support 1 waiting".
const waiting = async (client) => parseInt((await client.get("/help"))
    .texts("a[href='/support'] .cpor-count")[0] ?? "0 waiting", 10);
const said = (page) => page.texts(".cpor-comment .cpor-markup");

let hour = 0;
// A request's address. Each in an hour of its own, since they are counted.
async function opened(client, { query = "", subject = "A question",
    comment = "Where is it?" } = {}) {
	world.setNow(new Date(Date.parse("2026-06-17T09:00:00Z") +
	    ++hour * 60_000).toISOString());
	const page = await client.submit(await client.get(
	    `/support/new${query}`), { subject, comment });
	assert.equal(page.status, 200, page.words);
	return page.path.replace(/\?.*/, "");
}

test("R4.15: a refused subscription leads to a request about the claim and " +
    "its code", async () => {
	const { claim, page } = await draftOf(admin, PRODUCTS,
	    "presales-advisor");
	const refused = await admin.submit(await admin.submit(page,
	    { items: [SALES] }), { "subscription.1": "other",
		"typed.1": "99999999-9999-4999-8999-999999999999" });
	assert.equal(refused.status, 422);
	const form = await admin.follow(refused,
	    "contact support about not-visible-yet");
	assert.equal(form.heading, "Contact support");
	assert.match(form.form().value("subject"), /not-visible-yet/);
	assert.match(form.form().value("comment"),
	    new RegExp(`Tenant ID: ${PRODUCTS.tenant}[^]*not-visible-yet`));
	const request = await admin.submit(form);
	assert.equal(request.texts(".govuk-notification-banner__heading")[0],
	    "Your request is with Microsoft");
	assert.equal(request.link("Open the claim"), claim);
	assert.equal(request.link("Help with this code"),
	    "/help/subscription-not-visible-yet");
	assert.equal(state(request), "Waits on Microsoft");
});

test("R4.15: so do a workload, and a customer whose details do not match",
    async () => {
	const { claim, page } = await draftOf(admin, WORKLOADS);
	assert.match(page.link("contact support about not-set-up"),
	    /^\/support\/new\?claim=[0-9a-z]{13}&code=not-set-up$/);
	const refused = await admin.submit(await admin.get(`${claim}/customer`),
	    { tenant: WORKLOADS.tenant, domain: PRODUCTS.domain });
	assert.equal(refused.status, 422);
	const form = await admin.follow(refused, "contact support");
	assert.match(form.form().value("subject"), /mismatch/);
});

test("R4.68: Microsoft answers, the partner sees whose turn it is and closes; " +
    "writing opens it again", async () => {
	const request = await opened(admin, { subject: "Turn" });
	const mine = await waiting(admin), before = await waiting(reviewer);
	let page = await reviewer.get(request);
	assert.equal(state(page), "Waits for your answer");
	page = await reviewer.submit(page, { comment: "Try *this*." },
	    { which: request });
	assert.equal(state(page), "Waits on the partner");
	assert.equal(await waiting(admin), mine + 1);
	assert.equal(await waiting(reviewer), before - 1);
	page = await admin.get(request);
	assert.equal(state(page), "Waits for your answer");
	assert.deepEqual(said(page), ["Where is it?", "Try this."]);
	assert.equal(page.all(".cpor-comment em").length, 1);
	assert.doesNotMatch(page.text, /Deyoung/); // a reviewer has no name here
	page = await admin.submit(page, {}, { which: `${request}/close` });
	assert.equal(state(page), "Closed by your company");
	assert.equal(await waiting(admin), mine);
	assert.equal(page.all(`form[action="${request}/close"]`).length, 0);
	page = await admin.get("/support?show=closed");
	assert.ok(page.all(`a[href="${request}"]`).length === 1);
	page = await reviewer.submit(await reviewer.get(request),
	    { comment: "One more thing" }, { which: request });
	assert.equal(state(page), "Waits on the partner");
	page = await reviewer.submit(page, {}, { which: `${request}/close` });
	assert.equal(state(page), "Closed by Microsoft");
});

test("an answer without words is told beside its field", async () => {
	const request = await opened(admin);
	const page = await admin.submit(await admin.get(request),
	    { comment: "" }, { which: request });
	assert.equal(page.status, 422);
	assert.deepEqual(page.errors, { "#comment": "Enter your message" });
	assert.match((await admin.get("/support?show=closed")).words,
	    /No support request was closed|opens it again/);
});

test("R4.68: those who asked or wrote get a mail, and history tells",
    async () => {
	const { claim } = await submittedOf(admin, newCustomer(world));
	const request = await opened(admin, { query:
	    `?claim=${claim.split("/")[2]}`, subject: "Mailed" });
	await reviewer.submit(await reviewer.get(request),
	    { comment: "An answer" }, { which: request });
	const page = await admin.get(`${claim}/history`);
	assert.match(page.words, /opened a support request/);
	assert.match(page.words, /Microsoft.* wrote in a support request/);
});

test("R4.67: a colleague reads it, another partner finds nothing",
    async () => {
	const request = await opened(admin, { subject: "Whose" });
	for (const client of [user, munich, global, program, auditor])
		assert.equal((await client.get(request)).status, 200);
	const id = request.split("/")[2];
	const masked = (page) => bare(page).replaceAll(id, "0000000000001");
	for (const [end, more] of [["", "&comment=x"], ["/close", ""]]) {
		const token = (await other.get("/help"))
		    .all("[name=token]")[0].getAttribute("value");
		const send = (path) => other.post(`${path}${end}`,
		    `token=${token}${more}`, { headers: { origin: world.url } });
		assert.equal((await send(request)).status, 404);
		assert.equal(masked(await send(request)),
		    masked(await send(MISSING)));
	}
	assert.equal((await other.get(request)).status, 404);
	assert.equal(masked(await other.get(request)),
	    masked(await other.get(MISSING)));
	assert.equal((await other.get("/support")).all(
	    `a[href="${request}"]`).length, 0);
	assert.equal((await auditor.get(request)).all("main form").length, 0);
});

test("R4.67: one about a claim is for those who may see the claim",
    async () => {
	const { claim } = await draftOf(admin, WORKLOADS);
	const request = await opened(admin, { query:
	    `?claim=${claim.split("/")[2]}`, subject: "Seattle’s" });
	assert.equal((await user.get(request)).status, 200);
	for (const client of [munich, global]) {
		assert.equal((await client.get(request)).status, 404);
		assert.doesNotMatch((await client.get("/support")).words,
		    /Seattle’s/);
	}
	// A draft is none of Microsoft's business; what is asked about it is.
	const page = await reviewer.get(request);
	assert.match(page.words, /About Draft “Items/);
	assert.equal(page.all("main a[href^='/review/']").length, 0);
	// When the draft is gone, only who asked still sees it.
	await admin.submit(await admin.get(`${claim}/delete`));
	assert.equal((await user.get(request)).status, 404);
	assert.match((await admin.get(request)).words, /draft that was deleted/);
});

test("R4.67: nobody asks about another's claim", async () => {
	const { claim } = await draftOf(admin, WORKLOADS);
	const id = claim.split("/")[2];
	assert.equal((await other.get(`/support/new?claim=${id}`)).status, 404);
	const form = await other.get("/support/new");
	const answer = await other.post("/support/new",
	    `token=${form.form().value("token")}&claim=${id}` +
	    "&subject=Whose+is+it&comment=x", { headers: { origin: world.url } });
	assert.equal(answer.status, 404);
});

test("what is typed is kept when something is missing, and is only text",
    async () => {
	const form = await admin.get("/support/new?code=%3Cscript%3E");
	assert.doesNotMatch(form.text, /name="code"|<script>/);
	const refused = await admin.submit(form, { subject: "x",
		comment: NASTY });
	assert.equal(refused.status, 422);
	assert.deepEqual(Object.keys(refused.errors), ["#subject"]);
	assert.equal(refused.form().value("comment"), NASTY);
	const request = await opened(admin, { subject: `S ${NASTY}`,
		comment: NASTY });
	for (const client of [admin, reviewer]) {
		const page = await client.get(request);
		assert.equal(page.heading, `S ${NASTY}`);
		assert.equal(said(page)[0], NASTY);
		assert.doesNotMatch(page.text, /<script>alert/);
		assert.doesNotMatch((await client.get("/support")).text,
		    /<script>alert/);
	}
	const empty = await admin.submit(await admin.get(request), {},
	    { which: request });
	assert.equal(empty.status, 422);
	assert.deepEqual(Object.keys(empty.errors), ["#comment"]);
});

test("R4.69: too many requests in an hour are refused, with the time to go on",
    async () => {
	world.setNow("2026-06-17T12:10:00Z");
	let client = await world.signedIn("incentives-admin@litware.example");
	let page;
	for (let i = 0; i < 11; i++)
		page = await client.submit(await client.get("/support/new"),
		    { subject: `Request ${i}`, comment: "Please" });
	assert.equal(page.status, 422);
	assert.deepEqual(page.errors, { "#subject": "You or your company " +
	    "opened too many requests in one hour. Write in one of them, or " +
	    "send this after 17 June 2026 at 2pm" });
	assert.equal(page.form().value("subject"), "Request 10");
	assert.equal((await client.get("/support")).texts("tbody th a")
	    .filter((subject) => subject.startsWith("Request")).length, 10);
	world.setNow("2026-06-17T13:00:00Z");
	client = await world.signedIn("incentives-admin@litware.example");
	page = await client.submit(await client.get("/support/new"),
	    { subject: "Later", comment: "Please" });
	assert.equal(page.status, 200);
});

test("the list is paged, the one that waits longest first", async () => {
	let client;
	for (let i = 0; i < 20; i++) {
		if (i % 10 === 0) {
			world.setNow(`2026-06-17T${14 + i / 10}:00:00Z`);
			client = await world.signedIn(
			    "incentives-admin@proseware.example");
		}
		await client.submit(await client.get("/support/new"),
		    { subject: `Page ${i}`, comment: "Please" });
	}
	const desk = await world.signedIn("reviewer@microsoft.example");
	const first = await desk.get("/support");
	assert.equal(first.all("tbody tr").length, 25);
	const next = await desk.get(
	    first.all("a[rel=next]")[0].getAttribute("href"));
	assert.ok(next.texts("tbody th a").at(-1).startsWith("Page 1"));
	const all = [...first.all("tbody a"), ...next.all("tbody a")]
	    .map((a) => a.getAttribute("href"));
	assert.equal(new Set(all).size, all.length);
	assert.equal((await desk.get("/support?after=x")).status, 404);
});

// The home page: what needs whom.
import assert from "node:assert/strict";
import { test } from "node:test";
import { newCustomer, underReview, desk } from "./lib/claims.mjs";
import { PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();

async function home(email) {
	return (await world.signedIn(email)).get("/");
}

test("a partner sees drafts, and what was typed into them is text", async () => {
	const client = await world.signedIn("incentives-user@fabrikam.example");
	const draft = await client.submit(await client.get("/claims/new"));
	const name = "Zz <b>\"home\"</b> & 'more'";
	const location = draft.form().element
	    .querySelector("[name=location]").getAttribute("value");
	await client.submit(draft, { name, location });
	const page = await client.get("/");
	assert.equal(page.heading, "What needs you");
	assert.ok(page.texts("h2").includes("Drafts"));
	assert.ok(page.texts("main th a").includes(name));
});

test("drafts of another partner are nobody else's business", async () => {
	const client = await world.signedIn("incentives-user@fabrikam.example");
	const before = (await home("incentives-admin@northwind.example")).text
	    .replace(/name="token" value="[^"]*"/g, "");
	await client.submit(await client.get("/claims/new"));
	const after = (await home("incentives-admin@northwind.example")).text
	    .replace(/name="token" value="[^"]*"/g, "");
	assert.equal(after, before);
});

test("each role reads what it is for", async () => {
	for (const [email, words] of [
		["incentives-admin@fabrikam.example", /Incentives admin: you start/],
		["global-admin@fabrikam.example", /Global admin: under People you invite/],
		["reviewer@microsoft.example", /Reviewer: you check the proof/],
		["lead-reviewer@microsoft.example", /Lead reviewer: you review/],
		["program-admin@microsoft.example", /Program admin: under Administration/],
		["auditor@microsoft.example", /Auditor: you read every claim/],
	])
		assert.match((await home(email)).words, words, email);
});

test("only partners add customers", async () => {
	const offers = async (email) => (await home(email)).texts("main a")
	    .includes("Add customer");
	assert.equal(await offers("incentives-user@fabrikam.example"), true);
	assert.equal(await offers("global-admin@fabrikam.example"), false);
	assert.equal(await offers("reviewer@microsoft.example"), false);
	assert.equal(await offers("auditor@microsoft.example"), false);
});

test("no link of the home page is dead", async () => {
	for (const email of ["incentives-admin@fabrikam.example",
		"global-admin@fabrikam.example", "reviewer@microsoft.example",
		"lead-reviewer@microsoft.example", "program-admin@microsoft.example",
		"auditor@microsoft.example"]) {
		const client = await world.signedIn(email);
		const page = await client.get("/");
		const links = new Set(page.all("a[href^='/']")
		    .map((a) => a.getAttribute("href")));
		for (const link of links)
			assert.equal((await client.get(link)).status, 200,
			    `${email}: ${link}`);
	}
});

// The claims in the part of the page under that heading.
function part(page, title) {
	const section = page.all("section")
	    .find((one) => one.querySelector("h2").textContent === title);
	return section === undefined ? [] : [...section.querySelectorAll("th a")]
	    .map((a) => a.getAttribute("href"));
}

test("R10.11: who has nothing to do is told so plainly", async () => {
	world.cpor(["partner", "add", "Idle Ltd", "GB"]);
	world.cpor(["partner", "location", "Idle Ltd", "7770001", "London", "GB"]);
	world.cpor(["person", "add", "ida@idle.example", "Ida Idle", "Idle Ltd",
		"incentives-admin"], `${PASSWORD}\n`);
	const ida = await world.signedIn("ida@idle.example");
	const page = await ida.get("/");
	assert.match(page.words, /Nothing waits for you\./);
	assert.match(page.words, /No claim waits on Microsoft\./);
	await ida.submit(await ida.get("/claims/new"));
	const after = await ida.get("/");
	assert.doesNotMatch(after.words, /Nothing waits for you/);
	assert.equal(part(after, "Drafts").length, 1);
});

test("R10.11: what is due first stands on top", async () => {
	const client = await world.signedIn("incentives-admin@fabrikam.example");
	const page = await client.get("/");
	for (const title of ["Partner action required", "Waiting on Microsoft"]) {
		const list = part(page, title);
		const all = await client.get(`/claims?status=open&waits=${title
		    .startsWith("Partner") ? "partner" : "microsoft"}&sort=due&order=up`);
		const due = new Map(all.all("tbody tr").map((row) => [
			row.querySelector("a").getAttribute("href"),
			Date.parse(row.querySelector("[data-label=Due]").textContent)]));
		const days = list.map((href) => due.get(href));
		assert.ok(days.length > 1 && days.every((day) => day > 0));
		assert.deepEqual([...days].sort((a, b) => a - b), days, title);
	}
});

test("R10.11: a support request needs whoever is to answer", async () => {
	const title = "Support requests that wait for your answer";
	const subject = "Which <b>\"PartnerID\"</b>?";
	const admin = await world.signedIn("incentives-admin@fabrikam.example");
	const colleague = await world.signedIn("incentives-user@fabrikam.example");
	const program = await world.signedIn("program-admin@microsoft.example");
	const sent = await admin.submit(await admin.get("/support/new"),
	    { subject, comment: "Munich or London?" });
	const request = sent.path.replace(/\?.*/, "");
	const holders = async () => (await Promise.all([admin, colleague, program]
	    .map((client) => client.get("/"))))
	    .map((page) => part(page, title).includes(request));
	assert.deepEqual(await holders(), [false, false, true]);
	await program.submit(await program.get(request), { comment: "Munich." },
	    { which: request });
	assert.deepEqual(await holders(), [true, false, false]);
	const page = await admin.get("/");
	assert.ok(page.texts("main th a").includes(subject));
	assert.doesNotMatch(page.words, /Nothing waits for you/);
	const headings = page.texts("section h2");
	assert.ok(headings.indexOf(title) < headings.indexOf("Drafts"));
	await admin.submit(await admin.get(request), {},
	    { which: `${request}/close` });
	assert.deepEqual(await holders(), [false, false, false]);
});

test("R10.11: a reviewer's question needs the partner until answered",
    async () => {
	const admin = await world.signedIn("incentives-admin@fabrikam.example");
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	const claim = await underReview(admin, reviewer, newCustomer(world));
	const title = "Questions from the reviewer";
	assert.ok(!part(await admin.get("/"), title).includes(claim));
	await reviewer.submit(await reviewer.get(desk(claim)),
	    { kind: "question", body: "Which tenant?" },
	    { which: `${desk(claim)}/comments` });
	const page = await admin.get("/");
	assert.ok(part(page, title).includes(claim));
	assert.ok(!part(page, "Waiting on Microsoft").includes(claim));
	await admin.submit(await admin.get(claim), { comment: "This one." },
	    { which: `${claim}/comments` });
	assert.ok(!part(await admin.get("/"), title).includes(claim));
});

test("R8.26: enrollments that wait stand where whoever they wait for begins",
    async () => {
	const waiting = (page) => page.all("main section")
	    .filter((part) => /^Enrollments/.test(part.querySelector("h2")
		.textContent)).flatMap((part) => [...part.querySelectorAll("th a")]
		.map((link) => link.textContent));
	const MCI = "Microsoft Commerce Incentives", PR = "Partner Recognition";
	const run = await home("program-admin@microsoft.example");
	assert.deepEqual(waiting(run).sort(),
	    [`Fabrikam Munich, ${PR}`, `Litware Dublin, ${MCI}`]);
	const client = await world.signedIn("program-admin@microsoft.example");
	const one = await client.get(run.link(`Fabrikam Munich, ${PR}`));
	assert.equal(one.heading, "Fabrikam Munich");
	assert.match(one.words, /Save the decision/);

	// As far as a role reaches that can go on with them.
	assert.deepEqual(waiting(await home("incentives-admin@fabrikam.example"))
	    .sort(), [`Fabrikam London, ${MCI}`, `Fabrikam London, ${PR}`]);
	assert.equal(waiting(await home("london@fabrikam.example")).length, 1);
	for (const email of ["incentives-user@fabrikam.example",
		"account-admin@fabrikam.example", "auditor@microsoft.example"])
		assert.deepEqual(waiting(await home(email)), [], email);
	assert.deepEqual(waiting(await home("incentives-admin@northwind.example")),
	    [`Northwind Toronto, ${MCI}`]);
});

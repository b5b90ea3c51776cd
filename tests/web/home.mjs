// The home page: what needs whom.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";

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
		["global-admin@fabrikam.example", /Global admin: your colleagues/],
		["reviewer@microsoft.example", /Reviewer: you check the proof/],
		["lead-reviewer@microsoft.example", /Lead reviewer: you review/],
		["program-admin@microsoft.example", /Program admin: programs/],
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

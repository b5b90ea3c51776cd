// The pages that everybody sees: signing in, home, messages, profile, help.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const ADMIN = "incentives-admin@fabrikam.example";

test("signing in and out, by keyboard, without JavaScript", async () => {
	const person = await browser.person({ javascript: false });
	await person.open("/");
	await person.look("sign-in");
	await person.tabTo("#email");
	await person.type(ADMIN);
	await person.keys("Tab");
	await person.type("not-the-password");
	await person.leave(() => person.keys("Enter"));
	await person.look("sign-in-refused");
	assert.match(await person.page.title(), /^Error: /);
	await person.tabTo("#password");
	await person.type("demo-claims-2026");
	await person.leave(() => person.keys("Enter"));
	assert.equal(await person.heading, "What needs you");
	await person.pressButton("Sign out");
	await person.look("signed-out");
	assert.equal(await person.heading, "Sign in");
});

test("the home page of each role", async () => {
	for (const who of [ADMIN, "global-admin@fabrikam.example",
		"reviewer@microsoft.example", "program-admin@microsoft.example",
		"auditor@microsoft.example"]) {
		const person = await browser.person();
		await person.signIn(who);
		await person.look(`home-${who.split("@")[0]}`);
	}
});

test("a member of two directories chooses, and changes it later", async () => {
	const person = await browser.person();
	await person.signIn("incentives-admin@both.example");
	await person.look("directories");
	await person.leave(() => person.page.locator("main form button").first()
	    .click());
	assert.equal(new URL(person.page.url()).pathname, "/");
	await person.click("change directory");
	assert.equal(await person.heading, "Choose a directory");
});

test("R2.26: a role is asked for by one press and given by one", async () => {
	const asker = await browser.person();
	await asker.signIn("munich@fabrikam.example");
	await asker.open("/claims/many/submit");
	await asker.look("role-missing");
	await asker.pressButton("Ask for this role: Incentives admin");
	assert.equal(await asker.heading, "Your roles in Fabrikam");
	await asker.look("role-asked");
	const admin = await browser.person();
	await admin.signIn("global-admin@fabrikam.example");
	await admin.open("/people");
	await admin.look("people");
	await admin.open("/messages");
	await admin.click("Johanna Lorenz asks for the role Incentives admin");
	await admin.look("person-asks");
	await admin.pressButton("Give Incentives admin everywhere");
	await admin.look("person-given");
	await asker.open("/claims/many/submit");
	assert.notEqual(await asker.heading, "You need another role or directory");
});

test("messages and the profile", async () => {
	const person = await browser.person();
	await person.signIn(ADMIN);
	await person.open("/messages");
	await person.look("messages");
	await person.open("/profile");
	await person.look("profile");
	await person.page.locator("#zone").selectOption("Asia/Tokyo");
	await person.click("Save");
	await person.look("profile-saved");
	await person.click("Change e-mail address");
	await person.look("profile-address");
	await person.page.locator("#address").fill("another@fabrikam.example");
	await person.pressButton("Send me the link");
	await person.look("profile-address-waits");
	await person.open(`/profile/address/${"A".repeat(43)}`);
	await person.look("profile-address-gone");
});

test("every topic of the help", async () => {
	const person = await browser.person();
	await person.open("/help");
	await person.look("help");
	const topics = await person.page.locator("main a").evaluateAll((all) =>
	    all.map((a) => a.getAttribute("href")));
	assert.ok(topics.length >= 8);
	for (const topic of topics) {
		assert.equal(await person.open(topic), 200);
		await person.look(topic.slice(1).replace("/", "-"));
	}
});

test("a role that one does not have", async () => {
	const person = await browser.person();
	await person.signIn("global-admin@fabrikam.example");
	assert.equal(await person.open("/claims/new"), 403);
	await person.look("forbidden");
});

test("the HTML of these pages is valid", () => browser.done());

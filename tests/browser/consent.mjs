// The customer contact's pages, by the words that they read.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { desk, newCustomer, submitted } from "../web/lib/claims.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { press, refused } from "./lib/pages.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const reviewer = await world.signedIn("reviewer@microsoft.example");

async function freshLink() {
	const claim = await submitted(admin, newCustomer(world));
	const link = (await reviewer.get(desk(claim))).link(
	    "Open the customer’s page (demonstration only)");
	return { claim, link };
}

const tick = (person, words) => person.page.getByRole("radio",
    { name: words }).or(person.page.getByRole("checkbox", { name: words }))
    .first().check({ force: true });

for (const javascript of [true, false])
	test(`R5.72, R5.73: a customer answers and declines on a phone, JavaScript ${
		javascript ? "on" : "off"}`, async () => {
		const { claim, link } = await freshLink();
		const person = await browser.person({ javascript, width: 320 });
		const name = (part) => `consent-${part}-${javascript ? "js" : "plain"}`;
		await person.open(link);
		await person.look(name("show"));
		await press(person, "Send my answers");
		await refused(person, name("refused"));
		await tick(person, "Yes, this partner did this work");
		await press(person, "Send my answers");
		await person.page.getByText("Your answers are saved").waitFor();
		await person.look(name("answered"));
		await person.leave(() => person.page.getByRole("link",
		    { name: "Decline the claim or a part of it" }).click());
		await person.look(name("decline"));
		await press(person, "Decline what is selected");
		await refused(person, name("decline-refused"));
		await tick(person, "Exchange Online");
		await tick(person, "Microsoft Teams");
		await press(person, "Decline what is selected");
		await person.page.getByRole("heading",
		    { name: "Nothing is left to answer" }).waitFor();
		await person.look(name("declined"));
		const page = await reviewer.get(desk(claim));
		assert.match(page.words, /Exchange Online: Declined/);
		assert.match(page.words, /Microsoft Teams: Declined/);
	});

test("R5.71: links that do not work say so", async () => {
	const { claim, link } = await freshLink();
	const person = await browser.person({ width: 320 });
	await person.open(`${link}x`);
	assert.equal(await person.heading, "This link does not work");
	await person.look("consent-unknown");
	await admin.submit(await admin.get(claim), {},
	    { which: `${claim}/customer-mail` });
	await person.open(link);
	assert.equal(await person.heading, "There is a newer link");
	await person.look("consent-replaced");
});

test("the HTML of these pages is valid", () => browser.done());

// R6.1, R6.4, R6.5, R6.6, R6.9: an arbitration of three sides, of which the third
// comes while the others are asked: what a lead sees, and the third partner, on a
// phone and without JavaScript.
import assert from "node:assert/strict";
import { test } from "node:test";
import { EXCHANGE, decided, desk, newCustomer, submitted, underReview } from
    "../web/lib/claims.mjs";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { Mouse } from "./lib/hands.mjs";
import { somebody } from "./lib/pages.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const customer = newCustomer(world, "Triangle");
const items = [EXCHANGE];

// The sides, as they are called and by what they write.
const sides = {};
for (const name of ["Fabrikam", "Northwind", "Proseware"])
	sides[name] = { client: await world.signedIn(
	    `incentives-admin@${name.toLowerCase()}.example`),
	said: `Our paper ${name.length}${name[0]} is the latest.`,
	told: `Decided for letter ${name[0]}.` };
const others = (name) => Object.entries(sides)
    .filter(([other]) => other !== name);

const reviewer = await world.signedIn("reviewer@microsoft.example");
const start = async (claim) => reviewer.submit(
    await reviewer.get(desk(claim)), {}, { which: `${desk(claim)}/start` });
const { Fabrikam, Northwind, Proseware } = sides;
Fabrikam.claim = await decided(reviewer, await underReview(Fabrikam.client,
    reviewer, customer, { items }), [""]);
Northwind.claim = await submitted(Northwind.client, customer, { items });
await start(Northwind.claim);

const lead = new Mouse(await somebody(browser,
    "lead-reviewer@microsoft.example"));
const phone = await browser.person({ javascript: false, width: 320 });
await phone.signIn("incentives-admin@proseware.example");
const third = new Mouse(phone);
const text = (who) => who.page.locator("main").innerText();

async function declare(...names) {
	await lead.page.getByRole("heading", { name: "Conflict of interest" })
	    .waitFor();
	const said = await text(lead);
	for (const name of names)
		assert.ok(said.includes(name), name);
	assert.ok(!said.includes("Our paper"));
	await lead.tick("I do not work, and never worked, for any of them");
	await lead.press("Declare");
}

test("R6.6, R6.9: when a third comes, all are asked, and the lead declares again",
    async () => {
	await lead.person.open("/arbitrations");
	await lead.follow(/^Exchange Online\s+for Triangle$/);
	await declare("Fabrikam", "Northwind");
	await lead.page.getByRole("heading", { level: 2, name: "Northwind" })
	    .waitFor();
	assert.equal(await lead.page.locator(".cpor-sides > section")
	    .filter({ hasText: "Proof of execution" }).count(), 2);

	world.setNow("2026-06-17T09:05:00Z"); // later than the declaration
	Proseware.claim = await submitted(Proseware.client, customer, { items });
	assert.doesNotMatch((await Proseware.client.get(Proseware.claim)).words,
	    /arbitration/);
	await start(Proseware.claim);
	await lead.page.reload();
	await declare("Fabrikam", "Northwind", "Proseware");
	await lead.page.getByRole("heading", { level: 2, name: "Proseware" })
	    .waitFor();
	await lead.person.look("arbitration-three-sealed");
});

test("R6.3: the third answers on a phone, and nothing is read before all have",
    async () => {
	await third.person.open(Proseware.claim);
	await third.follow("Answer about Exchange Online");
	await third.comes("Answer about Exchange Online");
	await third.person.look("arbitration-third");
	await third.write("Your answer", Proseware.said);
	await third.press("Send the answer");
	assert.match(await text(third), /Your answer is sent/);
	for (const name of ["Fabrikam", "Northwind"]) {
		await lead.page.reload();
		assert.doesNotMatch(await text(lead), /Our paper/);
		const { client, claim, said } = sides[name];
		const href = (await client.get(claim)).all("a.govuk-button")
		    .map((a) => a.getAttribute("href"))
		    .find((path) => /\/arbitration\//.test(path));
		await client.submit(await client.get(href), { words: said });
	}
	await lead.page.reload();
	for (const { said } of Object.values(sides))
		assert.ok((await text(lead)).includes(said), said);
});

test("R6.4, R6.5: the third wins, and each of the three is told its own words",
    async () => {
	await lead.tick("Proseware");
	for (const [name, { told }] of Object.entries(sides))
		await lead.write(`To ${name}`, told);
	await lead.person.look("arbitration-three");
	await lead.press("Check the letters");
	await lead.comes("Check the letters");
	assert.equal(await lead.page.locator("main textarea").count(), 3);
	await lead.person.look("arbitration-three-letters");
	await lead.press("Decide the arbitration and send the letters");
	assert.match(await text(lead), /The arbitration is decided/);

	await third.person.open(Proseware.claim);
	assert.match(await text(third), /Approved/);
	await third.person.look("arbitration-third-won");
	for (const [name, { client, claim, told }] of Object.entries(sides)) {
		const { words } = await client.get(claim);
		assert.ok(words.includes(told), name);
		for (const [other, their] of others(name))
			for (const needle of [other, their.told, their.said])
				assert.ok(!words.includes(needle),
				    `${name} reads ${needle}`);
		if (name !== "Proseware")
			assert.match(words,
			    /Another partner is the partner of record/);
	}
});

test("the HTML of these pages is valid", () => browser.done());

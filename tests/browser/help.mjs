// Help and support as a person uses them by what they read: from a refusal to
// its help topic and to a request with Microsoft, and the warning that another
// partner has the line.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { addCauses, draftOf, readyOf, submittedOf, newCustomer, PRODUCTS,
	WORKLOADS } from "../web/lib/items.mjs";
import { openBrowser } from "./lib/browser.mjs";

const world = await openWorld();
addCauses(world);
const browser = await openBrowser(world);
const ADMIN = "incentives-admin@fabrikam.example";
const admin = await world.signedIn(ADMIN);
const other = await world.signedIn("incentives-admin@northwind.example");

test("from a refused subscription to its help, and to support", async () => {
	const { claim } = await draftOf(admin, PRODUCTS, "presales-advisor");
	const person = await browser.person();
	await person.signIn(ADMIN);
	await person.open(`${claim}/items`);
	await person.page.getByLabel("Dynamics 365 Sales", { exact: true })
	    .check({ force: true });
	await person.click("Save and continue");
	await person.page.getByLabel("Enter a subscription ID by hand",
	    { exact: true }).first().check({ force: true });
	await person.page.getByLabel(/^Subscription ID/).first()
	    .fill("not an ID");
	await person.click("Save and continue");
	await person.look("help-refused");
	await person.click("contact support about not-a-subscription-id");
	await person.look("support-new");
	assert.equal(await person.heading, "Contact support");
	await person.page.getByLabel("Your question").fill("What is it?");
	await person.click("Send request");
	await person.look("support-opened");
	await person.click("Help with this code");
	assert.equal(await person.heading, "Not a subscription ID");
	await person.look("help-topic");
	await person.leave(() => person.page.goBack());
	await person.click("Support requests");
	await person.look("support-list");
});

test("a request is answered by Microsoft, and closed, by keys alone",
    async () => {
	const person = await browser.person({ javascript: false });
	await person.signIn("reviewer@microsoft.example");
	await person.pressLink(await person.page.locator(
	    "a[href='/support']").innerText());
	await person.look("support-queue");
	await person.leave(() => person.page.locator("tbody a").last().click());
	await person.tabTo("#comment");
	await person.type("Ask the customer for the *subscription* ID.");
	await person.pressButton("Send");
	await person.look("support-answered");
	await person.pressButton("Close this request");
	await person.look("support-closed");
	await person.open("/support?show=closed");
	await person.look("support-closed-list");
});

test("the warning that another partner holds or claims a line, on a phone",
    async () => {
	const customer = newCustomer(world);
	await submittedOf(other, customer, ["exchange-online"]);
	const { claim } = await readyOf(admin, customer, ["exchange-online"]);
	const person = await browser.person({ width: 320, height: 640 });
	await person.signIn(ADMIN);
	await person.open(`${claim}/check`);
	await person.page.getByRole("heading", { level: 2,
		name: "Another partner holds or claims the same" }).waitFor();
	await person.look("competing-check");
	await person.click("Help with competing claims");
	assert.equal(await person.heading, "Competing claims");
	await person.open(`${claim}/items`);
	await person.look("competing-items");
});

test("why a customer is refused, and the way to support", async () => {
	const { claim } = await draftOf(admin, WORKLOADS);
	const person = await browser.person();
	await person.signIn(ADMIN);
	await person.open(`${claim}/customer`);
	await person.page.locator("#domain").fill(PRODUCTS.domain);
	await person.click("Save and continue");
	await person.look("help-mismatch-refused");
	await person.click("When they do not belong together");
	await person.look("help-mismatch");
	await person.open("/help");
	await person.look("help-list");
});

test("the HTML of these pages is valid", () => browser.done());

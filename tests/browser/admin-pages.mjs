// The pages of administration and of one's own account, on a phone: one
// heading, the right title, nothing sideways, nothing for axe or for the HTML
// validator to find. What other tests look at is not here again.
import assert from "node:assert/strict";
import { test } from "node:test";
import { linkOf, openPost } from "../web/lib/post.mjs";
import { App } from "../web/lib/totp.mjs";
import { openBrowser } from "./lib/browser.mjs";

const { world, mail } = await openPost();
const browser = await openBrowser(world);
const MCI = "Microsoft Commerce Incentives";
const GOOD = "several words of mine";
const later = (minutes) => new Date(Date.parse(world.now) +
    minutes * 60_000).toISOString();

async function phone(email) {
	const person = await browser.person({ width: 320 });
	if (email !== undefined)
		await person.signIn(email);
	return person;
}

// Steps of a row: the first of a list, an address that begins so, or a button.
const row = (main) => main.locator("tbody a").first();
const link = (href) => (main) => main.locator(`a[href*="${href}"]`).first();
const press = (words) => (main) => main.getByRole("button",
    { name: words }).first();

async function fits(person, title) {
	assert.equal(await person.page.title(), `${title} – CPOR`);
	assert.equal(await person.page.locator("h1").count(), 1, title);
	await person.fits(title, 320);
	await person.look();
}

async function see(person, title, address, ...steps) {
	await person.open(address);
	for (const step of steps)
		await person.leave(() => step(person.page.locator("main")).click());
	await fits(person, title);
}

const PAGES = {
	"program-admin@microsoft.example": [
		["Administration", "/admin"],
		["People", "/admin/people"],
		["Adele Vance", "/admin/people", row],
		["Error: Forget who Adele Vance is?", "/admin/people", row,
			link("/forget"), press("Forget who they are")],
		["Error: Invite a person", "/admin/people/invite",
			press("Send the invitation")],
		["Programs", "/admin/programs"],
		[`Error: ${MCI}`, "/admin/programs", row,
			press("Add the requirement")],
		["Enrollments", "/admin/enrollments?status="],
		["Error: Litware Dublin in Microsoft Commerce Incentives",
			"/admin/enrollments?text=Litware+Dublin", row,
			press("Save the decision")],
		[`Error: Holidays in 2026: ${MCI}`, "/admin/calendars", row,
			press("Check the holiday")],
		["Fabrikam", "/admin/partners", row],
		["Fabrikam London", "/admin/partners", row, row],
		["Error: Merge Fabrikam into another account",
			"/admin/partners", row, link("/merge"),
			press("Show what would move")],
		["Catalogue", "/admin/catalogue"],
		["Error: Dynamics 365 Sales", "/admin/catalogue", row,
			press("Add the service plan")],
		["Texts to start from", "/review/texts"],
	],
	"auditor@microsoft.example": [
		[MCI, "/admin/programs", row],
		["History", "/audit"],
		["Error: History", "/audit?who=nobody+at+all&claim=1&from=x"],
	],
	"global-admin@fabrikam.example": [
		["Remove Adele Vance", "/people", row, link("/remove")],
		["Locations", "/locations"],
		["Fabrikam London", "/locations", row],
		["Error: Add a location", "/locations/new",
			press("Add the location")],
	],
	"incentives-admin@fabrikam.example": [
		[`Error: Fabrikam London in ${MCI}`, "/incentives", row,
			press("Submit for validation")],
		["Your roles", "/roles"],
		["Your sessions", "/profile/sessions"],
		["Error: Change your password", "/profile/password",
			press("Change the password")],
	],
};

for (const [email, pages] of Object.entries(PAGES))
	test(`every page of ${email} is in order`, async () => {
		const person = await phone(email);
		for (const page of pages)
			await see(person, ...page);
	});

test("the check of the history ends by itself, and its page is in order",
    async () => {
	const auditor = await phone("auditor@microsoft.example");
	await auditor.open("/audit/verify");
	await auditor.page.getByRole("heading",
	    { name: "The history is whole" }).waitFor();
	await fits(auditor, "The history is whole");
});

test("every page of a second factor is in order", async () => {
	const person = await phone("incentives-user@fabrikam.example");
	await see(person, "Second factor", "/profile/factor");
	await see(person, "Error: Second factor", "/profile/factor",
	    press("Begin"), press("Set up"));
	const app = new App(await person.page.locator("main code").innerText());
	await person.page.locator("#code").fill(app.code(world.now));
	await person.click("Set up");
	await fits(person, "Your recovery codes");
	await see(person, "Second factor", "/profile/factor");
	await see(person, "Error: Remove your second factor",
	    "/profile/factor/remove", press("Remove"));
	const other = await phone("incentives-user@fabrikam.example");
	await fits(other, "Enter your code");
	await see(await phone(), "Enter your code", "/sign-in/code");
});

test("every page of a forgotten password is in order", async () => {
	const person = await phone();
	await see(person, "Error: Forgot your password?", "/sign-in/forgot",
	    press("Send me a link"));
	await person.page.locator("#email").fill("london@fabrikam.example");
	await person.click("Send me a link");
	await fits(person, "Look into your mail");
	const address = linkOf(await mail("london@fabrikam.example",
	    /Choose a new password/), world, "/password");
	await see(person, "Error: Choose a new password", address,
	    press("Set the password"));
	await person.page.locator("#password").fill(GOOD);
	await person.click("Set the password");
	await person.open("/");
	await see(person, "This link does not work", address);
	await see(person, "This link does not work", "/invitation/nothing");
});

test("the page that asks for the password again is in order", async () => {
	const person = await phone("program-admin@microsoft.example");
	await person.open("/admin/people/invite");
	world.setNow(later(11));
	await person.click("Send the invitation");
	await fits(person, "Enter your password");
});

test("the HTML of these pages is valid", () => browser.done());

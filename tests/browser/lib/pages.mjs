// What the tests of single pages share.
import assert from "node:assert/strict";

export async function somebody(browser, email) {
	const person = await browser.person();
	await person.signIn(email);
	return person;
}

// Press a button of the page's own form as it stands.
export function press(person, words) {
	return person.leave(() => person.page.locator("main")
	    .getByRole("button", { name: words, exact: true }).click());
}

// The form is refused, and says so at its top and in its title.
export async function refused(person, name) {
	assert.match(await person.page.title(), /^Error: /);
	assert.ok(await person.page.locator(".govuk-error-summary li").count() > 0);
	await person.look(name);
}

// Addresses of the first of each status that a list can be filtered by.
export async function eachStatus(person, address, href) {
	const found = new Map();

	await person.open(address);
	for (const status of await person.page.locator("#status option")
	    .evaluateAll((all) => all.map((o) => o.value).filter((v) => v))) {
		await person.open(`${address}?status=${status}`);
		const link = person.page.locator(`tbody th a[href^="${href}"]`);
		if (await link.count() > 0)
			found.set(status, await link.first().getAttribute("href"));
	}
	return found;
}

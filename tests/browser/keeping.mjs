// Those who keep the site going: customers, their import, the system page; and
// a partner's global admin with roles from a file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { fileOf, subscription, tenant } from "../web/lib/graph.mjs";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { press, refused, somebody } from "./lib/pages.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const words = (person) => person.page.locator("main").innerText();
const link = (person, name) => person.leave(() => person.page
    .locator("main").getByRole("link", { name, exact: true }).click());

async function send(person, label, name, mimeType, text) {
	await person.page.getByLabel(label).setInputFiles({ name, mimeType,
		buffer: Buffer.from(text) });
	await press(person, "Check the file");
}

test("a program admin imports customers and finds one", async () => {
	const admin = await somebody(browser, "program-admin@microsoft.example");
	await admin.open("/admin/customers");
	await admin.look("customers");
	await link(admin, "Import customers");
	await admin.look("import-new");
	await press(admin, "Check the file");
	await refused(admin, "import-new-refused");
	await send(admin, "JSON file", "graph.json", "application/json",
	    fileOf(tenant("Quokka Toys", [subscription(1, { status: "Fine" })])));
	assert.match(await words(admin), /Nothing is imported/);
	await admin.look("import-wrong");
	await link(admin, "send it again");
	await send(admin, "JSON file", "graph.json", "application/json",
	    fileOf(tenant("Quokka Toys", [subscription(1)])));
	await admin.look("import-check");
	await press(admin, "Import this file");
	assert.match(await words(admin), /The file is imported/);
	await admin.page.getByLabel("Part of the name").fill("quokka");
	await press(admin, "Find");
	await link(admin, "Quokka Toys");
	await admin.look("customer");
	assert.match(await words(admin), /Active: when it was first imported/);
	await admin.open("/admin/system");
	await admin.look("system");
});

test("a global admin gives roles from a file", async () => {
	const global = await somebody(browser, "global-admin@fabrikam.example");
	await global.open("/people");
	await link(global, "Roles from a file");
	await global.look("roster-new");
	await send(global, "CSV file", "roles.csv", "text/csv",
	    "E-mail address,Role\r\n" +
	    "account-admin@fabrikam.example,Incentives user\r\n" +
	    "nobody@fabrikam.example,Incentives user\r\n");
	await global.look("roster-check");
	await press(global, "Give and invite");
	await refused(global, "roster-check-refused");
	await global.page.getByLabel("Give the good rows only").check();
	await press(global, "Give and invite");
	assert.match(await words(global), /The roles are given/);
	await global.look("people-of-a-partner");
});

test("the HTML of these pages is valid", () => browser.done());

// The pages of claims that the story does not pass: lists, every status, forms
// that are refused, what comes too late, and the questions before an end.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { eachStatus, press, refused, somebody } from "./lib/pages.mjs";

const CONTOSO = { tenant: "b85f8b0c-44ee-4419-987a-5afc1fde85a3",
	domain: "contoso.example" };

const world = await openWorld();
const browser = await openBrowser(world);

const admin = await somebody(browser, "incentives-admin@fabrikam.example");

async function newDraft() {
	await admin.open("/claims/new");
	await press(admin, "Add customer");
	return new URL(admin.page.url()).pathname.replace(/\/who$/, "");
}

async function draftOf(claim, role) {
	await admin.open(`${claim}/customer`);
	await admin.page.locator("#tenant").fill(CONTOSO.tenant);
	await admin.page.locator("#domain").fill(CONTOSO.domain);
	await press(admin, "Save and continue");
	await admin.page.getByLabel(role, { exact: true }).check();
	await press(admin, "Save and continue");
}

test("the list of claims, also when nothing fits", async () => {
	await admin.open("/claims");
	await admin.look("list");
	await admin.open("/claims?text=no-such-claim");
	await admin.look("list-none");
	const auditor = await somebody(browser, "auditor@microsoft.example");
	await auditor.open("/claims");
	await auditor.look("list-microsoft");
});

test("a claim in every status, and its history", async () => {
	const claims = await eachStatus(admin, "/claims", "/claims/");

	assert.ok(claims.size >= 8, [...claims.keys()].join());
	for (const [status, address] of claims) {
		await admin.open(address);
		await admin.look(`claim-${status}`);
	}
	await admin.open(`${claims.get("approved")}/history`);
	await admin.look("claim-history");
	await admin.open(`${claims.get("approved")}/proof`);
	await admin.look("claim-proof");
	await admin.page.goto(`${claims.get("approved")}/proof/receipt`);
	await admin.look("receipt");
	await admin.page.emulateMedia({ media: "print" });
	assert.ok(await admin.page.getByText("Times are shown in").isVisible());
	await admin.page.emulateMedia({ media: "screen" });
});

test("R5.45: what is asked about one item stands below its name", async () => {
	await admin.open("/claims?text=Best+for+You+Organics+with+our+Sales");
	const claim = await admin.page.locator("tbody th a").first()
	    .getAttribute("href");
	for (const [part, field] of [["items", "input[type=checkbox]"],
		["subscriptions", "legend"]]) {
		await admin.open(`${claim}/${part}`);
		await admin.look(`asked-of-${part}`);
		const item = await admin.page.locator(field).first().boundingBox();
		const asked = await admin.page.locator(".cpor-asked")
		    .boundingBox();
		assert.ok(asked.y > item.y && asked.y - item.y < 60, part);
	}
});

test("a draft's tasks, what is wrong with each, and its end", async () => {
	const claim = await newDraft();

	await admin.open(claim);
	await admin.look("tasks");
	await admin.open(`${claim}/role`);
	await admin.look("cannot-start");
	await admin.open(`${claim}/who`);
	await press(admin, "Save and continue");
	await refused(admin, "who-refused");
	await admin.open(`${claim}/customer`);
	await admin.page.locator("#tenant").fill("not a tenant");
	await press(admin, "Save and continue");
	await refused(admin, "customer-refused");
	await admin.open(`${claim}/delete`);
	await admin.look("delete");
	await press(admin, "Delete this draft");
	await admin.look("deleted");
});

test("the forms of a claim of products, when they are refused", async () => {
	const claim = await newDraft();

	await draftOf(claim, "Build intent - Advisor");
	await admin.open(`${claim}/items`);
	await admin.look("items-contoso");
	await press(admin, "Save and continue");
	await refused(admin, "items-refused");
	await admin.page.getByLabel("Dynamics 365 Sales", { exact: true }).check();
	await press(admin, "Save and continue");
	await admin.open(`${claim}/subscriptions`);
	await admin.look("subscriptions-contoso");
	await admin.page.getByLabel("Enter a subscription ID by hand").check();
	await press(admin, "Save and continue");
	await refused(admin, "subscriptions-refused");
	await admin.open(`${claim}/contacts`);
	await press(admin, "Save and continue");
	await refused(admin, "contacts-refused");
	await admin.open(`${claim}/proof`);
	await press(admin, "Add files");
	await refused(admin, "proof-refused");
	await admin.open(`${claim}/role`);
	await admin.look("role-change");
});

test("a form that comes too late", async () => {
	const claim = await newDraft();
	const late = await admin.page.context().newPage();

	await late.goto(`${claim}/customer`);
	await draftOf(claim, "Use or consume");
	await late.bringToFront();
	await late.locator("#tenant").fill(CONTOSO.tenant);
	await late.locator("#domain").fill("contoso-group.example");
	await late.getByRole("button", { name: "Save and continue" }).click();
	await late.getByRole("heading", { level: 1,
		name: "This claim has changed since you opened the page" }).waitFor();
	const first = admin.page;
	admin.page = late;
	await admin.look("conflict");
	admin.page = first;
	await late.close();
});

test("withdrawing, and answering with nothing", async () => {
	const claims = await eachStatus(admin, "/claims", "/claims/");

	await admin.open(`${claims.get("submitted")}/withdraw`);
	await admin.look("withdraw");
	await press(admin, "Withdraw this claim");
	await refused(admin, "withdraw-refused");
	await admin.open(`${claims.get("action-required")}/answer`);
	await admin.look("answer-demo");
	await press(admin, "Send answer");
	await refused(admin, "answer-refused");
});

test("the HTML of these pages is valid", () => browser.done());

// Lists as people use them: filtered, kept, taken out; and the first page.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { newDraft } from "../web/lib/flow.mjs";
import { PASSWORD, openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { press, somebody } from "./lib/pages.mjs";

const world = await openWorld();
const browser = await openBrowser(world);
const admin = await somebody(browser, "incentives-admin@fabrikam.example");

const chips = (person) => person.page.locator(".cpor-chip strong")
    .allInnerTexts();

test("a list is filtered, part by part taken back, kept and found again",
    async () => {
	await admin.open("/claims");
	await admin.leave(() => admin.page.getByRole("link",
	    { name: "More filters" }).click());
	await admin.look("filter");
	await admin.page.getByLabel("Status").selectOption({ label: "Open" });
	await admin.page.getByLabel("Waiting on").selectOption(
	    { label: "Your company" });
	await admin.page.getByLabel("Workload or product").selectOption(
	    { label: "Exchange Online" });
	await press(admin, "Show claims");
	await admin.look("list-filtered");
	assert.deepEqual(await chips(admin),
	    ["Open", "Your company", "Exchange Online"]);
	await admin.leave(() => admin.page.getByRole("link",
	    { name: "Remove Workload or product: Exchange Online" }).click());
	assert.deepEqual(await chips(admin), ["Open", "Your company"]);
	await admin.leave(() => admin.page.getByRole("link",
	    { name: "Keep this list" }).click());
	await admin.look("list-keep");
	await admin.page.getByLabel("Name").fill("Ours to do");
	await press(admin, "Keep this list");
	await admin.look("list-kept");
	await admin.open("/claims");
	await admin.leave(() => admin.page.getByRole("link",
	    { name: "Ours to do" }).click());
	assert.deepEqual(await chips(admin), ["Open", "Your company"]);
	await admin.leave(() => admin.page.getByRole("link",
	    { name: "Change your lists" }).click());
	await admin.look("lists");
	await press(admin, "Remove Ours to do");
	await admin.look("lists-none");
});

test("what the list finds is taken out as a spreadsheet and as CSV",
    async () => {
	await admin.open("/claims?status=open");
	for (const [words, suffix, first] of [
		["a spreadsheet (XLSX)", "xlsx", "PK"], ["CSV", "csv", "Number,"]]) {
		const coming = admin.page.waitForEvent("download");
		await admin.page.getByRole("link", { name: words }).click();
		const download = await coming;
		assert.match(download.suggestedFilename(),
		    new RegExp(`^claims-2026-06-17\\.${suffix}$`));
		const bytes = fs.readFileSync(await download.path());
		assert.equal(bytes.toString("latin1", 0, first.length), first);
	}
});

test("the text is looked for by the beginnings of its words", async () => {
	await admin.open("/claims");
	const [name] = await admin.page.locator("tbody th a").allInnerTexts();
	const start = name.split(" ").map((word) => word.slice(0, 4)).join(" ");
	await admin.page.getByLabel("Number, name").fill(start);
	await press(admin, "Show");
	assert.ok((await admin.page.locator("tbody th a").allInnerTexts())
	    .includes(name), start);
	await admin.open("/claims?text=no-such-claim");
	await admin.look("list-nothing");
});

test("the list is sorted by its columns, page by page", async () => {
	const client = await world.signedIn("incentives-admin@fabrikam.example");
	const names = () => admin.page.locator("tbody th a").allInnerTexts();
	const follow = (words) => admin.leave(() => admin.page.locator("main")
	    .getByRole("link", { name: words, exact: true }).click());

	for (let i = 0; i < 26; i++)
		await newDraft(client);
	await admin.open("/claims");
	await follow("Customer");
	assert.equal(await admin.page.getByRole("columnheader",
	    { name: "Customer" }).getAttribute("aria-sort"), "ascending");
	const first = await names();
	await follow("Next page");
	await admin.look("list-next");
	assert.notDeepEqual(await names(), first);
	await follow("Previous page");
	assert.deepEqual(await names(), first);
	assert.match(await admin.page.locator("main").innerText(),
	    /\d+ claims/);
});

test("every other filter is a field with words", async () => {
	await admin.open("/claims");
	await admin.leave(() => admin.page.getByRole("link",
	    { name: "More filters" }).click());
	for (const [label, option] of [
		["Solution area", "Modern Work and Security"],
		["Partner role", "Use or consume"], ["Due", "Overdue"]])
		await admin.page.getByLabel(label, { exact: true })
		    .selectOption({ label: option });
	await admin.page.getByLabel("Customer", { exact: true })
	    .fill("contoso.example");
	await press(admin, "Show claims");
	assert.deepEqual(await chips(admin), ["Overdue",
		"Modern Work and Security", "Use or consume", "contoso.example"]);
});

test("the reviewer filters by reviewer, and by a location they know",
    async () => {
	const reviewer = await somebody(browser, "reviewer@microsoft.example");
	await reviewer.open("/claims/filter");
	await reviewer.look("filter-microsoft");
	await reviewer.page.getByLabel("Reviewer").selectOption(
	    { label: "Nobody" });
	await press(reviewer, "Show claims");
	assert.deepEqual(await chips(reviewer), ["Nobody"]);
	await reviewer.look("list-microsoft");
});

test("the first page says what needs one, and what waits on others",
    async () => {
	await admin.open("/");
	await admin.look("home");
	const titles = await admin.page.locator("main h2").allInnerTexts();
	assert.ok(titles.includes("Drafts") &&
	    titles.includes("Waiting on Microsoft"), titles.join());
});

test("who has nothing to do reads that", async () => {
	world.cpor(["partner", "add", "Idle Ltd", "GB"]);
	world.cpor(["partner", "location", "Idle Ltd", "7770001", "London", "GB"]);
	world.cpor(["person", "add", "ida@idle.example", "Ida Idle", "Idle Ltd",
		"incentives-admin"], `${PASSWORD}\n`);
	const ida = await somebody(browser, "ida@idle.example");
	await ida.page.getByText("Nothing waits for you.").waitFor();
	await ida.page.getByText("No claim waits on Microsoft.").waitFor();
	await ida.look("home-idle");
});

test("the HTML of these pages is valid", () => browser.done());

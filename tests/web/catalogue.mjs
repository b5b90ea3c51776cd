// The catalogue in the browser: names, and the service plans that prove items.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { EXCHANGE, SHAREPOINT, TEAMS, desk, newCustomer, submitted, underReview }
    from "./lib/claims.mjs";
import { draftWith } from "./lib/flow.mjs";

const world = await openWorld();
const partner = await world.signedIn("incentives-admin@fabrikam.example");
const run = await world.signedIn("program-admin@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const HOME = "/admin/catalogue";
const NEW_PLAN = "99999999-0000-4000-8000-000000000001";

const banner = (page) =>
    page.texts(".govuk-notification-banner__heading")[0];
const rows = (page) => page.texts("tbody tr");
const codes = async () => (await run.get(HOME)).all("tbody a")
    .map((a) => a.getAttribute("href").split("/").pop());
const claims = async (code) => Number((await run.get(HOME)).all("tbody tr")
    .find((row) => row.querySelector("a").getAttribute("href") ===
	`${HOME}/${code}`).querySelector("[data-label='Claims with it']")
    .textContent);
const name = (page, words) => run.submit(page, { name: words },
    { which: page.path.replace(/\?.*|\/(add|end)$/g, "") });
const add = (page, plan) => run.submit(page, { plan },
    { which: `${page.path.replace(/\?.*|\/(add|end)$/g, "")}/add` });
const end = (page, plan) => run.submit(page, {},
    { which: `form:has(button[value="${plan}"])` });

// The SKU list knows one plan more.
const list = path.join(world.data, "list.csv");
fs.writeFileSync(list, "Product_Display_Name,String_Id,GUID," +
    "Service_Plan_Name,Service_Plan_Id," +
    "Service_Plans_Included_Friendly_Names\r\n" +
    "Guides Plus,GUIDES_PLUS,99999999-0000-4000-8000-000000000000," +
    `GUIDES_P,${NEW_PLAN},Guides for all\r\n`);
world.cpor(["import", "skus", list]);

test("R8.39: beside each item stands how many claims have it", async () => {
	assert.ok((await codes()).includes(EXCHANGE));
	const before = await claims(SHAREPOINT);
	await submitted(partner, newCustomer(world),
	    { items: [EXCHANGE, SHAREPOINT] });
	assert.equal(await claims(SHAREPOINT), before + 1);
	const page = await run.get(`${HOME}/${SHAREPOINT}`);
	assert.equal(page.texts(".govuk-summary-list__value")[0],
	    `${before + 1} claim${before === 0 ? "" : "s"}`);
	// Who reads claims is led there.
	const theirs = await auditor.get(`${HOME}/${SHAREPOINT}`);
	const found = await auditor.get(theirs.all(".govuk-summary-list__value a")[0]
	    .getAttribute("href"));
	assert.equal(found.status, 200);
	assert.equal(found.all("tbody tr").length, Math.min(before + 1, 50));
});

test("R8.38: a service plan is added by its ID, and ended", async () => {
	const [code] = (await codes()).filter((one) => /guides/.test(one));
	const before = await run.get(`${HOME}/${code}`);
	const added = await add(before, ` {${NEW_PLAN.toUpperCase()}} `);
	assert.equal(banner(added), "The service plan is added");
	assert.ok(rows(added).some((row) => row.startsWith("Guides for all") &&
	    row.includes(NEW_PLAN)));
	assert.equal(rows(added).length, rows(before).length + 1);
	assert.match(added.texts(".cpor-timeline__item").pop(),
	    new RegExp(`changed the catalogue.*Service plan ?${NEW_PLAN}`));
	const twice = await add(added, NEW_PLAN);
	assert.equal(twice.status, 422);
	assert.match(twice.errors["#plan"], /proves it already/);
	const ended = await end(added, NEW_PLAN);
	assert.equal(banner(ended), "The service plan is ended");
	assert.equal(rows(ended).length, rows(before).length);
});

test("R8.38: no plan that the SKU list does not have, and never none",
    async () => {
	const [code] = (await codes()).filter((one) => /guides/.test(one));
	for (const [plan, sentence] of [
		["99999999-0000-4000-8000-00000000dead", /No product of the SKU list/],
		["guides", /32 letters a to f and digits/],
		["", /Enter a service plan ID/]]) {
		const page = await add(await run.get(`${HOME}/${code}`), plan);
		assert.equal(page.status, 422, plan);
		assert.match(page.errors["#plan"], sentence);
		assert.equal(page.all("#plan")[0].getAttribute("value") ?? "", plan);
	}
	let page = await run.get(`${HOME}/${code}`);
	for (;;) {
		const button = page.all("button[name=plan]")[0];
		if (button === undefined)
			break;
		page = await end(page, button.getAttribute("value"));
	}
	assert.equal(rows(page).length, 1);
	assert.match(rows(page)[0], /The only one$/);
	const form = page.form(`${HOME}/${code}`);
	const plan = page.texts("tbody .cpor-code")[0];
	const refused = await run.post(`${HOME}/${code}/end`, new URLSearchParams({
		token: form.value("token"), version: form.value("version"), plan })
	    .toString(), { headers: { origin: world.url } });
	assert.equal(refused.status, 422);
	assert.match(refused.errors["#plan"], /the only one/);
	assert.equal(rows(await run.get(`${HOME}/${code}`)).length, 1);
});

test("R8.39: what was submitted stays when its service plan is ended",
    async () => {
	const customer = newCustomer(world);
	const claim = await submitted(partner, customer, { items: [SHAREPOINT] });
	const stands = async () => (await partner.get(claim)).words
	    .match(/Submitted Where it stands.*Can this earn/)[0];
	const words = await stands();
	let page = await run.get(`${HOME}/${SHAREPOINT}`);
	const plan = "5dbe027f-2339-4123-9542-606e4d348a72";
	if (rows(page).length === 1)
		page = await add(page, NEW_PLAN);
	assert.equal((await end(page, plan)).status, 200);
	assert.equal(await stands(), words);
	assert.match((await partner.get(claim)).words,
	    /We see no subscription of the customer for it/);
	// What is not submitted yet goes by the plans of the day.
	await assert.rejects(submitted(partner, newCustomer(world),
	    { items: [SHAREPOINT] }));
});

test("R8.38, R8.40: an item gets another name, no other item's, and of two " +
    "who give one the second is told", async () => {
	const mine = await run.get(`${HOME}/${EXCHANGE}`);
	const taken = await name(mine, "SharePoint ONLINE");
	assert.equal(taken.status, 422);
	assert.match(taken.errors["#name"], /Another item has this name/);
	for (const words of ["", "ab", "x".repeat(81)])
		assert.equal((await name(mine, words)).status, 422);
	const done = await name(mine, "Exchange in the cloud");
	assert.equal(done.heading, "Exchange in the cloud");
	assert.match(done.texts(".cpor-timeline__item").pop(),
	    /Name ?Exchange Online ?Exchange in the cloud/);
	const told = await name(mine, "Exchange for all");
	assert.equal(told.status, 409);
	assert.match(told.errors["#name"], /Somebody else has changed/);
	assert.equal(told.all("#name")[0].getAttribute("value"),
	    "Exchange for all");
	assert.equal((await run.get(`${HOME}/${EXCHANGE}`)).heading,
	    "Exchange in the cloud");
	const read = await auditor.get(`${HOME}/${EXCHANGE}`);
	assert.equal(read.all("main form").length, 0);
	assert.match(read.words, /Exchange in the cloud/);
});

const TOWN = { name: "Teams Town Halls", code: "teams-town-halls",
	area: "modern-work", plan: "57ff2da0-773e-42df-b2af-ffb7a2317929" };
const make = async (fields) => run.submit(await run.get(`${HOME}/new`), fields,
    { which: `${HOME}/new` });
const offer = (page, button) => run.submit(page, {},
    { which: `${HOME}/${TOWN.code}/offer`, button });

test("R8.24: an item is added with what proves it, and claimed", async () => {
	for (const [fields, field, sentence] of [
		[{ code: TEAMS }, "#code", /Another item has this code/],
		[{ code: "new" }, "#code", /3 to 40 letters/],
		[{ code: "Town Halls" }, "#code", /3 to 40 letters/],
		[{ name: "microsoft TEAMS" }, "#name", /Another item has this name/],
		[{ name: "ab" }, "#name", /3 characters or more/],
		[{ area: undefined }, "#area", /Solution area|solution area/],
		[{ linked: true }, "#linked", /Only the usage of Business App/],
		[{ plan: "99999999-0000-4000-8000-00000000dead" }, "#plan",
			/No product of the SKU list/],
		[{ plan: "x" }, "#plan", /32 letters/]]) {
		const page = await make({ ...TOWN, ...fields });
		assert.equal(page.status, 422, JSON.stringify(fields));
		assert.match(page.errors[field], sentence);
		assert.deepEqual(Object.keys(page.errors), [field]);
		assert.equal(page.form("main form").value("name"),
		    fields.name ?? TOWN.name);
	}
	const made = await make(TOWN);
	assert.equal(made.heading, TOWN.name);
	assert.match(banner(made), /^The item is added/);
	assert.match(made.texts(".cpor-timeline__item").pop(), new RegExp(
	    `Name ?${TOWN.name} ?Solution area ?Modern Work and Security.*` +
	    `Service plan ?${TOWN.plan}`));
	assert.equal((await auditor.get(`${HOME}/new`)).status, 403);
	const before = await codes();
	assert.ok(before.includes(TOWN.code));
	await submitted(partner, newCustomer(world), { items: [TOWN.code] });
	assert.equal(await claims(TOWN.code), 1);
	const product = await make({ ...TOWN, name: "Power Nothing",
		code: "power-nothing", area: "business-applications",
		linked: true });
	assert.match(product.texts(".cpor-timeline__item").pop(),
	    /Usage ?Credited through Partner Admin Link/);
});

test("R8.25, R8.40: an item is ended and opened again; drafts must do without " +
    "it, what was submitted keeps it", async () => {
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	const claim = await underReview(partner, reviewer, newCustomer(world),
	    { items: [TOWN.code], name: "Town" });
	await reviewer.submit(await reviewer.get(`${desk(claim)}/ask`),
	    { "reason.1": "signature-missing", comment: "Please sign" });
	const { claim: draft } = await draftWith(partner, newCustomer(world));
	await partner.submit(await partner.get(`${draft}/role`),
	    { role: "use-or-consume" });
	await partner.submit(await partner.get(`${draft}/items`),
	    { items: [TOWN.code, TEAMS] });

	const open = await run.get(`${HOME}/${TOWN.code}`);
	assert.match(open.words, /submitted keep it, .* \(2 claims in which it is not decided yet\)/);
	const ended = await offer(open, "End it for new claims");
	assert.match(banner(ended), /^The item is ended/);
	assert.match(ended.texts(".cpor-timeline__item").pop(),
	    /New claims ?Yes ?No/);
	assert.match((await run.get(HOME)).words, /Teams Town Halls No new claims/);
	const late = await offer(open, "End it for new claims");
	assert.equal(late.status, 409);
	assert.match(late.errors["#active"], /Somebody else has changed/);

	// The draft says so until it is removed; others do not offer it.
	const items = await partner.get(`${draft}/items`);
	assert.match(items.words,
	    /Teams Town Halls This item can no longer be claimed/);
	assert.match((await partner.get(`${draft}/check`)).words,
	    /Teams Town Halls: This item can no longer be claimed/);
	const kept = await partner.submit(items, { items: [TOWN.code, TEAMS] });
	assert.equal(kept.status, 422);
	await partner.submit(items, { items: [TEAMS] });
	assert.doesNotMatch((await partner.get(`${draft}/check`)).words,
	    /can no longer be claimed/);
	assert.doesNotMatch((await partner.get(`${draft}/items`)).words,
	    /Teams Town Halls/);

	// What was submitted is answered with it, and found by it.
	const done = await partner.submit(await partner.get(`${claim}/answer`),
	    { comment: "It is signed now" });
	assert.match(done.words, /back with the reviewer/);
	assert.match((await partner.get(`/claims?item=${TOWN.code}`)).words,
	    /Town tailspin/);

	const again = await offer(await run.get(`${HOME}/${TOWN.code}`),
	    "Reopen it for new claims");
	assert.match(banner(again), /^The item is open/);
	assert.match((await partner.get(`${draft}/items`)).words,
	    /Teams Town Halls/);
});

test("there is no other item", async () => {
	assert.equal((await run.get(`${HOME}/none`)).status, 404);
});

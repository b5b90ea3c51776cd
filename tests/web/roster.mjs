// Roles for many people from one CSV file.
import assert from "node:assert/strict";
import { test } from "node:test";
import { bare } from "./lib/flow.mjs";
import { PASSWORD, openWorld } from "./lib/world.mjs";

const world = await openWorld();
const at = (name, partner = "fabrikam") => `${name}@${partner}.example`;
const global = await world.signedIn(at("global-admin"));
const NEW = "/people/import";
const HEAD = "E-mail address,Role,PartnerID,Program,Name";

const send = async (client, text) => client.submit(await client.get(NEW),
    { file: { name: "roles.csv", type: "text/csv",
	bytes: Buffer.from(text) } });
const file = (...rows) => [HEAD, ...rows, ""].join("\r\n");
const rows = (page) => page.all("[aria-labelledby=rows] tbody tr")
    .map((row) => [...row.children].map((cell) => cell.textContent.trim()));
const counts = (page) => page.texts(".cpor-facts--counts dd").map(Number);
const give = (client, page, which) => client.submit(page, { which });
const roles = async (client, name) => {
	const found = await client.get(`/people?text=${encodeURIComponent(name)}`);
	return found.texts("td[data-label=Roles]")[0];
};
const entries = () => Number(/whole: (\d+) entries/
    .exec(world.cpor(["verify"]))[1]);

test("R8.53: the example file has the columns, and can be sent", async () => {
	const page = await global.follow(await global.get("/people"),
	    "Roles from a file");
	assert.equal(page.heading, "Roles from a file");
	const example = await global.get(page.link("Download the example file"));
	assert.match(example.headers["content-type"], /^text\/csv/);
	assert.ok(example.text.startsWith(`\uFEFF${HEAD}\r\n`));
	const sent = await send(global, example.bytes);
	assert.equal(sent.heading, "Check your file");
	assert.deepEqual(counts(sent), [0, 1, 0, 1]);
});

test("R8.54: each row says what it would do, then the good ones are given",
    async () => {
	const before = entries();
	const page = await send(global, file(
	    `${at("incentives-user")},Incentives admin,5210441,`,
	    `"${at("INCENTIVES-user")}", incentives ADMIN ,5210441,`,
	    `${at("incentives-user")},incentives-user,,`,
	    `${at("account-admin")},Incentives user,,Partner Recognition`,
	    "nobody,Incentives user,,",
	    "nobody@fabrikam.example,Incentives user,,",
	    `${at("account-admin")},Emperor,,`,
	    `${at("account-admin")},Reviewer,,`,
	    `${at("account-admin")},Account admin,5210441,`,
	    `${at("account-admin")},Incentives user,5210442999,`,
	    `${at("account-admin")},Incentives user,,Azure`));
	assert.deepEqual(counts(page), [2, 0, 2, 7]);
	assert.deepEqual(rows(page).map(([, line, what]) => [Number(line), what]),
	    [
		[6, "Problem E-mail address: Enter an e-mail address, such as " +
		    "name@example.com"],
		[7, "Problem E-mail address: Nobody of Fabrikam signs in with " +
		    "this address: to invite them enter their name too"],
		[8, "Problem Role: Enter Incentives admin, Incentives user, " +
		    "Account admin or Global admin"],
		[9, "Problem Role: Enter Incentives admin, Incentives user, " +
		    "Account admin or Global admin"],
		[10, "Problem PartnerID: Only incentives roles can be for one " +
		    "location or one program"],
		[11, "Problem PartnerID: No location of your company has this " +
		    "PartnerID"],
		[12, "Problem Program: Enter Microsoft Commerce Incentives or " +
		    "Partner Recognition, or nothing"],
		[2, rows(page)[7][2]],
		[3, `${rows(page)[7][2]} Has it already`],
		[4, "Incentives user Has it already"],
		[5, "Incentives user in Partner Recognition"]]);
	assert.match(rows(page)[7][2], /^Incentives admin at /);
	assert.equal(entries(), before, "looking has given nothing");

	const none = await give(global, page, undefined);
	assert.equal(none.status, 422);
	assert.ok(none.errors["#which"]);
	const all = await give(global, page, "all");
	assert.equal(all.status, 422);
	assert.match(all.errors["#which"], /no role was given/);
	assert.equal(entries(), before);

	const done = await give(global, all, "good");
	assert.match(done.words, /The roles are given/);
	assert.equal(entries(), before + 2, "each stands in history");
	assert.match(await roles(global, "Diego"),
	    /Incentives user; Incentives admin at|Incentives admin at .*; Incentives user/);
	assert.match(await roles(global, "Lidia"),
	    /Incentives user in Partner Recognition/);
	// The file is gone, and what it gave counts at once.
	assert.equal((await global.get(page.path)).status, 404);
	assert.equal((await (await world.signedIn(at("account-admin")))
	    .get("/claims")).status, 200);
	const again = await send(global, file(
	    `${at("account-admin")},Incentives user,,Partner Recognition`));
	assert.deepEqual(counts(again), [0, 0, 1, 0]);
	assert.equal(again.all("main form").length, 0);
});

test("R8.54: all or nothing gives all where every row is good", async () => {
	const page = await send(global, file(
	    `${at("incentives-user")},Account admin,,`,
	    `${at("incentives-admin")},Account admin,,`));
	assert.deepEqual(counts(page), [2, 0, 0, 0]);
	const done = await give(global, page, "all");
	assert.match(done.words, /The roles are given/);
	for (const name of ["Diego", "Megan"])
		assert.match(await roles(global, name) ?? "Account admin",
		    /Account admin/);
});

test("R8.55: whoever is not here yet is invited, if the row has their name",
    async () => {
	const before = entries();
	const page = await send(global, file(
	    "ada.martin@fabrikam.example,Incentives user,5210441,,Ada Martin",
	    "Ada.Martin@fabrikam.example,Account admin,,,Ada Martin",
	    `${at("incentives-admin", "northwind")},Incentives user,,,Nora`,
	    "bob@fabrikam.example,Incentives user,,Partner Recognition,Bob"));
	assert.deepEqual(counts(page), [0, 2, 0, 2]);
	assert.match(rows(page)[0][2], /Another row invites them/);
	assert.match(rows(page)[1][2], /holds in every program/);
	assert.match(rows(page)[2][2], /^Incentives user at .* Is invited$/);
	await give(global, page, "good");
	assert.equal(entries(), before + 2);
	const list = await global.get("/people");
	assert.match(list.words, /Ada Martin/);
	const again = await send(global, file(
	    "ada.martin@fabrikam.example,Incentives user,,,Ada Martin"));
	assert.deepEqual(counts(again), [0, 0, 1, 0]);
	assert.match(rows(again)[0][2], /Invited already/);
});

test("R8.54: nothing is done that was not shown, and what would be is shown anew",
    async () => {
	const email = at("fresh.face");
	const page = await send(global, file(
	    `${email},Incentives user,5210441,,Fresh Face`));
	assert.deepEqual(counts(page), [0, 1, 0, 0]);
	world.cpor(["person", "add", email, "Fresh Face", "Fabrikam",
	    "account-admin"], `${PASSWORD}\n`);
	const before = entries();
	const told = await give(global, page, "good");
	assert.equal(told.status, 409);
	assert.match(told.words, /Roles have changed since you looked/);
	assert.deepEqual(counts(told), [1, 0, 0, 0]);
	assert.equal(entries(), before);
	const done = await give(global, told, "good");
	assert.match(done.words, /The roles are given/);
	assert.equal(entries(), before + 1);
});

test("R8.55: somebody of another partner is as nobody", async () => {
	const page = await send(global, file(
	    `${at("incentives-admin", "northwind")},Incentives user,,`,
	    "zzz@northwind.example,Incentives user,,"));
	const [real, missing] = rows(page);
	assert.equal(real[2], missing[2]);
	assert.equal(real[0], at("incentives-admin", "northwind"));
	assert.equal(page.all("main form").length, 0);
	// Nor is the file there for anybody else.
	const other = await world.signedIn(at("global-admin", "northwind"));
	const foreign = await other.get(page.path);
	assert.equal(foreign.status, 404);
	assert.equal(bare(foreign).replaceAll(page.path, "PATH"),
	    bare(await other.get(`${NEW}/0000000000001`))
		.replaceAll(`${NEW}/0000000000001`, "PATH"));
});

test("R8.53: what is no such file is told beside the field", async () => {
	for (const [text, why] of [
		["", /The file is empty/],
		["a;b\r\n", /not separated by commas/],
		["E-mail address\r\na@b.example\r\n", /no column “Role”/],
		[`${HEAD}\r\n`, /no rows/],
		[`${HEAD}\r\n"a`, /^Line 2: /],
		[file(...Array(201).fill("a@b.example,Auditor,,")),
			/more than 200 rows/],
		[`${HEAD}\r\n${"x".repeat(300_000)}`, /bigger than 200 KB/]]) {
		const page = await send(global, text);
		assert.equal(page.status, 422, String(why));
		assert.match(page.errors["#file"], why);
	}
	const none = await global.submit(await global.get(NEW), {});
	assert.equal(none.errors["#file"], "Select a CSV file");
});

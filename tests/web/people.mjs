// Roles: given, taken and asked for in the browser; they count at once.
import assert from "node:assert/strict";
import { test } from "node:test";
import { PASSWORD, openWorld } from "./lib/world.mjs";
import { bare } from "./lib/flow.mjs";

const world = await openWorld();
const FABRIKAM = ["incentives-admin", "incentives-user", "account-admin",
	"global-admin"].map((role) => `${role}@fabrikam.example`);
const [admin, user, account, global] = await Promise.all(
    FABRIKAM.map((email) => world.signedIn(email)));
const northwind = await world.signedIn("global-admin@northwind.example");
const program = await world.signedIn("program-admin@microsoft.example");
const auditor = await world.signedIn("auditor@microsoft.example");
const MISSING = "/people/0000000000001";

// Somebody's page, as this viewer finds it by name.
async function pageOf(client, name, list = "/people") {
	const found = await client.get(`${list}?text=${encodeURIComponent(name)}`);
	return client.get(found.all("tbody a")
	    .find((a) => a.textContent === name).getAttribute("href"));
}
const held = (page) => page.texts("#grant .govuk-summary-list__row")
    .map((words) => words.replace(/ (Take away|The only one).*/, "")
	.replace(/ ?Given .*/, ""));
const banner = (page) =>
    page.texts(".govuk-notification-banner__heading")[0];
const press = (client, page, action, fields = {}) =>
    client.submit(page, fields, { which: `form[action$="/${action}"]` });
// A form of the page sent by another's hand: same fields, their own token.
async function forged(client, address, fields) {
	const token = (await client.get("/help")).all("[name=token]")[0]
	    .getAttribute("value");
	return client.post(address, new URLSearchParams({ token, ...fields })
	    .toString(), { headers: { origin: world.url }, follow: false });
}
const idOf = (page) => page.path.replace(/\?.*/, "").split("/").pop();
const give = (client, page, fields) => client.submit(page, fields,
    { which: "form[novalidate]" });

test("R2.22: an account admin gives an incentives role for one location and " +
    "one program, and takes it away", async () => {
	const page = await pageOf(account, "Lidia Holloway");
	assert.equal(page.heading, "Lidia Holloway (you)");
	const location = page.all("#location option")
	    .find((o) => /Munich/.test(o.textContent)).getAttribute("value");
	const given = await give(account, page, { role: "incentives-admin",
		location, program: "partner-recognition" });
	assert.equal(banner(given), "The role is given");
	assert.deepEqual(held(given), ["Account admin",
	    "Incentives admin Fabrikam Munich, Partner Recognition"]);
	// On the next request, in the session that there is.
	const claims = await account.get("/claims");
	assert.equal(claims.status, 200);
	assert.match(claims.texts(".cpor-header__role")[0],
	    /Incentives admin, Account admin/);
	const again = await give(account, given, { role: "incentives-admin",
		location, program: "partner-recognition" });
	assert.equal(again.status, 422);
	assert.match(again.errors["#role"], /has this role already/);
	const grant = given.all("button[name=grant]").pop().getAttribute("value");
	const taken = await forged(account, `/people/${idOf(page)}/take`,
	    { grant });
	assert.equal(taken.redirect, "/roles?done=taken");
	assert.equal((await account.get("/claims")).status, 403);
});

test("R2.22: an account admin gives nothing else, by no form", async () => {
	const page = await pageOf(account, "Diego Siciliani");
	assert.deepEqual(page.all("input[name=role]")
	    .map((input) => input.getAttribute("value")),
	    ["incentives-admin", "incentives-user"]);
	const directory = page.all("input[name=directory]")[0]
	    .getAttribute("value");
	for (const role of ["account-admin", "global-admin", "reviewer",
	    "program-admin"])
		assert.equal((await forged(account, `/people/${idOf(page)}/give`,
		    { directory, role })).status, 403, role);
	const globals = await pageOf(global, "Nestor Wilke");
	const own = await pageOf(global, "Lidia Holloway");
	const grant = own.all("button[name=grant]")[0].getAttribute("value");
	assert.equal((await forged(account, `/people/${idOf(own)}/take`,
	    { grant })).status, 403);
	assert.equal((await forged(account,
	    `/people/${idOf(globals)}/remove`, {})).status, 403);
	assert.deepEqual(held(await pageOf(global, "Diego Siciliani")),
	    ["Incentives user Every location, every program"]);
});

test("R2.22: what is for one location is no role of another kind",
    async () => {
	const page = await pageOf(global, "Diego Siciliani");
	const location = page.all("#location option")[1].getAttribute("value");
	const refused = await give(global, page, { role: "account-admin",
		location });
	assert.equal(refused.status, 422);
	assert.match(refused.errors["#location"], /Only incentives roles/);
	const none = await give(global, page, {});
	assert.equal(none.errors["#role"], "Choose a role");
});

test("R2.23, R2.25: a role counts from the next request on, and history says " +
    "what there was and is", async () => {
	assert.equal((await user.get("/people")).status, 403);
	const given = await give(global, await pageOf(global, "Diego Siciliani"),
	    { role: "account-admin" });
	assert.equal((await user.get("/people")).status, 200);
	assert.match(given.texts(".cpor-timeline__item").join(),
	    /Nestor Wilke gave a role .*Incentives user Incentives user; Account admin/);
	const message = await user.get("/messages");
	assert.match(message.words, /You now have the role Account admin \(Fabrikam\)/);
	const grant = given.all("button[name=grant]").pop().getAttribute("value");
	await forged(global, `/people/${idOf(given)}/take`, { grant });
	assert.equal((await user.get("/people")).status, 403);
	const twice = await forged(global, `/people/${idOf(given)}/take`,
	    { grant });
	assert.equal(twice.status, 409);
});

test("R2.24: the last global admin keeps the role, stays and may sign in",
    async () => {
	const page = await pageOf(global, "Nestor Wilke");
	assert.match(page.words, /Global admin .*The only one/);
	assert.equal(page.all("button[name=grant]").length, 0);
	// The only grant that there is; its id is not on the page.
	await give(global, await pageOf(global, "Lidia Holloway"),
	    { role: "global-admin" });
	const two = await pageOf(global, "Nestor Wilke");
	const grant = two.all("button[name=grant]")[0].getAttribute("value");
	const other = await pageOf(account, "Lidia Holloway");
	const others = other.all("button[name=grant]").pop()
	    .getAttribute("value");
	await forged(global, `/people/${idOf(other)}/take`, { grant: others });
	const refused = await forged(global, `/people/${idOf(two)}/take`,
	    { grant });
	assert.equal(refused.status, 422);
	assert.match(refused.errors["#grant"],
	    /Nestor Wilke is the only global admin of Fabrikam/);
	const ask = await global.get(`/people/${idOf(two)}/remove`);
	const stays = await press(global, ask, "remove");
	assert.equal(stays.status, 422);
	assert.match(stays.errors["#grant"], /Give another person this role/);
	const theirs = await pageOf(program, "Nestor Wilke", "/admin/people");
	const still = await press(program, theirs, "disable");
	assert.equal(still.status, 422);
	assert.match(still.errors["#state"], /the only global admin of Fabrikam/);
	assert.equal((await global.get("/people")).status, 200);
});

test("R2.24: the last program admin takes no leave of themselves",
    async () => {
	const page = await pageOf(program, "Raul Razo", "/admin/people");
	assert.match(page.words, /Program admin .*The only one/);
	assert.equal((await press(program, page, "disable")).status, 422);
});

test("R2.22, R2.23: who is removed from the directory is out at once, and " +
    "nobody's there", async () => {
	const isaiah = await world.signedIn("london@fabrikam.example");
	assert.equal((await isaiah.get("/claims")).status, 200);
	const page = await pageOf(global, "Isaiah Langer");
	const ask = await global.follow(page,
	    "Remove Isaiah Langer from Fabrikam");
	assert.match(ask.words, /Incentives admin at Fabrikam London/);
	const list = await press(global, ask, "remove");
	assert.equal(banner(list), "The person is removed");
	assert.doesNotMatch(list.words, /Isaiah Langer/);
	assert.equal((await isaiah.get("/claims", { follow: false })).redirect,
	    "/directories?next=/claims");
	assert.equal((await global.get(page.path)).status, 404);
	const seen = await pageOf(program, "Isaiah Langer", "/admin/people");
	assert.match(seen.words, /belongs to no directory/);
	assert.match(seen.texts(".cpor-timeline__item").join(),
	    /Nestor Wilke removed a person from the directory/);
});

test("R2.9: people of another directory are as those who are not there",
    async () => {
	const page = await pageOf(global, "Diego Siciliani");
	const own = idOf(page);
	const directory = page.all("input[name=directory]")[0]
	    .getAttribute("value");
	for (const path of ["", "/remove"])
		assert.equal(bare(await northwind.get(`/people/${own}${path}`)),
		    bare(await northwind.get(`${MISSING}${path}`)));
	for (const [path, fields] of [["give", { directory,
		role: "global-admin" }], ["take", { grant: "0000000000001" }],
	    ["decline", { directory, role: "incentives-admin" }],
	    ["remove", {}]]) {
		const real = await forged(northwind, `/people/${own}/${path}`,
		    fields);
		assert.equal(real.status, 404, path);
		assert.equal(bare(real), bare(await forged(northwind,
		    `${MISSING}/${path}`, fields)), path);
	}
	// Their own person, in another's directory.
	const theirs = await pageOf(northwind, "Grady Archie");
	assert.equal((await forged(northwind, `/people/${idOf(theirs)}/give`,
	    { directory, role: "global-admin" })).status, 404);
	assert.doesNotMatch((await northwind.get("/people?text=Diego")).words,
	    /Siciliani/);
});

test("R2.26, R2.7: whoever lacks a role asks for it by one press, once a day, " +
    "and giving it is one press", async () => {
	const page = await user.get("/claims/many/submit");
	assert.equal(page.heading, "You need another role or directory");
	assert.match(page.words, /Lidia Holloway.*Nestor Wilke/);
	const asked = await user.submit(page, {}, { which: "/roles",
		button: "Ask for this role: Incentives admin" });
	assert.equal(asked.path, "/roles?done=asked");
	assert.equal(banner(asked), "Those who give the role have been told");
	assert.match(asked.words, /Incentives admin Not answered yet/);
	const later = await user.get("/claims/many/submit");
	assert.match(later.words, /You asked for the role Incentives admin today/);
	// Once more, by hand: nobody is told again.
	assert.equal((await forged(user, "/roles",
	    { role: "incentives-admin" })).status, 303);
	for (const client of [account, global]) {
		const list = await client.get("/messages");
		assert.equal(list.texts("li.cpor-card a").filter((words) =>
		    words === "Diego Siciliani asks for the role Incentives admin")
		    .length, 1);
	}
	const messages = await account.get("/messages");
	const theirs = await account.follow(messages,
	    "Diego Siciliani asks for the role Incentives admin");
	assert.equal(theirs.heading, "Diego Siciliani");
	const given = await account.submit(theirs, {},
	    { which: `form[action$="/give"]:not([novalidate])` });
	assert.equal(banner(given), "The role is given");
	assert.equal((await user.get("/claims/many/submit")).status, 200);
	assert.match((await user.get("/roles")).words, /Incentives admin Given/);
	assert.doesNotMatch((await account.get("/messages"))
	    .texts("li.cpor-card").find((words) => /Diego/.test(words)),
	    /Unread/);
	assert.match(given.texts(".cpor-timeline__item").join(),
	    /Diego Siciliani asked for a role/);
});

test("R2.26: a request that is declined says so, and may come again tomorrow",
    async () => {
	const client = await world.signedIn("munich@fabrikam.example");
	await client.submit(await client.get("/roles"), {}, { which: "/roles",
		button: "Ask for this role: Account admin" });
	// Only a global admin gives that.
	assert.doesNotMatch((await account.get("/messages")).words,
	    /Johanna Lorenz asks/);
	const page = await pageOf(global, "Johanna Lorenz");
	const declined = await press(global, page, "decline");
	assert.equal(banner(declined), "The request is declined");
	assert.match((await client.get("/messages")).words,
	    /You were not given the role Account admin/);
	assert.equal((await client.get("/roles")).all("button[value=account-admin]")
	    .length, 0);
	world.setNow("2026-06-18T09:00:00Z");
	const next = world.client();
	await next.signIn("munich@fabrikam.example");
	assert.equal((await next.get("/roles")).all("button[value=account-admin]")
	    .length, 1);
	world.setNow("2026-06-17T09:00:00Z");
});

test("R2.26: a role of the other kind of directory cannot be asked for",
    async () => {
	assert.equal((await user.get("/review")).all("form[action='/roles']")
	    .length, 0);
	for (const role of ["reviewer", "emperor", ""])
		assert.ok((await forged(user, "/roles", { role })).status >= 400,
		    role);
});

test("R2.8: the page for missing rights is the same whether the thing exists",
    async () => {
	const claim = (await admin.get("/claims")).all("main td a, main th a")
	    .map((a) => a.getAttribute("href"))
	    .find((href) => /^\/claims\/[0-9a-z]{13}$/.test(href));
	const missing = "/claims/0000000000001";
	assert.equal((await admin.get(claim)).status, 200);
	assert.equal((await global.get(claim)).status, 403);
	assert.equal(bare(await global.get(claim)).replaceAll(claim, ""),
	    bare(await global.get(missing)).replaceAll(missing, ""));
});

test("R2.27: a program admin finds people in all directories, gives " +
    "Microsoft's roles, disables and enables", async () => {
	const all = await program.get("/admin/people");
	assert.match(all.words, /Adele Vance .*Fabrikam: Incentives admin ?Northwind: Incentives admin/);
	const narrowed = await program.get("/admin/people?role=reviewer");
	assert.deepEqual(narrowed.texts("tbody th"), ["Allan Deyoung",
	    "Christie Cline", "Irvin Sayers"]);
	const page = await pageOf(program, "Irvin Sayers", "/admin/people");
	const given = await give(program, page, { role: "lead-reviewer" });
	assert.equal(banner(given), "The role is given");
	const irvin = await world.signedIn("reviewer2@microsoft.example");
	assert.equal((await irvin.get("/arbitrations")).status, 200);
	const disabled = await press(program, given, "disable");
	assert.match(disabled.words, /May sign in No, since/);
	assert.equal((await irvin.get("/", { follow: false })).redirect,
	    "/sign-in");
	const client = world.client();
	assert.equal((await client.submit(await client.get("/sign-in"),
	    { email: "reviewer2@microsoft.example", password: PASSWORD }))
	    .status, 422);
	assert.deepEqual((await program.get("/admin/people?state=disabled"))
	    .texts("tbody th"), ["Irvin Sayers Disabled"]);
	const enabled = await press(program, disabled, "enable");
	assert.equal(banner(enabled), "They may sign in again");
	await client.signIn("reviewer2@microsoft.example");
	assert.equal((await client.get("/arbitrations")).status, 200);
	assert.match(enabled.texts(".cpor-timeline__item").join(),
	    /May sign in ?Yes No.*May sign in ?No Yes/);
});

test("R2.27, R2.6: an auditor looks at people and changes nothing",
    async () => {
	const page = await pageOf(auditor, "Allan Deyoung", "/admin/people");
	assert.equal(page.status, 200);
	assert.equal(page.all("main form").length, 0);
});

test("R2.22: a program admin makes a member of a partner directory its global " +
    "admin, and nothing else there", async () => {
	const page = await pageOf(program, "Emily Braun", "/admin/people");
	const directory = page.all("input[name=directory]")[0]
	    .getAttribute("value");
	for (const role of ["incentives-admin", "account-admin"])
		assert.equal((await forged(program,
		    `/admin/people/${idOf(page)}/give`, { directory, role }))
		    .status, 403);
	const given = await program.submit(page, {},
	    { which: `form[action$="/give"]` });
	assert.equal(banner(given), "The role is given");
	const emily = await world.signedIn("incentives-admin@proseware.example");
	assert.equal((await emily.get("/people")).status, 200);
	// What is in a partner's directory is taken away there.
	const grant = (await pageOf(emily, "Emily Braun"))
	    .all("button[name=grant]")[0].getAttribute("value");
	assert.equal((await forged(program, `/admin/people/${idOf(page)}/take`,
	    { grant })).status, 403);
});

test("the list goes on behind fifty, narrowed as it was", async () => {
	const input = `${PASSWORD}\n`;
	for (let i = 0; i < 51; i++)
		world.cpor(["person", "add", `crowd${i}@fabrikam.example`,
		    `Crowd ${String(i).padStart(2, "0")}`, "Fabrikam",
		    "incentives-user"], input);
	const first = await global.get("/people?text=CROWD&role=incentives-user");
	assert.equal(first.texts("tbody th").length, 50);
	const next = await global.follow(first, "Next page");
	assert.deepEqual(next.texts("tbody th"), ["Crowd 50"]);
	assert.match(next.path, /text=CROWD/);
	assert.equal((await global.follow(next, "First page"))
	    .texts("tbody th").length, 50);
});

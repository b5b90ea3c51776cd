// Enrollment: invited, accepted, supplied, validated or sent back, ineligible,
// discontinued, expired and rolled over; and what claims see of it.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { bare, newDraft } from "./lib/flow.mjs";

const world = await openWorld();
const EMAILS = ["incentives-admin@fabrikam.example",
	"incentives-user@fabrikam.example",
	"account-admin@fabrikam.example", "london@fabrikam.example",
	"incentives-admin@northwind.example",
	"program-admin@microsoft.example", "auditor@microsoft.example"];
const everybody = await Promise.all(
    EMAILS.map((email) => world.signedIn(email)));
const [admin, user, account, london, northwind, program, auditor] = everybody;
// It is that instant, what was due is done, and sessions have ended since.
async function later(instant) {
	world.setNow(instant);
	world.tick();
	for (const client of [admin, program, auditor])
		await client.signIn(EMAILS[everybody.indexOf(client)]);
}
const MCI = "Microsoft Commerce Incentives", PR = "Partner Recognition";
const IBAN = "DE89 3704 0044 0532 0130 00"; // Wikipedia's example

const banner = (page) =>
    page.texts(".govuk-notification-banner__heading")[0];
const tag = (page) =>
    page.texts(".govuk-summary-list__value .govuk-tag")[0];
const checks = (page) => page.texts(".cpor-checks li");
const overview = async (client) => (await client.get("/incentives"))
    .texts("tbody tr");
// The partner's page of a location in a program, and the program admin's.
async function mine(client, location, kind) {
	return client.get((await client.get("/incentives"))
	    .link(`${location}, ${kind}`));
}
async function theirs(client, location, code) {
	const list = await client.get("/admin/enrollments?status=&program=" +
	    `${code}&text=${encodeURIComponent(location)}`);
	return client.get(list.all("tbody th a")[0].getAttribute("href"));
}
const press = (client, page, act, fields = {}) => client.post(
    page.path.replace(/\?.*/, ""), new URLSearchParams({ act, ...fields,
	token: page.all("main [name=token]")[0].getAttribute("value"),
	version: page.all("main [name=version]")[0].getAttribute("value"),
    }).toString(), { headers: { origin: world.url } });
const decide = (page, act, fields) => press(program, page, act, fields);
const newest = async (client) => (await client.get("/messages"))
    .texts("main li")[0];
const last = (page) => page.texts(".cpor-timeline__item").at(-1);

test("R8.7: the overview has each location and program with its status, what " +
    "is missing and what to do next", async () => {
	const rows = await overview(admin);
	assert.equal(rows.length, 6);
	assert.match(rows[0], new RegExp("^Fabrikam London, Microsoft Commerce " +
	    "Incentives ?PartnerID 5210443 Action required Reference of a " +
	    "payout profile; Reference of a tax profile " +
	    "Give the references of the payout and the tax profile, and submit"));
	assert.match(rows[1], /^Fabrikam London, Partner Recog.* Invited /);
	assert.match(rows[2], new RegExp("^Fabrikam Munich, Microsoft Commerce " +
	    "Incentives.*Enrolled Nothing Enrolled until 30 June 2026, and " +
	    "then for the next fiscal year"));
	// Who may go on is told what to do, the others who may.
	assert.match((await overview(account))[0],
	    /An incentives admin of your company has to supply/);
	assert.deepEqual((await overview(account)).slice(2), rows.slice(2));
	assert.deepEqual(await overview(user), await overview(account));
});

test("R8.7, R8.8: who has a role for one location and program sees that alone; " +
    "others are as missing", async () => {
	assert.equal((await overview(london)).length, 1);
	const munich = (await admin.get("/incentives"))
	    .link(`Fabrikam Munich, ${MCI}`);
	const missing = "/incentives/0000000000001/commerce-incentives";
	for (const client of [london, northwind]) {
		const real = await client.get(munich);
		const none = await client.get(missing);
		assert.equal(real.status, 404);
		assert.equal(bare(real).replaceAll(munich.split("/")[2], "ID"),
		    bare(none).replaceAll("0000000000001", "ID"));
		const token = real.all("[name=token]")[0].getAttribute("value");
		assert.equal((await client.post(munich, new URLSearchParams(
		    { act: "save", version: "0", token }).toString(),
		    { headers: { origin: world.url } })).status, 404);
	}
	assert.equal((await admin.get(munich.replace(/[^/]+$/, "none"))).status,
	    404);
});

test("R8.8: an incentives user and an account admin look and do nothing",
    async () => {
	for (const client of [user, account]) {
		const page = await mine(client, "Fabrikam London", PR);
		assert.equal(page.all("main form").length, 0);
		assert.match(page.words, /An incentives admin for this location/);
		const own = await mine(admin, "Fabrikam London", PR);
		const token = (await client.get("/help")).all("[name=token]")[0]
		    .getAttribute("value");
		const forged = await client.post(own.path, new URLSearchParams({
			act: "accept", version: "0", token }).toString(),
		    { headers: { origin: world.url } });
		assert.equal(forged.status, 403);
	}
	// Nor does an admin of another location, who sees it as a user.
	const list = await account.get("/people?text=Isaiah");
	await account.submit(await account.get(list.link("Isaiah Langer")),
	    { role: "incentives-user" }, { which: `form[action$="/give"]` });
	const page = await mine(london, "Fabrikam Seattle", MCI);
	assert.equal(page.all("main form").length, 0);
	const forged = await london.post(page.path, new URLSearchParams({
		act: "accept", version: "0",
		token: page.all("[name=token]")[0].getAttribute("value") })
	    .toString(), { headers: { origin: world.url } });
	assert.equal(forged.status, 403);
});

test("R8.15: a program admin writes the invitation and what the program asks " +
    "for; an auditor reads it", async () => {
	const start = await program.get("/admin/programs/partner-recognition");
	const saved = await program.submit(start,
	    { invitation: "Welcome.\n\nJoin <b>us</b>." },
	    { which: `form[action$="partner-recognition"]` });
	assert.equal(banner(saved), "The program is saved");
	assert.equal((await program.submit(start, { invitation: "Other" },
	    { which: `form[action$="partner-recognition"]` })).status, 409);
	const bad = await program.submit(saved, {},
	    { which: `form[action$="requirements"]` });
	assert.deepEqual(Object.keys(bad.errors), ["#kind", "#words"]);
	assert.equal(bad.form(`form[action$="partner-recognition"]`)
	    .value("invitation"), "Welcome.\n\nJoin <b>us</b>.");
	let page = bad;
	for (const [kind, words] of [["checked", "Two people are certified"],
	    ["type", "Cloud Solution Provider"]])
		page = await program.submit(page, { kind, words },
		    { which: `form[action$="requirements"]` });
	assert.equal(banner(page), "The requirement is added");
	const twice = await program.submit(page, { kind: "checked",
		words: "Two people are certified" },
	    { which: `form[action$="requirements"]` });
	assert.equal(twice.errors["#words"], "The program asks for this already");
	const read = await auditor.get("/admin/programs/partner-recognition");
	assert.match(read.words, /Join <b>us<\/b>.*Two people are certified/);
	assert.equal(read.all("main form").length, 0);
	assert.deepEqual(checks(await mine(admin, "Fabrikam Seattle", PR)), [
		"Met Reference of a payout profile",
		"Met Reference of a tax profile",
		"Not met Partner type: Cloud Solution Provider",
		"Met Two people are certified"]);
});

test("R8.1, R8.2, R8.10, R8.18: an invitation is accepted, the references are given, " +
    "and a program admin enrolls; claims see it at once", async () => {
	const invited = await mine(admin, "Fabrikam London", PR);
	assert.match(invited.words, /The invitation Welcome\. ?Join <b>us<\/b>/);
	const accepted = await admin.submit(invited, {},
	    { button: "Accept the invitation" });
	assert.equal(tag(accepted), "Action required");
	const empty = await press(admin, accepted, "submit", { payout: "P-1" });
	assert.equal(empty.status, 422);
	assert.deepEqual(Object.keys(empty.errors), ["#tax"]);
	assert.equal(empty.form("main form").value("payout"), "P-1");
	assert.equal(tag(await mine(admin, "Fabrikam London", PR)),
	    "Action required");
	const saved = await press(admin, accepted, "save", { payout: "P-1" });
	assert.equal(banner(saved), "The references are saved");
	const sent = await press(admin, saved, "submit",
	    { payout: "P-1", tax: "T-1" });
	assert.equal(tag(sent), "Validating");
	assert.match(await newest(program), /An enrollment waits to be validated: Fabrikam London \(5210443\), Partner Recognition/);
	const claim = await newDraft(admin);
	const before = await admin.get(`${claim}/who`);
	assert.match(before.words, /Fabrikam London.*Partner Recognition ?Validating/);
	const enrolled = await decide(await theirs(program, "Fabrikam London",
	    "partner-recognition"), "validate");
	assert.equal(banner(enrolled), "The location is enrolled");
	assert.match(last(enrolled), /Raul Razo, Microsoft enrolled the location .*Validating Enrolled/);
	const after = await admin.get(`${claim}/who`);
	assert.doesNotMatch(after.texts(".govuk-radios__item")[0],
	    /not enrolled in Partner Recognition/);
	assert.match(await newest(admin), /^.*Enrolled: Fabrikam London/);
	// The partner's people read no name of Microsoft's.
	const list = await account.get("/locations");
	const page = await account.get(list.link("Fabrikam London"));
	assert.match(last(page), /^Microsoft enrolled the location/);
	assert.doesNotMatch(page.words, /Raul/);
});

test("R8.2, R8.11: what is sent back says why, and comes again", async () => {
	const page = await theirs(program, "Fabrikam Munich",
	    "partner-recognition");
	const wordless = await decide(page, "send-back");
	assert.deepEqual(wordless.errors,
	    { "#words": "Tell the partner what is missing" });
	const back = await decide(page, "send-back",
	    { words: "The tax profile is <i>old</i>." });
	assert.equal(banner(back), "The enrollment is sent back");
	const own = await mine(admin, "Fabrikam Munich", PR);
	assert.equal(tag(own), "Action required");
	assert.match(own.words, /What Microsoft says The tax profile is <i>old<\/i>\./);
	assert.match(await newest(admin), /sent back, see what is missing: Fabrikam Munich/);
	assert.equal(own.form("main form").value("tax"), "TAX-5210442");
	const again = await press(admin, own, "submit",
	    { payout: "PAY-5210442", tax: "TAX-2" });
	assert.equal(tag(again), "Validating");
});

test("R8.14: it cannot be enrolled while a requirement is not met", async () => {
	const page = await theirs(program, "Fabrikam Munich",
	    "partner-recognition");
	const refused = await decide(page, "validate");
	assert.equal(refused.status, 422);
	assert.match(refused.errors["#act"],
	    /while this is not met: Partner type: Cloud Solution Provider$/);
	assert.equal(tag(await mine(admin, "Fabrikam Munich", PR)), "Validating");
});

test("R8.13: what is ineligible names what is not met", async () => {
	const page = await theirs(program, "Fabrikam Munich",
	    "partner-recognition");
	const unmet = page.all("input[name=unmet]")[0].getAttribute("value");
	const done = await decide(page, "refuse", { unmet });
	assert.equal(banner(done), "The location is ineligible");
	assert.match(last(done), /Not met ?Partner type: Cloud Solution Provider; Two people are certified/);
	const rows = await overview(admin);
	assert.match(rows[3], /Ineligible Partner type: Cloud Solution Provider; Two people are certified/);
	assert.match(await newest(admin), /Ineligible, see which requirements are not met: Fabrikam Munich/);
	// Nothing is refused without a reason: here all is met.
	const enrolled = await theirs(program, "Fabrikam Munich",
	    "commerce-incentives");
	const none = await decide(enrolled, "refuse");
	assert.match(none.errors["#unmet"], /at least one requirement/);
	assert.equal((await decide(page, "refuse", { unmet })).status, 409);
});

test("R8.12: each move is told by mail too", async () => {
	const page = await auditor.get("/admin/mail?show=waiting");
	assert.match(page.words, /Enrolled: Fabrikam London/);
	assert.match(page.words, /sent back, see what is missing: Fabrikam Munich/);
});

test("R8.5: nothing else can happen where it stands, whoever asks", async () => {
	const done = await mine(admin, "Fabrikam Munich", PR);
	const version = (await mine(admin, "Fabrikam London", MCI))
	    .all("main [name=version]")[0].getAttribute("value");
	const token = done.all("[name=token]")[0].getAttribute("value");
	const send = (client, path, fields) => client.post(path,
	    new URLSearchParams(fields).toString(),
	    { headers: { origin: world.url } });
	for (const act of ["validate", "invite", "roll-over", "nonsense"])
		assert.equal((await send(admin, (await mine(admin,
		    "Fabrikam London", MCI)).path, { act, token, version }))
		    .status, 400, act);
	for (const act of ["accept", "join", "renew"])
		assert.equal((await send(admin, (await mine(admin,
		    "Fabrikam London", MCI)).path, { act, token, version }))
		    .status, 409, act);
	assert.equal(tag(await mine(admin, "Fabrikam London", MCI)),
	    "Action required");
});

test("R8.9: no bank data is kept: what looks like an account or a card is " +
    "refused", async () => {
	const page = await mine(admin, "Fabrikam London", MCI);
	for (const number of [IBAN, "4111 1111 1111 1111"]) {
		const answer = await press(admin, page, "save",
		    { payout: number, tax: number });
		assert.equal(answer.status, 422);
		assert.match(answer.errors["#payout"], /no bank data is kept here/);
		assert.match(answer.errors["#tax"], /no bank data is kept here/);
	}
	assert.equal((await press(admin, page, "save",
	    { payout: "x".repeat(41) })).status, 422);
	assert.match((await mine(admin, "Fabrikam London", MCI)).form("main form")
	    .value("payout"), /^$/);
});

test("R8.19: a form from before a change shows how it stands now", async () => {
	const first = await mine(admin, "Fabrikam London", MCI);
	await press(admin, first, "save", { payout: "P-1", tax: "T-1" });
	const lost = await press(admin, first, "save",
	    { payout: "P-0", tax: "T-0" });
	assert.equal(lost.status, 409);
	const page = await mine(admin, "Fabrikam London", MCI);
	assert.equal(page.form("main form").value("payout"), "P-1");
	assert.equal(tag(await press(admin, page, "submit",
	    { payout: "P-2", tax: "T-2" })), "Validating");
	const late = await press(admin, page, "submit",
	    { payout: "P-3", tax: "T-3" });
	assert.equal(late.status, 409);
	assert.equal(tag(late), "Validating");
	assert.match(late.words, /P-2/);
	// Nor is it enrolled as it was before it was sent back and came again.
	const code = "commerce-incentives";
	const shown = await theirs(program, "Fabrikam London", code);
	await decide(shown, "send-back", { words: "Once more" });
	await press(admin, await mine(admin, "Fabrikam London", MCI), "submit",
	    { payout: "P-2", tax: "T-4" });
	const stale = await decide(shown, "send-back", { words: "And again" });
	assert.equal(stale.status, 409);
	assert.equal(tag(stale), "Validating");
});

test("R8.6: who was never invited is invited, discontinued with words, and " +
    "invited again", async () => {
	const list = await program.get("/admin/enrollments?status=none");
	assert.deepEqual(list.texts("tbody th"),
	    ["Litware Dublin, Partner RecognitionPartnerID 4871206"]);
	assert.deepEqual(list.texts("tbody td"),
	    ["Litware", "Partner Recognition", "Not enrolled", "–"]);
	const litware = await world.signedIn("incentives-admin@litware.example");
	const page = await theirs(program, "4871206", "partner-recognition");
	const invited = await program.submit(page, {}, { button: "Invite" });
	assert.equal(tag(invited), "Invited");
	assert.match(await newest(litware), /Invitation to enroll: Litware Dublin/);
	assert.deepEqual((await decide(invited, "discontinue")).errors,
	    { "#words": "Tell the partner why" });
	const ended = await decide(invited, "discontinue", { words: "A mistake" });
	assert.equal(tag(ended), "Discontinued");
	assert.match((await mine(litware, "Litware Dublin", PR)).words,
	    /What Microsoft says A mistake/);
	assert.equal(tag(await program.submit(ended, {}, { button: "Invite" })),
	    "Invited");
	// What was found not met is looked at anew.
	const own = () => mine(litware, "Litware Dublin", PR);
	const found = () => theirs(program, "4871206", "partner-recognition");
	await press(litware, await own(), "accept");
	await press(litware, await own(), "submit",
	    { payout: "PAY-1", tax: "TAX-1" });
	const unmet = (await found()).all("input[name=unmet]")[0]
	    .getAttribute("value");
	const certified = async () => checks(await own()).find((check) =>
	    /Two people are certified/.test(check));
	const before = await certified();
	assert.equal(tag(await decide(await found(), "refuse", { unmet })),
	    "Ineligible");
	assert.notEqual(await certified(), before);
	await program.submit(await found(), {}, { button: "Invite" });
	assert.equal(await certified(), before);
});

test("R8.4: a program that is open to all is joined without an invitation",
    async () => {
	const added = await account.submit(await account.get("/locations/new"),
	    { name: "Fabrikam Rome", country: "IT", address: "Via Appia 1" });
	assert.equal(added.status, 200);
	const closed = await mine(admin, "Fabrikam Rome", MCI);
	assert.equal(closed.all("main form").length, 0);
	const letIn = async (open) => program.submit(
	    await program.get("/admin/programs/commerce-incentives"), { open },
	    { which: `form[action$="commerce-incentives"]` });
	await letIn(true);
	const open = await mine(admin, "Fabrikam Rome", MCI);
	await letIn(false);
	assert.equal((await press(admin, open, "join")).status, 409);
	await letIn(true);
	const joined = await admin.submit(open, {},
	    { button: "Enroll this location" });
	assert.equal(tag(joined), "Action required");
	assert.equal((await mine(admin, "Fabrikam Rome", PR))
	    .all("main form").length, 0);
});

test("R8.17: invitations, unfinished enrollments and those to be validated are " +
    "reminded of, each once", async () => {
	await later("2026-06-25T10:00:00Z");
	const words = async (client) => (await client.get("/messages")).words;
	assert.match(await words(admin), /Reminder: an enrollment is not submitted yet: Fabrikam Rome/);
	assert.match(await words(program), /Reminder: an enrollment still waits to be validated: Fabrikam London \(5210443\), Microsoft Commerce/);
	assert.match(await words(admin), /The enrollment will end on 30 June, see what is not met: Fabrikam Seattle \(5210441\), Partner Recognition/);
	const before = await words(admin);
	await later("2026-06-25T12:00:00Z");
	assert.equal((await words(admin)).replace(/\d+ messages? (is|are)/, ""),
	    before.replace(/\d+ messages? (is|are)/, ""));
});

test("R8.3, R8.16: with the fiscal year what still meets the requirements goes " +
    "on, and what does not expires and may be renewed", async () => {
	await later("2026-06-30T23:00:00Z");
	assert.equal(tag(await mine(admin, "Fabrikam Seattle", PR)), "Enrolled");
	await later("2026-07-01T01:00:00Z");
	const expired = await mine(admin, "Fabrikam Seattle", PR);
	assert.equal(tag(expired), "Expired");
	const over = await mine(admin, "Fabrikam Seattle", MCI);
	assert.equal(tag(over), "Enrolled");
	assert.match(over.words, /Enrolled until 30 June 2027/);
	const page = await theirs(program, "Fabrikam Seattle",
	    "commerce-incentives");
	assert.match(page.texts(".cpor-timeline__item").join(), /CPOR rolled the enrollment over/);
	assert.match(page.texts(".cpor-timeline__item").join(), /CPOR ended the enrollment .*Not met ?Partner type/);
	const told = (await admin.get("/messages")).words;
	assert.match(told, /ended with the fiscal year, see what is not met: Fabrikam Seattle \(5210441\), Partner Recognition/);
	assert.doesNotMatch(told, /Seattle \(5210441\), Microsoft Commerce/);
	const claim = await newDraft(admin);
	assert.match((await admin.get(`${claim}/who`)).words,
	    /Fabrikam Seattle.*Partner Recognition ?Expired/);
	const renewed = await admin.submit(expired, {},
	    { button: "Renew the enrollment" });
	assert.equal(tag(renewed), "Action required");
	assert.equal(renewed.form("main form").value("payout"), "PAY-5210441");
	// Another hour, and nothing more happens.
	const count = page.texts(".cpor-timeline__item").length + 1;
	await later("2026-07-01T03:00:00Z");
	assert.equal((await theirs(program, "Fabrikam Seattle",
	    "commerce-incentives")).texts(".cpor-timeline__item").length, count);
});

// Who claims: the claim's name and its location.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { VOLUME, addCustomers, newDraft } from "./lib/flow.mjs";
import { words } from "./lib/page.mjs";

const world = await openWorld();
addCustomers(world);
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const stranger = await world.signedIn("incentives-admin@northwind.example");
const SPECIAL = "Exchange <script>\"'&";

const places = (page) => page.all("input[name=location]")
    .map((radio) => radio.getAttribute("value"));

async function open(client = admin) {
	return client.get(`${await newDraft(client)}/who`);
}

// What stands below each location: { name: value }, and its warnings.
const facts = (page) => page.all(".govuk-radios__item").map((item) => ({
	label: words(item.querySelector("label")),
	...Object.fromEntries([...item.querySelectorAll("dl > div")].map(
	    (row) => [words(row.querySelector("dt")),
		words(row.querySelector("dd"))])),
	warnings: [...item.querySelectorAll(".cpor-caution")].map(words),
	described: item.querySelector("input").getAttribute("aria-describedby") ===
	    item.querySelector("dl").parentElement.id,
}));

test("R4.46: each location shows country, types and enrollments", async () => {
	assert.deepEqual(facts(await open()), [
		{ label: "Fabrikam London, PartnerID 5210443", Country: "Britain (UK)",
			"Partner type": "Cloud Solution Provider",
			"Microsoft Commerce Incentives": "Action required",
			"Partner Recognition": "Invited",
			warnings: ["Warning: not enrolled in Microsoft Commerce " +
			    "Incentives. What it claims there will not earn. An " +
			    "incentives admin of your company has to supply what " +
			    "is missing, such as the payout and tax profiles.",
			"Warning: not enrolled in Partner Recognition. What it " +
			    "claims there will not earn. An incentives admin of " +
			    "your company has to accept the invitation."],
			described: true },
		{ label: "Fabrikam Munich, PartnerID 5210442", Country: "Germany",
			"Partner type": "FastTrack Ready Partner",
			"Microsoft Commerce Incentives": "Enrolled",
			"Partner Recognition": "Validating",
			warnings: ["Warning: not enrolled in Partner Recognition. " +
			    "What it claims there will not earn. Microsoft checks " +
			    "what your company has supplied, which can take 48 " +
			    "hours. There is nothing to do until then."],
			described: true },
		{ label: "Fabrikam Seattle, PartnerID 5210441", Country: "United States",
			"Partner type": "Dynamics 365 Presales Advisor, " +
			    "FastTrack Ready Partner",
			"Microsoft Commerce Incentives": "Enrolled",
			"Partner Recognition": "Enrolled", warnings: [],
			described: true },
	]);
});

test("R4.3, R4.46: of a claim with a role only its program is warned of",
    async () => {
	const claim = await newDraft(admin);
	const { tenant, domain } = VOLUME;
	await admin.submit(await admin.get(`${claim}/customer`),
	    { tenant, domain });
	await admin.submit(await admin.get(`${claim}/role`),
	    { role: "use-or-consume" });
	const warned = facts(await admin.get(`${claim}/who`))
	    .map((location) => location.warnings.length);
	assert.deepEqual(warned, [1, 0, 0]);
});

test("R4.46: global and account admins are named, with how to reach them",
    async () => {
	const page = await open();
	assert.deepEqual(page.texts("main ul.govuk-list--bullet li"),
	    ["Nestor Wilke, Global admin, global-admin@fabrikam.example",
		"Lidia Holloway, Account admin, account-admin@fabrikam.example"]);
	assert.equal(page.link("account-admin@fabrikam.example"),
	    "mailto:account-admin%40fabrikam.example");
	const theirs = await open(stranger);
	assert.doesNotMatch(theirs.words, /Nestor|Lidia/);
});

test("what was saved is there again, and the flow goes on", async () => {
	const page = await open();
	const next = await admin.submit(page,
	    { name: SPECIAL, location: places(page)[0] });
	assert.match(next.path, /\/customer$/);
	const again = await admin.get(page.path);
	assert.equal(again.form().value("name"), SPECIAL);
	assert.equal(again.form().value("location"), places(page)[0]);
	assert.doesNotMatch(again.text, /<script>"/);
	const list = await admin.get(page.path.replace("/who", ""));
	assert.equal(list.heading, SPECIAL);
	assert.doesNotMatch(list.text, /<script>"/);
});

test("both are asked for, and what was typed stays", async () => {
	const page = await open();
	const nothing = await admin.submit(page);
	assert.equal(nothing.status, 422);
	assert.deepEqual(Object.keys(nothing.errors), ["#name", "#location"]);
	assert.match(nothing.title, /^Error: /);
	const half = await admin.submit(nothing, { name: "Half done" });
	assert.deepEqual(Object.keys(half.errors), ["#location"]);
	assert.equal(half.form().value("name"), "Half done");
});

test("R4.2: a name has 3 to 120 characters", async () => {
	const page = await open();
	const location = places(page)[0];
	for (const name of ["ab", "é".repeat(121)]) {
		const answer = await admin.submit(page, { name, location });
		assert.equal(answer.status, 422);
		assert.ok(answer.errors["#name"]);
		assert.equal(answer.form().value("name"), name);
	}
	for (const name of ["abc", "é".repeat(120)]) {
		const answer = await admin.submit(await open(), { name, location });
		assert.equal(answer.status, 200);
	}
});

test("R4.2: two open claims of a partner have different names", async () => {
	const first = await open();
	const location = places(first)[0];
	await admin.submit(first, { name: "The Only One", location });
	const second = await open();
	const answer = await admin.submit(second,
	    { name: "  the only  ONE ", location });
	assert.equal(answer.status, 422);
	assert.match(answer.errors["#name"], /has this name/);
	const same = await admin.submit(await admin.get(first.path),
	    { name: "The only one", location });
	assert.equal(same.status, 200);
});

test("R2.9: another partner may use the name, and learns nothing", async () => {
	const first = await open();
	await admin.submit(first,
	    { name: "Shared name", location: places(first)[0] });
	const theirs = await open(stranger);
	const answer = await stranger.submit(theirs,
	    { name: "Shared name", location: places(theirs)[0] });
	assert.equal(answer.status, 200);
});

test("R2.9: another partner's location is as none", async () => {
	const theirs = places(await open(stranger))[0];
	const page = await open();
	const form = page.form();
	const answers = [];
	for (const location of [theirs, "0000000000001"])
		answers.push(await admin.post(page.path, new URLSearchParams({
			token: form.value("token"), version: form.value("version"),
			name: "Somewhere else", location }).toString()));
	for (const answer of answers) {
		assert.equal(answer.status, 422);
		assert.deepEqual(Object.keys(answer.errors), ["#location"]);
	}
});

test("a form that comes too late names the location that was chosen",
    async () => {
	const late = await open();
	const [location] = places(late);
	await admin.submit(await admin.get(late.path),
	    { name: "First there", location });
	const page = await admin.submit(late, { name: "Second", location });
	assert.equal(page.status, 409);
	assert.match(page.words, /First there/);
	assert.match(page.words, /What you entered.*Second/);
	assert.doesNotMatch(page.words, new RegExp(location));
});

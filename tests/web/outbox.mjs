// Who wants which mail, what ends it, and where one sees what did not arrive.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { desk, newCustomer, underReview } from "./lib/claims.mjs";
import { Clock } from "./lib/clock.mjs";
import { surprised } from "./lib/crawl.mjs";
import { Smtp } from "./lib/smtp.mjs";
import { NOW, openWorld } from "./lib/world.mjs";

const ADMIN = "incentives-admin@fabrikam.example";
const REVIEWER = "reviewer@microsoft.example";
const COLLEAGUE = "incentives-user@fabrikam.example";

const smtp = await new Smtp().open();
process.env.CPOR_SMTP_URL = smtp.url(); // for `cpor clock` too
const world = await openWorld();
const admin = await world.signedIn(ADMIN);
const reviewer = await world.signedIn(REVIEWER);
const claim = await underReview(admin, reviewer, newCustomer(world));

after(() => smtp.close());

// The clock runs every five minutes, here or beside the workers, until that is
// so. Sessions end when they are idle: somebody looks at each of them.
const clock = new Clock(world.data, NOW);
async function until(holds, what) {
	for (let i = 0; i < 12; i++) {
		const run = await clock.run();
		if (run.status !== 0)
			assert.match(run.said, /another process runs the clock/);
		await admin.get("/help");
		await reviewer.get("/help");
		if (await holds())
			return;
	}
	assert.fail(`never so: ${what}`);
}

// Sessions have ended meanwhile.
async function again() {
	world.setNow(new Date(clock.now).toISOString());
	for (const [client, email] of [[admin, ADMIN], [reviewer, REVIEWER]]) {
		client.cookies.clear();
		await client.signIn(email);
	}
}

// All that waits has been looked at.
const settled = () => until(async () => {
	const page = await (await world.signedIn("auditor@microsoft.example"))
	    .get("/admin/mail?show=waiting");
	return /Waiting: 0 mails/.test(page.words);
}, "nothing waits");

let said = 0;
async function comment() {
	const words = `Comment number ${++said}`;
	await reviewer.submit(await reviewer.get(desk(claim)),
	    { body: words, kind: "comment" }, { which: `${desk(claim)}/comments` });
}

const comments = (address) => smtp.to(address)
    .filter((mail) => /new comment/.test(mail.header.subject)).length;

async function choose(fields) {
	const page = await admin.submit(await admin.get("/profile"), fields);
	assert.match(page.words, /Your profile is saved/);
}

const ALL = ["progress", "comments", "reminders", "subscriptions", "support"];

test("R9.10: mails come until a person does without them, messages always",
    async () => {
	await comment();
	await until(() => comments(ADMIN) === 1, "a mail of the comment");
	const page = await admin.get("/profile");
	assert.deepEqual(page.all("input[name=mails]")
	    .map((box) => box.hasAttribute("checked")), ALL.map(() => true));
	await choose({ mails: ALL.filter((topic) => topic !== "comments") });
	await comment();
	await settled();
	assert.equal(comments(ADMIN), 1);
	assert.match((await admin.get("/messages")).words,
	    /There is a new comment/);
	await choose({ mails: ALL });
	await comment();
	await until(() => comments(ADMIN) === 2, "a mail again");
});

test("R9.10: the link in a mail shows a page, and ends them by one click from " +
    "anywhere", async () => {
	const mail = smtp.to(ADMIN).find((m) => /new comment/
	    .test(m.header.subject));
	const link = new URL(mail.header["list-unsubscribe"].slice(1, -1));
	assert.ok(mail.text.includes(link.pathname));
	const nobody = world.client();
	const page = await nobody.get(link.pathname);
	assert.equal(page.status, 200);
	assert.match(page.words, /New comments/);
	assert.doesNotMatch(page.text, /fabrikam/i);
	const chosen = async () => (await admin.get("/profile"))
	    .all("input[name=mails]")
	    .filter((box) => box.hasAttribute("checked")).length;
	assert.equal(await chosen(), ALL.length, "looking changes nothing");
	// RFC 8058: either type of body, no cookie, any origin.
	for (const [type, body] of [
		["application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"],
		["multipart/form-data; boundary=x", "--x\r\nContent-Disposition: " +
		    "form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n" +
		    "--x--\r\n"]]) {
		const done = await nobody.post(link.pathname, body, { headers: {
			"content-type": type, origin: "https://mail.example" } });
		assert.equal(done.status, 200, type);
		assert.match(done.words, /no more of these mails/);
		assert.equal(await chosen(), ALL.length - 1);
		await choose({ mails: ALL });
	}
	const button = await nobody.submit(page);
	assert.match(button.words, /no more of these mails/);
	assert.equal(await chosen(), ALL.length - 1);
	await choose({ mails: ALL });
});

test("R9.10: no other link ends anything", async () => {
	const mail = smtp.to(ADMIN).find((m) => m.header["list-unsubscribe"]);
	const token = /stop\/([\w-]+)/.exec(mail.text)[1];
	const nobody = world.client();
	for (const wrong of ["A".repeat(43), "x", `${token.slice(0, 10)}` +
	    `${token[10] === "A" ? "B" : "A"}${token.slice(11)}`])
		for (const method of ["GET", "POST"]) {
			const page = await nobody.request(method,
			    `/mail/stop/${wrong}`, { body: method === "GET" ?
				undefined : "List-Unsubscribe=One-Click" });
			assert.equal(page.status, 404, `${method} ${wrong}`);
		}
	const page = await admin.get("/profile");
	assert.equal(page.all("input[name=mails][checked]").length, ALL.length);
});

test("R9.10: once a day, all together; nothing when there is nothing",
    async () => {
	const daily = () => smtp.to(ADMIN)
	    .filter((mail) => /What happened on CPOR/.test(mail.header.subject));
	const before = comments(ADMIN);
	await choose({ mails: ALL, daily: true });
	await comment();
	await comment();
	await settled();
	assert.equal(comments(ADMIN), before);
	assert.equal(daily().length, 0);
	clock.set("2026-06-18T18:00:00Z");
	await until(() => daily().length === 1, "a daily mail");
	const [mail] = daily();
	assert.equal(mail.header.subject, "What happened on CPOR: 2 messages");
	assert.equal(mail.text.match(/There is a new comment/g).length, 2);
	assert.equal(mail.header["in-reply-to"], undefined);
	assert.ok(mail.header["list-unsubscribe"]);
	for (const day of ["2026-06-19", "2026-06-20"]) {
		clock.set(`${day}T18:00:00Z`);
		await settled();
	}
	assert.equal(daily().length, 1);
});

test("R9.12: what is refused stands on the claim, for its partner and reviewer",
    async () => {
	const contact = "grace.hill@refused.example";
	await again();
	smtp.answer = (command, argument) => command === "RCPT" &&
		[contact, COLLEAGUE, REVIEWER].includes(argument) ?
		"550 5.1.1 No such <b>person</b>" : undefined;
	const other = await underReview(admin, reviewer, newCustomer(world),
	    { email: contact });
	const colleague = await world.signedIn(COLLEAGUE);
	await colleague.submit(await colleague.get(other), {},
	    { which: `${other}/follow` });
	await admin.submit(await admin.get(other), { comment: "For you" },
	    { which: `${other}/comments` });
	await reviewer.submit(await reviewer.get(desk(other)),
	    { body: "And for you", kind: "comment" },
	    { which: `${desk(other)}/comments` });
	await until(() => smtp.commands.some((c) => c.includes(contact)),
	    "the server is asked");
	await settled();
	for (const [client, address] of [[admin, other],
		[reviewer, desk(other)]]) {
		const page = await client.get(address);
		for (const who of [contact, COLLEAGUE])
			assert.ok(page.words.includes(`Mail to ${who} was refused: ` +
			    "550 5.1.1 No such <b>person</b>"), `${address} ${who}`);
		assert.ok(!page.words.includes(`Mail to ${REVIEWER}`));
	}
	assert.equal((await reviewer.get(desk(other)))
	    .all(`a[href^="${other}/mail/"]`).length, 0);
	const links = (await admin.get(other)).all(`a[href^="${other}/mail/"]`);
	assert.equal(links.length, 1, "only the customer's can be corrected");
	const href = links[0].getAttribute("href");
	const foreign = await world.signedIn("incentives-admin@northwind.example");
	assert.equal((await foreign.get(href)).status, 404);
	// The same mail under another claim is none.
	assert.equal((await admin.get(href.replace(other, claim))).status, 404);

	const form = await admin.get(href);
	assert.equal(form.form().value("email"), contact);
	assert.equal((await surprised(admin, form)).status, 400);
	const wrong = await admin.submit(form, { email: "a@b.example\r\nBcc: c" });
	assert.equal(wrong.status, 422);
	assert.ok(wrong.errors["#email"]);
	const right = "grace.hill@right.example";
	const sent = await admin.submit(wrong, { email: right });
	assert.match(sent.words, /The mail to the customer contact is written again/);
	assert.match(sent.words, new RegExp(right));
	assert.ok(!sent.words.includes(`Mail to ${contact}`));
	await until(() => smtp.to(right).length === 1, "the customer has it");
	assert.match(smtp.to(right)[0].header.subject,
	    /^A partner says it works for you: /);
	const { text } = smtp.to(right)[0];
	assert.doesNotMatch(text, /\/messages|\/profile/);
	const link = new URL(/http:\S+\/consent\/\S+/.exec(text)[0]);
	const page = await world.client().get(link.pathname);
	assert.equal(page.status, 200);
	assert.match(page.words, /Fabrikam/);
	assert.equal(smtp.to(contact).length, 0);
});

test("R8.52: nobody reads the secret of a link, even where the mail server " +
    "quotes it", async () => {
	const contact = "grace.hill@quoted.example";
	await again();
	let link;
	smtp.answer = (command, argument, mail) => {
		if (command !== "." || !mail.to.includes(contact))
			return undefined;
		[link] = /http:[^\s"]+\/consent\/[\w-]+/
		    .exec(mail.raw.replace(/=\r\n/g, ""));
		return `554 Blocked for ${link}`;
	};
	const other = await underReview(admin, reviewer, newCustomer(world),
	    { email: contact });
	await until(() => link !== undefined, "the server has read it");
	await settled();
	const secret = link.split("/").pop();
	assert.equal((await world.client().get(new URL(link).pathname)).status,
	    200, "it lets in");
	const run = await world.signedIn("program-admin@microsoft.example");
	for (const [client, address] of [[run, "/admin/mail"], [admin, other],
		[reviewer, desk(other)], [admin, `${other}/history`],
		[reviewer, `${other}/history`]]) {
		const page = await client.get(address);
		assert.equal(page.status, 200, address);
		// Only a demonstration shows the customer's page to a reviewer.
		const text = page.text.replace(
		    /<a [^>]*>Open the customer’s page \(demonstration only\)/, "");
		assert.ok(!text.includes(secret), address);
		if (!address.endsWith("history"))
			assert.match(page.words, /554 Blocked for http:\S+\*\*\*/);
	}
	const waits = await run.get("/admin/mail?show=waiting");
	assert.ok(!waits.text.includes(secret));
});

test("program admins see what failed and what waits, and have it sent again",
    async () => {
	const run = await world.signedIn("program-admin@microsoft.example");
	const audit = await world.signedIn("auditor@microsoft.example");
	const page = await run.get("/admin/mail");
	assert.ok(page.words.includes(COLLEAGUE));
	assert.ok(page.words.includes(REVIEWER));
	assert.ok(page.words.includes("550 5.1.1 No such <b>person</b>"));
	assert.equal((await audit.get("/admin/mail")).all("main form").length, 0);
	assert.equal((await admin.get("/admin/mail")).status, 403);
	const before = smtp.to(COLLEAGUE).length;
	smtp.answer = () => undefined;
	const row = page.all("tbody tr")
	    .find((r) => r.textContent.includes(COLLEAGUE));
	const done = await run.submit(page, {},
	    { which: row.querySelector("form").getAttribute("action") });
	assert.match(done.words, /It is sent again within a minute/);
	await until(() => smtp.to(COLLEAGUE).length === before + 1, "it is sent");
});

test("R9.46: what became of mails is in the claim's history, of Microsoft's for " +
    "Microsoft only", async () => {
	await admin.submit(await admin.get(claim), { comment: "For the reviewer" },
	    { which: `${claim}/comments` });
	await until(() => smtp.to(REVIEWER).some((mail) =>
	    /new comment/.test(mail.header.subject)), "the reviewer has it");
	const seen = async (client) => {
		let page = await client.get(`${claim}/history`), { words } = page;
		for (;;) {
			const next = page.all("a[href*='after=']")[0];
			if (next === undefined)
				return words;
			page = await client.get(next.getAttribute("href"));
			words += page.words;
		}
	};
	for (const [client, people] of [[admin, [ADMIN]],
		[reviewer, [ADMIN, REVIEWER]]]) {
		const words = await seen(client);
		assert.match(words, /CPOR sent a mail/);
		for (const who of [ADMIN, REVIEWER])
			assert.equal(words.includes(who), people.includes(who), who);
	}
});

test("R5.103: a letter comes by mail as it was sent, and as text", async () => {
	await again();
	const decided = await underReview(admin, reviewer, newCustomer(world));
	const path = `${desk(decided)}/decide`;
	const page = await reviewer.submit(await reviewer.get(path),
	    { "verdict.1": "approve", "verdict.2": "approve" }, { which: path });
	await reviewer.submit(page, { letter: "Dear **Megan**,\n\n" +
	    "- <script>alert(1)</script>\n- Teams & more" },
	{ which: "main form", button: "send" });
	const letter = () => smtp.to(ADMIN).find((mail) =>
	    mail.text.includes("Dear **Megan**"));
	await until(() => letter() !== undefined, "the letter in a mail");
	assert.match(letter().header.subject, /approved/);
	assert.ok(letter().text.includes("- <script>alert(1)</script>"));
	const { html } = letter();
	assert.match(html, /Dear <strong>Megan<\/strong>/);
	assert.match(html, /Teams &amp; more/);
	assert.doesNotMatch(html, /<script/);
});

test("a site without a mail server says so, and mail waits", async () => {
	const url = process.env.CPOR_SMTP_URL;
	delete process.env.CPOR_SMTP_URL;
	const silent = await openWorld();
	process.env.CPOR_SMTP_URL = url;
	const run = await silent.signedIn("program-admin@microsoft.example");
	assert.match((await run.get("/admin/mail")).words,
	    /no mail server \(CPOR_SMTP_URL\): all mail waits/);
	assert.match((await run.get("/profile")).words,
	    /mail waits until it has one/);
	assert.doesNotMatch((await (await world.signedIn(
	    "program-admin@microsoft.example")).get("/profile")).words,
	/mail waits/);
});

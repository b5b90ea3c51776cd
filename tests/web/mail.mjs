// Mail leaves: by a real server process's word, each once, whatever happens on
// the way (R9.9).
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { Clock } from "./lib/clock.mjs";
import { Smtp, certificate } from "./lib/smtp.mjs";
import { openData } from "./lib/world.mjs";

const NOW = "2026-07-30T09:00:00Z"; // what the demonstration left is overdue
const LITWARE = "incentives-admin@litware.example";
let MAILS; // that wait for a server

const made = openData();
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "smtp-"));
const secure = certificate(scratch);
const servers = [];

// Reminders and refusals are written once; every test has a copy.
before(async () => {
	const run = await new Clock(made, NOW).run();
	assert.equal(run.status, 0, run.said);
	const server = await serverOf();
	await clockOf(server).run();
	MAILS = server.mails.length;
	assert.ok(MAILS > 10);
});

after(async () => {
	for (const server of servers)
		await server.close();
	fs.rmSync(scratch, { recursive: true });
});

async function serverOf(options) {
	const server = await new Smtp(options).open();
	servers.push(server);
	return server;
}

// A copy of the data, and a clock that sends to that server.
function clockOf(server, env = {}) {
	const data = fs.mkdtempSync(path.join(scratch, "data-"));
	fs.cpSync(made, data, { recursive: true });
	return new Clock(data, "2026-07-30T10:00:00Z",
	    { CPOR_SMTP_URL: server.url(), ...env });
}

// What every test ends with: no mail is there twice, whatever came between.
function assertOnce(server) {
	const ids = server.mails.map((mail) => mail.header["message-id"]);
	assert.deepEqual(ids, [...new Set(ids)]);
	const told = server.mails.map((mail) =>
	    `${mail.to} ${mail.header.subject}`);
	assert.deepEqual(told, [...new Set(told)]);
}

async function killed(clock, when) {
	const child = clock.start();
	const ended = new Promise((resolve) => child.once("close",
	    (_, signal) => resolve(signal)));
	await when;
	child.kill("SIGKILL");
	assert.equal(await ended, "SIGKILL");
}

// A moment in a dialog: when the server has been asked for it.
function moment(server, command, address) {
	return new Promise((resolve) => {
		server.answer = (asked, _, mail) => {
			const there = asked === command &&
			    (address === undefined || mail.to.includes(address));
			if (there)
				resolve();
			return there ? "silence" : undefined;
		};
	});
}

test("each mail is sent once, over one connection, and no second run sends it",
    async () => {
	const server = await serverOf();
	const clock = clockOf(server);
	const first = await clock.run();
	assert.equal(first.status, 0, first.said);
	assert.equal(server.mails.length, MAILS);
	assert.equal(server.connections, 1);
	await clock.run();
	assert.equal(server.mails.length, MAILS);
	assertOnce(server);
});

// R9.14.
test("a mail says the same as text and as HTML, to one address, about one claim",
    async () => {
	const server = await serverOf();
	await clockOf(server, { CPOR_MAIL_FROM: "Claims@Cpor.example" }).run();
	for (const mail of server.mails.filter((m) => m.header.references)) {
		assert.equal(mail.to.length, 1);
		assert.equal(mail.from, "claims@cpor.example");
		assert.match(mail.header.from, /^CPOR <claims@cpor\.example>$/);
		assert.ok(mail.header.to.endsWith(`<${mail.to[0]}>`));
		assert.match(mail.header.date, /^Thu, 30 Jul 2026 \d\d:\d\d:00 \+0000$/);
		assert.match(mail.header["message-id"],
		    /^<mail\.[0-9a-z]{13}@localhost\.localdomain>$/);
		const link = /\/messages\/([0-9a-z]{13})/.exec(mail.text)[1];
		const thread = `<claim.${link}@localhost.localdomain>`;
		assert.equal(mail.header["in-reply-to"], thread);
		assert.equal(mail.header.references, thread);
		assert.ok(mail.text.includes(mail.header.subject));
		assert.ok(mail.html.includes(`/messages/${link}"`));
		for (const line of mail.raw.split("\r\n"))
			assert.ok(line.length <= 998 && !/[\r\n]/.test(line));
	}
	const checkpoint = server.mails.find((m) => /checkpoint/
	    .test(m.header.subject));
	assert.match(checkpoint.text, /Checkpoint: CPOR checkpoint 1; /);
	const bakery = server.mails.find((mail) => /Bakery/.test(mail.text));
	assert.match(bakery.header.subject, /Liberty’s Delightful Bakery & Cafe/);
	assert.match(bakery.html, /Liberty’s Delightful Bakery &amp; Cafe/);
	assert.doesNotMatch(bakery.head, /[^\x00-\x7f]/);
});

test("only optional mails can be stopped, by their header (RFC 8058)",
    async () => {
	const server = await serverOf();
	await clockOf(server).run();
	const [reminder, refusal] = [/not submitted yet/, /is rejected/].map(
	    (words) => server.mails.find((m) => words.test(m.header.subject)));
	assert.match(reminder.header["list-unsubscribe"],
	    /^<http:\/\/localhost:8080\/mail\/stop\/[\w-]{43}>$/);
	assert.equal(reminder.header["list-unsubscribe-post"],
	    "List-Unsubscribe=One-Click");
	assert.equal(refusal.header["list-unsubscribe"], undefined);
	assert.doesNotMatch(refusal.text, /mail\/stop/);
});

// R9.12.
test("what the server refuses for good is not tried again; all else goes on",
    async () => {
	const server = await serverOf();
	const clock = clockOf(server);
	server.answer = (command, argument) =>
		command === "RCPT" && argument === LITWARE ?
		    "550 5.1.1 No such person" : undefined;
	await clock.run();
	const refused = server.commands.filter((c) => c.includes(LITWARE)).length;
	assert.equal(refused, 2);
	server.answer = () => undefined;
	for (let i = 0; i < 4; i++)
		await clock.run();
	assert.equal(server.to(LITWARE).length, 0);
	assert.equal(server.mails.length, MAILS - refused);
	assertOnce(server);
});

// R9.12, R9.14.
test("what it refuses for now is tried again later, and then sent once",
    async () => {
	for (const [command, line] of [["RCPT", "451 4.7.1 Later"],
		["DATA", "452 4.3.1 Full"], [".", "451 4.3.0 Not now"],
		["DATA", "hang up"]]) {
		const server = await serverOf();
		const clock = clockOf(server);
		let told = 0;
		server.answer = (asked, argument, mail) =>
			asked === command && (mail.to.includes(LITWARE) ||
			    argument === LITWARE) && ++told ? line : undefined;
		await clock.run();
		assert.ok(told > 0, command);
		assert.equal(server.to(LITWARE).length, 0, command);
		server.answer = () => undefined;
		await clock.run();
		await clock.run();
		assert.equal(server.to(LITWARE).length, 2, `${command} ${line}`);
		assert.equal(server.mails.length, MAILS);
		assertOnce(server);
	}
});

test("the pauses between attempts grow", async () => {
	const server = await serverOf();
	const clock = clockOf(server);
	server.answer = (command) =>
		command === "RCPT" ? "450 4.2.0 Later" : undefined;
	const tries = () => server.commands
	    .filter((c) => c.includes(LITWARE)).length;
	const seen = [];
	for (let i = 0; i < 8; i++) {
		await clock.run();
		seen.push(tries());
	}
	// Of each two mails: at 0, after 1, after 5 more, then after 15 minutes.
	assert.deepEqual(seen, [2, 4, 6, 6, 6, 8, 8, 8]);
});

test("a connection that ends while the server takes a mail: not sent again",
    async () => {
	const server = await serverOf();
	const clock = clockOf(server);
	server.keeps = true;
	server.answer = (command, _, mail) =>
		command === "." && mail.to.includes(LITWARE) ? "hang up" : undefined;
	await clock.run();
	server.answer = () => undefined;
	for (let i = 0; i < 4; i++)
		await clock.run();
	assert.equal(server.to(LITWARE).length, 2);
	assert.equal(server.mails.length, MAILS);
	assertOnce(server);
});

// R9.13.
test("killed while the server takes a mail: not sent again, the others once",
    async () => {
	const server = await serverOf();
	const clock = clockOf(server);
	server.keeps = true;
	await killed(clock, moment(server, ".", LITWARE));
	server.answer = () => undefined;
	for (let i = 0; i < 4; i++)
		await clock.run();
	assert.equal(server.to(LITWARE).length, 2);
	assert.equal(server.mails.length, MAILS);
	assertOnce(server);
});

// R9.13.
test("killed before its last line: sent again, once", async () => {
	for (const command of ["MAIL", "RCPT", "DATA"]) {
		const server = await serverOf();
		const clock = clockOf(server);
		await killed(clock, moment(server, command));
		assert.equal(server.mails.length, 0);
		server.answer = () => undefined;
		for (let i = 0; i < 4; i++)
			await clock.run();
		assert.equal(server.mails.length, MAILS, command);
		assertOnce(server);
	}
});

test("without a server all mail waits, and nothing is counted against it",
    async () => {
	const server = await serverOf();
	const clock = clockOf(server);
	const { port } = server;
	await server.close();
	for (let i = 0; i < 3; i++)
		assert.notEqual((await clock.run()).status, 0);
	await server.open(port);
	const run = await clock.run();
	assert.equal(run.status, 0, run.said);
	assert.equal(server.mails.length, MAILS);
	assertOnce(server);
});

test("a server that refuses our sender or closes keeps no mail from leaving",
    async () => {
	const server = await serverOf();
	const clock = clockOf(server);
	for (const [command, line] of [["MAIL", "550 5.7.1 Who are you?"],
		["RCPT", "421 4.3.2 Closing"]]) {
		server.answer = (asked) => asked === command ? line : undefined;
		await clock.run();
		assert.equal(server.mails.length, 0);
	}
	server.answer = () => undefined;
	await clock.run();
	assert.equal(server.mails.length, MAILS);
	assertOnce(server);
});

test("a server that takes few mails over one connection gets another one",
    async () => {
	const server = await serverOf();
	let taken = 0;
	server.answer = (command) => command === "MAIL" && ++taken % 5 === 0 ?
		"421 4.7.0 Enough" : undefined;
	const run = await clockOf(server).run();
	assert.equal(run.status, 0, run.said);
	assert.equal(server.mails.length, MAILS);
	assertOnce(server);
});

test("STARTTLS and a password, over what is encrypted only", async () => {
	const login = "cpor:p%40ss";
	const server = await serverOf({ certificate: secure, login });
	const clock = clockOf(server, { CPOR_SMTP_CA: secure.path });
	const run = await clock.run();
	assert.equal(run.status, 0, run.said);
	assert.equal(server.mails.length, MAILS);
	assert.ok(server.mails.every((mail) => mail.secure && mail.signedIn));
	assert.doesNotMatch(run.said, /p@ss|p%40ss/);
	assertOnce(server);
});

test("TLS from the first byte", async () => {
	const server = await serverOf({ certificate: secure, implicit: true });
	const run = await clockOf(server, { CPOR_SMTP_CA: secure.path }).run();
	assert.equal(run.status, 0, run.said);
	assert.equal(server.mails.length, MAILS);
});

// R9.16.
test("nothing is sent to a server whose certificate is not trusted, or that " +
    "does not encrypt", async () => {
	const fake = await serverOf({ certificate: secure, implicit: true });
	assert.notEqual((await clockOf(fake).run()).status, 0);
	const plain = await serverOf();
	assert.notEqual((await clockOf(plain,
	    { CPOR_SMTP_CA: secure.path }).run()).status, 0);
	for (const server of [fake, plain]) {
		assert.equal(server.mails.length, 0);
		assert.ok(!server.commands.some((c) => c.startsWith("MAIL")));
	}
});

test("a server that never answers does not hold the clock", async () => {
	const server = await serverOf();
	const clock = clockOf(server);
	server.answer = (command) => command === "MAIL" ? "silence" : undefined;
	const run = await clock.run();
	assert.notEqual(run.status, 0);
	assert.match(run.said, /the mail server cannot be used/);
	server.answer = () => undefined;
	await clock.run();
	assert.equal(server.mails.length, MAILS);
	assertOnce(server);
});

// A mail server of the tests' own, on a loopback port: it keeps what it takes,
// and refuses, is silent or hangs up where a test tells it to.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import tls from "node:tls";

// A certificate for localhost, made for this run.
export function certificate(directory) {
	const key = path.join(directory, "key.pem");
	const cert = path.join(directory, "cert.pem");
	const made = spawnSync("openssl", ["req", "-x509", "-newkey", "rsa:2048",
		"-nodes", "-keyout", key, "-out", cert, "-days", "2",
		"-subj", "/CN=localhost",
		"-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"],
	{ encoding: "utf8" });
	if (made.status !== 0)
		throw new Error(`openssl: ${made.error ?? made.stderr}`);
	return { key: fs.readFileSync(key), cert: fs.readFileSync(cert),
		path: cert };
}

export class Smtp {
	/*
	 * `certificate` offers STARTTLS, with `implicit` TLS from the first byte;
	 * `login` ("name:password") is asked for. `answer(command, argument, mail)`
	 * may give another reply than usual ("550 No"), "silence", or "hang up";
	 * the command of what comes after the last line is ".". Of a mail that is
	 * told off there nothing is kept, unless `keeps` says so.
	 */
	constructor(options = {}) {
		this.options = options;
		this.mails = [];
		this.commands = [];
		this.sockets = new Set();
		this.connections = 0;
		this.answer = () => undefined;
		this.keeps = false;
	}

	open(port = 0) {
		const { certificate: secure, implicit } = this.options;
		const take = (socket) => this.talk(socket, implicit === true);
		this.server = implicit ? tls.createServer(secure, take) :
			net.createServer(take);
		this.server.on("tlsClientError", () => {});
		return new Promise((resolve) =>
			this.server.listen(port, "127.0.0.1", () => {
				this.port = this.server.address().port;
				resolve(this);
			}));
	}

	close() {
		for (const socket of this.sockets)
			socket.destroy();
		return new Promise((resolve) => this.server.close(resolve));
	}

	url(host = "localhost") {
		const { login, implicit } = this.options;
		return `smtp${implicit ? "s" : ""}://${login ? `${login}@` : ""}` +
		    `${host}:${this.port}`;
	}

	to(address) {
		return this.mails.filter((mail) => mail.to.includes(address));
	}

	talk(socket, secure) {
		const dialog = new Dialog(this, socket, secure);
		this.connections++;
		dialog.listen(socket);
		dialog.say("220 smtp.test ESMTP");
	}
}

class Dialog {
	constructor(server, socket, secure) {
		this.server = server;
		this.socket = socket;
		this.secure = secure;
		this.mail = undefined;
		this.data = undefined;
		this.rest = "";
	}

	listen(socket) {
		this.socket = socket;
		this.server.sockets.add(socket);
		socket.on("close", () => this.server.sockets.delete(socket));
		socket.on("error", () => {});
		socket.on("data", (bytes) => {
			if (socket !== this.socket)
				return;
			this.rest += bytes.toString("latin1");
			this.read();
		});
	}

	say(line) {
		if (this.socket.writable)
			this.socket.write(`${line}\r\n`);
	}

	read() {
		for (;;) {
			const end = this.rest.indexOf("\r\n");
			if (end === -1)
				return;
			const line = this.rest.slice(0, end);
			this.rest = this.rest.slice(end + 2);
			if (this.data !== undefined)
				this.dataLine(line);
			else if (this.asked)
				this.signIn(line);
			else
				this.command(line);
		}
	}

	dataLine(line) {
		if (line !== ".") {
			this.data.push(line.startsWith(".") ? line.slice(1) : line);
			return;
		}
		this.mail.raw = Buffer.from(`${this.data.join("\r\n")}\r\n`, "latin1")
		    .toString("utf8");
		this.data = undefined;
		this.reply(".", "", "250 Taken");
	}

	reply(command, argument, usual) {
		const other = this.server.answer(command, argument, this.mail);
		const taken = other === undefined && command === ".";
		if (taken || (command === "." && this.server.keeps))
			this.server.mails.push(read(this.mail));
		if (other === "hang up")
			this.socket.destroy();
		else if (other !== "silence")
			this.say(other ?? usual);
		return other === undefined;
	}

	command(line) {
		const [verb, ...words] = line.split(" ");
		const command = verb.toUpperCase();
		const argument = words.join(" ");
		this.server.commands.push(line);
		switch (command) {
		case "EHLO":
			return this.hello();
		case "STARTTLS":
			return this.encrypt();
		case "AUTH":
			this.asked = true; // "AUTH PLAIN" alone waits for the secret
			return this.say("334 ");
		case "MAIL":
			this.mail = { from: between(argument), to: [],
				secure: this.secure, signedIn: this.signedIn === true };
			return this.reply(command, between(argument), "250 Ok");
		case "RCPT":
			if (this.reply(command, between(argument), "250 Ok"))
				this.mail.to.push(between(argument));
			return undefined;
		case "DATA":
			if (this.reply(command, "", "354 Go on"))
				this.data = [];
			return undefined;
		case "QUIT":
			this.say("221 Bye");
			return this.socket.end();
		default:
			return this.say(command === "RSET" ? "250 Ok" : "500 What?");
		}
	}

	hello() {
		const { certificate: secure, login } = this.server.options;
		const lines = ["smtp.test"];
		if (secure && !this.secure)
			lines.push("STARTTLS");
		if (login && (this.secure || !secure))
			lines.push("AUTH PLAIN");
		lines.forEach((line, i) =>
			this.say(`250${i + 1 < lines.length ? "-" : " "}${line}`));
	}

	encrypt() {
		this.say("220 Go on");
		const plain = this.socket;
		plain.removeAllListeners("data");
		this.rest = "";
		this.secure = true;
		this.listen(new tls.TLSSocket(plain,
		    { isServer: true, ...this.server.options.certificate }));
	}

	signIn(secret) {
		this.asked = false;
		const given = Buffer.from(secret, "base64").toString()
		    .split("\0").slice(1).join(":");
		this.signedIn = given === decodeURIComponent(
		    this.server.options.login ?? "");
		this.reply("AUTH", "",
		    this.signedIn ? "235 Welcome" : "535 Not you");
	}
}

const between = (argument) => /<([^>]*)>/.exec(argument)?.[1] ?? "";

// A mail as its reader sees it: header by name in lower case (the list of its
// values where there are several), and its parts by type.
export function read(mail) {
	const [head, body] = cut(mail.raw);
	const header = headerOf(head);
	const boundary = /boundary="([^"]+)"/.exec(header["content-type"])?.[1];
	const parts = {};
	for (const part of body.split(`--${boundary}`).slice(1, -1)) {
		const [partHead, content] = cut(part.replace(/^\r\n/, ""));
		const { "content-type": type, "content-transfer-encoding": how } =
		    headerOf(partHead);
		parts[type.split(";")[0]] = how === "quoted-printable" ?
		    printable(content) : content;
	}
	return { ...mail, head, header, text: parts["text/plain"],
		html: parts["text/html"] };
}

function cut(message) {
	const at = message.indexOf("\r\n\r\n");
	return [message.slice(0, at), message.slice(at + 4)];
}

function headerOf(head) {
	const header = {};
	for (const line of head.replace(/\r\n[ \t]/g, " ").split("\r\n")) {
		const colon = line.indexOf(":");
		const name = line.slice(0, colon).toLowerCase();
		const value = words(line.slice(colon + 1).trim());
		header[name] = name in header ? [header[name], value].flat() : value;
	}
	return header;
}

const words = (value) => value.replace(/\?= =\?/g, "?==?")
    .replace(/=\?utf-8\?B\?([A-Za-z0-9+/=]*)\?=/g,
        (_, coded) => Buffer.from(coded, "base64").toString("latin1"))
    .replace(/[\x80-\xff]+/g, (bytes) =>
        Buffer.from(bytes, "latin1").toString("utf8"));

const printable = (content) => Buffer.from(content.replace(/=\r\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex) =>
        String.fromCharCode(parseInt(hex, 16))), "latin1").toString("utf8");

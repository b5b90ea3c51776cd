// A clamd of the tests' own, on a unix socket: it speaks the little of the
// protocol that CPOR uses, and finds something in what says that it is harmful.
import { createHash } from "node:crypto";
import fs from "node:fs";
import net from "node:net";

export const HARM = "this is harmful, for a test";

export class Clamd {
	constructor(path) {
		this.path = path;
		this.seen = []; // SHA-256 of each file
		this.sockets = new Set();
		this.released = Promise.resolve();
	}

	open() {
		this.server = net.createServer((socket) => this.talk(socket));
		return new Promise((resolve) =>
			this.server.listen(this.path, resolve));
	}

	close() {
		for (const socket of this.sockets)
			socket.destroy();
		return new Promise((resolve) => this.server.close(() => {
			fs.rmSync(this.path, { force: true });
			resolve();
		}));
	}

	// From now on no answer comes before release() is called.
	hold() {
		this.released = new Promise((resolve) => { this.release = resolve; });
	}

	talk(socket) {
		let got = Buffer.alloc(0);
		this.sockets.add(socket);
		socket.on("close", () => this.sockets.delete(socket));
		socket.on("error", () => {});
		socket.on("data", async (more) => {
			got = Buffer.concat([got, more]);
			if (got.toString("latin1") === "zPING\0")
				return socket.end("PONG\0");
			const file = whole(got);
			if (file === undefined)
				return undefined;
			this.seen.push(createHash("sha256").update(file).digest("hex"));
			const answer = this.limit < file.length ?
			    "INSTREAM size limit exceeded. ERROR" : file.includes(HARM) ?
			    "stream: Test.Harm-1 FOUND" : "stream: OK";
			await this.released;
			return socket.end(`${answer}\0`);
		});
	}
}

// The file in a stream of pieces; undefined while more has to come.
function whole(bytes) {
	const command = "zINSTREAM\0";
	const pieces = [];
	let at = command.length;

	if (bytes.subarray(0, at).toString("latin1") !== command)
		return undefined;
	while (at + 4 <= bytes.length) {
		const length = bytes.readUInt32BE(at);
		if (length === 0)
			return Buffer.concat(pieces);
		pieces.push(bytes.subarray(at + 4, at + 4 + length));
		at += 4 + length;
	}
	return undefined;
}

// Bytes on a socket, for what no well-behaved client would send.
import net from "node:net";

const WAIT_MS = 10_000;

/*
 * Send bytes (a string is taken as latin1) and read until the peer closes or,
 * with `answers`, until that many answers have come. Resolves to a list of
 * { status, headers, body }; `closed` on the list says the peer closed.
 */
export function raw(port, bytes, { answers = Infinity, end = false } = {}) {
	return new Promise((resolve, reject) => {
		const socket = net.connect(port, "127.0.0.1");
		let got = Buffer.alloc(0);
		const finish = (closed) => {
			socket.destroy();
			const list = parse(got);
			list.closed = closed;
			resolve(list);
		};
		socket.setTimeout(WAIT_MS, () => {
			socket.destroy();
			reject(new Error(`no end after ${WAIT_MS} ms; so far: ` +
			    got.toString("latin1").slice(0, 300)));
		});
		socket.on("connect", () => {
			for (const part of [bytes].flat())
				socket.write(part, "latin1");
			if (end)
				socket.end();
		});
		socket.on("data", (more) => {
			got = Buffer.concat([got, more]);
			if (parse(got).filter((a) => a.whole).length >= answers)
				finish(false);
		});
		socket.on("end", () => finish(true));
		socket.on("error", (fault) => {
			// A refusal may come as a reset after the answer.
			if (got.length > 0 || fault.code === "ECONNRESET")
				finish(true);
			else
				reject(fault);
		});
	});
}

// As many answers as the bytes hold; the last may not be whole.
function parse(bytes) {
	const list = [];
	while (bytes.length > 0) {
		const split = bytes.indexOf("\r\n\r\n");
		if (split === -1)
			break;
		const [line, ...rest] = bytes.subarray(0, split)
		    .toString("latin1").split("\r\n");
		const headers = Object.fromEntries(rest.map((header) => {
			const colon = header.indexOf(":");
			return [header.slice(0, colon).toLowerCase(),
				header.slice(colon + 1).trim()];
		}));
		const length = Number(headers["content-length"] ?? 0);
		const body = bytes.subarray(split + 4, split + 4 + length);
		list.push({ status: Number(line.split(" ")[1]), headers,
			body: body.toString("utf8"), whole: body.length === length });
		bytes = bytes.subarray(split + 4 + length);
	}
	return list;
}

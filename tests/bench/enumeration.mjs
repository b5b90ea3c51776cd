// Asks in turns, in an order that is drawn, about addresses that somebody has
// and that nobody has, and compares how long the answers take: Welch's t.
//
//	node tests/bench/enumeration.mjs URL PASSWORD SAMPLES
import assert from "node:assert/strict";
import http from "node:http";

const [, , base, password, samples] = process.argv;
const url = new URL(base);
const PAIRS = Number(samples) / 2;
const EACH = 50; // requests from one address: as many as none is refused of

// The same order at every run (xorshift).
let state = 0x2545f491;
function coin() {
	state ^= state << 13;
	state ^= state >>> 17;
	state ^= state << 5;
	return (state & 1) === 1;
}

// A browser at an address of this machine, which changes from time to time.
class Browser {
	constructor() {
		this.cookies = new Map();
	}

	from(address) {
		this.agent?.destroy();
		this.agent = new http.Agent({ keepAlive: true, maxSockets: 1,
			localAddress: address });
		return this.ask("GET", "/healthz");
	}

	ask(method, path, fields) {
		const body = fields && new URLSearchParams(fields).toString();
		const headers = { host: url.host, origin: base,
			cookie: [...this.cookies].map((c) => c.join("=")).join("; ") };
		if (body !== undefined)
			Object.assign(headers, { "content-length": body.length,
				"content-type": "application/x-www-form-urlencoded" });
		return new Promise((resolve, reject) => {
			const begun = process.hrtime.bigint();
			const request = http.request({ host: "127.0.0.1",
				port: url.port, method, path, headers,
				agent: this.agent }, (answer) => {
				let text = "";
				answer.on("data", (part) => { text += part; });
				answer.on("end", () => {
					const took = Number(process.hrtime.bigint() - begun);
					for (const line of answer.headers["set-cookie"] ?? [])
						this.cookies.set(...line.split(";")[0]
						    .split(/=(.*)/s, 2));
					resolve({ status: answer.statusCode, text,
						ms: took / 1e6 });
				});
			});
			request.on("error", reject);
			request.end(body);
		});
	}

	async token(path) {
		const { text } = await this.ask("GET", path);
		return /name="token" value="([^"]+)"/.exec(text)[1];
	}
}

// 127.x.y.z, another one for every number.
const addressOf = (number) =>
    `127.${1 + (number >> 16)}.${(number >> 8) & 255}.${number & 255}`;
let addresses = 0;

const mean = (list) => list.reduce((sum, x) => sum + x, 0) / list.length;
function spread(list) {
	const m = mean(list);
	return list.reduce((sum, x) => sum + (x - m) ** 2, 0) /
	    (list.length - 1) / list.length;
}
const welch = (a, b) => (mean(a) - mean(b)) / Math.sqrt(spread(a) + spread(b));
const median = (list) => [...list].sort((a, b) => a - b)[list.length >> 1];

// `known` and `unknown` send one request about pair `i`.
async function compare(what, pairs, expected, { known, unknown }, renew) {
	const times = { known: [], unknown: [] };
	for (let i = 0; i < pairs; i++) {
		if (i % (EACH / 2) === 0)
			await renew(i / (EACH / 2), addressOf(++addresses));
		const order = coin() ? ["known", "unknown"] : ["unknown", "known"];
		for (const kind of order) {
			const answer = await (kind === "known" ? known : unknown)(i);
			assert.ok(expected.includes(answer.status),
			    `${what}, ${kind} ${i}: ${answer.status}`);
			times[kind].push(answer.ms);
		}
	}
	const t = welch(times.known, times.unknown);
	console.log([what, median(times.known).toFixed(2),
		median(times.unknown).toFixed(2), t.toFixed(2)].join("\t"));
}

const email = (kind, number) => `${kind}${10001 + number}@guess.example`;
const both = (send, from = 0) => ({
	known: (i) => send(email("known", from + i)),
	unknown: (i) => send(email("nobdy", from + i)),
});

const guest = new Browser();
await guest.from(addressOf(++addresses));
const token = await guest.token("/sign-in");
const move = (_, address) => guest.from(address);

await compare("sign-in, wrong password", PAIRS, [422], both((address) =>
    guest.ask("POST", "/sign-in", { token, email: address,
	password: "not it at all" })), move);
const forgot = (address) => guest.ask("POST", "/sign-in/forgot",
    { token, email: address });
await compare("password forgotten", PAIRS, [303], both(forgot, 1000), move);

// Each account admin invites as many as one may in a day; then the next one.
let inviter, theirs;
await compare("invitation", PAIRS, [303], both((address) =>
    inviter.ask("POST", "/people/invite", { token: theirs, email: address,
	name: "Guess Who", role: "incentives-user", location: "" }), 2000),
    async (number, address) => {
	inviter = new Browser();
	await inviter.from(address);
	await inviter.ask("POST", "/sign-in", { password,
		token: await inviter.token("/sign-in"),
		email: `admin${number % 40}@bench.example` });
	theirs = await inviter.token("/people/invite");
});

// The control: what does not do the same work is found.
await compare("control: asks for it, or names no address", 100, [303, 422],
    { known: (i) => forgot(email("other", i)), unknown: () => forgot("x") },
    move);
process.exit(0);

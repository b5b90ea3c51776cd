// Between the browser and the program: nginx, the socket, and the processes
// behind it.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as pause } from "node:timers/promises";
import zlib from "node:zlib";
import { ROOT, openWorld } from "./lib/world.mjs";

const world = await openWorld({ SIGN_IN_RATE: "1r/m" });
const host = `Host: localhost:${world.port}\r\n`;
const manifest = fs.readFileSync(
    path.join(ROOT, "build/static/manifest"), "utf8");
const sheet = /^app\.css (.*)$/m.exec(manifest)[1];

async function ask(line, headers = "", body = "") {
	const [answer] = await world.raw(`${line} HTTP/1.1\r\n${host}` +
	    `${headers}Connection: close\r\n\r\n${body}`);
	return answer;
}

const get = (target, headers) => ask(`GET ${target}`, headers);
const post = (target, body) => ask(`POST ${target}`,
    "Content-Type: application/x-www-form-urlencoded\r\n" +
    `Content-Length: ${body.length}\r\n`, body);

const parent = () => world.parts[0].child.pid;

// Two workers and the one for passwords, then the clock.
const PROCESSES = 4;

function processes() {
	return fs.readFileSync(`/proc/${parent()}/task/${parent()}/children`,
	    "utf8").trim().split(" ").filter(Boolean).map(Number);
}

async function until(holds) {
	for (const end = Date.now() + 10_000; !holds();) {
		assert.ok(Date.now() < end, `never: ${holds}`);
		await pause(20);
	}
}

function assertGuarded({ headers }) {
	assert.match(headers["content-security-policy"], /^default-src 'none';/);
	assert.doesNotMatch(headers["content-security-policy"], /unsafe|\*/);
	assert.equal(headers["x-content-type-options"], "nosniff");
	assert.equal(headers["referrer-policy"], "same-origin");
	assert.equal(headers["cross-origin-opener-policy"], "same-origin");
	assert.equal(headers["cross-origin-resource-policy"], "same-origin");
	assert.equal(headers["server"], "nginx");
}

test("the service says that it is well", async () => {
	const answer = await get("/healthz");
	assert.equal(answer.status, 200);
	assert.equal(answer.body, "ok\n");
	assertGuarded(answer);
});

test("a page that does not exist is as guarded as one that does", async () => {
	const answer = await get("/no-such-page");
	assert.equal(answer.status, 404);
	assertGuarded(answer);
});

test("http on localhost does not promise https", async () => {
	assert.equal((await get("/healthz")).headers["strict-transport-security"],
	    undefined);
});

test("HEAD has the head of GET and no body", async () => {
	const answer = await ask("HEAD /healthz");
	assert.equal(answer.status, 200);
	assert.equal(answer.headers["content-length"], "3");
	assert.equal(answer.body, "");
});

test("another host gets no answer at all", async () => {
	const answers = await world.raw(
	    "GET /healthz HTTP/1.1\r\nHost: other.example\r\n\r\n");
	assert.equal(answers.length, 0);
	assert.ok(answers.closed);
});

test("a static file may be kept for ever, and comes compressed", async () => {
	const plain = await get(`/static/${sheet}`);
	assert.equal(plain.status, 200);
	assert.equal(plain.headers["content-type"], "text/css; charset=utf-8");
	assert.equal(plain.headers["cache-control"],
	    "public, max-age=31536000, immutable");
	assertGuarded(plain);
	const small = await get(`/static/${sheet}`, "Accept-Encoding: gzip\r\n");
	assert.equal(small.headers["content-encoding"], "gzip");
	assert.equal(small.headers["vary"], "Accept-Encoding");
	const file = path.join(ROOT, "build/static", sheet);
	assert.deepEqual(zlib.gunzipSync(fs.readFileSync(`${file}.gz`)),
	    fs.readFileSync(file));
});

test("a static file that does not exist is not kept", async () => {
	const answer = await get("/static/app.0000000000000000.css");
	assert.equal(answer.status, 404);
	assert.equal(answer.headers["cache-control"], undefined);
});

test("nothing beside the static files can be reached", async () => {
	for (const target of ["/static/../cpor", "/static/..%2fcpor",
		"/static../cpor", "/413.html"]) {
		const answer = await get(target);
		assert.ok(answer.status === 404 || answer.status === 400, target);
	}
});

test("a body of more than 256 KB is refused by a page of ours", async () => {
	const answer = await post("/sign-out", "a=".padEnd(256 * 1024 + 1, "b"));
	assert.equal(answer.status, 413);
	assert.match(answer.body, /The file is too large/);
	assert.equal(answer.headers["cache-control"], "no-store");
	assertGuarded(answer);
});

test("a proof of more than 256 KB reaches the program", async () => {
	for (const page of ["proof", "comments", "answer"]) {
		const answer = await post(`/claims/2222222222222/${page}`,
		    "a=".padEnd(256 * 1024 + 1, "b"));
		assert.doesNotMatch(answer.body, /64 MB together/, page);
	}
});

test("an address that is too long is refused by a page of ours", async () => {
	const answer = await get(`/${"a".repeat(20_000)}`);
	assert.equal(answer.status, 414);
	assert.match(answer.body, /The request could not be read/);
	assertGuarded(answer);
});

test("too many attempts to sign in are refused, looking is not", async () => {
	const answers = [];
	for (let i = 0; i < 22; i++)
		answers.push(await post("/sign-in", "email=a"));
	assert.notEqual(answers[0].status, 429);
	assert.equal(answers.at(-1).status, 429);
	assert.match(answers.at(-1).body, /Too many attempts/);
	assert.equal(answers.at(-1).headers["retry-after"], "60");
	assert.notEqual((await get("/sign-in")).status, 429);
});

test("R2.60: guesses of a code are refused likewise, and counted apart from " +
    "attempts to sign in", async () => {
	const answers = [];
	for (let i = 0; i < 22; i++)
		answers.push(await post("/sign-in/code", "code=123456"));
	assert.notEqual(answers[0].status, 429);
	assert.equal(answers.at(-1).status, 429);
	assert.notEqual((await get("/sign-in/code")).status, 429);
	// Every address has its own location, and none takes in another's.
	assert.notEqual((await post("/sign-in/codes", "")).status, 429);
});

test("the sockets are for our group alone", () => {
	for (const worker of [0, 1, 2]) {
		const socket = fs.statSync(
		    path.join(world.data, `cpor.sock.${worker}`));
		assert.ok(socket.isSocket());
		assert.equal(socket.mode & 0o777, 0o660);
	}
});

test("what nginx puts aside lies in a private directory", () => {
	for (const name of ["", "body", "fastcgi"]) {
		const directory = fs.statSync(path.join(world.data, "nginx", name));
		assert.equal(directory.mode & 0o777, 0o700, name);
	}
});

test("a worker that dies is replaced, and nobody notices", async () => {
	const before = processes();
	assert.equal(before.length, PROCESSES);
	process.kill(before[0], "SIGKILL");
	await until(() => processes().length === PROCESSES &&
	    !processes().includes(before[0]));
	assert.ok(processes().includes(before[1]));
	for (let i = 0; i < 10; i++)
		assert.equal((await get("/healthz")).status, 200);
});

test("SIGHUP replaces every worker without losing a request", async () => {
	const before = processes();
	process.kill(parent(), "SIGHUP");
	while (processes().some((pid) => before.includes(pid)))
		assert.equal((await get("/healthz")).status, 200);
	assert.equal(processes().length, PROCESSES);
	assert.equal((await get("/healthz")).status, 200);
});

test("while the program is down a page says so", async () => {
	const [program] = world.parts.splice(0, 1);
	assert.equal(await program.stop(), 0);
	assert.ok(!fs.existsSync(path.join(world.data, "cpor.sock.1")));
	const answer = await get("/claims");
	assert.equal(answer.status, 502);
	assert.match(answer.body, /The service is not available/);
	assert.equal(answer.headers["retry-after"], "10");
	assertGuarded(answer);
});

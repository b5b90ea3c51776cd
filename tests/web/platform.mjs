// What the program itself refuses before any page is asked, and how it says so:
// each with its status, a page in our words, and the connection in order.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();
const host = `localhost:${world.port}`;
const FORM = "application/x-www-form-urlencoded";

// One request as bytes, and its answer.
async function ask(head, body = "") {
	const [answer] = await world.raw(`${head.join("\r\n")}\r\n\r\n${body}`,
	    { answers: 1 });
	return answer;
}

function get(target, ...headers) {
	return ask([`GET ${target} HTTP/1.1`, `Host: ${host}`, ...headers]);
}

function post(target, body, type = FORM, ...headers) {
	return ask([`POST ${target} HTTP/1.1`, `Host: ${host}`,
		`Content-Type: ${type}`, `Content-Length: ${body.length}`,
		...headers], body);
}

function assertPage(page, status) {
	assert.equal(page.status, status);
	assert.match(page.headers["content-type"], /^text\/html/);
	assert.ok(page.heading.length > 0);
	assert.match(page.text, /^\s*<!doctype html>/i);
	assert.equal(page.document.querySelectorAll("h1").length, 1);
}

// A form of a signed-in person, sent in ways that the page never would.
const admin = await world.signedIn("incentives-admin@fabrikam.example");
const profile = await admin.get("/profile");
const proper = profile.form("/profile").fill({}).body.toString();
const origin = { origin: world.url };
const send = (body, headers = {}) =>
    admin.post("/profile", body, { headers: { ...origin, ...headers } });

test("what does not exist is a page that says so", async () => {
	const page = await world.client().get("/no-such-page");
	assertPage(page, 404);
	assert.match(page.headers["cache-control"], /no-store/);
});

test("a page is never in a cache, and nobody frames it", async () => {
	const { headers } = await world.client().get("/no-such-page");
	assert.match(headers["cache-control"], /no-store/);
	assert.match(headers["content-security-policy"],
	    /frame-ancestors 'none'/);
	assert.doesNotMatch(headers["content-security-policy"], /unsafe-/);
});

test("nothing on a page is inline or from elsewhere", async () => {
	const page = await world.client().get("/no-such-page");
	assert.deepEqual(page.all("style, [style], script:not([src])"), []);
	for (const element of page.all("[src], link[href]")) {
		const address = element.getAttribute("src") ??
		    element.getAttribute("href");
		assert.match(address, /^\/static\//);
		assert.equal((await world.client().get(address)).status, 200);
	}
});

test("a method that the address does not know is told which it knows",
    async () => {
	const answer = await post("/healthz", "");
	assert.equal(answer.status, 405);
	assert.deepEqual(answer.headers.allow.split(", ").sort(),
	    ["GET", "HEAD"]);
});

test("methods of other protocols are refused", async () => {
	for (const method of ["PUT", "DELETE", "PATCH", "OPTIONS", "PROPFIND"])
		assert.equal((await ask([`${method} /healthz HTTP/1.1`,
			`Host: ${host}`])).status, 405, method);
});

test("TRACE shows nobody's cookie", async () => {
	const answer = await ask(["TRACE /healthz HTTP/1.1", `Host: ${host}`,
		"Cookie: session=secret"]);
	assert.equal(answer.status, 405);
	assert.doesNotMatch(answer.body, /secret/);
});

test("an address that is not UTF-8, or holds NUL, is malformed", async () => {
	for (const target of ["/%ff", "/%00", "/healthz?a=%ff", "/healthz?a=%00",
		"/%zz", "/%e0%80%80", "/%ed%a0%80"])
		assert.equal((await get(target)).status, 400, target);
});

test("nobody climbs out of a path", async () => {
	for (const target of ["/../healthz/..", "/static/..%2f..%2fMakefile",
		"/static/%2e%2e/%2e%2e/Makefile", "/..%5cMakefile"])
		assert.ok([400, 404].includes((await get(target)).status), target);
});

test("a POST to nowhere is 404, with any body", async () => {
	assert.equal((await post("/no-such-page", "a=1")).status, 404);
	assert.equal((await post("/no-such-page", "{}", "application/json"))
	    .status, 404);
});

test("another host in the request's line gets no answer of ours",
    async () => {
	const answers = await world.raw("GET http://evil.example/healthz " +
	    "HTTP/1.1\r\nHost: evil.example\r\n\r\n");
	assert.equal(answers.length, 0);
});

test("two lengths, or a length and chunks, are refused", async () => {
	for (const lengths of [["Content-Length: 3", "Content-Length: 4"],
		["Content-Length: 3", "Transfer-Encoding: chunked"]]) {
		const answer = await ask(["POST /no-such-page HTTP/1.1",
			`Host: ${host}`, `Content-Type: ${FORM}`, ...lengths], "a=1");
		assert.equal(answer.status, 400, lengths.join());
	}
});

test("a refused body does not become the next request", async () => {
	const smuggled = `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
	const answers = await world.raw(
	    `POST /no-such-page HTTP/1.1\r\nHost: ${host}\r\n` +
	    `Content-Type: ${FORM}\r\nContent-Length: ${smuggled.length}\r\n` +
	    `\r\n${smuggled}GET /no-such-page HTTP/1.1\r\nHost: ${host}\r\n` +
	    "Connection: close\r\n\r\n");
	assert.deepEqual(answers.map((answer) => answer.status), [404, 404]);
});

test("requests one after the other share a connection", async () => {
	const one = `GET /healthz HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
	const answers = await world.raw(one.repeat(5), { answers: 5 });
	assert.deepEqual(answers.map((answer) => answer.status),
	    [200, 200, 200, 200, 200]);
	assert.equal(answers.closed, false);
});

test("a request cut off in its body harms nobody", async () => {
	await world.raw(`POST /no-such-page HTTP/1.1\r\nHost: ${host}\r\n` +
	    `Content-Type: ${FORM}\r\nContent-Length: 100\r\n\r\na=1`,
	    { end: true });
	assert.equal((await get("/healthz")).status, 200);
});

test("HEAD of a page has its status and type, and no body", async () => {
	const client = world.client();
	const whole = await client.get("/no-such-page");
	const head = await client.head("/no-such-page");
	assert.equal(head.status, whole.status);
	assert.equal(head.headers["content-type"], whole.headers["content-type"]);
	assert.equal(head.bytes.length, 0);
});

test("the form as the page sends it is taken", async () => {
	assert.equal((await send(proper)).status, 200);
});

for (const type of ["text/plain", "application/json", "multipart/form-data",
	"application/x-www-form-urlencoded-not"])
	test(`a form sent as ${type} is 415`, async () =>
	    assertPage(await send(proper, { "content-type": type }), 415));

const MALFORMED = {
	"a field that the form does not have": `${proper}&more=1`,
	"a repeated field": proper.replace(/zone=[^&]*/, "$&&$&"),
	"65 fields": Array.from({ length: 65 }, (_, i) => `f${i}=1`).join("&"),
	"a NUL": `${proper}%00`,
	"a value that is not UTF-8": `${proper}%ff`,
	"a percent sign that encodes nothing": `${proper}%g0`,
};
for (const [what, body] of Object.entries(MALFORMED))
	test(`${what} is a malformed form`, async () =>
	    assertPage(await send(body), 400));

test("64 fields and no more are counted", async () => {
	const many = (n) => `${proper}&` + Array.from({ length: n },
	    (_, i) => `f${i}=1`).join("&");
	// Both hold undeclared fields, so that both are refused.
	assertPage(await send(many(64 - proper.split("&").length)), 400);
});

test("more than 100 cookies, or a query that is repeated, are malformed",
    async () => {
	const cookies = (n) => Array.from({ length: n }, (_, i) => `c${i}=1`)
	    .join("; ");
	assert.equal((await get("/help", `Cookie: ${cookies(100)}`)).status, 200);
	assert.equal((await get("/help", `Cookie: ${cookies(101)}`)).status, 400);
	assertPage(await admin.get("/claims?text=a&text=b"), 400);
});

test("a form of another site is refused", async () => {
	assertPage(await send(proper, { origin: "https://elsewhere.example" }),
	    403);
	assertPage(await send(proper, { "sec-fetch-site": "cross-site" }), 403);
});

test("nothing of what was refused was done", async () => {
	const now = await admin.get("/profile");
	assert.equal(now.form("/profile").fill({}).body.toString(), proper);
});

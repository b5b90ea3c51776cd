// The tools of the browser tests find what they look for: without that, a page
// with nothing found would mean nothing.
import assert from "node:assert/strict";
import http from "node:http";
import { after, test } from "node:test";
import { Client } from "../web/lib/client.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { validate } from "./lib/validator.mjs";

const GOOD = `<!DOCTYPE html><html lang="en"><head><title>Good</title>
<meta name="viewport" content="width=device-width">
</head><body><main><h1>Good</h1><form action="/good"><p><label for="a">A</label>
<input id="a" name="a"></p><button>Go on</button></form></main></body></html>`;
const BAD = GOOD.replace('<label for="a">A</label>', "<b>A</p>")
    .replace("</h1>", '</h1><div style="width: 500px">wide</div>');

const server = http.createServer((request, answer) => {
	answer.setHeader("content-type", "text/html; charset=utf-8");
	answer.setHeader("content-security-policy", "default-src 'none'; " +
	    "form-action 'self'; style-src 'unsafe-inline'");
	answer.end(request.url.startsWith("/bad") ? BAD : GOOD);
});
await new Promise((ready) => server.listen(0, "127.0.0.1", ready));
after(() => server.close());
const { port } = server.address();
const world = { port, url: `http://localhost:${port}`,
	client: () => new Client(world) };
const browser = await openBrowser(world);

test("axe finds a field without a label, with JavaScript on and off",
    async () => {
	for (const javascript of [true, false]) {
		const person = await browser.person({ javascript });
		await person.open("/bad");
		await assert.rejects(person.axe("bad"), /label/);
		await person.open("/good");
		await person.look();
	}
});

test("JavaScript that is off is off", async () => {
	const person = await browser.person({ javascript: false });
	await person.page.setContent("<h1>off</h1><script>" +
	    "document.querySelector('h1').textContent = 'on'</script>");
	assert.equal(await person.heading, "off");
});

test("a page that sticks out sideways is found", async () => {
	const person = await browser.person({ width: 320 });
	await person.open("/bad");
	await assert.rejects(person.fits("bad", 320), /500 pixels|wide at 320/);
	await person.open("/good");
	await person.fits("good", 320);
});

test("a form can be filled in by keys alone", async () => {
	const person = await browser.person();
	await person.open("/good");
	await person.tabTo("#a");
	await person.type("typed");
	await person.pressButton("Go on");
	assert.equal(new URL(person.page.url()).search, "?a=typed");
});

test("the validator finds an element that is not closed, and its page", () => {
	const found = validate([{ place: "good", source: GOOD },
		{ place: "bad", source: BAD }]);
	assert.match(found.join("\n"), /b.*not closed|Unclosed element .b/i);
	assert.ok(found.every((message) => message.startsWith("bad:")));
});

test("the pages of this file validate", () => browser.done());

// Every form that the pages of every role hold, sent with a field that it does
// not have, or with another value in one that is hidden: nothing is done.
import assert from "node:assert/strict";
import { before, test } from "node:test";
import { openWorld } from "./lib/world.mjs";
import { newCustomer, submitted, underReview } from "./lib/claims.mjs";
import { newDraft } from "./lib/flow.mjs";

const world = await openWorld();
const people = ["incentives-admin@fabrikam.example",
	"incentives-user@fabrikam.example", "account-admin@fabrikam.example",
	"global-admin@fabrikam.example", "reviewer@microsoft.example",
	"lead-reviewer@microsoft.example", "program-admin@microsoft.example"];
const STATES = ["draft", "submitted", "under-review", "action-required",
	"approved", "rejected", "dispute", "ended"];
// What a row of the database is called, and no form of ours asks for so.
const GUESSES = ["id", "owner", "partner", "person", "status", "approved",
	"submitted", "reviewer", "author", "is_admin", "roles", "token2",
	"__proto__"];

// What a hidden field never holds here.
const VALUES = ["", "-1", "1", "9223372036854775807", "0000000000001", "x"];

const routes = world.cpor(["routes"]).trim().split("\n")
    .map((line) => line.split("\t"))
    .map(([method, path, who, body]) => ({ method, path, who, body,
	pattern: new RegExp(`^${path.replace(/\./g, "\\.")
	    .replace(/:[a-z]+/g, "[^/]+")}$`) }));
const routeOf = (method, path) => routes.find((route) =>
    route.method === method && route.pattern.test(path.split("?")[0]));

const forms = new Map();
const made = []; // claims, besides the demonstration's
let auditor;
const done = async () => (await auditor.get("/audit"))
    .texts(".cpor-timeline__when").join().match(/Entry ([\d,]+) ·/)[1];

function collect(client, page) {
	if (page.status !== 200 || !/html/.test(page.headers["content-type"]))
		return;
	for (const element of page.all("main form[method=post]")) {
		const action = element.getAttribute("action");
		const route = routeOf("POST", action);
		assert.ok(route, `${page.path} leads to ${action}`);
		const hidden = [...element.querySelectorAll("input[type=hidden]")]
		    .map((input) => input.getAttribute("name"))
		    .filter((name) => name !== "token");
		const key = `${route.path} ${[...new Set(hidden)].sort()}`;
		if (!forms.has(key))
			forms.set(key, { client, page, element, route, hidden,
				action });
	}
}

async function crawl(client) {
	const seen = new Set();
	const look = async (path) => {
		if (seen.has(path) || !routeOf("GET", path))
			return undefined;
		seen.add(path);
		const page = await client.get(path, { follow: false });
		collect(client, page);
		return page.status === 200 &&
		    /html/.test(page.headers["content-type"]) ? page : undefined;
	};
	for (const { method, path } of routes)
		if (method === "GET" && !path.includes(":"))
			await look(path);
	const firsts = (page, pattern, count) => [...new Set(
	    (page?.all("main a[href]") ?? []).map((a) => a.getAttribute("href"))
		.filter((href) => pattern.test(href)))].slice(0, count);
	const things = [];
	for (const state of STATES)
		things.push(...firsts(await client.get(`/claims?status=${state}`),
		    /^\/(claims|review)\/[0-9a-z]{13}$/, 1));
	for (const list of ["/people", "/admin/people", "/support",
		"/review/texts", "/arbitrations", "/locations", "/admin/settings",
		"/admin/customers", "/admin/mail"])
		if (routeOf("GET", list))
			things.push(...firsts(await client.get(list),
			    new RegExp(`^${list}/(?!new)[^/?]+(/[^/?]+)?$`), 2));
	things.push(...made);
	for (const thing of things) {
		const page = await look(thing);
		for (const href of firsts(page, new RegExp(`^${thing}/`), 30))
			await look(href);
		if (!/^\/(claims|review)/.test(thing))
			continue;
		for (const { method, path } of routes)
			if (method === "GET" && /^[^:]*:claim[^:]*$/.test(path))
				await look(path.replace(":claim", thing.split("/")[2]));
	}
}

before(async () => {
	auditor = await world.signedIn("auditor@microsoft.example");
	const clients = [];
	for (const email of people)
		clients.push(await world.signedIn(email));
	const [admin, , , , reviewer] = clients;
	made.push(await submitted(admin, newCustomer(world)),
	    await underReview(admin, reviewer, newCustomer(world)),
	    await newDraft(admin));
	await admin.submit(await admin.get(`${made[2]}/proof`), { file: {
		name: "proof.txt", type: "text/plain", bytes: "Proof" } });
	for (const client of clients)
		await crawl(client);
});

// The form's fields as a browser sends them, urlencoded.
function fieldsOf({ element }) {
	const fields = new URLSearchParams();
	for (const control of element.querySelectorAll(
	    "input, select, textarea, button[name]")) {
		const name = control.getAttribute("name");
		const type = control.getAttribute("type");
		if (!name || type === "file" || ["radio", "checkbox"]
		    .includes(type) && !control.hasAttribute("checked"))
			continue;
		if (control.tagName === "BUTTON" && fields.has(name))
			continue;
		fields.append(name, control.getAttribute("value") ??
		    control.querySelector("option[selected]")
			?.getAttribute("value") ?? control.textContent.trim());
	}
	return fields;
}

function post({ client, action, route }, fields) {
	if (route.body !== "files")
		return client.post(action, fields.toString(),
		    { follow: false, headers: { origin: world.url } });
	const boundary = "----surprise";
	const body = [...fields].map(([name, value]) => `--${boundary}\r\n` +
	    `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
	    .join("");
	return client.post(action, `${body}--${boundary}--\r\n`, {
		follow: false, headers: { origin: world.url,
			"content-type": `multipart/form-data; boundary=${boundary}` } });
}

test("the pages hold forms of most routes that read one", () => {
	const reading = routes.filter((route) => route.method === "POST" &&
	    !["none", "unread"].includes(route.body));
	const found = new Set([...forms.values()].map(({ route }) => route));
	const missing = reading.filter((route) => !found.has(route))
	    .map((route) => route.path);
	assert.ok(missing.length < reading.length / 2, missing.join("\n"));
});

test("R9.60: a field that a form does not have makes it none of ours", async () => {
	const before = await done();
	for (const form of forms.values()) {
		if (["none", "unread"].includes(form.route.body))
			continue;
		const own = [...form.element.querySelectorAll("[name]")]
		    .map((control) => control.getAttribute("name"));
		for (const name of GUESSES.filter((guess) => !own.includes(guess))) {
			const fields = fieldsOf(form);
			fields.append(name, "1");
			const page = await post(form, fields);
			assert.ok([400, 403, 409].includes(page.status),
			    `${form.action} with ${name}: ${page.status}`);
		}
	}
	assert.equal(await done(), before, "nothing was done");
});

test("R9.60: another value in a hidden field does nothing", async () => {
	let tried = 0;
	for (const form of forms.values()) {
		const before = await done();
		for (const name of form.hidden)
			for (const value of VALUES) {
				const fields = fieldsOf(form);
				if (fields.get(name) === value)
					continue;
				fields.set(name, value);
				const page = await post(form, fields);
				assert.ok(page.status < 500, form.action);
				tried++;
			}
		assert.equal(await done(), before, `${form.action}: done`);
	}
	assert.ok(tried > 100, `${tried}`);
});

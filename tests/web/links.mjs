// Nothing is dead: as each of the demonstration's people, every same-site link
// on every page that can be reached by links, and every form, leads somewhere.
import assert from "node:assert/strict";
import { test } from "node:test";
import { openWorld } from "./lib/world.mjs";

const world = await openWorld();

const PEOPLE = ["incentives-admin@fabrikam.example",
	"incentives-user@fabrikam.example", "global-admin@fabrikam.example",
	"incentives-admin@northwind.example", "reviewer@microsoft.example",
	"lead-reviewer@microsoft.example", "program-admin@microsoft.example",
	"auditor@microsoft.example"];

// Pages of one kind: the same address but for its ids and its query.
const kindOf = (address) => address.replace(/[?#].*/, "")
    .replace(/\/[0-9a-z]{13}(?=\/|$)/g, "/:id");
const MOST_OF_A_KIND = 70; // the demonstration has 61 claims

const routes = world.cpor(["routes"]).trim().split("\n").map((line) => {
	const [method, path] = line.split("\t");
	return { method, shape: new RegExp(
	    `^${path.replace(/:[a-z]+/g, "[^/]+")}$`) };
});
const exists = (method, path) => routes.some((route) =>
    route.method === method && route.shape.test(path));

const isOurs = (href) => new URL(href, world.url).origin === world.url &&
    !/^(mailto|tel):/.test(href);

// The page's faults, as sentences.
function faults(page) {
	const found = [];
	const ids = new Set(page.all("[id]").map((e) => e.getAttribute("id")));
	for (const a of page.all("a")) {
		const href = a.getAttribute("href");
		if (!href)
			found.push(`a link that leads nowhere: ${a.textContent}`);
		else if (href.startsWith("#") && !ids.has(href.slice(1)))
			found.push(`there is no ${href}`);
	}
	for (const form of page.all("form")) {
		const method = (form.getAttribute("method") ?? "get").toUpperCase();
		const path = new URL(form.getAttribute("action") || page.path,
		    new URL(page.path, world.url)).pathname;
		if (!exists(method, path))
			found.push(`a form for ${method} ${path}`);
	}
	if (page.all("h1").length !== 1)
		found.push(`${page.all("h1").length} main headings`);
	if (/coming soon|not yet built|\btodo\b/i.test(page.words))
		found.push("a promise");
	return found;
}

// Follows what can be followed from the first page on.
async function crawl(client) {
	const seen = new Set(["/"]), waiting = ["/"], bad = [];
	const kinds = new Map();
	let pages = 0;
	while (waiting.length > 0) {
		const address = waiting.shift();
		const page = await client.get(address);
		pages++;
		// A file that the scanner holds back says so in place of it.
		if (page.status === 409 && address.startsWith("/proof/") &&
		    /virus scanner/.test(page.words))
			continue;
		// A customer's link that is over explains itself.
		if (page.status === 410 && address.startsWith("/consent/"))
			continue;
		if (page.status !== 200) {
			bad.push(`${address}: ${page.status}`);
			continue;
		}
		if (!/^text\/html/.test(page.headers["content-type"]))
			continue;
		bad.push(...faults(page).map((fault) => `${address}: ${fault}`));
		for (const a of page.all("a[href]")) {
			const url = new URL(a.getAttribute("href"),
			    new URL(page.path, world.url));
			const next = url.pathname + url.search;
			const kind = kindOf(next);
			const count = kinds.get(kind) ?? 0;
			if (!isOurs(url.href) || seen.has(next) ||
			    count >= MOST_OF_A_KIND)
				continue;
			kinds.set(kind, count + 1);
			seen.add(next);
			waiting.push(next);
		}
	}
	return { pages, bad, kinds };
}

for (const email of PEOPLE)
	test(`every link and form leads somewhere for ${email}`, async () => {
		const { pages, bad } = await crawl(await world.signedIn(email));
		assert.deepEqual(bad, []);
		assert.ok(pages >= 10, `${pages} pages`);
	});

test("every link and form leads somewhere for whoever is not signed in",
    async () => {
	const { bad } = await crawl(world.client());
	assert.deepEqual(bad, []);
});

test("the crawler finds what it looks for", async () => {
	const client = world.client();
	const page = await client.get("/help");
	page.document.querySelector("main").innerHTML =
	    "<h1>A</h1><h1>B</h1><a>C</a><a href=\"#d\">D</a>" +
	    "<form method=\"post\" action=\"/e\"></form>Coming soon";
	assert.equal(faults(page).length, 5);
});

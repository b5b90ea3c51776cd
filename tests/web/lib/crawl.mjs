// Finds the forms of the program: goes through the pages of somebody by their
// links, and keeps one form of each kind.
import assert from "node:assert/strict";

// So many pages of one route are looked at for each person.
const PAGES = 2;
// A claim's pages are those of chosen claims, and these hold no form.
const DULL = /^\/(help|audit|claims\/filter|review\/reports)\b|\.\w+$/;

export class Crawl {
	constructor(world) {
		this.routes = world.cpor(["routes"]).trim().split("\n")
		    .map((line) => line.split("\t"))
		    .map(([method, path, who, body]) => ({ method, path, who, body,
			pattern: new RegExp(`^${path.replace(/\./g, "\\.")
			    .replace(/:[a-z]+/g, "[^/]+")}$`) }));
		this.forms = new Map();
	}

	routeOf(method, path) {
		return this.routes.find((route) => route.method === method &&
		    route.pattern.test(path.split("?")[0]));
	}

	// The forms of a page that somebody has before them.
	collect(client, page) {
		for (const element of this.forms.size > 0 && !/<form[^>]*"post"/
		    .test(page.text.split("<main")[1]) ? [] :
		    page.all("form[method=post]")) {
			const action = element.getAttribute("action");
			const route = this.routeOf("POST", action);
			assert.ok(route, `${page.path} leads to ${action}`);
			const hidden = [...element.querySelectorAll(
			    "input[type=hidden]")]
			    .map((input) => input.getAttribute("name"))
			    .filter((name) => name !== "token");
			const key = `${route.path} ${[...new Set(hidden)].sort()}`;
			if (!this.forms.has(key))
				this.forms.set(key, { client, element, route,
					hidden, action });
		}
	}

	// All pages that links lead to from `starts`, each of them with every page
	// that its claim has, and from the addresses that name nothing.
	async walk(client, starts = []) {
		const seen = new Set(), counts = new Map();
		const claims = new Set(starts.map((path) => path.split("/")[2]));
		const left = [...starts, ...this.routes.filter(({ method, path }) =>
		    method === "GET" && !path.includes(":"))
		    .map(({ path }) => path)];
		for (const start of starts)
			for (const { method, path } of this.routes)
				if (method === "GET" && /^[^:]*:claim[^:]*$/.test(path))
					left.push(path.replace(":claim",
					    start.split("/")[2]));
		while (left.length > 0) {
			const path = left.shift();
			const route = this.routeOf("GET", path);
			const ofClaim = route?.path.includes("/:claim");
			const count = counts.get(route) ?? 0;
			if (!route || seen.has(path) || DULL.test(path) ||
			    (ofClaim ? !claims.has(path.split("/")[2]) :
			    count === PAGES))
				continue;
			seen.add(path);
			const page = await client.get(path, { follow: false });
			if (page.status !== 200 ||
			    !/html/.test(page.headers["content-type"]))
				continue;
			counts.set(route, count + 1);
			this.collect(client, page);
			const main = page.text.split("<main")[1];
			for (const [, href] of main.matchAll(/ href="(\/[^"#]*)"/g))
				left.push(href.replaceAll("&amp;", "&"));
		}
	}
}

// The form's fields as a browser sends them, nothing filled in.
export function fieldsOf({ element }) {
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

// The page's form with a field that it does not have.
export function surprised(client, page) {
	const { path, body } = page.form().fill({});
	return client.post(path, `${body}&surprise=1`,
	    { headers: { origin: client.world.url } });
}

export function post({ client, action, route }, fields) {
	const headers = { origin: client.world.url };
	if (route.body !== "files")
		return client.post(action, fields.toString(),
		    { follow: false, headers });
	const boundary = "----surprise";
	const body = [...fields].map(([name, value]) => `--${boundary}\r\n` +
	    `Content-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
	    .join("");
	return client.post(action, `${body}--${boundary}--\r\n`, {
		follow: false, headers: { ...headers,
			"content-type": `multipart/form-data; boundary=${boundary}` } });
}

// A browser without a screen: keeps cookies, follows redirects, and fills in
// the form that is on the page, hidden fields and all.
import assert from "node:assert/strict";
import http from "node:http";
import { Page } from "./page.mjs";

const REDIRECTS = 5;

export class Client {
	// `from`: an address of this machine to ask from, 127.x.y.z.
	constructor(world, { headers = {}, from } = {}) {
		this.world = world;
		this.headers = headers;
		this.cookies = new Map();
		this.agent = new http.Agent({ keepAlive: true,
			localAddress: from });
		this.agent.maxSockets = 4;
	}

	get(path, options = {}) {
		return this.request("GET", path, options);
	}

	head(path, options = {}) {
		return this.request("HEAD", path, options);
	}

	// A body as it stands: for what no page would send.
	post(path, body, options = {}) {
		return this.request("POST", path, { body, ...options,
			headers: { "content-type": "application/x-www-form-urlencoded",
				...options.headers } });
	}

	/*
	 * Fill in the page's form and send it. `fields`: values by name; true or
	 * false for a tick, a list for many, { name, type, bytes } for a file.
	 * `which`: the form's action or a CSS selector, where there are several;
	 * `button`: the words on the button, when it has a name or address.
	 */
	submit(page, fields = {}, { which, button, ...options } = {}) {
		const form = page.form(which).fill(fields, button);
		if (form.method === "GET")
			return this.get(form.path, options);
		return this.request("POST", form.path, { ...options,
			body: form.body,
			headers: { "content-type": form.type, origin: this.world.url,
				...options.headers } });
	}

	// Press what the page offers under these words: a link.
	follow(page, words, options) {
		return this.get(page.link(words), options);
	}

	async signIn(email, password = "demo-claims-2026", directory) {
		let page = await this.submit(await this.get("/sign-in"),
		    { email, password });
		if (directory !== undefined)
			page = await this.submit(page, {}, { button: directory });
		assert.equal(page.status, 200, `${email} cannot sign in`);
		assert.notEqual(page.path, "/sign-in", `${email} cannot sign in`);
		return page;
	}

	// `follow: false` shows the redirect itself.
	async request(method, path, { body, headers = {}, follow = true } = {}) {
		let page = await this.once(method, path, body, headers);
		for (let i = 0; follow && page.redirect && i < REDIRECTS; i++) {
			assert.ok(page.redirect.startsWith("/") ||
			    page.redirect.startsWith(`${this.world.url}/`),
			    `redirect to another site: ${page.redirect}`);
			page = await this.once("GET", page.redirect);
		}
		return page;
	}

	once(method, address, body, headers = {}) {
		const url = new URL(address, this.world.url);
		const path = url.pathname + url.search;
		const bytes = body === undefined ? undefined : Buffer.from(body);
		const all = { host: url.host, ...this.headers, ...headers };
		if (this.cookies.size > 0 && all.cookie === undefined)
			all.cookie = [...this.cookies].map(([k, v]) => `${k}=${v}`)
			    .join("; ");
		if (bytes !== undefined)
			all["content-length"] = bytes.length;
		return new Promise((resolve, reject) => {
			const ask = http.request({ host: "127.0.0.1",
				port: this.world.port, method, path, headers: all,
				agent: this.agent, timeout: 30_000 }, (answer) => {
				const parts = [];
				answer.on("data", (part) => parts.push(part));
				answer.on("error", reject);
				answer.on("end", () => {
					this.keep(answer.headers["set-cookie"] ?? []);
					resolve(new Page(path, answer, Buffer.concat(parts)));
				});
			});
			ask.on("timeout", () =>
			    ask.destroy(new Error(`${method} ${path}: no answer`)));
			// A kept connection may end before it is used again.
			ask.on("error", (fault) => ask.reusedSocket &&
			    method === "GET" && fault.code === "ECONNRESET" ?
			    resolve(this.once(method, address, body, headers)) :
			    reject(fault));
			ask.end(bytes);
		});
	}

	keep(lines) {
		for (const line of lines) {
			const [pair, ...attributes] = line.split(/; */);
			const name = pair.slice(0, pair.indexOf("="));
			const gone = attributes.some((a) => /^max-age=(0|-)/i.test(a));
			if (gone)
				this.cookies.delete(name);
			else
				this.cookies.set(name, pair.slice(pair.indexOf("=") + 1));
		}
	}
}

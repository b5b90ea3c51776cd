// Chromium for one test file, and what a person does with it. Every page that a
// test looks at (`look`) is checked by axe and kept for the HTML validator.
import assert from "node:assert/strict";
import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { after } from "node:test";
import { chromium } from "playwright-core";
import { PASSWORD } from "../../web/lib/world.mjs";
import { Validator } from "./validator.mjs";

// The build without windows: the other takes several times as long for a page.
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium-headless-shell";
const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic",
	"--no-first-run", "--disable-background-networking",
	"--disable-component-update", "--disable-sync"];
const SCREENS = process.env.CPOR_SCREENS; // pictures take a third of the time
const AXE = fs.readFileSync(
    createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa",
	"best-practice"];
const WAIT_MS = 15_000;

/*
 * A browser in front of a world, closed after the test file. Call `done()` in
 * the file's last test: it validates the HTML of every page looked at.
 */
export async function openBrowser(world) {
	const chrome = await chromium.launch({ executablePath: CHROMIUM,
		args: ARGUMENTS });
	after(() => chrome.close());
	return new Browser(chrome, world);
}

class Browser {
	constructor(chrome, world) {
		this.chrome = chrome;
		this.world = world;
		this.validator = new Validator();
	}

	/*
	 * A person with cookies of their own. `javascript: false` switches it off;
	 * width, height, dark and more of Playwright's context options may be set.
	 */
	async person({ javascript = true, width = 1280, height = 900,
	    dark = false, ...more } = {}) {
		const context = await this.chrome.newContext({
			baseURL: this.world.url,
			javaScriptEnabled: javascript,
			viewport: { width, height },
			...colours(dark),
			reducedMotion: "reduce",
			...more,
		});
		context.setDefaultTimeout(WAIT_MS);
		const person = new Person(this, await context.newPage(),
		    { javascript, dark });
		after(() => context.close());
		return person;
	}

	// 0 errors in the HTML of all pages looked at so far.
	done() {
		return this.validator.check();
	}
}

// Nothing was found; what was is the message.
function none(where, found) {
	assert.equal(found.length, 0, `${where}: ${JSON.stringify(found)}`);
}

function colours(dark) {
	return { colorScheme: dark ? "dark" : "light" };
}

class Person {
	constructor(browser, page, { javascript, dark }) {
		this.browser = browser;
		this.page = page;
		this.javascript = javascript;
		this.dark = dark;
		this.complaints = [];
		page.on("pageerror", (fault) => this.complaints.push(String(fault)));
		page.on("console", (line) => {
			// A refused form is an answer, not a complaint; CSP is one.
			if (line.type() === "error" &&
			    !/status of 4(03|04|09|10|22|29)/.test(line.text()))
				this.complaints.push(line.text());
		});
		page.on("request", (request) => {
			if (!request.url().startsWith(browser.world.url))
				this.complaints.push(`asked for ${request.url()}`);
		});
	}

	async open(address) {
		const answer = await this.page.goto(address);
		return answer.status();
	}

	async signIn(email, password = PASSWORD) {
		await this.open("/sign-in");
		await this.page.locator("input[name=email]").fill(email);
		await this.page.locator("input[name=password]").fill(password);
		await this.leave(() => this.page.locator("main form button").first()
		    .click());
		assert.notEqual(new URL(this.page.url()).pathname, "/sign-in",
		    `${email} cannot sign in`);
	}

	/*
	 * Check the page as it stands: axe finds nothing, nothing was complained
	 * about; its HTML is kept for the validator. With a name, also that nothing
	 * sticks out sideways; CPOR_SCREENS=DIRECTORY keeps its pictures.
	 */
	async look(name) {
		const place = `${name ?? ""} ${this.page.url()}`.trim();
		assert.deepEqual(this.complaints, [], place);
		await this.axe(place);
		this.browser.validator.add(place, await this.source());
		if (name !== undefined)
			await this.widths(name);
	}

	/*
	 * A mail as it comes to its reader, whose program adds what is around it
	 * and the colours: axe looks at the mail alone.
	 */
	async readMail({ header, html }) {
		const place = `the mail "${header.subject}"`;
		await this.page.goto("about:blank");
		await this.page.setContent(html);
		await this.withAxe((page) => this.nothingBroken(place, page,
		    { type: "tag", values: WCAG.filter((t) => /^wcag/.test(t)) }));
		this.browser.validator.add(place, html);
	}

	// What the server sent, not what the browser made of it.
	async source() {
		const url = this.page.url();
		const cookies = (await this.page.context().cookies(url))
		    .map((c) => `${c.name}=${c.value}`).join("; ");
		const page = await this.browser.world.client()
		    .get(new URL(url).pathname + new URL(url).search,
		    { headers: cookies ? { cookie: cookies } : {} });
		// A page that answers a POST has no address of its own: then the
		// browser's reading of it has to do.
		const title = await this.page.title();
		if (page.title === title)
			return page.text;
		return this.page.content();
	}

	// All rules as the page stands; its contrast also in the other colours.
	axe(place) {
		return this.withAxe(async (page) => {
			await this.nothingBroken(place, page,
			    { type: "tag", values: WCAG });
			await page.emulateMedia(colours(!this.dark));
			await this.nothingBroken(`${place}, ${this.dark ? "light" :
			    "dark"}`, page, { type: "rule",
				values: ["color-contrast"] });
			await page.emulateMedia(colours(this.dark));
		});
	}

	async withAxe(look) {
		const page = this.javascript ? this.page : await this.mirror();
		await page.evaluate(AXE);
		await look(page);
	}

	async nothingBroken(place, page, runOnly) {
		none(`axe on ${place}`, await page.evaluate((which) =>
		    window.axe.run(document, { runOnly: which,
			resultTypes: ["violations"] }).then((result) =>
			result.violations.map((v) => `${v.id}: ${v.help}: ` +
			v.nodes.map((n) => n.html).join(" ; "))), runOnly));
	}

	// The page as it stands without JavaScript, where axe has some: the same
	// HTML at the same address, and no script of its own.
	async mirror() {
		const url = this.page.url().replace(/#.*/, ""); // else it stays
		const html = await this.page.content();
		const page = await this.glass();
		await page.setViewportSize(this.page.viewportSize());
		if (url === "about:blank") { // a mail
			await page.goto(url);
			await page.setContent(html);
			return page;
		}
		const show = (route) => route.fulfill(
		    { contentType: "text/html; charset=utf-8", body: html });
		await page.route(url, show);
		await page.goto(url);
		await page.unroute(url, show);
		return page;
	}

	// What the mirror is in: a new one each time would cost as much as axe. It
	// closes with the browser: what is made within a test may outlive it.
	async glass() {
		this.mirrored ??= await this.browser.chrome.newContext({
			reducedMotion: "reduce", ...colours(this.dark) })
		    .then(async (context) => {
			    const page = await context.newPage();
			    await page.route("**/*.js", (route) => route.abort());
			    return page;
		    });
		return this.mirrored;
	}

	// Neither the narrow page nor the wide one scrolls sideways (WCAG 1.4.10).
	async widths(name) {
		const size = this.page.viewportSize();
		for (const width of [320, 1280]) {
			await this.page.setViewportSize({ width, height: 900 });
			await this.fits(name, width);
			if (SCREENS !== undefined)
				await this.pictures(name, width);
		}
		await this.page.setViewportSize(size);
	}

	async pictures(name, width) {
		fs.mkdirSync(SCREENS, { recursive: true });
		for (const dark of [false, true]) {
			const { colorScheme } = colours(dark);
			await this.page.emulateMedia({ colorScheme });
			await this.page.screenshot({ fullPage: true, path:
				path.join(SCREENS, `${name}-${width}-${colorScheme}.png`) });
		}
		await this.page.emulateMedia(colours(this.dark));
	}

	async fits(name, width) {
		const { cssContentSize } = await this.page.context()
		    .newCDPSession(this.page)
		    .then((session) => session.send("Page.getLayoutMetrics"));
		assert.ok(cssContentSize.width <= width,
		    `${name}: ${cssContentSize.width} pixels wide at ${width}`);
	}

	// Press keys, one after the other: "Tab", "Space", "Enter", "Shift+Tab".
	async keys(...names) {
		for (const name of names)
			await this.page.keyboard.press(name);
	}

	async type(text) {
		await this.page.keyboard.insertText(text);
	}

	// Tab until this element has the focus, as somebody without a mouse does.
	async tabTo(locator, most = 200) {
		const target = typeof locator === "string" ?
		    this.page.locator(locator) : locator;
		await target.waitFor();
		for (let i = 0; i < most; i++) {
			if (await this.hasFocus(target))
				return target;
			await this.page.keyboard.press("Tab");
		}
		assert.fail(`no key leads to ${locator}`);
	}

	async hasFocus(target) {
		return await target.and(this.page.locator(":focus")).count() === 1;
	}

	async pressButton(text) {
		await this.tabTo(this.page.getByRole("button",
		    { name: text, exact: true }));
		await this.leave(() => this.page.keyboard.press("Enter"));
	}

	async pressLink(text) {
		await this.tabTo(this.page.getByRole("link",
		    { name: text, exact: true }));
		await this.leave(() => this.page.keyboard.press("Enter"));
	}

	// Do what leads to another page, and wait for that page.
	async leave(action) {
		await Promise.all([this.page.waitForEvent("load"), action()]);
	}

	click(text) {
		return this.leave(() => this.page.getByRole("button",
		    { name: text, exact: true })
		    .or(this.page.getByRole("link", { name: text, exact: true }))
		    .first().click());
	}

	get heading() {
		return this.page.locator("h1").innerText();
	}
}

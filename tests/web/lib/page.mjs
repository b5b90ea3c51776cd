// What came back: the answer, and the page in it as a person would read it.
import assert from "node:assert/strict";
import { parseHTML } from "linkedom";
import { Form } from "./form.mjs";

export class Page {
	#document;

	constructor(path, answer, bytes) {
		this.path = path;
		this.status = answer.statusCode;
		this.headers = answer.headers;
		this.bytes = bytes;
	}

	get text() {
		return this.bytes.toString("utf8");
	}

	get redirect() {
		return [301, 302, 303, 307, 308].includes(this.status) ?
		    this.headers.location : undefined;
	}

	get document() {
		assert.match(this.headers["content-type"] ?? "", /^text\/html\b/,
		    `${this.path} is not a page`);
		this.#document ??= parseHTML(this.text).document;
		return this.#document;
	}

	get title() {
		return words(this.document.querySelector("title"));
	}

	get heading() {
		return words(this.document.querySelector("h1"));
	}

	// All words of the main part, in reading order.
	get words() {
		return words(this.document.querySelector("main"));
	}

	// The error summary: { "#field": "sentence" }.
	get errors() {
		return Object.fromEntries(this.all(".govuk-error-summary__list a")
		    .map((a) => [a.getAttribute("href"), words(a)]));
	}

	all(selector) {
		return [...this.document.querySelectorAll(selector)];
	}

	// The words of each element that matches.
	texts(selector) {
		return this.all(selector).map(words);
	}

	// Where the link with these words leads; there must be one such place.
	link(text) {
		const places = new Set(this.all("a[href]")
		    .filter((a) => words(a) === text)
		    .map((a) => a.getAttribute("href")));
		assert.equal(places.size, 1,
		    `${this.path}: ${places.size} places behind "${text}"`);
		return [...places][0];
	}

	// The page's form; `which` (action or selector) where there are several.
	form(which) {
		let forms = this.all("main form");
		if (which !== undefined)
			forms = forms.filter((f) => f.getAttribute("action") === which ||
			    !which.startsWith("/") && f.matches(which));
		assert.equal(forms.length, 1, `${this.path} (${this.status}) has ` +
		    `${forms.length} forms ${which ?? ""}`);
		return new Form(this.path, forms[0]);
	}
}

export function words(element) {
	return element?.textContent.replace(/\s+/g, " ").trim();
}

// A form as a browser fills and encodes it (HTML, "constructing the entry
// list"): only what the page offers can be chosen, only what it has can be
// typed into.
import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { words } from "./page.mjs";

export class Form {
	constructor(page, element) {
		this.page = page;
		this.element = element;
	}

	get controls() {
		return [...this.element.querySelectorAll(
		    "input, select, textarea")].filter((c) =>
		    c.getAttribute("name") && !c.hasAttribute("disabled"));
	}

	get names() {
		return [...new Set(this.controls.map((c) => c.getAttribute("name")))];
	}

	// What the control of that name holds now.
	value(name) {
		return entries(this.controls.filter((c) =>
		    c.getAttribute("name") === name))[0]?.[1];
	}

	// What would be sent, with these values in it and that button pressed.
	fill(fields, button) {
		const left = new Map(Object.entries(fields));
		const list = [];
		for (const name of this.names) {
			const same = this.controls.filter((c) =>
			    c.getAttribute("name") === name);
			const wanted = left.get(name);
			left.delete(name);
			list.push(...wanted === undefined ? entries(same) :
			    chosen(this.page, name, same, wanted));
		}
		assert.deepEqual([...left.keys()], [],
		    `${this.page}: the form has no such field`);
		return this.encode(list, this.press(list, button));
	}

	press(list, text) {
		// A button may stand elsewhere on the page and name its form.
		const buttons = [...this.element.ownerDocument.querySelectorAll(
		    "button, input[type=submit]")].filter((b) =>
		    (b.hasAttribute("form") ?
		    b.getAttribute("form") === this.element.getAttribute("id") :
		    this.element.contains(b)) &&
		    (b.getAttribute("type") ?? "submit") === "submit" &&
		    !b.hasAttribute("disabled"));
		const pressed = text === undefined ? buttons[0] : buttons.find((b) =>
		    [words(b), b.getAttribute("value")].includes(text));
		assert.ok(pressed, `${this.page}: no button "${text ?? ""}"`);
		if (pressed.getAttribute("name"))
			list.push([pressed.getAttribute("name"),
				pressed.getAttribute("value") ?? ""]);
		return pressed;
	}

	encode(list, pressed) {
		const attribute = (name) => pressed.getAttribute(`form${name}`) ??
		    this.element.getAttribute(name);
		const path = attribute("action") || this.page;
		const method = (attribute("method") ?? "get").toUpperCase();
		if (method === "GET")
			return { method,
				path: `${path.split("?")[0]}?${urlencoded(list)}` };
		if (attribute("enctype") === "multipart/form-data")
			return { method, path, ...multipart(list) };
		return { method, path, body: urlencoded(list),
			type: "application/x-www-form-urlencoded" };
	}
}

// What untouched controls send.
function entries(controls) {
	return controls.flatMap((control) => {
		const name = control.getAttribute("name");
		const type = kind(control);
		if (type === "file")
			return [[name, { name: "", bytes: "",
				type: "application/octet-stream" }]];
		if (type === "select") {
			const options = [...control.querySelectorAll("option")];
			const picked = options.filter((o) => o.hasAttribute("selected"));
			if (picked.length === 0 && !control.hasAttribute("multiple"))
				picked.push(...options.slice(0, 1));
			return picked.map((o) => [name, optionValue(o)]);
		}
		if (type === "radio" || type === "checkbox")
			return control.hasAttribute("checked") ?
			    [[name, control.getAttribute("value") ?? "on"]] : [];
		if (["submit", "button", "image", "reset"].includes(type))
			return [];
		if (type === "textarea")
			return [[name, decoded(control.textContent)
			    .replace(/^\n/, "")]];
		return [[name, control.getAttribute("value") ?? ""]];
	});
}

// What they send when somebody wants these values.
function chosen(page, name, controls, wanted) {
	const type = kind(controls[0]);
	if (type === "file")
		return [wanted].flat().map((file) => [name, file]);
	if (!["radio", "checkbox", "select"].includes(type)) {
		assert.equal(controls.length, 1, `${page}: several ${name}`);
		assert.notEqual(controls[0].getAttribute("readonly"), "",
		    `${page}: ${name} cannot be typed into`);
		return [[name, String(wanted)]];
	}
	const offered = type === "select" ?
	    [...controls[0].querySelectorAll("option")].map(optionValue) :
	    controls.map((c) => c.getAttribute("value") ?? "on");
	if (wanted === true)
		return [[name, offered[0]]];
	const values = wanted === false ? [] : [wanted].flat().map(String);
	for (const value of values)
		assert.ok(offered.includes(value),
		    `${page}: ${name} offers ${offered}, not ${value}`);
	assert.ok(type === "checkbox" || values.length <= 1 ||
	    controls[0].hasAttribute("multiple"), `${page}: ${name} takes one`);
	return values.map((value) => [name, value]);
}

// The parser leaves a text area's characters as they are written.
function decoded(text) {
	const meant = { lt: "<", gt: ">", quot: "\"", "#39": "'", amp: "&" };
	return text.replace(/&(lt|gt|quot|#39|amp);/g, (_, name) => meant[name]);
}

function kind(control) {
	const tag = control.tagName.toLowerCase();
	return tag === "input" ?
	    (control.getAttribute("type") ?? "text").toLowerCase() : tag;
}

function optionValue(option) {
	return option.getAttribute("value") ?? words(option);
}

function lines(value) {
	return value.replace(/\r\n|\r|\n/g, "\r\n");
}

export function urlencoded(list) {
	return new URLSearchParams(list.map(([name, value]) =>
	    [name, lines(value.bytes === undefined ? value : value.name)]))
	    .toString();
}

export function multipart(list) {
	const boundary = `----cpor${randomBytes(12).toString("hex")}`;
	const quoted = (s) => s.replace(/\r\n|\r|\n/g, "%0D%0A")
	    .replace(/"/g, "%22");
	const parts = list.flatMap(([name, value]) => {
		const head = `--${boundary}\r\nContent-Disposition: form-data; ` +
		    `name="${quoted(name)}"`;
		if (value.bytes === undefined)
			return [Buffer.from(`${head}\r\n\r\n${lines(value)}\r\n`)];
		return [Buffer.from(`${head}; filename="${quoted(value.name)}"\r\n` +
		    `Content-Type: ${value.type}\r\n\r\n`),
			Buffer.from(value.bytes), Buffer.from("\r\n")];
	});
	return { type: `multipart/form-data; boundary=${boundary}`,
		body: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]) };
}

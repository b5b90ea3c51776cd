// Two ways to use a page, with the same words for what is done: by mouse, and
// by keys alone. What a person does names what they read: labels, legends, the
// words on buttons and links.
import assert from "node:assert/strict";

const STOPS = 250; // on one page

class Hands {
	constructor(person) {
		this.person = person;
		this.page = person.page;
	}

	button(words) {
		return this.page.getByRole("button", { name: words, exact: true });
	}

	link(words) {
		return this.page.getByRole("link", { name: words, exact: true });
	}

	box(words) {
		return this.page.getByRole("textbox", { name: words, exact: true })
		    .or(this.page.getByRole("searchbox",
		    { name: words, exact: true }))
		    .or(this.page.locator("input[type=password]")
		    .and(this.page.getByLabel(words, { exact: true })));
	}

	choice(words) {
		return this.page.getByRole("radio", { name: words, exact: true })
		    .or(this.page.getByRole("checkbox",
		    { name: words, exact: true }));
	}

	list(words) {
		return this.page.getByRole("combobox", { name: words, exact: true });
	}

	// The page that comes has this heading.
	comes(heading) {
		return this.page.getByRole("heading",
		    { level: 1, name: heading, exact: true }).waitFor();
	}
}

export class Mouse extends Hands {
	async write(words, text) {
		await this.box(words).click();
		await this.box(words).fill(text);
	}

	// Labels are pressed: the boxes themselves are drawn by CSS.
	async tick(words) {
		const choice = this.choice(words);
		await this.page.locator(`label[for="${
			await choice.getAttribute("id")}"]`).click();
		assert.ok(await choice.isChecked(), words);
	}

	async pick(words, option) {
		await this.list(words).selectOption({ label: option });
	}

	async files(words, files) {
		const [chooser] = await Promise.all([
			this.page.waitForEvent("filechooser"),
			this.page.getByLabel(words, { exact: true }).click(),
		]);
		await chooser.setFiles(files);
	}

	async press(words) {
		await this.person.leave(() => this.button(words).click());
	}

	async follow(words) {
		await this.person.leave(() => this.link(words).first().click());
	}

	async save(words) {
		const [file] = await Promise.all([
			this.page.waitForEvent("download"),
			this.link(words).first().click(),
		]);
		return file;
	}
}

export class Keys extends Hands {
	// The next stop, which shows that it has the focus.
	async step(key = "Tab") {
		await this.page.keyboard.press(key);
		const stop = await this.page.evaluate(focused);
		assert.ok(stop === undefined || stop.seen,
		    `the focus cannot be seen on ${stop?.html}, ${this.page.url()}`);
	}

	async reach(target, key = "Tab") {
		await target.waitFor();
		for (let i = 0; i < STOPS; i++) {
			if (await this.person.hasFocus(target))
				return;
			await this.step(key);
		}
		assert.fail(`${key} does not lead to ${target}`);
	}

	// There, one stop too far, and back again with Shift+Tab.
	async write(words, text) {
		const box = this.box(words);
		await this.reach(box);
		await this.step();
		await this.step("Shift+Tab");
		assert.ok(await this.person.hasFocus(box), `back to ${words}`);
		await this.page.keyboard.press("Control+A");
		await this.person.type(text);
		assert.equal(await box.inputValue(), text);
	}

	// Tab leads to one of the radio buttons, arrows to the others.
	async tick(words) {
		const choice = this.choice(words);
		await choice.waitFor();
		if (await choice.getAttribute("type") === "radio")
			await this.turn(choice);
		else
			await this.reach(choice);
		if (!await choice.isChecked())
			await this.page.keyboard.press("Space");
		assert.ok(await choice.isChecked(), words);
	}

	async turn(radio) {
		const group = this.page.locator(
		    `input[name="${await radio.getAttribute("name")}"]`);
		for (let i = 0; i < STOPS; i++) {
			if (await this.person.hasFocus(radio))
				return;
			const within = await group.and(
			    this.page.locator(":focus")).count() === 1;
			await this.step(within ? "ArrowDown" : "Tab");
		}
		assert.fail(`no key leads to ${radio}`);
	}

	// A closed list takes the first letters of what is meant.
	async pick(words, option) {
		const list = this.list(words);
		await this.reach(list);
		await this.page.keyboard.type(option);
		assert.equal(await list.locator("option:checked").innerText(),
		    option);
	}

	async files(words, files) {
		await this.reach(this.page.getByLabel(words, { exact: true }));
		const chooser = await this.chooser();
		await chooser.setFiles(files);
	}

	// A browser under load may miss a key that opens a window of its own.
	async chooser(tries = 3) {
		const opened = this.page.waitForEvent("filechooser",
		    { timeout: tries > 1 ? 5000 : 15000 });
		await this.page.keyboard.press("Space");
		return tries > 1 ? opened.catch(() => this.chooser(tries - 1)) : opened;
	}

	async press(words) {
		await this.reach(this.button(words));
		await this.person.leave(() => this.page.keyboard.press("Space"));
	}

	async follow(words) {
		await this.reach(this.link(words).first());
		await this.person.leave(() => this.page.keyboard.press("Enter"));
	}

	async save(words) {
		await this.reach(this.link(words).first());
		const [file] = await Promise.all([
			this.page.waitForEvent("download"),
			this.page.keyboard.press("Enter"),
		]);
		return file;
	}
}

/*
 * Runs in the page. What has the focus, and whether that can be seen: an
 * outline or a shadow, of itself or of what is drawn in its place. Undefined
 * when the focus has left the page for the browser's own bars.
 */
function focused() {
	const stop = document.activeElement;

	if (stop === null || stop === document.body)
		return undefined;
	const label = stop.matches("[type=radio], [type=checkbox]") ?
	    stop.labels[0] : null;
	const looks = [getComputedStyle(stop)];
	if (label !== null)
		looks.push(getComputedStyle(label, "::before"));
	const clear = (colour) => /^rgba\(.*, 0\)$|^transparent$/.test(colour);
	const seen = looks.some((look) => look.boxShadow !== "none" ||
	    (look.outlineStyle !== "none" && parseFloat(look.outlineWidth) > 0 &&
	    !clear(look.outlineColor)));
	return { seen, html: stop.outerHTML.slice(0, 200) };
}

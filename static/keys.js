/*
 * Single keys for who reviews, where their profile does not switch them off
 * (WCAG 2.1.4). A key moves the focus or follows a link; nothing is changed
 * before a visible button is pressed. The help tells of all of them: a page of
 * its own, and here a panel.
 */

const HELP = "/help/keyboard";
const SOON = 1500; /* milliseconds between the two keys of "g q" */

const first = (selector) => document.querySelector(`main ${selector}`);

/* Follow a link that is on the page. */
const follow = (selector) => () => first(selector)?.click();

const focus = (selector) => () => first(selector)?.focus();

/* The next or the one before among what fits; from nowhere the first. */
const step = (selector, by) => () => {
	const all = [...document.querySelectorAll(`main ${selector}`)];
	const at = all.indexOf(document.activeElement);

	all[at === -1 ? 0 : Math.min(Math.max(at + by, 0), all.length - 1)]?.focus();
};

/* Write, as what the radio button of that value says. */
const write = (kind) => () => {
	const radio = first(`input[name=kind][value=${kind}]`);

	if (radio !== null)
		radio.checked = true;
	first("textarea[name=body]")?.focus();
};

const CLAIM = "tbody th a[href^='/review/']";
const FILE = "a[href^='/proof/']";

const keys = new Map(Object.entries({
	"j": step(CLAIM, 1),
	"k": step(CLAIM, -1),
	"n": focus("form[action='/review/next'] button"),
	"/": focus("[role=search] input[type=search]"),
	"d": follow("a[href$='/decide']"),
	"a": follow("a[href$='/ask']"),
	"c": write("comment"),
	"q": write("question"),
	"v": step(FILE, 1),
	"g q": () => { location.href = "/review"; },
}));

/* The panel: the help's own words. */
const panel = document.createElement("dialog");

const show = async () => {
	if (panel.open)
		return;
	if (!panel.isConnected) {
		const answer = await fetch(HELP);
		const page = new DOMParser().parseFromString(await answer.text(), "text/html");
		const close = document.createElement("button");

		panel.className = "cpor-keys";
		panel.setAttribute("aria-labelledby", "keys-title");
		close.className = "govuk-button govuk-!-margin-bottom-0";
		close.textContent = "Close";
		close.addEventListener("click", () => panel.close());
		panel.append(page.getElementById("keys"), close);
		/* It is read from its beginning. */
		Object.assign(panel.querySelector("h2"), { tabIndex: -1, autofocus: true });
		document.body.append(panel);
	}
	panel.showModal();
};

keys.set("?", show);

for (const link of document.querySelectorAll(`.cpor-footer a[href='${HELP}']`)) {
	link.addEventListener("click", (event) => {
		event.preventDefault();
		show();
	});
}

/* Where one types, letters are letters. */
const isTyping = (element) => element.isContentEditable
	|| element.closest("input, textarea, select, dialog") !== null;

let begun = "", when = 0;

document.addEventListener("keydown", (event) => {
	if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing
		|| event.defaultPrevented || isTyping(event.target))
		return;

	const key = begun !== "" && event.timeStamp - when < SOON
		? `${begun} ${event.key}` : event.key;
	const act = keys.get(key) ?? keys.get(event.key);

	begun = act === undefined && event.key === "g" ? "g" : "";
	when = event.timeStamp;
	if (act === undefined)
		return;
	event.preventDefault();
	act();
});

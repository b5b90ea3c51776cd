/*
 * Sends large files with what a plain form cannot show: how far it is, and a
 * way to stop. Whatever it answers is the server's own page; where this script
 * does not run, the form is an ordinary one.
 */

const MB = 1024 * 1024;
const SMALL = MB; /* below this nobody would see it move */
const TOGETHER = 60 * MB; /* what the page says that a form takes */

const inMegabytes = (bytes) => (bytes / MB).toFixed(1);

const element = (name, properties, ...children) => {
	const made = Object.assign(document.createElement(name), properties);

	made.append(...children);
	return made;
};

/* The server's answer in place of this page's content. */
const answer = (html) => {
	const page = new DOMParser().parseFromString(html, "text/html");
	const main = page.querySelector("main");

	document.title = page.title;
	document.querySelector("main").replaceWith(main);
	main.dispatchEvent(new Event("cpor:answer", { bubbles: true }));
};

/* What is shown while files are on their way, and spoken now and then. */
class Progress {
	constructor(form, stop) {
		this.bar = element("progress", { className: "cpor-upload__bar", max: 1, value: 0, id: "upload" });
		this.words = element("label", { className: "govuk-label", htmlFor: "upload" }, "Sending your files");
		this.spoken = element("p", { className: "govuk-visually-hidden" });
		this.spoken.setAttribute("role", "status");
		this.button = element("button", { type: "button", className: "govuk-button govuk-button--secondary" }, "Stop sending");
		this.button.addEventListener("click", stop);
		this.panel = element("div", { className: "cpor-upload" }, this.words, this.bar, this.spoken, this.button);
		form.append(this.panel);
		this.quarter = 0;
		this.speak("Sending your files");
	}

	speak(words) {
		this.spoken.textContent = words;
	}

	show(sent, all) {
		const quarter = Math.floor(4 * sent / all);

		this.bar.value = sent / all;
		this.words.textContent = `${inMegabytes(sent)} of ${inMegabytes(all)} MB sent`;
		if (quarter > this.quarter)
			this.speak(`${25 * quarter} percent sent`);
		this.quarter = quarter;
	}

	/* All of it has left: what becomes of it now is the server's. */
	check() {
		this.bar.removeAttribute("value");
		this.words.textContent = "All sent. Checking your files";
		this.speak(this.words.textContent);
		this.button.remove();
	}
}

class Upload {
	constructor(form) {
		this.form = form;
		this.chooser = form.querySelector("input[type=file]");
		this.submit = form.querySelector("button[type=submit]");
		form.addEventListener("submit", (event) => this.begin(event));
	}

	begin(event) {
		const size = [...this.chooser.files].reduce((sum, file) => sum + file.size, 0);

		if (event.defaultPrevented || size <= SMALL)
			return;
		event.preventDefault();
		if (size > TOGETHER)
			this.say(`These files have ${inMegabytes(size)} MB together. Send at most ${TOGETHER / MB} MB at a time.`);
		else
			this.send();
	}

	send() {
		const request = new XMLHttpRequest();

		this.form.querySelector(".govuk-error-message")?.remove();
		this.progress = new Progress(this.form, () => request.abort());
		request.upload.addEventListener("progress", (event) => this.progress.show(event.loaded, event.total));
		request.upload.addEventListener("load", () => this.progress.check());
		request.addEventListener("load", () => this.end(request));
		request.addEventListener("abort", () => this.say("You stopped sending. Nothing was added."));
		request.addEventListener("error", () => this.say("Your files did not arrive complete. Check your connection, then send them again."));
		request.open("POST", this.form.action);
		request.send(new FormData(this.form));
		this.submit.disabled = true;
		this.chooser.disabled = true;
	}

	end(request) {
		if (request.status === 200)
			location.assign(request.responseURL);
		else
			answer(request.responseText);
	}

	/* A sentence beside the chooser, as the server would write it. */
	say(sentence) {
		const group = this.chooser.closest(".govuk-form-group");
		const message = element("p", { className: "govuk-error-message", id: "file-error" },
			element("span", { className: "govuk-visually-hidden" }, "Error: "), sentence);

		this.progress?.panel.remove();
		this.submit.disabled = false;
		this.chooser.disabled = false;
		this.form.querySelector(".govuk-error-message")?.remove();
		message.setAttribute("role", "alert");
		group.classList.add("govuk-form-group--error");
		this.chooser.before(message);
		this.chooser.setAttribute("aria-describedby", "file-hint file-error");
		this.chooser.focus();
	}
}

const prepare = (root) => {
	for (const form of root.querySelectorAll("form[enctype='multipart/form-data']"))
		new Upload(form);
};

prepare(document);
document.addEventListener("cpor:answer", (event) => prepare(event.target));

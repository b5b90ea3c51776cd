/*
 * What makes pages nicer and never what makes them work: the second press of a
 * submit button is ignored, characters are counted, and what needs attention
 * has the focus.
 */

const counted = (number, noun) => `${number.toLocaleString()} ${noun}${number === 1 ? "" : "s"}`;

/* All that a page, or a part of it that comes later, needs. */
const prepare = (root) => {
	/* Twice the same POST within a second is one press too many. */
	for (const form of root.querySelectorAll("form[method=post]")) {
		let sent = 0;

		form.addEventListener("submit", (event) => {
			const now = Date.now();

			if (now - sent < 1000)
				event.preventDefault();
			else
				sent = now;
		});
	}

	/* Characters are counted as the server does: code points, a line break is one. */
	for (const group of root.querySelectorAll("[data-maxlength]")) {
		const area = group.querySelector("textarea");
		const info = group.querySelector(".govuk-character-count__message");
		const maximum = Number(group.dataset.maxlength);
		const spoken = document.createElement("div");
		let timer;

		const tell = () => {
			const left = maximum - [...area.value].length;
			const over = left < 0;

			info.textContent = over
				? `You have ${counted(-left, "character")} too many`
				: `You have ${counted(left, "character")} remaining`;
			info.classList.toggle("govuk-error-message", over);
			info.classList.toggle("govuk-hint", !over);
			area.classList.toggle("govuk-textarea--error", over || group.classList.contains("govuk-form-group--error"));
			/* Spoken only when typing rests, or nobody could type. */
			clearTimeout(timer);
			timer = setTimeout(() => { spoken.textContent = info.textContent; }, 1000);
		};

		spoken.className = "govuk-visually-hidden";
		spoken.setAttribute("aria-live", "polite");
		info.after(spoken);
		info.setAttribute("aria-hidden", "true");
		area.addEventListener("input", tell);
		tell();
	}

	/* An error summary or a success banner is read first. */
	const first = root.querySelector(".govuk-error-summary, .govuk-notification-banner--success");

	if (first !== null) {
		first.tabIndex = -1;
		first.addEventListener("blur", () => first.removeAttribute("tabindex"), { once: true });
		first.focus();
	}

	/* A link of the error summary puts the cursor into its field. */
	for (const link of root.querySelectorAll(".govuk-error-summary a")) {
		link.addEventListener("click", (event) => {
			const field = document.getElementById(decodeURIComponent(link.hash.slice(1)));

			if (field === null)
				return;
			event.preventDefault();
			(field.closest("fieldset") ?? field.closest(".govuk-form-group"))?.scrollIntoView();
			field.focus({ preventScroll: true });
		});
	}
};

prepare(document);
/* static/upload.js puts in what the server answers to it. */
document.addEventListener("cpor:answer", (event) => prepare(event.target));

/* The skip link moves the focus too, not only the view. */
document.querySelector(".govuk-skip-link")?.addEventListener("click", () => {
	const main = document.getElementById("main");

	main.tabIndex = -1;
	main.focus();
	main.addEventListener("blur", () => main.removeAttribute("tabindex"), { once: true });
});

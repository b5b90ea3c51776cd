// The people of a story in which mail is read: each has a browser of their own
// and a letter box, goes by the words of pages and mails, and remembers all that
// they were shown.
import assert from "node:assert/strict";
import { Clock } from "../../web/lib/clock.mjs";
import { NOW, PASSWORD } from "../../web/lib/world.mjs";
import { Mouse } from "./hands.mjs";

const AGAIN = 75; // what a clock says when another has the lease
const MINUTE = 60_000;

export class Cast {
	constructor({ world, browser, smtp }) {
		Object.assign(this, { world, browser, smtp });
		this.clock = new Clock(world.data, NOW,
		    { CPOR_BASE_URL: world.url });
		this.minutes = 0;
		this.looked = new Set(); // names of pages
	}

	/*
	 * Somebody with that address. With a role and the name of a directory an
	 * operator adds them to it; without, they have no account.
	 */
	async person({ name, email, directory, role, zone, ...how }) {
		if (role !== undefined)
			this.world.cpor(["person", "add", email, name, directory,
				role, zone], `${PASSWORD}\n`);
		const person = await this.browser.person(how);
		return new Actor(this, person, { name, email });
	}

	// Every mail that waits goes out. The served clock may be at it: its lease
	// ends two minutes later.
	async post() {
		for (let tries = 0; tries < 5; tries++) {
			this.clock.set(new Date(Date.parse(NOW) +
			    ++this.minutes * MINUTE).toISOString());
			const run = await this.clock.run();
			if (run.status === 0)
				return;
			assert.equal(run.status, AGAIN, run.said);
		}
		assert.fail("another clock runs and runs");
	}
}

class Actor extends Mouse {
	constructor(cast, person, { name, email }) {
		super(person);
		Object.assign(this, { cast, name, email });
		this.shown = []; // as leak.mjs has them
		this.opened = new Set(); // mails
	}

	// Look at the page as it stands; at one of a name only the first time.
	async show(name) {
		if (name === undefined || !this.cast.looked.has(name))
			await this.person.look();
		this.cast.looked.add(name);
		this.shown.push({ path: this.page.url(),
			whole: await this.page.content() });
	}

	leave(action) {
		return this.person.leave(action);
	}

	async says(...all) {
		const text = await this.page.locator("main").innerText();
		for (const words of all)
			assert.match(text, words);
	}

	async saysNot(...all) {
		const text = await this.page.locator("main").innerText();
		for (const words of all)
			assert.doesNotMatch(text, words);
	}

	// A demonstration's sign-in page lists all who can: nobody's secret.
	async signIn() {
		await this.comes("Sign in");
		await this.person.look();
		await this.write("E-mail address", this.email);
		await this.write("Password", PASSWORD);
		await this.press("Sign in");
	}

	// The home page; whoever was away for long signs in again.
	async home() {
		await this.person.open("/");
		if (await this.person.heading === "Sign in")
			await this.signIn();
		await this.comes("What needs you");
	}

	get mails() {
		return this.cast.smtp.to(this.email);
	}

	// The one mail about that which was not read yet, opened in the browser.
	async openMail(subject) {
		await this.cast.post();
		const fresh = this.mails.filter((mail) => !this.opened.has(mail) &&
		    subject.test(mail.header.subject));
		assert.equal(fresh.length, 1, `${this.email} has ${fresh.length} ` +
		    `mails ${subject}: ${this.mails.map((m) => m.header.subject)}`);
		this.opened.add(fresh[0]);
		await this.person.readMail(fresh[0]);
		return fresh[0];
	}

	// … and its link followed, signing in where that is asked.
	async followMail(subject, words) {
		const mail = await this.openMail(subject);
		assert.ok(mail.text.includes(await this.link(words)
		    .getAttribute("href")), "both parts have the link");
		await this.follow(words);
		if (await this.person.heading === "Sign in")
			await this.signIn();
		return mail;
	}
}

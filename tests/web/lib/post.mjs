// A world whose mail goes to a server of the tests' own.
import assert from "node:assert/strict";
import { after } from "node:test";
import { Clock } from "./clock.mjs";
import { Smtp } from "./smtp.mjs";
import { openWorld } from "./world.mjs";

const STEP_MS = 2 * 60_000;

export async function openPost() {
	const smtp = await new Smtp().open();
	process.env.CPOR_SMTP_URL = smtp.url(); // for `cpor clock` too
	const world = await openWorld();
	after(() => smtp.close());

	// Two minutes later, with all mail sent that was due, unless the served
	// clock is at it. Not world.tick: the mail server is in this process.
	async function post() {
		const clock = new Clock(world.data, world.now);
		clock.set(new Date(Date.parse(world.now) + STEP_MS).toISOString());
		world.setNow(new Date(clock.now).toISOString());
		const run = await clock.run();
		if (run.status !== 0)
			assert.match(run.said, /another process runs the clock/);
	}

	// The newest of the mails to an address whose subject fits, but the first
	// `before`; time goes on until there is one.
	async function mail(address, subject, before = 0) {
		const found = () => smtp.to(address)
		    .filter((m) => subject.test(m.header.subject)).slice(before);
		for (let i = 0; i < 12 && found().length === 0; i++)
			await post();
		assert.ok(found().length > 0, `no mail to ${address}: ${subject}`);
		return found().pop();
	}

	// How many of them have come.
	const count = (address, subject) => smtp.to(address)
	    .filter((m) => subject.test(m.header.subject)).length;

	return { world, smtp, mail, count, post };
}

// The only link of a mail below our address.
export const linkOf = (mail, world, path) =>
    new RegExp(`http://[^/ ]+(${path}/[A-Za-z0-9_-]{43})`).exec(mail.text)[1];

// Mail, by the words of the pages: what one wants of it, what ends it, and what
// did not arrive.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { desk, newCustomer, underReview } from "../web/lib/claims.mjs";
import { Clock } from "../web/lib/clock.mjs";
import { Smtp } from "../web/lib/smtp.mjs";
import { NOW, openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";

const ADMIN = "incentives-admin@fabrikam.example";
const CONTACT = "grace.hill@refused.example";

const smtp = await new Smtp().open();
process.env.CPOR_SMTP_URL = smtp.url();
const world = await openWorld();
const browser = await openBrowser(world);
const clock = new Clock(world.data, NOW);
after(() => smtp.close());

async function until(holds) {
	for (let i = 0; i < 5 && !holds(); i++)
		await clock.run();
	assert.ok(holds());
}

test("a refused mail stands on the claim, and goes to the right address",
    async () => {
	smtp.answer = (command, argument) =>
		command === "RCPT" && argument === CONTACT ?
		    "550 5.1.1 No such person" : undefined;
	const reviewer = await world.signedIn("reviewer@microsoft.example");
	const claim = await underReview(await world.signedIn(ADMIN), reviewer,
	    newCustomer(world), { email: CONTACT });
	await reviewer.submit(await reviewer.get(desk(claim)),
	    { body: "A word", kind: "comment" },
	    { which: `${desk(claim)}/comments` });
	await until(() => smtp.commands.some((c) => c.includes(CONTACT)) &&
	    smtp.to(ADMIN).some((m) => /new comment/.test(m.header.subject)));

	const run = await browser.person();
	await run.signIn("program-admin@microsoft.example");
	await run.click("Administration");
	await run.click("Mail");
	assert.match(await run.page.locator("main").innerText(),
	    /550 5\.1\.1 No such person/);
	await run.look("outbox");

	const person = await browser.person({ javascript: false });
	await person.signIn(ADMIN);
	await person.open(claim);
	await person.look("claim-mail-refused");
	await person.click("Correct the address and send it again");
	await person.look("outbox-correct");
	await person.page.getByLabel("E-mail address of the customer contact")
	    .fill("grace.hill@right.example");
	await person.click("Send it again");
	await person.look();
	assert.match(await person.page.locator("main").innerText(),
	    /grace\.hill@right\.example/);
	await until(() => smtp.to("grace.hill@right.example").length === 1);
});

test("a link in a mail ends such mails, without signing in", async () => {
	const mail = smtp.to(ADMIN).find((m) => /new comment/
	    .test(m.header.subject));
	const nobody = await browser.person({ javascript: false });
	await nobody.open(/http:\/\/[^/]+(\/mail\/stop\/\S+)/.exec(mail.text)[1]);
	await nobody.look("outbox-stop");
	await nobody.click("Stop these mails");
	await nobody.look("outbox-stopped");
	assert.equal(await nobody.heading, "You get no more of these mails");
});

test("one chooses them on the profile", async () => {
	const person = await browser.person();
	await person.signIn(ADMIN);
	await person.open("/profile");
	const comments = person.page.getByLabel("New comments");
	assert.equal(await comments.isChecked(), false);
	await comments.check();
	await person.page.getByLabel("Send it together, once a day").check();
	await person.look("profile-mail");
	await person.click("Save");
	assert.equal(await comments.isChecked(), true);
});

test("the HTML of all these pages is valid", () => browser.done());

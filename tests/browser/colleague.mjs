// A colleague comes: invited by mail, given a role for one location, they enroll
// it and claim for it, going by the words of the pages and of the mails.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Smtp } from "../web/lib/smtp.mjs";
import { openWorld } from "../web/lib/world.mjs";
import { openBrowser } from "./lib/browser.mjs";
import { Cast } from "./lib/cast.mjs";
import { addCustomers, customer, fillIn, proof, submit } from
    "./lib/claiming.mjs";

const smtp = await new Smtp().open();
process.env.CPOR_SMTP_URL = smtp.url();
const world = await openWorld();
const browser = await openBrowser(world);
const cast = new Cast({ world, browser, smtp });
after(() => smtp.close());

const heron = customer("Heron", 5);
addCustomers(world, [heron]);

const LONDON = "Fabrikam London", MCI = "Microsoft Commerce Incentives";
const nina = { name: "Nina Berg", email: "nina.berg@fabrikam.example",
	password: "several words of mine" };
const gina = await cast.person({ email: "global-admin@fabrikam.example" });
const raul = await cast.person({ email: "program-admin@microsoft.example" });
const colleague = await cast.person(nina);

async function comeIn(actor) {
	await actor.person.open("/");
	await actor.signIn();
}

test("R2.30, R2.37: a global admin invites a colleague, who chooses a " +
    "password by the link of the mail", async () => {
	await comeIn(gina);
	await gina.comes("Welcome");
	await gina.says(/under People you invite/);
	await gina.follow("People");
	await gina.press("Invite a person");
	await gina.show("invite");
	await gina.write("E-mail address", nina.email);
	await gina.write("Name", nina.name);
	await gina.tick("Incentives user");
	await gina.press("Send the invitation");
	await gina.says(/The invitation is on its way/, /Nina Berg/);

	await colleague.followMail(/invites you to Fabrikam on CPOR/,
	    "See the invitation, and accept it");
	await colleague.says(/You are to be Incentives user of Fabrikam/);
	await colleague.show("accept");
	await colleague.write("Password", nina.password);
	await colleague.press("Accept and go in");
	await colleague.comes("What needs you");
});

test("R2.4, R2.5: the global admin gives the colleague a role for one location",
    async () => {
	await gina.follow("People");
	await gina.follow(nina.name);
	await gina.tick("Incentives admin");
	await gina.pick("Location", `${LONDON} (5210443)`);
	await gina.press("Give the role");
	await gina.says(/The role is given/,
	    /Incentives admin\s+Fabrikam London, every program/);
	await gina.show("given");
});

test("R8.2, R8.8: the colleague enrolls the location, and no other; a program " +
    "admin validates it", async () => {
	await colleague.follow("Incentives");
	await colleague.show("incentives");
	await colleague.follow(`Fabrikam Munich, ${MCI}`);
	await colleague.saysNot(/Give the references/);
	await colleague.follow("Incentives overview");
	await colleague.follow(`${LONDON}, ${MCI}`);
	await colleague.show("incentive");
	await colleague.write("Payout profile reference", "PAY-5210443");
	await colleague.write("Tax profile reference", "TAX-5210443");
	await colleague.press("Submit for validation");
	await colleague.says(/The enrollment is submitted/, /Validating/);

	await comeIn(raul);
	await raul.says(/Enrollments to validate/);
	await raul.follow(new RegExp(`^${LONDON} ?, ${MCI}$`));
	await raul.show("validate");
	await raul.tick("Enroll");
	await raul.press("Save the decision");
	await raul.says(/The location is enrolled/);
});

test("R8.18: the colleague claims for the location, which is enrolled",
    async () => {
	await colleague.openMail(/Enrolled: Fabrikam London/);
	await colleague.home();
	colleague.show = async () => undefined; // the stories look at these pages
	const story = { word: "workload", customer: heron,
		claim: "Mail for the Heron yards", owner: nina,
		item: "Exchange Online", role: "Use or consume",
		location: `${LONDON}, PartnerID 5210443` };
	story.proof = proof(story, "order.pdf", "Signed by Adele Vance");
	await fillIn(colleague, story);
	await colleague.saysNot(/will not earn|not enrolled/);
	await submit(colleague, story);
	await colleague.follow("Claims");
	await colleague.follow(story.claim);
	await colleague.says(/Can this earn\?[^]*Exchange Online: Yes/,
	    new RegExp(`Location\\s+${LONDON}`));
});

test("the HTML of these pages and mails is valid", () => browser.done());

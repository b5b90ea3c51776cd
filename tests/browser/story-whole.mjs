// The review desk from end to end: two partners, a customer, two reviewers and
// two leads, each in a browser of their own, going by the words of the pages and
// of the mails that reach them.
import assert from "node:assert/strict";
import { after, test } from "node:test";
import { Record, scan } from "../web/lib/leak.mjs";
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

const starling = customer("Starling", 3);
addCustomers(world, [starling]);

// A partner with one location; what it is called, and all that it writes, must
// never reach the other: the needles.
async function partner(directory, id, location, who, claim, file) {
	world.cpor(["partner", "add", directory, "US"]);
	world.cpor(["partner", "location", directory, id, location, "US"]);
	const actor = await cast.person({ ...who, directory,
		role: "incentives-admin" });
	const story = { word: "workload", customer: starling, claim, owner: who,
		item: "Exchange Online", role: "Use or consume",
		location: `${location}, PartnerID ${id}` };
	story.proof = proof(story, file, "Not signed");
	return Object.assign(actor, { story, needles: [directory, id, location,
		who.name, who.email, claim, file] });
}

const microsoft = (name, email, role) => cast.person({ name, email, role,
	directory: "Microsoft", zone: "Europe/Dublin" });

const vera = await partner("VanArsdel", "7300011", "VanArsdel Denver",
    { name: "Vera Lind", email: "vera@vanarsdel.example",
	zone: "America/Denver" }, "Mail for the film cutters",
    "order of the film house.pdf");
const fritz = await partner("Fourth Coffee", "7300022", "Fourth Coffee Boston",
    { name: "Fritz Moreau", email: "fritz@fourthcoffee.example",
	zone: "America/New_York" }, "Exchange at the studio",
    "studio contract.pdf");
const ruth = await microsoft("Ruth Weiss", "ruth@desk.example", "reviewer");
const omar = await microsoft("Omar Nadir", "omar@desk.example", "reviewer");
const lena = await microsoft("Lena Stone", "lena@desk.example",
    "lead-reviewer");
const luis = await microsoft("Luis Cruz", "luis@desk.example",
    "lead-reviewer");
const adele = await cast.person({ ...starling.contact, javascript: false,
	width: 320 });

// Of 100 decisions so many are looked at twice.
const draw = (share) => world.cpor(["setting", "commerce-incentives",
	"second-look", String(share)]);

// Colleagues are at everything else that waits.
async function takeTheRest() {
	const colleague = await world.signedIn("reviewer3@microsoft.example");
	for (;;) {
		const page = await colleague.get(
		    "/review?status=submitted&whose=nobody");
		if (page.all("tbody tr").length === 0)
			return;
		await colleague.submit(page, {}, { which: "/review/next" });
	}
}

// Files of the partner's own, whose names are needles too.
function more(actor, name, ...lines) {
	actor.needles.push(name);
	return proof(actor.story, name, ...lines);
}

async function approve(reviewer) {
	await reviewer.follow("Decide");
	await reviewer.comes("Decide the claim");
	await reviewer.show();
	await reviewer.tick("Approve");
	await reviewer.press("Check the letter");
	await reviewer.comes("Check the letter");
	await reviewer.show();
	await reviewer.press("Decide the claim and send the letter");
}

async function decide(lead, winner, words) {
	await lead.tick(winner);
	for (const [name, said] of Object.entries(words))
		await lead.write(`To ${name}`, said);
	await lead.press("Check the letters");
	await lead.show();
	await lead.press("Decide the arbitration and send the letters");
}

test("a partner claims, and the customer reads in a mail who claims what",
    async () => {
	await takeTheRest();
	draw(100);
	await vera.home();
	await fillIn(vera, vera.story);
	await vera.saysNot(/Another partner/);
	vera.number = await submit(vera, vera.story);
	vera.needles.push(vera.number);

	const mail = await adele.followMail(/^A partner says it works for you/,
	    "Read what is claimed, and say whether it is true");
	assert.match(mail.text, /VanArsdel says that it works for Starling/);
	assert.match(mail.text, /\* Exchange Online/);
	assert.doesNotMatch(mail.text, /film cutters/);
	await adele.show();
	await adele.says(/VanArsdel says that it works for Starling/,
	    /VanArsdel Denver \(PartnerID 7300011\)/);
	await vera.openMail(/is submitted$/);
});

test("the next in the queue is reviewed, asked about and answered", async () => {
	await ruth.home();
	await ruth.follow("Review queue");
	await ruth.press("Take next claim");
	await ruth.show();
	await ruth.says(new RegExp(vera.number), /You review it/);
	await ruth.tick("Question to the partner");
	await ruth.write("Your words", "Who moved the mail boxes?");
	await ruth.press("Add");
	await ruth.says(/Question, not answered yet/);
	await ruth.follow("Ask for more");
	await ruth.show();
	await ruth.pick("What is missing: Exchange Online",
	    "Customer acknowledgment (signature) missing");
	await ruth.write("Comment to the partner",
	    "Please send the page that the customer signed.");
	await ruth.press("Ask for more");
	await ruth.show();
	await ruth.says(/Waiting on: Partner/);

	await vera.openMail(/^Microsoft asks you a question/);
	// On another device: the mail's link asks who it is, and leads on.
	await vera.page.context().clearCookies();
	await vera.followMail(/needs your answer/, "See the claim");
	await vera.comes(vera.story.claim);
	await vera.show();
	await vera.says(/does not show that the customer acknowledged your work/,
	    /Who moved the mail boxes\?/);
	await vera.follow("Answer the reviewer");
	await vera.show();
	await vera.follow("Proof of execution");
	await vera.files("Files", [more(vera, "signed order of the film house.pdf",
	    "Signed: Adele Vance, 12 June 2026")]);
	await vera.press("Add files");
	await vera.follow("Continue");
	await vera.comes("Answer the reviewer");
	await vera.write("Comment with your answer",
	    "Our Denver team did. The signed order is there now.");
	await vera.press("Send answer");
	await vera.show();
	await vera.says(/Question, answered/, /Waiting on\s+Microsoft/);
});

test("one reviewer approves, another confirms it, and the partner is told",
    async () => {
	await ruth.followMail(/is ready for review$/, "See the claim");
	await ruth.press("Start review");
	await approve(ruth);
	await ruth.show();
	await ruth.says(/has not gone out/, /another reviewer looks at it/);
	await vera.home();
	await vera.follow(vera.story.claim);
	await vera.says(/Under review/);
	await vera.saysNot(/Approved|second/);

	await omar.home();
	await omar.show();
	await omar.follow(vera.story.claim);
	await omar.follow("Look at the decision");
	await omar.show();
	await omar.tick("I confirm the decision");
	await omar.press("Send your view");
	await omar.show();
	await omar.says(/Nobody has to act on this claim now/);
	await ruth.openMail(/was confirmed, and has gone out$/);
	await vera.followMail(/is approved$/, "See the claim");
	await vera.show();
	await vera.says(/Your company is the partner of record/);
});

test("another partner claims the same, and is told so before, without a name",
    async () => {
	draw(0);
	await fritz.home();
	await fillIn(fritz, fritz.story);
	await fritz.says(/Another partner holds or claims the same/);
	fritz.number = await submit(fritz, fritz.story);
	fritz.needles.push(fritz.number);
	await omar.home();
	await omar.follow("Review queue");
	await omar.press("Take next claim");
	await omar.show();
	await omar.says(new RegExp(fritz.number), /In arbitration: decided there/);
	assert.equal(await omar.link("Decide").count(), 0);
	for (const side of [fritz, vera]) {
		await side.followMail(/is in arbitration: add your most recent proof$/,
		    "See the claim");
		await side.show();
		await side.says(/In arbitration/, /10 business days left/,
		    /Another partner holds or claims this item too/);
	}
});

async function declare(lead) {
	await lead.tick("I do not work, and never worked, for any of them");
	await lead.press("Declare");
	await lead.show();
}

async function answer(side, file, words) {
	side.needles.push(words);
	await side.follow("Add proof of execution");
	await side.files("Files", [file]);
	await side.press("Add files");
	await side.show();
	await side.follow("Continue");
	await side.follow("Answer about Exchange Online");
	await side.show();
	await side.write("Your answer", words);
	await side.press("Send the answer");
	await side.show();
	await side.says(/Your answer is sent/, /Waiting on\s+Microsoft/);
}

test("both add proof and answer, and no lead reads it before both have",
    async () => {
	await lena.home();
	await lena.follow("Arbitrations");
	await lena.show();
	await lena.follow(/^Exchange Online\s+for Starling$/);
	await lena.show();
	await lena.saysNot(/film|studio/);
	await declare(lena);
	await lena.says(/stay sealed/);
	await answer(vera, more(vera, "film handover.pdf",
	    "Signed: Adele Vance, 2 May 2026"), "The handover was in May.");
	await lena.page.reload();
	await lena.saysNot(/The handover was in May/, /film handover/);
	assert.equal(await lena.button("Check the letters").count(), 0);
	await fritz.home();
	await fritz.show();
	await fritz.follow(fritz.story.claim);
	await answer(fritz, more(fritz, "studio acceptance.pdf",
	    "Signed: Adele Vance, 16 June 2026"), "All was moved in June.");
	await lena.page.reload();
	await lena.show();
	await lena.says(/The handover was in May/, /All was moved in June/);
});

test("the customer says by the mail's link who did the work", async () => {
	await adele.followMail(/^A partner says it works for you: Fourth Coffee$/,
	    "Read what is claimed, and say whether it is true");
	await adele.tick("Yes, this partner did this work");
	await adele.press("Send my answers");
	await adele.show();
	await adele.says(/Your answers are saved/);
	await omar.followMail(/^The customer answered/, "See the claim");
	await omar.says(/Exchange Online: Yes/);
});

test("a lead without a conflict of interest decides between both", async () => {
	await lena.followMail(/the arbitration is ready to be decided$/,
	    "See the claim");
	await lena.show();
	await lena.follow(/^Open the arbitration\s+about Exchange Online$/);
	await lena.show();
	await lena.says(/Yes\s+adele@starling\.example/, /Nothing yet/);
	vera.needles.push("A later paper shows other work.");
	fritz.needles.push("Your acceptance is the latest.");
	await decide(lena, "Fourth Coffee", {
		VanArsdel: "A later paper shows other work.",
		"Fourth Coffee": "Your acceptance is the latest." });
	await lena.show();
	await lena.says(/The arbitration is decided/, /Partner of record/);

	assert.match((await fritz.followMail(/the arbitration is decided$/,
	    "See the claim")).text, /Your acceptance is the latest\./);
	await fritz.show();
	await fritz.says(/Approved/, /Your acceptance is the latest\./);
	assert.match((await vera.followMail(/the arbitration is decided$/,
	    "See the claim")).text, /A later paper shows other work\./);
	await vera.show();
	await vera.says(/Another partner is the partner of record for this item/,
	    /A later paper shows other work\./);
});

test("the losing side disputes, and another lead upholds", async () => {
	await vera.follow("Dispute the decision");
	await vera.show();
	await vera.tick("Exchange Online");
	await vera.write("Business justification",
	    "The handover in May was the whole work, see page 1.");
	await vera.press("Continue");
	await vera.show();
	await vera.press("Send the dispute");
	await vera.show();
	await vera.openMail(/is in dispute/);

	await luis.followMail(/is in dispute/, "See the claim");
	await luis.show();
	await luis.follow(/^declare there whether you work/);
	await declare(luis);
	await luis.follow(vera.number);
	await luis.follow("Answer the dispute");
	await luis.show();
	await luis.tick("Uphold the decision");
	await luis.write("To the partner, about Exchange Online",
	    "The later work is what counts now.");
	await luis.press("Check the letter");
	await luis.show();
	await luis.press("Answer the dispute and send the letter");
	await luis.show();
	await luis.says(/Nobody has to act on this claim now/);
	await vera.followMail(/is answered: the decision stands$/,
	    "See the claim");
	await vera.show();
	await vera.says(/Rejected final/, /The later work is what counts now\./);
	assert.equal(await vera.link("Dispute the decision").count(), 0);
});

// What happened, in these words and in this order.
async function tells(side, ...sentences) {
	await side.follow("History of the claim");
	await side.show();
	const told = await side.page.locator(".cpor-timeline__what")
	    .allInnerTexts();
	let from = 0;
	for (const words of sentences) {
		from = told.indexOf(words, from) + 1;
		assert.ok(from > 0, `${words}, in its place of:\n${
			told.join("\n")}`);
	}
}

test("the history of each claim tells it, and is whole", async () => {
	await tells(vera, "Vera Lind submitted the claim",
	    "Microsoft started the review", "Microsoft added a comment",
	    "Microsoft asked the partner for more",
	    "Vera Lind answered and sent the claim back",
	    "Microsoft approved a line", "CPOR asked for the most recent proof",
	    "Vera Lind answered in the arbitration", "Microsoft ended a line",
	    "Microsoft decided the arbitration",
	    "Vera Lind disputed the decision", "Microsoft answered the dispute");
	await fritz.home();
	await fritz.follow("Claims");
	await fritz.follow(fritz.story.claim);
	await tells(fritz, "Fritz Moreau submitted the claim",
	    "Microsoft started the review",
	    "CPOR asked for the most recent proof",
	    "Fritz Moreau answered in the arbitration",
	    "The customer contact answered about the claim",
	    "Microsoft approved a line", "Microsoft decided the arbitration");
	assert.match(world.cpor(["verify"]), /The history is whole/);
});

test("nobody has anything left to do, and each mail was sent once", async () => {
	for (const person of [vera, fritz, ruth, omar, lena, luis]) {
		await person.home();
		await person.saysNot(/Starling/);
	}
	await cast.post();
	const subjects = (person) => person.mails.map((mail) =>
	    mail.header.subject.replace(/C-\d{8}/, "C")).sort();
	const started = "The review of claim C has started";
	const arbitrated = ["Exchange Online on claim C is in arbitration: " +
	    "add your most recent proof",
	"Exchange Online on claim C: the arbitration is decided"];
	assert.deepEqual(subjects(vera), ["Claim C is approved",
		"Claim C is in dispute: a lead reviewer answers it",
		"Claim C is submitted",
		"Claim C needs your answer: see what the reviewer asks for",
		...arbitrated,
		"Microsoft asks you a question about claim C",
		"The dispute on claim C is answered: the decision stands",
		started, started]); // again when the answer was looked at
	assert.deepEqual(subjects(fritz), ["Claim C is submitted", ...arbitrated,
		started]);
	assert.deepEqual(subjects(adele), [
		"A partner says it works for you: Fourth Coffee",
		"A partner says it works for you: VanArsdel"]);
	assert.deepEqual(subjects(ruth), [
		"The partner answered: claim C is ready for review",
		"Your decision on claim C was confirmed, and has gone out"]);
	assert.deepEqual(subjects(omar), [
		"The customer answered about claim C"]);
	const ready = "Exchange Online on claim C: the arbitration is ready to " +
	    "be decided";
	assert.deepEqual(subjects(lena), [ready]);
	assert.deepEqual(subjects(luis), [
		"Claim C is in dispute: a lead reviewer answers it", ready]);
	const ids = smtp.mails.map((mail) => mail.header["message-id"]);
	assert.equal(new Set(ids).size, ids.length);
});

test("R6.4: nothing that one side saw, was sent or can fetch tells of the other",
    async () => {
	for (const [side, other] of [[vera, fritz], [fritz, vera]]) {
		const record = new Record(await world.signedIn(side.email));
		await record.crawl("/", "/messages", "/claims");
		const mails = side.mails.map((mail) => ({
			path: `the mail "${mail.header.subject}"`,
			whole: `${mail.raw}\n${mail.text}\n${mail.html}` }));
		const all = [...record.answers, ...side.shown, ...mails];
		assert.ok(record.answers.length > 40 && side.shown.length > 15);
		assert.deepEqual(scan(all, other.needles), []);
		// Its own stand there, so the others would be found.
		for (const needle of [side.number, side.name, side.story.claim])
			assert.ok(scan(mails, [needle]).length > 0 &&
			    scan(side.shown, [needle]).length > 0, needle);
	}
});

test("the HTML of every page and mail on the way validates",
    () => browser.done());

// The main job from end to end, once for a workload and once for a product with
// its subscription. Every page on the way is looked at; afterwards all of it is
// read back.
import assert from "node:assert/strict";
import fs from "node:fs";
import { test } from "node:test";
import { PASSWORD, openWorld } from "../../web/lib/world.mjs";
import { openBrowser } from "./browser.mjs";
import { addCustomers, customer, fillIn, proof, submit } from "./claiming.mjs";

const PARTNER = "incentives-admin@fabrikam.example";
const REVIEWER = "reviewer@microsoft.example";
const MISSING = "Customer acknowledgment (signature) missing";

function story(word, whom, what) {
	const made = { word, customer: whom, ...what,
		claim: `${whom.name} ${what.item}`,
		location: "Fabrikam Seattle, PartnerID 5210441",
		owner: { name: "Megan Bowen", email: PARTNER } };

	made.proof = proof(made, "statement of work.pdf", "Not signed");
	made.signed = proof(made, "signed.pdf",
	    `Signed: ${whom.contact.name}, 12 June 2026`);
	return made;
}

const STORIES = [
	story("workload", customer("Relecloud", 1),
	    { item: "Exchange Online", role: "Use or consume" }),
	story("product", customer("Bellows", 2),
	    { item: "Dynamics 365 Sales", subscription: "DYN365_SALES",
		role: "Usage recognition - Non-Incentivized" }),
];

async function startReview(reviewer, story, number) {
	await reviewer.comes("What needs you");
	await reviewer.show("reviewer-home");
	await reviewer.follow("Review queue");
	await reviewer.comes("Review queue");
	await reviewer.show("queue");
	await reviewer.write("Number, claim, customer or partner", number);
	await reviewer.press("Show");
	await reviewer.follow(story.claim);
	await reviewer.comes(story.claim);
	await reviewer.show("desk");
	await reviewer.press("Start review");
	await reviewer.show("started");
	const bytes = await reviewer.save("Download statement of work.pdf");
	assert.deepEqual(fs.readFileSync(await bytes.path()),
	    story.proof.buffer);
}

async function ask(reviewer, story) {
	await reviewer.follow("Ask for more");
	await reviewer.comes("Ask the partner for more");
	await reviewer.show("ask");
	await reviewer.pick(`What is missing: ${story.item}`, MISSING);
	await reviewer.write("Comment to the partner",
	    "Please send the page that your customer signed.");
	await reviewer.press("Ask for more");
	await reviewer.show("asked");
}

async function answer(partner, story, number) {
	await partner.page.goto("/");
	await partner.comes("What needs you");
	await partner.show("home-asked");
	await partner.follow(/^Messages \d+ unread$/);
	await partner.comes("Messages");
	await partner.show("messages");
	await partner.follow(new RegExp(`${number} needs your answer`));
	await partner.show("claim-asked");
	await partner.follow("Answer the reviewer");
	await partner.comes("Answer the reviewer");
	await partner.show("answer");
	const main = await partner.page.locator("main").innerText();
	assert.ok(main.includes(MISSING) || main.includes("acknowledged"), main);
	await partner.follow("Proof of execution");
	await partner.files("Files", [story.signed]);
	await partner.press("Add files");
	await partner.show("proof-answer");
	await partner.follow("Continue");
	await partner.comes("Answer the reviewer");
	await partner.write("Comment with your answer",
	    "Here is the page that Adele Vance signed.");
	await partner.press("Send answer");
	await partner.show("answered");
}

async function approve(reviewer, story, number) {
	await reviewer.follow(/^Messages \d+ unread$/);
	await reviewer.comes("Messages");
	await reviewer.show("reviewer-messages");
	await reviewer.follow(new RegExp(number));
	await reviewer.show("desk-answered");
	const bytes = await reviewer.save("Download signed.pdf");
	assert.deepEqual(fs.readFileSync(await bytes.path()),
	    story.signed.buffer);
	await reviewer.press("Start review");
	await reviewer.follow("Decide");
	await reviewer.comes("Decide the claim");
	await reviewer.show("decide");
	await reviewer.tick("Approve");
	await reviewer.press("Check the letter");
	await reviewer.comes("Check the letter");
	await reviewer.show("letter");
	await reviewer.press("Decide the claim and send the letter");
	await reviewer.show("decided");
}

// Gives the claim's address.
async function approved(partner, story, number) {
	await partner.follow("Claims");
	await partner.comes("Claims");
	await partner.show("list");
	await partner.follow(story.claim);
	await partner.show("claim-approved");
	const claim = new URL(partner.page.url()).pathname;
	const main = await partner.page.locator("main").innerText();
	for (const words of [number, "Approved", "Here is the page that Adele",
		"signed.pdf", "statement of work.pdf"])
		assert.ok(main.includes(words), words);
	await partner.follow("History of the claim");
	await partner.show("history");
	return claim;
}

// All of it is there for whoever signs in next, byte for byte, and the history's
// chain is whole.
async function readBack(world, story, claim, number) {
	const client = await world.signedIn(PARTNER);
	const page = await client.get(claim);
	const lines = ["Approved", story.item, number, story.customer.tenant,
		story.customer.contact.email, "Here is the page that Adele Vance"];

	for (const words of story.subscription ?
	    [...lines, story.customer.sales] : lines)
		assert.ok(page.text.includes(words), words);
	for (const { name, buffer } of [story.proof, story.signed]) {
		const file = await client.follow(page, name);
		assert.deepEqual(file.bytes, buffer);
	}
	const stranger = await world.signedIn("incentives-admin@northwind.example");
	assert.equal((await stranger.get(claim)).status, 404);
	assert.match(world.cpor(["verify"]), /history is whole/);
}

/*
 * The tests of a file: both stories with these hands (hands.mjs), JavaScript
 * on or off, and pictures of every page if they are wanted.
 */
export async function tell(Hands, { javascript, pictures }) {
	const world = await openWorld();
	const browser = await openBrowser(world);
	const pictured = new Set(); // once is enough

	addCustomers(world, STORIES.map((story) => story.customer));

	// Somebody signed in, who can show where they are.
	async function somebody(email) {
		const person = await browser.person({ javascript });
		const hands = new Hands(person);
		hands.show = async (name) => {
			const fresh = pictures && !pictured.has(name);
			pictured.add(name);
			await person.look(fresh ? `story-${name}` : undefined);
		};
		await person.open("/");
		await hands.comes("Sign in");
		await hands.show("sign-in");
		await hands.write("E-mail address", email);
		await hands.write("Password", PASSWORD);
		await hands.press("Sign in");
		return hands;
	}

	for (const story of STORIES)
		test(`a ${story.word} is claimed, asked about, answered, approved`,
		    async () => {
			const partner = await somebody(PARTNER);
			await fillIn(partner, story);
			const number = await submit(partner, story);
			const reviewer = await somebody(REVIEWER);
			await startReview(reviewer, story, number);
			await ask(reviewer, story);
			await answer(partner, story, number);
			await approve(reviewer, story, number);
			const claim = await approved(partner, story, number);
			await readBack(world, story, claim, number);
		});

	test("the HTML of every page on the way validates",
	    () => browser.done());
}

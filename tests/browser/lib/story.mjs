// The main job from end to end, once for a workload and once for a product with
// its subscription. Every page on the way is looked at; afterwards all of it is
// read back.
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { PASSWORD, openWorld } from "../../web/lib/world.mjs";
import { openBrowser } from "./browser.mjs";
import { paper } from "./paper.mjs";

const PARTNER = "incentives-admin@fabrikam.example";
const REVIEWER = "reviewer@microsoft.example";
const EXCHANGE_PLAN = "efb87545-963c-4e0d-99df-69c6916d9eb0";
const SALES_PLAN = "056a5f80-b4e0-4983-a8be-7ad254a113c9";
const MISSING = "Customer acknowledgment (signature) missing";

// Whom each story claims; nobody else knows them.
function customer(name, number) {
	const domain = `${name.toLowerCase()}.example`;
	const id = (part) => `57041e${part}-0000-4000-8000-00000000000${number}`;
	return { name, domain, tenant: id("00"), sales: id("02"),
		contact: { name: "Adele Vance", title: "Head of IT",
			email: `adele@${domain}` } };
}

function subscription(id, sku, part, seats, plan) {
	return { id, commerceSubscriptionId: id,
		createdDateTime: "2025-11-02T00:00:00Z", isTrial: false,
		ownerTenantId: "", skuId: sku, skuPartNumber: part,
		status: "Enabled", totalLicenses: seats,
		serviceStatus: [{ appliesTo: "User", provisioningStatus: "Success",
			servicePlanId: plan, servicePlanName: part }] };
}

function tenant({ name, domain, tenant: tenantId, sales }) {
	return {
		tenantInformation: { tenantId, displayName: name,
			defaultDomainName: domain },
		verifiedDomains: [{ name: domain }],
		countryLetterCode: "US",
		subscriptions: { value: [
			subscription(tenantId.replace("57041e00", "57041e01"),
			    "05e9a617-0261-4cee-bb44-138d3ef5d965", "SPE_E3", 250,
			    EXCHANGE_PLAN),
			subscription(sales, "2ac0dc33-8ff7-4abc-9bd6-77a35a8d2f3d",
			    "DYN365_SALES", 40, SALES_PLAN),
		] },
	};
}

const STORIES = [
	{ word: "workload", item: "Exchange Online", role: "Use or consume",
		customer: customer("Relecloud", 1) },
	{ word: "product", item: "Dynamics 365 Sales",
		role: "Usage recognition - Non-Incentivized", subscription: true,
		customer: customer("Bellows", 2) },
];

function proof(story, signed) {
	const { name, domain, tenant: id, contact } = story.customer;
	return paper(signed ? "signed.pdf" : "statement of work.pdf", [
		"Proof of execution", "Partner: Fabrikam, PartnerID 5210441",
		`Customer: ${name}, ${domain}, tenant ${id}`,
		`Item: ${story.item}`, "Work: set up and adopted in May 2026",
		signed ? `Signed: ${contact.name}, 12 June 2026` : "Not signed" ]);
}

async function fillIn(partner, story) {
	const { name, domain, tenant: id, contact } = story.customer;

	await partner.comes("What needs you");
	await partner.show("home");
	await partner.follow("Add customer");
	await partner.comes("Claim a customer");
	await partner.show("new");
	await partner.press("Add customer");

	await partner.comes("Who claims");
	await partner.show("who");
	await partner.write("Claim name", `${name} ${story.item}`);
	await partner.tick("Fabrikam Seattle, PartnerID 5210441");
	await partner.press("Save and continue");

	await partner.comes("Customer");
	await partner.show("customer");
	await partner.write("Tenant ID", id);
	await partner.write("Domain", domain);
	await partner.press("Save and continue");

	await partner.comes("Solution area and partner role");
	await partner.show("role");
	await partner.tick(story.role);
	await partner.press("Save and continue");

	await partner.comes("What is claimed");
	await partner.show(`items-${story.word}`);
	await partner.tick(story.item);
	await partner.press("Save and continue");
	if (story.subscription) {
		await partner.comes("Subscriptions");
		await partner.show("subscriptions");
		await partner.tick("DYN365_SALES");
		await partner.press("Save and continue");
	}

	await partner.comes("Contacts");
	await partner.show("contacts");
	await partner.write("Name of the customer contact", contact.name);
	await partner.write("Job title of the customer contact", contact.title);
	await partner.write("E-mail address of the customer contact",
	    contact.email);
	await partner.write("Name of your company’s contact", "Megan Bowen");
	await partner.write("E-mail address of your company’s contact", PARTNER);
	await partner.press("Save and continue");

	await partner.comes("Proof of execution");
	await partner.show("proof");
	await partner.files("Files", [proof(story, false)]);
	await partner.press("Add files");
	await partner.comes("Proof of execution");
	await partner.show("proof-added");
	await partner.follow("Continue");
}

// Gives the claim's number.
async function submit(partner, story) {
	await partner.comes("Check answers and submit");
	await partner.show("check");
	const main = await partner.page.locator("main").innerText();
	for (const words of [story.customer.name, story.customer.domain,
		story.customer.tenant, story.role, story.item,
		story.customer.contact.email, "statement of work.pdf"])
		assert.ok(main.includes(words), words);
	await partner.tick("The information in this claim is true");
	await partner.tick(
	    "The customer agreed to be contacted about this claim");
	await partner.press("Submit claim");
	await partner.comes("Claim submitted");
	await partner.show("submitted");
	return partner.page.locator(".govuk-panel strong").innerText();
}

async function startReview(reviewer, story, number) {
	await reviewer.comes("What needs you");
	await reviewer.show("reviewer-home");
	await reviewer.follow("Review queue");
	await reviewer.comes("Review queue");
	await reviewer.show("queue");
	await reviewer.write("Number, claim, customer or partner", number);
	await reviewer.press("Show");
	await reviewer.follow(`${story.customer.name} ${story.item}`);
	await reviewer.comes(`${story.customer.name} ${story.item}`);
	await reviewer.show("desk");
	await reviewer.press("Start review");
	await reviewer.show("started");
	const bytes = await reviewer.save("statement of work.pdf");
	assert.deepEqual(fs.readFileSync(await bytes.path()),
	    proof(story, false).buffer);
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
	await partner.files("Files", [proof(story, true)]);
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
	const bytes = await reviewer.save("signed.pdf");
	assert.deepEqual(fs.readFileSync(await bytes.path()),
	    proof(story, true).buffer);
	await reviewer.press("Start review");
	await reviewer.follow("Decide");
	await reviewer.comes("Decide the claim");
	await reviewer.show("decide");
	await reviewer.tick("Approve");
	await reviewer.press("Decide the claim");
	await reviewer.show("decided");
}

// Gives the claim's address.
async function approved(partner, story, number) {
	await partner.follow("Claims");
	await partner.comes("Claims");
	await partner.show("list");
	await partner.follow(`${story.customer.name} ${story.item}`);
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
	for (const signed of [false, true]) {
		const { name, buffer } = proof(story, signed);
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
	const file = path.join(world.data, "customers.json");
	const pictured = new Set(); // once is enough

	fs.writeFileSync(file, JSON.stringify({
		tenants: STORIES.map((story) => tenant(story.customer)) }));
	world.cpor(["import", "customers", file]);

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

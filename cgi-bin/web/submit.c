/* Check answers, submit, and the confirmation. */

#include "web/submit.h"

#include "page/draft.h"
#include "page/submit.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/contact.h"
#include "store/customer.h"
#include "store/location.h"
#include "store/message.h"
#include "store/move.h"
#include "store/person.h"
#include "store/proof.h"
#include "web/competing.h"
#include "web/contact.h"
#include "web/draft.h"
#include "web/form.h"

struct submit_form {
	const char *comment;
	bool truth, agreed, disclosed;
};

static const struct field fields[] = {
	FORM_OPTIONAL(submit_form, comment, LONG, 0, COMMENT_MAX,
	    "Comment for the reviewer (optional)"),
	FORM_FIELD(submit_form, truth, TICK, 0, 0,
	    "The information in this claim is true"),
	FORM_FIELD(submit_form, agreed, TICK, 0, 0,
	    "The customer agreed to be contacted about this claim"),
	FORM_OPTIONAL(submit_form, disclosed, TICK, 0, 0,
	    "The proof of execution includes the disclosure for public-sector "
	    "customers"),
};

/* What the page shows besides the draft itself. */
struct submit_work {
	struct claim claim;
	struct draft draft;
	struct submit_page page;
	struct location location;
};

static enum outcome
read_subscriptions(
    struct request *request, struct store *store, struct submit_work *work)
{
	size_t count = work->draft.line_count;
	struct subscription *list =
	    arena_array(request->arena, struct subscription, count);
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < count; i++) {
		list[i].id = "";
		if (work->draft.lines[i].subscription[0] != '\0')
			out = store_customer_subscription(store,
			    work->draft.lines[i].subscription, request->arena,
			    &list[i]);
	}
	work->page.subscriptions = list;
	return out;
}

static enum outcome
read_location(
    struct request *request, struct store *store, struct submit_work *work)
{
	enum outcome out;

	if (work->claim.location == 0)
		return DONE;
	out = store_location_of(store, &request->viewer, work->claim.location,
	    request->arena, &work->location);
	work->page.location = &work->location;
	return out;
}

/* Does the proof have to include the disclosure (R4.19)? */
static enum outcome
read_disclosure(
    struct request *request, struct store *store, struct submit_work *work)
{
	struct tenant tenant;
	enum outcome out;

	if (work->claim.tenant[0] == '\0')
		return DONE;
	out = store_customer_tenant(
	    store, work->claim.tenant, request->arena, &tenant);
	if (out == DONE)
		work->page.disclosure = proof_needs_disclosure(
		    tenant.country, tenant.public_sector);
	return out;
}

/* The customer contact's address, and whether it is to be warned of. */
static enum outcome
read_outside(struct store *store, struct submit_work *work)
{
	const struct draft *draft = &work->draft;
	bool outside = false;
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < draft->contact_count; i++) {
		const struct contact *contact = &draft->contacts[i];

		if (contact->kind != CONTACT_CUSTOMER)
			continue;
		out = web_contact_outside(
		    store, &work->claim, contact->email, &outside);
		if (outside)
			work->page.outside = contact->email;
	}
	return out;
}

static enum outcome
read_work(
    struct request *request, struct store *store, struct submit_work *work)
{
	struct person *admins = NULL;
	struct proof *proofs;
	enum outcome out =
	    web_draft_read(request, store, &work->claim, &work->draft);

	if (out == DONE)
		out = read_subscriptions(request, store, work);
	if (out == DONE)
		out = read_location(request, store, work);
	if (out == DONE)
		out = read_disclosure(request, store, work);
	if (out == DONE)
		out = read_outside(store, work);
	if (out == DONE)
		out = web_competing_read(
		    request, store, &work->claim, &work->page.competing);
	if (out == DONE && !work->page.may_submit)
		out = store_claim_submitters(store, &work->claim,
		    request->arena, &admins, &work->page.admin_count);
	work->page.admins = admins;
	if (out != DONE)
		return out == ABSENT ? BROKEN : out;
	out = store_proof_list(store, work->claim.id, request->arena, &proofs,
	    &work->draft.proof_count);
	work->page.proofs = proofs;
	work->page.draft = &work->draft;
	return out;
}

/* The page, with all problems above it (R4.24). */
static void
show(struct request *request, struct reply *reply, struct submit_work *work,
    struct entries *entries)
{
	work->page.entries = entries;
	page_submit_check(
	    &reply->body, request->arena, &request->viewer, &work->page);
}

enum outcome
web_submit_check(
    struct request *request, struct store *store, struct reply *reply)
{
	struct submit_work work = { .page = { .draft = NULL } };
	struct entries entries;
	enum outcome out = web_draft_claim(request, store, &work.claim);

	if (out != DONE)
		return out;
	if (work.claim.status != CLAIM_DRAFT) {
		reply_go(reply,
		    work.claim.status == CLAIM_ACTION_REQUIRED ? "%s/answer"
							       : "%s",
		    page_draft_href(request->arena, &work.claim));
		return DONE;
	}
	out = web_draft_open(request, store, PART_CHECK, &work.claim);
	if (out == DONE)
		out = store_claim_role(store, &request->viewer, &work.claim,
		    MAY_SUBMIT, &work.page.may_submit);
	if (out == DONE)
		out = read_work(request, store, &work);
	if (out != DONE)
		return out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	web_draft_add_problems(request->arena, &work.draft, &entries);
	show(request, reply, &work, &entries);
	return DONE;
}

/* The claim to submit: as web_draft_post, for those who may submit. */
static enum outcome
open_claim(
    struct request *request, struct store *store, struct submit_work *work)
{
	enum outcome out = web_draft_claim(request, store, &work->claim);

	if (out != DONE)
		return out;
	out = store_claim_role(store, &request->viewer, &work->claim,
	    MAY_SUBMIT, &work->page.may_submit);
	if (out != DONE)
		return out;
	if (!work->page.may_submit) {
		request->who = MAY_SUBMIT;
		return FORBIDDEN;
	}
	out = web_draft_post(request, store, PART_CHECK, &work->claim);
	if (out == DONE && work->claim.status != CLAIM_DRAFT)
		return CONFLICT;
	return out;
}

/* Too late; unless it was this very form that submitted the claim, and its
 * button was pressed twice. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const struct entries *entries)
{
	bool sent;
	enum outcome out = web_draft_was_sent(
	    request, store, claim, EVENT_CLAIM_SUBMITTED, &sent);

	if (out != DONE)
		return out;
	if (!sent)
		return web_draft_conflict(
		    request, store, reply, claim, PART_CHECK, entries);
	reply_go(reply, "%s/submitted", page_draft_href(request->arena, claim));
	return DONE;
}

/* Tell the customer who claims what, and how to decline. */
static enum outcome
tell_customer(struct request *request, struct store *store,
    const struct claim *claim, const struct draft *draft)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < draft->contact_count; i++)
		if (draft->contacts[i].kind == CONTACT_CUSTOMER)
			out = store_message_to_address(store, &request->viewer,
			    claim, MESSAGE_CUSTOMER_NOTICE,
			    draft->contacts[i].email, claim->partner_name);
	return out;
}

static enum outcome
submit(struct request *request, struct store *store, struct reply *reply,
    struct submit_work *work, const struct submit_form *form)
{
	struct claim claim = work->claim;
	enum outcome out = DONE;

	if (form->comment[0] != '\0')
		out = store_comment_join(store, &request->viewer, &claim,
		    COMMENT_PLAIN, form->comment);
	if (out == DONE)
		out =
		    store_move(store, &request->viewer, request->arena, &claim,
			&(struct move){
			    .event = CLAIM_SUBMIT, .party = PARTY_PARTNER });
	if (out == DONE)
		out = tell_customer(request, store, &claim, &work->draft);
	if (out == DONE)
		reply_go(reply, "%s/submitted",
		    page_draft_href(request->arena, &claim));
	return out;
}

enum outcome
web_submit_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct submit_work work = { .page = { .draft = NULL } };
	struct submit_form form = { .truth = false };
	struct entries entries;
	enum outcome out, opened = open_claim(request, store, &work);

	if (opened != DONE && opened != CONFLICT)
		return opened;
	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	if (opened == CONFLICT)
		return conflict(request, store, reply, &work.claim, &entries);
	if ((out = read_work(request, store, &work)) != DONE)
		return out;
	if (work.page.disclosure && !form.disclosed)
		form_fault(&entries, "disclosed",
		    "Tick the box to confirm: The proof of execution includes "
		    "the disclosure for public-sector customers");
	web_draft_add_problems(request->arena, &work.draft, &entries);
	if (!page_form_faulty(&entries))
		return submit(request, store, reply, &work, &form);
	show(request, reply, &work, &entries);
	return INVALID;
}

enum outcome
web_submit_done(
    struct request *request, struct store *store, struct reply *reply)
{
	struct contact *contacts =
	    arena_array(request->arena, struct contact, CONTACT__COUNT);
	struct claim claim;
	const char *email = "";
	size_t count;
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out != DONE)
		return out;
	if (claim.submitted == 0)
		return ABSENT;
	out = store_contact_list(
	    store, claim.id, request->arena, contacts, &count);
	for (size_t i = 0; i < count; i++)
		if (contacts[i].kind == CONTACT_CUSTOMER)
			email = contacts[i].email;
	if (out == DONE)
		page_submit_done(&reply->body, request->arena, &request->viewer,
		    &claim, email);
	return out;
}

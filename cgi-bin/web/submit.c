/* Check answers, submit, and the confirmation. */

#include "web/submit.h"

#include <string.h>

#include "page/draft.h"
#include "page/submit.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/consent.h"
#include "store/contact.h"
#include "store/customer.h"
#include "store/history.h"
#include "store/location.h"
#include "store/move.h"
#include "store/person.h"
#include "store/place.h"
#include "store/proof.h"
#include "store/setting.h"
#include "web/competing.h"
#include "web/contact.h"
#include "web/draft.h"
#include "web/form.h"

#define CHANGES_MAX 100 /* since a form was opened, among which we look */

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
		    store, work->claim.tenant, contact->email, &outside);
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
	struct element *elements = NULL;
	struct proof *proofs;
	enum outcome out =
	    web_draft_read(request, store, &work->claim, &work->draft);

	if (out == DONE)
		out = read_subscriptions(request, store, work);
	if (out == DONE)
		out = read_location(request, store, work);
	if (out == DONE)
		out = store_customer_disclosure(store, &work->claim,
		    request->arena, &work->page.disclosure);
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
	if (out == DONE)
		out = store_place_list(store, work->claim.id, work->draft.lines,
		    work->draft.line_count, work->page.disclosure,
		    request->arena, &elements, &work->page.element_count);
	work->page.elements = elements;
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
		request->ways.roles = MAY_SUBMIT;
		return FORBIDDEN;
	}
	out = web_draft_post(request, store, PART_CHECK, &work->claim);
	if (out == DONE && work->claim.status != CLAIM_DRAFT)
		return CONFLICT;
	return out;
}

/* Did the viewer submit it after the form at hand was opened: a second press of
 * its button, a second try after a cut connection, another tab (R4.47)? */
static enum outcome
was_submitted(struct request *request, struct store *store,
    const struct claim *claim, bool *was)
{
	struct history_entry *entries;
	size_t count;
	int64_t version;
	enum outcome out;

	*was = false;
	if (claim->submitted == 0 || !form_version(request, &version))
		return DONE;
	out = store_history_of(store, claim->id, version, false, CHANGES_MAX,
	    request->arena, &entries, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (entries[i].kind == EVENT_CLAIM_SUBMITTED)
			*was = entries[i].person == request->viewer.person;
	return out;
}

/* Is there nothing in the form that the claim does not have? Another tab may
 * hold other words. */
static enum outcome
is_said(struct request *request, struct store *store, const struct claim *claim,
    const char *comment, bool *said)
{
	struct thread thread;
	enum outcome out;

	if ((*said = comment[0] == '\0'))
		return DONE;
	out = store_comment_list(
	    store, claim->id, false, 0, request->arena, &thread);
	for (size_t i = 0; out == DONE && i < thread.count; i++)
		if (thread.comments[i].side == SIDE_PARTNER &&
		    strcmp(thread.comments[i].body, comment) == 0)
			*said = true;
	return out;
}

/* Too late; or it was done before, and leads where that led. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const char *comment,
    const struct entries *entries)
{
	bool was, said = false;
	enum outcome out = was_submitted(request, store, claim, &was);

	if (out == DONE && was)
		out = is_said(request, store, claim, comment, &said);
	if (out != DONE)
		return out;
	if (!said)
		return web_draft_conflict(
		    request, store, reply, claim, PART_CHECK, entries);
	reply_go(reply, "%s/submitted", page_draft_href(request->arena, claim));
	return DONE;
}

static enum outcome
submit(struct request *request, struct store *store, struct submit_work *work,
    const char *comment)
{
	struct claim claim = work->claim;
	enum outcome out = DONE;

	if (comment[0] != '\0')
		out = store_comment_join(
		    store, &request->viewer, &claim, COMMENT_PLAIN, comment);
	if (out == DONE)
		out =
		    store_move(store, &request->viewer, request->arena, &claim,
			&(struct move){
			    .event = CLAIM_SUBMIT, .party = PARTY_PARTNER });
	if (out == DONE)
		out = store_consent_send(
		    store, &request->viewer, request->arena, &claim);
	return out;
}

enum outcome
web_submit_look(struct request *request, struct store *store,
    const struct claim *claim, struct submit_look *look)
{
	struct submit_work work = { .claim = *claim };
	struct problem problems[DRAFT_PROBLEMS_MAX];
	enum outcome out = store_claim_role(
	    store, &request->viewer, claim, MAY_SUBMIT, &look->may_submit);

	work.page.may_submit = true; /* whom to ask instead is not asked here */
	if (out == DONE)
		out = read_work(request, store, &work);
	look->problems = draft_problems(request->arena, &work.draft, problems);
	look->first = look->problems == 0 ? NULL : problems[0].sentence;
	look->disclosure = work.page.disclosure;
	look->competing = work.page.competing.count > 0;
	look->lines = work.draft.line_count;
	return out;
}

enum outcome
web_submit_one(struct request *request, struct store *store,
    const struct claim *claim, bool disclosed)
{
	struct submit_work work = { .claim = *claim };
	struct problem problems[DRAFT_PROBLEMS_MAX];
	enum outcome out = store_claim_role(
	    store, &request->viewer, claim, MAY_SUBMIT, &work.page.may_submit);

	if (out != DONE || !work.page.may_submit)
		return out == DONE ? FORBIDDEN : out;
	if (claim->status != CLAIM_DRAFT)
		return CONFLICT;
	if ((out = read_work(request, store, &work)) != DONE)
		return out;
	if (draft_problems(request->arena, &work.draft, problems) > 0 ||
	    (work.page.disclosure && !disclosed))
		return INVALID;
	return submit(request, store, &work, "");
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
		return conflict(
		    request, store, reply, &work.claim, form.comment, &entries);
	if ((out = read_work(request, store, &work)) != DONE)
		return out;
	if (work.page.disclosure && !form.disclosed)
		form_fault(&entries, "disclosed",
		    "Tick the box to confirm: The proof of execution includes "
		    "the disclosure for public-sector customers");
	web_draft_add_problems(request->arena, &work.draft, &entries);
	if (page_form_faulty(&entries)) {
		show(request, reply, &work, &entries);
		return INVALID;
	}
	out = submit(request, store, &work, form.comment);
	if (out == DONE)
		reply_go(reply, "%s/submitted",
		    page_draft_href(request->arena, &work.claim));
	return out;
}

/* The days of the claim's deadlines, and what is left of the one that runs. */
static enum outcome
read_days(struct request *request, struct store *store,
    const struct claim *claim, struct calendar *calendar,
    struct submit_done *done)
{
	enum program program = offer_of(claim->role)->program;
	int64_t review, answer;
	enum outcome out = store_setting_of(
	    store, program, SETTING_REVIEW_DAYS, claim->submitted, &review);

	if (out == DONE)
		out = store_setting_of(store, program, SETTING_ANSWER_DAYS,
		    claim->submitted, &answer);
	if (out == DONE)
		out = store_setting_calendar(
		    store, program, request->arena, calendar);
	if (out != DONE)
		return out;
	done->calendar = calendar;
	done->days = (int)review;
	done->answer_days = (int)answer;
	done->days_left =
	    calendar_days_left(calendar, request->now, claim->due);
	return DONE;
}

/* To whom the customer's notice goes. */
static enum outcome
read_notice(struct request *request, struct store *store,
    const struct claim *claim, struct submit_done *done)
{
	struct contact *contacts =
	    arena_array(request->arena, struct contact, CONTACT__COUNT);
	size_t count;
	enum outcome out = store_contact_list(
	    store, claim->id, request->arena, contacts, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		if (contacts[i].kind == CONTACT_CUSTOMER)
			done->email = contacts[i].email;
	return out;
}

enum outcome
web_submit_done(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct calendar calendar;
	struct submit_done done = { .claim = &claim, .email = "" };
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out != DONE)
		return out;
	if (claim.submitted == 0)
		return ABSENT;
	out = read_days(request, store, &claim, &calendar, &done);
	if (out == DONE)
		out = read_notice(request, store, &claim, &done);
	if (out == DONE)
		page_submit_done(
		    &reply->body, request->arena, &request->viewer, &done);
	return out;
}

/* The review desk. */

#include "web/review.h"

#include <string.h>

#include "page/review_form.h"
#include "store/arbitration.h"
#include "store/canned.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/consent.h"
#include "store/contact.h"
#include "store/customer.h"
#include "store/decision.h"
#include "store/desk.h"
#include "store/dispute.h"
#include "store/line.h"
#include "store/look.h"
#include "store/mail.h"
#include "store/move.h"
#include "store/origin.h"
#include "store/place.h"
#include "store/proof.h"
#include "store/setting.h"
#include "store/turn.h"
#include "web/canned.h"
#include "web/claim_page.h"
#include "web/contact.h"
#include "web/dispute.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/presence.h"
#include "web/unsent.h"

#define HISTORY_MAX 1000 /* entries the desk shows */

static const char *const comment_kinds[] = { "comment", "question", "note",
	NULL };

struct comment_form {
	const char *body;
	int64_t kind;
	int64_t text;
	const char *step;
};

static const struct field comment_fields[] = {
	FORM_FIELD(comment_form, body, LONG, 1, COMMENT_MAX, "Your words"),
	FORM_CHOICE(comment_form, kind, comment_kinds, "What it is"),
	CANNED_FIELDS(comment_form),
};

/* What a redirect may say; nothing else is ever shown. */
static const char *
done_words(const struct request *request)
{
	static const struct {
		const char *code;
		const char *words;
	} table[] = {
		{ "started", "The review has started. The partner is told." },
		{ "taken-over", "You review this claim now." },
		{ "next", "You review this claim now: of those nobody works "
			  "on, it is due first." },
		{ "assigned", "The review is assigned." },
		{ "asked", "The partner is asked for more." },
		{ "customer-asked", "The customer contact is asked." },
		{ "decided", "The claim is decided. The partner is told." },
		{ "drawn",
		    "The decision was drawn for a second look: it goes out "
		    "when another reviewer confirms it." },
		{ "confirmed",
		    "You confirmed the decision. The partner is told." },
		{ "disagreed",
		    "You disagreed with the decision: a lead reviewer "
		    "decides." },
		{ "ruled", "The dispute is answered. The partner is told." },
		{ "revoked", "The lines have ended. The partner is told." },
		{ "comment", "Your comment stands in the conversation." },
		{ "question", "Your question stands in the conversation." },
		{ "note", "Your internal note is saved." },
	};
	const char *done = request_query(request, "done");

	for (size_t i = 0; done != NULL && i < LENGTH(table); i++)
		if (strcmp(table[i].code, done) == 0)
			return table[i].words;
	return NULL;
}

static enum outcome
read_due(struct request *request, struct store *store, struct review *review)
{
	const struct claim *claim = review->claim;
	struct calendar calendar;
	enum outcome out;

	review->left = "";
	out = store_turn_times(
	    store, claim->id, request->now, request->arena, review->waited);
	if (out != DONE)
		return out;
	if (claim->due == 0)
		return DONE;
	out = store_setting_calendar(
	    store, offer_of(claim->role)->program, request->arena, &calendar);
	if (out != DONE)
		return out;
	review->days_left =
	    calendar_days_left(&calendar, request->now, claim->due);
	review->left = calendar_left_words(request->arena, review->days_left);
	return DONE;
}

static enum outcome
read_lines(struct request *request, struct store *store, struct review *review)
{
	struct line *lines;
	struct arbitration_part *parts = NULL;
	int64_t *holders;
	enum outcome out = store_line_list(store, review->claim->id,
	    request->arena, &lines, &review->line_count);

	if (out != DONE)
		return out;
	holders = arena_array(request->arena, int64_t, review->line_count);
	for (size_t i = 0; out == DONE && i < review->line_count; i++)
		if (lines[i].state == LINE_PENDING)
			out = store_decision_holder(
			    store, review->claim, &lines[i], &holders[i]);
	review->lines = lines;
	review->holders = holders;
	if (out == DONE)
		out = store_arbitration_parts(store, review->claim->id,
		    request->arena, &parts, &review->part_count);
	review->parts = parts;
	return out;
}

static enum outcome
read_contacts(
    struct request *request, struct store *store, struct review *review)
{
	struct contact *contacts =
	    arena_array(request->arena, struct contact, CONTACT__COUNT);
	bool *strangers = arena_array(request->arena, bool, CONTACT__COUNT);
	enum outcome out = store_contact_list(store, review->claim->id,
	    request->arena, contacts, &review->contact_count);

	for (size_t i = 0; out == DONE && i < review->contact_count; i++)
		if (contacts[i].kind != CONTACT_PARTNER)
			out = web_contact_outside(store, review->claim->tenant,
			    contacts[i].email, &strangers[i]);
	review->contacts = contacts;
	review->strangers = strangers;
	return out;
}

/* What the customer said, and from where; in a demonstration, where nobody gets
 * the mail, also their link. */
static enum outcome
read_words(struct request *request, struct store *store, struct review *review)
{
	struct consent consent;
	struct consent_word *words;
	bool *strangers;
	enum outcome out = store_consent_words(store, review->claim->id,
	    request->arena, &words, &review->word_count);

	if (out != DONE)
		return out;
	strangers = arena_array(request->arena, bool, review->word_count);
	for (size_t i = 0; out == DONE && i < review->word_count; i++)
		out = web_contact_outside(store, review->claim->tenant,
		    words[i].address, &strangers[i]);
	review->words = words;
	review->word_strangers = strangers;
	review->link = "";
	if (out != DONE || !request->site->demo)
		return out;
	out = store_consent_newest(
	    store, review->claim->id, request->arena, &consent);
	if (out == DONE)
		review->link = consent_link(
		    request->arena, "", request->site->keys, consent.id);
	return out == ABSENT ? DONE : out;
}

/* The files, what was asked, what was said, what happened. */
static enum outcome
read_rest(struct request *request, struct store *store, struct review *review)
{
	struct arena *arena = request->arena;
	const struct claim *claim = review->claim;
	int64_t id = claim->id;
	struct person *people = NULL;
	struct tenant *tenant = arena_one(arena, struct tenant);
	struct draft_change *changes = NULL;
	struct element *elements = NULL;
	struct proof *proofs;
	struct ask *asks;
	struct kin *kin = NULL;
	struct canned *texts = NULL;
	struct mail *mails = NULL;
	enum outcome out;

	out = store_customer_tenant(store, claim->tenant, arena, tenant);
	if (out == DONE)
		out = store_proof_desk(store, id, arena, &proofs,
		    &review->proof_count, &review->sealed_count);
	if (out == DONE)
		out = store_place_list(store, id, review->lines,
		    review->line_count,
		    proof_needs_disclosure(
			tenant->country, tenant->public_sector),
		    arena, &elements, &review->element_count);
	review->elements = elements;
	if (out == DONE)
		out = store_comment_asks(
		    store, id, false, arena, &asks, &review->ask_count);
	if (out == DONE)
		out = store_comment_list(store, id, true,
		    web_claim_page_before(request), arena, &review->thread);
	if (out == DONE && claim->turn == TURN_ANSWER)
		out = store_claim_submitters(
		    store, claim, arena, &people, &review->person_count);
	review->people = people;
	if (out == DONE)
		out = web_draft_changes(request, store, id, 0, HISTORY_MAX,
		    &changes, &review->change_count);
	if (out == DONE)
		out =
		    store_origin_kin(store, &request->viewer, review->claim->id,
			request->arena, &kin, &review->kin_count);
	review->kin = kin;
	if (out == DONE)
		out = store_canned_list(
		    store, arena, &texts, &review->text_count);
	review->texts = texts;
	if (out == DONE)
		out = store_mail_of_claim(
		    store, id, arena, &mails, &review->mail_count);
	if (out != DONE)
		return out;
	review->mails = mails;
	review->tenant = tenant;
	review->proofs = proofs;
	review->asks = asks;
	review->changes = changes;
	return DONE;
}

/* A dispute, and a decision that waits for a second look. */
static enum outcome
read_doubts(struct request *request, struct store *store, struct review *review)
{
	const struct claim *claim = review->claim;
	struct look *look = arena_one(request->arena, struct look);
	enum outcome out;

	review->may_lead =
	    person_may(&request->viewer, MAY_LEAD) && !review->belongs;
	out = web_dispute_read(request, store, claim, review->lines,
	    review->line_count, &review->dispute);
	if (out == DONE && review->may_lead && review->dispute.dispute != NULL)
		out = store_dispute_bar(store, &request->viewer, request->arena,
		    claim, review->dispute.dispute, &review->bar,
		    &review->declare);
	if (out != DONE || claim->status != CLAIM_UNDER_REVIEW)
		return out;
	out = store_look_of(store, claim->id, request->arena, look);
	if (out == DONE)
		review->look = look;
	return out == ABSENT ? DONE : out;
}

enum outcome
web_review_read(struct request *request, struct store *store,
    const struct claim *claim, struct review *review)
{
	enum outcome out;
	bool may;

	*review = (struct review){ .claim = claim,
		.mine = claim->reviewer == request->viewer.person };
	out = store_desk_may(store, claim, request->viewer.person, &may);
	if (out != DONE)
		return out;
	review->may_act = may && person_may(&request->viewer, MAY_REVIEW);
	review->belongs = !may && person_may(&request->viewer, MAY_REVIEW);
	if ((out = presence_read(request, store, claim->id, review->may_act,
		 &review->others, &review->other_count)) != DONE ||
	    (out = read_due(request, store, review)) != DONE ||
	    (out = read_lines(request, store, review)) != DONE ||
	    (out = read_contacts(request, store, review)) != DONE ||
	    (out = read_words(request, store, review)) != DONE ||
	    (out = read_doubts(request, store, review)) != DONE)
		return out;
	return read_rest(request, store, review);
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const struct entries *entries)
{
	struct review review;
	enum outcome out = web_review_read(request, store, claim, &review);

	if (out == DONE)
		page_review_show(&reply->body, request->arena, &request->viewer,
		    &review, entries, done_words(request));
	return out;
}

enum outcome
web_review_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct claim claim;
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out != DONE)
		return out;
	form_fill(request->arena, comment_fields, LENGTH(comment_fields), NULL,
	    &entries);
	out = web_unsent_recall(
	    request, store, &claim, UNSENT_DESK, true, &entries);
	if (out != DONE)
		return out;
	return show(request, store, reply, &claim, &entries);
}

enum outcome
web_review_claim(
    struct request *request, struct store *store, struct claim *claim)
{
	enum outcome out = web_draft_claim(request, store, claim);
	bool may = true;

	if (out == DONE)
		out =
		    store_desk_may(store, claim, request->viewer.person, &may);
	return out == DONE && !may ? FORBIDDEN : out;
}

enum outcome
web_review_post(struct request *request, struct store *store,
    enum claim_event event, struct claim *claim)
{
	enum outcome out = web_review_claim(request, store, claim);
	int64_t version;

	if (out != DONE)
		return out;
	if (!form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (version != claim->version ||
	    !claim_may(claim->status, event, PARTY_REVIEWER))
		return CONFLICT;
	return web_review_may(request, store, claim, event);
}

/* While a decision waits for a second look nobody decides anew, and only a lead
 * settles a disagreement. */
enum outcome
web_review_may(struct request *request, struct store *store,
    const struct claim *claim, enum claim_event event)
{
	struct look look;
	enum outcome out;

	if (claim->turn == TURN_DISAGREEMENT && event == CLAIM_DECIDE) {
		out = store_look_of(store, claim->id, request->arena, &look);
		if (out != DONE)
			return out == ABSENT ? CONFLICT : out;
		return person_may(&request->viewer, MAY_LEAD) &&
			       look_may_settle(&look, request->viewer.person)
			   ? DONE
			   : CONFLICT;
	}
	if (claim->turn == TURN_SECOND_LOOK || claim->turn == TURN_DISAGREEMENT)
		return CONFLICT;
	return event == CLAIM_START_REVIEW ||
		       claim->reviewer == request->viewer.person
		   ? DONE
		   : CONFLICT;
}

/* Is somebody at it who may be relieved? */
static bool
may_take_over(const struct viewer *viewer, const struct claim *claim)
{
	return claim->reviewer != viewer->person &&
	       claim->turn != TURN_SECOND_LOOK &&
	       claim->turn != TURN_DISAGREEMENT &&
	       !claim_dispute_is_open(claim->dispute) &&
	       (claim->status == CLAIM_UNDER_REVIEW ||
		   claim->status == CLAIM_ACTION_REQUIRED);
}

enum outcome
web_review_conflict(struct request *request, struct store *store,
    struct reply *reply, const struct claim *claim,
    const struct entries *entries)
{
	struct draft_change *changes;
	struct review_conflict conflict = { .claim = claim,
		.may_take_over = may_take_over(&request->viewer, claim),
		.typed = entries };
	int64_t version;
	enum outcome out;

	if (!form_version(request, &version))
		version = claim->version;
	out = web_draft_changes(request, store, claim->id, version, HISTORY_MAX,
	    &changes, &conflict.count);
	if (out != DONE)
		return out;
	conflict.changed = version != claim->version;
	conflict.changes = changes;
	page_review_form_conflict(
	    &reply->body, request->arena, &request->viewer, &conflict);
	return CONFLICT;
}

static enum outcome
go(struct request *request, struct reply *reply, const struct claim *claim,
    const char *done)
{
	reply_go(
	    reply, "%s?done=%s", page_review_href(request->arena, claim), done);
	return DONE;
}

enum outcome
web_review_start(
    struct request *request, struct store *store, struct reply *reply)
{
	const struct move move = { .event = CLAIM_START_REVIEW,
		.party = PARTY_REVIEWER };
	struct claim claim;
	enum outcome out =
	    web_review_post(request, store, CLAIM_START_REVIEW, &claim);

	if (out == DONE && !form_is_bare(request))
		return INVALID;
	if (out == CONFLICT)
		return web_review_conflict(request, store, reply, &claim, NULL);
	if (out == DONE)
		out = store_move(
		    store, &request->viewer, request->arena, &claim, &move);
	return out == DONE ? go(request, reply, &claim, "started") : out;
}

enum outcome
web_review_take_over(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim, after;
	int64_t version;
	enum outcome out = web_review_claim(request, store, &claim);

	if (out != DONE)
		return out;
	if (!form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (!form_is_bare(request))
		return INVALID;
	if (version != claim.version ||
	    !may_take_over(&request->viewer, &claim))
		return web_review_conflict(request, store, reply, &claim, NULL);
	after = claim;
	after.reviewer = request->viewer.person;
	after.reviewer_name = request->viewer.name;
	out = store_claim_change(store, &request->viewer, request->arena,
	    EVENT_CLAIM_CHANGED, &claim, &after);
	return out == DONE ? go(request, reply, &claim, "taken-over") : out;
}

enum outcome
web_review_comment(
    struct request *request, struct store *store, struct reply *reply)
{
	struct comment_form form = { .body = "", .step = "" };
	struct entries entries;
	struct claim claim;
	enum outcome read, out = web_review_claim(request, store, &claim);

	if (out != DONE)
		return out;
	read = form_read(
	    request, comment_fields, LENGTH(comment_fields), &form, &entries);
	if (web_canned_is_asked(form.step))
		read = web_canned_insert(
		    request, store, &claim, form.text, &entries, "body");
	if (read == INVALID || web_canned_is_asked(form.step)) {
		out = show(request, store, reply, &claim, &entries);
		return out == DONE ? read : out;
	}
	out = store_comment_add(store, &request->viewer, &claim,
	    (enum comment_kind)form.kind, form.body);
	if (out != DONE)
		return out;
	return go(request, reply, &claim, comment_kinds[form.kind]);
}

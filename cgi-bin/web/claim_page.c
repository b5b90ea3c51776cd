/* What the page of a claim shows, read from the store. */

#include "web/claim_page.h"

#include "page/claim.h"
#include "rules/calendar.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/consent.h"
#include "store/contact.h"
#include "store/earning.h"
#include "store/line.h"
#include "store/mail.h"
#include "store/proof.h"
#include "store/setting.h"
#include "store/turn.h"
#include "web/arbitration_answer.h"
#include "web/dispute.h"
#include "web/follow.h"
#include "web/origin.h"
#include "web/proof.h"

/* Whose turn it is, and the running clock: by the settings in force when it was
 * submitted (R5.22). */
static enum outcome
read_clock(struct request *request, struct store *store,
    const struct claim *claim, struct claim_page *page)
{
	enum program program = offer_of(claim->role)->program;
	struct calendar calendar;
	struct person *people = NULL;
	enum setting setting;
	int64_t days;
	enum outcome out;

	if (claim->turn == TURN_DRAFT || claim->turn == TURN_ANSWER) {
		out = store_claim_submitters(
		    store, claim, request->arena, &people, &page->person_count);
		page->people = people;
		if (out != DONE)
			return out;
	}
	out = store_turn_times(
	    store, claim->id, request->now, request->arena, page->waited);
	if (out != DONE)
		return out;
	if (claim->due == 0 || !turn_days(claim->turn, &setting))
		return DONE;
	out =
	    store_setting_of(store, program, setting, claim->submitted, &days);
	if (out != DONE)
		return out;
	out = store_setting_calendar(store, program, request->arena, &calendar);
	if (out != DONE)
		return out;
	page->days = (int)days;
	page->days_left =
	    calendar_days_left(&calendar, request->now, claim->due);
	return DONE;
}

static enum outcome
read_roles(struct request *request, struct store *store,
    const struct claim *claim, struct claim_page *page)
{
	enum outcome out = store_claim_role(
	    store, &request->viewer, claim, MAY_FILL, &page->may_fill);

	if (out != DONE)
		return out;
	out = store_claim_role(
	    store, &request->viewer, claim, MAY_SUBMIT, &page->may_submit);
	return out == DONE
		   ? web_proof_may_add(request, store, claim, &page->may_attach)
		   : out;
}

/* Those that came to nobody. */
static enum outcome
read_mails(struct request *request, struct store *store,
    const struct claim *claim, struct claim_page *page)
{
	struct mail *mails = NULL;
	enum outcome out = store_mail_of_claim(
	    store, claim->id, request->arena, &mails, &page->mail_count);

	page->mails = mails;
	return out;
}

/* What the claim is made of. */
static enum outcome
read_content(struct request *request, struct store *store,
    const struct claim *claim, struct claim_page *page)
{
	struct arena *arena = request->arena;
	struct contact *contacts =
	    arena_array(arena, struct contact, CONTACT__COUNT);
	struct consent *consent = arena_one(arena, struct consent);
	struct line *lines;
	struct proof *proofs;
	struct earning_facts *earning;
	enum outcome out;

	out =
	    store_line_list(store, claim->id, arena, &lines, &page->line_count);
	if (out != DONE)
		return out;
	page->lines = lines;
	out = web_dispute_read(
	    request, store, claim, lines, page->line_count, &page->dispute);
	if (out == DONE)
		out = web_dispute_until(request, store, claim, lines,
		    page->line_count, &page->dispute_until);
	if (out != DONE)
		return out;
	out = store_earning_facts(
	    store, claim, lines, page->line_count, arena, &earning);
	if (out != DONE)
		return out;
	page->earning = earning;
	out = store_contact_list(
	    store, claim->id, arena, contacts, &page->contact_count);
	if (out != DONE)
		return out;
	page->contacts = contacts;
	out = store_consent_newest(store, claim->id, arena, consent);
	if (out != DONE && out != ABSENT)
		return out;
	page->consent = out == DONE ? consent : NULL;
	if ((out = read_mails(request, store, claim, page)) != DONE)
		return out;
	out = store_proof_list(
	    store, claim->id, arena, &proofs, &page->proof_count);
	page->proofs = proofs;
	return out;
}

/* What is said about it. */
static enum outcome
read_talk(struct request *request, struct store *store,
    const struct claim *claim, struct claim_page *page)
{
	struct ask *asks;
	enum outcome out;

	out = store_comment_list(store, claim->id,
	    person_is_microsoft(&request->viewer),
	    web_claim_page_before(request), request->arena, &page->thread);
	if (out != DONE)
		return out;
	out = store_comment_asks(
	    store, claim->id, true, request->arena, &asks, &page->ask_count);
	page->asks = asks;
	return out;
}

enum outcome
web_claim_page_draw(struct request *request, struct store *store,
    struct reply *reply, const struct claim *claim,
    const struct entries *entries, const char *done)
{
	struct claim_page page = {
		.claim = claim, .entries = entries, .done = done
	};
	enum outcome out = read_roles(request, store, claim, &page);

	if (out == DONE)
		out = read_clock(request, store, claim, &page);
	if (out == DONE)
		out = web_arbitration_answer_read(request, store, claim,
		    &page.parts, &page.part_left, &page.part_count);
	if (out == DONE)
		out = read_content(request, store, claim, &page);
	if (out == DONE)
		out = read_talk(request, store, claim, &page);
	if (out == DONE)
		out = web_origin_ways(request, store, claim, &page.ways);
	if (out == DONE)
		out = web_follow_read(request, store, claim, &page.follow);
	if (out != DONE)
		return out;
	page_claim_show(&reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

int64_t
web_claim_page_before(const struct request *request)
{
	return request_unmask(request, request_query(request, "before"), 0);
}

/* Claims that wait for their partner: reminders, and the end of waiting. */

#include "clock/answers.h"

#include <inttypes.h>

#include "base/time.h"
#include "clock/part.h"
#include "rules/calendar.h"
#include "rules/setting.h"
#include "store/claim.h"
#include "store/consent.h"
#include "store/dispute.h"
#include "store/due.h"
#include "store/line.h"
#include "store/message.h"
#include "store/move.h"
#include "store/setting.h"

#define NO_ANSWER "no-partner-response"

/* What is done with one claim, inside a transaction. ABSENT: there was nothing
 * to do. */
typedef enum outcome claim_step(struct work *, struct claim *);

/* The claim is read again inside the transaction: it may have moved on. */
static enum outcome
step_one(struct work *work, int64_t id, claim_step *step)
{
	struct claim claim;
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	out = store_claim_any(work->store, id, work->arena, &claim);
	if (out == DONE)
		out = step(work, &claim);
	return part_end(work, out);
}

static enum outcome
step_all(struct work *work, const struct batch *batch, claim_step *step)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < batch->count; i++)
		out = step_one(work, batch->claims[i], step);
	return part_commit(work, out);
}

/* A number of the claim's program, as in force when it was submitted. */
static enum outcome
term(struct work *work, const struct claim *claim, enum setting setting,
    int64_t *value)
{
	int64_t at =
	    claim->submitted != 0 ? claim->submitted : work->system.now;
	enum program program = claim->role_chosen
				   ? offer_of(claim->role)->program
				   : PROGRAM_COMMERCE_INCENTIVES;

	return store_setting_of(work->store, program, setting, at, value);
}

static enum outcome
refuse_pending(struct work *work, const struct claim *claim)
{
	struct line *lines;
	size_t count;
	enum outcome out;

	out = store_line_list(
	    work->store, claim->id, work->arena, &lines, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (lines[i].state == LINE_PENDING)
			out = store_line_state(work->store, &work->system,
			    &lines[i], LINE_REFUSED, NO_ANSWER, "");
	return out;
}

static enum outcome
reject(struct work *work, struct claim *claim)
{
	const struct move move = { .event = CLAIM_NO_ANSWER,
		.party = PARTY_SYSTEM,
		.reason = NO_ANSWER };
	enum outcome out;

	if (!claim_asks_partner(claim) || claim->due >= work->system.now)
		return ABSENT;
	if ((out = refuse_pending(work, claim)) != DONE)
		return out;
	out = store_dispute_end(work->store, &work->system, claim);
	if (out != DONE)
		return out;
	return store_move(
	    work->store, &work->system, work->arena, claim, &move);
}

enum outcome
answers_reject(struct work *work)
{
	struct batch batch = { .count = DUE_BATCH };
	enum outcome out = DONE;

	while (out == DONE && batch.count == DUE_BATCH) {
		out =
		    store_due_unanswered(work->store, work->system.now, &batch);
		if (out == DONE)
			out = step_all(work, &batch, reject);
	}
	return out;
}

static enum outcome
go_on(struct work *work, struct claim *claim)
{
	if (claim->turn != TURN_CUSTOMER || claim->due >= work->system.now)
		return ABSENT;
	return store_consent_silent(
	    work->store, &work->system, work->arena, claim);
}

enum outcome
answers_go_on(struct work *work)
{
	struct batch batch = { .count = DUE_BATCH };
	enum outcome out = DONE;

	while (out == DONE && batch.count == DUE_BATCH) {
		out =
		    store_due_customers(work->store, work->system.now, &batch);
		if (out == DONE)
			out = step_all(work, &batch, go_on);
	}
	return out;
}

/* A reminder belongs to one turn: the next time to answer has its own. */
static enum outcome
remind_once(struct work *work, const struct claim *claim,
    enum message_kind kind, const struct calendar *calendar)
{
	const char *once = arena_print(work->arena, "%s:%" PRId64 ":%" PRId64,
	    message_code(kind), claim->id, claim->waits_since);
	const char *left = calendar_left_words(work->arena,
	    calendar_days_left(calendar, work->system.now, claim->due));

	return store_message_to_partner(
	    work->store, &work->system, claim, kind, left, once);
}

static enum outcome
remind(struct work *work, struct claim *claim)
{
	int64_t now = work->system.now, days, last_call;
	struct calendar calendar;
	enum outcome out;

	if (!claim_asks_partner(claim) || claim->due < now)
		return ABSENT;
	out = store_setting_calendar(work->store,
	    offer_of(claim->role)->program, work->arena, &calendar);
	if (out == DONE)
		out = term(work, claim, SETTING_ANSWER_DAYS, &days);
	if (out == DONE)
		out = term(work, claim, SETTING_ANSWER_LAST_CALL, &last_call);
	if (out != DONE)
		return out;
	if (now >= calendar_before(&calendar, claim->due, (int)last_call))
		return remind_once(work, claim,
		    claim_dispute_is_open(claim->dispute)
			? MESSAGE_DISPUTE_LAST_CALL
			: MESSAGE_ANSWER_LAST_CALL,
		    &calendar);
	if (now >= calendar_half(&calendar, claim->waits_since, (int)days))
		return remind_once(
		    work, claim, MESSAGE_ANSWER_HALF_TIME, &calendar);
	return ABSENT;
}

enum outcome
answers_remind(struct work *work)
{
	struct batch batch = { .count = DUE_BATCH };
	int64_t after = 0;
	enum outcome out = DONE;

	while (out == DONE && batch.count == DUE_BATCH) {
		out = store_due_waiting(
		    work->store, work->system.now, after, &batch);
		if (out == DONE)
			out = step_all(work, &batch, remind);
		if (batch.count > 0)
			after = batch.claims[batch.count - 1];
	}
	return out;
}

static enum outcome
remind_draft(struct work *work, struct claim *claim)
{
	const char *once;
	int64_t days;
	enum outcome out;

	if (claim->status != CLAIM_DRAFT)
		return ABSENT;
	if ((out = term(work, claim, SETTING_DRAFT_REMINDER, &days)) != DONE)
		return out;
	if (work->system.now < claim->created + days * TIME_DAY)
		return ABSENT;
	once = arena_print(work->arena, "%s:%" PRId64,
	    message_code(MESSAGE_DRAFT_WAITS), claim->id);
	return store_message_to_partner(
	    work->store, &work->system, claim, MESSAGE_DRAFT_WAITS, "", once);
}

/* The days are each program's own: every draft of a day's age is looked at. */
enum outcome
answers_remind_drafts(struct work *work)
{
	int64_t before = work->system.now - TIME_DAY, after = 0;
	struct batch batch = { .count = DUE_BATCH };
	enum outcome out = DONE;

	while (out == DONE && batch.count == DUE_BATCH) {
		out = store_due_drafts(work->store, before, after, &batch);
		if (out == DONE)
			out = step_all(work, &batch, remind_draft);
		if (batch.count > 0)
			after = batch.claims[batch.count - 1];
	}
	return out;
}

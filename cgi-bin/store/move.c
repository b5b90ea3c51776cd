/* Moving a claim through its lifecycle. */

#include "store/move.h"

#include "base/id.h"
#include "base/time.h"
#include "store/claim.h"
#include "store/history.h"
#include "store/line.h"
#include "store/message.h"
#include "store/setting.h"
#include "store/word.h"

/* What history calls each event. */
static const enum event_kind event_kind_of[] = {
	[CLAIM_SUBMIT] = EVENT_CLAIM_SUBMITTED,
	[CLAIM_START_REVIEW] = EVENT_REVIEW_STARTED,
	[CLAIM_ASK] = EVENT_MORE_ASKED,
	[CLAIM_ANSWER] = EVENT_CLAIM_ANSWERED,
	[CLAIM_NO_ANSWER] = EVENT_NO_ANSWER,
	[CLAIM_DECIDE] = EVENT_CLAIM_DECIDED,
	[CLAIM_WITHDRAW] = EVENT_CLAIM_WITHDRAWN,
	[CLAIM_OPEN_DISPUTE] = EVENT_DISPUTE_OPENED,
	[CLAIM_OVERTURN] = EVENT_DISPUTE_CLOSED,
	[CLAIM_DISPUTE_ASK] = EVENT_MORE_ASKED,
	[CLAIM_UPHOLD] = EVENT_DISPUTE_CLOSED,
	[CLAIM_DISASSOCIATE] = EVENT_LINES_DISASSOCIATED,
	[CLAIM_SUBSCRIPTION_ENDED] = EVENT_SUBSCRIPTION_ENDED,
	[CLAIM_LINE_CORRECTED] = EVENT_LINE_CORRECTED,
};
_Static_assert(LENGTH(event_kind_of) == CLAIM_EVENT__COUNT,
    "every event has its kind of history entry");

static enum outcome
in_dispute(struct store *store, int64_t claim, bool *open)
{
	struct query *q = db_use(store->db, SQL_CLAIM_IN_DISPUTE);

	db_int(q, ":claim", claim);
	*open = db_next(q);
	return db_end_list(q);
}

/* A number nobody has; eight digits are many, so a few tries are enough. */
static enum outcome
number_take(struct store *store, char number[NUMBER_SIZE])
{
	for (int tries = 0; tries < 100; tries++) {
		struct query *q = db_use(store->db, SQL_CLAIM_NUMBER_TAKEN);
		enum outcome out;

		id_number_new(number);
		db_text(q, ":number", number);
		db_next(q);
		if ((out = db_end(q)) == ABSENT)
			return DONE;
		if (out != DONE)
			return out;
	}
	return BUSY;
}

/* The deadline of a turn that begins now; 0: it has none. */
static enum outcome
turn_due(struct store *store, struct arena *arena, const struct claim *claim,
    enum party party, int64_t now, int64_t *due)
{
	static const enum setting days_of[] = {
		[PARTY_PARTNER] = SETTING_ANSWER_DAYS,
		[PARTY_REVIEWER] = SETTING_REVIEW_DAYS,
		[PARTY_LEAD] = SETTING_DISPUTE_ANSWER,
	};
	enum program program = offer_of(claim->role)->program;
	struct calendar calendar;
	int64_t days;
	enum outcome out;

	out = store_setting_of(
	    store, program, days_of[party], claim->submitted, &days);
	if (out == DONE)
		out = store_setting_calendar(store, program, arena, &calendar);
	if (out == DONE)
		*due = calendar_deadline(&calendar, now, (int)days);
	return out;
}

/* Does the same party's turn run on? */
static bool
turn_same(const struct claim *before, const struct claim *after)
{
	return before->waiting == after->waiting &&
	       before->waits_on == after->waits_on &&
	       before->waits_since == after->waits_since;
}

/* Close the turn that runs and open the next, if it is anybody's. */
static enum outcome
turn_pass(struct store *store, const struct claim *claim, int64_t now)
{
	struct query *q = db_use(store->db, SQL_TURN_END);
	enum outcome out;

	db_int(q, ":claim", claim->id);
	db_int(q, ":now", now);
	out = db_run(q);
	if (out != DONE && out != ABSENT)
		return out;
	if (!claim->waiting)
		return DONE;
	q = db_use(store->db, SQL_TURN_BEGIN);
	db_int(q, ":claim", claim->id);
	db_text(q, ":party", party_code(claim->waits_on));
	db_int(q, ":now", now);
	return db_run(q);
}

/* The first submission; a correction keeps that of what it corrects (R5.51). */
static enum outcome
priority_date(struct store *store, struct claim *claim, int64_t now)
{
	struct query *q;

	if (claim->submitted != 0)
		return DONE;
	q = db_use(store->db, SQL_CLAIM_PRIORITY);
	db_int(q, ":claim", claim->id);
	claim->submitted = db_next(q) ? db_get_int(q, 0) : now;
	return db_end_list(q);
}

/* The claim as it is after the move, but for its number and version. */
static enum outcome
move_plan(struct store *store, const struct viewer *viewer, struct arena *arena,
    struct claim *claim, const struct line *lines, size_t count,
    const struct move *move)
{
	enum party party;
	bool dispute;
	enum outcome out;

	if ((out = in_dispute(store, claim->id, &dispute)) != DONE)
		return out;
	claim->status =
	    claim_after(claim->status, move->event, lines, count, dispute);
	out = priority_date(store, claim, viewer->now);
	if (out != DONE)
		return out;
	if (move->event == CLAIM_START_REVIEW) {
		claim->reviewer = viewer->person;
		claim->reviewer_name = viewer->name;
	}
	claim->changed = viewer->now;
	if (!claim_turn(claim->status, dispute, &party)) {
		claim->waiting = false;
		claim->waits_since = claim->due = 0;
		return DONE;
	}
	if (claim->waiting && claim->waits_on == party &&
	    move->event != CLAIM_SUBMIT)
		return DONE; /* the same party's clock runs on */
	claim->waiting = true;
	claim->waits_on = party;
	claim->waits_since = viewer->now;
	return turn_due(store, arena, claim, party, viewer->now, &claim->due);
}

static enum outcome
move_write(struct store *store, const struct claim *claim, int64_t seen,
    const char *number)
{
	struct query *q = db_use(store->db, SQL_CLAIM_MOVE);
	enum outcome out;

	db_int(q, ":id", claim->id);
	db_int(q, ":version", seen);
	db_int(q, ":next", claim->version);
	db_int(q, ":now", claim->changed);
	db_text(q, ":status", claim_status_code(claim->status));
	db_text(q, ":waits_on",
	    claim->waiting ? party_code(claim->waits_on) : NULL);
	db_int_or_null(q, ":waits_since", claim->waits_since);
	db_int_or_null(q, ":due", claim->due);
	db_text(q, ":number", number);
	db_int(q, ":submitted", claim->submitted);
	db_int_or_null(q, ":reviewer", claim->reviewer);
	out = db_run(q);
	return out == ABSENT ? CONFLICT : out;
}

static enum outcome
move_history(struct store *store, const struct viewer *viewer,
    const struct claim *before, struct claim *after, const struct move *move)
{
	struct change changes[6];
	char priority[TIME_STAMP_SIZE];
	struct event event =
	    event_by(viewer, event_kind_of[move->event], before->id);

	event.changes = changes;
	if (after->status != before->status)
		changes[event.change_count++] = (struct change){ "Status",
			claim_status_name(before->status),
			claim_status_name(after->status) };
	if (after->number != before->number)
		changes[event.change_count++] =
		    (struct change){ "Number", "", after->number };
	if (after->submitted != before->submitted &&
	    after->submitted != viewer->now) {
		time_stamp(after->submitted, priority);
		changes[event.change_count++] =
		    (struct change){ "Priority date", "", priority };
	}
	if (after->reviewer != before->reviewer)
		changes[event.change_count++] = (struct change){ "Reviewer",
			before->reviewer_name, after->reviewer_name };
	if (move->reason != NULL)
		changes[event.change_count++] =
		    (struct change){ "Reason", "", move->reason };
	if (move->words != NULL)
		changes[event.change_count++] =
		    (struct change){ "Words", "", move->words };
	return store_history_add(store, &event, &after->version);
}

/* What the partner is told of a decision. */
static enum message_kind
decision_news(const struct claim *claim, const struct line *lines, size_t count)
{
	if (claim->status == CLAIM_REJECTED)
		return MESSAGE_CLAIM_REJECTED;
	for (size_t i = 0; i < count; i++)
		if (lines[i].state == LINE_REFUSED)
			return MESSAGE_CLAIM_DECIDED;
	return MESSAGE_CLAIM_APPROVED;
}

/* Whom each event concerns, and what they are told. */
static enum outcome
move_tell(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const struct line *lines, size_t count,
    enum claim_event event)
{
	static const struct {
		bool told;
		bool reviewer; /* else the partner's side */
		enum message_kind kind;
	} news[CLAIM_EVENT__COUNT] = {
		[CLAIM_SUBMIT] = { true, false, MESSAGE_CLAIM_SUBMITTED },
		[CLAIM_START_REVIEW] = { true, false, MESSAGE_REVIEW_STARTED },
		[CLAIM_ASK] = { true, false, MESSAGE_ACTION_REQUIRED },
		[CLAIM_DISPUTE_ASK] = { true, false, MESSAGE_ACTION_REQUIRED },
		[CLAIM_ANSWER] = { true, true, MESSAGE_CLAIM_ANSWERED },
		[CLAIM_NO_ANSWER] = { true, false, MESSAGE_NO_ANSWER },
		[CLAIM_WITHDRAW] = { true, true, MESSAGE_CLAIM_WITHDRAWN },
	};
	struct viewer told_by = *viewer;

	if (event == CLAIM_DECIDE)
		return store_message_to_partner(store, viewer, claim,
		    decision_news(claim, lines, count), "", NULL);
	if (!news[event].told)
		return DONE;
	/* A receipt is for whoever did it, too (R4.27). */
	if (event == CLAIM_SUBMIT)
		told_by.person = 0;
	return news[event].reviewer ? store_message_to_reviewer(store, viewer,
					  claim, news[event].kind, "", NULL)
				    : store_message_to_partner(store, &told_by,
					  claim, news[event].kind, "", NULL);
}

enum outcome
store_move(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct move *move)
{
	struct claim after = *claim;
	char *number = NULL;
	struct line *lines;
	size_t count;
	enum outcome out;

	if (!claim_may(claim->status, move->event, move->party))
		return FORBIDDEN;
	if ((out = store_line_list(store, claim->id, arena, &lines, &count)) !=
	    DONE)
		return out;
	if ((out = move_plan(
		 store, viewer, arena, &after, lines, count, move)) != DONE)
		return out;
	if (claim->number[0] == '\0') {
		number = arena_get(arena, NUMBER_SIZE);
		if ((out = number_take(store, number)) != DONE)
			return out;
		after.number = number;
	}
	out = move_history(store, viewer, claim, &after, move);
	if (out == DONE)
		out = move_write(store, &after, claim->version, number);
	if (out == DONE && number != NULL)
		out = store_word_keep(store, arena, claim->id);
	if (out == DONE && !turn_same(claim, &after))
		out = turn_pass(store, &after, viewer->now);
	if (out == DONE)
		out =
		    move_tell(store, viewer, &after, lines, count, move->event);
	if (out == DONE)
		*claim = after;
	return out;
}

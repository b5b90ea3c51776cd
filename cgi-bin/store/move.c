/* Moving a claim through its lifecycle. */

#include "store/move.h"

#include "base/id.h"
#include "base/time.h"
#include "store/arbitration.h"
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
	[CLAIM_REVOKE] = EVENT_LINES_REVOKED,
	[CLAIM_SETTLE] = EVENT_ARBITRATION_DECIDED,
	[CLAIM_ASK_CUSTOMER] = EVENT_CUSTOMER_ASKED,
	[CLAIM_CUSTOMER_SAID] = EVENT_CUSTOMER_ANSWERED,
	[CLAIM_CUSTOMER_SILENT] = EVENT_CUSTOMER_SILENT,
	[CLAIM_CUSTOMER_DECLINED] = EVENT_CUSTOMER_DECLINED,
};
_Static_assert(LENGTH(event_kind_of) == CLAIM_EVENT__COUNT,
    "every event has its kind of history entry");

enum outcome
store_move_standing(struct store *store, struct arena *arena,
    const struct claim *claim, struct standing *standing)
{
	struct query *q = db_use(store->db, SQL_CLAIM_STANDING);
	enum outcome out;

	*standing = (struct standing){ .status = claim->status };
	db_int(q, ":claim", claim->id);
	if (db_next(q)) {
		standing->dispute = claim_dispute_of(db_get_text(q, 0, arena));
		standing->pending = db_get_int(q, 1) != 0;
		if (!db_get_null(q, 2))
			standing->look = *db_get_text(q, 2, arena) == '\0'
					     ? LOOK_WAITS
					     : LOOK_DISAGREED;
		standing->asks_customer = db_get_int(q, 3) != 0;
	}
	if ((out = db_end(q)) != DONE)
		return out;
	return store_arbitration_standing(
	    store, claim->id, &standing->arbitration, &standing->shared_due);
}

/* In a dispute, asking and answering say whose turn is next. */
static enum outcome
note_asked(struct store *store, const struct claim *claim,
    enum claim_event event, int64_t now)
{
	struct query *q;
	enum outcome out;

	if (event != CLAIM_DISPUTE_ASK && event != CLAIM_ANSWER)
		return DONE;
	q = db_use(store->db, SQL_DISPUTE_ASKS);
	db_int(q, ":claim", claim->id);
	db_int_or_null(q, ":asked", event == CLAIM_ANSWER ? 0 : now);
	out = db_run(q);
	return out == ABSENT ? DONE : out;
}

/* The customer is asked about a claim as it stands: whatever moves it on ends
 * that (R5.74). */
static enum outcome
asking_ends(struct store *store, const struct claim *claim,
    enum claim_event event, int64_t now)
{
	struct query *q;
	enum outcome out;

	if (event == CLAIM_ASK_CUSTOMER)
		return DONE;
	q = db_use(store->db, SQL_CONSENT_ASK_END);
	db_int(q, ":claim", claim->id);
	db_int(q, ":now", now);
	out = db_run(q);
	return out == ABSENT ? DONE : out;
}

/* A decision that waits for a second look is nobody's when the claim goes
 * another way. */
static enum outcome
look_settled(struct store *store, const struct claim *claim, int64_t now)
{
	struct query *q = db_use(store->db, SQL_LOOK_SETTLE);
	enum outcome out;

	db_int(q, ":claim", claim->id);
	db_int(q, ":now", now);
	out = db_run(q);
	return out == ABSENT ? DONE : out;
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

/* The deadline of the claim's turn, which begins now; 0: it has none. */
static enum outcome
turn_due(struct store *store, struct arena *arena, const struct claim *claim,
    int64_t now, int64_t *due)
{
	enum program program = offer_of(claim->role)->program;
	struct calendar calendar;
	enum setting setting;
	int64_t days;
	enum outcome out;

	*due = 0;
	if (!turn_days(claim->turn, &setting))
		return DONE;
	out =
	    store_setting_of(store, program, setting, claim->submitted, &days);
	if (out == DONE)
		out = store_setting_calendar(store, program, arena, &calendar);
	if (out == DONE)
		*due = calendar_deadline(&calendar, now, (int)days);
	return out;
}

/* Is it a turn of an arbitration, whose days count for all sides alike? */
static bool
turn_is_shared(enum turn turn)
{
	return turn == TURN_PROOF || turn == TURN_OTHER_PROOF ||
	       turn == TURN_ARBITRATION;
}

/* The one review clock runs on while the review is another reviewer's or a
 * lead's (R5.65). When the other side of an arbitration has answered, nothing
 * that this one sees changes: neither since when Microsoft has the turn, nor
 * until when (R6.4). */
static bool
turn_runs_on(enum turn before, enum turn after)
{
	return (turn_is_review(before) && turn_is_review(after)) ||
	       (before == TURN_OTHER_PROOF && after == TURN_ARBITRATION) ||
	       (before == TURN_ARBITRATION && after == TURN_OTHER_PROOF);
}

/* The turn that follows from how the claim stands; `anew` begins it even if it
 * is the same. */
static enum outcome
turn_plan(struct store *store, struct arena *arena, struct claim *claim,
    const struct standing *standing, int64_t now, bool anew)
{
	enum turn before = claim->turn;
	bool runs_on;

	claim->turn = claim_turn(standing);
	runs_on = !anew &&
		  (claim->turn == before || turn_runs_on(before, claim->turn));
	if (!runs_on)
		claim->waits_since = claim->turn == TURN_NOBODY ? 0 : now;
	if (turn_is_shared(claim->turn))
		claim->due = standing->shared_due;
	else if (!runs_on)
		return turn_due(store, arena, claim, now, &claim->due);
	return DONE;
}

/* Does the same turn run on? */
static bool
turn_same(const struct claim *before, const struct claim *after)
{
	return turn_party(before->turn) == turn_party(after->turn) &&
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
	if (claim->turn == TURN_NOBODY)
		return DONE;
	q = db_use(store->db, SQL_TURN_BEGIN);
	db_int(q, ":claim", claim->id);
	db_text(q, ":party", party_code(turn_party(claim->turn)));
	db_int(q, ":now", now);
	return db_run(q);
}

/* The first submission; what only corrects keeps that of what it corrects
 * (R5.51). */
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
	struct standing standing;
	enum outcome out;

	out = note_asked(store, claim, move->event, viewer->now);
	if (out == DONE)
		out = asking_ends(store, claim, move->event, viewer->now);
	if (out == DONE)
		out = store_move_standing(store, arena, claim, &standing);
	if (out != DONE)
		return out;
	claim->dispute = standing.dispute;
	claim->status = claim_after(
	    claim->status, move->event, lines, count, standing.dispute);
	out = priority_date(store, claim, viewer->now);
	if (out != DONE)
		return out;
	if (move->event == CLAIM_START_REVIEW) {
		claim->reviewer = viewer->person;
		claim->reviewer_name = viewer->name;
	}
	claim->changed = viewer->now;
	standing.status = claim->status;
	if (standing.look != LOOK_NONE && claim->status != CLAIM_UNDER_REVIEW)
		out = look_settled(store, claim, viewer->now);
	if (out != DONE)
		return out;
	return turn_plan(store, arena, claim, &standing, viewer->now,
	    move->event == CLAIM_SUBMIT);
}

/* Whose turn it is, as it is stored. */
static void
bind_turn(struct query *q, const struct claim *claim)
{
	bool waits = claim->turn != TURN_NOBODY;

	db_text(
	    q, ":waits_on", waits ? party_code(turn_party(claim->turn)) : NULL);
	db_text(q, ":turn", waits ? turn_code(claim->turn) : NULL);
	db_int_or_null(q, ":waits_since", claim->waits_since);
	db_int_or_null(q, ":due", claim->due);
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
	bind_turn(q, claim);
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

/* What is said in a dispute, or of its end by silence, instead of what the
 * event says elsewhere; MESSAGE_KIND__COUNT: nothing. */
static enum message_kind
dispute_news(enum claim_event event)
{
	switch (event) {
	case CLAIM_OPEN_DISPUTE:
		return MESSAGE_DISPUTE_OPENED;
	case CLAIM_ANSWER:
		return MESSAGE_DISPUTE_ANSWERED;
	case CLAIM_NO_ANSWER:
		return MESSAGE_DISPUTE_SILENT;
	default:
		return MESSAGE_KIND__COUNT;
	}
}

/* What the partner says goes to the leads; that it was opened, and that it is
 * over, to the partner, whoever did it. */
static enum outcome
tell_of_dispute(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum claim_event event)
{
	enum message_kind kind = dispute_news(event);
	struct viewer told_by = *viewer;
	enum outcome out = DONE;

	told_by.person = 0;
	if (event != CLAIM_NO_ANSWER)
		out = store_message_to_leads(
		    store, viewer, claim, kind, "", NULL);
	if (out == DONE && event != CLAIM_ANSWER)
		out = store_message_to_partner(
		    store, &told_by, claim, kind, "", NULL);
	return out;
}

/* Whom each event concerns, and what they are told. */
static enum outcome
move_tell(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const struct line *lines, size_t count,
    const struct move *move)
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
		[CLAIM_OVERTURN] = { true, false, MESSAGE_DISPUTE_OVERTURNED },
		[CLAIM_UPHOLD] = { true, false, MESSAGE_DISPUTE_UPHELD },
		[CLAIM_CUSTOMER_SILENT] = { true, true,
		    MESSAGE_CUSTOMER_SILENT },
	};
	enum claim_event event = move->event;
	struct viewer told_by = *viewer;

	if (event == CLAIM_DECIDE)
		return store_message_letter(store, viewer, claim,
		    decision_news(claim, lines, count), "", move->letter);
	if (claim->dispute != DISPUTE_NONE &&
	    dispute_news(event) != MESSAGE_KIND__COUNT)
		return tell_of_dispute(store, viewer, claim, event);
	if (!news[event].told)
		return DONE;
	if (move->letter != 0)
		return store_message_letter(
		    store, viewer, claim, news[event].kind, "", move->letter);
	/* A receipt is for whoever did it, too (R4.27). */
	if (event == CLAIM_SUBMIT)
		told_by.person = 0;
	return news[event].reviewer ? store_message_to_reviewer(store, viewer,
					  claim, news[event].kind, "", NULL)
				    : store_message_to_partner(store, &told_by,
					  claim, news[event].kind, "", NULL);
}

/* A reviewer gets no claim in which nothing is left to decide (R4.9). */
static bool
is_for_nothing(
    const struct claim *after, const struct line *lines, size_t count)
{
	return after->status == CLAIM_SUBMITTED &&
	       (count == 0 || claim_is_decided(lines, count));
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

	if (!claim_may_move(claim, move->event, move->party))
		return FORBIDDEN;
	if ((out = store_line_list(store, claim->id, arena, &lines, &count)) !=
	    DONE)
		return out;
	if ((out = move_plan(
		 store, viewer, arena, &after, lines, count, move)) != DONE)
		return out;
	if (is_for_nothing(&after, lines, count))
		return INVALID;
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
		out = move_tell(store, viewer, &after, lines, count, move);
	if (out != DONE)
		return out;
	*claim = after;
	return store_arbitration_follow(
	    store, viewer, arena, claim, move->event);
}

enum outcome
store_move_turn(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim)
{
	struct claim after = *claim;
	struct standing standing;
	struct query *q;
	enum outcome out = store_move_standing(store, arena, claim, &standing);

	if (out == DONE)
		out = turn_plan(
		    store, arena, &after, &standing, viewer->now, false);
	if (out != DONE ||
	    (after.turn == claim->turn && after.due == claim->due))
		return out;
	q = db_use(store->db, SQL_CLAIM_TURN);
	db_int(q, ":id", claim->id);
	db_int(q, ":version", claim->version);
	bind_turn(q, &after);
	out = db_run(q);
	if (out == DONE && !turn_same(claim, &after))
		out = turn_pass(store, &after, viewer->now);
	if (out == DONE)
		*claim = after;
	return out == ABSENT ? CONFLICT : out;
}

/* Arbitrations: how they open, are asked, and go on. */

#include "store/arbitration.h"

#include <string.h>

#include "base/id.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/history.h"
#include "store/line.h"
#include "store/message.h"
#include "store/move.h"
#include "store/setting.h"

/* A record with all its sides, as stored. */
struct record {
	struct arbitration arbitration;
	struct arbitration_side *sides;
	size_t count;
};

static enum outcome
record_read(
    struct store *store, struct arena *arena, int64_t id, struct record *record)
{
	enum outcome out =
	    store_arbitration_any(store, id, arena, &record->arbitration);

	return out == DONE ? store_arbitration_sides(store, id, arena,
				 &record->sides, &record->count)
			   : out;
}

/* The entry's number is the record's version. */
static enum outcome
record_changed(struct store *store, struct arbitration *arbitration,
    const struct event *event)
{
	struct query *q;
	enum outcome out =
	    store_history_add(store, event, &arbitration->version);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_ARBITRATION_CHANGED);
	db_int(q, ":id", arbitration->id);
	db_int(q, ":version", arbitration->version);
	return db_run(q);
}

/* "Exchange Online", "Dynamics 365 Sales with subscription 3333…". */
static const char *
thing_words(struct arena *arena, const struct arbitration *arbitration)
{
	return line_words(
	    arena, &(struct line){ .item = arbitration->item,
		       .subscription = arbitration->subscription });
}

/* An entry in a side's history that names the thing, and nobody else. */
static enum outcome
side_event(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct arbitration *arbitration,
    const struct arbitration_side *side, enum event_kind kind, bool internal,
    const char *words)
{
	struct event event = event_by(viewer, kind, side->claim);
	struct change changes[2] = { { "Item", "",
	    thing_words(arena, arbitration) } };

	event.subject = side->line;
	event.internal = internal;
	event.changes = changes;
	event.change_count = 1;
	if (words != NULL)
		changes[event.change_count++] =
		    (struct change){ "Words", "", words };
	return record_changed(store, arbitration, &event);
}

/* Whose turn each side has now; the claim at hand is the caller's. */
static enum outcome
turns_follow(struct store *store, struct arena *arena,
    const struct record *record, struct claim *claim, int64_t now)
{
	const struct viewer system = person_nobody(now);
	struct claim other;
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < record->count; i++) {
		if (claim != NULL && record->sides[i].claim == claim->id)
			continue;
		out = store_claim_any(
		    store, record->sides[i].claim, arena, &other);
		if (out == DONE)
			out = store_move_turn(store, &system, arena, &other);
	}
	if (out == DONE && claim != NULL)
		out = store_move_turn(store, &system, arena, claim);
	return out;
}

/* --- Opening, joining, leaving ------------------------------------------- */

static void
bind_thing(struct query *q, const struct claim *claim, const struct line *line)
{
	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":item", line->item.code);
	db_text(q, ":role", offer_of(claim->role)->code);
	db_text(q, ":subscription", line->subscription);
}

/* The lines of a thing that are approved, or pending in an open claim. */
struct live {
	int64_t line, claim, partner;
};

static enum outcome
live_list(struct store *store, const struct claim *claim,
    const struct line *line, struct live *live, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_LIVE);

	*count = 0;
	bind_thing(q, claim, line);
	db_int(q, ":limit", ARBITRATION_SIDES_MAX);
	while (*count < ARBITRATION_SIDES_MAX && db_next(q))
		live[(*count)++] = (struct live){ db_get_int(q, 0),
			db_get_int(q, 1), db_get_int(q, 2) };
	return db_end_list(q);
}

static enum outcome
arbitration_find(struct store *store, const struct claim *claim,
    const struct line *line, int64_t *id)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_OPEN);

	bind_thing(q, claim, line);
	*id = db_next(q) ? db_get_int(q, 0) : 0;
	return db_end_list(q);
}

static enum outcome
arbitration_add(struct store *store, const struct claim *claim,
    const struct line *line, int64_t now, int64_t *id)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_ADD);

	db_int(q, ":id", *id = id_new());
	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":item", line->item.code);
	db_text(q, ":role", offer_of(claim->role)->code);
	db_text(q, ":subscription",
	    line->subscription[0] == '\0' ? NULL : line->subscription);
	db_int(q, ":now", now);
	return db_run(q);
}

/* That it joined is nobody's news yet: only Microsoft's history has it. */
static enum outcome
side_join(struct store *store, const struct viewer *viewer, struct arena *arena,
    struct arbitration *arbitration, const struct live *live)
{
	const struct viewer system = person_nobody(viewer->now);
	const struct arbitration_side side = { .claim = live->claim,
		.line = live->line };
	struct query *q = db_use(store->db, SQL_ARBITRATION_JOIN);
	enum outcome out;

	db_int(q, ":arbitration", arbitration->id);
	db_int(q, ":claim", live->claim);
	db_int(q, ":line", live->line);
	db_int(q, ":now", viewer->now);
	if ((out = db_run(q)) != DONE)
		return out == ABSENT ? DONE : out; /* it takes part already */
	return side_event(store, &system, arena, arbitration, &side,
	    EVENT_ARBITRATION_JOINED, true, NULL);
}

static bool
is_competed(const struct live *live, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (live[i].partner != live[0].partner)
			return true;
	return false;
}

/* Close what nothing is left to decide in, open the answers when they are all
 * there, seal them again when somebody came. */
static enum outcome settle(struct store *, const struct viewer *,
    struct arena *, int64_t id, struct claim *);

/* One line of a claim that was just submitted (R6.1). */
static enum outcome
line_enter(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct line *line)
{
	struct live live[ARBITRATION_SIDES_MAX];
	struct arbitration arbitration;
	size_t count;
	int64_t id;
	enum outcome out = live_list(store, claim, line, live, &count);

	if (out != DONE || !is_competed(live, count))
		return out;
	if ((out = arbitration_find(store, claim, line, &id)) != DONE)
		return out;
	if (id == 0)
		out = arbitration_add(store, claim, line, viewer->now, &id);
	if (out == DONE)
		out = store_arbitration_any(store, id, arena, &arbitration);
	for (size_t i = 0; out == DONE && i < count; i++)
		out = side_join(store, viewer, arena, &arbitration, &live[i]);
	return out == DONE ? settle(store, viewer, arena, id, claim) : out;
}

static enum outcome
lines_enter(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim)
{
	struct line *lines;
	size_t count;
	enum outcome out =
	    store_line_list(store, claim->id, arena, &lines, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		if (lines[i].state == LINE_PENDING)
			out =
			    line_enter(store, viewer, arena, claim, &lines[i]);
	return out;
}

enum outcome
store_arbitration_leave(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim)
{
	const struct viewer system = person_nobody(viewer->now);
	const struct arbitration_side side = { .claim = claim->id };
	struct query *q = db_use(store->db, SQL_ARBITRATION_LEAVE);
	struct arbitration arbitration;
	int64_t left[CLAIM_LINES_MAX];
	size_t count = 0;
	enum outcome out;

	db_int(q, ":claim", claim->id);
	db_int(q, ":now", viewer->now);
	while (count < CLAIM_LINES_MAX && db_next(q))
		left[count++] = db_get_int(q, 0);
	out = db_end_list(q);
	for (size_t i = 0; out == DONE && i < count; i++) {
		out =
		    store_arbitration_any(store, left[i], arena, &arbitration);
		if (out == DONE)
			out = side_event(store, &system, arena, &arbitration,
			    &side, EVENT_ARBITRATION_LEFT, true, NULL);
		if (out == DONE)
			out = settle(store, viewer, arena, left[i], claim);
	}
	return out;
}

/* --- Asking -------------------------------------------------------------- */

/* Until when all sides answer, and until when it should then be decided: both
 * by the settings in force when it opened, the same for every side (R6.3). */
static enum outcome
deadlines(struct store *store, struct arena *arena,
    struct arbitration *arbitration, int64_t from, int64_t days)
{
	enum program program = offer_of(arbitration->role)->program;
	struct calendar calendar;
	int64_t answer;
	enum outcome out = store_setting_of(store, program,
	    SETTING_ARBITRATION_ANSWER, arbitration->opened, &answer);

	if (out == DONE && days == 0)
		out = store_setting_of(store, program, SETTING_ARBITRATION_DAYS,
		    arbitration->opened, &days);
	if (out == DONE)
		out = store_setting_calendar(store, program, arena, &calendar);
	if (out != DONE)
		return out;
	arbitration->due = calendar_deadline(&calendar, from, (int)days);
	arbitration->decide_by =
	    calendar_deadline(&calendar, arbitration->due, (int)answer);
	return DONE;
}

/* Tell one side: history, comment and message, the same words to all. */
static enum outcome
side_tell(struct store *store, struct arena *arena, struct record *record,
    const struct arbitration_side *side, int64_t now, enum event_kind event,
    enum message_kind message, const char *words)
{
	const struct viewer system = person_nobody(now);
	struct arbitration *arbitration = &record->arbitration;
	struct claim claim;
	enum outcome out = store_claim_any(store, side->claim, arena, &claim);

	if (out == DONE)
		out = side_event(store, &system, arena, arbitration, side,
		    event, false, NULL);
	if (out == DONE)
		out = store_comment_join(store, &system, &claim, COMMENT_PLAIN,
		    arena_print(arena, "**%s**: %s",
			thing_words(arena, arbitration), words));
	if (out == DONE)
		out = store_message_to_partner(store, &system, &claim, message,
		    arbitration->item.name, NULL);
	return out;
}

static enum outcome
sides_tell(struct store *store, struct arena *arena, struct record *record,
    int64_t now, enum event_kind event, enum message_kind message,
    const char *words)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < record->count; i++)
		if (record->sides[i].gone == 0)
			out = side_tell(store, arena, record, &record->sides[i],
			    now, event, message, words);
	return out;
}

static enum outcome
round_write(struct store *store, struct arbitration *arbitration, int64_t now,
    const char *words)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_ASK);
	enum outcome out;

	db_int(q, ":id", arbitration->id);
	db_int(q, ":now", now);
	db_int(q, ":due", arbitration->due);
	db_int(q, ":decide_by", arbitration->decide_by);
	if ((out = db_run(q)) != DONE)
		return out;
	arbitration->round++;
	arbitration->asked = now;
	arbitration->ready = 0;
	q = db_use(store->db, SQL_ARBITRATION_INVITE);
	db_int(q, ":arbitration", arbitration->id);
	db_int(q, ":round", arbitration->round);
	if ((out = db_run(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_ARBITRATION_QUESTION_ADD);
	db_int(q, ":arbitration", arbitration->id);
	db_int(q, ":round", arbitration->round);
	db_text(q, ":words", words);
	db_int(q, ":now", now);
	return db_run(q);
}

/* A new round for all sides that take part. */
static enum outcome
round_ask(struct store *store, struct arena *arena, struct record *record,
    int64_t now, const char *words, struct claim *claim)
{
	enum outcome out =
	    deadlines(store, arena, &record->arbitration, now, 0);

	if (out == DONE)
		out = round_write(store, &record->arbitration, now, words);
	if (out == DONE)
		out = sides_tell(store, arena, record, now,
		    EVENT_ARBITRATION_ASKED, MESSAGE_ARBITRATION_ASKED, words);
	return out == DONE ? turns_follow(store, arena, record, claim, now)
			   : out;
}

/* The review of a side has started: whoever was not asked yet is, and with
 * them everybody (R6.2). */
static enum outcome
claim_ask(
    struct store *store, struct arena *arena, struct claim *claim, int64_t now)
{
	struct arbitration_part *parts;
	struct record record;
	size_t count;
	enum outcome out =
	    store_arbitration_parts(store, claim->id, arena, &parts, &count);

	for (size_t i = 0; out == DONE && i < count; i++) {
		out = record_read(store, arena, parts[i].arbitration, &record);
		if (out == DONE && arbitration_lacks(&record.arbitration,
				       record.sides, record.count))
			out = round_ask(store, arena, &record, now,
			    arbitration_question(), claim);
	}
	return out;
}

enum outcome
store_arbitration_follow(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, enum claim_event event)
{
	enum outcome out = store_arbitration_leave(store, viewer, arena, claim);

	if (out == DONE && (event == CLAIM_SUBMIT || event == CLAIM_ANSWER))
		out = lines_enter(store, viewer, arena, claim);
	if (out == DONE && event == CLAIM_START_REVIEW)
		out = claim_ask(store, arena, claim, viewer->now);
	return out;
}

enum outcome
store_arbitration_ask(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct arbitration *arbitration, const char *words)
{
	struct record record;
	enum outcome out = record_read(store, arena, arbitration->id, &record);

	if (out != DONE)
		return out;
	if (!arbitration_may_decide(&record.arbitration))
		return FORBIDDEN;
	out = round_ask(store, arena, &record, viewer->now, words, NULL);
	*arbitration = record.arbitration;
	return out;
}

enum outcome
store_arbitration_extend(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct arbitration *arbitration, int days)
{
	struct record record;
	struct query *q;
	enum outcome out = record_read(store, arena, arbitration->id, &record);

	if (out != DONE)
		return out;
	if (!arbitration_may_extend(&record.arbitration, viewer->now))
		return FORBIDDEN;
	out = deadlines(
	    store, arena, &record.arbitration, record.arbitration.due, days);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_ARBITRATION_EXTEND);
	db_int(q, ":id", arbitration->id);
	db_int(q, ":due", record.arbitration.due);
	db_int(q, ":decide_by", record.arbitration.decide_by);
	out = db_run(q);
	if (out == DONE)
		out = sides_tell(store, arena, &record, viewer->now,
		    EVENT_ARBITRATION_EXTENDED, MESSAGE_ARBITRATION_EXTENDED,
		    "There is more time to add proof of execution, for all "
		    "sides alike.");
	if (out == DONE)
		out = turns_follow(store, arena, &record, NULL, viewer->now);
	*arbitration = record.arbitration;
	return out;
}

/* --- Going on ------------------------------------------------------------ */

static enum outcome
ready_write(struct store *store, const struct arbitration *arbitration)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_READY);

	db_int(q, ":id", arbitration->id);
	db_int_or_null(q, ":ready", arbitration->ready);
	return db_run(q);
}

/* One partner is left, or none: nothing is asked of it any more. */
static enum outcome
arbitration_close(struct store *store, struct arena *arena,
    struct record *record, int64_t now)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_CLOSE);
	enum outcome out;

	db_int(q, ":id", record->arbitration.id);
	db_int(q, ":now", now);
	db_int_or_null(q, ":person", 0);
	db_int_or_null(q, ":winner", 0);
	out = db_run(q);
	if (out != DONE || record->arbitration.round == 0)
		return out;
	return sides_tell(store, arena, record, now, EVENT_ARBITRATION_ENDED,
	    MESSAGE_ARBITRATION_ENDED,
	    "No other partner holds or claims this item any more. Nothing "
	    "more is asked of you in this arbitration.");
}

static enum outcome
settle(struct store *store, const struct viewer *viewer, struct arena *arena,
    int64_t id, struct claim *claim)
{
	struct record record;
	struct arbitration *arbitration = &record.arbitration;
	bool ready;
	enum outcome out = record_read(store, arena, id, &record);

	if (out != DONE)
		return out;
	if (arbitration_is_over(record.sides, record.count)) {
		out = arbitration_close(store, arena, &record, viewer->now);
		return out == DONE ? turns_follow(store, arena, &record, claim,
					 viewer->now)
				   : out;
	}
	ready = arbitration_is_ready(
	    arbitration, record.sides, record.count, viewer->now);
	if (ready != (arbitration->ready != 0)) {
		arbitration->ready = ready ? viewer->now : 0;
		out = ready_write(store, arbitration);
	}
	return out == DONE
		   ? turns_follow(store, arena, &record, claim, viewer->now)
		   : out;
}

enum outcome
store_arbitration_end_round(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t id)
{
	struct record record;
	enum outcome out = record_read(store, arena, id, &record);

	if (out != DONE)
		return out;
	if (record.arbitration.closed != 0 || record.arbitration.ready != 0 ||
	    !arbitration_is_ready(
		&record.arbitration, record.sides, record.count, viewer->now))
		return ABSENT;
	return settle(store, viewer, arena, id, NULL);
}

static struct arbitration_side *
side_of(const struct record *record, int64_t claim)
{
	for (size_t i = 0; i < record->count; i++)
		if (record->sides[i].claim == claim)
			return &record->sides[i];
	return NULL;
}

static enum outcome
answer_write(struct store *store, const struct viewer *viewer,
    const struct arbitration *arbitration, int64_t claim, const char *words)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_ANSWER);
	enum outcome out;

	db_int(q, ":arbitration", arbitration->id);
	db_int(q, ":claim", claim);
	db_int(q, ":round", arbitration->round);
	if ((out = db_run(q)) != DONE)
		return out == ABSENT ? FORBIDDEN : out;
	q = db_use(store->db, SQL_ARBITRATION_ANSWER_ADD);
	db_int(q, ":arbitration", arbitration->id);
	db_int(q, ":claim", claim);
	db_int(q, ":round", arbitration->round);
	db_text(q, ":words", words);
	db_int(q, ":now", viewer->now);
	db_int(q, ":person", viewer->person);
	return db_run(q);
}

enum outcome
store_arbitration_answer(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, int64_t line, const char *words)
{
	struct arbitration_part *parts;
	struct arbitration_side *side = NULL;
	struct record record;
	size_t count;
	enum outcome out =
	    store_arbitration_parts(store, claim->id, arena, &parts, &count);

	for (size_t i = 0; out == DONE && i < count && side == NULL; i++) {
		if (parts[i].line != line)
			continue;
		out = record_read(store, arena, parts[i].arbitration, &record);
		side = side_of(&record, claim->id);
	}
	if (out != DONE)
		return out;
	if (side == NULL ||
	    !arbitration_may_answer(&record.arbitration, side, viewer->now))
		return FORBIDDEN;
	out =
	    answer_write(store, viewer, &record.arbitration, claim->id, words);
	if (out == DONE)
		out = side_event(store, viewer, arena, &record.arbitration,
		    side, EVENT_ARBITRATION_ANSWERED, false, NULL);
	return out == DONE
		   ? settle(store, viewer, arena, record.arbitration.id, claim)
		   : out;
}

enum outcome
store_arbitration_declare(struct store *store, const struct viewer *viewer,
    const struct arbitration *arbitration, bool works_for)
{
	struct event event = event_by(viewer, EVENT_ARBITRATION_DECLARED, 0);
	struct change change = { "Works or worked for a partner of it", "",
		works_for ? "yes" : "no" };
	struct query *q = db_use(store->db, SQL_ARBITRATION_DECLARE);
	int64_t entry;
	enum outcome out;

	db_int(q, ":arbitration", arbitration->id);
	db_int(q, ":person", viewer->person);
	db_int(q, ":now", viewer->now);
	db_int(q, ":works_for", works_for);
	out = db_run(q);
	if (out != DONE)
		return out == ABSENT ? FORBIDDEN : out;
	event.subject = arbitration->id;
	event.internal = true;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

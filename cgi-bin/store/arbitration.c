/* Arbitrations: who takes part in them, and no longer. */

#include "store/arbitration.h"

#include "base/id.h"
#include "store/arbitration_round.h"
#include "store/history.h"
#include "store/line.h"

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
	return store_arbitration_record_event(store, &system, arena,
	    arbitration, &side, EVENT_ARBITRATION_JOINED, true);
}

static bool
is_competed(const struct live *live, size_t count)
{
	for (size_t i = 1; i < count; i++)
		if (live[i].partner != live[0].partner)
			return true;
	return false;
}

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
	return out == DONE ? store_arbitration_round_settle(
				 store, viewer, arena, id, claim)
			   : out;
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
			out = store_arbitration_record_event(store, &system,
			    arena, &arbitration, &side, EVENT_ARBITRATION_LEFT,
			    true);
		if (out == DONE)
			out = store_arbitration_round_settle(
			    store, viewer, arena, left[i], claim);
	}
	return out;
}

/* The review of a side has started: whoever was not asked yet is, and with
 * them everybody (R6.2). */
static enum outcome
claim_ask(
    struct store *store, struct arena *arena, struct claim *claim, int64_t now)
{
	struct arbitration_part *parts;
	struct arbitration_record record;
	size_t count;
	enum outcome out =
	    store_arbitration_parts(store, claim->id, arena, &parts, &count);

	for (size_t i = 0; out == DONE && i < count; i++) {
		out = store_arbitration_record_read(
		    store, arena, parts[i].arbitration, &record);
		if (out == DONE && arbitration_lacks(&record.arbitration,
				       record.sides, record.count))
			out = store_arbitration_round_start(store, arena,
			    &record, now, arbitration_question(), claim);
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

/* Deciding claims line by line. */

#include "store/decision.h"

#include "store/ending.h"
#include "store/line.h"
#include "store/move.h"

static enum outcome
decision_add(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const struct verdict *verdict)
{
	struct query *q = db_use(store->db, SQL_DECISION_ADD);

	db_int(q, ":claim", claim->id);
	db_int(q, ":line", verdict->line);
	db_text(q, ":verdict", verdict->approved ? "approved" : "refused");
	db_text(q, ":reason", verdict->reason);
	db_text(q, ":words", verdict->words);
	db_int(q, ":now", viewer->now);
	db_int_or_null(q, ":person", viewer->person);
	db_int(q, ":version", claim->version);
	return db_run(q);
}

static struct line *
pending_line(struct line *lines, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (lines[i].id == id && lines[i].state == LINE_PENDING)
			return &lines[i];
	return NULL;
}

/* Carry out one verdict; line->state follows. */
static enum outcome
decide_line(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *claim, struct line *line,
    const struct verdict *verdict, int64_t *held)
{
	enum line_state state =
	    verdict->approved ? LINE_APPROVED : LINE_REFUSED;
	enum outcome out = decision_add(store, viewer, claim, verdict);

	if (out == DONE && verdict->approved)
		out = store_ending_correct(store, viewer, arena, claim, line);
	if (out != DONE)
		return out;
	out = store_line_state(
	    store, viewer, line, state, verdict->reason, verdict->words);
	if (out == CONFLICT)
		*held = line->id;
	if (out == DONE)
		line->state = state;
	return out;
}

enum outcome
store_decision_make(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct verdict *verdicts,
    size_t count, int64_t *held)
{
	const struct move move = { .event = CLAIM_DECIDE,
		.party = PARTY_REVIEWER };
	struct line *lines, *line;
	size_t line_count;
	enum outcome out;

	*held = 0;
	if (!claim_may(claim->status, CLAIM_DECIDE, PARTY_REVIEWER))
		return FORBIDDEN;
	out = store_line_list(store, claim->id, arena, &lines, &line_count);
	for (size_t i = 0; out == DONE && i < count; i++) {
		line = pending_line(lines, line_count, verdicts[i].line);
		if (line == NULL)
			return INVALID;
		out = decide_line(
		    store, viewer, arena, claim, line, &verdicts[i], held);
	}
	if (out != DONE)
		return out;
	if (!claim_is_decided(lines, line_count))
		return INVALID;
	return store_move(store, viewer, arena, claim, &move);
}

enum outcome
store_decision_holder(struct store *store, const struct claim *claim,
    const struct line *line, int64_t *partner)
{
	struct query *q = db_use(store->db, SQL_DECISION_HOLDER);

	db_int(q, ":claim", claim->id);
	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":item", line->item.code);
	db_text(q, ":role", offer_of(claim->role)->code);
	db_text(q, ":subscription", line->subscription);
	*partner = db_next(q) ? db_get_int(q, 0) : 0;
	return db_end_list(q);
}

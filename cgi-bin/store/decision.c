/* Deciding claims line by line. */

#include "store/decision.h"

#include "store/ending.h"
#include "store/line.h"
#include "store/look.h"
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

/* Every verdict is about a pending line, and every pending line has one. */
static bool
is_complete(struct line *lines, size_t line_count,
    const struct verdict *verdicts, size_t count)
{
	size_t pending = 0;

	for (size_t i = 0; i < line_count; i++)
		pending += lines[i].state == LINE_PENDING;
	for (size_t i = 0; i < count; i++)
		if (pending_line(lines, line_count, verdicts[i].line) == NULL)
			return false;
	return pending == count;
}

/* What will be approved must be free when it waits, too. */
static enum outcome
check_free(struct store *store, const struct claim *claim, struct line *lines,
    size_t line_count, const struct verdict *verdicts, size_t count,
    int64_t *held)
{
	int64_t partner = 0;
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < count; i++) {
		const struct line *line =
		    pending_line(lines, line_count, verdicts[i].line);

		if (!verdicts[i].approved)
			continue;
		out = store_decision_holder(store, claim, line, &partner);
		if (out == DONE && partner != 0) {
			*held = line->id;
			return CONFLICT;
		}
	}
	return out;
}

enum outcome
store_decision_make(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct verdict *verdicts,
    size_t count, int64_t *held)
{
	struct standing standing;
	struct line *lines;
	size_t line_count;
	bool drawn;
	enum outcome out;

	*held = 0;
	if (!claim_may(claim->status, CLAIM_DECIDE, PARTY_REVIEWER))
		return FORBIDDEN;
	out = store_move_standing(store, arena, claim, &standing);
	if (out == DONE && standing.look != LOOK_NONE)
		return CONFLICT;
	if (out == DONE)
		out = store_look_draw(store, claim, &drawn);
	if (out != DONE)
		return out;
	if (!drawn)
		return store_decision_release(
		    store, viewer, arena, claim, verdicts, count, held);
	out = store_line_list(store, claim->id, arena, &lines, &line_count);
	if (out != DONE)
		return out;
	if (!is_complete(lines, line_count, verdicts, count))
		return INVALID;
	out =
	    check_free(store, claim, lines, line_count, verdicts, count, held);
	return out == DONE ? store_look_hold(
				 store, viewer, arena, claim, verdicts, count)
			   : out;
}

enum outcome
store_decision_release(struct store *store, const struct viewer *viewer,
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

/* Whose line stands in the way. */
struct holder {
	int64_t partner, line, claim; /* 0: nobody's */
};

static enum outcome
find_holder(struct store *store, const struct claim *claim,
    const struct line *line, struct holder *holder)
{
	struct query *q = db_use(store->db, SQL_DECISION_HOLDER);

	*holder = (struct holder){ .partner = 0 };
	db_int(q, ":claim", claim->id);
	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":item", line->item.code);
	db_text(q, ":role", offer_of(claim->role)->code);
	db_text(q, ":subscription", line->subscription);
	if (db_next(q))
		*holder = (struct holder){ db_get_int(q, 0), db_get_int(q, 1),
			db_get_int(q, 2) };
	return db_end_list(q);
}

enum outcome
store_decision_overturn(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *claim, const struct line *line,
    const char *words, const char *other, int64_t *held)
{
	const struct verdict verdict = {
		.line = line->id, .approved = true, .reason = "", .words = words
	};
	struct holder holder;
	enum outcome out = find_holder(store, claim, line, &holder);

	if (out == DONE && holder.partner == claim->partner) {
		*held = line->id;
		return CONFLICT;
	}
	if (out == DONE && holder.partner != 0)
		out = store_ending_yield(
		    store, viewer, arena, holder.claim, holder.line, other);
	if (out == DONE)
		out = decision_add(store, viewer, claim, &verdict);
	return out == DONE ? store_line_state(
				 store, viewer, line, LINE_APPROVED, "", "")
			   : out;
}

enum outcome
store_decision_took_part(struct store *store, int64_t claim, int64_t line,
    int64_t person, bool *took_part)
{
	struct query *q = db_use(store->db, SQL_DECISION_TOOK_PART);

	db_int(q, ":claim", claim);
	db_int(q, ":line", line);
	db_int(q, ":person", person);
	*took_part = db_next(q);
	return db_end_list(q);
}

enum outcome
store_decision_holder(struct store *store, const struct claim *claim,
    const struct line *line, int64_t *partner)
{
	struct holder holder;
	enum outcome out = find_holder(store, claim, line, &holder);

	*partner = holder.partner;
	return out;
}

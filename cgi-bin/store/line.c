/* The lines of claims in the store. */

#include "store/line.h"

#include <string.h>

#include "base/id.h"
#include "rules/reason.h"
#include "store/arbitration.h"
#include "store/claim.h"
#include "store/history.h"
#include "store/throttle.h"

#define DECLINED "customer-declined" /* reason (rules/reason) */

static void
line_from_row(struct query *q, struct arena *arena, struct line *line)
{
	*line = (struct line){
		.id = db_get_int(q, 0),
		.claim = db_get_int(q, 1),
		.position = (int)db_get_int(q, 2),
		.item = {
			.code = db_get_text(q, 3, arena),
			.name = db_get_text(q, 4, arena),
			.usage_offered = db_get_int(q, 6) != 0,
			.active = db_get_int(q, 7) != 0,
		},
		.subscription = db_get_text(q, 8, arena),
		.reason = db_get_text(q, 10, arena),
		.reason_text = db_get_text(q, 11, arena),
		.decided = db_get_int(q, 12),
		.earning = db_get_int(q, 13),
		.awaited = db_get_text(q, 14, arena),
		.awaited_since = db_get_int(q, 15),
		.awaited_checked = db_get_int(q, 16),
	};
	area_of(db_get_text(q, 5, arena), &line->item.area);
	line_state_of(db_get_text(q, 9, arena), &line->state);
}

static enum outcome
list_lines(struct store *store, enum sql which, int64_t claim,
    struct arena *arena, struct line **lines, size_t *count)
{
	struct query *q = db_use(store->db, which);

	*lines = arena_array(arena, struct line, CLAIM_LINES_MAX);
	*count = 0;
	db_int(q, ":claim", claim);
	while (*count < CLAIM_LINES_MAX && db_next(q))
		line_from_row(q, arena, &(*lines)[(*count)++]);
	return db_end_list(q);
}

enum outcome
store_line_list(struct store *store, int64_t claim, struct arena *arena,
    struct line **lines, size_t *count)
{
	return list_lines(store, SQL_LINE_LIST, claim, arena, lines, count);
}

enum outcome
store_line_competing(struct store *store, int64_t claim, struct arena *arena,
    struct line **lines, size_t *count)
{
	return list_lines(
	    store, SQL_LINE_COMPETING, claim, arena, lines, count);
}

static bool
line_same(const struct line *a, const struct line *b)
{
	return strcmp(a->item.code, b->item.code) == 0 &&
	       strcmp(a->subscription, b->subscription) == 0;
}

static bool
line_among(const struct line *line, const struct line *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (line_same(line, &list[i]))
			return true;
	return false;
}

/* What has to happen to make the pending lines those that are wanted. */
struct line_plan {
	struct change changes[2 * CLAIM_LINES_MAX];
	size_t change_count;
	const struct line *gone[CLAIM_LINES_MAX];
	size_t gone_count;
	const struct line *new[CLAIM_LINES_MAX];
	size_t new_count;
	bool taken[CLAIM_LINES_MAX + 1]; /* positions of what stays */
};

static void
plan_lines(struct arena *arena, const struct line *old, size_t old_count,
    const struct line *wanted, size_t wanted_count, struct line_plan *plan)
{
	for (size_t i = 0; i < old_count; i++) {
		if (old[i].state != LINE_PENDING ||
		    line_among(&old[i], wanted, wanted_count)) {
			plan->taken[old[i].position] = true;
			continue;
		}
		plan->gone[plan->gone_count++] = &old[i];
		plan->changes[plan->change_count++] =
		    (struct change){ "Line", line_words(arena, &old[i]), "" };
	}
	for (size_t i = 0; i < wanted_count; i++) {
		if (line_among(&wanted[i], old, old_count))
			continue;
		plan->new[plan->new_count++] = &wanted[i];
		plan->changes[plan->change_count++] = (struct change){ "Line",
			"", line_words(arena, &wanted[i]) };
	}
}

static enum outcome
line_add(struct store *store, const struct claim *claim,
    const struct line *line, int position)
{
	struct query *q = db_use(store->db, SQL_LINE_ADD);

	db_int(q, ":id", id_new());
	db_int(q, ":claim", claim->id);
	db_int(q, ":position", position);
	db_text(q, ":item", line->item.code);
	db_text(q, ":subscription",
	    line->subscription[0] == '\0' ? NULL : line->subscription);
	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":role", offer_of(claim->role)->code);
	return db_run(q);
}

static enum outcome
line_remove(struct store *store, const struct line *line)
{
	struct query *q = db_use(store->db, SQL_LINE_REMOVE);

	db_int(q, ":id", line->id);
	return db_run(q);
}

/* What stays goes with the claim when its customer or role has changed, and
 * what corrects a line is tied to it (R5.50). */
static enum outcome
lines_follow(struct store *store, const struct claim *claim, int64_t *followed)
{
	struct query *q;
	enum outcome out;

	if (claim->tenant[0] == '\0' || !claim->role_chosen)
		return DONE;
	q = db_use(store->db, SQL_LINE_FOLLOW);
	db_int(q, ":claim", claim->id);
	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":role", offer_of(claim->role)->code);
	while (db_next(q))
		++*followed;
	if ((out = db_end_list(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_LINE_SUCCEED);
	db_int(q, ":claim", claim->id);
	out = db_run(q);
	return out == ABSENT ? DONE : out;
}

/* The clock, which is nobody, asks nothing. */
static enum outcome
lines_chosen(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t more)
{
	static const struct throttle chosen = { "lines", LINES_WINDOW,
		LINES_PERSON, LINES_ACCOUNT };

	if (more == 0 || viewer->person == 0)
		return DONE;
	return store_throttle_pass(store, viewer, arena, &chosen, more);
}

/* A product says nothing of others while it has no subscription. */
static bool
line_asks(const struct claim *claim, const struct line *line)
{
	return line->subscription[0] != '\0' ||
	       !offer_of(claim->role)->per_subscription;
}

static enum outcome
plan_carry_out(struct store *store, const struct claim *claim,
    const struct line_plan *plan, int64_t *chosen)
{
	enum outcome out = DONE;
	int position = 1;

	for (size_t i = 0; out == DONE && i < plan->gone_count; i++)
		out = line_remove(store, plan->gone[i]);
	for (size_t i = 0; out == DONE && i < plan->new_count; i++) {
		while (position <= CLAIM_LINES_MAX && plan->taken[position])
			position++;
		out = line_add(store, claim, plan->new[i], position++);
		*chosen += line_asks(claim, plan->new[i]) ? 1 : 0;
	}
	return out == DONE ? lines_follow(store, claim, chosen) : out;
}

enum outcome
store_line_set(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct line *lines,
    size_t count)
{
	struct line_plan *plan = arena_one(arena, struct line_plan);
	struct event event = event_by(viewer, EVENT_CLAIM_CHANGED, claim->id);
	struct line *old;
	size_t old_count;
	int64_t chosen = 0;
	enum outcome out;

	if ((out = store_line_list(
		 store, claim->id, arena, &old, &old_count)) != DONE)
		return out;
	plan_lines(arena, old, old_count, lines, count, plan);
	event.changes = plan->changes;
	event.change_count = plan->change_count;
	if (plan->change_count > 0)
		out = store_claim_touch(store, viewer, claim, &event);
	if (out == DONE)
		out = plan_carry_out(store, claim, plan, &chosen);
	if (out == DONE && plan->gone_count > 0 && claim->submitted != 0)
		out = store_arbitration_leave(store, viewer, arena, claim);
	return out == DONE ? lines_chosen(store, viewer, arena, chosen) : out;
}

/* What history calls a line's new state, and the words that go with it. */
static const struct {
	enum event_kind kind;
	const char *words;
} news[] = {
	[LINE_PENDING] = { EVENT_CLAIM_CHANGED, "Words" },
	[LINE_APPROVED] = { EVENT_LINE_APPROVED, "To the partner" },
	[LINE_REFUSED] = { EVENT_LINE_REFUSED, "To the partner" },
	[LINE_ENDED] = { EVENT_LINE_ENDED, "Words" },
};
_Static_assert(
    LENGTH(news) == LINE_STATE__COUNT, "every state has its kind of entry");

static enum outcome
line_history(struct store *store, const struct viewer *viewer,
    const struct line *line, enum line_state state, const char *reason,
    const char *words)
{
	const struct reason *why =
	    reason_of(reason, REASON_REFUSE | REASON_END);
	enum event_kind kind = state == LINE_ENDED && viewer->person == 0 &&
				       strcmp(reason, DECLINED) == 0
				   ? EVENT_LINE_DECLINED
				   : news[state].kind;
	struct event event = event_by(viewer, kind, line->claim);
	struct arena *arena = arena_new();
	struct change changes[3];
	int64_t entry;
	enum outcome out;

	changes[event.change_count++] =
	    (struct change){ line_words(arena, line),
		    line_state_name(line->state), line_state_name(state) };
	if (why != NULL)
		changes[event.change_count++] =
		    (struct change){ "Reason", "", why->name };
	if (words[0] != '\0')
		changes[event.change_count++] =
		    (struct change){ news[state].words, "", words };
	event.subject = line->id;
	event.changes = changes;
	out = store_history_add(store, &event, &entry);
	arena_free(arena);
	return out;
}

enum outcome
store_line_state(struct store *store, const struct viewer *viewer,
    const struct line *line, enum line_state state, const char *reason,
    const char *words)
{
	struct query *q = db_use(store->db, SQL_LINE_STATE);
	enum outcome out;

	db_int(q, ":id", line->id);
	db_text(q, ":state", line_state_code(state));
	db_text(q, ":reason", reason);
	db_text(q, ":reason_text", words);
	db_int(q, ":decided", viewer->now);
	if ((out = db_run(q)) != DONE)
		return out;
	return line_history(store, viewer, line, state, reason, words);
}

/* Arbitrations: who is reminded, and who is called to decide. */

#include "store/arbitration_remind.h"

#include <inttypes.h>

#include "store/claim.h"
#include "store/message.h"
#include "store/setting.h"

enum outcome
store_arbitration_remind_due(struct store *store, int64_t now, int64_t after,
    size_t limit, int64_t *ids, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_RUNNING);

	*count = 0;
	db_int(q, ":now", now);
	db_int(q, ":after", after);
	db_int(q, ":limit", (int64_t)limit);
	while (*count < limit && db_next(q))
		ids[(*count)++] = db_get_int(q, 0);
	return db_end_list(q);
}

/* An occasion: of a kind, for one side's claim, that `number` tells from the
 * others. */
static const char *
occasion(struct arena *arena, enum message_kind kind,
    const struct arbitration *arbitration, int64_t claim, int64_t number)
{
	return arena_print(arena, "%s:%" PRId64 ":%" PRId64 ":%" PRId64,
	    message_code(kind), arbitration->id, claim, number);
}

/* Which reminder it is time for, by what holds for all sides; ABSENT: none. Of
 * a round that was given more time the last one comes again. */
static enum outcome
plan(struct store *store, struct arena *arena,
    const struct arbitration *arbitration, int64_t now,
    struct calendar *calendar, enum message_kind *kind)
{
	enum program program = offer_of(arbitration->role)->program;
	int64_t before;
	int days;
	enum outcome out =
	    store_setting_calendar(store, program, arena, calendar);

	if (out == DONE)
		out = store_setting_of(store, program, SETTING_ANSWER_LAST_CALL,
		    arbitration->opened, &before);
	if (out != DONE)
		return out;
	days =
	    calendar_days_left(calendar, arbitration->asked, arbitration->due);
	if (now >= calendar_before(calendar, arbitration->due, (int)before))
		*kind = MESSAGE_ARBITRATION_LAST_CALL;
	else if (now >= calendar_half(calendar, arbitration->asked, days))
		*kind = MESSAGE_ARBITRATION_HALF_TIME;
	else
		return ABSENT;
	return DONE;
}

static enum outcome
remind_side(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct arbitration *arbitration,
    const struct arbitration_side *side, enum message_kind kind,
    const char *left)
{
	struct claim claim;
	enum outcome out = store_claim_any(store, side->claim, arena, &claim);

	if (out != DONE)
		return out;
	return store_message_to_partner(store, viewer, &claim, kind,
	    arena_print(arena, "%s, %s", arbitration->item.name, left),
	    occasion(arena, kind, arbitration, side->claim,
		kind == MESSAGE_ARBITRATION_HALF_TIME ? arbitration->round
						      : arbitration->due));
}

enum outcome
store_arbitration_remind(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t id)
{
	struct arbitration_record record;
	const struct arbitration *one = &record.arbitration;
	struct calendar calendar;
	enum message_kind kind;
	const char *left;
	enum outcome out =
	    store_arbitration_record_read(store, arena, id, &record);

	if (out == DONE && !arbitration_runs(one, viewer->now))
		out = ABSENT;
	if (out == DONE)
		out = plan(store, arena, one, viewer->now, &calendar, &kind);
	if (out != DONE)
		return out;
	left = calendar_left_words(
	    arena, calendar_days_left(&calendar, viewer->now, one->due));
	for (size_t i = 0; out == DONE && i < record.count; i++)
		if (arbitration_may_answer(one, &record.sides[i], viewer->now))
			out = remind_side(store, viewer, arena, one,
			    &record.sides[i], kind, left);
	return out;
}

enum outcome
store_arbitration_remind_leads(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct arbitration_record *record)
{
	const struct arbitration *one = &record->arbitration;
	const enum message_kind kind = MESSAGE_ARBITRATION_READY;
	size_t first = 0;
	struct claim claim;
	enum outcome out;

	while (first < record->count && record->sides[first].gone != 0)
		first++;
	if (first == record->count)
		return DONE;
	out = store_claim_any(store, record->sides[first].claim, arena, &claim);
	if (out != DONE)
		return out;
	return store_message_to_arbiters(store, viewer, &claim, one->id, kind,
	    one->item.name, occasion(arena, kind, one, 0, one->round));
}

/* An arbitration with its sides, and what all of them are told. */

#include "store/arbitration_record.h"

#include "store/arbitration.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/history.h"
#include "store/message.h"
#include "store/move.h"

enum outcome
store_arbitration_record_read(struct store *store, struct arena *arena,
    int64_t id, struct arbitration_record *record)
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

enum outcome
store_arbitration_record_event(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct arbitration *arbitration,
    const struct arbitration_side *side, enum event_kind kind, bool internal)
{
	struct event event = event_by(viewer, kind, side->claim);
	const struct change change = { "Item", "",
		thing_words(arena, arbitration) };

	event.subject = side->line;
	event.internal = internal;
	event.changes = &change;
	event.change_count = 1;
	return record_changed(store, arbitration, &event);
}

enum outcome
store_arbitration_record_turns(struct store *store, struct arena *arena,
    const struct arbitration_record *record, struct claim *claim, int64_t now)
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

/* Tell one side: history, comment and message, the same words to all. */
static enum outcome
side_tell(struct store *store, struct arena *arena,
    struct arbitration_record *record, const struct arbitration_side *side,
    int64_t now, enum event_kind event, enum message_kind message,
    const char *words)
{
	const struct viewer system = person_nobody(now);
	struct arbitration *arbitration = &record->arbitration;
	struct claim claim;
	enum outcome out = store_claim_any(store, side->claim, arena, &claim);

	if (out == DONE)
		out = store_arbitration_record_event(
		    store, &system, arena, arbitration, side, event, false);
	if (out == DONE)
		out = store_comment_join(store, &system, &claim, COMMENT_PLAIN,
		    arena_print(arena, "**%s**: %s",
			thing_words(arena, arbitration), words));
	if (out == DONE)
		out = store_message_to_partner(store, &system, &claim, message,
		    arbitration->item.name, NULL);
	return out;
}

enum outcome
store_arbitration_record_tell(struct store *store, struct arena *arena,
    struct arbitration_record *record, int64_t now, enum event_kind event,
    enum message_kind message, const char *words)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < record->count; i++)
		if (record->sides[i].gone == 0)
			out = side_tell(store, arena, record, &record->sides[i],
			    now, event, message, words);
	return out;
}

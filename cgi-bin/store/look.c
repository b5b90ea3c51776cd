/* Second looks in the store. */

#include "store/look.h"

#include <string.h>

#include "base/secret.h"
#include "rules/reason.h"
#include "rules/setting.h"
#include "store/arbitration.h"
#include "store/claim.h"
#include "store/decision.h"
#include "store/history.h"
#include "store/letter.h"
#include "store/line.h"
#include "store/message.h"
#include "store/move.h"
#include "store/setting.h"

/* What the key says about nothing else. */
#define DRAW_LABEL "second look"

enum outcome
store_look_draw(struct store *store, const struct claim *claim, bool *drawn)
{
	struct query *q = db_use(store->db, SQL_LOOK_ROUND);
	struct {
		char label[16];
		int64_t claim, round;
	} about = { .label = DRAW_LABEL, .claim = claim->id };
	unsigned char hash[SECRET_MAC_SIZE];
	int64_t share;
	enum outcome out;

	db_int(q, ":claim", claim->id);
	if (db_next(q))
		about.round = db_get_int(q, 0);
	if ((out = db_end(q)) != DONE)
		return out;
	out = store_setting_of(store, offer_of(claim->role)->program,
	    SETTING_SECOND_LOOK, claim->submitted, &share);
	secret_tag(store->keys->chain, &about, sizeof(about), hash);
	*drawn = look_draws(hash, share);
	return out;
}

/* An entry that only Microsoft reads. */
static enum outcome
record(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum event_kind kind,
    const struct change *changes, size_t count)
{
	struct event event = event_by(viewer, kind, claim->id);
	int64_t entry;

	event.internal = true;
	event.changes = changes;
	event.change_count = count;
	return store_history_add(store, &event, &entry);
}

/* The verdicts as history tells them. */
static enum outcome
record_verdicts(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *claim,
    const struct verdict *verdicts, size_t count)
{
	struct change *changes =
	    arena_array(arena, struct change, CLAIM_LINES_MAX);
	struct line *lines;
	size_t line_count, n = 0;
	enum outcome out =
	    store_line_list(store, claim->id, arena, &lines, &line_count);

	for (size_t i = 0; out == DONE && i < count; i++)
		for (size_t j = 0; j < line_count; j++) {
			const struct reason *reason =
			    reason_of(verdicts[i].reason, REASON_REFUSE);

			if (lines[j].id != verdicts[i].line)
				continue;
			changes[n++] =
			    (struct change){ line_words(arena, &lines[j]), "",
				    verdicts[i].approved ? "Approve"
				    : reason == NULL
					? "Refuse"
					: arena_print(arena, "Refuse: %s",
					      reason->name) };
		}
	return out == DONE
		   ? record(store, viewer, claim, EVENT_LOOK_DRAWN, changes, n)
		   : out;
}

static enum outcome
keep_verdict(struct store *store, int64_t look, const struct verdict *verdict)
{
	struct query *q = db_use(store->db, SQL_LOOK_ADD_LINE);

	db_int(q, ":look", look);
	db_int(q, ":line", verdict->line);
	db_int(q, ":approved", verdict->approved);
	db_text(q, ":reason", verdict->reason);
	db_text(q, ":words", verdict->words);
	return db_run(q);
}

enum outcome
store_look_hold(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct verdict *verdicts,
    size_t count, const char *letter)
{
	struct query *q;
	int64_t look = 0;
	enum outcome out = DONE;

	if (letter == NULL)
		out = store_letter_decided(
		    store, arena, claim, verdicts, count, &letter);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_LOOK_ADD);
	db_int(q, ":claim", claim->id);
	db_int(q, ":first", viewer->person);
	db_int(q, ":version", claim->version);
	db_int(q, ":now", viewer->now);
	db_text(q, ":letter", letter);
	if (db_next(q))
		look = db_get_int(q, 0);
	out = db_end(q);
	for (size_t i = 0; out == DONE && i < count; i++)
		out = keep_verdict(store, look, &verdicts[i]);
	if (out == DONE)
		out = record_verdicts(
		    store, viewer, arena, claim, verdicts, count);
	return out == DONE ? store_move_turn(store, viewer, arena, claim) : out;
}

static enum outcome
read_verdicts(struct store *store, struct arena *arena, struct look *look)
{
	struct query *q = db_use(store->db, SQL_LOOK_LINES);
	struct verdict *list =
	    arena_array(arena, struct verdict, CLAIM_LINES_MAX);

	db_int(q, ":look", look->id);
	while (look->count < CLAIM_LINES_MAX && db_next(q))
		list[look->count++] =
		    (struct verdict){ .line = db_get_int(q, 0),
			    .approved = db_get_int(q, 1) != 0,
			    .reason = db_get_text(q, 2, arena),
			    .words = db_get_text(q, 3, arena) };
	look->verdicts = list;
	return db_end_list(q);
}

/* What was written is not sent when a line is no more of the decision: declined
 * by the customer since, or in an arbitration; nor when an arbitration of the
 * claim has come to its end meanwhile. */
static enum outcome
check_letter(
    struct store *store, int64_t id, struct arena *arena, struct look *look)
{
	struct arbitration_part *parts;
	struct claim claim;
	size_t count;
	enum outcome out =
	    store_arbitration_parts(store, id, arena, &parts, &count);

	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++)
		if (look_verdict(look, parts[i].line) != NULL)
			look->composed = true;
	if (!look->composed)
		return DONE;
	out = store_claim_any(store, id, arena, &claim);
	return out == DONE ? store_letter_decided(store, arena, &claim,
				 look->verdicts, look->count, &look->letter)
			   : out;
}

enum outcome
store_look_of(
    struct store *store, int64_t claim, struct arena *arena, struct look *look)
{
	struct query *q = db_use(store->db, SQL_LOOK_OF);
	size_t written = 0;
	enum outcome out;

	*look = (struct look){ .id = 0 };
	db_int(q, ":claim", claim);
	if (db_next(q)) {
		*look = (struct look){
			.id = db_get_int(q, 0),
			.first = db_get_int(q, 1),
			.first_name = db_get_text(q, 2, arena),
			.version = db_get_int(q, 3),
			.drawn = db_get_int(q, 4),
			.second = db_get_int(q, 5),
			.second_name = db_get_text(q, 6, arena),
			.disagreed = *db_get_text(q, 7, arena) != '\0',
			.words = db_get_text(q, 8, arena),
			.letter = db_get_text(q, 9, arena),
		};
		written = (size_t)db_get_int(q, 10);
		look->composed = db_get_int(q, 11) != 0;
	}
	out = db_end(q);
	if (out == DONE)
		out = read_verdicts(store, arena, look);
	look->composed |= look->count != written;
	return out == DONE ? check_letter(store, claim, arena, look) : out;
}

/* What the second reviewer says; settled unless they disagree. */
static enum outcome
answer(struct store *store, const struct viewer *viewer,
    const struct look *look, bool confirmed, const char *words)
{
	struct query *q = db_use(store->db, SQL_LOOK_ANSWER);
	enum outcome out;

	if (!look_may_answer(look, viewer->person))
		return FORBIDDEN;
	db_int(q, ":look", look->id);
	db_int(q, ":person", viewer->person);
	db_text(q, ":outcome", confirmed ? "confirmed" : "disagreed");
	db_text(q, ":words", words);
	db_int_or_null(q, ":settled", confirmed ? viewer->now : 0);
	out = db_run(q);
	return out == ABSENT ? CONFLICT : out;
}

enum outcome
store_look_confirm(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct look *look,
    int64_t *held)
{
	struct viewer first = *viewer;
	enum outcome out;

	*held = 0;
	first.person = look->first;
	first.name = look->first_name;
	out = answer(store, viewer, look, true, "");
	if (out == DONE)
		out =
		    record(store, viewer, claim, EVENT_LOOK_CONFIRMED, NULL, 0);
	if (out == DONE)
		out = store_message_to_reviewer(
		    store, viewer, claim, MESSAGE_LOOK_CONFIRMED, "", NULL);
	return out == DONE
		   ? store_decision_release(store, &first, arena, claim,
			 look->verdicts, look->count, look->letter, held)
		   : out;
}

enum outcome
store_look_disagree(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct look *look,
    const char *words)
{
	const struct change change = { "Words", "", words };
	enum outcome out = answer(store, viewer, look, false, words);

	if (out == DONE)
		out = record(
		    store, viewer, claim, EVENT_LOOK_DISAGREED, &change, 1);
	if (out == DONE)
		out = store_move_turn(store, viewer, arena, claim);
	if (out == DONE)
		out = store_message_to_reviewer(
		    store, viewer, claim, MESSAGE_LOOK_DISAGREED, "", NULL);
	return out == DONE ? store_message_to_leads(store, viewer, claim,
				 MESSAGE_LOOK_DISAGREED, "", NULL)
			   : out;
}

enum outcome
store_look_settle(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct look *look,
    const struct verdict *verdicts, size_t count, const char *letter,
    int64_t *held)
{
	struct query *q;
	enum outcome out;

	*held = 0;
	if (!look_may_settle(look, viewer->person))
		return FORBIDDEN;
	q = db_use(store->db, SQL_LOOK_SETTLE);
	db_int(q, ":claim", claim->id);
	db_int(q, ":now", viewer->now);
	if ((out = db_run(q)) != DONE)
		return out == ABSENT ? CONFLICT : out;
	return store_decision_settle(
	    store, viewer, arena, claim, verdicts, count, letter, held);
}

/* Disputes in the store. */

#include "store/dispute.h"

#include "base/id.h"
#include "rules/setting.h"
#include "store/arbitration.h"
#include "store/decision.h"
#include "store/desk.h"
#include "store/letter.h"
#include "store/line.h"
#include "store/move.h"
#include "store/setting.h"

static enum outcome
read_lines(struct store *store, int64_t claim, struct arena *arena,
    struct dispute *dispute)
{
	struct query *q = db_use(store->db, SQL_DISPUTE_LINES);
	struct dispute_line *lines =
	    arena_array(arena, struct dispute_line, CLAIM_LINES_MAX);

	db_int(q, ":claim", claim);
	while (dispute->count < CLAIM_LINES_MAX && db_next(q)) {
		struct dispute_line *line = &lines[dispute->count++];

		*line = (struct dispute_line){ .line = db_get_int(q, 0),
			.words = db_get_text(q, 2, arena),
			.other = "" };
		dispute_ruling_of(db_get_text(q, 1, arena), &line->ruling);
	}
	dispute->lines = lines;
	return db_end_list(q);
}

enum outcome
store_dispute_of(struct store *store, int64_t claim, struct arena *arena,
    struct dispute *dispute)
{
	struct query *q = db_use(store->db, SQL_DISPUTE_OF);
	enum outcome out;

	*dispute = (struct dispute){ .words = "" };
	db_int(q, ":claim", claim);
	if (db_next(q)) {
		*dispute = (struct dispute){
			.words = db_get_text(q, 0, arena),
			.opened = db_get_int(q, 1),
			.opened_by = db_get_text(q, 2, arena),
			.asked = db_get_int(q, 3),
			.closed = db_get_int(q, 4),
		};
		dispute_ruling_of(db_get_text(q, 5, arena), &dispute->outcome);
	}
	out = db_end(q);
	return out == DONE ? read_lines(store, claim, arena, dispute) : out;
}

enum outcome
store_dispute_days(
    struct store *store, const struct claim *claim, int64_t *days)
{
	return store_setting_of(store, offer_of(claim->role)->program,
	    SETTING_DISPUTE_DAYS, claim->submitted, days);
}

static const struct line *
line_of(const struct line *lines, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (lines[i].id == id)
			return &lines[i];
	return NULL;
}

static enum outcome
record_open(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const char *words)
{
	struct query *q = db_use(store->db, SQL_DISPUTE_OPEN);
	char key[ID_SIZE];
	enum outcome out;

	db_int(q, ":claim", claim->id);
	db_text(q, ":words", words);
	db_int(q, ":now", viewer->now);
	db_int(q, ":person", viewer->person);
	if ((out = db_run(q)) != DONE)
		return out;
	id_write(claim->id, key);
	q = db_use(store->db, SQL_DISPUTE_UNBIND);
	db_int(q, ":claim", claim->id);
	db_text(q, ":key", key);
	return db_run(q);
}

static enum outcome
record_line(struct store *store, const struct claim *claim, int64_t line)
{
	struct query *q = db_use(store->db, SQL_DISPUTE_ABOUT);

	db_int(q, ":line", line);
	db_int(q, ":claim", claim->id);
	return db_run(q);
}

enum outcome
store_dispute_open(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const int64_t *ids, size_t wanted,
    const char *words)
{
	const struct move move = { .event = CLAIM_OPEN_DISPUTE,
		.party = PARTY_PARTNER,
		.words = words[0] == '\0' ? NULL : words };
	struct line *lines;
	size_t count;
	int64_t days;
	enum outcome out;

	if (!claim_may(claim->status, move.event, move.party))
		return FORBIDDEN;
	if (claim->dispute != DISPUTE_NONE)
		return CONFLICT;
	out = store_dispute_days(store, claim, &days);
	if (out == DONE)
		out = store_line_list(store, claim->id, arena, &lines, &count);
	if (out == DONE)
		out = record_open(store, viewer, claim, words);
	for (size_t i = 0; out == DONE && i < wanted; i++) {
		const struct line *line = line_of(lines, count, ids[i]);

		if (line == NULL || !dispute_may_line(line, days, viewer->now))
			return INVALID;
		out = record_line(store, claim, line->id);
	}
	if (out == DONE && wanted == 0)
		return INVALID;
	return out == DONE ? store_move(store, viewer, arena, claim, &move)
			   : out;
}

/* The arbitration in which the line was lost, if it was. */
static enum outcome
bar_of_lost(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t line, enum dispute_bar *bar,
    int64_t *arbitration)
{
	struct arbitration lost;
	struct arbitration_side *sides;
	size_t count;
	int64_t id, declared;
	bool works_for;
	enum outcome out = store_arbitration_lost(store, line, &id);

	if (out != DONE || id == 0)
		return out;
	out = store_arbitration_of(store, viewer, id, arena, &lost);
	if (out == ABSENT) {
		*bar = BAR_BELONGS;
		return DONE;
	}
	if (out == DONE)
		out = store_arbitration_sides(store, id, arena, &sides, &count);
	if (out == DONE)
		out = store_arbitration_declared(
		    store, viewer, id, &declared, &works_for);
	if (out != DONE)
		return out;
	if (works_for)
		*bar = BAR_CONFLICT;
	else if (!arbitration_is_declared(declared, sides, count)) {
		*bar = BAR_UNDECLARED;
		*arbitration = id;
	}
	return DONE;
}

enum outcome
store_dispute_bar(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *claim,
    const struct dispute *dispute, enum dispute_bar *bar, int64_t *arbitration)
{
	bool took_part = false, foreign;
	enum outcome out =
	    store_desk_may(store, claim, viewer->person, &foreign);

	*arbitration = 0;
	*bar = BAR_NONE;
	if (out == DONE && !foreign)
		*bar = BAR_BELONGS;
	for (size_t i = 0; out == DONE && i < dispute->count; i++) {
		out = store_decision_took_part(store, claim->id,
		    dispute->lines[i].line, viewer->person, &took_part);
		if (took_part)
			*bar = BAR_TOOK_PART;
	}
	for (size_t i = 0;
	     out == DONE && *bar == BAR_NONE && i < dispute->count; i++)
		out = bar_of_lost(store, viewer, arena, dispute->lines[i].line,
		    bar, arbitration);
	return out;
}

static enum outcome
close_record(struct store *store, const struct viewer *viewer,
    struct claim *claim, enum dispute_ruling outcome)
{
	struct query *q = db_use(store->db, SQL_DISPUTE_CLOSE);
	enum outcome out;

	db_int(q, ":claim", claim->id);
	db_int(q, ":now", viewer->now);
	db_text(q, ":outcome", dispute_ruling_code(outcome));
	out = db_run(q);
	if (out == DONE)
		claim->dispute = DISPUTE_CLOSED;
	return out;
}

static enum outcome
rule(struct store *store, const struct viewer *viewer, struct arena *arena,
    const struct claim *claim, const struct line *line,
    const struct dispute_line *ruling, int64_t *held)
{
	struct query *q;
	enum outcome out;

	if (ruling->ruling == RULING_NONE)
		return INVALID;
	q = db_use(store->db, SQL_DISPUTE_RULE);
	db_int(q, ":line", line->id);
	db_int(q, ":claim", claim->id);
	db_text(q, ":outcome", dispute_ruling_code(ruling->ruling));
	db_text(q, ":words", ruling->words);
	if ((out = db_run(q)) != DONE)
		return out == ABSENT ? INVALID : out;
	if (ruling->ruling == RULING_UPHELD)
		return DONE;
	return store_decision_overturn(store, viewer, arena, claim, line,
	    ruling->words, ruling->other, held);
}

/* How the move is called: overturned, when any line is. */
static struct move
answer_move(const struct dispute_line *rulings, size_t count)
{
	struct move move = { .event = CLAIM_UPHOLD, .party = PARTY_LEAD };

	for (size_t i = 0; i < count; i++)
		if (rulings[i].ruling == RULING_OVERTURNED)
			move.event = CLAIM_OVERTURN;
	if (count > 0 && rulings[0].words[0] != '\0')
		move.words = rulings[0].words;
	return move;
}

/* The record closes before the move: whose turn it is depends on it. */
enum outcome
store_dispute_answer(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim,
    const struct dispute_line *rulings, size_t count, const char *letter,
    int64_t *held)
{
	struct move move = answer_move(rulings, count);
	struct dispute dispute;
	struct line *lines;
	size_t line_count;
	enum dispute_bar bar;
	int64_t arbitration;
	enum outcome out;

	*held = 0;
	if (!claim_may(claim->status, move.event, move.party))
		return FORBIDDEN;
	if (claim->dispute != DISPUTE_LEADS)
		return CONFLICT;
	out = store_dispute_of(store, claim->id, arena, &dispute);
	if (out == DONE)
		out = store_dispute_bar(
		    store, viewer, arena, claim, &dispute, &bar, &arbitration);
	if (out == DONE && bar != BAR_NONE)
		return FORBIDDEN;
	if (out == DONE && count != dispute.count)
		return INVALID;
	if (out == DONE)
		out = store_line_list(
		    store, claim->id, arena, &lines, &line_count);
	if (out == DONE && letter == NULL)
		out = store_letter_ruled(
		    store, arena, claim, rulings, count, &letter);
	if (out == DONE)
		out = store_letter_send(
		    store, viewer, claim, letter, &move.letter);
	for (size_t i = 0; out == DONE && i < count; i++) {
		const struct line *line =
		    line_of(lines, line_count, rulings[i].line);

		out = line == NULL ? INVALID
				   : rule(store, viewer, arena, claim, line,
					 &rulings[i], held);
	}
	if (out == DONE)
		out = close_record(store, viewer, claim,
		    move.event == CLAIM_OVERTURN ? RULING_OVERTURNED
						 : RULING_UPHELD);
	return out == DONE ? store_move(store, viewer, arena, claim, &move)
			   : out;
}

enum outcome
store_dispute_end(
    struct store *store, const struct viewer *viewer, struct claim *claim)
{
	struct query *q;
	enum outcome out;

	if (!claim_dispute_is_open(claim->dispute))
		return DONE;
	q = db_use(store->db, SQL_DISPUTE_STANDS);
	db_int(q, ":claim", claim->id);
	if ((out = db_run(q)) != DONE)
		return out;
	return close_record(store, viewer, claim, RULING_UPHELD);
}

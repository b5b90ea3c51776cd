/* Deciding an arbitration: all its sides in one transaction. */

#include "store/arbitration.h"
#include "store/claim.h"
#include "store/ending.h"
#include "store/letter.h"
#include "store/line.h"
#include "store/message.h"
#include "store/move.h"

/* One side, with what becomes of it. */
struct fate {
	const struct arbitration_side *side;
	struct arbitration_end end;
	const char *words;
	const char *letter; /* NULL: as it is composed */
};

static enum outcome
decision_add(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const struct fate *fate)
{
	struct query *q = db_use(store->db, SQL_DECISION_ADD);

	db_int(q, ":claim", claim->id);
	db_int(q, ":line", fate->side->line);
	db_text(q, ":verdict",
	    fate->end.state == LINE_APPROVED ? "approved" : "refused");
	db_text(q, ":reason", fate->end.reason);
	db_text(q, ":words", fate->words);
	db_int(q, ":now", viewer->now);
	db_int(q, ":person", viewer->person);
	db_int(q, ":version", claim->version);
	return db_run(q);
}

/* The line gets its state; what it corrects makes room for it (R5.50). */
static enum outcome
line_decide(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *claim, struct line *line,
    const struct fate *fate)
{
	enum outcome out = DONE;

	if (line->state == fate->end.state)
		return DONE;
	if (fate->end.state == LINE_APPROVED)
		out = store_ending_correct(store, viewer, arena, claim, line);
	if (out == DONE)
		out = store_line_state(store, viewer, line, fate->end.state,
		    fate->end.reason, fate->words);
	line->state = fate->end.state;
	return out;
}

/* The claim moves when nothing of it is left to decide; else only its turn
 * does, and forms drawn before go stale. */
static enum outcome
claim_settle(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, bool decided)
{
	const struct move move = { .event = CLAIM_SETTLE, .party = PARTY_LEAD };
	const struct event event =
	    event_by(viewer, EVENT_ARBITRATION_DECIDED, claim->id);
	enum outcome out;

	if (decided)
		return store_move(store, viewer, arena, claim, &move);
	out = store_claim_touch(store, viewer, claim, &event);
	return out == DONE ? store_move_turn(store, viewer, arena, claim) : out;
}

/* Before anything of it changes: the claim as the lead saw it. */
static enum outcome
side_write(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *claim, const struct fate *fate,
    int64_t *sent)
{
	const char *letter = fate->letter;
	enum outcome out = DONE;

	if (letter == NULL)
		out = store_letter_arbitrated(store, arena, claim,
		    fate->side->line, &fate->end, fate->words, &letter);
	return out == DONE
		   ? store_letter_send(store, viewer, claim, letter, sent)
		   : out;
}

static enum outcome
side_decide(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct fate *fate)
{
	struct claim claim;
	struct line *lines, *line = NULL;
	int64_t letter;
	size_t count;
	enum outcome out =
	    store_claim_any(store, fate->side->claim, arena, &claim);

	if (out == DONE)
		out = store_line_list(store, claim.id, arena, &lines, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (lines[i].id == fate->side->line)
			line = &lines[i];
	if (out != DONE || line == NULL)
		return out == DONE ? BROKEN : out;
	out = side_write(store, viewer, arena, &claim, fate, &letter);
	if (out == DONE)
		out = decision_add(store, viewer, &claim, fate);
	if (out == DONE)
		out = line_decide(store, viewer, arena, &claim, line, fate);
	if (out == DONE)
		out = store_message_letter(store, viewer, &claim,
		    MESSAGE_ARBITRATION_DECIDED, line->item.name, letter);
	if (out != DONE)
		return out;
	return claim_settle(
	    store, viewer, arena, &claim, claim_is_decided(lines, count));
}

static enum outcome
close_write(struct store *store, const struct viewer *viewer,
    const struct arbitration *arbitration, int64_t winner)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_CLOSE);
	enum outcome out;

	db_int(q, ":id", arbitration->id);
	db_int(q, ":now", viewer->now);
	db_int(q, ":person", viewer->person);
	db_int_or_null(q, ":winner", winner);
	out = db_run(q);
	return out == ABSENT ? CONFLICT : out;
}

/* The other claims of the winner's company go back to their reviewers. */
static enum outcome
others_follow(struct store *store, struct arena *arena,
    const struct arbitration_side *sides, size_t count,
    const struct viewer *viewer)
{
	struct claim claim;
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < count; i++) {
		out = store_claim_any(store, sides[i].claim, arena, &claim);
		if (out == DONE)
			out = store_move_turn(store, viewer, arena, &claim);
	}
	return out;
}

static enum outcome
carry_out(struct store *store, const struct viewer *viewer, struct arena *arena,
    const struct fate *fates, size_t count)
{
	enum outcome out = DONE;

	/* Whoever loses makes room for the winner. */
	for (size_t i = 0; out == DONE && i < count; i++)
		if (fates[i].end.state != LINE_APPROVED)
			out = side_decide(store, viewer, arena, &fates[i]);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (fates[i].end.state == LINE_APPROVED)
			out = side_decide(store, viewer, arena, &fates[i]);
	return out;
}

/* What becomes of the sides. INVALID: no side that takes part has the line
 * `winner`, or the words are not theirs. */
static enum outcome
foresee(const struct arbitration_side *sides, size_t side_count, int64_t winner,
    const char *const *words, size_t count, struct fate *fates,
    size_t *fate_count)
{
	const struct arbitration_side *won = NULL;

	for (size_t i = 0; i < side_count; i++)
		if (winner != 0 && sides[i].gone == 0 &&
		    sides[i].line == winner)
			won = &sides[i];
	if (count != side_count || (winner != 0 && won == NULL))
		return INVALID;
	*fate_count = 0;
	for (size_t i = 0; i < side_count; i++) {
		struct fate *fate = &fates[*fate_count];

		if (!arbitration_end(&sides[i], won, &fate->end))
			continue;
		fate->side = &sides[i];
		fate->words = words[i];
		fate->letter = NULL;
		++*fate_count;
	}
	return DONE;
}

enum outcome
store_arbitration_letters(struct store *store, struct arena *arena,
    const struct arbitration_side *sides, int64_t winner,
    const char *const *words, size_t count, const char **letters)
{
	struct fate fates[ARBITRATION_SIDES_MAX];
	struct claim claim;
	size_t fate_count;
	enum outcome out =
	    foresee(sides, count, winner, words, count, fates, &fate_count);

	for (size_t i = 0; i < count; i++)
		letters[i] = NULL;
	for (size_t i = 0; out == DONE && i < fate_count; i++) {
		const struct arbitration_side *side = fates[i].side;

		out = store_claim_any(store, side->claim, arena, &claim);
		if (out == DONE)
			out = store_letter_arbitrated(store, arena, &claim,
			    side->line, &fates[i].end, fates[i].words,
			    &letters[side - sides]);
	}
	return out;
}

enum outcome
store_arbitration_decide(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct arbitration *arbitration, int64_t winner,
    const char *const *words, const char *const *letters, size_t count)
{
	struct fate fates[ARBITRATION_SIDES_MAX];
	struct arbitration_side *sides;
	size_t side_count, fate_count = 0;
	enum outcome out =
	    store_arbitration_any(store, arbitration->id, arena, arbitration);

	if (out == DONE)
		out = store_arbitration_sides(
		    store, arbitration->id, arena, &sides, &side_count);
	if (out != DONE)
		return out;
	if (!arbitration_may_decide(arbitration))
		return FORBIDDEN;
	out = foresee(
	    sides, side_count, winner, words, count, fates, &fate_count);
	for (size_t i = 0; letters != NULL && out == DONE && i < fate_count;
	     i++)
		fates[i].letter = letters[fates[i].side - sides];
	/* The record closes first: whose turn it is follows from it. */
	if (out == DONE)
		out = close_write(store, viewer, arbitration, winner);
	if (out == DONE)
		out = carry_out(store, viewer, arena, fates, fate_count);
	if (out == DONE)
		out = others_follow(store, arena, sides, side_count, viewer);
	if (out == DONE)
		out = store_arbitration_any(
		    store, arbitration->id, arena, arbitration);
	return out;
}

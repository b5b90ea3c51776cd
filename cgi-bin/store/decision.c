/* Deciding claims line by line. */

#include "store/decision.h"

#include "store/arbitration.h"
#include "store/claim.h"
#include "store/ending.h"
#include "store/letter.h"
#include "store/line.h"
#include "store/look.h"
#include "store/message.h"
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

/* The lines of a claim, and which of them only arbitrations decide. */
struct decided {
	struct line *lines;
	size_t count;
	struct arbitration_part *parts;
	size_t part_count;
};

static enum outcome
read_lines(struct store *store, struct arena *arena, const struct claim *claim,
    struct decided *decided)
{
	enum outcome out = store_line_list(
	    store, claim->id, arena, &decided->lines, &decided->count);

	return out == DONE ? store_arbitration_parts(store, claim->id, arena,
				 &decided->parts, &decided->part_count)
			   : out;
}

static bool
in_arbitration(const struct decided *decided, int64_t line)
{
	for (size_t i = 0; i < decided->part_count; i++)
		if (decided->parts[i].line == line)
			return true;
	return false;
}

static struct line *
pending_line(const struct decided *decided, int64_t id)
{
	for (size_t i = 0; i < decided->count; i++)
		if (decided->lines[i].id == id &&
		    decided->lines[i].state == LINE_PENDING)
			return &decided->lines[i];
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

/* How many lines wait for the reviewer. */
static size_t
count_waiting(const struct decided *decided)
{
	size_t count = 0;

	for (size_t i = 0; i < decided->count; i++)
		count += decided->lines[i].state == LINE_PENDING &&
			 !in_arbitration(decided, decided->lines[i].id);
	return count;
}

/* Every verdict is about a line that waits for the reviewer, and every such
 * line has one. */
static bool
is_complete(
    const struct decided *decided, const struct verdict *verdicts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (pending_line(decided, verdicts[i].line) == NULL ||
		    in_arbitration(decided, verdicts[i].line))
			return false;
	return count_waiting(decided) == count;
}

/* What will be approved must be free when it waits, too. */
static enum outcome
check_free(struct store *store, const struct claim *claim,
    const struct decided *decided, const struct verdict *verdicts, size_t count,
    int64_t *held)
{
	int64_t partner = 0;
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < count; i++) {
		const struct line *line =
		    pending_line(decided, verdicts[i].line);

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
    size_t count, const char *letter, int64_t *held)
{
	struct standing standing;
	struct decided decided;
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
	if (out == DONE)
		out = read_lines(store, arena, claim, &decided);
	if (out != DONE)
		return out;
	if (!is_complete(&decided, verdicts, count) ||
	    (count == 0 && decided.part_count > 0))
		return INVALID;
	if (!drawn)
		return store_decision_release(
		    store, viewer, arena, claim, verdicts, count, letter, held);
	out = check_free(store, claim, &decided, verdicts, count, held);
	return out == DONE ? store_look_hold(store, viewer, arena, claim,
				 verdicts, count, letter)
			   : out;
}

/* The claim stays under review while lines of it are undecided: those in
 * arbitrations (R6.2), and those that came back from one meanwhile. */
static enum outcome
leave_rest(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, int64_t letter)
{
	const struct event event =
	    event_by(viewer, EVENT_LINES_DECIDED, claim->id);
	enum outcome out = store_claim_touch(store, viewer, claim, &event);

	if (out == DONE)
		out = store_move_turn(store, viewer, arena, claim);
	return out == DONE ? store_message_letter(store, viewer, claim,
				 MESSAGE_LINES_DECIDED, "", letter)
			   : out;
}

/* As somebody left it, or as it is composed. */
static enum outcome
send_letter(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct claim *claim,
    const struct verdict *verdicts, size_t count, const char *letter,
    int64_t *id)
{
	enum outcome out = DONE;

	if (letter == NULL)
		out = store_letter_decided(
		    store, arena, claim, verdicts, count, &letter);
	return out == DONE ? store_letter_send(store, viewer, claim, letter, id)
			   : out;
}

/* A line may have come into an arbitration while its verdict waited for a
 * second look: it is decided there. */
enum outcome
store_decision_release(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct verdict *verdicts,
    size_t count, const char *letter, int64_t *held)
{
	struct move move = { .event = CLAIM_DECIDE, .party = PARTY_REVIEWER };
	struct decided decided;
	struct line *line;
	enum outcome out;

	*held = 0;
	if (!claim_may(claim->status, CLAIM_DECIDE, PARTY_REVIEWER))
		return FORBIDDEN;
	out = read_lines(store, arena, claim, &decided);
	if (out == DONE)
		out = send_letter(store, viewer, arena, claim, verdicts, count,
		    letter, &move.letter);
	for (size_t i = 0; out == DONE && i < count; i++) {
		line = pending_line(&decided, verdicts[i].line);
		if (line == NULL)
			return INVALID;
		if (in_arbitration(&decided, line->id))
			continue;
		out = decide_line(
		    store, viewer, arena, claim, line, &verdicts[i], held);
	}
	if (out != DONE)
		return out;
	return claim_is_decided(decided.lines, decided.count)
		   ? store_move(store, viewer, arena, claim, &move)
		   : leave_rest(store, viewer, arena, claim, move.letter);
}

enum outcome
store_decision_settle(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct verdict *verdicts,
    size_t count, const char *letter, int64_t *held)
{
	struct decided decided;
	enum outcome out = read_lines(store, arena, claim, &decided);

	*held = 0;
	if (out == DONE && !is_complete(&decided, verdicts, count))
		out = INVALID;
	return out == DONE ? store_decision_release(store, viewer, arena, claim,
				 verdicts, count, letter, held)
			   : out;
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

/* What is read of arbitrations. */

#include "store/arbitration.h"

#include <string.h>

#define ROUNDS_MAX 200

static void
arbitration_from_row(
    struct query *q, struct arena *arena, struct arbitration *arbitration)
{
	*arbitration = (struct arbitration){
		.id = db_get_int(q, 0),
		.tenant = db_get_text(q, 1, arena),
		.customer = db_get_text(q, 2, arena),
		.item = { .code = db_get_text(q, 3, arena),
		    .name = db_get_text(q, 4, arena) },
		.subscription = db_get_text(q, 5, arena),
		.opened = db_get_int(q, 7),
		.round = (int)db_get_int(q, 8),
		.asked = db_get_int(q, 9),
		.due = db_get_int(q, 10),
		.decide_by = db_get_int(q, 11),
		.ready = db_get_int(q, 12),
		.version = db_get_int(q, 13),
		.closed = db_get_int(q, 14),
		.winner = db_get_int(q, 15),
		.closed_by = db_get_text(q, 16, arena),
	};
	offer_role_of(db_get_text(q, 6, arena), &arbitration->role);
}

enum outcome
store_arbitration_any(struct store *store, int64_t id, struct arena *arena,
    struct arbitration *arbitration)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_OF);

	db_int(q, ":id", id);
	if (db_next(q))
		arbitration_from_row(q, arena, arbitration);
	return db_end(q);
}

enum outcome
store_arbitration_of(struct store *store, const struct viewer *viewer,
    int64_t id, struct arena *arena, struct arbitration *arbitration)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_OF_LEAD);

	db_int(q, ":id", id);
	db_int(q, ":person", viewer->person);
	if (db_next(q))
		arbitration_from_row(q, arena, arbitration);
	return db_end(q);
}

enum outcome
store_arbitration_sides(struct store *store, int64_t arbitration,
    struct arena *arena, struct arbitration_side **sides, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_SIDES);

	*sides =
	    arena_array(arena, struct arbitration_side, ARBITRATION_SIDES_MAX);
	*count = 0;
	db_int(q, ":arbitration", arbitration);
	db_int(q, ":limit", ARBITRATION_SIDES_MAX);
	while (*count < ARBITRATION_SIDES_MAX && db_next(q)) {
		struct arbitration_side *side = &(*sides)[(*count)++];

		*side = (struct arbitration_side){
			.claim = db_get_int(q, 0),
			.line = db_get_int(q, 1),
			.partner = db_get_int(q, 2),
			.partner_name = db_get_text(q, 3, arena),
			.claim_number = db_get_text(q, 4, arena),
			.claim_name = db_get_text(q, 5, arena),
			.state = LINE_ENDED,
			.submitted = db_get_int(q, 7),
			.joined = db_get_int(q, 8),
			.gone = db_get_int(q, 9),
			.invited = (int)db_get_int(q, 10),
			.answered = (int)db_get_int(q, 11),
			.version = db_get_int(q, 12),
		};
		line_state_of(db_get_text(q, 6, arena), &side->state);
	}
	return db_end_list(q);
}

enum outcome
store_arbitration_list(struct store *store, const struct viewer *viewer,
    bool closed, size_t limit, struct arena *arena, struct arbitration **list,
    bool **excluded, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_LIST);

	*list = arena_array(arena, struct arbitration, limit);
	*excluded = arena_array(arena, bool, limit);
	*count = 0;
	db_int(q, ":person", viewer->person);
	db_int(q, ":closed", closed);
	db_int(q, ":limit", (int64_t)limit);
	while (*count < limit && db_next(q)) {
		arbitration_from_row(q, arena, &(*list)[*count]);
		(*excluded)[(*count)++] = db_get_int(q, 17) != 0;
	}
	return db_end_list(q);
}

enum outcome
store_arbitration_questions(struct store *store, int64_t arbitration,
    struct arena *arena, struct arbitration_question **questions, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_QUESTIONS);

	*questions =
	    arena_array(arena, struct arbitration_question, ROUNDS_MAX);
	*count = 0;
	db_int(q, ":arbitration", arbitration);
	db_int(q, ":limit", ROUNDS_MAX);
	while (*count < ROUNDS_MAX && db_next(q))
		(*questions)[(*count)++] = (struct arbitration_question){
			.round = (int)db_get_int(q, 0),
			.words = db_get_text(q, 1, arena),
			.asked = db_get_int(q, 2),
		};
	return db_end_list(q);
}

enum outcome
store_arbitration_answers(struct store *store, int64_t arbitration,
    int64_t claim, struct arena *arena, struct arbitration_answer **answers,
    size_t *count)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_ANSWERS);

	*answers = arena_array(arena, struct arbitration_answer, ROUNDS_MAX);
	*count = 0;
	db_int(q, ":arbitration", arbitration);
	db_int(q, ":claim", claim);
	db_int(q, ":limit", ROUNDS_MAX);
	while (*count < ROUNDS_MAX && db_next(q))
		(*answers)[(*count)++] = (struct arbitration_answer){
			.round = (int)db_get_int(q, 0),
			.words = db_get_text(q, 1, arena),
			.at = db_get_int(q, 2),
			.person = db_get_text(q, 3, arena),
		};
	return db_end_list(q);
}

enum outcome
store_arbitration_parts(struct store *store, int64_t claim, struct arena *arena,
    struct arbitration_part **parts, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_PARTS);

	*parts = arena_array(arena, struct arbitration_part, CLAIM_LINES_MAX);
	*count = 0;
	db_int(q, ":claim", claim);
	db_int(q, ":limit", CLAIM_LINES_MAX);
	while (*count < CLAIM_LINES_MAX && db_next(q))
		(*parts)[(*count)++] = (struct arbitration_part){
			.arbitration = db_get_int(q, 0),
			.line = db_get_int(q, 1),
			.item = db_get_text(q, 2, arena),
			.subscription = db_get_text(q, 3, arena),
			.asked = db_get_int(q, 4) > 0,
			.runs = db_get_int(q, 5) != 0,
			.question = db_get_text(q, 6, arena),
			.due = db_get_int(q, 7),
			.answer = db_get_text(q, 8, arena),
			.answered = db_get_int(q, 9),
		};
	return db_end_list(q);
}

enum outcome
store_arbitration_lost(struct store *store, int64_t line, int64_t *arbitration)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_LOST);

	db_int(q, ":line", line);
	*arbitration = db_next(q) ? db_get_int(q, 0) : 0;
	return db_end_list(q);
}

enum outcome
store_arbitration_standing(struct store *store, int64_t claim,
    enum claim_arbitration *standing, int64_t *due)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_STANDING);
	int64_t ours = 0, decide_by = 0;
	bool sealed = false;
	enum outcome out;

	db_int(q, ":claim", claim);
	if (db_next(q)) {
		ours = db_get_int(q, 0);
		sealed = db_get_int(q, 1) != 0;
		decide_by = db_get_int(q, 2);
	}
	out = db_end(q);
	*standing = ours != 0	     ? ARBITRATION_OURS
		    : sealed	     ? ARBITRATION_THEIRS
		    : decide_by != 0 ? ARBITRATION_LEADS
				     : ARBITRATION_NONE;
	*due = ours != 0 ? ours : decide_by;
	return out;
}

enum outcome
store_arbitration_overdue(struct store *store, int64_t now, int64_t after,
    size_t limit, int64_t *ids, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_OVERDUE);

	*count = 0;
	db_int(q, ":now", now);
	db_int(q, ":after", after);
	db_int(q, ":limit", (int64_t)limit);
	while (*count < limit && db_next(q))
		ids[(*count)++] = db_get_int(q, 0);
	return db_end_list(q);
}

enum outcome
store_arbitration_declared(struct store *store, const struct viewer *viewer,
    int64_t arbitration, int64_t *at, bool *works_for)
{
	struct query *q = db_use(store->db, SQL_ARBITRATION_DECLARED);

	*at = 0;
	*works_for = false;
	db_int(q, ":arbitration", arbitration);
	db_int(q, ":person", viewer->person);
	if (db_next(q)) {
		*at = db_get_int(q, 0);
		*works_for = db_get_int(q, 1) != 0;
	}
	return db_end_list(q);
}

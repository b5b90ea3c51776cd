/* The reviewer's queue. */

#include "store/review.h"

#include <ctype.h>
#include <string.h>

static void
row_from_query(struct query *q, struct arena *arena, struct review_row *row)
{
	*row = (struct review_row){
		.id = db_get_int(q, 0),
		.number = db_get_text(q, 1, arena),
		.name = db_get_text(q, 2, arena),
		.customer = db_get_text(q, 4, arena),
		.partner = db_get_text(q, 5, arena),
		.location = db_get_text(q, 6, arena),
		.reviewer = db_get_int(q, 7),
		.reviewer_name = db_get_text(q, 8, arena),
		.waits_since = db_get_int(q, 10),
		.due = db_get_int(q, 11),
		.lines = db_get_int(q, 12),
		.item = db_get_text(q, 13, arena),
		.turn = turn_of(db_get_text(q, 14, arena)),
		.dispute = claim_dispute_of(db_get_text(q, 15, arena)),
		.shared = (enum claim_shared)db_get_int(q, 16),
	};
	claim_status_of(db_get_text(q, 3, arena), &row->status);
	program_of(db_get_text(q, 9, arena), &row->program);
}

/* Words as a pattern of LIKE: anywhere, in lower-case ASCII. */
static const char *
pattern_of(struct arena *arena, const char *words)
{
	char *pattern, *to;

	if (words[0] == '\0')
		return "";
	to = pattern = arena_get(arena, 2 * strlen(words) + 3);
	*to++ = '%';
	for (; *words != '\0'; words++) {
		if (strchr("%_!", *words) != NULL)
			*to++ = '!';
		*to++ = (char)tolower((unsigned char)*words);
	}
	*to = '%';
	return pattern;
}

/* Returns the instant after which all of them are due. */
static int64_t
bind_wanted(struct query *q, const struct viewer *viewer, struct arena *arena,
    const struct review_wanted *wanted)
{
	const struct review_view *view = wanted->view;
	int64_t from, until;

	review_due_between(wanted->due, viewer->now, &from, &until);
	db_text(q, ":party", party_code(view->party));
	db_text(q, ":status",
	    view->one_status ? claim_status_code(view->status) : "");
	db_text(q, ":turn", turn_code(view->turn));
	db_text(q, ":whose", review_whose[wanted->whose].code);
	db_int(q, ":person", viewer->person);
	db_int(q, ":due_until", until);
	db_text(q, ":others", review_others[wanted->others].code);
	db_text(q, ":program",
	    wanted->one_program ? program_code(wanted->program) : "");
	db_text(q, ":words", pattern_of(arena, wanted->words));
	return from;
}

enum outcome
store_review_list(struct store *store, const struct viewer *viewer,
    const struct review_wanted *wanted, int64_t after_due, int64_t after_id,
    size_t limit, struct arena *arena, struct review_row **rows, size_t *count)
{
	struct query *q = db_use(store->db, wanted->whose == REVIEW_MINE
						? SQL_REVIEW_MINE_LIST
						: SQL_REVIEW_LIST);
	int64_t from = bind_wanted(q, viewer, arena, wanted);
	bool first = after_due <= from;

	*rows = arena_array(arena, struct review_row, limit);
	*count = 0;
	db_int(q, ":due", first ? from : after_due);
	db_int(q, ":id", first ? INT64_MAX : after_id);
	db_int(q, ":limit", (int64_t)limit);
	while (*count < limit && db_next(q))
		row_from_query(q, arena, &(*rows)[(*count)++]);
	return db_end_list(q);
}

/* The usual queue, or what of it is due then, when that is long: known without
 * looking at each claim, and looked at once in a minute. */
static enum outcome
are_many(struct store *store, const struct viewer *viewer,
    const struct review_wanted *wanted, int64_t limit, bool *many)
{
	struct review_wanted any_time = *wanted;
	int64_t *known = &store->long_queue[wanted->view->party][wanted->due];
	int64_t from, until;
	struct query *q;

	any_time.due = REVIEW_ANY_TIME;
	*many = false;
	if (review_is_filtered(&any_time))
		return DONE;
	*many = viewer->now >= *known && viewer->now < *known + TIME_MINUTE;
	if (*many)
		return DONE;
	review_due_between(wanted->due, viewer->now, &from, &until);
	q = db_use(store->db, SQL_REVIEW_MANY);
	db_text(q, ":party", party_code(wanted->view->party));
	db_int(q, ":due_from", from);
	db_int(q, ":due_until", until);
	db_int(q, ":limit", limit - 1);
	*many = db_next(q);
	*known = *many ? viewer->now : 0;
	return db_end_list(q);
}

enum outcome
store_review_count(struct store *store, const struct viewer *viewer,
    const struct review_wanted *wanted, struct arena *arena, int64_t limit,
    int64_t *count)
{
	struct query *q;
	bool many;
	enum outcome out = are_many(store, viewer, wanted, limit, &many);

	*count = limit;
	if (out != DONE || many)
		return out;
	q = db_use(store->db, wanted->whose == REVIEW_MINE
				  ? SQL_REVIEW_MINE_COUNT
				  : SQL_REVIEW_COUNT);
	db_int(q, ":due_from", bind_wanted(q, viewer, arena, wanted));
	db_int(q, ":limit", limit);
	*count = db_next(q) ? db_get_int(q, 0) : 0;
	return db_end_list(q);
}

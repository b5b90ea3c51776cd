/* Lists of claims, page by page. */

#include "store/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "store/filter.h"

/* Behind every text that somebody has given a claim or a customer. */
#define TEXT_LAST "\xF4\x8F\xBF\xBF\xF4\x8F\xBF\xBF\xF4\x8F\xBF\xBF"

/* How a list is walked (db/statements/list.sql). */
enum way { NEWEST, SORTED, FOUND, WAY__COUNT };

static const enum sql statements[2][WAY__COUNT][2] = {
	{
	    [NEWEST] = { SQL_LIST_PARTNER_UP, SQL_LIST_PARTNER_DOWN },
	    [SORTED] = { SQL_LIST_PARTNER_SORTED_UP,
		SQL_LIST_PARTNER_SORTED_DOWN },
	    [FOUND] = { SQL_LIST_PARTNER_FOUND_UP,
		SQL_LIST_PARTNER_FOUND_DOWN },
	},
	{
	    [NEWEST] = { SQL_LIST_MICROSOFT_UP, SQL_LIST_MICROSOFT_DOWN },
	    [SORTED] = { SQL_LIST_MICROSOFT_SORTED_UP,
		SQL_LIST_MICROSOFT_SORTED_DOWN },
	    [FOUND] = { SQL_LIST_MICROSOFT_FOUND_UP,
		SQL_LIST_MICROSOFT_FOUND_DOWN },
	},
};
static const enum sql whole[2] = { SQL_LIST_WHOLE_UP, SQL_LIST_WHOLE_DOWN };
static const enum sql counts[2][2] = {
	{ SQL_LIST_PARTNER_COUNT, SQL_LIST_PARTNER_FOUND_COUNT },
	{ SQL_LIST_MICROSOFT_COUNT, SQL_LIST_MICROSOFT_FOUND_COUNT },
};

/* A list that is being asked for. */
struct search {
	struct store *store;
	const struct viewer *viewer;
	const struct list *list;
	struct sieve sieve;
};

/* A partner's claims without exception: no row has to be asked about. */
static bool
is_whole(const struct search *search)
{
	return !person_is_microsoft(search->viewer) &&
	       search->viewer->everywhere &&
	       filter_is_none(&search->list->filter);
}

/* Whose claims, and which of them. */
static void
bind_scope(struct query *q, const struct search *search)
{
	const struct viewer *viewer = search->viewer;

	if (!person_is_microsoft(viewer)) {
		db_int(q, ":directory", viewer->directory);
		db_int(q, ":person", viewer->person);
		db_int(q, ":everywhere", viewer->everywhere);
	}
	store_filter_bind(q, &search->sieve, search->sieve.rare);
}

/* The row behind which the page begins; for the first one, a row that no
 * other can stand before. */
static void
bind_key(struct query *q, const struct list *list, bool down)
{
	bool number = list_sort_is_number(list->sort);
	int64_t edge = down ? INT64_MAX : INT64_MIN;

	if (list->keyed)
		edge = number ? strtoll(list->key, NULL, 10) : 0;
	db_int(q, ":number", edge);
	db_int(q, ":id", list->keyed ? list->id : down ? INT64_MAX : 0);
}

static void
bind_letters(struct query *q, const struct list *list, bool down)
{
	bool number = list_sort_is_number(list->sort);
	const char *edge = down ? TEXT_LAST : "";

	if (list->keyed)
		edge = number ? "" : list->key;
	db_int(q, ":keyed", list->keyed);
	db_text(q, ":letters", edge);
	db_text(q, ":sort", list_sort_code(list->sort));
}

/* The list from its key on, in one direction. */
static struct query *
use_list(const struct search *search, bool down, int64_t limit)
{
	const struct list *list = search->list;
	bool microsoft = person_is_microsoft(search->viewer);
	enum way way = search->sieve.rare	    ? FOUND
		       : list->sort == LIST_CHANGED ? NEWEST
						    : SORTED;
	struct query *q;

	if (way == NEWEST && is_whole(search)) {
		q = db_use(search->store->db, whole[down]);
		db_int(q, ":directory", search->viewer->directory);
	} else {
		q = db_use(search->store->db, statements[microsoft][way][down]);
		bind_scope(q, search);
	}
	bind_key(q, list, down);
	if (way != NEWEST)
		bind_letters(q, list, down);
	db_int(q, ":limit", limit);
	return q;
}

static void
row_read(struct query *q, const struct search *search, struct arena *arena,
    struct list_row *row)
{
	enum list_sort sort = search->list->sort;
	bool number = list_sort_is_number(sort);
	bool elsewhere = person_is_microsoft(search->viewer);

	*row = (struct list_row){
		.id = db_get_int(q, 0),
		.number = db_get_text(q, 1, arena),
		.name = db_get_text(q, 2, arena),
		.customer = db_get_text(q, 3, arena),
		.changed = db_get_int(q, 5),
		.due = db_get_int(q, 7),
		.dispute = claim_dispute_of(db_get_text(q, 8, arena)),
		.partner = elsewhere ? db_get_text(q, 9, arena) : "",
		.shared = (enum claim_shared)db_get_int(q, 10),
		.key = number ? NULL : db_get_text(q, 12, arena),
		.number_key = number ? db_get_int(q, 11) : 0,
	};
	claim_status_of(db_get_text(q, 4, arena), &row->status);
	row->waiting = party_of(db_get_text(q, 6, arena), &row->waits_on);
}

static void
turn_round(struct list_row *rows, size_t count)
{
	for (size_t i = 0; i < count / 2; i++) {
		struct list_row row = rows[i];

		rows[i] = rows[count - 1 - i];
		rows[count - 1 - i] = row;
	}
}

/* One row more than is shown tells whether there are more. */
static enum outcome
page_read(
    const struct search *search, struct arena *arena, struct list_page *page)
{
	const struct list *list = search->list;
	bool back = list->keyed && list->backwards;
	struct query *q =
	    use_list(search, list->descending != back, LIST_ROWS + 1);
	bool more = false;

	page->rows = arena_array(arena, struct list_row, LIST_ROWS);
	page->count = 0;
	while (!more && db_next(q)) {
		more = page->count == LIST_ROWS;
		if (!more)
			row_read(q, search, arena, &page->rows[page->count++]);
	}
	if (back)
		turn_round(page->rows, page->count);
	page->later = back ? true : more;
	page->earlier = back ? more : list->keyed;
	return db_end_list(q);
}

/* A partner who sees all of many claims: known without looking at each. */
static enum outcome
are_many(const struct search *search, bool *many)
{
	struct query *q;

	*many = false;
	if (!is_whole(search))
		return DONE;
	q = db_use(search->store->db, SQL_LIST_PARTNER_MANY);
	db_int(q, ":directory", search->viewer->directory);
	db_int(q, ":limit", LIST_COUNTED);
	*many = db_next(q);
	return db_end_list(q);
}

/* One word of somebody who sees everything: the sieve has counted it. */
static bool
is_counted(const struct search *search)
{
	return search->sieve.words.count == 1 && search->sieve.plain &&
	       (person_is_microsoft(search->viewer) ||
		   search->viewer->everywhere);
}

static enum outcome
count_matches(const struct search *search, int64_t *matches)
{
	bool many;
	enum outcome out = are_many(search, &many);
	struct query *q;

	*matches = LIST_COUNTED + 1;
	if (out != DONE || many)
		return out;
	if (is_counted(search)) {
		*matches = search->sieve.rarest;
		return DONE;
	}
	q = db_use(search->store->db,
	    counts[person_is_microsoft(search->viewer)][search->sieve.rare]);
	bind_scope(q, search);
	db_int(q, ":limit", LIST_COUNTED + 1);
	*matches = db_next(q) ? db_get_int(q, 0) : 0;
	return db_end(q);
}

static enum outcome
begin(struct search *search, struct store *store, const struct viewer *viewer,
    const struct list *list, struct arena *arena)
{
	*search =
	    (struct search){ .store = store, .viewer = viewer, .list = list };
	if (person_is_microsoft(viewer) && !person_may(viewer, MAY_READ_ALL))
		return ABSENT;
	return store_filter_sieve(store, viewer, &list->filter,
	    LIST_COUNTED + 1, arena, &search->sieve);
}

enum outcome
store_list_page(struct store *store, const struct viewer *viewer,
    const struct list *list, struct arena *arena, struct list_page *page)
{
	struct search search;
	enum outcome out = begin(&search, store, viewer, list, arena);

	if (out == DONE)
		out = page_read(&search, arena, page);
	if (out != DONE)
		return out;
	if (!list->keyed && !page->later) {
		page->matches = (int64_t)page->count;
		return DONE;
	}
	return count_matches(&search, &page->matches);
}

enum outcome
store_list_ids(struct store *store, const struct viewer *viewer,
    const struct list *list, struct arena *arena, int64_t **ids, size_t *count)
{
	struct search search;
	struct query *q;
	enum outcome out = begin(&search, store, viewer, list, arena);

	*ids = NULL;
	*count = 0;
	if (out != DONE)
		return out;
	q = use_list(&search, list->descending, INT64_MAX);
	while (db_next(q)) {
		*ids = arena_more(arena, *ids, *count, sizeof(int64_t));
		(*ids)[(*count)++] = db_get_int(q, 0);
	}
	return db_end_list(q);
}

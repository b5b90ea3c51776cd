/* Lists of claims, page by page. */

#include "store/list.h"

#include <stdlib.h>
#include <string.h>

#include "base/guid.h"
#include "base/text.h"

#define PATTERN_SIZE 1024

/* Behind every text that somebody has given a claim or a customer. */
#define TEXT_LAST "\xF4\x8F\xBF\xBF\xF4\x8F\xBF\xBF\xF4\x8F\xBF\xBF"

#define UP_AND_DOWN(of, sort)                                                  \
	{                                                                      \
		SQL_LIST_##of##_##sort##_UP, SQL_LIST_##of##_##sort##_DOWN     \
	}
#define EACH_SORT(of)                                                          \
	{                                                                      \
		[LIST_CHANGED] = UP_AND_DOWN(of, CHANGED),                     \
		[LIST_DUE] = UP_AND_DOWN(of, DUE),                             \
		[LIST_NAME] = UP_AND_DOWN(of, NAME),                           \
		[LIST_CUSTOMER] = UP_AND_DOWN(of, CUSTOMER)                    \
	}

static const enum sql statements[2][LIST_SORT__COUNT][2] = {
	EACH_SORT(PARTNER),
	EACH_SORT(MICROSOFT),
};
static const enum sql whole[2] = UP_AND_DOWN(WHOLE, CHANGED);
static const enum sql counts[2] = { SQL_LIST_PARTNER_COUNT,
	SQL_LIST_MICROSOFT_COUNT };

/* What to look for, as LIKE wants it, "" for nothing: folded as names are, and
 * in lower case as everything else is. */
struct pattern {
	char folded[PATTERN_SIZE];
	char text[PATTERN_SIZE];
};

static void
pattern_write(char *pattern, const char *text)
{
	size_t at = 0;

	pattern[at++] = '%';
	for (; *text != '\0' && at < PATTERN_SIZE - 4; text++) {
		if (strchr("%_!", *text) != NULL)
			pattern[at++] = '!';
		pattern[at++] = *text >= 'A' && *text <= 'Z'
				    ? (char)(*text - 'A' + 'a')
				    : *text;
	}
	pattern[at++] = '%';
	pattern[at] = '\0';
}

/* A tenant ID is found however it was typed. */
static struct pattern *
pattern_of(struct arena *arena, const char *text)
{
	struct pattern *pattern = arena_one(arena, struct pattern);
	char folded[PATTERN_SIZE / 2 - 4], guid[GUID_SIZE];

	if (text[0] == '\0')
		return pattern;
	text_fold(text, folded, sizeof(folded));
	pattern_write(pattern->folded, folded);
	pattern_write(pattern->text, guid_read(text, guid) ? guid : text);
	return pattern;
}

/* Whose claims, and which of them: what every statement here binds. */
static void
bind_scope(struct query *q, const struct viewer *viewer,
    const struct list *list, const struct pattern *pattern)
{
	if (!person_is_microsoft(viewer)) {
		db_int(q, ":directory", viewer->directory);
		db_int(q, ":person", viewer->person);
		db_int(q, ":everywhere", viewer->everywhere);
	}
	db_text(q, ":status", list->status);
	db_text(q, ":text", pattern->text);
	db_text(q, ":folded", pattern->folded);
}

/* A partner's claims without exception: no row has to be asked about. */
static bool
is_whole(const struct viewer *viewer, const struct list *list)
{
	return !person_is_microsoft(viewer) && viewer->everywhere &&
	       list->status[0] == '\0' && list->text[0] == '\0';
}

/* The row behind which the page begins; for the first one, a row that no
 * other can stand before. */
static void
bind_key(struct query *q, const struct list *list, bool down)
{
	bool number = list_sort_is_number(list->sort);

	if (list->keyed && number)
		db_int(q, ":key", strtoll(list->key, NULL, 10));
	else if (list->keyed)
		db_text(q, ":key", list->key);
	else if (number)
		db_int(q, ":key", down ? INT64_MAX : INT64_MIN);
	else
		db_text(q, ":key", down ? TEXT_LAST : "");
	db_int(q, ":id", list->keyed ? list->id : down ? INT64_MAX : 0);
}

static void
row_read(struct query *q, const struct viewer *viewer, enum list_sort sort,
    struct arena *arena, struct list_row *row)
{
	bool number = list_sort_is_number(sort);
	bool elsewhere = person_is_microsoft(viewer);

	*row = (struct list_row){
		.id = db_get_int(q, 0),
		.number = db_get_text(q, 1, arena),
		.name = db_get_text(q, 2, arena),
		.customer = db_get_text(q, 3, arena),
		.changed = db_get_int(q, 5),
		.due = db_get_int(q, 7),
		.partner = elsewhere ? db_get_text(q, 8, arena) : "",
		.key = number ? NULL : db_get_text(q, 9, arena),
		.number_key = number ? db_get_int(q, 9) : 0,
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

static struct query *
use_page(struct db *db, const struct viewer *viewer, const struct list *list,
    const struct pattern *pattern, bool down)
{
	struct query *q;

	if (list->sort == LIST_CHANGED && is_whole(viewer, list)) {
		q = db_use(db, whole[down]);
		db_int(q, ":directory", viewer->directory);
	} else {
		q = db_use(db,
		    statements[person_is_microsoft(viewer)][list->sort][down]);
		bind_scope(q, viewer, list, pattern);
	}
	return q;
}

/* One row more than is shown tells whether there are more. */
static enum outcome
page_read(struct store *store, const struct viewer *viewer,
    const struct list *list, const struct pattern *pattern, struct arena *arena,
    struct list_page *page)
{
	bool back = list->keyed && list->backwards;
	bool down = list->descending != back;
	bool more = false;
	struct query *q = use_page(store->db, viewer, list, pattern, down);

	bind_key(q, list, down);
	db_int(q, ":limit", LIST_ROWS + 1);
	page->rows = arena_array(arena, struct list_row, LIST_ROWS);
	page->count = 0;
	while (!more && db_next(q)) {
		more = page->count == LIST_ROWS;
		if (!more)
			row_read(q, viewer, list->sort, arena,
			    &page->rows[page->count++]);
	}
	if (back)
		turn_round(page->rows, page->count);
	page->later = back ? true : more;
	page->earlier = back ? more : list->keyed;
	return db_end_list(q);
}

/* A partner who sees all of many claims: known without looking at each. */
static enum outcome
are_many(struct store *store, const struct viewer *viewer,
    const struct list *list, bool *many)
{
	struct query *q;

	*many = false;
	if (!is_whole(viewer, list))
		return DONE;
	q = db_use(store->db, SQL_LIST_PARTNER_MANY);
	db_int(q, ":directory", viewer->directory);
	db_int(q, ":limit", LIST_COUNTED);
	*many = db_next(q);
	return db_end_list(q);
}

static enum outcome
count_matches(struct store *store, const struct viewer *viewer,
    const struct list *list, const struct pattern *pattern, int64_t *matches)
{
	struct query *q;
	bool many;
	enum outcome out = are_many(store, viewer, list, &many);

	*matches = LIST_COUNTED + 1;
	if (out != DONE || many)
		return out;
	q = db_use(store->db, counts[person_is_microsoft(viewer)]);
	bind_scope(q, viewer, list, pattern);
	db_int(q, ":limit", LIST_COUNTED + 1);
	*matches = db_next(q) ? db_get_int(q, 0) : 0;
	return db_end(q);
}

enum outcome
store_list_page(struct store *store, const struct viewer *viewer,
    const struct list *list, struct arena *arena, struct list_page *page)
{
	const struct pattern *pattern = pattern_of(arena, list->text);
	enum outcome out;

	if (person_is_microsoft(viewer) && !person_may(viewer, MAY_READ_ALL))
		return ABSENT;
	out = page_read(store, viewer, list, pattern, arena, page);
	if (out != DONE)
		return out;
	if (!list->keyed && !page->later) {
		page->matches = (int64_t)page->count;
		return DONE;
	}
	return count_matches(store, viewer, list, pattern, &page->matches);
}

/* Files as the pages show them, in the store. */

#include "store/view.h"

#include <string.h>

#include "base/log.h"
#include "base/seal.h"
#include "rules/event.h"
#include "store/proof.h"

enum outcome
store_view_expect(struct store *store, int64_t proof)
{
	struct query *q = db_use(store->db, SQL_VIEW_EXPECT);

	db_int(q, ":proof", proof);
	return db_run(q);
}

enum outcome
store_view_waiting(struct store *store, bool scanner, int64_t now, size_t limit,
    struct arena *arena, struct proof **list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_VIEW_WAITING);

	*list = arena_array(arena, struct proof, limit);
	*count = 0;
	db_int(q, ":before", now - TIME_DAY);
	db_int(q, ":scanner", scanner);
	db_int(q, ":limit", (int64_t)limit);
	while (*count < limit && db_next(q))
		store_proof_row(q, arena, &(*list)[(*count)++]);
	return db_end_list(q);
}

enum outcome
store_view_begin(struct store *store, const struct proof *proof, int64_t now)
{
	static const struct view never = { .state = VIEW_SLOW };
	struct query *q = db_use(store->db, SQL_VIEW_BEGIN);
	int64_t tries = 0;
	enum outcome out;

	db_int(q, ":proof", proof->id);
	db_int(q, ":now", now);
	if (db_next(q))
		tries = db_get_int(q, 0);
	if ((out = db_end(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_VIEW_PAGES_FORGET);
	db_int(q, ":proof", proof->id);
	out = db_run(q);
	if (out == ABSENT)
		out = DONE;
	if (out == DONE && tries > VIEW_TRIES_MAX) {
		out = store_view_end(store, proof, &never);
		return out == DONE ? CONFLICT : out;
	}
	return out;
}

enum outcome
store_view_add(struct store *store, const struct proof *proof,
    const struct view_page *page)
{
	unsigned char wrapped[SEAL_WRAPPED_SIZE], header[SEAL_HEADER_SIZE];
	size_t length = strlen(page->words);
	struct arena *arena = arena_new();
	unsigned char *words = arena_get(arena, length + SEAL_OVERHEAD);
	unsigned char *picture =
	    arena_get(arena, page->picture_length + SEAL_OVERHEAD);
	struct seal seal;
	struct query *q = db_use(store->db, SQL_VIEW_PAGE_ADD);
	enum outcome out;

	seal_begin(&seal, store->keys->seal, wrapped, header);
	seal_piece(&seal, page->words, length, false, words);
	seal_piece(&seal, page->picture == NULL ? "" : page->picture,
	    page->picture_length, true, picture);
	db_int(q, ":proof", proof->id);
	db_int(q, ":page", page->number);
	db_int(q, ":width", page->width);
	db_int(q, ":height", page->height);
	db_bytes(q, ":wrapped_key", wrapped, sizeof wrapped);
	db_bytes(q, ":header", header, sizeof header);
	db_bytes(q, ":words", words, length + SEAL_OVERHEAD);
	db_bytes(q, ":picture", picture, page->picture_length + SEAL_OVERHEAD);
	out = db_run(q);
	arena_free(arena);
	return out;
}

enum outcome
store_view_end(
    struct store *store, const struct proof *proof, const struct view *view)
{
	struct query *q = db_use(store->db, SQL_VIEW_END);

	db_int(q, ":proof", proof->id);
	db_text(q, ":state", view_state_code(view->state));
	db_int(q, ":pages", view->pages);
	db_int(q, ":more", view->more);
	return db_run(q);
}

enum outcome
store_view_of(struct store *store, const struct proof *proof, struct view *view)
{
	struct query *q = db_use(store->db, SQL_VIEW_OF);
	struct arena *arena = arena_new();
	enum outcome out;

	*view = (struct view){ .state = VIEW_WAITING };
	db_int(q, ":proof", proof->id);
	if (db_next(q)) {
		view->state = view_state_of(db_get_text(q, 0, arena));
		view->pages = db_get_int(q, 1);
		view->more = db_get_int(q, 2) != 0;
	}
	out = db_end_list(q);
	arena_free(arena);
	return out;
}

/* The next piece of a page, opened; NULL: it is damaged. */
static void *
open_piece(struct seal *seal, const void *sealed, size_t length, bool last,
    struct arena *arena)
{
	bool ends;
	void *plain;

	if (sealed == NULL || length < SEAL_OVERHEAD)
		return NULL;
	plain = arena_get(arena, length - SEAL_OVERHEAD + 1);
	return seal_open_piece(seal, sealed, length, plain, &ends) &&
		       ends == last
		   ? plain
		   : NULL;
}

/* What a row holds, opened. */
static bool
open_page(struct store *store, struct query *q, bool picture,
    struct arena *arena, struct view_page *page)
{
	unsigned char wrapped[SEAL_WRAPPED_SIZE], header[SEAL_HEADER_SIZE];
	const void *sealed;
	size_t length;
	struct seal seal;

	page->width = db_get_int(q, 0);
	page->height = db_get_int(q, 1);
	if (!db_copy_bytes(q, 2, wrapped, sizeof wrapped) ||
	    !db_copy_bytes(q, 3, header, sizeof header) ||
	    !seal_open_begin(&seal, store->keys->seal, wrapped, header))
		return false;
	sealed = db_get_bytes(q, 4, &length, arena);
	page->words = open_piece(&seal, sealed, length, false, arena);
	if (page->words == NULL || !picture)
		return page->words != NULL;
	sealed = db_get_bytes(q, 5, &length, arena);
	page->picture = open_piece(&seal, sealed, length, true, arena);
	page->picture_length = length - SEAL_OVERHEAD;
	return page->picture != NULL;
}

enum outcome
store_view_page(struct store *store, const struct proof *proof, int64_t number,
    bool picture, struct arena *arena, struct view_page *page)
{
	struct query *q =
	    db_use(store->db, picture ? SQL_VIEW_PAGE : SQL_VIEW_PAGE_WORDS);
	bool whole = true;
	enum outcome out;

	*page = (struct view_page){ .number = number };
	db_int(q, ":proof", proof->id);
	db_int(q, ":page", number);
	if (db_next(q))
		whole = open_page(store, q, picture, arena, page);
	out = db_end(q);
	if (out == DONE && !whole) {
		log_fault("view: a stored page is damaged");
		out = BROKEN;
	}
	return out;
}

enum outcome
store_view_seen(struct store *store, const struct viewer *viewer, int64_t claim,
    const struct proof *proof, bool *seen)
{
	struct query *q = db_use(store->db, SQL_VIEW_SEEN);

	db_int(q, ":claim", claim);
	db_text(q, ":kind", event_code(EVENT_PROOF_VIEWED));
	db_int(q, ":person", viewer->person);
	db_int(q, ":proof", proof->id);
	db_int(q, ":since", viewer->now - VIEW_VISIT);
	*seen = db_next(q);
	return db_end_list(q);
}

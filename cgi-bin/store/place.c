/* Places of proof in the store. */

#include "store/place.h"

#include <string.h>

#include "store/claim.h"

/* What the row is about, if the claim still has to show that. */
static struct element *
element_of(struct element *elements, size_t count, int64_t line,
    const char *requirement)
{
	for (size_t i = 0; i < count; i++) {
		struct element *one = &elements[i];

		if ((one->line == NULL ? 0 : one->line->id) == line &&
		    strcmp(one->requirement->code, requirement) == 0)
			return one;
	}
	return NULL;
}

enum outcome
store_place_list(struct store *store, int64_t claim, const struct line *lines,
    size_t line_count, bool disclosure, struct arena *arena,
    struct element **elements, size_t *count)
{
	struct query *q = db_use(store->db, SQL_PLACE_LIST);

	*count = place_elements(arena, lines, line_count, disclosure, elements);
	db_int(q, ":claim", claim);
	while (db_next(q)) {
		struct element *one = element_of(*elements, *count,
		    db_get_int(q, 0), db_get_text(q, 1, arena));

		if (one == NULL)
			continue;
		one->proof = db_get_int(q, 2);
		one->proof_name = db_get_text(q, 3, arena);
		one->page = db_get_int(q, 4);
		one->words = db_get_text(q, 5, arena);
	}
	return db_end_list(q);
}

static enum outcome
place_put(struct store *store, int64_t claim, const struct element *element)
{
	struct query *q = db_use(store->db, SQL_PLACE_PUT);

	db_int(q, ":claim", claim);
	db_int_or_null(
	    q, ":line", element->line == NULL ? 0 : element->line->id);
	db_text(q, ":requirement", element->requirement->code);
	db_int(q, ":proof", element->proof);
	db_int_or_null(q, ":page", element->page);
	db_text(q, ":words", element->words);
	return db_run(q);
}

static enum outcome
place_remove(struct store *store, int64_t claim, const struct element *element)
{
	struct query *q = db_use(store->db, SQL_PLACE_REMOVE);

	db_int(q, ":claim", claim);
	db_int(q, ":line", element->line == NULL ? 0 : element->line->id);
	db_text(q, ":requirement", element->requirement->code);
	return db_run(q);
}

static bool
is_same(const struct element *a, const struct element *b)
{
	return a->proof == b->proof &&
	       (a->proof == 0 ||
		   (a->page == b->page && strcmp(a->words, b->words) == 0));
}

enum outcome
store_place_set(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct element *stored,
    const struct element *wanted, size_t count)
{
	struct event event = event_by(viewer, EVENT_CLAIM_CHANGED, claim->id);
	struct change *changes = arena_array(arena, struct change, count);
	enum outcome out;

	for (size_t i = 0; i < count; i++)
		if (!is_same(&stored[i], &wanted[i]))
			changes[event.change_count++] = (struct change){
				arena_print(arena, "Shown in the proof: %s",
				    place_name(arena, &wanted[i])),
				place_words(arena, &stored[i]),
				place_words(arena, &wanted[i])
			};
	if (event.change_count == 0)
		return DONE;
	event.changes = changes;
	out = store_claim_touch(store, viewer, claim, &event);
	for (size_t i = 0; out == DONE && i < count; i++) {
		if (is_same(&stored[i], &wanted[i]))
			continue;
		out = wanted[i].proof == 0
			  ? place_remove(store, claim->id, &wanted[i])
			  : place_put(store, claim->id, &wanted[i]);
	}
	return out;
}

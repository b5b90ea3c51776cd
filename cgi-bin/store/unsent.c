/* What people wrote and could not send. */

#include "store/unsent.h"

static enum outcome
done(enum outcome out)
{
	return out == ABSENT ? DONE : out;
}

static struct query *
use(struct store *store, enum sql sql, int64_t person, int64_t claim)
{
	struct query *q = db_use(store->db, sql);

	db_int(q, ":person", person);
	db_int(q, ":claim", claim);
	return q;
}

enum outcome
store_unsent_keep(struct store *store, int64_t person, int64_t claim,
    const struct unsent *unsent)
{
	struct query *q = use(store, SQL_UNSENT_KEEP, person, claim);

	db_text(q, ":place", unsent_code(unsent->place));
	db_int(q, ":version", unsent->version);
	db_text(q, ":fields", unsent->fields);
	db_int(q, ":at", unsent->at);
	return done(db_run(q));
}

enum outcome
store_unsent_list(struct store *store, int64_t person, int64_t claim,
    struct arena *arena, struct unsent **list, size_t *count)
{
	struct query *q = use(store, SQL_UNSENT_LIST, person, claim);

	*list = arena_array(arena, struct unsent, UNSENT_PLACE__COUNT);
	*count = 0;
	while (*count < UNSENT_PLACE__COUNT && db_next(q)) {
		struct unsent *one = &(*list)[*count];

		*one = (struct unsent){ .version = db_get_int(q, 1),
			.at = db_get_int(q, 2),
			.fields = db_get_text(q, 3, arena) };
		*count += unsent_of(db_get_text(q, 0, arena), &one->place);
	}
	return db_end_list(q);
}

enum outcome
store_unsent_drop(
    struct store *store, int64_t person, int64_t claim, enum unsent_place place)
{
	struct query *q = use(store, SQL_UNSENT_DROP, person, claim);

	db_text(q, ":place", unsent_code(place));
	return done(db_run(q));
}

enum outcome
store_unsent_sweep(struct store *store, int64_t instant)
{
	struct query *q = db_use(store->db, SQL_UNSENT_SWEEP);

	db_int(q, ":before", instant);
	return done(db_run(q));
}

/* Approved lines whose subscription soon ends. */

#include "store/renewal.h"

enum outcome
store_renewal_near(struct store *store, enum program program, int64_t now,
    int64_t until, int64_t after, struct arena *arena, struct renewal **list,
    size_t *count)
{
	struct query *q = db_use(store->db, SQL_RENEWAL_NEAR);

	*list = arena_array(arena, struct renewal, RENEWAL_BATCH);
	*count = 0;
	db_text(q, ":program", program_code(program));
	db_int(q, ":now", now);
	db_int(q, ":until", until);
	db_int(q, ":after", after);
	db_int(q, ":limit", RENEWAL_BATCH);
	while (db_next(q))
		(*list)[(*count)++] =
		    (struct renewal){ .line = db_get_int(q, 0),
			    .claim = db_get_int(q, 1),
			    .item = db_get_text(q, 2, arena),
			    .ends = db_get_int(q, 3) };
	return db_end_list(q);
}

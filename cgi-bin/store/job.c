/* Jobs and leases in the store. */

#include "store/job.h"

enum outcome
store_job_lease(struct store *store, const char *name, const char *holder,
    int64_t now, int64_t until)
{
	struct query *q = db_use(store->db, SQL_JOB_LEASE);
	enum outcome out;

	db_text(q, ":name", name);
	db_text(q, ":holder", holder);
	db_int(q, ":now", now);
	db_int(q, ":until", until);
	out = db_end(q);
	return out == ABSENT ? CONFLICT : out;
}

enum outcome
store_job_release(struct store *store, const char *name, const char *holder)
{
	struct query *q = db_use(store->db, SQL_JOB_RELEASE);

	db_text(q, ":name", name);
	db_text(q, ":holder", holder);
	return db_end_list(q);
}

enum outcome
store_job_add(struct store *store, const char *name, int64_t next)
{
	struct query *q = db_use(store->db, SQL_JOB_ADD);

	db_text(q, ":name", name);
	db_int(q, ":next", next);
	return db_end_list(q);
}

enum outcome
store_job_due(struct store *store, int64_t now, struct arena *arena,
    struct job **jobs, size_t *count)
{
	struct query *q = db_use(store->db, SQL_JOB_DUE);
	struct job *list = NULL;
	size_t n = 0;

	db_int(q, ":now", now);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = (struct job){
			.name = db_get_text(q, 0, arena),
			.next = db_get_int(q, 1),
			.last = db_get_int(q, 2),
			.failures = db_get_int(q, 3),
		};
	}
	*jobs = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_job_done(struct store *store, const char *name, int64_t now, int64_t next)
{
	struct query *q = db_use(store->db, SQL_JOB_DONE);

	db_text(q, ":name", name);
	db_int(q, ":now", now);
	db_int(q, ":next", next);
	return db_end(q);
}

enum outcome
store_job_failed(struct store *store, const char *name, int64_t next)
{
	struct query *q = db_use(store->db, SQL_JOB_FAILED);

	db_text(q, ":name", name);
	db_int(q, ":next", next);
	return db_end(q);
}

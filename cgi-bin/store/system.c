/* How the site itself stands, as the database and its disk tell. */

#include "store/system.h"

/* Jobs that nobody runs any more are due in a lifetime. */
#define NEVER (10 * 365 * TIME_DAY)

static enum outcome
read_room(struct store *store, struct system *system)
{
	struct db_room room;
	enum outcome out = db_room(store->directory, &room);

	if (out != DONE)
		return out;
	system->database = room.file;
	system->log = room.log;
	system->disk_free = room.free;
	system->disk_size = room.disk;
	return DONE;
}

static enum outcome
read_queues(struct store *store, int64_t now, struct system *system)
{
	struct query *q = db_use(store->db, SQL_SYSTEM_QUEUES);

	db_int(q, ":now", now);
	if (db_next(q)) {
		system->mail_waiting = db_get_int(q, 0);
		system->mail_failed = db_get_int(q, 1);
		system->scans = db_get_int(q, 2);
		system->views = db_get_int(q, 3);
		system->due = db_get_int(q, 4);
		system->clock = db_get_int(q, 5);
	}
	return db_end(q);
}

static enum outcome
read_last_backup(struct store *store, struct system *system)
{
	struct query *q = db_use(store->db, SQL_SYSTEM_BACKUP);

	if (db_next(q)) {
		system->backup = db_get_int(q, 0);
		system->backup_size = db_get_int(q, 1);
	}
	return db_end_list(q);
}

static enum outcome
read_jobs(struct store *store, int64_t now, struct arena *arena,
    struct system *system)
{
	struct query *q = db_use(store->db, SQL_SYSTEM_JOBS);
	struct job *list = NULL;
	size_t n = 0;

	db_int(q, ":never", now + NEVER);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = (struct job){
			.name = db_get_text(q, 0, arena),
			.next = db_get_int(q, 1),
			.last = db_get_int(q, 2),
			.failures = db_get_int(q, 3),
		};
	}
	system->jobs = list;
	system->job_count = n;
	return db_end_list(q);
}

enum outcome
store_system_read(struct store *store, int64_t now, struct arena *arena,
    struct system *system)
{
	enum outcome out;

	*system = (struct system){
		.schema = db_version(store->db),
		.schema_program = db_version_program(),
	};
	out = read_room(store, system);
	if (out == DONE)
		out = read_queues(store, now, system);
	if (out == DONE)
		out = read_last_backup(store, system);
	return out == DONE ? read_jobs(store, now, arena, system) : out;
}

enum outcome
store_system_backup(struct store *store, int64_t now, int64_t size)
{
	struct query *q = db_use(store->db, SQL_SYSTEM_BACKUP_ADD);

	db_int(q, ":now", now);
	db_int(q, ":size", size);
	return db_run(q);
}

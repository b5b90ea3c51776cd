/* The engine: its lock, its refusals, and what survives. */

#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/time.h"
#include "store/lock.h"
#include "store/throttle.h"
#include "store/world.h"

/* A write of one row, and how many such rows there are. */
static enum outcome
write_one(struct store *store)
{
	int64_t count;

	return store_throttle_add(store, "test", 3600, WORLD_NOW, &count);
}

static int64_t
written(struct world *world)
{
	return world_number(
	    world, "SELECT coalesce(sum(count), 0) FROM throttle");
}

/* Run `what` in a process of its own, with connections of its own; gives its
 * wait status. Each says with a byte that it has come so far. */
struct child {
	pid_t pid;
	int end;
};

typedef void child_work(struct store *, int end);

static struct child
start(struct world *world, child_work *work)
{
	struct child child;
	int ends[2];

	assert_int_equal(
	    socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends), 0);
	child.pid = fork();
	assert_true(child.pid >= 0);
	if (child.pid == 0) {
		struct store store;

		signal(SIGABRT, SIG_DFL);
		signal(SIGSEGV, SIG_DFL);
		if (store_open(&store, world->directory, &world->keys) == -1)
			_exit(99);
		work(&store, ends[1]);
		_exit(0);
	}
	close(ends[1]);
	child.end = ends[0];
	return child;
}

static void
hear(int end)
{
	char byte;

	if (read(end, &byte, 1) != 1)
		_exit(98);
}

static void
say(int end)
{
	if (write(end, "x", 1) != 1)
		_exit(98);
}

static int
finish(struct child *child)
{
	int status;

	assert_int_equal(waitpid(child->pid, &status, 0), child->pid);
	close(child->end);
	return status;
}

static void
every_statement_prepares(void **state)
{
	struct world *world = *state;
	char path[128];
	sqlite3 *sqlite;
	sqlite3_stmt *statement;

	snprintf(path, sizeof(path), "%s/cpor.db", world->directory);
	assert_int_equal(sqlite3_open(path, &sqlite), SQLITE_OK);
	for (enum sql sql = 0; sql < SQL__COUNT; sql++) {
		if (sqlite3_prepare_v2(sqlite, sql_statements[sql].text, -1,
			&statement, NULL) != SQLITE_OK)
			fail_msg("%s: %s", sql_statements[sql].name,
			    sqlite3_errmsg(sqlite));
		sqlite3_finalize(statement);
	}
	sqlite3_close(sqlite);
}

static void
nobody_else_may_read_the_files(void **state)
{
	static const char *const names[] = { "cpor.db", "cpor.db-wal",
		"cpor.db-shm", "write.lock" };
	struct world *world = *state;
	struct stat stat_of;
	char path[128];

	for (size_t i = 0; i < LENGTH(names); i++) {
		snprintf(
		    path, sizeof(path), "%s/%s", world->directory, names[i]);
		assert_int_equal(stat(path, &stat_of), 0);
		assert_int_equal(stat_of.st_mode & 0777, 0600);
	}
}

static void
a_reader_cannot_write(void **state)
{
	struct world *world = *state;

	assert_int_equal(write_one(&world->store), BROKEN);
	assert_int_equal(store_read(&world->store), DONE);
	assert_int_equal(write_one(&world->store), BROKEN);
	store_read_end(&world->store);
	assert_int_equal(written(world), 0);
}

static void
a_writer_writes_only_in_a_transaction(void **state)
{
	struct world *world = *state;

	world->store.db = world->store.writer;
	assert_int_equal(write_one(&world->store), BROKEN);
	world->store.db = world->store.reader;
	assert_int_equal(written(world), 0);
	world_begin(world);
	assert_int_equal(write_one(&world->store), DONE);
	world_commit(world);
	assert_int_equal(written(world), 1);
}

static void
what_is_rolled_back_never_was(void **state)
{
	struct world *world = *state;

	world_begin(world);
	assert_int_equal(write_one(&world->store), DONE);
	store_rollback(&world->store);
	assert_int_equal(written(world), 0);
}

/* Parts of one transaction: each stands or falls by itself. */
static void
parts_of_a_transaction_are_committed_at_once(void **state)
{
	struct world *world = *state;
	struct store *store = &world->store;

	for (int part = 0; part < 4; part++) {
		assert_int_equal(store_begin(store), DONE);
		assert_int_equal(write_one(store), DONE);
		if (part % 2 == 0)
			assert_int_equal(store_keep(store), DONE);
		else
			store_rollback(store);
		assert_true(store_waits(store));
	}
	assert_int_equal(written(world), 0);
	assert_int_equal(store_commit(store), DONE);
	assert_false(store_waits(store));
	assert_int_equal(written(world), 2);
}

static void
a_part_that_breaks_takes_no_other_with_it(void **state)
{
	struct world *world = *state;
	struct store *store = &world->store;
	struct query *q;

	for (int part = 0; part < 3; part++) {
		assert_int_equal(store_begin(store), DONE);
		assert_int_equal(write_one(store), DONE);
		if (part == 1) {
			q = db_use(store->db, SQL_LOCATION_ENROLL);
			db_int(q, ":location", 12345);
			db_text(q, ":program", "commerce-incentives");
			db_text(q, ":status", "enrolled");
			db_int(q, ":now", WORLD_NOW);
			assert_int_equal(db_end(q), BROKEN);
		}
		assert_int_equal(store_keep(store), part == 1 ? BROKEN : DONE);
	}
	assert_int_equal(store_commit(store), DONE);
	assert_int_equal(written(world), 2);
}

static void
a_first_part_that_is_rolled_back_lets_the_lock_go(void **state)
{
	struct world *world = *state;
	pid_t holder;
	int64_t since;

	world_begin(world);
	assert_true(lock_holder(world->directory, &holder, &since));
	store_rollback(&world->store);
	assert_false(store_waits(&world->store));
	assert_false(lock_holder(world->directory, &holder, &since));
}

static void
a_snapshot_does_not_see_later_commits(void **state)
{
	struct world *world = *state;
	int64_t count;

	assert_int_equal(store_read(&world->store), DONE);
	assert_int_equal(
	    store_throttle_ask(&world->store, "test", 3600, WORLD_NOW, &count),
	    DONE);
	assert_true(world_sql(
	    world, "INSERT INTO throttle VALUES ('test', 1794999600, 5)"));
	assert_int_equal(
	    store_throttle_ask(&world->store, "test", 3600, WORLD_NOW, &count),
	    DONE);
	assert_int_equal(count, 0);
	store_read_end(&world->store);
	assert_int_equal(
	    store_throttle_ask(&world->store, "test", 3600, WORLD_NOW, &count),
	    DONE);
	assert_int_equal(count, 5);
}

static void
a_conflict_leaves_the_rest_standing(void **state)
{
	struct world *world = *state;
	struct query *q;

	world_begin(world);
	assert_int_equal(write_one(&world->store), DONE);
	q = db_use(world->store.db, SQL_STORE_PROGRAM_ADD);
	db_text(q, ":code", "commerce-incentives");
	db_text(q, ":name", "Twice");
	db_int(q, ":position", 1);
	assert_int_equal(db_end(q), CONFLICT);
	assert_string_equal(db_constraint(world->store.db), "program.code");
	world_commit(world);
	assert_int_equal(written(world), 1);
}

static void
what_a_reference_refuses_breaks_the_transaction(void **state)
{
	struct world *world = *state;
	struct query *q;

	world_begin(world);
	assert_int_equal(write_one(&world->store), DONE);
	q = db_use(world->store.db, SQL_LOCATION_ENROLL);
	db_int(q, ":location", 12345);
	db_text(q, ":program", "commerce-incentives");
	db_text(q, ":status", "enrolled");
	db_int(q, ":now", WORLD_NOW);
	assert_int_equal(db_end(q), BROKEN);
	/* Whoever goes on regardless records nothing. */
	assert_int_equal(store_commit(&world->store), BROKEN);
	assert_int_equal(written(world), 0);
}

static void
hold_and_wait(struct store *store, int end)
{
	if (store_begin(store) != DONE || write_one(store) != DONE)
		_exit(97);
	say(end);
	pause();
}

static void
hold_till_told(struct store *store, int end)
{
	if (store_begin(store) != DONE || write_one(store) != DONE)
		_exit(97);
	say(end);
	hear(end);
	if (store_commit(store) != DONE)
		_exit(96);
}

static void
two_processes_exclude_each_other(void **state)
{
	struct world *world = *state;
	int lock = lock_open(world->directory);
	struct child child;
	int64_t since;
	pid_t holder;

	assert_false(lock_holder(world->directory, &holder, &since));
	child = start(world, hold_till_told);
	hear(child.end);
	assert_false(lock_take(lock, 50000));
	assert_true(lock_holder(world->directory, &holder, &since));
	assert_int_equal(holder, child.pid);
	assert_true(since <= time_monotonic());
	say(child.end);
	/* Whoever waits long enough gets it, and sees what was committed. */
	world_begin(world);
	assert_int_equal(written(world), 1);
	assert_int_equal(write_one(&world->store), DONE);
	world_commit(world);
	assert_int_equal(finish(&child), 0);
	assert_int_equal(written(world), 2);
	assert_false(lock_holder(world->directory, &holder, &since));
	close(lock);
}

static void
a_killed_writer_leaves_the_database_whole(void **state)
{
	struct world *world = *state;
	struct child child = start(world, hold_and_wait);
	struct store again;

	hear(child.end);
	kill(child.pid, SIGKILL);
	assert_true(WIFSIGNALED(finish(&child)));
	/* Its lock went with it, and its half change too. */
	world_begin(world);
	assert_int_equal(write_one(&world->store), DONE);
	world_commit(world);
	assert_int_equal(written(world), 1);
	assert_int_equal(
	    world_number(world,
		"SELECT integrity_check = 'ok' FROM pragma_integrity_check"),
	    1);
	assert_int_equal(store_open(&again, world->directory, &world->keys), 0);
	store_close(&again);
}

static void
fill_the_disk(struct store *store, int end)
{
	struct rlimit limit = { .rlim_cur = 256 * 1024,
		.rlim_max = RLIM_INFINITY };
	enum outcome out;
	char subject[4096];
	int64_t count;

	memset(subject, 'x', sizeof(subject));
	subject[sizeof(subject) - 1] = '\0';
	signal(SIGXFSZ, SIG_IGN);
	setrlimit(RLIMIT_FSIZE, &limit);
	/* Whoever was kept before falls with it, and is told so. */
	if (store_begin(store) != DONE || write_one(store) != DONE ||
	    store_keep(store) != DONE)
		_exit(97);
	out = store_begin(store);
	for (int i = 0; i < 200 && out == DONE; i++) {
		subject[0] = (char)('0' + i % 64);
		out = store_throttle_add(store, subject, 1, i, &count);
	}
	if (out == DONE)
		out = store_keep(store);
	else
		store_rollback(store);
	if (out == DONE || store_waits(store))
		out = store_commit(store);
	if (out != BUSY || store_lost(store) || store_waits(store))
		_exit(95);
	say(end);
	/* With room again, this process goes on. */
	limit.rlim_cur = RLIM_INFINITY;
	setrlimit(RLIMIT_FSIZE, &limit);
	if (store_begin(store) != DONE || write_one(store) != DONE ||
	    store_commit(store) != DONE)
		_exit(94);
}

static void
a_full_disk_is_busy_and_nothing_is_changed(void **state)
{
	struct world *world = *state;
	struct child child = start(world, fill_the_disk);

	hear(child.end);
	assert_int_equal(finish(&child), 0);
	assert_int_equal(written(world), 1);
	assert_int_equal(
	    world_number(world,
		"SELECT integrity_check = 'ok' FROM pragma_integrity_check"),
	    1);
}

/* A file system whose fsync fails from some moment on. */
static bool fsync_fails;
static sqlite3_vfs *file_system;
static sqlite3_io_methods failing[2]; /* other files', the database's */

static int
failing_sync(sqlite3_file *file, int flags)
{
	(void)file;
	(void)flags;
	return fsync_fails ? SQLITE_IOERR_FSYNC : SQLITE_OK;
}

static int
failing_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
    int *opened)
{
	sqlite3_io_methods *methods =
	    &failing[(flags & SQLITE_OPEN_MAIN_DB) != 0];
	int code = file_system->xOpen(file_system, name, file, flags, opened);

	(void)vfs;
	if (code == SQLITE_OK) {
		*methods = *file->pMethods;
		methods->xSync = failing_sync;
		file->pMethods = methods;
	}
	return code;
}

static void
fail_to_sync(struct store *store, int end)
{
	static sqlite3_vfs shim;
	struct store other;

	file_system = sqlite3_vfs_find(NULL);
	shim = *file_system;
	shim.zName = "failing";
	shim.xOpen = failing_open;
	sqlite3_vfs_register(&shim, 1);
	if (store_open(&other, store->directory, store->keys) == -1 ||
	    store_begin(&other) != DONE || write_one(&other) != DONE ||
	    store_commit(&other) != DONE || store_lost(&other))
		_exit(93);
	fsync_fails = true;
	if (store_begin(&other) != DONE || write_one(&other) != DONE ||
	    store_commit(&other) != BUSY || !store_lost(&other))
		_exit(92);
	say(end);
	/* Going on all the same ends the process. */
	if (store_begin(&other) != DONE)
		_exit(91);
	_exit(90);
}

static void
after_a_failed_fsync_nothing_is_acknowledged_any_more(void **state)
{
	struct world *world = *state;
	struct child child = start(world, fail_to_sync);
	int status = finish(&child);

	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), EXIT_FAILURE);
	assert_int_equal(written(world), 1);
}

static void
misname_a_parameter(struct store *store, int end)
{
	(void)end;
	db_int(db_use(store->db, SQL_PERSON_OF), ":nobody", 1);
}

static void
leave_a_parameter(struct store *store, int end)
{
	(void)end;
	(void)db_next(db_use(store->db, SQL_PERSON_OF));
}

static void
read_no_such_column(struct store *store, int end)
{
	struct query *q = db_use(store->db, SQL_STORE_KIND);

	(void)end;
	if (db_next(q))
		(void)db_get_int(q, 1);
}

static void
use_twice(struct store *store, int end)
{
	(void)end;
	(void)db_use(store->db, SQL_STORE_KIND);
	(void)db_use(store->db, SQL_STORE_KIND);
}

static void
commit_with_a_query_open(struct store *store, int end)
{
	(void)end;
	if (store_begin(store) != DONE)
		_exit(1);
	(void)db_use(store->db, SQL_STORE_KIND);
	if (store_commit(store) == DONE)
		_exit(1);
}

static void
mistakes_of_the_program_end_it(void **state)
{
	static child_work *const mistakes[] = { misname_a_parameter,
		leave_a_parameter, read_no_such_column, use_twice,
		commit_with_a_query_open };
	struct world *world = *state;

	for (size_t i = 0; i < LENGTH(mistakes); i++) {
		struct child child = start(world, mistakes[i]);
		int status = finish(&child);

		assert_true(WIFSIGNALED(status));
		assert_int_equal(WTERMSIG(status), SIGABRT);
	}
}

static void
null_and_empty_are_told_apart(void **state)
{
	struct world *world = *state;
	struct query *q;

	world_begin(world);
	q = db_use(world->store.db, SQL_PERSON_PASSWORD);
	db_text(q, ":password", "");
	db_int(q, ":id", world->admin.person);
	assert_int_equal(db_end(q), DONE);
	world_commit(world);
	assert_int_equal(world_number(world, "SELECT count(*) FROM person"
					     " WHERE password IS NOT NULL"),
	    1);
	world_begin(world);
	q = db_use(world->store.db, SQL_PERSON_PASSWORD);
	db_text(q, ":password", NULL);
	db_int(q, ":id", world->admin.person);
	assert_int_equal(db_end(q), DONE);
	world_commit(world);
	assert_int_equal(world_number(world, "SELECT count(*) FROM person"
					     " WHERE password IS NOT NULL"),
	    0);
}

static void
nothing_changed_is_absent(void **state)
{
	struct world *world = *state;
	struct query *q;

	world_begin(world);
	q = db_use(world->store.db, SQL_PERSON_PASSWORD);
	db_text(q, ":password", "x");
	db_int(q, ":id", 999);
	assert_int_equal(db_end(q), ABSENT);
	world_commit(world);
}

static void
a_newer_database_is_refused(void **state)
{
	struct world *world = *state;
	struct store store;

	assert_true(world_sql(world, "PRAGMA user_version = 9999"));
	assert_int_equal(
	    store_open(&store, world->directory, &world->keys), -1);
	assert_int_equal(db_migrate(world->directory), -1);
	assert_int_equal(world_number(world, "PRAGMA user_version"), 9999);
}

static void
migrating_again_changes_nothing(void **state)
{
	struct world *world = *state;
	int64_t objects =
	    world_number(world, "SELECT count(*) FROM sqlite_schema");

	assert_int_equal(db_migrate(world->directory), 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM sqlite_schema"), objects);
	assert_int_equal(db_version(world->store.reader), db_version_program());
}

static void
a_directory_without_a_database_does_not_open(void **state)
{
	struct store store;

	(void)state;
	assert_int_equal(store_open(&store, "/nonexistent", NULL), -1);
}

static void
a_backup_is_a_whole_database_of_its_own(void **state)
{
	struct world *world = *state;
	struct store copy;
	struct world away = { 0 };
	char path[128];

	world_begin(world);
	assert_int_equal(write_one(&world->store), DONE);
	world_commit(world);
	snprintf(
	    away.directory, sizeof(away.directory), "/tmp/cpor-copy-XXXXXX");
	assert_non_null(mkdtemp(away.directory));
	snprintf(path, sizeof(path), "%s/cpor.db", away.directory);
	assert_int_equal(db_backup(world->store.reader, path), DONE);
	/* Never over something that is there. */
	assert_int_equal(db_backup(world->store.reader, path), INVALID);
	assert_int_equal(written(&away), 1);
	assert_int_equal(db_migrate(away.directory), 0);
	assert_int_equal(store_open(&copy, away.directory, &world->keys), 0);
	assert_string_equal(store_kind(&copy, world->arena), "test");
	store_close(&copy);
	world_remove(away.directory);
}

static void
a_checkpoint_empties_the_log(void **state)
{
	struct world *world = *state;
	struct stat log;
	char path[128];

	snprintf(path, sizeof(path), "%s/cpor.db-wal", world->directory);
	world_begin(world);
	assert_int_equal(write_one(&world->store), DONE);
	world_commit(world);
	assert_int_equal(stat(path, &log), 0);
	assert_true(log.st_size > 0);
	assert_int_equal(db_checkpoint(world->store.writer), DONE);
	assert_int_equal(stat(path, &log), 0);
	assert_int_equal(log.st_size, 0);
	assert_int_equal(written(world), 1);
}

static void
the_log_does_not_grow_without_end(void **state)
{
	struct world *world = *state;
	char path[128], subject[3000];
	struct stat log;
	int64_t count;

	memset(subject, 'x', sizeof(subject));
	subject[sizeof(subject) - 1] = '\0';
	for (int i = 0; i < 600; i++) {
		world_begin(world);
		for (int j = 0; j < 10; j++)
			assert_int_equal(store_throttle_add(&world->store,
					     subject, 1, 10 * i + j, &count),
			    DONE);
		world_commit(world);
	}
	snprintf(path, sizeof(path), "%s/cpor.db-wal", world->directory);
	assert_int_equal(stat(path, &log), 0);
	assert_true(log.st_size < 20 * 1024 * 1024);
	assert_int_equal(written(world), 6000);
}

static void
a_second_making_is_refused(void **state)
{
	struct world *world = *state;

	world_begin(world);
	assert_int_equal(
	    store_make(&world->store, "live", WORLD_NOW), CONFLICT);
	store_rollback(&world->store);
	assert_string_equal(store_kind(&world->store, world->arena), "test");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(every_statement_prepares),
		IN_WORLD(nobody_else_may_read_the_files),
		IN_WORLD(a_reader_cannot_write),
		IN_WORLD(a_writer_writes_only_in_a_transaction),
		IN_WORLD(what_is_rolled_back_never_was),
		IN_WORLD(parts_of_a_transaction_are_committed_at_once),
		IN_WORLD(a_part_that_breaks_takes_no_other_with_it),
		IN_WORLD(a_first_part_that_is_rolled_back_lets_the_lock_go),
		IN_WORLD(a_snapshot_does_not_see_later_commits),
		IN_WORLD(a_conflict_leaves_the_rest_standing),
		IN_WORLD(what_a_reference_refuses_breaks_the_transaction),
		IN_WORLD(two_processes_exclude_each_other),
		IN_WORLD(a_killed_writer_leaves_the_database_whole),
		IN_WORLD(a_full_disk_is_busy_and_nothing_is_changed),
		IN_WORLD(after_a_failed_fsync_nothing_is_acknowledged_any_more),
		IN_WORLD(mistakes_of_the_program_end_it),
		IN_WORLD(null_and_empty_are_told_apart),
		IN_WORLD(nothing_changed_is_absent),
		IN_WORLD(a_newer_database_is_refused),
		IN_WORLD(migrating_again_changes_nothing),
		IN_WORLD(a_directory_without_a_database_does_not_open),
		IN_WORLD(a_backup_is_a_whole_database_of_its_own),
		IN_WORLD(a_checkpoint_empties_the_log),
		IN_WORLD(the_log_does_not_grow_without_end),
		IN_WORLD(a_second_making_is_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

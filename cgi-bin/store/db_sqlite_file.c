/* The SQLite engine's files: opened safely, migrated, copied. */

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "base/log.h"
#include "store/db_sqlite.h"
#include "store/lock.h"

/* Pages committed since the last checkpoint that start another. */
#define CHECKPOINT_PAGES 4000

static const char common_pragmas[] =
    "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;";
static const char reader_pragmas[] = "PRAGMA query_only = ON;" DB_SQLITE_MAP;

/* Checkpoints happen right after a commit, under the one-writer lock that is
 * still held. Like SQLite's own hook, but it notices a failed fsync. */
static int
after_commit(void *context, sqlite3 *sqlite, const char *schema, int pages)
{
	struct db *db = context;
	int code = SQLITE_OK;

	if (pages < db->checkpointed) /* the log has begun anew */
		db->checkpointed = 0;
	if (pages - db->checkpointed >= CHECKPOINT_PAGES) {
		code = sqlite3_wal_checkpoint_v2(
		    sqlite, schema, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
		db->checkpointed = pages;
	}
	if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY)
		(void)db_sqlite_meaning(db, code, "checkpoint");
	return SQLITE_OK;
}

static int
open_file(struct db *db, const char *directory, int flags)
{
	char path[PATH_MAX];

	if ((size_t)snprintf(path, sizeof(path), "%s/cpor.db", directory) >=
	    sizeof(path))
		return -1;
	/* Ours before SQLite makes it, so that nobody else may read it. */
	if (flags & SQLITE_OPEN_CREATE) {
		int file = open(path, O_CREAT | O_EXCL | O_CLOEXEC, 0600);

		if (file != -1)
			close(file);
	}
	if (sqlite3_open_v2(path, &db->sqlite,
		flags | SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
		    SQLITE_OPEN_EXRESCODE,
		NULL) != SQLITE_OK)
		return -1;
	sqlite3_busy_timeout(db->sqlite, WAIT_MILLISECONDS);
	sqlite3_wal_hook(db->sqlite, after_commit, db);
	return 0;
}

static int
configure(struct db *db, const char *pragmas)
{
	static const struct {
		int option, value;
	} settings[] = {
		/* Plans never depend on what is bound: or each LIKE would have
		 * its statement prepared again with every use. */
		{ SQLITE_DBCONFIG_ENABLE_QPSG, 1 },
		{ SQLITE_DBCONFIG_DEFENSIVE, 1 },
		{ SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1 },
		{ SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
		{ SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0 },
		{ SQLITE_DBCONFIG_DQS_DML, 0 },
		{ SQLITE_DBCONFIG_DQS_DDL, 0 },
	};

	for (size_t i = 0; i < LENGTH(settings); i++)
		if (sqlite3_db_config(db->sqlite, settings[i].option,
			settings[i].value, (int *)NULL) != SQLITE_OK)
			return -1;
	if (sqlite3_exec(db->sqlite, common_pragmas, NULL, NULL, NULL) !=
		SQLITE_OK ||
	    sqlite3_exec(db->sqlite, pragmas, NULL, NULL, NULL) != SQLITE_OK)
		return -1;
	return 0;
}

static sqlite3_stmt *
prepare(struct db *db, const char *text, const char *name)
{
	sqlite3_stmt *statement = NULL;
	const char *rest = "";

	if (sqlite3_prepare_v3(db->sqlite, text, -1, SQLITE_PREPARE_PERSISTENT,
		&statement, &rest) != SQLITE_OK)
		log_fault("store: %s: %s", name, sqlite3_errmsg(db->sqlite));
	else if (rest[strspn(rest, " \t\n")] != '\0') {
		log_fault("store: %s is more than one statement", name);
		sqlite3_finalize(statement);
		statement = NULL;
	}
	return statement;
}

static int
prepare_query(struct db *db, enum sql sql)
{
	const struct sql_text *text = &sql_statements[sql];
	sqlite3_stmt *statement = prepare(db, text->text, text->name);

	if (statement == NULL)
		return -1;
	if (sqlite3_bind_parameter_count(statement) > 63)
		db_sqlite_mistake(
		    "has more than 63 parameters", text->name, "");
	if (db->lock == -1 && !sqlite3_stmt_readonly(statement)) {
		sqlite3_finalize(statement);
		statement = NULL;
	}
	db->queries[sql] = (struct query){
		.db = db, .statement = statement, .name = text->name
	};
	return 0;
}

static int
prepare_all(struct db *db)
{
	db->begin =
	    prepare(db, db->lock == -1 ? "BEGIN" : "BEGIN IMMEDIATE", "begin");
	db->commit = prepare(db, "COMMIT", "commit");
	db->rollback = prepare(db, "ROLLBACK", "rollback");
	db->part = prepare(db, "SAVEPOINT part", "part");
	db->part_keep = prepare(db, "RELEASE part", "keep a part");
	db->part_undo = prepare(db, "ROLLBACK TO part", "undo a part");
	if (db->begin == NULL || db->commit == NULL || db->rollback == NULL ||
	    db->part == NULL || db->part_keep == NULL || db->part_undo == NULL)
		return -1;
	for (enum sql sql = 0; sql < SQL__COUNT; sql++)
		if (prepare_query(db, sql) == -1)
			return -1;
	return 0;
}

static struct db *
db_new(void)
{
	struct db *db = calloc(1, sizeof(*db));

	/* A process has one thread and nobody asks SQLite how much memory it
	 * takes. When it is in use already this is refused, being done. */
	(void)sqlite3_config(SQLITE_CONFIG_SINGLETHREAD);
	(void)sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
	if (db == NULL) {
		log_fault("store: no memory for a connection");
		_exit(EXIT_FAILURE);
	}
	db->lock = -1;
	return db;
}

struct db *
db_open(const char *directory, bool writer)
{
	struct db *db = db_new();
	int version;

	if (writer && (db->lock = lock_open(directory)) == -1)
		goto fail;
	if (open_file(db, directory, 0) == -1 ||
	    configure(db, writer ? "" : reader_pragmas) == -1)
		goto fail;
	if ((version = db_version(db)) != db_version_program()) {
		log_fault("store: %s has schema version %d, the program %d",
		    directory, version, db_version_program());
		goto close;
	}
	if (prepare_all(db) == -1)
		goto close;
	return db;

fail:
	log_fault("store: cannot open the database of %s: %s", directory,
	    sqlite3_errmsg(db->sqlite));
close:
	db_close(db);
	return NULL;
}

void
db_close(struct db *db)
{
	if (db == NULL)
		return;
	db_rollback(db);
	for (enum sql sql = 0; sql < SQL__COUNT; sql++)
		sqlite3_finalize(db->queries[sql].statement);
	sqlite3_finalize(db->begin);
	sqlite3_finalize(db->commit);
	sqlite3_finalize(db->rollback);
	sqlite3_finalize(db->part);
	sqlite3_finalize(db->part_keep);
	sqlite3_finalize(db->part_undo);
	sqlite3_close(db->sqlite);
	if (db->lock != -1)
		close(db->lock);
	free(db);
}

/* Versions, migrations, copies. */

static int
number_of(struct db *db, const char *text)
{
	sqlite3_stmt *statement = prepare(db, text, text);
	int number = -1;

	if (statement != NULL && sqlite3_step(statement) == SQLITE_ROW)
		number = sqlite3_column_int(statement, 0);
	sqlite3_finalize(statement);
	return number;
}

int
db_version_program(void)
{
	return SQL_MIGRATIONS;
}

int
db_version(struct db *db)
{
	return number_of(db, "PRAGMA user_version");
}

/* Nothing points at a row that is not there? */
static bool
keys_hold(struct db *db)
{
	sqlite3_stmt *check =
	    prepare(db, "PRAGMA foreign_key_check", "foreign keys");
	bool hold = check != NULL && sqlite3_step(check) == SQLITE_DONE;

	sqlite3_finalize(check);
	return hold;
}

static int
migrate_step(struct db *db, const char *name, const char *text)
{
	if (sqlite3_exec(db->sqlite, text, NULL, NULL, NULL) == SQLITE_OK)
		return 0;
	log_fault("store: migration %s: %s", name, sqlite3_errmsg(db->sqlite));
	return -1;
}

/*
 * One transaction; the text's last words set the new version. With foreign keys
 * off, so that a table can be made anew: dropping the old one would otherwise
 * delete all that points at it. A failure ends the connection, and with it the
 * transaction.
 */
static int
migrate_one(struct db *db, const struct sql_text *migration)
{
	const char *name = migration->name;

	if (migrate_step(db, name, "PRAGMA foreign_keys = OFF") == -1 ||
	    migrate_step(db, name, "BEGIN IMMEDIATE") == -1 ||
	    migrate_step(db, name, migration->text) == -1)
		return -1;
	if (!keys_hold(db)) {
		log_fault("store: migration %s: rows point nowhere", name);
		return -1;
	}
	if (migrate_step(db, name, "COMMIT") == -1)
		return -1;
	return migrate_step(db, name, "PRAGMA foreign_keys = ON");
}

static int
migrate_all(struct db *db, const char *directory)
{
	int version = db_version(db);

	if (version < 0 || version > SQL_MIGRATIONS) {
		log_fault("store: %s has schema version %d, newer than this "
			  "program's %d",
		    directory, version, SQL_MIGRATIONS);
		return -1;
	}
	for (; version < SQL_MIGRATIONS; version++) {
		if (migrate_one(db, &sql_migrations[version]) == -1)
			return -1;
		log_note("store: applied %s", sql_migrations[version].name);
	}
	return 0;
}

int
db_migrate(const char *directory)
{
	struct db *db = db_new();
	int result = -1;

	if ((db->lock = lock_open(directory)) == -1)
		goto close;
	if (!lock_take(db->lock, WAIT_MILLISECONDS * 1000)) {
		log_fault("store: somebody writes to %s", directory);
		goto close;
	}
	if (open_file(db, directory, SQLITE_OPEN_CREATE) == -1 ||
	    sqlite3_exec(db->sqlite, "PRAGMA journal_mode = WAL", NULL, NULL,
		NULL) != SQLITE_OK ||
	    configure(db, "") == -1)
		log_fault("store: cannot open the database of %s: %s",
		    directory, sqlite3_errmsg(db->sqlite));
	else
		result = migrate_all(db, directory);

close:
	db_close(db);
	return result;
}

static enum outcome
copy_to(struct db *db, sqlite3 *target)
{
	sqlite3_backup *backup =
	    sqlite3_backup_init(target, "main", db->sqlite, "main");
	int code;

	if (backup == NULL)
		return BROKEN;
	sqlite3_backup_step(backup, -1);
	code = sqlite3_backup_finish(backup);
	/* A copy is one file: without a log beside it. */
	if (code == SQLITE_OK)
		code = sqlite3_exec(
		    target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
	if (code == SQLITE_OK)
		return DONE;
	log_fault("store: backup: %s", sqlite3_errmsg(target));
	return (code & 0xff) == SQLITE_FULL ? BUSY : BROKEN;
}

enum outcome
db_backup(struct db *db, const char *path)
{
	sqlite3 *target = NULL;
	enum outcome out = BROKEN;
	int file = open(path, O_CREAT | O_EXCL | O_CLOEXEC, 0600);

	if (file == -1) {
		log_fault("store: backup: %s: %s", path, strerror(errno));
		return INVALID;
	}
	close(file);
	if (sqlite3_open_v2(path, &target,
		SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX |
		    SQLITE_OPEN_EXRESCODE,
		NULL) == SQLITE_OK)
		out = copy_to(db, target);
	sqlite3_close(target);
	if (out != DONE)
		unlink(path);
	return out;
}

/* Of a file in the directory; 0 when there is none. */
static int64_t
size_of(const char *directory, const char *name)
{
	char path[PATH_MAX];
	struct stat file;

	if ((size_t)snprintf(path, sizeof(path), "%s/%s", directory, name) >=
		sizeof(path) ||
	    stat(path, &file) == -1)
		return 0;
	return file.st_size;
}

enum outcome
db_room(const char *directory, struct db_room *room)
{
	struct statvfs disk;

	if (statvfs(directory, &disk) == -1) {
		log_fault("store: %s: %s", directory, strerror(errno));
		return BROKEN;
	}
	*room = (struct db_room){
		.file = size_of(directory, "cpor.db"),
		.log = size_of(directory, "cpor.db-wal"),
		.free = (int64_t)disk.f_bavail * (int64_t)disk.f_frsize,
		.disk = (int64_t)disk.f_blocks * (int64_t)disk.f_frsize,
	};
	return DONE;
}

enum outcome
db_checkpoint(struct db *db)
{
	enum outcome out;
	int code;

	db_sqlite_end_if_lost(db);
	if (!lock_take(db->lock, WAIT_MILLISECONDS * 1000))
		return BUSY;
	code = sqlite3_wal_checkpoint_v2(
	    db->sqlite, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	out = db_sqlite_meaning(db, code, "checkpoint");
	lock_give(db->lock);
	return out;
}

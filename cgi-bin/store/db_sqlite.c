/* SQLite behind store/db.h, used as design.md section 2 says. */

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "store/db.h"
#include "store/lock.h"

#define WAIT_MILLISECONDS 5000
#define CHECKPOINT_PAGES  1000 /* committed pages that start a checkpoint */

struct query {
	struct db *db;
	sqlite3_stmt *statement; /* NULL: it writes, and this is a reader */
	const char *name;
	uint64_t bound; /* one bit for each parameter that has its value */
	bool used;	/* between db_use and db_end */
	bool stepped;	/* … and begun */
	bool row;	/* a row is there to be read */
	bool found;	/* there was a row */
	enum outcome trouble; /* DONE while all is well */
};

struct db {
	sqlite3 *sqlite;
	int lock;	      /* -1: a reader */
	bool open;	      /* a transaction is */
	bool lost;	      /* an fsync failed */
	enum outcome trouble; /* of the transaction */
	int used;	      /* queries in use */
	char constraint[256];
	sqlite3_stmt *begin, *commit, *rollback;
	struct query queries[SQL__COUNT];
};

static const char common_pragmas[] =
    "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;"
    "PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY;";
static const char reader_pragmas[] =
    "PRAGMA query_only = ON; PRAGMA mmap_size = 268435456;";

/* A mistake in the program, not in its input: go no further. */
static _Noreturn void
mistake(const char *what, const char *statement, const char *detail)
{
	log_fault("store: %s: %s %s", statement, what, detail);
	abort();
}

static bool
no_room(int error)
{
	return error == ENOSPC || error == EDQUOT || error == EFBIG;
}

static enum outcome
refused(struct db *db)
{
	const char *text = sqlite3_errmsg(db->sqlite);
	const char *about = strstr(text, "failed: ");

	snprintf(db->constraint, sizeof(db->constraint), "%s",
	    about != NULL ? about + strlen("failed: ") : text);
	return CONFLICT;
}

/* What a result code means; `name` says in the log what was tried. */
static enum outcome
meaning(struct db *db, int code, const char *name)
{
	enum outcome out = BROKEN;

	switch (code) {
	case SQLITE_OK:
	case SQLITE_ROW:
	case SQLITE_DONE:
		return DONE;
	case SQLITE_CONSTRAINT_UNIQUE:
	case SQLITE_CONSTRAINT_PRIMARYKEY:
	case SQLITE_CONSTRAINT_ROWID:
		return refused(db);
	case SQLITE_IOERR_FSYNC:
	case SQLITE_IOERR_DIR_FSYNC:
		db->lost = true;
		out = BUSY;
		break;
	default:
		if ((code & 0xff) == SQLITE_BUSY ||
		    (code & 0xff) == SQLITE_FULL ||
		    ((code & 0xff) == SQLITE_IOERR &&
			no_room(sqlite3_system_errno(db->sqlite))))
			out = BUSY;
	}
	log_fault("store: %s: %s (%d)", name, sqlite3_errmsg(db->sqlite), code);
	return out;
}

/* A statement without parameters or rows. */
static enum outcome
step_alone(struct db *db, sqlite3_stmt *statement, const char *name)
{
	int code = sqlite3_step(statement);
	enum outcome out = meaning(db, code, name);

	sqlite3_reset(statement);
	return out;
}

/* Opening. */

/* Checkpoints happen right after a commit, under the one-writer lock that is
 * still held. Like SQLite's own hook, but it notices a failed fsync. */
static int
after_commit(void *context, sqlite3 *sqlite, const char *schema, int pages)
{
	struct db *db = context;
	int code = SQLITE_OK;

	if (pages >= CHECKPOINT_PAGES)
		code = sqlite3_wal_checkpoint_v2(
		    sqlite, schema, SQLITE_CHECKPOINT_PASSIVE, NULL, NULL);
	if (code != SQLITE_OK && (code & 0xff) != SQLITE_BUSY)
		(void)meaning(db, code, "checkpoint");
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
		mistake("has more than 63 parameters", text->name, "");
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
	if (db->begin == NULL || db->commit == NULL || db->rollback == NULL)
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
	sqlite3_close(db->sqlite);
	if (db->lock != -1)
		close(db->lock);
	free(db);
}

/* Transactions. */

static void
end_if_lost(const struct db *db)
{
	if (!db->lost)
		return;
	log_fault("store: an fsync failed; this process ends");
	_exit(EXIT_FAILURE);
}

enum outcome
db_begin(struct db *db)
{
	enum outcome out;

	end_if_lost(db);
	if (db->open || db->used > 0)
		mistake("while something is open", "begin", "");
	if (db->lock != -1 && !lock_take(db->lock, WAIT_MILLISECONDS * 1000)) {
		log_note("store: somebody holds write.lock too long");
		return BUSY;
	}
	out = step_alone(db, db->begin, "begin");
	if (out != DONE && db->lock != -1)
		lock_give(db->lock);
	db->open = out == DONE;
	db->trouble = DONE;
	return out;
}

static void
transaction_ends(struct db *db)
{
	db->open = false;
	if (db->lock != -1)
		lock_give(db->lock);
}

enum outcome
db_commit(struct db *db)
{
	enum outcome out = db->trouble;

	if (!db->open || db->used > 0)
		mistake("while a query is in use, or none begun", "commit", "");
	if (out == DONE)
		out = step_alone(db, db->commit, "commit");
	if (out == DONE)
		transaction_ends(db);
	else
		db_rollback(db);
	return out;
}

static void
query_reset(struct query *query)
{
	if (query->statement != NULL) {
		sqlite3_reset(query->statement);
		sqlite3_clear_bindings(query->statement);
	}
	query->used = false;
	query->db->used--;
}

void
db_rollback(struct db *db)
{
	if (!db->open)
		return;
	for (enum sql sql = 0; sql < SQL__COUNT; sql++)
		if (db->queries[sql].used)
			query_reset(&db->queries[sql]);
	/* A full disk may have rolled back already. */
	if (!sqlite3_get_autocommit(db->sqlite) &&
	    step_alone(db, db->rollback, "rollback") != DONE)
		db->lost = true;
	transaction_ends(db);
}

void
db_expect_many(struct db *db, bool many)
{
	const char *pragma =
	    many ? "PRAGMA cache_size = -65536;" : "PRAGMA cache_size = -2000;";

	(void)sqlite3_exec(db->sqlite, pragma, NULL, NULL, NULL);
	if (!many)
		sqlite3_db_release_memory(db->sqlite);
}

bool
db_lost(const struct db *db)
{
	return db->lost;
}

/* Statements. */

static void
query_failed(struct query *query, enum outcome trouble)
{
	query->row = false;
	query->trouble = trouble;
	if (trouble != CONFLICT)
		query->db->trouble = trouble;
}

struct query *
db_use(struct db *db, enum sql sql)
{
	struct query *query = &db->queries[sql];

	end_if_lost(db);
	if (query->used)
		mistake("is used twice at once", query->name, "");
	query->used = true;
	query->bound = 0;
	query->stepped = query->row = query->found = false;
	query->trouble = DONE;
	db->used++;
	if (query->statement == NULL ||
	    (!db->open && !sqlite3_stmt_readonly(query->statement))) {
		log_fault("store: %s outside a write transaction", query->name);
		query_failed(query, BROKEN);
	}
	return query;
}

/* The number of a parameter; 0 when the query takes no more values. */
static int
parameter(struct query *query, const char *name)
{
	int index;

	if (query->statement == NULL)
		return 0;
	index = sqlite3_bind_parameter_index(query->statement, name);
	if (index == 0)
		mistake("has no parameter", query->name, name);
	query->bound |= (uint64_t)1 << index;
	return index;
}

static void
bound(struct query *query, int code)
{
	if (code != SQLITE_OK && query->trouble == DONE)
		query_failed(query, meaning(query->db, code, query->name));
}

void
db_int(struct query *query, const char *name, int64_t value)
{
	int index = parameter(query, name);

	if (index > 0)
		bound(
		    query, sqlite3_bind_int64(query->statement, index, value));
}

void
db_text(struct query *query, const char *name, const char *value)
{
	int index = parameter(query, name);

	if (index > 0)
		bound(query, sqlite3_bind_text(query->statement, index, value,
				 -1, SQLITE_STATIC));
}

void
db_bytes(
    struct query *query, const char *name, const void *bytes, size_t length)
{
	int index = parameter(query, name);

	/* No bytes are not NULL. */
	if (index > 0)
		bound(
		    query, sqlite3_bind_blob64(query->statement, index,
			       length > 0 ? bytes : "", length, SQLITE_STATIC));
}

void
db_null(struct query *query, const char *name)
{
	int index = parameter(query, name);

	if (index > 0)
		bound(query, sqlite3_bind_null(query->statement, index));
}

void
db_int_or_null(struct query *query, const char *name, int64_t value)
{
	if (value == 0)
		db_null(query, name);
	else
		db_int(query, name, value);
}

/* Every parameter must have been given its value, NULL too. */
static void
check_bound(struct query *query)
{
	int count = sqlite3_bind_parameter_count(query->statement);

	for (int i = 1; i <= count; i++)
		if ((query->bound >> i & 1) == 0)
			mistake("lacks its parameter", query->name,
			    sqlite3_bind_parameter_name(query->statement, i));
}

bool
db_next(struct query *query)
{
	int code;

	if (query->trouble != DONE || (query->stepped && !query->row))
		return false;
	if (!query->stepped)
		check_bound(query);
	query->stepped = true;
	code = sqlite3_step(query->statement);
	query->row = code == SQLITE_ROW;
	if (query->row)
		query->found = true;
	else if (code != SQLITE_DONE)
		query_failed(query, meaning(query->db, code, query->name));
	return query->row;
}

static sqlite3_stmt *
row_of(struct query *query, int column)
{
	if (!query->row || column < 0 ||
	    column >= sqlite3_data_count(query->statement))
		mistake("has no such column, or no row", query->name, "");
	return query->statement;
}

int64_t
db_get_int(struct query *query, int column)
{
	return sqlite3_column_int64(row_of(query, column), column);
}

const void *
db_get_bytes(
    struct query *query, int column, size_t *length, struct arena *arena)
{
	sqlite3_stmt *row = row_of(query, column);
	const void *bytes = sqlite3_column_blob(row, column);

	*length = (size_t)sqlite3_column_bytes(row, column);
	if (sqlite3_column_type(row, column) == SQLITE_NULL)
		return NULL;
	return arena_copy(arena, bytes, *length);
}

const char *
db_get_text(struct query *query, int column, struct arena *arena)
{
	sqlite3_stmt *row = row_of(query, column);
	const unsigned char *text = sqlite3_column_text(row, column);

	if (text == NULL)
		return "";
	return arena_copy(arena, (const char *)text,
	    (size_t)sqlite3_column_bytes(row, column));
}

bool
db_get_null(struct query *query, int column)
{
	return sqlite3_column_type(row_of(query, column), column) ==
	       SQLITE_NULL;
}

bool
db_copy_bytes(struct query *query, int column, void *bytes, size_t length)
{
	sqlite3_stmt *row = row_of(query, column);
	const void *stored = sqlite3_column_blob(row, column);

	if (stored == NULL ||
	    (size_t)sqlite3_column_bytes(row, column) != length)
		return false;
	memcpy(bytes, stored, length);
	return true;
}

enum outcome
db_end(struct query *query)
{
	bool changed = false;
	enum outcome out;

	if (!query->used)
		mistake("is ended without being used", query->name, "");
	if (!query->stepped)
		(void)db_next(query);
	out = query->trouble;
	if (query->statement != NULL) {
		sqlite3_reset(query->statement);
		changed = !sqlite3_stmt_readonly(query->statement) &&
			  sqlite3_changes64(query->db->sqlite) > 0;
	}
	query_reset(query);
	if (out != DONE)
		return out;
	return query->found || changed ? DONE : ABSENT;
}

enum outcome
db_end_list(struct query *query)
{
	enum outcome out = db_end(query);

	return out == ABSENT ? DONE : out;
}

enum outcome
db_run(struct query *query)
{
	while (db_next(query))
		continue;
	return db_end(query);
}

const char *
db_constraint(struct db *db)
{
	return db->constraint;
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

/* One transaction; the text's last words set the new version. */
static int
migrate_one(struct db *db, const struct sql_text *migration)
{
	const char *const steps[] = { "BEGIN IMMEDIATE", migration->text,
		"COMMIT" };

	for (size_t i = 0; i < LENGTH(steps); i++)
		if (sqlite3_exec(db->sqlite, steps[i], NULL, NULL, NULL) !=
		    SQLITE_OK) {
			log_fault("store: migration %s: %s", migration->name,
			    sqlite3_errmsg(db->sqlite));
			return -1;
		}
	return 0;
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

enum outcome
db_checkpoint(struct db *db)
{
	enum outcome out;
	int code;

	end_if_lost(db);
	if (!lock_take(db->lock, WAIT_MILLISECONDS * 1000))
		return BUSY;
	code = sqlite3_wal_checkpoint_v2(
	    db->sqlite, NULL, SQLITE_CHECKPOINT_TRUNCATE, NULL, NULL);
	out = meaning(db, code, "checkpoint");
	lock_give(db->lock);
	return out;
}

/* Statements in transactions on SQLite: store/db.h as design.md section 2
 * has it. */

#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "store/db_sqlite.h"
#include "store/lock.h"

_Noreturn void
db_sqlite_mistake(const char *what, const char *statement, const char *detail)
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

enum outcome
db_sqlite_meaning(struct db *db, int code, const char *name)
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
	enum outcome out = db_sqlite_meaning(db, code, name);

	sqlite3_reset(statement);
	return out;
}

/* Transactions. */

void
db_sqlite_end_if_lost(const struct db *db)
{
	if (!db->lost)
		return;
	log_fault("store: an fsync failed; this process ends");
	_exit(EXIT_FAILURE);
}

/* The first part of a transaction: it waits for its turn. */
static enum outcome
begin_first(struct db *db)
{
	enum outcome out;

	if (db->lock != -1 && !lock_take(db->lock, WAIT_MILLISECONDS * 1000)) {
		log_note("store: somebody holds write.lock too long");
		return BUSY;
	}
	out = step_alone(db, db->begin, "begin");
	if (out != DONE && db->lock != -1)
		lock_give(db->lock);
	db->open = out == DONE;
	return out;
}

enum outcome
db_begin(struct db *db)
{
	enum outcome out;

	db_sqlite_end_if_lost(db);
	if (db->inside || db->used > 0)
		db_sqlite_mistake("while something is open", "begin", "");
	if (db->undone)
		return BUSY;
	out = db->open ? step_alone(db, db->part, "part") : begin_first(db);
	db->inside = out == DONE;
	db->trouble = DONE;
	return out;
}

static void
transaction_ends(struct db *db)
{
	db->open = db->inside = db->undone = false;
	db->kept = 0;
	if (db->lock != -1)
		lock_give(db->lock);
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

/* A full disk may have rolled back already. */
static void
undo_all(struct db *db)
{
	if (!sqlite3_get_autocommit(db->sqlite) &&
	    step_alone(db, db->rollback, "rollback") != DONE)
		db->lost = true;
	transaction_ends(db);
}

/* The parts kept before this one stand, if the engine has left them. */
static void
undo_part(struct db *db)
{
	db->inside = false;
	db->undone = sqlite3_get_autocommit(db->sqlite) ||
		     step_alone(db, db->part_undo, "undo a part") != DONE ||
		     step_alone(db, db->part_keep, "leave a part") != DONE;
}

void
db_rollback(struct db *db)
{
	if (!db->open)
		return;
	for (enum sql sql = 0; sql < SQL__COUNT; sql++)
		if (db->queries[sql].used)
			query_reset(&db->queries[sql]);
	if (db->inside && db->kept > 0)
		undo_part(db);
	else
		undo_all(db);
}

enum outcome
db_keep(struct db *db)
{
	enum outcome out = db->trouble;

	if (!db->inside || db->used > 0)
		db_sqlite_mistake(
		    "while a query is in use, or none begun", "keep", "");
	if (out == DONE && db->kept > 0)
		out = step_alone(db, db->part_keep, "keep a part");
	if (out != DONE) {
		db_rollback(db);
		return out;
	}
	db->inside = false;
	db->kept++;
	return DONE;
}

bool
db_waits(const struct db *db)
{
	return db->kept > 0;
}

/* Of a part alone, or of all parts that were kept. */
enum outcome
db_commit(struct db *db)
{
	enum outcome out;

	if (db->inside && db->kept > 0)
		db_sqlite_mistake("beside parts that wait", "commit", "");
	if (!db->open)
		db_sqlite_mistake("without begin", "commit", "");
	if (db->inside && (out = db_keep(db)) != DONE)
		return out;
	out = db->undone ? BUSY : step_alone(db, db->commit, "commit");
	if (out == DONE)
		transaction_ends(db);
	else
		undo_all(db);
	return out;
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

void
db_expect_much(struct db *db, bool much)
{
	(void)sqlite3_exec(db->sqlite,
	    much ? "PRAGMA mmap_size = 0;" : DB_SQLITE_MAP, NULL, NULL, NULL);
	if (!much)
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

	db_sqlite_end_if_lost(db);
	if (query->used)
		db_sqlite_mistake("is used twice at once", query->name, "");
	query->used = true;
	query->bound = 0;
	query->stepped = query->row = query->found = false;
	query->trouble = DONE;
	db->used++;
	db->uses++;
	if (query->statement == NULL ||
	    (!db->open && !sqlite3_stmt_readonly(query->statement))) {
		log_fault("store: %s outside a write transaction", query->name);
		query_failed(query, BROKEN);
	}
	return query;
}

int64_t
db_uses(const struct db *db)
{
	return db->uses;
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
		db_sqlite_mistake("has no parameter", query->name, name);
	query->bound |= (uint64_t)1 << index;
	return index;
}

static void
bound(struct query *query, int code)
{
	if (code != SQLITE_OK && query->trouble == DONE)
		query_failed(
		    query, db_sqlite_meaning(query->db, code, query->name));
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
db_int_or_null(struct query *query, const char *name, int64_t value)
{
	int index = parameter(query, name);

	if (value != 0)
		db_int(query, name, value);
	else if (index > 0)
		bound(query, sqlite3_bind_null(query->statement, index));
}

/* Every parameter must have been given its value, NULL too. */
static void
check_bound(struct query *query)
{
	int count = sqlite3_bind_parameter_count(query->statement);

	for (int i = 1; i <= count; i++)
		if ((query->bound >> i & 1) == 0)
			db_sqlite_mistake("lacks its parameter", query->name,
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
		query_failed(
		    query, db_sqlite_meaning(query->db, code, query->name));
	return query->row;
}

static sqlite3_stmt *
row_of(struct query *query, int column)
{
	if (!query->row || column < 0 ||
	    column >= sqlite3_data_count(query->statement))
		db_sqlite_mistake(
		    "has no such column, or no row", query->name, "");
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
		db_sqlite_mistake(
		    "is ended without being used", query->name, "");
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

/*
 * What the two files of the SQLite engine share: db_sqlite.c runs statements
 * in transactions, db_sqlite_file.c opens, migrates and copies databases.
 * Nobody else includes this.
 */

#ifndef STORE_DB_SQLITE_H
#define STORE_DB_SQLITE_H

#include "store/db.h"

#define WAIT_MILLISECONDS 5000 /* for whoever else writes */

/* How a reader looks at the file: mapped, the first 256 MiB of it. */
#define DB_SQLITE_MAP "PRAGMA mmap_size = 268435456;"

struct sqlite3;
struct sqlite3_stmt;

struct query {
	struct db *db;
	struct sqlite3_stmt
	    *statement; /* NULL: it writes, and this is a reader */
	const char *name;
	uint64_t bound; /* one bit for each parameter that has its value */
	bool used;	/* between db_use and db_end */
	bool stepped;	/* … and begun */
	bool row;	/* a row is there to be read */
	bool found;	/* there was a row */
	enum outcome trouble; /* DONE while all is well */
};

struct db {
	int checkpointed; /* pages of the log at the last checkpoint */
	struct sqlite3 *sqlite;
	int lock;	      /* -1: a reader */
	bool open;	      /* a transaction is */
	bool inside;	      /* between db_begin and what ends that part */
	bool undone;	      /* the engine gave up the whole transaction */
	int kept;	      /* parts of it that stand */
	bool lost;	      /* an fsync failed */
	enum outcome trouble; /* of the transaction */
	int used;	      /* queries in use */
	int64_t uses;	      /* … so far */
	char constraint[256];
	struct sqlite3_stmt *begin, *commit, *rollback;
	struct sqlite3_stmt *part, *part_keep, *part_undo;
	struct query queries[SQL__COUNT];
};

/* What a result code means; `name` says in the log what was tried. A unique
 * index's refusal is not logged but kept for db_constraint. */
enum outcome db_sqlite_meaning(struct db *, int code, const char *name);

/* A mistake in the program, not in its input: log it and abort. */
_Noreturn void db_sqlite_mistake(
    const char *what, const char *statement, const char *detail);

/* Go no further after a failed fsync. */
void db_sqlite_end_if_lost(const struct db *);

#endif

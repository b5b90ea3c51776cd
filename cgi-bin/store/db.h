/*
 * The engine's contract: what the store needs of a database, and nothing
 * that only one engine has. store/db_sqlite.c is the SQLite engine.
 *
 * All SQL stands in db/statements/ *.sql; the build makes `enum sql` and one
 * table of texts of it (build/gen/sql.h). Everything is prepared at start.
 */

#ifndef STORE_DB_H
#define STORE_DB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "sql.h"

struct db;    /* one connection */
struct query; /* one statement in use */

/*
 * Open the database of `directory` (CPOR_DATA): after fork, never before.
 * A reader may not write; a writer writes only between db_begin and
 * db_commit. NULL: see the log.
 */
struct db *db_open(const char *directory, bool writer);
void db_close(struct db *);

/*
 * Begin the write transaction: takes the one-writer lock
 * (CPOR_DATA/write.lock), waiting in the kernel, at most 5 s. BUSY: somebody
 * held it too long. For a reader, db_begin opens one snapshot without a lock.
 */
enum outcome db_begin(struct db *) CHECKED;
/*
 * This part of the transaction stands, and the next db_begin begins another
 * part of the same one, without waiting for anybody; db_commit brings all of
 * them to the disk at once, and until then nobody may be told. Not DONE: only
 * this part is rolled back. The lock stays held: commit soon.
 */
enum outcome db_keep(struct db *) CHECKED;
/* Are there parts that wait for db_commit? */
bool db_waits(const struct db *);
/*
 * DONE: it is on disk. BUSY: disk full, nothing changed. BROKEN: see the log.
 * If any statement since db_begin ended BUSY or BROKEN, so does the commit:
 * nobody can record half of what was meant. Anything but DONE has rolled back.
 */
enum outcome db_commit(struct db *) CHECKED;
/* Nothing happened since db_begin; parts that were kept before it stand. Also
 * right when no transaction is open. */
void db_rollback(struct db *);

/*
 * After a failed fsync nobody knows what is on the disk: that answer was BUSY,
 * and this process must end before it uses the database again (db_use and
 * db_begin end it, if its loop does not).
 */
bool db_lost(const struct db *);

/*
 * A transaction that writes tens of thousands of rows is coming: until told
 * otherwise keep up to 64 MiB of pages in memory (an import of 100,000 rows is
 * then a quarter faster).
 */
void db_expect_many(struct db *, bool many);

/*
 * Megabytes will be read once: until told otherwise a reader reads pages into
 * its small cache instead of looking at the mapped file, of which every page
 * looked at counts as this process's memory. Outside transactions only.
 */
void db_expect_much(struct db *, bool much);

/*
 * Use a statement: bind by name, step, read columns, end. Bound text and bytes
 * are not copied and must live until db_end. What goes wrong in between is
 * kept and told by db_end. A name the statement does not have, a parameter
 * left unbound, a column it does not have, and a second use before db_end are
 * mistakes of the program: they are logged and it aborts.
 */
struct query *db_use(struct db *, enum sql);
void db_int(struct query *, const char *name, int64_t value);
void db_text(
    struct query *, const char *name, const char *value); /* NULL: NULL */
void db_bytes(struct query *, const char *name, const void *, size_t length);
void db_int_or_null(
    struct query *, const char *name, int64_t value); /* 0: NULL */

/* How many statements were used so far: what a question costs. */
int64_t db_uses(const struct db *);

/* Step: true when a row is there to be read. */
bool db_next(struct query *);

/* Columns of the row, from 0. Copied into `arena`; NULL is 0, "" or NULL bytes.
 */
int64_t db_get_int(struct query *, int column);
const char *db_get_text(struct query *, int column, struct arena *);
const void *db_get_bytes(
    struct query *, int column, size_t *length, struct arena *);
bool db_get_null(struct query *, int column);

/* Exactly `length` bytes of a column, copied to `bytes`; false when it holds
 * another number of them. */
bool db_copy_bytes(
    struct query *, int column, void *bytes, size_t length) CHECKED;

/*
 * End it. DONE: a row was read, or rows were changed. ABSENT: no row, or
 * none changed. CONFLICT: a unique index refused it (db_constraint says
 * which); the transaction goes on without it. BUSY: no room, or somebody else
 * writes. BROKEN: see the log; also what a CHECK, a reference or a trigger
 * refused, for the program should have known better.
 */
enum outcome db_end(struct query *) CHECKED;

/* The same for a list: no row at all is DONE too. */
enum outcome db_end_list(struct query *) CHECKED;

/* Use a statement that binds nothing more, run it to its end. */
enum outcome db_run(struct query *) CHECKED;

/* What the last unique index that refused is about, for telling them apart:
 * "claim.partner, claim.name_key", or the name of an index on expressions. */
const char *db_constraint(struct db *);

/* Bring the schema up to date from db/migrations (embedded by the build);
 * refuses a database newer than the program. -1: see the log. */
int db_migrate(const char *directory) CHECKED;

/* Schema version of the program, and of the database. */
int db_version_program(void);
int db_version(struct db *);

/* Copy the whole database to a new file `path` (mode 0600) in one step, while
 * others go on reading and writing. INVALID: the file exists or cannot be
 * made. */
enum outcome db_backup(struct db *, const char *path) CHECKED;

/* Bytes of the main file, of its log, and of their disk: free, and in all. */
struct db_room {
	int64_t file, log, free, disk;
};
enum outcome db_room(const char *directory, struct db_room *) CHECKED;

/* Bring all that was committed into the main file and empty the log before
 * it: the clock's, now and then. BUSY: readers were in the way. */
enum outcome db_checkpoint(struct db *) CHECKED;

#endif

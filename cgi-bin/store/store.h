/*
 * The store of one process: a reader and a writer on one database. Inside
 * store_begin … store_commit every statement uses the writer; outside it, or
 * inside store_read … store_read_end, the reader.
 */

#ifndef STORE_STORE_H
#define STORE_STORE_H

#include "base/secret.h"
#include "base/time.h"
#include "rules/party.h"
#include "rules/review.h"
#include "store/db.h"

struct store {
	struct db *db; /* the connection in use now */
	struct db *reader;
	struct db *writer;
	const struct keys *keys;
	const char *directory;
	/* When a queue of reviews was last too long to count (store/review.c).
	 */
	int64_t long_queue[PARTY__COUNT][REVIEW_DUE__COUNT];
};

/* Open both connections (after fork). -1: see the log. */
int store_open(
    struct store *, const char *directory, const struct keys *) CHECKED;
void store_close(struct store *);

/* The first rows of a new database (after db_migrate), in the caller's write
 * transaction: its kind, the programs, the beginning of history. CONFLICT: it
 * was made before. */
enum outcome store_make(struct store *, const char *kind, int64_t now) CHECKED;

/* One write transaction; BUSY: try again. store_commit's DONE is on disk. */
enum outcome store_begin(struct store *) CHECKED;
enum outcome store_commit(struct store *) CHECKED;
void store_rollback(struct store *);

/* One of both, as it went since store_begin: DONE is committed, and says how
 * that went; all else is undone, and comes back as it is. */
enum outcome store_end(struct store *, enum outcome went) CHECKED;

/* Instead of store_commit: what was written stands but waits for it, and the
 * next store_begin joins the same transaction (db_keep). */
enum outcome store_keep(struct store *) CHECKED;
bool store_waits(const struct store *);

/* One read snapshot. */
enum outcome store_read(struct store *) CHECKED;
void store_read_end(struct store *);

/* An fsync failed: this process must end before its next request. */
bool store_lost(const struct store *);

/* What kind of database it is: "live", "demo", "test"; "" when it cannot be
 * told, or nobody has made it yet. */
const char *store_kind(struct store *, struct arena *);

/* Its clock: in a demo or test database CPOR_DATA/now sets it; in any other
 * nothing but the system tells the time. */
struct watch store_watch(struct store *, struct arena *);

#endif

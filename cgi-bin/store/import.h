/*
 * What all imports share. A file is parsed and checked first, as a stream,
 * against one snapshot of the database; only the differences go onto a stage
 * (store/stage). Nothing is written until everything is right; then the stage
 * is applied in one transaction, with its import_run, its history entry and,
 * for subscriptions whose status it changed, subscription_change rows.
 *
 * An import adds and changes; what a later file no longer mentions stays.
 */

#ifndef STORE_IMPORT_H
#define STORE_IMPORT_H

#include "rules/event.h"
#include "rules/import.h"
#include "store/stage.h"
#include "store/store.h"

/*
 * More differences than this do not fit into a transaction of 2 s: they are
 * refused with the advice to import fewer files at a time.
 */
#define IMPORT_DIFFERENCES_MAX 150000

/* More tenants, domains and subscriptions than this are refused, so that
 * noticing repeats takes a bounded memory (base/seen). */
#define IMPORT_THINGS_MAX 2000000

/* Told now and then how much of all files is read, from 0 to 1. */
typedef void import_progress(void *context, double done);

/* Which files, who says so, when. */
struct import_order {
	const char *const *paths;
	size_t path_count;
	int64_t now;
	int64_t person;		   /* 0: the operator */
	int64_t directory;	   /* 0 likewise */
	import_progress *progress; /* NULL: nobody watches */
	void *context;
	bool look;	/* only check: nothing is applied */
	size_t show;	/* how many changes the report names */
	bool bound;	/* not if another import came after … */
	int64_t latest; /* … this one, as a report said */
};

/* An import under way. */
struct import {
	struct store *store;
	const struct import_order *order;
	struct import_report *report;
	struct arena *arena;  /* the caller's, for the report */
	struct arena *record; /* emptied after each record */
	struct stage *stage;
	struct import_change *changes; /* the report's */
	size_t differences;	       /* on the stage */
	int64_t latest;		       /* import when checking began */
	int64_t run; /* this import's import_run, while applied */
	int64_t began;
	enum outcome outcome; /* of checking: the first that was not DONE */
};

/* Applies everything on the stage; inside the transaction. */
typedef enum outcome import_apply(struct import *);

/* Begin: opens the stage and one read snapshot. On any outcome but DONE
 * nothing is open. */
enum outcome store_import_open(struct import *, struct store *,
    const struct import_order *, struct arena *,
    struct import_report *) CHECKED;

/* Refuse what is being checked: notes where and why; always INVALID. */
enum outcome store_import_refuse(struct import *, size_t file, long line,
    const char *path, const char *why) CHECKED;

/* Count a thing as added, changed or unchanged. True: it is to be staged. */
bool store_import_count(struct import_count *, bool is_known, bool is_changed);

/* It is named in the report, while there is room; the words as in struct
 * import_change. */
void store_import_name(
    struct import *, const char *id, const char *name, const char *words);

/* What is other in the file than it was: "seats: 25 → 30; trial: no → yes". */
struct difference {
	struct arena *arena;
	const char *words; /* "" at first */
};

/* One value more of it, when it differs. */
void store_import_differ(struct difference *, const char *what,
    const char *before, const char *after);

/* One more record goes onto the stage; INVALID when they become too many. */
enum outcome store_import_stage(struct import *, size_t file) CHECKED;

/*
 * Checking ended in `outcome`: if DONE, apply. BUSY: the disk is full, the
 * writer's lock was held too long, or another import was applied meanwhile;
 * nothing changed, try again. CONFLICT: the same, of an order that is bound.
 * Everything is closed whatever happens.
 */
enum outcome store_import_close(struct import *, enum outcome outcome,
    enum event_kind, const char *kind, import_apply *) CHECKED;

#endif

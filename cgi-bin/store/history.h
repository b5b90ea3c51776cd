/*
 * History: one hash chain of everything that happened (R9.6 to R9.8,
 * domain.md section 9). Entries are only ever added; personal values stand
 * beside the chain and may be erased without breaking it.
 */

#ifndef STORE_HISTORY_H
#define STORE_HISTORY_H

#include "rules/audit.h"
#include "rules/event.h"
#include "store/store.h"

/* The empty chain of a new database, inside its first write transaction. */
enum outcome store_history_make(struct store *) CHECKED;

/*
 * Add an entry inside the write transaction; `*id` is its number, which is also
 * the version of what it changed. BROKEN: the chain's head is missing or not
 * authentic, so that nothing can be added to it (see store_history_verify).
 */
enum outcome store_history_add(
    struct store *, const struct event *, int64_t *id) CHECKED;

/* An entry in a transaction of its own: of what was taken out. */
enum outcome store_history_note(struct store *, const struct event *) CHECKED;

/* How many entries there are, and the hash of the last one. BROKEN as
 * store_history_add. */
enum outcome store_history_head(struct store *, int64_t *count,
    unsigned char hash[SECRET_HASH_SIZE]) CHECKED;

/* An entry as read. */
struct entry_value {
	const char *name;
	const char *before, *after; /* "" when erased */
	bool erased;
};

struct history_entry {
	int64_t id;
	int64_t at;
	enum event_kind kind;
	int64_t person;		 /* 0 for the system */
	const char *person_name; /* "" for the system */
	bool by_microsoft;	 /* the person acted in Microsoft's directory */
	bool internal;
	int64_t subject;
	const unsigned char *hash; /* 32 bytes */
	const struct entry_value *values;
	size_t value_count;
};

/*
 * A claim's entries with id > `after`, oldest first, at most `limit`; internal
 * ones, and who reviews, only when `internal` is true.
 */
enum outcome store_history_of(struct store *, int64_t claim, int64_t after,
    bool internal, size_t limit, struct arena *, struct history_entry **,
    size_t *count) CHECKED;

/* What was done about a person, oldest first but the latest `limit`, by people
 * in a directory, or (0) by anybody. */
enum outcome store_history_of_person(struct store *, int64_t person,
    int64_t directory, size_t limit, struct arena *, struct history_entry **,
    size_t *count) CHECKED;

/* What was done about a location and its enrollments, likewise. */
enum outcome store_history_of_location(struct store *, int64_t location,
    size_t limit, struct arena *, struct history_entry **,
    size_t *count) CHECKED;

/* What was done about a partner account as a whole, likewise. */
enum outcome store_history_of_partner(struct store *, int64_t partner,
    size_t limit, struct arena *, struct history_entry **,
    size_t *count) CHECKED;

/* An entry as an auditor reads it. */
struct audit_entry {
	struct history_entry entry;
	const char *directory; /* where the person did it; "" for the system */
	int64_t claim;	       /* 0: about none */
	const char *number, *claim_name;
	bool withheld; /* the claim was never submitted: only that it was done,
			* by whom and when (R9.56) */
};

/* What there is of what is looked for, newest first; at most `limit`. */
enum outcome store_history_audit(struct store *, const struct audit *,
    size_t limit, struct arena *, struct audit_entry **, size_t *count) CHECKED;

/* How far a walk along the chain has come; zeroed before its first step. */
struct history_walk {
	int64_t count;			      /* entries that are right */
	unsigned char last[SECRET_HASH_SIZE]; /* hash of the last of them */
	bool ended; /* all are, and the chain's head says that it is all */
};

/* What a program admin looks after, as the first value of its entries names it:
 * { "Setting", "Partner Recognition: Days to dispute a decision" }. */
struct thing {
	const char *name, *which;
};

/* What was done about it, oldest first but the latest `limit`, without that
 * first value. */
enum outcome store_history_of_thing(struct store *, const struct thing *,
    size_t limit, struct arena *, struct history_entry **,
    size_t *count) CHECKED;

/* The number of its last entry, which is its version; 0: there is none. */
enum outcome store_history_last(
    struct store *, const struct thing *, int64_t *version) CHECKED;

/*
 * A step of at most `limit` entries, in the caller's snapshot and in bounded
 * memory. DONE: they are right, go on until walk->ended. CONFLICT: the chain is
 * not whole; *id is the first entry that is changed, missing, out of place or
 * cut off, and *why says which in a sentence.
 */
enum outcome store_history_step(struct store *, int64_t limit,
    struct history_walk *, int64_t *id, const char **why) CHECKED;

/* The hash that an entry has now. ABSENT: there is no such entry. */
enum outcome store_history_hash(
    struct store *, int64_t id, unsigned char hash[SECRET_HASH_SIZE]) CHECKED;

/* The whole chain in one walk and one snapshot of its own; *count entries are
 * right. Ends as its steps do. */
enum outcome store_history_verify(
    struct store *, int64_t *count, int64_t *id, const char **why) CHECKED;

#endif

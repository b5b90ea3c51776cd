/*
 * Enrollments in the store (domain.md section 8). Every move stands in history
 * and is told to those whom it concerns, with the change (R8.12).
 */

#ifndef STORE_ENROLLMENT_H
#define STORE_ENROLLMENT_H

#include "rules/enrollment.h"
#include "rules/person.h"
#include "store/store.h"

/*
 * The overview of the viewer's account, by location and program: what their
 * incentives roles reach; all for those who give roles there (R8.7).
 */
enum outcome store_enrollment_list(struct store *, const struct viewer *,
    struct arena *, struct candidate **, size_t *count) CHECKED;

/* One of these, or for Microsoft's any. ABSENT: not there, or not theirs. */
enum outcome store_enrollment_of(struct store *, const struct viewer *,
    int64_t location, enum program, struct arena *, struct candidate *) CHECKED;

/* One, whoever asks: for the clock. */
enum outcome store_enrollment_any(struct store *, int64_t location,
    enum program, struct arena *, struct candidate *) CHECKED;

/* The same by its location's PartnerID. */
enum outcome store_enrollment_named(struct store *, const char *partner_id,
    enum program, struct arena *, struct candidate *) CHECKED;

/* What waits for the viewer, the longest first, at most `limit`, without what
 * is asked for: for program admins to be validated; for incentives admins what
 * their role reaches (R8.26). */
enum outcome store_enrollment_due(struct store *, const struct viewer *,
    size_t limit, struct arena *, struct candidate **, size_t *count) CHECKED;

/* What program admins look for: "" for any; status "none" is not enrolled. */
struct enrollment_filter {
	const char *text; /* in the location's or the account's name, or the
			   * whole PartnerID */
	const char *program, *status;
	const struct enrollment_place *after; /* NULL: from the first on */
};

/* Of all accounts, longest unchanged first, at most `limit`, without what is
 * asked for. */
enum outcome store_enrollment_find(struct store *,
    const struct enrollment_filter *, size_t limit, struct arena *,
    struct candidate **, size_t *count) CHECKED;

/* Give references; nothing is written when they are as they were. The candidate
 * is what it has become. */
enum outcome store_enrollment_save(struct store *, const struct viewer *,
    struct candidate *, const char *payout, const char *tax) CHECKED;

/* Make it move. CONFLICT: that cannot happen where it stands. Whether the
 * viewer may is asked before. */
enum outcome store_enrollment_move(struct store *, const struct viewer *,
    struct arena *, const struct candidate *,
    const struct enrollment_step *) CHECKED;

/* Write it as it is, with no history: for a new demonstration. */
enum outcome store_enrollment_put(
    struct store *, const struct enrollment *) CHECKED;

/* Tell the partner's side, or Microsoft's program admins when the kind leads
 * there; `once` as in store/message. */
enum outcome store_enrollment_tell(struct store *, const struct viewer *,
    struct arena *, const struct candidate *, enum message_kind,
    const char *once) CHECKED;

/* A location and a program. */
struct enrollment_key {
	int64_t location;
	enum program program;
	int64_t changed;  /* since when it stands so */
	int64_t reminded; /* which reminder of that was told last; 0: none */
};

/* Enrolled ones whose fiscal year ended before the one that began then. */
enum outcome store_enrollment_over(struct store *, int64_t began, size_t limit,
    struct arena *, struct enrollment_key **, size_t *count) CHECKED;

/* Which of a program are reminded of. */
struct enrollment_round {
	enum program program;
	enum enrollment_status status;
	int64_t before; /* they stand so since then or longer */
	int64_t most;	/* their last reminder, which was not told */
};

/* Those after a key, or from the first on (all 0), at most `limit`. */
enum outcome store_enrollment_waiting(struct store *,
    const struct enrollment_round *, const struct enrollment_key *after,
    size_t limit, struct arena *, struct enrollment_key **,
    size_t *count) CHECKED;

/* A reminder of it was told, which is forgotten when it moves. */
enum outcome store_enrollment_reminded(
    struct store *, const struct enrollment_key *, int64_t which) CHECKED;

#endif

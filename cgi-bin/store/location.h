/*
 * Locations with their partner types and enrollments (domain.md sections 2
 * and 8). Foreign is missing (R2.9): a partner's viewer finds only their own
 * account's locations, Microsoft's readers find all.
 */

#ifndef STORE_LOCATION_H
#define STORE_LOCATION_H

#include "rules/claim.h"
#include "rules/enrollment.h"
#include "rules/person.h"
#include "store/store.h"

enum outcome store_location_of(struct store *, const struct viewer *,
    int64_t id, struct arena *, struct location *) CHECKED;

/* All locations of the viewer's partner account, by name. */
enum outcome store_location_list(struct store *, const struct viewer *,
    struct arena *, struct location **, size_t *count) CHECKED;

/* Likewise of any account. */
enum outcome store_location_of_partner(struct store *, int64_t partner,
    struct arena *, struct location **, size_t *count) CHECKED;

/* Those of them at which the viewer may start and fill drafts (R2.4): an
 * incentives role of theirs is not narrowed to another location. */
enum outcome store_location_claimable(struct store *, const struct viewer *,
    struct arena *, struct location **, size_t *count) CHECKED;

/* Add one with its types: sets location->id; location->partner is whose.
 * Enrollments are ignored. CONFLICT: the PartnerID is taken. ABSENT: the
 * account is a part of another by now. */
enum outcome store_location_add(struct store *, struct location *) CHECKED;

/* The same with a PartnerID issued for it (location->partner_id), in history
 * (R2.50). */
enum outcome store_location_open(struct store *, const struct viewer *,
    struct arena *, struct location *) CHECKED;

/*
 * Its name, address and types become those of `after`: in history, what was
 * before and after of each that is another. Nothing is written when none is.
 */
enum outcome store_location_change(struct store *, const struct viewer *,
    const struct location *before, const struct location *after) CHECKED;

/* The number of the last entry about these, which forms carry; 0: none. */
enum outcome store_location_version(
    struct store *, int64_t id, int64_t *version) CHECKED;

/* The partner types that programs ask for or locations carry, by name, at most
 * `limit`. */
enum outcome store_location_types(struct store *, size_t limit, struct arena *,
    const char ***types, size_t *count) CHECKED;

/* How many claims of it stand where, drafts too. */
enum outcome store_location_claims(struct store *, const struct location *,
    struct arena *, int64_t counts[CLAIM_STATUS__COUNT]) CHECKED;

/* Where it stands in a program from `now` on. */
enum outcome store_location_enroll(struct store *, int64_t id, enum program,
    enum enrollment_status, int64_t now) CHECKED;

#endif

/*
 * Partner accounts as program admins look after them (R2.53, R2.54). What a
 * partner's own people see of theirs is store/location.h's.
 */

#ifndef STORE_PARTNER_H
#define STORE_PARTNER_H

#include "rules/partner.h"
#include "store/store.h"

struct partner_filter {
	const char *text; /* in its name, or in the name or PartnerID of a
			   * location of it; "": all */
	const struct partner *after; /* which the list goes on behind; NULL */
};

/* By name, at most `limit`. */
enum outcome store_partner_list(struct store *, const struct partner_filter *,
    size_t limit, struct arena *, struct partner **, size_t *count) CHECKED;

/* ABSENT: not there, or no partner's. */
enum outcome store_partner_of(
    struct store *, int64_t id, struct arena *, struct partner *) CHECKED;

/* Whose location has the PartnerID. ABSENT: nobody's. */
enum outcome store_partner_of_location(
    struct store *, const char *partner_id, int64_t *partner) CHECKED;

/* Make an account, in history: sets directory->id; name and country count.
 * CONFLICT: another directory is called so. */
enum outcome store_partner_open(
    struct store *, const struct viewer *, struct directory *) CHECKED;

#endif

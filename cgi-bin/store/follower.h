/*
 * Colleagues who follow a claim: they get its messages besides the owner
 * (R2.11). Whether the viewer may see the claim has been decided before
 * (store_claim_of).
 */

#ifndef STORE_FOLLOWER_H
#define STORE_FOLLOWER_H

#include "rules/claim.h"
#include "store/store.h"

#define FOLLOWERS_SHOWN 50

/* Who follows it and can still sign in there, by name, at most
 * FOLLOWERS_SHOWN; only ids and names. */
enum outcome store_follower_list(struct store *, int64_t claim, struct arena *,
    struct person **, size_t *count) CHECKED;

/* Make a person follow a claim or not. DONE also when it was so before. */
enum outcome store_follower_set(
    struct store *, int64_t claim, int64_t person, bool follows) CHECKED;

/*
 * Make the viewer the owner in *claim's place: one history entry, and whoever
 * owned it follows it from here on and is told, with those who followed it
 * before. Sets *claim to what is stored. Nothing when they own it already.
 * CONFLICT: the claim has changed since claim->version.
 */
enum outcome store_follower_take_over(struct store *, const struct viewer *,
    struct arena *, struct claim *) CHECKED;

#endif

/*
 * Claims in the store: reading what a viewer may see, and the one way in
 * which a claim changes. Every change of a claim goes through
 * store_claim_change, store_claim_touch or store_move, which write its history
 * entry, its version, its turn and its messages in the same transaction.
 *
 * Foreign is missing: what the viewer may not see is ABSENT (R2.9). Partners
 * see their own directory's claims, narrowed by their incentives roles;
 * Microsoft's readers see every claim that was ever submitted, no drafts.
 */

#ifndef STORE_CLAIM_H
#define STORE_CLAIM_H

#include "rules/claim.h"
#include "rules/event.h"
#include "rules/person.h"
#include "store/store.h"

/* What claims are made of, from the reader in use. */
enum outcome store_claim_of(struct store *, const struct viewer *, int64_t id,
    struct arena *, struct claim *) CHECKED;

/* The same for the clock and the operator, who see everything. */
enum outcome store_claim_any(
    struct store *, int64_t id, struct arena *, struct claim *) CHECKED;

/* Which claim has a number. ABSENT: none. */
enum outcome store_claim_numbered(
    struct store *, const char *number, int64_t *id) CHECKED;

/*
 * Does the viewer hold one of `roles` for this claim's location and program?
 * Fill and submit are decided with it, since incentives roles may be narrowed
 * (R2.4).
 */
enum outcome store_claim_role(struct store *, const struct viewer *,
    const struct claim *, unsigned roles, bool *holds) CHECKED;

/* The people of the claim's partner who may submit and answer it (R2.4), by
 * name. */
enum outcome store_claim_submitters(struct store *, const struct claim *,
    struct arena *, struct person **, size_t *count) CHECKED;

/* A new draft of the viewer's directory, owned by the viewer. */
enum outcome store_claim_create(
    struct store *, const struct viewer *, struct arena *, int64_t *id) CHECKED;

/*
 * Make the claim as in `after`: facts only (name, location, tenant, customer,
 * domain, area, role, opt-out, revenue fields, owner, reviewer). Writes one
 * history entry of `kind` with each value that changed and sets after->version
 * and after->changed. Nothing different: DONE and no entry. CONFLICT: `before`
 * is not what is stored any more (its version), or the name is taken
 * (store_claim_name_taken tells).
 */
enum outcome store_claim_change(struct store *, const struct viewer *,
    struct arena *, enum event_kind kind, const struct claim *before,
    struct claim *after) CHECKED;

/* Has another open claim of that partner this name? */
enum outcome store_claim_name_taken(struct store *, struct arena *,
    const struct claim *, const char *name, bool *taken) CHECKED;

/*
 * Write a history entry that changes the claim without changing its facts
 * (a file came or went); sets claim->version and claim->changed. CONFLICT as
 * above.
 */
enum outcome store_claim_touch(struct store *, const struct viewer *,
    struct claim *, const struct event *) CHECKED;

/* Remove a draft whole. FORBIDDEN when it is none. */
enum outcome store_claim_delete(
    struct store *, const struct viewer *, const struct claim *) CHECKED;

#endif

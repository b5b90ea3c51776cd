/*
 * Proof of execution in the store: sealed files and which claims they prove.
 * A file arrives in pieces, each in a short transaction of its own; the last
 * makes it exist. Half-arrived files are invisible and swept after an hour.
 */

#ifndef STORE_PROOF_H
#define STORE_PROOF_H

#include "rules/claim.h"
#include "rules/proof.h"
#include "store/store.h"

#define PROOF_CLAIMS_MAX 200 /* claims one file may prove */

/*
 * Store a whole file read from `fd` (from 0, `size` bytes), seal it piece by
 * piece, and attach it to the claim in the last transaction, with its history
 * entry; sets claim->version. Opens its own write transactions. CONFLICT: the
 * same bytes are already attached to this claim (R4.…). `proof` is filled in:
 * the receipt.
 */
enum outcome store_proof_add(struct store *, const struct viewer *,
    struct arena *, struct claim *, int fd, const char *name, const char *type,
    int64_t size, struct proof *proof) CHECKED;

/* Files attached to a claim, oldest first. */
enum outcome store_proof_list(struct store *, int64_t claim, struct arena *,
    struct proof **, size_t *count) CHECKED;

/* Detach it from the claim, inside the caller's transaction, with a history
 * entry; a file that proves no claim any more is removed whole. */
enum outcome store_proof_remove(struct store *, const struct viewer *,
    struct claim *, const struct proof *) CHECKED;

/* A file the viewer may see: it proves a claim they may see (store_claim_of's
 * rule). `claim` gets that claim's id. */
enum outcome store_proof_of(struct store *, const struct viewer *,
    int64_t proof, struct arena *, struct proof *, int64_t *claim) CHECKED;

/* Open it whole into `fd` (an empty file), in bounded memory, its SHA-256
 * compared. BROKEN: damaged. */
enum outcome store_proof_write(
    struct store *, const struct proof *, int fd) CHECKED;

/* Record that Microsoft viewed it (in the caller's write transaction). */
enum outcome store_proof_viewed(struct store *, const struct viewer *,
    int64_t claim, const struct proof *) CHECKED;

/* Remove half-arrived files begun before `before`. */
enum outcome store_proof_sweep(struct store *, int64_t before) CHECKED;

#endif

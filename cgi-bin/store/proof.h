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

/* A file that arrives. */
struct proof_file {
	int fd; /* its bytes, from 0 */
	const char *name;
	const char *type;
	int64_t size;
	enum proof_scan scan; /* clean, waiting, or none without a scanner */
};

/*
 * Store a whole file, seal it piece by piece, and attach it to the claim in the
 * last transaction, with its history entry. Opens its own write transactions;
 * `proof` is filled in: the receipt.
 *
 * Adding overwrites nobody's work, so the claim's version is not asked for:
 * several may add at once, and each file is judged by what the claim is when
 * its last piece arrives. *claim is then what is stored.
 *
 * INVALID: *cause says why not (R4.21): empty, too big, cut off (the file is
 * shorter than `size`), too many files, or the same bytes are attached
 * already. CONFLICT: the claim's status takes no files any more (R5.16, R5.17).
 * ABSENT: the claim is gone. Pieces of a refused file go with the next sweep.
 */
enum outcome store_proof_add(struct store *, const struct viewer *,
    struct arena *, struct claim *, const struct proof_file *,
    struct proof *proof, enum proof_cause *cause) CHECKED;

/* May one more file with these bytes be attached (R4.21)? INVALID: *cause says
 * why not. */
enum outcome store_proof_room(struct store *, int64_t claim,
    const unsigned char sha256[32], enum proof_cause *cause) CHECKED;

/* The file of the claim that has these bytes; 0: none has. */
enum outcome store_proof_twin(struct store *, int64_t claim,
    const unsigned char sha256[32], int64_t *id) CHECKED;

/* The file in a row of a statement that gives PROOF_COLUMNS. */
void store_proof_row(struct query *, struct arena *, struct proof *);

/* Files attached to a claim, oldest first and then by name, each with who
 * attached it when. */
enum outcome store_proof_list(struct store *, int64_t claim, struct arena *,
    struct proof **, size_t *count) CHECKED;

/* … as Microsoft sees it: without those that are sealed, which are counted. */
enum outcome store_proof_desk(struct store *, int64_t claim, struct arena *,
    struct proof **, size_t *count, size_t *sealed) CHECKED;

/* Attach a file of another of the partner's claims, inside the caller's
 * transaction, with its history entry. The caller has decided that it may be
 * and that there is room for it (store_proof_room). */
enum outcome store_proof_share(struct store *, const struct viewer *,
    struct claim *, const struct proof *) CHECKED;

/* Detach it from the claim, inside the caller's transaction, with a history
 * entry; a file that proves no claim any more is removed whole. */
enum outcome store_proof_remove(struct store *, const struct viewer *,
    struct claim *, const struct proof *) CHECKED;

/*
 * Attach a file of another claim that the viewer may see, as it is, to a claim
 * of the same partner, in the caller's write transaction and with a history
 * entry (R4.56). `proof` is filled in. ABSENT: there is no such file. INVALID:
 * *cause says why not: infected, too many files, or the same bytes are
 * attached already. CONFLICT: the claim takes no files now.
 */
enum outcome store_proof_reuse(struct store *, const struct viewer *,
    struct arena *, struct claim *, int64_t id, struct proof *,
    enum proof_cause *cause) CHECKED;

/* A file that may be attached so, and the claim it was last added to. */
struct reusable {
	struct proof proof;
	const char *claim_name, *claim_number;
};

/* Such files, newest first, at most `limit`; with a text only those whose name,
 * claim name or claim number holds it, in any case. */
enum outcome store_proof_reusable(struct store *, const struct viewer *,
    int64_t claim, const char *text, size_t limit, struct arena *,
    struct reusable **, size_t *count) CHECKED;

/* A file the viewer may see: it proves a claim they may see (store_claim_of's
 * rule), and is not sealed there. `claim` gets that claim's id. ABSENT: there
 * is none. */
enum outcome store_proof_of(struct store *, const struct viewer *,
    int64_t proof, struct arena *, struct proof *, int64_t *claim) CHECKED;

/* Open it whole into `fd` (an empty file), in bounded memory, its SHA-256
 * compared; outside any transaction: it reads in a snapshot of its own. ABSENT:
 * it is gone by now. BROKEN: damaged. BUSY: no room for it. */
enum outcome store_proof_write(
    struct store *, const struct proof *, int fd) CHECKED;

/* Record that Microsoft viewed it (in the caller's write transaction). */
enum outcome store_proof_viewed(struct store *, const struct viewer *,
    int64_t claim, const struct proof *) CHECKED;

/* Remove half-arrived files begun before `before`, in the caller's write
 * transaction. */
enum outcome store_proof_sweep(struct store *, int64_t before) CHECKED;

#endif

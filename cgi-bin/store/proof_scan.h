/*
 * What the virus scanner says of files (R4.58, R4.59): which wait for it, and
 * what becomes of one that it has looked at. Scanning itself takes seconds and
 * is nobody's business in here.
 */

#ifndef STORE_PROOF_SCAN_H
#define STORE_PROOF_SCAN_H

#include "rules/person.h"
#include "rules/proof.h"
#include "store/store.h"

/* Every file that no scanner has seen waits for the one there is now; or,
 * without one, nothing waits any more. In the caller's write transaction. */
enum outcome store_proof_scan_missing(struct store *) CHECKED;
enum outcome store_proof_scan_forget(struct store *) CHECKED;

/* Files that wait, at most `limit`, the longest untried first. */
enum outcome store_proof_scan_waiting(struct store *, size_t limit,
    struct arena *, struct proof **, size_t *count) CHECKED;

/*
 * Write down in the caller's transaction what came of looking at one that
 * waits; SCAN_WAITING: nothing, and it is tried after the others. Infected,
 * it says so in the history of each claim it proves and tells the claim's
 * people once. ABSENT: it is gone, or waits no more.
 */
enum outcome store_proof_scan_set(struct store *, const struct viewer *,
    struct arena *, const struct proof *, enum proof_scan,
    const char *finding) CHECKED;

/* Record, in the caller's transaction, that a file of that name was refused
 * for the claim because of what was found in it. */
enum outcome store_proof_scan_refused(struct store *, const struct viewer *,
    int64_t claim, const char *name, const char *finding) CHECKED;

#endif

/*
 * Files as the pages show them, in the store: which wait for their pages, and
 * the pages, each sealed under a key of its own (base/seal).
 */

#ifndef STORE_VIEW_H
#define STORE_VIEW_H

#include "rules/person.h"
#include "rules/proof.h"
#include "rules/view.h"
#include "store/store.h"

#define VIEW_TRIES_MAX 3	 /* of a file that ends who opens it */
#define VIEW_VISIT     TIME_HOUR /* one look at a file (R9.23) */

/* A file waits for its pages from its arrival on; in the transaction of that.
 */
enum outcome store_view_expect(struct store *, int64_t proof) CHECKED;

/* Files of submitted claims whose pages may be made now (R9.22), at most
 * `limit`, the longest untried first. With a scanner only those it found clean
 * are; those that could not be opened safely are tried again after a day. */
enum outcome store_view_waiting(struct store *, bool scanner, int64_t now,
    size_t limit, struct arena *, struct proof **, size_t *count) CHECKED;

/* Its pages are about to be made; what was left of another time goes. In the
 * caller's transaction. CONFLICT: it was begun VIEW_TRIES_MAX times and never
 * ended; now it has, as VIEW_SLOW. ABSENT: it is gone, or does not wait. */
enum outcome store_view_begin(
    struct store *, const struct proof *, int64_t now) CHECKED;

/* One more page, in the caller's transaction. ABSENT: the file is gone. */
enum outcome store_view_add(
    struct store *, const struct proof *, const struct view_page *) CHECKED;

/* What became of it, in the caller's transaction. ABSENT: likewise. */
enum outcome store_view_end(
    struct store *, const struct proof *, const struct view *) CHECKED;

/* How it stands with a file's pages. */
enum outcome store_view_of(
    struct store *, const struct proof *, struct view *) CHECKED;

/* A page: with its words and the size of its picture, or with the picture too.
 * ABSENT: there is none. BROKEN: damaged. */
enum outcome store_view_page(struct store *, const struct proof *,
    int64_t number, bool picture, struct arena *, struct view_page *) CHECKED;

/* Has the viewer looked at this file, as one of that claim, within VIEW_VISIT?
 * Then it is in the history already. */
enum outcome store_view_seen(struct store *, const struct viewer *,
    int64_t claim, const struct proof *, bool *seen) CHECKED;

#endif

/*
 * Support requests in the store. A partner's person sees those of their own
 * directory, those about a claim only if they may see that claim; Microsoft's
 * readers see all (R4.67). What the viewer may not see is ABSENT.
 */

#ifndef STORE_SUPPORT_H
#define STORE_SUPPORT_H

#include "rules/support.h"
#include "store/store.h"

/* A page of the open ones, oldest first, or of the closed ones, newest first,
 * that stand behind `after` (NULL: from the first); at most `limit`. */
enum outcome store_support_list(struct store *, const struct viewer *,
    bool closed, const struct support *after, size_t limit, struct arena *,
    struct support **, size_t *count) CHECKED;

/* Those that viewer->support counts, at most `limit`, the longest first. */
enum outcome store_support_waiting(struct store *, const struct viewer *,
    size_t limit, struct arena *, struct support **, size_t *count) CHECKED;

enum outcome store_support_of(struct store *, const struct viewer *, int64_t id,
    struct arena *, struct support *) CHECKED;

/* What was said, as store_comment_list; the viewer may see the request. */
enum outcome store_support_thread(struct store *, int64_t request,
    int64_t before, struct arena *, struct thread *) CHECKED;

/*
 * Open one: claim (0: none), code and subject of *support, whose id is set, and
 * the first words. INVALID: too many were opened in this window (R4.69); the
 * transaction has to be rolled back. ABSENT: the viewer's account is a part of
 * another by now.
 */
enum outcome store_support_open(struct store *, const struct viewer *,
    struct arena *, struct support *, const char *body) CHECKED;

/* Write in it: it is the other side's turn, also when it was closed. Those of
 * the other side who asked or wrote get a mail (R4.68). */
enum outcome store_support_write(struct store *, const struct viewer *,
    const struct support *, const char *body) CHECKED;

/* Close it. ABSENT: it is closed already. */
enum outcome store_support_close(
    struct store *, const struct viewer *, const struct support *) CHECKED;

#endif

/* Roles that people ask for, by one press of a button (R2.26). */

#ifndef STORE_ROLE_REQUEST_H
#define STORE_ROLE_REQUEST_H

#include "rules/person.h"
#include "store/store.h"

/*
 * The viewer asks for a role in the directory they are in. Those who may give
 * it there get a message and a mail. CONFLICT: they asked for it today already,
 * and nothing was told to anybody.
 */
enum outcome store_role_request_add(
    struct store *, const struct viewer *, enum role) CHECKED;

/* What nobody has answered, the newest of each role. */
enum outcome store_role_request_open(struct store *, int64_t person,
    int64_t directory, struct arena *, struct role_request **,
    size_t *count) CHECKED;

/* The newest of each role, whatever came of it. */
enum outcome store_role_request_latest(struct store *, const struct viewer *,
    struct arena *, struct role_request **, size_t *count) CHECKED;

/* Answer all that are open for a role: it was given, or declined. DONE also
 * when there was none. */
enum outcome store_role_request_close(struct store *, const struct viewer *,
    int64_t person, int64_t directory, enum role, bool given) CHECKED;

/* Decline them, and tell who asked. ABSENT: there is none. */
enum outcome store_role_request_decline(struct store *, const struct viewer *,
    struct arena *, int64_t person, const struct directory *,
    enum role) CHECKED;

#endif

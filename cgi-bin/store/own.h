/* What there is of a person, for themselves (R9.63): of what they wrote and did
 * only in directories that they belong to. */

#ifndef STORE_OWN_H
#define STORE_OWN_H

#include "rules/own.h"
#include "store/store.h"

/* All of it but the profile and the memberships; of each part the newest. */
enum outcome store_own_read(
    struct store *, int64_t person, struct arena *, struct own *) CHECKED;

/* The statement of a part, with its columns. */
enum sql store_own_statement(enum own_part);

#endif

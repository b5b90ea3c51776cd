/* The words of claims in the store: kept with every change of what they are
 * taken from (number, name, customer, domain, tenant ID, PartnerID, and the
 * partner's name), in the same transaction (R10.7). */

#ifndef STORE_WORD_H
#define STORE_WORD_H

#include "store/store.h"

/* Keep the words of a claim as it is now. */
enum outcome store_word_keep(
    struct store *, struct arena *, int64_t claim) CHECKED;

/* Keep those of at most `limit` claims with an id beyond *after that have none
 * yet, since an older program wrote them; *after is then the last one's.
 * ABSENT: there was none. */
enum outcome store_word_fill(
    struct store *, struct arena *, size_t limit, int64_t *after) CHECKED;

#endif

/* Lists of claims in the store, page by page. */

#ifndef STORE_LIST_H
#define STORE_LIST_H

#include "rules/list.h"
#include "store/store.h"

/*
 * The page of the list that holds what the viewer may see (as store_claim_of):
 * a partner's own claims within their roles, to Microsoft's readers all that
 * were submitted. Found by key: no row comes twice or is left out while
 * nothing changes, and the last page costs what the first one does.
 */
enum outcome store_list_page(struct store *, const struct viewer *,
    const struct list *, struct arena *, struct list_page *) CHECKED;

/*
 * The ids of the whole list from its first page on, in its order, for taking
 * it out (R10.4): a claim costs a few bytes.
 */
enum outcome store_list_ids(struct store *, const struct viewer *,
    const struct list *, struct arena *, int64_t **ids, size_t *count) CHECKED;

#endif

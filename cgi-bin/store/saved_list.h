/* Lists that people keep under a name: their own, in the directory they are
 * in (R10.12). Whoever else asks finds nothing. */

#ifndef STORE_SAVED_LIST_H
#define STORE_SAVED_LIST_H

#include "rules/list.h"
#include "rules/person.h"
#include "store/store.h"

/* All of the viewer's, by name. */
enum outcome store_saved_list_all(struct store *, const struct viewer *,
    struct arena *, struct saved_list **, size_t *count) CHECKED;

/* Keep one more: sets its id. CONFLICT: the viewer has one of that name. */
enum outcome store_saved_list_add(
    struct store *, const struct viewer *, struct saved_list *) CHECKED;

/* ABSENT: the viewer has none such. */
enum outcome store_saved_list_remove(
    struct store *, const struct viewer *, int64_t id) CHECKED;

#endif

/* What the first page shows, from the store. */

#ifndef STORE_HOME_H
#define STORE_HOME_H

#include "rules/home.h"
#include "store/store.h"

/* One part of the viewer's first page: claims they may see (store/claim), in
 * the part's order. Empty when the part is not for them. */
enum outcome store_home_list(struct store *, const struct viewer *,
    enum home_part, struct arena *, struct home_list *) CHECKED;

#endif

/* The catalogue's own rows; what claims ask of it is in store/customer. */

#ifndef STORE_CATALOGUE_H
#define STORE_CATALOGUE_H

#include "rules/catalogue.h"
#include "rules/person.h"
#include "store/store.h"

/* Put an item there, new or instead of what its code meant, with the service
 * plans that prove it and its history entry. */
enum outcome store_catalogue_put(struct store *, const struct viewer *,
    const struct catalogue_row *) CHECKED;

#endif

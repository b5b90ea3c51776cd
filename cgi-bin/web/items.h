/* "What is claimed": GET and POST /claims/:claim/items. */

#ifndef WEB_ITEMS_H
#define WEB_ITEMS_H

#include "rules/claim.h"
#include "web/form.h"
#include "web/route.h"

handler web_items_show, web_items_save;

/*
 * The lines that the form of the request's body makes of a claim that has
 * customer and role and no lines yet, numbered from 1; a product has its
 * subscription when only one fits. INVALID as web_who_take.
 */
enum outcome web_items_take(struct request *, struct store *,
    const struct claim *, struct line **, size_t *count,
    struct entries *) CHECKED;

#endif

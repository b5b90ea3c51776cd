/* The subscription of each product: GET and POST /claims/:claim/subscriptions.
 */

#ifndef WEB_SUBSCRIPTION_H
#define WEB_SUBSCRIPTION_H

#include "rules/claim.h"
#include "web/form.h"
#include "web/route.h"

handler web_subscription_show, web_subscription_save;

/* Take the form of the request's body into those lines of a claim: fields
 * typed.1 … and subscription.1 … by their positions. INVALID as web_who_take;
 * some lines may have changed. */
enum outcome web_subscription_take(struct request *, struct store *,
    const struct claim *, struct line *, size_t count,
    struct entries *) CHECKED;

/* The id of the only subscription of the claim's customer that fits the
 * product; "" when none or several do (R4.10). */
enum outcome web_subscription_only(struct request *, struct store *,
    const struct claim *, const struct item *, const char **id) CHECKED;

#endif

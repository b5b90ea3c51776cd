/*
 * Claims made from other claims (R5.48 to R5.54, R7.12): the question what is
 * taken along, and the deed. GET and POST /claims/:claim/copy, …/reclaim,
 * …/renew. Where there is such a draft already, both lead there.
 */

#ifndef WEB_ORIGIN_H
#define WEB_ORIGIN_H

#include "rules/origin.h"
#include "web/route.h"

handler web_origin_ask_copy, web_origin_copy;
handler web_origin_ask_reclaim, web_origin_reclaim;
handler web_origin_ask_renew, web_origin_renew;

/* Its relatives, and what can be made of the claim now, for its page. */
struct origin_ways;
enum outcome web_origin_ways(struct request *, struct store *,
    const struct claim *, struct origin_ways *) CHECKED;

#endif

/* A partner's part in an arbitration: what its claim is asked, and its answer
 * (R6.3, R6.4). */

#ifndef WEB_ARBITRATION_ANSWER_H
#define WEB_ARBITRATION_ANSWER_H

#include "rules/arbitration.h"
#include "rules/claim.h"
#include "web/route.h"

/* What the claim's page shows of arbitrations, and the business days left of
 * each. */
enum outcome web_arbitration_answer_read(struct request *, struct store *,
    const struct claim *, const struct arbitration_part **, const int **left,
    size_t *count) CHECKED;

handler web_arbitration_answer_show, web_arbitration_answer_send;

#endif

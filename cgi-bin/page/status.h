/* The colours of statuses: class="govuk-tag govuk-tag--{{TONE}}"; and whose
 * turn it is. */

#ifndef PAGE_STATUS_H
#define PAGE_STATUS_H

#include "page/tmpl.h"
#include "rules/claim.h"
#include "rules/enrollment.h"
#include "rules/person.h"
#include "rules/subscription.h"

const char *page_status_tone(enum claim_status);
const char *page_status_line_tone(enum line_state);
const char *page_status_enrollment_tone(enum enrollment_status);
const char *page_status_subscription_tone(enum subscription_status);
/* Of the business days left, which the words tell too. */
const char *page_status_left_tone(int days_left);

/* Whose turn, seen from the viewer's side: "Your company", "Microsoft";
 * "Nobody" when it is not `waiting`. */
const char *page_status_turn(
    const struct viewer *, bool waiting, enum party waits_on);

/* How long the claim has waited on whom: "Your company 3 days, Microsoft 5
 * hours"; "" before it was submitted. To a partner all that is neither its own
 * nor the customer's time is Microsoft's. */
const char *page_status_times(
    struct arena *, const struct viewer *, const int64_t seconds[PARTY__COUNT]);

/* What stands beside the status, a section each (R5.110): "In dispute", and at
 * Microsoft "In arbitration" or "Another partner too". */
void page_status_beside(struct tmpl *, enum marker section, enum claim_status,
    enum claim_dispute, enum claim_shared);

#endif

/* The colours of statuses: class="govuk-tag govuk-tag--{{TONE}}". */

#ifndef PAGE_STATUS_H
#define PAGE_STATUS_H

#include "rules/claim.h"
#include "rules/enrollment.h"

const char *page_status_tone(enum claim_status);
const char *page_status_line_tone(enum line_state);
const char *page_status_enrollment_tone(enum enrollment_status);
/* Of the business days left, which the words tell too. */
const char *page_status_left_tone(int days_left);

#endif

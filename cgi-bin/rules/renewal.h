/* Reminders before a subscription ends (R7.2, R7.10, R7.11). */

#ifndef RULES_RENEWAL_H
#define RULES_RENEWAL_H

#include <stdint.h>

#define RENEWAL_REMINDERS 3

/*
 * Which reminder is the latest one due at `now`, of a subscription that ends at
 * `ends`: that many days before it, out of `days`. 0: none is due yet, or it
 * has ended.
 */
int64_t renewal_due(
    int64_t ends, int64_t now, const int64_t days[RENEWAL_REMINDERS]);

/* "Dynamics 365 Sales ends in 30 days", "… ends in 1 day", "… ends today". */
struct arena;
const char *renewal_words(
    struct arena *, const char *item, int64_t ends, int64_t now);

#endif

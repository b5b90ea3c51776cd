/*
 * Months, for reports and the lists behind them: those of UTC (R10.24), each a
 * number that the next one has one more than.
 */

#ifndef RULES_MONTH_H
#define RULES_MONTH_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

/* "January" of 1 … "December" of 12. */
const char *month_word(int number);

/* "2026-10", of the years 2000 to 2999; false: no such month. */
bool month_read(const char *string, int *month);
const char *month_code(struct arena *, int month); /* "2026-10" */
const char *month_name(struct arena *, int month); /* "October 2026" */

/* In which month an instant is, and a month's first second. */
int month_of(int64_t instant);
int64_t month_begin(int month);

#endif

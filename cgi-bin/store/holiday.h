/* A program's calendar in the store: what store_setting_calendar reads. */

#ifndef STORE_HOLIDAY_H
#define STORE_HOLIDAY_H

#include "rules/holiday.h"
#include "rules/person.h"
#include "rules/program.h"
#include "store/history.h"

/* Change a day, with its history entry; DONE without one when it is so
 * already. */
enum outcome store_holiday_put(struct store *, const struct viewer *,
    enum program, const struct holiday_step *) CHECKED;

/* All of them. */
enum outcome store_holiday_apply(struct store *, const struct viewer *,
    enum program, const struct holiday_step *, size_t count) CHECKED;

/* How many open deadlines of the program run over the day of each step: they
 * began before it and end on it or later; none over a weekend. They keep their
 * day whatever becomes of the calendar (R8.36). The claims are read once. */
enum outcome store_holiday_deadlines(struct store *, enum program,
    const struct holiday_step *, size_t count, int64_t *deadlines) CHECKED;

/* What its history entries are about. */
struct thing store_holiday_thing(enum program);

#endif

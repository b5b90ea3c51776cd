/* Dated numbers and the calendar of a program, as in force at an instant. */

#ifndef STORE_SETTING_H
#define STORE_SETTING_H

#include "rules/calendar.h"
#include "rules/offer.h"
#include "rules/person.h"
#include "rules/setting.h"
#include "store/store.h"

/* The value in force at `at`; the rule's default when none was entered. */
enum outcome store_setting_of(struct store *, enum program, enum setting,
    int64_t at, int64_t *value) CHECKED;

/* Enter a value that is in force from `effective` on, with its history entry;
 * one entered before for the same instant is replaced. */
enum outcome store_setting_put(struct store *, const struct viewer *,
    enum program, enum setting, int64_t effective, int64_t value) CHECKED;

/* The program's holidays, sorted. */
enum outcome store_setting_calendar(
    struct store *, enum program, struct arena *, struct calendar *) CHECKED;

/* Name a day on which no business is done, with its history entry; DONE
 * without one when it stands there already. */
enum outcome store_setting_holiday(struct store *, const struct viewer *,
    enum program, int64_t day, const char *name) CHECKED;

#endif

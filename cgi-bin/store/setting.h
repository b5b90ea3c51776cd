/* Dated numbers and the calendar of a program, as in force at an instant. */

#ifndef STORE_SETTING_H
#define STORE_SETTING_H

#include "rules/calendar.h"
#include "rules/offer.h"
#include "rules/person.h"
#include "rules/setting.h"
#include "store/history.h"
#include "store/store.h"

/* The value in force at `at`; the rule's default when none was entered. */
enum outcome store_setting_of(struct store *, enum program, enum setting,
    int64_t at, int64_t *value) CHECKED;

/* Would a value that holds from an instant on, until the next that was entered,
 * break what belongs together (rules/setting)? CONFLICT: it would, and `clash`
 * says how. */
enum outcome store_setting_clash(struct store *, enum program, enum setting,
    int64_t from, int64_t value, struct arena *,
    struct setting_clash *) CHECKED;

/* Enter a value that is in force from `effective` on, with its history entry;
 * one entered before for the same instant is replaced. */
enum outcome store_setting_put(struct store *, const struct viewer *,
    enum program, enum setting, int64_t effective, int64_t value) CHECKED;

/* All that were entered and not withdrawn, the latest first. */
enum outcome store_setting_values(struct store *, enum program, enum setting,
    struct arena *, struct setting_value **, size_t *count) CHECKED;

/* The first of them that is not in force yet; ABSENT: there is none. */
enum outcome store_setting_next(struct store *, enum program, enum setting,
    int64_t now, struct setting_value *) CHECKED;

/* Take back a value before it is in force, with its history entry. ABSENT:
 * there is none from that instant on, or it is in force already (R8.32). */
enum outcome store_setting_withdraw(struct store *, const struct viewer *,
    enum program, enum setting, int64_t effective) CHECKED;

/* What its history entries are about. */
struct thing store_setting_thing(struct arena *, enum program, enum setting);

/* The program's holidays, sorted. */
enum outcome store_setting_calendar(
    struct store *, enum program, struct arena *, struct calendar *) CHECKED;

/* Those of its holidays on the days (since 1970) `from` to `until`. */
enum outcome store_setting_calendar_between(struct store *, enum program,
    int64_t from, int64_t until, struct arena *, struct calendar *) CHECKED;

#endif

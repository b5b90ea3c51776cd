/*
 * The one clock, and calendar dates. Instants are seconds since 1970 UTC;
 * dates are days since 1970-01-01. No other file asks the system for the time.
 */

#ifndef BASE_TIME_H
#define BASE_TIME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/outcome.h"

#define TIME_MINUTE ((int64_t)60)
#define TIME_HOUR   (60 * TIME_MINUTE)
#define TIME_DAY    (24 * TIME_HOUR)

/* Where the time comes from. `file` is NULL in live databases: then nothing
 * but the system tells the time. In demo and test databases it names
 * CPOR_DATA/now: decimal seconds since 1970 at which time stands still while
 * the file exists. */
struct watch {
	const char *file;
};

int64_t time_now(const struct watch *);

/* A monotonic reading in microseconds, for measuring how long things take. */
int64_t time_monotonic(void);

/* A broken-down civil time, in whatever zone it was made for. */
struct civil {
	int year, month, day; /* month and day from 1 */
	int hour, minute, second;
	int weekday; /* 0 Sunday … 6 Saturday */
};

/* Days since 1970-01-01 of a proleptic Gregorian date, and back. */
int64_t time_day_of(int year, int month, int day);
struct civil time_date_of(int64_t day);
int time_weekday_of(int64_t day);

/* Civil time of an instant in UTC, and back. */
struct civil time_civil(int64_t instant);
int64_t time_instant(const struct civil *);

/* "2026-11-22" to a day; false when it is not a real date. */
bool time_read_date(const char *string, int64_t *day);

/*
 * RFC 3339 "2026-11-22T10:20:30Z" (also with fraction or numeric offset) to an
 * instant; false when it is not a real time.
 */
bool time_read_instant(const char *string, int64_t *instant);

#define TIME_STAMP_SIZE 21
/* "2026-11-22T10:20:30Z". */
void time_stamp(int64_t instant, char stamp[TIME_STAMP_SIZE]);

#endif

/* The one clock, and calendar dates (days as counted by Howard Hinnant's
 * "chrono-compatible low-level date algorithms": eras of 400 years that begin
 * in March, so that the leap day is the last of its year). */

#include "base/time.h"

#include <ctype.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#define DAYS_OF_ERA  146097
#define DAYS_TO_1970 719468		   /* from 0000-03-01 */
#define SECOND_MAX   INT64_C(253402300799) /* 9999-12-31T23:59:59Z */
#define SECOND_MIN   INT64_C(-62167219200) /* 0000-01-01T00:00:00Z */

/* The seconds in the file; false if it is not there or not a number. */
static bool
read_watch(const char *path, int64_t *now)
{
	char digits[24], *end;
	ssize_t length;
	int file;

	file = open(path, O_RDONLY | O_CLOEXEC);
	if (file == -1)
		return false;
	length = read(file, digits, sizeof(digits) - 1);
	close(file);
	if (length <= 0 || !isdigit((unsigned char)digits[0]))
		return false;
	digits[length] = '\0';
	*now = strtoll(digits, &end, 10);
	return *end == '\0' || *end == '\n';
}

int64_t
time_now(const struct watch *watch)
{
	struct timespec now;
	int64_t told;

	if (watch->file != NULL && read_watch(watch->file, &told))
		return told;
	clock_gettime(CLOCK_REALTIME, &now);
	return now.tv_sec;
}

int64_t
time_monotonic(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (int64_t)now.tv_sec * 1000000 + now.tv_nsec / 1000;
}

/* Division that rounds down, so that times before 1970 are right too. */
static int64_t
floor_divide(int64_t value, int64_t by)
{
	return value / by - (value % by < 0);
}

int64_t
time_day_of(int year, int month, int day)
{
	int64_t from_march = (month + 9) % 12;
	int64_t y = (int64_t)year - (month <= 2);
	int64_t era = floor_divide(y, 400);
	int64_t of_era = y - era * 400;
	int64_t of_year = (153 * from_march + 2) / 5 + day - 1;

	return era * DAYS_OF_ERA + of_era * 365 + of_era / 4 - of_era / 100 +
	       of_year - DAYS_TO_1970;
}

struct civil
time_date_of(int64_t day)
{
	int64_t shifted = day + DAYS_TO_1970;
	int64_t era = floor_divide(shifted, DAYS_OF_ERA);
	int64_t of_era = shifted - era * DAYS_OF_ERA;
	int64_t year = (of_era - of_era / 1460 + of_era / 36524 -
			   of_era / (DAYS_OF_ERA - 1)) /
		       365;
	int64_t of_year = of_era - (365 * year + year / 4 - year / 100);
	int64_t from_march = (5 * of_year + 2) / 153;
	struct civil civil = { .weekday = time_weekday_of(day) };

	civil.day = (int)(of_year - (153 * from_march + 2) / 5 + 1);
	civil.month = (int)(from_march < 10 ? from_march + 3 : from_march - 9);
	civil.year = (int)(era * 400 + year + (civil.month <= 2));
	return civil;
}

int
time_weekday_of(int64_t day)
{
	/* 1970-01-01 was a Thursday. */
	return (int)(day + 4 - floor_divide(day + 4, 7) * 7);
}

struct civil
time_civil(int64_t instant)
{
	int64_t day = floor_divide(instant, TIME_DAY);
	int of_day = (int)(instant - day * TIME_DAY);
	struct civil civil = time_date_of(day);

	civil.hour = of_day / (int)TIME_HOUR;
	civil.minute = of_day / (int)TIME_MINUTE % 60;
	civil.second = of_day % 60;
	return civil;
}

int64_t
time_instant(const struct civil *civil)
{
	return time_day_of(civil->year, civil->month, civil->day) * TIME_DAY +
	       civil->hour * TIME_HOUR + civil->minute * TIME_MINUTE +
	       civil->second;
}

/* Read exactly `count` digits and step over them. */
static bool
read_digits(const char **at, int count, int *value)
{
	*value = 0;
	for (; count > 0; count--, (*at)++) {
		if (**at < '0' || **at > '9')
			return false;
		*value = *value * 10 + (**at - '0');
	}
	return true;
}

static bool
read_char(const char **at, char c)
{
	if (**at != c)
		return false;
	(*at)++;
	return true;
}

/* Read year, month and day, which must be a real date. */
static bool
read_day(const char **at, int64_t *day)
{
	int year, month, of_month;
	struct civil back;

	if (!read_digits(at, 4, &year) || !read_char(at, '-') ||
	    !read_digits(at, 2, &month) || !read_char(at, '-') ||
	    !read_digits(at, 2, &of_month))
		return false;
	if (year < 1 || month < 1 || month > 12 || of_month < 1)
		return false;
	*day = time_day_of(year, month, of_month);
	back = time_date_of(*day);
	return back.month == month && back.day == of_month;
}

/* Read "Z" or "+01:30" as seconds east of UTC. */
static bool
read_offset(const char **at, int64_t *offset)
{
	int sign, hour, minute;

	*offset = 0;
	if (read_char(at, 'Z') || read_char(at, 'z'))
		return true;
	if (**at != '+' && **at != '-')
		return false;
	sign = *(*at)++ == '+' ? 1 : -1;
	if (!read_digits(at, 2, &hour) || !read_char(at, ':') ||
	    !read_digits(at, 2, &minute) || hour > 23 || minute > 59)
		return false;
	*offset = sign * (hour * TIME_HOUR + minute * TIME_MINUTE);
	return true;
}

bool
time_read_date(const char *string, int64_t *day)
{
	int64_t read;

	if (!read_day(&string, &read) || *string != '\0')
		return false;
	*day = read;
	return true;
}

bool
time_read_instant(const char *string, int64_t *instant)
{
	int hour, minute, second;
	int64_t day, offset;

	if (!read_day(&string, &day) ||
	    (!read_char(&string, 'T') && !read_char(&string, 't')) ||
	    !read_digits(&string, 2, &hour) || !read_char(&string, ':') ||
	    !read_digits(&string, 2, &minute) || !read_char(&string, ':') ||
	    !read_digits(&string, 2, &second))
		return false;
	if (hour > 23 || minute > 59 || second > 59)
		return false;
	if (read_char(&string, '.')) {
		if (*string < '0' || *string > '9')
			return false;
		string += strspn(string, "0123456789");
	}
	if (!read_offset(&string, &offset) || *string != '\0')
		return false;
	*instant = day * TIME_DAY + hour * TIME_HOUR + minute * TIME_MINUTE +
		   second - offset;
	return true;
}

static void
put_two(char *to, int number)
{
	to[0] = (char)('0' + number / 10 % 10);
	to[1] = (char)('0' + number % 10);
}

void
time_stamp(int64_t instant, char stamp[TIME_STAMP_SIZE])
{
	struct civil civil;

	if (instant > SECOND_MAX)
		instant = SECOND_MAX;
	if (instant < SECOND_MIN)
		instant = SECOND_MIN;
	civil = time_civil(instant);
	memcpy(stamp, "0000-00-00T00:00:00Z", TIME_STAMP_SIZE);
	put_two(stamp, civil.year / 100);
	put_two(stamp + 2, civil.year);
	put_two(stamp + 5, civil.month);
	put_two(stamp + 8, civil.day);
	put_two(stamp + 11, civil.hour);
	put_two(stamp + 14, civil.minute);
	put_two(stamp + 17, civil.second);
}

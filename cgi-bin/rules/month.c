/* Months of UTC. */

#include "rules/month.h"

#include <string.h>

#include "base/time.h"

#define YEARS_FROM 2000
#define YEARS_TO   2999

static const char *const words[] = { "January", "February", "March", "April",
	"May", "June", "July", "August", "September", "October", "November",
	"December" };

const char *
month_word(int number)
{
	return words[number - 1];
}

bool
month_read(const char *string, int *month)
{
	int year = 0, number;

	if (strlen(string) != 7 || string[4] != '-' ||
	    strspn(string, "0123456789") != 4 ||
	    strspn(string + 5, "0123456789") != 2)
		return false;
	for (int i = 0; i < 4; i++)
		year = 10 * year + (string[i] - '0');
	number = 10 * (string[5] - '0') + (string[6] - '0');
	*month = 12 * year + number - 1;
	return number >= 1 && number <= 12 && year >= YEARS_FROM &&
	       year <= YEARS_TO;
}

const char *
month_code(struct arena *arena, int month)
{
	return arena_print(arena, "%04d-%02d", month / 12, month % 12 + 1);
}

const char *
month_name(struct arena *arena, int month)
{
	return arena_print(
	    arena, "%s %d", month_word(month % 12 + 1), month / 12);
}

int
month_of(int64_t instant)
{
	struct civil civil = time_civil(instant);

	return 12 * civil.year + civil.month - 1;
}

int64_t
month_begin(int month)
{
	return time_day_of(month / 12, month % 12 + 1, 1) * TIME_DAY;
}

/* Reminders before a subscription ends. */

#include "rules/renewal.h"

#include <inttypes.h>

#include "base/arena.h"
#include "base/time.h"

int64_t
renewal_due(int64_t ends, int64_t now, const int64_t days[RENEWAL_REMINDERS])
{
	int64_t latest = 0;

	if (now >= ends)
		return 0;
	for (int i = 0; i < RENEWAL_REMINDERS; i++)
		if (now >= ends - days[i] * TIME_DAY &&
		    (latest == 0 || days[i] < latest))
			latest = days[i];
	return latest;
}

const char *
renewal_words(struct arena *arena, const char *item, int64_t ends, int64_t now)
{
	int64_t days = (ends - now) / TIME_DAY;

	if (days <= 0)
		return arena_print(arena, "%s ends today", item);
	return arena_print(arena, "%s ends in %" PRId64 " day%s", item, days,
	    days == 1 ? "" : "s");
}

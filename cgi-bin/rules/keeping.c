/* All that time erases. */

#include "rules/keeping.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/outcome.h"
#include "base/time.h"
#include "rules/desk.h"
#include "rules/import.h"
#include "rules/unsent.h"

#define YEAR 365 /* days */

struct kind {
	const char *code, *name, *about;
	const char *spared;  /* of those that are set */
	int64_t least, most; /* days, likewise */
	int64_t always;	     /* seconds, of the others */
};

static const struct kind kinds[] = {
	[KEEPING_DRAFTS] = { "drafts", "Drafts nobody touched",
	    "Drafts that nobody has changed or commented on for so long go "
	    "whole, with their files.",
	    "A draft that was ever submitted, waits for a subscription, renews "
	    "or corrects an approved claim, or has an open support request "
	    "stays.",
	    90, 10 * YEAR, 0 },
	[KEEPING_PROOF] = { "proof", "Proof of claims that are over",
	    "Proof files go so long after all their claims were rejected or "
	    "ended. The claims stay, and so does what history says of the "
	    "files. Never less than seven years, in which an approval may be "
	    "looked into again.",
	    "A file of a claim that is open, approved, in an arbitration that "
	    "is not decided, or in an open support request stays.",
	    7 * YEAR + 2, 30 * YEAR, 0 },
	[KEEPING_NAMES] = { "names", "Names and addresses beside the history",
	    "Names and addresses that stand beside entries so old are erased. "
	    "The entries stay and say who did what, and the history still "
	    "verifies.",
	    "What stands beside the history of a claim that is open, approved, "
	    "in an arbitration that is not decided or an open support "
	    "request, or was over later than that stays.",
	    2 * YEAR, 30 * YEAR, 0 },
	[KEEPING_MAILS] = { "mails", "Sent mails",
	    "Mails that ended so long ago go, with the address they went to "
	    "and what they were about.",
	    "Mails that wait, and those of open or approved claims that could "
	    "not be sent or were written to another address since, stay, and "
	    "so do those of invitations.",
	    30, 10 * YEAR, 0 },
	[KEEPING_MESSAGES] = { "messages", "Messages",
	    "Messages that are so old go, read or not.",
	    "Reminders of open or approved claims stay: by them it is known "
	    "that somebody was reminded.",
	    90, 10 * YEAR, 0 },
	[KEEPING_SUPPORT] = { "support", "Closed support requests",
	    "Support requests that were closed so long ago go, with all that "
	    "was written in them.",
	    "Open requests stay.", 90, 10 * YEAR, 0 },
	[KEEPING_INVITATIONS] = { "invitations", "Invitations that ended",
	    "Invitations that were accepted or withdrawn, or whose link ended, "
	    "so long ago go, with the name and address that were invited.",
	    "Invitations that can be accepted stay.", 30, 10 * YEAR, 0 },
	[KEEPING_SESSIONS] = { "sessions", "Sessions",
	    "Where somebody was signed in, with what browser and from what "
	    "network, counted from the session’s end.",
	    NULL, 0, 0, TIME_DAY },
	[KEEPING_HALF_FILES] = { "half-files", "Half-arrived files",
	    "Proof files that began to arrive and never came to their end.",
	    NULL, 0, 0, TIME_HOUR },
	[KEEPING_COUNTERS] = { "counters", "Counters of attempts",
	    "How often somebody tried to sign in in vain, and the like.", NULL,
	    0, 0, 2 * TIME_DAY },
	[KEEPING_LINKS] = { "links", "Links to choose a password",
	    "From when they were asked for, once they work no more.", NULL, 0,
	    0, 2 * TIME_DAY },
	[KEEPING_ADDRESSES] = { "addresses", "Changes of addresses",
	    "New addresses that somebody asked to sign in with.", NULL, 0, 0,
	    2 * TIME_DAY },
	[KEEPING_PLACES] = { "places", "Places of sign-ins",
	    "From what browsers and networks somebody signed in, counted from "
	    "the last time; their latest stays.",
	    NULL, 0, 0, 90 * TIME_DAY },
	[KEEPING_IMPORTS] = { "imports", "Files to be imported",
	    "Customers, people and products that were sent and not imported.",
	    NULL, 0, 0, IMPORT_KEPT },
	[KEEPING_BATCHES] = { "batches", "Files of many drafts",
	    "The files and their rows; the drafts made from them stay.", NULL,
	    0, 0, 30 * TIME_DAY },
	[KEEPING_UNSENT] = { "unsent", "Words that could not be sent",
	    "What somebody wrote in a claim’s form and could not send.", NULL,
	    0, 0, UNSENT_KEPT },
	[KEEPING_DESKS] = { "desks", "Desks that are open",
	    "Who at Microsoft looks at a claim now.", NULL, 0, 0, DESK_FRESH },
};
_Static_assert(LENGTH(kinds) == KEEPING__COUNT, "every kind has its words");

const char *
keeping_code(enum keeping keeping)
{
	return kinds[keeping].code;
}

const char *
keeping_name(enum keeping keeping)
{
	return kinds[keeping].name;
}

const char *
keeping_about(enum keeping keeping)
{
	return kinds[keeping].about;
}

const char *
keeping_spared(enum keeping keeping)
{
	return kinds[keeping].spared;
}

int64_t
keeping_least(enum keeping keeping)
{
	return kinds[keeping].least;
}

int64_t
keeping_most(enum keeping keeping)
{
	return kinds[keeping].most;
}

int64_t
keeping_always(enum keeping keeping)
{
	return kinds[keeping].always;
}

const char *
keeping_words(struct arena *arena, int64_t seconds)
{
	static const struct {
		int64_t seconds;
		const char *one;
	} units[] = { { TIME_DAY, "day" }, { TIME_HOUR, "hour" },
		{ TIME_MINUTE, "minute" } };
	size_t i = 0;
	int64_t count;

	if (seconds == 0)
		return "Never";
	while (seconds < units[i].seconds)
		i++;
	count = seconds / units[i].seconds;
	return arena_print(arena, "%" PRId64 " %s%s", count, units[i].one,
	    count == 1 ? "" : "s");
}

bool
keeping_read(enum keeping keeping, const char *typed, int64_t *days)
{
	char *end;

	*days = KEEPING_EVER;
	if (strcmp(typed, "never") == 0 || strcmp(typed, "Never") == 0)
		return true;
	if (typed[0] < '0' || typed[0] > '9' || strlen(typed) > 6)
		return false;
	*days = strtol(typed, &end, 10);
	return *end == '\0' && *days >= kinds[keeping].least &&
	       *days <= kinds[keeping].most;
}

bool
keeping_of(const char *code, enum keeping *keeping)
{
	for (size_t i = 0; i < KEEPING_SET__COUNT; i++)
		if (strcmp(kinds[i].code, code) == 0) {
			*keeping = (enum keeping)i;
			return true;
		}
	return false;
}

int64_t
keeping_before(int64_t now, int64_t days)
{
	return days == KEEPING_EVER ? 0 : now - days * TIME_DAY;
}

/* Claims that are made from other claims. */

#include "rules/origin.h"

#include <string.h>

#include "base/outcome.h"
#include "rules/code.h"

static const struct code kinds[] = {
	[ORIGIN_COPY] = { "copy", "Copy to new draft" },
	[ORIGIN_CORRECTION] = { "correction", "Correct and reclaim" },
	[ORIGIN_RENEWAL] = { "renewal", "Claim the renewal" },
};
_Static_assert(LENGTH(kinds) == ORIGIN__COUNT, "every kind has its words");

static const struct {
	const char *verb, *back, *forth;
	enum event_kind event;
	unsigned roles;
	bool proof;
} more[] = {
	[ORIGIN_COPY] = { "copy", "Copied from", "Copy", EVENT_COPY_MADE,
	    MAY_FILL, false },
	[ORIGIN_CORRECTION] = { "reclaim", "Corrects", "Correction",
	    EVENT_CORRECTION_MADE, MAY_SUBMIT, true },
	[ORIGIN_RENEWAL] = { "renew", "Renews", "Renewal", EVENT_RENEWAL_MADE,
	    MAY_FILL, true },
};
_Static_assert(LENGTH(more) == ORIGIN__COUNT, "every kind has its ways");

const char *
origin_code(enum origin_kind kind)
{
	return kinds[kind].code;
}

bool
origin_of(const char *code, enum origin_kind *kind)
{
	int found = code_find(kinds, LENGTH(kinds), code);

	if (found < 0)
		return false;
	*kind = (enum origin_kind)found;
	return true;
}

const char *
origin_name(enum origin_kind kind)
{
	return kinds[kind].name;
}

const char *
origin_verb(enum origin_kind kind)
{
	return more[kind].verb;
}

const char *
origin_back(enum origin_kind kind)
{
	return more[kind].back;
}

const char *
origin_forth(enum origin_kind kind)
{
	return more[kind].forth;
}

unsigned
origin_roles(enum origin_kind kind)
{
	return more[kind].roles;
}

enum event_kind
origin_event(enum origin_kind kind)
{
	return more[kind].event;
}

bool
origin_takes_proof(enum origin_kind kind)
{
	return more[kind].proof;
}

/* A line that its correction replaced lives on there. */
static bool
may_copy(const struct line *line)
{
	return line->state == LINE_REFUSED ||
	       (line->state == LINE_ENDED &&
		   strcmp(line->reason, "corrected") != 0);
}

bool
origin_takes(enum origin_kind kind, enum claim_status status,
    const struct line *line, bool renewable)
{
	bool decided = status == CLAIM_APPROVED || status == CLAIM_REJECTED ||
		       status == CLAIM_REJECTED_FINAL || status == CLAIM_ENDED;

	switch (kind) {
	case ORIGIN_COPY:
		return decided && may_copy(line);
	case ORIGIN_CORRECTION:
		return status == CLAIM_APPROVED && line->state == LINE_APPROVED;
	case ORIGIN_RENEWAL:
		return decided && renewable;
	case ORIGIN__COUNT:
		break;
	}
	return false;
}

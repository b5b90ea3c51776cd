/* The pages around a draft: its beginning, its task list, its end. */

#ifndef PAGE_DRAFT_H
#define PAGE_DRAFT_H

#include "page/follow.h"
#include "page/form.h"
#include "page/layout.h"
#include "rules/draft.h"
#include "rules/event.h"
#include "rules/origin.h"

/* What one needs before starting, and "Add customer". */
void page_draft_new(struct text *out, struct arena *, const struct viewer *);

/* The task list (R4.25). Unless the viewer `may_fill`, its parts are no links.
 */
void page_draft_show(struct text *out, struct arena *, const struct viewer *,
    const struct draft *, const struct follow *, const struct kin *,
    size_t kin_count, bool may_fill);

/* A part that cannot be started yet, and the parts that come first. */
void page_draft_wait(struct text *out, struct arena *, const struct viewer *,
    const struct draft *, enum claim_part);

/* "Delete this draft?" */
void page_draft_delete(struct text *out, struct arena *, const struct viewer *,
    const struct claim *);

/* A change of the claim, for the page below. */
struct draft_change {
	int64_t at;
	const char *who;
	const char *what; /* "changed the claim" */
	const struct change *values;
	size_t count;
};

/* A form that came too late: what changed since it was opened, and what was
 * typed into it (`typed` may be NULL). */
struct draft_conflict {
	const struct claim *claim; /* as it is now */
	enum claim_part part;
	bool editable; /* the part may still be edited */
	const struct draft_change *changes;
	size_t count;
	const struct entries *typed;
};

void page_draft_conflict(struct text *out, struct arena *,
    const struct viewer *, const struct draft_conflict *);

/* What a claim is called: its name, or this. */
#define PAGE_DRAFT_UNNAMED "Draft without a name"
const char *page_draft_name(const struct claim *);

/* Addresses: of a claim's page, and of the page of one of its parts. */
const char *page_draft_href(struct arena *, const struct claim *);
const char *page_draft_part_href(
    struct arena *, const struct claim *, enum claim_part);
/* The page where subscriptions are chosen, and the field that mends a problem.
 */
const char *page_draft_subscriptions_href(struct arena *, const struct claim *);
const char *page_draft_problem_href(
    struct arena *, const struct claim *, const struct problem *);

#endif

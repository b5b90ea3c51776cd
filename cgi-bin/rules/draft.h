/*
 * The draft of a claim: the parts of the flow, and what still stands against
 * submitting it (docs/rules.md section 4). An answer is checked the same way.
 */

#ifndef RULES_DRAFT_H
#define RULES_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "rules/claim.h"

/* Everything a draft consists of, for the task list and the submit check. */
struct draft {
	const struct claim *claim;
	const struct line *lines;
	const struct subscription_evidence
	    *evidence; /* one per line, as known now */
	size_t line_count;
	const struct contact *contacts;
	size_t contact_count;
	size_t proof_count;
	size_t infected_count; /* how many of them are infected */
	const char *infected;  /* … and the name of one, NULL without */
};

/* One thing that stands against submitting, and the page and field to mend it.
 */
struct problem {
	enum claim_part part;
	const char *field; /* name of the element on that part's page:
		name, location; tenant, domain; area, role; items, and
		subscription.1 … by line position; customer_name,
		customer_title, customer_email, partner_name, partner_email,
		technical_name, technical_email, solution_seller,
		revenue_customer, isv_solution; file */
	const char *sentence;
};

#define DRAFT_PROBLEMS_MAX 64
/* All problems at once, in page order (R4.24); their number. Of a claim whose
 * role is not chosen yet, nothing is said of items. An infected file is no
 * proof, and a draft must not hold one (R4.59). */
size_t draft_problems(struct arena *, const struct draft *,
    struct problem problems[DRAFT_PROBLEMS_MAX]);

/* May the claim have this item: NULL, or a sentence why not
 * (offer_item_refusal). What was submitted keeps what has ended since (R8.25).
 */
const char *draft_item_refusal(const struct claim *, const struct item *);

/*
 * For the task list, from the draft's problems. Role cannot start before the
 * customer is completed; items and contacts not before the role; check not
 * before all others, and is never completed: submitting completes it.
 */
enum part_state {
	PART_CANNOT_START,
	PART_INCOMPLETE,
	PART_COMPLETED,
	PART_STATE__COUNT
};
enum part_state draft_part_state(
    const struct problem *, size_t count, enum claim_part);
const char *draft_part_state_name(enum part_state); /* "Cannot start yet" */

/* Must `first` be completed before `part` can be started (R4.25)? */
bool draft_part_needs(enum claim_part part, enum claim_part first);

#endif

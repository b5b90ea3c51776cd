/* The page of one claim that was submitted: where it stands, what it is made
 * of, and the conversation about it. */

#ifndef PAGE_CLAIM_H
#define PAGE_CLAIM_H

#include "page/dispute.h"
#include "page/follow.h"
#include "page/layout.h"
#include "page/origin.h"
#include "rules/arbitration.h"
#include "rules/claim.h"
#include "rules/comment.h"
#include "rules/consent.h"
#include "rules/earning.h"
#include "rules/mail.h"
#include "rules/person.h"
#include "rules/proof.h"

struct claim_page {
	const struct claim *claim;
	const struct line *lines;
	size_t line_count;
	const struct contact *contacts;
	size_t contact_count;
	const struct consent *consent; /* the customer's link; NULL: none */
	const struct mail *mails;      /* that failed */
	size_t mail_count;
	const struct earning_facts *earning; /* one per line */
	const struct proof *proofs;
	size_t proof_count;
	struct thread thread;
	const struct arbitration_part *parts; /* in which it takes part */
	const int *part_left;		      /* business days left of each */
	size_t part_count;
	const struct ask *asks; /* open ones */
	size_t ask_count;
	const struct person *people; /* of the partner, when it has the turn */
	size_t person_count;
	int64_t waited[PARTY__COUNT]; /* seconds on each party */
	int days, days_left; /* of the running clock, when the claim is due */
	bool may_fill, may_submit; /* the viewer, for this claim (R2.4) */
	bool may_attach;	   /* they may add files to it now */
	struct dispute_shown dispute;
	int64_t dispute_until; /* it can be disputed until then; 0: not */
	const struct entries
	    *entries;		 /* of the comment form: "comment", "file" */
	struct origin_ways ways; /* on from here, and related claims */
	struct follow follow;
	const char *done; /* what was just done, a word of page/claim.c */
};

/* "Ann Lee, Bo Ek": the names of people, "" for nobody. */
const char *page_claim_names(
    struct arena *, const struct person *, size_t count);

void page_claim_show(struct text *out, struct arena *, const struct viewer *,
    const struct claim_page *);

#endif

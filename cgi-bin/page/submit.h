/* The end of the flow: check answers, and the confirmation. */

#ifndef PAGE_SUBMIT_H
#define PAGE_SUBMIT_H

#include "page/competing.h"
#include "page/form.h"
#include "page/layout.h"
#include "rules/calendar.h"
#include "rules/draft.h"
#include "rules/enrollment.h"
#include "rules/place.h"
#include "rules/proof.h"

struct submit_page {
	const struct draft *draft;
	const struct location *location;	  /* NULL: none chosen */
	const struct subscription *subscriptions; /* of each line; id "" */
	const struct proof *proofs;		  /* draft->proof_count */
	const struct element *elements; /* what they must show, and where */
	size_t element_count;
	const char *outside; /* the customer contact's address, when it is not
				the customer's; NULL */
	struct competing competing;
	bool may_submit;
	const struct person *admins; /* who may, when the viewer may not */
	size_t admin_count;
	bool disclosure;	       /* must be acknowledged too */
	const struct entries *entries; /* problems, and the form */
};

void page_submit_check(struct text *out, struct arena *, const struct viewer *,
    const struct submit_page *);

/* The confirmation. */
struct submit_done {
	const struct claim *claim;
	const char *email; /* to whom the customer's notice goes, "" */
	int days;	   /* business days within which it is reviewed */
	int answer_days;   /* … and within which an answer is due */
	int days_left;	   /* of those of the review */
	const struct calendar *calendar; /* of the claim's program */
};

void page_submit_done(struct text *out, struct arena *, const struct viewer *,
    const struct submit_done *);

#endif

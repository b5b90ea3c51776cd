/* The end of the flow: check answers, and the confirmation. */

#ifndef PAGE_SUBMIT_H
#define PAGE_SUBMIT_H

#include "page/competing.h"
#include "page/form.h"
#include "page/layout.h"
#include "rules/draft.h"
#include "rules/enrollment.h"
#include "rules/proof.h"

struct submit_page {
	const struct draft *draft;
	const struct location *location;	  /* NULL: none chosen */
	const struct subscription *subscriptions; /* of each line; id "" */
	const struct proof *proofs;		  /* draft->proof_count */
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

/* The confirmation; `email`: to whom the customer's notice goes. */
void page_submit_done(struct text *out, struct arena *, const struct viewer *,
    const struct claim *, const char *email);

#endif

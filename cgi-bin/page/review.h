/* The review desk: a claim as a reviewer sees it, and its parts for the pages
 * where one asks and decides. */

#ifndef PAGE_REVIEW_H
#define PAGE_REVIEW_H

#include "page/dispute.h"
#include "page/draft.h"
#include "page/form.h"
#include "page/layout.h"
#include "rules/arbitration.h"
#include "rules/canned.h"
#include "rules/comment.h"
#include "rules/consent.h"
#include "rules/customer.h"
#include "rules/desk.h"
#include "rules/look.h"
#include "rules/mail.h"
#include "rules/origin.h"
#include "rules/place.h"
#include "rules/proof.h"

/* Everything a reviewer needs to know of a claim. */
struct review {
	const struct claim *claim;
	const struct tenant *tenant;
	const char *left; /* "3 business days left"; "" without a deadline */
	int days_left;
	int64_t waited[PARTY__COUNT]; /* seconds on each party */
	const struct line *lines;
	const int64_t *holders; /* per line: the partner that holds it, or 0 */
	size_t line_count;
	const struct arbitration_part *parts; /* what arbitrations decide */
	size_t part_count;
	const struct contact *contacts;
	const bool *strangers; /* per contact: not an address of the customer */
	size_t contact_count;
	const struct consent_word *words; /* the customer's, of lines */
	const bool *word_strangers; /* per word: from no address of theirs */
	size_t word_count;
	const char *link; /* a demonstration's way to the customer's page; "" */
	const struct mail *mails; /* that failed */
	size_t mail_count;
	const struct proof *proofs;
	size_t proof_count;
	size_t sealed_count;		/* of those that are not here (R6.3) */
	const struct element *elements; /* what they must show, and where */
	size_t element_count;
	const struct ask *asks;
	size_t ask_count;
	const struct kin *kin; /* what it was made from, and what of it */
	size_t kin_count;
	const struct canned *texts; /* to start from */
	size_t text_count;
	struct thread thread;
	const struct draft_change *changes;
	size_t change_count;
	const struct person *people; /* of the partner, when it has the turn */
	size_t person_count;
	struct dispute_shown dispute;
	const struct look *look;	/* a decision that waits; NULL: none */
	const struct desk_open *others; /* who have it open, too */
	size_t other_count;
	bool may_lead;	      /* the viewer is a lead */
	enum dispute_bar bar; /* … whom that keeps from answering its dispute */
	int64_t declare; /* the arbitration in which they declare first, or 0 */
	bool may_act;	 /* the viewer may review it; else they only read */
	bool belongs; /* … not, because they belong to its partner (R5.91) */
	bool mine;    /* … and this claim's reviewer */
};

/* The whole desk. `entries` are the comment form's; `success` a sentence or
 * NULL. */
void page_review_show(struct text *out, struct arena *, const struct viewer *,
    const struct review *, const struct entries *, const char *success);

/* While the customer is asked: since when, until when, and that to decide or to
 * ask the partner ends that (R5.122); else "". */
const char *page_review_customer_asked(
    struct arena *, const struct viewer *, const struct claim *);

/* Who else has the claim open, where {{>MARKER}} stands (R5.112). */
void page_review_others(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct review *);

/* The claim's facts beside its proof, where {{>MARKER}} stands. */
void page_review_side(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct review *);

/* The arbitration that alone decides a line (R6.2); NULL: none does. */
const struct arbitration_part *page_review_part(
    const struct review *, size_t line);

/* Why a line cannot be approved: somebody holds it (R5.13). Names nobody. */
const char *page_review_held(
    struct arena *, const struct review *, size_t line);

/* Addresses: of a claim's desk, and of a page below it. */
const char *page_review_href(struct arena *, const struct claim *);
const char *page_review_href_of(
    struct arena *, const struct claim *, const char *page);

#endif

/*
 * The step in which the letter of a decision is checked (R5.101): the same form
 * comes twice, first with the decision, then with the decision and its letter.
 */

#ifndef WEB_LETTER_H
#define WEB_LETTER_H

#include "page/letter.h"
#include "web/canned.h"
#include "web/form.h"
#include "web/route.h"

/* The fields it needs of a form's struct: the strings `letter` and `step`, and
 * `text`, an id; or LETTER_STEP alone where there are several letters. */
#define LETTER_STEP(type) FORM_OPTIONAL(type, step, TEXT, 0, 10, "")
#define LETTER_FIELDS(type)                                                    \
	FORM_OPTIONAL(                                                         \
	    type, letter, LONG, 1, LETTER_MAX, "Letter to the partner"),       \
	    CANNED_FIELDS(type)

enum letter_step {
	LETTER_CHECK,  /* the decision is made: compose its letter */
	LETTER_CHANGE, /* back to the decision */
	LETTER_INSERT, /* a text to start from */
	LETTER_SEND
};
enum letter_step web_letter_step(const char *code);

/* Is anything wrong that is not the letter? Then the decision's own form is
 * the answer. */
bool web_letter_is_rest_faulty(const struct entries *);

/* Make `words` what stands in that field. */
void web_letter_put(struct entries *, const char *field, const char *words);

/* May it go out: was it sent, and is each letter written? Else there may be
 * faults beside them now, and web_letter_show is the answer. */
bool web_letter_may_go(const struct letter_page *, enum letter_step);

/* Show the step; DONE, or INVALID where anything is wrong. */
enum outcome web_letter_show(
    struct request *, struct reply *, const struct letter_page *) CHECKED;

/* The page of a claim's letter in its field `letter`, beside the claim's
 * facts: what is left is `action`, `send` and the facts. */
struct letter_page web_letter_page(
    struct request *, const struct review *, struct entries *);

#endif

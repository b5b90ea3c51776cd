/* The sentences beside wrong fields, by kind, in the design system's style. */

#ifndef WEB_SENTENCE_H
#define WEB_SENTENCE_H

#include "web/form.h"

enum sentence {
	SENTENCE_MISSING, /* nothing was typed or chosen */
	SENTENCE_WRONG,	  /* it is not of the field's kind */
	SENTENCE_LOW,	  /* shorter, less or fewer than the limit */
	SENTENCE_HIGH,	  /* longer or more than the limit */
	SENTENCE__COUNT
};

/*
 * "Enter a claim name", "Claim name must be 3 characters or more": the label
 * as on the page is put in with its article and the right capital. The
 * result is the arena's.
 */
const char *sentence_of(struct arena *, enum field_kind, enum sentence,
    const char *label, int limit);

#endif

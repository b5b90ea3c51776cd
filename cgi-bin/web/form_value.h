/* One value of a form's field, from what was typed: web/form's own. */

#ifndef WEB_FORM_VALUE_H
#define WEB_FORM_VALUE_H

#include "web/form.h"
#include "web/sentence.h"

/* A field on its way in: what it says, where it goes. */
struct form_reading {
	struct arena *arena;
	const struct field *field;
	struct entry *entry;
	void *value;
};

/* Read what was typed, tidied and not empty, as a value of the field's kind,
 * one that does not hold several; or say beside the entry what is wrong. */
void form_value_read(const struct form_reading *, const char *typed);

/* What a field is when it was left empty. */
void form_value_empty(const struct form_reading *);

/* Say what is wrong, unless something has been said already. */
void form_value_fault(const struct form_reading *, enum sentence, int limit);

/* A whole number, and nothing else. */
bool form_value_number(const char *typed, int64_t *number);

/* Does a text hold what nobody sees: control characters but for the ends of
 * lines and tabs, or what turns round the text behind it? */
bool form_value_hides(const char *);

#endif

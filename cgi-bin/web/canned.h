/* Texts to start from: kept by leads and program admins (R9.30), read by all
 * reviewers, inserted into what one writes (R9.32). */

#ifndef WEB_CANNED_H
#define WEB_CANNED_H

#include "page/form.h"
#include "rules/claim.h"
#include "web/form.h"
#include "web/route.h"

/* GET /review/texts; GET and POST …/new and …/:text; POST …/:text/remove. */
handler web_canned_list, web_canned_new, web_canned_add;
handler web_canned_edit, web_canned_save, web_canned_remove;

/* The fields of a form in which one may start from a text: `text`, an id, and
 * `step`, a string. */
#define CANNED_FIELDS(type)                                                    \
	FORM_OPTIONAL(type, text, ID, 0, 0, "Start from a text"),              \
	    FORM_OPTIONAL(type, step, TEXT, 0, 10, "")

/* Was "Insert" pressed? */
bool web_canned_is_asked(const char *step);

/*
 * Put the text behind what is typed in `field`, its placeholders filled in for
 * the claim; all else stays as it was typed, and nothing is found wrong with it
 * yet. INVALID, with a sentence beside "text": none was chosen, or it is gone.
 * Nothing is written.
 */
enum outcome web_canned_insert(struct request *, struct store *,
    const struct claim *, int64_t text, struct entries *,
    const char *field) CHECKED;

#endif

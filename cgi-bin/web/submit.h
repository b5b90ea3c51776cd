/*
 * The end of the flow: GET /claims/:claim/check, POST /claims/:claim/submit,
 * and the confirmation, GET /claims/:claim/submitted. Submitting twice submits
 * once (R4.47).
 */

#ifndef WEB_SUBMIT_H
#define WEB_SUBMIT_H

#include "rules/claim.h"
#include "web/route.h"

handler web_submit_check, web_submit_send, web_submit_done;

/* What stands between a draft and being submitted with others. */
struct submit_look {
	bool may_submit;   /* the viewer */
	size_t problems;   /* all that the check page would list */
	const char *first; /* the first of them, NULL for none */
	bool disclosure;   /* must be acknowledged too */
	bool competing;	   /* a line goes to arbitration (R4.16) */
	size_t lines;
};

enum outcome web_submit_look(struct request *, struct store *,
    const struct claim *, struct submit_look *) CHECKED;

/*
 * Submit a draft as its own page does, the acknowledgments given; `disclosed`
 * is that of the disclosure. INVALID: something stands against it. FORBIDDEN:
 * the viewer may not. CONFLICT: it is no draft, or has changed.
 */
enum outcome web_submit_one(struct request *, struct store *,
    const struct claim *, bool disclosed) CHECKED;

#endif

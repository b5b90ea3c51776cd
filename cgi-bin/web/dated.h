/* What forms of numbers that hold from a day on share (web/setting,
 * web/keeping). */

#ifndef WEB_DATED_H
#define WEB_DATED_H

#include "store/history.h"
#include "web/form.h"

/* From when on a value holds whose day was typed in the field "from". False,
 * with a sentence beside it: it is no day, or none that may be typed. */
bool web_dated_from(const struct request *, const char *typed, struct entries *,
    int64_t *effective);

/* Was the form drawn from what is still so? CONFLICT: it was not, and the field
 * "value" says so. INVALID: it has no version. */
enum outcome web_dated_version(struct request *, struct store *,
    const struct thing *, struct entries *) CHECKED;

/* The instant of a value that is to be withdrawn: the form's only field. Not
 * DONE: the handler ends so. */
enum outcome web_dated_withdrawn(struct request *, int64_t *effective) CHECKED;

#endif

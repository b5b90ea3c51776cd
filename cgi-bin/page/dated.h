/* A number that holds from a day on, with its past and the form to change it:
 * of a program (page/setting), or how long something is kept (page/keeping). */

#ifndef PAGE_DATED_H
#define PAGE_DATED_H

#include "page/form.h"
#include "page/history.h"
#include "page/layout.h"
#include "rules/setting.h"

/* All of it in words, but for the values. */
struct dated_show {
	const char *group, *name, *about;
	const char *spared;	       /* another sentence, or NULL */
	const char *href, *action;     /* its own address; the form's */
	const char *back, *back_label; /* of the list of them */
	const char *hint;	       /* what may be typed */
	const char *scope;	       /* what a change leaves alone, or NULL */
	const char *button;	       /* of the form */
	const char *(*words)(struct arena *, int64_t value);
	int64_t value;
	bool changes;		   /* there is a next value */
	struct setting_value next; /* of those that are not in force yet */
	const struct setting_value *values; /* the latest first */
	size_t value_count;
	const struct history_line *lines;
	size_t line_count;
	int64_t version;
	const struct entries *entries; /* "value" and "from" */
	const char *done;	       /* what was done just now, or "" */
};

void page_dated_show(struct text *out, struct arena *, const struct viewer *,
    const struct dated_show *);

/* From when on, as people read it: a day of UTC where it is its beginning. */
const char *page_dated_from(
    struct arena *, const struct viewer *, int64_t effective);

/* The days that may be typed. */
const char *page_dated_days(struct arena *, const struct viewer *);

/* A plain number: most are. */
const char *page_dated_number(struct arena *, int64_t value);

#endif

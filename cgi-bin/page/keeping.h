/* How long things are kept, and what would be erased. */

#ifndef PAGE_KEEPING_H
#define PAGE_KEEPING_H

#include "page/dated.h"
#include "rules/keeping.h"

/* A kind that is set: what it is now, and what it will be. */
struct keeping_row {
	enum keeping keeping;
	int64_t days;
	bool changes; /* there is a next value */
	struct setting_value next;
};

/* All kinds, and those that nobody sets. */
void page_keeping_list(struct text *out, struct arena *, const struct viewer *,
    const struct keeping_row rows[KEEPING_SET__COUNT]);

/* One of them, with the form to change it. */
struct keeping_show {
	struct keeping_row row;
	const struct setting_value *values; /* the latest first */
	size_t value_count;
	const struct history_line *lines;
	size_t line_count;
	int64_t version;
	const struct entries *entries; /* "value" and "from" */
	const char *done;
};
void page_keeping_show(struct text *out, struct arena *, const struct viewer *,
    const struct keeping_show *);

/* What a value would erase, before it is set: up to each of some instants, and
 * what goes as it is. */
#define KEEPING_STEPS 4
struct keeping_check {
	enum keeping keeping;
	int64_t days, effective;
	const char *from; /* the day, as it was typed */
	struct keeping_step {
		int64_t at, then, as_it_is;
	} steps[KEEPING_STEPS];
	int64_t oldest; /* of what would go; 0: nothing would */
	int64_t version;
	bool stale; /* somebody has changed it since */
};
void page_keeping_check(struct text *out, struct arena *, const struct viewer *,
    const struct keeping_check *);

/* What all that is set would erase now, in a month and in a year. */
#define KEEPING_SPANS 3
struct keeping_try {
	enum keeping keeping;
	int64_t days; /* now */
	int64_t counts[KEEPING_SPANS];
	int64_t oldest; /* of what would go now; 0: nothing */
};
void page_keeping_try(struct text *out, struct arena *, const struct viewer *,
    const struct keeping_try tries[KEEPING_SET__COUNT]);

/* "/admin/retention/mails". */
const char *page_keeping_href(struct arena *, enum keeping);

#endif

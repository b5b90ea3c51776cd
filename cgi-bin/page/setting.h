/* The dated numbers of the programs. */

#ifndef PAGE_SETTING_H
#define PAGE_SETTING_H

#include "page/form.h"
#include "page/history.h"
#include "page/layout.h"
#include "rules/program.h"
#include "rules/setting.h"

/* One number of one program: what it is now, and what it will be. */
struct setting_row {
	enum program program;
	enum setting setting;
	int64_t value;
	bool changes;		   /* there is a next value */
	struct setting_value next; /* of those that are not in force yet */
};

/* All of them: those of a program stand together. */
void page_setting_list(struct text *out, struct arena *, const struct viewer *,
    const struct setting_row *, size_t count);

/* One of them, with the form to change it (fields "value" and "from"). */
struct setting_show {
	struct setting_row row;
	const struct setting_value *values; /* the latest first */
	size_t value_count;
	const struct history_line *lines;
	size_t line_count;
	int64_t version;
	const struct entries *entries;
	const char *done; /* what was done just now, or "" */
};
void page_setting_show(struct text *out, struct arena *, const struct viewer *,
    const struct setting_show *);

/* "/admin/settings/partner-recognition/review-days". */
const char *page_setting_href(struct arena *, enum program, enum setting);

#endif

/* The holidays of the programs. */

#ifndef PAGE_CALENDAR_H
#define PAGE_CALENDAR_H

#include "page/form.h"
#include "page/history.h"
#include "page/layout.h"
#include "rules/holiday.h"
#include "rules/program.h"

/* Both calendars, with how many holidays they have from today on and which
 * comes next. */
void page_calendar_list(struct text *out, struct arena *, const struct viewer *,
    const struct calendar calendars[PROGRAM__COUNT]);

/* A program's calendar in one year, with the forms to change it (fields "day",
 * "name" and "file"). */
struct calendar_show {
	enum program program;
	const struct calendar *calendar;
	int year;
	const struct history_line *lines;
	size_t line_count;
	const struct entries *entries;
	bool done; /* it was changed just now */
};
void page_calendar_show(struct text *out, struct arena *, const struct viewer *,
    const struct calendar_show *);

/* What would change, before it does (R8.34): a hidden field "days" has it. */
struct calendar_check {
	enum program program;
	const struct holiday_step *steps;
	const int64_t *deadlines; /* that run over each */
	size_t count;
	size_t same; /* days of a file that stand there already */
	int64_t version;
	bool stale; /* somebody else changed it meanwhile */
};
void page_calendar_check(struct text *out, struct arena *,
    const struct viewer *, const struct calendar_check *);

/* "/admin/calendars/partner-recognition". */
const char *page_calendar_href(struct arena *, enum program);

#endif

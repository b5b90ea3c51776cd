/* Locations to invite into a program from a CSV file: the form, and what each
 * row would do. */

#ifndef PAGE_INVITEE_H
#define PAGE_INVITEE_H

#include "page/form.h"
#include "rules/import.h"
#include "rules/invitee.h"
#include "rules/person.h"

struct invitee_page {
	enum program program;
	const struct import_file *file;
	const struct invitee *rows;
	size_t count;
	const struct entries *entries; /* which */
	bool moved; /* the rows do something else than when they were shown */
};

/* "/admin/programs/partner-recognition/invitations", and a file's below it. */
const char *page_invitee_base(struct arena *, enum program);
const char *page_invitee_href(struct arena *, enum program, int64_t file);

/* How many rows are wrong. */
size_t page_invitee_bad(const struct invitee_page *);

/* `invitation`: the program's text, "". */
void page_invitee_new(struct text *out, struct arena *, const struct viewer *,
    enum program, const char *invitation, const struct entries *);
/* The example file, as CSV. */
void page_invitee_example(struct text *out);
void page_invitee_show(struct text *out, struct arena *, const struct viewer *,
    const struct invitee_page *);

#endif

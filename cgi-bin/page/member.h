/* People and their roles: the list, somebody's page, and before they are
 * removed. The same pages for a directory's own admins and for Microsoft's. */

#ifndef PAGE_MEMBER_H
#define PAGE_MEMBER_H

#include "page/form.h"
#include "page/history.h"
#include "rules/enrollment.h"
#include "rules/invitation.h"

/* "/people", or "/admin/people" in Microsoft's directory. */
const char *page_member_base(const struct viewer *);
/* Somebody's page there. */
const char *page_member_href(
    struct arena *, const struct viewer *, int64_t person);

/* Somebody with what they are in each directory that the viewer sees. */
struct member_row {
	const struct person *person;
	const struct membership *ships;
	size_t ship_count;
};

struct member_list {
	const char *text, *role; /* as asked for */
	bool disabled;
	const struct member_row *rows;
	size_t count;
	bool more, first; /* there are more; this is the beginning */
	const struct invitation *invitations; /* that wait */
	size_t invitation_count;
	const char *done; /* word of "?done=…" */
	bool given;	  /* the roles of a file were */
};

struct member_show {
	struct member_row row;
	const struct last_role *last; /* what must stay with them */
	size_t last_count;
	const struct location *locations; /* of the viewer's own directory */
	size_t location_count;
	const struct history_line *lines;
	size_t line_count;
	const struct entries *entries; /* role, location, program; faults of
					* grant and state too */
	const char *done;	       /* word of "?done=…" */
};

void page_member_list(struct text *out, struct arena *, const struct viewer *,
    const struct member_list *);
void page_member_show(struct text *out, struct arena *, const struct viewer *,
    const struct member_show *);
void page_member_remove(struct text *out, struct arena *, const struct viewer *,
    const struct member_show *);

/* "Nestor Wilke is the only global admin of Fabrikam. Give …" */
const char *page_member_stays(
    struct arena *, const struct person *, const struct last_role *);

#endif

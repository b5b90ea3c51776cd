/* Partner accounts, for those who look after them: the list, a new one, and one
 * with its locations and who runs it. */

#ifndef PAGE_PARTNER_H
#define PAGE_PARTNER_H

#include "page/form.h"
#include "page/history.h"
#include "rules/enrollment.h"
#include "rules/invitation.h"
#include "rules/partner.h"

/* "/admin/partners/0123456789abc". */
const char *page_partner_href(struct arena *, int64_t partner);

struct partner_list {
	const char *text; /* as asked for */
	const struct partner *rows;
	size_t count;
	bool more, first; /* there are more; this is the beginning */
};

struct partner_show {
	const struct partner *partner;
	const struct location *locations;
	size_t location_count;
	const struct person *admins; /* its global admins */
	size_t admin_count;
	const struct invitation *invitations; /* to it, that wait */
	size_t invitation_count;
	const struct history_line *lines;
	size_t line_count;
	const char *done; /* what was done just now: "added", "waits",
			   * "merged" */
};

void page_partner_list(struct text *out, struct arena *, const struct viewer *,
    const struct partner_list *);

/* `has_mail`: this site sends mail. */
void page_partner_new(struct text *out, struct arena *, const struct viewer *,
    const struct entries *, bool has_mail);

void page_partner_show(struct text *out, struct arena *, const struct viewer *,
    const struct partner_show *);

#endif

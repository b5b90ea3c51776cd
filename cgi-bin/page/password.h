/* Choosing a password: who forgot it, who has a link, who changes it. */

#ifndef PAGE_PASSWORD_H
#define PAGE_PASSWORD_H

#include "page/form.h"
#include "rules/person.h"

/* "Forgot your password?" */
struct password_ask {
	bool sent;     /* what may have been mailed, to whomever */
	bool has_mail; /* does this site send mail? */
	int mails;     /* that it sends at most to an address in an hour */
};

void page_password_ask(struct text *out, struct arena *, const struct viewer *,
    const struct entries *, const struct password_ask *);

/* By a link, whose page is `href`, for the account of that address. */
void page_password_choose(struct text *out, struct arena *,
    const struct viewer *, const struct entries *, const char *href,
    const char *email);

/* The viewer's own. */
void page_password_change(struct text *out, struct arena *,
    const struct viewer *, const struct entries *);

/* The field that takes a new password, with its limits beside it. */
void page_password_input(struct tmpl *, enum marker, const struct entries *);

/* A link that does not work, of a mail to choose a new password. */
void page_password_gone(
    struct text *out, struct arena *, const struct viewer *);

#endif

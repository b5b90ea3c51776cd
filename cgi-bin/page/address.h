/* Changing the address that one signs in with. */

#ifndef PAGE_ADDRESS_H
#define PAGE_ADDRESS_H

#include "page/form.h"
#include "rules/person.h"

struct address_page {
	const char *pending; /* the address that waits; NULL: none does */
	int64_t asked;	     /* when it was asked for */
	bool has_mail;	     /* does this site send mail? */
	const char *done;    /* what has just been done, "" for nothing */
	const struct entries *entries;
};

void page_address_show(struct text *out, struct arena *, const struct viewer *,
    const struct address_page *);

/* By a link, whose page is `href`: to sign in with `address` from now on. */
void page_address_confirm(struct text *out, struct arena *,
    const struct viewer *, const char *href, const char *address);

/* A link that does not work, of a mail to confirm an address. */
void page_address_gone(struct text *out, struct arena *, const struct viewer *);

#endif

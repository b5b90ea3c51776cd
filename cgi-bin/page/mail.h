/*
 * A mail as it goes over the wire: header, and the same words as text and as
 * HTML (templates/mail/). What a person typed comes into it as words only:
 * base/mime lets no value add a line to the header.
 */

#ifndef PAGE_MAIL_H
#define PAGE_MAIL_H

#include "base/arena.h"
#include "base/text.h"
#include "rules/line.h"
#include "rules/mail.h"

#define PAGE_MAIL_LIMIT	  ((size_t)1024 * 1024) /* bytes of a mail */
#define PAGE_MAIL_ENTRIES 100			/* in a daily mail */

struct mail_page {
	const struct mail *mail; /* with its letters */
	const struct mail_setup *setup;
	const char *stop; /* token of the link that ends its topic; NULL: it
			     cannot be ended */
	const char *link; /* that only this mail holds; NULL: there is none */
	int64_t until;	  /* when the link ends; 0: it does not say so */
	const struct line *lines; /* that the customer contact is told of */
	size_t line_count;
	const struct mail *gathered; /* what a daily mail tells of */
	size_t gathered_count;
	bool more; /* … and that is not all */
};

/*
 * The whole message, dated `now`. The text has failed when an address or a
 * value of the header holds what may not stand there: then nothing of it may be
 * sent, at no time.
 */
void page_mail_write(
    struct text *out, struct arena *, const struct mail_page *, int64_t now);

/* The address of the page that ends a topic: below base_url ("" for a local
 * one). */
const char *page_mail_stop_href(
    struct arena *, const char *base_url, const char *token);

#endif

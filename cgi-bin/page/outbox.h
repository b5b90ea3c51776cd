/* Pages about mail: the outbox for program admins, what a link in a mail ends,
 * and mails about a claim that did not arrive. */

#ifndef PAGE_OUTBOX_H
#define PAGE_OUTBOX_H

#include "page/form.h"
#include "page/layout.h"
#include "rules/claim.h"
#include "rules/mail.h"

#define OUTBOX_COUNTED 1000 /* more are "1,000+" */

struct outbox_list {
	bool failed; /* those; else those that wait */
	const struct mail *mails;
	size_t count;
	bool more; /* after the last of them there are others */
	int64_t failed_count, waiting_count;
	bool server;  /* mail leaves this site */
	bool may_run; /* the viewer may send it again */
	bool again;   /* that was just done */
};

void page_outbox_list(struct text *out, struct arena *, const struct viewer *,
    const struct outbox_list *);

/* What the link of a topic ends; `done`: it has. */
void page_outbox_stop(struct text *out, struct arena *, const struct viewer *,
    const char *token, enum mail_topic, bool done);

/* Where {{>MARKER}} stands: the mails that failed; nothing when none has.
 * `may_correct`: those to the customer can be sent to another address. */
void page_outbox_failed(struct tmpl *, enum marker, struct arena *,
    const struct viewer *, const struct claim *, const struct mail *,
    size_t count, bool may_correct);

/* "To where instead?", with the field "email". */
void page_outbox_correct(struct text *out, struct arena *,
    const struct viewer *, const struct claim *, const struct mail *,
    const struct entries *, bool changed);

#endif

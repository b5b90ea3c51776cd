/*
 * libcurl's only door: handing one mail after the other to a mail server (RFC
 * 5321), over one connection as long as it lasts. What is sent was made by
 * page/mail; addresses are checked again here, so that libcurl sees no control
 * character.
 *
 * A connection to another machine is always encrypted and the server's
 * certificate checked: smtps:// from the first byte on, smtp:// by STARTTLS. To
 * this machine smtp:// is plain, unless CPOR_SMTP_CA names a certificate.
 * Name and password go only over what is encrypted or stays on this machine.
 */

#ifndef CLOCK_MAIL_H
#define CLOCK_MAIL_H

#include "base/text.h"
#include "rules/mail.h"

#define MAIL_SAID_SIZE 256

struct mail_door; /* a connection, or the wish for one */

/* What became of one mail, and why in the server's words (or libcurl's), one
 * line in UTF-8 without control characters. */
struct mail_result {
	enum mail_answer answer;
	char said[MAIL_SAID_SIZE];
};

/*
 * Called once everything but the last line has been sent, before that leaves.
 * False: stop, and leave the mail untaken (MAIL_LATER).
 */
typedef bool mail_handing(void *context);

/* NULL: libcurl cannot be used; see the log. */
struct mail_door *mail_door_open(const struct mail_setup *);
void mail_door_close(struct mail_door *);

/* Send one, for half a minute at most. */
void mail_door_send(struct mail_door *, const char *address,
    const struct text *message, mail_handing *, void *context,
    struct mail_result *);

#endif

/* The reply, held whole until it is whole: then sent by one call. */

#ifndef WEB_REPLY_H
#define WEB_REPLY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/outcome.h"
#include "base/text.h"
#include "web/request.h"

#define REPLY_LIMIT   (8 * 1024 * 1024) /* bytes of a page */
#define REPLY_HEADERS (16 * 1024)	/* bytes of headers, of cookies */

struct reply {
	struct text body;
	struct text headers; /* complete lines beyond the usual ones */
	struct text cookies; /* Set-Cookie lines */
	const char *type;    /* "text/html; charset=utf-8" when NULL */
	int status;	     /* 0: from the outcome */
	int spool; /* a finished file to send instead of body; -1 none */
	int64_t spool_size;
};

/* An empty reply; a worker keeps one for all its requests. */
void reply_open(struct reply *);
void reply_close(struct reply *);

/* Forget everything, close the spool file, keep the memory. */
void reply_clear(struct reply *);

/*
 * The CGI head of a finished reply: Status, type, length, cache and cookie
 * lines, and the empty line. Pages are never stored by caches. For a HEAD
 * request it is the same; only no body follows.
 */
void reply_head(const struct reply *, struct text *head);

/* See Other (303): where a POST ends. The address is printed, local, and
 * percent-encoded where needed. Clears what stood in the body. */
void reply_go(struct reply *, const char *format, ...) PRINTF_LIKE(2, 3);

/* A header line. A value with a control character in it fails the reply. */
void reply_header(struct reply *, const char *name, const char *value);

/* Set a cookie of the site (a name of web/guard's), or clear it when `value`
 * is NULL: HttpOnly, SameSite=Lax, Path=/, Secure on https. */
void reply_cookie(
    struct reply *, const struct site *, const char *name, const char *value);

/* Set the session cookie, or clear it when `token` is NULL. */
void reply_session(struct reply *, const struct site *, const char *token);

/*
 * Send an unlinked spool file as a download: attachment with the exact name
 * (RFC 6266 with RFC 8187 for any Unicode), nosniff, CSP sandbox. The reply
 * owns `fd` from here on.
 */
void reply_download(struct reply *, struct arena *, int fd, int64_t size,
    const char *type, const char *name);

/* The same for a body that has been written. */
void reply_attach(
    struct reply *, struct arena *, const char *type, const char *name);

/* An unlinked temporary file in CPOR_DATA/spool; -1 with the cause logged. */
int reply_spool(const struct site *);

/* The HTTP status of an outcome, and of a fault: the only place where they
 * meet, with the page that tells of them. */
int reply_status(enum outcome);
int reply_fault_status(enum fault);

/* Replace whatever the reply holds by the page of an outcome or a fault. */
void reply_outcome(struct reply *, const struct request *, enum outcome);
void reply_fault(struct reply *, const struct request *, enum fault);

#endif

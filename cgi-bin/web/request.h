/*
 * A request as handlers see it: read whole, checked once. Paths, names and
 * values are percent-decoded UTF-8 without NUL; whatever breaks a limit never
 * reaches a handler (web/route answers it).
 */

#ifndef WEB_REQUEST_H
#define WEB_REQUEST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/secret.h"
#include "base/time.h"
#include "rules/mail.h"
#include "rules/person.h"
#include "web/fcgi.h"

#define REQUEST_FIELDS	    64
#define REQUEST_FIELDS_WIDE 512 /* routes that ask several things per line */
#define REQUEST_COOKIES	    100
#define REQUEST_PATH	    1024	 /* bytes */
#define REQUEST_QUERY	    4096	 /* bytes */
#define REQUEST_BODY	    (256 * 1024) /* bytes, but uploads */
#define REQUEST_UPLOAD	    (64 * 1024 * 1024)
#define REQUEST_FILE	    (25 * 1024 * 1024) /* bytes of one file */
#define REQUEST_FILES	    20

enum method { GET, POST, METHOD__COUNT }; /* HEAD is a GET without its body */

/* What the protocol itself refuses, with one page each (web/route). */
enum fault {
	FAULT_NONE,
	FAULT_MALFORMED, /* 400 */
	FAULT_UNKNOWN,	 /* 404 */
	FAULT_METHOD,	 /* 405 */
	FAULT_TOO_LARGE, /* 413 */
	FAULT_MEDIA,	 /* 415 */
	FAULT_TOO_MANY,	 /* 429 */
	FAULT_STALE,	 /* 403: form token wrong or old, or another site's */
	FAULT_BUSY,	 /* 503: no room to receive a file just now */
	FAULT__COUNT
};

struct pair {
	const char *name;
	const char *value;
};

struct pairs {
	struct pair *list;
	size_t count;
};

/* A file that came with a multipart body, held in an unlinked spool file. */
struct upload {
	const char *field; /* the form field's name */
	const char *name;  /* file name exactly as sent, without any path */
	int fd;		   /* readable from 0; closed after the handler */
	int64_t size;	   /* as sent, also when it was not kept */
	bool truncated;	   /* longer than REQUEST_FILE: nothing of it is kept */
	bool cut_off;	   /* the body ended within it: likewise, and size 0 */
};

struct request {
	struct arena *arena;
	enum method method;
	bool head;
	const char *path; /* normalized: "/claims/4x…" */
	struct pairs query;
	struct pairs cookies;
	struct pairs body;	/* fields of a form */
	struct upload *uploads; /* file inputs left empty are not among them */
	size_t upload_count;
	size_t upload_excess;	 /* files beyond REQUEST_FILES, not kept */
	const char *argument[4]; /* what :names of the route matched */
	const char *target;	 /* path and query as they came */
	const char *origin;	 /* Origin header, "" without one */
	const char *fetch_site;	 /* Sec-Fetch-Site header, "" without one */
	const char *address; /* the client's, from nginx; for throttles only */
	const char *agent;   /* User-Agent header, "" without one */
	const char *tag;     /* request id for the log and error pages */
	struct viewer viewer;
	struct ways_in ways; /* web/guard, web/elsewhere: for whom may not */
	unsigned char session[32]; /* hash of the session cookie; zeros: none */
	int64_t seen;		   /* when that session was last in use */
	int64_t proved;		   /* when the password was last typed in it */
	const char *invitation;	   /* web/guard: a new form cookie, or NULL */
	bool
	    holder; /* web/guard: they have the link, and nothing else counts */
	int64_t
	    desk; /* web/presence: claim whose open desk is to be noted; 0 */
	int64_t now;
	bool resumed; /* web/confirm: path and body are those of another form */
	struct {
		int told;	 /* answers that it has given away */
		int64_t until;	 /* when they may go on asking; 0: now */
	} probe;		 /* web/probe's */
	const struct site *site; /* settings of this run */

	/*
	 * Set by form_read when the form is not one of ours, or by a handler
	 * that slows somebody down (FAULT_TOO_MANY): with INVALID it makes the
	 * fault's page the answer.
	 */
	enum fault fault;
};

/* Settings of this run, read once at start from the environment. */
struct site {
	const char *data;     /* CPOR_DATA */
	const char *base_url; /* CPOR_BASE_URL, without a final slash */
	const char *host;     /* its host[:port], lower case */
	const char *scanner;  /* CPOR_CLAMD; NULL: no virus scanner */
	const struct mail_setup *mail; /* NULL: no mail leaves */
	bool secure; /* https: cookies are __Host- and Secure */
	bool demo;   /* a demo database: sign-ins are shown */
	const struct keys *keys;
	struct watch watch;
};

/*
 * Read a request from the wire into `request` (zeroed but for arena, site,
 * tag and now): everything but a POST's body. FAULT_NONE: it is well-formed.
 * After any fault the strings are there too, for the page that tells of it;
 * after FAULT_METHOD, which comes last, all the rest is well-formed.
 *
 * A path has no empty, "." or ".." segment and no encoded slash; a query names
 * nothing twice. A Host other than the site's is malformed. Cookies that are
 * not text are passed over.
 */
enum fault request_read(struct request *, const struct wire *);

/*
 * Read a POST's body, once the route is known and the viewer let in: at most
 * `fields_max` fields; `files` admits multipart bodies (web/multipart). What
 * the limits leave unread the wire drains.
 */
enum fault request_read_body(
    struct request *, const struct wire *, size_t fields_max, bool files);

/* Close the files of uploads: route_answer does, after the handler. */
void request_close(struct request *);

/*
 * Split "a=1&b=2" (application/x-www-form-urlencoded, WHATWG URL 5.1) into at
 * most `limit` pairs. False: too many, a broken escape, NUL, or not UTF-8.
 */
bool request_split(struct arena *, const char *text, size_t length,
    size_t limit, struct pairs *);

/* The value of a name in the query; NULL if absent. */
const char *request_query(const struct request *, const char *name);

/* The same; "" if absent. */
const char *request_asked(const struct request *, const char *name);

/* The number behind letters that page_masked wrote; `none` when there are no
 * letters (NULL) or they are none of ours. */
int64_t request_unmask(
    const struct request *, const char *letters, int64_t none);

/* The only value of a cookie; NULL if absent or repeated. */
const char *request_cookie(const struct request *, const char *name);

/* The id in the route's argument `index`; false when it is none (→ ABSENT). */
bool request_id(const struct request *, size_t index, int64_t *id);

#endif

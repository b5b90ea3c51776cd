/* The front door: one table of what can be asked, by whom, with what body. */

#ifndef WEB_ROUTE_H
#define WEB_ROUTE_H

#include <stddef.h>

#include "store/store.h"
#include "web/reply.h"
#include "web/request.h"

/*
 * A handler reads, decides, records and answers. It runs inside a transaction
 * that the route opens: a read snapshot, or (COMMITS) the one write
 * transaction, committed only when it returns DONE. It never frees and never
 * writes to the client.
 */
typedef enum outcome handler(struct request *, struct store *, struct reply *);

enum body { BODY_NONE, BODY_FORM, BODY_WIDE, BODY_FILES };

enum access {
	READS,	 /* one read snapshot */
	COMMITS, /* one write transaction; the usual POST */
	OWN	 /* opens its own transactions (sign-in, uploads, downloads) */
};

/* Who may come in; else a set of roles (rules/person). */
#define ANYONE	  0u	     /* signed in or not */
#define SIGNED_IN (1u << 30) /* signed in, a directory chosen or not */
#define MEMBER	  (1u << 31) /* signed in, in a directory, any role or none */

struct route {
	enum method method;
	const char *path; /* "/claims/:claim/proof" */
	unsigned who;
	enum body body;
	enum access access;
	handler *answer;
};

/* The table (web/routes.c), for the router and for tests. */
extern const struct route routes[];
extern const size_t route_count;

/*
 * The route of a path, with what its :names matched in `argument` (arena
 * copies; at most 4); NULL if there is none.
 */
const struct route *route_find(
    enum method, const char *path, struct arena *, const char *argument[4]);

/*
 * Answer a request whole: find the route, let the viewer in (web/guard), read
 * the body, open the transaction, call the handler, make the outcome a page.
 * `request` holds only arena, site, tag and now; the reply is empty.
 */
void route_answer(
    struct request *, const struct wire *, struct store *, struct reply *);

/* Print the table for people and tests: `cpor routes`. */
void route_print(struct text *);

#endif

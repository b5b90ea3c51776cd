/* The front door: one table of what can be asked, by whom, with what body. */

#ifndef WEB_ROUTE_H
#define WEB_ROUTE_H

#include <stddef.h>

#include "store/store.h"
#include "web/reply.h"
#include "web/request.h"

/*
 * A handler reads, decides, records and answers. It runs inside a transaction
 * that the route opens: a read snapshot, or (COMMITS) a part of the one write
 * transaction, kept only when it returns DONE. It never frees and never writes
 * to the client.
 */
typedef enum outcome handler(struct request *, struct store *, struct reply *);

enum body {
	BODY_NONE, /* the token, and a version: with anything else it is
		      malformed */
	BODY_FORM,
	BODY_WIDE,
	BODY_FILES,
	BODY_UNREAD /* whatever it is, it says nothing (RFC 8058) */
};

enum access {
	READS,	 /* one read snapshot */
	COMMITS, /* a part of a write transaction; the usual POST */
	OWN	 /* opens its own transactions (sign-in, uploads, downloads) */
};

/* Who may come in; else a set of roles (rules/person). */
#define ANYONE 0u	  /* signed in or not */
#define HOLDER (1u << 29) /* who has the link: no session is looked at */
#define BY_LINK                                                                \
	(1u << 28) /* whoever has the address, which vouches by itself: a      \
		    * POST may come from anywhere and has no token */
#define PROVED                                                                 \
	(1u << 27) /* and who has typed the password within ten minutes:       \
		    * joins any of the others but those above (R2.46) */
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

/* A request that has been read, and the row that answers it, if one does. */
struct arrival {
	enum fault fault;
	const struct route *route;
};

/* Read a request and find its row. `request` holds only arena, site, tag and
 * now. */
struct arrival route_read(struct request *, const struct wire *);

/*
 * May it be answered while others wait for store_commit? What COMMITS writes
 * is one more part of their transaction. All else must find it committed:
 * reads would not see it, and OWN begins transactions of its own.
 */
bool route_joins(const struct arrival *);

/*
 * Answer a request whole: let the viewer in (web/guard), read the body, open
 * the transaction, call the handler, make the outcome a page. The reply is
 * empty before. If the store waits afterwards (store_waits), nobody may be
 * told before store_commit is DONE; if it is not, route_undo.
 */
void route_answer(struct request *, const struct arrival *, const struct wire *,
    struct store *, struct reply *);

/* What was written was not committed: answer that instead. A GET's page stands,
 * since it told of nothing new. */
void route_undo(const struct request *, struct reply *, enum outcome);

/* Print the table for people and tests: `cpor routes`. */
void route_print(struct text *);

#endif

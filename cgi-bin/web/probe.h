/*
 * Answers that tell something of others, such as whether a tenant and a domain
 * belong together. Each "no" is counted per person and per account, so
 * that nobody finds out by trying (R4.42). The limits are far above what typing
 * needs: who enters what a customer told them is refused now and then.
 *
 *	out = probe_wait(store, request, PROBE_CUSTOMER);
 *	if (request->probe.until != 0)
 *		… probe_sentence(request) beside the field, nothing looked up
 *	… probe_told(request) for each "no"
 *	out = probe_keep(store, request, PROBE_CUSTOMER, &over);
 */

#ifndef WEB_PROBE_H
#define WEB_PROBE_H

#include "store/store.h"
#include "web/reply.h"
#include "web/request.h"

#define PROBE_WINDOW  TIME_HOUR
#define PROBE_PERSON  30  /* answers to one person in a window */
#define PROBE_ACCOUNT 100 /* answers to all people of a directory */

/* What is asked: the first word of its counters. */
#define PROBE_CUSTOMER "customer"

/* Sets request->probe.until: when the viewer may ask again, 0: now. What they
 * were told by this request counts, kept or not. */
enum outcome probe_wait(
    struct store *, struct request *, const char *what) CHECKED;

/* They were told "no" once more. */
void probe_told(struct request *);

/*
 * Count what they were told by this request; inside a write transaction, which
 * is committed also when the request is refused. *over: more than there are,
 * since others were told meanwhile, so that this answer must not be given;
 * never when probe_wait stood in the same transaction.
 */
enum outcome probe_keep(
    struct store *, struct request *, const char *what, bool *over) CHECKED;

/* For beside the field: when to go on, in the viewer's zone. */
const char *probe_sentence(const struct request *);

/* A reply that holds that sentence has the status and the header for it. */
void probe_reply(const struct request *, struct reply *);

#endif

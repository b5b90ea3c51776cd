/* Answers that tell something of others: counted, and when to go on. */

#include "web/probe.h"

#include <inttypes.h>

#include "page/layout.h"
#include "store/throttle.h"

static const char *
of_person(const struct request *request, const char *what)
{
	return arena_print(
	    request->arena, "%s-person:%" PRId64, what, request->viewer.person);
}

static const char *
of_account(const struct request *request, const char *what)
{
	return arena_print(request->arena, "%s-account:%" PRId64, what,
	    request->viewer.directory);
}

enum outcome
probe_wait(struct store *store, struct request *request, const char *what)
{
	int64_t now = request->now, person, account = 0;
	enum outcome out = store_throttle_ask(
	    store, of_person(request, what), PROBE_WINDOW, now, &person);

	if (out == DONE)
		out = store_throttle_ask(store, of_account(request, what),
		    PROBE_WINDOW, now, &account);
	request->probe.until = 0;
	if (person + request->probe.told >= PROBE_PERSON ||
	    account + request->probe.told >= PROBE_ACCOUNT)
		request->probe.until = store_throttle_next(now, PROBE_WINDOW);
	return out;
}

void
probe_told(struct request *request)
{
	request->probe.told++;
}

enum outcome
probe_keep(
    struct store *store, struct request *request, const char *what, bool *over)
{
	int64_t now = request->now, person, account = 0;
	enum outcome out;

	*over = false;
	if (request->probe.told == 0)
		return DONE;
	out = store_throttle_more(store, of_person(request, what), PROBE_WINDOW,
	    now, request->probe.told, &person);
	if (out == DONE)
		out = store_throttle_more(store, of_account(request, what),
		    PROBE_WINDOW, now, request->probe.told, &account);
	request->probe.told = 0;
	*over = person > PROBE_PERSON || account > PROBE_ACCOUNT;
	return out;
}

const char *
probe_sentence(const struct request *request)
{
	return arena_print(request->arena,
	    "Too many details that you or your colleagues entered this hour "
	    "did not fit. So that nobody finds things out by trying, nothing "
	    "more is checked until %s (%s). Save again then: your draft is "
	    "kept",
	    page_time(request->arena, &request->viewer, request->probe.until),
	    zone_name(request->viewer.zone));
}

void
probe_reply(const struct request *request, struct reply *reply)
{
	if (request->probe.until == 0)
		return;
	reply->status = reply_fault_status(FAULT_TOO_MANY);
	reply_header(reply, "Retry-After",
	    arena_print(request->arena, "%" PRId64,
		request->probe.until - request->now));
}

/* From a request to its reply, in one fixed order. */

#include "web/route.h"

#include <stdlib.h>
#include <string.h>

#include "base/log.h"
#include "web/confirm.h"
#include "web/elsewhere.h"
#include "web/form.h"
#include "web/guard.h"
#include "web/presence.h"
#include "web/unsent.h"

#define NEXT_MAX 2000 /* bytes of an address to come back to, encoded */

static const char *const method_names[] = {
	[GET] = "GET",
	[POST] = "POST",
};
_Static_assert(
    LENGTH(method_names) == METHOD__COUNT, "every method has a name");

/* What each kind of body may hold. */
static const struct {
	const char *name;
	size_t fields;
	bool files;
} bodies[] = {
	[BODY_NONE] = { "none", 2, false }, /* the token, and a version */
	[BODY_FORM] = { "form", REQUEST_FIELDS, false },
	[BODY_WIDE] = { "wide", REQUEST_FIELDS_WIDE, false },
	[BODY_FILES] = { "files", REQUEST_FIELDS, true },
	[BODY_UNREAD] = { "unread", 0, false },
};
_Static_assert(
    LENGTH(bodies) == BODY_UNREAD + 1, "every kind of body has limits");

static const char *const access_names[] = {
	[READS] = "reads",
	[COMMITS] = "commits",
	[OWN] = "own",
};
_Static_assert(
    LENGTH(access_names) == OWN + 1, "every kind of access has a name");

/* Does the path fit the pattern? What :names stand for goes to `argument`. */
static bool
fits(const char *pattern, const char *path, struct arena *arena,
    const char *argument[4])
{
	size_t found = 0;

	while (*pattern == '/' && *path == '/') {
		size_t wanted = strcspn(++pattern, "/");
		size_t length = strcspn(++path, "/");

		if (*pattern == ':') {
			if (length == 0 || found == 4)
				return false;
			argument[found++] = arena_copy(arena, path, length);
		} else if (wanted != length ||
			   memcmp(pattern, path, length) != 0) {
			return false;
		}
		pattern += wanted;
		path += length;
	}
	return *pattern == '\0' && *path == '\0';
}

const struct route *
route_find(enum method method, const char *path, struct arena *arena,
    const char *argument[4])
{
	for (size_t i = 0; i < route_count; i++) {
		for (size_t j = 0; j < 4; j++)
			argument[j] = NULL;
		if (routes[i].method == method &&
		    fits(routes[i].path, path, arena, argument))
			return &routes[i];
	}
	return NULL;
}

/* The Allow header of a path: "GET, HEAD, POST"; "" when no route has it. */
static const char *
methods_of(const char *path, struct arena *arena)
{
	const char *argument[4];
	bool get = route_find(GET, path, arena, argument) != NULL;
	bool post = route_find(POST, path, arena, argument) != NULL;

	if (get)
		return post ? "GET, HEAD, POST" : "GET, HEAD";
	return post ? "POST" : "";
}

/* No row for this method: 405 when another one has a row, else 404. */
static void
answer_no_route(const struct request *request, struct reply *reply)
{
	const char *allowed = methods_of(request->path, request->arena);

	reply_fault(
	    reply, request, *allowed == '\0' ? FAULT_UNKNOWN : FAULT_METHOD);
	if (*allowed != '\0')
		reply_header(reply, "Allow", allowed);
}

/* The page to come back to: the address itself, or, of a form without a page of
 * its own, the one above, where it stands; NULL when that is none either. */
static const char *
page_of(const struct request *request)
{
	const char *argument[4], *above, *end = strrchr(request->path, '/');

	if (!guard_is_local(request->target))
		return NULL;
	if (route_find(GET, request->path, request->arena, argument) != NULL)
		return request->target;
	if (request->method != POST || end == NULL || end == request->path)
		return NULL;
	above = arena_copy(
	    request->arena, request->path, (size_t)(end - request->path));
	return route_find(GET, above, request->arena, argument) != NULL &&
		       guard_is_local(above)
		   ? above
		   : NULL;
}

/* "?next=…" for coming back to this page; "" when it is no page. */
static const char *
come_back(const struct request *request)
{
	static const char plain[] = "0123456789-._~/"
				    "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	const char *encoded, *page = page_of(request);
	struct text next;

	if (page == NULL || strcmp(page, "/") == 0)
		return "";
	text_open(&next, NEXT_MAX);
	text_add(&next, "?next=");
	for (const char *at = page; *at != '\0'; at++)
		if (strchr(plain, *at) != NULL)
			text_add_char(&next, *at);
		else
			text_print(&next, "%%%02X", (unsigned char)*at);
	encoded = text_failed(&next)
		      ? ""
		      : arena_string(request->arena, text_string(&next));
	text_close(&next);
	return encoded;
}

/* The viewer may not: to the sign-in, to the choice of a directory, or the
 * page that says which roles it takes. */
static void
answer_not_admitted(struct request *request, const struct route *route,
    struct store *store, struct reply *reply)
{
	if (request->viewer.person == 0)
		reply_go(reply, "/sign-in%s", come_back(request));
	else if (request->viewer.directory == 0)
		reply_go(reply, "/directories%s", come_back(request));
	else {
		guard_ask(request, store);
		elsewhere_find(request, route, store, reply);
		reply_outcome(reply, request, FORBIDDEN);
	}
}

/* May the viewer come in? If not, the reply says why. */
static bool
admit(struct request *request, const struct route *route, struct store *store,
    struct reply *reply)
{
	if (route == NULL) {
		answer_no_route(request, reply);
		return false;
	}
	request->ways.roles = route->who & MAY_ALL_ROLES;
	if (route->method == POST && route->who != BY_LINK &&
	    !guard_is_ours(request)) {
		reply_fault(reply, request, FAULT_STALE);
		return false;
	}
	if (guard_wants_factor(&request->viewer, route)) {
		reply_go(reply, "/profile/factor%s", come_back(request));
		return false;
	}
	if (!guard_may(&request->viewer, route)) {
		answer_not_admitted(request, route, store, reply);
		return false;
	}
	return true;
}

/* Read a POST's body and check its form token. */
static enum fault
take_body(
    struct request *request, const struct wire *wire, const struct route *route)
{
	enum fault fault;

	if (route->method != POST || route->who == BY_LINK)
		return FAULT_NONE;
	fault = request_read_body(request, wire, bodies[route->body].fields,
	    bodies[route->body].files);
	if (fault == FAULT_NONE && !guard_token_is_right(request))
		fault = FAULT_STALE;
	else if (fault == FAULT_NONE && route->body == BODY_NONE &&
		 !form_is_bare(request))
		fault = FAULT_MALFORMED;
	return fault;
}

/* Did the handler say something, and is all of it there? */
static bool
is_whole(const struct reply *reply)
{
	if (text_failed(&reply->body) || text_failed(&reply->headers) ||
	    text_failed(&reply->cookies))
		return false;
	return !text_is_empty(&reply->body) || reply->status != 0 ||
	       reply->spool != -1;
}

static enum outcome
begin(struct store *store, enum access access)
{
	switch (access) {
	case READS:
		return store_read(store);
	case COMMITS:
		return store_begin(store);
	case OWN:
		break;
	}
	return DONE;
}

/* Only what is DONE is kept, and only what is kept is DONE; serve commits. */
static enum outcome
end(struct store *store, enum access access, enum outcome outcome)
{
	if (access == READS)
		store_read_end(store);
	else if (access == COMMITS && outcome == DONE)
		outcome = store_keep(store);
	else if (access == COMMITS)
		store_rollback(store);
	return outcome;
}

/* The handler's answer as it stands, when its outcome has one of its own. */
static bool
has_own_page(const struct request *request, const struct reply *reply,
    enum outcome outcome)
{
	if (outcome == DONE)
		return true;
	return (outcome == INVALID || outcome == CONFLICT) &&
	       request->fault == FAULT_NONE && is_whole(reply);
}

static void
finish(const struct request *request, struct reply *reply, enum outcome outcome)
{
	if (has_own_page(request, reply, outcome)) {
		if (reply->status == 0)
			reply->status = reply_status(outcome);
	} else if (outcome == INVALID && request->fault != FAULT_NONE) {
		reply_fault(reply, request, request->fault);
	} else {
		reply_outcome(reply, request, outcome);
	}
}

/* The handler, in the transaction its row asks for; `open`: the snapshot that
 * the viewer was read in still is. */
static void
run(struct request *request, const struct route *route, struct store *store,
    struct reply *reply, bool open)
{
	enum outcome outcome = open ? DONE : begin(store, route->access);

	if (outcome != DONE) {
		reply_outcome(reply, request, outcome);
		return;
	}
	outcome = route->answer(request, store, reply);
	if (outcome == DONE && !is_whole(reply)) {
		log_fault("route: no whole reply of %s", route->path);
		outcome = BROKEN;
	}
	outcome = end(store, route->access, outcome);
	web_unsent_settle(request, route, store, reply, outcome);
	if (outcome == FORBIDDEN)
		guard_ask(request, store);
	if (outcome == ABSENT && store_read(store) == DONE) {
		elsewhere_find(request, route, store, reply);
		store_read_end(store);
	}
	finish(request, reply, outcome);
}

/* The password first; `open`: the snapshot of the viewer still is. */
static void
ask_for_proof(struct request *request, struct store *store, struct reply *reply,
    bool open)
{
	if (open)
		store_read_end(store);
	web_confirm_ask(request, reply);
	reply->status = reply_status(FORBIDDEN);
}

/* The password was right: what it was asked for happens now, with all that was
 * typed, as if it came by itself. */
static void
resume(struct request *request, struct store *store, struct reply *reply)
{
	const struct route *route =
	    route_find(POST, request->path, request->arena, request->argument);
	enum outcome outcome = store_read(store);
	bool may_enter;

	request->resumed = false;
	reply_clear(reply);
	if (outcome != DONE) {
		reply_outcome(reply, request, outcome);
		return;
	}
	may_enter = admit(request, route, store, reply);
	store_read_end(store);
	if (may_enter && (route->who & PROVED) != 0)
		run(request, route, store, reply, false);
	else if (may_enter)
		reply_outcome(reply, request, ABSENT);
}

/* They may not come in, and have sent a form: what they wrote in it is kept,
 * and the sign-in says so (R9.35). */
static void
rescue(struct request *request, const struct route *route,
    const struct wire *wire, struct store *store, struct reply *reply)
{
	const char *back;

	if (route == NULL || !web_unsent_takes(route) ||
	    !guard_is_ours(request) || !guard_knows(request, store) ||
	    request_read_body(request, wire, bodies[route->body].fields,
		bodies[route->body].files) != FAULT_NONE ||
	    !web_unsent_rescue(request, route, store) ||
	    request->viewer.person != 0)
		return;
	back = come_back(request);
	reply_clear(reply);
	reply_go(
	    reply, "/sign-in%s%sdone=kept", back, *back == '\0' ? "?" : "&");
}

/* Everything after the request was found well-formed. */
static void
answer(struct request *request, const struct route *route,
    const struct wire *wire, struct store *store, struct reply *reply)
{
	enum outcome outcome = store_read(store);
	enum fault fault;
	bool may_enter = false, keep;

	if (outcome == DONE) {
		outcome = DONE;
		if (route != NULL && route->who == HOLDER)
			guard_hold(request);
		else
			outcome = guard_enter(request, store);
		if (outcome == DONE)
			may_enter = admit(request, route, store, reply);
		keep =
		    may_enter && route->method == GET && route->access == READS;
		if (!keep)
			store_read_end(store);
	}
	if (outcome != DONE) {
		reply_outcome(reply, request, outcome);
		return;
	}
	if (!may_enter) {
		rescue(request, route, wire, store, reply);
		return;
	}
	fault = take_body(request, wire, route);
	if (fault != FAULT_NONE)
		reply_fault(reply, request, fault);
	else if (guard_wants_proof(request, route))
		ask_for_proof(request, store, reply, keep);
	else
		run(request, route, store, reply, keep);
	if (request->resumed)
		resume(request, store, reply);
}

struct arrival
route_read(struct request *request, const struct wire *wire)
{
	struct arrival arrival = { .fault = request_read(request, wire) };

	guard_nobody(request);
	if (arrival.fault == FAULT_NONE)
		arrival.route = route_find(request->method, request->path,
		    request->arena, request->argument);
	return arrival;
}

bool
route_joins(const struct arrival *arrival)
{
	return arrival->route != NULL && arrival->route->access == COMMITS;
}

void
route_answer(struct request *request, const struct arrival *arrival,
    const struct wire *wire, struct store *store, struct reply *reply)
{
	if (arrival->fault != FAULT_NONE && arrival->fault != FAULT_METHOD) {
		reply_fault(reply, request, arrival->fault);
		return;
	}
	answer(request, arrival->route, wire, store, reply);
	request_close(request);
	guard_invite(request, reply);
	guard_veil(request, reply);
	guard_stay(request, store);
	presence_stay(request, store);
}

void
route_undo(
    const struct request *request, struct reply *reply, enum outcome outcome)
{
	if (request->method != POST)
		return;
	reply_outcome(reply, request, outcome);
	guard_veil(request, reply);
}

/* "anyone", "holder", "signed-in", "member", or the codes of the roles. */
static void
print_who(struct text *out, unsigned who)
{
	const char *comma = "";

	const bool proved = (who & PROVED) != 0;

	who &= ~PROVED;
	if (who == ANYONE)
		text_add(out, "anyone");
	else if (who == HOLDER)
		text_add(out, "holder");
	else if (who == BY_LINK)
		text_add(out, "link");
	else if (who == SIGNED_IN)
		text_add(out, "signed-in");
	else if (who == MEMBER)
		text_add(out, "member");
	for (int role = 0; role < ROLE__COUNT; role++) {
		if ((who & ROLE_BIT(role)) == 0)
			continue;
		text_print(out, "%s%s", comma, role_code((enum role)role));
		comma = ",";
	}
	if (proved)
		text_add(out, ",proved");
}

void
route_print(struct text *out)
{
	for (size_t i = 0; i < route_count; i++) {
		text_print(out, "%s\t%s\t", method_names[routes[i].method],
		    routes[i].path);
		print_who(out, routes[i].who);
		text_print(out, "\t%s\t%s\n", bodies[routes[i].body].name,
		    access_names[routes[i].access]);
	}
}

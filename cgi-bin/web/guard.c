/* The guard at the door: sessions, form tokens, and who may. */

#include "web/guard.h"

#include <string.h>
#include <strings.h>

#include "base/log.h"
#include "base/secret.h"
#include "rules/agent.h"
#include "rules/factor.h"
#include "store/person.h"
#include "store/role_request.h"
#include "store/session.h"

#define LOCAL_MAX 1024
#define GO_ON_MAX 2000 /* bytes of an address with another in it */

/* What a form token vouches for, so that none serves for the other. */
enum vouched {
	FOR_SESSION = 1,
	FOR_INVITATION = 2,
	FOR_LINK = 3,
};

const char *
guard_cookie_name(const struct site *site)
{
	return site->secure ? "__Host-cpor" : "cpor";
}

/* The cookie that ties the forms of nobody signed in to one browser. */
static const char *
invitation_cookie_name(const struct site *site)
{
	return site->secure ? "__Host-cpor-form" : "cpor-form";
}

static const char *
form_token(const struct request *request, enum vouched what, const void *bytes)
{
	unsigned char vouched[1 + 32] = { (unsigned char)what };
	unsigned char mac[SECRET_MAC_SIZE];
	char token[SECRET_TOKEN_SIZE];

	memcpy(vouched + 1, bytes, 32);
	secret_tag(request->site->keys->form, vouched, sizeof(vouched), mac);
	secret_write_token(mac, token);
	return arena_string(request->arena, token);
}

void
guard_nobody(struct request *request)
{
	request->viewer = (struct viewer){ .name = "",
		.email = "",
		.directory_name = "",
		.zone = zone_utc(),
		.language = "en",
		.now = request->now,
		.token = "",
		.mask = request->site->keys->form,
		.demo = request->site->demo,
		.path = request->target == NULL ? "/" : request->target };
	memset(request->session, 0, sizeof(request->session));
}

static enum outcome
enter_with_session(
    struct request *request, struct store *store, const char *cookie)
{
	unsigned char bytes[32];
	enum outcome outcome;

	if (cookie == NULL || !secret_read_token(cookie, bytes))
		return ABSENT;
	secret_hash(bytes, sizeof(bytes), request->session);
	outcome = store_session_of(store, request->session, request->now,
	    request->arena, &request->viewer, &request->seen, &request->proved);
	if (outcome != DONE)
		guard_nobody(request);
	else
		request->viewer.token =
		    form_token(request, FOR_SESSION, request->session);
	return outcome;
}

/* Nobody signed in: the form token is of the browser's other cookie, or of a
 * new one that goes out with the page. */
static void
enter_uninvited(struct request *request)
{
	const char *cookie =
	    request_cookie(request, invitation_cookie_name(request->site));
	unsigned char bytes[32];
	char token[SECRET_TOKEN_SIZE];

	if (cookie == NULL || !secret_read_token(cookie, bytes)) {
		secret_random(bytes, sizeof(bytes));
		secret_write_token(bytes, token);
		request->invitation = arena_string(request->arena, token);
	}
	request->viewer.token = form_token(request, FOR_INVITATION, bytes);
}

enum outcome
guard_enter(struct request *request, struct store *store)
{
	enum outcome outcome;

	guard_nobody(request);
	outcome = enter_with_session(request, store,
	    request_cookie(request, guard_cookie_name(request->site)));
	if (outcome != ABSENT)
		return outcome;
	enter_uninvited(request);
	return DONE;
}

void
guard_hold(struct request *request)
{
	const char *link = request->argument[0];
	unsigned char hash[SECRET_HASH_SIZE];

	guard_nobody(request);
	request->holder = true;
	secret_hash(link, strlen(link), hash);
	request->viewer.token = form_token(request, FOR_LINK, hash);
}

void
guard_veil(const struct request *request, struct reply *reply)
{
	if (!request->holder)
		return;
	reply_header(reply, "Referrer-Policy", "no-referrer");
	reply_header(reply, "X-Robots-Tag", "noindex, nofollow");
}

void
guard_stay(const struct request *request, struct store *store)
{
	enum outcome outcome;

	if (request->viewer.person == 0 ||
	    request->now - request->seen < SESSION_SEEN)
		return;
	outcome = store_begin(store);
	if (outcome == DONE) {
		outcome =
		    store_session_touch(store, request->session, request->now);
		if (outcome == DONE)
			outcome = store_keep(store);
		else
			store_rollback(store);
	}
	/* ABSENT: signed out just now, or another worker was first. */
	if (outcome != DONE && outcome != ABSENT)
		log_note("guard: a session's use could not be recorded");
}

void
guard_invite(const struct request *request, struct reply *reply)
{
	bool is_page = reply->type == NULL && !text_is_empty(&reply->body);

	if (request->invitation != NULL && is_page)
		reply_cookie(reply, request->site,
		    invitation_cookie_name(request->site), request->invitation);
}

bool
guard_is_ours(const struct request *request)
{
	const char *fetch_site = request->fetch_site;

	if (*request->origin != '\0' &&
	    strcasecmp(request->origin, request->site->base_url) != 0 &&
	    !(request->holder && strcmp(request->origin, "null") == 0))
		return false;
	return *fetch_site == '\0' || strcmp(fetch_site, "same-origin") == 0 ||
	       strcmp(fetch_site, "none") == 0;
}

/* The only value of a field of the body; NULL if absent or repeated. */
static const char *
body_value(const struct request *request, const char *name)
{
	const char *value = NULL;

	for (size_t i = 0; i < request->body.count; i++) {
		if (strcmp(request->body.list[i].name, name) != 0)
			continue;
		if (value != NULL)
			return NULL;
		value = request->body.list[i].value;
	}
	return value;
}

static bool
is_token(const struct request *request, const char *expected)
{
	const char *token = body_value(request, "token");
	unsigned char given[32], right[32];

	return token != NULL && secret_read_token(token, given) &&
	       secret_read_token(expected, right) &&
	       secret_same(given, right, sizeof(right));
}

bool
guard_token_is_right(const struct request *request)
{
	return is_token(request, request->viewer.token);
}

/* The hash of the session cookie; false: there is none. */
static bool
cookie_hash(const struct request *request, unsigned char hash[SECRET_HASH_SIZE])
{
	const char *cookie =
	    request_cookie(request, guard_cookie_name(request->site));
	unsigned char bytes[32];

	if (cookie == NULL || !secret_read_token(cookie, bytes))
		return false;
	secret_hash(bytes, sizeof(bytes), hash);
	return true;
}

bool
guard_knows(const struct request *request, struct store *store)
{
	unsigned char hash[SECRET_HASH_SIZE];
	int64_t person;
	bool known = false;

	if (request->viewer.person != 0)
		return true;
	if (!cookie_hash(request, hash) || store_read(store) != DONE)
		return false;
	known = store_session_person(store, hash, &person) == DONE;
	store_read_end(store);
	return known;
}

enum outcome
guard_writer(
    const struct request *request, struct store *store, int64_t *person)
{
	unsigned char hash[SECRET_HASH_SIZE];

	*person = request->viewer.person;
	if (*person != 0)
		return guard_token_is_right(request) ? DONE : ABSENT;
	if (!cookie_hash(request, hash) ||
	    !is_token(request, form_token(request, FOR_SESSION, hash)))
		return ABSENT;
	return store_session_person(store, hash, person);
}

bool
guard_may(const struct viewer *viewer, const struct route *route)
{
	const unsigned who = route->who & ~PROVED;

	if (who == ANYONE || who == HOLDER || who == BY_LINK)
		return true;
	if (viewer->person == 0)
		return false;
	if (who == SIGNED_IN)
		return true;
	if (viewer->directory == 0)
		return false;
	return who == MEMBER || person_may(viewer, who);
}

bool
guard_wants_factor(const struct viewer *viewer, const struct route *route)
{
	const unsigned who = route->who & ~PROVED;

	return viewer->person != 0 && !viewer->factor && who != ANYONE &&
	       who != HOLDER && who != BY_LINK && who != SIGNED_IN &&
	       factor_is_needed(viewer);
}

bool
guard_wants_proof(const struct request *request, const struct route *route)
{
	return (route->who & PROVED) != 0 &&
	       request->now - request->proved >= SESSION_PROVED;
}

/* The roles that they asked for today: not again before tomorrow. */
static void
read_asked(struct request *request, struct store *store)
{
	struct role_request *asked;
	size_t count;

	if (store_role_request_latest(store, &request->viewer, request->arena,
		&asked, &count) != DONE)
		return;
	for (size_t i = 0; i < count; i++)
		if (asked[i].today)
			request->ways.asked |= ROLE_BIT(asked[i].role);
}

void
guard_ask(struct request *request, struct store *store)
{
	const struct viewer *viewer = &request->viewer;
	unsigned roles =
	    viewer->kind == DIRECTORY_PARTNER
		? ROLE_BIT(ROLE_GLOBAL_ADMIN) | ROLE_BIT(ROLE_ACCOUNT_ADMIN)
		: ROLE_BIT(ROLE_PROGRAM_ADMIN);
	struct person *people;
	size_t count;

	if (viewer->directory == 0)
		return;
	if (store_person_holders(store, viewer->directory, roles,
		request->arena, &people, &count) != DONE) {
		log_note("guard: nobody can be named to ask for a role");
		return;
	}
	request->ways.admins = people;
	request->ways.admin_count = count;
	read_asked(request, store);
}

bool
guard_is_local(const char *target)
{
	size_t length = strlen(target);

	if (length == 0 || length > LOCAL_MAX || target[0] != '/' ||
	    target[1] == '/')
		return false;
	for (size_t i = 0; i < length; i++)
		if (target[i] <= 0x20 || target[i] >= 0x7F || target[i] == '\\')
			return false;
	return true;
}

const char *
guard_next(const struct request *request)
{
	const char *next = body_value(request, "next");

	if (next == NULL)
		next = request_query(request, "next");
	return next != NULL && guard_is_local(next) ? next : "/";
}

const char *
guard_go_on(const struct request *request, const char *page)
{
	const char *address = page, *next = guard_next(request);
	struct text text;

	if (strcmp(next, "/") == 0)
		return page;
	text_open(&text, GO_ON_MAX);
	text_print(&text, "%s?next=", page);
	text_add_percent(&text, next);
	if (!text_failed(&text))
		address = arena_string(request->arena, text_string(&text));
	text_close(&text);
	return address;
}

/* A new session and its cookie, in place of the one that the cookie is of. */
static enum outcome
begin_session(const struct request *request, struct store *store,
    struct reply *reply, struct session *session)
{
	unsigned char bytes[32], before[SECRET_HASH_SIZE];
	char token[SECRET_TOKEN_SIZE];
	enum outcome outcome = DONE;

	if (cookie_hash(request, before))
		outcome = store_session_end(store, before);
	if (outcome != DONE)
		return outcome;
	secret_random(bytes, sizeof(bytes));
	secret_hash(bytes, sizeof(bytes), session->hash);
	session->browser = agent_words(request->arena, request->agent);
	session->network = agent_network(request->arena, request->address);
	outcome = store_session_add(store, session, request->now);
	if (outcome != DONE)
		return outcome;
	secret_write_token(bytes, token);
	reply_session(reply, request->site, token);
	return DONE;
}

enum outcome
guard_sign_in(const struct request *request, struct store *store,
    struct reply *reply, int64_t person, int64_t directory)
{
	struct session session = { .person = person, .directory = directory };
	enum outcome outcome = begin_session(request, store, reply, &session);

	if (outcome == DONE)
		outcome = store_session_place(
		    store, request->arena, &session, request->now);
	if (outcome == DONE)
		reply_cookie(reply, request->site,
		    invitation_cookie_name(request->site), NULL);
	return outcome;
}

enum outcome
guard_sign_in_half(const struct request *request, struct store *store,
    struct reply *reply, int64_t person)
{
	struct session session = { .person = person, .half = true };

	return begin_session(request, store, reply, &session);
}

enum outcome
guard_half(const struct request *request, struct store *store, int64_t *person)
{
	unsigned char hash[SECRET_HASH_SIZE];

	if (request->viewer.person != 0 || !cookie_hash(request, hash))
		return ABSENT;
	return store_session_half(
	    store, hash, request->now - FACTOR_WAIT, person);
}

enum outcome
guard_has_ended(const struct request *request, struct store *store, bool *ended)
{
	unsigned char hash[SECRET_HASH_SIZE];
	int64_t person;
	enum outcome outcome;

	*ended = false;
	if (request->viewer.person != 0 || !cookie_hash(request, hash))
		return DONE;
	outcome = store_session_half(store, hash, 0, &person);
	*ended = outcome == ABSENT;
	return *ended ? DONE : outcome;
}

enum outcome
guard_choose(const struct request *request, struct store *store,
    struct reply *reply, int64_t directory)
{
	unsigned char bytes[32], hash[SECRET_HASH_SIZE];
	char token[SECRET_TOKEN_SIZE];
	enum outcome outcome;

	secret_random(bytes, sizeof(bytes));
	secret_hash(bytes, sizeof(bytes), hash);
	outcome = store_session_choose(
	    store, request->session, hash, directory, request->now);
	if (outcome != DONE)
		return outcome;
	secret_write_token(bytes, token);
	reply_session(reply, request->site, token);
	return DONE;
}

enum outcome
guard_renew(
    const struct request *request, struct store *store, struct reply *reply)
{
	unsigned char bytes[32], hash[SECRET_HASH_SIZE];
	char token[SECRET_TOKEN_SIZE];
	enum outcome outcome;

	secret_random(bytes, sizeof(bytes));
	secret_hash(bytes, sizeof(bytes), hash);
	outcome =
	    store_session_renew(store, request->session, hash, request->now);
	if (outcome == DONE)
		outcome = store_session_end_others(
		    store, request->viewer.person, hash);
	if (outcome != DONE)
		return outcome;
	secret_write_token(bytes, token);
	reply_session(reply, request->site, token);
	return DONE;
}

enum outcome
guard_sign_out(
    const struct request *request, struct store *store, struct reply *reply)
{
	reply_session(reply, request->site, NULL);
	return store_session_end(store, request->session);
}

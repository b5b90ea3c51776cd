/* Where one is signed in. */

#include <string.h>

#include "base/secret.h"
#include "page/session.h"
#include "store/history.h"
#include "store/session.h"
#include "web/form.h"
#include "web/session.h"

#define OTHERS "others"

struct end_form {
	const char *session;
};

static const struct field fields[] = {
	FORM_FIELD(end_form, session, RAW, 1, 64, "Session"),
};

/* What a session is called on the page: a hash of what the database knows it
 * by, which is nobody's to see. */
static const char *
name_of(struct arena *arena, const struct session *session)
{
	unsigned char hash[SECRET_HASH_SIZE];
	char hex[SECRET_HEX_SIZE];

	secret_hash(session->hash, sizeof(session->hash), hash);
	secret_hex(hash, hex);
	return arena_string(arena, hex);
}

static bool
is_here(const struct request *request, const struct session *session)
{
	return secret_same(
	    session->hash, request->session, sizeof(session->hash));
}

enum outcome
web_session_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct session *sessions;
	struct session_row *rows;
	size_t count;
	enum outcome out = store_session_list(store, request->viewer.person,
	    request->now, request->arena, &sessions, &count);

	if (out != DONE)
		return out;
	rows = arena_array(request->arena, struct session_row, count);
	for (size_t i = 0; i < count; i++)
		rows[i] = (struct session_row){
			.name = name_of(request->arena, &sessions[i]),
			.browser = sessions[i].browser,
			.network = sessions[i].network,
			.directory = sessions[i].directory_name,
			.begun = sessions[i].begun,
			.seen = sessions[i].seen,
			.here = is_here(request, &sessions[i]),
		};
	page_session_list(&reply->body, request->arena, &request->viewer, rows,
	    count, strcmp(request_asked(request, "done"), "ended") == 0,
	    (int)(SESSION_PLACE / TIME_DAY));
	return DONE;
}

/* One of the viewer's own by its name; one that has ended meanwhile is done. */
static enum outcome
end_named(struct request *request, struct store *store, const char *name)
{
	struct session *sessions;
	size_t count;
	enum outcome out = store_session_list(store, request->viewer.person,
	    request->now, request->arena, &sessions, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		if (!is_here(request, &sessions[i]) &&
		    strcmp(name_of(request->arena, &sessions[i]), name) == 0)
			return store_session_end(store, sessions[i].hash);
	return out;
}

enum outcome
web_session_end_one(
    struct request *request, struct store *store, struct reply *reply)
{
	struct end_form form = { .session = "" };
	struct event event = event_by(&request->viewer, EVENT_SIGNED_OUT, 0);
	struct entries entries;
	int64_t entry;
	enum outcome out =
	    form_read(request, fields, LENGTH(fields), &form, &entries);

	if (out == INVALID && entries.malformed)
		return INVALID;
	reply_go(
	    reply, "/profile/sessions%s", out == INVALID ? "" : "?done=ended");
	if (out == INVALID)
		return DONE;
	out = strcmp(form.session, OTHERS) == 0
		  ? store_session_end_others(
			store, request->viewer.person, request->session)
		  : end_named(request, store, form.session);
	event.subject = request->viewer.person;
	if (out == DONE)
		out = store_history_add(store, &event, &entry);
	return out;
}

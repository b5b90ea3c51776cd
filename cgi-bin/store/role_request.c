/* Roles that people ask for. */

#include "store/role_request.h"

#include "base/time.h"
#include "store/history.h"
#include "store/message.h"

static enum outcome
record(struct store *store, const struct viewer *viewer, enum event_kind kind,
    int64_t person, enum role role)
{
	struct event event = event_by(viewer, kind, 0);
	const struct change change = { "Role", "", role_name(role) };
	int64_t entry;

	event.subject = person;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

/* At most two roles give another (rules/role); one of them may be "". */
static void
bind_givers(struct query *q, enum role role)
{
	const char *codes[2] = { "", "" };
	size_t n = 0;

	for (enum role giver = 0; giver < ROLE__COUNT && n < 2; giver++)
		if ((role_givers(role) & ROLE_BIT(giver)) != 0)
			codes[n++] = role_code(giver);
	db_text(q, ":first", codes[0]);
	db_text(q, ":second", codes[1]);
}

static enum outcome
tell_givers(struct store *store, const struct viewer *viewer, enum role role)
{
	struct query *q = db_use(store->db, SQL_ROLE_REQUEST_TELL);
	enum outcome out, mailed = DONE;

	bind_givers(q, role);
	db_text(q, ":kind", message_code(MESSAGE_ROLE_ASKED));
	db_int(q, ":directory", viewer->directory);
	db_int(q, ":about", viewer->person);
	db_text(q, ":detail", role_name(role));
	db_int(q, ":now", viewer->now);
	while (mailed == DONE && db_next(q))
		mailed = store_message_mail_about(store, MESSAGE_ROLE_ASKED,
		    db_get_int(q, 0), viewer->directory, viewer->person,
		    role_name(role), viewer->now);
	out = db_end_list(q);
	return mailed != DONE ? mailed : out;
}

enum outcome
store_role_request_add(
    struct store *store, const struct viewer *viewer, enum role role)
{
	struct query *q = db_use(store->db, SQL_ROLE_REQUEST_ADD);
	bool added;
	enum outcome out;

	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	db_text(q, ":role", role_code(role));
	db_int(q, ":day", viewer->now / TIME_DAY);
	db_int(q, ":now", viewer->now);
	added = db_next(q);
	if ((out = db_end_list(q)) != DONE)
		return out;
	if (!added)
		return CONFLICT;
	out = record(store, viewer, EVENT_ROLE_ASKED, viewer->person, role);
	return out == DONE ? tell_givers(store, viewer, role) : out;
}

enum outcome
store_role_request_open(struct store *store, int64_t person, int64_t directory,
    struct arena *arena, struct role_request **requests, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ROLE_REQUEST_OPEN);
	struct role_request *list = NULL;
	size_t n = 0;

	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n] = (struct role_request){ .id = db_get_int(q, 0),
			.asked = db_get_int(q, 2) };
		n += role_of(db_get_text(q, 1, arena), &list[n].role) ? 1 : 0;
	}
	*requests = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_role_request_latest(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct role_request **requests, size_t *count)
{
	struct query *q = db_use(store->db, SQL_ROLE_REQUEST_LATEST);
	struct role_request *list = NULL;
	const char *answer;
	size_t n = 0;

	db_int(q, ":person", viewer->person);
	db_int(q, ":directory", viewer->directory);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		answer = db_get_text(q, 3, arena);
		list[n] = (struct role_request){ .id = db_get_int(q, 0),
			.asked = db_get_int(q, 2),
			.answered = answer[0] != '\0',
			.given = answer[0] == 'g',
			.answered_at = db_get_int(q, 4),
			.today = db_get_int(q, 5) == viewer->now / TIME_DAY };
		n += role_of(db_get_text(q, 1, arena), &list[n].role) ? 1 : 0;
	}
	*requests = list;
	*count = n;
	return db_end_list(q);
}

static enum outcome
answer(struct store *store, const struct viewer *viewer, int64_t person,
    int64_t directory, enum role role, bool given)
{
	struct query *q = db_use(store->db, SQL_ROLE_REQUEST_ANSWER);

	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	db_text(q, ":role", role_code(role));
	db_text(q, ":answer", given ? "given" : "declined");
	db_int(q, ":now", viewer->now);
	db_int_or_null(q, ":by", viewer->person);
	return db_end(q);
}

enum outcome
store_role_request_close(struct store *store, const struct viewer *viewer,
    int64_t person, int64_t directory, enum role role, bool given)
{
	enum outcome out =
	    answer(store, viewer, person, directory, role, given);

	return out == ABSENT ? DONE : out;
}

enum outcome
store_role_request_decline(struct store *store, const struct viewer *viewer,
    struct arena *arena, int64_t person, const struct directory *directory,
    enum role role)
{
	enum outcome out =
	    answer(store, viewer, person, directory->id, role, false);

	if (out == DONE)
		out = record(store, viewer, EVENT_ROLE_DECLINED, person, role);
	if (out == DONE)
		out = store_message_to_member(store, viewer,
		    MESSAGE_ROLE_DECLINED, person, directory->id,
		    arena_print(
			arena, "%s (%s)", role_name(role), directory->name));
	return out;
}

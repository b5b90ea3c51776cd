/* Support requests in the store. */

#include "store/support.h"

#include "base/id.h"
#include "store/history.h"
#include "store/message.h"
#include "store/throttle.h"

static void
support_from_row(struct query *q, struct arena *arena, struct support *support)
{
	*support = (struct support){
		.id = db_get_int(q, 0),
		.partner = db_get_int(q, 1),
		.partner_name = db_get_text(q, 2, arena),
		.asked_by = db_get_text(q, 3, arena),
		.about_claim = db_get_int(q, 4) != 0,
		.claim = db_get_int(q, 5),
		.claim_number = db_get_text(q, 6, arena),
		.claim_name = db_get_text(q, 7, arena),
		.claim_submitted = db_get_int(q, 8) != 0,
		.code = db_get_text(q, 9, arena),
		.subject = db_get_text(q, 10, arena),
		.opened = db_get_int(q, 11),
		.changed = db_get_int(q, 12),
		.closed = db_get_int(q, 14) != 0,
	};
	comment_side_of(db_get_text(q, 13, arena), &support->side);
}

static enum comment_side
side_of(const struct viewer *viewer)
{
	return person_is_microsoft(viewer) ? SIDE_MICROSOFT : SIDE_PARTNER;
}

/* What $SUPPORT_IN_SCOPE asks for. */
static void
bind_scope(struct query *q, const struct viewer *viewer)
{
	db_int(q, ":all",
	    person_is_microsoft(viewer) && person_may(viewer, MAY_READ_HELP));
	db_int(q, ":directory", viewer->directory);
	db_int(q, ":person", viewer->person);
	db_int(q, ":everywhere", viewer->everywhere);
}

enum outcome
store_support_list(struct store *store, const struct viewer *viewer,
    bool closed, const struct support *after, size_t limit, struct arena *arena,
    struct support **list, size_t *count)
{
	struct query *q = db_use(store->db,
	    closed ? SQL_SUPPORT_CLOSED_LIST : SQL_SUPPORT_OPEN_LIST);
	int64_t first = closed ? INT64_MAX : 0;

	bind_scope(q, viewer);
	db_int(q, ":changed", after == NULL ? first : after->changed);
	db_int(q, ":id", after == NULL ? first : after->id);
	db_int(q, ":limit", (int64_t)limit);
	*list = arena_array(arena, struct support, limit);
	*count = 0;
	while (*count < limit && db_next(q))
		support_from_row(q, arena, &(*list)[(*count)++]);
	return db_end_list(q);
}

enum outcome
store_support_waiting(struct store *store, const struct viewer *viewer,
    size_t limit, struct arena *arena, struct support **list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_SUPPORT_WAITING_LIST);

	bind_scope(q, viewer);
	db_text(q, ":side", comment_side_code(side_of(viewer)));
	db_int(q, ":limit", (int64_t)limit);
	*list = arena_array(arena, struct support, limit);
	*count = 0;
	while (*count < limit && db_next(q))
		support_from_row(q, arena, &(*list)[(*count)++]);
	return db_end_list(q);
}

enum outcome
store_support_of(struct store *store, const struct viewer *viewer, int64_t id,
    struct arena *arena, struct support *support)
{
	struct query *q = db_use(store->db, SQL_SUPPORT_OF);

	bind_scope(q, viewer);
	db_int(q, ":id", id);
	if (db_next(q))
		support_from_row(q, arena, support);
	return db_end(q);
}

/* They come newest first, one more than is shown. */
enum outcome
store_support_thread(struct store *store, int64_t request, int64_t before,
    struct arena *arena, struct thread *thread)
{
	struct query *q = db_use(store->db, SQL_SUPPORT_POSTS);
	struct comment *list =
	    arena_array(arena, struct comment, COMMENTS_SHOWN);
	size_t left = COMMENTS_SHOWN;

	*thread = (struct thread){ .newest = before == 0 };
	db_int(q, ":request", request);
	db_int(q, ":before", before == 0 ? INT64_MAX : before);
	db_int(q, ":limit", COMMENTS_SHOWN + 1);
	while (!thread->earlier && db_next(q)) {
		thread->earlier = left == 0;
		if (left == 0)
			continue;
		list[--left] = (struct comment){ .id = db_get_int(q, 0),
			.kind = COMMENT_PLAIN,
			.author = db_get_text(q, 2, arena),
			.body = db_get_text(q, 3, arena),
			.at = db_get_int(q, 4) };
		comment_side_of(db_get_text(q, 1, arena), &list[left].side);
	}
	thread->comments = &list[left];
	thread->count = COMMENTS_SHOWN - left;
	return db_end_list(q);
}

static enum comment_side
other_side(const struct viewer *viewer)
{
	return person_is_microsoft(viewer) ? SIDE_PARTNER : SIDE_MICROSOFT;
}

static enum outcome
record(struct store *store, const struct viewer *viewer,
    const struct support *support, enum event_kind kind, const char *subject)
{
	struct event event = event_by(viewer, kind, support->claim);
	const struct change change = { "Subject", "", subject };
	int64_t entry;

	event.subject = support->id;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

static enum outcome
post(struct store *store, const struct viewer *viewer, int64_t request,
    const char *body)
{
	struct query *q = db_use(store->db, SQL_SUPPORT_POST);

	db_int(q, ":request", request);
	db_int(q, ":author", viewer->person);
	db_text(q, ":side", comment_side_code(side_of(viewer)));
	db_text(q, ":body", body);
	db_int(q, ":now", viewer->now);
	return db_run(q);
}

/* Nobody of the other side may have written yet. */
static enum outcome
mail(struct store *store, const struct viewer *viewer,
    const struct support *support, enum message_kind kind)
{
	struct query *q = db_use(store->db, SQL_SUPPORT_MAIL);
	enum outcome out;

	db_text(q, ":kind", message_code(kind));
	db_int(q, ":id", support->id);
	db_int(q, ":actor", viewer->person);
	db_text(q, ":side", comment_side_code(side_of(viewer)));
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	return out == ABSENT ? DONE : out;
}

/* How many are opened in a window (R4.69). */
static const struct throttle opened = { "support", SUPPORT_WINDOW,
	SUPPORT_PERSON, SUPPORT_ACCOUNT };

enum outcome
store_support_open(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct support *support, const char *body)
{
	struct query *q;
	enum outcome out =
	    store_throttle_pass(store, viewer, arena, &opened, 1);

	if (out != DONE)
		return out;
	support->id = id_new();
	q = db_use(store->db, SQL_SUPPORT_ADD);
	db_int(q, ":id", support->id);
	db_int(q, ":partner", viewer->directory);
	db_int(q, ":person", viewer->person);
	db_int(q, ":about_claim", support->claim != 0);
	db_int_or_null(q, ":claim", support->claim);
	db_text(q, ":code", support->code);
	db_text(q, ":subject", support->subject);
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	if (out == DONE)
		out = post(store, viewer, support->id, body);
	if (out != DONE)
		return out;
	return record(
	    store, viewer, support, EVENT_SUPPORT_OPENED, support->subject);
}

enum outcome
store_support_write(struct store *store, const struct viewer *viewer,
    const struct support *support, const char *body)
{
	struct query *q = db_use(store->db, SQL_SUPPORT_TURN);
	enum outcome out;

	db_int(q, ":id", support->id);
	db_text(q, ":waits_on", comment_side_code(other_side(viewer)));
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	if (out == DONE)
		out = post(store, viewer, support->id, body);
	if (out == DONE)
		out = mail(store, viewer, support, MESSAGE_SUPPORT_WRITTEN);
	if (out != DONE)
		return out;
	return record(
	    store, viewer, support, EVENT_SUPPORT_WRITTEN, support->subject);
}

enum outcome
store_support_close(struct store *store, const struct viewer *viewer,
    const struct support *support)
{
	struct query *q = db_use(store->db, SQL_SUPPORT_CLOSE);
	enum outcome out;

	db_int(q, ":id", support->id);
	db_text(q, ":side", comment_side_code(side_of(viewer)));
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	if (out == DONE)
		out = mail(store, viewer, support, MESSAGE_SUPPORT_CLOSED);
	if (out != DONE)
		return out;
	return record(
	    store, viewer, support, EVENT_SUPPORT_CLOSED, support->subject);
}

/* The conversation about claims, and what reviewers asked for. */

#include "store/comment.h"

#include <string.h>

#include "store/history.h"
#include "store/message.h"
#include "store/proof.h"

#define ASKS_MAX 500

static void
comment_from_row(struct query *q, struct arena *arena, struct comment *comment)
{
	*comment = (struct comment){
		.id = db_get_int(q, 0),
		.author = db_get_text(q, 3, arena),
		.body = db_get_text(q, 4, arena),
		.at = db_get_int(q, 5),
		.answered = db_get_int(q, 6),
		.writer = db_get_int(q, 7),
		.edited = db_get_int(q, 8),
	};
	comment_kind_of(db_get_text(q, 1, arena), &comment->kind);
	comment_side_of(db_get_text(q, 2, arena), &comment->side);
}

/* The files of comments that stand in order of their ids. */
static enum outcome
read_files(struct store *store, int64_t claim, struct arena *arena,
    bool microsoft, struct comment *list, size_t count)
{
	struct query *q;
	struct proof *files = NULL;
	size_t all = 0, at = 0;

	if (count == 0)
		return DONE;
	q = db_use(store->db, SQL_COMMENT_FILES);
	db_int(q, ":claim", claim);
	db_int(q, ":first", list[0].id);
	db_int(q, ":last", list[count - 1].id);
	db_int(q, ":microsoft", microsoft);
	while (db_next(q)) {
		int64_t comment = db_get_int(q, 10);

		files = arena_more(arena, files, all, sizeof(*files));
		store_proof_row(q, arena, &files[all++]);
		while (at < count && list[at].id < comment)
			at++;
		if (at < count && list[at].id == comment)
			list[at].file_count++;
	}
	for (at = 0, all = 0; at < count; all += list[at++].file_count)
		list[at].files = files + all;
	return db_end_list(q);
}

/* They come newest first, one more than is shown. */
enum outcome
store_comment_list(struct store *store, int64_t claim, bool notes,
    int64_t before, struct arena *arena, struct thread *thread)
{
	struct query *q = db_use(store->db, SQL_COMMENT_LIST);
	struct comment *list =
	    arena_array(arena, struct comment, COMMENTS_SHOWN);
	size_t left = COMMENTS_SHOWN;
	enum outcome out;

	*thread = (struct thread){ .newest = before == 0 };
	db_int(q, ":claim", claim);
	db_int(q, ":notes", notes);
	db_int(q, ":before", before == 0 ? INT64_MAX : before);
	db_int(q, ":limit", COMMENTS_SHOWN + 1);
	while (!thread->earlier && db_next(q)) {
		thread->earlier = left == 0;
		if (left > 0)
			comment_from_row(q, arena, &list[--left]);
	}
	thread->comments = &list[left];
	thread->count = COMMENTS_SHOWN - left;
	out = db_end_list(q);
	return out == DONE ? read_files(store, claim, arena, notes, &list[left],
				 thread->count)
			   : out;
}

static enum comment_side
side_of(const struct viewer *viewer)
{
	if (viewer->person == 0)
		return SIDE_SYSTEM;
	return person_is_microsoft(viewer) ? SIDE_MICROSOFT : SIDE_PARTNER;
}

static enum outcome
comment_write(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum comment_kind kind, const char *body,
    int64_t *id)
{
	struct query *q = db_use(store->db, SQL_COMMENT_ADD);

	db_int(q, ":claim", claim->id);
	db_text(q, ":kind", comment_kind_code(kind));
	db_int_or_null(q, ":author", viewer->person);
	db_text(q, ":side", comment_side_code(side_of(viewer)));
	db_text(q, ":body", body);
	db_int(q, ":now", viewer->now);
	if (db_next(q))
		*id = db_get_int(q, 0);
	return db_end(q);
}

static enum outcome
comment_tell(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum comment_kind kind)
{
	if (kind == COMMENT_NOTE)
		return DONE;
	if (side_of(viewer) == SIDE_PARTNER)
		return store_message_to_reviewer(
		    store, viewer, claim, MESSAGE_NEW_COMMENT, "", NULL);
	return store_message_to_partner(store, viewer, claim,
	    kind == COMMENT_QUESTION ? MESSAGE_QUESTION : MESSAGE_NEW_COMMENT,
	    "", NULL);
}

/* A partner's comment answers every question that is open. */
static enum outcome
questions_answered(
    struct store *store, const struct viewer *viewer, const struct claim *claim)
{
	struct query *q;
	enum outcome out;

	if (side_of(viewer) != SIDE_PARTNER)
		return DONE;
	q = db_use(store->db, SQL_COMMENT_ANSWERED);
	db_int(q, ":claim", claim->id);
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	return out == ABSENT ? DONE : out;
}

/* Its history entry holds the words. */
static enum outcome
comment_record(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum event_kind kind, int64_t comment,
    const struct change *change)
{
	struct event event = event_by(viewer, kind, claim->id);
	int64_t entry;

	event.subject = comment;
	event.internal = kind == EVENT_NOTE_ADDED;
	event.changes = change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

/* They prove the claim already (store_proof_add). */
static enum outcome
attach(struct store *store, int64_t comment, const int64_t *files, size_t count)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < count; i++) {
		struct query *q = db_use(store->db, SQL_COMMENT_FILE_ADD);

		db_int(q, ":comment", comment);
		db_int(q, ":proof", files[i]);
		out = db_run(q);
	}
	return out;
}

static enum outcome
write_with(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum comment_kind kind, const char *body,
    const int64_t *files, size_t count)
{
	const struct change change = { "Comment", "", body };
	int64_t id = 0;
	enum outcome out = questions_answered(store, viewer, claim);

	if (out == DONE)
		out = comment_write(store, viewer, claim, kind, body, &id);
	if (out == DONE)
		out = attach(store, id, files, count);
	return out == DONE ? comment_record(store, viewer, claim,
				 kind == COMMENT_NOTE ? EVENT_NOTE_ADDED
						      : EVENT_COMMENT_ADDED,
				 id, &change)
			   : out;
}

/* The words stand with the letter alone. */
enum outcome
store_comment_letter(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const char *letter, int64_t *id)
{
	const struct change change = { "Letter", "", letter };
	enum outcome out =
	    comment_write(store, viewer, claim, COMMENT_PLAIN, "", id);

	return out == DONE ? comment_record(store, viewer, claim,
				 EVENT_LETTER_SENT, *id, &change)
			   : out;
}

enum outcome
store_comment_join(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum comment_kind kind, const char *body)
{
	return write_with(store, viewer, claim, kind, body, NULL, 0);
}

enum outcome
store_comment_add(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum comment_kind kind, const char *body)
{
	return store_comment_post(store, viewer, claim, kind, body, NULL, 0);
}

enum outcome
store_comment_post(struct store *store, const struct viewer *viewer,
    const struct claim *claim, enum comment_kind kind, const char *body,
    const int64_t *files, size_t count)
{
	enum outcome out =
	    write_with(store, viewer, claim, kind, body, files, count);

	return out == DONE ? comment_tell(store, viewer, claim, kind) : out;
}

enum outcome
store_comment_of(struct store *store, int64_t claim, int64_t id, bool notes,
    struct arena *arena, struct comment *comment)
{
	struct query *q = db_use(store->db, SQL_COMMENT_OF);

	db_int(q, ":claim", claim);
	db_int(q, ":id", id);
	db_int(q, ":notes", notes);
	if (db_next(q))
		comment_from_row(q, arena, comment);
	return db_end(q);
}

enum outcome
store_comment_edit(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const struct comment *comment, const char *body)
{
	struct change change = { "Comment", comment->body, body };
	struct event event = event_by(viewer, EVENT_COMMENT_EDITED, claim->id);
	struct query *q;
	int64_t entry;
	enum outcome out;

	if (!comment_may_edit(comment, viewer->person, viewer->now))
		return FORBIDDEN;
	if (strcmp(comment->body, body) == 0)
		return DONE;
	q = db_use(store->db, SQL_COMMENT_EDIT);
	db_int(q, ":id", comment->id);
	db_text(q, ":body", body);
	db_int(q, ":now", viewer->now);
	if ((out = db_run(q)) != DONE)
		return out;
	event.subject = comment->id;
	event.internal = comment->kind == COMMENT_NOTE;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

enum outcome
store_comment_asks(struct store *store, int64_t claim, bool open,
    struct arena *arena, struct ask **asks, size_t *count)
{
	struct query *q = db_use(store->db, SQL_COMMENT_ASKS);

	*asks = arena_array(arena, struct ask, ASKS_MAX);
	*count = 0;
	db_int(q, ":claim", claim);
	db_int(q, ":open", open);
	while (*count < ASKS_MAX && db_next(q))
		(*asks)[(*count)++] = (struct ask){
			.id = db_get_int(q, 0),
			.line = db_get_int(q, 1),
			.line_name = db_get_text(q, 2, arena),
			.reason = db_get_text(q, 3, arena),
			.words = db_get_text(q, 4, arena),
			.asked = db_get_int(q, 5),
			.asked_by = db_get_text(q, 6, arena),
			.answered = db_get_int(q, 7),
		};
	return db_end_list(q);
}

enum outcome
store_comment_ask(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const struct ask *ask)
{
	struct query *q = db_use(store->db, SQL_COMMENT_ASK);

	db_int(q, ":claim", claim->id);
	db_int_or_null(q, ":line", ask->line);
	db_text(q, ":reason", ask->reason);
	db_text(q, ":words", ask->words);
	db_int(q, ":now", viewer->now);
	db_int(q, ":person", viewer->person);
	return db_run(q);
}

enum outcome
store_comment_answer(
    struct store *store, const struct viewer *viewer, const struct claim *claim)
{
	struct query *q = db_use(store->db, SQL_COMMENT_ASKS_ANSWERED);
	enum outcome out;

	db_int(q, ":claim", claim->id);
	db_int(q, ":now", viewer->now);
	out = db_run(q);
	return out == ABSENT ? DONE : out;
}

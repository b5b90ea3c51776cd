/* Signed checkpoints in the store. */

#include "store/checkpoint.h"

#include <string.h>

#include "rules/message.h"
#include "store/history.h"

static enum outcome
add(struct store *store, const struct checkpoint *checkpoint, const char *line)
{
	struct query *q = db_use(store->db, SQL_CHECKPOINT_ADD);

	db_int(q, ":count", checkpoint->count);
	db_text(q, ":line", line);
	return db_run(q);
}

static enum outcome
mail_auditors(struct store *store, const char *line, int64_t now)
{
	struct query *q = db_use(store->db, SQL_CHECKPOINT_MAIL);
	enum outcome out;

	db_text(q, ":kind", message_code(MESSAGE_CHECKPOINT));
	db_text(q, ":line", line);
	db_int(q, ":now", now);
	out = db_run(q);
	return out == ABSENT ? DONE : out;
}

/* The line of that many entries; NULL: there is none. */
static enum outcome
find(struct store *store, int64_t count, struct arena *arena, const char **line)
{
	struct query *q = db_use(store->db, SQL_CHECKPOINT_OF);

	db_int(q, ":count", count);
	*line = db_next(q) ? db_get_text(q, 0, arena) : NULL;
	return db_end_list(q);
}

enum outcome
store_checkpoint_make(struct store *store, const struct viewer *viewer,
    struct arena *arena, const char **line)
{
	struct checkpoint checkpoint = { .at = viewer->now };
	enum outcome out =
	    store_history_head(store, &checkpoint.count, checkpoint.hash);

	if (out == DONE)
		out = find(store, checkpoint.count, arena, line);
	if (out != DONE || *line != NULL)
		return out;
	*line = checkpoint_write(arena, store->keys, &checkpoint);
	out = add(store, &checkpoint, *line);
	return out == DONE ? mail_auditors(store, *line, viewer->now) : out;
}

enum outcome
store_checkpoint_list(struct store *store, struct arena *arena,
    const char ***lines, size_t *count)
{
	struct query *q = db_use(store->db, SQL_CHECKPOINT_LIST);
	const char **list = NULL;
	size_t n = 0;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = db_get_text(q, 0, arena);
	}
	*lines = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_checkpoint_check(struct store *store, const char *line, const char **why)
{
	struct checkpoint checkpoint;
	unsigned char hash[SECRET_HASH_SIZE];
	struct query *q;
	bool found, same;

	*why = NULL;
	if (!checkpoint_read(line, &checkpoint))
		*why = "It is not a checkpoint, or was changed.";
	else if (!checkpoint_is_ours(&checkpoint, store->keys))
		*why = "It was signed with another key file.";
	if (*why != NULL)
		return CONFLICT;
	q = db_use(store->db, SQL_HISTORY_HASH);
	db_int(q, ":id", checkpoint.count);
	found = db_next(q);
	same = found && db_copy_bytes(q, 0, hash, sizeof(hash)) &&
	       memcmp(hash, checkpoint.hash, sizeof(hash)) == 0;
	if (!found)
		*why = "The history is shorter than it was then: this is an "
		       "older copy, or its end was cut off.";
	else if (!same)
		*why = "The history up to then is not the one that was signed: "
		       "the past was made anew.";
	return db_end_list(q) != DONE ? BROKEN : same ? DONE : CONFLICT;
}

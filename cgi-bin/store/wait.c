/* Drafts that wait for a subscription. */

#include "store/wait.h"

#include <inttypes.h>
#include <string.h>

#include "rules/wait.h"
#include "store/claim.h"
#include "store/customer.h"
#include "store/line.h"
#include "store/message.h"

#define BATCH 200 /* waits looked at in one go */

/* A line whose subscription is there now. */
struct seen {
	int64_t line, claim;
};

/* What is known of it inside its transaction. */
struct look {
	struct store *store;
	struct arena *arena;
	struct viewer system;
	struct claim claim;
	struct line line;
	const char *id; /* the subscription's own */
};

/* What the claim waits for from now on, "" for nothing. */
static struct change
awaits(struct arena *arena, const struct line *line, const char *after)
{
	return (struct change){ arena_print(arena, "Awaited subscription of %s",
				    line->item.name),
		line_waits(line) ? line->awaited : "", after };
}

/* One history entry. */
static enum outcome
note(struct store *store, const struct viewer *viewer, struct claim *claim,
    const struct change *changes, size_t count)
{
	struct event event = event_by(viewer, EVENT_CLAIM_CHANGED, claim->id);

	event.changes = changes;
	event.change_count = count;
	return store_claim_touch(store, viewer, claim, &event);
}

enum outcome
store_wait_set(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct line *line,
    const char *subscription)
{
	const struct change change = awaits(arena, line, subscription);
	struct query *q;
	enum outcome out;

	if (line_waits(line) && strcmp(line->awaited, subscription) == 0)
		return DONE;
	out = note(store, viewer, claim, &change, 1);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_WAIT_SET);
	db_int(q, ":line", line->id);
	db_text(q, ":subscription", subscription);
	db_int(q, ":now", viewer->now);
	return db_run(q);
}

static enum outcome
drop(struct store *store, int64_t line)
{
	struct query *q = db_use(store->db, SQL_WAIT_END);

	db_int(q, ":line", line);
	return db_run(q);
}

enum outcome
store_wait_end(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct line *line)
{
	const struct change change = awaits(arena, line, "");
	enum outcome out;

	if (!line_waits(line))
		return DONE;
	out = note(store, viewer, claim, &change, 1);
	return out == DONE ? drop(store, line->id) : out;
}

/* The partner is told once for each time it began to wait. */
static enum outcome
tell(struct look *look, enum message_kind kind)
{
	const char *once = arena_print(look->arena, "%s:%" PRId64 ":%" PRId64,
	    message_code(kind), look->line.id, look->line.awaited_since);

	return store_message_to_partner(look->store, &look->system,
	    &look->claim, kind, look->line.item.name, once);
}

/* It can be claimed: from now on it is the line's. */
static enum outcome
found(struct look *look)
{
	struct line after = look->line;
	/* As store/line has it, which would make it another line. */
	struct change changes[] = {
		{ "Line", line_words(look->arena, &look->line), "" },
		{ "Line", "", "" }, awaits(look->arena, &look->line, "")
	};
	struct query *q;
	enum outcome out;

	after.subscription = look->id;
	changes[1].after = line_words(look->arena, &after);
	out = note(
	    look->store, &look->system, &look->claim, changes, LENGTH(changes));

	if (out != DONE)
		return out;
	q = db_use(look->store->db, SQL_WAIT_PICK);
	db_text(q, ":subscription", look->id);
	db_int(q, ":line", look->line.id);
	if ((out = db_run(q)) == DONE)
		out = drop(look->store, look->line.id);
	return out == DONE ? tell(look, MESSAGE_SUBSCRIPTION_FOUND) : out;
}

static enum outcome
in_vain(struct look *look)
{
	enum outcome out = store_wait_end(
	    look->store, &look->system, look->arena, &look->claim, &look->line);

	return out == DONE ? tell(look, MESSAGE_SUBSCRIPTION_IN_VAIN) : out;
}

/* The claim and the line as they are inside the transaction. ABSENT: it waits
 * no longer. */
static enum outcome
read_again(struct look *look, const struct seen *seen)
{
	struct line *lines;
	size_t count;
	enum outcome out = store_claim_any(
	    look->store, seen->claim, look->arena, &look->claim);

	if (out == DONE)
		out = store_line_list(
		    look->store, seen->claim, look->arena, &lines, &count);
	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++)
		if (lines[i].id == seen->line && line_waits(&lines[i])) {
			look->line = lines[i];
			return DONE;
		}
	return ABSENT;
}

static enum outcome
judge(struct look *look, const struct seen *seen)
{
	struct subscription_evidence evidence;
	enum outcome out = read_again(look, seen);

	if (out != DONE)
		return out;
	out =
	    store_customer_evidence(look->store, &look->claim, &look->line.item,
		look->line.awaited, look->arena, &evidence, &look->id);
	if (out != DONE)
		return out;
	switch (wait_after(subscription_check(&evidence, look->claim.role))) {
	case WAIT_FOUND:
		return found(look);
	case WAIT_IN_VAIN:
		return in_vain(look);
	case WAIT_GOES_ON:
	case WAIT__COUNT:
		break;
	}
	return ABSENT;
}

/* One of them, in a transaction of its own. */
static enum outcome
look_at(struct look *look, const struct seen *seen)
{
	enum outcome out = store_begin(look->store);

	if (out != DONE)
		return out;
	out = store_end(look->store, judge(look, seen));
	return out == ABSENT ? DONE : out;
}

static enum outcome
list_seen(struct store *store, int64_t after, struct seen *list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_WAIT_SEEN);

	*count = 0;
	db_int(q, ":after", after);
	db_int(q, ":limit", BATCH);
	while (*count < BATCH && db_next(q))
		list[(*count)++] =
		    (struct seen){ db_get_int(q, 0), db_get_int(q, 1) };
	return db_end_list(q);
}

/* All were looked for, also those that nobody saw. */
static enum outcome
note_looked(struct store *store, int64_t now)
{
	struct query *q;
	enum outcome out = store_begin(store);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_WAIT_LOOKED);
	db_int(q, ":now", now);
	return store_end(store, db_end_list(q));
}

enum outcome
store_wait_look(struct store *store, int64_t now)
{
	struct look look = { .store = store,
		.arena = arena_new(),
		.system = person_nobody(now) };
	struct seen list[BATCH];
	size_t count = BATCH;
	int64_t after = 0;
	enum outcome out = DONE;

	while (out == DONE && count == BATCH) {
		out = list_seen(store, after, list, &count);
		for (size_t i = 0; out == DONE && i < count; i++) {
			arena_clear(look.arena);
			out = look_at(&look, &list[i]);
		}
		if (count > 0)
			after = list[count - 1].line;
	}
	arena_free(look.arena);
	return out == DONE ? note_looked(store, now) : out;
}

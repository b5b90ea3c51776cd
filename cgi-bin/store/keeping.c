/* How long things are kept, and what is older. */

#include "store/keeping.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/time.h"
#include "store/claim.h"
#include "store/draft.h"

#define GROUP "Retention" /* of these settings, in history */

/* One of what was found goes. */
typedef enum outcome erase(
    struct store *, const struct viewer *, struct arena *, int64_t id);

static erase erase_draft, erase_proof;

static const struct kind {
	enum sql count, find, one;
	erase *erase; /* NULL: `one` does it */
} kinds[] = {
	[KEEPING_DRAFTS] = { SQL_KEEPING_DRAFTS_COUNT, SQL_KEEPING_DRAFTS_FIND,
	    0, erase_draft },
	[KEEPING_PROOF] = { SQL_KEEPING_PROOF_COUNT, SQL_KEEPING_PROOF_FIND, 0,
	    erase_proof },
	[KEEPING_NAMES] = { SQL_KEEPING_NAMES_COUNT, SQL_KEEPING_NAMES_FIND,
	    SQL_KEEPING_NAMES_ERASE, NULL },
	[KEEPING_MAILS] = { SQL_KEEPING_MAILS_COUNT, SQL_KEEPING_MAILS_FIND,
	    SQL_KEEPING_MAILS_ERASE, NULL },
	[KEEPING_MESSAGES] = { SQL_KEEPING_MESSAGES_COUNT,
	    SQL_KEEPING_MESSAGES_FIND, SQL_KEEPING_MESSAGES_ERASE, NULL },
	[KEEPING_SUPPORT] = { SQL_KEEPING_SUPPORT_COUNT,
	    SQL_KEEPING_SUPPORT_FIND, SQL_KEEPING_SUPPORT_ERASE, NULL },
	[KEEPING_INVITATIONS] = { SQL_KEEPING_INVITATIONS_COUNT,
	    SQL_KEEPING_INVITATIONS_FIND, SQL_KEEPING_INVITATIONS_ERASE, NULL },
};
_Static_assert(LENGTH(kinds) == KEEPING_SET__COUNT,
    "every kind that is set has its statements");

static void
write_days(char *words, size_t size, int64_t days)
{
	if (days == KEEPING_EVER)
		snprintf(words, size, "never");
	else
		snprintf(words, size, "%" PRId64 " days", days);
}

struct dated
store_keeping_dated(enum keeping keeping)
{
	return (struct dated){ SQL_KEEPING_OF, SQL_KEEPING_PUT,
		SQL_KEEPING_VALUES, SQL_KEEPING_NEXT, SQL_KEEPING_WITHDRAW,
		NULL, keeping_code(keeping), GROUP, keeping_name(keeping),
		KEEPING_EVER, write_days };
}

enum outcome
store_keeping_count(struct store *store, enum keeping keeping, int64_t before,
    struct kept *kept)
{
	struct query *q = db_use(store->db, kinds[keeping].count);

	db_int(q, ":before", before);
	if (db_next(q))
		*kept = (struct kept){ db_get_int(q, 0), db_get_int(q, 1) };
	return db_end(q);
}

static enum outcome
erase_draft(struct store *store, const struct viewer *system,
    struct arena *arena, int64_t id)
{
	struct claim claim;
	enum outcome out = store_claim_any(store, id, arena, &claim);

	return out == DONE ? store_draft_delete(store, system, arena, &claim)
			   : out;
}

/* Each claim says that it had one. */
static enum outcome
note_proof(struct store *store, const struct viewer *system,
    struct arena *arena, int64_t proof)
{
	static const struct change change = { "Erased", "", "A proof file" };
	struct query *q = db_use(store->db, SQL_PROOF_CLAIMS);
	int64_t *claims = NULL, entry;
	size_t count = 0;
	enum outcome out;

	db_int(q, ":proof", proof);
	while (db_next(q)) {
		claims = arena_more(arena, claims, count, sizeof(*claims));
		claims[count++] = db_get_int(q, 0);
	}
	out = db_end_list(q);
	for (size_t i = 0; out == DONE && i < count; i++) {
		struct event event =
		    event_by(system, EVENT_DATA_ERASED, claims[i]);

		event.subject = proof;
		event.changes = &change;
		event.change_count = 1;
		out = store_history_add(store, &event, &entry);
	}
	return out;
}

static enum outcome
erase_proof(struct store *store, const struct viewer *system,
    struct arena *arena, int64_t id)
{
	struct query *q;
	enum outcome out = note_proof(store, system, arena, id);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_KEEPING_PROOF_DETACH);
	db_int(q, ":proof", id);
	if ((out = db_run(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_PROOF_FORGET);
	db_int(q, ":id", id);
	return db_run(q);
}

static enum outcome
erase_one(struct store *store, const struct viewer *system, struct arena *arena,
    enum keeping keeping, int64_t id)
{
	const struct kind *kind = &kinds[keeping];
	struct query *q;

	if (kind->erase != NULL)
		return kind->erase(store, system, arena, id);
	q = db_use(store->db, kind->one);
	db_int(q, ":id", id);
	return db_run(q);
}

static enum outcome
find(struct store *store, struct arena *arena, enum keeping keeping,
    int64_t before, int64_t limit, int64_t **ids, int64_t *count)
{
	struct query *q = db_use(store->db, kinds[keeping].find);

	*ids = arena_array(arena, int64_t, (size_t)limit);
	*count = 0;
	db_int(q, ":before", before);
	db_int(q, ":limit", limit);
	while (db_next(q))
		(*ids)[(*count)++] = db_get_int(q, 0);
	return db_end_list(q);
}

/* How much of what went, and never what it said. */
static enum outcome
note(struct store *store, const struct viewer *system, enum keeping keeping,
    int64_t before, int64_t count)
{
	char number[32], stamp[TIME_STAMP_SIZE];
	const struct change changes[] = {
		{ "Erased", "", keeping_name(keeping) },
		{ "How many", "", number },
		{ "Older than", "", stamp },
	};
	struct event event = event_by(system, EVENT_DATA_ERASED, 0);
	int64_t entry;

	snprintf(number, sizeof(number), "%" PRId64, count);
	time_stamp(before, stamp);
	event.changes = changes;
	event.change_count = LENGTH(changes);
	return store_history_add(store, &event, &entry);
}

enum outcome
store_keeping_erase(struct store *store, const struct viewer *system,
    struct arena *arena, enum keeping keeping, int64_t before, int64_t limit,
    int64_t *count)
{
	int64_t *ids;
	enum outcome out =
	    find(store, arena, keeping, before, limit, &ids, count);

	for (int64_t i = 0; out == DONE && i < *count; i++)
		out = erase_one(store, system, arena, keeping, ids[i]);
	return out == DONE && *count > 0
		   ? note(store, system, keeping, before, *count)
		   : out;
}

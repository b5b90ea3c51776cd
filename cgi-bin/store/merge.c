/* A partner account becomes a part of another. */

#include "store/merge.h"

#include "store/claim.h"
#include "store/history.h"
#include "store/invitation.h"
#include "store/location.h"
#include "store/partner.h"
#include "store/word.h"

/* What moves by itself, in an order that the references allow. */
static const enum sql moves[] = {
	SQL_MERGE_LOCATIONS,
	SQL_MERGE_PROOF,
	SQL_MERGE_BATCHES,
	SQL_MERGE_SUPPORT,
	SQL_MERGE_MEMBERS,
	SQL_MERGE_ROLES,
	SQL_MERGE_ROLE_REQUESTS,
	SQL_MERGE_SESSIONS,
	SQL_MERGE_MESSAGES,
	SQL_MERGE_MAILS,
	SQL_MERGE_FILES,
	SQL_MERGE_LISTS,
	SQL_MERGE_INVITATIONS,
	SQL_MERGE_INVITERS,
	SQL_MERGE_CLAIM_COUNT,
	SQL_MERGE_EARLIER,
};

/* What is left behind of it, since the other account has it too. */
static const enum sql rests[] = {
	SQL_MERGE_ROLES_END,
	SQL_MERGE_MEMBERS_END,
	SQL_MERGE_LISTS_END,
};

static enum outcome
read_counts(struct store *store, struct arena *arena, struct merge *merge)
{
	struct query *q = db_use(store->db, SQL_MERGE_COUNTS);

	db_int(q, ":from", merge->from.directory.id);
	db_int(q, ":into", merge->into.directory.id);
	if (db_next(q)) {
		merge->claims = db_get_int(q, 0);
		merge->drafts = db_get_int(q, 1);
		merge->both = db_get_int(q, 2);
		merge->lines = db_get_int(q, 3);
		merge->arbitrations = db_get_int(q, 4);
		merge->names = db_get_int(q, 5);
		merge->place_name = db_get_text(q, 6, arena);
	}
	return db_end(q);
}

enum outcome
store_merge_read(struct store *store, int64_t from, int64_t into,
    struct arena *arena, struct merge *merge)
{
	struct location *locations;
	enum outcome out = store_partner_of(store, from, arena, &merge->from);

	if (out == DONE)
		out = store_partner_of(store, into, arena, &merge->into);
	if (out == DONE)
		out = store_location_of_partner(
		    store, from, arena, &locations, &merge->location_count);
	if (out != DONE)
		return out;
	merge->locations = locations;
	return read_counts(store, arena, merge);
}

/* From which account into which, as an entry has it. */
static enum outcome
record(struct store *store, const struct viewer *viewer,
    const struct merge *merge, enum event_kind kind, int64_t subject)
{
	const struct change change = { "Partner account",
		merge->from.directory.name, merge->into.directory.name };
	struct event event = event_by(viewer, kind, 0);
	int64_t entry;

	event.subject = subject;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

static enum outcome
read_ids(struct query *q, struct arena *arena, const struct merge *merge,
    int64_t **ids, size_t *count)
{
	*ids = NULL;
	*count = 0;
	db_int(q, ":from", merge->from.directory.id);
	while (db_next(q)) {
		*ids = arena_more(arena, *ids, *count, sizeof(**ids));
		(*ids)[(*count)++] = db_get_int(q, 0);
	}
	return db_end_list(q);
}

/* Forms that were drawn of it before are told, and it is found by its new
 * account's name. */
static enum outcome
move_claim(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct merge *merge, int64_t id)
{
	const struct change change = { "Partner account",
		merge->from.directory.name, merge->into.directory.name };
	struct event event = event_by(viewer, EVENT_CLAIM_MOVED, id);
	struct claim claim;
	struct query *q;
	enum outcome out = store_claim_any(store, id, arena, &claim);

	event.changes = &change;
	event.change_count = 1;
	if (out == DONE)
		out = store_claim_touch(store, viewer, &claim, &event);
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_MERGE_CLAIM);
	db_int(q, ":claim", id);
	db_int(q, ":into", merge->into.directory.id);
	out = db_run(q);
	return out == DONE ? store_word_keep(store, arena, id) : out;
}

static enum outcome
move_claims(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct merge *merge)
{
	int64_t *claims;
	size_t count;
	enum outcome out = read_ids(
	    db_use(store->db, SQL_MERGE_CLAIMS), arena, merge, &claims, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		out = move_claim(store, viewer, arena, merge, claims[i]);
	return out;
}

/* An entry for each of its people. */
static enum outcome
record_people(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct merge *merge)
{
	int64_t *people;
	size_t count;
	enum outcome out = read_ids(
	    db_use(store->db, SQL_MERGE_PEOPLE), arena, merge, &people, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		out = record(
		    store, viewer, merge, EVENT_PERSON_CHANGED, people[i]);
	return out;
}

static enum outcome
move_rest(struct store *store, const struct merge *merge)
{
	struct query *q;
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < LENGTH(moves); i++) {
		q = db_use(store->db, moves[i]);
		db_int(q, ":from", merge->from.directory.id);
		db_int(q, ":into", merge->into.directory.id);
		out = db_end_list(q);
	}
	for (size_t i = 0; out == DONE && i < LENGTH(rests); i++) {
		q = db_use(store->db, rests[i]);
		db_int(q, ":from", merge->from.directory.id);
		out = db_end_list(q);
	}
	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_MERGE_END);
	db_int(q, ":from", merge->from.directory.id);
	db_int(q, ":into", merge->into.directory.id);
	return db_run(q);
}

enum outcome
store_merge_apply(struct store *store, const struct viewer *viewer,
    struct arena *arena, const struct merge *merge)
{
	const char *why[MERGE_REFUSALS];
	enum outcome out = DONE;

	if (merge_refusals(arena, merge, why) > 0)
		return CONFLICT;
	for (size_t i = 0; out == DONE && i < merge->location_count; i++)
		out = record(store, viewer, merge, EVENT_LOCATION_CHANGED,
		    merge->locations[i].id);
	if (out == DONE)
		out = record_people(store, viewer, arena, merge);
	if (out == DONE)
		out = move_claims(store, viewer, arena, merge);
	if (out == DONE)
		out = store_invitation_merge(store, viewer, arena,
		    merge->from.directory.id, merge->into.directory.id);
	if (out == DONE)
		out = move_rest(store, merge);
	if (out == DONE)
		out = record(store, viewer, merge, EVENT_PARTNER_MERGED,
		    merge->from.directory.id);
	return out == DONE ? record(store, viewer, merge, EVENT_PARTNER_MERGED,
				 merge->into.directory.id)
			   : out;
}

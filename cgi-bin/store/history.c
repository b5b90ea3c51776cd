/* History in the store: adding to the chain, and reading a claim's part. */

#include "store/history.h"

#include <string.h>

#include "base/log.h"
#include "rules/person.h"
#include "store/history_chain.h"

struct head {
	int64_t count;
	unsigned char hash[SECRET_HASH_SIZE];
};

static enum outcome
head_write(struct store *store, enum sql sql, const struct head *head)
{
	struct query *q = db_use(store->db, sql);
	unsigned char mac[SECRET_MAC_SIZE];

	history_chain_mac(store->keys, head->count, head->hash, mac);
	db_int(q, ":count", head->count);
	db_bytes(q, ":hash", head->hash, sizeof(head->hash));
	db_bytes(q, ":mac", mac, sizeof(mac));
	return db_end(q);
}

/* An attacker's head must not become ours by being built upon. */
static enum outcome
head_read(struct store *store, struct head *head)
{
	struct query *q = db_use(store->db, SQL_HISTORY_HEAD);
	unsigned char stored[SECRET_MAC_SIZE], mac[SECRET_MAC_SIZE];
	bool whole = false;
	enum outcome out;

	if (db_next(q)) {
		head->count = db_get_int(q, 0);
		whole = db_copy_bytes(q, 1, head->hash, sizeof(head->hash)) &&
			db_copy_bytes(q, 2, stored, sizeof(stored));
	}
	if ((out = db_end(q)) == BUSY)
		return out;
	if (whole)
		history_chain_mac(store->keys, head->count, head->hash, mac);
	if (out == DONE && whole && secret_same(mac, stored, sizeof(mac)))
		return DONE;
	log_fault("history: its head is not authentic; run verify");
	return BROKEN;
}

enum outcome
store_history_head(
    struct store *store, int64_t *count, unsigned char hash[SECRET_HASH_SIZE])
{
	struct head head;
	enum outcome out = head_read(store, &head);

	if (out == DONE) {
		*count = head.count;
		memcpy(hash, head.hash, sizeof(head.hash));
	}
	return out;
}

enum outcome
store_history_make(struct store *store)
{
	struct head head = { 0 };

	return head_write(store, SQL_HISTORY_HEAD_MAKE, &head);
}

/* The row's hashed part; its salt and values stand beside it. */
static enum outcome
value_add(struct store *store, int64_t history, int64_t position,
    const struct change *change, struct secret_hasher *hasher)
{
	struct query *q = db_use(store->db, SQL_HISTORY_VALUE_ADD);
	unsigned char salt[HISTORY_SALT_SIZE];
	unsigned char before[SECRET_HASH_SIZE], after[SECRET_HASH_SIZE];

	secret_random(salt, sizeof(salt));
	history_chain_salted(salt, change->before, before);
	history_chain_salted(salt, change->after, after);
	history_chain_value(hasher, position, change->name, before, after);
	db_int(q, ":history", history);
	db_int(q, ":position", position);
	db_text(q, ":name", change->name);
	db_bytes(q, ":before_hash", before, sizeof(before));
	db_bytes(q, ":after_hash", after, sizeof(after));
	db_bytes(q, ":salt", salt, sizeof(salt));
	db_text(q, ":before", change->before);
	db_text(q, ":after", change->after);
	return db_end(q);
}

static enum outcome
entry_add(struct store *store, const struct history_link *link,
    const unsigned char hash[SECRET_HASH_SIZE])
{
	struct query *q = db_use(store->db, SQL_HISTORY_ADD);

	db_int(q, ":id", link->id);
	db_int(q, ":at", link->at);
	db_text(q, ":kind", link->kind);
	db_int_or_null(q, ":person", link->person);
	db_int_or_null(q, ":directory", link->directory);
	db_int_or_null(q, ":claim", link->claim);
	db_int_or_null(q, ":subject", link->subject);
	db_int(q, ":internal", link->internal);
	db_bytes(q, ":previous", link->previous, sizeof(link->previous));
	db_bytes(q, ":hash", hash, SECRET_HASH_SIZE);
	return db_end(q);
}

static enum outcome
values_hash(const struct event *event, struct secret_hasher *hasher,
    struct store *store, int64_t history)
{
	enum outcome out = DONE;

	for (size_t i = 0; i < event->change_count && out == DONE; i++)
		out = value_add(
		    store, history, (int64_t)i, &event->changes[i], hasher);
	return out;
}

enum outcome
store_history_add(struct store *store, const struct event *event, int64_t *id)
{
	struct secret_hasher hasher;
	struct head head;
	struct history_link link;
	enum outcome out;

	if ((out = head_read(store, &head)) != DONE)
		return out;
	link = (struct history_link){
		.id = head.count + 1,
		.at = event->at,
		.kind = event_code(event->kind),
		.person = event->person,
		.directory = event->directory,
		.claim = event->claim,
		.subject = event->subject,
		.internal = event->internal,
	};
	memcpy(link.previous, head.hash, sizeof(link.previous));
	history_chain_open(&hasher, &link);
	out = values_hash(event, &hasher, store, link.id);
	history_chain_close(&hasher, head.hash);
	head.count = link.id;
	if (out == DONE)
		out = entry_add(store, &link, head.hash);
	if (out == DONE)
		out = head_write(store, SQL_HISTORY_HEAD_MOVE, &head);
	*id = link.id;
	/* An entry where the head says there is none is not ours. */
	return out == CONFLICT ? BROKEN : out;
}

static void
entry_from_row(
    struct query *q, struct arena *arena, struct history_entry *entry)
{
	enum directory_kind side;
	size_t length;

	*entry = (struct history_entry){
		.id = db_get_int(q, 0),
		.at = db_get_int(q, 1),
		.person_name = db_get_text(q, 3, arena),
		.internal = db_get_int(q, 5) != 0,
		.subject = db_get_int(q, 6),
		.hash = db_get_bytes(q, 7, &length, arena),
		.person = db_get_int(q, 8),
	};
	event_of(db_get_text(q, 2, arena), &entry->kind);
	entry->by_microsoft =
	    directory_kind_of(db_get_text(q, 4, arena), &side) &&
	    side == DIRECTORY_MICROSOFT;
}

/* Entries and values come in the same order: give each entry its own. */
static enum outcome
values_read(struct query *q, struct arena *arena, struct history_entry *entries,
    size_t count)
{
	struct entry_value *values = NULL;
	size_t i = 0, n = 0;

	while (db_next(q)) {
		for (; i < count && entries[i].id < db_get_int(q, 0); i++)
			n = 0;
		if (i == count || entries[i].id != db_get_int(q, 0))
			continue;
		values = arena_more(
		    arena, n > 0 ? values : NULL, n, sizeof(*values));
		values[n++] = (struct entry_value){
			.name = db_get_text(q, 1, arena),
			.before = db_get_text(q, 2, arena),
			.after = db_get_text(q, 3, arena),
			.erased = db_get_int(q, 4) != 0,
		};
		entries[i].values = values;
		entries[i].value_count = n;
	}
	return db_end_list(q);
}

/* The entries of a list, which is ended. */
static enum outcome
entries_read(struct query *q, struct arena *arena,
    struct history_entry **entries, size_t *count)
{
	struct history_entry *list = NULL;
	size_t n = 0;

	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		entry_from_row(q, arena, &list[n++]);
	}
	*entries = list;
	*count = n;
	return db_end_list(q);
}

enum outcome
store_history_of_person(struct store *store, int64_t person, int64_t directory,
    size_t limit, struct arena *arena, struct history_entry **entries,
    size_t *count)
{
	struct query *q = db_use(store->db, SQL_HISTORY_OF_PERSON);
	enum outcome out;

	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	db_int(q, ":limit", (int64_t)limit);
	if ((out = entries_read(q, arena, entries, count)) != DONE ||
	    *count == 0)
		return out;
	q = db_use(store->db, SQL_HISTORY_VALUES_OF_PERSON);
	db_int(q, ":person", person);
	db_int(q, ":directory", directory);
	db_int(q, ":first", (*entries)[0].id);
	return values_read(q, arena, *entries, *count);
}

enum outcome
store_history_of_location(struct store *store, int64_t location, size_t limit,
    struct arena *arena, struct history_entry **entries, size_t *count)
{
	struct query *q = db_use(store->db, SQL_HISTORY_OF_LOCATION);
	enum outcome out;

	db_int(q, ":location", location);
	db_int(q, ":limit", (int64_t)limit);
	if ((out = entries_read(q, arena, entries, count)) != DONE ||
	    *count == 0)
		return out;
	q = db_use(store->db, SQL_HISTORY_VALUES_OF_LOCATION);
	db_int(q, ":location", location);
	db_int(q, ":first", (*entries)[0].id);
	return values_read(q, arena, *entries, *count);
}

enum outcome
store_history_of_thing(struct store *store, const struct thing *thing,
    size_t limit, struct arena *arena, struct history_entry **entries,
    size_t *count)
{
	struct query *q = db_use(store->db, SQL_HISTORY_OF_THING);
	enum outcome out;

	db_text(q, ":name", thing->name);
	db_text(q, ":which", thing->which);
	db_int(q, ":limit", (int64_t)limit);
	if ((out = entries_read(q, arena, entries, count)) != DONE ||
	    *count == 0)
		return out;
	q = db_use(store->db, SQL_HISTORY_VALUES_OF_THING);
	db_text(q, ":name", thing->name);
	db_text(q, ":which", thing->which);
	db_int(q, ":first", (*entries)[0].id);
	return values_read(q, arena, *entries, *count);
}

enum outcome
store_history_last(
    struct store *store, const struct thing *thing, int64_t *version)
{
	struct query *q = db_use(store->db, SQL_HISTORY_LAST_OF_THING);

	*version = 0;
	db_text(q, ":name", thing->name);
	db_text(q, ":which", thing->which);
	if (db_next(q))
		*version = db_get_int(q, 0);
	return db_end(q);
}

enum outcome
store_history_of(struct store *store, int64_t claim, int64_t after,
    bool internal, size_t limit, struct arena *arena,
    struct history_entry **entries, size_t *count)
{
	struct query *q = db_use(store->db, SQL_HISTORY_OF_CLAIM);
	enum outcome out;

	db_int(q, ":claim", claim);
	db_int(q, ":after", after);
	db_int(q, ":internal", internal);
	db_int(q, ":limit", (int64_t)limit);
	if ((out = entries_read(q, arena, entries, count)) != DONE ||
	    *count == 0)
		return out;
	q = db_use(store->db, SQL_HISTORY_VALUES_OF_CLAIM);
	db_int(q, ":claim", claim);
	db_int(q, ":after", after);
	db_int(q, ":last", (*entries)[*count - 1].id);
	db_int(q, ":internal", internal);
	return values_read(q, arena, *entries, *count);
}

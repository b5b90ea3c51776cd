/* History in the store: adding to the chain. */

#include "store/history.h"

#include <string.h>

#include "base/log.h"
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

enum outcome
store_history_note(struct store *store, const struct event *event)
{
	enum outcome out = store_begin(store);
	int64_t entry;

	if (out != DONE)
		return out;
	return store_end(store, store_history_add(store, event, &entry));
}

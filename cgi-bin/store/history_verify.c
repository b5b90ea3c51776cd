/* Walking the whole chain of history. */

#include <string.h>

#include "store/history.h"
#include "store/history_chain.h"

/* The entry in hand, its hash as stored and as it should be. */
struct walk {
	struct query *entries, *values;
	bool value; /* a row of `values` waits */
	struct arena *arena;
	struct history_link link;
	unsigned char stored[SECRET_HASH_SIZE];
	unsigned char last[SECRET_HASH_SIZE]; /* of the entry before */
	int64_t count;			      /* entries that are right */
	int64_t id;
	const char *why; /* NULL while all is right */
};

static bool
wrong(struct walk *walk, int64_t id, const char *why)
{
	walk->id = id;
	walk->why = why;
	return false;
}

/* A value that was not erased must be what its hashes say. */
static bool
value_is_right(struct walk *walk, const unsigned char *before_hash,
    const unsigned char *after_hash)
{
	struct query *q = walk->values;
	unsigned char salt[HISTORY_SALT_SIZE], before[SECRET_HASH_SIZE],
	    after[SECRET_HASH_SIZE];

	if (db_get_null(q, 5))
		return db_get_null(q, 6) && db_get_null(q, 7);
	if (!db_copy_bytes(q, 5, salt, sizeof(salt)))
		return false;
	history_chain_salted(salt, db_get_text(q, 6, walk->arena), before);
	history_chain_salted(salt, db_get_text(q, 7, walk->arena), after);
	return memcmp(before, before_hash, sizeof(before)) == 0 &&
	       memcmp(after, after_hash, sizeof(after)) == 0;
}

static bool
check_values(struct walk *walk, struct secret_hasher *hasher)
{
	struct query *q = walk->values;
	unsigned char before[SECRET_HASH_SIZE], after[SECRET_HASH_SIZE];

	for (; walk->value && db_get_int(q, 0) <= walk->link.id;
	     walk->value = db_next(q)) {
		if (db_get_int(q, 0) < walk->link.id)
			return wrong(walk, db_get_int(q, 0),
			    "A value stands beside no entry.");
		if (!db_copy_bytes(q, 3, before, sizeof(before)) ||
		    !db_copy_bytes(q, 4, after, sizeof(after)) ||
		    !value_is_right(walk, before, after))
			return wrong(walk, walk->link.id,
			    "A value of this entry was changed.");
		history_chain_value(hasher, db_get_int(q, 1),
		    db_get_text(q, 2, walk->arena), before, after);
	}
	return true;
}

static bool
link_from_row(struct walk *walk)
{
	struct query *q = walk->entries;

	walk->link = (struct history_link){
		.id = db_get_int(q, 0),
		.at = db_get_int(q, 1),
		.kind = db_get_text(q, 2, walk->arena),
		.person = db_get_int(q, 3),
		.directory = db_get_int(q, 4),
		.claim = db_get_int(q, 5),
		.subject = db_get_int(q, 6),
		.internal = db_get_int(q, 7),
	};
	return db_copy_bytes(
		   q, 8, walk->link.previous, sizeof(walk->link.previous)) &&
	       db_copy_bytes(q, 9, walk->stored, sizeof(walk->stored));
}

static bool
check_entry(struct walk *walk)
{
	unsigned char hash[SECRET_HASH_SIZE];
	struct secret_hasher hasher;
	bool whole = link_from_row(walk);
	const struct history_link *link = &walk->link;

	if (link->id != walk->count + 1)
		return wrong(walk, walk->count + 1,
		    "This entry is missing: it was removed.");
	if (!whole ||
	    memcmp(link->previous, walk->last, sizeof(walk->last)) != 0)
		return wrong(walk, link->id,
		    "This entry does not follow the one before it: one of "
		    "them was changed, moved or repeated.");
	history_chain_open(&hasher, link);
	if (!check_values(walk, &hasher))
		return false;
	history_chain_close(&hasher, hash);
	if (memcmp(hash, walk->stored, sizeof(hash)) != 0)
		return wrong(walk, link->id,
		    "This entry, or what stands beside it, was changed.");
	memcpy(walk->last, hash, sizeof(hash));
	walk->count++;
	return true;
}

/* The head says, under the key, how far the chain goes and with what hash. */
static bool
check_head(struct walk *walk, struct query *head, const struct keys *keys)
{
	unsigned char hash[SECRET_HASH_SIZE] = { 0 }, stored[SECRET_MAC_SIZE],
		      mac[SECRET_MAC_SIZE];
	int64_t count;

	if (!db_next(head))
		return wrong(walk, walk->count, "The chain's head is missing.");
	count = db_get_int(head, 0);
	if (!db_copy_bytes(head, 1, hash, sizeof(hash)) ||
	    !db_copy_bytes(head, 2, stored, sizeof(stored)))
		return wrong(
		    walk, walk->count, "The chain's head was changed.");
	history_chain_mac(keys, count, hash, mac);
	if (!secret_same(mac, stored, sizeof(mac)))
		return wrong(walk, walk->count,
		    "The chain's head was not made with this key file.");
	if (count > walk->count)
		return wrong(walk, walk->count + 1,
		    "The chain was cut off: this entry and those after it "
		    "are missing.");
	if (count < walk->count)
		return wrong(walk, count + 1,
		    "This entry was added without the key file.");
	if (memcmp(hash, walk->last, sizeof(hash)) != 0)
		return wrong(walk, count,
		    "The chain up to this entry was made anew without the "
		    "key file.");
	return true;
}

static enum outcome
walk_chain(struct store *store, struct walk *walk)
{
	struct query *head = db_use(store->db, SQL_HISTORY_HEAD);
	enum outcome out, worst = DONE;

	walk->entries = db_use(store->db, SQL_HISTORY_WALK);
	walk->values = db_use(store->db, SQL_HISTORY_WALK_VALUES);
	walk->value = db_next(walk->values);
	while (walk->why == NULL && db_next(walk->entries)) {
		arena_clear(walk->arena);
		(void)check_entry(walk);
	}
	if (walk->why == NULL && walk->value)
		(void)wrong(walk, db_get_int(walk->values, 0),
		    "A value stands beside no entry.");
	if (walk->why == NULL)
		(void)check_head(walk, head, store->keys);
	if ((out = db_end_list(head)) != DONE)
		worst = out;
	if ((out = db_end_list(walk->values)) != DONE)
		worst = out;
	if ((out = db_end_list(walk->entries)) != DONE)
		worst = out;
	return worst;
}

enum outcome
store_history_verify(
    struct store *store, int64_t *count, int64_t *id, const char **why)
{
	struct walk walk = { .arena = arena_new() };
	enum outcome out = store_read(store);

	if (out == DONE) {
		out = walk_chain(store, &walk);
		store_read_end(store);
	}
	arena_free(walk.arena);
	*count = walk.count;
	*id = walk.id;
	*why = walk.why != NULL ? walk.why : "";
	return out == DONE && walk.why != NULL ? CONFLICT : out;
}

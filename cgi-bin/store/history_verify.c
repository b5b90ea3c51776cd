/* Walking the whole chain of history. */

#include <string.h>

#include "store/history.h"
#include "store/history_chain.h"

/* The entry in hand, its hash as stored and as it should be. */
struct walk {
	struct history_walk *far;
	struct query *entries, *values;
	bool value; /* a row of `values` waits */
	struct arena *arena;
	struct history_link link;
	unsigned char stored[SECRET_HASH_SIZE];
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

	if (link->id != walk->far->count + 1)
		return wrong(walk, walk->far->count + 1,
		    "This entry is missing: it was removed.");
	if (!whole || memcmp(link->previous, walk->far->last,
			  sizeof(walk->far->last)) != 0)
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
	memcpy(walk->far->last, hash, sizeof(hash));
	walk->far->count++;
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
		return wrong(
		    walk, walk->far->count, "The chain's head is missing.");
	count = db_get_int(head, 0);
	if (!db_copy_bytes(head, 1, hash, sizeof(hash)) ||
	    !db_copy_bytes(head, 2, stored, sizeof(stored)))
		return wrong(
		    walk, walk->far->count, "The chain's head was changed.");
	history_chain_mac(keys, count, hash, mac);
	if (!secret_same(mac, stored, sizeof(mac)))
		return wrong(walk, walk->far->count,
		    "The chain's head was not made with this key file.");
	if (count > walk->far->count)
		return wrong(walk, walk->far->count + 1,
		    "The chain was cut off: this entry and those after it "
		    "are missing.");
	if (count < walk->far->count)
		return wrong(walk, count + 1,
		    "This entry was added without the key file.");
	if (memcmp(hash, walk->far->last, sizeof(hash)) != 0)
		return wrong(walk, count,
		    "The chain up to this entry was made anew without the "
		    "key file.");
	return true;
}

/* Entries from behind those that are right: the first of all is 1, but an
 * attacker's may stand before it. */
static struct query *
use_from(struct store *store, enum sql sql, int64_t count)
{
	struct query *q = db_use(store->db, sql);

	db_int(q, ":after", count == 0 ? INT64_MIN : count);
	return q;
}

static void
walk_on(struct walk *walk, int64_t limit)
{
	bool more = false;

	walk->value = db_next(walk->values);
	while (walk->why == NULL && (more = db_next(walk->entries)) &&
	       limit-- > 0) {
		arena_clear(walk->arena);
		(void)check_entry(walk);
	}
	walk->far->ended = walk->why == NULL && !more;
	if (walk->far->ended && walk->value)
		(void)wrong(walk, db_get_int(walk->values, 0),
		    "A value stands beside no entry.");
}

static enum outcome
walk_chain(struct store *store, struct walk *walk, int64_t limit)
{
	struct query *head = db_use(store->db, SQL_HISTORY_HEAD);
	enum outcome out, worst = DONE;

	walk->entries = use_from(store, SQL_HISTORY_WALK, walk->far->count);
	walk->values =
	    use_from(store, SQL_HISTORY_WALK_VALUES, walk->far->count);
	walk_on(walk, limit);
	if (walk->why == NULL && walk->far->ended)
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
store_history_step(struct store *store, int64_t limit, struct history_walk *far,
    int64_t *id, const char **why)
{
	struct walk walk = { .far = far, .arena = arena_new() };
	enum outcome out = walk_chain(store, &walk, limit);

	arena_free(walk.arena);
	*id = walk.id;
	*why = walk.why != NULL ? walk.why : "";
	return out == DONE && walk.why != NULL ? CONFLICT : out;
}

enum outcome
store_history_hash(
    struct store *store, int64_t id, unsigned char hash[SECRET_HASH_SIZE])
{
	struct query *q = db_use(store->db, SQL_HISTORY_HASH);
	bool whole = false;
	enum outcome out;

	db_int(q, ":id", id);
	if (db_next(q))
		whole = db_copy_bytes(q, 0, hash, SECRET_HASH_SIZE);
	out = db_end(q);
	return out == DONE && !whole ? ABSENT : out;
}

enum outcome
store_history_verify(
    struct store *store, int64_t *count, int64_t *id, const char **why)
{
	struct history_walk far = { 0 };
	enum outcome out = store_read(store);

	*id = 0;
	*why = "";
	if (out == DONE) {
		out = store_history_step(store, INT64_MAX, &far, id, why);
		store_read_end(store);
	}
	*count = far.count;
	return out;
}

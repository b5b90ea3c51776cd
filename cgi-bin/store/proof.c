/* Proof of execution in the store: which files prove which claims. They come
 * in by proof_in.c and go out by proof_out.c. */

#include "store/proof.h"

#include <ctype.h>
#include <string.h>

#include "base/secret.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/history.h"

void
store_proof_row(struct query *q, struct arena *arena, struct proof *proof)
{
	const void *hash;
	size_t length;

	*proof = (struct proof){
		.id = db_get_int(q, 0),
		.partner = db_get_int(q, 1),
		.name = db_get_text(q, 2, arena),
		.type = db_get_text(q, 3, arena),
		.size = db_get_int(q, 4),
		.person = db_get_int(q, 6),
		.person_name = db_get_text(q, 7, arena),
		.added = db_get_int(q, 8),
		.scan = proof_scan_of(db_get_text(q, 9, arena)),
	};
	hash = db_get_bytes(q, 5, &length, arena);
	if (length == sizeof proof->sha256)
		memcpy(proof->sha256, hash, length);
}

/* How many rows a statement about a claim's files gives. */
static enum outcome
count_rows(struct query *q, size_t *count)
{
	*count = 0;
	while (db_next(q))
		++*count;
	return db_end_list(q);
}

enum outcome
store_proof_twin(struct store *store, int64_t claim,
    const unsigned char hash[32], int64_t *id)
{
	struct query *q = db_use(store->db, SQL_PROOF_ATTACHED_SAME);

	*id = 0;
	db_int(q, ":claim", claim);
	db_bytes(q, ":sha256", hash, SECRET_HASH_SIZE);
	if (db_next(q))
		*id = db_get_int(q, 0);
	return db_end_list(q);
}

enum outcome
store_proof_room(struct store *store, int64_t claim,
    const unsigned char hash[32], enum proof_cause *cause)
{
	struct query *q;
	int64_t same;
	size_t all;
	enum outcome out = store_proof_twin(store, claim, hash, &same);

	if (out != DONE)
		return out;
	q = db_use(store->db, SQL_PROOF_ATTACHED);
	db_int(q, ":claim", claim);
	if ((out = count_rows(q, &all)) != DONE)
		return out;
	*cause = same != 0		  ? PROOF_ALREADY_ATTACHED
		 : all >= PROOF_FILES_MAX ? PROOF_TOO_MANY
					  : PROOF_FINE;
	return *cause == PROOF_FINE ? DONE : INVALID;
}

static enum outcome
proof_attach(struct store *store, const struct viewer *viewer, int64_t claim,
    int64_t proof)
{
	struct query *q = db_use(store->db, SQL_PROOF_ATTACH);

	db_int(q, ":claim", claim);
	db_int(q, ":proof", proof);
	db_int(q, ":now", viewer->now);
	db_int(q, ":person", viewer->person);
	return db_run(q);
}

static enum outcome
proof_history(struct store *store, const struct viewer *viewer,
    struct claim *claim, enum event_kind kind, const struct proof *proof)
{
	char hex[SECRET_HEX_SIZE];
	struct change changes[] = {
		{ "File", "", proof->name },
		{ "SHA-256", "", hex },
	};
	struct event event = event_by(viewer, kind, claim->id);

	secret_hex(proof->sha256, hex);
	if (kind == EVENT_PROOF_REMOVED)
		for (size_t i = 0; i < LENGTH(changes); i++) {
			changes[i].before = changes[i].after;
			changes[i].after = "";
		}
	event.subject = proof->id;
	event.changes = changes;
	event.change_count = LENGTH(changes);
	return store_claim_touch(store, viewer, claim, &event);
}

enum outcome
store_proof_list(struct store *store, int64_t claim, struct arena *arena,
    struct proof **list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_PROOF_LIST);

	*list = arena_array(arena, struct proof, PROOF_FILES_MAX);
	*count = 0;
	db_int(q, ":claim", claim);
	while (*count < PROOF_FILES_MAX && db_next(q)) {
		store_proof_row(q, arena, &(*list)[*count]);
		(*list)[(*count)++].sealed = db_get_int(q, 10) != 0;
	}
	return db_end_list(q);
}

enum outcome
store_proof_desk(struct store *store, int64_t claim, struct arena *arena,
    struct proof **list, size_t *count, size_t *sealed)
{
	enum outcome out = store_proof_list(store, claim, arena, list, count);
	size_t all = *count;

	*count = 0;
	for (size_t i = 0; i < all; i++)
		if (!(*list)[i].sealed)
			(*list)[(*count)++] = (*list)[i];
	*sealed = all - *count;
	return out;
}

enum outcome
store_proof_reusable(struct store *store, const struct viewer *viewer,
    int64_t claim, const char *text, size_t limit, struct arena *arena,
    struct reusable **list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_PROOF_REUSABLE);

	*list = arena_array(arena, struct reusable, limit);
	*count = 0;
	db_int(q, ":claim", claim);
	db_int(q, ":directory", viewer->directory);
	db_int(q, ":person", viewer->person);
	db_int(q, ":everywhere", viewer->everywhere);
	db_text(q, ":text", text);
	db_int(q, ":limit", (int64_t)limit);
	while (*count < limit && db_next(q)) {
		struct reusable *one = &(*list)[(*count)++];

		store_proof_row(q, arena, &one->proof);
		one->claim_name = db_get_text(q, 10, arena);
		one->claim_number = db_get_text(q, 11, arena);
	}
	return db_end_list(q);
}

enum outcome
store_proof_of(struct store *store, const struct viewer *viewer, int64_t id,
    struct arena *arena, struct proof *proof, int64_t *claim)
{
	int64_t claims[PROOF_CLAIMS_MAX];
	struct query *q = db_use(store->db, SQL_PROOF_OF);
	size_t count = 0;
	enum outcome out;

	db_int(q, ":id", id);
	while (count < LENGTH(claims) && db_next(q)) {
		store_proof_row(q, arena, proof);
		if (!person_is_microsoft(viewer) || db_get_int(q, 10) == 0)
			claims[count++] = db_get_int(q, 11);
	}
	if ((out = db_end(q)) != DONE)
		return out;
	for (size_t i = 0; i < count; i++) {
		struct claim found;

		out = store_claim_of(store, viewer, claims[i], arena, &found);
		if (out == ABSENT)
			continue;
		*claim = claims[i];
		return out;
	}
	return ABSENT;
}

/* A file's name as it is, whatever of it would be markup. */
static const char *
plain_markup(struct arena *arena, const char *name)
{
	char *plain = arena_get(arena, 2 * strlen(name) + 1);
	size_t length = 0;

	for (size_t i = 0; name[i] != '\0'; i++) {
		if (ispunct((unsigned char)name[i]))
			plain[length++] = '\\';
		plain[length++] = name[i];
	}
	plain[length] = '\0';
	return plain;
}

/* What is added to an approved claim nobody waits for: the conversation tells
 * of it, and sends no message (R5.46). */
static enum outcome
proof_tell(struct store *store, const struct viewer *viewer,
    const struct claim *claim, const struct proof *proof)
{
	const struct viewer system = { .now = viewer->now };
	struct arena *arena;
	enum outcome out;

	if (claim->status != CLAIM_APPROVED)
		return DONE;
	arena = arena_new();
	out = store_comment_join(store, &system, claim, COMMENT_PLAIN,
	    arena_print(arena,
		"Proof of execution was added to the approved claim: %s",
		plain_markup(arena, proof->name)));
	arena_free(arena);
	return out;
}

enum outcome
store_proof_share(struct store *store, const struct viewer *viewer,
    struct claim *claim, const struct proof *proof)
{
	enum outcome out = proof_attach(store, viewer, claim->id, proof->id);

	if (out == DONE)
		out = proof_history(
		    store, viewer, claim, EVENT_PROOF_ADDED, proof);
	return out == DONE ? proof_tell(store, viewer, claim, proof) : out;
}

enum outcome
store_proof_remove(struct store *store, const struct viewer *viewer,
    struct claim *claim, const struct proof *proof)
{
	struct query *q = db_use(store->db, SQL_PROOF_DETACH);
	enum outcome out;

	db_int(q, ":claim", claim->id);
	db_int(q, ":proof", proof->id);
	if ((out = db_run(q)) != DONE)
		return out;
	q = db_use(store->db, SQL_PROOF_FORGET);
	db_int(q, ":id", proof->id);
	out = db_run(q);
	if (out != DONE && out != ABSENT)
		return out;
	return proof_history(store, viewer, claim, EVENT_PROOF_REMOVED, proof);
}

enum outcome
store_proof_reuse(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, int64_t id, struct proof *proof,
    enum proof_cause *cause)
{
	int64_t from;
	enum outcome out =
	    store_proof_of(store, viewer, id, arena, proof, &from);

	*cause = PROOF_FINE;
	if (out == DONE && proof->partner != claim->partner)
		out = ABSENT;
	if (out == DONE && !claim_takes_proof(claim))
		out = CONFLICT;
	if (out == DONE && proof->scan == SCAN_INFECTED) {
		*cause = PROOF_INFECTED;
		out = INVALID;
	}
	if (out == DONE)
		out = store_proof_room(store, claim->id, proof->sha256, cause);
	if (out == DONE)
		out = store_proof_share(store, viewer, claim, proof);
	return out;
}

enum outcome
store_proof_viewed(struct store *store, const struct viewer *viewer,
    int64_t claim, const struct proof *proof)
{
	struct change change = { "File", "", proof->name };
	struct event event = event_by(viewer, EVENT_PROOF_VIEWED, claim);
	int64_t entry;

	event.subject = proof->id;
	event.internal = true;
	event.changes = &change;
	event.change_count = 1;
	return store_history_add(store, &event, &entry);
}

enum outcome
store_proof_sweep(struct store *store, int64_t before)
{
	struct query *q = db_use(store->db, SQL_PROOF_SWEEP);
	enum outcome out;

	db_int(q, ":before", before);
	out = db_run(q);
	return out == ABSENT ? DONE : out;
}

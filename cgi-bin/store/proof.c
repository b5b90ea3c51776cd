/* Proof of execution in the store: sealed in pieces, whole or not at all. */

#include "store/proof.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/id.h"
#include "base/log.h"
#include "base/seal.h"
#include "store/claim.h"
#include "store/history.h"

static void
proof_from_row(struct query *q, struct arena *arena, struct proof *proof)
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
	};
	hash = db_get_bytes(q, 5, &length, arena);
	if (length == sizeof proof->sha256)
		memcpy(proof->sha256, hash, length);
}

/* Read until `size` bytes are there or the file ends; -1 on a fault. */
static ssize_t
read_full(int fd, void *bytes, size_t size, off_t offset)
{
	size_t done = 0;

	while (done < size) {
		ssize_t n = pread(fd, (char *)bytes + done, size - done,
		    offset + (off_t)done);

		if (n == -1 && errno == EINTR)
			continue;
		if (n == -1)
			return -1;
		if (n == 0)
			break;
		done += (size_t)n;
	}
	return (ssize_t)done;
}

static enum outcome
write_full(int fd, const void *bytes, size_t length)
{
	const char *next = bytes;

	while (length > 0) {
		ssize_t n = write(fd, next, length);

		if (n == -1 && errno == EINTR)
			continue;
		if (n == -1) {
			log_fault("proof: cannot write a spool file: %s",
			    strerror(errno));
			return errno == ENOSPC ? BUSY : BROKEN;
		}
		next += n;
		length -= (size_t)n;
	}
	return DONE;
}

/* The SHA-256 of a file, read piece by piece. */
static enum outcome
hash_file(int fd, int64_t size, unsigned char *piece, unsigned char hash[32])
{
	struct secret_hasher hasher;
	int64_t done = 0;

	secret_hash_open(&hasher);
	while (done < size) {
		ssize_t n = read_full(fd, piece, SEAL_PIECE, (off_t)done);

		if (n <= 0)
			return BROKEN;
		secret_hash_raw(&hasher, piece, (size_t)n);
		done += n;
	}
	secret_hash_close(&hasher, hash);
	return DONE;
}

/* Are the same bytes attached to the claim already? */
static enum outcome
attached_same(struct store *store, int64_t claim, const unsigned char hash[32])
{
	struct query *q = db_use(store->db, SQL_PROOF_ATTACHED_SAME);
	bool same;
	enum outcome out;

	db_int(q, ":claim", claim);
	db_bytes(q, ":sha256", hash, 32);
	same = db_next(q);
	out = db_end(q);
	if (out != DONE && out != ABSENT)
		return out;
	return same ? CONFLICT : DONE;
}

/* A file on its way into the store. */
struct arriving {
	struct seal seal;
	unsigned char wrapped[SEAL_WRAPPED_SIZE];
	unsigned char header[SEAL_HEADER_SIZE];
	unsigned char *plain;  /* SEAL_PIECE */
	unsigned char *sealed; /* SEAL_PIECE + SEAL_OVERHEAD */
	int fd;
};

static enum outcome
proof_begin(struct store *store, const struct viewer *viewer,
    const struct proof *proof, const struct arriving *arriving)
{
	struct query *q = db_use(store->db, SQL_PROOF_BEGIN);

	db_int(q, ":id", proof->id);
	db_int(q, ":partner", proof->partner);
	db_text(q, ":name", proof->name);
	db_text(q, ":type", proof->type);
	db_int(q, ":size", proof->size);
	db_bytes(q, ":sha256", proof->sha256, sizeof proof->sha256);
	db_bytes(q, ":wrapped_key", arriving->wrapped, SEAL_WRAPPED_SIZE);
	db_bytes(q, ":header", arriving->header, SEAL_HEADER_SIZE);
	db_int(q, ":person", proof->person);
	db_int(q, ":now", viewer->now);
	return db_run(q);
}

static enum outcome
chunk_add(struct store *store, int64_t proof, int64_t position,
    const unsigned char *bytes, size_t length)
{
	struct query *q = db_use(store->db, SQL_PROOF_CHUNK_ADD);

	db_int(q, ":proof", proof);
	db_int(q, ":position", position);
	db_bytes(q, ":bytes", bytes, length);
	return db_run(q);
}

static enum outcome
proof_complete(struct store *store, const struct viewer *viewer, int64_t proof)
{
	struct query *q = db_use(store->db, SQL_PROOF_COMPLETE);

	db_int(q, ":id", proof);
	db_int(q, ":now", viewer->now);
	return db_run(q);
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

/* What the last transaction adds: the file exists and proves the claim. */
static enum outcome
proof_arrive(struct store *store, const struct viewer *viewer,
    struct claim *claim, const struct proof *proof)
{
	enum outcome out = attached_same(store, claim->id, proof->sha256);

	if (out == DONE)
		out = proof_complete(store, viewer, proof->id);
	if (out == DONE)
		out = proof_attach(store, viewer, claim->id, proof->id);
	if (out == DONE)
		out = proof_history(
		    store, viewer, claim, EVENT_PROOF_ADDED, proof);
	return out;
}

/* One piece in a transaction of its own; the first begins the file, the last
 * makes it exist. */
static enum outcome
piece_store(struct store *store, const struct viewer *viewer,
    struct claim *claim, const struct proof *proof, struct arriving *arriving,
    int64_t position)
{
	int64_t offset = position * SEAL_PIECE;
	bool last = offset + SEAL_PIECE >= proof->size;
	ssize_t n =
	    read_full(arriving->fd, arriving->plain, SEAL_PIECE, offset);
	enum outcome out;

	if (n <= 0)
		return BROKEN;
	seal_piece(&arriving->seal, arriving->plain, (size_t)n, last,
	    arriving->sealed);
	if ((out = store_begin(store)) != DONE)
		return out;
	if (position == 0)
		out = proof_begin(store, viewer, proof, arriving);
	if (out == DONE)
		out = chunk_add(store, proof->id, position, arriving->sealed,
		    (size_t)n + SEAL_OVERHEAD);
	if (out == DONE && last)
		out = proof_arrive(store, viewer, claim, proof);
	if (out == DONE)
		return store_commit(store);
	store_rollback(store);
	return out;
}

enum outcome
store_proof_add(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, int fd, const char *name,
    const char *type, int64_t size, struct proof *proof)
{
	struct arriving arriving = {
		.plain = arena_get(arena, SEAL_PIECE),
		.sealed = arena_get(arena, SEAL_PIECE + SEAL_OVERHEAD),
		.fd = fd,
	};
	struct claim after = *claim;
	enum outcome out;

	*proof = (struct proof){ .id = id_new(),
		.partner = claim->partner,
		.name = name,
		.type = type,
		.size = size,
		.person = viewer->person,
		.person_name = viewer->name,
		.added = viewer->now };
	if ((out = hash_file(fd, size, arriving.plain, proof->sha256)) != DONE)
		return out;
	if ((out = attached_same(store, claim->id, proof->sha256)) != DONE)
		return out;
	seal_begin(&arriving.seal, store->keys->seal, arriving.wrapped,
	    arriving.header);
	for (int64_t i = 0; out == DONE && i * SEAL_PIECE < size; i++)
		out = piece_store(store, viewer, &after, proof, &arriving, i);
	if (out == DONE)
		*claim = after;
	return out;
}

enum outcome
store_proof_list(struct store *store, int64_t claim, struct arena *arena,
    struct proof **list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_PROOF_LIST);
	enum outcome out;

	*list = arena_array(arena, struct proof, PROOF_FILES_MAX);
	*count = 0;
	db_int(q, ":claim", claim);
	while (*count < PROOF_FILES_MAX && db_next(q))
		proof_from_row(q, arena, &(*list)[(*count)++]);
	out = db_end(q);
	return out == ABSENT ? DONE : out;
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
		proof_from_row(q, arena, proof);
		claims[count++] = db_get_int(q, 9);
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

/* Begin opening: the file's own key, unwrapped. */
static enum outcome
proof_open(struct store *store, const struct proof *proof, struct arena *arena,
    struct seal *seal)
{
	struct query *q = db_use(store->db, SQL_PROOF_KEY);
	const void *wrapped = NULL, *header = NULL;
	size_t wrapped_length = 0, header_length = 0;
	enum outcome out;

	db_int(q, ":id", proof->id);
	if (db_next(q)) {
		wrapped = db_get_bytes(q, 0, &wrapped_length, arena);
		header = db_get_bytes(q, 1, &header_length, arena);
	}
	if ((out = db_end(q)) != DONE)
		return out;
	if (wrapped_length != SEAL_WRAPPED_SIZE ||
	    header_length != SEAL_HEADER_SIZE ||
	    !seal_open_begin(seal, store->keys->seal, wrapped, header)) {
		log_fault("proof: a file's key does not open");
		return BROKEN;
	}
	return DONE;
}

/* Open the piece at `position` and write it out. */
static enum outcome
piece_write(struct store *store, const struct proof *proof, int64_t position,
    struct seal *seal, struct secret_hasher *hasher, int fd, bool *last)
{
	struct arena *arena = arena_new();
	struct query *q = db_use(store->db, SQL_PROOF_CHUNK);
	const void *sealed = NULL;
	size_t length = 0;
	void *plain;
	enum outcome out;

	db_int(q, ":proof", proof->id);
	db_int(q, ":position", position);
	if (db_next(q))
		sealed = db_get_bytes(q, 0, &length, arena);
	out = db_end(q);
	plain = arena_get(arena, SEAL_PIECE);
	if (out == DONE &&
	    (length < SEAL_OVERHEAD || length > SEAL_PIECE + SEAL_OVERHEAD ||
		!seal_open_piece(seal, sealed, length, plain, last)))
		out = BROKEN;
	if (out == DONE) {
		secret_hash_raw(hasher, plain, length - SEAL_OVERHEAD);
		out = write_full(fd, plain, length - SEAL_OVERHEAD);
	}
	arena_free(arena);
	return out == ABSENT ? BROKEN : out;
}

enum outcome
store_proof_write(struct store *store, const struct proof *proof, int fd)
{
	struct arena *arena = arena_new();
	unsigned char hash[SECRET_HASH_SIZE];
	struct secret_hasher hasher;
	struct seal seal;
	bool last = false;
	enum outcome out;

	out = proof_open(store, proof, arena, &seal);
	secret_hash_open(&hasher);
	for (int64_t i = 0; out == DONE && !last; i++)
		out = piece_write(store, proof, i, &seal, &hasher, fd, &last);
	secret_hash_close(&hasher, hash);
	if (out == DONE && !secret_same(hash, proof->sha256, sizeof hash))
		out = BROKEN;
	if (out == BROKEN)
		log_fault("proof: a stored file is damaged");
	arena_free(arena);
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

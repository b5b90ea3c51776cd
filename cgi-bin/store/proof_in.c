/* Proof of execution, arriving: sealed in pieces, whole or not at all. */

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/id.h"
#include "base/log.h"
#include "base/seal.h"
#include "store/claim.h"
#include "store/proof.h"
#include "store/view.h"

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

/* Plain bytes in the piece at `position` of a file. */
static size_t
piece_size(int64_t size, int64_t position)
{
	int64_t rest = size - position * SEAL_PIECE;

	return rest < SEAL_PIECE ? (size_t)rest : SEAL_PIECE;
}

/* Read the piece at `position`. INVALID: the file ends before. */
static enum outcome
piece_read(int fd, int64_t size, int64_t position, unsigned char *plain)
{
	size_t wanted = piece_size(size, position);
	ssize_t n =
	    read_full(fd, plain, wanted, (off_t)(position * SEAL_PIECE));

	if (n == -1) {
		log_fault(
		    "proof: cannot read a spool file: %s", strerror(errno));
		return BROKEN;
	}
	return (size_t)n == wanted ? DONE : INVALID;
}

/* The SHA-256 of a file, read piece by piece. INVALID: it is shorter. */
static enum outcome
hash_file(int fd, int64_t size, unsigned char *plain, unsigned char hash[32])
{
	struct secret_hasher hasher;
	enum outcome out = DONE;

	secret_hash_open(&hasher);
	for (int64_t i = 0; out == DONE && i * SEAL_PIECE < size; i++) {
		out = piece_read(fd, size, i, plain);
		secret_hash_raw(&hasher, plain, piece_size(size, i));
	}
	secret_hash_close(&hasher, hash);
	return out;
}

/* A file on its way into the store. */
struct arriving {
	struct seal seal;
	unsigned char wrapped[SEAL_WRAPPED_SIZE];
	unsigned char header[SEAL_HEADER_SIZE];
	unsigned char *plain;  /* SEAL_PIECE */
	unsigned char *sealed; /* SEAL_PIECE + SEAL_OVERHEAD */
	int fd;
	struct proof *proof;
	enum proof_cause *cause;
};

static enum outcome
proof_begin(struct store *store, const struct viewer *viewer,
    const struct arriving *arriving)
{
	const struct proof *proof = arriving->proof;
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

/* What is known of it when it comes; nothing without a scanner. */
static enum outcome
proof_scan_add(
    struct store *store, const struct viewer *viewer, const struct proof *proof)
{
	struct query *q;

	if (proof->scan == SCAN_NONE)
		return DONE;
	q = db_use(store->db, SQL_PROOF_SCAN_ADD);
	db_int(q, ":proof", proof->id);
	db_text(q, ":state", proof_scan_code(proof->scan));
	db_int(q, ":now", viewer->now);
	return db_run(q);
}

/* What the last transaction adds: the file exists and proves the claim, which
 * may have moved on since the first piece. */
static enum outcome
proof_arrive(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct arriving *arriving)
{
	const struct proof *proof = arriving->proof;
	struct claim now;
	enum outcome out;

	out = store_claim_of(store, viewer, claim->id, arena, &now);
	if (out == DONE && !claim_takes_proof(&now))
		out = CONFLICT;
	if (out == DONE)
		out = store_proof_room(
		    store, now.id, proof->sha256, arriving->cause);
	if (out == DONE)
		out = proof_complete(store, viewer, proof->id);
	if (out == DONE)
		out = proof_scan_add(store, viewer, proof);
	if (out == DONE)
		out = store_view_expect(store, proof->id);
	if (out == DONE)
		out = store_proof_share(store, viewer, &now, proof);
	if (out == DONE)
		*claim = now;
	return out;
}

/* One piece in a transaction of its own; the first begins the file, the last
 * makes it exist. */
static enum outcome
piece_store(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, struct arriving *arriving,
    int64_t position)
{
	const struct proof *proof = arriving->proof;
	size_t length = piece_size(proof->size, position);
	bool last = position * SEAL_PIECE + (int64_t)length == proof->size;
	enum outcome out;

	out = piece_read(arriving->fd, proof->size, position, arriving->plain);
	if (out != DONE)
		return BROKEN;
	seal_piece(
	    &arriving->seal, arriving->plain, length, last, arriving->sealed);
	if ((out = store_begin(store)) != DONE)
		return out;
	if (position == 0)
		out = proof_begin(store, viewer, arriving);
	if (out == DONE)
		out = chunk_add(store, proof->id, position, arriving->sealed,
		    length + SEAL_OVERHEAD);
	if (out == DONE && last)
		out = proof_arrive(store, viewer, arena, claim, arriving);
	return store_end(store, out);
}

/* Everything about a file of right size: nothing is written before it is known
 * to be whole and wanted. */
static enum outcome
arrive(struct store *store, const struct viewer *viewer, struct arena *arena,
    struct claim *claim, struct arriving *arriving)
{
	struct proof *proof = arriving->proof;
	struct claim after = *claim;
	enum outcome out;

	*arriving->cause = PROOF_CUT_OFF;
	out = hash_file(
	    arriving->fd, proof->size, arriving->plain, proof->sha256);
	if (out == DONE)
		out = store_proof_room(
		    store, claim->id, proof->sha256, arriving->cause);
	if (out != DONE)
		return out;
	seal_begin(&arriving->seal, store->keys->seal, arriving->wrapped,
	    arriving->header);
	for (int64_t i = 0; out == DONE && i * SEAL_PIECE < proof->size; i++)
		out = piece_store(store, viewer, arena, &after, arriving, i);
	if (out == DONE)
		*claim = after;
	return out;
}

enum outcome
store_proof_add(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim, const struct proof_file *file,
    struct proof *proof, enum proof_cause *cause)
{
	struct arena *pieces;
	struct arriving arriving = {
		.fd = file->fd, .proof = proof, .cause = cause
	};
	enum outcome out;

	*proof = (struct proof){ .id = id_new(),
		.partner = claim->partner,
		.name = file->name,
		.type = file->type,
		.size = file->size,
		.scan = file->scan,
		.person = viewer->person,
		.person_name = viewer->name,
		.added = viewer->now };
	*cause = file->size < 1		       ? PROOF_EMPTY
		 : file->size > PROOF_SIZE_MAX ? PROOF_TOO_BIG
					       : PROOF_FINE;
	if (*cause != PROOF_FINE)
		return INVALID;
	/* Not the request's, which lives on: a request brings many files. */
	pieces = arena_new();
	arriving.plain = arena_get(pieces, SEAL_PIECE);
	arriving.sealed = arena_get(pieces, SEAL_PIECE + SEAL_OVERHEAD);
	out = arrive(store, viewer, arena, claim, &arriving);
	arena_free(pieces);
	return out;
}

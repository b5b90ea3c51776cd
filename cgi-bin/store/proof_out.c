/* Proof of execution, opened: what store/proof sealed, piece by piece. */

#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/seal.h"
#include "store/proof.h"

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

/* All pieces, one after the other. */
static enum outcome
write_pieces(
    struct store *store, const struct proof *proof, struct arena *arena, int fd)
{
	unsigned char hash[SECRET_HASH_SIZE];
	struct secret_hasher hasher;
	struct seal seal;
	bool last = false;
	enum outcome out = proof_open(store, proof, arena, &seal);

	secret_hash_open(&hasher);
	for (int64_t i = 0; out == DONE && !last; i++)
		out = piece_write(store, proof, i, &seal, &hasher, fd, &last);
	secret_hash_close(&hasher, hash);
	if (out == DONE && !secret_same(hash, proof->sha256, sizeof hash))
		out = BROKEN;
	if (out == BROKEN)
		log_fault("proof: a stored file is damaged");
	return out;
}

enum outcome
store_proof_write(struct store *store, const struct proof *proof, int fd)
{
	struct arena *arena = arena_new();
	enum outcome out;

	db_expect_much(store->reader, true);
	if ((out = store_read(store)) == DONE) {
		out = write_pieces(store, proof, arena, fd);
		store_read_end(store);
	}
	db_expect_much(store->reader, false);
	arena_free(arena);
	return out;
}

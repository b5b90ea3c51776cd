/* Proof: whole or not at all, and only for those who may see its claim. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/seal.h"
#include "store/claim.h"
#include "store/history.h"
#include "store/proof.h"
#include "store/world.h"

#define CLAIM ((int64_t)101) /* a draft of Fabrikam's */
#define OTHER ((int64_t)102) /* another one */

static int
proof_setup(void **state)
{
	int status = world_setup(state);
	struct world *world = *state;

	world_claim(world, CLAIM, &world->admin, "draft");
	world_claim(world, OTHER, &world->admin, "draft");
	return status;
}

#define WITH_CLAIMS(test)                                                      \
	cmocka_unit_test_setup_teardown(test, proof_setup, world_teardown)

/* An unlinked file of `size` bytes that differ from piece to piece. */
static int
file_of(int64_t size, unsigned seed)
{
	char path[] = "/tmp/cpor-proof-XXXXXX";
	int fd = mkstemp(path);
	unsigned char *bytes = malloc((size_t)size + 1);

	assert_int_not_equal(fd, -1);
	unlink(path);
	assert_non_null(bytes);
	for (int64_t i = 0; i < size; i++)
		bytes[i] = (unsigned char)((i >> 9) * 31 + i + seed);
	assert_int_equal(write(fd, bytes, (size_t)size), size);
	free(bytes);
	return fd;
}

static void
assert_same_file(int a, int b, int64_t size)
{
	unsigned char one[4096], two[4096];
	int64_t done = 0;

	assert_int_equal(lseek(b, 0, SEEK_END), size);
	while (done < size) {
		ssize_t n = pread(a, one, sizeof one, (off_t)done);

		assert_true(n > 0);
		assert_int_equal(pread(b, two, (size_t)n, (off_t)done), n);
		assert_memory_equal(one, two, (size_t)n);
		done += n;
	}
}

static struct claim
claim_of(struct world *world, const struct viewer *viewer, int64_t id)
{
	struct claim claim;

	assert_int_equal(
	    store_claim_of(&world->store, viewer, id, world->arena, &claim),
	    DONE);
	return claim;
}

static enum outcome
add(struct world *world, struct claim *claim, int fd, int64_t size,
    struct proof *proof, enum proof_cause *cause)
{
	const struct proof_file file = { .fd = fd,
		.name = "signed \"PoE\".pdf",
		.type = "application/pdf",
		.size = size };

	return store_proof_add(&world->store, &world->admin, world->arena,
	    claim, &file, proof, cause);
}

/* A file on a claim, and what it is. */
static struct proof
added(struct world *world, int64_t id, int64_t size, unsigned seed)
{
	struct claim claim = claim_of(world, &world->admin, id);
	int fd = file_of(size, seed);
	enum proof_cause cause;
	struct proof proof;

	assert_int_equal(add(world, &claim, fd, size, &proof, &cause), DONE);
	assert_int_equal(cause, PROOF_FINE);
	close(fd);
	return proof;
}

static enum outcome
opened(struct world *world, const struct proof *proof)
{
	int fd = file_of(0, 0);
	enum outcome out = store_proof_write(&world->store, proof, fd);

	close(fd);
	return out;
}

static size_t
attached(struct world *world, int64_t claim)
{
	struct proof *list;
	size_t count;

	assert_int_equal(
	    store_proof_list(&world->store, claim, world->arena, &list, &count),
	    DONE);
	return count;
}

/* R4.23 */
static void
what_was_sealed_opens_as_it_was(void **state)
{
	static const int64_t sizes[] = { 1, SEAL_PIECE - 1, SEAL_PIECE,
		SEAL_PIECE + 1, 2 * SEAL_PIECE, 2 * SEAL_PIECE + 17 };
	struct world *world = *state;
	struct claim claim = claim_of(world, &world->admin, CLAIM);

	for (size_t i = 0; i < LENGTH(sizes); i++) {
		int from = file_of(sizes[i], (unsigned)i), to = file_of(0, 0);
		enum proof_cause cause;
		struct proof proof, found;
		int64_t of;

		assert_int_equal(
		    add(world, &claim, from, sizes[i], &proof, &cause), DONE);
		assert_int_equal(store_proof_of(&world->store, &world->admin,
				     proof.id, world->arena, &found, &of),
		    DONE);
		assert_int_equal(of, CLAIM);
		assert_int_equal(found.size, sizes[i]);
		assert_memory_equal(found.sha256, proof.sha256, 32);
		assert_string_equal(found.name, "signed \"PoE\".pdf");
		assert_string_equal(found.type, "application/pdf");
		assert_string_equal(found.person_name, "Ada Admin");
		assert_int_equal(found.added, WORLD_NOW);
		assert_int_equal(
		    store_proof_write(&world->store, &found, to), DONE);
		assert_same_file(from, to, sizes[i]);
		close(from);
		close(to);
	}
	assert_int_equal(attached(world, CLAIM), LENGTH(sizes));
}

static void
what_is_stored_cannot_be_read_without_the_key(void **state)
{
	struct world *world = *state;
	struct claim claim = claim_of(world, &world->admin, CLAIM);
	int fd = file_of(0, 0);
	enum proof_cause cause;
	struct proof proof;
	struct store other = world->store;
	struct keys wrong;

	assert_int_equal(write(fd, "Northwind Traders", 17), 17);
	assert_int_equal(add(world, &claim, fd, 17, &proof, &cause), DONE);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM proof_chunk WHERE "
				"instr(bytes, x'4e6f727468') > 0"),
	    0);
	memset(&wrong, 7, sizeof wrong);
	other.keys = &wrong;
	assert_int_equal(store_proof_write(&other, &proof, fd), BROKEN);
	close(fd);
}

static void
damage_is_noticed(void **state)
{
	static const char *const damages[] = {
		/* a byte changed */
		"UPDATE proof_chunk SET bytes = CAST(substr(bytes, 1, 99) || "
		"x'00' || substr(bytes, 101) AS BLOB) WHERE position = 1",
		/* two pieces swapped */
		"UPDATE proof_chunk SET position = 9 WHERE position = 0;"
		"UPDATE proof_chunk SET position = 0 WHERE position = 1;"
		"UPDATE proof_chunk SET position = 1 WHERE position = 9",
		/* one missing at the start, in the middle, at the end */
		"DELETE FROM proof_chunk WHERE position = 0",
		"DELETE FROM proof_chunk WHERE position = 1",
		"DELETE FROM proof_chunk WHERE position = 2",
		/* one repeated, one cut short, one emptied */
		"UPDATE proof_chunk SET bytes = (SELECT c.bytes FROM "
		"proof_chunk c WHERE c.proof = proof_chunk.proof AND "
		"c.position = 0) WHERE position = 1",
		"UPDATE proof_chunk SET bytes = substr(bytes, 1, 1000) WHERE "
		"position = 0",
		"UPDATE proof_chunk SET bytes = x'' WHERE position = 2",
		/* the key, the header, the digest */
		"UPDATE proof SET wrapped_key = zeroblob(72)",
		"UPDATE proof SET wrapped_key = x'00'",
		"UPDATE proof SET header = zeroblob(24)",
		"UPDATE proof SET sha256 = zeroblob(32)",
	};

	for (size_t i = 0; i < LENGTH(damages); i++) {
		struct world *world;
		struct proof proof, found;
		int64_t claim;

		assert_int_equal(proof_setup(state), 0);
		world = *state;
		proof = added(world, CLAIM, 2 * SEAL_PIECE + 100, 1);
		assert_int_equal(opened(world, &proof), DONE);
		assert_true(world_sql(world, damages[i]));
		assert_int_equal(store_proof_of(&world->store, &world->admin,
				     proof.id, world->arena, &found, &claim),
		    DONE);
		assert_int_equal(opened(world, &found), BROKEN);
		assert_int_equal(world_teardown(state), 0);
	}
}

/* Pieces of another file under the same master key. */
static void
pieces_of_two_files_cannot_be_exchanged(void **state)
{
	struct world *world = *state;
	struct proof one = added(world, CLAIM, 1000, 1);
	struct proof two = added(world, CLAIM, 1000, 2);

	assert_true(
	    world_sql(world, "CREATE TEMP TABLE t AS SELECT * FROM proof_chunk;"
			     "UPDATE proof_chunk SET bytes = (SELECT t.bytes "
			     "FROM t WHERE t.proof <> proof_chunk.proof)"));
	assert_int_equal(opened(world, &one), BROKEN);
	assert_int_equal(opened(world, &two), BROKEN);
}

/* R4.21 */
static void
an_empty_or_too_big_file_is_refused_and_leaves_nothing(void **state)
{
	struct world *world = *state;
	struct claim claim = claim_of(world, &world->admin, CLAIM);
	int fd = file_of(10, 0);
	enum proof_cause cause;
	struct proof proof;

	assert_int_equal(add(world, &claim, fd, 0, &proof, &cause), INVALID);
	assert_int_equal(cause, PROOF_EMPTY);
	assert_int_equal(
	    add(world, &claim, fd, PROOF_SIZE_MAX + 1, &proof, &cause),
	    INVALID);
	assert_int_equal(cause, PROOF_TOO_BIG);
	assert_int_equal(add(world, &claim, fd, 11, &proof, &cause), INVALID);
	assert_int_equal(cause, PROOF_CUT_OFF);
	assert_int_equal(world_number(world, "SELECT count(*) FROM proof"), 0);
	close(fd);
}

/* R4.21: the same on one claim, not on another. */
static void
the_same_bytes_are_attached_once(void **state)
{
	struct world *world = *state;
	struct claim claim = claim_of(world, &world->admin, CLAIM);
	struct claim other = claim_of(world, &world->admin, OTHER);
	int fd = file_of(1000, 1);
	enum proof_cause cause;
	struct proof proof;

	assert_int_equal(add(world, &claim, fd, 1000, &proof, &cause), DONE);
	assert_int_equal(add(world, &claim, fd, 1000, &proof, &cause), INVALID);
	assert_int_equal(cause, PROOF_ALREADY_ATTACHED);
	assert_int_equal(add(world, &other, fd, 1000, &proof, &cause), DONE);
	assert_int_equal(attached(world, CLAIM), 1);
	close(fd);
}

/* R4.21 */
static void
a_claim_takes_twenty_files(void **state)
{
	struct world *world = *state;
	struct claim claim = claim_of(world, &world->admin, CLAIM);
	int fd = file_of(1000, 1);
	enum proof_cause cause;
	struct proof proof;

	for (int64_t i = 1; i <= PROOF_FILES_MAX; i++)
		assert_int_equal(
		    add(world, &claim, fd, i, &proof, &cause), DONE);
	assert_int_equal(add(world, &claim, fd, 500, &proof, &cause), INVALID);
	assert_int_equal(cause, PROOF_TOO_MANY);
	assert_int_equal(attached(world, CLAIM), PROOF_FILES_MAX);
	close(fd);
}

static void
two_may_add_at_once_and_each_moves_the_version(void **state)
{
	struct world *world = *state;
	struct claim first = claim_of(world, &world->admin, CLAIM);
	struct claim second = first;
	int one = file_of(100, 1), two = file_of(100, 2);
	enum proof_cause cause;
	struct proof proof;

	assert_int_equal(add(world, &first, one, 100, &proof, &cause), DONE);
	assert_int_equal(add(world, &second, two, 100, &proof, &cause), DONE);
	assert_true(second.version > first.version);
	assert_int_equal(
	    claim_of(world, &world->admin, CLAIM).version, second.version);
	close(one);
	close(two);
}

/* R5.16, R5.17: what counts is the status when the last piece arrives. */
static void
a_claim_that_moved_on_takes_no_files(void **state)
{
	static const struct {
		const char *status;
		enum outcome out;
	} after[] = {
		{ "submitted", CONFLICT },
		{ "under-review", CONFLICT },
		{ "rejected-final", CONFLICT },
		{ "action-required", DONE },
		{ "approved", DONE },
	};
	struct world *world = *state;
	struct claim before = claim_of(world, &world->admin, CLAIM);

	for (size_t i = 0; i < LENGTH(after); i++) {
		struct claim claim = before;
		int fd = file_of(100, (unsigned)i);
		char sql[100] = "UPDATE claim SET status = '";
		enum proof_cause cause;
		struct proof proof;

		strncat(sql, after[i].status, 30);
		strncat(sql, "' WHERE id = 101", 30);
		assert_true(world_sql(world, sql));
		assert_int_equal(
		    add(world, &claim, fd, 100, &proof, &cause), after[i].out);
		close(fd);
	}
	assert_int_equal(attached(world, CLAIM), 2);
}

static void
a_claim_that_is_gone_takes_no_files(void **state)
{
	struct world *world = *state;
	struct claim claim = claim_of(world, &world->admin, OTHER);
	int fd = file_of(100, 1);
	enum proof_cause cause;
	struct proof proof;

	world_begin(world);
	assert_int_equal(
	    store_claim_delete(&world->store, &world->admin, &claim), DONE);
	world_commit(world);
	assert_int_equal(add(world, &claim, fd, 100, &proof, &cause), ABSENT);
	close(fd);
}

static void
a_half_arrived_file_is_invisible_and_swept(void **state)
{
	struct world *world = *state;
	struct proof whole = added(world, CLAIM, 100, 1);
	struct proof half = added(world, CLAIM, 2 * SEAL_PIECE, 2), found;
	int64_t claim;

	assert_true(world_sql(
	    world, "UPDATE proof SET complete = NULL WHERE size > 100"));
	assert_int_equal(attached(world, CLAIM), 1);
	assert_int_equal(store_proof_of(&world->store, &world->admin, half.id,
			     world->arena, &found, &claim),
	    ABSENT);
	/* As a refused one is left: attached to nothing. */
	assert_true(world_sql(world, "DELETE FROM claim_proof WHERE proof IN "
				     "(SELECT id FROM proof WHERE complete IS "
				     "NULL)"));
	world_begin(world);
	assert_int_equal(store_proof_sweep(&world->store, WORLD_NOW), DONE);
	world_commit(world);
	assert_int_equal(world_number(world, "SELECT count(*) FROM proof"), 2);
	world_begin(world);
	assert_int_equal(store_proof_sweep(&world->store, WORLD_NOW + 1), DONE);
	world_commit(world);
	assert_int_equal(world_number(world, "SELECT count(*) FROM proof"), 1);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM proof_chunk"), 1);
	assert_int_equal(opened(world, &whole), DONE);
}

/* R2.9 */
static void
a_file_is_absent_for_whom_its_claim_is(void **state)
{
	struct world *world = *state;
	struct proof proof = added(world, CLAIM, 100, 1), found;
	const struct viewer *blind[] = { &world->northwind_admin,
		&world->reviewer, &world->user };
	int64_t claim;

	for (size_t i = 0; i < LENGTH(blind); i++)
		assert_int_equal(store_proof_of(&world->store, blind[i],
				     proof.id, world->arena, &found, &claim),
		    ABSENT);
	assert_int_equal(store_proof_of(&world->store, &world->admin, 12345,
			     world->arena, &found, &claim),
	    ABSENT);
	/* Submitted, Microsoft's readers see it. */
	assert_true(world_sql(world, "UPDATE claim SET status = 'submitted', "
				     "submitted = 1, number = 'C-00000000' "
				     "WHERE id = 101"));
	assert_int_equal(store_proof_of(&world->store, &world->reviewer,
			     proof.id, world->arena, &found, &claim),
	    DONE);
	assert_int_equal(store_proof_of(&world->store, &world->northwind_admin,
			     proof.id, world->arena, &found, &claim),
	    ABSENT);
}

static void
remove_from(struct world *world, int64_t id, const struct proof *proof,
    enum outcome expected)
{
	struct claim claim = claim_of(world, &world->admin, id);

	world_begin(world);
	assert_int_equal(
	    store_proof_remove(&world->store, &world->admin, &claim, proof),
	    expected);
	if (expected == DONE)
		world_commit(world);
	else
		store_rollback(&world->store);
}

static void
a_file_goes_with_its_last_claim(void **state)
{
	struct world *world = *state;
	struct proof proof = added(world, CLAIM, SEAL_PIECE + 1, 1), found;
	int64_t claim;

	assert_true(
	    world_sql(world, "INSERT INTO claim_proof SELECT 102, proof, added,"
			     " added_by FROM claim_proof"));
	remove_from(world, CLAIM, &proof, DONE);
	assert_int_equal(store_proof_of(&world->store, &world->admin, proof.id,
			     world->arena, &found, &claim),
	    DONE);
	assert_int_equal(claim, OTHER);
	assert_int_equal(opened(world, &found), DONE);
	remove_from(world, CLAIM, &proof, ABSENT);
	remove_from(world, OTHER, &proof, DONE);
	assert_int_equal(opened(world, &found), ABSENT);
	assert_int_equal(world_number(world, "SELECT count(*) FROM proof"), 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM proof_chunk"), 0);
}

/* R9.6 */
static void
history_tells_of_every_coming_view_and_going(void **state)
{
	static const enum event_kind kinds[] = { EVENT_PROOF_ADDED,
		EVENT_PROOF_VIEWED, EVENT_PROOF_REMOVED };
	struct world *world = *state;
	struct proof proof = added(world, CLAIM, 100, 1);
	struct history_entry *entries;
	size_t count;

	world_begin(world);
	assert_int_equal(
	    store_proof_viewed(&world->store, &world->reviewer, CLAIM, &proof),
	    DONE);
	world_commit(world);
	remove_from(world, CLAIM, &proof, DONE);
	assert_int_equal(store_history_of(&world->store, CLAIM, 0, true, 10,
			     world->arena, &entries, &count),
	    DONE);
	assert_int_equal(count, LENGTH(kinds));
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(entries[i].kind, kinds[i]);
		assert_int_equal(entries[i].subject, proof.id);
	}
	assert_string_equal(entries[0].values[0].after, proof.name);
	assert_string_equal(entries[1].person_name, "Rita Reviewer");
	assert_string_equal(entries[2].values[0].before, proof.name);
	/* Partners are not told who looked. */
	assert_int_equal(store_history_of(&world->store, CLAIM, 0, false, 10,
			     world->arena, &entries, &count),
	    DONE);
	assert_int_equal(count, 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_CLAIMS(what_was_sealed_opens_as_it_was),
		WITH_CLAIMS(what_is_stored_cannot_be_read_without_the_key),
		cmocka_unit_test(damage_is_noticed),
		WITH_CLAIMS(pieces_of_two_files_cannot_be_exchanged),
		WITH_CLAIMS(
		    an_empty_or_too_big_file_is_refused_and_leaves_nothing),
		WITH_CLAIMS(the_same_bytes_are_attached_once),
		WITH_CLAIMS(a_claim_takes_twenty_files),
		WITH_CLAIMS(two_may_add_at_once_and_each_moves_the_version),
		WITH_CLAIMS(a_claim_that_moved_on_takes_no_files),
		WITH_CLAIMS(a_claim_that_is_gone_takes_no_files),
		WITH_CLAIMS(a_half_arrived_file_is_invisible_and_swept),
		WITH_CLAIMS(a_file_is_absent_for_whom_its_claim_is),
		WITH_CLAIMS(a_file_goes_with_its_last_claim),
		WITH_CLAIMS(history_tells_of_every_coming_view_and_going),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

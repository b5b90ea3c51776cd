/* Where a claim's proof shows what it must show: kept, changed by who saw what
 * is stored, and gone with its file or line. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/claim.h"
#include "store/line.h"
#include "store/place.h"
#include "store/proof.h"
#include "store/world.h"

#define CLAIM ((int64_t)101)
#define OTHER ((int64_t)102)

static int
place_setup(void **state)
{
	int status = world_setup(state);
	struct world *world = *state;

	world_claim(world, CLAIM, &world->admin, "draft");
	world_claim(world, OTHER, &world->admin, "draft");
	return status;
}

#define WITH_CLAIMS(test)                                                      \
	cmocka_unit_test_setup_teardown(test, place_setup, world_teardown)

static struct claim
claim_of(struct world *world, int64_t id)
{
	struct claim claim;

	assert_int_equal(store_claim_of(&world->store, &world->admin, id,
			     world->arena, &claim),
	    DONE);
	return claim;
}

/* A file on a claim. */
static struct proof
attached(struct world *world, int64_t id, const char *words)
{
	struct claim claim = claim_of(world, id);
	char path[] = "/tmp/cpor-place-XXXXXX";
	int fd = mkstemp(path);
	const struct proof_file file = { .fd = fd,
		.name = words,
		.type = "application/pdf",
		.size = (int64_t)strlen(words) };
	enum proof_cause cause;
	struct proof proof;

	assert_int_not_equal(fd, -1);
	unlink(path);
	assert_int_equal(
	    write(fd, words, strlen(words)), (ssize_t)strlen(words));
	assert_int_equal(store_proof_add(&world->store, &world->admin,
			     world->arena, &claim, &file, &proof, &cause),
	    DONE);
	close(fd);
	return proof;
}

/* What the claim must show now, and where it does. */
static struct element *
elements_of(struct world *world, int64_t id, size_t *count)
{
	struct element *elements;
	struct line *lines;
	size_t line_count;

	assert_int_equal(store_line_list(&world->store, id, world->arena,
			     &lines, &line_count),
	    DONE);
	assert_int_equal(store_place_list(&world->store, id, lines, line_count,
			     false, world->arena, &elements, count),
	    DONE);
	return elements;
}

/* Say that the element of that index is on that page of the file. */
static enum outcome
say(struct world *world, struct claim *claim, size_t index,
    const struct proof *proof, int64_t page)
{
	size_t count;
	struct element *stored = elements_of(world, claim->id, &count);
	struct element *wanted =
	    arena_array(world->arena, struct element, count);
	enum outcome out;

	assert_true(index < count);
	memcpy(wanted, stored, count * sizeof *wanted);
	wanted[index].proof = proof == NULL ? 0 : proof->id;
	wanted[index].proof_name = proof == NULL ? "" : proof->name;
	wanted[index].page = page;
	world_begin(world);
	out = store_place_set(&world->store, &world->admin, world->arena, claim,
	    stored, wanted, count);
	world_commit(world);
	return out;
}

static size_t
placed(struct world *world, int64_t id)
{
	size_t count;
	struct element *elements = elements_of(world, id, &count);

	return place_count(elements, count);
}

/* R4.62 */
static void
places_are_kept_changed_and_taken_back(void **state)
{
	struct world *world = *state;
	struct proof proof = attached(world, CLAIM, "Work.pdf");
	struct claim claim = claim_of(world, CLAIM);
	int64_t version = claim.version;
	size_t count;

	assert_int_equal(say(world, &claim, 0, &proof, 3), DONE);
	assert_int_equal(say(world, &claim, 5, &proof, 0), DONE);
	assert_true(claim.version > version);
	assert_string_equal(
	    place_words(world->arena, &elements_of(world, CLAIM, &count)[0]),
	    "Work.pdf, page 3");
	assert_int_equal(
	    elements_of(world, CLAIM, &count)[5].line->id, CLAIM * 10 + 1);
	assert_int_equal(say(world, &claim, 0, &proof, 4), DONE);
	assert_int_equal(elements_of(world, CLAIM, &count)[0].page, 4);
	assert_int_equal(say(world, &claim, 0, NULL, 0), DONE);
	assert_int_equal(placed(world, CLAIM), 1);
	version = claim.version;
	assert_int_equal(say(world, &claim, 5, &proof, 0), DONE);
	assert_int_equal(claim.version, version);
}

static void
who_saw_an_older_claim_changes_nothing(void **state)
{
	struct world *world = *state;
	struct proof proof = attached(world, CLAIM, "Work.pdf");
	struct claim claim = claim_of(world, CLAIM), late = claim;

	assert_int_equal(say(world, &claim, 0, &proof, 3), DONE);
	assert_int_equal(say(world, &late, 1, &proof, 3), CONFLICT);
	assert_int_equal(placed(world, CLAIM), 1);
}

/* R4.63 */
static void
a_place_goes_with_its_file(void **state)
{
	struct world *world = *state;
	struct proof one = attached(world, CLAIM, "One.pdf");
	struct proof two = attached(world, CLAIM, "Two.pdf");
	struct claim claim = claim_of(world, CLAIM);

	assert_int_equal(say(world, &claim, 0, &one, 1), DONE);
	assert_int_equal(say(world, &claim, 1, &two, 1), DONE);
	world_begin(world);
	assert_int_equal(
	    store_proof_remove(&world->store, &world->admin, &claim, &one),
	    DONE);
	world_commit(world);
	assert_int_equal(placed(world, CLAIM), 1);
}

/* R4.63 */
static void
a_place_goes_with_its_line(void **state)
{
	struct world *world = *state;
	struct proof proof = attached(world, CLAIM, "Work.pdf");
	struct claim claim = claim_of(world, CLAIM);
	struct line *lines;
	size_t count;

	assert_int_equal(say(world, &claim, 0, &proof, 1), DONE);
	assert_int_equal(say(world, &claim, 4, &proof, 2), DONE);
	assert_int_equal(say(world, &claim, 6, &proof, 3), DONE);
	assert_int_equal(
	    store_line_list(&world->store, CLAIM, world->arena, &lines, &count),
	    DONE);
	world_begin(world);
	assert_int_equal(store_line_set(&world->store, &world->admin,
			     world->arena, &claim, lines + 1, count - 1),
	    DONE);
	world_commit(world);
	assert_int_equal(placed(world, CLAIM), 2);
	assert_int_equal(elements_of(world, CLAIM, &count)[4].page, 3);
}

static void
a_place_is_in_a_file_of_its_own_claim(void **state)
{
	struct world *world = *state;
	struct proof proof = attached(world, OTHER, "Work.pdf");
	struct claim claim = claim_of(world, CLAIM);
	size_t count;
	struct element *stored = elements_of(world, CLAIM, &count);
	struct element *wanted =
	    arena_array(world->arena, struct element, count);

	memcpy(wanted, stored, count * sizeof *wanted);
	wanted[0].proof = proof.id;
	wanted[0].proof_name = proof.name;
	world_begin(world);
	assert_int_equal(store_place_set(&world->store, &world->admin,
			     world->arena, &claim, stored, wanted, count),
	    BROKEN);
	store_rollback(&world->store);
	assert_int_equal(placed(world, CLAIM), 0);
	assert_int_equal(placed(world, OTHER), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_CLAIMS(places_are_kept_changed_and_taken_back),
		WITH_CLAIMS(who_saw_an_older_claim_changes_nothing),
		WITH_CLAIMS(a_place_goes_with_its_file),
		WITH_CLAIMS(a_place_goes_with_its_line),
		WITH_CLAIMS(a_place_is_in_a_file_of_its_own_claim),
	};

	return cmocka_run_group_tests_name("store/place", tests, NULL, NULL);
}

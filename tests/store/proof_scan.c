/* What the virus scanner says of files, written down once. */

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "store/claim.h"
#include "store/history.h"
#include "store/proof.h"
#include "store/proof_scan.h"
#include "store/world.h"

#define CLAIM ((int64_t)101)
#define OTHER ((int64_t)102)

static int
scan_setup(void **state)
{
	int status = world_setup(state);
	struct world *world = *state;

	world_claim(world, CLAIM, &world->admin, "draft");
	world_claim(world, OTHER, &world->user, "draft");
	return status;
}

#define WITH_CLAIMS(test)                                                      \
	cmocka_unit_test_setup_teardown(test, scan_setup, world_teardown)

static struct proof
added(struct world *world, enum proof_scan scan, const char *bytes)
{
	char path[] = "/tmp/cpor-scan-XXXXXX";
	struct proof_file file = { .fd = mkstemp(path),
		.name = "a.pdf",
		.type = "application/pdf",
		.size = (int64_t)strlen(bytes),
		.scan = scan };
	enum proof_cause cause;
	struct claim claim;
	struct proof proof;

	assert_int_not_equal(file.fd, -1);
	unlink(path);
	assert_int_equal(write(file.fd, bytes, strlen(bytes)), file.size);
	assert_int_equal(store_claim_of(&world->store, &world->admin, CLAIM,
			     world->arena, &claim),
	    DONE);
	assert_int_equal(store_proof_add(&world->store, &world->admin,
			     world->arena, &claim, &file, &proof, &cause),
	    DONE);
	close(file.fd);
	return proof;
}

static enum proof_scan
scan_of(struct world *world, const struct proof *proof)
{
	struct proof found;
	int64_t claim;

	assert_int_equal(store_proof_of(&world->store, &world->admin, proof->id,
			     world->arena, &found, &claim),
	    DONE);
	return found.scan;
}

static size_t
waiting(struct world *world, struct proof **list)
{
	size_t count;

	assert_int_equal(store_proof_scan_waiting(
			     &world->store, 10, world->arena, list, &count),
	    DONE);
	return count;
}

static enum outcome
set(struct world *world, const struct proof *proof, enum proof_scan scan,
    int64_t now)
{
	struct viewer system = person_nobody(now);
	enum outcome out;

	world_begin(world);
	out = store_proof_scan_set(&world->store, &system, world->arena, proof,
	    scan, scan == SCAN_INFECTED ? "Test.Harm" : "");
	return world_settle(world, out);
}

/* R4.58 */
static void
what_is_known_when_it_comes_stays_with_it(void **state)
{
	struct world *world = *state;
	struct proof none = added(world, SCAN_NONE, "none");
	struct proof clean = added(world, SCAN_CLEAN, "clean");
	struct proof waits = added(world, SCAN_WAITING, "waits");
	struct proof *list;

	assert_int_equal(scan_of(world, &none), SCAN_NONE);
	assert_int_equal(scan_of(world, &clean), SCAN_CLEAN);
	assert_int_equal(scan_of(world, &waits), SCAN_WAITING);
	assert_int_equal(waiting(world, &list), 1);
	assert_int_equal(list[0].id, waits.id);
	assert_memory_equal(list[0].sha256, waits.sha256, 32);
}

/* R4.58 */
static void
what_was_never_scanned_waits_for_a_scanner_and_only_for_one(void **state)
{
	struct world *world = *state;
	struct proof none = added(world, SCAN_NONE, "none");
	struct proof clean = added(world, SCAN_CLEAN, "clean");
	struct proof *list;

	world_begin(world);
	assert_int_equal(store_proof_scan_missing(&world->store), DONE);
	assert_int_equal(store_proof_scan_missing(&world->store), DONE);
	world_commit(world);
	assert_int_equal(waiting(world, &list), 1);
	assert_int_equal(scan_of(world, &none), SCAN_WAITING);
	assert_int_equal(scan_of(world, &clean), SCAN_CLEAN);
	world_begin(world);
	assert_int_equal(store_proof_scan_forget(&world->store), DONE);
	assert_int_equal(store_proof_scan_forget(&world->store), DONE);
	world_commit(world);
	assert_int_equal(waiting(world, &list), 0);
	assert_int_equal(scan_of(world, &none), SCAN_NONE);
	assert_int_equal(scan_of(world, &clean), SCAN_CLEAN);
}

/* R4.58 */
static void
what_was_tried_in_vain_comes_after_the_others(void **state)
{
	struct world *world = *state;
	struct proof one = added(world, SCAN_WAITING, "one");
	struct proof two = added(world, SCAN_WAITING, "two");
	struct proof *list;

	assert_int_equal(set(world, &one, SCAN_WAITING, WORLD_NOW + 60), DONE);
	assert_int_equal(waiting(world, &list), 2);
	assert_int_equal(list[0].id, two.id);
	assert_int_equal(set(world, &two, SCAN_WAITING, WORLD_NOW + 90), DONE);
	assert_int_equal(waiting(world, &list), 2);
	assert_int_equal(list[0].id, one.id);
	assert_int_equal(set(world, &one, SCAN_CLEAN, WORLD_NOW + 120), DONE);
	assert_int_equal(waiting(world, &list), 1);
	assert_int_equal(scan_of(world, &one), SCAN_CLEAN);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM message"), 0);
}

/* R4.59 */
static void
an_infected_file_tells_each_of_its_claims_once(void **state)
{
	struct world *world = *state;
	struct proof proof = added(world, SCAN_WAITING, "harm");

	assert_true(
	    world_sql(world, "INSERT INTO claim_proof SELECT 102, proof, added,"
			     " added_by FROM claim_proof"));
	assert_int_equal(
	    set(world, &proof, SCAN_INFECTED, WORLD_NOW + 60), DONE);
	assert_int_equal(scan_of(world, &proof), SCAN_INFECTED);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM message WHERE kind = "
				"'proof-infected'"),
	    2);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history WHERE kind = "
				"'proof-infected' AND claim IN (101, 102)"),
	    2);
	/* It is decided: what comes later changes nothing. */
	assert_int_equal(
	    set(world, &proof, SCAN_CLEAN, WORLD_NOW + 90), ABSENT);
	assert_int_equal(
	    set(world, &proof, SCAN_INFECTED, WORLD_NOW + 90), ABSENT);
	assert_int_equal(scan_of(world, &proof), SCAN_INFECTED);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM message WHERE kind = "
				"'proof-infected'"),
	    2);
}

/* R4.59 */
static void
a_refusal_is_in_the_history_with_what_was_found(void **state)
{
	struct world *world = *state;
	struct history_entry *entries;
	size_t count;

	world_begin(world);
	assert_int_equal(store_proof_scan_refused(&world->store, &world->admin,
			     CLAIM, "bad.pdf", "Test.Harm"),
	    DONE);
	world_commit(world);
	assert_int_equal(store_history_of(&world->store, CLAIM, 0, false, 10,
			     world->arena, &entries, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(entries[0].kind, EVENT_PROOF_REFUSED);
	assert_string_equal(entries[0].values[0].after, "bad.pdf");
	assert_string_equal(entries[0].values[1].after, "Test.Harm");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_CLAIMS(what_is_known_when_it_comes_stays_with_it),
		WITH_CLAIMS(
		    what_was_never_scanned_waits_for_a_scanner_and_only_for_one),
		WITH_CLAIMS(what_was_tried_in_vain_comes_after_the_others),
		WITH_CLAIMS(an_infected_file_tells_each_of_its_claims_once),
		WITH_CLAIMS(a_refusal_is_in_the_history_with_what_was_found),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

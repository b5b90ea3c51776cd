/* Files as the pages show them: which wait for their pages, when those are
 * made, and what is kept of them (R9.22). */

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "clock/views.h"
#include "store/claim.h"
#include "store/proof.h"
#include "store/proof_scan.h"
#include "store/view.h"
#include "store/world.h"

#define CLAIM ((int64_t)101)

static int
view_setup(void **state)
{
	int status = world_setup(state);
	struct world *world = *state;

	world_claim(world, CLAIM, &world->admin, "draft");
	return status;
}

#define WITH_CLAIM(test)                                                       \
	cmocka_unit_test_setup_teardown(test, view_setup, world_teardown)

static struct proof
added(struct world *world, enum proof_scan scan, const char *type,
    const char *bytes)
{
	char path[] = "/tmp/cpor-view-XXXXXX";
	struct proof_file file = { .fd = mkstemp(path),
		.name = "a.txt",
		.type = type,
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

static void
submit(struct world *world)
{
	assert_true(world_sql(
	    world, "UPDATE claim SET submitted = 1795000000 WHERE id = 101"));
}

/* The job runs once, with a scanner that is asked nothing, or without one. */
static void
make(struct world *world, bool scanner)
{
	const struct outside outside = { .scanner =
					     scanner ? "localhost:1" : NULL };
	struct work work = { .store = &world->store,
		.arena = world->arena,
		.outside = &outside,
		.system = world->nobody };

	assert_int_equal(views_make(&work), DONE);
}

static struct view
view_of(struct world *world, const struct proof *proof)
{
	struct view view;

	assert_int_equal(store_view_of(&world->store, proof, &view), DONE);
	return view;
}

static void
pages_are_made_of_files_of_submitted_claims_once(void **state)
{
	struct world *world = *state;
	struct proof proof =
	    added(world, SCAN_NONE, "text/plain", "The words\fand more");
	struct view_page page;

	make(world, false);
	assert_int_equal(view_of(world, &proof).state, VIEW_WAITING);
	submit(world);
	make(world, false);
	assert_int_equal(view_of(world, &proof).state, VIEW_SHOWN);
	assert_int_equal(view_of(world, &proof).pages, 2);
	assert_false(view_of(world, &proof).more);
	assert_int_equal(store_view_page(&world->store, &proof, 2, true,
			     world->arena, &page),
	    DONE);
	assert_string_equal(page.words, "and more");
	assert_int_equal(page.width, 0);
	assert_int_equal(page.picture_length, 0);
	assert_int_equal(store_view_page(&world->store, &proof, 3, false,
			     world->arena, &page),
	    ABSENT);
	make(world, false);
	assert_int_equal(
	    world_number(world, "SELECT sum(tries) FROM proof_view"), 1);
}

static void
what_cannot_be_shown_is_tried_once_and_says_why(void **state)
{
	struct world *world = *state;
	struct proof damaged =
	    added(world, SCAN_NONE, "image/png", "no picture");
	struct proof empty = added(world, SCAN_NONE, "text/plain", " \n \n");

	submit(world);
	make(world, false);
	make(world, false);
	assert_int_equal(view_of(world, &damaged).state, VIEW_DAMAGED);
	assert_int_equal(view_of(world, &empty).state, VIEW_EMPTY);
	assert_int_equal(
	    world_number(world, "SELECT sum(tries) FROM proof_view"), 2);
	assert_string_not_equal(view_state_sentence(VIEW_DAMAGED), "");
}

static void
what_may_not_be_opened_is_not_looked_into(void **state)
{
	struct world *world = *state;
	struct proof waits = added(world, SCAN_WAITING, "text/plain", "waits");
	struct proof ill = added(world, SCAN_INFECTED, "text/plain", "ill");
	struct proof old = added(world, SCAN_NONE, "text/plain", "old");
	struct proof fine = added(world, SCAN_CLEAN, "text/plain", "fine");

	submit(world);
	make(world, true);
	assert_int_equal(view_of(world, &fine).state, VIEW_SHOWN);
	assert_int_equal(view_of(world, &waits).state, VIEW_WAITING);
	assert_int_equal(view_of(world, &ill).state, VIEW_WAITING);
	assert_int_equal(view_of(world, &old).state, VIEW_WAITING);
	make(world, false);
	assert_int_equal(view_of(world, &old).state, VIEW_SHOWN);
	assert_int_equal(view_of(world, &ill).state, VIEW_WAITING);
}

static void
what_ends_who_opens_it_is_begun_three_times(void **state)
{
	struct world *world = *state;
	struct proof proof = added(world, SCAN_NONE, "text/plain", "words");
	const struct view_page page = { .number = 1, .words = "half" };

	for (int i = 0; i < VIEW_TRIES_MAX; i++) {
		world_begin(world);
		assert_int_equal(
		    store_view_begin(&world->store, &proof, WORLD_NOW), DONE);
		assert_int_equal(
		    store_view_add(&world->store, &proof, &page), DONE);
		world_commit(world);
	}
	submit(world);
	make(world, false);
	assert_int_equal(view_of(world, &proof).state, VIEW_SLOW);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM proof_page"), 0);
}

static void
one_that_was_not_safe_is_tried_again_another_day(void **state)
{
	struct world *world = *state;
	struct proof proof = added(world, SCAN_NONE, "text/plain", "words");
	struct proof *list;
	size_t count;

	submit(world);
	assert_true(world_sql(
	    world, "UPDATE proof_view SET state = 'unsafe', at = 1795000000"));
	assert_int_equal(
	    store_view_waiting(&world->store, false, WORLD_NOW + TIME_DAY, 9,
		world->arena, &list, &count),
	    DONE);
	assert_int_equal(count, 0);
	assert_int_equal(
	    store_view_waiting(&world->store, false, WORLD_NOW + TIME_DAY + 1,
		9, world->arena, &list, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(list[0].id, proof.id);
}

static void
pages_are_sealed_and_go_with_their_file(void **state)
{
	struct world *world = *state;
	struct proof proof = added(world, SCAN_NONE, "text/plain",
	    "These words are nowhere to be read");
	struct view_page page;
	struct claim claim;

	submit(world);
	make(world, false);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM proof_page WHERE "
				"instr(words, CAST('nowhere' AS BLOB)) > 0"),
	    0);
	assert_true(world_sql(world,
	    "UPDATE proof_page SET words = zeroblob(60) WHERE page = 1"));
	assert_int_equal(store_view_page(&world->store, &proof, 1, false,
			     world->arena, &page),
	    BROKEN);
	claim = world_stored(world, CLAIM);
	world_begin(world);
	assert_int_equal(
	    store_proof_remove(&world->store, &world->admin, &claim, &proof),
	    DONE);
	world_commit(world);
	assert_int_equal(
	    world_number(world, "SELECT (SELECT count(*) FROM proof_page)"
				" + (SELECT count(*) FROM proof_view)"),
	    0);
}

/* R9.23 */
static void
one_look_lasts_an_hour(void **state)
{
	struct world *world = *state;
	struct proof proof = added(world, SCAN_NONE, "text/plain", "words");
	struct viewer later = world->reviewer;
	bool seen = true;

	assert_int_equal(store_view_seen(&world->store, &world->reviewer, CLAIM,
			     &proof, &seen),
	    DONE);
	assert_false(seen);
	world_begin(world);
	assert_int_equal(
	    store_proof_viewed(&world->store, &world->reviewer, CLAIM, &proof),
	    DONE);
	world_commit(world);
	later.now += VIEW_VISIT - 1;
	assert_int_equal(
	    store_view_seen(&world->store, &later, CLAIM, &proof, &seen), DONE);
	assert_true(seen);
	later.now++;
	assert_int_equal(
	    store_view_seen(&world->store, &later, CLAIM, &proof, &seen), DONE);
	assert_false(seen);
	assert_int_equal(
	    store_view_seen(&world->store, &world->lead, CLAIM, &proof, &seen),
	    DONE);
	assert_false(seen);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		WITH_CLAIM(pages_are_made_of_files_of_submitted_claims_once),
		WITH_CLAIM(what_cannot_be_shown_is_tried_once_and_says_why),
		WITH_CLAIM(what_may_not_be_opened_is_not_looked_into),
		WITH_CLAIM(what_ends_who_opens_it_is_begun_three_times),
		WITH_CLAIM(one_that_was_not_safe_is_tried_again_another_day),
		WITH_CLAIM(pages_are_sealed_and_go_with_their_file),
		WITH_CLAIM(one_look_lasts_an_hour),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

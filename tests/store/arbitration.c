/* Arbitrations: what opens them. */

#include "store/arbitration.h"

#include "store/line.h"
#include "store/move.h"
#include "store/world.h"

static int64_t
open_count(struct world *world)
{
	return world_number(
	    world, "SELECT count(*) FROM arbitration WHERE closed IS NULL");
}

/* The partner makes both workloads, or the second alone, its lines. */
static void
choose(struct world *world, struct claim *claim, bool both)
{
	const struct line lines[] = {
		{ .item.code = WORLD_WORKLOAD2, .subscription = "" },
		{ .item.code = WORLD_WORKLOAD, .subscription = "" },
	};

	world_begin(world);
	assert_int_equal(store_line_set(&world->store, &world->admin,
			     world->arena, claim, lines, both ? 2 : 1),
	    DONE);
	world_commit(world);
}

/* R6.1: nothing meets while the first line is not claimed here; then it comes
 * in while the partner must act, and is claimed by the answer. */
static void
a_line_that_comes_in_with_an_answer_meets_another_partners(void **state)
{
	struct world *world = *state;
	struct claim ours =
	    world_draft(world, &world->admin, world->seattle, "Mail");
	struct claim theirs;

	choose(world, &ours, false);
	world_review(world, &world->admin, &ours);
	theirs = world_draft(
	    world, &world->northwind_admin, world->oslo, "Mail too");
	world_move(world, &world->northwind_admin, &theirs, CLAIM_SUBMIT,
	    PARTY_PARTNER);
	assert_int_equal(open_count(world), 1); /* about the second */
	ours = world_stored(world, ours.id);
	world_move(world, &world->reviewer, &ours, CLAIM_ASK, PARTY_REVIEWER);
	choose(world, &ours, true);
	assert_int_equal(open_count(world), 1);
	world_move(world, &world->admin, &ours, CLAIM_ANSWER, PARTY_PARTNER);
	assert_int_equal(open_count(world), 2);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM arbitration_side s"
				" JOIN arbitration a ON a.id = s.arbitration"
				" WHERE a.item = '" WORLD_WORKLOAD "'"),
	    2);
}

/* R6.1: drafts claim nothing, and a company does not compete with itself. */
static void
drafts_and_the_companys_own_claims_meet_nobody(void **state)
{
	struct world *world = *state;

	world_reviewed(world, &world->admin, world->seattle, "Mail");
	world_draft(world, &world->northwind_admin, world->oslo, "Draft");
	world_submitted(world, &world->both, world->munich, "Also ours");
	assert_int_equal(open_count(world), 0);
	world_submitted(world, &world->northwind_admin, world->oslo, "Theirs");
	assert_int_equal(open_count(world), 2);
	/* Whoever comes later joins the same. */
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM arbitration_side"), 6);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(
		    a_line_that_comes_in_with_an_answer_meets_another_partners),
		IN_WORLD(drafts_and_the_companys_own_claims_meet_nobody),
	};

	return cmocka_run_group_tests_name(
	    "store/arbitration", tests, NULL, NULL);
}

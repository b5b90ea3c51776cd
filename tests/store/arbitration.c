/* Arbitrations: what opens them, and who may know of them. */

#include "store/arbitration.h"

#include <inttypes.h>

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

static size_t
listed(struct world *world, const struct viewer *viewer)
{
	struct arbitration *list;
	bool *excluded;
	size_t count;

	assert_int_equal(store_arbitration_list(&world->store, viewer, false,
			     10, world->arena, &list, &excluded, &count),
	    DONE);
	return count;
}

/* R6.6: who belongs to one of its partners learns of none of it. */
static void
a_lead_of_one_of_its_partners_finds_no_arbitration(void **state)
{
	struct world *world = *state;
	struct arbitration arbitration;
	struct viewer lead;
	int64_t id;

	world_submitted(world, &world->admin, world->seattle, "Mail");
	world_submitted(world, &world->northwind_admin, world->oslo, "Theirs");
	id = world_number(world, "SELECT min(id) FROM arbitration");
	world_begin(world);
	lead = world_person(world, "both@microsoft.example", "Bea Both",
	    world->microsoft, ROLE_LEAD_REVIEWER, 0);
	world_commit(world);
	assert_int_equal(listed(world, &lead), 2);
	assert_int_equal(store_arbitration_of(&world->store, &lead, id,
			     world->arena, &arbitration),
	    DONE);
	assert_true(world_sql(world,
	    arena_print(world->arena,
		"INSERT INTO member VALUES (%" PRId64 ", %" PRId64 ", 1)",
		lead.person, world->northwind)));
	assert_int_equal(listed(world, &lead), 0);
	assert_int_equal(store_arbitration_of(&world->store, &lead, id,
			     world->arena, &arbitration),
	    ABSENT);
	assert_int_equal(listed(world, &world->lead), 2);
}

/* R6.6: what was declared once is not taken back. */
static void
who_said_yes_once_stays_out(void **state)
{
	struct world *world = *state;
	struct arbitration arbitration;
	bool works_for = false;
	int64_t id, at;

	world_submitted(world, &world->admin, world->seattle, "Mail");
	world_submitted(world, &world->northwind_admin, world->oslo, "Theirs");
	id = world_number(world, "SELECT min(id) FROM arbitration");
	assert_int_equal(store_arbitration_any(
			     &world->store, id, world->arena, &arbitration),
	    DONE);
	for (int i = 0; i < 2; i++) {
		world_begin(world);
		assert_int_equal(world_settle(world,
				     store_arbitration_declare(&world->store,
					 &world->lead, &arbitration, i == 0)),
		    i == 0 ? DONE : FORBIDDEN);
	}
	assert_int_equal(store_arbitration_declared(
			     &world->store, &world->lead, id, &at, &works_for),
	    DONE);
	assert_true(works_for);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(
		    a_line_that_comes_in_with_an_answer_meets_another_partners),
		IN_WORLD(drafts_and_the_companys_own_claims_meet_nobody),
		IN_WORLD(a_lead_of_one_of_its_partners_finds_no_arbitration),
		IN_WORLD(who_said_yes_once_stays_out),
	};

	return cmocka_run_group_tests_name(
	    "store/arbitration", tests, NULL, NULL);
}

/* Lines that another partner holds or claims, and how many may be chosen. */

#include "store/world.h"

#include <stdio.h>

#include "base/time.h"
#include "store/claim.h"
#include "store/line.h"

/* How many of the claim's lines somebody else has. */
static size_t
competing(struct world *world, int64_t claim)
{
	struct line *lines;
	size_t count;

	assert_int_equal(store_line_competing(&world->store, claim,
			     world->arena, &lines, &count),
	    DONE);
	return count;
}

/* R4.16, R4.75: what is submitted or held by another partner counts, whatever
 * its open status, and however many they are. */
static void
lines_of_another_partner_compete_while_they_are_open_or_approved(void **state)
{
	static const char *const open[] = { "submitted", "under-review",
		"action-required", "dispute", "approved" };
	struct world *world = *state;
	char sql[128];

	world_claim(world, 1, &world->admin, "draft");
	assert_int_equal(competing(world, 1), 0);
	world_claim(world, 2, &world->northwind_admin, "submitted");
	for (size_t i = 0; i < LENGTH(open); i++) {
		(void)snprintf(sql, sizeof(sql),
		    "UPDATE claim SET status = '%s' WHERE id = 2", open[i]);
		assert_true(world_sql(world, sql));
		assert_int_equal(competing(world, 1), 3);
	}
	assert_true(world_sql(
	    world, "UPDATE claim_line SET state = 'approved' WHERE claim = 2"));
	assert_int_equal(competing(world, 1), 3);
	assert_true(world_sql(
	    world, "UPDATE claim_line SET state = 'ended' WHERE id = 21"));
	assert_int_equal(competing(world, 1), 2);
	assert_true(world_sql(
	    world, "UPDATE claim_line SET state = 'refused' WHERE id = 22"));
	assert_int_equal(competing(world, 1), 1);
	world_claim(world, 3, &world->northwind_admin, "submitted");
	assert_int_equal(competing(world, 1), 3);
}

/* R4.78. */
static void
the_own_company_and_drafts_do_not_compete(void **state)
{
	struct world *world = *state;

	world_claim(world, 1, &world->admin, "draft");
	world_claim(world, 2, &world->both, "submitted");
	world_claim(world, 3, &world->northwind_admin, "draft");
	assert_int_equal(competing(world, 1), 0);
	assert_int_equal(competing(world, 3), 3);
}

/* Another subscription, customer or role is another thing. */
static void
only_the_same_line_competes(void **state)
{
	struct world *world = *state;

	world_claim(world, 1, &world->admin, "draft");
	world_claim(world, 2, &world->northwind_admin, "submitted");
	assert_true(world_sql(
	    world, "UPDATE claim_line SET subscription = NULL WHERE id = 23"));
	assert_int_equal(competing(world, 1), 2);
	assert_true(
	    world_sql(world, "UPDATE claim_line SET tenant = '" WORLD_WOODGROVE
			     "' WHERE id = 21"));
	assert_int_equal(competing(world, 1), 1);
	assert_true(world_sql(world,
	    "UPDATE claim_line SET role = 'usage-recognition' WHERE id = 22"));
	assert_int_equal(competing(world, 1), 0);
}

static const struct line workloads[] = {
	{ .item = { .code = WORLD_WORKLOAD }, .subscription = "" },
	{ .item = { .code = WORLD_WORKLOAD2 }, .subscription = "" },
};

/* Make the claim's lines the first `count` workloads. */
static enum outcome
choose(
    struct world *world, const struct viewer *viewer, int64_t id, size_t count)
{
	struct claim claim;
	enum outcome out;

	assert_int_equal(
	    store_claim_any(&world->store, id, world->arena, &claim), DONE);
	claim.role = PARTNER_USE_OR_CONSUME;
	claim.role_chosen = true;
	world_begin(world);
	out = store_line_set(
	    &world->store, viewer, world->arena, &claim, workloads, count);
	return world_settle(world, out);
}

static void
chosen_before(struct world *world, const char *whose, int64_t id, int count)
{
	char sql[200];

	(void)snprintf(sql, sizeof(sql),
	    "INSERT OR REPLACE INTO throttle VALUES ('lines-%s:%lld', %lld,"
	    " %d)",
	    whose, (long long)id,
	    (long long)(WORLD_NOW - WORLD_NOW % LINES_WINDOW), count);
	assert_true(world_sql(world, sql));
}

/* R4.77. */
static void
only_so_many_lines_are_chosen_in_a_day_by_one_person(void **state)
{
	struct world *world = *state;
	struct viewer later = world->admin;

	assert_int_equal(LINES_PERSON, 2000);
	world_claim(world, 1, &world->admin, "draft");
	assert_int_equal(choose(world, &world->admin, 1, 0), DONE);
	chosen_before(world, "person", world->admin.person, LINES_PERSON - 1);
	assert_int_equal(choose(world, &world->admin, 1, 2), INVALID);
	assert_int_equal(choose(world, &world->admin, 1, 1), DONE);
	/* What is there already, and what goes, is not chosen again. */
	assert_int_equal(choose(world, &world->admin, 1, 1), DONE);
	assert_int_equal(choose(world, &world->admin, 1, 0), DONE);
	assert_int_equal(choose(world, &world->admin, 1, 1), INVALID);
	assert_int_equal(choose(world, &world->both, 1, 1), DONE);
	later.now += LINES_WINDOW;
	assert_int_equal(choose(world, &later, 1, 2), DONE);
}

/* R4.77: and the clock, which asks nothing, is not counted. */
static void
only_so_many_lines_are_chosen_in_a_day_by_one_company(void **state)
{
	struct world *world = *state;

	assert_int_equal(LINES_ACCOUNT, 5000);
	world_claim(world, 1, &world->admin, "draft");
	assert_int_equal(choose(world, &world->admin, 1, 0), DONE);
	chosen_before(world, "account", world->fabrikam, LINES_ACCOUNT);
	assert_int_equal(choose(world, &world->admin, 1, 1), INVALID);
	assert_int_equal(choose(world, &world->both, 1, 1), INVALID);
	assert_int_equal(choose(world, &world->nobody, 1, 1), DONE);
}

/* R4.77: a draft cannot be led from customer to customer. */
static void
a_line_that_goes_to_another_customer_is_chosen_anew(void **state)
{
	struct world *world = *state;
	struct claim claim;

	world_claim(world, 1, &world->admin, "draft");
	assert_int_equal(choose(world, &world->admin, 1, 2), DONE);
	chosen_before(world, "person", world->admin.person, LINES_PERSON);
	assert_int_equal(
	    store_claim_any(&world->store, 1, world->arena, &claim), DONE);
	claim.tenant = WORLD_WOODGROVE;
	claim.role = PARTNER_USE_OR_CONSUME;
	claim.role_chosen = true;
	world_begin(world);
	assert_int_equal(store_line_set(&world->store, &world->admin,
			     world->arena, &claim, workloads, 2),
	    INVALID);
	store_rollback(&world->store);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(
		    lines_of_another_partner_compete_while_they_are_open_or_approved),
		IN_WORLD(the_own_company_and_drafts_do_not_compete),
		IN_WORLD(only_the_same_line_competes),
		IN_WORLD(only_so_many_lines_are_chosen_in_a_day_by_one_person),
		IN_WORLD(only_so_many_lines_are_chosen_in_a_day_by_one_company),
		IN_WORLD(a_line_that_goes_to_another_customer_is_chosen_anew),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * Drafts that wait for a subscription: what is told, how often, and that
 * another tenant's subscription is nobody's.
 */

#include "store/wait.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/time.h"
#include "clock/clock.h"
#include "store/claim.h"
#include "store/customer.h"
#include "store/line.h"
#include "store/store.h"
#include "store/world.h"

#define CLAIM	 7
#define LINE	 73 /* its product */
#define AWAITED	 "33333333-3333-4333-8333-000000000050"
#define GRAPH_ID "93333333-3333-4333-8333-000000000050"
#define NOBODYS	 "33333333-3333-4333-8333-000000000099"
#define SALES	 "aaaaaaaa-0000-4000-8000-000000000001"
#define FINANCE	 "aaaaaaaa-0000-4000-8000-000000000002"

static const char directory[] =
    "INSERT INTO item VALUES"
    " ('finance', 'business-applications', 'Dynamics 365 Finance', 4, 1, 1);"
    "INSERT INTO item_plan VALUES"
    " ('" WORLD_PRODUCT "', '" SALES "'), ('finance', '" FINANCE "');"
    "INSERT INTO plan_set VALUES (2, x'02'), (4, x'04');"
    "INSERT INTO plan_set_plan VALUES (1, '" SALES "', 'Success'),"
    " (2, '" FINANCE "', 'Success'), (4, '" SALES "', 'PendingInput');"
    "UPDATE claim SET role = 'presales-advisor',"
    " area = 'business-applications', program = 'commerce-incentives',"
    " waits_on = 'partner', turn = 'draft';"
    "DELETE FROM claim_line WHERE subscription IS NULL;"
    "UPDATE claim_line SET subscription = NULL";

static struct claim
claim_now(struct world *world)
{
	struct claim claim;

	assert_int_equal(
	    store_claim_any(&world->store, CLAIM, world->arena, &claim), DONE);
	return claim;
}

static struct line
line_now(struct world *world)
{
	struct line *lines;
	size_t count;

	assert_int_equal(
	    store_line_list(&world->store, CLAIM, world->arena, &lines, &count),
	    DONE);
	assert_int_equal(count, 1);
	return lines[0];
}

static bool
waits(struct world *world)
{
	const struct line line = line_now(world);

	return line_waits(&line);
}

/* A draft whose one line waits for AWAITED, set by Uwe; Ada owns it. */
static struct world *
waiting(void **state)
{
	struct world *world = *state;
	struct claim claim;
	struct line line;

	world_claim(world, CLAIM, &world->admin, "draft");
	assert_true(world_sql(world, directory));
	claim = claim_now(world);
	line = line_now(world);
	world_begin(world);
	assert_int_equal(store_wait_set(&world->store, &world->user,
			     world->arena, &claim, &line, AWAITED),
	    DONE);
	world_commit(world);
	return world;
}

/* The subscription is there, for somebody, in some state. */
static void
arrives(struct world *world, const char *id, const char *tenant,
    const char *status, int plan_set)
{
	char sql[512];

	snprintf(sql, sizeof(sql),
	    "INSERT INTO subscription VALUES ('%s', '" GRAPH_ID "', '%s', "
	    "'44444444-4444-4444-8444-444444444444', 'PART', '%s', 0, 5, "
	    "1700000001, NULL, NULL, %d, 1700000000)",
	    id, tenant, status, plan_set);
	assert_true(world_sql(world, sql));
}

static void
tick(struct world *world, int64_t now)
{
	size_t ran;

	assert_int_equal(
	    clock_once(&world->store, NULL, "test", now, &ran), DONE);
	assert_int_equal(clock_leave(&world->store, "test"), DONE);
}

static int64_t
told(struct world *world, const char *kind)
{
	char sql[128];

	snprintf(sql, sizeof(sql),
	    "SELECT count(*) FROM message WHERE kind = '%s'", kind);
	return world_number(world, sql);
}

static int64_t
mails(struct world *world)
{
	return world_number(world,
	    "SELECT count(*) FROM outbox WHERE kind LIKE 'subscription-%'");
}

/* R4.14, R4.53, R9.9: a message and a mail to the owner, once and for all. */
static void
what_can_be_claimed_becomes_the_lines_and_is_told_once(void **state)
{
	struct world *world = waiting(state);
	int64_t version = claim_now(world).version;

	tick(world, WORLD_NOW);
	assert_int_equal(told(world, "subscription-found"), 0);
	assert_int_equal(line_now(world).awaited_checked, WORLD_NOW);

	arrives(world, AWAITED, WORLD_CONTOSO, "Enabled", 1);
	tick(world, WORLD_NOW + TIME_HOUR);
	assert_int_equal(told(world, "subscription-found"), 0);
	for (int day = 1; day < 10; day++)
		tick(world, WORLD_NOW + day * TIME_DAY);
	assert_int_equal(told(world, "subscription-found"), 1);
	assert_int_equal(told(world, "subscription-in-vain"), 0);
	assert_int_equal(mails(world), 1);
	assert_int_equal(world_number(world, "SELECT person FROM message"
					     " WHERE kind = "
					     "'subscription-found'"),
	    world->admin.person);
	assert_int_equal(line_now(world).id, LINE);
	assert_string_equal(line_now(world).subscription, AWAITED);
	assert_false(waits(world));
	assert_true(claim_now(world).version > version);
}

/* Followers are told too, and nobody else. */
static void
followers_are_told_too(void **state)
{
	struct world *world = waiting(state);
	char sql[128];

	snprintf(sql, sizeof(sql),
	    "INSERT INTO follower (claim, person) VALUES (7, %" PRId64 ")",
	    world->user.person);
	assert_true(world_sql(world, sql));
	world_place(world, CLAIM, world->munich);
	arrives(world, AWAITED, WORLD_CONTOSO, "Enabled", 1);
	tick(world, WORLD_NOW + TIME_DAY);
	tick(world, WORLD_NOW + 2 * TIME_DAY);
	assert_int_equal(told(world, "subscription-found"), 2);
	assert_int_equal(mails(world), 2);
}

/* The ID that Graph gives is as good as the one that people know. */
static void
either_of_its_ids_is_waited_for(void **state)
{
	struct world *world = waiting(state);

	arrives(world, "33333333-3333-4333-8333-000000000051", WORLD_CONTOSO,
	    "Enabled", 1);
	assert_true(world_sql(
	    world, "UPDATE line_wait SET subscription = '" GRAPH_ID "'"));
	assert_int_equal(store_wait_look(&world->store, WORLD_NOW + 1), DONE);
	assert_string_equal(line_now(world).subscription,
	    "33333333-3333-4333-8333-000000000051");
}

/* R4.52: everything but the ID itself stays as it was with an unknown one. */
static void
another_tenants_subscription_is_waited_for_like_nobodys(void **state)
{
	struct world *world = waiting(state);
	struct line before, after;

	tick(world, WORLD_NOW);
	before = line_now(world);
	arrives(world, AWAITED, WORLD_WOODGROVE, "Enabled", 1);
	for (int day = 1; day < 10; day++)
		tick(world, WORLD_NOW + day * TIME_DAY);
	after = line_now(world);
	assert_true(line_waits(&after));
	assert_int_equal(after.awaited_since, before.awaited_since);
	assert_int_equal(after.awaited_checked, WORLD_NOW + 9 * TIME_DAY);
	assert_string_equal(after.subscription, "");
	assert_int_equal(told(world, "subscription-found"), 0);
	assert_int_equal(told(world, "subscription-in-vain"), 0);
	assert_int_equal(mails(world), 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history WHERE claim = 7"),
	    1);
}

/* R4.52: nor does it cost another statement. */
static void
asking_for_another_tenants_costs_what_asking_for_nobodys_does(void **state)
{
	struct world *world = waiting(state);
	struct claim claim = claim_now(world);
	struct line line = line_now(world);
	struct subscription_evidence evidence;
	int64_t uses[2];
	const char *id;

	arrives(world, AWAITED, WORLD_WOODGROVE, "Enabled", 1);
	for (int i = 0; i < 2; i++) {
		uses[i] = db_uses(world->store.db);
		assert_int_equal(store_customer_evidence(&world->store, &claim,
				     &line.item, i == 0 ? AWAITED : NOBODYS,
				     world->arena, &evidence, &id),
		    DONE);
		uses[i] = db_uses(world->store.db) - uses[i];
	}
	assert_int_equal(uses[0], uses[1]);
	assert_int_equal(uses[0], 1);
}

/* R4.53 */
static void
what_will_never_be_claimable_ends_the_wait_with_one_message(void **state)
{
	static const struct {
		const char *status;
		int plan_set;
	} rows[] = { { "Deleted", 1 }, { "Enabled", 2 }, { "Enabled", 9 } };

	for (size_t i = 0; i < LENGTH(rows); i++) {
		struct world *world;

		if (i > 0)
			assert_int_equal(world_setup(state), 0);
		world = waiting(state);
		assert_true(
		    world_sql(world, "INSERT INTO plan_set VALUES (9, x'09')"));
		arrives(world, AWAITED, WORLD_CONTOSO, rows[i].status,
		    rows[i].plan_set);
		for (int day = 1; day < 4; day++)
			tick(world, WORLD_NOW + day * TIME_DAY);
		assert_int_equal(told(world, "subscription-in-vain"), 1);
		assert_int_equal(told(world, "subscription-found"), 0);
		assert_int_equal(mails(world), 1);
		assert_false(waits(world));
		assert_string_equal(line_now(world).subscription, "");
		if (i + 1 < LENGTH(rows))
			world_teardown(state);
	}
}

/* R4.53: what is not set up yet may be tomorrow. */
static void
what_is_not_set_up_is_waited_for_until_it_is(void **state)
{
	struct world *world = waiting(state);

	arrives(world, AWAITED, WORLD_CONTOSO, "Enabled", 4);
	tick(world, WORLD_NOW + TIME_DAY);
	assert_true(waits(world));
	assert_int_equal(mails(world), 0);
	assert_true(world_sql(world,
	    "UPDATE subscription SET plan_set = 1 WHERE id = '" AWAITED "'"));
	tick(world, WORLD_NOW + 2 * TIME_DAY);
	assert_string_equal(line_now(world).subscription, AWAITED);
	assert_int_equal(told(world, "subscription-found"), 1);
}

static void
to_stop_waiting_is_to_hear_no_more(void **state)
{
	struct world *world = waiting(state);
	struct claim claim = claim_now(world);
	struct line line = line_now(world);

	assert_int_equal(line.awaited_since, WORLD_NOW);
	world_begin(world);
	assert_int_equal(store_wait_end(&world->store, &world->admin,
			     world->arena, &claim, &line),
	    DONE);
	world_commit(world);
	line = line_now(world);
	assert_false(line_waits(&line));
	world_begin(world);
	assert_int_equal(store_wait_end(&world->store, &world->admin,
			     world->arena, &claim, &line),
	    DONE);
	world_commit(world);
	arrives(world, AWAITED, WORLD_CONTOSO, "Enabled", 1);
	tick(world, WORLD_NOW + TIME_DAY);
	assert_int_equal(mails(world), 0);
	assert_string_equal(line_now(world).subscription, "");
}

/* A form that was drawn before does not decide what is waited for. */
static void
a_stale_claim_begins_no_wait(void **state)
{
	struct world *world = waiting(state);
	struct claim claim = claim_now(world);
	struct line line = line_now(world);

	claim.version--;
	world_begin(world);
	assert_int_equal(store_wait_set(&world->store, &world->admin,
			     world->arena, &claim, &line, WORLD_SUBSCRIPTION),
	    CONFLICT);
	store_rollback(&world->store);
	assert_string_equal(line_now(world).awaited, AWAITED);
}

static void
to_wait_for_the_same_again_changes_nothing(void **state)
{
	struct world *world = waiting(state);
	struct claim claim = claim_now(world);
	struct line line = line_now(world);
	int64_t version = claim.version;

	world->admin.now += TIME_DAY;
	world_begin(world);
	assert_int_equal(store_wait_set(&world->store, &world->admin,
			     world->arena, &claim, &line, AWAITED),
	    DONE);
	world_commit(world);
	assert_int_equal(claim_now(world).version, version);
	assert_int_equal(line_now(world).awaited_since, WORLD_NOW);
}

static void
a_line_that_is_removed_waits_no_longer(void **state)
{
	struct world *world = waiting(state);
	struct claim claim = claim_now(world);

	world_begin(world);
	assert_int_equal(store_line_set(&world->store, &world->admin,
			     world->arena, &claim, NULL, 0),
	    DONE);
	world_commit(world);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM line_wait"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(
		    what_can_be_claimed_becomes_the_lines_and_is_told_once),
		IN_WORLD(followers_are_told_too),
		IN_WORLD(either_of_its_ids_is_waited_for),
		IN_WORLD(
		    another_tenants_subscription_is_waited_for_like_nobodys),
		IN_WORLD(
		    asking_for_another_tenants_costs_what_asking_for_nobodys_does),
		IN_WORLD(
		    what_will_never_be_claimable_ends_the_wait_with_one_message),
		IN_WORLD(what_is_not_set_up_is_waited_for_until_it_is),
		IN_WORLD(to_stop_waiting_is_to_hear_no_more),
		IN_WORLD(a_stale_claim_begins_no_wait),
		IN_WORLD(to_wait_for_the_same_again_changes_nothing),
		IN_WORLD(a_line_that_is_removed_waits_no_longer),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

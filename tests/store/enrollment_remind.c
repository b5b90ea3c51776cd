/* Enrollments that wait: all of them are reminded of, and each once. */

#include "store/world.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/time.h"
#include "clock/clock.h"
#include "rules/enrollment.h"

#define WAITING 120 /* more than two batches of the job */

static void
invite_all(struct world *world)
{
	char sql[512];

	snprintf(sql, sizeof(sql),
	    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
	    " WHERE i < %d) INSERT INTO location (id, partner, partner_id,"
	    " name, country) SELECT 5000 + i, %" PRId64
	    ", 770000 + i, 'L' || i, 'DE' FROM n",
	    WAITING, world->fabrikam);
	assert_true(world_sql(world, sql));
	snprintf(sql, sizeof(sql),
	    "INSERT INTO enrollment (location, program, status, changed)"
	    " SELECT id, 'commerce-incentives', 'invited', %" PRId64
	    " FROM location WHERE id > 5000 AND id <= 5000 + %d",
	    WORLD_NOW, WAITING);
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
told(struct world *world, const char *whom)
{
	char sql[256];

	snprintf(sql, sizeof(sql),
	    "SELECT count(*) FROM message m JOIN person p ON p.id = m.person"
	    " WHERE m.kind = 'enrollment-unanswered' AND p.email LIKE '%s'",
	    whom);
	return world_number(world, sql);
}

/* R8.17: more than a batch, all of the same second. */
static void
each_of_many_is_reminded_of_once_at_a_time(void **state)
{
	struct world *world = *state;
	int64_t each;

	invite_all(world);
	tick(world, WORLD_NOW + 6 * TIME_DAY);
	assert_int_equal(told(world, "%"), 0);
	tick(world, WORLD_NOW + 7 * TIME_DAY + TIME_HOUR);
	assert_int_equal(
	    world_number(world, "SELECT count(DISTINCT detail) FROM message"
				" WHERE kind = 'enrollment-unanswered'"),
	    WAITING);
	each = told(world, "%");
	tick(world, WORLD_NOW + 8 * TIME_DAY);
	assert_int_equal(told(world, "%"), each);
	tick(world, WORLD_NOW + 50 * TIME_DAY);
	assert_int_equal(told(world, "%"), each * 2);
}

/* R8.17: what was told is not looked at again, whoever comes later. */
static void
who_comes_later_is_not_told_what_was_told(void **state)
{
	struct world *world = *state;

	invite_all(world);
	tick(world, WORLD_NOW + 50 * TIME_DAY);
	world_begin(world);
	world_person(world, "later@fabrikam.example", "Later", world->fabrikam,
	    ROLE_INCENTIVES_ADMIN, 0);
	world_commit(world);
	tick(world, WORLD_NOW + 51 * TIME_DAY);
	assert_int_equal(told(world, "later@%"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(each_of_many_is_reminded_of_once_at_a_time),
		IN_WORLD(who_comes_later_is_not_told_what_was_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

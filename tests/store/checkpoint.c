/* Signed checkpoints against an owner of the database who makes the past anew,
 * or puts an old copy in its place. */

#include "store/checkpoint.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/time.h"
#include "clock/clock.h"
#include "store/history.h"
#include "store/world.h"

static const char *
signed_now(struct world *world, int64_t now)
{
	const struct viewer system = person_nobody(now);
	const char *line;

	world_begin(world);
	assert_int_equal(
	    store_checkpoint_make(&world->store, &system, world->arena, &line),
	    DONE);
	world_commit(world);
	return line;
}

static void
happens(struct world *world, int64_t at)
{
	struct event event = event_by(&world->admin, EVENT_SIGNED_IN, 0);
	int64_t id;

	event.at = at;
	world_begin(world);
	assert_int_equal(store_history_add(&world->store, &event, &id), DONE);
	world_commit(world);
}

static void
assert_fits(struct world *world, const char *line)
{
	const char *why;

	assert_int_equal(
	    store_checkpoint_check(&world->store, line, &why), DONE);
	assert_null(why);
}

static void
assert_unfit(struct world *world, const char *line, const char *words)
{
	const char *why;

	assert_int_equal(
	    store_checkpoint_check(&world->store, line, &why), CONFLICT);
	assert_non_null(strstr(why, words));
}

/* R9.11 */
static void
what_was_signed_fits_whatever_comes_after(void **state)
{
	struct world *world = *state;
	const char *first = signed_now(world, WORLD_NOW), *second;
	const char **lines;
	size_t count;

	happens(world, WORLD_NOW);
	second = signed_now(world, WORLD_NOW + TIME_DAY);
	assert_string_not_equal(first, second);
	assert_fits(world, first);
	assert_fits(world, second);
	assert_int_equal(
	    store_checkpoint_list(&world->store, world->arena, &lines, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_string_equal(lines[0], first);
	assert_string_equal(lines[1], second);
}

/* R9.11: whole by itself, made anew with the keys, and yet found. */
static void
a_past_that_was_made_anew_with_the_keys_is_found(void **state)
{
	struct world *world = *state;
	int64_t count, id;
	const char *why, *line;

	happens(world, WORLD_NOW);
	line = signed_now(world, WORLD_NOW);
	assert_true(world_sql(world,
	    "DROP TRIGGER history_stays; DROP TRIGGER history_value_stays;"
	    "DELETE FROM history_value WHERE history ="
	    " (SELECT max(id) FROM history);"
	    "DELETE FROM history WHERE id = (SELECT max(id) FROM history);"
	    "DELETE FROM history_head"));
	world_begin(world);
	assert_int_equal(store_history_make(&world->store), DONE);
	world_commit(world);
	assert_true(world_sql(world, "DELETE FROM history_value;"
				     "DELETE FROM history"));
	assert_unfit(world, line, "older copy");
	for (int i = 0; i < 100; i++)
		happens(world, WORLD_NOW);
	assert_int_equal(
	    store_history_verify(&world->store, &count, &id, &why), DONE);
	assert_unfit(world, line, "made anew");
}

static void
an_older_copy_is_found(void **state)
{
	struct world *world = *state;
	const char *line;

	happens(world, WORLD_NOW);
	line = signed_now(world, WORLD_NOW);
	assert_fits(world, line);
	assert_true(world_sql(world,
	    "DROP TRIGGER history_stays; DROP TRIGGER history_value_stays;"
	    "DELETE FROM history_value WHERE history ="
	    " (SELECT max(id) FROM history);"
	    "DELETE FROM history WHERE id = (SELECT max(id) FROM history)"));
	assert_unfit(world, line, "older copy");
}

static void
what_others_signed_is_refused(void **state)
{
	struct world *world = *state;
	struct checkpoint checkpoint = { .at = WORLD_NOW, .count = 1 };

	assert_unfit(world,
	    checkpoint_write(
		world->arena, &(struct keys){ .chain = { 1 } }, &checkpoint),
	    "another key file");
	assert_unfit(world, "CPOR checkpoint 1; ", "not a checkpoint");
}

/* R9.11, R9.9: daily, to each auditor, and not when nothing has happened. */
static void
the_clock_signs_daily_and_tells_the_auditors(void **state)
{
	struct world *world = *state;
	size_t ran;

	assert_true(world_sql(world,
	    "INSERT INTO person VALUES (60, 'auditor@microsoft.example', 'A',"
	    " NULL, 'UTC', 'en', NULL, 1);"
	    "INSERT INTO member SELECT 60, id, 1 FROM directory"
	    " WHERE kind = 'microsoft';"
	    "INSERT INTO member_role SELECT NULL, 60, id, 'auditor', NULL,"
	    " NULL, 1, NULL FROM directory WHERE kind = 'microsoft'"));
	for (int day = 0; day < 4; day++) {
		assert_int_equal(clock_once(&world->store, NULL, "me",
				     WORLD_NOW + day * TIME_DAY, &ran),
		    DONE);
		if (day == 1)
			happens(world, WORLD_NOW + TIME_DAY);
	}
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM checkpoint"), 2);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM outbox JOIN checkpoint"
				" ON detail = line WHERE kind = 'checkpoint'"
				" AND address = 'auditor@microsoft.example'"),
	    2);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"
					     " WHERE kind = 'checkpoint'"),
	    2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(what_was_signed_fits_whatever_comes_after),
		IN_WORLD(a_past_that_was_made_anew_with_the_keys_is_found),
		IN_WORLD(an_older_copy_is_found),
		IN_WORLD(what_others_signed_is_refused),
		IN_WORLD(the_clock_signs_daily_and_tells_the_auditors),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

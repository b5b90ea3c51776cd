/* Arbitrations: who is reminded, who is called, and who may not decide. */

#include "store/world.h"

#include "base/time.h"
#include "clock/clock.h"
#include "rules/calendar.h"
#include "store/arbitration.h"
#include "store/arbitration_round.h"
#include "store/member.h"

#define HALF  "arbitration-half-time"
#define LAST  "arbitration-last-call"
#define READY "arbitration-ready"

static const struct calendar none = { .count = 0 };

/* Two claims that meet in two workloads, asked at WORLD_NOW; the arbitration
 * about the first workload. */
struct meeting {
	struct claim ours, theirs;
	int64_t id;
};

static struct arbitration
stored(struct world *world, int64_t id)
{
	struct arbitration arbitration;

	assert_int_equal(store_arbitration_any(
			     &world->store, id, world->arena, &arbitration),
	    DONE);
	return arbitration;
}

static struct meeting
meet(struct world *world)
{
	struct meeting meeting;

	meeting.ours =
	    world_reviewed(world, &world->admin, world->seattle, "Ours");
	meeting.theirs = world_reviewed(
	    world, &world->northwind_admin, world->oslo, "Theirs");
	meeting.ours = world_stored(world, meeting.ours.id);
	meeting.id = world_number(world,
	    "SELECT id FROM arbitration WHERE item = '" WORLD_WORKLOAD "'");
	/* Of the other workload nothing more is said here. */
	assert_true(world_sql(world, "UPDATE arbitration SET closed = 1"
				     " WHERE item <> '" WORLD_WORKLOAD "'"));
	return meeting;
}

static void
answer(struct world *world, const struct viewer *viewer, struct claim *claim)
{
	int64_t line = world_lines(world, claim->id)[0].id;

	world_begin(world);
	assert_int_equal(store_arbitration_round_answer(&world->store, viewer,
			     world->arena, claim, line, "Look at it"),
	    DONE);
	world_commit(world);
}

static void
tick(struct world *world, int64_t now)
{
	size_t ran;

	assert_int_equal(
	    clock_once(&world->store, NULL, "test", now, &ran), DONE);
	assert_int_equal(clock_leave(&world->store, "test"), DONE);
}

/* How often a person was told, in-app and by mail alike. */
static int64_t
told(struct world *world, const struct viewer *viewer, const char *kind)
{
	int64_t number = world_number(
	    world, arena_print(world->arena,
		       "SELECT count(*) FROM message WHERE kind = '%s'"
		       " AND person = %lld",
		       kind, (long long)viewer->person));

	assert_int_equal(
	    world_number(world, arena_print(world->arena,
				    "SELECT count(*) FROM outbox WHERE"
				    " kind = '%s' AND person = %lld",
				    kind, (long long)viewer->person)),
	    number);
	return number;
}

/* R6.10. */
static void
sides_are_reminded_at_half_time_and_before_the_end_each_once(void **state)
{
	struct world *world = *state;
	struct meeting meeting = meet(world);
	int64_t due = stored(world, meeting.id).due;
	int64_t half = calendar_half(&none, WORLD_NOW, 10);
	int64_t last = calendar_before(&none, due, 2);
	const struct viewer *const sides[] = { &world->admin,
		&world->northwind_admin };

	tick(world, half - 1);
	for (size_t i = 0; i < LENGTH(sides); i++)
		assert_int_equal(told(world, sides[i], HALF), 0);
	for (int i = 0; i < 3; i++)
		tick(world, half + i * TIME_HOUR);
	tick(world, last - 1);
	for (size_t i = 0; i < LENGTH(sides); i++) {
		assert_int_equal(told(world, sides[i], HALF), 1);
		assert_int_equal(told(world, sides[i], LAST), 0);
	}
	for (int i = 0; i < 3; i++)
		tick(world, last + i * TIME_HOUR);
	for (size_t i = 0; i < LENGTH(sides); i++)
		assert_int_equal(told(world, sides[i], LAST), 1);
	tick(world, due + TIME_HOUR);
	for (size_t i = 0; i < LENGTH(sides); i++) {
		assert_int_equal(told(world, sides[i], HALF), 1);
		assert_int_equal(told(world, sides[i], LAST), 1);
	}
}

/* R6.10, R6.4: and when they are follows from nothing that the other did. */
static void
who_has_answered_is_not_reminded_and_the_other_is_as_before(void **state)
{
	struct world *world = *state;
	struct meeting meeting = meet(world);
	int64_t due = stored(world, meeting.id).due;

	answer(world, &world->admin, &meeting.ours);
	tick(world, calendar_half(&none, WORLD_NOW, 10) - 1);
	assert_int_equal(told(world, &world->northwind_admin, HALF), 0);
	tick(world, calendar_half(&none, WORLD_NOW, 10) + TIME_HOUR);
	tick(world, calendar_before(&none, due, 2) + TIME_HOUR);
	assert_int_equal(told(world, &world->admin, HALF), 0);
	assert_int_equal(told(world, &world->admin, LAST), 0);
	assert_int_equal(told(world, &world->northwind_admin, HALF), 1);
	assert_int_equal(told(world, &world->northwind_admin, LAST), 1);
}

/* R6.10: the last reminder belongs to an end of the round. */
static void
with_more_time_the_last_reminder_comes_again(void **state)
{
	struct world *world = *state;
	struct meeting meeting = meet(world);
	struct arbitration arbitration = stored(world, meeting.id);
	struct viewer lead = world->lead;

	tick(world, calendar_before(&none, arbitration.due, 2));
	assert_int_equal(told(world, &world->admin, LAST), 1);
	lead.now = arbitration.due - TIME_HOUR;
	world_begin(world);
	assert_int_equal(store_arbitration_round_extend(&world->store, &lead,
			     world->arena, &arbitration, 5),
	    DONE);
	world_commit(world);
	tick(world, arbitration.due - 4 * TIME_DAY);
	assert_int_equal(told(world, &world->admin, LAST), 1);
	tick(world, calendar_before(&none, arbitration.due, 2) + TIME_HOUR);
	assert_int_equal(told(world, &world->admin, LAST), 2);
}

/* R6.11. */
static void
leads_are_told_once_when_it_can_be_decided(void **state)
{
	struct world *world = *state;
	struct meeting meeting = meet(world);

	answer(world, &world->admin, &meeting.ours);
	assert_int_equal(told(world, &world->lead, READY), 0);
	meeting.theirs = world_stored(world, meeting.theirs.id);
	answer(world, &world->northwind_admin, &meeting.theirs);
	assert_int_equal(told(world, &world->lead, READY), 1);
	assert_int_equal(told(world, &world->reviewer, READY), 0);
	tick(world, stored(world, meeting.id).due + TIME_HOUR);
	assert_int_equal(told(world, &world->lead, READY), 1);
}

/* R6.11: whoever was silent. */
static void
leads_are_told_when_the_time_is_over(void **state)
{
	struct world *world = *state;
	struct meeting meeting = meet(world);

	tick(world, stored(world, meeting.id).due + TIME_HOUR);
	tick(world, stored(world, meeting.id).due + 2 * TIME_HOUR);
	assert_int_equal(told(world, &world->lead, READY), 1);
}

/* R6.6, R6.11. */
static void
who_belongs_to_a_side_or_said_so_is_not_called(void **state)
{
	struct world *world = *state;
	struct meeting meeting = meet(world);
	struct arbitration arbitration = stored(world, meeting.id);
	struct viewer member, once;

	world_begin(world);
	member = world_person(world, "member@microsoft.example", "Max Member",
	    world->microsoft, ROLE_LEAD_REVIEWER, 0);
	once = world_person(world, "once@microsoft.example", "Otto Once",
	    world->microsoft, ROLE_LEAD_REVIEWER, 0);
	assert_int_equal(store_member_join(&world->store, &world->nobody,
			     member.person, world->northwind),
	    DONE);
	assert_int_equal(
	    store_arbitration_declare(&world->store, &once, &arbitration, true),
	    DONE);
	world_commit(world);
	tick(world, arbitration.due + TIME_HOUR);
	assert_int_equal(told(world, &world->lead, READY), 1);
	assert_int_equal(told(world, &member, READY), 0);
	assert_int_equal(told(world, &once, READY), 0);
	/* To who belongs there it does not exist. */
	assert_int_equal(store_arbitration_of(&world->store, &member,
			     meeting.id, world->arena, &arbitration),
	    ABSENT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(
		    sides_are_reminded_at_half_time_and_before_the_end_each_once),
		IN_WORLD(
		    who_has_answered_is_not_reminded_and_the_other_is_as_before),
		IN_WORLD(with_more_time_the_last_reminder_comes_again),
		IN_WORLD(leads_are_told_once_when_it_can_be_decided),
		IN_WORLD(leads_are_told_when_the_time_is_over),
		IN_WORLD(who_belongs_to_a_side_or_said_so_is_not_called),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

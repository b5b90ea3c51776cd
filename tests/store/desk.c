/* Sharing work among reviewers: who gets what next, and from whom. */

#include "store/desk.h"

#include <inttypes.h>
#include <stdio.h>

#include "base/time.h"
#include "store/world.h"

/* Fabrikam's claim that waits for a review, due some hours from now; `reviewer`
 * 0: nobody's. */
static void
waits(struct world *world, int64_t id, int hours, int64_t reviewer,
    const char *status)
{
	char sql[512], who[32] = "NULL";

	world_claim(world, id, &world->admin, status);
	if (reviewer != 0)
		snprintf(who, sizeof(who), "%" PRId64, reviewer);
	snprintf(sql, sizeof(sql),
	    "UPDATE claim SET submitted = 1, waits_on = 'reviewer',"
	    " turn = 'review', waits_since = 1, due = %" PRId64
	    ", reviewer = %s WHERE id = %" PRId64,
	    WORLD_NOW + hours * TIME_HOUR, who, id);
	assert_true(world_sql(world, sql));
}

static int64_t
next(struct world *world, const struct viewer *viewer)
{
	int64_t claim = 0;
	enum outcome out = store_desk_next(&world->store, viewer, &claim);

	assert_true(out == DONE || out == ABSENT);
	return out == DONE ? claim : 0;
}

static void
away(struct world *world, const struct viewer *viewer, int64_t until)
{
	world_begin(world);
	assert_int_equal(store_desk_away(&world->store, viewer, until), DONE);
	world_commit(world);
}

/* R5.57 */
static void
what_is_due_first_and_nobodys_is_next(void **state)
{
	struct world *world = *state;

	assert_int_equal(next(world, &world->reviewer), 0);
	waits(world, 7, 9, 0, "submitted");
	waits(world, 8, 5, 0, "under-review");
	waits(world, 9, 1, world->lead.person, "submitted");
	waits(world, 10, 2, world->reviewer.person, "under-review");
	assert_int_equal(next(world, &world->reviewer), 8);
	waits(world, 11, 3, world->reviewer.person, "submitted");
	assert_int_equal(next(world, &world->reviewer), 11);
	assert_int_equal(next(world, &world->lead), 9);
}

/* R5.57, R5.90: until they are back. */
static void
the_claims_of_who_is_away_are_offered_to_others(void **state)
{
	struct world *world = *state;

	waits(world, 7, 9, world->lead.person, "under-review");
	assert_int_equal(next(world, &world->reviewer), 0);
	away(world, &world->lead, WORLD_NOW + 1);
	assert_int_equal(next(world, &world->reviewer), 7);
	/* Not to themselves: they have it. */
	assert_int_equal(next(world, &world->lead), 0);
	away(world, &world->lead, WORLD_NOW);
	assert_int_equal(next(world, &world->reviewer), 0);
	away(world, &world->lead, WORLD_NOW + 1);
	away(world, &world->lead, 0);
	assert_int_equal(next(world, &world->reviewer), 0);
}

static void
belongs(struct world *world, const struct viewer *viewer)
{
	char sql[128];

	snprintf(sql, sizeof(sql),
	    "INSERT INTO member VALUES (%" PRId64 ", %" PRId64 ", 1)",
	    viewer->person, world->fabrikam);
	assert_true(world_sql(world, sql));
}

/* R5.91 */
static void
who_belongs_to_the_partner_gets_none_of_its_claims(void **state)
{
	struct world *world = *state;
	const struct claim claim = { .id = 7, .partner = world->fabrikam };
	struct desk_person *people;
	size_t count;
	bool may;

	waits(world, 7, 9, 0, "submitted");
	assert_int_equal(
	    store_desk_may(&world->store, &claim, world->reviewer.person, &may),
	    DONE);
	assert_true(may);
	belongs(world, &world->reviewer);
	assert_int_equal(
	    store_desk_may(&world->store, &claim, world->reviewer.person, &may),
	    DONE);
	assert_false(may);
	assert_int_equal(next(world, &world->reviewer), 0);
	assert_int_equal(next(world, &world->lead), 7);
	assert_int_equal(store_desk_people(&world->store, &world->lead, &claim,
			     world->arena, &people, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(people[0].id, world->lead.person);
}

/* R5.90 */
static void
everybody_who_reviews_is_counted(void **state)
{
	struct world *world = *state;
	struct desk_person *people;
	size_t count;

	waits(world, 7, 9, world->reviewer.person, "under-review");
	waits(world, 8, -1, world->reviewer.person, "submitted");
	waits(world, 9, 9, world->reviewer.person, "action-required");
	assert_true(world_sql(world,
	    "UPDATE claim SET waits_on = 'partner', turn = 'answer'"
	    " WHERE id = 9"));
	away(world, &world->lead, WORLD_NOW + TIME_DAY);
	assert_int_equal(store_desk_people(&world->store, &world->lead, NULL,
			     world->arena, &people, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_string_equal(people[0].name, "Leo Lead");
	assert_int_equal(people[0].away, WORLD_NOW + TIME_DAY);
	assert_int_equal(people[0].waiting, 0);
	assert_string_equal(people[1].name, "Rita Reviewer");
	assert_int_equal(people[1].away, 0);
	assert_int_equal(people[1].waiting, 2);
	assert_int_equal(people[1].overdue, 1);
	assert_int_equal(people[1].asked, 1);
	/* Whoever is back is not away. */
	away(world, &world->lead, WORLD_NOW);
	assert_int_equal(store_desk_people(&world->store, &world->lead, NULL,
			     world->arena, &people, &count),
	    DONE);
	assert_int_equal(people[0].away, 0);
}

static void
opens(struct world *world, const struct viewer *viewer, int64_t now)
{
	world_begin(world);
	assert_int_equal(
	    store_desk_open(&world->store, 7, viewer->person, now), DONE);
	world_commit(world);
}

static size_t
open_at(struct world *world, int64_t now, struct desk_open **list)
{
	size_t count;

	assert_int_equal(store_desk_open_list(
			     &world->store, 7, now, world->arena, list, &count),
	    DONE);
	return count;
}

/* R5.112 */
static void
an_open_desk_is_seen_for_some_minutes_and_then_forgotten(void **state)
{
	struct world *world = *state;
	const int64_t now = WORLD_NOW, later = now + DESK_FRESH;
	struct desk_open *list;

	world_claim(world, 7, &world->admin, "submitted");
	assert_int_equal(open_at(world, now, &list), 0);
	opens(world, &world->reviewer, now);
	opens(world, &world->lead, now + 60);
	opens(world, &world->reviewer, now + 120);
	assert_int_equal(open_at(world, now + 121, &list), 2);
	assert_string_equal(list[0].name, "Rita Reviewer");
	assert_int_equal(list[0].since, now);
	assert_int_equal(list[0].seen, now + 120);
	assert_int_equal(list[1].since, now + 60);
	/* The lead has not looked at it any more. */
	assert_int_equal(open_at(world, later + 60, &list), 1);
	assert_int_equal(list[0].person, world->reviewer.person);
	/* After a pause it is opened anew. */
	opens(world, &world->lead, later + 60);
	assert_int_equal(open_at(world, later + 60, &list), 2);
	assert_int_equal(list[1].since, later + 60);
	world_begin(world);
	assert_int_equal(store_desk_sweep(&world->store, now + 120), DONE);
	world_commit(world);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM desk_open"), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(what_is_due_first_and_nobodys_is_next),
		IN_WORLD(the_claims_of_who_is_away_are_offered_to_others),
		IN_WORLD(who_belongs_to_the_partner_gets_none_of_its_claims),
		IN_WORLD(everybody_who_reviews_is_counted),
		IN_WORLD(
		    an_open_desk_is_seen_for_some_minutes_and_then_forgotten),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

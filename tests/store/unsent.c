/* What was written and could not be sent: whose it is, and until when. */

#include "store/unsent.h"

#include "store/session.h"
#include "store/world.h"

static void
keeps(struct world *world, const struct viewer *writer, int64_t claim,
    const char *fields, int64_t at)
{
	const struct unsent unsent = { .place = UNSENT_COMMENT,
		.version = 3,
		.at = at,
		.fields = fields };

	world_begin(world);
	assert_int_equal(
	    store_unsent_keep(&world->store, writer->person, claim, &unsent),
	    DONE);
	world_commit(world);
}

static size_t
listed(struct world *world, const struct viewer *viewer, int64_t claim,
    struct unsent **list)
{
	size_t count;

	assert_int_equal(store_unsent_list(&world->store, viewer->person, claim,
			     world->arena, list, &count),
	    DONE);
	return count;
}

/* R9.36 */
static void
each_has_their_own_and_the_latest_of_a_form_counts(void **state)
{
	struct world *world = *state;
	struct unsent *list;

	world_claim(world, 7, &world->admin, "submitted");
	world_claim(world, 8, &world->admin, "submitted");
	keeps(world, &world->admin, 7, "comment=one", 10);
	keeps(world, &world->admin, 7, "comment=two", 20);
	keeps(world, &world->user, 7, "comment=three", 30);
	assert_int_equal(listed(world, &world->admin, 7, &list), 1);
	assert_string_equal(list[0].fields, "comment=two");
	assert_int_equal(list[0].place, UNSENT_COMMENT);
	assert_int_equal(list[0].version, 3);
	assert_int_equal(list[0].at, 20);
	assert_int_equal(listed(world, &world->admin, 8, &list), 0);
	assert_int_equal(listed(world, &world->lead, 7, &list), 0);
	world_begin(world);
	assert_int_equal(store_unsent_drop(&world->store, world->lead.person, 7,
			     UNSENT_COMMENT),
	    DONE);
	assert_int_equal(store_unsent_drop(&world->store, world->admin.person,
			     7, UNSENT_ANSWER),
	    DONE);
	world_commit(world);
	assert_int_equal(listed(world, &world->admin, 7, &list), 1);
	world_begin(world);
	assert_int_equal(store_unsent_drop(&world->store, world->admin.person,
			     7, UNSENT_COMMENT),
	    DONE);
	world_commit(world);
	assert_int_equal(listed(world, &world->admin, 7, &list), 0);
	assert_int_equal(listed(world, &world->user, 7, &list), 1);
}

/* R9.39 */
static void
after_30_days_it_is_forgotten(void **state)
{
	struct world *world = *state;
	struct unsent *list;

	world_claim(world, 7, &world->admin, "submitted");
	keeps(world, &world->admin, 7, "comment=one", 10);
	keeps(world, &world->user, 7, "comment=two", 11);
	world_begin(world);
	assert_int_equal(store_unsent_sweep(&world->store, 11), DONE);
	world_commit(world);
	assert_int_equal(listed(world, &world->admin, 7, &list), 0);
	assert_int_equal(listed(world, &world->user, 7, &list), 1);
	assert_int_equal(UNSENT_KEPT, 30 * 86400);
}

/* Nor does anybody learn whether the claim is there. */
static void
of_no_claim_nothing_is_kept(void **state)
{
	struct world *world = *state;

	keeps(world, &world->admin, 999, "comment=one", 10);
	assert_int_equal(world_number(world, "SELECT count(*) FROM unsent"), 0);
}

/* R9.37 */
static void
an_ended_session_tells_for_a_day_whose_it_was(void **state)
{
	struct world *world = *state;
	const int64_t ended = WORLD_NOW + SESSION_IDLE;
	const struct session session = { .hash = { 1, 2, 3 },
		.person = world->admin.person,
		.directory = world->fabrikam,
		.browser = "",
		.network = "" };
	const unsigned char *hash = session.hash;
	struct viewer viewer = { 0 };
	int64_t person, seen, proved;

	world_begin(world);
	assert_int_equal(
	    store_session_add(&world->store, &session, WORLD_NOW), DONE);
	assert_int_equal(
	    store_session_sweep(&world->store, ended + SESSION_KEPT - 1), DONE);
	world_commit(world);
	assert_int_equal(store_session_of(&world->store, hash, ended,
			     world->arena, &viewer, &seen, &proved),
	    ABSENT);
	assert_int_equal(
	    store_session_person(&world->store, hash, &person), DONE);
	assert_int_equal(person, world->admin.person);
	assert_true(world_sql(world, "UPDATE person SET disabled = 1"));
	assert_int_equal(
	    store_session_person(&world->store, hash, &person), ABSENT);
	assert_true(world_sql(world, "UPDATE person SET disabled = NULL"));
	world_begin(world);
	assert_int_equal(
	    store_session_sweep(&world->store, ended + SESSION_KEPT), DONE);
	world_commit(world);
	assert_int_equal(
	    store_session_person(&world->store, hash, &person), ABSENT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(each_has_their_own_and_the_latest_of_a_form_counts),
		IN_WORLD(after_30_days_it_is_forgotten),
		IN_WORLD(of_no_claim_nothing_is_kept),
		IN_WORLD(an_ended_session_tells_for_a_day_whose_it_was),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

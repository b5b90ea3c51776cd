/* People's accounts: the places they sign in from. */

#include "store/session.h"
#include "store/world.h"

#define PLACES "SELECT count(*) FROM sign_in_place"
#define MAILS  "SELECT count(*) FROM outbox WHERE kind = 'new-place'"

static void
sign_in(struct world *world, int64_t person, const char *browser,
    const char *network, int64_t now)
{
	const struct session session = {
		.person = person, .browser = browser, .network = network
	};

	world_begin(world);
	assert_int_equal(
	    store_session_place(&world->store, world->arena, &session, now),
	    DONE);
	world_commit(world);
}

static void
sweep(struct world *world, int64_t now)
{
	world_begin(world);
	assert_int_equal(store_session_sweep(&world->store, now), DONE);
	world_commit(world);
}

/* R2.61. */
static void
a_new_place_is_told_but_for_the_first_ever(void **state)
{
	struct world *world = *state;
	int64_t admin = world->admin.person, now = WORLD_NOW;

	sign_in(world, admin, "Firefox", "a", now);
	sign_in(world, admin, "Firefox", "a", now + SESSION_PLACE - 1);
	assert_int_equal(world_number(world, MAILS), 0);
	sign_in(world, admin, "Firefox", "b", now);
	assert_int_equal(world_number(world, MAILS), 1);
	sign_in(world, admin, "Edge", "a", now);
	assert_int_equal(world_number(world, MAILS), 2);
	sign_in(world, admin, "Edge", "b", now);
	assert_int_equal(world_number(world, MAILS), 3);
	/* Somebody else's are theirs. */
	sign_in(world, world->northwind_admin.person, "Edge", "c", now);
	assert_int_equal(world_number(world, MAILS), 3);
	sign_in(world, admin, "Edge", "b", now + SESSION_PLACE);
	assert_int_equal(world_number(world, MAILS), 4);
}

/* R2.61: who comes back after a long time does not come for the first time. */
static void
old_places_are_forgotten_but_the_latest_of_everybody(void **state)
{
	struct world *world = *state;
	int64_t admin = world->admin.person, now = WORLD_NOW;

	sign_in(world, admin, "Firefox", "a", now);
	sign_in(world, admin, "Edge", "a", now);
	sign_in(world, admin, "Safari", "a", now - 1);
	sign_in(world, world->northwind_admin.person, "Edge", "c", now);
	sweep(world, now + SESSION_PLACE - 2);
	assert_int_equal(world_number(world, PLACES), 4);
	sweep(world, now + SESSION_PLACE);
	assert_int_equal(world_number(world, PLACES), 2);
	sweep(world, now + 9 * SESSION_PLACE);
	assert_int_equal(world_number(world, PLACES), 2);
	assert_int_equal(world_number(world, MAILS), 2);
	sign_in(world, admin, "Edge", "z", now + 9 * SESSION_PLACE);
	assert_int_equal(world_number(world, MAILS), 3);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(a_new_place_is_told_but_for_the_first_ever),
		IN_WORLD(old_places_are_forgotten_but_the_latest_of_everybody),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

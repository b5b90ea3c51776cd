/* People's accounts: the places they sign in from, and their addresses. */

#include "store/address.h"
#include "store/message.h"
#include "store/password.h"
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
	assert_int_equal(
	    store_session_sweep_places(&world->store, now - SESSION_PLACE),
	    DONE);
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

#define FIRST  "first@fabrikam.example"
#define SECOND "second@fabrikam.example"

static struct viewer
somebody(struct world *world)
{
	struct viewer viewer;

	world_begin(world);
	viewer = world_person(
	    world, FIRST, "Sam", world->fabrikam, ROLE_INCENTIVES_USER, 0);
	world_commit(world);
	viewer.email = FIRST;
	viewer.now = WORLD_NOW;
	return viewer;
}

static void
ask(struct world *world, const struct viewer *viewer, const char *address)
{
	world_begin(world);
	assert_int_equal(
	    store_address_ask(&world->store, viewer, address), DONE);
	world_commit(world);
}

static enum outcome
arm(struct world *world, int64_t now, int64_t *expires)
{
	const struct mail mail = {
		.id = world_number(
		    world, "SELECT max(mail) FROM address_change")
	};
	char token[SECRET_TOKEN_SIZE];
	enum outcome out;

	world_begin(world);
	out = store_address_arm(&world->store, &mail, now, token, expires);
	world_settle(world, out);
	return out;
}

static void
change(struct world *world, struct viewer *viewer, const char *address)
{
	const struct address_change change = { .address = address };

	world_begin(world);
	assert_int_equal(
	    store_address_set(&world->store, viewer, &change), DONE);
	world_commit(world);
	viewer->email = address;
}

static int64_t
count(struct world *world, const char *what)
{
	return world_number(
	    world, arena_print(world->arena, "SELECT count(*) FROM %s", what));
}

/* R2.62, R2.63. */
static void
a_link_is_made_late_or_not_at_all_and_ends_in_two_days(void **state)
{
	struct world *world = *state;
	struct viewer viewer = somebody(world);
	int64_t expires = 0;

	ask(world, &viewer, "admin@fabrikam.example");
	assert_int_equal(arm(world, WORLD_NOW, &expires), ABSENT);
	ask(world, &viewer, SECOND);
	assert_int_equal(arm(world, WORLD_NOW + 60, &expires), DONE);
	assert_int_equal(expires, WORLD_NOW + 60 + ADDRESS_LINK_LASTS);
	assert_int_equal(
	    arm(world, WORLD_NOW + ADDRESS_KEPT - 60, &expires), DONE);
	assert_int_equal(expires, WORLD_NOW + ADDRESS_KEPT);
	assert_int_equal(
	    arm(world, WORLD_NOW + ADDRESS_KEPT, &expires), ABSENT);
	assert_true(world_sql(
	    world, "UPDATE person SET disabled = 1 WHERE email = '" FIRST "'"));
	assert_int_equal(arm(world, WORLD_NOW, &expires), ABSENT);
	assert_int_equal(count(world, "address_change"), 2);
	world_begin(world);
	assert_int_equal(
	    store_address_sweep(&world->store, WORLD_NOW + ADDRESS_KEPT), DONE);
	world_commit(world);
	assert_int_equal(count(world, "address_change"), 0);
	assert_int_equal(count(world, "outbox WHERE kind = 'address-link'"), 0);
}

/* R2.64. */
static void
mails_that_wait_go_to_the_new_address_but_not_what_the_old_one_is_told(
    void **state)
{
	struct world *world = *state;
	struct viewer viewer = somebody(world);

	world_begin(world);
	assert_int_equal(
	    store_message_mail_about(&world->store, MESSAGE_ROLE_GIVEN,
		viewer.person, world->fabrikam, 0, "", WORLD_NOW),
	    DONE);
	assert_int_equal(
	    store_message_mail_about(&world->store, MESSAGE_NEW_PLACE,
		viewer.person, 0, 0, "", WORLD_NOW),
	    DONE);
	world_commit(world);
	change(world, &viewer, SECOND);
	assert_int_equal(
	    count(world,
		"outbox WHERE kind = 'role-given' AND address = '" SECOND "'"),
	    1);
	assert_int_equal(
	    count(world, "outbox WHERE kind IN ('new-place', 'address-changed')"
			 " AND address = '" FIRST "'"),
	    2);
	/* One that they had before is theirs again, and no former one; what was
	 * mailed to it then is worth nothing still. */
	world_begin(world);
	assert_int_equal(
	    store_password_ask(&world->store, SECOND, WORLD_NOW), DONE);
	world_commit(world);
	change(world, &viewer, FIRST);
	assert_int_equal(count(world, "password_link WHERE used IS NULL"), 0);
	assert_int_equal(count(world, "address_former"), 1);
	assert_int_equal(
	    count(world, "address_former WHERE address = '" SECOND "'"), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(a_new_place_is_told_but_for_the_first_ever),
		IN_WORLD(old_places_are_forgotten_but_the_latest_of_everybody),
		IN_WORLD(
		    a_link_is_made_late_or_not_at_all_and_ends_in_two_days),
		IN_WORLD(
		    mails_that_wait_go_to_the_new_address_but_not_what_the_old_one_is_told),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

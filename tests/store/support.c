/* Support requests: who is written to, and how many are opened. */

#include "store/support.h"

#include <inttypes.h>
#include <stdio.h>

#include "rules/message.h"
#include "store/world.h"

static enum outcome
opened(struct world *world, const struct viewer *viewer, struct support *to)
{
	enum outcome out;

	*to = (struct support){ .code = "", .subject = "A question" };
	world_begin(world);
	out = store_support_open(
	    &world->store, viewer, world->arena, to, "Where is it?");
	return world_settle(world, out);
}

static void
writes(struct world *world, const struct viewer *viewer,
    const struct support *support)
{
	world_begin(world);
	assert_int_equal(
	    store_support_write(&world->store, viewer, support, "Here."), DONE);
	world_commit(world);
}

static int64_t
mails(struct world *world, const struct viewer *viewer, enum message_kind kind)
{
	return world_number(
	    world, arena_print(world->arena,
		       "SELECT count(*) FROM outbox WHERE person = %" PRId64
		       " AND kind = '%s'",
		       viewer->person, message_code(kind)));
}

/* R4.68. */
static void
those_of_the_other_side_who_asked_or_wrote_get_a_mail(void **state)
{
	struct world *world = *state;
	struct support support;

	assert_int_equal(opened(world, &world->admin, &support), DONE);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"), 0);
	writes(world, &world->reviewer, &support);
	assert_int_equal(
	    mails(world, &world->admin, MESSAGE_SUPPORT_WRITTEN), 1);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"), 1);
	writes(world, &world->both, &support);
	assert_int_equal(
	    mails(world, &world->reviewer, MESSAGE_SUPPORT_WRITTEN), 1);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"), 2);
	writes(world, &world->lead, &support);
	assert_int_equal(
	    mails(world, &world->admin, MESSAGE_SUPPORT_WRITTEN), 2);
	assert_int_equal(
	    mails(world, &world->both, MESSAGE_SUPPORT_WRITTEN), 1);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"), 4);
	world_begin(world);
	assert_int_equal(
	    store_support_close(&world->store, &world->admin, &support), DONE);
	world_commit(world);
	assert_int_equal(
	    mails(world, &world->reviewer, MESSAGE_SUPPORT_CLOSED), 1);
	assert_int_equal(mails(world, &world->lead, MESSAGE_SUPPORT_CLOSED), 1);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"), 6);
}

static struct viewer
newcomer(struct world *world, int number)
{
	struct viewer viewer;
	char email[32];

	(void)snprintf(email, sizeof(email), "n%d@northwind.example", number);
	world_begin(world);
	viewer = world_person(
	    world, email, "Nora", world->northwind, ROLE_INCENTIVES_USER, 0);
	world_commit(world);
	return viewer;
}

/* R4.69: 10 of one person, 50 of one account. */
static void
one_person_and_one_account_open_so_many_in_an_hour(void **state)
{
	struct world *world = *state;
	struct viewer colleague = world->nobody;
	struct viewer later = world->northwind_admin;
	struct support support;

	for (int i = 0; i < 10; i++)
		assert_int_equal(
		    opened(world, &world->northwind_admin, &support), DONE);
	assert_int_equal(
	    opened(world, &world->northwind_admin, &support), INVALID);
	for (int i = 10; i < 50; i++) {
		if (i % 10 == 0)
			colleague = newcomer(world, i / 10);
		assert_int_equal(opened(world, &colleague, &support), DONE);
	}
	colleague = newcomer(world, 5);
	assert_int_equal(opened(world, &colleague, &support), INVALID);
	assert_int_equal(opened(world, &world->admin, &support), DONE);
	later.now += 60 * 60;
	assert_int_equal(opened(world, &later, &support), DONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(those_of_the_other_side_who_asked_or_wrote_get_a_mail),
		IN_WORLD(one_person_and_one_account_open_so_many_in_an_hour),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

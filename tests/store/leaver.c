/* People who left: what goes with them, and what of others stays. */

#include <string.h>

#include "base/text.h"
#include "store/address.h"
#include "store/history.h"
#include "store/invitation.h"
#include "store/leaver.h"
#include "store/message.h"
#include "store/password.h"
#include "store/person.h"
#include "store/world.h"

#define ADDRESS "reviewer@fabrikam.example"
#define NAME	"Approved"

/* Somebody of Fabrikam's. */
static struct viewer
person(struct world *world, const char *email, const char *name, enum role role)
{
	struct viewer viewer;

	world_begin(world);
	viewer = world_person(world, email, name, world->fabrikam, role, 0);
	world_commit(world);
	return viewer;
}

/* An entry with one value, by somebody. */
static void
note(struct world *world, const struct viewer *viewer, int64_t claim,
    const char *name, const char *after)
{
	const struct change change = { name, "", after };
	struct event event = event_by(viewer, EVENT_CLAIM_CHANGED, claim);
	int64_t entry;

	event.changes = &change;
	event.change_count = 1;
	world_begin(world);
	assert_int_equal(
	    store_history_add(&world->store, &event, &entry), DONE);
	world_commit(world);
}

static void
forget(struct world *world, int64_t person)
{
	enum outcome out;

	world_begin(world);
	assert_int_equal(store_leaver_add(&world->store, &world->nobody,
			     world->arena, person),
	    DONE);
	world_commit(world);
	do {
		world_begin(world);
		out = store_leaver_step(&world->store, world->arena, 10);
		world_settle(world, out);
	} while (out == DONE);
	assert_int_equal(out, ABSENT);
}

/* Whether a value of that kind still stands beside the history. */
static bool
stands(struct world *world, const char *name, const char *after)
{
	return world_number(world,
		   arena_print(world->arena,
		       "SELECT count(*) FROM history_value WHERE name = '%s'"
		       " AND after = '%s'",
		       name, after)) > 0;
}

/* R9.62. */
static void
what_only_reads_like_their_name_or_address_stays(void **state)
{
	struct world *world = *state;
	struct viewer leaver =
	    person(world, ADDRESS, NAME, ROLE_INCENTIVES_USER);

	note(world, &world->admin, 1, "Status", NAME);
	note(world, &world->admin, 1, "Comment", NAME);
	note(world, &world->admin, 1, "To", "lead-" ADDRESS);
	note(world, &world->admin, 1, "To", ADDRESS ".com");
	note(world, &world->admin, 1, "Name", NAME);
	note(world, &world->admin, 1, "Owner", NAME);
	note(
	    world, &world->admin, 1, "Words", "Ask Reviewer@Fabrikam.example.");
	forget(world, leaver.person);
	assert_true(stands(world, "Status", NAME));
	assert_true(stands(world, "Comment", NAME));
	assert_true(stands(world, "To", "lead-" ADDRESS));
	assert_true(stands(world, "To", ADDRESS ".com"));
	/* The name of a thing: nobody's address stands beside it. */
	assert_true(stands(world, "Name", NAME));
	assert_false(stands(world, "Owner", NAME));
	assert_false(stands(world, "Words", "Ask Reviewer@Fabrikam.example."));
	assert_false(stands(world, "E-mail", ADDRESS));
}

/* Owners of that name that still stand beside a claim's history. */
static int64_t
owners(struct world *world, int64_t claim)
{
	return world_number(
	    world, arena_print(world->arena,
		       "SELECT count(*) FROM history_value JOIN history"
		       " ON history.id = history WHERE name = 'Owner'"
		       " AND after = '" NAME "' AND claim = %d",
		       (int)claim));
}

/* R9.62. */
static void
a_namesake_keeps_their_name(void **state)
{
	struct world *world = *state;
	struct viewer leaver =
	    person(world, ADDRESS, NAME, ROLE_INCENTIVES_USER);
	struct viewer other =
	    person(world, "other@fabrikam.example", NAME, ROLE_INCENTIVES_USER);

	note(world, &other, 1, "Owner", NAME);
	note(world, &leaver, 2, "Words", "Theirs");
	note(world, &world->admin, 2, "Owner", NAME);
	forget(world, leaver.person);
	assert_int_equal(owners(world, 1), 1);
	assert_int_equal(owners(world, 2), 0);
	assert_true(stands(world, "E-mail", "other@fabrikam.example"));
	/* That of the entry that made them. */
	assert_true(stands(world, "Name", NAME));
}

static int64_t
mails(struct world *world)
{
	return world_number(
	    world, "SELECT count(*) FROM outbox WHERE address = '" ADDRESS "'");
}

/* R9.62. */
static void
their_address_leaves_the_outbox(void **state)
{
	struct world *world = *state;
	struct viewer inviter =
	    person(world, "global@fabrikam.example", "Gina", ROLE_GLOBAL_ADMIN);
	struct viewer leaver =
	    person(world, ADDRESS, NAME, ROLE_INCENTIVES_USER);
	struct invitation invitation = { .email = ADDRESS,
		.name = NAME,
		.zone = "UTC",
		.directory = { .id = world->fabrikam, .name = "Fabrikam" },
		.grant = { .role = ROLE_INCENTIVES_USER,
		    .directory = world->fabrikam,
		    .location_name = "" } };

	world_begin(world);
	assert_int_equal(
	    store_password_ask(&world->store, ADDRESS, WORLD_NOW), DONE);
	assert_int_equal(store_invitation_add(&world->store, &inviter,
			     world->arena, &invitation),
	    DONE);
	world_commit(world);
	assert_int_equal(mails(world), 2);
	forget(world, leaver.person);
	assert_int_equal(mails(world), 0);
}

static void
change_address(
    struct world *world, const struct viewer *viewer, const char *address)
{
	const struct address_change change = { .address = address };

	world_begin(world);
	assert_int_equal(
	    store_address_set(&world->store, viewer, &change), DONE);
	world_commit(world);
}

/* R2.65, R9.62. */
static void
former_addresses_are_erased_but_for_what_somebody_else_has_now(void **state)
{
	struct world *world = *state;
	struct viewer leaver =
	    person(world, ADDRESS, NAME, ROLE_INCENTIVES_USER);

	note(world, &world->admin, 1, "Words", ADDRESS);
	note(world, &world->admin, 1, "Words", "b@fabrikam.example");
	note(world, &world->admin, 1, "Words", "c@fabrikam.example");
	leaver.now = WORLD_NOW;
	leaver.email = ADDRESS;
	change_address(world, &leaver, "b@fabrikam.example");
	leaver.email = "b@fabrikam.example";
	change_address(world, &leaver, "c@fabrikam.example");
	world_begin(world);
	assert_int_equal(
	    store_address_ask(&world->store, &leaver, "d@fabrikam.example"),
	    DONE);
	world_commit(world);
	person(world, "b@fabrikam.example", "Other", ROLE_INCENTIVES_USER);
	world_begin(world);
	assert_int_equal(
	    store_message_mail_about(&world->store, MESSAGE_NEW_PLACE,
		leaver.person, 0, 0, "Firefox on Windows", WORLD_NOW),
	    DONE);
	world_commit(world);
	assert_true(world_sql(world, "UPDATE outbox SET error ="
				     " '550 no such user: " ADDRESS "'"));
	forget(world, leaver.person);
	assert_false(stands(world, "Words", ADDRESS));
	assert_false(stands(world, "Words", "c@fabrikam.example"));
	assert_false(stands(world, "E-mail asked for", "d@fabrikam.example"));
	/* It names somebody else now. */
	assert_true(stands(world, "Words", "b@fabrikam.example"));
	assert_int_equal(mails(world), 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM address_former"), 0);
	/* What mails to them were about, and what the server said of one. */
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox WHERE"
					     " person IS NOT NULL"),
	    4);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox WHERE"
					     " detail <> '' OR error <> ''"),
	    0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(what_only_reads_like_their_name_or_address_stays),
		IN_WORLD(a_namesake_keeps_their_name),
		IN_WORLD(their_address_leaves_the_outbox),
		IN_WORLD(
		    former_addresses_are_erased_but_for_what_somebody_else_has_now),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

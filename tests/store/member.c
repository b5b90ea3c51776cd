/* Roles are given, taken and asked for; some must stay with somebody. */

#include "store/member.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/time.h"
#include "store/message.h"
#include "store/person.h"
#include "store/role_request.h"
#include "store/session.h"
#include "store/world.h"

/* Fabrikam's global admin and another, and what each of them was given. */
struct admins {
	struct viewer one, two;
	struct grant grant_one, grant_two;
};

static struct grant
only_grant(struct world *world, const struct viewer *whose)
{
	struct grant *grants;
	size_t count;

	assert_int_equal(store_member_grants(&world->store, whose->person,
			     whose->directory, world->arena, &grants, &count),
	    DONE);
	assert_int_equal(count, 1);
	return grants[0];
}

static struct admins
two_admins(struct world *world)
{
	struct admins admins;

	world_begin(world);
	admins.one = world_person(world, "one@fabrikam.example", "Ona One",
	    world->fabrikam, ROLE_GLOBAL_ADMIN, 0);
	admins.two = world_person(world, "two@fabrikam.example", "Tua Two",
	    world->fabrikam, ROLE_GLOBAL_ADMIN, 0);
	world_commit(world);
	admins.grant_one = only_grant(world, &admins.one);
	admins.grant_two = only_grant(world, &admins.two);
	return admins;
}

/* A value of the latest history entry of a kind. */
static bool
history_says(struct world *world, const char *kind, const char *name,
    const char *before, const char *after)
{
	return world_number(world,
		   arena_print(world->arena,
		       "SELECT count(*) FROM history_value"
		       " WHERE history = (SELECT max(id) FROM history"
		       "  WHERE kind = '%s')"
		       " AND name = '%s' AND before = '%s' AND after = '%s'",
		       kind, name, before, after)) == 1;
}

/* R2.25. */
static void
what_the_roles_were_and_are_stands_in_history(void **state)
{
	struct world *world = *state;
	struct grant grant = { .person = world->user.person,
		.directory = world->fabrikam,
		.role = ROLE_INCENTIVES_ADMIN,
		.in_program = true,
		.program = PROGRAM_PARTNER_RECOGNITION };

	world_begin(world);
	assert_int_equal(store_member_give(&world->store, &world->admin,
			     world->arena, &grant),
	    DONE);
	world_commit(world);
	assert_true(history_says(world, "role-given", "Roles in Fabrikam",
	    "Incentives user at Fabrikam Munich",
	    "Incentives user at Fabrikam Munich; Incentives admin in Partner "
	    "Recognition"));
	grant = only_grant(world, &world->admin);
	world_begin(world);
	assert_int_equal(store_member_take(
			     &world->store, &world->both, world->arena, &grant),
	    DONE);
	world_commit(world);
	assert_true(history_says(
	    world, "role-taken", "Roles in Fabrikam", "Incentives admin", ""));
}

/* R2.24. */
static void
the_last_global_admin_stays(void **state)
{
	struct world *world = *state;
	struct admins admins = two_admins(world);
	struct store *store = &world->store;

	world_begin(world);
	assert_int_equal(store_member_take(store, &admins.one, world->arena,
			     &admins.grant_two),
	    DONE);
	assert_int_equal(store_member_take(store, &admins.one, world->arena,
			     &admins.grant_one),
	    CONFLICT);
	assert_int_equal(store_member_remove(store, &admins.one, world->arena,
			     admins.one.person, world->fabrikam),
	    CONFLICT);
	assert_int_equal(
	    store_person_disable(store, &world->nobody, admins.one.person),
	    CONFLICT);
	/* Another who may not sign in does not count. */
	assert_int_equal(store_member_give(store, &admins.one, world->arena,
			     &admins.grant_two),
	    DONE);
	assert_int_equal(
	    store_person_disable(store, &world->nobody, admins.two.person),
	    DONE);
	assert_int_equal(store_member_take(store, &admins.one, world->arena,
			     &admins.grant_one),
	    CONFLICT);
	assert_int_equal(
	    store_person_enable(store, &world->nobody, admins.two.person),
	    DONE);
	assert_int_equal(store_member_remove(store, &admins.two, world->arena,
			     admins.one.person, world->fabrikam),
	    DONE);
	world_commit(world);
}

/* R2.24: other roles of the last admin go as they like. */
static void
only_the_last_roles_stay(void **state)
{
	struct world *world = *state;
	struct admins admins = two_admins(world);
	struct grant grant = { .person = admins.one.person,
		.directory = world->fabrikam,
		.role = ROLE_ACCOUNT_ADMIN };
	struct last_role *last;
	struct grant *grants;
	size_t count;

	world_begin(world);
	assert_int_equal(store_member_take(&world->store, &admins.one,
			     world->arena, &admins.grant_two),
	    DONE);
	assert_int_equal(
	    store_member_give(&world->store, &admins.one, world->arena, &grant),
	    DONE);
	assert_int_equal(store_member_grants(&world->store, admins.one.person,
			     world->fabrikam, world->arena, &grants, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_int_equal(store_member_take(&world->store, &admins.one,
			     world->arena, &grants[1]),
	    DONE);
	assert_int_equal(store_member_last(&world->store, admins.one.person, 0,
			     world->arena, &last, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(last[0].role, ROLE_GLOBAL_ADMIN);
	assert_string_equal(last[0].directory_name, "Fabrikam");
	world_commit(world);
}

/* R2.24. */
static void
the_last_program_admin_stays(void **state)
{
	struct world *world = *state;
	struct viewer admin;
	struct grant grant;

	world_begin(world);
	admin = world_person(world, "program@microsoft.example", "Pro Gram",
	    world->microsoft, ROLE_PROGRAM_ADMIN, 0);
	world_commit(world);
	grant = only_grant(world, &admin);
	world_begin(world);
	assert_int_equal(
	    store_member_take(&world->store, &admin, world->arena, &grant),
	    CONFLICT);
	assert_int_equal(
	    store_person_disable(&world->store, &admin, admin.person),
	    CONFLICT);
	store_rollback(&world->store);
	grant = only_grant(world, &world->reviewer);
	world_begin(world);
	assert_int_equal(
	    store_member_take(&world->store, &admin, world->arena, &grant),
	    DONE);
	world_commit(world);
}

/* One process takes a role when all are ready. */
static int
take_alone(struct world *world, const struct viewer *viewer,
    const struct grant *grant, int gate)
{
	struct store store;
	char byte;
	enum outcome out;

	if (store_open(&store, world->directory, &world->keys) != 0)
		return BROKEN;
	while (read(gate, &byte, 1) > 0)
		;
	if ((out = store_begin(&store)) != DONE)
		return out;
	out = store_member_take(&store, viewer, world->arena, grant);
	if (out == DONE)
		return store_commit(&store);
	store_rollback(&store);
	return out;
}

static pid_t
start(struct world *world, const struct viewer *viewer,
    const struct grant *grant, const int gate[2])
{
	pid_t child = fork();

	assert_int_not_equal(child, -1);
	if (child != 0)
		return child;
	close(gate[1]);
	_exit(take_alone(world, viewer, grant, gate[0]));
}

/* R2.24: each takes the other's role at the same moment; one of them keeps it,
 * round after round. */
static void
two_admins_at_once_leave_one(void **state)
{
	struct world *world = *state;
	struct admins admins = two_admins(world);

	for (int round = 0; round < 8; round++) {
		int gate[2], ends[2], told[OUTCOME__COUNT] = { 0 };
		struct grant *left;
		pid_t children[2];

		assert_int_equal(pipe(gate), 0);
		children[0] =
		    start(world, &admins.one, &admins.grant_two, gate);
		children[1] =
		    start(world, &admins.two, &admins.grant_one, gate);
		close(gate[0]);
		close(gate[1]);
		for (int i = 0; i < 2; i++) {
			assert_int_equal(
			    waitpid(children[i], &ends[i], 0), children[i]);
			assert_true(WIFEXITED(ends[i]));
			told[WEXITSTATUS(ends[i])]++;
		}
		assert_int_equal(told[DONE], 1);
		assert_int_equal(told[CONFLICT], 1);
		assert_int_equal(
		    world_number(world,
			"SELECT count(*) FROM member_role JOIN directory d"
			" ON d.id = member_role.directory"
			" WHERE role = 'global-admin' AND d.name = 'Fabrikam'"),
		    1);
		left = WEXITSTATUS(ends[0]) == DONE ? &admins.grant_two
						    : &admins.grant_one;
		world_begin(world);
		assert_int_equal(store_member_give(&world->store,
				     &world->nobody, world->arena, left),
		    DONE);
		world_commit(world);
		admins.grant_one = only_grant(world, &admins.one);
		admins.grant_two = only_grant(world, &admins.two);
	}
}

/* R2.23. */
static void
who_is_removed_is_nowhere_at_once_and_has_no_role_there(void **state)
{
	struct world *world = *state;
	const struct session session = { .hash = { 7 },
		.person = world->both.person,
		.directory = world->fabrikam,
		.browser = "",
		.network = "" };
	struct viewer viewer = { .now = WORLD_NOW };
	int64_t seen, proved;

	world_begin(world);
	assert_int_equal(
	    store_session_add(&world->store, &session, WORLD_NOW), DONE);
	assert_int_equal(store_member_remove(&world->store, &world->admin,
			     world->arena, world->both.person, world->fabrikam),
	    DONE);
	assert_int_equal(store_member_remove(&world->store, &world->admin,
			     world->arena, world->both.person, world->fabrikam),
	    ABSENT);
	world_commit(world);
	assert_int_equal(store_session_of(&world->store, session.hash,
			     WORLD_NOW, world->arena, &viewer, &seen, &proved),
	    DONE);
	assert_int_equal(viewer.directory, 0);
	assert_int_equal(viewer.roles, 0);
	assert_int_equal(viewer.directories, 1);
	assert_true(history_says(world, "member-removed", "Roles in Fabrikam",
	    "Incentives admin", ""));
}

static int64_t
messages_about(struct world *world, const char *kind)
{
	return world_number(
	    world, arena_print(world->arena,
		       "SELECT count(*) FROM message WHERE kind = '%s'"
		       " AND (SELECT count(*) FROM outbox"
		       "  WHERE outbox.person = message.person"
		       "  AND outbox.kind = message.kind"
		       "  AND outbox.directory = message.directory) >= 1",
		       kind));
}

/* R2.26. */
static void
a_role_is_asked_for_once_a_day_and_reaches_those_who_give_it(void **state)
{
	struct world *world = *state;
	struct admins admins = two_admins(world);
	struct viewer tomorrow = world->user;

	tomorrow.now += TIME_DAY;
	world_begin(world);
	(void)world_person(world, "ann@fabrikam.example", "Ann Account",
	    world->fabrikam, ROLE_ACCOUNT_ADMIN, 0);
	assert_int_equal(store_role_request_add(&world->store, &world->user,
			     ROLE_INCENTIVES_ADMIN),
	    DONE);
	assert_int_equal(store_role_request_add(&world->store, &world->user,
			     ROLE_INCENTIVES_ADMIN),
	    CONFLICT);
	world_commit(world);
	assert_int_equal(messages_about(world, "role-asked"), 3);
	world_begin(world);
	/* An account admin does not make account admins. */
	assert_int_equal(store_role_request_add(
			     &world->store, &world->user, ROLE_ACCOUNT_ADMIN),
	    DONE);
	world_commit(world);
	assert_int_equal(messages_about(world, "role-asked"), 5);
	world_begin(world);
	assert_int_equal(store_role_request_add(
			     &world->store, &tomorrow, ROLE_INCENTIVES_ADMIN),
	    DONE);
	world_commit(world);
	assert_int_equal(messages_about(world, "role-asked"), 8);
	(void)admins;
}

/* R2.26. */
static void
giving_answers_what_was_asked_and_declining_does(void **state)
{
	struct world *world = *state;
	const struct directory fabrikam = { .id = world->fabrikam,
		.kind = DIRECTORY_PARTNER,
		.name = "Fabrikam" };
	const struct grant grant = { .person = world->user.person,
		.directory = world->fabrikam,
		.role = ROLE_INCENTIVES_ADMIN };
	struct membership ship;
	struct role_request *latest;
	size_t count;

	world_begin(world);
	assert_int_equal(store_role_request_add(&world->store, &world->user,
			     ROLE_INCENTIVES_ADMIN),
	    DONE);
	assert_int_equal(store_role_request_add(
			     &world->store, &world->user, ROLE_ACCOUNT_ADMIN),
	    DONE);
	assert_int_equal(store_member_ship(&world->store, world->user.person,
			     &fabrikam, world->arena, &ship),
	    DONE);
	assert_int_equal(ship.request_count, 2);
	assert_int_equal(store_member_give(&world->store, &world->admin,
			     world->arena, &grant),
	    DONE);
	assert_int_equal(store_role_request_decline(&world->store,
			     &world->admin, world->arena, world->user.person,
			     &fabrikam, ROLE_ACCOUNT_ADMIN),
	    DONE);
	assert_int_equal(store_role_request_decline(&world->store,
			     &world->admin, world->arena, world->user.person,
			     &fabrikam, ROLE_ACCOUNT_ADMIN),
	    ABSENT);
	world_commit(world);
	assert_int_equal(store_member_ship(&world->store, world->user.person,
			     &fabrikam, world->arena, &ship),
	    DONE);
	assert_int_equal(ship.request_count, 0);
	assert_int_equal(ship.grant_count, 2);
	assert_int_equal(store_role_request_latest(&world->store, &world->user,
			     world->arena, &latest, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_int_equal(latest[0].role, ROLE_ACCOUNT_ADMIN);
	assert_true(latest[0].answered && !latest[0].given);
	assert_true(latest[1].answered && latest[1].given);
	assert_true(latest[1].today);
	assert_int_equal(messages_about(world, "role-given"), 1);
	assert_int_equal(messages_about(world, "role-declined"), 1);
}

/* R2.27. */
static void
people_are_found_by_name_address_role_and_state(void **state)
{
	struct world *world = *state;
	struct person_filter filter = { .text = "", .role = "" };
	struct person *people;
	size_t all, count;

	assert_int_equal(store_person_list(&world->store, &filter, 100,
			     world->arena, &people, &all),
	    DONE);
	assert_true(all >= 6);
	for (size_t i = 1; i < all; i++)
		assert_true(strcmp(people[i - 1].name, people[i].name) <= 0);
	filter.after = &people[2];
	assert_int_equal(store_person_list(&world->store, &filter, 2,
			     world->arena, &people, &count),
	    DONE);
	assert_int_equal(count, 2);
	filter = (struct person_filter){ .text = "ADMIN@Fabrikam", .role = "" };
	assert_int_equal(store_person_list(&world->store, &filter, 100,
			     world->arena, &people, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(people[0].id, world->admin.person);
	filter = (struct person_filter){ .text = "%", .role = "" };
	assert_int_equal(store_person_list(&world->store, &filter, 100,
			     world->arena, &people, &count),
	    DONE);
	assert_int_equal(count, 0);
	filter = (struct person_filter){ .text = "",
		.role = "incentives-admin",
		.directory = world->northwind };
	assert_int_equal(store_person_list(&world->store, &filter, 100,
			     world->arena, &people, &count),
	    DONE);
	assert_int_equal(count, 2);
	filter =
	    (struct person_filter){ .text = "", .role = "", .disabled = true };
	assert_int_equal(store_person_list(&world->store, &filter, 100,
			     world->arena, &people, &count),
	    DONE);
	assert_int_equal(count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(what_the_roles_were_and_are_stands_in_history),
		IN_WORLD(the_last_global_admin_stays),
		IN_WORLD(only_the_last_roles_stay),
		IN_WORLD(the_last_program_admin_stays),
		IN_WORLD(two_admins_at_once_leave_one),
		IN_WORLD(
		    who_is_removed_is_nowhere_at_once_and_has_no_role_there),
		IN_WORLD(
		    a_role_is_asked_for_once_a_day_and_reaches_those_who_give_it),
		IN_WORLD(giving_answers_what_was_asked_and_declining_does),
		IN_WORLD(people_are_found_by_name_address_role_and_state),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

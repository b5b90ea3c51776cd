/* People, directories and locations: who is found by whom. */

#include <string.h>

#include "store/directory.h"
#include "store/location.h"
#include "store/member.h"
#include "store/message.h"
#include "store/person.h"
#include "store/world.h"

static void
somebody_is_found_by_id_and_by_address(void **state)
{
	struct world *world = *state;
	struct person person;

	assert_int_equal(store_person_of(&world->store, world->admin.person,
			     world->arena, &person),
	    DONE);
	assert_string_equal(person.email, "admin@fabrikam.example");
	assert_string_equal(person.zone, "Europe/Berlin");
	assert_string_equal(person.password, "");
	assert_int_equal(person.created, WORLD_NOW);
	assert_int_equal(person.disabled, 0);
	assert_int_equal(store_person_of_email(&world->store,
			     "user@fabrikam.example", world->arena, &person),
	    DONE);
	assert_int_equal(person.id, world->user.person);
	assert_int_equal(store_person_of_email(&world->store,
			     "nobody@fabrikam.example", world->arena, &person),
	    ABSENT);
}

static void
an_address_belongs_to_one_person(void **state)
{
	struct world *world = *state;
	struct person person = {
		.email = "admin@fabrikam.example",
		.name = "Another",
		.zone = "UTC",
		.language = "en",
	};

	world_begin(world);
	assert_int_equal(
	    store_person_add(&world->store, &world->nobody, &person), CONFLICT);
	assert_string_equal(db_constraint(world->store.db), "person.email");
	store_rollback(&world->store);
}

/* R2.1, R2.2. */
static void
a_viewer_has_the_roles_of_the_present_directory_only(void **state)
{
	struct world *world = *state;
	struct viewer viewer = { .now = WORLD_NOW };
	const struct grant grant = {
		.person = world->both.person,
		.directory = world->northwind,
		.role = ROLE_GLOBAL_ADMIN,
	};

	world_begin(world);
	assert_int_equal(store_member_give(&world->store, &world->nobody,
			     world->arena, &grant),
	    DONE);
	world_commit(world);
	assert_int_equal(world->both.directories, 2);
	assert_int_equal(world->both.roles, ROLE_BIT(ROLE_INCENTIVES_ADMIN));
	assert_string_equal(world->both.directory_name, "Fabrikam");
	assert_int_equal(store_person_viewer(&world->store, world->both.person,
			     world->northwind, world->arena, &viewer),
	    DONE);
	assert_int_equal(viewer.roles,
	    ROLE_BIT(ROLE_INCENTIVES_ADMIN) | ROLE_BIT(ROLE_GLOBAL_ADMIN));
	assert_true(viewer.everywhere);
	assert_non_null(viewer.zone);
	assert_int_equal(store_person_viewer(&world->store, world->both.person,
			     world->fabrikam, world->arena, &viewer),
	    DONE);
	assert_int_equal(viewer.roles, ROLE_BIT(ROLE_INCENTIVES_ADMIN));
}

static void
a_narrowed_role_is_not_everywhere(void **state)
{
	struct world *world = *state;

	assert_int_equal(world->user.roles, ROLE_BIT(ROLE_INCENTIVES_USER));
	assert_false(world->user.everywhere);
}

static void
a_directory_that_is_not_theirs_is_as_none_chosen(void **state)
{
	struct world *world = *state;
	struct viewer viewer = {
		.now = WORLD_NOW, .roles = MAY_ALL_ROLES, .everywhere = true
	};

	assert_int_equal(store_person_viewer(&world->store, world->admin.person,
			     world->northwind, world->arena, &viewer),
	    DONE);
	assert_int_equal(viewer.directory, 0);
	assert_int_equal(viewer.roles, 0);
	assert_false(viewer.everywhere);
	assert_int_equal(viewer.directories, 1);
}

/* R2.1. */
static void
microsofts_role_in_a_partner_directory_counts_for_nothing(void **state)
{
	struct world *world = *state;
	struct viewer viewer = { .now = WORLD_NOW };
	const struct grant grant = {
		.person = world->admin.person,
		.directory = world->fabrikam,
		.role = ROLE_LEAD_REVIEWER,
	};

	world_begin(world);
	assert_int_equal(store_member_give(&world->store, &world->nobody,
			     world->arena, &grant),
	    DONE);
	world_commit(world);
	assert_int_equal(store_person_viewer(&world->store, world->admin.person,
			     world->fabrikam, world->arena, &viewer),
	    DONE);
	assert_int_equal(viewer.roles, ROLE_BIT(ROLE_INCENTIVES_ADMIN));
}

static void
a_disabled_person_is_nobodys_viewer_and_signed_out(void **state)
{
	struct world *world = *state;
	struct viewer viewer = { .now = WORLD_NOW };
	struct person person;
	int64_t id = world->admin.person;

	assert_true(
	    world_sql(world, "INSERT INTO session (hash, person, created, seen)"
			     " SELECT randomblob(32), id, 1, 1"
			     " FROM person"));
	world_begin(world);
	assert_int_equal(
	    store_person_disable(&world->store, &world->nobody, id), DONE);
	assert_int_equal(
	    store_person_disable(&world->store, &world->nobody, id), ABSENT);
	world_commit(world);
	assert_int_equal(store_person_viewer(&world->store, id, world->fabrikam,
			     world->arena, &viewer),
	    ABSENT);
	assert_int_equal(
	    store_person_of(&world->store, id, world->arena, &person), DONE);
	assert_int_equal(person.disabled, WORLD_NOW);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM session"
				" JOIN person ON person.id = session.person"
				" WHERE person.disabled IS NOT NULL"),
	    0);
}

static void
a_role_is_given_once_and_taken_once(void **state)
{
	struct world *world = *state;
	struct grant grant = {
		.person = world->user.person,
		.directory = world->fabrikam,
		.role = ROLE_INCENTIVES_USER,
		.location = world->munich,
	};
	struct grant *grants;
	size_t count;

	world_begin(world);
	assert_int_equal(store_member_give(&world->store, &world->admin,
			     world->arena, &grant),
	    CONFLICT);
	grant.in_program = true;
	grant.program = PROGRAM_PARTNER_RECOGNITION;
	assert_int_equal(store_member_give(&world->store, &world->admin,
			     world->arena, &grant),
	    DONE);
	assert_int_equal(store_member_grants(&world->store, world->user.person,
			     world->fabrikam, world->arena, &grants, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_false(grants[0].in_program);
	assert_true(grants[1].in_program);
	assert_int_equal(grants[1].program, PROGRAM_PARTNER_RECOGNITION);
	assert_int_equal(grants[1].location, world->munich);
	world_commit(world);
}

static void
a_role_needs_a_membership(void **state)
{
	struct world *world = *state;
	const struct grant grant = {
		.person = world->admin.person,
		.directory = world->northwind,
		.role = ROLE_INCENTIVES_ADMIN,
	};

	world_begin(world);
	assert_int_equal(store_member_give(&world->store, &world->nobody,
			     world->arena, &grant),
	    BROKEN);
	store_rollback(&world->store);
}

/* R2.35; and whose password has changed since it was proved does not get in by
 * the one before. */
static void
a_proved_password_is_stored_anew_only_while_it_is_theirs(void **state)
{
	struct world *world = *state;
	int64_t before = world_number(world, "SELECT count(*) FROM history");
	struct person person;

	assert_int_equal(store_person_of(&world->store, world->user.person,
			     world->arena, &person),
	    DONE);
	person.password = "$argon2id$old";
	world_begin(world);
	assert_int_equal(store_person_password(&world->store, &world->user,
			     person.id, person.password),
	    DONE);
	assert_int_equal(
	    store_person_remake(&world->store, &person, "$argon2id$new"), DONE);
	assert_int_equal(
	    store_person_remake(&world->store, &person, "$argon2id$newer"),
	    FORBIDDEN);
	world_commit(world);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM person"
				" WHERE password = '$argon2id$new'"),
	    1);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history"), before + 1);
}

/* R9.6; a time zone and a language are everybody's (R2.14). */
static void
changes_of_people_stand_in_history(void **state)
{
	struct world *world = *state;
	int64_t before = world_number(world, "SELECT count(*) FROM history");
	struct person person;

	assert_int_equal(store_person_of(&world->store, world->user.person,
			     world->arena, &person),
	    DONE);
	world_begin(world);
	assert_int_equal(store_person_password(&world->store, &world->user,
			     person.id, "$argon2id$x"),
	    DONE);
	assert_int_equal(store_person_profile(&world->store, &world->user,
			     &person, "Asia/Tokyo", "de"),
	    DONE);
	world_commit(world);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history"), before + 2);
	/* Neither the password nor its hash is told. */
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history_value"
				" WHERE after LIKE '%argon2id%'"),
	    0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history_value"
				" WHERE before = 'Europe/Berlin'"
				" AND after = 'Asia/Tokyo'"),
	    1);
}

/* R2.7. */
static void
those_to_ask_are_named_once_and_only_while_active(void **state)
{
	struct world *world = *state;
	struct person *people;
	struct viewer ask;
	struct grant grant;
	size_t count;

	world_begin(world);
	ask = world_person(world, "global@fabrikam.example", "Gil Global",
	    world->fabrikam, ROLE_GLOBAL_ADMIN, 0);
	grant = (struct grant){ .person = ask.person,
		.directory = world->fabrikam,
		.role = ROLE_ACCOUNT_ADMIN };
	assert_int_equal(store_member_give(&world->store, &world->nobody,
			     world->arena, &grant),
	    DONE);
	assert_int_equal(
	    store_person_holders(&world->store, world->fabrikam,
		ROLE_BIT(ROLE_GLOBAL_ADMIN) | ROLE_BIT(ROLE_ACCOUNT_ADMIN),
		world->arena, &people, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_string_equal(people[0].name, "Gil Global");
	(void)world_person(world, "second@fabrikam.example", "Hal Second",
	    world->fabrikam, ROLE_GLOBAL_ADMIN, 0);
	assert_int_equal(
	    store_person_disable(&world->store, &world->nobody, ask.person),
	    DONE);
	assert_int_equal(
	    store_person_holders(&world->store, world->fabrikam,
		ROLE_BIT(ROLE_GLOBAL_ADMIN), world->arena, &people, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_string_equal(people[0].name, "Hal Second");
	world_commit(world);
}

static void
somebodys_directories_come_by_name(void **state)
{
	struct world *world = *state;
	struct directory *directories;
	size_t count;

	assert_int_equal(
	    store_directory_of_person(&world->store, world->both.person,
		world->arena, &directories, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_string_equal(directories[0].name, "Fabrikam");
	assert_string_equal(directories[1].name, "Northwind");
	assert_int_equal(directories[0].kind, DIRECTORY_PARTNER);
}

/* R2.9. */
static void
a_foreign_location_is_as_a_missing_one(void **state)
{
	struct world *world = *state;
	struct location location;

	assert_int_equal(store_location_of(&world->store, &world->admin,
			     world->munich, world->arena, &location),
	    DONE);
	assert_string_equal(location.partner_id, "1000002");
	assert_int_equal(location.type_count, 1);
	assert_string_equal(location.types[0], "FastTrack Ready Partner");
	assert_int_equal(
	    location.enrollments[PROGRAM_COMMERCE_INCENTIVES].status,
	    ENROLLMENT_ENROLLED);
	assert_int_equal(
	    location.enrollments[PROGRAM_PARTNER_RECOGNITION].status,
	    ENROLLMENT_NONE);
	assert_int_equal(store_location_of(&world->store, &world->admin,
			     world->oslo, world->arena, &location),
	    ABSENT);
	assert_int_equal(store_location_of(&world->store, &world->admin, 99,
			     world->arena, &location),
	    ABSENT);
	assert_int_equal(store_location_of(&world->store, &world->reviewer,
			     world->oslo, world->arena, &location),
	    DONE);
}

/* R2.4. */
static void
one_claims_only_where_ones_role_reaches(void **state)
{
	struct world *world = *state;
	struct viewer none;
	struct location *locations;
	size_t count;

	assert_int_equal(store_location_list(&world->store, &world->user,
			     world->arena, &locations, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_string_equal(locations[0].name, "Fabrikam Munich");
	assert_int_equal(store_location_claimable(&world->store, &world->admin,
			     world->arena, &locations, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_int_equal(store_location_claimable(&world->store, &world->user,
			     world->arena, &locations, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(locations[0].id, world->munich);
	world_begin(world);
	none = world_person(world, "account@fabrikam.example", "Ann Account",
	    world->fabrikam, ROLE_ACCOUNT_ADMIN, 0);
	world_commit(world);
	assert_int_equal(store_location_claimable(&world->store, &none,
			     world->arena, &locations, &count),
	    DONE);
	assert_int_equal(count, 0);
}

static void
a_partner_id_belongs_to_one_location(void **state)
{
	struct world *world = *state;
	struct location location = {
		.partner = world->northwind,
		.partner_id = "1000001",
		.name = "Northwind Bergen",
		.country = "NO",
	};

	world_begin(world);
	assert_int_equal(
	    store_location_add(&world->store, &location), CONFLICT);
	store_rollback(&world->store);
}

/* R8.1. */
static void
an_enrollment_is_replaced_and_removed(void **state)
{
	struct world *world = *state;
	struct location location;

	world_begin(world);
	assert_int_equal(
	    store_location_enroll(&world->store, world->munich,
		PROGRAM_COMMERCE_INCENTIVES, ENROLLMENT_EXPIRED, WORLD_NOW + 1),
	    DONE);
	assert_int_equal(store_location_of(&world->store, &world->admin,
			     world->munich, world->arena, &location),
	    DONE);
	assert_int_equal(location.enrollments[0].status, ENROLLMENT_EXPIRED);
	assert_int_equal(location.enrollments[0].changed, WORLD_NOW + 1);
	assert_int_equal(
	    store_location_enroll(&world->store, world->munich,
		PROGRAM_COMMERCE_INCENTIVES, ENROLLMENT_NONE, WORLD_NOW + 2),
	    DONE);
	assert_int_equal(store_location_of(&world->store, &world->admin,
			     world->munich, world->arena, &location),
	    DONE);
	assert_int_equal(location.enrollments[0].status, ENROLLMENT_NONE);
	world_commit(world);
}

/* The first message of a viewer's list: which claim, and what it is called. */
static void
expect_message(struct world *world, const struct viewer *viewer,
    const char *name, const char *customer)
{
	struct message *list;
	size_t count;

	assert_int_equal(store_message_list(&world->store, viewer, 0, 10,
			     world->arena, &list, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(list[0].claim, 7);
	assert_string_equal(list[0].claim_name, name);
	assert_string_equal(list[0].customer, customer);
}

/* R2.4, R2.9. */
static void
a_message_names_the_claim_only_while_one_may_see_it(void **state)
{
	struct world *world = *state;
	struct viewer former;

	world_claim(world, 7, &world->admin, "submitted");
	world_sql(world, "UPDATE claim SET name = 'Secret', customer = 'Hush'");
	world_sql(world,
	    "INSERT INTO message (person, directory, kind, claim, detail, at)"
	    " SELECT owner, partner, 'claim-submitted', id, '', 1 FROM claim");
	expect_message(world, &world->admin, "Secret", "Hush");
	former = world->admin;
	former.roles = 0;
	former.everywhere = false;
	expect_message(world, &former, "", "");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(somebody_is_found_by_id_and_by_address),
		IN_WORLD(an_address_belongs_to_one_person),
		IN_WORLD(a_viewer_has_the_roles_of_the_present_directory_only),
		IN_WORLD(a_narrowed_role_is_not_everywhere),
		IN_WORLD(a_directory_that_is_not_theirs_is_as_none_chosen),
		IN_WORLD(
		    microsofts_role_in_a_partner_directory_counts_for_nothing),
		IN_WORLD(a_disabled_person_is_nobodys_viewer_and_signed_out),
		IN_WORLD(a_role_is_given_once_and_taken_once),
		IN_WORLD(a_role_needs_a_membership),
		IN_WORLD(
		    a_proved_password_is_stored_anew_only_while_it_is_theirs),
		IN_WORLD(changes_of_people_stand_in_history),
		IN_WORLD(those_to_ask_are_named_once_and_only_while_active),
		IN_WORLD(somebodys_directories_come_by_name),
		IN_WORLD(a_foreign_location_is_as_a_missing_one),
		IN_WORLD(one_claims_only_where_ones_role_reaches),
		IN_WORLD(a_partner_id_belongs_to_one_location),
		IN_WORLD(an_enrollment_is_replaced_and_removed),
		IN_WORLD(a_message_names_the_claim_only_while_one_may_see_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

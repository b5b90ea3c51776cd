/* Who may what: sets of roles in the present directory. */

#include "rules/person.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/outcome.h"

#include <cmocka.h>

/* R2.2: which role exists where. */
static const enum directory_kind where[] = {
	[ROLE_INCENTIVES_ADMIN] = DIRECTORY_PARTNER,
	[ROLE_INCENTIVES_USER] = DIRECTORY_PARTNER,
	[ROLE_ACCOUNT_ADMIN] = DIRECTORY_PARTNER,
	[ROLE_GLOBAL_ADMIN] = DIRECTORY_PARTNER,
	[ROLE_REVIEWER] = DIRECTORY_MICROSOFT,
	[ROLE_LEAD_REVIEWER] = DIRECTORY_MICROSOFT,
	[ROLE_PROGRAM_ADMIN] = DIRECTORY_MICROSOFT,
	[ROLE_AUDITOR] = DIRECTORY_MICROSOFT,
};
_Static_assert(LENGTH(where) == ROLE__COUNT, "every role has its place");

/* R2.3, R2.5, R2.6: what each role opens. */
static const struct {
	bool fill, submit, review, read_all;
} rows[] = {
	[ROLE_INCENTIVES_ADMIN] = { true, true, false, false },
	[ROLE_INCENTIVES_USER] = { true, false, false, false },
	[ROLE_ACCOUNT_ADMIN] = { false, false, false, false },
	[ROLE_GLOBAL_ADMIN] = { false, false, false, false },
	[ROLE_REVIEWER] = { false, false, true, true },
	[ROLE_LEAD_REVIEWER] = { false, false, true, true },
	[ROLE_PROGRAM_ADMIN] = { false, false, false, false },
	[ROLE_AUDITOR] = { false, false, false, true },
};
_Static_assert(LENGTH(rows) == ROLE__COUNT, "every role has a row");

static struct viewer
viewer_with(enum directory_kind kind, unsigned roles)
{
	return (struct viewer){
		.person = 1,
		.directory = 2,
		.kind = kind,
		.roles = roles,
	};
}

static void
a_role_opens_what_its_row_says_and_nothing_else(void **state)
{
	(void)state;
	for (int i = 0; i < ROLE__COUNT; i++) {
		struct viewer viewer = viewer_with(where[i], ROLE_BIT(i));

		assert_int_equal(person_may(&viewer, MAY_FILL), rows[i].fill);
		assert_int_equal(
		    person_may(&viewer, MAY_SUBMIT), rows[i].submit);
		assert_int_equal(
		    person_may(&viewer, MAY_REVIEW), rows[i].review);
		assert_int_equal(
		    person_may(&viewer, MAY_READ_ALL), rows[i].read_all);
		assert_true(person_may(&viewer, MAY_ALL_ROLES));
		assert_false(person_may(&viewer, 0));
	}
}

/* R2.1 */
static void
a_role_is_worth_nothing_in_the_other_kind_of_directory(void **state)
{
	(void)state;
	for (int i = 0; i < ROLE__COUNT; i++) {
		struct viewer viewer = viewer_with(where[i] == DIRECTORY_PARTNER
						       ? DIRECTORY_MICROSOFT
						       : DIRECTORY_PARTNER,
		    ROLE_BIT(i));

		assert_int_equal(role_directory((enum role)i), where[i]);
		assert_false(person_may(&viewer, MAY_ALL_ROLES));
	}
}

static void
who_is_not_signed_in_or_nowhere_may_nothing(void **state)
{
	struct viewer viewer = viewer_with(DIRECTORY_MICROSOFT, MAY_ALL_ROLES);

	(void)state;
	assert_true(person_may(&viewer, MAY_REVIEW));
	assert_true(person_is_microsoft(&viewer));
	viewer.directory = 0;
	assert_false(person_may(&viewer, MAY_ALL_ROLES));
	assert_false(person_is_microsoft(&viewer));
	viewer.directory = 2;
	viewer.person = 0;
	assert_false(person_may(&viewer, MAY_ALL_ROLES));
	assert_false(person_is_microsoft(&viewer));
}

/* R9.2: also with every role there is, a partner is not Microsoft. */
static void
a_partner_is_never_taken_for_microsoft(void **state)
{
	struct viewer viewer = viewer_with(DIRECTORY_PARTNER, MAY_ALL_ROLES);

	(void)state;
	assert_false(person_is_microsoft(&viewer));
	assert_false(person_may(&viewer, MAY_REVIEW | MAY_READ_ALL));
}

/* R2.22: who gives and takes what, in their own directory (own), in another
 * partner's, and in Microsoft's. Letters: A incentives admin, U user, a account
 * admin, g global admin, R reviewer, L lead, p program admin, D auditor. */
static const struct {
	const char *own, *other_partner, *microsoft;
} gives[] = {
	[ROLE_INCENTIVES_ADMIN] = { "", "", "" },
	[ROLE_INCENTIVES_USER] = { "", "", "" },
	[ROLE_ACCOUNT_ADMIN] = { "AU", "", "" },
	[ROLE_GLOBAL_ADMIN] = { "AUag", "", "" },
	[ROLE_REVIEWER] = { "", "", "" },
	[ROLE_LEAD_REVIEWER] = { "", "", "" },
	[ROLE_PROGRAM_ADMIN] = { "RLpD", "g", "" },
	[ROLE_AUDITOR] = { "", "", "" },
};
_Static_assert(LENGTH(gives) == ROLE__COUNT, "every role has a row");

static const char role_letters[] = "AUagRLpD";

static const char *
letters_of(unsigned roles)
{
	static char letters[ROLE__COUNT + 1];
	size_t n = 0;

	for (int i = 0; i < ROLE__COUNT; i++)
		if ((roles & ROLE_BIT(i)) != 0)
			letters[n++] = role_letters[i];
	letters[n] = '\0';
	return letters;
}

static void
a_role_gives_and_takes_what_its_row_says_and_nothing_else(void **state)
{
	(void)state;
	for (int i = 0; i < ROLE__COUNT; i++) {
		struct viewer viewer = viewer_with(where[i], ROLE_BIT(i));
		const struct directory own = { .id = 2, .kind = where[i] };
		const struct directory partner = { .id = 3,
			.kind = DIRECTORY_PARTNER };
		const struct directory microsoft = { .id = 4,
			.kind = DIRECTORY_MICROSOFT };

		assert_string_equal(
		    letters_of(person_gives(&viewer, &own)), gives[i].own);
		assert_string_equal(
		    letters_of(person_takes(&viewer, &own)), gives[i].own);
		assert_string_equal(letters_of(person_gives(&viewer, &partner)),
		    gives[i].other_partner);
		assert_int_equal(person_takes(&viewer, &partner), 0);
		assert_string_equal(
		    letters_of(person_gives(&viewer, &microsoft)),
		    gives[i].microsoft);
		assert_int_equal(person_takes(&viewer, &microsoft), 0);
		viewer.kind = where[i] == DIRECTORY_PARTNER
				  ? DIRECTORY_MICROSOFT
				  : DIRECTORY_PARTNER;
		assert_int_equal(person_gives(&viewer, &own), 0);
		assert_int_equal(person_gives(&viewer, &partner), 0);
	}
}

/* R2.22, R2.4: only incentives roles are for a place. */
static void
a_role_in_words_says_where_it_holds(void **state)
{
	struct arena *arena = arena_new();
	struct grant grant = { .role = ROLE_INCENTIVES_USER };

	(void)state;
	for (int i = 0; i < ROLE__COUNT; i++)
		assert_int_equal(role_is_narrowable((enum role)i),
		    i == ROLE_INCENTIVES_ADMIN || i == ROLE_INCENTIVES_USER);
	assert_string_equal(grant_words(arena, &grant), "Incentives user");
	grant.in_program = true;
	grant.program = PROGRAM_PARTNER_RECOGNITION;
	assert_string_equal(grant_words(arena, &grant),
	    "Incentives user in Partner Recognition");
	grant.location = 7;
	grant.location_name = "Munich";
	assert_string_equal(grant_words(arena, &grant),
	    "Incentives user at Munich, in Partner Recognition");
	grant.in_program = false;
	assert_string_equal(
	    grant_words(arena, &grant), "Incentives user at Munich");
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_role_opens_what_its_row_says_and_nothing_else),
		cmocka_unit_test(
		    a_role_is_worth_nothing_in_the_other_kind_of_directory),
		cmocka_unit_test(who_is_not_signed_in_or_nowhere_may_nothing),
		cmocka_unit_test(a_partner_is_never_taken_for_microsoft),
		cmocka_unit_test(
		    a_role_gives_and_takes_what_its_row_says_and_nothing_else),
		cmocka_unit_test(a_role_in_words_says_where_it_holds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

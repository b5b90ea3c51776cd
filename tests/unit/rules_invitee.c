/* Locations to invite into a program. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/outcome.h"
#include "rules/invitee.h"

static const struct candidate seattle = { .location = { .id = 7,
					      .partner_id = "5210441",
					      .name = "Fabrikam Seattle" } };

static struct candidate
standing(int64_t location, enum enrollment_status status)
{
	struct candidate candidate = seattle;

	candidate.location.id = location;
	candidate.enrollment.status = status;
	return candidate;
}

/* R8.21 */
static void
a_partner_id_is_digits(void **state)
{
	static const char *const wrong[] = { "", "x", "521 0441", "-1",
		"5210441.0" };
	struct invitee row = { .cells = { "5210441", "" } };

	(void)state;
	assert_true(invitee_is_named(&row));
	for (size_t i = 0; i < LENGTH(wrong); i++) {
		row = (struct invitee){ .cells = { wrong[i], "" } };
		assert_false(invitee_is_named(&row));
		assert_int_equal(row.state, INVITEE_BAD);
		assert_int_equal(row.column, INVITEE_PARTNER_ID);
	}
}

/* R8.21 */
static void
the_name_of_another_location_is_a_mistake(void **state)
{
	static const struct {
		const char *name;
		enum invitee_state state;
	} cases[] = {
		{ "", INVITEE_INVITES },
		{ "Fabrikam Seattle", INVITEE_INVITES },
		{ " fabrikam  SEATTLE", INVITEE_INVITES },
		{ "Fabrikam Munich", INVITEE_BAD },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct invitee row = { .cells = { "5210441", cases[i].name } };

		invitee_judge(arena, &row, 0, &seattle);
		assert_int_equal(row.state, cases[i].state);
	}
	arena_free(arena);
}

/* R8.22 */
static void
only_who_can_be_invited_by_hand_is(void **state)
{
	struct arena *arena = arena_new();
	struct invitee rows[ENROLLMENT_STATUS__COUNT + 2] = { 0 };
	struct candidate one;
	enum enrollment_status to;
	size_t n = 0;

	(void)state;
	for (; n < ENROLLMENT_STATUS__COUNT; n++) {
		enum enrollment_status from = (enum enrollment_status)n;

		rows[n] = (struct invitee){ .cells = { "1", "" } };
		one = standing((int64_t)n + 1, from);
		invitee_judge(arena, rows, n, &one);
		assert_int_equal(
		    rows[n].state, enrollment_move(from, ENROLLMENT_INVITE, &to)
				       ? INVITEE_INVITES
				       : INVITEE_STANDS);
	}
	rows[n] = (struct invitee){ .cells = { "1", "" } };
	one = standing(ENROLLMENT_NONE + 1, ENROLLMENT_NONE);
	invitee_judge(arena, rows, n, &one);
	assert_int_equal(rows[n++].state, INVITEE_TWICE);
	rows[n] = (struct invitee){ .cells = { "1", "" } };
	invitee_judge(arena, rows, n, NULL);
	assert_int_equal(rows[n].state, INVITEE_BAD);
	arena_free(arena);
}

/* R8.22 */
static void
a_digest_is_of_what_is_done(void **state)
{
	struct invitee rows[2] = {
		{ .line = 2, .state = INVITEE_INVITES, .candidate = seattle },
		{ .line = 3, .state = INVITEE_BAD },
	};
	char first[SECRET_HEX_SIZE], other[SECRET_HEX_SIZE];

	(void)state;
	invitee_digest(rows, 2, first);
	rows[1].line = 4;
	invitee_digest(rows, 2, other);
	assert_string_equal(first, other);
	rows[0].candidate.enrollment.program = PROGRAM_PARTNER_RECOGNITION;
	invitee_digest(rows, 2, other);
	assert_string_not_equal(first, other);
	rows[0].candidate = seattle;
	rows[0].candidate.enrollment.status = ENROLLMENT_EXPIRED;
	invitee_digest(rows, 2, other);
	assert_string_not_equal(first, other);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_partner_id_is_digits),
		cmocka_unit_test(the_name_of_another_location_is_a_mistake),
		cmocka_unit_test(only_who_can_be_invited_by_hand_is),
		cmocka_unit_test(a_digest_is_of_what_is_done),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Claims that are made from other claims: what may be taken into them. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "rules/origin.h"

static bool
takes(enum origin_kind kind, int status, int state, const char *reason,
    bool renewable)
{
	const struct line line = { .state = (enum line_state)state,
		.reason = reason };

	return origin_takes(kind, (enum claim_status)status, &line, renewable);
}

static bool
is_over(int status)
{
	return status == CLAIM_REJECTED || status == CLAIM_REJECTED_FINAL ||
	       status == CLAIM_ENDED || status == CLAIM_APPROVED;
}

/* R5.48: but not what its correction replaced. */
static void
what_was_refused_or_has_ended_is_copied(void **state)
{
	(void)state;
	for (int status = 0; status < CLAIM_STATUS__COUNT; status++)
		for (int line = 0; line < LINE_STATE__COUNT; line++)
			assert_int_equal(
			    takes(ORIGIN_COPY, status, line, "", false),
			    is_over(status) &&
				(line == LINE_REFUSED || line == LINE_ENDED));
	assert_false(
	    takes(ORIGIN_COPY, CLAIM_ENDED, LINE_ENDED, "corrected", false));
}

/* R5.49 */
static void
only_approved_lines_are_corrected(void **state)
{
	(void)state;
	for (int status = 0; status < CLAIM_STATUS__COUNT; status++)
		for (int line = 0; line < LINE_STATE__COUNT; line++)
			assert_int_equal(
			    takes(ORIGIN_CORRECTION, status, line, "", true),
			    status == CLAIM_APPROVED && line == LINE_APPROVED);
}

/* R7.12 */
static void
only_what_ends_is_renewed(void **state)
{
	(void)state;
	for (int status = 0; status < CLAIM_STATUS__COUNT; status++) {
		assert_false(
		    takes(ORIGIN_RENEWAL, status, LINE_APPROVED, "", false));
		assert_int_equal(
		    takes(ORIGIN_RENEWAL, status, LINE_APPROVED, "", true),
		    is_over(status));
	}
}

/* R5.48, R2.3 */
static void
each_kind_has_its_words_and_its_people(void **state)
{
	enum origin_kind found;

	(void)state;
	for (int i = 0; i < ORIGIN__COUNT; i++) {
		enum origin_kind kind = (enum origin_kind)i;

		assert_true(origin_of(origin_code(kind), &found));
		assert_int_equal(found, kind);
		assert_true(strlen(origin_name(kind)) > 3);
		assert_true(strlen(origin_verb(kind)) > 3);
		assert_true(strlen(origin_back(kind)) > 3);
		assert_true(strlen(origin_forth(kind)) > 3);
		assert_false(event_changes_claim(origin_event(kind)));
	}
	assert_false(origin_of("reclaim", &found));
	assert_false(origin_takes_proof(ORIGIN_COPY));
	assert_int_equal(origin_roles(ORIGIN_COPY), MAY_FILL);
	assert_int_equal(origin_roles(ORIGIN_CORRECTION), MAY_SUBMIT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_was_refused_or_has_ended_is_copied),
		cmocka_unit_test(only_approved_lines_are_corrected),
		cmocka_unit_test(only_what_ends_is_renewed),
		cmocka_unit_test(each_kind_has_its_words_and_its_people),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

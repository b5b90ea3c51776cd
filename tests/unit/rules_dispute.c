/* What can be disputed, and until when. */

#include "rules/dispute.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/outcome.h"
#include "base/time.h"

#define DECIDED ((int64_t)1795000000)
#define DAYS	30

/* R5.25: refused, revoked or lost; nothing that the partner, the customer or
 * time ended. */
static void
what_microsoft_decided_against_can_be_disputed(void **state)
{
	static const struct {
		enum line_state state;
		const char *reason;
		bool may;
	} rows[] = {
		{ LINE_PENDING, "", false },
		{ LINE_APPROVED, "", false },
		{ LINE_REFUSED, "insufficient-proof", true },
		{ LINE_REFUSED, "no-partner-response", true },
		{ LINE_REFUSED, "another-partner", true },
		{ LINE_ENDED, "mistake", true },
		{ LINE_ENDED, "fraud", true },
		{ LINE_ENDED, "not-eligible", true },
		{ LINE_ENDED, "another-partner", true },
		{ LINE_ENDED, "by-partner", false },
		{ LINE_ENDED, "withdrawn", false },
		{ LINE_ENDED, "customer-declined", false },
		{ LINE_ENDED, "subscription-expired", false },
		{ LINE_ENDED, "corrected", false },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		const struct line line = { .state = rows[i].state,
			.reason = rows[i].reason };

		assert_int_equal(dispute_is_about(&line), rows[i].may);
	}
}

/* R5.25: within 30 days, to the second. */
static void
it_is_disputed_within_its_days(void **state)
{
	const struct line line = {
		.state = LINE_REFUSED, .reason = "other", .decided = DECIDED
	};
	int64_t until = DECIDED + DAYS * TIME_DAY;

	(void)state;
	assert_int_equal(dispute_until(&line, DAYS), until);
	assert_true(dispute_may_line(&line, DAYS, DECIDED));
	assert_true(dispute_may_line(&line, DAYS, until));
	assert_false(dispute_may_line(&line, DAYS, until + 1));
}

/* R5.25, R5.26: once, and also beside a line that is approved. */
static void
a_claim_is_disputed_once(void **state)
{
	static const struct line lines[] = {
		{ .state = LINE_APPROVED, .reason = "", .decided = DECIDED },
		{ .state = LINE_REFUSED,
		    .reason = "other",
		    .decided = DECIDED },
	};
	struct claim claim = { .status = CLAIM_APPROVED };

	(void)state;
	assert_true(dispute_may(&claim, lines, 2, DAYS, DECIDED));
	assert_false(dispute_may(&claim, lines, 1, DAYS, DECIDED));
	for (int i = DISPUTE_LEADS; i < CLAIM_DISPUTE__COUNT; i++) {
		claim.dispute = (enum claim_dispute)i;
		assert_false(dispute_may(&claim, lines, 2, DAYS, DECIDED));
	}
	claim.dispute = DISPUTE_NONE;
	for (int i = 0; i < CLAIM_STATUS__COUNT; i++) {
		claim.status = (enum claim_status)i;
		assert_int_equal(dispute_may(&claim, lines, 2, DAYS, DECIDED),
		    i == CLAIM_APPROVED || i == CLAIM_REJECTED ||
			i == CLAIM_ENDED);
	}
}

static void
rulings_read_back(void **state)
{
	enum dispute_ruling ruling;

	(void)state;
	for (int i = 0; i < DISPUTE_RULING__COUNT; i++) {
		assert_true(dispute_ruling_of(
		    dispute_ruling_code((enum dispute_ruling)i), &ruling));
		assert_int_equal(ruling, i);
		assert_true(dispute_ruling_name(ruling)[0] != '\0');
	}
	assert_false(dispute_ruling_of("perhaps", &ruling));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    what_microsoft_decided_against_can_be_disputed),
		cmocka_unit_test(it_is_disputed_within_its_days),
		cmocka_unit_test(a_claim_is_disputed_once),
		cmocka_unit_test(rulings_read_back),
	};

	return cmocka_run_group_tests_name("rules/dispute", tests, NULL, NULL);
}

/* Reasons: which list offers which, and that each says what would mend it. */

#include "rules/claim.h"
#include "rules/reason.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/outcome.h"

#include <cmocka.h>

/* R5.14, R5.15: what a reviewer may pick, in the order of the rules. */
static const char *const for_asking[] = { "proof-missing", "signature-missing",
	"dates-missing", "service-not-described", "item-not-named",
	"names-do-not-match", "disclosure-missing", "other" };
static const char *const for_refusing[] = { "insufficient-proof",
	"consent-missing", "products-missing", "proof-unavailable",
	"customer-declined", "partner-request", "another-partner",
	"not-eligible", "other" };

static void
assert_list(enum reason_use use, const char *const *codes, size_t count)
{
	size_t found = 0;

	for (size_t i = 0; i < reason_count; i++) {
		if (!reason_may_pick(&reason_all[i], use))
			continue;
		assert_true(found < count);
		assert_string_equal(reason_all[i].code, codes[found]);
		found++;
	}
	assert_int_equal(found, count);
}

static void
each_list_offers_its_reasons_and_no_other(void **state)
{
	(void)state;
	assert_list(REASON_ASK, for_asking, LENGTH(for_asking));
	assert_list(REASON_REFUSE, for_refusing, LENGTH(for_refusing));
}

/* R5.9 */
static void
reasons_of_the_system_are_shown_and_never_picked(void **state)
{
	static const struct {
		const char *code;
		enum reason_use use;
	} rows[] = {
		{ "no-partner-response", REASON_REFUSE },
		{ "withdrawn", REASON_END },
		{ "by-partner", REASON_END },
		{ "subscription-expired", REASON_END },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++) {
		const struct reason *reason =
		    reason_of(rows[i].code, rows[i].use);

		assert_non_null(reason);
		assert_false(reason_may_pick(reason, rows[i].use));
	}
}

static void
a_reason_is_not_found_for_another_use(void **state)
{
	(void)state;
	assert_non_null(reason_of("proof-missing", REASON_ASK));
	assert_null(reason_of("proof-missing", REASON_REFUSE));
	assert_null(reason_of("insufficient-proof", REASON_ASK));
	assert_non_null(
	    reason_of("insufficient-proof", REASON_ASK | REASON_REFUSE));
	assert_null(reason_of("", REASON_ASK | REASON_REFUSE | REASON_END));
	assert_null(
	    reason_of("vague", REASON_ASK | REASON_REFUSE | REASON_END));
}

/* R5.100 */
static void
only_vague_reasons_need_words(void **state)
{
	static const char *const vague[] = { "names-do-not-match",
		"insufficient-proof", "not-eligible", "other" };
	size_t found = 0;

	(void)state;
	for (size_t i = 0; i < reason_count; i++)
		if (reason_all[i].uses & (REASON_ASK | REASON_REFUSE) &&
		    reason_all[i].needs_text)
			assert_string_equal(reason_all[i].code, vague[found++]);
	assert_int_equal(found, LENGTH(vague));
}

/* What is asked for can always be mended, and the partner is told how. */
static void
every_reason_for_asking_says_the_next_step(void **state)
{
	(void)state;
	for (size_t i = 0; i < reason_count; i++) {
		const struct reason *reason = &reason_all[i];

		assert_true(strlen(reason->to_partner) > 10);
		assert_true(strlen(reason->name) > 3);
		if (reason->uses & REASON_ASK &&
		    strcmp(reason->code, "other") != 0)
			assert_true(strlen(reason->next_step) > 10);
		if (reason->uses & (REASON_ASK | REASON_REFUSE))
			assert_true(strlen(reason->passes_if) > 10);
	}
}

/* All that is asked for is mended in a part that may be edited then (R5.16);
 * nothing else sends anybody anywhere. */
static void
every_reason_for_asking_says_where_it_is_mended(void **state)
{
	(void)state;
	for (size_t i = 0; i < reason_count; i++) {
		unsigned parts = reason_parts(reason_all[i].code);

		assert_int_equal(
		    parts != 0, (reason_all[i].uses & REASON_ASK) != 0);
		for (int part = 0; part < CLAIM_PART__COUNT; part++)
			if (parts & 1u << part)
				assert_true(
				    claim_may_edit(CLAIM_ACTION_REQUIRED,
					(enum claim_part)part));
	}
	assert_int_equal(reason_parts("vague"), 0);
	assert_int_equal(reason_parts("item-not-named"),
	    1u << PART_PROOF | 1u << PART_ITEMS);
}

static void
codes_are_unique(void **state)
{
	(void)state;
	for (size_t i = 0; i < reason_count; i++)
		for (size_t j = 0; j < i; j++)
			assert_string_not_equal(
			    reason_all[i].code, reason_all[j].code);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_list_offers_its_reasons_and_no_other),
		cmocka_unit_test(
		    reasons_of_the_system_are_shown_and_never_picked),
		cmocka_unit_test(a_reason_is_not_found_for_another_use),
		cmocka_unit_test(only_vague_reasons_need_words),
		cmocka_unit_test(every_reason_for_asking_says_the_next_step),
		cmocka_unit_test(
		    every_reason_for_asking_says_where_it_is_mended),
		cmocka_unit_test(codes_are_unique),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

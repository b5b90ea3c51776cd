/* Support requests: their codes, topics and first words. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "rules/customer.h"
#include "rules/subscription.h"
#include "rules/support.h"

/* R4.15 */
static void
every_cause_of_a_refusal_is_a_code_with_a_topic(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (int i = CAUSE_FINE + 1; i < CAUSE__COUNT; i++) {
		const char *code =
		    subscription_cause_code((enum subscription_cause)i);

		assert_true(support_is_code(code));
		assert_string_equal(support_topic(arena, code),
		    arena_print(arena, "subscription-%s", code));
	}
	for (int i = CUSTOMER_FINE + 1; i < CUSTOMER_CAUSE__COUNT; i++) {
		const char *code = customer_cause_code((enum customer_cause)i);

		assert_true(support_is_code(code));
		assert_non_null(support_topic(arena, code));
	}
	assert_string_equal(support_topic(arena, "mismatch"), "mismatch");
	arena_free(arena);
}

static void
anything_else_is_none(void **state)
{
	static const char *const others[] = { "", "fine", "CSP", "csp ",
		"expired\n", "<script>" };
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(others); i++) {
		assert_false(support_is_code(others[i]));
		assert_null(support_topic(arena, others[i]));
	}
	arena_free(arena);
}

static void
the_first_words_hold_what_is_known_and_nothing_else(void **state)
{
	const struct claim empty = { .tenant = "", .role_chosen = false };
	const struct claim claim = { .tenant = "T",
		.customer = "Contoso",
		.domain = "contoso.com",
		.role = PARTNER_USE_OR_CONSUME,
		.role_chosen = true };
	struct arena *arena = arena_new();
	const char *words = support_body(arena, &claim, "csp");

	(void)state;
	assert_string_equal(support_body(arena, NULL, ""), "");
	assert_string_equal(support_body(arena, &empty, ""), "");
	assert_string_equal(support_subject(arena, ""), "");
	assert_non_null(strstr(support_subject(arena, "csp"), "csp"));
	assert_non_null(strstr(words, "Customer: Contoso\nTenant ID: T\n"
				      "Domain: contoso.com\nPartner role: Use "
				      "or consume\nCode: csp\n"));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    every_cause_of_a_refusal_is_a_code_with_a_topic),
		cmocka_unit_test(anything_else_is_none),
		cmocka_unit_test(
		    the_first_words_hold_what_is_known_and_nothing_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

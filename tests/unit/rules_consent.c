/* The customer's link: its token, and when it works. */

#include "rules/consent.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/id.h"
#include "base/outcome.h"

#include <cmocka.h>

static const struct keys keys = { .form = "a key of the forms, 32 bytes .." };
static const struct keys others = { .form =
					"another key, 32 bytes as well .." };

static void
a_token_reads_back_to_its_id(void **state)
{
	static const int64_t ids[] = { 1, 255, 256, INT64_MAX };

	(void)state;
	for (size_t i = 0; i < LENGTH(ids); i++) {
		char token[SECRET_TOKEN_SIZE], again[SECRET_TOKEN_SIZE];
		int64_t id = 0;

		consent_token(&keys, ids[i], token);
		assert_int_equal(strlen(token), SECRET_TOKEN_SIZE - 1);
		assert_true(consent_read(&keys, token, &id));
		assert_int_equal(id, ids[i]);
		/* Nothing has to be kept to write the mail once more. */
		consent_token(&keys, ids[i], again);
		assert_string_equal(token, again);
	}
}

/* R5.71 */
static void
no_other_text_is_a_token(void **state)
{
	char token[SECRET_TOKEN_SIZE], changed[SECRET_TOKEN_SIZE + 1];
	int64_t id;

	(void)state;
	consent_token(&keys, 4711, token);
	assert_true(consent_read(&keys, token, &id));
	assert_false(consent_read(&others, token, &id));
	for (size_t i = 0; token[i] != '\0'; i++) {
		memcpy(changed, token, sizeof(token));
		changed[i] = token[i] == 'A' ? 'B' : 'A';
		assert_false(consent_read(&keys, changed, &id));
		changed[i] = '\0';
		assert_false(consent_read(&keys, changed, &id));
	}
	memcpy(changed, token, sizeof(token));
	changed[SECRET_TOKEN_SIZE - 1] = 'A';
	changed[SECRET_TOKEN_SIZE] = '\0';
	assert_false(consent_read(&keys, changed, &id));
	assert_false(consent_read(&keys, "", &id));
}

/* The id of one link with the rest of another. */
static void
two_tokens_make_no_third(void **state)
{
	char one[SECRET_TOKEN_SIZE], two[SECRET_TOKEN_SIZE];
	unsigned char a[32], b[32];
	int64_t id;

	(void)state;
	consent_token(&keys, 1, one);
	consent_token(&keys, 2, two);
	assert_true(secret_read_token(one, a));
	assert_true(secret_read_token(two, b));
	memcpy(a + 8, b + 8, 24);
	secret_write_token(a, one);
	assert_false(consent_read(&keys, one, &id));
}

static void
a_link_is_the_address_of_its_token(void **state)
{
	struct arena *arena = arena_new();
	char token[SECRET_TOKEN_SIZE];

	(void)state;
	consent_token(&keys, 7, token);
	assert_string_equal(
	    consent_link(arena, "https://cpor.example", &keys, 7),
	    arena_print(arena, "https://cpor.example/consent/%s", token));
	arena_free(arena);
}

/* R5.70, R5.71 */
static void
a_link_works_until_it_is_replaced_or_too_old(void **state)
{
	struct consent consent = { .made = 100, .expires = 200 };

	(void)state;
	assert_int_equal(consent_state_of(&consent, 100), CONSENT_OPEN);
	assert_int_equal(consent_state_of(&consent, 200), CONSENT_OPEN);
	assert_int_equal(consent_state_of(&consent, 201), CONSENT_EXPIRED);
	consent.answered = 150;
	assert_int_equal(consent_state_of(&consent, 200), CONSENT_OPEN);
	consent.replaced = 160;
	assert_int_equal(consent_state_of(&consent, 170), CONSENT_REPLACED);
	assert_int_equal(consent_state_of(&consent, 201), CONSENT_REPLACED);
}

/* R5.72, R5.73 */
static void
the_customer_speaks_of_what_is_open_or_approved(void **state)
{
	static const bool over[CLAIM_STATUS__COUNT] = {
		[CLAIM_DRAFT] = true,
		[CLAIM_REJECTED] = true,
		[CLAIM_REJECTED_FINAL] = true,
		[CLAIM_ENDED] = true,
	};

	(void)state;
	for (int i = 0; i < CLAIM_STATUS__COUNT; i++)
		for (int line = 0; line < LINE_STATE__COUNT; line++) {
			const struct line one = { .state =
						      (enum line_state)line };
			struct claim claim = { .status = (enum claim_status)i };
			bool usual =
			    line == LINE_PENDING || line == LINE_APPROVED;

			assert_int_equal(
			    consent_may_speak(&claim, &one), !over[i] && usual);
			/* In a dispute a refused line may yet be approved. */
			claim.dispute = DISPUTE_LEADS;
			assert_int_equal(consent_may_speak(&claim, &one),
			    !over[i] && (usual || line == LINE_REFUSED));
		}
	assert_false(consent_may_send(CLAIM_DRAFT));
	assert_true(consent_may_send(CLAIM_APPROVED));
	assert_false(consent_may_send(CLAIM_REJECTED));
}

static void
answers_read_back_and_nothing_else_does(void **state)
{
	enum consent_answer answer;

	(void)state;
	for (int i = 0; i < CONSENT_ANSWER__COUNT; i++) {
		assert_true(
		    consent_of(consent_code((enum consent_answer)i), &answer));
		assert_int_equal(answer, i);
		assert_true(strlen(consent_name((enum consent_answer)i)) > 0);
	}
	assert_false(consent_of("", &answer));
	assert_false(consent_of("Yes", &answer));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_token_reads_back_to_its_id),
		cmocka_unit_test(no_other_text_is_a_token),
		cmocka_unit_test(two_tokens_make_no_third),
		cmocka_unit_test(a_link_is_the_address_of_its_token),
		cmocka_unit_test(a_link_works_until_it_is_replaced_or_too_old),
		cmocka_unit_test(
		    the_customer_speaks_of_what_is_open_or_approved),
		cmocka_unit_test(answers_read_back_and_nothing_else_does),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

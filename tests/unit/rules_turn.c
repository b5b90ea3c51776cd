/* Turns: who has them, and for how long. */

#include "rules/turn.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/outcome.h"
#include "base/time.h"

/* R5.5, R5.6, R5.7. */
static void
each_turn_has_its_party_and_its_days(void **state)
{
	static const struct {
		const char *code;
		enum party party;
		int64_t days; /* 0: no deadline */
	} rows[] = {
		[TURN_DRAFT] = { "draft", PARTY_PARTNER, 0 },
		[TURN_ANSWER] = { "answer", PARTY_PARTNER, 14 },
		[TURN_REVIEW] = { "review", PARTY_REVIEWER, 5 },
		[TURN_SECOND_LOOK] = { "second-look", PARTY_REVIEWER, 5 },
		[TURN_DISAGREEMENT] = { "disagreement", PARTY_LEAD, 5 },
		[TURN_CUSTOMER] = { "customer", PARTY_CUSTOMER, 5 },
		[TURN_PROOF] = { "proof", PARTY_PARTNER, 10 },
		[TURN_OTHER_PROOF] = { "other-proof", PARTY_OTHER, 5 },
		[TURN_ARBITRATION] = { "arbitration", PARTY_LEAD, 5 },
		[TURN_DISPUTE] = { "dispute", PARTY_LEAD, 5 },
	};
	enum setting days;

	(void)state;
	assert_int_equal(LENGTH(rows), TURN__COUNT);
	for (enum turn turn = TURN_DRAFT; turn < TURN__COUNT; turn++) {
		assert_int_equal(turn_of(rows[turn].code), turn);
		assert_string_equal(turn_code(turn), rows[turn].code);
		assert_int_equal(turn_party(turn), rows[turn].party);
		assert_int_equal(turn_days(turn, &days), rows[turn].days != 0);
		assert_int_equal(
		    turn_owed(turn)[0] != '\0', rows[turn].days != 0);
		assert_int_equal(
		    turn_from(turn)[0] != '\0', rows[turn].days != 0);
		if (rows[turn].days != 0)
			assert_int_equal(
			    setting_default(days), rows[turn].days);
	}
}

/* R5.65: words alone do not tell the partner of a second look. */
static void
turns_of_the_review_look_alike(void **state)
{
	(void)state;
	for (enum turn turn = TURN_DRAFT; turn < TURN__COUNT; turn++) {
		if (!turn_is_review(turn))
			continue;
		assert_string_equal(turn_owed(turn), turn_owed(TURN_REVIEW));
		assert_string_equal(turn_from(turn), turn_from(TURN_REVIEW));
	}
	assert_true(turn_is_review(TURN_SECOND_LOOK));
	assert_true(turn_is_review(TURN_DISAGREEMENT));
	assert_false(turn_is_review(TURN_DISPUTE));
}

static void
what_is_no_turn_is_nobodys(void **state)
{
	enum setting days;

	(void)state;
	assert_int_equal(turn_of(""), TURN_NOBODY);
	assert_int_equal(turn_of("reviewer"), TURN_NOBODY);
	assert_string_equal(turn_code(TURN_NOBODY), "");
	assert_false(turn_days(TURN_NOBODY, &days));
}

static void
a_time_is_said_in_days_and_hours(void **state)
{
	static const struct {
		int64_t seconds;
		const char *words;
	} rows[] = {
		{ 0, "less than an hour" },
		{ TIME_HOUR - 1, "less than an hour" },
		{ TIME_HOUR, "1 hour" },
		{ 2 * TIME_HOUR + 59, "2 hours" },
		{ TIME_DAY - 1, "23 hours" },
		{ TIME_DAY, "1 day" },
		{ TIME_DAY + TIME_HOUR, "1 day 1 hour" },
		{ 12 * TIME_DAY + 5 * TIME_HOUR, "12 days 5 hours" },
	};
	struct arena *arena = arena_new();

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(
		    turn_time(arena, rows[i].seconds), rows[i].words);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_turn_has_its_party_and_its_days),
		cmocka_unit_test(turns_of_the_review_look_alike),
		cmocka_unit_test(what_is_no_turn_is_nobodys),
		cmocka_unit_test(a_time_is_said_in_days_and_hours),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Texts to start from: their placeholders. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "rules/canned.h"

static const char *const values[CANNED_MARK__COUNT] = {
	[CANNED_CUSTOMER] = "Contoso",
	[CANNED_CLAIM] = "{due}",
	[CANNED_NUMBER] = "C-12345674",
	[CANNED_PARTNER] = "Alpine",
	[CANNED_ITEM] = "Exchange Online",
	[CANNED_DUE] = "",
	[CANNED_REVIEWER] = "Rita",
};

static void
placeholders_are_filled_in_and_all_else_stays(void **state)
{
	static const char *const rows[][2] = {
		{ "", "" },
		{ "No brace", "No brace" },
		{ "Dear {partner},", "Dear Alpine," },
		{ "{customer}{number}", "ContosoC-12345674" },
		{ "{item} {item}", "Exchange Online Exchange Online" },
		{ "a { b } c {", "a { b } c {" },
		{ "{{reviewer}}", "{Rita}" },
		/* What a value holds is not looked at again. */
		{ "{claim}", "{due}" },
		/* What there is not says so. */
		{ "Until {due}.", "Until (there is no due date)." },
	};
	struct arena *arena = *state; /* R9.31 */

	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_string_equal(
		    canned_fill(arena, rows[i][0], values), rows[i][1]);
}

static void
a_placeholder_that_there_is_not_is_found(void **state)
{
	static const struct {
		const char *words;
		const char *unknown; /* NULL: none */
	} rows[] = {
		{ "", NULL },
		{ "{customer} {due} {reviewer}", NULL },
		{ "Dear {name},", "{name}" },
		{ "{customer} {Customer}", "{Customer}" },
		{ "{ customer}", "{ customer}" },
		{ "{} { and }", "{ and }" },
		{ "{", NULL },
		{ "{\n}", NULL },
		{ "{this is a sentence that somebody put into braces}", NULL },
	};
	struct arena *arena = *state; /* R9.31 */

	for (size_t i = 0; i < LENGTH(rows); i++) {
		const char *unknown = canned_unknown(arena, rows[i].words);

		if (rows[i].unknown == NULL)
			assert_null(unknown);
		else
			assert_string_equal(unknown, rows[i].unknown);
	}
}

static void
every_placeholder_is_known_by_the_name_that_is_shown(void **state)
{
	for (int mark = 0; mark < CANNED_MARK__COUNT; mark++) {
		const char *code = canned_mark((enum canned_mark)mark);

		assert_null(canned_unknown(*state, code));
		assert_string_equal(canned_fill(*state, code, values),
		    mark == CANNED_DUE ? "(there is no due date)"
				       : values[mark]);
		assert_true(
		    strlen(canned_mark_name((enum canned_mark)mark)) > 5);
	}
}

static void
what_was_typed_stays_in_front(void **state)
{
	assert_string_equal(canned_join(*state, "", "Dear"), "Dear");
	assert_string_equal(
	    canned_join(*state, "Hello", "Dear"), "Hello\n\nDear");
}

static int
begin(void **state)
{
	*state = arena_new();
	return 0;
}

static int
end(void **state)
{
	arena_free(*state);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(placeholders_are_filled_in_and_all_else_stays),
		cmocka_unit_test(a_placeholder_that_there_is_not_is_found),
		cmocka_unit_test(
		    every_placeholder_is_known_by_the_name_that_is_shown),
		cmocka_unit_test(what_was_typed_stays_in_front),
	};

	return cmocka_run_group_tests(tests, begin, end);
}

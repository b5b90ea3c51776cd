/* Where the proof shows what it must show. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "rules/claim.h"
#include "rules/place.h"

static struct arena *arena;

static int
begin(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
end(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static const struct line lines[] = {
	{ .id = 11,
	    .position = 1,
	    .item.name = "Exchange Online",
	    .subscription = "" },
	{ .id = 13,
	    .position = 3,
	    .item.name = "Microsoft Teams",
	    .subscription = "" },
};

static void
the_claim_shows_some_things_once_and_some_for_each_line(void **state)
{
	static const char *const expected[] = { "0 partner-name",
		"0 customer-name", "0 tenant", "0 signature", "11 work",
		"11 items", "13 work", "13 items" };
	struct element *list;
	size_t count =
	    place_elements(arena, lines, LENGTH(lines), false, &list);

	(void)state; /* R4.62 */
	assert_int_equal(count, LENGTH(expected));
	for (size_t i = 0; i < count; i++) {
		assert_string_equal(
		    arena_print(arena, "%d %s",
			list[i].line == NULL ? 0 : (int)list[i].line->id,
			list[i].requirement->code),
		    expected[i]);
		assert_string_equal(place_words(arena, &list[i]), "");
	}
	assert_int_equal(place_elements(arena, lines, 0, false, &list), 4);
}

static void
the_disclosure_is_shown_only_where_it_is_needed(void **state)
{
	struct element *list;

	(void)state; /* R4.62, R4.19 */
	assert_int_equal(place_elements(arena, lines, 0, true, &list), 5);
	assert_string_equal(list[4].requirement->code, "disclosure");
	assert_null(list[4].line);
}

static void
each_number_is_its_own_and_does_not_move(void **state)
{
	struct line all[CLAIM_LINES_MAX];
	bool taken[PLACE_NUMBER_MAX + 1] = { false };
	struct element *list, *fewer;
	size_t count;

	(void)state; /* R4.62 */
	for (int i = 0; i < CLAIM_LINES_MAX; i++)
		all[i] = (struct line){ .id = i + 1, .position = i + 1 };
	count = place_elements(arena, all, CLAIM_LINES_MAX, true, &list);
	for (size_t i = 0; i < count; i++) {
		assert_in_range(list[i].number, 1, PLACE_NUMBER_MAX);
		assert_false(taken[list[i].number]);
		taken[list[i].number] = true;
	}
	/* Without the first line and the disclosure. */
	(void)place_elements(arena, all + 1, 1, false, &fewer);
	assert_int_equal(fewer[4].line->id, 2);
	assert_int_equal(fewer[4].number, list[7].number);
	assert_int_equal(list[7].line->id, 2);
}

/* R5.53: by the subscription where the product is the same. */
static void
no_two_places_of_a_claim_have_one_name(void **state)
{
	static const struct line two[] = {
		{ .id = 1,
		    .position = 1,
		    .item.name = "Dynamics 365 Sales",
		    .subscription = "one" },
		{ .id = 2,
		    .position = 2,
		    .item.name = "Dynamics 365 Sales",
		    .subscription = "two" },
	};
	struct element *list;
	size_t count = place_elements(arena, two, LENGTH(two), true, &list);

	(void)state;
	for (size_t i = 0; i < count; i++)
		for (size_t j = i + 1; j < count; j++)
			assert_string_not_equal(place_name(arena, &list[i]),
			    place_name(arena, &list[j]));
}

static void
a_place_is_said_in_words(void **state)
{
	struct element *list;
	size_t count =
	    place_elements(arena, lines, LENGTH(lines), false, &list);

	(void)state; /* R4.64 */
	assert_string_equal(place_name(arena, &list[0]), "Partner’s name");
	assert_string_equal(
	    place_name(arena, &list[7]), "Microsoft Teams – Name of the item");
	list[7].proof = 5;
	list[7].proof_name = "Work.pdf";
	assert_string_equal(place_words(arena, &list[7]), "Work.pdf");
	list[7].page = 3;
	assert_string_equal(place_words(arena, &list[7]), "Work.pdf, page 3");
	list[7].words = "bottom";
	assert_string_equal(
	    place_words(arena, &list[7]), "Work.pdf, page 3, bottom");
	list[7].page = 0;
	assert_string_equal(place_words(arena, &list[7]), "Work.pdf, bottom");
	assert_int_equal(place_count(list, count), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    the_claim_shows_some_things_once_and_some_for_each_line),
		cmocka_unit_test(
		    the_disclosure_is_shown_only_where_it_is_needed),
		cmocka_unit_test(each_number_is_its_own_and_does_not_move),
		cmocka_unit_test(no_two_places_of_a_claim_have_one_name),
		cmocka_unit_test(a_place_is_said_in_words),
	};

	return cmocka_run_group_tests_name("rules/place", tests, begin, end);
}

/* What stands against merging two partner accounts. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "rules/merge.h"

/* Two small accounts that nothing keeps apart. */
static const struct merge fine = {
	.from = { .directory = { .id = 1, .name = "One" },
	    .locations = 100,
	    .people = 100 },
	.into = { .directory = { .id = 2, .name = "Two" }, .locations = 9000 },
	.claims = 200,
	.drafts = 100,
	.place_name = "",
};

static size_t
refusals(struct merge merge, const char *why[MERGE_REFUSALS])
{
	struct arena *arena = arena_new();
	const size_t count = merge_refusals(arena, &merge, why);

	for (size_t i = 0; i < count; i++)
		assert_true(strlen(why[i]) > 20);
	arena_free(arena);
	return count;
}

/* R2.57. */
static void
each_thing_that_stands_against_a_merge_is_said(void **state)
{
	const char *why[MERGE_REFUSALS];
	struct merge merge = fine;

	(void)state;
	assert_int_equal(refusals(merge, why), 0);
	merge.lines = 1;
	assert_int_equal(refusals(merge, why), 1);
	merge.arbitrations = 1;
	assert_int_equal(refusals(merge, why), 2);
	merge.names = 1;
	assert_int_equal(refusals(merge, why), 3);
	merge.place_name = "Oslo";
	assert_int_equal(refusals(merge, why), 4);
	merge.drafts++;
	assert_int_equal(refusals(merge, why), 5);
	merge.into.directory.id = merge.from.directory.id;
	assert_int_equal(refusals(merge, why), 1);
}

/* R2.57. */
static void
five_hundred_move_and_no_more(void **state)
{
	const char *why[MERGE_REFUSALS];
	struct merge merge = fine;

	(void)state;
	merge.claims++;
	assert_int_equal(refusals(merge, why), 1);
	merge.from.people--;
	assert_int_equal(refusals(merge, why), 0);
}

/* R2.56. */
static void
what_somebody_saw_is_told_from_anything_else(void **state)
{
	struct arena *arena = arena_new();
	const char *seen = merge_seen(arena, &fine);
	struct location oslo = { .id = 5, .name = "Oslo" };
	struct merge merge = fine;

	(void)state;
	assert_string_equal(merge_seen(arena, &merge), seen);
	merge.claims++;
	assert_string_not_equal(merge_seen(arena, &merge), seen);
	merge = fine;
	merge.into.directory.id = 3;
	assert_string_not_equal(merge_seen(arena, &merge), seen);
	merge = fine;
	merge.both++;
	assert_string_not_equal(merge_seen(arena, &merge), seen);
	merge = fine;
	merge.locations = &oslo;
	merge.location_count = 1;
	seen = merge_seen(arena, &merge);
	oslo.enrollments[0].status = ENROLLMENT_INVITED;
	assert_string_not_equal(merge_seen(arena, &merge), seen);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    each_thing_that_stands_against_a_merge_is_said),
		cmocka_unit_test(five_hundred_move_and_no_more),
		cmocka_unit_test(what_somebody_saw_is_told_from_anything_else),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

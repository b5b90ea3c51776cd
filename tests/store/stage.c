/* A stage gives back what was put on it. */

#include "store/stage.h"

#include <string.h>

#include "store/world.h"

static void
fields_come_back_in_order(void **state)
{
	struct world *world = *state;
	struct stage *stage = stage_open(world->directory);
	const void *bytes;
	size_t length;

	assert_non_null(stage);
	stage_put_int(stage, -7);
	stage_put_text(stage, "Contoso");
	stage_put_text(stage, NULL);
	stage_put_text(stage, "");
	stage_put_bytes(stage, "a\0b", 3);
	assert_int_equal(stage_rewind(stage), DONE);
	assert_true(stage_has_next(stage));
	assert_int_equal(stage_get_int(stage), -7);
	assert_string_equal(stage_get_text(stage, world->arena), "Contoso");
	assert_null(stage_get_text(stage, world->arena));
	assert_string_equal(stage_get_text(stage, world->arena), "");
	bytes = stage_get_bytes(stage, world->arena, &length);
	assert_int_equal(length, 3);
	assert_memory_equal(bytes, "a\0b", 3);
	assert_false(stage_has_next(stage));
	assert_false(stage_failed(stage));
	stage_close(stage);
}

static void
reading_past_the_end_is_a_failure(void **state)
{
	struct world *world = *state;
	struct stage *stage = stage_open(world->directory);

	stage_put_text(stage, "x");
	assert_int_equal(stage_rewind(stage), DONE);
	assert_int_equal(stage_get_int(stage), 0);
	assert_true(stage_failed(stage));
	assert_false(stage_has_next(stage));
	assert_null(stage_get_text(stage, world->arena));
	stage_close(stage);
	stage_close(NULL);
}

static void
there_is_no_stage_without_a_directory(void **state)
{
	(void)state;
	assert_null(stage_open("/nowhere/at/all"));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(fields_come_back_in_order),
		IN_WORLD(reading_past_the_end_is_a_failure),
		IN_WORLD(there_is_no_stage_without_a_directory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

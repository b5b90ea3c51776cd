/* The lines of signed checkpoints: written, read, and refused. */

#include "rules/checkpoint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define NOW INT64_C(1795000000) /* 2026-11-18T11:06:40Z */

static const struct keys keys = { .chain = { 7 } };

static const char *
line_of(struct arena *arena, int64_t count)
{
	struct checkpoint checkpoint = {
		.at = NOW, .count = count, .hash = { 0xab, 0xcd }
	};

	return checkpoint_write(arena, &keys, &checkpoint);
}

/* R9.11 */
static void
a_line_is_read_as_it_was_written(void **state)
{
	struct arena *arena = arena_new();
	struct checkpoint read;
	const char *line = line_of(arena, 1234);

	(void)state;
	assert_int_equal(strncmp(line, CHECKPOINT_BEGINS, 19), 0);
	assert_non_null(
	    strstr(line, "; 2026-11-18T11:06:40Z; 1234 entries; abcd00"));
	assert_true(checkpoint_read(line, &read));
	assert_int_equal(read.at, NOW);
	assert_int_equal(read.count, 1234);
	assert_int_equal(read.hash[0], 0xab);
	assert_true(checkpoint_is_ours(&read, &keys));
	assert_false(
	    checkpoint_is_ours(&read, &(struct keys){ .chain = { 8 } }));
	assert_true(
	    checkpoint_read(arena_print(arena, "%s \r\n", line), &read));
	arena_free(arena);
}

/* R9.11: each letter of it counts. */
static void
a_changed_line_is_none(void **state)
{
	struct arena *arena = arena_new();
	const char *line = line_of(arena, 99);
	struct checkpoint read;

	(void)state;
	for (size_t i = 0; line[i] != '\0'; i++) {
		char *changed = (char *)arena_print(arena, "%s", line);

		changed[i] = changed[i] == '1' ? '2' : '1';
		assert_false(checkpoint_read(changed, &read));
		changed[i] = '\0';
		assert_false(checkpoint_read(changed, &read));
	}
	arena_free(arena);
}

static void
what_is_no_line_is_refused(void **state)
{
	struct arena *arena = arena_new();
	const char *line = line_of(arena, 5);
	const char *const lines[] = {
		"",
		"CPOR checkpoint 1; ",
		"CPOR checkpoint 1; 2026-11-18T11:06:40Z; -5 entries; ",
		"CPOR checkpoint 1; 2026-11-18T11:06:40Z; 0 entries; ",
		"CPOR checkpoint 1; 2026-11-18T11:06:40Z 2026-11-18T11:06:40Z "
		"2026-11-18T11:06:40Z; 5 entries; ",
		arena_print(arena, "%sx", line),
		arena_print(arena, " %s", line),
		arena_print(arena, "%s %s", line, line),
	};
	struct checkpoint read;

	(void)state;
	for (size_t i = 0; i < LENGTH(lines); i++)
		assert_false(checkpoint_read(lines[i], &read));
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_line_is_read_as_it_was_written),
		cmocka_unit_test(a_changed_line_is_none),
		cmocka_unit_test(what_is_no_line_is_refused),
	};

	if (secret_start() == -1)
		return 1;
	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Arenas: what is taken is zeroed, aligned, apart, and gone at once. */

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static bool
is_zero(const unsigned char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++)
		if (bytes[i] != 0)
			return false;
	return true;
}

static void
memory_is_zeroed_even_when_used_again(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (int round = 0; round < 3; round++) {
		for (size_t size = 1; size < 200000; size = size * 3 + 1) {
			unsigned char *bytes = arena_get(arena, size);

			assert_true(is_zero(bytes, size));
			memset(bytes, 0xA5, size);
		}
		arena_clear(arena);
	}
	arena_free(arena);
}

static void
memory_is_aligned_for_any_type(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	for (size_t size = 0; size < 100; size++) {
		uintptr_t at = (uintptr_t)arena_get(arena, size);

		assert_int_equal(at % _Alignof(max_align_t), 0);
	}
	arena_free(arena);
}

static void
pieces_do_not_overlap(void **state)
{
	struct arena *arena = arena_new();
	unsigned char *pieces[300];

	(void)state;
	for (size_t i = 0; i < LENGTH(pieces); i++) {
		pieces[i] = arena_get(arena, 1000 + i * 7);
		memset(pieces[i], (int)(i % 251) + 1, 1000 + i * 7);
	}
	for (size_t i = 0; i < LENGTH(pieces); i++) {
		assert_int_equal(pieces[i][0], i % 251 + 1);
		assert_int_equal(pieces[i][999 + i * 7], i % 251 + 1);
	}
	arena_free(arena);
}

static void
a_copy_ends_with_a_nul(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(arena_copy(arena, "contoso", 3), "con");
	assert_string_equal(arena_copy(arena, NULL, 0), "");
	assert_memory_equal(arena_copy(arena, "a\0b", 3), "a\0b", 4);
	assert_string_equal(arena_string(arena, "whole"), "whole");
	assert_string_equal(arena_string(arena, NULL), "");
	arena_free(arena);
}

static void
a_print_is_as_long_as_it_needs_to_be(void **state)
{
	struct arena *arena = arena_new();
	char *string;

	(void)state;
	assert_string_equal(arena_print(arena, "C-%08d", 42), "C-00000042");
	string = arena_print(arena, "%70000d", 7);
	assert_int_equal(strlen(string), 70000);
	assert_int_equal(string[69999], '7');
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(memory_is_zeroed_even_when_used_again),
		cmocka_unit_test(memory_is_aligned_for_any_type),
		cmocka_unit_test(pieces_do_not_overlap),
		cmocka_unit_test(a_copy_ends_with_a_nul),
		cmocka_unit_test(a_print_is_as_long_as_it_needs_to_be),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Archives: what is written is read back, and what is damaged is refused. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/zip.h"

#define LIMIT ((size_t)4 * 1024 * 1024)

static struct arena *arena;
static struct text out;

static int
begin(void **state)
{
	(void)state;
	arena = arena_new();
	text_open(&out, LIMIT);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	text_close(&out);
	arena_free(arena);
	return 0;
}

/* An archive of three parts in `out`. */
static void
write_three(const char *large, size_t length)
{
	struct zip_writer *zip = zip_writer_open();

	text_clear(&out);
	zip_writer_add(zip, "first.xml", "<a/>", 4);
	zip_writer_add(zip, "empty", "", 0);
	zip_writer_add(zip, "folder/ü.txt", large, length);
	zip_writer_close(zip, &out);
	assert_false(text_failed(&out));
}

static void
what_is_written_is_read_back(void **state)
{
	size_t length = 300000, got;
	char *large = arena_get(arena, length);
	const char *bytes;
	struct zip_reader *zip;

	(void)state;
	for (size_t i = 0; i < length; i++)
		large[i] = (char)(i * 7 + i / 251);
	write_three(large, length);
	zip = zip_reader_open(out.bytes, out.length);
	assert_non_null(zip);
	assert_false(zip_reader_is_locked(zip));
	assert_int_equal(
	    zip_reader_part(zip, "first.xml", LIMIT, arena, &bytes, &got),
	    DONE);
	assert_string_equal(bytes, "<a/>");
	assert_int_equal(
	    zip_reader_part(zip, "empty", LIMIT, arena, &bytes, &got), DONE);
	assert_int_equal(got, 0);
	assert_int_equal(
	    zip_reader_part(zip, "folder/ü.txt", LIMIT, arena, &bytes, &got),
	    DONE);
	assert_int_equal(got, length);
	assert_memory_equal(bytes, large, length);
	zip_reader_close(zip);
}

static void
what_is_not_there_or_too_large_is_refused(void **state)
{
	struct zip_reader *zip;
	const char *bytes;
	size_t got;

	(void)state;
	write_three("0123456789", 10);
	zip = zip_reader_open(out.bytes, out.length);
	assert_int_equal(
	    zip_reader_part(zip, "second", LIMIT, arena, &bytes, &got), ABSENT);
	assert_int_equal(
	    zip_reader_part(zip, "folder/ü.txt", 9, arena, &bytes, &got),
	    INVALID);
	assert_int_equal(
	    zip_reader_part(zip, "folder/ü.txt", 10, arena, &bytes, &got),
	    DONE);
	zip_reader_close(zip);
}

static void
the_same_parts_give_the_same_bytes(void **state)
{
	const char *first;
	size_t length;

	(void)state;
	write_three("abc", 3);
	length = out.length;
	first = arena_copy(arena, out.bytes, length);
	write_three("abc", 3);
	assert_int_equal(out.length, length);
	assert_memory_equal(first, out.bytes, length);
	write_three("abd", 3);
	assert_int_equal(out.length, length);
	assert_memory_not_equal(first, out.bytes, length);
}

static void
damaged_bytes_are_refused(void **state)
{
	struct zip_reader *zip;
	const char *bytes;
	char *copy;
	size_t got;

	(void)state;
	assert_null(zip_reader_open("PK\003\004 and no more", 16));
	write_three("0123456789 not to be packed", 27);
	assert_null(zip_reader_open(out.bytes, out.length - 10));
	copy = arena_copy(arena, out.bytes, out.length);
	/* Inside the first part's content. */
	copy[30 + strlen("first.xml") + 1] ^= 0x55;
	zip = zip_reader_open(copy, out.length);
	assert_non_null(zip);
	assert_int_equal(
	    zip_reader_part(zip, "first.xml", LIMIT, arena, &bytes, &got),
	    INVALID);
	zip_reader_close(zip);
}

/* An archive of so many parts with names of two letters each, all of them with
 * one hash, and without content. */
static void
write_many(size_t count)
{
	struct zip_writer *zip = zip_writer_open();

	text_clear(&out);
	for (size_t i = 0; i < count; i++) {
		char *name = arena_get(arena, 33);

		/* The hash is the one before times 33, and the letter. */
		for (size_t bit = 0; bit < 16; bit++)
			memcpy(&name[2 * bit], i >> bit & 1 ? "ab" : "bA", 2);
		zip_writer_add(zip, name, "", 0);
	}
	zip_writer_close(zip, &out);
	assert_false(text_failed(&out));
}

static void
too_many_parts_are_refused(void **state)
{
	struct zip_reader *zip;

	(void)state;
	write_many(ZIP_PARTS_MAX);
	zip = zip_reader_open(out.bytes, out.length);
	assert_non_null(zip);
	zip_reader_close(zip);
	write_many(ZIP_PARTS_MAX + 1);
	assert_null(zip_reader_open(out.bytes, out.length));
}

static void
an_archive_that_has_no_room_fails(void **state)
{
	struct zip_writer *zip = zip_writer_open();
	struct text small;

	(void)state;
	text_open(&small, 20);
	zip_writer_add(zip, "a", "b", 1);
	zip_writer_close(zip, &small);
	assert_true(text_failed(&small));
	text_close(&small);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_is_read_back),
		cmocka_unit_test(what_is_not_there_or_too_large_is_refused),
		cmocka_unit_test(the_same_parts_give_the_same_bytes),
		cmocka_unit_test(damaged_bytes_are_refused),
		cmocka_unit_test(too_many_parts_are_refused),
		cmocka_unit_test(an_archive_that_has_no_room_fails),
	};

	return cmocka_run_group_tests_name("base/zip", tests, begin, end);
}

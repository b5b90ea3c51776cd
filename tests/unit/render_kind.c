/* Word, Excel and PowerPoint files from before 2007, as bytes made here: what
 * is shown of them, by the real programs in their jail (R9.20, R9.21). */

#include "render/kind.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/time.h"
#include "render/render.h"
#include "unit/compound.h"

#define SECOND ((int64_t)1000000)

static struct arena *arena;
static struct text file;

static int
setup(void **state)
{
	(void)state;
	arena = arena_new();
	text_open(&file, (size_t)4 << 20);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	text_close(&file);
	arena_free(arena);
	return 0;
}

/* The first page of what is in `file`; "" when it has none. */
static const char *
shown(const char *type, enum view_state *state)
{
	int fd = open("/tmp", O_TMPFILE | O_RDWR, 0600);
	struct render render;
	struct view_page page = { .words = "" };
	struct text png;

	assert_true(fd != -1);
	assert_int_equal(
	    write(fd, text_string(&file), file.length), file.length);
	text_open(&png, 1000);
	*state = render_open(&render, arena, fd, (int64_t)file.length, type,
	    time_monotonic() + 60 * SECOND);
	if (*state == VIEW_SHOWN)
		*state = render_page(&render, 1, &page, &png);
	text_close(&png);
	close(fd);
	return page.words;
}

/* One stream, as the file of its kind has it. */
static void
write_stream(const char *name, const struct text *bytes)
{
	const struct compound_stream stream = { name, bytes->bytes,
		bytes->length };

	text_clear(&file);
	compound_write(&file, &stream, 1);
}

static void
add_number(struct text *to, uint32_t number, size_t size)
{
	for (size_t i = 0; i < size; i++)
		text_add_char(to, (char)(number >> (8 * i)));
}

/* [MS-DOC]: a head that says where the text is, and the text. */
static void
write_word(struct text *to, const char *words)
{
	size_t length = strlen(words);

	text_add_bytes(to, "\xEC\xA5\xC1\0", 4);
	while (to->length < 24)
		text_add_char(to, '\0');
	add_number(to, 512, 4);
	add_number(to, (uint32_t)(512 + length), 4);
	while (to->length < 512)
		text_add_char(to, '\0');
	text_add_bytes(to, words, length);
	while (to->length < 5000)
		text_add_char(to, '\0');
}

/* [MS-XLS]: records of a sheet with a word, a number and another word. */
static void
write_excel(struct text *to)
{
	static const char *const cells[] = { "Tenant", "Contoso" };

	add_number(to, 0x0809, 2);
	add_number(to, 16, 2);
	add_number(to, 0x0600, 2);
	add_number(to, 0x0010, 2);
	for (int i = 0; i < 3; i++)
		add_number(to, 0, 4);
	for (uint32_t i = 0; i < 2; i++) {
		add_number(to, 0x0204, 2);
		add_number(to, (uint32_t)(9 + strlen(cells[i])), 2);
		add_number(to, 0, 2);
		add_number(to, i, 2);
		add_number(to, 0, 2);
		add_number(to, (uint32_t)strlen(cells[i]), 2);
		text_add_char(to, '\0');
		text_add(to, cells[i]);
	}
	add_number(to, 0x000A, 2);
	add_number(to, 0, 2);
}

/* [MS-PPT]: a document with a text in it. */
static void
write_powerpoint(struct text *to, const char *words)
{
	uint32_t length = (uint32_t)strlen(words);

	add_number(to, 0x000F, 2);
	add_number(to, 1000, 2);
	add_number(to, length + 8, 4);
	add_number(to, 0, 2);
	add_number(to, 4008, 2);
	add_number(to, length, 4);
	text_add(to, words);
}

static void
write_kind(size_t kind)
{
	static const char *const names[] = { "WordDocument", "Workbook",
		"PowerPoint Document" };
	struct text stream;

	text_open(&stream, 1 << 20);
	if (kind == 0)
		write_word(&stream, "Statement of work\rDone\r");
	else if (kind == 1)
		write_excel(&stream);
	else
		write_powerpoint(&stream, "Statement of work");
	write_stream(names[kind], &stream);
	text_close(&stream);
}

static const struct {
	const char *type, *words;
} kinds[] = {
	{ "application/msword", "Statement of work\n\nDone" },
	{ "application/vnd.ms-excel", "\"Tenant\",\"Contoso\"" },
	{ "application/vnd.ms-powerpoint", "Statement of work" },
};

static void
old_office_files_are_shown_as_their_words(void **state)
{
	enum view_state why;

	(void)state;
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		write_kind(i);
		assert_string_equal(shown(kinds[i].type, &why), kinds[i].words);
		assert_int_equal(why, VIEW_SHOWN);
	}
}

/* What is cut off, has a wrong byte, or says that it is the other: an end
 * within its time, and nothing but words. */
static void
old_office_files_that_are_damaged_harm_nobody(void **state)
{
	enum view_state why;
	size_t whole;

	(void)state;
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		write_kind(i);
		(void)shown(kinds[(i + 1) % LENGTH(kinds)].type, &why);
		assert_int_not_equal(why, VIEW_UNSAFE);
		whole = file.length;
		for (size_t cut = 1; cut <= 5; cut++) {
			file.length = whole * cut / 6;
			(void)shown(kinds[i].type, &why);
			assert_int_not_equal(why, VIEW_UNSAFE);
		}
	}
}

/* Sectors behind which they stand themselves, where the stream is and where
 * the directory is: whoever follows them is ended. */
static void
old_office_files_that_lead_in_circles_end(void **state)
{
	int64_t begun = time_monotonic();
	enum view_state why;

	(void)state;
	write_kind(0);
	for (uint32_t i = COMPOUND_FATS; i < COMPOUND_SECTOR / 4; i++)
		compound_four(compound_sector(&file, 0) + (size_t)i * 4, i);
	(void)shown(kinds[0].type, &why);
	assert_int_not_equal(why, VIEW_UNSAFE);
	assert_true(time_monotonic() - begun < 45 * SECOND);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(old_office_files_are_shown_as_their_words),
		CASE(old_office_files_that_are_damaged_harm_nobody),
		CASE(old_office_files_that_lead_in_circles_end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Pictures: what is read is written anew, and what lies about itself is not
 * read. */

#include "render/picture.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/jail.h"

static struct picture picture;
static struct text png, again;

static bool
reads(const char *bytes, size_t length)
{
	return picture_read(bytes, length, &picture);
}

#define READS(bytes) reads(bytes, sizeof(bytes) - 1)

static void
a_picture_is_a_size_and_its_samples(void **state)
{
	(void)state;
	assert_true(READS("P6\n2 1\n255\nabcdef"));
	assert_int_equal(picture.width, 2);
	assert_int_equal(picture.height, 1);
	assert_int_equal(picture.samples, 3);
	assert_memory_equal(picture.bytes, "abcdef", 6);
	assert_true(READS("P5\n2 1\n255\nab"));
	assert_true(READS("P6\n1600 1\n255\n") == false);
	assert_false(READS(""));
	assert_false(READS("P6"));
	assert_false(READS("P3\n1 1\n255\n1 2 3"));
	assert_false(READS("P6\n2 1\n255\nabcde"));
	assert_false(READS("P6\n0 1\n255\n"));
	assert_false(READS("P6\n1 -1\n255\nabc"));
	assert_false(READS("P6\n1 1\n65535\nabcdef"));
	assert_false(READS("P6\n1601 1\n255\n"));
	assert_false(READS("P6\n99999999999999999999 1\n255\nabc"));
	assert_false(READS("P6\n1 1\n255"));
	assert_false(READS("P6\n# comment\n1 1\n255\nabc"));
}

/* What a program of somebody else's makes of our PNG. */
static void
read_back(void)
{
	static const char *const arguments[] = { "gm", "convert",
		"png:/dev/stdin", "ppm:-", NULL };
	struct jail jail = { .program = "/usr/bin/gm",
		.arguments = arguments,
		.seconds = 60,
		.memory = (size_t)1 << 30 };

	jail.in = open("/tmp", O_TMPFILE | O_RDWR, 0600);
	assert_true(jail.in != -1);
	assert_int_equal(
	    write(jail.in, text_string(&png), png.length), png.length);
	text_clear(&again);
	assert_int_equal(jail_run(&jail, &again), JAIL_DONE);
	close(jail.in);
}

static void
what_is_written_is_read_back(void **state)
{
	static unsigned char samples[37 * 21 * 3];
	const struct picture pictures[] = {
		{ 37, 21, 3, samples },
		{ 37, 21, 1, samples },
	};
	struct picture back;

	(void)state;
	for (size_t i = 0; i < sizeof samples; i++)
		samples[i] = (unsigned char)(i * i / 7);
	text_open(&png, 1 << 20);
	text_open(&again, 1 << 20);
	for (size_t i = 0; i < LENGTH(pictures); i++) {
		text_clear(&png);
		picture_write(&pictures[i], &png);
		read_back();
		assert_true(
		    picture_read(text_string(&again), again.length, &back));
		assert_int_equal(back.width, 37);
		assert_int_equal(back.height, 21);
		for (size_t at = 0; at < 37 * 21 * 3; at++)
			assert_int_equal(back.bytes[at],
			    samples[pictures[i].samples == 3 ? at : at / 3]);
	}
	text_close(&png);
	text_close(&again);
}

/* Grey is written as grey: a third of the samples. */
static void
what_has_no_colour_is_written_without(void **state)
{
	static unsigned char samples[9 * 9 * 3];
	const struct picture grey = { 9, 9, 3, samples };

	(void)state;
	text_open(&png, 1 << 20);
	picture_write(&grey, &png);
	assert_int_equal(text_string(&png)[25], 0);
	samples[5] = 1;
	text_clear(&png);
	picture_write(&grey, &png);
	assert_int_equal(text_string(&png)[25], 2);
	text_close(&png);
}

static void
a_text_without_room_fails(void **state)
{
	static unsigned char samples[9 * 9 * 3];
	const struct picture picture_of = { 9, 9, 3, samples };

	(void)state;
	text_open(&png, 60);
	picture_write(&picture_of, &png);
	assert_true(text_failed(&png));
	text_close(&png);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_picture_is_a_size_and_its_samples),
		cmocka_unit_test(what_is_written_is_read_back),
		cmocka_unit_test(what_has_no_colour_is_written_without),
		cmocka_unit_test(a_text_without_room_fails),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

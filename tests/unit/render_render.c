/* Pages of files: what honest files show, and what becomes of those that are
 * made to do harm (R9.20, R9.21, R9.22). The programs are the real ones, in
 * their jail. */

#include "render/render.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/jail.h"
#include "base/time.h"
#include "render/picture.h"

#define SECOND ((int64_t)1000000)

static struct arena *arena;
static struct text png, bytes;
static struct render render;

static int
setup(void **state)
{
	(void)state;
	arena = arena_new();
	text_open(&png, VIEW_PICTURE_MAX);
	text_open(&bytes, (size_t)64 << 20);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	close(render.fd);
	text_close(&png);
	text_close(&bytes);
	arena_free(arena);
	return 0;
}

/* Begin with what is in `bytes`. */
static enum view_state
opened(const char *type)
{
	int fd = open("/tmp", O_TMPFILE | O_RDWR, 0600);

	assert_true(fd != -1);
	assert_int_equal(
	    write(fd, text_string(&bytes), bytes.length), bytes.length);
	return render_open(&render, arena, fd, (int64_t)bytes.length, type,
	    time_monotonic() + 60 * SECOND);
}

/* How many pages it has; the words of the first, and whether each has a
 * picture. *state: why there are no more. */
static int64_t
pages(bool pictures, const char **words, enum view_state *state)
{
	struct view_page page;
	int64_t count = 0;

	*words = "";
	while ((*state = render_page(&render, count + 1, &page, &png)) ==
	       VIEW_SHOWN) {
		if (count++ == 0)
			*words = arena_string(arena, page.words);
		assert_int_equal(page.picture != NULL, pictures);
	}
	return count;
}

/* A PDF with so many pages, the words on the first; `extra` goes into its
 * catalog. Without a table of objects, which readers then make. */
static void
write_pdf(int count, const char *words, const char *extra)
{
	char stream[400];

	snprintf(
	    stream, sizeof stream, "BT /F1 24 Tf 50 700 Td (%s) Tj ET", words);
	text_print(&bytes,
	    "%%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R %s>> endobj\n"
	    "2 0 obj <</Type/Pages/Count %d/Kids[3 0 R",
	    extra, count);
	for (int i = 1; i < count; i++)
		text_print(&bytes, " %d 0 R", 5 + i);
	text_print(&bytes,
	    "]>> endobj\n"
	    "3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]"
	    "/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>> endobj\n"
	    "4 0 obj <</Length %zu>> stream\n%s\nendstream endobj\n"
	    "5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> "
	    "endobj\n",
	    strlen(stream), stream);
	for (int i = 1; i < count; i++)
		text_print(&bytes,
		    "%d 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>> "
		    "endobj\n",
		    5 + i);
	text_add(&bytes, "trailer <</Root 1 0 R>>\n%%EOF\n");
}

static void
a_pdf_shows_its_pages(void **state)
{
	enum view_state why;
	const char *words;

	(void)state;
	write_pdf(3, "Statement of work", "");
	assert_int_equal(opened("application/pdf"), VIEW_SHOWN);
	assert_int_equal(render.count, 3);
	assert_false(render.more);
	assert_int_equal(pages(true, &words, &why), 3);
	assert_int_equal(why, VIEW_EMPTY);
	assert_string_equal(words, "Statement of work");
}

/* It shows its words and asks nothing of anybody, whatever it wants to do. */
static void
what_a_pdf_wants_to_do_is_not_done(void **state)
{
	static const char *const wants[] = {
		"/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>",
		"/OpenAction<</S/URI/URI(http://127.0.0.1:9/)>>",
		"/OpenAction<</S/Launch/F(/bin/sh)>>",
		"/OpenAction<</S/GoToR/F(http://127.0.0.1:9/a.pdf)/D[0/Fit]>>",
		"/AcroForm<</XFA(http://127.0.0.1:9/)>>",
	};
	enum view_state why;
	const char *words;

	for (size_t i = 0; i < LENGTH(wants); i++) {
		if (i > 0) {
			teardown(state);
			setup(state);
		}
		write_pdf(1, "Words", wants[i]);
		assert_int_equal(opened("application/pdf"), VIEW_SHOWN);
		assert_int_equal(pages(true, &words, &why), 1);
		assert_string_equal(words, "Words");
	}
}

static void
of_ten_thousand_pages_a_hundred_are_shown(void **state)
{
	struct view_page page;

	(void)state;
	write_pdf(10000, "First", "");
	assert_int_equal(opened("application/pdf"), VIEW_SHOWN);
	assert_int_equal(render.count, VIEW_PAGES_MAX);
	assert_true(render.more);
	assert_int_equal(
	    render_page(&render, VIEW_PAGES_MAX, &page, &png), VIEW_SHOWN);
	assert_int_equal(
	    render_page(&render, VIEW_PAGES_MAX + 1, &page, &png), VIEW_EMPTY);
}

/* Pages that contain themselves, contents whose length is their length, a
 * form that draws itself, and a page as long as the earth is wide. */
static void
a_pdf_that_goes_round_in_circles_ends(void **state)
{
	static const char *const pdfs[] = {
		"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
		"2 0 obj <</Type/Pages/Count 9999/Kids[2 0 R 2 0 R 2 0 R]>> "
		"endobj\n",
		"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
		"2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
		"3 0 obj <</Type/Page/Parent 3 0 R/MediaBox[0 0 100 100]"
		"/Contents 4 0 R>> endobj\n"
		"4 0 obj <</Length 4 0 R>> stream\nq\nendstream endobj\n",
		"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
		"2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
		"3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]"
		"/Contents 4 0 R/Resources<</XObject<</X 5 0 R>>>>>> endobj\n"
		"4 0 obj <</Length 5>> stream\n/X Do\nendstream endobj\n"
		"5 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11"
		"/Resources<</XObject<</X 5 0 R>>>>>> stream\n/X Do /X Do\n"
		"endstream endobj\n",
		"1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n"
		"2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj\n"
		"3 0 obj <</Type/Page/Parent 2 0 R"
		"/MediaBox[0 0 1 40000000]>> endobj\n",
	};
	struct view_page page;

	for (size_t i = 0; i < LENGTH(pdfs); i++) {
		int64_t begun = time_monotonic();

		if (i > 0) {
			teardown(state);
			setup(state);
		}
		text_print(
		    &bytes, "%%PDF-1.4\n%strailer <</Root 1 0 R>>\n", pdfs[i]);
		if (opened("application/pdf") == VIEW_SHOWN)
			(void)render_page(&render, 1, &page, &png);
		assert_true(time_monotonic() - begun < 45 * SECOND);
	}
}

static void
what_is_no_pdf_is_damaged(void **state)
{
	enum view_state why;
	const char *words;

	write_pdf(1, "Words", "");
	bytes.length /= 8;
	assert_int_equal(opened("application/pdf"), VIEW_DAMAGED);
	teardown(state);
	setup(state);
	text_add(&bytes, "%PDF-1.4\nand nothing else");
	if (opened("application/pdf") == VIEW_SHOWN)
		assert_int_equal(pages(true, &words, &why), 0);
}

/* A picture of two colours, in `bytes`, in a format that gm writes. */
static void
write_picture(const char *format, int width, int height)
{
	const char *const arguments[] = { "gm", "convert", "png:/dev/stdin",
		format, NULL };
	struct jail jail = { .program = "/usr/bin/gm",
		.arguments = arguments,
		.seconds = 60,
		.memory = (size_t)1 << 30 };
	unsigned char *samples =
	    arena_get(arena, (size_t)width * (size_t)height * 3);
	const struct picture picture = { width, height, 3, samples };

	for (int i = 0; i < width * height * 3; i++)
		samples[i] = i % 2 == 0 ? 200 : 10;
	picture_write(&picture, &png);
	jail.in = open("/tmp", O_TMPFILE | O_RDWR, 0600);
	assert_int_equal(
	    write(jail.in, text_string(&png), png.length), png.length);
	assert_int_equal(jail_run(&jail, &bytes), JAIL_DONE);
	close(jail.in);
}

static void
a_picture_is_shown_scaled_down_to_fit(void **state)
{
	static const struct {
		const char *format, *type;
		int width, height, shown_width, shown_height;
	} cases[] = {
		{ "png:-", "image/png", 300, 200, 300, 200 },
		{ "jpeg:-", "image/jpeg", 300, 200, 300, 200 },
		{ "png:-", "image/png", 1600, 400, 1280, 320 },
		{ "jpeg:-", "image/jpeg", 200, 6400, 200, 6400 },
	};
	struct view_page page;

	for (size_t i = 0; i < LENGTH(cases); i++) {
		if (i > 0) {
			teardown(state);
			setup(state);
		}
		write_picture(cases[i].format, cases[i].width, cases[i].height);
		assert_int_equal(opened(cases[i].type), VIEW_SHOWN);
		assert_int_equal(
		    render_page(&render, 1, &page, &png), VIEW_SHOWN);
		assert_int_equal(page.width, cases[i].shown_width);
		assert_int_equal(page.height, cases[i].shown_height);
		assert_int_equal(
		    render_page(&render, 2, &page, &png), VIEW_EMPTY);
	}
}

static void
add_little(uint32_t number, int length)
{
	for (int i = 0; i < length; i++)
		text_add_char(&bytes, (char)(number >> (8 * i)));
}

static void
a_fax_shows_all_its_pages(void **state)
{
	/* Width, height, 8 bits, as it is, black is zero, where its samples
	 * are, one of them a point, all lines in one piece, and its size. */
	static const uint32_t tags[][2] = { { 256, 4 }, { 257, 2 }, { 258, 8 },
		{ 259, 1 }, { 262, 1 }, { 273, 0 }, { 277, 1 }, { 278, 2 },
		{ 279, 8 } };
	enum view_state why;
	const char *words;

	(void)state;
	text_add_bytes(&bytes, "II*\0", 4);
	add_little(8, 4);
	for (size_t page = 0; page < 3; page++) {
		size_t at = bytes.length;

		add_little(LENGTH(tags), 2);
		for (size_t i = 0; i < LENGTH(tags); i++) {
			add_little(tags[i][0], 2);
			add_little(4, 2);
			add_little(1, 4);
			add_little(
			    tags[i][0] == 273 ? (uint32_t)at + 114 : tags[i][1],
			    4);
		}
		add_little(page == 2 ? 0 : (uint32_t)at + 122, 4);
		text_add_bytes(&bytes, "\0\x40\x80\xFF\0\x40\x80\xFF", 8);
	}
	assert_int_equal(opened("image/tiff"), VIEW_SHOWN);
	assert_int_equal(pages(true, &words, &why), 3);
	assert_int_equal(why, VIEW_EMPTY);
}

/* It says that it is 60,000 by 60,000, and other lies. */
static void
a_picture_that_claims_to_be_huge_is_not_shown(void **state)
{
	static const char head[] = "\x89PNG\r\n\x1A\n\0\0\0\x0DIHDR"
				   "\0\0\xEA\x60\0\0\xEA\x60\x08\x02\0\0\0"
				   "\0\0\0\0";
	static const char tiff[] =
	    /* Its first directory is behind itself: one without an end. */
	    "II*\0\x08\0\0\0\x01\0\0\x01\x04\0\x01\0\0\0\xFF\xFF\xFF\x7F"
	    "\x08\0\0\0";
	static const struct {
		const char *type, *bytes;
		size_t length;
	} cases[] = {
		{ "image/png", head, sizeof head - 1 },
		{ "image/tiff", tiff, sizeof tiff - 1 },
		{ "image/jpeg", "\xFF\xD8\xFF\xE0\0\x10JFIF", 10 },
		{ "image/png",
		    "<svg xmlns='http://www.w3.org/2000/svg'>"
		    "<image href='http://127.0.0.1:9/'/></svg>",
		    81 },
		{ "image/png",
		    "push graphic-context\n"
		    "image over 0,0 0,0 'http://127.0.0.1:9/'\n",
		    62 },
	};
	struct view_page page;

	for (size_t i = 0; i < LENGTH(cases); i++) {
		if (i > 0) {
			teardown(state);
			setup(state);
		}
		text_add_bytes(&bytes, cases[i].bytes, cases[i].length);
		assert_int_equal(opened(cases[i].type), VIEW_SHOWN);
		assert_int_equal(
		    render_page(&render, 1, &page, &png), VIEW_DAMAGED);
		assert_null(page.picture);
	}
}

static void
a_text_is_its_own_words(void **state)
{
	enum view_state why;
	const char *words;

	(void)state;
	text_add(&bytes, "One\fTwo");
	assert_int_equal(opened("text/plain"), VIEW_SHOWN);
	assert_int_equal(pages(false, &words, &why), 2);
	assert_string_equal(words, "One");
}

static void
what_nothing_is_known_of_is_not_shown(void **state)
{
	(void)state;
	text_add(&bytes, "MZ");
	assert_int_equal(opened("application/x-dosexec"), VIEW_EMPTY);
}

static void
when_its_time_is_over_nothing_more_is_begun(void **state)
{
	struct view_page page;

	(void)state;
	write_pdf(3, "Words", "");
	assert_int_equal(opened("application/pdf"), VIEW_SHOWN);
	render.deadline = time_monotonic() - 1;
	assert_int_equal(render_page(&render, 2, &page, &png), VIEW_SLOW);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_pdf_shows_its_pages),
		CASE(what_a_pdf_wants_to_do_is_not_done),
		CASE(of_ten_thousand_pages_a_hundred_are_shown),
		CASE(a_pdf_that_goes_round_in_circles_ends),
		CASE(what_is_no_pdf_is_damaged),
		CASE(a_picture_is_shown_scaled_down_to_fit),
		CASE(a_fax_shows_all_its_pages),
		CASE(a_picture_that_claims_to_be_huge_is_not_shown),
		CASE(a_text_is_its_own_words),
		CASE(what_nothing_is_known_of_is_not_shown),
		CASE(when_its_time_is_over_nothing_more_is_begun),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Header fields and parts of a mail: what they look like, and that nothing can
 * add a line to them. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/mime.h"

#define LIMIT ((size_t)64 * 1024)

static struct text out;

static int
begin(void **state)
{
	(void)state;
	text_open(&out, LIMIT);
	return 0;
}

static int
end(void **state)
{
	(void)state;
	text_close(&out);
	return 0;
}

static const char *
header(const char *words)
{
	text_clear(&out);
	mime_header(&out, "Subject", words);
	return text_string(&out);
}

static void
words_in_ascii_stay_as_they_are(void **state)
{
	(void)state;
	assert_string_equal(header("Claim C-12345678 is approved"),
	    "Subject: Claim C-12345678 is approved\r\n");
	assert_string_equal(header(""), "Subject: \r\n");
}

static void
long_lines_are_broken_between_words(void **state)
{
	const char *at, *line;

	(void)state;
	at =
	    header("Claim C-12345678 is decided: some lines are approved, some "
		   "refused, and there is more to be said about it than fits "
		   "in one line");
	assert_non_null(strstr(at, "\r\n "));
	for (line = at; *line != '\0'; line = strstr(line, "\r\n") + 2)
		assert_true(strcspn(line, "\r") <= 78);
}

/* RFC 2047: what is not ASCII, and what would be taken for an encoded word. */
static void
other_words_are_encoded(void **state)
{
	(void)state;
	assert_string_equal(
	    header("Söhne"), "Subject: =?utf-8?B?U8O2aG5l?=\r\n");
	assert_string_equal(header("=?utf-8?B?eA==?="),
	    "Subject: =?utf-8?B?PT91dGYtOD9CP2VBPT0/PQ==?=\r\n");
}

static void
an_encoded_word_ends_between_characters(void **state)
{
	const char *at;

	(void)state;
	/* 38 bytes, then a character of two. */
	at = header("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaöb");
	assert_string_equal(at,
	    "Subject: "
	    "=?utf-8?B?YWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWFhYWF"
	    "hYWFhYWFhYWE=?=\r\n =?utf-8?B?w7Zi?=\r\n");
}

static void
names_are_quoted_by_encoding(void **state)
{
	(void)state;
	mime_mailbox(&out, "To", "Ada Lee", "ada@contoso.com");
	assert_string_equal(
	    text_string(&out), "To: Ada Lee\r\n <ada@contoso.com>\r\n");
	text_clear(&out);
	mime_mailbox(&out, "To", "Lee, Ada <x@y.example>", "ada@contoso.com");
	assert_null(strchr(text_string(&out), ','));
	assert_null(strstr(text_string(&out), "<x@"));
	text_clear(&out);
	mime_mailbox(&out, "To", "", "ada@contoso.com");
	assert_string_equal(text_string(&out), "To: <ada@contoso.com>\r\n");
}

/* R9.15: in every place that takes a value. */
static void
a_control_character_is_refused_everywhere(void **state)
{
	static const char *const bad[] = { "a\r\nBcc: x@evil.example", "a\nb",
		"a\rb", "\r\n", "a\r\n\r\nb", "tab\there", "\x01", "del\x7f",
		"c1 \xC2\x85 next line", "\xE2\x80\xA8", "\xE2\x80\xA9",
		"not \xFF utf-8", "cut \xC3" };

	(void)state;
	for (size_t i = 0; i < LENGTH(bad); i++) {
		assert_false(mime_is_line(bad[i]));
		text_clear(&out);
		mime_header(&out, "Subject", bad[i]);
		assert_true(text_failed(&out));
		assert_null(strchr(text_string(&out), '\n'));
		text_clear(&out);
		mime_field(&out, "References", bad[i]);
		assert_true(text_failed(&out));
		assert_true(text_is_empty(&out));
		text_clear(&out);
		mime_mailbox(&out, "To", bad[i], "a@b.example");
		assert_true(text_failed(&out));
		assert_true(text_is_empty(&out));
		text_clear(&out);
		mime_mailbox(&out, "To", "Ada", bad[i]);
		assert_true(text_failed(&out));
		assert_true(text_is_empty(&out));
	}
	assert_true(mime_is_line("Söhne & <Co>, 東京"));
}

static void
an_address_is_one_address(void **state)
{
	static const char *const bad[] = { "", "a", "a@b.example, c@d.example",
		"<a@b.example>", "a@b.example>", "a b@c.example", "@b.example",
		"A@B.example" };

	(void)state;
	for (size_t i = 0; i < LENGTH(bad); i++) {
		text_clear(&out);
		mime_mailbox(&out, "To", "Ada", bad[i]);
		assert_true(text_failed(&out));
	}
}

static void
a_date_is_in_universal_time(void **state)
{
	(void)state;
	mime_date(&out, 1795362005);
	assert_string_equal(
	    text_string(&out), "Date: Sun, 22 Nov 2026 15:40:05 +0000\r\n");
}

static const char *
part(const char *content)
{
	const char *body;

	text_clear(&out);
	mime_part(&out, "word", "text/plain", content);
	body = strstr(text_string(&out), "\r\n\r\n");
	assert_non_null(body);
	return body + 4;
}

/* RFC 2045, 6.7. */
static void
a_part_is_quoted_printable(void **state)
{
	(void)state;
	assert_string_equal(part("a=b\n"), "a=3Db\r\n\r\n");
	assert_string_equal(part("Söhne"), "S=C3=B6hne\r\n");
	assert_string_equal(part("blank \nend"), "blank=20\r\nend\r\n");
	assert_string_equal(part("-- \n"), "--=20\r\n\r\n");
	assert_string_equal(part("a\r\nb"), "a\r\nb\r\n");
	assert_string_equal(part("a\rb"), "a=0Db\r\n");
	assert_string_equal(part("\x01"), "=01\r\n");
}

static void
lines_of_a_part_are_short(void **state)
{
	char content[1001];

	(void)state;
	memset(content, 'x', sizeof(content) - 1);
	content[sizeof(content) - 1] = '\0';
	for (const char *line = part(content); *line != '\0';
	     line = strstr(line, "\r\n") + 2)
		assert_true(strcspn(line, "\r") <= 76);
}

static void
no_content_ends_its_part(void **state)
{
	(void)state;
	assert_null(strstr(part("\n--=_word--\n--=_word\n"), "--=_word"));
}

static void
the_parts_stand_between_boundaries(void **state)
{
	(void)state;
	mime_alternatives(&out, "word");
	mime_part(&out, "word", "text/plain", "a");
	mime_part(&out, "word", "text/html", "b");
	mime_end(&out, "word");
	assert_non_null(strstr(text_string(&out),
	    "multipart/alternative; boundary=\"=_word\"\r\n\r\n--=_word\r\n"));
	assert_non_null(strstr(text_string(&out), "\r\n--=_word--\r\n"));
	assert_false(text_failed(&out));
	mime_part(&out, "word", "text/plain", "not \xFF utf-8");
	assert_true(text_failed(&out));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
		T(words_in_ascii_stay_as_they_are),
		T(long_lines_are_broken_between_words),
		T(other_words_are_encoded),
		T(an_encoded_word_ends_between_characters),
		T(names_are_quoted_by_encoding),
		T(a_control_character_is_refused_everywhere),
		T(an_address_is_one_address),
		T(a_date_is_in_universal_time),
		T(a_part_is_quoted_printable),
		T(lines_of_a_part_are_short),
		T(no_content_ends_its_part),
		T(the_parts_stand_between_boundaries),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

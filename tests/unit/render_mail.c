/* What is shown of mails (.eml), and of those that are made to do harm to who
 * reads them (R9.21, R9.50, R9.51, R9.52). */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/eml.h"
#include "render/mail.h"
#include "render/say.h"
#include "render/words.h"
#include "rules/view.h"

#define HEAD                                                                   \
	"From: Ann <ann@contoso.com>\r\nDate: Sun, 22 Nov 2026 15:40:00 "      \
	"+0000\r\nSubject: Work\r\nMIME-Version: 1.0\r\n"
#define SHOWN                                                                  \
	"From: Ann <ann@contoso.com>\nDate: Sun, 22 Nov 2026 15:40:00 "        \
	"+0000\nSubject: Work\nAttachments: "
#define MIXED "Content-Type: multipart/mixed; boundary=b\r\n\r\n"

static struct text words, mail;
static struct arena *arena;

static int
setup(void **state)
{
	(void)state;
	arena = arena_new();
	text_open(&words, SAY_MAX);
	text_open(&mail, (size_t)32 << 20);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	text_close(&words);
	text_close(&mail);
	arena_free(arena);
	return 0;
}

/* The first page that is shown of what is in `mail`. */
static const char *
page(void)
{
	static const char *pages[VIEW_PAGES_MAX];
	bool more;

	text_clear(&words);
	assert_false(text_failed(&mail));
	assert_true(say("eml", text_string(&mail), mail.length, &words));
	assert_true(words_pages(arena, text_string(&words), words.length, true,
			VIEW_PAGES_MAX, pages, &more) > 0);
	return pages[0];
}

static void
shows_bytes(const char *bytes, size_t length, const char *expected)
{
	text_clear(&mail);
	text_add_bytes(&mail, bytes, length);
	assert_string_equal(page(), expected);
}

#define SHOWS(literal, expected)                                               \
	shows_bytes(literal, sizeof(literal) - 1, expected)

static void
a_mail_says_who_wrote_what_to_whom_and_what_is_attached(void **state)
{
	(void)state;
	SHOWS("Received: from somewhere\r\n"
	      "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?= from\r\n us\r\n"
	      "To: Bob <bob@fabrikam.com>,\r\n"
	      "\t=?iso-8859-1?q?J=F6rg?= <joerg@fabrikam.com>\r\n"
	      "Cc: c@fabrikam.com\r\n"
	      "Bcc: secret@fabrikam.com\r\n"
	      "From: \"Doe, Ann\" <ann@contoso.com>\r\n"
	      "Date: Sun, 22 Nov 2026 15:40:00 +0100\r\n"
	      "Content-Type: multipart/mixed; boundary=b\r\n\r\n"
	      "For old programs.\r\n"
	      "--b\r\n\r\nThe work is\r\n\r\ndone.\r\n"
	      "--b\r\nContent-Type: application/pdf; name=old.pdf\r\n"
	      "Content-Disposition: attachment; "
	      "filename*=utf-8''Pl%C3%A4ne.pdf\r\n"
	      "Content-Transfer-Encoding: base64\r\n\r\nSGVsbG8=\r\n"
	      "--b\r\nContent-Type: message/rfc822\r\n\r\n"
	      "From: x@y\r\nSubject: The one before\r\n\r\nWords\r\n"
	      "--b\r\nContent-Type: text/plain; name=log.txt\r\n\r\nlog\r\n"
	      "--b\r\nContent-Type: image/png\r\n\r\n\r\n"
	      "--b--\r\nFor nobody.\r\n",
	    "From: \"Doe, Ann\" <ann@contoso.com>\n"
	    "To: Bob <bob@fabrikam.com>, Jörg <joerg@fabrikam.com>\n"
	    "Cc: c@fabrikam.com\n"
	    "Date: Sun, 22 Nov 2026 15:40:00 +0100\n"
	    "Subject: Grüße from us\n"
	    "Attachments: 4\n"
	    "1. Pläne.pdf (application/pdf, 5 bytes)\n"
	    "2. The one before (message/rfc822)\n"
	    "3. log.txt (text/plain, 3 bytes)\n"
	    "4. without a name (image/png, 0 bytes)\n\n"
	    "The work is\n\ndone.");
}

/* R9.50 */
static void
of_alternatives_the_plain_words_are_shown_if_there_are_any(void **state)
{
#define BOTH(plain)                                                            \
	HEAD "Content-Type: multipart/alternative; boundary=b\r\n\r\n"         \
	     "--b\r\nContent-Type: text/plain\r\n\r\n" plain "\r\n"            \
	     "--b\r\nContent-Type: multipart/related; boundary=c\r\n\r\n"      \
	     "--c\r\nContent-Type: text/html\r\n\r\n<p>Formatted</p>\r\n"      \
	     "--c\r\nContent-Type: image/png; name=a.png\r\n\r\nPNG\r\n"       \
	     "--c--\r\n--b--\r\n"
	(void)state;
	SHOWS(BOTH("Plain"), SHOWN "1\n1. a.png (image/png, 3 bytes)\n\nPlain");
	SHOWS(BOTH(" \r\n"),
	    SHOWN "1\n1. a.png (image/png, 3 bytes)\n\nFormatted");
}

/* R9.50: what HTML wants to fetch, run or hide is none of its words. */
static void
html_is_shown_as_its_words(void **state)
{
	(void)state;
	SHOWS(HEAD
	    "Content-Type: text/html; charset=windows-1252\r\n\r\n"
	    "<html><head><title>no</title><style>p { }</style></head><body>"
	    "<script>fetch('http://127.0.0.1:9/')</script><p>One &lt;b&gt;"
	    "<img src=\"http://127.0.0.1:9/a.png\" alt='>'> \x80"
	    "&nbsp;1<p>Two<br>Three<!-- no --><iframe src=//127.0.0.1:9>no"
	    "</iframe></body>",
	    SHOWN "none\n\nOne <b> € 1\n\nTwo\nThree");
	assert_null(strstr(text_string(&words), "127.0.0.1"));
}

/* A mail whose values all want to end their line, each by this (for ^). */
static void
write_breaks(const char *by)
{
	static const char value[] = "=?utf-8?q?a^^To:_x@y?=";
	static const char *const before[] = { "Subject: ", "\r\nFrom: ",
		" <a@b>\r\nDate: ",
		("\r\n" MIXED "--b\r\nContent-Type: a/b; name=\""),
		("\"\r\n\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
		 "Subject: ") };

	text_clear(&mail);
	for (size_t i = 0; i < LENGTH(before); i++) {
		text_add(&mail, before[i]);
		for (const char *at = value; *at != '\0'; at++)
			if (*at == '^')
				text_add(&mail, by);
			else
				text_add_char(&mail, *at);
	}
	text_add(&mail, "\r\n\r\n--b--\r\n");
}

/* R9.51 */
static void
no_value_makes_a_line_of_its_own(void **state)
{
	static const char *const breaks[] = { "=0A", "=0D", "=0D=0A", "=0B",
		"=0C", "=00", "=1E", "=C2=85", "=E2=80=A8", "=E2=80=A9",
		"=C2=A0", "=E2=80=83", "=E3=80=80" };

	(void)state;
	for (size_t i = 0; i < LENGTH(breaks); i++) {
		const char *lines, *end;
		size_t count = 0;

		write_breaks(breaks[i]);
		lines = page();
		end = strstr(lines, "\n\n");
		assert_non_null(end);
		for (const char *at = lines; at <= end; at++)
			count += *at == '\n';
		assert_int_equal(count, 6);
		assert_null(strstr(lines, "\nTo:"));
		assert_non_null(strstr(lines, "To: x@y\nAttachments: 2\n"));
		assert_null(strstr(lines, "\xC2\xA0"));
	}
}

/* R9.51: a name that looks like an address does not hide the one there is. */
static void
a_name_that_is_an_address_stands_in_quotes(void **state)
{
	(void)state;
	SHOWS("From: =?utf-8?q?Ann_=3Cann=40contoso=2Ecom=3E?= <x@evil.example>"
	      "\r\nFrom: second@contoso.com\r\n\r\nText",
	    "From: \"Ann <ann@contoso.com>\" <x@evil.example>\n"
	    "From: second@contoso.com\nAttachments: none\n\nText");
}

static void
text_is_read_in_the_characters_it_was_written_in(void **state)
{
	(void)state;
	SHOWS(HEAD
	    "Content-Type: text/plain; charset=iso-8859-1\r\n"
	    "Content-Transfer-Encoding: quoted-printable\r\n\r\nGr=FC=\r\n"
	    "=DFe",
	    SHOWN "none\n\nGrüße");
	SHOWS(HEAD "Content-Type: text/plain; charset=koi8-r\r\n\r\n\xF0\xF2",
	    SHOWN "none\n\nПР");
	SHOWS(HEAD "Content-Type: text/plain; charset=utf-16le\r\n"
		   "Content-Transfer-Encoding: base64\r\n\r\nSABpAA==\r\n",
	    SHOWN "none\n\nHi");
	/* Of a set that nobody knows, and of what is none of its set. */
	SHOWS(HEAD "Content-Type: text/plain; charset=\"//../x\"\r\n\r\n\xFC",
	    SHOWN "none\n\nü");
	SHOWS(HEAD "Content-Type: text/plain; charset=utf-8\r\n\r\na\xFC\xFF z",
	    SHOWN "none\n\na\xEF\xBF\xBD\xEF\xBF\xBD z");
}

/* R9.52 */
static void
broken_encodings_say_what_is_left(void **state)
{
	(void)state;
	SHOWS(HEAD "Content-Transfer-Encoding: base64\r\n\r\nSGVs!!bG8\1 =x",
	    SHOWN "none\n\nHello");
	SHOWS(HEAD "Content-Transfer-Encoding: no-such\r\n\r\nAs it is",
	    SHOWN "none\n\nAs it is");
	SHOWS(HEAD "\r\none\0two\x1B[31m\x7F", SHOWN "none\n\nonetwo[31m");
	SHOWS(HEAD MIXED "--b\r\n\r\nNo end", SHOWN "none\n\nNo end");
	SHOWS(HEAD "Content-Type: multipart/mixed\r\n\r\n",
	    SHOWN "none\n\nThere is no text in it that can be shown.");
}

static void
what_is_no_mail_is_none(void **state)
{
	(void)state;
	text_add(&mail, "Only words.\r\n\r\nNo header fields.");
	assert_false(say("eml", text_string(&mail), mail.length, &words));
	assert_false(say("eml", "", 0, &words));
}

/* R9.52 */
static void
a_mail_that_is_cut_off_anywhere_harms_nobody(void **state)
{
	static const char whole[] = HEAD MIXED
	    "--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>H&uuml;"
	    "</p>\r\n--b\r\nContent-Type: application/pdf;\r\n "
	    "name=\"=?utf-8?b?w7w=?=\"\r\nContent-Transfer-Encoding: base64\r\n"
	    "\r\nSGVsbG8=\r\n--b--\r\n";

	(void)state;
	for (size_t i = 0; i < sizeof whole; i++) {
		char *bytes = malloc(i + 1);

		assert_non_null(bytes);
		memcpy(bytes, whole, i);
		text_clear(&words);
		if (say("eml", bytes, i, &words))
			assert_int_equal(
			    strncmp(text_string(&words), "From: ", 6), 0);
		free(bytes);
	}
}

/* R9.52: twenty thousand parts in each other, and behind each other. */
static void
bombs_of_parts_do_not_go_off(void **state)
{
	(void)state;
	text_add(&mail, HEAD "Content-Type: multipart/mixed; boundary=b0\r\n");
	for (int i = 0; i < 20000; i++)
		text_print(&mail,
		    "\r\n--b%d\r\nContent-Type: multipart/mixed; "
		    "boundary=b%d\r\n",
		    i, i + 1);
	assert_non_null(strstr(page(), SHOWN "1\n"));
	text_clear(&mail);
	text_add(&mail, HEAD);
	for (int i = 0; i < 20000; i++)
		text_add(&mail, "Content-Type: message/rfc822\r\n\r\n");
	assert_non_null(strstr(page(), SHOWN "1\n"));
	text_clear(&mail);
	text_add(&mail, HEAD MIXED);
	for (int i = 0; i < 20000; i++)
		text_add(&mail, "--b\r\nContent-Type: a/b\r\n\r\n");
	assert_non_null(strstr(page(), SHOWN "20000\n1. without"));
	assert_non_null(
	    strstr(page(), "200. without a name (a/b, 0 bytes)\n… and 19800"));
}

/* R9.52 */
static void
huge_headers_are_cut(void **state)
{
	const char *shown;

	(void)state;
	text_add(&mail, HEAD "To: ");
	for (int i = 0; i < 20000; i++)
		text_print(&mail, "person%d@contoso.com,\r\n ", i);
	text_add(&mail, "last@contoso.com\r\nCc: ");
	for (int i = 0; i < 100000; i++)
		text_add(&mail, "=?utf-8?q?=C3=BC?= ");
	for (int i = 0; i < 500; i++)
		text_add(&mail, "\r\nSubject: again and again");
	text_add(&mail, "\r\n\r\nText");
	shown = page();
	assert_non_null(strstr(shown, "To: person0@contoso.com, person1"));
	assert_non_null(strstr(shown, "…\nCc: ü"));
	assert_non_null(strstr(shown, "\nAttachments: none\n\nText"));
	assert_true(strlen(shown) < 3 * MAIL_VALUE_MAX);
}

/* What is said has an end; what does not fit is left out. */
static void
a_text_too_long_is_shown_in_part(void **state)
{
	(void)state;
	text_add(&mail, HEAD MIXED);
	for (int i = 0; i < 3; i++) {
		text_print(&mail, "--b\r\nContent-Type: text/%s\r\n\r\n",
		    i == 1 ? "html" : "plain");
		for (size_t j = 0; j < SAY_MAX / 16; j++)
			text_add(&mail, "long long long \r\n");
	}
	assert_non_null(strstr(page(), SHOWN "none\n\nlong"));
	assert_true(words.length > SAY_MAX - 10 && words.length <= SAY_MAX);
}

#define CASE(test) cmocka_unit_test_setup_teardown(test, setup, teardown)

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CASE(a_mail_says_who_wrote_what_to_whom_and_what_is_attached),
		CASE(
		    of_alternatives_the_plain_words_are_shown_if_there_are_any),
		CASE(html_is_shown_as_its_words),
		CASE(no_value_makes_a_line_of_its_own),
		CASE(a_name_that_is_an_address_stands_in_quotes),
		CASE(text_is_read_in_the_characters_it_was_written_in),
		CASE(broken_encodings_say_what_is_left),
		CASE(what_is_no_mail_is_none),
		CASE(a_mail_that_is_cut_off_anywhere_harms_nobody),
		CASE(bombs_of_parts_do_not_go_off),
		CASE(huge_headers_are_cut),
		CASE(a_text_too_long_is_shown_in_part),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

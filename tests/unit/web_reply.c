/* The reply's head: what it says, and what it never lets through. */

#include "web/reply.h"

#include <fcntl.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "web/guard.h"

static const struct site https = { .secure = true };
static const struct site http = { .secure = false };

static struct arena *arena;
static struct reply reply;
static struct text head;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	reply_open(&reply);
	text_open(&head, REPLY_HEADERS);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	text_close(&head);
	reply_close(&reply);
	arena_free(arena);
	return 0;
}

static const char *
head_of(void)
{
	text_clear(&head);
	reply_head(&reply, &head);
	return text_string(&head);
}

static void
assert_has(const char *line)
{
	assert_non_null(strstr(head_of(), line));
}

static void
a_page_says_its_type_and_length_and_is_never_stored(void **state)
{
	(void)state;
	text_add(&reply.body, "<p>\xC3\xA9</p>");
	assert_string_equal(head_of(),
	    "Status: 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
	    "Content-Length: 9\r\nCache-Control: no-store\r\n\r\n");
}

static void
a_post_ends_in_see_other(void **state)
{
	(void)state;
	text_add(&reply.body, "left over");
	reply_go(&reply, "/claims/%s", "0000000000001");
	assert_has("Status: 303 See Other\r\n");
	assert_has("Location: /claims/0000000000001\r\n");
	assert_has("Content-Length: 0\r\n");
}

static void
nobody_is_sent_to_another_site(void **state)
{
	static const char *const addresses[] = { "", "claims", "//evil.example",
		"/\\evil.example", "https://evil.example", "/a\r\nX: y",
		"/a\nb" };

	(void)state;
	for (size_t i = 0; i < LENGTH(addresses); i++) {
		reply_clear(&reply);
		reply_go(&reply, "%s", addresses[i]);
		assert_true(text_failed(&reply.headers));
	}
}

static void
a_header_never_holds_two_lines(void **state)
{
	(void)state;
	reply_header(&reply, "X-Name", "a");
	assert_false(text_failed(&reply.headers));
	reply_header(&reply, "X-Name", "a\r\nSet-Cookie: b=c");
	assert_true(text_failed(&reply.headers));
}

static void
a_session_cookie_is_locked_to_the_site(void **state)
{
	(void)state;
	reply_session(&reply, &https, "abc");
	assert_has("Set-Cookie: __Host-cpor=abc; Path=/; HttpOnly; "
		   "SameSite=Lax; Secure\r\n");
	reply_clear(&reply);
	reply_session(&reply, &http, "abc");
	assert_has("Set-Cookie: cpor=abc; Path=/; HttpOnly; SameSite=Lax\r\n");
	reply_clear(&reply);
	reply_session(&reply, &https, NULL);
	assert_has("Set-Cookie: __Host-cpor=; Path=/; HttpOnly; "
		   "SameSite=Lax; Secure; Max-Age=0\r\n");
}

static void
a_download_keeps_its_name_exactly(void **state)
{
	static const struct {
		const char *name, *line;
	} cases[] = {
		{ "a.pdf", "filename=\"a.pdf\"; filename*=UTF-8''a.pdf\r\n" },
		{ "a b'(1).pdf", "filename=\"a b'(1).pdf\"; "
				 "filename*=UTF-8''a%20b%27%281%29.pdf\r\n" },
		{ "\"x\\%22\"", "filename=\"_x__22_\"; "
				"filename*=UTF-8''%22x%5C%2522%22\r\n" },
		{ "\xE6\x97\xA5\xC3\xA9.txt",
		    "filename=\"__.txt\"; "
		    "filename*=UTF-8''%E6%97%A5%C3%A9.txt\r\n" },
		{ "a\r\nb",
		    "filename=\"a__b\"; filename*=UTF-8''a%0D%0Ab\r\n" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		reply_clear(&reply);
		reply_download(&reply, arena, open("/dev/null", O_RDONLY), 1234,
		    "application/pdf", cases[i].name);
		assert_false(text_failed(&reply.headers));
		assert_has("Content-Type: application/pdf\r\n");
		assert_has("Content-Length: 1234\r\n");
		assert_has("X-Content-Type-Options: nosniff\r\n");
		assert_has("Content-Security-Policy: default-src 'none'; "
			   "sandbox\r\n");
		assert_has("Content-Disposition: attachment; ");
		assert_has(cases[i].line);
	}
}

static void
a_cleared_reply_closes_its_file(void **state)
{
	int fd = open("/dev/null", O_RDONLY);

	(void)state;
	reply_download(&reply, arena, fd, 0, "text/plain", "a");
	reply_clear(&reply);
	assert_int_equal(fcntl(fd, F_GETFD), -1);
	assert_int_equal(reply.spool, -1);
}

static void
a_spool_file_has_no_name_and_one_owner(void **state)
{
	char directory[] = "/tmp/cpor-reply.XXXXXX", path[64];
	struct site site = { .data = directory };
	struct stat status;
	int fd;

	(void)state;
	assert_non_null(mkdtemp(directory));
	assert_int_equal(reply_spool(&site), -1);
	snprintf(path, sizeof(path), "%s/spool", directory);
	assert_int_equal(mkdir(path, 0700), 0);
	fd = reply_spool(&site);
	assert_int_equal(fstat(fd, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0600);
	assert_int_equal(status.st_nlink, 0);
	assert_int_equal(fcntl(fd, F_GETFD), FD_CLOEXEC);
	close(fd);
	assert_int_equal(rmdir(path), 0);
	assert_int_equal(rmdir(directory), 0);
}

static void
every_ending_has_its_status(void **state)
{
	static const int outcomes[] = { 200, 422, 404, 403, 409, 503, 500 };
	static const int faults[] = { 200, 400, 404, 405, 413, 415, 429, 403,
		503 };

	(void)state;
	for (int i = 0; i < OUTCOME__COUNT; i++)
		assert_int_equal(reply_status((enum outcome)i), outcomes[i]);
	for (int i = 0; i < FAULT__COUNT; i++)
		assert_int_equal(reply_fault_status((enum fault)i), faults[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)
		TEST(a_page_says_its_type_and_length_and_is_never_stored),
		TEST(a_post_ends_in_see_other),
		TEST(nobody_is_sent_to_another_site),
		TEST(a_header_never_holds_two_lines),
		TEST(a_session_cookie_is_locked_to_the_site),
		TEST(a_download_keeps_its_name_exactly),
		TEST(a_cleared_reply_closes_its_file),
		TEST(a_spool_file_has_no_name_and_one_owner),
		TEST(every_ending_has_its_status),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

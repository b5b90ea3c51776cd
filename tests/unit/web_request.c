/* Requests: what is read, and what never reaches a handler. */

#include "web/request.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "wire.h"

static const struct site site = { .data = ".",
	.base_url = "https://cpor.example",
	.host = "cpor.example",
	.secure = true };

static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static enum fault
read_as(struct request *request, const char *method, const char *host,
    const char *target, const char *cookies)
{
	struct script script = { .params = { "REQUEST_METHOD", method,
				     "HTTP_HOST", host, "REQUEST_URI", target,
				     "HTTP_COOKIE", cookies } };
	struct wire wire = script_wire(&script);

	*request = (struct request){ .arena = arena, .site = &site };
	return request_read(request, &wire);
}

static enum fault
read_target(struct request *request, const char *target)
{
	return read_as(request, "GET", "cpor.example", target, "");
}

static void
a_path_is_decoded_once(void **state)
{
	static const char *const cases[][2] = {
		{ "/", "/" },
		{ "/claims", "/claims" },
		{ "/cl%61ims", "/claims" },
		{ "/a/%2561", "/a/%61" },
		{ "/a+b", "/a+b" },
		{ "/%C3%A9", "/\xC3\xA9" },
		{ "/...", "/..." },
		{ "/.well-known", "/.well-known" },
		{ "/claims?x=1", "/claims" },
	};
	struct request request;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_int_equal(
		    read_target(&request, cases[i][0]), FAULT_NONE);
		assert_string_equal(request.path, cases[i][1]);
		assert_string_equal(request.target, cases[i][0]);
	}
}

static void
a_path_that_means_another_one_is_refused(void **state)
{
	static const char *const malformed[] = { "", "claims", "*",
		"http://cpor.example/", "/..", "/../etc", "/a/../b",
		"/a/%2e%2e/b", "/a/%2E", "/.", "/a/.", "/a%2fb", "/a%2Fb",
		"/a%00b", "/%", "/%4", "/%zz", "/a%", "/%ff", "/%C0%AF",
		"/%ED%A0%80", "/a%0Ab", "/a%7f", "/a#b", "/a?b#c" };
	static const char *const unknown[] = { "//", "/a//b", "/a/", "//a" };
	struct request request;

	(void)state;
	for (size_t i = 0; i < LENGTH(malformed); i++)
		assert_int_equal(
		    read_target(&request, malformed[i]), FAULT_MALFORMED);
	for (size_t i = 0; i < LENGTH(unknown); i++)
		assert_int_equal(
		    read_target(&request, unknown[i]), FAULT_UNKNOWN);
}

static void
after_a_fault_the_strings_are_there(void **state)
{
	struct request request;

	(void)state;
	assert_int_equal(
	    read_as(&request, NULL, NULL, NULL, NULL), FAULT_MALFORMED);
	assert_string_equal(request.path, "/");
	assert_string_equal(request.target, "/");
	assert_string_equal(request.origin, "");
	assert_string_equal(request.fetch_site, "");
	assert_string_equal(request.address, "");
	assert_string_equal(request.tag, "");
}

static void
paths_and_queries_have_limits(void **state)
{
	static char target[REQUEST_PATH + REQUEST_QUERY + 16];
	struct request request;

	(void)state;
	memset(target, 'a', sizeof(target) - 1);
	target[0] = '/';
	target[REQUEST_PATH] = '\0';
	assert_int_equal(read_target(&request, target), FAULT_NONE);
	target[REQUEST_PATH] = 'a';
	target[REQUEST_PATH + 1] = '\0';
	assert_int_equal(read_target(&request, target), FAULT_UNKNOWN);
	memset(target, 'a', sizeof(target) - 1);
	memcpy(target, "/?", 2);
	target[2 + REQUEST_QUERY] = '\0';
	assert_int_equal(read_target(&request, target), FAULT_NONE);
	target[2 + REQUEST_QUERY] = 'a';
	target[3 + REQUEST_QUERY] = '\0';
	assert_int_equal(read_target(&request, target), FAULT_MALFORMED);
}

static void
only_the_sites_host_is_answered(void **state)
{
	static const char *const right[] = { "cpor.example", "CPOR.Example",
		"cpor.example:443" };
	static const char *const wrong[] = { "", "cpor.example.evil.example",
		"evil.example", "cpor.example:80", "cpor.example:4430",
		"cpor.exampl", "cpor.example:" };
	struct request request;

	(void)state;
	for (size_t i = 0; i < LENGTH(right); i++)
		assert_int_equal(
		    read_as(&request, "GET", right[i], "/", ""), FAULT_NONE);
	for (size_t i = 0; i < LENGTH(wrong); i++)
		assert_int_equal(read_as(&request, "GET", wrong[i], "/", ""),
		    FAULT_MALFORMED);
}

static void
a_query_is_split_and_decoded(void **state)
{
	struct request request;

	(void)state;
	assert_int_equal(
	    read_target(&request, "/?a=1&&b=x+y%26z&c&d=%C3%A9=&e="),
	    FAULT_NONE);
	assert_int_equal(request.query.count, 5);
	assert_string_equal(request_query(&request, "b"), "x y&z");
	assert_string_equal(request_query(&request, "c"), "");
	assert_string_equal(request_query(&request, "d"), "\xC3\xA9=");
	assert_string_equal(request_query(&request, "e"), "");
	assert_string_equal(request_query(&request, "a"), "1");
	assert_null(request_query(&request, "f"));
}

static void
a_query_of_broken_text_or_with_a_repeat_is_malformed(void **state)
{
	static const char *const targets[] = { "/?a=1&b&a=1", "/?a&%61",
		"/?a=%", "/?a=%0", "/?%00=1", "/?a=%00", "/?a=%ff",
		"/?a=%ED%A0%80", "/?a=\x01" };
	struct request request;

	(void)state;
	for (size_t i = 0; i < LENGTH(targets); i++)
		assert_int_equal(
		    read_target(&request, targets[i]), FAULT_MALFORMED);
}

static void
cookies_are_split_and_foreign_ones_passed_over(void **state)
{
	struct request request;

	(void)state;
	assert_int_equal(read_as(&request, "GET", "cpor.example", "/",
			     " a=1; b=x=y;c=\xff;  d ; =e; a=2;;%61=3"),
	    FAULT_NONE);
	assert_string_equal(request_cookie(&request, "b"), "x=y");
	assert_null(request_cookie(&request, "a")); /* there are two */
	assert_null(request_cookie(&request, "c"));
	assert_null(request_cookie(&request, "d"));
	assert_string_equal(request_cookie(&request, "%61"), "3");
}

static void
at_most_100_cookies(void **state)
{
	static char header[101 * 4 + 1];
	struct request request;

	(void)state;
	for (size_t i = 0; i < 101; i++)
		memcpy(header + i * 4, "a=b;", 5);
	assert_int_equal(read_as(&request, "GET", "cpor.example", "/", header),
	    FAULT_MALFORMED);
	header[400] = '\0';
	assert_int_equal(
	    read_as(&request, "GET", "cpor.example", "/", header), FAULT_NONE);
	assert_int_equal(request.cookies.count, 100);
}

static void
head_is_a_get_and_other_methods_are_none(void **state)
{
	static const char *const others[] = { "PUT", "DELETE", "get", "",
		"OPTIONS", "GETS" };
	struct request request;

	(void)state;
	assert_int_equal(
	    read_as(&request, "HEAD", "cpor.example", "/a", ""), FAULT_NONE);
	assert_true(request.head && request.method == GET);
	assert_int_equal(
	    read_as(&request, "POST", "cpor.example", "/a", ""), FAULT_NONE);
	assert_true(!request.head && request.method == POST);
	for (size_t i = 0; i < LENGTH(others); i++) {
		assert_int_equal(
		    read_as(&request, others[i], "cpor.example", "/a", ""),
		    FAULT_METHOD);
		assert_string_equal(request.path, "/a");
	}
}

static enum fault
read_body(struct request *request, const char *type, const char *length,
    const char *body, size_t step)
{
	struct script script = { .params = { "CONTENT_TYPE", type,
				     "CONTENT_LENGTH", length },
		.body = body,
		.length = strlen(body),
		.step = step };
	struct wire wire = script_wire(&script);

	*request = (struct request){ .arena = arena, .site = &site };
	return request_read_body(request, &wire, 3, false);
}

#define FORM "application/x-www-form-urlencoded"

static void
a_form_is_read_whole_however_it_arrives(void **state)
{
	struct request request;

	(void)state;
	for (size_t step = 0; step < 8; step++) {
		assert_int_equal(
		    read_body(&request, FORM, "11", "a=1&b=%32+x", step),
		    FAULT_NONE);
		assert_int_equal(request.body.count, 2);
		assert_string_equal(request.body.list[1].name, "b");
		assert_string_equal(request.body.list[1].value, "2 x");
	}
	assert_int_equal(
	    read_body(&request, FORM "; charset=UTF-8", "3", "a=1", 0),
	    FAULT_NONE);
	assert_int_equal(read_body(&request, "", "0", "", 0), FAULT_NONE);
	assert_int_equal(read_body(&request, "", "", "", 0), FAULT_NONE);
	assert_int_equal(request.body.count, 0);
}

static void
a_form_that_is_cut_off_or_too_much_is_refused(void **state)
{
	static const struct {
		const char *type, *length, *body;
		enum fault fault;
	} cases[] = {
		{ FORM, "4", "a=1", FAULT_MALFORMED },
		{ FORM, "-1", "a=1", FAULT_MALFORMED },
		{ FORM, "3x", "a=1", FAULT_MALFORMED },
		{ FORM, "99999999999999999999", "a=1", FAULT_MALFORMED },
		{ FORM, "262145", "a=1", FAULT_TOO_LARGE },
		{ FORM, "15", "a=1&b=2&c=3&d=4", FAULT_MALFORMED },
		{ FORM, "5", "a=%00", FAULT_MALFORMED },
		{ FORM, "5", "a=%f0", FAULT_MALFORMED },
		{ FORM "x", "3", "a=1", FAULT_MEDIA },
		{ "text/plain", "3", "a=1", FAULT_MEDIA },
		{ "application/json", "2", "{}", FAULT_MEDIA },
		{ "", "3", "a=1", FAULT_MEDIA },
		{ "multipart/form-data; boundary=x", "3", "a=1", FAULT_MEDIA },
	};
	struct request request;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++)
		assert_int_equal(read_body(&request, cases[i].type,
				     cases[i].length, cases[i].body, 0),
		    cases[i].fault);
}

static void
an_id_is_read_only_from_an_argument_that_is_one(void **state)
{
	struct request request = { .argument = { "0000000000001", "1" } };
	int64_t id = 0;

	(void)state;
	assert_true(request_id(&request, 0, &id));
	assert_int_equal(id, 1);
	assert_false(request_id(&request, 1, &id));
	assert_false(request_id(&request, 2, &id));
	assert_false(request_id(&request, 9, &id));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_path_is_decoded_once),
		cmocka_unit_test(a_path_that_means_another_one_is_refused),
		cmocka_unit_test(after_a_fault_the_strings_are_there),
		cmocka_unit_test(paths_and_queries_have_limits),
		cmocka_unit_test(only_the_sites_host_is_answered),
		cmocka_unit_test(a_query_is_split_and_decoded),
		cmocka_unit_test(
		    a_query_of_broken_text_or_with_a_repeat_is_malformed),
		cmocka_unit_test(
		    cookies_are_split_and_foreign_ones_passed_over),
		cmocka_unit_test(at_most_100_cookies),
		cmocka_unit_test(head_is_a_get_and_other_methods_are_none),
		cmocka_unit_test(a_form_is_read_whole_however_it_arrives),
		cmocka_unit_test(a_form_that_is_cut_off_or_too_much_is_refused),
		cmocka_unit_test(
		    an_id_is_read_only_from_an_argument_that_is_one),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

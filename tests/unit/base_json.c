/* JSON: a big array arrives element by element, or not at all. */

#include "base/json.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/text.h"

#include <cmocka.h>

/* Write each element as "index:kind=value;". */
static bool
write_element(
    void *context, size_t index, const struct json *value, double progress)
{
	struct text *seen = context;
	int64_t integer;
	bool boolean;

	assert_true(progress > 0 && progress <= 1);
	text_print(seen, "%zu:", index);
	if (json_is_object(value))
		text_print(seen, "object");
	else if (json_is_array(value))
		text_print(seen, "array=%zu", json_length(value));
	else if (json_is_null(value))
		text_print(seen, "null");
	else if (json_as_string(value) != NULL)
		text_print(seen, "string=%s", json_as_string(value));
	else if (json_as_integer(value, &integer))
		text_print(seen, "integer=%lld", (long long)integer);
	else if (json_as_boolean(value, &boolean))
		text_print(seen, "boolean=%d", boolean);
	else
		text_print(seen, "other");
	text_add_char(seen, ';');
	return true;
}

static bool
stop_at_one(
    void *context, size_t index, const struct json *value, double progress)
{
	write_element(context, index, value, progress);
	return index < 1;
}

static void
elements_arrive_in_order(void **state)
{
	static const struct {
		const char *json, *seen;
	} cases[] = {
		{ "{\"a\":[]}", "" },
		{ "\xEF\xBB\xBF { \"a\" : [ ] } \n", "" },
		{ "{\"a\":[1,-2 , 3\n,4]}",
		    "0:integer=1;1:integer=-2;2:integer=3;3:integer=4;" },
		{ "{\"a\":[\"x\",null,true,false,{},[1,2],1.5]}",
		    "0:string=x;1:null;2:boolean=1;3:boolean=0;4:object;"
		    "5:array=2;6:other;" },
		{ "{\"b\":{\"a\":[9]},\"a\":[7],\"c\":[{\"d\":1}]}",
		    "0:integer=7;" },
		{ "{\"b\":1,\"c\":\"]}\",\"a\":[\"\\u00e9]\"]}",
		    "0:string=\xC3\xA9];" },
		{ "{\"\\u0061\":[1]}", "0:integer=1;" },
	};
	struct text seen;
	const char *why;
	long line;

	(void)state;
	text_open(&seen, 1000);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		text_clear(&seen);
		assert_int_equal(
		    json_stream_bytes(cases[i].json, strlen(cases[i].json), "a",
			write_element, &seen, &line, &why),
		    DONE);
		assert_string_equal(text_string(&seen), cases[i].seen);
	}
	text_close(&seen);
}

static void
what_is_not_such_json_is_refused_with_its_line(void **state)
{
	static const struct {
		const char *json;
		long line;
		const char *why;
	} cases[] = {
		{ "", 1, "one JSON object" },
		{ "\n\n[1]", 3, "one JSON object" },
		{ "{", 1, "not JSON" },
		{ "{}", 1, "no array" },
		{ "{\"a\":\n1}", 2, "no array" },
		{ "{\"b\":[1]}", 1, "no array" },
		{ "{\"a\":[1,2", 1, "not JSON" },
		{ "{\"a\":[1,]}", 1, "not JSON" },
		{ "{\"a\":[1 2]}", 1, "not JSON" },
		{ "{\"a\":[1]", 1, "not JSON" },
		{ "{\"a\":[1],}", 1, "not JSON" },
		{ "{\"a\" [1]}", 1, "not JSON" },
		{ "{a:[1]}", 1, "not JSON" },
		{ "{\"a\":[\n{\"x\":\n tru}]}", 3, "not JSON" },
		{ "{\"a\":[1],\n\"a\":[2]}", 2, "twice" },
		{ "{\"a\":[{\"x\":1,\n\"x\":2}]}", 2, "twice" },
		{ "{\"b\":1,\"b\":2,\"a\":[]}", 1, "twice" },
		{ "{\"a\":[1]}\n{", 2, "follows" },
		{ "{\"a\":[\"\xFF\"]}", 1, "not JSON" },
		{ "{\"a\":[\"\\u0000\"]}", 1, "not JSON" },
		{ "{\"a\":[99999999999999999999]}", 1, "not JSON" },
	};
	struct text seen;
	const char *why;
	long line;

	(void)state;
	text_open(&seen, 1000);
	for (size_t i = 0; i < LENGTH(cases); i++) {
		line = 0;
		why = "";
		assert_int_equal(
		    json_stream_bytes(cases[i].json, strlen(cases[i].json), "a",
			write_element, &seen, &line, &why),
		    INVALID);
		if (line != cases[i].line || strstr(why, cases[i].why) == NULL)
			fail_msg("%s: line %ld: %s", cases[i].json, line, why);
	}
	assert_int_equal(json_stream_bytes("{\"a\":[]}\0", 9, "a",
			     write_element, &seen, &line, &why),
	    INVALID);
	text_close(&seen);
}

static void
every_beginning_of_a_document_is_refused(void **state)
{
	static const char whole[] =
	    "{\"b\":[true,1.5],\"a\":[{\"x\":\"\\u00e9\"},null]}";
	struct text seen;
	const char *why;
	long line;

	(void)state;
	text_open(&seen, 100000);
	for (size_t length = 0; length < sizeof(whole) - 1; length++) {
		/* Its own memory, so that a byte too many is noticed. */
		char *copy = malloc(length + 1);

		memcpy(copy, whole, length);
		copy[length] = '?';
		assert_int_equal(json_stream_bytes(copy, length, "a",
				     write_element, &seen, &line, &why),
		    INVALID);
		free(copy);
	}
	text_close(&seen);
}

static bool
look_inside(
    void *context, size_t index, const struct json *value, double progress)
{
	int64_t integer = 5;
	bool boolean = true;

	(void)index;
	(void)progress;
	assert_string_equal(json_as_string(json_member(value, "s")), "text");
	assert_true(json_as_integer(json_member(value, "i"), &integer));
	assert_int_equal(integer, INT64_MAX);
	assert_true(json_as_boolean(json_member(value, "f"), &boolean));
	assert_false(boolean);
	assert_int_equal(json_length(json_member(value, "l")), 2);
	assert_non_null(json_element(json_member(value, "l"), 1));
	assert_null(json_element(json_member(value, "l"), 2));
	assert_null(json_element(json_member(value, "s"), 0));
	assert_null(json_member(value, "none"));
	assert_null(json_member(json_member(value, "l"), "x"));
	assert_null(json_as_string(json_member(value, "i")));
	assert_false(json_as_integer(json_member(value, "s"), &integer));
	assert_false(json_as_integer(json_member(value, "r"), &integer));
	assert_false(json_as_boolean(json_member(value, "i"), &boolean));
	assert_int_equal(integer, INT64_MAX);
	*(int *)context += 1;
	return true;
}

static void
values_of_another_type_are_absent(void **state)
{
	static const char json[] =
	    "{\"a\":[{\"s\":\"text\",\"i\":9223372036854775807,\"f\":false,"
	    "\"l\":[1,2],\"r\":1.0}]}";
	const char *why;
	int calls = 0;
	bool boolean;
	int64_t integer;
	long line;

	(void)state;
	assert_int_equal(json_stream_bytes(json, strlen(json), "a", look_inside,
			     &calls, &line, &why),
	    DONE);
	assert_int_equal(calls, 1);
	assert_null(json_member(NULL, "x"));
	assert_null(json_element(NULL, 0));
	assert_int_equal(json_length(NULL), 0);
	assert_null(json_as_string(NULL));
	assert_false(json_as_integer(NULL, &integer));
	assert_false(json_as_boolean(NULL, &boolean));
	assert_false(
	    json_is_array(NULL) || json_is_object(NULL) || json_is_null(NULL));
}

static void
a_callback_may_stop(void **state)
{
	struct text seen;
	const char *why;
	long line;

	(void)state;
	text_open(&seen, 100);
	assert_int_equal(json_stream_bytes("{\"a\":[1,2,nonsense", 18, "a",
			     stop_at_one, &seen, &line, &why),
	    DONE);
	assert_string_equal(text_string(&seen), "0:integer=1;1:integer=2;");
	text_close(&seen);
}

static enum outcome
read_big_element(size_t length, const char **why)
{
	char *json = malloc(length + 64);
	enum outcome outcome;
	struct text seen;
	size_t start;
	long line;

	text_open(&seen, 100);
	start = (size_t)snprintf(json, 64, "{\"b\":\n1,\"a\":[\"");
	/* The quotation marks belong to the element. */
	memset(json + start, 'x', length - 2);
	memcpy(json + start + length - 2, "\"]}", 3);
	outcome = json_stream_bytes(
	    json, start + length + 1, "a", write_element, &seen, &line, why);
	if (outcome == INVALID)
		assert_int_equal(line, 2);
	text_close(&seen);
	free(json);
	return outcome;
}

static void
an_element_past_the_limit_is_refused(void **state)
{
	const char *why = "";

	(void)state;
	assert_int_equal(read_big_element(JSON_ELEMENT_MAX, &why), DONE);
	assert_int_equal(read_big_element(JSON_ELEMENT_MAX + 1, &why), INVALID);
	assert_non_null(strstr(why, "16 MiB"));
}

static void
too_many_members_are_refused(void **state)
{
	struct text json, seen;
	const char *why;
	long line;

	(void)state;
	text_open(&json, 100000);
	text_open(&seen, 100);
	text_add(&json, "{\"a\":[]");
	for (int i = 0; i < 256; i++)
		text_print(&json, ",\"m%d\":0", i);
	text_add(&json, "}");
	assert_int_equal(json_stream_bytes(text_string(&json), json.length, "a",
			     write_element, &seen, &line, &why),
	    INVALID);
	assert_non_null(strstr(why, "256"));
	text_close(&json);
	text_close(&seen);
}

static bool
count_element(
    void *context, size_t index, const struct json *value, double progress)
{
	size_t *count = context;

	(void)progress;
	if (index != *count || json_member(value, "id") == NULL)
		fail_msg("element %zu", index);
	(*count)++;
	return true;
}

static void
a_file_reads_like_memory(void **state)
{
	char path[] = "/tmp/cpor-json-XXXXXX";
	FILE *file = fdopen(mkstemp(path), "w");
	const char *why;
	size_t count = 0;
	long line;

	(void)state;
	assert_non_null(file);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(
	    json_stream(path, "list", count_element, &count, &line, &why),
	    INVALID);
	file = fopen(path, "w");
	fputs("{\"list\":[", file);
	for (int i = 0; i < 50000; i++)
		fprintf(file, "%s\n{\"id\":%d}", i > 0 ? "," : "", i);
	fputs("]}", file);
	assert_int_equal(fclose(file), 0);
	assert_int_equal(
	    json_stream(path, "list", count_element, &count, &line, &why),
	    DONE);
	assert_int_equal(count, 50000);
	file = fopen(path, "a");
	fputs("x", file);
	assert_int_equal(fclose(file), 0);
	count = 0;
	assert_int_equal(
	    json_stream(path, "list", count_element, &count, &line, &why),
	    INVALID);
	assert_int_equal(line, 50001);
	unlink(path);
	assert_int_equal(
	    json_stream(path, "list", count_element, &count, &line, &why),
	    ABSENT);
	assert_int_equal(
	    json_stream("/tmp", "list", count_element, &count, &line, &why),
	    ABSENT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(elements_arrive_in_order),
		cmocka_unit_test(
		    what_is_not_such_json_is_refused_with_its_line),
		cmocka_unit_test(every_beginning_of_a_document_is_refused),
		cmocka_unit_test(values_of_another_type_are_absent),
		cmocka_unit_test(a_callback_may_stop),
		cmocka_unit_test(an_element_past_the_limit_is_refused),
		cmocka_unit_test(too_many_members_are_refused),
		cmocka_unit_test(a_file_reads_like_memory),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Multipart bodies: every edge between two reads, and what is malformed. */

#include "web/multipart.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/text.h"
#include "wire.h"

#define TYPE  "multipart/form-data; boundary=XyZ"
#define PART  "--XyZ\r\nContent-Disposition: form-data; "
#define FIELD PART "name=\"a\"\r\n\r\n"
#define FILE_ PART "name=\"f\"; filename="
#define END   "--XyZ--\r\n"

static char directory[] = "/tmp/cpor-multipart.XXXXXX";
static char spool[sizeof(directory) + 8];
static struct site site = { .data = directory };
static struct arena *arena;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	if (mkdtemp(directory) == NULL)
		return -1;
	snprintf(spool, sizeof(spool), "%s/spool", directory);
	return mkdir(spool, 0700);
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	/* That both are empty shows that spool files have no name. */
	return rmdir(spool) == 0 ? rmdir(directory) : -1;
}

static enum fault
read_type(struct request *request, const char *type, const char *body,
    size_t length, size_t step)
{
	struct script script = { .body = body, .length = length, .step = step };
	struct wire wire = script_wire(&script);

	*request = (struct request){ .arena = arena, .site = &site };
	return multipart_read(request, &wire, type, (int64_t)length, 4);
}

static enum fault
read_body(struct request *request, const char *body)
{
	return read_type(request, TYPE, body, strlen(body), 0);
}

static void
assert_holds(const struct upload *upload, const char *bytes, size_t length)
{
	char *held = arena_get(arena, length + 1);

	assert_int_equal(upload->size, length);
	assert_false(upload->truncated);
	assert_int_equal(read(upload->fd, held, length + 1), length);
	assert_memory_equal(held, bytes, length);
}

static void
no_edge_between_two_reads_matters(void **state)
{
	/* What looks like a delimiter, and is none. */
	static const char content[] = "one\r\n--Xy\r\n--XyzZ\r\n-\r\n--\r\n\0"
				      "two\r\r\n--\r\n\r";
	static const char before[] =
	    "preamble\r\n" FIELD "v\xC3\xA9\r\nw\r\n" FILE_
	    "\"x.bin\"\r\nContent-Type: a/b\r\n\r\n";
	static const char after[] = "\r\n" END "epilogue";
	char body[sizeof(before) + sizeof(content) + sizeof(after)];
	struct request request;
	size_t length = 0;

	(void)state;
	memcpy(body, before, sizeof(before) - 1);
	length += sizeof(before) - 1;
	memcpy(body + length, content, sizeof(content) - 1);
	length += sizeof(content) - 1;
	memcpy(body + length, after, sizeof(after) - 1);
	length += sizeof(after) - 1;
	for (size_t step = 0; step <= length; step++) {
		assert_int_equal(
		    read_type(&request, TYPE, body, length, step), FAULT_NONE);
		assert_int_equal(request.body.count, 1);
		assert_string_equal(request.body.list[0].name, "a");
		assert_string_equal(
		    request.body.list[0].value, "v\xC3\xA9\r\nw");
		assert_int_equal(request.upload_count, 1);
		assert_string_equal(request.uploads[0].field, "f");
		assert_string_equal(request.uploads[0].name, "x.bin");
		assert_holds(&request.uploads[0], content, sizeof(content) - 1);
		request_close(&request);
	}
}

/* R4.57 */
static void
cut_off_anywhere_it_is_malformed_or_says_in_which_file(void **state)
{
	static const char body[] =
	    FIELD "v\r\n" FILE_ "\"x\"\r\n\r\nbytes\r\n--XyZ--";
	const size_t file = (size_t)(strstr(body, "bytes") - body);
	struct request request;

	(void)state;
	for (size_t length = 0; length < sizeof(body) - 1; length++) {
		bool within = length >= file && length < sizeof(body) - 3;

		assert_int_equal(read_type(&request, TYPE, body, length, 0),
		    within ? FAULT_NONE : FAULT_MALFORMED);
		assert_int_equal(request.upload_count, length < file ? 0 : 1);
		if (within) {
			assert_string_equal(request.uploads[0].name, "x");
			assert_true(request.uploads[0].cut_off);
			assert_int_equal(request.uploads[0].size, 0);
		}
		request_close(&request);
	}
	assert_int_equal(read_body(&request, body), FAULT_NONE);
	assert_false(request.uploads[0].cut_off);
	request_close(&request);
}

static void
a_file_keeps_its_name_exactly(void **state)
{
	static const struct {
		const char *sent, *name;
	} cases[] = {
		{ "\"a.pdf\"", "a.pdf" },
		{ "a.pdf", "a.pdf" },
		{ "\"say %22hi%22.pdf\"", "say \"hi\".pdf" },
		{ "\"say \\\"hi\\\".pdf\"", "say \"hi\".pdf" },
		{ "\"two%0D%0Alines\"", "two\r\nlines" },
		{ "\"100%25 %41.pdf\"", "100%25 %41.pdf" },
		{ "\"\xE6\x97\xA5\xE6\x9C\xAC \xF0\x9F\x93\x84;=.txt\"",
		    "\xE6\x97\xA5\xE6\x9C\xAC \xF0\x9F\x93\x84;=.txt" },
		{ "\"C:\\Users\\me\\a.pdf\"", "a.pdf" },
		{ "\"\\\\server\\share\\a.pdf\"", "a.pdf" },
		{ "\"../../etc/passwd\"", "passwd" },
		{ "\"/a/b\"", "b" },
		{ "\"dir/\"", "file" },
		{ "\"..\"", "file" },
		{ "\"\"", "file" },
		{ "\"back\\slash\"", "back\\slash" },
		{ "\"ends\\\"", "ends\\" },
		{ "\" x \"", " x " },
		{ "\"a\" ; x=\"y\"", "a" },
		{ "\"a\"; filename*=UTF-8''b", "a" },
	};
	struct request request;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		const char *body = arena_print(
		    arena, FILE_ "%s\r\n\r\nx\r\n" END, cases[i].sent);

		assert_int_equal(read_body(&request, body), FAULT_NONE);
		assert_int_equal(request.upload_count, 1);
		assert_string_equal(request.uploads[0].name, cases[i].name);
		request_close(&request);
	}
}

static void
a_file_input_left_empty_is_no_upload(void **state)
{
	struct request request;

	(void)state;
	assert_int_equal(
	    read_body(&request, FILE_ "\"\"\r\n\r\n\r\n" END), FAULT_NONE);
	assert_int_equal(request.upload_count, 0);
	assert_int_equal(
	    read_body(&request, FILE_ "\"empty.txt\"\r\n\r\n\r\n" END),
	    FAULT_NONE);
	assert_int_equal(request.upload_count, 1);
	assert_holds(&request.uploads[0], "", 0);
	request_close(&request);
}

static void
what_no_browser_sends_is_malformed(void **state)
{
	static const char *const bodies[] = {
		"",
		"--XyZ",
		"--XyZ\r\n\r\nv\r\n" END,
		"--XyZ\r\nContent-Type: a/b\r\n\r\nv\r\n" END,
		PART "x=\"a\"\r\n\r\nv\r\n" END,
		PART "name=\"a\"; name=\"b\"\r\n\r\nv\r\n" END,
		PART "name=\"a\r\n\r\nv\r\n" END,
		PART "name\r\n\r\nv\r\n" END,
		PART "name=\"a\" x\r\n\r\nv\r\n" END,
		FILE_ "\"a\"; filename=\"b\"\r\n\r\nv\r\n" END,
		FILE_ "\"\xff\"\r\n\r\nv\r\n" END,
		"--XyZ\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n"
		"v\r\n" END,
		PART "name=\"a\"\r\nContent-Transfer-Encoding: base64\r\n\r\n"
		     "v\r\n" END,
		FIELD "\xff\r\n" END,
		"--XyZx\r\n" FIELD "v\r\n",
		FIELD "1\r\n" FIELD "2\r\n" FIELD "3\r\n" FIELD "4\r\n" FIELD
		      "5\r\n" END,
	};
	static const char nul[] = FIELD "a\0b\r\n" END;
	struct request request;

	(void)state;
	for (size_t i = 0; i < LENGTH(bodies); i++) {
		assert_int_equal(
		    read_body(&request, bodies[i]), FAULT_MALFORMED);
		request_close(&request);
	}
	assert_int_equal(read_type(&request, TYPE, nul, sizeof(nul) - 1, 0),
	    FAULT_MALFORMED);
}

static void
a_boundary_is_1_to_70_plain_characters(void **state)
{
	static const char *const wrong[] = { "multipart/form-data",
		"multipart/form-data; boundary=",
		"multipart/form-data; boundary=\"\"",
		"multipart/form-data; boundary=\"XyZ \"",
		"multipart/form-data; boundary=X\xff",
		"multipart/form-data; boundary=XyZ; boundary=XyZ",
		"multipart/form-data; boundary=\"XyZ",
		("multipart/form-data; boundary=0123456789012345678901234567"
		 "8901234567890123456789012345678901234567890") };
	static const char *const right[] = { TYPE,
		"multipart/form-data; charset=utf-8; boundary=\"XyZ\"",
		"multipart/form-data;BOUNDARY=XyZ" };
	static const char body[] = FIELD "v\r\n" END;
	struct request request;

	(void)state;
	for (size_t i = 0; i < LENGTH(wrong); i++)
		assert_int_equal(
		    read_type(&request, wrong[i], body, strlen(body), 0),
		    FAULT_MALFORMED);
	for (size_t i = 0; i < LENGTH(right); i++)
		assert_int_equal(
		    read_type(&request, right[i], body, strlen(body), 0),
		    FAULT_NONE);
}

/* A body with `count` parts that begin with `head` and hold `size` bytes. */
static char *
many_parts(const char *head, size_t count, size_t size, size_t *length)
{
	struct text body;
	char *bytes, *content = arena_get(arena, size + 1);

	text_open(&body, SIZE_MAX);
	memset(content, 'x', size);
	for (size_t i = 0; i < count; i++) {
		text_add(&body, head);
		text_add_bytes(&body, content, size);
		text_add(&body, "\r\n");
	}
	text_add(&body, END);
	*length = body.length;
	bytes = arena_copy(arena, text_string(&body), body.length);
	text_close(&body);
	return bytes;
}

static void
a_file_past_25_mb_is_marked_and_not_kept(void **state)
{
	struct request request;
	struct stat status;
	size_t length;
	char *body;

	(void)state;
	body = many_parts(FILE_ "\"x\"\r\n\r\n", 2, REQUEST_FILE + 1, &length);
	assert_int_equal(
	    read_type(&request, TYPE, body, length, 0), FAULT_NONE);
	assert_int_equal(request.upload_count, 2);
	for (size_t i = 0; i < 2; i++) {
		assert_true(request.uploads[i].truncated);
		assert_int_equal(request.uploads[i].size, REQUEST_FILE + 1);
		assert_int_equal(fstat(request.uploads[i].fd, &status), 0);
		assert_int_equal(status.st_size, 0);
	}
	request_close(&request);
	arena_clear(arena);
	body = many_parts(FILE_ "\"x\"\r\n\r\n", 1, REQUEST_FILE, &length);
	assert_int_equal(
	    read_type(&request, TYPE, body, length, 0), FAULT_NONE);
	assert_false(request.uploads[0].truncated);
	assert_int_equal(fstat(request.uploads[0].fd, &status), 0);
	assert_int_equal(status.st_size, REQUEST_FILE);
	assert_int_equal(status.st_mode & 0777, 0600);
	assert_int_equal(status.st_nlink, 0);
	request_close(&request);
	arena_clear(arena);
}

static void
files_past_the_20th_are_counted_and_not_kept(void **state)
{
	struct request request;
	size_t length;
	char *body = many_parts(FILE_ "\"x\"\r\n\r\n", 23, 5, &length);

	(void)state;
	assert_int_equal(
	    read_type(&request, TYPE, body, length, 0), FAULT_NONE);
	assert_int_equal(request.upload_count, REQUEST_FILES);
	assert_int_equal(request.upload_excess, 3);
	request_close(&request);
}

static void
parts_and_fields_have_limits(void **state)
{
	struct request request;
	size_t length;
	char *body = many_parts(FIELD, 2, REQUEST_BODY / 2, &length);

	(void)state;
	assert_int_equal(
	    read_type(&request, TYPE, body, length, 0), FAULT_NONE);
	body = many_parts(FIELD, 1, REQUEST_BODY + 1, &length);
	assert_int_equal(
	    read_type(&request, TYPE, body, length, 0), FAULT_TOO_LARGE);
	body = many_parts(FILE_ "\"\"\r\n\r\n", 300, 0, &length);
	assert_int_equal(
	    read_type(&request, TYPE, body, length, 0), FAULT_MALFORMED);
	body = arena_get(arena, 10001);
	memset(body, 'x', 10000);
	body = arena_print(
	    arena, PART "name=\"a\"\r\nX: %s\r\n\r\nv\r\n" END, body);
	assert_int_equal(read_body(&request, body), FAULT_MALFORMED);
}

static void
without_room_to_spool_it_is_busy(void **state)
{
	static const struct site nowhere = { .data = "/nonexistent" };
	static const char body[] = FILE_ "\"x\"\r\n\r\nv\r\n" END;
	struct script script = { .body = body, .length = sizeof(body) - 1 };
	struct wire wire = script_wire(&script);
	struct request request = { .arena = arena, .site = &nowhere };

	(void)state;
	assert_int_equal(
	    multipart_read(&request, &wire, TYPE, sizeof(body) - 1, 4),
	    FAULT_BUSY);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_edge_between_two_reads_matters),
		cmocka_unit_test(
		    cut_off_anywhere_it_is_malformed_or_says_in_which_file),
		cmocka_unit_test(a_file_keeps_its_name_exactly),
		cmocka_unit_test(a_file_input_left_empty_is_no_upload),
		cmocka_unit_test(what_no_browser_sends_is_malformed),
		cmocka_unit_test(a_boundary_is_1_to_70_plain_characters),
		cmocka_unit_test(a_file_past_25_mb_is_marked_and_not_kept),
		cmocka_unit_test(files_past_the_20th_are_counted_and_not_kept),
		cmocka_unit_test(parts_and_fields_have_limits),
		cmocka_unit_test(without_room_to_spool_it_is_busy),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

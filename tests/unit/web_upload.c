/* Files judged by content, whatever they are called. */

#include "web/upload.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#define WRONG "(refused)"

static int
file_of(const void *bytes, size_t length)
{
	char path[] = "/tmp/cpor-upload-XXXXXX";
	int fd = mkstemp(path);

	assert_int_not_equal(fd, -1);
	unlink(path);
	assert_int_equal(write(fd, bytes, length), length);
	return fd;
}

static void
has_type(const void *bytes, size_t length, const char *expected)
{
	struct arena *arena = arena_new();
	struct upload upload = { .field = "file",
		.name = "anything.exe",
		.fd = file_of(bytes, length),
		.size = (int64_t)length };
	enum proof_cause cause;
	const char *type;
	enum outcome out = upload_check(arena, &upload, &type, &cause);

	if (strcmp(expected, WRONG) == 0) {
		assert_int_equal(out, INVALID);
		assert_int_equal(cause, PROOF_WRONG_TYPE);
	} else {
		assert_int_equal(out, DONE);
		assert_int_equal(cause, PROOF_FINE);
		assert_string_equal(type, expected);
	}
	close(upload.fd);
	arena_free(arena);
}

/* A literal, with any NUL in it. */
#define HAS_TYPE(literal, type) has_type(literal, sizeof(literal) - 1, type)

/* R4.20 */
static void
content_decides(void **state)
{
	(void)state;
	HAS_TYPE("%PDF-1.7\n%%EOF\n", "application/pdf");
	HAS_TYPE("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0",
	    "image/png");
	HAS_TYPE(
	    "\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0", "image/jpeg");
	HAS_TYPE("II*\0\x08\0\0\0\0\0\0\0", "image/tiff");
	HAS_TYPE("MM\0*\0\0\0\x08\0\0\0\0", "image/tiff");
	HAS_TYPE("plain words", "text/plain");
	HAS_TYPE("\x7f"
		 "ELF\2\1\1\0\0\0\0\0\0\0\0\0\3\0>\0\1\0\0\0",
	    WRONG);
	HAS_TYPE("MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff\0\0", WRONG);
	HAS_TYPE("GIF89a\1\0\1\0\0\0\0;", WRONG);
	HAS_TYPE("Rar!\x1a\x07\0\xcf\x90s\0\0", WRONG);
	HAS_TYPE("\x1f\x8b\x08\0\0\0\0\0\0\3", WRONG);
	HAS_TYPE("\0", WRONG);
}

/* R4.21 */
static void
size_is_judged_before_content(void **state)
{
	static const struct {
		int64_t size;
		bool truncated;
		enum proof_cause cause;
	} sizes[] = {
		{ 0, false, PROOF_EMPTY },
		{ PROOF_SIZE_MAX + 1, true, PROOF_TOO_BIG },
		{ PROOF_SIZE_MAX + 1, false, PROOF_TOO_BIG },
		{ 8, false, PROOF_CUT_OFF },
		{ 7, false, PROOF_FINE },
	};
	struct arena *arena = arena_new();
	struct upload upload = { .field = "file", .name = "a.pdf" };
	enum proof_cause cause;
	const char *type;

	(void)state;
	upload.fd = file_of("seven b", 7);
	for (size_t i = 0; i < LENGTH(sizes); i++) {
		upload.size = sizes[i].size;
		upload.truncated = sizes[i].truncated;
		assert_int_equal(upload_check(arena, &upload, &type, &cause),
		    sizes[i].cause == PROOF_FINE ? DONE : INVALID);
		assert_int_equal(cause, sizes[i].cause);
	}
	close(upload.fd);
	arena_free(arena);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(content_decides),
		cmocka_unit_test(size_is_judged_before_content),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

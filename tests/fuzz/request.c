/*
 * Whatever is asked, a well-formed request has a path that means itself, and
 * only text without NUL. The input: target, cookies and a form's body, each
 * on a line.
 */

#include "web/request.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "wire.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void
insist(bool holds)
{
	if (!holds)
		abort();
}

static void
check_pairs(const struct pairs *pairs, size_t limit)
{
	insist(pairs->count <= limit);
	for (size_t i = 0; i < pairs->count; i++) {
		const struct pair *pair = &pairs->list[i];

		insist(text_is_utf8(pair->name, strlen(pair->name)));
		insist(text_is_utf8(pair->value, strlen(pair->value)));
	}
}

static void
check_path(const char *path)
{
	insist(path[0] == '/' && strlen(path) <= REQUEST_PATH);
	insist(text_is_utf8(path, strlen(path)));
	insist(strstr(path, "//") == NULL);
	for (const char *at = path; (at = strstr(at, "/.")) != NULL; at++)
		insist(strcspn(at + 1, "/") > strspn(at + 1, ".") ||
		       strspn(at + 1, ".") > 2);
	insist(path[1] == '\0' || path[strlen(path) - 1] != '/');
}

/* The next line of the input as a string; the rest is behind it. */
static char *
next_line(struct arena *arena, const char **bytes, size_t *length)
{
	const char *end = memchr(*bytes, '\n', *length);
	size_t size = end == NULL ? *length : (size_t)(end - *bytes);
	char *line = arena_copy(arena, *bytes, size);

	*bytes += size + (end != NULL);
	*length -= size + (end != NULL);
	return line;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static const struct site site = { .host = "cpor.example" };
	struct arena *arena = arena_new();
	const char *rest = (const char *)bytes;
	struct request request = { .arena = arena, .site = &site };
	char *target = next_line(arena, &rest, &length);
	char *cookies = next_line(arena, &rest, &length);
	struct script script = {
		.params = { "REQUEST_METHOD", "POST", "HTTP_HOST",
		    "cpor.example", "REQUEST_URI", target, "HTTP_COOKIE",
		    cookies, "CONTENT_TYPE",
		    "application/x-www-form-urlencoded", "CONTENT_LENGTH",
		    arena_print(arena, "%zu", length) },
		.body = rest,
		.length = length,
		.step = 7
	};
	struct wire wire = script_wire(&script);

	if (request_read(&request, &wire) == FAULT_NONE) {
		check_path(request.path);
		check_pairs(&request.query, REQUEST_FIELDS);
		check_pairs(&request.cookies, REQUEST_COOKIES);
		if (request_read_body(&request, &wire, REQUEST_FIELDS, false) ==
		    FAULT_NONE)
			check_pairs(&request.body, REQUEST_FIELDS);
	}
	arena_free(arena);
	return 0;
}

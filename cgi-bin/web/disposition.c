/* Names of fields and files, as browsers write them into headers. */

#include "web/disposition.h"

#include <string.h>
#include <strings.h>

#define NAME_MAX_BYTES 200
#define FILE_NAME_MAX  1024

static const char *
skip_space(const char *at)
{
	return at + strspn(at, " \t");
}

/*
 * Where a quoted value ends: at the first quote that is followed by the end or
 * by another parameter. One after a backslash that is not is part of the value
 * (older programs write it so; browsers write %22), and a backslash before the
 * final quote is the last letter of a name.
 */
static const char *
quote_end(const char *at)
{
	for (; (at = strchr(at, '"')) != NULL; at++) {
		const char *after = skip_space(at + 1);

		if (at[-1] != '\\' || *after == '\0' || *after == ';')
			return at;
	}
	return NULL;
}

/* Undo what browsers do to a name in quotes: %22, %0D and %0A, nothing
 * else; and \" as older programs write it. */
static char *
unquote(struct arena *arena, const char *from, size_t length)
{
	static const struct {
		const char *escape;
		char means;
	} escapes[] = { { "%22", '"' }, { "%0D", '\r' }, { "%0A", '\n' },
		{ "\\\"", '"' } };
	char *value = arena_get(arena, length + 1), *to = value;
	const char *end = from + length;

	while (from < end) {
		size_t taken = 1;
		char c = *from;

		for (size_t i = 0; i < LENGTH(escapes); i++) {
			size_t size = strlen(escapes[i].escape);

			if ((size_t)(end - from) < size ||
			    strncasecmp(from, escapes[i].escape, size) != 0)
				continue;
			c = escapes[i].means;
			taken = size;
			break;
		}
		*to++ = c;
		from += taken;
	}
	*to = '\0';
	return value;
}

bool
disposition_parameter(
    struct arena *arena, const char **at, const char **name, const char **value)
{
	const char *from = skip_space(*at), *end;
	size_t length = strcspn(from, "=; \t\"");

	if (length == 0 || from[length] != '=')
		return false;
	*name = arena_copy(arena, from, length);
	from += length + 1;
	if (*from == '"') {
		end = quote_end(++from);
		if (end == NULL)
			return false;
		*value = unquote(arena, from, (size_t)(end - from));
		end++;
	} else {
		end = from + strcspn(from, "; \t");
		*value = arena_copy(arena, from, (size_t)(end - from));
	}
	*at = skip_space(end);
	return **at == '\0' || **at == ';';
}

/* A file's name without the path that some programs send with it. */
static const char *
without_path(const char *name)
{
	const char *slash = strrchr(name, '/');
	bool windows = name[0] == '\\' ||
		       (((name[0] | 0x20) >= 'a' && (name[0] | 0x20) <= 'z') &&
			   name[1] == ':' && name[2] == '\\');

	if (slash != NULL)
		name = slash + 1;
	/* Elsewhere a backslash is a letter like any other. */
	if (windows && strrchr(name, '\\') != NULL)
		name = strrchr(name, '\\') + 1;
	return strcmp(name, ".") == 0 || strcmp(name, "..") == 0 ? "" : name;
}

bool
disposition_read(
    struct arena *arena, const char *at, const char **name, const char **file)
{
	const char *parameter, *value;

	*name = *file = NULL;
	at = skip_space(at);
	if (strncasecmp(at, "form-data", 9) != 0)
		return false;
	at = skip_space(at + 9);
	while (*at == ';') {
		at++;
		if (!disposition_parameter(arena, &at, &parameter, &value))
			return false;
		if (strcasecmp(parameter, "name") == 0) {
			if (*name != NULL)
				return false;
			*name = value;
		} else if (strcasecmp(parameter, "filename") == 0) {
			if (*file != NULL)
				return false;
			*file = without_path(value);
		}
	}
	return *at == '\0' && *name != NULL &&
	       strlen(*name) <= NAME_MAX_BYTES &&
	       (*file == NULL || strlen(*file) <= FILE_NAME_MAX);
}

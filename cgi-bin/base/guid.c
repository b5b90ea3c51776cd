/* GUIDs, found wherever they stand in what was typed. */

#include "base/guid.h"

#include <stddef.h>
#include <string.h>

#define SHAPE "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"

static bool
is_hex(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') ||
	       (c >= 'A' && c <= 'F');
}

/* Would this character beside a GUID make it part of something longer? */
static bool
is_joined(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') ||
	       (c >= 'A' && c <= 'Z') || c == '-';
}

/* May a GUID start at `at`, in a text that starts at `typed`? */
static bool
may_start(const char *typed, const char *at)
{
	if (at == typed)
		return true;
	/* "%7B" and "%2F" in an address stand for "{" and "/". */
	if (at - typed >= 3 && at[-3] == '%' && is_hex(at[-2]) &&
	    is_hex(at[-1]))
		return true;
	return !is_joined(at[-1]) && at[-1] != '%';
}

/* Does the shape stand here, with or without its dashes? Gives its length. */
static size_t
matched(const char *at, bool dashes)
{
	size_t length = 0;

	for (const char *shape = SHAPE; *shape != '\0'; shape++) {
		if (*shape == '-' && !dashes)
			continue;
		if (*shape == '-' ? at[length] != '-' : !is_hex(at[length]))
			return 0;
		length++;
	}
	return is_joined(at[length]) ? 0 : length;
}

/* Write the digits at `at` in the form we keep. */
static void
keep(const char *at, char guid[GUID_SIZE])
{
	size_t i = 0;

	for (const char *shape = SHAPE; *shape != '\0'; shape++, i++) {
		if (*shape == '-') {
			guid[i] = '-';
			at += *at == '-';
			continue;
		}
		guid[i] =
		    *at >= 'A' && *at <= 'F' ? (char)(*at - 'A' + 'a') : *at;
		at++;
	}
	guid[i] = '\0';
}

bool
guid_read(const char *typed, char guid[GUID_SIZE])
{
	char first[GUID_SIZE] = "", found[GUID_SIZE];
	const char *at = typed;
	size_t length;

	while (*at != '\0') {
		length = 0;
		if (may_start(typed, at) && (length = matched(at, true)) == 0)
			length = matched(at, false);
		if (length == 0) {
			at++;
			continue;
		}
		keep(at, found);
		if (first[0] != '\0' && strcmp(first, found) != 0)
			return false;
		memcpy(first, found, GUID_SIZE);
		at += length;
	}
	if (first[0] == '\0')
		return false;
	memcpy(guid, first, GUID_SIZE);
	return true;
}

bool
guid_is(const char *string)
{
	const char *shape = SHAPE;

	for (; *shape != '\0'; shape++, string++) {
		if (*shape == '-' ? *string != '-'
				  : (!is_hex(*string) ||
					(*string >= 'A' && *string <= 'F')))
			return false;
	}
	return *string == '\0';
}

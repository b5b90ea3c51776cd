/* GUIDs, found wherever they stand in what was typed. */

#include "base/guid.h"

#include <stddef.h>
#include <string.h>

#include "base/outcome.h"

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

/* The first GUID that begins at `at` or later, kept in `guid`; the end of it,
 * or NULL when there is none. */
static const char *
next(const char *typed, const char *at, char guid[GUID_SIZE])
{
	size_t length;

	for (; *at != '\0'; at++) {
		if (!may_start(typed, at))
			continue;
		if ((length = matched(at, true)) == 0)
			length = matched(at, false);
		if (length > 0) {
			keep(at, guid);
			return at + length;
		}
	}
	return NULL;
}

static bool
is_listed(char list[][GUID_SIZE], size_t count, const char *guid)
{
	for (size_t i = 0; i < count; i++)
		if (strcmp(list[i], guid) == 0)
			return true;
	return false;
}

size_t
guid_list(const char *typed, char list[][GUID_SIZE], size_t most)
{
	char guid[GUID_SIZE];
	const char *at = typed;
	size_t count = 0;

	while (count < most && (at = next(typed, at, guid)) != NULL)
		if (!is_listed(list, count, guid))
			memcpy(list[count++], guid, GUID_SIZE);
	return count;
}

bool
guid_read(const char *typed, char guid[GUID_SIZE])
{
	char list[2][GUID_SIZE];

	if (guid_list(typed, list, LENGTH(list)) != 1)
		return false;
	memcpy(guid, list[0], GUID_SIZE);
	return true;
}

static bool
is_letter_or_digit(char c)
{
	return is_joined(c) && c != '-';
}

/* Where the letter or digit before `at` stands, behind punctuation and what
 * stands for it in an address ("%20"); NULL when there is none. */
static const char *
step_back(const char *typed, const char *at)
{
	while (at > typed) {
		if (at - typed >= 3 && at[-3] == '%' && is_hex(at[-2]) &&
		    is_hex(at[-1]))
			at -= 3;
		else if (is_letter_or_digit(at[-1]))
			return at - 1;
		else
			at--;
	}
	return NULL;
}

/* Does the word, of lower-case letters, end before `at`? Punctuation within it
 * does not count: "Tenant ID: " and "directory (tenant) id=" end with
 * "tenantid". */
static bool
is_named(const char *typed, const char *at, const char *word)
{
	size_t left = strlen(word);

	while (left > 0) {
		char c;

		if ((at = step_back(typed, at)) == NULL)
			return false;
		c = *at >= 'A' && *at <= 'Z' ? (char)(*at - 'A' + 'a') : *at;
		if (c != word[--left])
			return false;
	}
	return at == typed || !is_letter_or_digit(at[-1]) ||
	       step_back(typed, at) != at - 1;
}

static bool
is_named_any(const char *typed, const char *at, const char *const *words)
{
	for (; *words != NULL; words++)
		if (is_named(typed, at, *words))
			return true;
	return false;
}

bool
guid_read_named(
    const char *typed, const char *const *words, char guid[GUID_SIZE])
{
	char found[GUID_SIZE], named[GUID_SIZE] = "";
	const char *at = typed, *end;

	while ((end = next(typed, at, found)) != NULL) {
		/* It is as long as it was typed, with dashes or without. */
		const char *start = end - (end[-13] == '-' ? 36 : 32);

		at = end;
		if (!is_named_any(typed, start, words))
			continue;
		if (named[0] != '\0' && strcmp(named, found) != 0)
			return false;
		memcpy(named, found, GUID_SIZE);
	}
	if (named[0] == '\0')
		return guid_read(typed, guid);
	memcpy(guid, named, GUID_SIZE);
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

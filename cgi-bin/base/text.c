/* A growing text, and what is to be known about UTF-8. */

#include "base/text.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ROOM_FIRST 256
#define LIMIT_MAX  (SIZE_MAX / 4)

bool
text_grow(struct text *text, size_t length)
{
	size_t room = text->room == 0 ? ROOM_FIRST : text->room;
	char *bytes;

	if (text->failed || length > text->limit - text->length) {
		text->failed = true;
		return false;
	}
	while (room <= text->length + length)
		room *= 2;
	if (room > text->limit + 1)
		room = text->limit + 1;
	bytes = realloc(text->bytes, room);
	if (bytes == NULL) {
		text->failed = true;
		return false;
	}
	text->bytes = bytes;
	text->room = room;
	return true;
}

void
text_open(struct text *text, size_t limit)
{
	*text = (struct text){ .limit = limit < LIMIT_MAX ? limit : LIMIT_MAX };
}

void
text_close(struct text *text)
{
	free(text->bytes);
	text_open(text, text->limit);
}

void
text_clear(struct text *text)
{
	if (text->bytes != NULL)
		text->bytes[0] = '\0';
	text->length = 0;
	text->failed = false;
}

void
text_add(struct text *text, const char *string)
{
	text_add_bytes(text, string, strlen(string));
}

void
text_add_char(struct text *text, char c)
{
	text_add_bytes(text, &c, 1);
}

void
text_print(struct text *text, const char *format, ...)
{
	va_list arguments, again;
	size_t left = text->failed ? 0 : text->room - text->length;
	char *end = left == 0 ? NULL : text->bytes + text->length;
	int length;

	va_start(arguments, format);
	va_copy(again, arguments);
	length = vsnprintf(end, left, format, arguments);
	va_end(arguments);
	if (length >= 0 && (size_t)length < left) {
		text->length += (size_t)length;
	} else if (length < 0 || !text_grow(text, (size_t)length)) {
		text->failed = true;
		if (end != NULL)
			*end = '\0';
	} else {
		vsnprintf(text->bytes + text->length, (size_t)length + 1,
		    format, again);
		text->length += (size_t)length;
	}
	va_end(again);
}

void
text_add_percent(struct text *text, const char *string)
{
	static const char plain[] = "0123456789-._~abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	for (; *string != '\0'; string++)
		if (strchr(plain, *string) != NULL)
			text_add_char(text, *string);
		else
			text_print(text, "%%%02X", (unsigned char)*string);
}

bool
text_failed(const struct text *text)
{
	return text->failed;
}

bool
text_is_empty(const struct text *text)
{
	return text->length == 0;
}

const char *
text_string(const struct text *text)
{
	return text->bytes == NULL ? "" : text->bytes;
}

/* Bytes of the character at `bytes`; 0 when it is not UTF-8, or is NUL. */
static size_t
character_length(const unsigned char *bytes, size_t left)
{
	unsigned char low = 0x80, high = 0xBF; /* what the second byte may be */
	size_t length;

	if (bytes[0] < 0x80)
		return bytes[0] != 0;
	if (bytes[0] < 0xC2 || bytes[0] > 0xF4)
		return 0;
	length = bytes[0] < 0xE0 ? 2 : bytes[0] < 0xF0 ? 3 : 4;
	if (bytes[0] == 0xE0)
		low = 0xA0; /* less would be overlong */
	else if (bytes[0] == 0xED)
		high = 0x9F; /* more would be a surrogate */
	else if (bytes[0] == 0xF0)
		low = 0x90;
	else if (bytes[0] == 0xF4)
		high = 0x8F;
	if (length > left || bytes[1] < low || bytes[1] > high)
		return 0;
	for (size_t i = 2; i < length; i++)
		if ((bytes[i] & 0xC0) != 0x80)
			return 0;
	return length;
}

bool
text_is_utf8(const char *bytes, size_t length)
{
	const unsigned char *at = (const unsigned char *)bytes;
	size_t taken;

	for (; length > 0; at += taken, length -= taken)
		if ((taken = character_length(at, length)) == 0)
			return false;
	return true;
}

size_t
text_characters(const char *string)
{
	size_t count = 0;

	for (; *string != '\0'; string++)
		count += ((unsigned char)*string & 0xC0) != 0x80;
	return count;
}

size_t
text_begin(const char *string, size_t characters)
{
	size_t end = 0;

	while (
	    string[end] != '\0' &&
	    (((unsigned char)string[end] & 0xC0) == 0x80 || characters-- > 0))
		end++;
	return end;
}

size_t
text_cut(const char *string, size_t most)
{
	size_t end = strnlen(string, most);

	while (end > 0 && ((unsigned char)string[end] & 0xC0) == 0x80)
		end--;
	return end;
}

/* Bytes of the white space character at `string`; 0 when there is none. */
static size_t
space_length(const char *string)
{
	static const char *const wide[] = { "\xC2\xA0", "\xEF\xBB\xBF",
		"\xE2\x80\x8B" };

	if (*string == ' ' || (*string >= '\t' && *string <= '\r'))
		return 1;
	if ((unsigned char)*string < 0x80)
		return 0;
	for (size_t i = 0; i < LENGTH(wide); i++)
		if (strncmp(string, wide[i], strlen(wide[i])) == 0)
			return strlen(wide[i]);
	return 0;
}

/* Step over white space; true if there was any. */
static bool
skip_spaces(const char **string)
{
	const char *start = *string;
	size_t length;

	while ((length = space_length(*string)) > 0)
		*string += length;
	return *string != start;
}

char *
text_tidy(char *string)
{
	const char *from = string;
	char *to = string;

	while (*from != '\0') {
		/* A gap is never longer written than it was read. */
		if (skip_spaces(&from) && to != string && *from != '\0')
			*to++ = ' ';
		if (*from != '\0')
			*to++ = *from++;
	}
	*to = '\0';
	return string;
}

/* Upper-case Latin letters: those in [first, last] lower by `distance`, or,
 * where it is 0, stand in pairs before their lower-case letter. */
static const struct {
	uint32_t first, last;
	int32_t distance;
} letters[] = {
	{ 'A', 'Z', 32 },
	{ 0xC0, 0xD6, 32 },
	{ 0xD8, 0xDE, 32 },
	{ 0x100, 0x12E, 0 },
	{ 0x130, 0x130, 'i' - 0x130 },
	{ 0x132, 0x136, 0 },
	{ 0x139, 0x147, 0 },
	{ 0x14A, 0x176, 0 },
	{ 0x178, 0x178, 0xFF - 0x178 },
	{ 0x179, 0x17D, 0 },
	{ 0x1CD, 0x1DB, 0 },
	{ 0x1DE, 0x1EE, 0 },
	{ 0x1F8, 0x21E, 0 },
	{ 0x222, 0x232, 0 },
	{ 0x1E00, 0x1E94, 0 },
	{ 0x1E9E, 0x1E9E, 0xDF - 0x1E9E },
	{ 0x1EA0, 0x1EFE, 0 },
};

static uint32_t
lower(uint32_t letter)
{
	for (size_t i = 0; i < LENGTH(letters); i++) {
		if (letter < letters[i].first || letter > letters[i].last)
			continue;
		if (letters[i].distance != 0)
			return (
			    uint32_t)((int32_t)letter + letters[i].distance);
		return letter + ((letter - letters[i].first) % 2 == 0);
	}
	return letter;
}

static uint32_t
decode(const unsigned char *bytes, size_t length)
{
	uint32_t letter = bytes[0];

	if (length > 1)
		letter &= 0x7Fu >> length;
	for (size_t i = 1; i < length; i++)
		letter = letter << 6 | (bytes[i] & 0x3F);
	return letter;
}

/* The letter in UTF-8, at most three bytes: no Latin letter needs more. */
static size_t
encode(uint32_t letter, char bytes[4])
{
	if (letter < 0x80) {
		bytes[0] = (char)letter;
		return 1;
	}
	if (letter < 0x800) {
		bytes[0] = (char)(0xC0 | letter >> 6);
		bytes[1] = (char)(0x80 | (letter & 0x3F));
		return 2;
	}
	bytes[0] = (char)(0xE0 | letter >> 12);
	bytes[1] = (char)(0x80 | (letter >> 6 & 0x3F));
	bytes[2] = (char)(0x80 | (letter & 0x3F));
	return 3;
}

/* Read one character, lower it, and step over it; bytes that are not UTF-8
 * and characters past the Latin letters stay as they are. */
static size_t
lower_next(const char **string, char bytes[4])
{
	const unsigned char *at = (const unsigned char *)*string;
	size_t length = character_length(at, strnlen(*string, 4));

	if (length == 0)
		length = 1;
	*string += length;
	if (length == 4 || (length == 1 && at[0] >= 0x80)) {
		memcpy(bytes, at, length);
		return length;
	}
	return encode(lower(decode(at, length)), bytes);
}

void
text_fold(const char *string, char *key, size_t size)
{
	size_t used = 0, length, gap;
	char bytes[4];

	if (size == 0)
		return;
	for (;;) {
		gap = skip_spaces(&string) && used > 0;
		if (*string == '\0')
			break;
		length = lower_next(&string, bytes);
		if (used + gap + length >= size)
			break;
		if (gap)
			key[used++] = ' ';
		memcpy(key + used, bytes, length);
		used += length;
	}
	key[used] = '\0';
}

/*
 * A growing text with a sticky fault: writers append and never ask; the one
 * who sends the text asks once with text_failed. Past its limit, or after a
 * fault, a text takes nothing more.
 */

#ifndef BASE_TEXT_H
#define BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "base/outcome.h"

struct text {
	char *bytes;   /* NUL-terminated; NULL while nothing was added */
	size_t length; /* without the NUL */
	size_t room;
	size_t limit;
	bool failed;
};

/* An empty text that will hold at most `limit` bytes. */
void text_open(struct text *, size_t limit);

/* Give its memory back; the text is empty again with the same limit. */
void text_close(struct text *);

/* Forget the content and the fault, keep the memory. */
void text_clear(struct text *);

void text_add(struct text *, const char *string);
void text_add_char(struct text *, char c);
void text_print(struct text *, const char *format, ...) PRINTF_LIKE(2, 3);

/* A value for an address's query: all but unreserved characters in percent
 * (RFC 3986). */
void text_add_percent(struct text *, const char *string);

/* Make room for `length` more bytes and the NUL, never beyond the limit; false:
 * the text failed. For what is here and in text.c. */
bool text_grow(struct text *, size_t length);

/* Here, because a page is some thousand calls of it. */
static inline void
text_add_bytes(struct text *text, const void *bytes, size_t length)
{
	bool has_room = length < text->room - text->length && !text->failed;

	if (length == 0 || (!has_room && !text_grow(text, length)))
		return;
	memcpy(text->bytes + text->length, bytes, length);
	text->length += length;
	text->bytes[text->length] = '\0';
}

bool text_failed(const struct text *);
bool text_is_empty(const struct text *);

/* The content as a string, "" when empty; valid until the text changes. */
const char *text_string(const struct text *);

/* Is it UTF-8 (RFC 3629) without NUL? */
bool text_is_utf8(const char *bytes, size_t length);

/* Characters (code points) in a valid UTF-8 string. */
size_t text_characters(const char *string);

/* The bytes of the first `characters` of a UTF-8 string, or of all of it. */
size_t text_begin(const char *string, size_t characters);

/* How many of the first `most` bytes are whole characters. */
size_t text_cut(const char *string, size_t most);

/*
 * Trim white space at both ends (ASCII, no-break space U+00A0, U+FEFF,
 * U+200B) and fold each run inside to one space. In place; returns `string`.
 */
char *text_tidy(char *string);

/*
 * A caseless key for comparing names: tidy, ASCII and Latin letters lowered.
 * Written into `key` of `size` bytes, cut at a character if it does not fit.
 */
void text_fold(const char *string, char *key, size_t size);

#endif

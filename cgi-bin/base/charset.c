/* Character sets, by iconv. */

#include "base/charset.h"

#include <errno.h>
#include <iconv.h>
#include <stdint.h>
#include <string.h>

#define NAME_SIZE 40 /* bytes of a set's name */
#define NO_SET	  ((iconv_t)-1)

static const char letters[] = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRST"
			      "UVWXYZ0123456789-_.:";

/* As much of it as there is room for, in whole characters. */
static void
add(struct text *out, const char *bytes, size_t length)
{
	size_t room = out->limit - out->length;

	if (length > room)
		for (length = room;
		     length > 0 &&
		     ((unsigned char)bytes[length] & 0xC0) == 0x80;)
			length--;
	text_add_bytes(out, bytes, length);
}

/* What stands between is no character: one U+FFFD for each byte. */
static void
convert(struct text *out, iconv_t set, char *bytes, size_t length)
{
	char piece[4096], *to;
	size_t room, kept, before;

	while (length > 0 && out->length < out->limit) {
		to = piece;
		room = sizeof piece;
		before = length;
		kept = iconv(set, &bytes, &length, &to, &room);
		add(out, piece, (size_t)(to - piece));
		if (kept == (size_t)-1 && errno != E2BIG && length > 0) {
			add(out, "\xEF\xBF\xBD", 3);
			bytes++;
			length--;
		} else if (length == before)
			break;
	}
}

void
charset_add(
    struct text *out, const char *name, const void *bytes, size_t length)
{
	size_t size = strlen(name);
	bool plain = size < NAME_SIZE && size == strspn(name, letters);
	iconv_t set = plain && size > 0 ? iconv_open("UTF-8", name) : NO_SET;

	if (set == NO_SET && !text_is_utf8(bytes, length))
		set = iconv_open("UTF-8", "WINDOWS-1252");
	if (set == NO_SET)
		add(out, bytes, length);
	else {
		/* It takes char **, and writes nothing there. */
		convert(out, set, (char *)(uintptr_t)bytes, length);
		iconv_close(set);
	}
}

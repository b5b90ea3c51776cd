/* Words: any bytes in, pages of plain text out. */

#include "render/words.h"

#include <stdint.h>
#include <string.h>

#include "base/text.h"
#include "rules/view.h"

#define FORM_FEED   '\f'
#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */

/* The page that is being written, and those that are. */
struct writer {
	struct arena *arena;
	const char **pages;
	size_t count, most;
	char *page; /* VIEW_WORDS_MAX and a NUL */
	size_t length;
	size_t kept;  /* of it, up to the last that is no white space */
	size_t lines; /* ends of line since then */
	bool flows, cut, more;
};

/* The bytes of the character here, 1 when it is none; its code, UINT32_MAX when
 * it is none. */
static size_t
take_character(const char *at, size_t left, uint32_t *code)
{
	const unsigned char *byte = (const unsigned char *)at;
	size_t length = byte[0] < 0x80	 ? 1
			: byte[0] < 0xE0 ? 2
			: byte[0] < 0xF0 ? 3
					 : 4;

	*code = byte[0] < 0x80 ? byte[0] : UINT32_MAX;
	if (length == 1 || length > left || !text_is_utf8(at, length))
		return 1;
	*code = byte[0] & (0xFFU >> (length + 1));
	for (size_t i = 1; i < length; i++)
		*code = *code << 6 | (byte[i] & 0x3F);
	return length;
}

/* Is there nothing to be seen of it, or worse? */
static bool
is_silent(uint32_t code)
{
	return (code < 0x20 && code != '\t' && code != '\n') ||
	       (code >= 0x7F && code < 0xA0) || code == 0x2028 ||
	       code == 0x2029 || code == 0xFEFF || code == 0xFFFE ||
	       code == 0xFFFF || (code >= 0x202A && code <= 0x202E) ||
	       (code >= 0x2066 && code <= 0x2069);
}

static void
end_page(struct writer *writer)
{
	bool empty = writer->kept == 0;

	if (writer->count == writer->most)
		writer->more |= !writer->flows || !empty;
	else if (!writer->flows || !empty)
		writer->pages[writer->count++] =
		    arena_copy(writer->arena, writer->page, writer->kept);
	writer->length = writer->kept = writer->lines = 0;
	writer->cut = false;
}

static void
add(struct writer *writer, const char *bytes, size_t length)
{
	if (writer->cut)
		return;
	if (writer->length + length > VIEW_WORDS_MAX) {
		if (writer->flows)
			end_page(writer);
		else
			writer->cut = true;
	}
	if (writer->cut)
		return;
	memcpy(writer->page + writer->length, bytes, length);
	writer->length += length;
}

/* White space waits for what comes behind it, and is forgotten before the end
 * of a line. */
static void
add_space(struct writer *writer, char space)
{
	if (space == '\n') {
		writer->length = writer->kept + writer->lines;
		if (writer->kept > 0 && writer->lines < 2 &&
		    writer->length < VIEW_WORDS_MAX) {
			add(writer, "\n", 1);
			writer->lines++;
		}
	} else
		add(writer, &space, 1);
}

static void
add_character(
    struct writer *writer, uint32_t code, const char *at, size_t length)
{
	if (code == FORM_FEED)
		end_page(writer);
	else if (code == ' ' || code == '\t' || code == '\n')
		add_space(writer, (char)code);
	else if (code == 0x2028 || code == 0x2029)
		add_space(writer, '\n');
	else if (code == UINT32_MAX || !is_silent(code)) {
		if (code == UINT32_MAX)
			add(writer, REPLACEMENT, 3);
		else
			add(writer, at, length);
		writer->kept = writer->length;
		writer->lines = 0;
	}
}

size_t
words_pages(struct arena *arena, const char *bytes, size_t length, bool flows,
    size_t most, const char **pages, bool *more)
{
	struct writer writer = {
		.arena = arena, .pages = pages, .most = most, .flows = flows
	};
	uint32_t code;
	size_t taken;

	writer.page = arena_get(arena, VIEW_WORDS_MAX + 1);
	for (; length > 0 && !writer.more; bytes += taken, length -= taken) {
		taken = take_character(bytes, length, &code);
		add_character(&writer, code, bytes, taken);
	}
	/* Tools end each page with a form feed; ours separate them by one. */
	if (writer.length > 0)
		end_page(&writer);
	*more = writer.more;
	return writer.count;
}

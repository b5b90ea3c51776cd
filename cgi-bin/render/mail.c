/* Mails as words, whatever they came in. */

#include "render/mail.h"

#include <inttypes.h>
#include <string.h>

#include "base/eml.h"
#include "render/html.h"
#include "render/outlook.h"

/* The bytes here that are white space or would begin a new line, wherever it is
 * read: control characters, separators of lines and paragraphs, and spaces of
 * any width, which could seem to begin one. 0: there are none. */
static size_t
space_length(const char *at)
{
	static const char *const wide[] = { "\xC2\x85", "\xC2\xA0",
		"\xE2\x80\xA8", "\xE2\x80\xA9", "\xE2\x80\xAF", "\xE2\x81\x9F",
		"\xE3\x80\x80", "\xEF\xBB\xBF" };
	unsigned char c = (unsigned char)*at;

	if (c <= ' ' || c == 0x7F)
		return 1;
	/* U+2000 to U+200B */
	if (strncmp(at, "\xE2\x80", 2) == 0 && (unsigned char)at[2] >= 0x80 &&
	    (unsigned char)at[2] <= 0x8B)
		return 3;
	for (size_t i = 0; i < LENGTH(wide); i++)
		if (strncmp(at, wide[i], strlen(wide[i])) == 0)
			return strlen(wide[i]);
	return 0;
}

/* A value on its line, without white space around it. */
static void
add_value(struct text *words, const char *value, size_t most)
{
	size_t size = text_cut(value, most), length;
	const char *end = value + size;
	bool space = false, begun = false;

	for (const char *at = value; at < end;) {
		length = space_length(at);
		if (length > 0) {
			space = begun;
			at += length;
			continue;
		}
		if (space)
			text_add_char(words, ' ');
		text_add_char(words, *at++);
		begun = true;
		space = false;
	}
	if (value[size] != '\0')
		text_add(words, "…");
}

/* In the order of their names, however they stand in the mail. */
static void
add_fields(struct text *words, const struct eml *eml)
{
	for (size_t i = 0; i < EML_NAMES; i++)
		for (size_t j = 0; j < eml->field_count; j++) {
			if (strcmp(eml->fields[j].name, eml_names[i]) != 0)
				continue;
			text_print(words, "%s: ", eml_names[i]);
			add_value(words, eml->fields[j].value, MAIL_VALUE_MAX);
			text_add_char(words, '\n');
		}
}

/* "1,204 bytes" */
static void
add_size(struct text *words, int64_t size)
{
	int64_t unit = 1;

	while (size / unit >= 1000)
		unit *= 1000;
	text_print(words, "%" PRId64, size / unit);
	while ((unit /= 1000) > 0)
		text_print(words, ",%03" PRId64, size / unit % 1000);
	text_add(words, size == 1 ? " byte" : " bytes");
}

static void
add_file(struct text *words, const struct eml_file *file)
{
	add_value(words, file->name[0] == '\0' ? "without a name" : file->name,
	    MAIL_NAME_MAX);
	text_add(words, " (");
	add_value(words, file->type[0] == '\0' ? "unknown type" : file->type,
	    MAIL_NAME_MAX);
	if (file->size >= 0) {
		text_add(words, ", ");
		add_size(words, file->size);
	}
	text_add(words, ")\n");
}

static void
add_files(struct text *words, const struct eml *eml)
{
	if (eml->file_count == 0)
		text_add(words, "Attachments: none\n");
	else
		text_print(words, "Attachments: %zu\n",
		    eml->file_count + eml->more_files);
	for (size_t i = 0; i < eml->file_count; i++) {
		text_print(words, "%zu. ", i + 1);
		add_file(words, &eml->files[i]);
	}
	if (eml->more_files > 0)
		text_print(words, "… and %zu more\n", eml->more_files);
}

/* A form feed would begin a page, on which a text could seem to be another
 * mail's head. */
static void
add_plain(struct text *words, const char *bytes, size_t length)
{
	for (size_t i = 0; i < length && words->length + 1 < words->limit; i++)
		text_add_char(words, bytes[i] == '\f' ? '\n' : bytes[i]);
}

static void
add_texts(struct text *words, const struct eml *eml)
{
	if (eml->text_count == 0)
		text_add(words, "\nThere is no text in it that can be shown.");
	for (size_t i = 0; i < eml->text_count; i++) {
		const struct eml_text *piece = &eml->texts[i];

		text_add_char(words, '\n');
		if (piece->html)
			html_words(piece->bytes, piece->length, words);
		else
			add_plain(words, piece->bytes, piece->length);
		if (words->length + 1 < words->limit)
			text_add_char(words, '\n');
	}
}

/* As a reader made of it what it is. */
static bool
say(bool (*read)(struct arena *, const void *, size_t, struct eml *),
    const void *bytes, size_t length, struct text *words)
{
	struct arena *arena = arena_new();
	struct eml eml;
	bool fine = read(arena, bytes, length, &eml);

	if (fine) {
		add_fields(words, &eml);
		add_files(words, &eml);
		add_texts(words, &eml);
	}
	arena_free(arena);
	return fine;
}

bool
mail_eml(const void *bytes, size_t length, struct text *words)
{
	return say(eml_read, bytes, length, words);
}

bool
mail_msg(const void *bytes, size_t length, struct text *words)
{
	return say(outlook_read, bytes, length, words);
}

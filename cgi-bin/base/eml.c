/* Mail, by gmime: a walk over its parts. */

#include "base/eml.h"

#include <string.h>
#include <strings.h>

#include <gmime/gmime.h>

#include "base/charset.h"
#include "base/text.h"

const char *const eml_names[EML_NAMES] = { "From", "To", "Cc", "Date",
	"Subject" };
#define ADDRESSES 3 /* of them hold addresses, the first */

/* While a mail is read. */
struct walk {
	struct arena *arena;
	struct eml *eml;
	size_t room; /* for text */
};

void
eml_add_field(struct arena *arena, struct eml *eml, struct eml_field field)
{
	if (eml->field_count == EML_FIELDS_MAX)
		return;
	eml->fields = arena_more(
	    arena, eml->fields, eml->field_count, sizeof *eml->fields);
	eml->fields[eml->field_count++] = field;
}

void
eml_add_text(struct arena *arena, struct eml *eml, struct eml_text text)
{
	if (eml->text_count == EML_TEXTS_MAX)
		return;
	eml->texts =
	    arena_more(arena, eml->texts, eml->text_count, sizeof *eml->texts);
	eml->texts[eml->text_count++] = text;
}

void
eml_add_file(struct arena *arena, struct eml *eml, struct eml_file file)
{
	if (eml->file_count == EML_FILES_MAX) {
		eml->more_files++;
		return;
	}
	eml->files =
	    arena_more(arena, eml->files, eml->file_count, sizeof *eml->files);
	eml->files[eml->file_count++] = file;
}

/* --- Header fields -----------------------------------------------------------
 */

/* Addresses keep quotes about a name that holds an address itself. */
static char *
decode(struct arena *arena, const char *raw, bool addresses)
{
	char *line = g_mime_utils_header_unfold(
	    arena_copy(arena, raw, strnlen(raw, EML_VALUE_MAX)));
	InternetAddressList *list =
	    addresses ? internet_address_list_parse(NULL, line) : NULL;
	char *value = list != NULL
			  ? internet_address_list_to_string(list, NULL, FALSE)
			  : g_mime_utils_header_decode_text(NULL, line);
	char *kept = arena_string(arena, value);

	if (list != NULL)
		g_object_unref(list);
	g_free(value);
	g_free(line);
	return kept;
}

static void
read_fields(struct walk *walk, GMimeMessage *message)
{
	GMimeHeaderList *list =
	    g_mime_object_get_header_list(GMIME_OBJECT(message));
	int count = g_mime_header_list_get_count(list);

	for (int i = 0; i < count; i++) {
		GMimeHeader *header = g_mime_header_list_get_header_at(list, i);
		const char *name = g_mime_header_get_name(header);
		const char *raw = g_mime_header_get_raw_value(header);

		for (size_t j = 0; raw != NULL && j < EML_NAMES; j++)
			if (strcasecmp(name, eml_names[j]) == 0 &&
			    walk->eml->field_count < EML_FIELDS_MAX)
				eml_add_field(walk->arena, walk->eml,
				    (struct eml_field){
					eml_names[j], decode(walk->arena, raw,
							  j < ADDRESSES) });
	}
}

/* --- Parts -------------------------------------------------------------------
 */

/* The bytes of a part, decoded, somewhere. */
static void
write_part(GMimeObject *object, GMimeStream *stream)
{
	GMimeDataWrapper *content = g_mime_part_get_content(GMIME_PART(object));

	if (content != NULL)
		g_mime_data_wrapper_write_to_stream(content, stream);
}

/* Of an attached mail nobody knows: gmime keeps it taken apart. */
static int64_t
size_of(GMimeObject *object)
{
	GMimeStream *stream;
	int64_t size;

	if (!GMIME_IS_PART(object))
		return -1;
	stream = g_mime_stream_null_new();
	write_part(object, stream);
	size = (int64_t)GMIME_STREAM_NULL(stream)->written;
	g_object_unref(stream);
	return size;
}

static bool
is_type(GMimeObject *object, const char *subtype)
{
	return g_mime_content_type_is_type(
	    g_mime_object_get_content_type(object), "text", subtype);
}

/* A file's name; of a mail without one its subject. */
static const char *
name_of(GMimeObject *object)
{
	GMimeMessage *message;
	const char *name = NULL;

	if (GMIME_IS_PART(object))
		name = g_mime_part_get_filename(GMIME_PART(object));
	else
		name = g_mime_object_get_content_disposition_parameter(
		    object, "filename");
	if (name == NULL && GMIME_IS_MESSAGE_PART(object)) {
		message =
		    g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
		if (message != NULL)
			name = g_mime_message_get_subject(message);
	}
	return name == NULL ? "" : name;
}

static void
add_file(struct walk *walk, GMimeObject *object)
{
	char *type = g_mime_content_type_get_mime_type(
	    g_mime_object_get_content_type(object));
	bool has_room = walk->eml->file_count < EML_FILES_MAX;

	eml_add_file(walk->arena, walk->eml,
	    (struct eml_file){ arena_string(walk->arena, name_of(object)),
		arena_string(walk->arena, type),
		has_room ? size_of(object) : -1 });
	g_free(type);
}

/* Words to be read with the mail, and no file beside it. */
static bool
is_text(GMimeObject *object)
{
	const char *disposition = g_mime_object_get_disposition(object);

	return GMIME_IS_PART(object) &&
	       (is_type(object, "plain") || is_type(object, "html")) &&
	       (disposition == NULL ||
		   strcasecmp(disposition, "attachment") != 0) &&
	       g_mime_part_get_filename(GMIME_PART(object)) == NULL;
}

/* Its text, in UTF-8. */
static struct eml_text
text_of(struct walk *walk, GMimeObject *object)
{
	GMimeStream *stream = g_mime_stream_mem_new();
	const char *charset =
	    g_mime_object_get_content_type_parameter(object, "charset");
	struct eml_text piece = { .html = is_type(object, "html") };
	GByteArray *array;
	struct text text;

	write_part(object, stream);
	array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
	text_open(&text, walk->room);
	charset_add(
	    &text, charset == NULL ? "" : charset, array->data, array->len);
	piece.length = text.length;
	piece.bytes = arena_copy(walk->arena, text_string(&text), text.length);
	text_close(&text);
	g_object_unref(stream);
	return piece;
}

/* Nothing but white space. */
static bool
is_blank(struct eml_text piece)
{
	return strspn(piece.bytes, " \t\r\n") == piece.length;
}

/* Which of several alternatives is read: plain words, else words at all, else
 * what may have some inside. NULL: none. */
static GMimeObject *
choose(struct walk *walk, GMimeMultipart *parts)
{
	int count = g_mime_multipart_get_count(parts);
	GMimeObject *html = NULL, *other = NULL;

	for (int i = 0; i < count; i++) {
		GMimeObject *part = g_mime_multipart_get_part(parts, i);

		if (!is_text(part))
			other = GMIME_IS_MULTIPART(part) ? part : other;
		else if (is_type(part, "html"))
			html = part;
		else if (!is_blank(text_of(walk, part)))
			return part;
	}
	return html != NULL ? html : other;
}

/* A part and those in it; `reads`: its text counts. */
static void
walk_part(struct walk *walk, GMimeObject *object, bool reads, int depth)
{
	GMimeMultipart *parts =
	    GMIME_IS_MULTIPART(object) && depth < EML_DEPTH_MAX
		? GMIME_MULTIPART(object)
		: NULL;
	int count = parts == NULL ? 0 : g_mime_multipart_get_count(parts);
	bool choice =
	    parts != NULL &&
	    g_mime_content_type_is_type(g_mime_object_get_content_type(object),
		"multipart", "alternative");
	GMimeObject *chosen = choice && reads ? choose(walk, parts) : NULL;
	struct eml_text piece;

	for (int i = 0; i < count; i++) {
		GMimeObject *part = g_mime_multipart_get_part(parts, i);

		walk_part(walk, part, reads && (!choice || part == chosen),
		    depth + 1);
	}
	if (parts != NULL)
		return;
	if (!is_text(object))
		add_file(walk, object);
	else if (reads && walk->room > 0 &&
		 walk->eml->text_count < EML_TEXTS_MAX) {
		piece = text_of(walk, object);
		walk->room -= piece.length;
		eml_add_text(walk->arena, walk->eml, piece);
	}
}

bool
eml_read(struct arena *arena, const void *bytes, size_t length, struct eml *eml)
{
	struct walk walk = { arena, eml, EML_TEXT_MAX };
	GMimeStream *stream;
	GMimeParser *parser;
	GMimeMessage *message;
	GMimeObject *part = NULL;

	*eml = (struct eml){ 0 };
	g_mime_init();
	stream = g_mime_stream_mem_new_with_buffer(bytes, length);
	parser = g_mime_parser_new_with_stream(stream);
	message = g_mime_parser_construct_message(parser, NULL);
	if (message != NULL) {
		read_fields(&walk, message);
		part = g_mime_message_get_mime_part(message);
		if (part != NULL)
			walk_part(&walk, part, true, 0);
		g_object_unref(message);
	}
	g_object_unref(parser);
	g_object_unref(stream);
	return eml->field_count > 0;
}

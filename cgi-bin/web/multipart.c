/*
 * Multipart bodies. The reader holds a window of the body; a delimiter is
 * looked for in the window, and what may be the beginning of one stays in it
 * until more has come, so that no edge between two reads matters.
 */

#include "web/multipart.h"

#include <errno.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "web/disposition.h"
#include "web/reply.h"

#define WINDOW		 ((size_t)64 * 1024)
#define HEADERS_MAX	 ((size_t)8 * 1024)
#define BOUNDARY_MAX	 70  /* RFC 2046 5.1.1 */
#define PARTS_MORE	 256 /* parts beyond the fields: files, also empty */
#define DELIMITER_PREFIX "\r\n--"

struct reader {
	struct request *request;
	const struct wire *wire;
	size_t fields_max;
	int64_t left; /* bytes of the body not yet in the window */
	char *window;
	size_t start, end; /* what of the window is not yet consumed */
	char delimiter[sizeof(DELIMITER_PREFIX) + BOUNDARY_MAX];
	size_t delimiter_length;
	size_t field_bytes;
	bool ended; /* the body is over before its last delimiter */
	enum fault fault;
};

/* One part on its way in. */
struct part {
	const char *name;
	const char *file; /* its file name; NULL: it is a field */
	struct text value;
	int fd;
	int64_t size;
};

static size_t
held(const struct reader *reader)
{
	return reader->end - reader->start;
}

/* Bring more of the body into the window. False: there is none, or it was
 * cut off. */
static bool
fill(struct reader *reader)
{
	size_t room;
	ssize_t got;

	if (reader->left == 0 || reader->fault != FAULT_NONE)
		return false;
	if (reader->start > 0) {
		memmove(reader->window, reader->window + reader->start,
		    held(reader));
		reader->end -= reader->start;
		reader->start = 0;
	}
	room = WINDOW - reader->end;
	if ((int64_t)room > reader->left)
		room = (size_t)reader->left;
	got = room == 0 ? 0
			: reader->wire->read(reader->wire->context,
			      reader->window + reader->end, room);
	if (got <= 0) {
		reader->fault = FAULT_MALFORMED;
		return false;
	}
	reader->end += (size_t)got;
	reader->left -= got;
	return true;
}

/* Have at least `count` bytes in the window. */
static bool
have(struct reader *reader, size_t count)
{
	while (held(reader) < count)
		if (!fill(reader)) {
			reader->fault = FAULT_MALFORMED;
			return false;
		}
	return true;
}

/*
 * The next piece of a part's content: its bytes stay valid until the next
 * call. `*last`: the delimiter stood behind it and has been consumed.
 */
static bool
next_piece(
    struct reader *reader, const char **bytes, size_t *length, bool *last)
{
	const char *at, *found;

	for (;;) {
		at = reader->window + reader->start;
		found = memmem(at, held(reader), reader->delimiter,
		    reader->delimiter_length);
		*bytes = at;
		*last = found != NULL;
		if (found != NULL) {
			*length = (size_t)(found - at);
			reader->start += *length + reader->delimiter_length;
			return true;
		}
		if (held(reader) >= reader->delimiter_length) {
			*length = held(reader) - reader->delimiter_length + 1;
			reader->start += *length;
			return true;
		}
		if (!fill(reader)) {
			reader->ended = reader->fault == FAULT_NONE;
			reader->fault = FAULT_MALFORMED;
			return false;
		}
	}
}

/* After a delimiter: white space and a line's end, or the two dashes that
 * end it all (`*end`). */
static bool
pass_delimiter(struct reader *reader, bool *end)
{
	const char *at;

	*end = false;
	if (!have(reader, 2))
		return false;
	at = reader->window + reader->start;
	if (at[0] == '-' && at[1] == '-') {
		*end = true;
		return true;
	}
	while (*at == ' ' || *at == '\t') {
		reader->start++;
		if (!have(reader, 2))
			return false;
		at = reader->window + reader->start;
	}
	if (at[0] != '\r' || at[1] != '\n') {
		reader->fault = FAULT_MALFORMED;
		return false;
	}
	reader->start += 2;
	return true;
}

/* A header line of a part, without its end; NULL when it is malformed. */
static char *
next_line(struct reader *reader, size_t *headers)
{
	const char *at, *end;
	size_t length;

	for (;;) {
		at = reader->window + reader->start;
		end = memmem(at, held(reader), "\r\n", 2);
		if (end != NULL || held(reader) > HEADERS_MAX || !fill(reader))
			break;
	}
	length = end == NULL ? 0 : (size_t)(end - at);
	*headers += length + 2;
	if (end == NULL || *headers > HEADERS_MAX ||
	    !text_is_utf8(at, length)) {
		reader->fault = FAULT_MALFORMED;
		return NULL;
	}
	reader->start += length + 2;
	return arena_copy(reader->request->arena, at, length);
}

/* RFC 7578 4.7: nobody encodes parts any more. */
static bool
is_plain_encoding(const char *value)
{
	value += strspn(value, " \t");
	return strcasecmp(value, "7bit") == 0 ||
	       strcasecmp(value, "8bit") == 0 ||
	       strcasecmp(value, "binary") == 0;
}

static bool
read_headers(struct reader *reader, struct part *part)
{
	static const char disposition[] = "Content-Disposition:";
	static const char encoding[] = "Content-Transfer-Encoding:";
	size_t headers = 0;
	const char *line;
	bool fine = true;

	while ((line = next_line(reader, &headers)) != NULL && *line != '\0') {
		if (strncasecmp(line, disposition, strlen(disposition)) == 0)
			fine = fine && part->name == NULL &&
			       disposition_read(reader->request->arena,
				   line + strlen(disposition), &part->name,
				   &part->file);
		else if (strncasecmp(line, encoding, strlen(encoding)) == 0)
			fine =
			    fine && is_plain_encoding(line + strlen(encoding));
	}
	if (!fine || part->name == NULL)
		reader->fault = FAULT_MALFORMED;
	return reader->fault == FAULT_NONE;
}

static bool
write_whole(int fd, const char *bytes, size_t length)
{
	ssize_t written;

	while (length > 0) {
		written = write(fd, bytes, length);
		if (written < 0 && errno == EINTR)
			continue;
		if (written <= 0) {
			log_fault("spool: cannot write: %s", strerror(errno));
			return false;
		}
		bytes += written;
		length -= (size_t)written;
	}
	return true;
}

/* A piece of a file; the first byte opens its spool file. */
static void
take_file(
    struct reader *reader, struct part *part, const char *bytes, size_t length)
{
	bool excess = reader->request->upload_count == REQUEST_FILES;
	bool fitted = part->size <= REQUEST_FILE;

	part->size += (int64_t)length;
	if (excess)
		return;
	if (part->fd == -1)
		part->fd = reply_spool(reader->request->site);
	if (part->fd == -1) {
		reader->fault = FAULT_BUSY;
	} else if (part->size > REQUEST_FILE) {
		/* Nothing of it will be used: give the disk back. */
		if (fitted && ftruncate(part->fd, 0) == -1)
			reader->fault = FAULT_BUSY;
	} else if (!write_whole(part->fd, bytes, length)) {
		reader->fault = FAULT_BUSY;
	}
}

static void
take_field(
    struct reader *reader, struct part *part, const char *bytes, size_t length)
{
	reader->field_bytes += length;
	if (reader->field_bytes > REQUEST_BODY)
		reader->fault = FAULT_TOO_LARGE;
	else
		text_add_bytes(&part->value, bytes, length);
}

static void
end_field(struct reader *reader, const struct part *part)
{
	struct pairs *fields = &reader->request->body;
	const struct text *value = &part->value;

	if (fields->count == reader->fields_max || text_failed(value) ||
	    !text_is_utf8(text_string(value), value->length)) {
		reader->fault = FAULT_MALFORMED;
		return;
	}
	fields->list[fields->count++] =
	    (struct pair){ part->name, arena_copy(reader->request->arena,
					   text_string(value), value->length) };
}

static void
end_file(struct reader *reader, struct part *part)
{
	struct request *request = reader->request;

	if (part->size == 0 && *part->file == '\0' && !reader->ended)
		return;
	if (request->upload_count == REQUEST_FILES) {
		request->upload_excess++;
		return;
	}
	if (part->fd == -1)
		part->fd = reply_spool(request->site);
	if (part->fd == -1 || lseek(part->fd, 0, SEEK_SET) == -1) {
		reader->fault = FAULT_BUSY;
		return;
	}
	request->uploads[request->upload_count++] = (struct upload){
		.field = part->name,
		.name = *part->file == '\0' ? "file" : part->file,
		.fd = part->fd,
		.size = part->size,
		.truncated = part->size > REQUEST_FILE,
		.cut_off = reader->ended,
	};
	part->fd = -1;
}

/* The body ended within a file: what came before stands, of the file nothing.
 */
static void
cut_file(struct reader *reader, struct part *part)
{
	part->size = 0;
	reader->fault = part->fd != -1 && ftruncate(part->fd, 0) == -1
			    ? FAULT_BUSY
			    : FAULT_NONE;
}

/* One part, from its headers to the delimiter behind it. */
static void
read_part(struct reader *reader)
{
	struct part part = { .fd = -1 };
	const char *bytes;
	size_t length;
	bool last = false;

	text_open(&part.value, REQUEST_BODY);
	if (!read_headers(reader, &part))
		return;
	while (!last && reader->fault == FAULT_NONE &&
	       next_piece(reader, &bytes, &length, &last)) {
		if (length == 0)
			continue;
		if (part.file != NULL)
			take_file(reader, &part, bytes, length);
		else
			take_field(reader, &part, bytes, length);
	}
	if (reader->ended && part.file != NULL)
		cut_file(reader, &part);
	if (reader->fault == FAULT_NONE) {
		if (part.file != NULL)
			end_file(reader, &part);
		else
			end_field(reader, &part);
	}
	if (part.fd != -1)
		close(part.fd);
	text_close(&part.value);
}

static void
pass_preamble(struct reader *reader)
{
	const char *bytes;
	size_t length;
	bool last = false;

	while (!last && next_piece(reader, &bytes, &length, &last))
		;
}

/* Find the boundary parameter; keep it as the delimiter it stands in. */
static bool
read_boundary(struct reader *reader, const char *content_type)
{
	static const char plain[] = "0123456789'()+_,-./:=? "
				    "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
	const char *at = content_type + strcspn(content_type, ";");
	const char *name, *value, *boundary = NULL;
	size_t length;

	while (*at == ';') {
		at++;
		if (!disposition_parameter(
			reader->request->arena, &at, &name, &value))
			return false;
		if (strcasecmp(name, "boundary") != 0)
			continue;
		if (boundary != NULL)
			return false;
		boundary = value;
	}
	length = boundary == NULL ? 0 : strlen(boundary);
	if (length == 0 || length > BOUNDARY_MAX ||
	    strspn(boundary, plain) != length || boundary[length - 1] == ' ')
		return false;
	reader->delimiter_length = strlen(DELIMITER_PREFIX) + length;
	memcpy(reader->delimiter, DELIMITER_PREFIX, strlen(DELIMITER_PREFIX));
	memcpy(
	    reader->delimiter + strlen(DELIMITER_PREFIX), boundary, length + 1);
	return true;
}

enum fault
multipart_read(struct request *request, const struct wire *wire,
    const char *content_type, int64_t length, size_t fields_max)
{
	struct reader reader = { .request = request,
		.wire = wire,
		.fields_max = fields_max,
		.left = length };
	size_t parts = fields_max + PARTS_MORE;
	bool end = false;

	request->body.list =
	    arena_array(request->arena, struct pair, fields_max);
	request->uploads =
	    arena_array(request->arena, struct upload, REQUEST_FILES);
	if (!read_boundary(&reader, content_type))
		return FAULT_MALFORMED;
	/* The first delimiter may stand at the very beginning; with a line's
	 * end in front of it, it is like all others. */
	reader.window = arena_get(request->arena, WINDOW);
	memcpy(reader.window, "\r\n", 2);
	reader.end = 2;
	pass_preamble(&reader);
	while (reader.fault == FAULT_NONE && !reader.ended &&
	       pass_delimiter(&reader, &end) && !end) {
		if (parts-- == 0)
			return FAULT_MALFORMED;
		read_part(&reader);
	}
	return reader.fault;
}

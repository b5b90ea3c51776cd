/* The type of a file by its content: libmagic, and a closer look where it
 * gives up. */

#include "web/upload.h"

#include <errno.h>
#include <magic.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"

#define PIECE	 ((size_t)64 * 1024)
#define CFB_NAME 64 /* bytes of a name in a compound file's directory */
#define CFB_ROW	 128

/* Loaded at the first upload of a process, kept for the others. */
static magic_t magic;

static bool
magic_is_ready(void)
{
	if (magic != NULL)
		return true;
	magic = magic_open(MAGIC_MIME_TYPE | MAGIC_NO_CHECK_COMPRESS |
			   MAGIC_NO_CHECK_ELF | MAGIC_NO_CHECK_TOKENS);
	if (magic != NULL && magic_load(magic, NULL) == 0)
		return true;
	log_fault("upload: libmagic: %s",
	    magic == NULL ? strerror(errno) : magic_error(magic));
	if (magic != NULL)
		magic_close(magic);
	magic = NULL;
	return false;
}

/* What libmagic says, "" when it cannot tell. */
static enum outcome
ask_magic(struct arena *arena, int fd, const char **type)
{
	if (!magic_is_ready() || lseek(fd, 0, SEEK_SET) == -1)
		return BROKEN;
	*type = arena_string(arena, magic_descriptor(magic, fd));
	return DONE;
}

static ssize_t
read_at(int fd, void *bytes, size_t size, off_t offset)
{
	size_t done = 0;

	while (done < size) {
		ssize_t n = pread(fd, (char *)bytes + done, size - done,
		    offset + (off_t)done);

		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		done += (size_t)n;
	}
	return (ssize_t)done;
}

static bool
is_compound(const char *type)
{
	return strcmp(type, "application/x-ole-storage") == 0 ||
	       strncmp(type, "application/CDFV2", 17) == 0;
}

/* The number in four bytes, least significant first. */
static uint32_t
number_at(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 |
	       (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* Is this row of the directory called so (UTF-16, [MS-CFB] 2.6.1)? */
static bool
row_is(const unsigned char *row, const char *name)
{
	size_t length = strlen(name);

	if (row[CFB_NAME] != 2 * (length + 1) || row[CFB_NAME + 1] != 0)
		return false;
	for (size_t i = 0; i < length; i++)
		if (row[2 * i] != (unsigned char)name[i] || row[2 * i + 1] != 0)
			return false;
	return true;
}

/*
 * A compound file that libmagic does not know by its summary: the streams in
 * the first sector of its directory tell ([MS-CFB] 2.2: sector size at 30,
 * first directory sector at 48).
 */
static const char *
compound_type(int fd)
{
	static const struct {
		const char *stream, *type;
	} kinds[] = {
		{ "WordDocument", "application/msword" },
		{ "Workbook", "application/vnd.ms-excel" },
		{ "Book", "application/vnd.ms-excel" },
		{ "PowerPoint Document", "application/vnd.ms-powerpoint" },
		{ "__properties_version1.0", "application/vnd.ms-outlook" },
	};
	unsigned char head[52], rows[4096];
	size_t size;

	if (read_at(fd, head, sizeof head, 0) != sizeof head)
		return "";
	size = head[30] == 12 ? 4096 : 512;
	size = (size_t)read_at(fd, rows, size,
	    (off_t)(((uint64_t)number_at(head + 48) + 1) * size));
	for (size_t at = 0; at + CFB_ROW <= size; at += CFB_ROW)
		for (size_t i = 0; i < LENGTH(kinds); i++)
			if (row_is(rows + at, kinds[i].stream))
				return kinds[i].type;
	return "";
}

/* Length of a header field's name with its colon (RFC 5322 2.2); 0: none. */
static size_t
field_name(const char *line, const char *end)
{
	const char *at = line;

	while (at<end && * at> ' ' && *at < 0x7F && *at != ':')
		at++;
	return at > line && at < end && *at == ':' ? (size_t)(at - line) + 1
						   : 0;
}

/*
 * Does it begin as mail does: header fields, From among them and one that only
 * mail has, up to an empty line?
 */
static bool
is_mail(const char *at, size_t length)
{
	static const char *const marks[] = { "Date:", "Message-ID:",
		"Received:", "MIME-Version:", "Delivered-To:" };
	const char *end = at + length;
	bool from = false, marked = false;

	while (at < end && *at != '\n' && *at != '\r') {
		const char *line = at;
		size_t name = field_name(line, end);

		at = memchr(line, '\n', (size_t)(end - line));
		if (at == NULL || (name == 0 && *line != ' ' && *line != '\t'))
			return false;
		at++;
		from |= name == 5 && strncasecmp(line, "From:", name) == 0;
		for (size_t i = 0; name > 0 && i < LENGTH(marks); i++)
			marked |= name == strlen(marks[i]) &&
				  strncasecmp(line, marks[i], name) == 0;
	}
	return from && marked;
}

/* Bytes up to the last whole character; all of them at the end of a file. */
static size_t
whole_characters(const char *bytes, size_t length, bool last)
{
	size_t at = length;

	if (last)
		return length;
	while (at > 0 && length - at < 3 && (bytes[at - 1] & 0xC0) == 0x80)
		at--;
	return at > 0 && (bytes[at - 1] & 0xC0) == 0xC0 ? at - 1 : length;
}

/* UTF-8, and nothing that no text has: BEL, BS, HT to CR and ESC it may. */
static bool
is_text(const char *bytes, size_t length)
{
	for (size_t i = 0; i < length; i++) {
		unsigned char c = (unsigned char)bytes[i];

		if (c == 0x7F || (c < 0x20 && (c < 7 || c > 13) && c != 27))
			return false;
	}
	return text_is_utf8(bytes, length);
}

static bool
is_text_file(int fd, int64_t size, char *piece)
{
	int64_t done = 0;

	while (done < size) {
		ssize_t n = read_at(fd, piece, PIECE, (off_t)done);
		size_t whole;

		if (n <= 0)
			return false;
		whole = whole_characters(piece, (size_t)n, done + n == size);
		if (whole == 0 || !is_text(piece, whole))
			return false;
		done += (int64_t)whole;
	}
	return true;
}

/* What libmagic did not recognize as one of ours. */
static const char *
look_closer(int fd, int64_t size, const char *type)
{
	struct arena *arena;
	char *piece;
	ssize_t n;

	if (is_compound(type))
		return compound_type(fd);
	arena = arena_new();
	piece = arena_get(arena, PIECE);
	n = read_at(fd, piece, PIECE, 0);
	type = is_mail(piece, (size_t)n)       ? "message/rfc822"
	       : is_text_file(fd, size, piece) ? "text/plain"
					       : "";
	arena_free(arena);
	return type;
}

static bool
is_here(const struct upload *upload)
{
	struct stat file;

	return fstat(upload->fd, &file) == 0 && file.st_size == upload->size;
}

enum outcome
upload_check(struct arena *arena, const struct upload *upload,
    const char **type, enum proof_cause *cause)
{
	enum outcome out;

	*cause = upload->truncated || upload->size > PROOF_SIZE_MAX
		     ? PROOF_TOO_BIG
		 : upload->size == 0 ? PROOF_EMPTY
		 : !is_here(upload)  ? PROOF_CUT_OFF
				     : PROOF_FINE;
	if (*cause != PROOF_FINE)
		return INVALID;
	if ((out = ask_magic(arena, upload->fd, type)) != DONE)
		return out;
	/* Its "text/plain" may hold any bytes past those it looked at. */
	if (strcmp(*type, "text/plain") == 0 || !proof_type_allowed(*type))
		*type = look_closer(upload->fd, upload->size, *type);
	*cause = proof_type_allowed(*type) ? PROOF_FINE : PROOF_WRONG_TYPE;
	return *cause == PROOF_FINE ? DONE : INVALID;
}

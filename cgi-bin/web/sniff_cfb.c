/* Compound files: the tree of streams at the root of their directory. */

#include "web/sniff_cfb.h"

#include <stdbool.h>
#include <string.h>

#define ROW	      128  /* bytes of a directory entry (2.6.1) */
#define NAME_SIZE     64   /* of which its name, in UTF-16 */
#define HEADER_FATS   109  /* sectors of the FAT that the header lists */
#define DIRECTORY_MAX 8192 /* sectors of a directory that are looked at */
#define SMALL_STREAM  4096 /* shorter streams are kept elsewhere */

struct compound {
	const unsigned char *bytes;
	size_t length;
	size_t sector;	     /* bytes of one */
	uint32_t count;	     /* sectors of the file */
	uint32_t *directory; /* which of them are its directory */
	uint32_t row_count;  /* entries in it */
};

/* The number in four bytes, least significant first. */
static uint32_t
number_at(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 |
	       (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* The bytes of a sector that is there whole; the header stands before the
 * first and takes the place of one. */
static const unsigned char *
sector_of(const struct compound *file, uint32_t sector)
{
	return file->bytes + ((size_t)sector + 1) * file->sector;
}

/* Which sector holds the FAT's piece of that number; UINT32_MAX: none. */
static uint32_t
fat_sector(const struct compound *file, uint32_t piece)
{
	uint32_t more = (uint32_t)file->sector / 4 - 1, sector;

	if (piece < HEADER_FATS)
		return number_at(file->bytes + 76 + (size_t)piece * 4);
	piece -= HEADER_FATS;
	for (sector = number_at(file->bytes + 68);
	     piece >= more && sector < file->count; piece -= more)
		sector = number_at(sector_of(file, sector) + (size_t)more * 4);
	return sector < file->count
		   ? number_at(sector_of(file, sector) + (size_t)piece * 4)
		   : UINT32_MAX;
}

/* The sector behind this one in its chain; not below count: the end. */
static uint32_t
next_sector(const struct compound *file, uint32_t sector)
{
	uint32_t each = (uint32_t)file->sector / 4;
	uint32_t fat = fat_sector(file, sector / each);

	return fat < file->count ? number_at(sector_of(file, fat) +
					     (size_t)(sector % each) * 4)
				 : UINT32_MAX;
}

/* Where the directory is; false: it is no compound file. */
static bool
open_compound(struct arena *arena, struct compound *file)
{
	uint32_t sector, kept = 0;

	if (file->length < 512)
		return false;
	file->sector = file->bytes[30] == 12 ? 4096 : 512;
	file->count = file->length < 2 * file->sector
			  ? 0
			  : (uint32_t)(file->length / file->sector - 1);
	file->directory = arena_array(arena, uint32_t, DIRECTORY_MAX);
	for (sector = number_at(file->bytes + 48);
	     sector < file->count && kept < DIRECTORY_MAX && kept < file->count;
	     sector = next_sector(file, sector))
		file->directory[kept++] = sector;
	file->row_count = kept * (uint32_t)(file->sector / ROW);
	return kept > 0;
}

static const unsigned char *
row_of(const struct compound *file, uint32_t row)
{
	uint32_t each = (uint32_t)(file->sector / ROW);

	return sector_of(file, file->directory[row / each]) +
	       (size_t)(row % each) * ROW;
}

static bool
row_is(const unsigned char *row, const char *name)
{
	size_t length = strlen(name);

	if (row[NAME_SIZE] != 2 * (length + 1) || row[NAME_SIZE + 1] != 0)
		return false;
	for (size_t i = 0; i < length; i++)
		if (row[2 * i] != (unsigned char)name[i] || row[2 * i + 1] != 0)
			return false;
	return true;
}

/* The beginning of a stream, one sector of it; NULL: it is kept elsewhere. */
static const unsigned char *
stream_of(const struct compound *file, const unsigned char *row)
{
	uint32_t start = number_at(row + 116);

	return number_at(row + 120) < SMALL_STREAM || start >= file->count
		   ? NULL
		   : sector_of(file, start);
}

/* [MS-DOC] 2.5.2: the bit fEncrypted of what the stream begins with. */
static bool
word_is_locked(const struct compound *file, const unsigned char *row)
{
	const unsigned char *stream = stream_of(file, row);

	return stream != NULL && (stream[11] & 0x01) != 0;
}

/* [MS-XLS] 2.4.117: the record FilePass, close behind the first. */
static bool
excel_is_locked(const struct compound *file, const unsigned char *row)
{
	const unsigned char *stream = stream_of(file, row);
	size_t at = 0;

	for (int i = 0; stream != NULL && i < 8 && at + 4 <= file->sector;
	     i++) {
		if (stream[at] == 0x2F && stream[at + 1] == 0)
			return true;
		at +=
		    4 + ((size_t)stream[at + 2] | (size_t)stream[at + 3] << 8);
	}
	return false;
}

/* Streams that say what the whole file is. */
static const struct kind {
	const char *stream;
	const char *type; /* NULL: one that needs a password */
	bool (*is_locked)(const struct compound *, const unsigned char *row);
} kinds[] = {
	{ "EncryptedPackage", NULL, NULL },
	{ "EncryptedSummary", NULL, NULL },
	{ "WordDocument", "application/msword", word_is_locked },
	{ "Workbook", "application/vnd.ms-excel", excel_is_locked },
	{ "Book", "application/vnd.ms-excel", excel_is_locked },
	{ "PowerPoint Document", "application/vnd.ms-powerpoint", NULL },
	{ "__properties_version1.0", "application/vnd.ms-outlook", NULL },
};

/* What a stream at the root makes of the file. */
static void
judge(const struct compound *file, const unsigned char *row, bool *locked,
    const char **type)
{
	for (size_t i = 0; i < LENGTH(kinds); i++) {
		const struct kind *kind = &kinds[i];

		if (!row_is(row, kind->stream))
			continue;
		if (kind->type != NULL)
			*type = kind->type;
		*locked |=
		    kind->type == NULL ||
		    (kind->is_locked != NULL && kind->is_locked(file, row));
	}
}

enum proof_cause
sniff_cfb(
    struct arena *arena, const void *bytes, size_t length, const char **type)
{
	struct compound file = { .bytes = bytes, .length = length };
	uint32_t *left, row, seen = 0, waiting = 0;
	const char *found = NULL;
	bool locked = false;

	if (!open_compound(arena, &file))
		return PROOF_WRONG_TYPE;
	/* The root's children are a tree; each row is gone to once at most, or
	 * the tree is none. */
	left = arena_array(arena, uint32_t, (size_t)file.row_count * 2 + 1);
	left[waiting++] = number_at(row_of(&file, 0) + 76);
	while (waiting > 0 && seen < file.row_count) {
		if ((row = left[--waiting]) >= file.row_count)
			continue;
		seen++;
		judge(&file, row_of(&file, row), &locked, &found);
		left[waiting++] = number_at(row_of(&file, row) + 68);
		left[waiting++] = number_at(row_of(&file, row) + 72);
	}
	if (locked)
		return PROOF_PROTECTED;
	if (found == NULL)
		return PROOF_WRONG_TYPE;
	*type = found;
	return PROOF_FINE;
}

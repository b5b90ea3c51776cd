/* Compound files, for tests. */

#include "unit/compound.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define SMALL_SECTOR 64
#define SMALL_STREAM 4096
#define END	     0xFFFFFFFE

#define FAT 0xFFFFFFFD
#define ROW 128

/* A file in the making. */
struct image {
	struct text *out;
	uint32_t used;	     /* sectors that are written */
	uint32_t small_used; /* … of the small ones */
	struct text small;   /* … and their bytes */
	unsigned char small_next[COMPOUND_SECTOR * 40];
	size_t rows;
	char storages[COMPOUND_MAX][32];
	size_t storage_rows[COMPOUND_MAX];
	size_t storage_count;
};

void
compound_four(unsigned char *at, uint32_t number)
{
	for (int i = 0; i < 4; i++)
		at[i] = (unsigned char)(number >> (8 * i));
}

size_t
compound_wide(unsigned char *to, const char *ascii)
{
	size_t length = strlen(ascii);

	for (size_t i = 0; i < length; i++) {
		to[2 * i] = (unsigned char)ascii[i];
		to[2 * i + 1] = 0;
	}
	return 2 * length;
}

unsigned char *
compound_sector(struct text *file, size_t sector)
{
	return (unsigned char *)file->bytes + (sector + 1) * COMPOUND_SECTOR;
}

unsigned char *
compound_row(struct text *file, size_t row)
{
	return compound_sector(file, COMPOUND_DIRECTORY) + row * ROW;
}

size_t
compound_find(struct text *file, const char *name)
{
	unsigned char wide[64];
	size_t length = compound_wide(wide, name);

	for (size_t i = 1; i < COMPOUND_MAX; i++)
		if (memcmp(compound_row(file, i), wide, length) == 0)
			return i;
	return 0;
}

/* Sectors behind those that are there, one behind the other. */
static uint32_t
add_sectors(struct image *image, const void *bytes, size_t length)
{
	static const char nothing[COMPOUND_SECTOR];
	size_t count = (length + COMPOUND_SECTOR - 1) / COMPOUND_SECTOR;
	uint32_t first = image->used;

	text_add_bytes(image->out, bytes, length);
	text_add_bytes(image->out, nothing, count * COMPOUND_SECTOR - length);
	for (size_t i = 0; i < count; i++, image->used++)
		compound_four(compound_sector(image->out, 0) + image->used * 4,
		    i + 1 < count ? image->used + 1 : END);
	return first;
}

static uint32_t
add_small(struct image *image, const void *bytes, size_t length)
{
	static const char nothing[SMALL_SECTOR];
	size_t count = (length + SMALL_SECTOR - 1) / SMALL_SECTOR;
	uint32_t first = image->small_used;

	text_add_bytes(&image->small, bytes, length);
	text_add_bytes(&image->small, nothing, count * SMALL_SECTOR - length);
	for (size_t i = 0; i < count; i++, image->small_used++)
		compound_four(image->small_next + (size_t)image->small_used * 4,
		    i + 1 < count ? image->small_used + 1 : END);
	return count == 0 ? END : first;
}

/* An entry, with what is in its storage as a list to the right. */
static size_t
add_row(struct image *image, const char *name, int kind, size_t parent)
{
	unsigned char *row = compound_row(image->out, image->rows), *above;

	row[64] = (unsigned char)(compound_wide(row, name) + 2);
	row[66] = (unsigned char)kind;
	row[67] = 1;
	memset(row + 68, 0xFF, 12);
	compound_four(row + 116, END);
	if (kind != 5) {
		above = compound_row(image->out, parent);
		memcpy(row + 72, above + 76, 4);
		compound_four(above + 76, (uint32_t)image->rows);
	}
	return image->rows++;
}

/* The storage before the slash of a name, made when it is not there. */
static size_t
storage_of(struct image *image, const char *name)
{
	const char *slash = strchr(name, '/');
	size_t length = slash == NULL ? 0 : (size_t)(slash - name), i = 0;
	char *storage;

	if (slash == NULL)
		return 0;
	for (; i < image->storage_count; i++)
		if (strncmp(image->storages[i], name, length) == 0 &&
		    image->storages[i][length] == '\0')
			return image->storage_rows[i];
	storage = image->storages[image->storage_count++];
	memcpy(storage, name, length);
	return image->storage_rows[i] = add_row(image, storage, 1, 0);
}

static void
add_stream(struct image *image, const struct compound_stream *stream)
{
	const char *slash = strchr(stream->name, '/');
	bool storage = slash != NULL && slash[1] == '\0';
	size_t parent = storage_of(image, stream->name), row;
	uint32_t first;

	if (storage)
		return;
	row =
	    add_row(image, slash == NULL ? stream->name : slash + 1, 2, parent);
	first = stream->length < SMALL_STREAM
		    ? add_small(image, stream->bytes, stream->length)
		    : add_sectors(image, stream->bytes, stream->length);
	compound_four(compound_row(image->out, row) + 116, first);
	compound_four(
	    compound_row(image->out, row) + 120, (uint32_t)stream->length);
}

static void
add_header(struct image *image)
{
	unsigned char header[COMPOUND_SECTOR] = { 0 };

	memcpy(header, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8);
	memcpy(header + 24, "\x3E\0\3\0\xFE\xFF\x09\0\6\0", 10);
	compound_four(header + 44, COMPOUND_FATS);
	compound_four(header + 48, COMPOUND_DIRECTORY);
	compound_four(header + 56, SMALL_STREAM);
	compound_four(header + 60, END);
	compound_four(header + 68, END);
	memset(header + 76, 0xFF, 436);
	for (uint32_t i = 0; i < COMPOUND_FATS; i++)
		compound_four(header + 76 + i * 4, i);
	text_add_bytes(image->out, header, sizeof header);
}

static void
add_fats(struct image *image)
{
	unsigned char sector[COMPOUND_SECTOR];

	memset(sector, 0xFF, sizeof sector);
	for (int i = 0; i < COMPOUND_FATS; i++)
		text_add_bytes(image->out, sector, sizeof sector);
	for (; image->used < COMPOUND_FATS; image->used++)
		compound_four(
		    compound_sector(image->out, 0) + image->used * 4, FAT);
}

void
compound_write(
    struct text *out, const struct compound_stream *streams, size_t count)
{
	static const unsigned char directory[COMPOUND_MAX * ROW];
	struct image *image = calloc(1, sizeof *image);
	uint32_t first;

	if (image == NULL)
		abort();
	image->out = out;
	text_open(&image->small, sizeof image->small_next / 4 * SMALL_SECTOR);
	memset(image->small_next, 0xFF, sizeof image->small_next);
	add_header(image);
	add_fats(image);
	add_sectors(image, directory, sizeof directory);
	add_row(image, "Root Entry", 5, 0);
	for (size_t i = 0; i < count; i++)
		add_stream(image, &streams[i]);
	first =
	    add_sectors(image, text_string(&image->small), image->small.length);
	if (image->small.length > 0)
		compound_four(compound_row(out, 0) + 116, first);
	compound_four(
	    compound_row(out, 0) + 120, (uint32_t)image->small.length);
	first = add_sectors(image, image->small_next, sizeof image->small_next);
	compound_four((unsigned char *)out->bytes + 60, first);
	compound_four((unsigned char *)out->bytes + 64,
	    sizeof image->small_next / COMPOUND_SECTOR);
	if (text_failed(out) || text_failed(&image->small))
		abort();
	text_close(&image->small);
	free(image);
}

/* Compound files: chains of sectors, and the tree of what is in them. */

#include "base/cfb.h"

#include <stdlib.h>
#include <string.h>

#define HEADER	      512
#define ROW	      128  /* bytes of a directory entry (2.6.1) */
#define NAME_SIZE     64   /* of which its name, in UTF-16 */
#define HEADER_FATS   109  /* sectors of the FAT that the header lists */
#define DIRECTORY_MAX 8192 /* sectors of a directory that are looked at */
#define SMALL_STREAM  4096 /* shorter streams are pieces of the root's */
#define SMALL_SECTOR  64   /* of these bytes */
#define STORAGE	      1
#define NOTHING	      UINT32_MAX

/* Sectors in their order. */
struct chain {
	uint32_t *sectors;
	uint32_t count;
};

struct cfb {
	struct arena *arena;
	const unsigned char *bytes;
	size_t sector;	/* bytes of one */
	uint32_t count; /* sectors of the file */
	struct chain directory;
	uint32_t row_count;	 /* entries in it */
	struct chain small;	 /* the stream of the small ones */
	struct chain small_next; /* … and which is behind which of them */
	bool knows_small;
};

uint16_t
cfb_two(const unsigned char *bytes)
{
	return (uint16_t)(bytes[0] | bytes[1] << 8);
}

uint32_t
cfb_four(const unsigned char *bytes)
{
	return (uint32_t)bytes[0] | (uint32_t)bytes[1] << 8 |
	       (uint32_t)bytes[2] << 16 | (uint32_t)bytes[3] << 24;
}

/* The bytes of a sector that is there whole; the header stands before the
 * first and takes the place of one. */
static const unsigned char *
sector_of(const struct cfb *file, uint32_t sector)
{
	return file->bytes + ((size_t)sector + 1) * file->sector;
}

/* Which sector holds the FAT's piece of that number; NOTHING: none. */
static uint32_t
fat_sector(const struct cfb *file, uint32_t piece)
{
	uint32_t more = (uint32_t)file->sector / 4 - 1, sector;

	if (piece < HEADER_FATS)
		return cfb_four(file->bytes + 76 + (size_t)piece * 4);
	piece -= HEADER_FATS;
	for (sector = cfb_four(file->bytes + 68);
	     piece >= more && sector < file->count; piece -= more)
		sector = cfb_four(sector_of(file, sector) + (size_t)more * 4);
	return sector < file->count
		   ? cfb_four(sector_of(file, sector) + (size_t)piece * 4)
		   : NOTHING;
}

/* The sector behind this one in its chain; not below count: the end. */
static uint32_t
next_sector(const struct cfb *file, uint32_t sector)
{
	uint32_t each = (uint32_t)file->sector / 4;
	uint32_t fat = fat_sector(file, sector / each);

	return fat < file->count ? cfb_four(sector_of(file, fat) +
					    (size_t)(sector % each) * 4)
				 : NOTHING;
}

/* A chain from its first sector, at most `most` of it, and never more than the
 * file has: one that leads in circles ends. */
static struct chain
chain_of(const struct cfb *file, uint32_t sector, size_t most)
{
	struct chain chain = { NULL, 0 };

	if (most > file->count)
		most = file->count;
	chain.sectors = arena_array(file->arena, uint32_t, most + 1);
	for (; sector < file->count && chain.count < most;
	     sector = next_sector(file, sector))
		chain.sectors[chain.count++] = sector;
	return chain;
}

struct cfb *
cfb_open(struct arena *arena, const void *bytes, size_t length)
{
	struct cfb *file = arena_one(arena, struct cfb);

	if (length < HEADER || memcmp(bytes, CFB_MARK, 8) != 0)
		return NULL;
	file->arena = arena;
	file->bytes = bytes;
	file->sector = file->bytes[30] == 12 ? 4096 : 512;
	if (length >= 2 * file->sector)
		file->count = (uint32_t)(length / file->sector - 1);
	file->directory =
	    chain_of(file, cfb_four(file->bytes + 48), DIRECTORY_MAX);
	file->row_count =
	    file->directory.count * (uint32_t)(file->sector / ROW);
	return file->row_count > 0 ? file : NULL;
}

static const unsigned char *
row_of(const struct cfb *file, uint32_t row)
{
	uint32_t each = (uint32_t)(file->sector / ROW);

	return sector_of(file, file->directory.sectors[row / each]) +
	       (size_t)(row % each) * ROW;
}

static int
by_name(const void *one, const void *other, void *context)
{
	const uint32_t *a = one, *b = other;
	int order = memcmp(row_of(context, *a), row_of(context, *b), NAME_SIZE);

	return order != 0 ? order : *a < *b ? -1 : *a > *b;
}

/* What is in a storage is a tree; where it is none, each entry is still gone to
 * once. */
size_t
cfb_list(struct cfb *file, uint32_t storage, uint32_t **entries)
{
	struct arena *arena = arena_new();
	uint32_t *left = arena_array(arena, uint32_t, 2 * file->row_count + 1);
	bool *seen = arena_array(arena, bool, file->row_count);
	size_t waiting = 0, count = 0;

	*entries = NULL;
	left[waiting++] = cfb_four(row_of(file, storage) + 76);
	while (waiting > 0) {
		uint32_t row = left[--waiting];

		if (row >= file->row_count || seen[row])
			continue;
		seen[row] = true;
		*entries =
		    arena_more(file->arena, *entries, count, sizeof **entries);
		(*entries)[count++] = row;
		left[waiting++] = cfb_four(row_of(file, row) + 68);
		left[waiting++] = cfb_four(row_of(file, row) + 72);
	}
	arena_free(arena);
	if (count > 0)
		qsort_r(*entries, count, sizeof **entries, by_name, file);
	return count;
}

bool
cfb_begins(const struct cfb *file, uint32_t entry, const char *name)
{
	const unsigned char *row = row_of(file, entry);
	size_t length = strlen(name);

	if (2 * (length + 1) > NAME_SIZE)
		return false;
	for (size_t i = 0; i < length; i++)
		if (row[2 * i] != (unsigned char)name[i] || row[2 * i + 1] != 0)
			return false;
	return true;
}

bool
cfb_is(const struct cfb *file, uint32_t entry, const char *name)
{
	return cfb_two(row_of(file, entry) + NAME_SIZE) ==
		   2 * (strlen(name) + 1) &&
	       cfb_begins(file, entry, name);
}

bool
cfb_is_storage(const struct cfb *file, uint32_t entry)
{
	return row_of(file, entry)[66] == STORAGE;
}

uint32_t
cfb_size(const struct cfb *file, uint32_t entry)
{
	return cfb_four(row_of(file, entry) + 120);
}

/* Where small streams are, found when the first of them is read. */
static void
find_small(struct cfb *file)
{
	const unsigned char *root = row_of(file, CFB_ROOT);

	if (file->knows_small)
		return;
	file->knows_small = true;
	file->small = chain_of(file, cfb_four(root + 116), (size_t)file->count);
	file->small_next =
	    chain_of(file, cfb_four(file->bytes + 60), (size_t)file->count);
}

/* The number in a chain's sectors, taken as one row of them; NOTHING: it is
 * beyond their end. */
static uint32_t
number_in(const struct cfb *file, const struct chain *chain, uint32_t at)
{
	uint32_t each = (uint32_t)file->sector / 4;

	return at / each < chain->count
		   ? cfb_four(sector_of(file, chain->sectors[at / each]) +
			      (size_t)(at % each) * 4)
		   : NOTHING;
}

/* A small sector; NULL: there is none of that number. */
static const unsigned char *
small_sector(const struct cfb *file, uint32_t sector)
{
	uint32_t each = (uint32_t)file->sector / SMALL_SECTOR;

	return sector / each < file->small.count
		   ? sector_of(file, file->small.sectors[sector / each]) +
			 (size_t)(sector % each) * SMALL_SECTOR
		   : NULL;
}

/* Copy a stream's first bytes; how many there were. */
static size_t
copy_small(struct cfb *file, uint32_t sector, unsigned char *to, size_t size)
{
	const unsigned char *from;
	size_t done = 0, piece;

	find_small(file);
	for (; done < size && (from = small_sector(file, sector)) != NULL;
	     sector = number_in(file, &file->small_next, sector)) {
		piece = size - done < SMALL_SECTOR ? size - done : SMALL_SECTOR;
		memcpy(to + done, from, piece);
		done += piece;
	}
	return done;
}

static size_t
copy_large(
    const struct cfb *file, uint32_t sector, unsigned char *to, size_t size)
{
	size_t done = 0, piece;

	for (; done < size && sector < file->count;
	     sector = next_sector(file, sector)) {
		piece = size - done < file->sector ? size - done : file->sector;
		memcpy(to + done, sector_of(file, sector), piece);
		done += piece;
	}
	return done;
}

size_t
cfb_copy(struct cfb *file, uint32_t stream, unsigned char *to, size_t most)
{
	uint32_t start = cfb_four(row_of(file, stream) + 116);
	size_t size = cfb_size(file, stream);
	bool small = size < SMALL_STREAM && stream != CFB_ROOT;

	size = size < most ? size : most;
	return small ? copy_small(file, start, to, size)
		     : copy_large(file, start, to, size);
}

const unsigned char *
cfb_read(struct cfb *file, uint32_t stream, size_t most, size_t *length)
{
	size_t all = (size_t)file->count * file->sector;
	size_t size = cfb_size(file, stream);
	unsigned char *bytes;

	size = size < most ? size : most;
	size = size < all ? size : all;
	bytes = arena_get(file->arena, size + 1);
	*length = cfb_copy(file, stream, bytes, size);
	bytes[*length] = '\0';
	return bytes;
}

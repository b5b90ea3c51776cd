/* Compound files ([MS-CFB]) for tests: header, FAT, directory, small streams,
 * large ones, each in consecutive sectors of 512 bytes. */

#ifndef UNIT_COMPOUND_H
#define UNIT_COMPOUND_H

#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

#define COMPOUND_SECTOR	   512
#define COMPOUND_MAX	   200 /* streams and storages */
#define COMPOUND_FATS	   60  /* sectors of the FAT, whatever is in them */
#define COMPOUND_DIRECTORY COMPOUND_FATS /* the sector it begins in */

struct compound_stream {
	const char *name; /* "storage/stream" for one in a storage */
	const void *bytes;
	size_t length;
};

/* Append a file of these to an empty text. */
void compound_write(
    struct text *, const struct compound_stream *, size_t count);

/* Where a sector, and an entry of the directory, stand in the file. */
unsigned char *compound_sector(struct text *, size_t sector);
unsigned char *compound_row(struct text *, size_t row);

/* The row of that name, from 1; 0: none. */
size_t compound_find(struct text *, const char *name);

/* A number, least significant byte first. */
void compound_four(unsigned char *at, uint32_t number);

/* "abc" as UTF-16; returns how many bytes that are. */
size_t compound_wide(unsigned char *to, const char *ascii);

#endif

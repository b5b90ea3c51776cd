/*
 * One TZif file (RFC 8536, version 2 or later): which offset from UTC is in
 * force at an instant. Only base/zone.c reads such files.
 */

#ifndef BASE_TZIF_H
#define BASE_TZIF_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define TZIF_NAME_SIZE 16

/* An offset from UTC that is in force for a while. */
struct tzif_type {
	int32_t offset; /* seconds east of UTC */
	char name[TZIF_NAME_SIZE];
};

/* A day of the year and a second of it at which an offset changes. */
struct tzif_rule {
	char kind; /* 'M': month, week, weekday; 'J': 1–365; 'N': 0–365 */
	int month, week, day;
	int64_t second; /* may be negative or past the day's end */
};

struct tzif {
	size_t count;	     /* transitions, in order */
	int64_t *at;	     /* their instants */
	unsigned char *kind; /* and the type that begins there */
	size_t type_count;
	struct tzif_type *types;

	/* What holds after the last transition (the file's footer). */
	bool has_footer;
	bool has_summer;
	struct tzif_type standard, summer;
	struct tzif_rule summer_begins, summer_ends;
};

/*
 * Read the file at `path`. False, with nothing to free, when it is not there,
 * damaged, of version 1 or counts leap seconds.
 */
bool tzif_read(const char *path, struct tzif *);

/* Give its memory back. */
void tzif_free(struct tzif *);

/* The offset in force at an instant; lives as long as the file's struct. */
const struct tzif_type *tzif_type_at(const struct tzif *, int64_t instant);

/* Read a POSIX TZ string ("CET-1CEST,M3.5.0,M10.5.0/3") into the footer. */
bool tzif_read_footer(const char *string, struct tzif *);

#endif

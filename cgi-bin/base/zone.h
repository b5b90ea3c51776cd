/*
 * Time zones by IANA name, read from the system's TZif files (RFC 8536,
 * version 2+, with the POSIX footer for times past the last transition).
 */

#ifndef BASE_ZONE_H
#define BASE_ZONE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/time.h"

struct zone;

/*
 * The zone of that name, loaded once per process and kept; NULL if there is
 * none. Names are checked (letters, digits, _ + - /; no "..") before any file
 * is opened.
 */
const struct zone *zone_of(const char *name);

const struct zone *zone_utc(void);

/* "Europe/Berlin". */
const char *zone_name(const struct zone *);

/* Civil time of an instant in a zone. */
struct civil zone_civil(const struct zone *, int64_t instant);

/* The day (since 1970-01-01) it is in a zone at an instant. */
int64_t zone_day(const struct zone *, int64_t instant);

/* Zone names offered on the profile page, from zone1970.tab, sorted, UTC
 * first; the list is loaded once and kept. */
const char *const *zone_names(size_t *count);

/* The default zone of a country (ISO 3166 letters); "UTC" if unknown. */
const char *zone_of_country(const char *country);

#endif

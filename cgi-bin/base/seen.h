/*
 * A set of texts that have been seen: how a long file's repeats are noticed.
 * It keeps 16 bytes of each text's hash, so that a million texts of any length
 * cost 32 MiB. Out of memory ends the process, as in an arena.
 */

#ifndef BASE_SEEN_H
#define BASE_SEEN_H

#include <stdbool.h>
#include <stddef.h>

struct seen;

/* A new, empty set; the caller owns it. */
struct seen *seen_new(void);

/* NULL is fine. */
void seen_free(struct seen *);

/* Note a text. True when it is new, false when it was there before. */
bool seen_add(struct seen *, const char *text);

size_t seen_count(const struct seen *);

#endif

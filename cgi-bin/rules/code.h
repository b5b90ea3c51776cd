/*
 * Codes and words: what the database and forms keep, and what people read for
 * it. Each enumeration of this room has one such table, indexed by it.
 */

#ifndef RULES_CODE_H
#define RULES_CODE_H

#include <stddef.h>

struct code {
	const char *code; /* lower case with hyphens, never changed */
	const char *name; /* as people read it */
};

/* Where in the table that code stands, exactly as written; -1: nowhere. */
int code_find(const struct code *table, size_t count, const char *code);

#endif

/* Rows of the catalogue as our own CSV file carries them (db/catalogue.csv). */

#ifndef RULES_CATALOGUE_H
#define RULES_CATALOGUE_H

#include <stddef.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "rules/offer.h"

#define CATALOGUE_COLUMNS  6
#define CATALOGUE_NAME_MAX 80 /* characters */
#define CATALOGUE_CODE_MIN 3
#define CATALOGUE_CODE_MAX 40

/* An item as program admins see it. */
struct catalogue_item {
	struct item item;
	int64_t plans;	/* how many prove it */
	int64_t claims; /* with a line of it, but drafts */
	int64_t open;	/* of these, with one that is not decided */
};

/* A service plan that proves an item, as the SKU list knows it. */
struct catalogue_plan {
	const char *id;	  /* GUID */
	const char *name; /* "": the list does not have it */
	int64_t products; /* SKUs with it */
};

/* An item with its place on pages and the service plans that prove it. */
struct catalogue_row {
	struct item item;
	int64_t position;
	const char *const *plans; /* GUIDs */
	size_t plan_count;
};

/* Can a new item have this code: 3 to 40 of a to z, 0 to 9 and hyphens, which
 * neither begin nor end it, and not "new", which is a page's (R8.24)? */
bool catalogue_is_code(const char *);

/* Is this the header: code, area, name, position, usage_offered, plans? */
bool catalogue_is_header(const char *const *fields, size_t count);

/*
 * Read one row: `usage_offered` is 0 or 1, `plans` are GUIDs with one space
 * between them. Text is copied into the arena. INVALID with a sentence in
 * `why` when a field is not what it must be.
 */
enum outcome catalogue_read_row(struct arena *, const char *const *fields,
    size_t count, struct catalogue_row *, const char **why) CHECKED;

#endif

/*
 * Microsoft's licensing CSV, "Product names and service plan identifiers", as
 * published (domain.md section 3): what one of its rows says, tidied.
 */

#ifndef RULES_SKU_H
#define RULES_SKU_H

#include <stddef.h>

#include "base/arena.h"
#include "base/outcome.h"

#define SKU_COLUMNS 6

/* Longest name or identifier we take, in bytes. */
#define SKU_TEXT_MAX 500

/* One row: a service plan in a product (SKU). */
struct sku_row {
	const char *id;		   /* GUID */
	const char *part_number;   /* String_Id */
	const char *name;	   /* Product_Display_Name */
	const char *plan;	   /* Service_Plan_Id */
	const char *plan_name;	   /* Service_Plan_Name */
	const char *friendly_name; /* Service_Plans_Included_Friendly_Names */
};

/*
 * Is this the header of that file: these six columns in this order, in any
 * case, with stray white space? INVALID with a sentence in `why` (in the
 * arena) that names the column that was expected.
 */
enum outcome sku_read_header(struct arena *, const char *const *fields,
    size_t count, const char **why) CHECKED;

/*
 * Read one row: white space (tabs and no-break spaces too) trimmed and folded,
 * GUIDs lower case. Text is copied into the arena. INVALID with a sentence in
 * `why` when a column is missing, empty, too long or no GUID.
 */
enum outcome sku_read_row(struct arena *, const char *const *fields,
    size_t count, struct sku_row *, const char **why) CHECKED;

#endif

/* Microsoft's licensing CSV: one row, tidied. */

#include "rules/sku.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>
#include <strings.h>

#include "base/guid.h"
#include "base/text.h"

/* In the file's order. */
enum { NAME, PART_NUMBER, ID, PLAN_NAME, PLAN, FRIENDLY_NAME };

static const char *const columns[SKU_COLUMNS] = {
	[NAME] = "Product_Display_Name",
	[PART_NUMBER] = "String_Id",
	[ID] = "GUID",
	[PLAN_NAME] = "Service_Plan_Name",
	[PLAN] = "Service_Plan_Id",
	[FRIENDLY_NAME] = "Service_Plans_Included_Friendly_Names",
};

enum outcome
sku_read_header(struct arena *arena, const char *const *fields, size_t count,
    const char **why)
{
	for (size_t i = 0; i < SKU_COLUMNS; i++) {
		if (i < count &&
		    strcasecmp(text_tidy(arena_string(arena, fields[i])),
			columns[i]) == 0)
			continue;
		*why = arena_print(arena,
		    "Column %zu of the first line must be %s.", i + 1,
		    columns[i]);
		return INVALID;
	}
	if (count == SKU_COLUMNS)
		return DONE;
	*why = arena_print(
	    arena, "The first line must have %d columns.", SKU_COLUMNS);
	return INVALID;
}

/* A GUID column is exactly a GUID, in any case: nothing is searched for. */
static bool
read_guid(char *text)
{
	for (char *c = text; *c != '\0'; c++)
		*c = (char)tolower((unsigned char)*c);
	return guid_is(text);
}

static enum outcome
read_column(struct arena *arena, size_t column, char *text, const char **why)
{
	if (*text == '\0')
		*why = arena_print(arena, "%s is empty.", columns[column]);
	else if (strlen(text) > SKU_TEXT_MAX)
		*why = arena_print(arena, "%s is longer than %d bytes.",
		    columns[column], SKU_TEXT_MAX);
	else if ((column == ID || column == PLAN) && !read_guid(text))
		*why = arena_print(arena, "%s is not a GUID.", columns[column]);
	else
		return DONE;
	return INVALID;
}

enum outcome
sku_read_row(struct arena *arena, const char *const *fields, size_t count,
    struct sku_row *row, const char **why)
{
	char *text[SKU_COLUMNS];

	if (count != SKU_COLUMNS) {
		*why = arena_print(arena,
		    "The row has %zu columns, not the %d of the first line.",
		    count, SKU_COLUMNS);
		return INVALID;
	}
	for (size_t i = 0; i < SKU_COLUMNS; i++) {
		text[i] = text_tidy(arena_string(arena, fields[i]));
		if (read_column(arena, i, text[i], why) != DONE)
			return INVALID;
	}
	*row = (struct sku_row){
		.id = text[ID],
		.part_number = text[PART_NUMBER],
		.name = text[NAME],
		.plan = text[PLAN],
		.plan_name = text[PLAN_NAME],
		.friendly_name = text[FRIENDLY_NAME],
	};
	return DONE;
}

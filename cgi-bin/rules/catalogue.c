/* Rows of the catalogue. */

#include "rules/catalogue.h"

#include <stdlib.h>
#include <string.h>

#include "base/guid.h"

enum { CODE, AREA, NAME, POSITION, USAGE_OFFERED, PLANS };

static const char *const columns[CATALOGUE_COLUMNS] = { "code", "area", "name",
	"position", "usage_offered", "plans" };

bool
catalogue_is_header(const char *const *fields, size_t count)
{
	if (count != CATALOGUE_COLUMNS)
		return false;
	for (size_t i = 0; i < count; i++)
		if (strcmp(fields[i], columns[i]) != 0)
			return false;
	return true;
}

static bool
is_code(const char *text)
{
	return *text != '\0' &&
	       strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-") ==
		   strlen(text);
}

bool
catalogue_is_code(const char *code)
{
	size_t length = strlen(code);

	return is_code(code) && length >= CATALOGUE_CODE_MIN &&
	       length <= CATALOGUE_CODE_MAX && code[0] != '-' &&
	       code[length - 1] != '-' && strcmp(code, "new") != 0;
}

static bool
read_position(const char *text, int64_t *position)
{
	char *end;

	if (*text < '1' || *text > '9' || strlen(text) > 9)
		return false;
	*position = strtol(text, &end, 10);
	return *end == '\0';
}

/* GUIDs with one space between them; at least one. */
static bool
read_plans(struct arena *arena, const char *text, struct catalogue_row *row)
{
	size_t room = strlen(text) / GUID_SIZE + 1;
	const char **plans = arena_array(arena, const char *, room);
	size_t count = 0, length;

	for (;; text += length + 1) {
		length = strcspn(text, " ");
		plans[count] = arena_copy(arena, text, length);
		if (!guid_is(plans[count++]))
			return false;
		if (text[length] == '\0')
			break;
	}
	row->plans = plans;
	row->plan_count = count;
	return true;
}

enum outcome
catalogue_read_row(struct arena *arena, const char *const *fields, size_t count,
    struct catalogue_row *row, const char **why)
{
	if (count != CATALOGUE_COLUMNS)
		*why = "A row has six fields.";
	else if (!is_code(fields[CODE]))
		*why = "A code is made of a to z, 0 to 9 and hyphens.";
	else if (!area_of(fields[AREA], &row->item.area))
		*why = "There is no such solution area.";
	else if (*fields[NAME] == '\0')
		*why = "An item needs a name.";
	else if (!read_position(fields[POSITION], &row->position))
		*why = "A position is a number from 1 on.";
	else if (strcmp(fields[USAGE_OFFERED], "0") != 0 &&
		 strcmp(fields[USAGE_OFFERED], "1") != 0)
		*why = "usage_offered is 0 or 1.";
	else if (!read_plans(arena, fields[PLANS], row))
		*why = "The plans are GUIDs with a space between them.";
	else {
		row->item.code = arena_string(arena, fields[CODE]);
		row->item.name = arena_string(arena, fields[NAME]);
		row->item.usage_offered = *fields[USAGE_OFFERED] == '1';
		row->item.active = true;
		return DONE;
	}
	return INVALID;
}

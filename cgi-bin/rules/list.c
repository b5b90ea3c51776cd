/* What lists of claims are filtered and sorted by. */

#include "rules/list.h"

#include <inttypes.h>
#include <string.h>

#include "base/id.h"
#include "base/outcome.h"
#include "rules/code.h"

static const struct code sorts[] = {
	[LIST_CHANGED] = { "changed", "Last changed" },
	[LIST_DUE] = { "due", "Due" },
	[LIST_NAME] = { "name", "Claim" },
	[LIST_CUSTOMER] = { "customer", "Customer" },
};
_Static_assert(LENGTH(sorts) == LIST_SORT__COUNT, "every sort has its words");

/* Choices that are more than one status; the statuses follow. */
static const struct code choices[] = {
	{ "", "All" },
	{ "open", "Open" },
	{ "waits", "Waiting on us" },
};

const char *
list_sort_code(enum list_sort sort)
{
	return sorts[sort].code;
}

const char *
list_sort_name(enum list_sort sort)
{
	return sorts[sort].name;
}

bool
list_sort_of(const char *code, enum list_sort *sort)
{
	int found = code_find(sorts, LENGTH(sorts), code);

	if (found < 0)
		return false;
	*sort = (enum list_sort)found;
	return true;
}

bool
list_sort_descends(enum list_sort sort)
{
	return sort == LIST_CHANGED;
}

bool
list_sort_is_number(enum list_sort sort)
{
	return sort == LIST_CHANGED || sort == LIST_DUE;
}

size_t
list_choice_count(void)
{
	return LENGTH(choices) + CLAIM_STATUS__COUNT;
}

const char *
list_choice_code(size_t index)
{
	return index < LENGTH(choices) ? choices[index].code
				       : claim_status_code((enum claim_status)(
					     index - LENGTH(choices)));
}

const char *
list_choice_name(size_t index)
{
	return index < LENGTH(choices) ? choices[index].name
				       : claim_status_name((enum claim_status)(
					     index - LENGTH(choices)));
}

bool
list_choice_is(const char *code)
{
	for (size_t i = 0; i < list_choice_count(); i++)
		if (strcmp(list_choice_code(i), code) == 0)
			return true;
	return false;
}

const char *
list_place(struct arena *arena, const struct list_row *row)
{
	char letters[ID_SIZE];

	id_write(row->id, letters);
	return row->key == NULL
		   ? arena_print(arena, "%s.%" PRId64, letters, row->number_key)
		   : arena_print(arena, "%s.%s", letters, row->key);
}

static bool
is_number(const char *string)
{
	const char *digits = string + (string[0] == '-');

	return digits[0] != '\0' && strlen(digits) < 20 &&
	       digits[strspn(digits, "0123456789")] == '\0';
}

bool
list_place_read(
    const char *place, enum list_sort sort, const char **key, int64_t *id)
{
	char letters[ID_SIZE] = "";

	if (strlen(place) < ID_SIZE || place[ID_SIZE - 1] != '.')
		return false;
	memcpy(letters, place, ID_SIZE - 1);
	*key = place + ID_SIZE;
	return id_read(letters, id) &&
	       (!list_sort_is_number(sort) || is_number(*key));
}

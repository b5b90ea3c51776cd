/* What lists of claims are sorted by, and where they are found. */

#include "rules/list.h"

#include <inttypes.h>
#include <string.h>

#include "base/id.h"
#include "base/outcome.h"
#include "base/text.h"
#include "rules/code.h"

#define ADDRESS_MAX 8192

static const struct code sorts[] = {
	[LIST_CHANGED] = { "changed", "Last changed" },
	[LIST_DUE] = { "due", "Due" },
	[LIST_NAME] = { "name", "Claim" },
	[LIST_CUSTOMER] = { "customer", "Customer" },
};
_Static_assert(LENGTH(sorts) == LIST_SORT__COUNT, "every sort has its words");

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

const char *
list_address(struct arena *arena, const char *path, const struct list *list,
    const char *place)
{
	bool usual = list->sort == LIST_CHANGED &&
		     list->descending == list_sort_descends(list->sort);
	const char *address;
	struct text text;

	text_open(&text, ADDRESS_MAX);
	text_print(&text, "%s?", path);
	filter_write(&text, &list->filter);
	if (!usual)
		text_print(&text, "sort=%s&order=%s&",
		    list_sort_code(list->sort),
		    list->descending ? "down" : "up");
	if (place != NULL) {
		text_print(&text, list->backwards ? "before=" : "after=");
		text_add_percent(&text, place);
		text_add_char(&text, '&');
	}
	address = text_failed(&text)
		      ? path
		      : arena_copy(arena, text_string(&text), text.length - 1);
	text_close(&text);
	return address;
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

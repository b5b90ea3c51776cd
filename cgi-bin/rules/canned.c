/* Texts to start from, and their placeholders. */

#include "rules/canned.h"

#include <string.h>

#include "base/text.h"

#define NAME_MAX   40 /* bytes between braces that can be a placeholder */
#define FILLED_MAX ((size_t)128 * 1024) /* bytes */

static const struct {
	const char *mark;
	const char *name;
	const char *missing;
} marks[] = {
	[CANNED_CUSTOMER] = { "{customer}", "the customer’s name",
	    "(the claim has no customer)" },
	[CANNED_CLAIM] = { "{claim}", "the name of the claim",
	    "(the claim has no name)" },
	[CANNED_NUMBER] = { "{number}", "the number of the claim",
	    "(the claim has no number)" },
	[CANNED_PARTNER] = { "{partner}", "the name of the claim’s partner",
	    "(the claim has no partner)" },
	[CANNED_ITEM] = { "{item}", "the products or workloads of the claim",
	    "(nothing is claimed)" },
	[CANNED_DUE] = { "{due}", "the day until which the claim is due",
	    "(there is no due date)" },
	[CANNED_REVIEWER] = { "{reviewer}", "your own name",
	    "(there is no reviewer)" },
};
_Static_assert(
    LENGTH(marks) == CANNED_MARK__COUNT, "every placeholder has its words");

const char *
canned_mark(enum canned_mark mark)
{
	return marks[mark].mark;
}

const char *
canned_mark_name(enum canned_mark mark)
{
	return marks[mark].name;
}

/* The bytes of what looks like a placeholder where `at` stands; 0: nothing. */
static size_t
length_of(const char *at)
{
	size_t length = 1;

	if (*at != '{')
		return 0;
	while (at[length] != '\0' && strchr("{}\r\n", at[length]) == NULL)
		length++;
	return at[length] == '}' && length > 1 && length <= NAME_MAX
		   ? length + 1
		   : 0;
}

/* Its index in `marks`; -1: there is none such. */
static int
mark_of(const char *at, size_t length)
{
	for (size_t i = 0; i < LENGTH(marks); i++)
		if (strlen(marks[i].mark) == length &&
		    memcmp(marks[i].mark, at, length) == 0)
			return (int)i;
	return -1;
}

const char *
canned_unknown(struct arena *arena, const char *words)
{
	for (; *words != '\0'; words++) {
		size_t length = length_of(words);

		if (length != 0 && mark_of(words, length) < 0)
			return arena_copy(arena, words, length);
	}
	return NULL;
}

const char *
canned_fill(struct arena *arena, const char *words,
    const char *const values[CANNED_MARK__COUNT])
{
	struct text filled;
	const char *result;

	text_open(&filled, FILLED_MAX);
	while (*words != '\0') {
		size_t length = length_of(words);
		int mark = length == 0 ? -1 : mark_of(words, length);

		if (mark < 0)
			text_add_char(&filled, *words++);
		else if (values[mark][0] == '\0')
			text_add(&filled, marks[mark].missing);
		else
			text_add(&filled, values[mark]);
		if (mark >= 0)
			words += length;
	}
	result = arena_string(arena, text_string(&filled));
	text_close(&filled);
	return result;
}

const char *
canned_join(struct arena *arena, const char *typed, const char *inserted)
{
	return typed[0] == '\0'
		   ? inserted
		   : arena_print(arena, "%s\n\n%s", typed, inserted);
}

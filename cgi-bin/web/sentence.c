/* What is said beside a wrong field: one table, and how labels stand in it. */

#include "web/sentence.h"

#include <ctype.h>
#include <string.h>

/*
 * What is said beside a wrong field, by kind. {a} is the field's label with
 * its article ("a claim name"), {the} the label as it begins a sentence, {it}
 * the label within one, {n} the limit.
 */
static const char *const patterns[][SENTENCE__COUNT] = {
	[FIELD_TEXT] = { "Enter {a}",
	    "{the} must not include characters that cannot be seen",
	    "{the} must be {n} characters or more",
	    "{the} must be {n} characters or fewer" },
	[FIELD_PICK] = { "Select {a}", "Select {a}", "Select {a}",
	    "Select {a}" },
	[FIELD_LONG] = { "Enter {a}",
	    "{the} must not include characters that cannot be seen",
	    "{the} must be {n} characters or more",
	    "{the} must be {n} characters or fewer" },
	[FIELD_RAW] = { "Enter {a}", "Enter {a}",
	    "{the} must be {n} characters or more",
	    "{the} must be {n} characters or fewer" },
	[FIELD_TENANT] = { "Enter {a}",
	    "{the} must be 32 letters a to f and digits, such as "
	    "1b4e28ba-2fa1-11d2-883f-0016d3cca427",
	    NULL,
	    "What you entered has several IDs in it. Enter only the one that "
	    "is the {it}" },
	[FIELD_DOMAIN] = { "Enter {a}", "Enter {a} such as contoso.com", NULL,
	    NULL },
	[FIELD_EMAIL] = { "Enter {a}", "Enter {a} such as name@contoso.com",
	    NULL, NULL },
	[FIELD_NUMBER] = { "Enter {a}",
	    "{the} must be a whole number, such as 12",
	    "{the} must be {n} or more", "{the} must be {n} or less" },
	[FIELD_ID] = { "Select {a}", "Select {a}", NULL, NULL },
	[FIELD_CHOICE] = { "Select {a}", "Select {a}", NULL, NULL },
	[FIELD_TICK] = { "Tick the box to confirm: {the}", NULL, NULL, NULL },
	[FIELD_MANY] = { "Select one or more: {it}",
	    "{the} must not include characters that cannot be seen",
	    "Select {n} or more: {it}", "Select {n} or fewer: {it}" },
	[FIELD_EACH] = { "Enter {a}",
	    "{the} must not include characters that cannot be seen", NULL,
	    NULL },
	[FIELD_EACH_LONG] = { "Enter {a}",
	    "{the} must not include characters that cannot be seen", NULL,
	    NULL },
};
_Static_assert(LENGTH(patterns) == FIELD__COUNT, "every kind has sentences");

/*
 * Does the label keep its capital within a sentence? An abbreviation does, a
 * name with a capital inside ("PartnerID"), and names of products.
 */
static bool
keeps_capital(const char *label)
{
	static const char *const names[] = { "Dynamics", "Microsoft" };
	size_t length = strcspn(label, " ");

	for (size_t i = 0; i < LENGTH(names); i++)
		if (length == strlen(names[i]) &&
		    strncmp(label, names[i], length) == 0)
			return true;
	for (size_t i = 1; i < length; i++)
		if (isupper((unsigned char)label[i]))
			return true;
	return false;
}

static const char *
label_inside(struct arena *arena, const char *label)
{
	char *inside = arena_string(arena, label);

	if (!keeps_capital(label))
		inside[0] = (char)tolower((unsigned char)inside[0]);
	return inside;
}

/* No article before "your name", nor before things that are several; "the name
 * of somebody". */
static const char *
article(const char *label)
{
	static const char *const definite[] = { "your ", "the ", "their ",
		"what ", "which ", "why ", "how ", "who " };
	const char *of = strstr(label, " of ");
	size_t length = of == NULL ? strlen(label) : (size_t)(of - label);

	for (size_t i = 0; i < LENGTH(definite); i++)
		if (strncmp(label, definite[i], strlen(definite[i])) == 0)
			return "";
	if (length > 2 && label[length - 1] == 's' &&
	    strchr("su", label[length - 2]) == NULL)
		return "";
	if (of != NULL)
		return "the ";
	return strchr("aeioAEIO", label[0]) == NULL ? "a " : "an ";
}

const char *
sentence_of(struct arena *arena, enum field_kind kind, enum sentence sentence,
    const char *label, int limit)
{
	const char *pattern = patterns[kind][sentence];
	const char *inside = label_inside(arena, label), *result = "";

	while (*pattern != '\0') {
		size_t plain = strcspn(pattern, "{");
		const char *piece = arena_copy(arena, pattern, plain);

		pattern += plain;
		result = arena_print(arena, "%s%s", result, piece);
		if (*pattern == '\0')
			break;
		if (strncmp(pattern, "{a}", 3) == 0)
			result = arena_print(
			    arena, "%s%s%s", result, article(inside), inside);
		else if (strncmp(pattern, "{the}", 5) == 0)
			result = arena_print(arena, "%s%s", result, label);
		else if (strncmp(pattern, "{it}", 4) == 0)
			result = arena_print(arena, "%s%s", result, inside);
		else if (limit < 1000)
			result = arena_print(arena, "%s%d", result, limit);
		else
			result = arena_print(arena, "%s%d,%03d", result,
			    limit / 1000, limit % 1000);
		pattern = strchr(pattern, '}') + 1;
	}
	return result;
}

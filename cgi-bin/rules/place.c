/* Where the proof shows what it must show. */

#include "rules/place.h"

#include <inttypes.h>

#include "rules/claim.h"

#define FIRST_OF_LINES 10 /* numbers up to here are the whole claim's */
#define PER_LINE       2

_Static_assert(PLACE_NUMBER_MAX == FIRST_OF_LINES + PER_LINE * CLAIM_LINES_MAX,
    "a number for each element of each line");

static void
add(struct element *list, size_t *count, size_t requirement,
    const struct line *line, int number)
{
	list[(*count)++] = (struct element){
		.requirement = &proof_requirements[requirement],
		.line = line,
		.number = number,
		.proof_name = "",
		.words = "",
	};
}

size_t
place_elements(struct arena *arena, const struct line *lines, size_t line_count,
    bool disclosure, struct element **elements)
{
	struct element *list =
	    arena_array(arena, struct element, PLACE_NUMBER_MAX);
	size_t count = 0;

	for (size_t i = 0; i < proof_requirement_count; i++)
		if (!proof_requirements[i].per_line &&
		    (disclosure || !proof_requirements[i].public_only))
			add(list, &count, i, NULL, (int)i + 1);
	for (size_t n = 0; n < line_count; n++) {
		int number =
		    FIRST_OF_LINES + PER_LINE * (lines[n].position - 1);

		for (size_t i = 0; i < proof_requirement_count; i++)
			if (proof_requirements[i].per_line)
				add(list, &count, i, &lines[n], ++number);
	}
	*elements = list;
	return count;
}

const char *
place_name(struct arena *arena, const struct element *element)
{
	if (element->line == NULL)
		return element->requirement->name;
	return arena_print(arena, "%s – %s", line_words(arena, element->line),
	    element->requirement->name);
}

const char *
place_words(struct arena *arena, const struct element *element)
{
	const char *words = element->proof_name;

	if (element->proof == 0)
		return "";
	if (element->page != 0)
		words = arena_print(
		    arena, "%s, page %" PRId64, words, element->page);
	if (element->words[0] != '\0')
		words = arena_print(arena, "%s, %s", words, element->words);
	return words;
}

size_t
place_count(const struct element *elements, size_t count)
{
	size_t placed = 0;

	for (size_t i = 0; i < count; i++)
		placed += elements[i].proof != 0;
	return placed;
}

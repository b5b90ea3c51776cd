/* Rows of a form for each line. */

#include "web/review_row.h"

#include "rules/claim.h"

/* The entries of a row each, "reason.1", "reason.2" …, in place of those that
 * hold all of them: each has a label and a fault of its own. */
void
web_review_row_spread(struct entries *entries, const struct field *fields,
    size_t count, const struct review_rows *rows)
{
	struct arena *arena = entries->arena;
	struct entries fresh = { .arena = arena,
		.malformed = entries->malformed };

	fresh.list =
	    arena_array(arena, struct entry, count * (rows->count + 1));
	for (size_t i = 0; i < rows->count; i++)
		for (size_t j = 0; j < count; j++) {
			const struct entry *all = &entries->list[j];

			if (!form_is_each(&fields[j]))
				continue;
			fresh.list[fresh.count++] =
			    (struct entry){ .name = arena_print(arena, "%s.%zu",
						all->name, i + 1),
				    .label =
					arena_print(arena, "%s%s%s", all->label,
					    all->label[0] == '\0' ? "" : " ",
					    rows->list[i].name),
				    .typed = i < all->value_count
						 ? all->values[i]
						 : "",
				    .fault = i == 0 ? all->fault : NULL };
		}
	for (size_t j = 0; j < count; j++)
		if (!form_is_each(&fields[j]))
			fresh.list[fresh.count++] = entries->list[j];
	*entries = fresh;
}

void
web_review_row_fault(struct entries *entries, const char *field, size_t row,
    const char *sentence)
{
	form_fault(entries,
	    arena_print(entries->arena, "%s.%zu", field, row + 1), sentence);
}

/* A row's reason and words, for asking or refusing (R5.14, R5.15). */
void
web_review_row_check(struct entries *entries, const struct review_rows *rows,
    size_t row, const char *code, const char *words, enum reason_use use)
{
	struct arena *arena = entries->arena;
	const struct reason *reason = reason_of(code, use);
	const char *name = rows->list[row].name;

	if (reason == NULL || !reason_may_pick(reason, use))
		web_review_row_fault(entries, "reason", row,
		    arena_print(arena,
			use == REASON_ASK ? "Select what is missing for %s"
					  : "Select why you refuse %s",
			name));
	else if (reason->needs_text && words[0] == '\0')
		web_review_row_fault(entries, "words", row,
		    arena_print(arena,
			"Enter in your words what is wrong with %s: “%s” alone "
			"says too little",
			name, reason->name));
	if (text_characters(words) > REASON_TEXT_MAX)
		web_review_row_fault(entries, "words", row,
		    arena_print(arena,
			"What you write about %s must be 2,000 characters or "
			"fewer",
			name));
}

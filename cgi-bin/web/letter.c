/* The step in which the letter of a decision is checked. */

#include "web/letter.h"

#include <string.h>

enum letter_step
web_letter_step(const char *code)
{
	if (strcmp(code, "send") == 0)
		return LETTER_SEND;
	if (web_canned_is_asked(code))
		return LETTER_INSERT;
	return strcmp(code, "change") == 0 ? LETTER_CHANGE : LETTER_CHECK;
}

bool
web_letter_is_rest_faulty(const struct entries *entries)
{
	for (size_t i = 0; i < entries->count; i++)
		if (entries->list[i].fault != NULL &&
		    !page_letter_is_own(entries->list[i].name))
			return true;
	return entries->malformed;
}

void
web_letter_put(struct entries *entries, const char *field, const char *words)
{
	for (size_t i = 0; i < entries->count; i++)
		if (strcmp(entries->list[i].name, field) == 0) {
			entries->list[i].typed = words;
			entries->list[i].fault = NULL;
		}
}

bool
web_letter_may_go(const struct letter_page *page, enum letter_step step)
{
	struct entries *entries = page->entries;

	if (step != LETTER_SEND)
		return false;
	for (size_t i = 0; i < page->area_count; i++) {
		const struct entry *entry =
		    page_form_entry(entries, page->areas[i]);

		if (entry->typed[0] == '\0')
			form_fault(entries, page->areas[i],
			    arena_print(entries->arena, "Enter the l%s",
				entry->label + 1)); /* "Letter to …" */
		else if (text_characters(entry->typed) > LETTER_MAX)
			form_fault(entries, page->areas[i],
			    arena_print(entries->arena,
				"%s must be 20,000 characters or fewer",
				entry->label));
	}
	return !page_form_faulty(entries);
}

enum outcome
web_letter_show(struct request *request, struct reply *reply,
    const struct letter_page *page)
{
	page_letter_show(&reply->body, request->arena, &request->viewer, page);
	return page_form_faulty(page->entries) ? INVALID : DONE;
}

struct letter_page
web_letter_page(struct request *request, const struct review *review,
    struct entries *entries)
{
	static const char *const areas[] = { "letter" };
	const struct claim *claim = review->claim;

	return (struct letter_page){ .place = PLACE_REVIEW,
		.caption = arena_print(
		    request->arena, "%s – %s", claim->number, claim->name),
		.back = page_review_href(request->arena, claim),
		.back_label = "Review desk",
		.version = claim->version,
		.entries = entries,
		.areas = areas,
		.area_count = LENGTH(areas),
		.review = review };
}

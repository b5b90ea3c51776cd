/* Checking the letter of a decision. */

#include "page/letter.h"

#include <string.h>

#include "page/canned.h"

#define ROWS 18

bool
page_letter_is_own(const char *name)
{
	return strcmp(name, "letter") == 0 ||
	       strncmp(name, "letter.", strlen("letter.")) == 0 ||
	       strcmp(name, "step") == 0 || strcmp(name, "text") == 0;
}

static void
carry(struct tmpl *body, const char *name, const char *value)
{
	struct tmpl *one;

	if (value[0] == '\0')
		return;
	one = tmpl_add(body, LETTER_SHOW_CARRIED);
	tmpl_set(one, LETTER_SHOW_NAME, name);
	tmpl_set(one, LETTER_SHOW_VALUE, value);
}

static void
carry_all(struct tmpl *body, const struct entries *entries)
{
	for (size_t i = 0; i < entries->count; i++) {
		const struct entry *entry = &entries->list[i];

		if (page_letter_is_own(entry->name))
			continue;
		carry(body, entry->name, entry->typed);
		for (size_t j = 0; j < entry->value_count; j++)
			carry(body, entry->name, entry->values[j]);
	}
}

void
page_letter_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct letter_page *page)
{
	const char *heading =
	    page->area_count > 1 ? "Check the letters" : "Check the letter";
	const struct page top = { .title = heading,
		.place = page->place,
		.back = page->back,
		.back_label = page->back_label,
		.wide = page->review != NULL };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &top, TEMPLATE_LETTER_SHOW, page->entries);

	tmpl_set(body, LETTER_SHOW_HEADING, heading);
	tmpl_set(body, LETTER_SHOW_CAPTION, page->caption);
	tmpl_set(body, LETTER_SHOW_ACTION, page->action);
	tmpl_set(body, LETTER_SHOW_TOKEN, viewer->token);
	page_mask(body, LETTER_SHOW_VERSION, viewer, page->version);
	tmpl_set(body, LETTER_SHOW_SEND, page->send);
	for (size_t i = 0; i < page->fact_count; i++) {
		struct tmpl *fact = tmpl_add(body, LETTER_SHOW_FACT);

		tmpl_set(fact, LETTER_SHOW_LABEL, page->facts[i].label);
		tmpl_set(fact, LETTER_SHOW_WHAT, page->facts[i].value);
	}
	for (size_t i = 0; i < page->area_count; i++)
		page_form_area(tmpl_add(body, LETTER_SHOW_AREA),
		    LETTER_SHOW_LETTER, page->entries,
		    &(struct control){ .name = page->areas[i],
			.hint = "Up to 20,000 characters. **Words** are "
				"strong, - begins a list, > a quotation.",
			.maximum = LETTER_MAX,
			.rows = ROWS });
	carry_all(body, page->entries);
	if (page->review != NULL)
		page_canned_start(body, LETTER_SHOW_START, page->entries,
		    page->review->texts, page->review->text_count);
	if (page->review != NULL)
		page_review_side(tmpl_add(body, LETTER_SHOW_BESIDE),
		    LETTER_SHOW_SIDE, arena, viewer, page->review);
	page_write(&frame, out);
}

/* Where a claim's proof shows what it must show. */

#include "page/place.h"

#include <string.h>

#include "base/id.h"
#include "page/draft.h"
#include "page/leaf.h"
#include "page/proof.h"

#define FIELDS 3 /* entries of an element */

const char *
page_place_href(struct arena *arena, const struct claim *claim)
{
	return arena_print(arena, "%s/places", page_proof_href(arena, claim));
}

const char *
page_place_count(
    struct arena *arena, const struct element *elements, size_t count)
{
	return arena_print(
	    arena, "%zu of %zu", place_count(elements, count), count);
}

/* Does a group begin here: the whole claim's, or a line's? */
static bool
begins(const struct element *elements, size_t index)
{
	return index == 0 || elements[index].line != elements[index - 1].line;
}

static void
show_group(struct tmpl *group, enum marker name, enum marker subscription,
    const struct line *line)
{
	tmpl_set(
	    group, name, line == NULL ? "The whole claim" : line->item.name);
	if (line != NULL)
		tmpl_maybe(group, subscription, line->subscription);
}

/* --- To be read ------------------------------------------------------------
 */

static void
show_place(struct tmpl *row, struct arena *arena, const struct claim *claim,
    const struct element *element)
{
	struct tmpl *place;

	tmpl_set(row, COMPONENT_PLACES_NAME, element->requirement->name);
	tmpl_show(row, COMPONENT_PLACES_NOT_SAID, element->proof == 0);
	if (element->proof == 0)
		return;
	place = tmpl_add(row, COMPONENT_PLACES_PLACE);
	tmpl_set(place, COMPONENT_PLACES_VIEW,
	    page_leaf_href(arena, element->proof, claim->id, element->page));
	tmpl_set(place, COMPONENT_PLACES_WORDS, place_words(arena, element));
}

const char *
page_place_warning(struct arena *arena, const struct element *elements,
    size_t count, const char *may)
{
	size_t left = count - place_count(elements, count);

	if (left == 0)
		return NULL;
	return arena_print(arena,
	    "It is not said where the proof shows %zu of the %zu things that "
	    "it must show. %s, but the reviewer has to search for them.",
	    left, count, may);
}

void
page_place_list(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct claim *claim, const struct element *elements, size_t count)
{
	struct tmpl *list =
	    tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_PLACES);
	struct tmpl *group = list;

	for (size_t i = 0; i < count; i++) {
		if (begins(elements, i)) {
			group = tmpl_add(list, COMPONENT_PLACES_GROUP);
			show_group(group, COMPONENT_PLACES_ITEM,
			    COMPONENT_PLACES_SUBSCRIPTION, elements[i].line);
		}
		show_place(tmpl_add(group, COMPONENT_PLACES_ROW), arena, claim,
		    &elements[i]);
	}
}

/* --- To be filled in -------------------------------------------------------
 */

static struct option *
options_of(struct arena *arena, const struct place_page *page)
{
	struct option *options =
	    arena_array(arena, struct option, page->file_count + 1);

	options[0] = (struct option){ .value = "", .label = "Not said yet" };
	for (size_t i = 0; i < page->file_count; i++)
		options[i + 1] = (struct option){
			.value = id_letters(arena, page->files[i].id),
			.label = page->files[i].name,
		};
	return options;
}

/* What the claim says that the proof must agree with; "" when nothing. */
static const char *
value_of(struct arena *arena, const struct claim *claim,
    const struct element *element)
{
	const char *code = element->requirement->code;

	if (strcmp(code, "partner-name") == 0)
		return claim->partner_name;
	if (strcmp(code, "customer-name") == 0)
		return claim->customer;
	if (strcmp(code, "tenant") == 0 && claim->tenant[0] != '\0')
		return arena_print(
		    arena, "%s, %s", claim->domain, claim->tenant);
	if (strcmp(code, "items") == 0)
		return element->line->item.name;
	return "";
}

static void
show_fields(struct tmpl *row, struct arena *arena,
    const struct place_page *page, size_t index, const struct option *options)
{
	const struct element *element = &page->elements[index];
	const struct entry *typed = &page->entries->list[FIELDS * index];
	bool faulty = false;

	for (size_t i = 0; i < FIELDS; i++)
		faulty = faulty || typed[i].fault != NULL;
	tmpl_show(row, PLACE_SHOW_FAULTY, faulty);
	tmpl_set_int(row, PLACE_SHOW_NUMBER, element->number);
	tmpl_set(row, PLACE_SHOW_NAME, element->requirement->name);
	if (element->line != NULL)
		tmpl_maybe(row, PLACE_SHOW_OF, element->line->item.name);
	tmpl_maybe(
	    row, PLACE_SHOW_VALUE, value_of(arena, page->claim, element));
	page_form_select(row, PLACE_SHOW_FILE, page->entries,
	    &(struct control){ .name = typed[0].name }, options,
	    page->file_count + 1);
	page_form_input(row, PLACE_SHOW_PAGE, page->entries,
	    &(struct control){ .name = typed[1].name, .width = 4 });
	page_form_input(row, PLACE_SHOW_WORDS, page->entries,
	    &(struct control){ .name = typed[2].name });
}

static void
show_form(struct tmpl *form, struct arena *arena, const struct viewer *viewer,
    const struct place_page *page)
{
	const struct option *options = options_of(arena, page);
	struct tmpl *group = form;

	tmpl_set(form, PLACE_SHOW_ACTION, page_place_href(arena, page->claim));
	tmpl_set(form, PLACE_SHOW_PROOF, page_proof_href(arena, page->claim));
	tmpl_set(form, PLACE_SHOW_TOKEN, viewer->token);
	page_mask(form, PLACE_SHOW_VERSION, viewer, page->claim->version);
	for (size_t i = 0; i < page->count; i++) {
		if (begins(page->elements, i)) {
			group = tmpl_add(form, PLACE_SHOW_GROUP);
			show_group(group, PLACE_SHOW_ITEM,
			    PLACE_SHOW_SUBSCRIPTION, page->elements[i].line);
		}
		show_fields(
		    tmpl_add(group, PLACE_SHOW_ROW), arena, page, i, options);
	}
}

void
page_place_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct place_page *place)
{
	const struct claim *claim = place->claim;
	const char *proof = page_proof_href(arena, claim);
	const struct page page = { .title = "Where your proof shows it",
		.place = PLACE_CLAIMS,
		.back = proof,
		.back_label = claim_part_name(PART_PROOF) };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_PLACE_SHOW, place->entries);

	tmpl_set(body, PLACE_SHOW_CLAIM, page_draft_name(claim));
	tmpl_set(body, PLACE_SHOW_PROOF, proof);
	tmpl_set(body, PLACE_SHOW_COUNT,
	    page_place_count(arena, place->elements, place->count));
	if (!place->may_edit)
		page_place_list(tmpl_add(body, PLACE_SHOW_READ),
		    PLACE_SHOW_LIST, arena, claim, place->elements,
		    place->count);
	else if (place->file_count == 0)
		tmpl_show(body, PLACE_SHOW_NO_FILES, true);
	else
		show_form(
		    tmpl_add(body, PLACE_SHOW_FORM), arena, viewer, place);
	page_write(&frame, out);
}

/* Claims made from other claims. */

#include "page/origin.h"

#include "base/id.h"
#include "page/draft.h"
#include "page/status.h"

const char *
page_origin_href(
    struct arena *arena, const struct claim *claim, enum origin_kind kind)
{
	return arena_print(
	    arena, "%s/%s", page_draft_href(arena, claim), origin_verb(kind));
}

static void
add_lines(
    struct tmpl *body, struct arena *arena, const struct origin_page *page)
{
	struct option *options =
	    arena_array(arena, struct option, page->line_count);

	for (size_t i = 0; i < page->line_count; i++) {
		const struct line *line = &page->lines[i];

		options[i] = (struct option){
			.value = id_letters(arena, line->id),
			.label = line->item.name,
			.hint = line->subscription[0] == '\0'
				    ? line_state_name(line->state)
				    : arena_print(arena, "%s, subscription %s",
					  line_state_name(line->state),
					  line->subscription),
		};
	}
	page_form_ticks(body, ORIGIN_NEW_LINES, page->entries,
	    &(struct control){ .name = "lines" }, options, page->line_count);
}

static void
add_files(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct origin_page *page)
{
	struct option *options =
	    arena_array(arena, struct option, page->file_count);
	struct tmpl *part;

	if (page->file_count == 0)
		return;
	for (size_t i = 0; i < page->file_count; i++)
		options[i] = (struct option){
			.value = id_letters(arena, page->files[i].id),
			.label = page->files[i].name,
			.hint = arena_print(arena, "%s, added on %s",
			    page_size(arena, page->files[i].size),
			    page_date(arena, viewer, page->files[i].added)),
		};
	part = tmpl_add(body, ORIGIN_NEW_PROOF);
	page_form_ticks(part, ORIGIN_NEW_FILES, page->entries,
	    &(struct control){ .name = "files",
		.hint = origin_takes_proof(page->kind)
			    ? "You can add more recent files to the draft."
			    : "They were not enough for this claim: take along "
			      "only what is still right." },
	    options, page->file_count);
}

void
page_origin_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct origin_page *page)
{
	const struct claim *claim = page->claim;
	const char *href = page_draft_href(arena, claim);
	const struct page about = { .title = origin_name(page->kind),
		.place = PLACE_CLAIMS,
		.back = href };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &about, TEMPLATE_ORIGIN_NEW, page->entries);

	tmpl_set(body, ORIGIN_NEW_NUMBER, claim->number);
	tmpl_set(body, ORIGIN_NEW_CLAIM, claim->name);
	tmpl_set(body, ORIGIN_NEW_TITLE, origin_name(page->kind));
	tmpl_show(body, ORIGIN_NEW_COPY, page->kind == ORIGIN_COPY);
	tmpl_show(body, ORIGIN_NEW_CORRECTION, page->kind == ORIGIN_CORRECTION);
	tmpl_show(body, ORIGIN_NEW_RENEWAL, page->kind == ORIGIN_RENEWAL);
	tmpl_set(body, ORIGIN_NEW_ACTION,
	    page_origin_href(arena, claim, page->kind));
	tmpl_set(body, ORIGIN_NEW_TOKEN, viewer->token);
	tmpl_set(body, ORIGIN_NEW_BACK, href);
	add_lines(body, arena, page);
	add_files(body, arena, viewer, page);
	page_write(&frame, out);
}

void
page_origin_kin(struct tmpl *tmpl, enum marker marker, struct arena *arena,
    const struct kin *kin, size_t count)
{
	struct tmpl *list = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_KIN);
	struct tmpl *some;

	if (count == 0)
		return;
	some = tmpl_add(list, COMPONENT_KIN_SOME);
	for (size_t i = 0; i < count; i++) {
		const struct claim claim = { .id = kin[i].claim,
			.name = kin[i].name };
		struct tmpl *one = tmpl_add(some, COMPONENT_KIN_ONE);

		tmpl_set(one, COMPONENT_KIN_KIND,
		    kin[i].newer ? origin_forth(kin[i].kind)
				 : origin_back(kin[i].kind));
		tmpl_set(
		    one, COMPONENT_KIN_HREF, page_draft_href(arena, &claim));
		tmpl_set(one, COMPONENT_KIN_LABEL,
		    kin[i].number[0] == '\0' ? page_draft_name(&claim)
					     : arena_print(arena, "%s: %s",
						   kin[i].number, kin[i].name));
		tmpl_set(
		    one, COMPONENT_KIN_TONE, page_status_tone(kin[i].status));
		tmpl_show(one, COMPONENT_KIN_CORRECTS,
		    kin[i].kind == ORIGIN_CORRECTION && !kin[i].newer);
		tmpl_set(one, COMPONENT_KIN_STATUS,
		    claim_status_name(kin[i].status));
	}
}

/* Texts to start from. */

#include "page/canned.h"

#include "base/id.h"

void
page_canned_start(struct tmpl *form, enum marker marker,
    const struct entries *entries, const struct canned *texts, size_t count)
{
	struct arena *arena = entries->arena;
	struct option *options = arena_array(arena, struct option, count + 1);
	struct tmpl *part =
	    tmpl_include(form, marker, TEMPLATE_COMPONENT_CANNED);

	if (count == 0)
		return;
	options[0] = (struct option){ .value = "", .label = "Choose a text" };
	for (size_t i = 0; i < count; i++)
		options[i + 1] =
		    (struct option){ .value = id_letters(arena, texts[i].id),
			    .label = texts[i].title };
	page_form_select(tmpl_add(part, COMPONENT_CANNED_SOME),
	    COMPONENT_CANNED_TEXT, entries, &(struct control){ .name = "text" },
	    options, count + 1);
}

static enum place
place_of(const struct viewer *viewer)
{
	return person_may(viewer, MAY_READ_ALL) ? PLACE_REVIEW : PLACE_ADMIN;
}

static const char *
href_of(struct arena *arena, const struct canned *text)
{
	return arena_print(
	    arena, "/review/texts/%s", id_letters(arena, text->id));
}

void
page_canned_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct canned *texts, size_t count,
    bool may, const char *success)
{
	bool reviews = person_may(viewer, MAY_READ_ALL);
	const struct page page = { .title = "Texts to start from",
		.place = place_of(viewer),
		.back = reviews ? "/review" : "/admin",
		.back_label = reviews ? "Review queue" : "Administration",
		.success = success };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_CANNED_LIST, NULL);

	tmpl_show(body, CANNED_LIST_NONE, count == 0);
	tmpl_show(body, CANNED_LIST_ADD, may);
	for (size_t i = 0; i < count; i++) {
		struct tmpl *row = tmpl_add(body, CANNED_LIST_ROW);
		struct tmpl *change;

		tmpl_set(row, CANNED_LIST_TITLE, texts[i].title);
		tmpl_set(row, CANNED_LIST_WORDS, texts[i].words);
		tmpl_set(row, CANNED_LIST_STAMP,
		    page_stamp(arena, texts[i].changed));
		tmpl_set(row, CANNED_LIST_WHEN,
		    page_date(arena, viewer, texts[i].changed));
		tmpl_maybe(row, CANNED_LIST_WHO, texts[i].changed_by);
		if (!may)
			continue;
		change = tmpl_add(row, CANNED_LIST_CHANGE);
		tmpl_set(change, CANNED_LIST_HREF, href_of(arena, &texts[i]));
		tmpl_set(change, CANNED_LIST_TITLE, texts[i].title);
		tmpl_set(change, CANNED_LIST_TOKEN, viewer->token);
	}
	page_write(&frame, out);
}

void
page_canned_form(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct canned *text,
    const struct entries *entries)
{
	const char *title = text == NULL ? "New text" : "Change the text";
	const struct page page = { .title = title,
		.place = place_of(viewer),
		.back = "/review/texts",
		.back_label = "Texts to start from" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_CANNED_FORM, entries);

	tmpl_set(body, CANNED_FORM_HEADING, title);
	tmpl_set(body, CANNED_FORM_ACTION,
	    text == NULL ? "/review/texts/new" : href_of(arena, text));
	tmpl_set(body, CANNED_FORM_TOKEN, viewer->token);
	page_mask(body, CANNED_FORM_VERSION, viewer,
	    text == NULL ? 0 : text->changed);
	page_form_input(body, CANNED_FORM_TITLE, entries,
	    &(struct control){ .name = "title",
		.hint = "From 1 to 80 characters: what reviewers pick it by.",
		.autocomplete = "off" });
	page_form_area(body, CANNED_FORM_WORDS, entries,
	    &(struct control){ .name = "words",
		.hint = "Up to 4,000 characters. The placeholders below are "
			"filled in when somebody starts from it.",
		.maximum = CANNED_WORDS_MAX,
		.rows = 10 });
	for (int i = 0; i < CANNED_MARK__COUNT; i++) {
		struct tmpl *mark = tmpl_add(body, CANNED_FORM_MARK);

		tmpl_set(
		    mark, CANNED_FORM_CODE, canned_mark((enum canned_mark)i));
		tmpl_set(mark, CANNED_FORM_MEANS,
		    canned_mark_name((enum canned_mark)i));
	}
	page_write(&frame, out);
}

/* Filters of lists. */

#include "page/filter.h"

#include <string.h>

#include "base/id.h"
#include "page/form.h"
#include "rules/month.h"

#define LIST_PATH "/claims"

/* A choice as the viewer's side reads it. */
static const char *
choice_words(
    const struct viewer *viewer, enum filter_by by, const struct code *choice)
{
	if (by == FILTER_WAITS && !person_is_microsoft(viewer) &&
	    strcmp(choice->code, "partner") == 0)
		return "Your company";
	return choice->name;
}

static const char *
reviewer_words(const char *asked, const struct filter_names *names)
{
	if (strcmp(asked, "me") == 0)
		return "You";
	if (strcmp(asked, "nobody") == 0)
		return "Nobody";
	return names->reviewer[0] == '\0' ? "Somebody who is not here any more"
					  : names->reviewer;
}

const char *
page_filter_words(struct arena *arena, const struct viewer *viewer,
    const struct filter *filter, const struct filter_names *names,
    enum filter_by by)
{
	const char *asked = filter->by[by];
	const struct code *choices;
	size_t count = filter_choices(by, arena, &choices);
	int found = code_find(choices, count, asked);

	int month;

	if (found >= 0)
		return choice_words(viewer, by, &choices[found]);
	if ((by == FILTER_FROM || by == FILTER_TO) && month_read(asked, &month))
		return month_name(arena, month);
	if (by == FILTER_REVIEWER)
		return reviewer_words(asked, names);
	if (by == FILTER_ITEM && names->item[0] != '\0')
		return names->item;
	if (by == FILTER_LOCATION && names->location[0] != '\0')
		return arena_print(arena, "%s, %s", asked, names->location);
	return asked;
}

size_t
page_filter_options(struct arena *arena, const struct viewer *viewer,
    enum filter_by by, struct option **options)
{
	const struct code *choices;
	size_t count = filter_choices(by, arena, &choices), shown = 0;

	*options = arena_array(arena, struct option, count);
	for (size_t i = 0; i < count; i++) {
		bool hidden =
		    person_is_microsoft(viewer)
			? by == FILTER_STATUS &&
			      choices[i].code == claim_status_code(CLAIM_DRAFT)
			: !filter_is_open(by, choices[i].code);

		if (hidden)
			continue;
		(*options)[shown++] = (struct option){ .value = choices[i].code,
			.label = choice_words(viewer, by, &choices[i]) };
	}
	return shown;
}

void
page_filter_chips(struct tmpl *body, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct list *list,
    const struct filter_names *names)
{
	struct tmpl *chips, *one;

	if (filter_is_none(&list->filter))
		return;
	chips = tmpl_include(body, marker, TEMPLATE_COMPONENT_CHIPS);
	for (int i = 0; i < FILTER__COUNT; i++) {
		enum filter_by by = (enum filter_by)i;
		struct list rest = *list;

		if (list->filter.by[by][0] == '\0')
			continue;
		rest.filter.by[by] = "";
		one = tmpl_add(chips, COMPONENT_CHIPS_CHIP);
		tmpl_set(one, COMPONENT_CHIPS_LABEL, filter_label(by));
		tmpl_set(one, COMPONENT_CHIPS_VALUE,
		    page_filter_words(arena, viewer, &list->filter, names, by));
		tmpl_set(one, COMPONENT_CHIPS_HREF,
		    list_address(arena, LIST_PATH, &rest, NULL));
	}
	tmpl_set(chips, COMPONENT_CHIPS_CLEAR, LIST_PATH);
	tmpl_set(chips, COMPONENT_CHIPS_KEEP,
	    list_address(arena, LIST_PATH "/lists/new", list, NULL));
}

/* The form while it is filled in: its entries are the filter itself. */
struct form {
	struct tmpl *body;
	struct arena *arena;
	const struct viewer *viewer;
	struct entry list[FILTER__COUNT];
	struct entries entries;
};

static void
add_known(struct form *form, enum marker marker, enum filter_by by)
{
	struct option *options;
	size_t count =
	    page_filter_options(form->arena, form->viewer, by, &options);

	page_form_select(form->body, marker, &form->entries,
	    &(struct control){ .name = filter_name(by) }, options, count);
}

static void
add_items(struct form *form, const struct filter_offers *offers)
{
	struct option *options =
	    arena_array(form->arena, struct option, offers->item_count + 1);

	options[0] = (struct option){ .value = "", .label = "Any" };
	for (size_t i = 0; i < offers->item_count; i++)
		options[i + 1] =
		    (struct option){ .value = offers->items[i].code,
			    .label = offers->items[i].name };
	page_form_select(form->body, FILTER_SHOW_BY_ITEM, &form->entries,
	    &(struct control){ .name = "item" }, options,
	    offers->item_count + 1);
}

/* A partner has a few locations; Microsoft knows thousands. */
static void
add_locations(struct form *form, const struct filter_offers *offers)
{
	struct option *options =
	    arena_array(form->arena, struct option, offers->location_count + 1);

	if (person_is_microsoft(form->viewer)) {
		page_form_input(form->body, FILTER_SHOW_BY_LOCATION,
		    &form->entries,
		    &(struct control){ .name = "location",
			.hint = "A PartnerID, up to 20 digits",
			.width = 20 });
		return;
	}
	options[0] = (struct option){ .value = "", .label = "Any" };
	for (size_t i = 0; i < offers->location_count; i++)
		options[i + 1] =
		    (struct option){ .value = offers->locations[i].partner_id,
			    .label = arena_print(form->arena, "%s, %s",
				offers->locations[i].partner_id,
				offers->locations[i].name) };
	page_form_select(form->body, FILTER_SHOW_BY_LOCATION, &form->entries,
	    &(struct control){ .name = "location" }, options,
	    offers->location_count + 1);
}

static void
add_reviewers(struct form *form, const struct filter_offers *offers)
{
	struct option *options =
	    arena_array(form->arena, struct option, offers->reviewer_count + 3);
	size_t count = 0;

	if (!person_is_microsoft(form->viewer))
		return;
	options[count++] = (struct option){ .value = "", .label = "Any" };
	options[count++] = (struct option){ .value = "me", .label = "You" };
	options[count++] =
	    (struct option){ .value = "nobody", .label = "Nobody" };
	for (size_t i = 0; i < offers->reviewer_count; i++) {
		const char *letters =
		    id_letters(form->arena, offers->reviewers[i].id);

		options[count++] = (struct option){ .value = letters,
			.label = offers->reviewers[i].name };
	}
	page_form_select(form->body, FILTER_SHOW_BY_REVIEWER, &form->entries,
	    &(struct control){ .name = "reviewer" }, options, count);
}

static void
add_typed(struct form *form)
{
	page_form_input(form->body, FILTER_SHOW_BY_TEXT, &form->entries,
	    &(struct control){ .name = "text",
		.type = "search",
		.hint = "Beginnings of words in the number, name, customer, "
			"domain, tenant ID or PartnerID; at most 120 "
			"characters" });
	page_form_input(form->body, FILTER_SHOW_BY_CUSTOMER, &form->entries,
	    &(struct control){ .name = "customer",
		.hint = "A tenant ID, a domain or the customer’s whole name",
		.autocomplete = "off" });
}

/* What Microsoft's readers ask besides: what reports count. */
static void
add_past(struct form *form)
{
	static const struct {
		enum marker marker;
		const char *name;
	} months[] = { { FILTER_SHOW_BY_FROM, "from" },
		{ FILTER_SHOW_BY_TO, "to" } };
	struct form past = *form;

	if (!person_is_microsoft(form->viewer))
		return;
	add_known(form, FILTER_SHOW_BY_AGE, FILTER_AGE);
	past.body = tmpl_add(form->body, FILTER_SHOW_PAST);
	add_known(&past, FILTER_SHOW_BY_HAPPENED, FILTER_HAPPENED);
	for (size_t i = 0; i < LENGTH(months); i++)
		page_form_input(past.body, months[i].marker, &form->entries,
		    &(struct control){ .name = months[i].name,
			.type = "month",
			.hint = "Year and month, such as 2026-10",
			.width = 10 });
}

void
page_filter_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct list *list,
    const struct filter_offers *offers)
{
	const struct page page = { .title = "Filter claims",
		.place = PLACE_CLAIMS,
		.back = list_address(arena, LIST_PATH, list, NULL),
		.back_label = "Back to the list" };
	struct frame frame;
	struct form form = { .arena = arena, .viewer = viewer };

	form.body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_FILTER_SHOW, NULL);
	form.entries = (struct entries){
		.arena = arena, .list = form.list, .count = FILTER__COUNT
	};
	for (int i = 0; i < FILTER__COUNT; i++)
		form.list[i] =
		    (struct entry){ .name = filter_name((enum filter_by)i),
			    .label = filter_label((enum filter_by)i),
			    .typed = list->filter.by[i] };
	add_typed(&form);
	add_known(&form, FILTER_SHOW_BY_STATUS, FILTER_STATUS);
	add_known(&form, FILTER_SHOW_BY_WAITS, FILTER_WAITS);
	add_known(&form, FILTER_SHOW_BY_DUE, FILTER_DUE);
	add_known(&form, FILTER_SHOW_BY_AREA, FILTER_AREA);
	add_known(&form, FILTER_SHOW_BY_ROLE, FILTER_ROLE);
	add_known(&form, FILTER_SHOW_BY_PROGRAM, FILTER_PROGRAM);
	add_past(&form);
	add_items(&form, offers);
	add_locations(&form, offers);
	add_reviewers(&form, offers);
	tmpl_set(form.body, FILTER_SHOW_SORT, list_sort_code(list->sort));
	tmpl_set(
	    form.body, FILTER_SHOW_ORDER, list->descending ? "down" : "up");
	page_write(&frame, out);
}

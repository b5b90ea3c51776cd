/* The reviewer's queue. */

#include "page/review_list.h"

#include "base/id.h"
#include "base/time.h"
#include "page/form.h"
#include "page/status.h"
#include "rules/calendar.h"

/* How long it waits by now, in days of the clock. */
static const char *
age_words(struct arena *arena, int64_t now, int64_t since)
{
	int64_t days = (now - since) / TIME_DAY;

	return days < 1 ? "Less than a day"
			: page_count(arena, days, "day", "days");
}

static void
set_reviewer(
    struct tmpl *one, const struct viewer *viewer, const struct review_row *row)
{
	bool mine = row->reviewer == viewer->person;

	tmpl_show(one, REVIEW_LIST_NOBODY, row->reviewer == 0);
	tmpl_show(one, REVIEW_LIST_YOU, mine);
	if (!mine)
		tmpl_maybe(one, REVIEW_LIST_REVIEWER, row->reviewer_name);
}

/* What the status does not say; NULL: nothing. */
static const char *
note_of(const struct review_row *row)
{
	switch (row->turn) {
	case TURN_SECOND_LOOK:
		return "Second look";
	case TURN_DISAGREEMENT:
		return "Reviewers disagree";
	default:
		return NULL;
	}
}

static void
add_row(struct tmpl *table, struct arena *arena, const struct viewer *viewer,
    const struct review_row *row, int days_left)
{
	struct tmpl *one = tmpl_add(table, REVIEW_LIST_ROW);
	const char *letters = id_letters(arena, row->id);

	tmpl_set(one, REVIEW_LIST_ID, letters);
	tmpl_set(one, REVIEW_LIST_NAME, row->name);
	tmpl_set(one, REVIEW_LIST_NUMBER, row->number);
	tmpl_set(one, REVIEW_LIST_STAMP, page_stamp(arena, row->due));
	tmpl_set(one, REVIEW_LIST_DUE, page_time(arena, viewer, row->due));
	tmpl_set(one, REVIEW_LIST_LEFT, calendar_left_words(arena, days_left));
	tmpl_set(one, REVIEW_LIST_LEFT_TONE, page_status_left_tone(days_left));
	tmpl_set(one, REVIEW_LIST_CUSTOMER, row->customer);
	tmpl_set(one, REVIEW_LIST_PARTNER, row->partner);
	tmpl_set(one, REVIEW_LIST_LOCATION, row->location);
	tmpl_set(one, REVIEW_LIST_ITEM, row->item);
	if (row->lines > 1)
		tmpl_maybe(one, REVIEW_LIST_MORE,
		    arena_print(arena, "%d", (int)row->lines - 1));
	tmpl_set(one, REVIEW_LIST_AGE,
	    age_words(arena, viewer->now, row->waits_since));
	tmpl_set(one, REVIEW_LIST_TONE, page_status_tone(row->status));
	tmpl_set(one, REVIEW_LIST_STATUS, claim_status_name(row->status));
	tmpl_maybe(one, REVIEW_LIST_NOTE, note_of(row));
	page_status_beside(
	    one, REVIEW_LIST_BESIDE, row->status, row->dispute, row->shared);
	set_reviewer(one, viewer, row);
}

static void
set_choice(struct tmpl *body, enum marker marker, const struct entries *entries,
    const char *name, const struct code *choices, size_t count)
{
	struct option *options =
	    arena_array(entries->arena, struct option, count);

	for (size_t i = 0; i < count; i++)
		options[i] = (struct option){ .value = choices[i].code,
			.label = choices[i].name };
	page_form_select(body, marker, entries,
	    &(struct control){ .name = name }, options, count);
}

static void
set_view(struct tmpl *body, const struct entries *entries)
{
	struct code *views =
	    arena_array(entries->arena, struct code, review_view_count);

	for (size_t i = 0; i < review_view_count; i++)
		views[i] =
		    (struct code){ review_views[i].code, review_views[i].name };
	set_choice(body, REVIEW_LIST_BY_STATUS, entries, "status", views,
	    review_view_count);
}

static void
set_program(struct tmpl *body, const struct entries *entries)
{
	struct code programs[PROGRAM__COUNT + 1] = { { "", "Any" } };

	for (int i = 0; i < PROGRAM__COUNT; i++)
		programs[i + 1] = (struct code){ program_code((enum program)i),
			program_name((enum program)i) };
	set_choice(body, REVIEW_LIST_BY_PROGRAM, entries, "program", programs,
	    LENGTH(programs));
}

/* The filter as a form: its fields hold what is in the address. */
static void
set_filter(
    struct tmpl *body, struct arena *arena, const struct review_wanted *wanted)
{
	struct entry list[] = {
		{ .name = "status",
		    .label = "Status",
		    .typed = wanted->view->code },
		{ .name = "whose",
		    .label = "Whose",
		    .typed = review_whose[wanted->whose].code },
		{ .name = "due",
		    .label = "Due",
		    .typed = review_due[wanted->due].code },
		{ .name = "partners",
		    .label = "Partners",
		    .typed = review_others[wanted->others].code },
		{ .name = "program",
		    .label = "Program",
		    .typed = wanted->one_program ? program_code(wanted->program)
						 : "" },
		{ .name = "text",
		    .label = "Number, claim, customer or partner",
		    .typed = wanted->words },
	};
	const struct entries entries = {
		.arena = arena, .list = list, .count = LENGTH(list)
	};

	set_view(body, &entries);
	set_choice(body, REVIEW_LIST_BY_WHOSE, &entries, "whose", review_whose,
	    REVIEW_WHOSE__COUNT);
	set_choice(body, REVIEW_LIST_BY_DUE, &entries, "due", review_due,
	    REVIEW_DUE__COUNT);
	set_choice(body, REVIEW_LIST_BY_PARTNERS, &entries, "partners",
	    review_others, REVIEW_OTHERS__COUNT);
	set_program(body, &entries);
	page_form_input(body, REVIEW_LIST_BY_TEXT, &entries,
	    &(struct control){ .name = "text", .type = "search", .width = 20 });
}

static const char *
count_words(struct arena *arena, int64_t total)
{
	return total > REVIEW_COUNT_MAX
		   ? "1,000+ claims"
		   : page_count(arena, total, "claim", "claims");
}

/* Links to other pages carry the filter on. */
static void
set_pages(
    struct tmpl *body, struct arena *arena, const struct review_list *list)
{
	struct tmpl *pages;

	if (!list->paged && list->after[0] == '\0')
		return;
	pages = tmpl_add(body, REVIEW_LIST_PAGES);
	if (list->paged)
		tmpl_set(tmpl_add(pages, REVIEW_LIST_FIRST), REVIEW_LIST_HREF,
		    review_address(arena, list->wanted, ""));
	if (list->after[0] != '\0')
		tmpl_set(tmpl_add(pages, REVIEW_LIST_NEXT), REVIEW_LIST_HREF,
		    review_address(arena, list->wanted, list->after));
}

void
page_review_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct review_list *list,
    const char *success)
{
	const struct review_wanted *wanted = list->wanted;
	bool filtered = review_is_filtered(wanted);
	const struct page page = { .title = "Review queue",
		.place = PLACE_REVIEW,
		.success = success,
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_REVIEW_LIST, NULL);
	struct tmpl *table;

	set_filter(body, arena, wanted);
	if (person_may(viewer, MAY_REVIEW))
		tmpl_set(tmpl_add(body, REVIEW_LIST_NEXT_ONE),
		    REVIEW_LIST_TOKEN, viewer->token);
	tmpl_set(body, REVIEW_LIST_COUNT, count_words(arena, list->total));
	tmpl_show(body, REVIEW_LIST_FILTERED, filtered);
	tmpl_show(body, REVIEW_LIST_NONE, list->count == 0 && !filtered);
	tmpl_show(body, REVIEW_LIST_NO_MATCH, list->count == 0 && filtered);
	table = list->count > 0 ? tmpl_add(body, REVIEW_LIST_TABLE) : NULL;
	for (size_t i = 0; i < list->count; i++)
		add_row(
		    table, arena, viewer, &list->rows[i], list->days_left[i]);
	set_pages(body, arena, list);
	page_write(&frame, out);
}

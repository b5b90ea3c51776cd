/* The holidays of the programs. */

#include "page/calendar.h"

#include "base/ical.h"
#include "base/time.h"

const char *
page_calendar_href(struct arena *arena, enum program program)
{
	return arena_print(arena, "/admin/calendars/%s", program_code(program));
}

/* "Friday 25 December 2026". */
static const char *
day_words(struct arena *arena, int64_t day)
{
	static const char *const weekdays[] = { "Sunday", "Monday", "Tuesday",
		"Wednesday", "Thursday", "Friday", "Saturday" };

	return arena_print(arena, "%s %s", weekdays[time_weekday_of(day)],
	    page_day(arena, day));
}

/* "2026-12-25", as forms have it. */
static const char *
day_value(struct arena *arena, int64_t day)
{
	struct civil date = time_date_of(day);

	return arena_print(
	    arena, "%04d-%02d-%02d", date.year, date.month, date.day);
}

static void
add_calendar(struct tmpl *body, struct arena *arena, enum program program,
    const struct calendar *calendar, int64_t today)
{
	struct tmpl *row = tmpl_add(body, CALENDAR_LIST_ROW);
	size_t first = 0;

	while (first < calendar->count && calendar->holidays[first].day < today)
		first++;
	tmpl_set(row, CALENDAR_LIST_HREF, page_calendar_href(arena, program));
	tmpl_set(row, CALENDAR_LIST_PROGRAM, program_name(program));
	tmpl_set(row, CALENDAR_LIST_COUNT,
	    page_number(arena, (int64_t)(calendar->count - first)));
	if (first < calendar->count)
		tmpl_maybe(row, CALENDAR_LIST_NEXT,
		    arena_print(arena, "%s, %s",
			day_words(arena, calendar->holidays[first].day),
			calendar->holidays[first].name));
}

void
page_calendar_list(struct text *out, struct arena *arena,
    const struct viewer *viewer,
    const struct calendar calendars[PROGRAM__COUNT])
{
	const struct page page = { .title = "Calendars",
		.place = PLACE_ADMIN,
		.back = "/admin",
		.back_label = "Administration" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_CALENDAR_LIST, NULL);

	for (enum program i = 0; i < PROGRAM__COUNT; i++)
		add_calendar(
		    body, arena, i, &calendars[i], viewer->now / TIME_DAY);
	page_write(&frame, out);
}

/* What the parts of a calendar's page share. */
struct show {
	struct arena *arena;
	const struct viewer *viewer;
	const struct calendar_show *calendar;
	const char *href;
	bool may;
};

static int
year_of(const struct holiday *holiday)
{
	return time_date_of(holiday->day).year;
}

/* The years that have holidays, and the one that is shown. */
static void
add_years(const struct show *show, struct tmpl *body)
{
	const struct calendar *calendar = show->calendar->calendar;
	int last = 0;

	for (size_t i = 0; i < calendar->count; i++) {
		int year = year_of(&calendar->holidays[i]);
		struct tmpl *one;

		if (year == last)
			continue;
		last = year;
		one = tmpl_add(body, CALENDAR_SHOW_YEARS);
		if (year != show->calendar->year)
			one = tmpl_add(one, CALENDAR_SHOW_LINK);
		else
			one = tmpl_add(one, CALENDAR_SHOW_HERE);
		tmpl_set(one, CALENDAR_SHOW_BASE, show->href);
		tmpl_set_int(one, CALENDAR_SHOW_YEAR, year);
	}
}

static void
add_days(const struct show *show, struct tmpl *body)
{
	const struct calendar *calendar = show->calendar->calendar;
	struct arena *arena = show->arena;
	struct tmpl *table = NULL, *row, *form;

	for (size_t i = 0; i < calendar->count; i++) {
		const struct holiday *holiday = &calendar->holidays[i];

		if (year_of(holiday) != show->calendar->year)
			continue;
		if (table == NULL)
			table = tmpl_add(body, CALENDAR_SHOW_TABLE);
		row = tmpl_add(table, CALENDAR_SHOW_ROW);
		tmpl_set(
		    row, CALENDAR_SHOW_DAY, day_words(arena, holiday->day));
		tmpl_set(row, CALENDAR_SHOW_WHAT, holiday->name);
		if (!show->may ||
		    !holiday_may_change(show->viewer->now, holiday->day))
			continue;
		form = tmpl_add(row, CALENDAR_SHOW_REMOVE);
		tmpl_set(form, CALENDAR_SHOW_BASE, show->href);
		tmpl_set(form, CALENDAR_SHOW_TOKEN, show->viewer->token);
		tmpl_set(
		    form, CALENDAR_SHOW_DATE, day_value(arena, holiday->day));
		tmpl_set(form, CALENDAR_SHOW_WHAT, holiday->name);
	}
	tmpl_show(body, CALENDAR_SHOW_NONE, table == NULL);
}

static void
add_forms(const struct show *show, struct tmpl *body)
{
	const struct entries *entries = show->calendar->entries;
	struct arena *arena = show->arena;
	struct tmpl *form = tmpl_add(body, CALENDAR_SHOW_FORM);
	int64_t from, until;

	holiday_span(show->viewer->now, &from, &until);
	tmpl_set(form, CALENDAR_SHOW_BASE, show->href);
	tmpl_set(form, CALENDAR_SHOW_TOKEN, show->viewer->token);
	page_form_input(form, CALENDAR_SHOW_DAY_FIELD, entries,
	    &(struct control){ .name = "day",
		.hint = arena_print(arena, "From %s to %s, as year-month-day.",
		    page_day(arena, from), page_day(arena, until)),
		.type = "date",
		.width = 10 });
	page_form_input(form, CALENDAR_SHOW_NAME_FIELD, entries,
	    &(struct control){ .name = "name",
		.hint = "Up to 120 characters, such as “Bridge day”.",
		.autocomplete = "off" });
	page_form_file(form, CALENDAR_SHOW_FILE_FIELD, entries,
	    &(struct control){ .name = "file",
		.hint = arena_print(arena,
		    "An iCalendar file (.ics) of whole days, at most 1 MB and "
		    "2,000 days. Days from %s to %s are taken, others passed "
		    "over.",
		    page_day(arena, from), page_day(arena, until)),
		.accept = ".ics,text/calendar" });
}

void
page_calendar_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct calendar_show *calendar)
{
	const struct show show = { arena, viewer, calendar,
		page_calendar_href(arena, calendar->program),
		person_may(viewer, MAY_RUN) };
	const struct page page = { .title = arena_print(arena,
				       "Holidays in %d: %s", calendar->year,
				       program_name(calendar->program)),
		.place = PLACE_ADMIN,
		.back = "/admin/calendars",
		.back_label = "Calendars",
		.success = calendar->done ? "The calendar is changed" : NULL };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_CALENDAR_SHOW, calendar->entries);

	tmpl_set(body, CALENDAR_SHOW_PROGRAM, program_name(calendar->program));
	tmpl_set_int(body, CALENDAR_SHOW_YEAR, calendar->year);
	add_years(&show, body);
	add_days(&show, body);
	if (show.may)
		add_forms(&show, body);
	page_history_part(body, CALENDAR_SHOW_HISTORY, arena, viewer,
	    calendar->lines, calendar->line_count);
	page_write(&frame, out);
}

static void
add_step(struct tmpl *table, struct arena *arena,
    const struct holiday_step *step, int64_t deadlines)
{
	struct tmpl *row = tmpl_add(table, CALENDAR_CHECK_ROW);

	tmpl_set(row, CALENDAR_CHECK_DAY, day_words(arena, step->day));
	if (step->before[0] == '\0')
		tmpl_set(row, CALENDAR_CHECK_WHAT, "Added");
	else
		tmpl_set(row, CALENDAR_CHECK_WHAT,
		    step->after[0] == '\0' ? "Removed" : "Named anew");
	tmpl_maybe(row, CALENDAR_CHECK_BEFORE, step->before);
	tmpl_maybe(row, CALENDAR_CHECK_AFTER, step->after);
	/* A day that is only named anew moves nothing. */
	if (step->before[0] == '\0' || step->after[0] == '\0')
		tmpl_set(row, CALENDAR_CHECK_OVER,
		    deadlines == 0 ? "None" : page_number(arena, deadlines));
	else
		tmpl_set(row, CALENDAR_CHECK_OVER, "None");
}

void
page_calendar_check(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct calendar_check *check)
{
	const char *href = page_calendar_href(arena, check->program);
	const struct page page = { .title = "Check the change",
		.place = PLACE_ADMIN,
		.back = href,
		.back_label = program_name(check->program) };
	struct frame frame;
	struct tmpl *some, *body = page_begin(&frame, arena, viewer, &page,
			       TEMPLATE_CALENDAR_CHECK, NULL);

	tmpl_set(body, CALENDAR_CHECK_PROGRAM, program_name(check->program));
	tmpl_show(body, CALENDAR_CHECK_STALE, check->stale);
	if (check->same > 0)
		tmpl_maybe(body, CALENDAR_CHECK_SAME,
		    page_count(arena, (int64_t)check->same,
			"day of the file stands there already.",
			"days of the file stand there already."));
	if (check->count == 0)
		tmpl_set(tmpl_add(body, CALENDAR_CHECK_NONE),
		    CALENDAR_CHECK_HREF, href);
	if (check->count > 0) {
		some = tmpl_add(body, CALENDAR_CHECK_SOME);
		for (size_t i = 0; i < check->count; i++)
			add_step(
			    some, arena, &check->steps[i], check->deadlines[i]);
		tmpl_set(some, CALENDAR_CHECK_HREF, href);
		tmpl_set(some, CALENDAR_CHECK_TOKEN, viewer->token);
		page_mask(some, CALENDAR_CHECK_VERSION, viewer, check->version);
		tmpl_set(some, CALENDAR_CHECK_DAYS,
		    holiday_lines(arena, check->steps, check->count));
	}
	page_write(&frame, out);
}

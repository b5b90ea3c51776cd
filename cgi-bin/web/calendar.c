/* The holidays of the programs. */

#include "web/calendar.h"

#include <stdlib.h>
#include <string.h>

#include "base/ical.h"
#include "base/time.h"
#include "page/calendar.h"
#include "store/holiday.h"
#include "store/setting.h"
#include "web/form.h"
#include "web/history.h"
#include "web/upload.h"

#define ENTRIES	  12	/* of what was changed */
#define LINES_MAX 60000 /* bytes of what would change: a form must hold it */

struct check_form {
	const char *day, *name;
	const char *remove; /* a day, instead of both */
};

static const struct field check_fields[] = {
	FORM_OPTIONAL(check_form, day, TEXT, 0, 40, "Day"),
	FORM_OPTIONAL(check_form, name, TEXT, 0, HOLIDAY_NAME_MAX, "Name"),
	FORM_OPTIONAL(check_form, remove, TEXT, 0, 40, "Day"),
};

struct change_form {
	const char *days;
};

static const struct field change_fields[] = {
	FORM_FIELD(change_form, days, LONG, 1, LINES_MAX, "Days"),
};

/* Both forms are on the page, and the one for the file is not a form of
 * fields: its entry joins those of the other. */
static void
add_file(struct arena *arena, const char *fault, struct entries *entries)
{
	struct entry *list =
	    arena_array(arena, struct entry, entries->count + 1);

	memcpy(list, entries->list, entries->count * sizeof(list[0]));
	list[entries->count++] = (struct entry){ .name = "file",
		.label = "Calendar file",
		.typed = "",
		.fault = fault };
	entries->list = list;
}

/* The page's entries when nothing was typed. */
static void
blank(struct arena *arena, const char *file_fault, struct entries *entries)
{

	form_fill(arena, check_fields, LENGTH(check_fields), NULL, entries);
	add_file(arena, file_fault, entries);
}

static enum outcome
find(struct request *request, struct store *store, enum program *program,
    struct calendar *calendar)
{
	if (!program_of(request->argument[0], program))
		return ABSENT;
	return store_setting_calendar(
	    store, *program, request->arena, calendar);
}

enum outcome
web_calendar_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct calendar calendars[PROGRAM__COUNT];
	enum outcome out = DONE;

	for (enum program i = 0; out == DONE && i < PROGRAM__COUNT; i++)
		out = store_setting_calendar(
		    store, i, request->arena, &calendars[i]);
	if (out == DONE)
		page_calendar_list(
		    &reply->body, request->arena, &request->viewer, calendars);
	return out;
}

static int
year_asked(const struct request *request)
{
	long year = strtol(request_asked(request, "year"), NULL, 10);

	return year >= 1970 && year <= 9999 ? (int)year
					    : time_civil(request->now).year;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    enum program program, const struct calendar *calendar,
    const struct entries *entries)
{
	const struct thing thing = store_holiday_thing(program);
	struct calendar_show page = { .program = program,
		.calendar = calendar,
		.year = year_asked(request),
		.entries = entries,
		.done = request_asked(request, "done")[0] != '\0' };
	struct history_entry *list;
	enum outcome out = store_history_of_thing(
	    store, &thing, ENTRIES, request->arena, &list, &page.line_count);

	if (out != DONE)
		return out;
	page.lines = web_history_lines(request->arena, list, page.line_count);
	page_calendar_show(
	    &reply->body, request->arena, &request->viewer, &page);
	return page_form_faulty(entries) ? INVALID : DONE;
}

enum outcome
web_calendar_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct calendar calendar;
	struct entries entries;
	enum program program;
	enum outcome out = find(request, store, &program, &calendar);

	if (out != DONE)
		return out;
	blank(request->arena, NULL, &entries);
	return show(request, store, reply, program, &calendar, &entries);
}

/* What would change, before it does. */
static enum outcome
show_check(struct request *request, struct store *store, struct reply *reply,
    struct calendar_check *page)
{
	const struct thing thing = store_holiday_thing(page->program);
	int64_t *deadlines =
	    arena_array(request->arena, int64_t, page->count + 1);
	enum outcome out = store_history_last(store, &thing, &page->version);

	if (out == DONE)
		out = store_holiday_deadlines(
		    store, page->program, page->steps, page->count, deadlines);
	if (out != DONE)
		return out;
	page->deadlines = deadlines;
	page_calendar_check(
	    &reply->body, request->arena, &request->viewer, page);
	return DONE;
}

/* A day that may be changed; false with a sentence beside the field. */
static bool
read_day(const struct request *request, const char *typed,
    struct entries *entries, int64_t *day)
{
	int64_t from, until;

	holiday_span(request->now, &from, &until);
	if (!time_read_date(typed, day))
		form_fault(entries, "day",
		    "Enter a day as year-month-day, such as 2026-12-31");
	else if (!holiday_may_change(request->now, *day))
		form_fault(entries, "day",
		    arena_print(request->arena, "Enter a day from %s to %s",
			page_day(request->arena, from),
			page_day(request->arena, until)));
	else
		return true;
	return false;
}

/* What the form means. INVALID: `entries` says why not. */
static enum outcome
read_step(const struct request *request, const struct check_form *form,
    const struct calendar *calendar, struct entries *entries,
    struct holiday_step *step)
{
	bool removes = form->remove[0] != '\0';

	step->after = removes ? "" : form->name;
	if (!removes && step->after[0] == '\0')
		form_fault(entries, "name", "Enter a name");
	if (!read_day(request, removes ? form->remove : form->day, entries,
		&step->day) ||
	    page_form_faulty(entries))
		return INVALID;
	step->before = holiday_name(calendar, step->day);
	return DONE;
}

enum outcome
web_calendar_check(
    struct request *request, struct store *store, struct reply *reply)
{
	struct check_form form = { .day = "", .name = "", .remove = "" };
	struct calendar_check page = { .count = 1 };
	struct holiday_step step = { .before = "" };
	struct calendar calendar;
	struct entries entries;
	enum outcome out = find(request, store, &page.program, &calendar);

	if (out != DONE)
		return out;
	out = form_read(
	    request, check_fields, LENGTH(check_fields), &form, &entries);
	if (entries.malformed)
		return INVALID;
	if (out == DONE)
		out = read_step(request, &form, &calendar, &entries, &step);
	if (out == INVALID) {
		add_file(request->arena, NULL, &entries);
		return show(
		    request, store, reply, page.program, &calendar, &entries);
	}
	if (out != DONE)
		return out;
	page.steps = &step;
	page.count = strcmp(step.before, step.after) == 0 ? 0 : 1;
	return show_check(request, store, reply, &page);
}

/* What a file would change. INVALID: `why` says what is wrong with it. */
static enum outcome
read_file(struct request *request, const struct calendar *calendar,
    struct calendar_check *page, const char **why)
{
	struct arena *arena = request->arena;
	struct holiday_step *steps;
	const char *bytes;

	*why = upload_fault(request, "a calendar file", (int64_t)ICAL_BYTES_MAX,
	    "The file is bigger than 1 MB");
	if (*why != NULL)
		return INVALID;
	if ((bytes = upload_bytes(arena, request->uploads)) == NULL)
		return BROKEN;
	if (holiday_read(arena, bytes, (size_t)request->uploads->size,
		request->now, calendar, &steps, &page->count, &page->same,
		why) != DONE)
		return INVALID;
	page->steps = steps;
	if (strlen(holiday_lines(arena, steps, page->count)) <= LINES_MAX)
		return DONE;
	*why = "It has more days than can be changed at once. Divide it";
	return INVALID;
}

enum outcome
web_calendar_import(
    struct request *request, struct store *store, struct reply *reply)
{
	struct calendar_check page = { .count = 0 };
	struct calendar calendar;
	struct entries entries;
	const char *why = NULL;
	enum outcome out = find(request, store, &page.program, &calendar);

	if (out != DONE)
		return out;
	if (!upload_form_read(request))
		return INVALID;
	out = read_file(request, &calendar, &page, &why);
	if (out == INVALID) {
		blank(request->arena, why, &entries);
		return show(
		    request, store, reply, page.program, &calendar, &entries);
	}
	return out == DONE ? show_check(request, store, reply, &page) : out;
}

enum outcome
web_calendar_change(
    struct request *request, struct store *store, struct reply *reply)
{
	struct change_form form = { .days = "" };
	struct calendar_check page = { .stale = true };
	struct holiday_step *steps;
	struct calendar calendar;
	struct entries entries;
	struct thing thing;
	int64_t version, last;
	enum outcome out = find(request, store, &page.program, &calendar);

	if (out == DONE)
		out = form_read(request, change_fields, LENGTH(change_fields),
		    &form, &entries);
	if (out == DONE &&
	    (!form_version(request, &version) ||
		holiday_of_lines(request->arena, form.days, request->now,
		    &calendar, &steps, &page.count) != DONE))
		out = INVALID;
	if (out == INVALID)
		request->fault = FAULT_MALFORMED;
	if (out != DONE)
		return out;
	thing = store_holiday_thing(page.program);
	out = store_history_last(store, &thing, &last);
	if (out == DONE && version != last) {
		page.steps = steps;
		out = show_check(request, store, reply, &page);
		return out == DONE ? CONFLICT : out;
	}
	if (out == DONE)
		out = store_holiday_apply(
		    store, &request->viewer, page.program, steps, page.count);
	if (out == DONE && page.count > 0)
		reply_go(reply, "%s?year=%d&done=changed",
		    page_calendar_href(request->arena, page.program),
		    time_date_of(steps[0].day).year);
	else if (out == DONE)
		reply_go(reply, "%s",
		    page_calendar_href(request->arena, page.program));
	return out;
}

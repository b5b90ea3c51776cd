/* Reports. */

#include "page/report.h"

#include <inttypes.h>

#include "base/csv.h"
#include "base/time.h"
#include "page/chart.h"
#include "page/filter.h"
#include "page/form.h"
#include "rules/list.h"
#include "rules/month.h"

#define PATH "/review/reports"

const char *
page_report_address(struct arena *arena, enum report report,
    const struct report_asked *asked, bool csv)
{
	struct list list = { .filter = filter_none(),
		.sort = LIST_CHANGED,
		.descending = true };

	list.filter.by[FILTER_PROGRAM] = asked->program;
	if (report != REPORT_OPEN) {
		list.filter.by[FILTER_FROM] = month_code(arena, asked->from);
		list.filter.by[FILTER_TO] = month_code(arena, asked->to);
	}
	return list_address(arena,
	    arena_print(
		arena, PATH "/%s%s", report_code(report), csv ? ".csv" : ""),
	    &list, NULL);
}

void
page_report_list(
    struct text *out, struct arena *arena, const struct viewer *viewer)
{
	const struct page page = {
		.title = "Reports", .place = PLACE_REVIEW, .back = "/review"
	};
	struct frame frame;
	struct tmpl *one, *body = page_begin(&frame, arena, viewer, &page,
			      TEMPLATE_REPORT_LIST, NULL);

	for (enum report report = 0; report < REPORT__COUNT; report++) {
		one = tmpl_add(body, REPORT_LIST_REPORT);
		tmpl_set(one, REPORT_LIST_NAME, report_name(report));
		tmpl_set(one, REPORT_LIST_WORDS, report_words(report));
		tmpl_set(one, REPORT_LIST_HREF,
		    arena_print(arena, PATH "/%s", report_code(report)));
	}
	page_write(&frame, out);
}

/* All reports of the same program and months. */
static void
add_others(
    struct tmpl *body, struct arena *arena, const struct report_table *table)
{
	for (enum report report = 0; report < REPORT__COUNT; report++) {
		struct tmpl *one = tmpl_add(body, REPORT_SHOW_REPORT);
		bool here = report == table->report;

		tmpl_set(one, REPORT_SHOW_LABEL, report_name(report));
		tmpl_set(one, REPORT_SHOW_HREF,
		    page_report_address(arena, report, &table->asked, false));
		tmpl_show(one, REPORT_SHOW_HERE, here);
		tmpl_show(one, REPORT_SHOW_ELSEWHERE, !here);
	}
}

/* What is asked, as a form. */
static void
add_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct report_table *table)
{
	const struct report_asked *asked = &table->asked;
	struct entry fields[] = {
		{ .name = "program",
		    .label = filter_label(FILTER_PROGRAM),
		    .typed = asked->program },
		{ .name = "from",
		    .label = filter_label(FILTER_FROM),
		    .typed = month_code(arena, asked->from) },
		{ .name = "to",
		    .label = filter_label(FILTER_TO),
		    .typed = month_code(arena, asked->to) },
	};
	const struct entries entries = {
		.arena = arena, .list = fields, .count = LENGTH(fields)
	};
	struct option *programs;
	size_t count =
	    page_filter_options(arena, viewer, FILTER_PROGRAM, &programs);

	page_form_select(body, REPORT_SHOW_BY_PROGRAM, &entries,
	    &(struct control){ .name = "program" }, programs, count);
	if (table->report == REPORT_OPEN)
		return;
	page_form_input(body, REPORT_SHOW_BY_FROM, &entries,
	    &(struct control){ .name = "from", .type = "month", .width = 10 });
	page_form_input(body, REPORT_SHOW_BY_TO, &entries,
	    &(struct control){ .name = "to", .type = "month", .width = 10 });
}

static const char *
program_words(const struct report_asked *asked)
{
	enum program program;

	return program_of(asked->program, &program) ? program_name(program)
						    : "All programs";
}

/* From when to when. */
static const char *
period_words(struct arena *arena, const struct viewer *viewer,
    const struct report_table *table)
{
	const struct report_asked *asked = &table->asked;
	bool present = asked->to >= month_of(viewer->now);
	int64_t last = month_begin(asked->to + 1) / TIME_DAY - 1;

	if (table->report == REPORT_OPEN)
		return arena_print(
		    arena, "on %s", page_time(arena, viewer, viewer->now));
	return arena_print(arena, "from %s to %s, by the days of UTC",
	    page_day(arena, month_begin(asked->from) / TIME_DAY),
	    present ? arena_print(arena, "today, %s",
			  page_day(arena, viewer->now / TIME_DAY))
		    : page_day(arena, last));
}

static void
add_cell(struct tmpl *row, struct arena *arena,
    const struct report_table *table, const struct report_row *about,
    size_t column)
{
	const struct report_column *title = &table->columns[column];
	int64_t value = about->cells[column].value;
	struct list list = { .filter = report_filter(table, about, column),
		.sort = LIST_CHANGED,
		.descending = true };
	struct tmpl *cell = tmpl_add(row, REPORT_SHOW_CELL), *inside;
	bool linked = title->unit == REPORT_CLAIMS && value > 0;

	tmpl_set(cell, REPORT_SHOW_TITLE, title->title);
	inside = tmpl_add(cell, linked ? REPORT_SHOW_LINK : REPORT_SHOW_PLAIN);
	tmpl_set(inside, REPORT_SHOW_VALUE,
	    page_chart_figure(arena, title->unit, value));
	if (!linked)
		return;
	tmpl_set(inside, REPORT_SHOW_TITLE, title->title);
	tmpl_set(inside, REPORT_SHOW_LABEL, about->label);
	tmpl_set(inside, REPORT_SHOW_HREF,
	    list_address(arena, "/claims", &list, NULL));
}

/* Rows of one group: their chart, and their table. */
static void
add_section(struct tmpl *body, struct arena *arena,
    const struct report_table *table, size_t first, size_t count, int number)
{
	struct tmpl *section = tmpl_add(body, REPORT_SHOW_SECTION);
	const struct report_row *rows = &table->rows[first];

	tmpl_maybe(section, REPORT_SHOW_GROUP, rows[0].group);
	page_chart_include(
	    section, REPORT_SHOW_CHART, arena, table, rows, count, number);
	tmpl_set(section, REPORT_SHOW_CAPTION,
	    rows[0].group == NULL ? report_name(table->report) : rows[0].group);
	tmpl_set(
	    section, REPORT_SHOW_ROW_TITLE, report_row_title(table->report));
	for (size_t i = 0; i < table->column_count; i++)
		tmpl_set(tmpl_add(section, REPORT_SHOW_COLUMN),
		    REPORT_SHOW_TITLE, table->columns[i].title);
	for (size_t i = 0; i < count; i++) {
		struct tmpl *row = tmpl_add(section, REPORT_SHOW_ROW);

		tmpl_set(row, REPORT_SHOW_LABEL, rows[i].label);
		for (size_t j = 0; j < table->column_count; j++)
			add_cell(row, arena, table, &rows[i], j);
	}
}

static void
add_sections(
    struct tmpl *body, struct arena *arena, const struct report_table *table)
{
	size_t first = 0;

	for (int number = 1; first < table->row_count; number++) {
		size_t end = first + 1;

		while (end < table->row_count &&
		       table->rows[end].group == table->rows[first].group)
			end++;
		add_section(body, arena, table, first, end - first, number);
		first = end;
	}
}

void
page_report_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct report_table *table)
{
	enum report report = table->report;
	const struct page page = { .title = report_name(report),
		.place = PLACE_REVIEW,
		.back = PATH,
		.back_label = "Reports" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_REPORT_SHOW, NULL);

	tmpl_set(body, REPORT_SHOW_NAME, report_name(report));
	tmpl_set(body, REPORT_SHOW_CODE, report_code(report));
	tmpl_set(body, REPORT_SHOW_WORDS, report_words(report));
	tmpl_set(body, REPORT_SHOW_PROGRAM, program_words(&table->asked));
	tmpl_set(body, REPORT_SHOW_PERIOD, period_words(arena, viewer, table));
	add_others(body, arena, table);
	add_form(body, arena, viewer, table);
	if (table->empty) {
		tmpl_maybe(body, REPORT_SHOW_NOTHING, report_nothing(report));
	} else {
		tmpl_maybe(body, REPORT_SHOW_CSV,
		    page_report_address(arena, report, &table->asked, true));
		add_sections(body, arena, table);
	}
	page_write(&frame, out);
}

static const char *
csv_title(struct arena *arena, const struct report_column *column)
{
	switch (column->unit) {
	case REPORT_TIME:
		return arena_print(arena, "%s (seconds)", column->title);
	case REPORT_SHARE:
		return arena_print(arena, "%s (%%)", column->title);
	default:
		return column->title;
	}
}

static void
add_titles(
    struct text *out, struct arena *arena, const struct report_table *table)
{
	const char *fields[CSV_FIELDS_MAX];
	size_t count = 0;

	if (report_group_title(table->report)[0] != '\0')
		fields[count++] = report_group_title(table->report);
	fields[count++] = report_row_title(table->report);
	for (size_t i = 0; i < table->column_count; i++)
		fields[count++] = csv_title(arena, &table->columns[i]);
	csv_add_row(out, fields, count, true);
}

void
page_report_csv(
    struct text *out, struct arena *arena, const struct report_table *table)
{
	const char *fields[CSV_FIELDS_MAX];

	add_titles(out, arena, table);
	for (size_t i = 0; i < table->row_count; i++) {
		const struct report_row *row = &table->rows[i];
		size_t count = 0;

		if (row->group != NULL)
			fields[count++] = row->group;
		fields[count++] = row->label;
		for (size_t j = 0; j < table->column_count; j++) {
			int64_t value = row->cells[j].value;

			fields[count++] =
			    value < 0 ? ""
				      : arena_print(arena, "%" PRId64, value);
		}
		csv_add_row(out, fields, count, true);
	}
}

/* Charts of reports. */

#include "page/chart.h"

#include <inttypes.h>

#include "page/layout.h"
#include "rules/list.h"
#include "rules/turn.h"

/* Tenths of the letters' height: a row is its label, then its bars. */
#define LABEL_HEIGHT 17
#define BAR_HEIGHT   16
#define GAP	     6
#define BASELINE     10 /* of a text, below the top of its bar */

#define WIDEST 58 /* of 100: the words of the longest bar need the rest */

struct chart {
	struct tmpl *body;
	struct arena *arena;
	const struct report_table *table;
	int64_t longest;
	int y; /* tenths */
};

const char *
page_chart_figure(struct arena *arena, enum report_unit unit, int64_t value)
{
	if (value < 0)
		return "–";
	if (unit == REPORT_TIME)
		return turn_time(arena, value);
	if (unit == REPORT_SHARE)
		return arena_print(arena, "%" PRId64 " %%", value);
	return page_number(arena, value);
}

static const char *
height(struct arena *arena, int tenths)
{
	return arena_print(arena, "%d.%d", tenths / 10, tenths % 10);
}

static int64_t
longest_bar(const struct report_table *table)
{
	int64_t longest = 1;

	for (size_t i = 0; i < table->row_count; i++)
		for (size_t j = 0; j < table->column_count; j++) {
			int64_t value = table->rows[i].cells[j].value;

			if (table->columns[j].bar != NULL &&
			    !table->rows[i].sum && value > longest)
				longest = value;
		}
	return longest;
}

/* Of 100 with a decimal; what is there at all is seen. */
static const char *
width(const struct chart *chart, int64_t value)
{
	int tenths = (int)(value * WIDEST * 10 / chart->longest);

	return height(chart->arena, tenths < 5 ? 5 : tenths);
}

static void
add_bar(struct chart *chart, const struct report_row *row, size_t column,
    int series)
{
	const struct report_column *about = &chart->table->columns[column];
	int64_t value = row->cells[column].value;
	const char *figure =
	    page_chart_figure(chart->arena, about->unit, value);
	const char *words = arena_print(chart->arena, "%s%s%s", figure,
	    about->bar[0] == '\0' ? "" : " ", about->bar);
	struct list list = { .filter = report_filter(chart->table, row, column),
		.sort = LIST_CHANGED,
		.descending = true };
	struct tmpl *one = tmpl_add(chart->body,
	    value > 0 ? COMPONENT_CHART_BAR : COMPONENT_CHART_NONE);

	tmpl_set(
	    one, COMPONENT_CHART_Y, height(chart->arena, chart->y + BASELINE));
	tmpl_set(one, COMPONENT_CHART_VALUE, words);
	if (value > 0) {
		tmpl_set(one, COMPONENT_CHART_HREF,
		    list_address(chart->arena, "/claims", &list, NULL));
		tmpl_set(one, COMPONENT_CHART_SAYS,
		    arena_print(chart->arena, "%s: %s", row->label, words));
		tmpl_set(
		    one, COMPONENT_CHART_TOP, height(chart->arena, chart->y));
		tmpl_set(one, COMPONENT_CHART_WIDTH, width(chart, value));
		tmpl_set_int(one, COMPONENT_CHART_SERIES, series);
	}
	chart->y += BAR_HEIGHT;
}

static void
add_row(struct chart *chart, const struct report_row *row)
{
	struct tmpl *label = tmpl_add(chart->body, COMPONENT_CHART_LABEL);
	int series = 0;

	tmpl_set(label, COMPONENT_CHART_LABEL, row->label);
	tmpl_set(label, COMPONENT_CHART_Y,
	    height(chart->arena, chart->y + BASELINE));
	chart->y += LABEL_HEIGHT - 2;
	for (size_t i = 0; i < chart->table->column_count; i++)
		if (chart->table->columns[i].bar != NULL)
			add_bar(chart, row, i, ++series);
	chart->y += GAP;
}

void
page_chart_include(struct tmpl *body, enum marker marker, struct arena *arena,
    const struct report_table *table, const struct report_row *rows,
    size_t count, int number)
{
	struct chart chart = {
		.body = tmpl_include(body, marker, TEMPLATE_COMPONENT_CHART),
		.arena = arena,
		.table = table,
		.longest = longest_bar(table),
	};
	const char *group = rows[0].group;

	for (size_t i = 0; i < count; i++)
		if (!rows[i].sum)
			add_row(&chart, &rows[i]);
	tmpl_set_int(chart.body, COMPONENT_CHART_NUMBER, number);
	tmpl_set(chart.body, COMPONENT_CHART_HEIGHT, height(arena, chart.y));
	tmpl_set(chart.body, COMPONENT_CHART_TITLE,
	    group == NULL ? report_name(table->report)
			  : arena_print(arena, "%s: %s",
				report_name(table->report), group));
}

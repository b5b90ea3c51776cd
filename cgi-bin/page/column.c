/* The columns of a CSV file that people send. */

#include "page/column.h"

#include "base/csv.h"

#define BOM "\xEF\xBB\xBF" /* or spreadsheets take it for another encoding */

void
page_column_table(struct tmpl *body, enum marker marker,
    const struct column *columns, size_t count)
{
	struct tmpl *row,
	    *table = tmpl_include(body, marker, TEMPLATE_COMPONENT_COLUMNS);

	for (size_t i = 0; i < count; i++) {
		row = tmpl_add(table, COMPONENT_COLUMNS_COLUMN);
		tmpl_set(row, COMPONENT_COLUMNS_NAME, columns[i].name);
		tmpl_set(row, COMPONENT_COLUMNS_NEEDED,
		    columns[i].needed ? "Yes" : "No");
		tmpl_set(row, COMPONENT_COLUMNS_RULE, columns[i].rule);
	}
}

void
page_column_names(
    struct text *out, const struct column *columns, size_t count, bool messages)
{
	text_add(out, BOM);
	for (size_t i = 0; i < count; i++) {
		text_add(out, i == 0 ? "" : ",");
		csv_add_field(out, columns[i].name, false);
	}
	text_print(out, "%s%s\r\n", messages ? "," : "",
	    messages ? COLUMN_MESSAGES : "");
}

void
page_column_example(
    struct text *out, const struct column *columns, size_t count)
{
	page_column_names(out, columns, count, false);
	for (size_t row = 0; row < LENGTH(columns->examples); row++)
		for (size_t i = 0; i < count; i++) {
			csv_add_field(out, columns[i].examples[row], true);
			text_add(out, i + 1 < count ? "," : "\r\n");
		}
}

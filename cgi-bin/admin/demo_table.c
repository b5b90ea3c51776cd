/* The demonstration's tables. */

#include "admin/demo_table.h"

#include <stdlib.h>
#include <string.h>

#include "base/csv.h"
#include "base/log.h"

struct reading {
	struct arena *arena;
	struct demo_table *table;
};

static const char *const *
copy_fields(struct arena *arena, const char *const *fields, size_t count)
{
	const char **copy = arena_array(arena, const char *, count);

	for (size_t i = 0; i < count; i++)
		copy[i] = arena_string(arena, fields[i]);
	return copy;
}

static int
take_row(void *context, long line, const char *const *fields, size_t count)
{
	struct reading *reading = context;
	struct demo_table *table = reading->table;
	const char *const *row = copy_fields(reading->arena, fields, count);

	if (line == 1) {
		table->columns = row;
		table->column_count = count;
		return 1;
	}
	if (count != table->column_count)
		return 0;
	table->rows = arena_more(reading->arena, table->rows, table->count,
	    sizeof(const char *const *));
	table->rows[table->count++] = row;
	return 1;
}

/* A row that has another number of fields stops the reading: rows are lines
 * here, so that what is left can be counted. */
static size_t
count_lines(const char *csv)
{
	size_t lines = 0;

	for (; *csv != '\0'; csv++)
		lines += *csv == '\n';
	return lines;
}

enum outcome
admin_demo_table_read(
    struct arena *arena, const char *csv, struct demo_table *table)
{
	struct reading reading = { arena, table };
	const char *why = "A row has too many fields, or too few.";
	long line = 0;
	enum outcome out;

	*table = (struct demo_table){ .count = 0 };
	out = csv_read(csv, strlen(csv), take_row, &reading, &line, &why);
	if (out == DONE && table->count + 1 == count_lines(csv))
		return DONE;
	log_fault("demo: a table that begins with %.20s, row %zu: %s", csv,
	    table->count + 1, why);
	return BROKEN;
}

const char *
admin_demo_table_get(
    const struct demo_table *table, size_t row, const char *column)
{
	for (size_t i = 0; i < table->column_count; i++)
		if (strcmp(table->columns[i], column) == 0)
			return table->rows[row][i];
	log_fault("demo: a table has no column %s", column);
	abort();
}

int64_t
admin_demo_table_int(
    const struct demo_table *table, size_t row, const char *column)
{
	return strtoll(admin_demo_table_get(table, row, column), NULL, 10);
}

bool
admin_demo_table_yes(
    const struct demo_table *table, size_t row, const char *column)
{
	return strcmp(admin_demo_table_get(table, row, column), "yes") == 0;
}

bool
admin_demo_table_find(const struct demo_table *table, const char *column,
    const char *value, size_t *row)
{
	for (size_t i = 0; i < table->count; i++)
		if (strcmp(admin_demo_table_get(table, i, column), value) ==
		    0) {
			*row = i;
			return true;
		}
	return false;
}

const char *
admin_demo_table_word(struct arena *arena, const char **list)
{
	size_t length;
	const char *word;

	*list += strspn(*list, "; ");
	length = strcspn(*list, ";");
	if (length == 0)
		return NULL;
	word = arena_copy(arena, *list, length);
	*list += length;
	return word;
}

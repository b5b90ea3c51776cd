/* The demonstration's tables (db/demo/ *.csv), which are part of the program:
 * rows whose fields are asked for by the name of their column. */

#ifndef ADMIN_DEMO_TABLE_H
#define ADMIN_DEMO_TABLE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

struct demo_table {
	const char *const *columns;
	size_t column_count;
	const char *const **rows;
	size_t count;
};

/* Read a table; it lives in the arena. BROKEN: it is not one (see the log),
 * and the build is broken. */
enum outcome admin_demo_table_read(
    struct arena *, const char *csv, struct demo_table *) CHECKED;

/* A field. A column that the table does not have is a mistake of the program:
 * it is logged and the program aborts. */
const char *admin_demo_table_get(
    const struct demo_table *, size_t row, const char *column);

/* A field that holds a whole number, and one that says yes. */
int64_t admin_demo_table_int(
    const struct demo_table *, size_t row, const char *column);
bool admin_demo_table_yes(
    const struct demo_table *, size_t row, const char *column);

/* The first row whose field has that value; false: none has. */
bool admin_demo_table_find(const struct demo_table *, const char *column,
    const char *value, size_t *row);

/*
 * The next word of a list such as "a; b; c", in the arena; NULL at its end.
 * *list moves on.
 */
const char *admin_demo_table_word(struct arena *, const char **list);

#endif

/* Files of many drafts in the store. */

#include "store/batch.h"

#include <string.h>

#include "base/csv.h"
#include "base/id.h"

/* Twice what the cells hold, for quotation marks. */
#define ROW_MAX (2 * MANY_COLUMN__COUNT * (MANY_CELL_MAX + 2))

/* The cells as one row of CSV, in `text`. */
static const char *
cells_written(struct text *text, const struct many_row *row)
{
	text_clear(text);
	csv_add_row(text, row->cells, MANY_COLUMN__COUNT, false);
	return text_string(text);
}

/* A row of CSV for each problem: its column's name, its sentence. */
static const char *
problems_written(struct text *text, const struct many_row *row)
{
	text_clear(text);
	for (size_t i = 0; i < row->problem_count; i++)
		csv_add_row(text,
		    (const char *const[]){ many_field(row->problems[i].column),
			row->problems[i].sentence },
		    2, false);
	return text_string(text);
}

/* What a stored row is read into. */
struct reading {
	struct arena *arena;
	struct many_row *row;
	struct many_problem *problems;
};

static int
read_cells(void *context, long line, const char *const *fields, size_t count)
{
	struct reading *reading = context;

	(void)line;
	for (size_t i = 0; i < MANY_COLUMN__COUNT; i++)
		reading->row->cells[i] =
		    arena_string(reading->arena, i < count ? fields[i] : NULL);
	return 1;
}

static int
read_problem(void *context, long line, const char *const *fields, size_t count)
{
	struct reading *reading = context;
	size_t at = reading->row->problem_count;

	(void)line;
	if (count != 2)
		return 0;
	reading->problems = arena_more(
	    reading->arena, reading->problems, at, sizeof(*reading->problems));
	reading->problems[at] =
	    (struct many_problem){ many_column_of(fields[0]),
		    arena_string(reading->arena, fields[1]) };
	reading->row->problem_count++;
	return 1;
}

/* An outcome for text that this file wrote itself. */
static enum outcome
read_back(struct reading *reading, const char *string, csv_row *row)
{
	const char *why;
	long line;

	return csv_read(string, strlen(string), row, reading, &line, &why) ==
		       DONE
		   ? DONE
		   : BROKEN;
}

static enum outcome
row_from(struct query *q, struct arena *arena, struct many_row *row)
{
	struct reading reading = { .arena = arena, .row = row };
	enum outcome out;

	*row = (struct many_row){ .line = db_get_int(q, 0),
		.claim = db_get_int(q, 3) };
	for (size_t i = 0; i < MANY_COLUMN__COUNT; i++)
		row->cells[i] = "";
	out = read_back(&reading, db_get_text(q, 1, arena), read_cells);
	if (out == DONE)
		out =
		    read_back(&reading, db_get_text(q, 2, arena), read_problem);
	row->problems = reading.problems;
	return out;
}

static enum outcome
add_rows(struct store *store, int64_t batch, const struct many_row *rows,
    size_t count)
{
	struct text cells, problems;
	enum outcome out = DONE;
	struct query *q;

	text_open(&cells, ROW_MAX);
	text_open(&problems, ROW_MAX);
	for (size_t i = 0; out == DONE && i < count; i++) {
		q = db_use(store->db, SQL_BATCH_ADD_ROW);
		db_int(q, ":batch", batch);
		db_int(q, ":position", rows[i].line);
		db_text(q, ":cells", cells_written(&cells, &rows[i]));
		db_text(q, ":problems", problems_written(&problems, &rows[i]));
		out = db_run(q);
	}
	if (text_failed(&cells) || text_failed(&problems))
		out = BROKEN;
	text_close(&cells);
	text_close(&problems);
	return out;
}

enum outcome
store_batch_add(struct store *store, const struct viewer *viewer,
    struct many_batch *batch, const struct many_row *rows, size_t count)
{
	struct query *q = db_use(store->db, SQL_BATCH_ADD);
	enum outcome out;

	batch->id = id_new();
	db_int(q, ":id", batch->id);
	db_int(q, ":partner", viewer->directory);
	db_int(q, ":person", viewer->person);
	db_text(q, ":name", batch->name);
	db_int(q, ":now", viewer->now);
	if ((out = db_run(q)) != DONE)
		return out;
	return add_rows(store, batch->id, rows, count);
}

static void
batch_from_row(struct query *q, struct arena *arena, struct many_batch *batch)
{
	*batch = (struct many_batch){ .id = db_get_int(q, 0),
		.name = db_get_text(q, 1, arena),
		.created = db_get_int(q, 2),
		.done = db_get_int(q, 3),
		.rows = db_get_int(q, 4),
		.bad = db_get_int(q, 5),
		.made = db_get_int(q, 6) };
}

enum outcome
store_batch_of(struct store *store, const struct viewer *viewer, int64_t id,
    struct arena *arena, struct many_batch *batch)
{
	struct query *q = db_use(store->db, SQL_BATCH_OF);

	db_int(q, ":id", id);
	db_int(q, ":partner", viewer->directory);
	db_int(q, ":person", viewer->person);
	if (db_next(q))
		batch_from_row(q, arena, batch);
	return db_end(q);
}

enum outcome
store_batch_list(struct store *store, const struct viewer *viewer, size_t limit,
    struct arena *arena, struct many_batch **list, size_t *count)
{
	struct query *q = db_use(store->db, SQL_BATCH_LIST);

	*list = arena_array(arena, struct many_batch, limit);
	*count = 0;
	db_int(q, ":person", viewer->person);
	db_int(q, ":partner", viewer->directory);
	db_int(q, ":limit", (int64_t)limit);
	while (*count < limit && db_next(q))
		batch_from_row(q, arena, &(*list)[(*count)++]);
	return db_end_list(q);
}

enum outcome
store_batch_rows(struct store *store, int64_t batch, int64_t after, bool fresh,
    size_t limit, struct arena *arena, struct many_row **rows, size_t *count)
{
	struct query *q = db_use(store->db, SQL_BATCH_ROWS);
	enum outcome out = DONE, ended;

	*rows = arena_array(arena, struct many_row, limit);
	*count = 0;
	db_int(q, ":batch", batch);
	db_int(q, ":after", after);
	db_int(q, ":fresh", fresh);
	db_int(q, ":limit", (int64_t)limit);
	while (out == DONE && *count < limit && db_next(q))
		out = row_from(q, arena, &(*rows)[(*count)++]);
	ended = db_end_list(q);
	return out == DONE ? ended : out;
}

enum outcome
store_batch_made(
    struct store *store, int64_t batch, int64_t line, int64_t claim)
{
	struct query *q = db_use(store->db, SQL_BATCH_MADE);
	enum outcome out;

	db_int(q, ":batch", batch);
	db_int(q, ":position", line);
	db_int(q, ":claim", claim);
	out = db_run(q);
	return out == ABSENT ? CONFLICT : out;
}

enum outcome
store_batch_refused(
    struct store *store, int64_t batch, const struct many_row *row)
{
	struct query *q = db_use(store->db, SQL_BATCH_REFUSED);
	struct text problems;
	enum outcome out;

	text_open(&problems, ROW_MAX);
	db_int(q, ":batch", batch);
	db_int(q, ":position", row->line);
	db_text(q, ":problems", problems_written(&problems, row));
	out = db_run(q);
	text_close(&problems);
	return out;
}

enum outcome
store_batch_done(struct store *store, int64_t batch, int64_t now)
{
	struct query *q = db_use(store->db, SQL_BATCH_DONE);

	db_int(q, ":id", batch);
	db_int(q, ":now", now);
	return db_end_list(q);
}

enum outcome
store_batch_sweep(struct store *store, int64_t before)
{
	struct query *q = db_use(store->db, SQL_BATCH_SWEEP);

	db_int(q, ":before", before);
	return db_end_list(q);
}

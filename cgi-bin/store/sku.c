/* The SKU list, compared row by row with what is known. */

#include "store/sku.h"

#include <sys/stat.h>

#include "base/csv.h"
#include "base/seen.h"
#include "rules/sku.h"

/* Kinds of records on the stage. */
enum { PRODUCT, PLAN };

struct checking {
	struct import import;
	struct seen *products, *plans;
	size_t rows;
	double expected_rows; /* a guess from the file's size, for progress */
	enum outcome outcome;
};

#define TYPICAL_ROW 185 /* bytes, measured on the edition of January 2026 */
#define EVERY	    256 /* rows between two words about progress */

static enum outcome
check_product(struct import *import, const struct sku_row *row)
{
	struct query *q = db_use(import->store->db, SQL_IMPORT_SKU_OF);
	struct difference other = { import->record, "" };
	bool is_known;
	enum outcome out;

	db_text(q, ":id", row->id);
	if ((is_known = db_next(q))) {
		store_import_differ(&other, "String_Id",
		    db_get_text(q, 0, import->record), row->part_number);
		store_import_differ(&other, "name",
		    db_get_text(q, 1, import->record), row->name);
	}
	out = db_end(q);
	if (out != DONE && out != ABSENT)
		return out;
	if (!store_import_count(
		&import->report->wholes, is_known, other.words[0] != '\0'))
		return DONE;
	store_import_name(import, row->id, row->name, other.words);
	stage_put_int(import->stage, PRODUCT);
	stage_put_text(import->stage, row->id);
	stage_put_text(import->stage, row->part_number);
	stage_put_text(import->stage, row->name);
	return store_import_stage(import, 0);
}

static enum outcome
check_plan(struct import *import, const struct sku_row *row)
{
	struct query *q = db_use(import->store->db, SQL_IMPORT_SKU_PLAN_OF);
	struct difference other = { import->record, "" };
	bool is_known;
	enum outcome out;

	db_text(q, ":sku", row->id);
	db_text(q, ":plan", row->plan);
	if ((is_known = db_next(q))) {
		store_import_differ(&other, "Service_Plan_Name",
		    db_get_text(q, 0, import->record), row->plan_name);
		store_import_differ(&other, "name",
		    db_get_text(q, 1, import->record), row->friendly_name);
	}
	out = db_end(q);
	if (out != DONE && out != ABSENT)
		return out;
	if (!store_import_count(
		&import->report->parts, is_known, other.words[0] != '\0'))
		return DONE;
	store_import_name(import, row->plan,
	    arena_print(
		import->record, "%s in %s", row->friendly_name, row->name),
	    other.words);
	stage_put_int(import->stage, PLAN);
	stage_put_text(import->stage, row->id);
	stage_put_text(import->stage, row->plan);
	stage_put_text(import->stage, row->plan_name);
	stage_put_text(import->stage, row->friendly_name);
	return store_import_stage(import, 0);
}

static enum outcome
check_row(
    struct checking *checking, long line, const char *const *fields, size_t n)
{
	struct import *import = &checking->import;
	const char *why = NULL;
	struct sku_row row;
	enum outcome out = DONE;

	if (sku_read_row(import->record, fields, n, &row, &why) != DONE)
		return store_import_refuse(import, 0, line, NULL, why);
	if (!seen_add(checking->plans,
		arena_print(import->record, "%s %s", row.id, row.plan))) {
		import->report->repeated++;
		return DONE;
	}
	if (seen_add(checking->products, row.id))
		out = check_product(import, &row);
	return out == DONE ? check_plan(import, &row) : out;
}

static enum outcome
check_header(
    struct checking *checking, long line, const char *const *fields, size_t n)
{
	struct import *import = &checking->import;
	const char *why = NULL;

	if (sku_read_header(import->record, fields, n, &why) == DONE)
		return DONE;
	return store_import_refuse(import, 0, line, NULL, why);
}

static void
tell_progress(const struct checking *checking)
{
	const struct import_order *order = checking->import.order;
	double done = (double)checking->rows / checking->expected_rows;

	if (order->progress != NULL && checking->rows % EVERY == 0)
		order->progress(order->context, done < 1 ? done : 1);
}

static int
take_row(void *context, long line, const char *const *fields, size_t n)
{
	struct checking *checking = context;

	arena_clear(checking->import.record);
	checking->outcome = checking->rows++ == 0
				? check_header(checking, line, fields, n)
				: check_row(checking, line, fields, n);
	tell_progress(checking);
	return checking->outcome == DONE;
}

static enum outcome
check_file(struct checking *checking)
{
	struct import *import = &checking->import;
	const char *path = import->order->paths[0], *why = NULL;
	struct stat status;
	enum outcome out;
	long line = 0;

	if (stat(path, &status) == 0)
		checking->expected_rows =
		    (double)status.st_size / TYPICAL_ROW + 1;
	out = csv_read_file(path, take_row, checking, &line, &why);
	if (out == DONE)
		out = checking->outcome;
	else if (out == INVALID)
		out = store_import_refuse(import, 0, line, NULL, why);
	else if (out == ABSENT)
		import->report->file = path;
	if (out == DONE && checking->rows < 2)
		out = store_import_refuse(
		    import, 0, 1, NULL, "The file has no rows.");
	return out;
}

static enum outcome
apply_product(struct import *import)
{
	struct query *q = db_use(import->store->db, SQL_IMPORT_SKU_PUT);
	struct stage *stage = import->stage;

	db_text(q, ":id", stage_get_text(stage, import->record));
	db_text(q, ":part_number", stage_get_text(stage, import->record));
	db_text(q, ":name", stage_get_text(stage, import->record));
	return db_run(q);
}

static enum outcome
apply_plan(struct import *import)
{
	struct query *q = db_use(import->store->db, SQL_IMPORT_SKU_PLAN_PUT);
	struct stage *stage = import->stage;

	db_text(q, ":sku", stage_get_text(stage, import->record));
	db_text(q, ":plan", stage_get_text(stage, import->record));
	db_text(q, ":plan_name", stage_get_text(stage, import->record));
	db_text(q, ":friendly_name", stage_get_text(stage, import->record));
	return db_run(q);
}

static enum outcome
apply(struct import *import)
{
	enum outcome out = DONE;

	while (out == DONE && stage_has_next(import->stage)) {
		arena_clear(import->record);
		out = stage_get_int(import->stage) == PRODUCT
			  ? apply_product(import)
			  : apply_plan(import);
	}
	return out;
}

enum outcome
store_sku_import(struct store *store, const struct import_order *order,
    struct arena *arena, struct import_report *report)
{
	struct checking checking = { .expected_rows = 1 };
	enum outcome out;

	out = store_import_open(&checking.import, store, order, arena, report);
	if (out != DONE)
		return out;
	checking.products = seen_new();
	checking.plans = seen_new();
	out = check_file(&checking);
	seen_free(checking.products);
	seen_free(checking.plans);
	return store_import_close(
	    &checking.import, out, EVENT_SKUS_IMPORTED, "skus", apply);
}

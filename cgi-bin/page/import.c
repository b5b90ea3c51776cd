/* Customers, and products (SKUs), from a file. */

#include "page/import.h"

#include "base/id.h"
#include "page/layout.h"

/* The words of each kind that these pages are for. */
static const struct kind {
	const char *href, *title, *hint, *accept;
	const char *back, *back_label;
	const char *wholes, *parts, *either;
} kinds[IMPORT_KIND__COUNT] = {
	[IMPORT_CUSTOMERS] = { "/admin/customers/import", "Import customers",
	    "JSON in UTF-8, at most 25 MB and 150,000 things that are new or "
	    "changed.",
	    ".json,application/json", "/admin/customers", "Customers",
	    "Customers", "Subscriptions", "Customer or subscription" },
	[IMPORT_SKUS] = { "/admin/skus/import", "Import products (SKUs)",
	    "CSV in UTF-8, at most 25 MB and 150,000 things that are new or "
	    "changed.",
	    ".csv,text/csv", "/admin/catalogue", "Catalogue", "Products (SKUs)",
	    "Service plans in them", "Product or service plan" },
};

const char *
page_import_href(struct arena *arena, const struct import_file *file)
{
	return arena_print(arena, "%s/%s", kinds[file->kind].href,
	    id_letters(arena, file->id));
}

void
page_import_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, enum import_kind kind,
    const struct entries *entries)
{
	const struct page page = { .title = kinds[kind].title,
		.place = PLACE_ADMIN,
		.back = kinds[kind].back,
		.back_label = kinds[kind].back_label };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_IMPORT_NEW, entries);

	tmpl_set(body, IMPORT_NEW_TITLE, page.title);
	tmpl_set(body, IMPORT_NEW_HREF, kinds[kind].href);
	tmpl_show(body, IMPORT_NEW_CUSTOMERS, kind == IMPORT_CUSTOMERS);
	tmpl_show(body, IMPORT_NEW_AFTER_CUSTOMERS, kind == IMPORT_CUSTOMERS);
	tmpl_show(body, IMPORT_NEW_SKUS, kind == IMPORT_SKUS);
	tmpl_show(body, IMPORT_NEW_AFTER_SKUS, kind == IMPORT_SKUS);
	tmpl_set(body, IMPORT_NEW_TOKEN, viewer->token);
	page_form_file(body, IMPORT_NEW_CHOOSER, entries,
	    &(struct control){ .name = "file",
		.hint = kinds[kind].hint,
		.accept = kinds[kind].accept });
	page_write(&frame, out);
}

static void
add_count(struct tmpl *counts, struct arena *arena, const char *name,
    const struct import_count *count)
{
	struct tmpl *row = tmpl_add(counts, IMPORT_SHOW_COUNT);

	tmpl_set(row, IMPORT_SHOW_NAME, name);
	tmpl_set(row, IMPORT_SHOW_ADDED, page_number(arena, count->added));
	tmpl_set(row, IMPORT_SHOW_CHANGED, page_number(arena, count->changed));
	tmpl_set(
	    row, IMPORT_SHOW_UNCHANGED, page_number(arena, count->unchanged));
}

/* Where it is wrong: "Line 12", or the path of the member. */
static void
add_fault(
    struct tmpl *body, struct arena *arena, const struct import_page *import)
{
	const struct import_report *report = &import->report;
	struct tmpl *fault = tmpl_add(body, IMPORT_SHOW_REFUSED);

	if (report->path != NULL)
		tmpl_maybe(fault, IMPORT_SHOW_PATH, report->path);
	else if (report->line > 0)
		tmpl_maybe(fault, IMPORT_SHOW_PATH,
		    arena_print(arena, "Line %ld", report->line));
	tmpl_set(fault, IMPORT_SHOW_HREF, kinds[import->file->kind].href);
	tmpl_set(fault, IMPORT_SHOW_WHY,
	    report->why == NULL ? "It cannot be read." : report->why);
}

static void
add_changes(
    struct tmpl *body, struct arena *arena, const struct import_page *import)
{
	const struct import_report *report = &import->report;
	const struct import_count *wholes = &report->wholes;
	const struct import_count *parts = &report->parts;
	int64_t left = wholes->added + wholes->changed + parts->added +
		       parts->changed - (int64_t)report->change_count;
	struct tmpl *table = tmpl_add(body, IMPORT_SHOW_CHANGES), *row;

	tmpl_set(table, IMPORT_SHOW_EITHER, kinds[import->file->kind].either);
	for (size_t i = 0; i < report->change_count; i++) {
		const struct import_change *change = &report->changes[i];

		row = tmpl_add(table, IMPORT_SHOW_CHANGE);
		tmpl_set(row, IMPORT_SHOW_NAME, change->name);
		tmpl_set(row, IMPORT_SHOW_ID, change->id);
		tmpl_show(row, IMPORT_SHOW_NEW, change->words[0] == '\0');
		tmpl_maybe(row, IMPORT_SHOW_WORDS, change->words);
	}
	if (left > 0)
		tmpl_maybe(table, IMPORT_SHOW_MORE, page_number(arena, left));
}

static void
add_look(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct import_page *import)
{
	const struct import_report *report = &import->report;
	struct tmpl *counts = tmpl_add(body, IMPORT_SHOW_COUNTS), *form;

	add_count(
	    counts, arena, kinds[import->file->kind].wholes, &report->wholes);
	add_count(
	    counts, arena, kinds[import->file->kind].parts, &report->parts);
	if (report->change_count == 0) {
		tmpl_set(tmpl_add(body, IMPORT_SHOW_SAME), IMPORT_SHOW_HREF,
		    kinds[import->file->kind].href);
		return;
	}
	form = tmpl_add(body, IMPORT_SHOW_FORM);
	tmpl_set(form, IMPORT_SHOW_HREF, kinds[import->file->kind].href);
	tmpl_set(
	    form, IMPORT_SHOW_ACTION, page_import_href(arena, import->file));
	tmpl_set(form, IMPORT_SHOW_TOKEN, viewer->token);
	page_mask(form, IMPORT_SHOW_VERSION, viewer, report->latest);
	add_changes(body, arena, import);
}

void
page_import_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct import_page *import)
{
	const struct kind *kind = &kinds[import->file->kind];
	const struct page page = { .title = import->refused
						? "Nothing is imported"
						: "Check the import",
		.place = PLACE_ADMIN,
		.back = kind->href,
		.back_label = kind->title,
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_IMPORT_SHOW, NULL);

	tmpl_set(body, IMPORT_SHOW_TITLE, page.title);
	tmpl_set(body, IMPORT_SHOW_FILE, import->file->name);
	tmpl_set(body, IMPORT_SHOW_SIZE, page_size(arena, import->file->size));
	tmpl_show(body, IMPORT_SHOW_MOVED, import->moved);
	if (import->refused)
		add_fault(body, arena, import);
	else
		add_look(body, arena, viewer, import);
	page_write(&frame, out);
}

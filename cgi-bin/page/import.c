/* Customers from a file. */

#include "page/import.h"

#include "base/id.h"
#include "page/layout.h"

#define CUSTOMERS "/admin/customers"

const char *
page_import_href(struct arena *arena, int64_t file)
{
	return arena_print(
	    arena, CUSTOMERS "/import/%s", id_letters(arena, file));
}

void
page_import_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct entries *entries)
{
	const struct page page = { .title = "Import customers",
		.place = PLACE_CUSTOMERS,
		.back = CUSTOMERS,
		.back_label = "Customers" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_IMPORT_NEW, entries);

	tmpl_set(body, IMPORT_NEW_TOKEN, viewer->token);
	page_form_file(body, IMPORT_NEW_CHOOSER, entries,
	    &(struct control){ .name = "file",
		.hint = "JSON in UTF-8, at most 25 MB and 150,000 things that "
			"are new or changed.",
		.accept = ".json,application/json" });
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
    struct tmpl *body, struct arena *arena, const struct import_report *report)
{
	struct tmpl *fault = tmpl_add(body, IMPORT_SHOW_REFUSED);

	if (report->path != NULL)
		tmpl_maybe(fault, IMPORT_SHOW_PATH, report->path);
	else if (report->line > 0)
		tmpl_maybe(fault, IMPORT_SHOW_PATH,
		    arena_print(arena, "Line %ld", report->line));
	tmpl_set(fault, IMPORT_SHOW_WHY,
	    report->why == NULL ? "It cannot be read." : report->why);
}

static void
add_changes(
    struct tmpl *body, struct arena *arena, const struct import_report *report)
{
	const struct import_count *wholes = &report->wholes;
	const struct import_count *parts = &report->parts;
	int64_t left = wholes->added + wholes->changed + parts->added +
		       parts->changed - (int64_t)report->change_count;
	struct tmpl *table = tmpl_add(body, IMPORT_SHOW_CHANGES), *row;

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

	add_count(counts, arena, "Customers", &report->wholes);
	add_count(counts, arena, "Subscriptions", &report->parts);
	if (report->change_count == 0) {
		tmpl_show(body, IMPORT_SHOW_SAME, true);
		return;
	}
	form = tmpl_add(body, IMPORT_SHOW_FORM);
	tmpl_set(form, IMPORT_SHOW_ACTION,
	    page_import_href(arena, import->file->id));
	tmpl_set(form, IMPORT_SHOW_TOKEN, viewer->token);
	tmpl_set_int(form, IMPORT_SHOW_VERSION, report->latest);
	add_changes(body, arena, report);
}

void
page_import_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct import_page *import)
{
	const struct page page = { .title = import->refused
						? "Nothing is imported"
						: "Check the import",
		.place = PLACE_CUSTOMERS,
		.back = CUSTOMERS "/import",
		.back_label = "Import customers",
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_IMPORT_SHOW, NULL);

	tmpl_set(body, IMPORT_SHOW_TITLE, page.title);
	tmpl_set(body, IMPORT_SHOW_FILE, import->file->name);
	tmpl_set(body, IMPORT_SHOW_SIZE, page_size(arena, import->file->size));
	tmpl_show(body, IMPORT_SHOW_MOVED, import->moved);
	if (import->refused)
		add_fault(body, arena, &import->report);
	else
		add_look(body, arena, viewer, import);
	page_write(&frame, out);
}

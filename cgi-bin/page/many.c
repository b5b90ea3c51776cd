/* Many drafts from one CSV file. */

#include "page/many.h"

#include <string.h>

#include "base/csv.h"
#include "base/id.h"
#include "page/column.h"

const char *
page_many_href(struct arena *arena, int64_t batch)
{
	return arena_print(arena, "/claims/many/%s", id_letters(arena, batch));
}

/* "3 drafts made", or what it waits for. */
static const char *
state_words(struct arena *arena, const struct many_batch *batch)
{
	if (batch->made > 0)
		return arena_print(arena, "%s made",
		    page_count(arena, batch->made, "draft", "drafts"));
	return batch->done != 0 ? "No drafts made" : "Nothing made yet";
}

static void
add_recent(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct many_batch *recent, size_t count)
{
	struct tmpl *list, *row;

	if (count == 0)
		return;
	list = tmpl_add(body, MANY_NEW_RECENT);
	for (size_t i = 0; i < count; i++) {
		row = tmpl_add(list, MANY_NEW_SENT);
		tmpl_set(
		    row, MANY_NEW_HREF, page_many_href(arena, recent[i].id));
		tmpl_set(row, MANY_NEW_NAME, recent[i].name);
		tmpl_set(
		    row, MANY_NEW_STAMP, page_stamp(arena, recent[i].created));
		tmpl_set(row, MANY_NEW_WHEN,
		    page_time(arena, viewer, recent[i].created));
		tmpl_set(row, MANY_NEW_STATE, state_words(arena, &recent[i]));
	}
}

void
page_many_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct many_batch *recent, size_t count,
    const struct entries *entries)
{
	const struct page page = { .title = "Many drafts from one file",
		.place = PLACE_CLAIMS,
		.back = "/claims",
		.back_label = "Claims" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_MANY_NEW, entries);

	tmpl_set(body, MANY_NEW_TOKEN, viewer->token);
	tmpl_show(body, MANY_NEW_MAY_SUBMIT, person_may(viewer, MAY_SUBMIT));
	page_form_file(body, MANY_NEW_CHOOSER, entries,
	    &(struct control){ .name = "file",
		.hint = "CSV in UTF-8 with commas between the columns, at most "
			"500 rows and 1 MB.",
		.accept = ".csv,text/csv" });
	page_column_table(
	    body, MANY_NEW_COLUMNS, many_columns, MANY_COLUMN__COUNT);
	add_recent(body, arena, viewer, recent, count);
	page_write(&frame, out);
}

static const char *
name_of(const struct many_row *row)
{
	const char *name = row->cells[MANY_NAME];

	return name[0] == '\0' ? "Row without a claim name" : name;
}

static void
add_bad(struct tmpl *table, const struct many_row *row)
{
	struct tmpl *one = tmpl_add(table, MANY_SHOW_WRONG), *line;

	tmpl_set_int(one, MANY_SHOW_LINE, row->line);
	tmpl_set(one, MANY_SHOW_NAME, name_of(row));
	for (size_t i = 0; i < row->problem_count; i++) {
		line = tmpl_add(one, MANY_SHOW_PROBLEM);
		tmpl_set(line, MANY_SHOW_COLUMN,
		    many_columns[row->problems[i].column].name);
		tmpl_set(line, MANY_SHOW_SENTENCE, row->problems[i].sentence);
	}
}

static void
add_good(struct tmpl *table, struct arena *arena, const struct many_row *row)
{
	struct tmpl *one = tmpl_add(table, MANY_SHOW_FINE), *name;

	tmpl_set_int(one, MANY_SHOW_LINE, row->line);
	tmpl_set(one, MANY_SHOW_DOMAIN, row->cells[MANY_DOMAIN]);
	tmpl_set(one, MANY_SHOW_ROLE, row->cells[MANY_ROLE]);
	tmpl_set(one, MANY_SHOW_ITEMS, row->cells[MANY_ITEMS]);
	name =
	    tmpl_add(one, row->claim == 0 ? MANY_SHOW_WAITING : MANY_SHOW_MADE);
	tmpl_set(name, MANY_SHOW_NAME, name_of(row));
	if (row->claim == 0)
		return;
	tmpl_set(name, MANY_SHOW_ID, id_letters(arena, row->claim));
}

static void
add_tables(struct tmpl *body, struct arena *arena, const struct many_page *page)
{
	const struct many_batch *batch = page->batch;
	struct tmpl *bad = NULL, *good = NULL;

	if (batch->bad > 0) {
		bad = tmpl_add(body, MANY_SHOW_BAD);
		tmpl_set(bad, MANY_SHOW_HREF,
		    arena_print(arena, "%s/problems.csv",
			page_many_href(arena, batch->id)));
	}
	if (batch->bad < batch->rows) {
		good = tmpl_add(body, MANY_SHOW_GOOD);
		tmpl_set(good, MANY_SHOW_HEADING,
		    batch->done != 0 ? "Drafts made" : "Good rows");
	}
	for (size_t i = 0; i < page->count; i++)
		if (page->rows[i].problem_count > 0)
			add_bad(bad, &page->rows[i]);
		else
			add_good(good, arena, &page->rows[i]);
}

static void
add_choice(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct many_page *page)
{
	const struct many_batch *batch = page->batch;
	int64_t good = batch->rows - batch->bad - batch->made;
	const struct option options[] = {
		{ .value = "good",
		    .label = "Make the good rows only",
		    .hint = arena_print(arena, "%s now. %s",
			page_count(arena, good, "draft", "drafts"),
			batch->bad == 0 ? "A row that has become wrong "
					  "meanwhile is left out."
					: "You mend the others and send them "
					  "again.") },
		{ .value = "all",
		    .label = "All or nothing",
		    .hint = "Drafts are made only if every row is good." },
	};
	struct tmpl *form;

	if (batch->done != 0 || good == 0)
		return;
	form = tmpl_add(body, MANY_SHOW_FORM);
	tmpl_set(form, MANY_SHOW_ACTION, page_many_href(arena, batch->id));
	tmpl_set(form, MANY_SHOW_TOKEN, viewer->token);
	if (batch->made > 0)
		tmpl_set(tmpl_add(form, MANY_SHOW_CUT), MANY_SHOW_COUNT,
		    page_count(arena, batch->made, "draft", "drafts"));
	page_form_radios(form, MANY_SHOW_WHICH, page->entries,
	    &(struct control){ .name = "which" }, options, LENGTH(options));
}

/* "12 drafts are made." */
static const char *
success_of(struct arena *arena, const struct many_page *page)
{
	if (page->done == NULL || strcmp(page->done, "made") != 0 ||
	    page->batch->done == 0)
		return NULL;
	return arena_print(arena,
	    "Made: %s. Open each to go on with its proof of execution.",
	    page_count(arena, page->batch->made, "draft", "drafts"));
}

static void
set_counts(struct tmpl *body, const struct many_batch *batch)
{
	tmpl_set_int(body, MANY_SHOW_ROWS, batch->rows);
	tmpl_set_int(body, MANY_SHOW_GOOD_COUNT, batch->rows - batch->bad);
	tmpl_set_int(body, MANY_SHOW_BAD_COUNT, batch->bad);
	tmpl_set_int(body, MANY_SHOW_MADE_COUNT, batch->made);
}

void
page_many_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct many_page *many)
{
	const struct many_batch *batch = many->batch;
	const char *title =
	    batch->done != 0 ? "Drafts from your file" : "Check your file";
	const struct page page = { .title = title,
		.place = PLACE_CLAIMS,
		.back = "/claims/many",
		.back_label = "Many drafts from one file",
		.success = success_of(arena, many),
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_MANY_SHOW, many->entries);

	tmpl_set(body, MANY_SHOW_FILE, batch->name);
	tmpl_set(body, MANY_SHOW_TITLE, title);
	set_counts(body, batch);
	tmpl_show(body, MANY_SHOW_ALL_BAD, batch->bad == batch->rows);
	add_choice(body, arena, viewer, many);
	add_tables(body, arena, many);
	page_write(&frame, out);
}

void
page_many_example(struct text *out)
{
	page_column_example(out, many_columns, MANY_COLUMN__COUNT);
}

/* "Domain: … / Items: …" */
static const char *
messages_of(struct arena *arena, const struct many_row *row)
{
	const char *words = "";

	for (size_t i = 0; i < row->problem_count; i++)
		words =
		    arena_print(arena, "%s%s%s: %s", words, i == 0 ? "" : " / ",
			many_columns[row->problems[i].column].name,
			row->problems[i].sentence);
	return words;
}

void
page_many_problems(struct text *out, struct arena *arena,
    const struct many_row *rows, size_t count)
{
	const char *cells[MANY_COLUMN__COUNT + 1];

	page_column_names(out, many_columns, MANY_COLUMN__COUNT, true);
	for (size_t i = 0; i < count; i++) {
		if (rows[i].problem_count == 0)
			continue;
		memcpy(cells, rows[i].cells, sizeof(rows[i].cells));
		cells[MANY_COLUMN__COUNT] = messages_of(arena, &rows[i]);
		csv_add_row(out, cells, LENGTH(cells), true);
	}
}

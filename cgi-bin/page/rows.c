/* What each row of a file would do. */

#include "page/rows.h"

static void
add_row(struct tmpl *body, const struct rows_row *row)
{
	struct tmpl *one = tmpl_add(body, ROWS_SHOW_ROW), *part;

	tmpl_set_int(one, ROWS_SHOW_LINE, row->line);
	tmpl_set(one, ROWS_SHOW_NAME, row->name);
	tmpl_maybe(one, ROWS_SHOW_SUB, row->sub);
	if (row->why != NULL) {
		part = tmpl_add(one, ROWS_SHOW_BAD);
		tmpl_set(part, ROWS_SHOW_COLUMN, row->column);
		tmpl_set(part, ROWS_SHOW_WHY, row->why);
		return;
	}
	tmpl_maybe(one, ROWS_SHOW_DOES, row->does);
	if (row->tag == NULL)
		return;
	part = tmpl_add(one, ROWS_SHOW_TAGGED);
	tmpl_set(part, ROWS_SHOW_TAG, row->tag);
	tmpl_set(part, ROWS_SHOW_TONE, row->tone);
}

static void
add_form(struct tmpl *body, const struct viewer *viewer,
    const struct rows_page *rows)
{
	const struct rows_words *words = rows->words;
	bool wrong = rows->counts[rows->count_count - 1].number > 0;
	const struct option options[] = {
		{ .value = "good",
		    .label = words->good,
		    .hint = wrong ? "You mend the others and send them again."
				  : "All of them are good." },
		{ .value = "all",
		    .label = "All or nothing",
		    .hint = words->all },
	};
	struct tmpl *form = tmpl_add(body, ROWS_SHOW_FORM);

	tmpl_set(form, ROWS_SHOW_ACTION, rows->action);
	tmpl_set(form, ROWS_SHOW_TOKEN, viewer->token);
	tmpl_set(form, ROWS_SHOW_DIGEST, rows->digest);
	tmpl_set(form, ROWS_SHOW_BUTTON, words->button);
	page_form_radios(form, ROWS_SHOW_WHICH, rows->entries,
	    &(struct control){ .name = "which" }, options, LENGTH(options));
}

static void
set_words(struct tmpl *body, const struct rows_page *rows)
{
	const struct rows_words *words = rows->words;
	struct tmpl *part;

	tmpl_set(body, ROWS_SHOW_FILE, rows->file->name);
	tmpl_maybe(body, ROWS_SHOW_ABOUT, rows->about);
	tmpl_set(body, ROWS_SHOW_WHOSE, words->whose);
	if (rows->moved)
		tmpl_maybe(body, ROWS_SHOW_MOVED, words->moved);
	if (!rows->does) {
		part = tmpl_add(body, ROWS_SHOW_NOTHING);
		tmpl_set(part, ROWS_SHOW_NOTHING, words->nothing);
		tmpl_set(part, ROWS_SHOW_NEW, rows->back);
	}
	for (size_t i = 0; i < rows->count_count; i++) {
		part = tmpl_add(body, ROWS_SHOW_COUNT);
		tmpl_set(part, ROWS_SHOW_WORDS, rows->counts[i].words);
		tmpl_set_int(
		    part, ROWS_SHOW_NUMBER, (int64_t)rows->counts[i].number);
	}
}

void
page_rows_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct rows_page *rows)
{
	const struct page page = { .title = "Check your file",
		.place = rows->words->place,
		.back = rows->back,
		.back_label = rows->words->back_label,
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_ROWS_SHOW, rows->entries);

	set_words(body, rows);
	if (rows->does)
		add_form(body, viewer, rows);
	for (size_t i = 0; i < rows->count; i++)
		if (rows->rows[i].why != NULL)
			add_row(body, &rows->rows[i]);
	for (size_t i = 0; i < rows->count; i++)
		if (rows->rows[i].why == NULL)
			add_row(body, &rows->rows[i]);
	page_write(&frame, out);
}

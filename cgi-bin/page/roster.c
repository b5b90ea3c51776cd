/* Roles for many people from one CSV file. */

#include "page/roster.h"

#include <inttypes.h>

#include "base/csv.h"
#include "base/id.h"
#include "page/layout.h"

#define BOM  "\xEF\xBB\xBF" /* or spreadsheets take it for another encoding */
#define BASE "/people/import"

const char *
page_roster_href(struct arena *arena, int64_t file)
{
	return arena_print(arena, BASE "/%s", id_letters(arena, file));
}

static size_t
count_of(const struct roster_page *roster, enum roster_state state)
{
	size_t count = 0;

	for (size_t i = 0; i < roster->count; i++)
		count += roster->rows[i].state == state;
	return count;
}

size_t
page_roster_bad(const struct roster_page *roster)
{
	return count_of(roster, ROSTER_BAD);
}

void
page_roster_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct entries *entries)
{
	const struct page page = { .title = "Roles from a file",
		.place = PLACE_PEOPLE,
		.back = "/people",
		.back_label = "People" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_ROSTER_NEW, entries);

	tmpl_set(body, ROSTER_NEW_TOKEN, viewer->token);
	page_form_file(body, ROSTER_NEW_CHOOSER, entries,
	    &(struct control){ .name = "file",
		.hint = "CSV in UTF-8 with commas between the columns, at most "
			"200 rows and 200 KB.",
		.accept = ".csv,text/csv" });
	for (int i = 0; i < ROSTER_COLUMN__COUNT; i++) {
		const struct roster_about *about =
		    roster_about((enum roster_column)i);
		struct tmpl *row = tmpl_add(body, ROSTER_NEW_COLUMN);

		tmpl_set(row, ROSTER_NEW_NAME, about->name);
		tmpl_set(row, ROSTER_NEW_NEEDED, about->needed ? "Yes" : "No");
		tmpl_set(row, ROSTER_NEW_RULE, about->rule);
	}
	page_write(&frame, out);
}

void
page_roster_example(struct text *out)
{
	const char *cells[ROSTER_COLUMN__COUNT];

	text_add(out, BOM);
	for (int row = -1; row < 2; row++) {
		for (int i = 0; i < ROSTER_COLUMN__COUNT; i++) {
			const struct roster_about *about =
			    roster_about((enum roster_column)i);

			cells[i] = row < 0 ? about->name : about->examples[row];
		}
		csv_add_row(out, cells, LENGTH(cells), true);
	}
}

static void
add_row(struct tmpl *body, struct arena *arena, const struct roster_row *row)
{
	struct tmpl *one = tmpl_add(body, ROSTER_SHOW_ROW), *bad;
	const char *name = row->person[0] != '\0' ? row->person
			   : row->cells[ROSTER_NAME][0] != '\0'
			       ? row->cells[ROSTER_NAME]
			       : row->cells[ROSTER_EMAIL];

	tmpl_set(
	    one, ROSTER_SHOW_LINE, arena_print(arena, "%" PRId64, row->line));
	tmpl_set(one, ROSTER_SHOW_NAME, name);
	if (name != row->cells[ROSTER_EMAIL])
		tmpl_maybe(one, ROSTER_SHOW_EMAIL, row->cells[ROSTER_EMAIL]);
	if (row->state == ROSTER_BAD) {
		bad = tmpl_add(one, ROSTER_SHOW_BAD);
		tmpl_set(
		    bad, ROSTER_SHOW_COLUMN, roster_about(row->column)->name);
		tmpl_set(bad, ROSTER_SHOW_WHY, row->why);
		return;
	}
	tmpl_maybe(one, ROSTER_SHOW_GRANT, grant_words(arena, &row->grant));
	tmpl_show(one, ROSTER_SHOW_HAS, row->state == ROSTER_HAS);
	tmpl_show(one, ROSTER_SHOW_NEW, row->state == ROSTER_INVITES);
	tmpl_show(one, ROSTER_SHOW_OLD, row->state == ROSTER_INVITED);
}

static void
add_choice(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct roster_page *roster)
{
	char digest[SECRET_HEX_SIZE];
	const struct option options[] = {
		{ .value = "good",
		    .label = "Give the good rows only",
		    .hint = page_roster_bad(roster) == 0
				? "All of them are good."
				: "You mend the others and send them again." },
		{ .value = "all",
		    .label = "All or nothing",
		    .hint = "Roles are given only if every row is good." },
	};
	struct tmpl *form = tmpl_add(body, ROSTER_SHOW_FORM);

	tmpl_set(form, ROSTER_SHOW_ACTION,
	    page_roster_href(arena, roster->file->id));
	tmpl_set(form, ROSTER_SHOW_TOKEN, viewer->token);
	roster_digest(roster->rows, roster->count, digest);
	tmpl_set(form, ROSTER_SHOW_DIGEST, digest);
	page_form_radios(form, ROSTER_SHOW_WHICH, roster->entries,
	    &(struct control){ .name = "which" }, options, LENGTH(options));
}

void
page_roster_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct roster_page *roster)
{
	const struct page page = { .title = "Check your file",
		.place = PLACE_PEOPLE,
		.back = BASE,
		.back_label = "Roles from a file",
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_ROSTER_SHOW, roster->entries);
	size_t gives = count_of(roster, ROSTER_GIVES);
	size_t invites = count_of(roster, ROSTER_INVITES);

	tmpl_set(body, ROSTER_SHOW_FILE, roster->file->name);
	tmpl_show(body, ROSTER_SHOW_MOVED, roster->moved);
	tmpl_set_int(body, ROSTER_SHOW_GIVES, (int64_t)gives);
	tmpl_set_int(body, ROSTER_SHOW_INVITES, (int64_t)invites);
	tmpl_set_int(body, ROSTER_SHOW_SAME,
	    (int64_t)(count_of(roster, ROSTER_HAS) +
		      count_of(roster, ROSTER_INVITED)));
	tmpl_set_int(body, ROSTER_SHOW_WRONG, (int64_t)page_roster_bad(roster));
	tmpl_show(body, ROSTER_SHOW_NOTHING, gives + invites == 0);
	if (gives + invites > 0)
		add_choice(body, arena, viewer, roster);
	/* What is wrong stands first. */
	for (size_t i = 0; i < roster->count; i++)
		if (roster->rows[i].state == ROSTER_BAD)
			add_row(body, arena, &roster->rows[i]);
	for (size_t i = 0; i < roster->count; i++)
		if (roster->rows[i].state != ROSTER_BAD)
			add_row(body, arena, &roster->rows[i]);
	page_write(&frame, out);
}

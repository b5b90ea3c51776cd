/* Roles for many people from one CSV file. */

#include "page/roster.h"

#include "base/id.h"
#include "page/column.h"
#include "page/rows.h"

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
	page_column_table(
	    body, ROSTER_NEW_COLUMNS, roster_columns, ROSTER_COLUMN__COUNT);
	page_write(&frame, out);
}

void
page_roster_example(struct text *out)
{
	page_column_example(out, roster_columns, ROSTER_COLUMN__COUNT);
}

/* A row in words. */
static struct rows_row
row_of(struct arena *arena, const struct roster_row *row)
{
	static const struct {
		const char *tag, *tone;
	} tags[] = {
		[ROSTER_HAS] = { "Has it already", "grey" },
		[ROSTER_INVITES] = { "Is invited", "blue" },
		[ROSTER_INVITED] = { "Invited already", "grey" },
		[ROSTER_BAD] = { NULL, NULL },
	};
	const char *email = row->cells[ROSTER_EMAIL];
	const char *name = row->person[0] != '\0' ? row->person
			   : row->cells[ROSTER_NAME][0] != '\0'
			       ? row->cells[ROSTER_NAME]
			       : email;

	return (struct rows_row){ .line = row->line,
		.name = name,
		.sub = name == email ? "" : email,
		.column = roster_columns[row->column].name,
		.why = row->state == ROSTER_BAD ? row->why : NULL,
		.does = row->state == ROSTER_BAD
			    ? ""
			    : grant_words(arena, &row->grant),
		.tag = tags[row->state].tag,
		.tone = tags[row->state].tone };
}

static const struct rows_words words = {
	.place = PLACE_PEOPLE,
	.back_label = "Roles from a file",
	.whose = "Who",
	.moved = "Roles have changed since you looked",
	.nothing = "No row gives a role or invites anybody.",
	.good = "Give the good rows only",
	.all = "Roles are given only if every row is good.",
	.button = "Give and invite",
};

void
page_roster_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct roster_page *roster)
{
	const struct rows_count counts[] = {
		{ "Roles to give", count_of(roster, ROSTER_GIVES) },
		{ "Invitations", count_of(roster, ROSTER_INVITES) },
		{ "Done already", count_of(roster, ROSTER_HAS) +
				      count_of(roster, ROSTER_INVITED) },
		{ "With problems", page_roster_bad(roster) },
	};
	struct rows_row *rows =
	    arena_array(arena, struct rows_row, roster->count);
	char digest[SECRET_HEX_SIZE];

	roster_digest(roster->rows, roster->count, digest);
	for (size_t i = 0; i < roster->count; i++)
		rows[i] = row_of(arena, &roster->rows[i]);
	page_rows_show(out, arena, viewer,
	    &(struct rows_page){ .words = &words,
		.file = roster->file,
		.about = "",
		.back = BASE,
		.action = page_roster_href(arena, roster->file->id),
		.digest = digest,
		.counts = counts,
		.count_count = LENGTH(counts),
		.rows = rows,
		.count = roster->count,
		.does = counts[0].number + counts[1].number > 0,
		.moved = roster->moved,
		.entries = roster->entries });
}

/* Locations to invite into a program from a CSV file. */

#include "page/invitee.h"

#include "base/id.h"
#include "page/column.h"
#include "page/rows.h"
#include "page/status.h"

const char *
page_invitee_base(struct arena *arena, enum program program)
{
	return arena_print(
	    arena, "/admin/programs/%s/invitations", program_code(program));
}

const char *
page_invitee_href(struct arena *arena, enum program program, int64_t file)
{
	return arena_print(arena, "%s/%s", page_invitee_base(arena, program),
	    id_letters(arena, file));
}

static size_t
count_of(const struct invitee_page *invitees, enum invitee_state state)
{
	size_t count = 0;

	for (size_t i = 0; i < invitees->count; i++)
		count += invitees->rows[i].state == state;
	return count;
}

size_t
page_invitee_bad(const struct invitee_page *invitees)
{
	return count_of(invitees, INVITEE_BAD);
}

void
page_invitee_new(struct text *out, struct arena *arena,
    const struct viewer *viewer, enum program program, const char *invitation,
    const struct entries *entries)
{
	const struct page page = { .title = "Invite locations from a file",
		.place = PLACE_ADMIN,
		.back = arena_print(
		    arena, "/admin/programs/%s", program_code(program)),
		.back_label = program_name(program) };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_INVITEE_NEW, entries);

	tmpl_set(body, INVITEE_NEW_TOKEN, viewer->token);
	tmpl_set(body, INVITEE_NEW_PROGRAM, program_name(program));
	tmpl_set(body, INVITEE_NEW_BASE, page_invitee_base(arena, program));
	tmpl_set(body, INVITEE_NEW_PROGRAM_HREF, page.back);
	tmpl_maybe(body, INVITEE_NEW_INVITATION, invitation);
	tmpl_show(body, INVITEE_NEW_WORDLESS, invitation[0] == '\0');
	page_form_file(body, INVITEE_NEW_CHOOSER, entries,
	    &(struct control){ .name = "file",
		.hint = "CSV in UTF-8 with commas between the columns, at most "
			"500 rows and 200 KB.",
		.accept = ".csv,text/csv" });
	page_column_table(
	    body, INVITEE_NEW_COLUMNS, invitee_columns, INVITEE_COLUMN__COUNT);
	page_write(&frame, out);
}

void
page_invitee_example(struct text *out)
{
	page_column_example(out, invitee_columns, INVITEE_COLUMN__COUNT);
}

/* A row in words. */
static struct rows_row
row_of(struct arena *arena, const struct invitee *row)
{
	const struct candidate *one = &row->candidate;
	struct rows_row words = { .line = row->line,
		.name = row->cells[INVITEE_PARTNER_ID],
		.sub = "",
		.does = "" };

	if (row->state == INVITEE_BAD) {
		words.column = invitee_columns[row->column].name;
		words.why = row->why;
		if (words.name[0] == '\0')
			words.name = "Row without a PartnerID";
		return words;
	}
	words.name = one->location.name;
	words.sub = arena_print(arena, "%s, PartnerID %s", one->partner_name,
	    one->location.partner_id);
	words.tag = enrollment_name(one->enrollment.status);
	words.tone = page_status_enrollment_tone(one->enrollment.status);
	words.does = row->state == INVITEE_INVITES ? "Is invited. Until now:"
		     : row->state == INVITEE_TWICE
			 ? "Nothing: another row invites it. Until now:"
			 : "Nothing: no invitation is needed. It stands at:";
	return words;
}

static const struct rows_words words = {
	.place = PLACE_ADMIN,
	.back_label = "Invite locations from a file",
	.whose = "Location",
	.moved = "Enrollments have changed since you looked",
	.nothing = "No row invites a location.",
	.good = "Invite the good rows only",
	.all = "Locations are invited only if every row is good.",
	.button = "Invite the locations",
};

void
page_invitee_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct invitee_page *invitees)
{
	const struct rows_count counts[] = {
		{ "To invite", count_of(invitees, INVITEE_INVITES) },
		{ "Nothing to do", count_of(invitees, INVITEE_STANDS) +
				       count_of(invitees, INVITEE_TWICE) },
		{ "With problems", page_invitee_bad(invitees) },
	};
	struct rows_row *rows =
	    arena_array(arena, struct rows_row, invitees->count);
	char digest[SECRET_HEX_SIZE];

	invitee_digest(invitees->rows, invitees->count, digest);
	for (size_t i = 0; i < invitees->count; i++)
		rows[i] = row_of(arena, &invitees->rows[i]);
	page_rows_show(out, arena, viewer,
	    &(struct rows_page){ .words = &words,
		.file = invitees->file,
		.about = arena_print(arena, "Locations to invite to %s.",
		    program_name(invitees->program)),
		.back = page_invitee_base(arena, invitees->program),
		.action = page_invitee_href(
		    arena, invitees->program, invitees->file->id),
		.digest = digest,
		.counts = counts,
		.count_count = LENGTH(counts),
		.rows = rows,
		.count = invitees->count,
		.does = counts[0].number > 0,
		.moved = invitees->moved,
		.entries = invitees->entries });
}

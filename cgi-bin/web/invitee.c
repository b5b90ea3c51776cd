/* Locations invited into a program by one CSV file. */

#include "web/invitee.h"

#include <string.h>

#include "page/invitee.h"
#include "store/enrollment.h"
#include "store/import_file.h"
#include "store/program.h"
#include "web/rows.h"

static const struct sheet_shape shape = { .columns = invitee_columns,
	.count = INVITEE_COLUMN__COUNT,
	.rows = INVITEE_ROWS_MAX,
	.cell = INVITEE_CELL_MAX,
	.size = INVITEE_BYTES_MAX,
	.too_big = "The file is bigger than 200 KB. Send it in several files" };

static enum outcome
show_new(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries)
{
	struct program_terms terms;
	enum program program;
	enum outcome out;

	if (!program_of(request->argument[0], &program))
		return ABSENT;
	out = store_program_of(store, program, request->arena, &terms);
	if (out == DONE)
		page_invitee_new(&reply->body, request->arena, &request->viewer,
		    program, terms.invitation, entries);
	return out;
}

static const struct rows_kind locations = {
	.kind = IMPORT_LOCATIONS,
	.shape = &shape,
	.argument = 1,
	.page = show_new,
};

enum outcome
web_invitee_new(
    struct request *request, struct store *store, struct reply *reply)
{
	return rows_ask(request, store, reply, &locations, NULL);
}

enum outcome
web_invitee_example(
    struct request *request, struct store *store, struct reply *reply)
{
	enum program program;

	(void)store;
	if (!program_of(request->argument[0], &program))
		return ABSENT;
	page_invitee_example(&reply->body);
	rows_example(request, reply, "locations-example.csv");
	return DONE;
}

enum outcome
web_invitee_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_file file;
	enum program program;
	enum outcome out;

	if (!program_of(request->argument[0], &program))
		return ABSENT;
	out = rows_send(request, store, reply, &locations, &file);
	if (out == DONE)
		reply_go(reply, "%s",
		    page_invitee_href(request->arena, program, file.id));
	return out;
}

/* Judge a row as things stand now. */
static enum outcome
judge(struct request *request, struct store *store, enum program program,
    struct invitee *rows, size_t at)
{
	struct candidate candidate;
	enum outcome out;

	if (!invitee_is_named(&rows[at]))
		return DONE;
	out = store_enrollment_named(store, rows[at].cells[INVITEE_PARTNER_ID],
	    program, request->arena, &candidate);
	if (out != DONE && out != ABSENT)
		return out;
	invitee_judge(
	    request->arena, rows, at, out == DONE ? &candidate : NULL);
	return DONE;
}

/* The program and the file of the address, its rows judged. */
static enum outcome
find(struct request *request, struct store *store, struct import_file *file,
    struct invitee_page *page)
{
	struct invitee *rows;
	struct sheet sheet;
	enum outcome out;

	if (!program_of(request->argument[0], &page->program))
		return ABSENT;
	out = rows_find(request, store, &locations, file, &sheet);
	if (out != DONE)
		return out;
	rows = arena_array(request->arena, struct invitee, sheet.count);
	for (size_t i = 0; out == DONE && i < sheet.count; i++) {
		rows[i].line = sheet.rows[i].line;
		memcpy(
		    rows[i].cells, sheet.rows[i].cells, sizeof(rows[i].cells));
		out = judge(request, store, page->program, rows, i);
	}
	page->rows = rows;
	page->count = sheet.count;
	return out;
}

enum outcome
web_invitee_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_file file;
	struct entries entries;
	struct invitee_page page = { .file = &file, .entries = &entries };
	enum outcome out = find(request, store, &file, &page);

	if (out != DONE)
		return out;
	rows_fill(request, &entries);
	page_invitee_show(
	    &reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

/* As each is invited by hand. */
static enum outcome
invite_all(struct request *request, struct store *store,
    const struct invitee_page *page)
{
	const struct enrollment_step step = { .event = ENROLLMENT_INVITE,
		.words = "" };
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < page->count; i++)
		if (page->rows[i].state == INVITEE_INVITES)
			out = store_enrollment_move(store, &request->viewer,
			    request->arena, &page->rows[i].candidate, &step);
	return out == DONE ? store_import_file_end(
				 store, &request->viewer, IMPORT_LOCATIONS)
			   : out;
}

enum outcome
web_invitee_invite(
    struct request *request, struct store *store, struct reply *reply)
{
	char digest[SECRET_HEX_SIZE];
	struct import_file file;
	struct entries entries;
	struct invitee_page page = { .file = &file, .entries = &entries };
	struct rows_seen seen = { .digest = digest,
		.refused = "Some rows have problems, so nobody was invited. "
			   "Mend them and send the file again, or invite the "
			   "good rows only" };
	enum outcome out = find(request, store, &file, &page);

	if (out != DONE)
		return out;
	seen.bad = page_invitee_bad(&page);
	invitee_digest(page.rows, page.count, digest);
	out = rows_choose(request, &seen, &entries);
	page.moved = out == CONFLICT;
	if ((out == INVALID && !entries.malformed) || page.moved)
		page_invitee_show(
		    &reply->body, request->arena, &request->viewer, &page);
	if (out == DONE)
		out = invite_all(request, store, &page);
	if (out == DONE)
		reply_go(reply,
		    "/admin/enrollments?status=invited&program=%s&done=invited",
		    program_code(page.program));
	return out;
}

/* Roles for many people from one CSV file. */

#include "web/roster.h"

#include <string.h>

#include "base/domain.h"
#include "page/roster.h"
#include "store/directory.h"
#include "store/import_file.h"
#include "store/invitation.h"
#include "store/location.h"
#include "store/member.h"
#include "web/form.h"
#include "web/rows.h"

static const struct sheet_shape shape = { .columns = roster_columns,
	.count = ROSTER_COLUMN__COUNT,
	.rows = ROSTER_ROWS_MAX,
	.cell = ROSTER_CELL_MAX,
	.size = ROSTER_BYTES_MAX,
	.too_big = "The file is bigger than 200 KB. Send it in several files" };

static enum outcome
show_new(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries)
{
	(void)store;
	page_roster_new(
	    &reply->body, request->arena, &request->viewer, entries);
	return DONE;
}

static const struct rows_kind people = {
	.kind = IMPORT_PEOPLE, .shape = &shape, .page = show_new
};

enum outcome
web_roster_new(
    struct request *request, struct store *store, struct reply *reply)
{
	return rows_ask(request, store, reply, &people, NULL);
}

enum outcome
web_roster_example(
    struct request *request, struct store *store, struct reply *reply)
{
	(void)store;
	page_roster_example(&reply->body);
	rows_example(request, reply, "roles-example.csv");
	return DONE;
}

enum outcome
web_roster_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_file file;
	enum outcome out = rows_send(request, store, reply, &people, &file);

	if (out == DONE)
		reply_go(
		    reply, "%s", page_roster_href(request->arena, file.id));
	return out;
}

/* Whose address it is, if they belong here: one question, whoever it is. */
static enum outcome
find_person(
    struct request *request, struct store *store, struct roster_row *row)
{
	char email[EMAIL_SIZE];
	enum outcome out;

	if (!domain_read_email(row->cells[ROSTER_EMAIL], email)) {
		roster_refuse(row, ROSTER_EMAIL,
		    "Enter an e-mail address, such as name@example.com");
		return DONE;
	}
	out = store_member_of_email(store, email, request->viewer.directory,
	    request->arena, &row->grant.person, &row->person);
	row->email = arena_string(request->arena, email);
	if (out == ABSENT)
		roster_invite(request->arena, &request->viewer, row);
	return out == ABSENT ? DONE : out;
}

/* Are they invited, or does an earlier row do that? */
static void
find_invited(const struct invitation *invited, size_t invited_count,
    struct roster_row *rows, size_t at)
{
	struct roster_row *row = &rows[at];

	for (size_t i = 0; i < invited_count; i++)
		if (strcmp(invited[i].email, row->email) == 0)
			row->state = ROSTER_INVITED;
	for (size_t i = 0; i < at; i++)
		if (rows[i].state == ROSTER_INVITES &&
		    strcmp(rows[i].email, row->email) == 0)
			roster_refuse(row, ROSTER_EMAIL,
			    "Another row invites them: an invitation has one "
			    "role, and you can give more when they are here");
}

/* Have they the role, or does an earlier row give it? */
static enum outcome
find_same(struct request *request, struct store *store,
    const struct roster_row *rows, size_t at, bool *has)
{
	const struct grant *grant = &rows[at].grant;
	struct grant *grants;
	size_t count;
	enum outcome out = store_member_grants(store, grant->person,
	    grant->directory, request->arena, &grants, &count);

	*has = false;
	for (size_t i = 0; out == DONE && i < count; i++)
		*has = *has || roster_same(&grants[i], grant);
	for (size_t i = 0; i < at; i++)
		*has = *has || (rows[i].state == ROSTER_GIVES &&
				   roster_same(&rows[i].grant, grant));
	return out;
}

/* Judge the rows of a sheet as things stand now. */
static enum outcome
judge(struct request *request, struct store *store, const struct sheet *sheet,
    struct roster_page *page)
{
	struct roster_row *rows =
	    arena_array(request->arena, struct roster_row, sheet->count);
	struct invitation *invited;
	struct location *locations;
	size_t count, invited_count = 0;
	bool has;
	enum outcome out = store_location_list(
	    store, &request->viewer, request->arena, &locations, &count);

	if (out == DONE)
		out = store_invitation_list(store, &request->viewer,
		    request->arena, &invited, &invited_count);
	for (size_t i = 0; out == DONE && i < sheet->count; i++) {
		struct roster_row *row = &rows[i];

		*row = (struct roster_row){ .line = sheet->rows[i].line,
			.person = "",
			.email = "",
			.why = "" };
		memcpy(row->cells, sheet->rows[i].cells, sizeof(row->cells));
		roster_read(
		    request->arena, &request->viewer, locations, count, row);
		out = find_person(request, store, row);
		if (out == DONE && row->state == ROSTER_INVITES)
			find_invited(invited, invited_count, rows, i);
		if (out != DONE || row->state != ROSTER_GIVES)
			continue;
		out = find_same(request, store, rows, i, &has);
		if (has)
			row->state = ROSTER_HAS;
	}
	page->rows = rows;
	page->count = sheet->count;
	return out;
}

/* The file of the address, its rows judged. */
static enum outcome
find(struct request *request, struct store *store, struct import_file *file,
    struct roster_page *page)
{
	struct sheet sheet;
	enum outcome out = rows_find(request, store, &people, file, &sheet);

	return out == DONE ? judge(request, store, &sheet, page) : out;
}

enum outcome
web_roster_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_file file;
	struct entries entries;
	struct roster_page page = { .file = &file, .entries = &entries };
	enum outcome out = find(request, store, &file, &page);

	if (out != DONE)
		return out;
	rows_fill(request, &entries);
	page_roster_show(&reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

/* Invite somebody: into the viewer's own directory, in the time zone of where
 * their role holds. */
static enum outcome
invite(struct request *request, struct store *store,
    const struct directory *directory, const struct roster_row *row)
{
	struct location location = { .country = directory->country };
	struct invitation invitation = { .directory = *directory,
		.email = row->email,
		.name = row->cells[ROSTER_NAME],
		.grant = row->grant };
	enum outcome out = DONE;

	if (row->grant.location != 0)
		out = store_location_of(store, &request->viewer,
		    row->grant.location, request->arena, &location);
	invitation.zone = zone_of_country(location.country);
	return out != DONE ? out
			   : store_invitation_add(store, &request->viewer,
				 request->arena, &invitation);
}

/* INVALID: too many invitations in a day. */
static enum outcome
give_all(struct request *request, struct store *store,
    const struct roster_page *page)
{
	struct directory directory;
	enum outcome out = store_directory_of(
	    store, request->viewer.directory, request->arena, &directory);

	for (size_t i = 0; out == DONE && i < page->count; i++)
		if (page->rows[i].state == ROSTER_GIVES)
			out = store_member_give(store, &request->viewer,
			    request->arena, &page->rows[i].grant);
		else if (page->rows[i].state == ROSTER_INVITES)
			out =
			    invite(request, store, &directory, &page->rows[i]);
	return out == DONE ? store_import_file_end(
				 store, &request->viewer, IMPORT_PEOPLE)
			   : out;
}

/* Do what the form says, which was drawn from these rows. INVALID: a field says
 * why not. CONFLICT: the rows have moved since. */
static enum outcome
give(struct request *request, struct store *store, struct roster_page *page,
    struct entries *entries)
{
	char digest[SECRET_HEX_SIZE];
	const struct rows_seen seen = { .digest = digest,
		.bad = page_roster_bad(page),
		.refused = "Some rows have problems, so no role was given. "
			   "Mend them and send the file again, or give the "
			   "good rows only" };
	enum outcome out;

	roster_digest(page->rows, page->count, digest);
	out = rows_choose(request, &seen, entries);
	page->moved = out == CONFLICT;
	if (out != DONE)
		return out;
	out = give_all(request, store, page);
	if (out == INVALID)
		form_fault(entries, "which",
		    "So many invitations cannot be sent in one day, so "
		    "nothing was done. Send fewer, or go on tomorrow");
	return out;
}

enum outcome
web_roster_give(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_file file;
	struct entries entries;
	struct roster_page page = { .file = &file, .entries = &entries };
	enum outcome out = find(request, store, &file, &page);

	if (out != DONE)
		return out;
	out = give(request, store, &page, &entries);
	if ((out == INVALID && !entries.malformed) || page.moved)
		page_roster_show(
		    &reply->body, request->arena, &request->viewer, &page);
	if (out == DONE)
		reply_go(reply, "/people?done=given");
	return out;
}

/* Roles for many people from one CSV file. */

#include "web/roster.h"

#include <string.h>

#include "base/csv.h"
#include "base/domain.h"
#include "page/roster.h"
#include "rules/column.h"
#include "store/directory.h"
#include "store/import_file.h"
#include "store/invitation.h"
#include "store/location.h"
#include "store/member.h"
#include "web/form.h"
#include "web/upload.h"

struct give_form {
	int64_t which;
	const char *shown; /* roster_digest of what was looked at */
};

enum { WHICH_GOOD, WHICH_ALL };
static const char *const choices[] = { "good", "all", NULL };

static const struct field give_fields[] = {
	FORM_CHOICE(give_form, which, choices, "Which roles to give"),
	FORM_OPTIONAL(give_form, shown, TEXT, 0, SECRET_HEX_SIZE, "Rows"),
};

/* The page that asks for a file; `fault`: what is wrong with the one sent. */
static enum outcome
show_new(struct request *request, struct reply *reply, const char *fault)
{
	struct entry file = {
		.name = "file", .label = "CSV file", .typed = "", .fault = fault
	};
	const struct entries entries = {
		.arena = request->arena, .list = &file, .count = 1
	};

	page_roster_new(
	    &reply->body, request->arena, &request->viewer, &entries);
	return fault == NULL ? DONE : INVALID;
}

enum outcome
web_roster_new(
    struct request *request, struct store *store, struct reply *reply)
{
	(void)store;
	return show_new(request, reply, NULL);
}

enum outcome
web_roster_example(
    struct request *request, struct store *store, struct reply *reply)
{
	(void)request;
	(void)store;
	page_roster_example(&reply->body);
	reply->type = "text/csv; charset=utf-8";
	reply_header(reply, "Content-Disposition",
	    "attachment; filename=\"roles-example.csv\"");
	return DONE;
}

/* A sheet on its way in. */
struct reading {
	struct arena *arena;
	struct roster_row *rows;
	size_t count;
	int places[ROSTER_COLUMN__COUNT];
	bool headed;
	const char *why;
};

static int
take_row(void *context, long line, const char *const *fields, size_t count)
{
	struct reading *reading = context;
	struct roster_row row = {
		.line = line, .person = "", .email = "", .why = ""
	};
	bool blank = true;

	if (!reading->headed) {
		reading->headed = true;
		return roster_header(reading->arena, fields, count,
		    reading->places, &reading->why);
	}
	for (int i = 0; i < ROSTER_COLUMN__COUNT; i++) {
		int at = reading->places[i];
		bool there = at >= 0 && (size_t)at < count;

		row.cells[i] =
		    there ? column_cell(reading->arena, fields[at]) : "";
		blank = blank && row.cells[i][0] == '\0';
		if (strlen(row.cells[i]) > ROSTER_CELL_MAX)
			reading->why = arena_print(reading->arena,
			    "Line %ld: a cell is longer than 1,000 bytes",
			    line);
	}
	if (blank)
		return 1;
	if (reading->count == ROSTER_ROWS_MAX)
		reading->why = "The file has more than 200 rows. Send it in "
			       "several files";
	if (reading->why != NULL)
		return 0;
	reading->rows = arena_more(
	    reading->arena, reading->rows, reading->count, sizeof(row));
	reading->rows[reading->count++] = row;
	return 1;
}

/* The rows of a file, none of them judged. INVALID with a sentence. */
static enum outcome
read_file(struct request *request, const char *path, struct reading *reading)
{
	const char *why = NULL;
	long line = 0;
	enum outcome out;

	*reading = (struct reading){ .arena = request->arena };
	out = csv_read_file(path, take_row, reading, &line, &why);
	if (out == INVALID)
		reading->why =
		    arena_print(request->arena, "Line %ld: %s", line, why);
	if (out == DONE && reading->why == NULL && reading->count == 0)
		reading->why = "The file has no rows below the names of its "
			       "columns";
	return reading->why != NULL ? INVALID : out;
}

enum outcome
web_roster_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_file file;
	struct reading reading;
	const char *fault;
	enum outcome out;

	if (!upload_form_read(request))
		return INVALID;
	fault = upload_fault(request, "a CSV file", ROSTER_BYTES_MAX,
	    "The file is bigger than 200 KB. Send it in several files");
	if (fault != NULL)
		return show_new(request, reply, fault);
	file = (struct import_file){ .kind = IMPORT_PEOPLE,
		.name = request->uploads->name,
		.size = request->uploads->size };
	out = store_import_file_add(store, &request->viewer, request->arena,
	    request->uploads->fd, &file);
	if (out == DONE)
		out = read_file(request, file.path, &reading);
	if (out == INVALID)
		return show_new(request, reply, reading.why);
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

/* Read the file of the address and judge its rows as things stand now. */
static enum outcome
judge(struct request *request, struct store *store, struct roster_page *page)
{
	struct invitation *invited;
	struct location *locations;
	struct reading reading;
	size_t count, invited_count = 0;
	bool has;
	enum outcome out = store_location_list(
	    store, &request->viewer, request->arena, &locations, &count);

	if (out == DONE)
		out = store_invitation_list(store, &request->viewer,
		    request->arena, &invited, &invited_count);
	if (out == DONE)
		out = read_file(request, page->file->path, &reading);
	for (size_t i = 0; out == DONE && i < reading.count; i++) {
		struct roster_row *row = &reading.rows[i];

		roster_read(
		    request->arena, &request->viewer, locations, count, row);
		out = find_person(request, store, row);
		if (out == DONE && row->state == ROSTER_INVITES)
			find_invited(invited, invited_count, reading.rows, i);
		if (out != DONE || row->state != ROSTER_GIVES)
			continue;
		out = find_same(request, store, reading.rows, i, &has);
		if (has)
			row->state = ROSTER_HAS;
	}
	page->rows = reading.rows;
	page->count = reading.count;
	/* It was read when it came: it is not there any more. */
	return out == INVALID ? ABSENT : out;
}

static enum outcome
find(struct request *request, struct store *store, struct import_file *file)
{
	int64_t id;

	file->kind = IMPORT_PEOPLE;
	if (!request_id(request, 0, &id))
		return ABSENT;
	return store_import_file_of(
	    store, &request->viewer, id, request->arena, file);
}

enum outcome
web_roster_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct import_file file;
	struct entries entries;
	struct roster_page page = { .file = &file, .entries = &entries };
	enum outcome out = find(request, store, &file);

	if (out == DONE)
		out = judge(request, store, &page);
	if (out != DONE)
		return out;
	form_fill(
	    request->arena, give_fields, LENGTH(give_fields), NULL, &entries);
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
	struct give_form form = { .shown = "" };
	char digest[SECRET_HEX_SIZE];
	enum outcome out = form_read(
	    request, give_fields, LENGTH(give_fields), &form, entries);

	if (out != DONE)
		return out;
	roster_digest(page->rows, page->count, digest);
	page->moved = strcmp(digest, form.shown) != 0;
	if (page->moved)
		return CONFLICT;
	if (form.which == WHICH_ALL && page_roster_bad(page) > 0) {
		form_fault(entries, "which",
		    "Some rows have problems, so no role was given. Mend them "
		    "and send the file again, or give the good rows only");
		return INVALID;
	}
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
	enum outcome out = find(request, store, &file);

	if (out == DONE)
		out = judge(request, store, &page);
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

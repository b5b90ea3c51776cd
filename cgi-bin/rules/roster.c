/* Roles from a CSV file. */

#include "rules/roster.h"

#include <string.h>

#include "base/outcome.h"
#include "base/text.h"

const struct column roster_columns[] = {
	[ROSTER_EMAIL] = { "E-mail address", true,
	    "with which somebody of your company signs in, or of whom you "
	    "invite",
	    { "ada@fabrikam.example", "ada@fabrikam.example" } },
	[ROSTER_ROLE] = { "Role", true,
	    "Incentives admin, Incentives user, Account admin or Global admin",
	    { "Incentives user", "Incentives admin" } },
	[ROSTER_LOCATION] = { "PartnerID", false,
	    "of the only location where an incentives role holds; left out, "
	    "it holds at every one",
	    { "", "5210441" } },
	[ROSTER_PROGRAM] = { "Program", false,
	    "the only one in which an incentives role holds, as it is called "
	    "here; left out, it holds in every one",
	    { "", "Partner Recognition" } },
	[ROSTER_NAME] = { "Name", false,
	    "of somebody who is not here yet: they are invited with this role. "
	    "1 to 120 characters; of others it is passed over",
	    { "Ada Martin", "" } },
};
_Static_assert(LENGTH(roster_columns) == ROSTER_COLUMN__COUNT,
    "every column is described");

void
roster_refuse(
    struct roster_row *row, enum roster_column column, const char *sentence)
{
	if (row->state == ROSTER_BAD)
		return;
	row->state = ROSTER_BAD;
	row->column = column;
	row->why = sentence;
}

/* By the name that people read, or the code. */
static bool
read_role(const char *cell, unsigned gives, enum role *role)
{
	for (*role = 0; *role < ROLE__COUNT; ++*role)
		if ((gives & ROLE_BIT(*role)) != 0 &&
		    (column_is(cell, role_name(*role)) ||
			column_is(cell, role_code(*role))))
			return true;
	return false;
}

static bool
read_program(const char *cell, enum program *program)
{
	for (*program = 0; *program < PROGRAM__COUNT; ++*program)
		if (column_is(cell, program_name(*program)) ||
		    column_is(cell, program_code(*program)))
			return true;
	return false;
}

static void
read_location(
    const struct location *locations, size_t count, struct roster_row *row)
{
	const char *cell = row->cells[ROSTER_LOCATION];

	if (cell[0] == '\0')
		return;
	for (size_t i = 0; i < count; i++)
		if (strcmp(locations[i].partner_id, cell) == 0) {
			row->grant.location = locations[i].id;
			row->grant.location_name = locations[i].name;
			return;
		}
	roster_refuse(row, ROSTER_LOCATION,
	    "No location of your company has this PartnerID");
}

void
roster_read(struct arena *arena, const struct viewer *viewer,
    const struct location *locations, size_t count, struct roster_row *row)
{
	const char *program = row->cells[ROSTER_PROGRAM];
	bool narrow =
	    program[0] != '\0' || row->cells[ROSTER_LOCATION][0] != '\0';

	row->grant = (struct grant){ .directory = viewer->directory,
		.location_name = "" };
	if (!read_role(row->cells[ROSTER_ROLE], person_gives_here(viewer),
		&row->grant.role)) {
		roster_refuse(row, ROSTER_ROLE,
		    "Enter Incentives admin, Incentives user, Account admin "
		    "or Global admin");
		return;
	}
	if (narrow && !role_is_narrowable(row->grant.role)) {
		roster_refuse(row,
		    program[0] != '\0' ? ROSTER_PROGRAM : ROSTER_LOCATION,
		    "Only incentives roles can be for one location or one "
		    "program");
		return;
	}
	read_location(locations, count, row);
	row->grant.in_program = program[0] != '\0';
	if (row->grant.in_program &&
	    !read_program(program, &row->grant.program))
		roster_refuse(row, ROSTER_PROGRAM,
		    arena_print(arena, "Enter %s or %s, or nothing",
			program_name(PROGRAM_COMMERCE_INCENTIVES),
			program_name(PROGRAM_PARTNER_RECOGNITION)));
}

void
roster_invite(
    struct arena *arena, const struct viewer *viewer, struct roster_row *row)
{
	const char *name = row->cells[ROSTER_NAME];

	if (row->state == ROSTER_BAD)
		return;
	if (name[0] == '\0')
		roster_refuse(row, ROSTER_EMAIL,
		    arena_print(arena,
			"Nobody of %s signs in with this address: to invite "
			"them enter their name too",
			viewer->directory_name));
	else if (text_characters(name) > ROSTER_NAME_MAX)
		roster_refuse(row, ROSTER_NAME, "Enter at most 120 characters");
	else if (row->grant.in_program)
		roster_refuse(row, ROSTER_PROGRAM,
		    "The role of an invitation holds in every program: leave "
		    "this out, and narrow the role when they are here");
	else
		row->state = ROSTER_INVITES;
}

bool
roster_same(const struct grant *one, const struct grant *other)
{
	return one->person == other->person && one->role == other->role &&
	       one->location == other->location &&
	       one->in_program == other->in_program &&
	       (!one->in_program || one->program == other->program);
}

void
roster_digest(
    const struct roster_row *rows, size_t count, char digest[SECRET_HEX_SIZE])
{
	unsigned char hash[SECRET_HASH_SIZE];
	struct secret_hasher hasher;

	secret_hash_open(&hasher);
	for (size_t i = 0; i < count; i++) {
		const struct roster_row *row = &rows[i];
		const struct grant *grant = &row->grant;
		int64_t numbers[] = { row->line, row->state, grant->person,
			grant->role, grant->location,
			grant->in_program ? (int64_t)grant->program : -1 };

		if (row->state != ROSTER_GIVES && row->state != ROSTER_INVITES)
			continue;
		secret_hash_raw(&hasher, numbers, sizeof(numbers));
		secret_hash_piece(&hasher, row->email, strlen(row->email));
	}
	secret_hash_close(&hasher, hash);
	secret_hex(hash, digest);
}

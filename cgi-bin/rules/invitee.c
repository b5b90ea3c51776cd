/* Locations to invite into a program. */

#include "rules/invitee.h"

#include <string.h>

#include "base/outcome.h"

const struct column invitee_columns[] = {
	[INVITEE_PARTNER_ID] = { "PartnerID", true,
	    "of the location, digits only", { "5210441", "5210442" } },
	[INVITEE_NAME] = { "Location", false,
	    "its name, to be sure that it is the one you mean; left out, the "
	    "PartnerID alone decides",
	    { "Fabrikam Seattle", "" } },
};
_Static_assert(LENGTH(invitee_columns) == INVITEE_COLUMN__COUNT,
    "every column is described");

static void
refuse(struct invitee *row, enum invitee_column column, const char *sentence)
{
	row->state = INVITEE_BAD;
	row->column = column;
	row->why = sentence;
}

bool
invitee_is_named(struct invitee *row)
{
	const char *typed = row->cells[INVITEE_PARTNER_ID];

	if (typed[0] != '\0' && typed[strspn(typed, "0123456789")] == '\0')
		return true;
	refuse(row, INVITEE_PARTNER_ID,
	    "Enter a PartnerID, digits only, such as 5210441");
	return false;
}

void
invitee_judge(struct arena *arena, struct invitee *rows, size_t at,
    const struct candidate *candidate)
{
	struct invitee *row = &rows[at];
	const char *name = row->cells[INVITEE_NAME];
	enum enrollment_status to;

	if (candidate == NULL) {
		refuse(
		    row, INVITEE_PARTNER_ID, "No location has this PartnerID");
		return;
	}
	if (name[0] != '\0' && !column_is(name, candidate->location.name)) {
		refuse(row, INVITEE_NAME,
		    arena_print(arena,
			"The location with this PartnerID is called %s",
			candidate->location.name));
		return;
	}
	row->candidate = *candidate;
	row->state = enrollment_move(
			 candidate->enrollment.status, ENROLLMENT_INVITE, &to)
			 ? INVITEE_INVITES
			 : INVITEE_STANDS;
	for (size_t i = 0; i < at; i++)
		if (rows[i].state == INVITEE_INVITES &&
		    rows[i].candidate.location.id == candidate->location.id)
			row->state = INVITEE_TWICE;
}

void
invitee_digest(
    const struct invitee *rows, size_t count, char digest[SECRET_HEX_SIZE])
{
	unsigned char hash[SECRET_HASH_SIZE];
	struct secret_hasher hasher;

	secret_hash_open(&hasher);
	for (size_t i = 0; i < count; i++) {
		const struct candidate *one = &rows[i].candidate;
		int64_t numbers[] = { rows[i].line, one->location.id,
			one->enrollment.program, one->enrollment.status };

		if (rows[i].state == INVITEE_INVITES)
			secret_hash_raw(&hasher, numbers, sizeof(numbers));
	}
	secret_hash_close(&hasher, hash);
	secret_hex(hash, digest);
}

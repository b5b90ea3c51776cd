/* The parts of what there is of a person. */

#include "rules/own.h"

#include "base/outcome.h"

struct part {
	const char *name;
	int64_t most;
	struct own_column columns[OWN_COLUMNS_MAX + 1];
};

static const struct part parts[] = {
	[OWN_ADDRESSES] = { "formerAddresses", OWN_ROWS_MAX,
	    { { "address", OWN_TEXT }, { "until", OWN_INSTANT } } },
	[OWN_FACTOR] = { "secondFactor", OWN_ROWS_MAX,
	    { { "begun", OWN_INSTANT }, { "confirmed", OWN_INSTANT },
		{ "recoveryCodesLeft", OWN_NUMBER },
		{ "notNeeded", OWN_YES } } },
	[OWN_SESSIONS] = { "sessions", OWN_ROWS_MAX,
	    { { "begun", OWN_INSTANT }, { "lastUsed", OWN_INSTANT },
		{ "passwordTyped", OWN_INSTANT }, { "browser", OWN_TEXT },
		{ "network", OWN_TEXT }, { "directory", OWN_TEXT } } },
	[OWN_PLACES] = { "signedInFrom", OWN_ROWS_MAX,
	    { { "browser", OWN_TEXT }, { "network", OWN_TEXT },
		{ "last", OWN_INSTANT } } },
	[OWN_REQUESTS] = { "rolesAskedFor", OWN_ROWS_MAX,
	    { { "role", OWN_ROLE }, { "directory", OWN_TEXT },
		{ "asked", OWN_INSTANT }, { "answer", OWN_TEXT },
		{ "answered", OWN_INSTANT } } },
	[OWN_INVITATIONS] = { "invitations", OWN_ROWS_MAX,
	    { { "directory", OWN_TEXT }, { "role", OWN_ROLE },
		{ "address", OWN_TEXT }, { "name", OWN_TEXT },
		{ "invited", OWN_INSTANT }, { "ended", OWN_INSTANT },
		{ "accepted", OWN_YES } } },
	[OWN_INVITED] = { "peopleInvited", OWN_ROWS_MAX,
	    { { "directory", OWN_TEXT }, { "role", OWN_ROLE },
		{ "address", OWN_TEXT }, { "name", OWN_TEXT },
		{ "invited", OWN_INSTANT }, { "ended", OWN_INSTANT },
		{ "accepted", OWN_YES } } },
	[OWN_UNWANTED] = { "mailsNotWanted", OWN_ROWS_MAX,
	    { { "about", OWN_TEXT }, { "since", OWN_INSTANT } } },
	[OWN_DAILY] = { "mailsOnceADay", OWN_ROWS_MAX,
	    { { "toldUpTo", OWN_INSTANT } } },
	[OWN_KEYS] = { "keyboardShortcutsOff", OWN_ROWS_MAX,
	    { { "since", OWN_INSTANT } } },
	[OWN_ABSENCE] = { "away", OWN_ROWS_MAX, { { "until", OWN_INSTANT } } },
	[OWN_LISTS] = { "keptLists", OWN_ROWS_MAX,
	    { { "name", OWN_TEXT }, { "query", OWN_TEXT },
		{ "directory", OWN_TEXT } } },
	[OWN_CLAIMS] = { "claimsOwned", OWN_ROWS_MAX,
	    { { "number", OWN_TEXT }, { "name", OWN_TEXT },
		{ "directory", OWN_TEXT }, { "created", OWN_INSTANT } } },
	[OWN_FOLLOWED] = { "claimsFollowed", OWN_ROWS_MAX,
	    { { "number", OWN_TEXT }, { "name", OWN_TEXT },
		{ "directory", OWN_TEXT } } },
	[OWN_PROOF] = { "proofFiles", OWN_ROWS_MAX,
	    { { "name", OWN_TEXT }, { "type", OWN_TEXT },
		{ "bytes", OWN_NUMBER }, { "claim", OWN_TEXT },
		{ "claimName", OWN_TEXT }, { "added", OWN_INSTANT } } },
	[OWN_COMMENTS] = { "comments", OWN_ROWS_MAX,
	    { { "written", OWN_INSTANT }, { "kind", OWN_TEXT },
		{ "claim", OWN_TEXT }, { "claimName", OWN_TEXT },
		{ "text", OWN_TEXT } } },
	[OWN_UNSENT] = { "wordsNotSent", OWN_ROWS_MAX,
	    { { "kept", OWN_INSTANT }, { "form", OWN_TEXT },
		{ "claim", OWN_TEXT }, { "fields", OWN_TEXT } } },
	[OWN_SUPPORT] = { "supportRequests", OWN_ROWS_MAX,
	    { { "written", OWN_INSTANT }, { "subject", OWN_TEXT },
		{ "text", OWN_TEXT } } },
	[OWN_IMPORTS] = { "filesToImport", OWN_ROWS_MAX,
	    { { "kind", OWN_TEXT }, { "name", OWN_TEXT },
		{ "sent", OWN_INSTANT }, { "directory", OWN_TEXT } } },
	[OWN_MESSAGES] = { "messages", OWN_ROWS_MAX,
	    { { "kind", OWN_TEXT }, { "claim", OWN_TEXT },
		{ "directory", OWN_TEXT }, { "at", OWN_INSTANT },
		{ "read", OWN_INSTANT } } },
	[OWN_MAILS] = { "mails", OWN_ROWS_MAX,
	    { { "kind", OWN_TEXT }, { "claim", OWN_TEXT },
		{ "address", OWN_TEXT }, { "written", OWN_INSTANT },
		{ "sent", OWN_INSTANT } } },
	[OWN_HISTORY] = { "history", OWN_ENTRIES_MAX,
	    { { "at", OWN_INSTANT }, { "what", OWN_EVENT },
		{ "directory", OWN_TEXT }, { "claim", OWN_TEXT } } },
};
_Static_assert(LENGTH(parts) == OWN_PART__COUNT, "every part has its columns");

const char *
own_name(enum own_part part)
{
	return parts[part].name;
}

const struct own_column *
own_columns(enum own_part part, size_t *count)
{
	*count = 0;
	while (parts[part].columns[*count].name != NULL)
		++*count;
	return parts[part].columns;
}

int64_t
own_most(enum own_part part)
{
	return parts[part].most;
}

/* What there is of a person, for themselves. */

#include "store/own.h"

static const enum sql statements[] = {
	[OWN_ADDRESSES] = SQL_OWN_ADDRESSES,
	[OWN_FACTOR] = SQL_OWN_FACTOR,
	[OWN_SESSIONS] = SQL_OWN_SESSIONS,
	[OWN_PLACES] = SQL_OWN_PLACES,
	[OWN_REQUESTS] = SQL_OWN_REQUESTS,
	[OWN_INVITATIONS] = SQL_OWN_INVITATIONS,
	[OWN_INVITED] = SQL_OWN_INVITED,
	[OWN_UNWANTED] = SQL_OWN_UNWANTED,
	[OWN_DAILY] = SQL_OWN_DAILY,
	[OWN_KEYS] = SQL_OWN_KEYS,
	[OWN_ABSENCE] = SQL_OWN_ABSENCE,
	[OWN_LISTS] = SQL_OWN_LISTS,
	[OWN_CLAIMS] = SQL_OWN_CLAIMS,
	[OWN_FOLLOWED] = SQL_OWN_FOLLOWED,
	[OWN_PROOF] = SQL_OWN_PROOF,
	[OWN_COMMENTS] = SQL_OWN_COMMENTS,
	[OWN_UNSENT] = SQL_OWN_UNSENT,
	[OWN_SUPPORT] = SQL_OWN_SUPPORT,
	[OWN_IMPORTS] = SQL_OWN_IMPORTS,
	[OWN_MESSAGES] = SQL_OWN_MESSAGES,
	[OWN_MAILS] = SQL_OWN_MAILS,
	[OWN_HISTORY] = SQL_OWN_HISTORY,
};
_Static_assert(
    LENGTH(statements) == OWN_PART__COUNT, "every part has its statement");

enum sql
store_own_statement(enum own_part part)
{
	return statements[part];
}

static struct own_cell
read_cell(struct query *q, int column, enum own_type type, struct arena *arena)
{
	struct own_cell cell = { .missing = db_get_null(q, column),
		.text = "" };

	if (type == OWN_TEXT || type == OWN_ROLE || type == OWN_EVENT)
		cell.text = db_get_text(q, column, arena);
	else
		cell.number = db_get_int(q, column);
	return cell;
}

static enum outcome
read_part(struct store *store, int64_t person, enum own_part part,
    struct arena *arena, struct own_rows *rows)
{
	struct query *q = db_use(store->db, statements[part]);
	struct own_cell *cells = NULL;
	size_t count, n = 0;
	const struct own_column *columns = own_columns(part, &count);

	db_int(q, ":person", person);
	db_int(q, ":limit", own_most(part));
	for (rows->count = 0; db_next(q); rows->count++)
		for (size_t i = 0; i < count; i++, n++) {
			cells = arena_more(arena, cells, n, sizeof(*cells));
			cells[n] = read_cell(q, (int)i, columns[i].type, arena);
		}
	rows->cells = cells;
	return db_end_list(q);
}

enum outcome
store_own_read(
    struct store *store, int64_t person, struct arena *arena, struct own *own)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < OWN_PART__COUNT; i++)
		out = read_part(
		    store, person, (enum own_part)i, arena, &own->parts[i]);
	return out;
}

/*
 * One row of a file of many drafts, filled into the forms of the flow: who,
 * customer, role, items, subscriptions, contacts, each judged by the function
 * that judges the form when a person sends it (R4.71).
 */

#ifndef WEB_MANY_ROW_H
#define WEB_MANY_ROW_H

#include "rules/claim.h"
#include "rules/many.h"
#include "store/store.h"
#include "web/request.h"

/* What all rows of a file are looked up in. */
struct many_shelf {
	struct location *locations; /* for which the viewer may claim */
	size_t location_count;
	struct item *items[AREA__COUNT];
	size_t item_counts[AREA__COUNT];
	const char **names; /* of the good rows before, as keys */
	size_t name_count;
};

/* What a good row becomes. */
struct many_draft {
	struct claim claim;
	struct line *lines;
	size_t line_count;
	struct contact *contacts;
	size_t contact_count;
};

/* Read a shelf without names, into the request's arena. */
enum outcome web_many_row_shelf(
    struct request *, struct store *, struct many_shelf *) CHECKED;

/*
 * Judge a row. Claim name, location and customer always; role, items and
 * subscriptions, and contacts only where the row says something of them, for
 * the rest is filled in by hand. DONE: *draft is what it becomes, in memory.
 * INVALID: row->problems say what is wrong, in the order of the columns; what
 * follows a form that another one needs is not judged.
 *
 * The request lends viewer, arena and probe: refused customers, and addresses
 * of which the draft will warn, are told to web/probe, and the caller keeps
 * them (probe_keep). `again` when the row was good before: that its customer
 * fits together is known then, and its cells have it as the directory writes
 * it.
 */
enum outcome web_many_row_check(struct request *, struct store *,
    const struct many_shelf *, bool again, struct many_row *,
    struct many_draft *) CHECKED;

/* Remember the name of a good row, for those behind it. */
void web_many_row_remember(
    struct arena *, struct many_shelf *, const struct many_draft *);

/* Make the draft in the store, owned by the viewer; sets its claim's id. */
enum outcome web_many_row_make(
    struct request *, struct store *, struct many_draft *) CHECKED;

#endif

/* A partner account becomes a part of another. */

#include "web/merge.h"

#include <string.h>

#include "page/merge.h"
#include "page/partner.h"
#include "store/merge.h"
#include "store/partner.h"
#include "web/form.h"

#define PARTNER_ID_MAX 20  /* digits */
#define SEEN_MAX       100 /* letters of merge_seen */

struct merge_form {
	const char *into; /* a PartnerID of the other account */
	const char *seen; /* what the form was drawn of */
};

static const struct field fields[] = {
	FORM_FIELD(merge_form, into, TEXT, 1, PARTNER_ID_MAX,
	    "PartnerID of the account that it becomes a part of"),
	FORM_OPTIONAL(merge_form, seen, TEXT, 0, SEEN_MAX, "What moves"),
};

/* The account of the address, which stands by itself. */
static enum outcome
find(struct request *request, struct store *store, struct partner *partner)
{
	int64_t id;
	enum outcome out = ABSENT;

	if (request_id(request, 0, &id))
		out = store_partner_of(store, id, request->arena, partner);
	return out == DONE && partner->merged != 0 ? ABSENT : out;
}

/* What merging it into the account of a PartnerID would do. INVALID: a sentence
 * says why there is no such account. */
static enum outcome
look(struct request *request, struct store *store, const struct partner *from,
    const char *partner_id, struct merge *merge, struct entries *entries)
{
	int64_t into;
	enum outcome out;

	if (partner_id[0] == '\0') {
		form_fault(entries, "into",
		    "Enter a PartnerID of the account that it becomes a part "
		    "of");
		return INVALID;
	}
	out = store_partner_of_location(store, partner_id, &into);
	if (out == DONE)
		return store_merge_read(
		    store, from->directory.id, into, request->arena, merge);
	if (out != ABSENT)
		return out;
	form_fault(entries, "into",
	    "No location has this PartnerID. Look it up among the partner "
	    "accounts");
	return INVALID;
}

static void
show(struct request *request, struct reply *reply, const struct partner *from,
    const struct merge *merge, const struct entries *entries, bool moved)
{
	const struct merge_show page = { .from = from,
		.merge = merge,
		.entries = entries,
		.partner_id = page_form_entry(entries, "into")->typed,
		.moved = moved };

	page_merge_show(&reply->body, request->arena, &request->viewer, &page);
}

enum outcome
web_merge_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct merge_form form = { .into = request_asked(request, "into") };
	struct partner from;
	struct merge merge;
	struct entries entries;
	const bool asked = request_query(request, "into") != NULL;
	enum outcome out = find(request, store, &from);

	if (out != DONE)
		return out;
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	if (asked)
		out = look(request, store, &from, form.into, &merge, &entries);
	if (out == DONE || out == INVALID)
		show(request, reply, &from,
		    asked && out == DONE ? &merge : NULL, &entries, false);
	return out;
}

enum outcome
web_merge_apply(
    struct request *request, struct store *store, struct reply *reply)
{
	struct merge_form form = { .into = "" };
	struct partner from;
	struct merge merge;
	struct entries entries;
	enum outcome out = find(request, store, &from);

	if (out != DONE)
		return out;
	out = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (out == DONE)
		out = look(request, store, &from, form.into, &merge, &entries);
	if (out == INVALID) {
		show(request, reply, &from, NULL, &entries, false);
		return out;
	}
	if (out == DONE)
		out = strcmp(form.seen, merge_seen(request->arena, &merge)) == 0
			  ? store_merge_apply(
				store, &request->viewer, request->arena, &merge)
			  : CONFLICT;
	if (out == CONFLICT)
		show(request, reply, &from, &merge, &entries, true);
	if (out == DONE)
		reply_go(reply, "%s?done=merged",
		    page_partner_href(request->arena, merge.into.directory.id));
	return out;
}

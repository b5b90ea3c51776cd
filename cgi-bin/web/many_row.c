/* One row of a file of many drafts, filled into the forms of the flow. */

#include "web/many_row.h"

#include <string.h>

#include "base/id.h"
#include "base/text.h"
#include "rules/column.h"
#include "store/claim.h"
#include "store/contact.h"
#include "store/customer.h"
#include "store/line.h"
#include "store/location.h"
#include "web/contact.h"
#include "web/customer.h"
#include "web/items.h"
#include "web/role.h"
#include "web/subscription.h"
#include "web/who.h"

#define KEY_SIZE   512
#define FIELDS_MAX (CLAIM_LINES_MAX + MANY_COLUMN__COUNT)

/* A row on its way through the forms. */
struct trial {
	struct request *request; /* its body is the form at hand */
	struct store *store;
	const struct many_shelf *shelf;
	struct many_row *row;
	struct many_draft *draft;
	bool again; /* it was good before */
	struct many_problem *problems;
	unsigned told; /* columns of which more was said than a form can */
};

enum outcome
web_many_row_shelf(
    struct request *request, struct store *store, struct many_shelf *shelf)
{
	enum outcome out;

	*shelf = (struct many_shelf){ .name_count = 0 };
	out = store_location_claimable(store, &request->viewer, request->arena,
	    &shelf->locations, &shelf->location_count);
	for (int i = 0; out == DONE && i < AREA__COUNT; i++)
		out = store_customer_items(store, (enum area)i, 0,
		    request->arena, &shelf->items[i], &shelf->item_counts[i]);
	return out;
}

static const char *
cell(const struct trial *trial, enum many_column column)
{
	return trial->row->cells[column];
}

/* Among the others in the order of the columns. */
static void
add_problem(struct trial *trial, enum many_column column, const char *sentence)
{
	struct many_row *row = trial->row;
	size_t at = row->problem_count;

	trial->problems = arena_more(trial->request->arena, trial->problems, at,
	    sizeof(*trial->problems));
	for (; at > 0 && trial->problems[at - 1].column > column; at--)
		trial->problems[at] = trial->problems[at - 1];
	trial->problems[at] = (struct many_problem){ column, sentence };
	row->problems = trial->problems;
	row->problem_count++;
}

/* Where a form offers a choice, a file can name what it does not offer: say
 * so, instead of the form's "choose one". */
static void
tell(struct trial *trial, enum many_column column, const char *sentence)
{
	add_problem(trial, column, sentence);
	trial->told |= 1u << column;
}

/* “What was typed” and what is wrong with it. */
static const char *
named(const struct trial *trial, const char *typed, const char *wrong)
{
	struct arena *arena = trial->request->arena;

	return arena_print(arena, "“%s” %s", column_brief(arena, typed), wrong);
}

/* An empty form. */
static void
begin(struct trial *trial)
{
	trial->request->body =
	    (struct pairs){ .list = arena_array(trial->request->arena,
				struct pair, FIELDS_MAX) };
}

static void
put(struct trial *trial, const char *name, const char *value)
{
	struct pairs *body = &trial->request->body;

	if (body->count < FIELDS_MAX)
		body->list[body->count++] = (struct pair){ name, value };
}

static void
put_cells(struct trial *trial, enum many_column first, enum many_column last)
{
	for (int i = (int)first; i <= (int)last; i++)
		put(trial, many_field((enum many_column)i),
		    cell(trial, (enum many_column)i));
}

/* What the form said, told of the columns. */
static enum outcome
end(struct trial *trial, enum outcome out, const struct entries *entries)
{
	if (out != INVALID)
		return out;
	for (size_t i = 0; i < entries->count; i++) {
		const struct entry *entry = &entries->list[i];
		enum many_column column = many_column_of(entry->name);

		if (entry->fault != NULL && (trial->told & 1u << column) == 0)
			add_problem(trial, column, entry->fault);
	}
	return INVALID;
}

static const char *
key_of(struct arena *arena, const char *name)
{
	char *key = arena_get(arena, KEY_SIZE);

	text_fold(name, key, KEY_SIZE);
	return key;
}

static bool
is_same(struct arena *arena, const char *one, const char *other)
{
	return strcmp(key_of(arena, one), key_of(arena, other)) == 0;
}

/* The location of that PartnerID, as the form has it; "" for none. */
static const char *
location_of(const struct trial *trial)
{
	const struct many_shelf *shelf = trial->shelf;
	char *letters = arena_get(trial->request->arena, ID_SIZE);

	for (size_t i = 0; i < shelf->location_count; i++)
		if (strcmp(shelf->locations[i].partner_id,
			cell(trial, MANY_LOCATION)) == 0)
			id_write(shelf->locations[i].id, letters);
	return letters;
}

static bool
came_before(const struct trial *trial)
{
	const char *key = key_of(trial->request->arena, cell(trial, MANY_NAME));

	for (size_t i = 0; i < trial->shelf->name_count; i++)
		if (strcmp(trial->shelf->names[i], key) == 0)
			return true;
	return false;
}

static enum outcome
try_who(struct trial *trial)
{
	struct entries entries;
	enum outcome out;

	begin(trial);
	put_cells(trial, MANY_NAME, MANY_NAME);
	put(trial, "location", location_of(trial));
	if (cell(trial, MANY_LOCATION)[0] != '\0' &&
	    location_of(trial)[0] == '\0')
		tell(trial, MANY_LOCATION,
		    "No location for which you may claim has this PartnerID");
	if (came_before(trial))
		tell(trial, MANY_NAME, WEB_WHO_NAME_TAKEN);
	out = web_who_take(
	    trial->request, trial->store, &trial->draft->claim, &entries);
	return end(trial, out, &entries);
}

static enum outcome
try_customer(struct trial *trial)
{
	struct entries entries;
	enum outcome out;

	begin(trial);
	put_cells(trial, MANY_TENANT, MANY_DOMAIN);
	out = web_customer_take(
	    trial->request, trial->store, &trial->draft->claim, &entries);
	return end(trial, out, &entries);
}

/* The role's code; what is no role comes back as it is. */
static const char *
role_of_cell(const struct trial *trial)
{
	const char *typed = cell(trial, MANY_ROLE);

	for (int i = 0; i < PARTNER_ROLE__COUNT; i++) {
		const struct offer *offer = offer_of((enum partner_role)i);

		if (is_same(trial->request->arena, typed, offer->name))
			return offer->code;
	}
	return typed;
}

static enum outcome
try_role(struct trial *trial)
{
	const char *code = role_of_cell(trial);
	struct entries entries;
	enum partner_role role;
	enum outcome out;

	begin(trial);
	put(trial, "role", code);
	if (code[0] != '\0' && !offer_role_of(code, &role))
		tell(trial, MANY_ROLE,
		    named(trial, code, "is not the name of a partner role"));
	out = web_role_take(
	    trial->request, trial->store, &trial->draft->claim, &entries);
	return end(trial, out, &entries);
}

/* The item of the claim's area that is called so, by name or code. */
static const struct item *
item_called(const struct trial *trial, const char *typed)
{
	enum area area = trial->draft->claim.area;
	const struct item *items = trial->shelf->items[area];

	for (size_t i = 0; i < trial->shelf->item_counts[area]; i++)
		if (strcmp(items[i].code, typed) == 0 ||
		    is_same(trial->request->arena, items[i].name, typed))
			return &items[i];
	return NULL;
}

static bool
is_ticked(const struct trial *trial, const char *code)
{
	const struct pairs *body = &trial->request->body;

	for (size_t i = 0; i < body->count; i++)
		if (strcmp(body->list[i].value, code) == 0)
			return true;
	return false;
}

/* Tick the items of a cell; false when one of them is none, or there twice. */
static bool
put_items(struct trial *trial, const char **parts, size_t count)
{
	size_t problems = trial->row->problem_count;

	for (size_t i = 0; i < count; i++) {
		const struct item *item = item_called(trial, parts[i]);

		if (item == NULL)
			tell(trial, MANY_ITEMS,
			    named(trial, parts[i],
				"is not among what can be claimed in this "
				"solution area"));
		else if (is_ticked(trial, item->code))
			tell(trial, MANY_ITEMS,
			    named(trial, parts[i], "is there twice"));
		else
			put(trial, "items", item->code);
	}
	return problems == trial->row->problem_count;
}

/* The line that a part of the items' cell became. */
static struct line *
line_of(const struct trial *trial, const char *part)
{
	const struct item *item = item_called(trial, part);
	struct many_draft *draft = trial->draft;

	for (size_t i = 0; item != NULL && i < draft->line_count; i++)
		if (strcmp(draft->lines[i].item.code, item->code) == 0)
			return &draft->lines[i];
	return NULL;
}

static void
put_subscription(
    struct trial *trial, const struct line *line, const char *typed)
{
	const char *field = typed[0] != '\0' ? "typed" : "subscription";

	put(trial,
	    arena_print(trial->request->arena, "%s.%d", field, line->position),
	    typed[0] != '\0' ? typed : line->subscription);
}

/* Subscription IDs stand in the order of the items. */
static enum outcome
try_subscriptions(struct trial *trial, const char **items, size_t item_count)
{
	struct many_draft *draft = trial->draft;
	const char **typed;
	size_t count = many_parts(
	    trial->request->arena, cell(trial, MANY_SUBSCRIPTIONS), &typed);
	struct entries entries;
	struct line *line;
	enum outcome out;

	if (count == 0)
		return DONE;
	if (!offer_of(draft->claim.role)->per_subscription ||
	    count > item_count) {
		add_problem(trial, MANY_SUBSCRIPTIONS,
		    count > item_count
			? "There are more subscription IDs than items"
			: "Leave it empty: in this partner role nothing is "
			  "claimed by subscription");
		return INVALID;
	}
	begin(trial);
	for (size_t i = 0; i < item_count; i++)
		if ((line = line_of(trial, items[i])) != NULL)
			put_subscription(
			    trial, line, i < count ? typed[i] : "");
	out = web_subscription_take(trial->request, trial->store, &draft->claim,
	    draft->lines, draft->line_count, &entries);
	return end(trial, out, &entries);
}

static enum outcome
try_items(struct trial *trial)
{
	struct many_draft *draft = trial->draft;
	struct entries entries;
	const char **parts;
	size_t count =
	    many_parts(trial->request->arena, cell(trial, MANY_ITEMS), &parts);
	enum outcome out;

	if (count > CLAIM_LINES_MAX) {
		add_problem(trial, MANY_ITEMS, "A claim has at most 40 items");
		return INVALID;
	}
	begin(trial);
	if (!put_items(trial, parts, count))
		return INVALID;
	out = web_items_take(trial->request, trial->store, &draft->claim,
	    &draft->lines, &draft->line_count, &entries);
	if ((out = end(trial, out, &entries)) != DONE)
		return out;
	return try_subscriptions(trial, parts, count);
}

static enum outcome
try_contacts(struct trial *trial)
{
	struct many_draft *draft = trial->draft;
	const char *opted_out = cell(trial, MANY_OPTED_OUT);
	struct arena *arena = trial->request->arena;
	struct entries entries;
	enum outcome out;

	draft->contacts = arena_array(arena, struct contact, CONTACT__COUNT);
	begin(trial);
	put_cells(trial, MANY_CUSTOMER_NAME, MANY_ISV_SOLUTION);
	if (is_same(arena, opted_out, "yes"))
		put(trial, "opted_out", "1");
	else if (opted_out[0] != '\0' && !is_same(arena, opted_out, "no"))
		tell(trial, MANY_OPTED_OUT, "Enter yes or no");
	out = web_contact_take(trial->request, &draft->claim, draft->contacts,
	    &draft->contact_count, &entries);
	/* The draft's pages will warn of an address that is not the
	 * customer's: that counts here, where files bring many (R4.42). */
	if (out == DONE && !trial->again)
		out = web_contact_warned(trial->request, trial->store,
		    &draft->claim, draft->contacts[0].email, &entries);
	return end(trial, out, &entries);
}

/* Does the row say anything in these columns? */
static bool
says(const struct trial *trial, enum many_column first, enum many_column last)
{
	for (int i = (int)first; i <= (int)last; i++)
		if (cell(trial, (enum many_column)i)[0] != '\0')
			return true;
	return false;
}

/* All forms that the row fills in, each as far as those before it allow. */
static enum outcome
try_all(struct trial *trial)
{
	enum outcome out = try_who(trial);

	if (out == DONE || out == INVALID)
		out = try_customer(trial);
	if (out == DONE && says(trial, MANY_ROLE, MANY_OPTED_OUT))
		out = try_role(trial);
	if (out == DONE && says(trial, MANY_ITEMS, MANY_SUBSCRIPTIONS))
		out = try_items(trial);
	/* Contacts need the role, not the items. */
	if ((out == DONE || out == INVALID) &&
	    trial->draft->claim.role_chosen &&
	    says(trial, MANY_CUSTOMER_NAME, MANY_OPTED_OUT))
		out = try_contacts(trial);
	if (out != DONE && out != INVALID)
		return out;
	return trial->row->problem_count == 0 ? DONE : INVALID;
}

static struct claim
blank(const struct viewer *viewer)
{
	return (struct claim){ .partner = viewer->directory,
		.partner_name = viewer->directory_name,
		.owner = viewer->person,
		.owner_name = viewer->name,
		.status = CLAIM_DRAFT,
		.number = "",
		.name = "",
		.location_name = "",
		.partner_id = "",
		.tenant = "",
		.customer = "",
		.domain = "",
		.solution_seller = "",
		.revenue_customer = "",
		.isv_solution = "",
		.reviewer_name = "" };
}

enum outcome
web_many_row_check(struct request *request, struct store *store,
    const struct many_shelf *shelf, bool again, struct many_row *row,
    struct many_draft *draft)
{
	struct trial trial = { request, store, shelf, row, draft, again, NULL,
		0 };
	struct claim *claim = &draft->claim;
	enum outcome out;

	row->problems = NULL;
	row->problem_count = 0;
	*draft = (struct many_draft){ .claim = blank(&request->viewer) };
	if (again) {
		claim->tenant = row->cells[MANY_TENANT];
		claim->domain = row->cells[MANY_DOMAIN];
	}
	if ((out = try_all(&trial)) == DONE) {
		row->cells[MANY_TENANT] = claim->tenant;
		row->cells[MANY_DOMAIN] = claim->domain;
	}
	return out;
}

void
web_many_row_remember(struct arena *arena, struct many_shelf *shelf,
    const struct many_draft *draft)
{
	shelf->names = arena_more(
	    arena, shelf->names, shelf->name_count, sizeof(*shelf->names));
	shelf->names[shelf->name_count++] = key_of(arena, draft->claim.name);
}

enum outcome
web_many_row_make(
    struct request *request, struct store *store, struct many_draft *draft)
{
	const struct viewer *viewer = &request->viewer;
	struct arena *arena = request->arena;
	struct claim before, *after = &draft->claim;
	enum outcome out;

	out = store_claim_create(store, viewer, arena, &after->id);
	if (out == DONE)
		out = store_claim_of(store, viewer, after->id, arena, &before);
	if (out != DONE)
		return out;
	after->version = before.version;
	out = store_claim_change(
	    store, viewer, arena, EVENT_CLAIM_CHANGED, &before, after);
	if (out == DONE && draft->line_count > 0)
		out = store_line_set(store, viewer, arena, after, draft->lines,
		    draft->line_count);
	if (out == DONE && draft->contact_count > 0)
		out = store_contact_set(store, viewer, arena, after,
		    draft->contacts, draft->contact_count);
	return out;
}

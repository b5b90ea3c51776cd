/* "Solution area and partner role". */

#include "web/role.h"

#include <string.h>

#include "page/role.h"
#include "store/claim.h"
#include "store/customer.h"
#include "store/line.h"
#include "web/competing.h"
#include "web/draft.h"
#include "web/form.h"

struct role_form {
	const char *role;
};

static const struct field fields[] = {
	FORM_OPTIONAL(role_form, role, TEXT, 0, 40, "Partner role"),
};

/* Why the viewer's own roles, where they are narrowed to a program, do not
 * reach a claim in this partner role; NULL: they do (R2.4). */
static enum outcome
find_reach(struct request *request, struct store *store,
    const struct claim *claim, enum partner_role role, const char **refusal)
{
	struct claim after = *claim;
	bool reaches;
	enum outcome out;

	after.role = role;
	after.role_chosen = true;
	out = store_claim_role(
	    store, &request->viewer, &after, web_draft_roles(claim), &reaches);
	*refusal = reaches ? NULL
			   : "Your own role in your company does not reach the "
			     "program of this partner role";
	return out;
}

/* Which roles the customer's purchases or the viewer's own roles rule out, and
 * why. */
static enum outcome
find_refusals(struct request *request, struct store *store,
    const struct claim *claim, struct role_page *role)
{
	enum outcome out = store_customer_agreements(
	    store, claim->tenant, &role->volume, &role->csp);

	for (int i = 0; out == DONE && i < PARTNER_ROLE__COUNT; i++) {
		role->refusals[i] = offer_role_refusal(
		    (enum partner_role)i, role->volume, role->csp);
		if (role->refusals[i] == NULL)
			out = find_reach(request, store, claim,
			    (enum partner_role)i, &role->refusals[i]);
	}
	return out;
}

/* What Partner Admin Link is explained with. */
static enum outcome
find_products(
    struct request *request, struct store *store, struct role_page *role)
{
	struct item *items = NULL;
	enum outcome out =
	    store_customer_items(store, AREA_BUSINESS_APPLICATIONS, 0,
		request->arena, &items, &role->product_count);

	role->products = items;
	return out;
}

static size_t
count_lost(const struct draft *draft, enum partner_role role)
{
	size_t lost = 0;

	for (size_t i = 0; i < draft->line_count; i++)
		lost += offer_item_refusal(&draft->lines[i].item, role) != NULL;
	return lost;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct draft *draft, const struct entries *entries)
{
	const struct claim *claim = draft->claim;
	struct tenant tenant;
	struct role_page role = { .claim = claim,
		.tenant = &tenant,
		.entries = entries,
		.chosen = strcmp(request_asked(request, "done"),
			      "customer-chosen") == 0 };
	enum outcome out;

	role.saved = role.chosen ||
		     strcmp(request_asked(request, "done"), "customer") == 0;
	out = store_customer_tenant(
	    store, claim->tenant, request->arena, &tenant);
	if (out != DONE)
		return out == ABSENT ? BROKEN : out;
	out = find_refusals(request, store, claim, &role);
	if (out == DONE)
		out = find_products(request, store, &role);
	if (out != DONE)
		return out;
	for (int i = 0; i < PARTNER_ROLE__COUNT; i++)
		role.lost[i] = count_lost(draft, (enum partner_role)i);
	page_role_show(&reply->body, request->arena, &request->viewer, &role);
	return DONE;
}

enum outcome
web_role_show(struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct draft draft;
	struct role_form form;
	struct entries entries;
	enum outcome out = web_draft_open(request, store, PART_ROLE, &claim);

	if (out != DONE)
		return out;
	if ((out = web_draft_read(request, store, &claim, &draft)) != DONE)
		return out;
	if (web_draft_waits(request, reply, &draft, PART_ROLE))
		return DONE;
	form.role = claim.role_chosen ? offer_of(claim.role)->code : "";
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	return show(request, store, reply, &draft, &entries);
}

/* DONE with the role, or INVALID with a sentence beside it. */
static enum outcome
check(struct request *request, struct store *store, const struct claim *claim,
    const struct role_form *form, struct entries *entries,
    enum partner_role *role)
{
	struct role_page page;
	enum outcome out;

	if (form->role[0] == '\0' || !offer_role_of(form->role, role)) {
		form_fault(entries, "role", "Select a partner role");
		return INVALID;
	}
	if ((out = find_refusals(request, store, claim, &page)) != DONE)
		return out;
	if (page.refusals[*role] == NULL)
		return DONE;
	form_fault(entries, "role", page.refusals[*role]);
	return INVALID;
}

/* Keep the lines that may be claimed in the claim's role. */
static enum outcome
fit_lines(struct request *request, struct store *store, struct claim *claim,
    const struct draft *draft)
{
	struct line *kept =
	    arena_array(request->arena, struct line, draft->line_count);
	size_t count = 0;

	for (size_t i = 0; i < draft->line_count; i++)
		if (offer_item_refusal(&draft->lines[i].item, claim->role) ==
		    NULL)
			kept[count++] = draft->lines[i];
	return store_line_set(
	    store, &request->viewer, request->arena, claim, kept, count);
}

/* The facts that only some roles have. */
static void
fit_facts(struct claim *claim)
{
	if (claim->role != PARTNER_USE_OR_CONSUME)
		claim->opted_out = false;
	if (claim->role != PARTNER_INFLUENCED_REVENUE)
		claim->solution_seller = claim->revenue_customer =
		    claim->isv_solution = "";
}

enum outcome
web_role_take(struct request *request, struct store *store, struct claim *claim,
    struct entries *entries)
{
	struct role_form form = { .role = "" };
	enum partner_role role;
	enum outcome out;

	if (form_read(request, fields, LENGTH(fields), &form, entries) ==
		INVALID &&
	    entries->malformed)
		return INVALID;
	out = check(request, store, claim, &form, entries, &role);
	if (out != DONE)
		return out;
	claim->role = role;
	claim->area = offer_of(role)->area;
	claim->role_chosen = claim->area_chosen = true;
	fit_facts(claim);
	return DONE;
}

static enum outcome
save(struct request *request, struct store *store, struct reply *reply,
    const struct draft *draft, struct claim *after)
{
	enum outcome out = store_claim_change(store, &request->viewer,
	    request->arena, EVENT_CLAIM_CHANGED, draft->claim, after);

	if (out == DONE)
		out = fit_lines(request, store, after, draft);
	if (out != DONE)
		return out;
	return web_draft_go(request, store, reply, after, PART_ROLE);
}

/* Too late: what was chosen is shown in words. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim)
{
	struct role_form form = { .role = "" };
	struct entries entries;
	enum partner_role role;

	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	if (offer_role_of(form.role, &role))
		web_draft_say(&entries, "role", offer_of(role)->name);
	return web_draft_conflict(
	    request, store, reply, claim, PART_ROLE, &entries);
}

enum outcome
web_role_save(struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim, after;
	struct draft draft;
	struct entries entries;
	enum outcome out = web_draft_post(request, store, PART_ROLE, &claim);

	if (out == CONFLICT)
		return conflict(request, store, reply, &claim);
	if (out != DONE)
		return out;
	if ((out = web_draft_read(request, store, &claim, &draft)) != DONE)
		return out;
	if (web_draft_waits(request, reply, &draft, PART_ROLE))
		return CONFLICT;
	after = claim;
	out = web_role_take(request, store, &after, &entries);
	if (out == DONE) {
		out = save(request, store, reply, &draft, &after);
		if (out == INVALID)
			form_fault(
			    &entries, "role", web_competing_slow(request));
	}
	if (out != INVALID || entries.malformed)
		return out;
	out = show(request, store, reply, &draft, &entries);
	return out == DONE ? INVALID : out;
}

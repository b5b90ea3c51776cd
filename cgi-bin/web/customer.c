/* "Customer": do tenant ID and domain belong together? */

#include "web/customer.h"

#include <string.h>

#include "page/customer.h"
#include "page/draft.h"
#include "store/claim.h"
#include "store/customer.h"
#include "store/line.h"
#include "store/wait.h"
#include "web/draft.h"
#include "web/form.h"

struct customer_form {
	const char *tenant, *domain;
};

static const struct field fields[] = {
	FORM_FIELD(customer_form, tenant, TENANT, 0, 0, "Tenant ID"),
	FORM_FIELD(customer_form, domain, DOMAIN, 0, 0, "Domain"),
};

static size_t
with_subscription(const struct line *lines, size_t count)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += lines[i].subscription[0] != '\0';
	return found;
}

static enum outcome
show(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const struct entries *entries)
{
	struct customer_page customer = { .claim = claim, .entries = entries };
	struct tenant tenant;
	struct line *lines;
	size_t count;
	enum outcome out =
	    store_line_list(store, claim->id, request->arena, &lines, &count);

	if (out != DONE)
		return out;
	customer.products = with_subscription(lines, count);
	if (claim->tenant[0] != '\0') {
		out = store_customer_tenant(
		    store, claim->tenant, request->arena, &tenant);
		if (out == DONE)
			customer.tenant = &tenant;
		else if (out != ABSENT)
			return out;
	}
	page_customer_show(
	    &reply->body, request->arena, &request->viewer, &customer);
	return DONE;
}

enum outcome
web_customer_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct customer_form form;
	struct entries entries;
	enum outcome out =
	    web_draft_open(request, store, PART_CUSTOMER, &claim);

	if (out != DONE)
		return out;
	form = (struct customer_form){ claim.tenant, claim.domain };
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	return show(request, store, reply, &claim, &entries);
}

/* Both are well written: what does the directory say of them? */
static enum outcome
look_up(struct request *request, struct store *store,
    const struct customer_form *form, struct tenant *tenant,
    enum customer_cause *cause)
{
	bool domain_known, is_tenants;
	enum outcome tenant_found =
	    store_customer_tenant(store, form->tenant, request->arena, tenant);
	enum outcome out;

	if (tenant_found != DONE && tenant_found != ABSENT)
		return tenant_found;
	out = store_customer_domain(
	    store, form->domain, form->tenant, &domain_known, &is_tenants);
	*cause = customer_check(tenant_found == DONE, domain_known, is_tenants);
	return out;
}

/* DONE with the tenant, or INVALID with the one sentence of R4.5. */
static enum outcome
check(struct request *request, struct store *store,
    const struct customer_form *form, struct entries *entries,
    struct tenant *tenant)
{
	enum customer_cause cause;
	enum outcome out;

	out = look_up(request, store, form, tenant, &cause);
	if (out != DONE || cause == CUSTOMER_FINE)
		return out;
	form_fault(entries,
	    cause == CUSTOMER_UNKNOWN_TENANT ? "tenant" : "domain",
	    customer_cause_sentence(cause));
	return INVALID;
}

/* The lines without the subscriptions of the customer before, and waiting for
 * none of them (R4.53). */
static enum outcome
untie_lines(struct request *request, struct store *store, struct claim *claim)
{
	struct line *lines;
	size_t count;
	enum outcome out =
	    store_line_list(store, claim->id, request->arena, &lines, &count);

	if (out != DONE || count == 0)
		return out;
	for (size_t i = 0; out == DONE && i < count; i++) {
		lines[i].subscription = "";
		out = store_wait_end(
		    store, &request->viewer, request->arena, claim, &lines[i]);
	}
	if (out != DONE)
		return out;
	return store_line_set(
	    store, &request->viewer, request->arena, claim, lines, count);
}

enum outcome
web_customer_take(struct request *request, struct store *store,
    struct claim *claim, struct entries *entries)
{
	struct customer_form form = { .tenant = "" };
	struct tenant tenant;
	enum outcome out;

	if (form_read(request, fields, LENGTH(fields), &form, entries) ==
	    INVALID)
		return INVALID;
	if ((out = check(request, store, &form, entries, &tenant)) != DONE)
		return out;
	claim->tenant = tenant.id;
	claim->customer = tenant.name;
	claim->domain = form.domain;
	return DONE;
}

static enum outcome
save(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, struct claim *after)
{
	enum outcome out = store_claim_change(store, &request->viewer,
	    request->arena, EVENT_CLAIM_CHANGED, claim, after);

	if (out == DONE && strcmp(claim->tenant, after->tenant) != 0)
		out = untie_lines(request, store, after);
	if (out == DONE)
		reply_go(reply, "%s?done=customer",
		    page_draft_part_href(request->arena, after, PART_ROLE));
	return out;
}

/* Too late. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim)
{
	struct customer_form form = { .tenant = "" };
	struct entries entries;

	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	return web_draft_conflict(
	    request, store, reply, claim, PART_CUSTOMER, &entries);
}

enum outcome
web_customer_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim, after;
	struct entries entries;
	enum outcome out =
	    web_draft_post(request, store, PART_CUSTOMER, &claim);

	if (out == CONFLICT)
		return conflict(request, store, reply, &claim);
	if (out != DONE)
		return out;
	after = claim;
	out = web_customer_take(request, store, &after, &entries);
	if (out == DONE)
		return save(request, store, reply, &claim, &after);
	if (out != INVALID || entries.malformed)
		return out;
	out = show(request, store, reply, &claim, &entries);
	return out == DONE ? INVALID : out;
}

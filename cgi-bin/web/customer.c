/* "Customer": do tenant ID and domain belong together? */

#include "web/customer.h"

#include <string.h>

#include "page/customer.h"
#include "page/draft.h"
#include "store/claim.h"
#include "store/contact.h"
#include "store/customer.h"
#include "store/line.h"
#include "store/wait.h"
#include "web/competing.h"
#include "web/contact.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/probe.h"

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
	struct customer_page customer = {
		.claim = claim, .tries = PROBE_PERSON, .entries = entries
	};
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

/* Is it what the claim says already? */
static bool
is_stored(const struct claim *claim, const struct customer_form *form)
{
	return strcmp(claim->tenant, form->tenant) == 0 &&
	       strcmp(claim->domain, form->domain) == 0;
}

/* DONE with the tenant, or INVALID with the one sentence of R4.5. */
static enum outcome
check(struct request *request, struct store *store, const struct claim *claim,
    const struct customer_form *form, struct entries *entries,
    struct tenant *tenant)
{
	enum customer_cause cause;
	enum outcome out = DONE;

	if (!is_stored(claim, form))
		out = probe_wait(store, request, PROBE_CUSTOMER);
	if (out != DONE)
		return out;
	if (request->probe.until != 0) {
		form_fault(entries, "tenant", probe_sentence(request));
		return INVALID;
	}
	out = look_up(request, store, form, tenant, &cause);
	if (out != DONE || cause == CUSTOMER_FINE)
		return out;
	form_fault(entries,
	    cause == CUSTOMER_UNKNOWN_TENANT ? "tenant" : "domain",
	    customer_cause_sentence(cause));
	probe_told(request);
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
	if ((out = check(request, store, claim, &form, entries, &tenant)) !=
	    DONE)
		return out;
	claim->tenant = tenant.id;
	claim->customer = tenant.name;
	claim->domain = form.domain;
	return DONE;
}

/* Was the tenant ID taken from among others? Then the next page says which. */
static bool
was_chosen(const struct entries *entries)
{
	char tenant[GUID_SIZE];

	return customer_read_tenant(page_form_entry(entries, "tenant")->typed,
		   tenant) == TENANT_CHOSEN;
}

/* The contact stays, and whether its address is warned of beside another
 * customer tells as much as another address does (R4.42). */
static enum outcome
count_warning(struct request *request, struct store *store,
    const struct claim *claim, struct entries *entries)
{
	struct contact contacts[CONTACT__COUNT];
	size_t count;
	enum outcome out = store_contact_list(
	    store, claim->id, request->arena, contacts, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		if (contacts[i].kind == CONTACT_CUSTOMER)
			out = web_contact_warned(
			    request, store, claim, contacts[i].email, entries);
	return out;
}

static enum outcome
save(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, struct claim *after, struct entries *entries)
{
	bool other = strcmp(claim->tenant, after->tenant) != 0;
	enum outcome out = store_claim_change(store, &request->viewer,
	    request->arena, EVENT_CLAIM_CHANGED, claim, after);

	if (out == DONE && other)
		out = untie_lines(request, store, after);
	/* Last, so that what is counted was also saved. */
	if (out == DONE && other)
		out = count_warning(request, store, after, entries);
	if (out == DONE)
		reply_go(reply, "%s?done=%s",
		    page_draft_part_href(request->arena, after, PART_ROLE),
		    was_chosen(entries) ? "customer-chosen" : "customer");
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

/* Within the transaction of web_customer_save. */
static enum outcome
answer(struct request *request, struct store *store, struct reply *reply)
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
	if (out == DONE) {
		out = save(request, store, reply, &claim, &after, &entries);
		if (out == INVALID)
			form_fault(
			    &entries, "tenant", web_competing_slow(request));
	}
	if (out != INVALID || entries.malformed)
		return out;
	probe_reply(request, reply);
	out = show(request, store, reply, &claim, &entries);
	return out == DONE ? INVALID : out;
}

enum outcome
web_customer_save(
    struct request *request, struct store *store, struct reply *reply)
{
	enum outcome kept, out = store_begin(store);
	bool over;

	if (out != DONE)
		return out;
	out = answer(request, store, reply);
	if (out != DONE && request->probe.told == 0) {
		store_rollback(store);
		return out;
	}
	kept = probe_keep(store, request, PROBE_CUSTOMER, &over);
	if (kept == DONE)
		kept = store_commit(store);
	else
		store_rollback(store);
	return kept == DONE ? out : kept;
}

/* The customer directory, compared tenant by tenant with what is known. */

#include "store/graph.h"

#include <inttypes.h>
#include <string.h>

#include "base/json.h"
#include "base/log.h"
#include "base/seen.h"
#include "base/time.h"
#include "rules/graph.h"
#include "store/graph_stage.h"
#include "store/wait.h"

#define TENANT_TWICE	   "This tenant is in the files twice."
#define DOMAIN_TWICE	   "Another tenant in the files has this domain: "
#define SUBSCRIPTION_TWICE "This subscription is in the files twice."
#define DOMAIN_TAKEN	   "This domain belongs to another tenant: "
#define SUBSCRIPTION_TAKEN "This subscription belongs to another tenant."
#define TOO_MANY	   "There are too many tenants and subscriptions for one import."

struct checking {
	struct import import;
	struct seen *tenants, *domains, *subscriptions, *plan_sets;
	size_t file;  /* which of the order's is being read */
	size_t index; /* of the tenant in it */
	enum outcome outcome;
};

/* Every subscription of one product that is set up alike has the same. */
static void
digest_plans(const struct graph_subscription *subscription,
    unsigned char digest[SECRET_HASH_SIZE])
{
	struct secret_hasher hasher;
	const struct graph_plan *plan;

	secret_hash_open(&hasher);
	for (size_t i = 0; i < subscription->plan_count; i++) {
		plan = &subscription->plans[i];
		secret_hash_piece(&hasher, plan->id, strlen(plan->id));
		secret_hash_piece(
		    &hasher, plan->provisioning, strlen(plan->provisioning));
	}
	secret_hash_close(&hasher, digest);
}

static enum outcome
refuse(struct checking *checking, const char *path, const char *why)
{
	return store_import_refuse(
	    &checking->import, checking->file, 0, path, why);
}

static enum outcome
refuse_tenant(struct checking *checking, const char *member, const char *why)
{
	struct arena *arena = checking->import.record;

	return refuse(checking,
	    arena_print(arena, "%s%s",
		graph_path_tenant(arena, checking->index), member),
	    why);
}

static enum outcome
refuse_subscription(struct checking *checking, size_t i, const char *why)
{
	struct arena *arena = checking->import.record;

	return refuse(checking,
	    arena_print(arena, "%s.commerceSubscriptionId",
		graph_path_subscription(arena, checking->index, i)),
	    why);
}

/* Checking. */

static void
differ_if(struct difference *difference, const char *what, bool differs)
{
	if (differs)
		difference->words =
		    arena_print(difference->arena, "%s%s%s", difference->words,
			difference->words[0] == '\0' ? "" : "; ", what);
}

static void
differ_yes(
    struct difference *difference, const char *what, bool before, bool after)
{
	store_import_differ(
	    difference, what, before ? "yes" : "no", after ? "yes" : "no");
}

/* Days are enough to see what has moved. */
static void
differ_day(struct difference *difference, const char *what, int64_t before,
    int64_t after)
{
	char stamps[2][TIME_STAMP_SIZE] = { "", "" };

	if (before == after)
		return;
	if (before != 0)
		time_stamp(before, stamps[0]);
	if (after != 0)
		time_stamp(after, stamps[1]);
	for (int i = 0; i < 2; i++)
		stamps[i][sizeof("2026-06-17") - 1] = '\0';
	if (strcmp(stamps[0], stamps[1]) == 0)
		differ_if(difference, what, true);
	else
		store_import_differ(difference, what, stamps[0], stamps[1]);
}

static enum outcome
check_about(
    struct checking *checking, const struct tenant *tenant, bool domains_differ)
{
	struct import *import = &checking->import;
	struct query *q = db_use(import->store->db, SQL_IMPORT_TENANT_OF);
	struct difference other = { import->record, "" };
	bool is_known, is_other;
	enum outcome out;

	db_text(q, ":id", tenant->id);
	if ((is_known = db_next(q))) {
		store_import_differ(&other, "name",
		    db_get_text(q, 0, import->record), tenant->name);
		store_import_differ(&other, "default domain",
		    db_get_text(q, 1, import->record), tenant->default_domain);
		store_import_differ(&other, "country",
		    db_get_text(q, 2, import->record), tenant->country);
		differ_yes(&other, "public sector", db_get_int(q, 3) != 0,
		    tenant->public_sector);
	}
	out = db_end(q);
	if (out != DONE && out != ABSENT)
		return out;
	is_other = other.words[0] != '\0';
	differ_if(&other, "domains", is_known && domains_differ);
	if (store_import_count(
		&import->report->wholes, is_known, domains_differ || is_other))
		store_import_name(
		    import, tenant->id, tenant->name, other.words);
	if (is_known && !is_other)
		return DONE;
	store_graph_stage_tenant(import->stage, tenant);
	return store_import_stage(import, checking->file);
}

static enum outcome
stage_domain(struct checking *checking, bool is_added, const char *domain,
    const char *tenant)
{
	store_graph_stage_domain(
	    checking->import.stage, is_added, domain, tenant);
	return store_import_stage(&checking->import, checking->file);
}

/* Is the domain new to the tenant? It must not be anybody else's. */
static enum outcome
check_domain(struct checking *checking, const struct graph_tenant *tenant,
    const char *domain, bool *is_new)
{
	struct import *import = &checking->import;
	struct query *q;
	const char *owner = NULL;
	enum outcome out;

	if (!seen_add(checking->domains, domain))
		return refuse_tenant(checking, ".verifiedDomains",
		    arena_print(import->record, DOMAIN_TWICE "%s.", domain));
	q = db_use(import->store->db, SQL_IMPORT_DOMAIN_OF);
	db_text(q, ":domain", domain);
	if (db_next(q))
		owner = db_get_text(q, 0, import->record);
	out = db_end(q);
	if (out != DONE && out != ABSENT)
		return out;
	*is_new = owner == NULL;
	if (owner != NULL && strcmp(owner, tenant->tenant.id) != 0)
		return refuse_tenant(checking, ".verifiedDomains",
		    arena_print(import->record, DOMAIN_TAKEN "%s.", domain));
	return DONE;
}

/* The tenant's domains that the file no longer has; staged if asked. */
static enum outcome
check_removed(struct checking *checking, const struct graph_tenant *tenant,
    bool stage, bool *differs)
{
	struct import *import = &checking->import;
	struct query *q = db_use(import->store->db, SQL_IMPORT_DOMAINS_OF);
	enum outcome out = DONE, end;
	const char *domain;

	db_text(q, ":tenant", tenant->tenant.id);
	while (out == DONE && db_next(q)) {
		domain = db_get_text(q, 0, import->record);
		if (graph_has_domain(tenant, domain))
			continue;
		*differs = true;
		if (stage)
			out = stage_domain(
			    checking, false, domain, tenant->tenant.id);
	}
	end = db_end_list(q);
	return end != DONE ? end : out;
}

/* The tenant's own record goes first: its domains refer to it. */
static enum outcome
check_tenant(struct checking *checking, const struct graph_tenant *tenant)
{
	struct import *import = &checking->import;
	size_t count = tenant->domain_count;
	bool *is_new = arena_array(import->record, bool, count);
	bool differs = false;
	enum outcome out;

	for (size_t i = 0; i < count; i++) {
		out = check_domain(
		    checking, tenant, tenant->domains[i], &is_new[i]);
		if (out != DONE)
			return out;
		differs = differs || is_new[i];
	}
	out = check_removed(checking, tenant, false, &differs);
	if (out == DONE)
		out = check_about(checking, &tenant->tenant, differs);
	if (out == DONE)
		out = check_removed(checking, tenant, true, &differs);
	for (size_t i = 0; out == DONE && i < count; i++)
		if (is_new[i])
			out = stage_domain(checking, true, tenant->domains[i],
			    tenant->tenant.id);
	return out;
}

/* A set of plans that the database does not have goes first, once. */
static enum outcome
check_plan_set(struct checking *checking,
    const struct graph_subscription *subscription,
    const unsigned char digest[SECRET_HASH_SIZE])
{
	struct import *import = &checking->import;
	char hex[SECRET_HEX_SIZE];
	struct query *q;
	enum outcome out;

	secret_hex(digest, hex);
	if (!seen_add(checking->plan_sets, hex))
		return DONE;
	q = db_use(import->store->db, SQL_IMPORT_PLAN_SET_OF);
	db_bytes(q, ":digest", digest, SECRET_HASH_SIZE);
	(void)db_next(q);
	out = db_end(q);
	if (out != ABSENT)
		return out;
	store_graph_stage_plan_set(import->stage, subscription, digest);
	return store_import_stage(import, checking->file);
}

/* What the file says of it that the row that `q` stands on does not. */
static const char *
subscription_differs(struct query *q, const struct graph_subscription *s,
    const unsigned char *digest, struct arena *arena)
{
	struct difference other = { arena, "" };
	enum subscription_status before = s->status;
	const void *bytes;
	size_t length;

	(void)subscription_status_of(db_get_text(q, 4, arena), &before);
	store_import_differ(&other, "status", subscription_status_name(before),
	    subscription_status_name(s->status));
	store_import_differ(
	    &other, "Graph ID", db_get_text(q, 1, arena), s->graph_id);
	store_import_differ(&other, "SKU ID", db_get_text(q, 2, arena), s->sku);
	store_import_differ(
	    &other, "SKU", db_get_text(q, 3, arena), s->sku_part_number);
	differ_yes(&other, "trial", db_get_int(q, 5) != 0, s->trial);
	if (db_get_int(q, 6) != s->seats)
		store_import_differ(&other, "seats",
		    arena_print(arena, "%" PRId64, db_get_int(q, 6)),
		    arena_print(arena, "%" PRId64, s->seats));
	differ_day(&other, "created", db_get_int(q, 7), s->created);
	differ_day(
	    &other, "renewal or end", db_get_int(q, 8), s->next_lifecycle);
	store_import_differ(&other, "CSP partner’s tenant",
	    db_get_text(q, 9, arena),
	    s->owner_tenant == NULL ? "" : s->owner_tenant);
	bytes = db_get_bytes(q, 10, &length, arena);
	differ_if(&other, "service plans",
	    length != SECRET_HASH_SIZE ||
		memcmp(bytes, digest, SECRET_HASH_SIZE) != 0);
	return other.words;
}

/* It goes onto the stage, behind its plans; `before`: its status, NULL for a
 * new one. */
static enum outcome
stage_subscription(struct checking *checking, const char *tenant,
    const struct graph_subscription *subscription, const unsigned char *digest,
    const char *before)
{
	struct import *import = &checking->import;
	enum outcome out = check_plan_set(checking, subscription, digest);

	if (out != DONE)
		return out;
	store_graph_stage_subscription(
	    import->stage, tenant, subscription, digest, before);
	return store_import_stage(import, checking->file);
}

static enum outcome
check_subscription(struct checking *checking, const char *tenant,
    const struct graph_subscription *subscription, size_t i)
{
	struct import *import = &checking->import;
	struct arena *arena = import->record;
	unsigned char digest[SECRET_HASH_SIZE];
	const char *owner = NULL, *before = NULL, *words = "";
	struct query *q;
	enum outcome out;

	if (!seen_add(checking->subscriptions, subscription->id))
		return refuse_subscription(checking, i, SUBSCRIPTION_TWICE);
	digest_plans(subscription, digest);
	q = db_use(import->store->db, SQL_IMPORT_SUBSCRIPTION_OF);
	db_text(q, ":id", subscription->id);
	if (db_next(q)) {
		owner = db_get_text(q, 0, arena);
		before = db_get_text(q, 4, arena);
		words = subscription_differs(q, subscription, digest, arena);
	}
	out = db_end(q);
	if (out != DONE && out != ABSENT)
		return out;
	if (owner != NULL && strcmp(owner, tenant) != 0)
		return refuse_subscription(checking, i, SUBSCRIPTION_TAKEN);
	if (!store_import_count(
		&import->report->parts, owner != NULL, words[0] != '\0'))
		return DONE;
	store_import_name(
	    import, subscription->id, subscription->sku_part_number, words);
	return stage_subscription(
	    checking, tenant, subscription, digest, before);
}

static enum outcome
check_element(struct checking *checking, const struct json *json)
{
	struct import *import = &checking->import;
	struct graph_fault fault = { 0 };
	struct graph_tenant tenant;
	enum outcome out;

	if (graph_read(
		import->record, json, checking->index, &tenant, &fault) != DONE)
		return refuse(checking, fault.path, fault.why);
	if (!seen_add(checking->tenants, tenant.tenant.id))
		return refuse_tenant(
		    checking, ".tenantInformation.tenantId", TENANT_TWICE);
	out = check_tenant(checking, &tenant);
	for (size_t i = 0; out == DONE && i < tenant.subscription_count; i++)
		out = check_subscription(
		    checking, tenant.tenant.id, &tenant.subscriptions[i], i);
	if (out == DONE && seen_count(checking->tenants) +
				   seen_count(checking->domains) +
				   seen_count(checking->subscriptions) >
			       IMPORT_THINGS_MAX)
		out = refuse_tenant(checking, "", TOO_MANY);
	return out;
}

static bool
take_element(
    void *context, size_t index, const struct json *json, double progress)
{
	struct checking *checking = context;
	const struct import_order *order = checking->import.order;

	arena_clear(checking->import.record);
	checking->index = index;
	checking->outcome = check_element(checking, json);
	if (order->progress != NULL)
		order->progress(
		    order->context, ((double)checking->file + progress) /
					(double)order->path_count);
	return checking->outcome == DONE;
}

static enum outcome
check_file(struct checking *checking)
{
	struct import *import = &checking->import;
	const char *path = import->order->paths[checking->file], *why = NULL;
	enum outcome out;
	long line = 0;

	out = json_stream(
	    path, GRAPH_TENANTS, take_element, checking, &line, &why);
	if (out == DONE)
		return checking->outcome;
	if (out == INVALID)
		return store_import_refuse(
		    import, checking->file, line, NULL, why);
	import->report->file = path;
	return out;
}

enum outcome
store_graph_import(struct store *store, const struct import_order *order,
    struct arena *arena, struct import_report *report)
{
	struct checking checking = { .outcome = DONE };
	enum outcome out;

	out = store_import_open(&checking.import, store, order, arena, report);
	if (out != DONE)
		return out;
	checking.tenants = seen_new();
	checking.domains = seen_new();
	checking.subscriptions = seen_new();
	checking.plan_sets = seen_new();
	for (; out == DONE && checking.file < order->path_count;
	     checking.file++)
		out = check_file(&checking);
	seen_free(checking.tenants);
	seen_free(checking.domains);
	seen_free(checking.subscriptions);
	seen_free(checking.plan_sets);
	out = store_import_close(&checking.import, out,
	    EVENT_CUSTOMERS_IMPORTED, "customers", store_graph_stage_apply);
	if (out == DONE && !order->look &&
	    store_wait_look(store, order->now) != DONE)
		log_note("import: the drafts that wait for a subscription are "
			 "looked at again within a day");
	return out;
}

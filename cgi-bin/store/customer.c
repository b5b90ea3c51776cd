/* The customer directory and the catalogue, as claims ask of them. */

#include "store/customer.h"

#include <string.h>

#include "base/domain.h"
#include "base/guid.h"

#define SUBSCRIPTIONS_MAX 200
#define SET_UP		  "Success"

static void
item_from_row(struct query *q, struct arena *arena, struct item *item)
{
	*item = (struct item){
		.code = db_get_text(q, 0, arena),
		.name = db_get_text(q, 1, arena),
		.usage_offered = db_get_int(q, 3) != 0,
		.active = db_get_int(q, 4) != 0,
	};
	area_of(db_get_text(q, 2, arena), &item->area);
}

static void
subscription_from_row(
    struct query *q, struct arena *arena, struct subscription *subscription)
{
	*subscription = (struct subscription){
		.id = db_get_text(q, 0, arena),
		.tenant = db_get_text(q, 1, arena),
		.sku = db_get_text(q, 2, arena),
		.sku_part_number = db_get_text(q, 3, arena),
		.sku_name = db_get_text(q, 4, arena),
		.trial = db_get_int(q, 6) != 0,
		.csp = db_get_int(q, 7) != 0,
		.seats = db_get_int(q, 8),
		.created = db_get_int(q, 9),
		.next_lifecycle = db_get_int(q, 10),
	};
	subscription_status_of(db_get_text(q, 5, arena), &subscription->status);
}

enum outcome
store_customer_tenant(struct store *store, const char *id, struct arena *arena,
    struct tenant *tenant)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_TENANT);

	db_text(q, ":tenant", id);
	if (db_next(q))
		*tenant = (struct tenant){
			.id = db_get_text(q, 0, arena),
			.name = db_get_text(q, 1, arena),
			.default_domain = db_get_text(q, 2, arena),
			.country = db_get_text(q, 3, arena),
			.public_sector = db_get_int(q, 4) != 0,
		};
	return db_end(q);
}

enum outcome
store_customer_disclosure(struct store *store, const struct claim *claim,
    struct arena *arena, bool *needed)
{
	struct tenant tenant;
	enum outcome out;

	*needed = false;
	if (claim->tenant[0] == '\0')
		return DONE;
	out = store_customer_tenant(store, claim->tenant, arena, &tenant);
	if (out == DONE)
		*needed = proof_needs_disclosure(
		    tenant.country, tenant.public_sector);
	return out;
}

enum outcome
store_customer_domain(struct store *store, const char *domain,
    const char *tenant, bool *known, bool *is_tenants)
{
	enum outcome out = DONE;

	*known = *is_tenants = false;
	/* All of them, found or not: what is known takes as long as what is
	 * not, and what is this tenant's as long as another's. */
	for (; domain != NULL && out == DONE; domain = domain_parent(domain)) {
		struct query *q = db_use(store->db, SQL_CUSTOMER_DOMAIN);
		bool found;

		db_text(q, ":domain", domain);
		db_text(q, ":tenant", tenant);
		found = db_next(q);
		if (found && !*known)
			*is_tenants = db_get_int(q, 0) != 0;
		*known = *known || found;
		out = db_end_list(q);
	}
	return out;
}

static enum outcome
read_items(
    struct query *q, struct arena *arena, struct item **items, size_t *count)
{
	*items = NULL;
	*count = 0;
	while (db_next(q)) {
		*items = arena_more(arena, *items, *count, sizeof(**items));
		item_from_row(q, arena, &(*items)[(*count)++]);
	}
	return db_end_list(q);
}

enum outcome
store_customer_items(struct store *store, enum area area, int64_t claim,
    struct arena *arena, struct item **items, size_t *count)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_ITEMS);

	db_text(q, ":area", area_code(area));
	db_int(q, ":claim", claim);
	return read_items(q, arena, items, count);
}

enum outcome
store_customer_catalogue(struct store *store, enum area area,
    struct arena *arena, struct item **items, size_t *count)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_CATALOGUE);

	db_text(q, ":area", area_code(area));
	return read_items(q, arena, items, count);
}

enum outcome
store_customer_item(struct store *store, const char *code, struct arena *arena,
    struct item *item)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_ITEM);

	db_text(q, ":code", code);
	if (db_next(q))
		item_from_row(q, arena, item);
	return db_end(q);
}

enum outcome
store_customer_agreements(
    struct store *store, const char *tenant, size_t *volume, size_t *csp)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_AGREEMENTS);

	*volume = *csp = 0;
	db_text(q, ":tenant", tenant);
	while (db_next(q))
		++*(db_get_int(q, 0) != 0 ? csp : volume);
	return db_end_list(q);
}

enum outcome
store_customer_subscriptions(struct store *store, const char *tenant,
    const char *item, struct arena *arena, struct subscription **list,
    size_t *count)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_SUBSCRIPTIONS);

	*list = arena_array(arena, struct subscription, SUBSCRIPTIONS_MAX);
	*count = 0;
	db_text(q, ":tenant", tenant);
	db_text(q, ":item", item);
	while (*count < SUBSCRIPTIONS_MAX && db_next(q))
		subscription_from_row(q, arena, &(*list)[(*count)++]);
	return db_end_list(q);
}

enum outcome
store_customer_subscription(struct store *store, const char *id,
    struct arena *arena, struct subscription *subscription)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_SUBSCRIPTION);

	db_text(q, ":id", id);
	if (db_next(q))
		subscription_from_row(q, arena, subscription);
	return db_end(q);
}

/* Is a workload on the tenant at all, and is any of it set up? */
static enum outcome
evidence_of_tenant(struct store *store, const struct claim *claim,
    const struct item *item, struct arena *arena,
    struct subscription_evidence *evidence)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_PROVISIONING);

	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":item", item->code);
	while (db_next(q)) {
		evidence->product_in_tenant = true;
		if (strcmp(db_get_text(q, 0, arena), SET_UP) == 0)
			evidence->set_up = true;
	}
	return db_end_list(q);
}

static enum outcome
evidence_already_yours(struct store *store, const struct claim *claim,
    const struct item *item, const char *subscription, struct arena *arena,
    struct subscription_evidence *evidence)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_ALREADY);

	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":item", item->code);
	db_text(q, ":role", offer_of(claim->role)->code);
	db_text(q, ":subscription", subscription);
	db_int(q, ":partner", claim->partner);
	db_int(q, ":claim", claim->id);
	if ((evidence->already_yours = db_next(q))) {
		evidence->your_claim = db_get_text(q, 0, arena);
		evidence->your_claim_id = db_get_int(q, 1);
	}
	return db_end_list(q);
}

/* What a GUID that is no subscription of the tenant may be instead. Only the
 * claim's own tenant is compared: others' ids must not be found out here. */
static enum looks_like
looks_of(const struct claim *claim, const char *guid, bool sku, bool plan)
{
	if (strcmp(guid, claim->tenant) == 0)
		return LOOKS_TENANT;
	if (sku)
		return LOOKS_SKU;
	return plan ? LOOKS_PLAN : LOOKS_NOTHING;
}

/* What was typed, "" for nothing: is it a subscription of the tenant, and has
 * the tenant the product at all? One statement whatever the answer, so that
 * it takes as long for another tenant's as for nobody's. */
static enum outcome
evidence_of_typed(struct store *store, const struct claim *claim,
    const struct item *item, const char *guid, struct arena *arena,
    struct subscription_evidence *evidence, const char **id)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_TYPED);

	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":item", item->code);
	db_text(q, ":typed", guid);
	if (db_next(q)) {
		evidence->product_in_tenant = db_get_int(q, 0) != 0;
		*id = db_get_text(q, 3, arena);
		evidence->csp = db_get_int(q, 4) != 0;
		evidence->in_tenant = subscription_status_of(
		    db_get_text(q, 5, arena), &evidence->status);
		if (!evidence->in_tenant)
			evidence->looks = looks_of(claim, guid,
			    db_get_int(q, 1) != 0, db_get_int(q, 2) != 0);
	}
	return db_end_list(q);
}

/* Which products the subscription proves, this one among them or not. */
static enum outcome
evidence_of_plans(struct store *store, const char *subscription,
    const struct item *item, struct arena *arena,
    struct subscription_evidence *evidence)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_PROVES);

	db_text(q, ":subscription", subscription);
	while (db_next(q)) {
		evidence->any_product = true;
		if (strcmp(db_get_text(q, 0, arena), item->code) != 0) {
			if (evidence->other_product[0] == '\0')
				evidence->other_product =
				    db_get_text(q, 1, arena);
			continue;
		}
		evidence->this_product = true;
		if (strcmp(db_get_text(q, 2, arena), SET_UP) == 0)
			evidence->set_up = true;
	}
	return db_end_list(q);
}

enum outcome
store_customer_evidence(struct store *store, const struct claim *claim,
    const struct item *item, const char *typed, struct arena *arena,
    struct subscription_evidence *evidence, const char **id)
{
	char *guid = arena_get(arena, GUID_SIZE);
	enum outcome out;

	*evidence = (struct subscription_evidence){ .other_product = "",
		.your_claim = "" };
	*id = "";
	if (typed == NULL) {
		out = evidence_of_tenant(store, claim, item, arena, evidence);
	} else {
		evidence->well_formed = guid_read(typed, guid);
		out = evidence_of_typed(store, claim, item,
		    evidence->well_formed ? guid : "", arena, evidence, id);
		if (out != DONE || !evidence->in_tenant)
			return out;
		out = evidence_of_plans(store, *id, item, arena, evidence);
	}
	if (out != DONE)
		return out;
	return evidence_already_yours(store, claim, item, *id, arena, evidence);
}

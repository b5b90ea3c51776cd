/* The customer directory and the catalogue, as claims ask of them. */

#include "store/customer.h"

#include <string.h>

#include "base/domain.h"
#include "base/guid.h"

#define ITEMS_MAX	  64
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
store_customer_domain(struct store *store, const char *domain,
    const char *tenant, bool *known, bool *is_tenants)
{
	struct arena *arena = arena_new();
	enum outcome out = DONE;

	*known = *is_tenants = false;
	while (domain != NULL && out == DONE && !*known) {
		struct query *q = db_use(store->db, SQL_CUSTOMER_DOMAIN);

		db_text(q, ":domain", domain);
		if (db_next(q)) {
			*known = true;
			*is_tenants =
			    strcmp(db_get_text(q, 0, arena), tenant) == 0;
		}
		out = db_end_list(q);
		domain = domain_parent(domain);
	}
	arena_free(arena);
	return out;
}

enum outcome
store_customer_items(struct store *store, enum area area, struct arena *arena,
    struct item **items, size_t *count)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_ITEMS);

	*items = arena_array(arena, struct item, ITEMS_MAX);
	*count = 0;
	db_text(q, ":area", area_code(area));
	while (*count < ITEMS_MAX && db_next(q))
		item_from_row(q, arena, &(*items)[(*count)++]);
	return db_end_list(q);
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

/* Is the item on the tenant at all, and is any of it set up? */
static enum outcome
evidence_of_tenant(struct store *store, const struct claim *claim,
    const struct item *item, bool ended, struct arena *arena,
    struct subscription_evidence *evidence)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_PROVISIONING);

	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":item", item->code);
	db_int(q, ":ended", ended);
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

static enum outcome
guid_is_listed(struct store *store, enum sql list, const char *guid, bool *is)
{
	struct query *q = db_use(store->db, list);

	db_text(q, ":guid", guid);
	*is = db_next(q);
	return db_end_list(q);
}

/* What a GUID that is no subscription of the tenant may be instead. Only the
 * claim's own tenant is compared: others' ids must not be found out here. */
static enum outcome
evidence_looks(struct store *store, const struct claim *claim, const char *guid,
    struct subscription_evidence *evidence)
{
	bool sku, plan;
	enum outcome out;

	if ((out = guid_is_listed(store, SQL_CUSTOMER_IS_SKU, guid, &sku)) !=
	    DONE)
		return out;
	if ((out = guid_is_listed(store, SQL_CUSTOMER_IS_PLAN, guid, &plan)) !=
	    DONE)
		return out;
	if (strcmp(guid, claim->tenant) == 0)
		evidence->looks = LOOKS_TENANT;
	else if (sku)
		evidence->looks = LOOKS_SKU;
	else if (plan)
		evidence->looks = LOOKS_PLAN;
	return DONE;
}

/* Which products the subscription proves, this one among them or not. */
static enum outcome
evidence_of_plans(struct store *store, const char *subscription,
    const struct item *item, struct arena *arena,
    struct subscription_evidence *evidence)
{
	struct query *q = db_use(store->db, SQL_CUSTOMER_PROVES);

	db_text(q, ":subscription", subscription);
	evidence->set_up = false;
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

static enum outcome
evidence_of_subscription(struct store *store, const struct claim *claim,
    const struct item *item, const char *guid, struct arena *arena,
    struct subscription_evidence *evidence, const char **id)
{
	struct subscription found;
	struct query *q = db_use(store->db, SQL_CUSTOMER_SUBSCRIPTION_TYPED);
	enum outcome out;

	db_text(q, ":tenant", claim->tenant);
	db_text(q, ":typed", guid);
	if ((evidence->in_tenant = db_next(q)))
		subscription_from_row(q, arena, &found);
	out = db_end(q);
	if (out == ABSENT)
		return evidence_looks(store, claim, guid, evidence);
	if (out != DONE)
		return out;
	*id = found.id;
	evidence->csp = found.csp;
	evidence->status = found.status;
	out = evidence_of_plans(store, found.id, item, arena, evidence);
	if (out != DONE)
		return out;
	return evidence_already_yours(
	    store, claim, item, found.id, arena, evidence);
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
	out = evidence_of_tenant(
	    store, claim, item, typed != NULL, arena, evidence);
	if (out != DONE)
		return out;
	if (typed == NULL)
		return evidence_already_yours(
		    store, claim, item, "", arena, evidence);
	if (!(evidence->well_formed = guid_read(typed, guid)))
		return DONE;
	return evidence_of_subscription(
	    store, claim, item, guid, arena, evidence, id);
}

/* The customer directory's records, written and read side by side. */

#include "store/graph_stage.h"

#include <string.h>

enum { TENANT, DOMAIN_ADDED, DOMAIN_REMOVED, PLAN_SET, SUBSCRIPTION };

void
store_graph_stage_tenant(struct stage *stage, const struct tenant *tenant)
{
	stage_put_int(stage, TENANT);
	stage_put_text(stage, tenant->id);
	stage_put_text(stage, tenant->name);
	stage_put_text(stage, tenant->default_domain);
	stage_put_text(stage, tenant->country);
	stage_put_int(stage, tenant->public_sector);
}

static enum outcome
apply_tenant(struct import *import)
{
	struct query *q = db_use(import->store->db, SQL_IMPORT_TENANT_PUT);
	struct stage *stage = import->stage;
	struct arena *arena = import->record;

	db_text(q, ":id", stage_get_text(stage, arena));
	db_text(q, ":name", stage_get_text(stage, arena));
	db_text(q, ":default_domain", stage_get_text(stage, arena));
	db_text(q, ":country", stage_get_text(stage, arena));
	db_int(q, ":public_sector", stage_get_int(stage));
	return db_run(q);
}

void
store_graph_stage_domain(
    struct stage *stage, bool is_added, const char *domain, const char *tenant)
{
	stage_put_int(stage, is_added ? DOMAIN_ADDED : DOMAIN_REMOVED);
	stage_put_text(stage, domain);
	stage_put_text(stage, tenant);
}

static enum outcome
apply_domain(struct import *import, enum sql sql)
{
	struct query *q = db_use(import->store->db, sql);

	db_text(q, ":domain", stage_get_text(import->stage, import->record));
	db_text(q, ":tenant", stage_get_text(import->stage, import->record));
	return db_run(q);
}

void
store_graph_stage_plan_set(struct stage *stage,
    const struct graph_subscription *subscription,
    const unsigned char digest[SECRET_HASH_SIZE])
{
	stage_put_int(stage, PLAN_SET);
	stage_put_bytes(stage, digest, SECRET_HASH_SIZE);
	stage_put_int(stage, (int64_t)subscription->plan_count);
	for (size_t i = 0; i < subscription->plan_count; i++) {
		stage_put_text(stage, subscription->plans[i].id);
		stage_put_text(stage, subscription->plans[i].provisioning);
	}
}

static enum outcome
apply_plan(struct import *import, int64_t plan_set)
{
	struct query *q =
	    db_use(import->store->db, SQL_IMPORT_PLAN_SET_PLAN_ADD);

	db_int(q, ":plan_set", plan_set);
	db_text(q, ":plan", stage_get_text(import->stage, import->record));
	db_text(
	    q, ":provisioning", stage_get_text(import->stage, import->record));
	return db_run(q);
}

static enum outcome
apply_plan_set(struct import *import)
{
	struct query *q = db_use(import->store->db, SQL_IMPORT_PLAN_SET_ADD);
	int64_t plan_set = 0, count;
	const void *digest;
	enum outcome out;
	size_t length;

	digest = stage_get_bytes(import->stage, import->record, &length);
	db_bytes(q, ":digest", digest, length);
	if (db_next(q))
		plan_set = db_get_int(q, 0);
	out = db_end(q);
	count = stage_get_int(import->stage);
	for (int64_t i = 0; out == DONE && i < count; i++)
		out = apply_plan(import, plan_set);
	return out;
}

void
store_graph_stage_subscription(struct stage *stage, const char *tenant,
    const struct graph_subscription *subscription,
    const unsigned char digest[SECRET_HASH_SIZE], const char *before)
{
	const struct graph_subscription *s = subscription;

	stage_put_int(stage, SUBSCRIPTION);
	stage_put_text(stage, before);
	stage_put_text(stage, s->id);
	stage_put_text(stage, s->graph_id);
	stage_put_text(stage, tenant);
	stage_put_text(stage, s->sku);
	stage_put_text(stage, s->sku_part_number);
	stage_put_text(stage, subscription_status_code(s->status));
	stage_put_int(stage, s->trial);
	stage_put_int(stage, s->seats);
	stage_put_int(stage, s->created);
	stage_put_int(stage, s->next_lifecycle);
	stage_put_text(stage, s->owner_tenant);
	stage_put_bytes(stage, digest, SECRET_HASH_SIZE);
}

static enum outcome
apply_change(struct import *import, const char *subscription,
    const char *before, const char *after)
{
	struct query *q;

	if (before == NULL || strcmp(before, after) == 0)
		return DONE;
	q = db_use(import->store->db, SQL_IMPORT_CHANGE_ADD);
	db_text(q, ":subscription", subscription);
	db_int(q, ":import_run", import->run);
	db_text(q, ":before", before);
	db_text(q, ":after", after);
	return db_run(q);
}

static enum outcome
apply_subscription(struct import *import)
{
	struct stage *stage = import->stage;
	struct arena *arena = import->record;
	const char *before = stage_get_text(stage, arena), *id, *status;
	const void *digest;
	struct query *q;
	enum outcome out;
	size_t length;

	q = db_use(import->store->db, before == NULL
					  ? SQL_IMPORT_SUBSCRIPTION_ADD
					  : SQL_IMPORT_SUBSCRIPTION_CHANGE);
	db_text(q, ":id", id = stage_get_text(stage, arena));
	db_text(q, ":graph_id", stage_get_text(stage, arena));
	db_text(q, ":tenant", stage_get_text(stage, arena));
	db_text(q, ":sku", stage_get_text(stage, arena));
	db_text(q, ":sku_part_number", stage_get_text(stage, arena));
	db_text(q, ":status", status = stage_get_text(stage, arena));
	db_int(q, ":trial", stage_get_int(stage));
	db_int(q, ":seats", stage_get_int(stage));
	db_int(q, ":created", stage_get_int(stage));
	db_int_or_null(q, ":next_lifecycle", stage_get_int(stage));
	db_text(q, ":owner_tenant", stage_get_text(stage, arena));
	digest = stage_get_bytes(stage, arena, &length);
	db_bytes(q, ":digest", digest, length);
	db_int(q, ":now", import->order->now);
	out = db_run(q);
	return out != DONE ? out : apply_change(import, id, before, status);
}

static enum outcome
apply_record(struct import *import)
{
	switch (stage_get_int(import->stage)) {
	case TENANT:
		return apply_tenant(import);
	case DOMAIN_ADDED:
		return apply_domain(import, SQL_IMPORT_DOMAIN_ADD);
	case DOMAIN_REMOVED:
		return apply_domain(import, SQL_IMPORT_DOMAIN_REMOVE);
	case PLAN_SET:
		return apply_plan_set(import);
	case SUBSCRIPTION:
		return apply_subscription(import);
	default:
		return BROKEN;
	}
}

enum outcome
store_graph_stage_apply(struct import *import)
{
	enum outcome out = DONE;

	while (out == DONE && stage_has_next(import->stage)) {
		arena_clear(import->record);
		out = apply_record(import);
	}
	return out;
}

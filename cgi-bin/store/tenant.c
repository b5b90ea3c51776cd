/* The customer directory, for those who look after it. */

#include "store/tenant.h"

#include "base/domain.h"

enum outcome
store_tenant_list(struct store *store, const struct tenant_filter *filter,
    size_t limit, struct arena *arena, struct tenant_row **rows, size_t *count)
{
	struct query *q = db_use(store->db, SQL_TENANT_LIST);
	const struct tenant *after = filter->after;
	struct tenant_row *list = NULL;
	size_t n = 0;

	db_text(q, ":text", filter->text);
	db_text(q, ":exact", filter->exact);
	db_text(q, ":name", after == NULL ? "" : after->name);
	db_text(q, ":id", after == NULL ? "" : after->id);
	db_int(q, ":limit", (int64_t)limit);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = (struct tenant_row){
			.tenant = { .id = db_get_text(q, 0, arena),
			    .name = db_get_text(q, 1, arena),
			    .default_domain = db_get_text(q, 2, arena),
			    .country = db_get_text(q, 3, arena),
			    .public_sector = db_get_int(q, 4) != 0 },
			.subscriptions = db_get_int(q, 5),
		};
	}
	*rows = list;
	*count = n;
	return db_end_list(q);
}

static enum outcome
find_guid(struct store *store, const char *guid, struct arena *arena,
    const char **tenant, const char **subscription)
{
	struct query *q = db_use(store->db, SQL_TENANT_OF_GUID);

	db_text(q, ":guid", guid);
	if (db_next(q)) {
		*tenant = db_get_text(q, 0, arena);
		*subscription = db_get_text(q, 1, arena);
	}
	return db_end_list(q);
}

enum outcome
store_tenant_find(struct store *store, const char *guid, const char *domain,
    struct arena *arena, const char **tenant, const char **subscription)
{
	enum outcome out = DONE;

	*tenant = *subscription = "";
	if (guid[0] != '\0')
		out = find_guid(store, guid, arena, tenant, subscription);
	while (out == DONE && **tenant == '\0' && domain != NULL) {
		struct query *q = db_use(store->db, SQL_IMPORT_DOMAIN_OF);

		db_text(q, ":domain", domain);
		if (db_next(q))
			*tenant = db_get_text(q, 0, arena);
		out = db_end_list(q);
		domain = domain_parent(domain);
	}
	return out;
}

enum outcome
store_tenant_domains(struct store *store, const char *tenant, size_t limit,
    struct arena *arena, const char ***domains, size_t *count)
{
	struct query *q = db_use(store->db, SQL_TENANT_DOMAINS);
	const char **list = NULL;
	size_t n = 0;

	db_text(q, ":tenant", tenant);
	db_int(q, ":limit", (int64_t)limit);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n++] = db_get_text(q, 0, arena);
	}
	*domains = list;
	*count = n;
	return db_end_list(q);
}

static enum outcome
read_changes(
    struct store *store, struct arena *arena, struct subscription_row *row)
{
	struct query *q = db_use(store->db, SQL_TENANT_CHANGES);
	struct subscription_change *list = NULL;
	size_t n = 0;

	db_text(q, ":subscription", row->subscription.id);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		list[n] = (struct subscription_change){
			.at = db_get_int(q, 2),
			.by = db_get_text(q, 3, arena),
		};
		subscription_status_of(
		    db_get_text(q, 0, arena), &list[n].before);
		subscription_status_of(
		    db_get_text(q, 1, arena), &list[n].after);
		n++;
	}
	row->changes = list;
	row->change_count = n;
	return db_end_list(q);
}

static enum outcome
read_items(
    struct store *store, struct arena *arena, struct subscription_row *row)
{
	struct query *q = db_use(store->db, SQL_TENANT_ITEMS);

	row->items = "";
	db_text(q, ":subscription", row->subscription.id);
	while (db_next(q))
		row->items = arena_print(arena, "%s%s%s%s", row->items,
		    row->items[0] == '\0' ? "" : "; ", db_get_text(q, 0, arena),
		    db_get_int(q, 1) != 0 ? "" : " (not set up)");
	return db_end_list(q);
}

static void
subscription_from_row(struct query *q, struct arena *arena, const char *tenant,
    struct subscription_row *row)
{
	*row = (struct subscription_row){
		.subscription = { .id = db_get_text(q, 0, arena),
		    .tenant = tenant,
		    .sku = db_get_text(q, 1, arena),
		    .sku_part_number = db_get_text(q, 2, arena),
		    .sku_name = db_get_text(q, 3, arena),
		    .trial = db_get_int(q, 5) != 0,
		    .csp = !db_get_null(q, 6),
		    .seats = db_get_int(q, 7),
		    .created = db_get_int(q, 8),
		    .next_lifecycle = db_get_int(q, 9) },
		.graph_id = db_get_text(q, 10, arena),
		.owner_tenant = db_get_text(q, 6, arena),
		.changed = db_get_int(q, 11),
	};
	subscription_status_of(
	    db_get_text(q, 4, arena), &row->subscription.status);
}

enum outcome
store_tenant_subscriptions(struct store *store, const char *tenant,
    const char *from, size_t limit, struct arena *arena,
    struct subscription_row **rows, size_t *count)
{
	struct query *q = db_use(store->db, SQL_TENANT_SUBSCRIPTIONS);
	struct subscription_row *list = NULL;
	size_t n = 0;
	enum outcome out;

	db_text(q, ":tenant", tenant);
	db_text(q, ":from", from);
	db_int(q, ":limit", (int64_t)limit);
	while (db_next(q)) {
		list = arena_more(arena, list, n, sizeof(*list));
		subscription_from_row(q, arena, tenant, &list[n++]);
	}
	out = db_end_list(q);
	for (size_t i = 0; out == DONE && i < n; i++) {
		out = read_changes(store, arena, &list[i]);
		if (out == DONE)
			out = read_items(store, arena, &list[i]);
	}
	*rows = list;
	*count = n;
	return out;
}

enum outcome
store_tenant_import(
    struct store *store, struct arena *arena, struct import_done *done)
{
	struct query *q = db_use(store->db, SQL_TENANT_IMPORT);

	if (db_next(q))
		*done = (struct import_done){
			.at = db_get_int(q, 0),
			.by = db_get_text(q, 1, arena),
			.added = db_get_int(q, 2),
			.changed = db_get_int(q, 3),
			.unchanged = db_get_int(q, 4),
		};
	return db_end(q);
}

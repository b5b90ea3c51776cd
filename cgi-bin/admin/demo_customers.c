/*
 * The demonstration's customer directory. The tables become the files that
 * Microsoft would give, and those go through the same import as real ones.
 */

#include "admin/demo_customers.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "base/text.h"
#include "base/time.h"
#include "seed.h"
#include "store/graph.h"
#include "store/sku.h"

#define FILE_MAX   ((size_t)4 * 1024 * 1024)
#define CSP_TENANT "7c5a6f0e-4b1d-4a57-9d23-5a8e2f6b9c10"

typedef enum outcome import_file(struct store *, const struct import_order *,
    struct arena *, struct import_report *);

static bool
write_file(const char *path, const char *content)
{
	FILE *file = fopen(path, "wxe");
	bool written;

	if (file == NULL)
		return false;
	written = fputs(content, file) != EOF;
	return fclose(file) == 0 && written;
}

static enum outcome
import(
    struct demo *demo, const char *content, int64_t at, import_file *import_it)
{
	const char *path = office_path(demo->arena, demo->spool, "demo-import");
	const struct import_order order = {
		.paths = &path, .path_count = 1, .now = at
	};
	struct import_report report = { .why = NULL };
	enum outcome out = BUSY;

	if (write_file(path, content))
		out = import_it(demo->store, &order, demo->arena, &report);
	unlink(path);
	if (out != INVALID)
		return out;
	log_fault("demo: import: line %ld, %s: %s", report.line,
	    report.path == NULL ? "" : report.path, report.why);
	return BROKEN;
}

/* Graph's ids of a subscription differ from the commerce ids: here by the
 * last digit. */
static const char *
graph_id(struct arena *arena, const char *id)
{
	size_t last = strlen(id) - 1;

	return arena_print(
	    arena, "%.*s%c", (int)last, id, id[last] == '0' ? '1' : '0');
}

static void
add_instant(struct text *text, const char *name, int64_t instant)
{
	char stamp[TIME_STAMP_SIZE];

	time_stamp(instant, stamp);
	text_print(text, "\"%s\":\"%s\",", name, stamp);
}

/* The product's service plans; returns its first row, for its ids. */
static size_t
add_plans(struct text *text, const struct demo_table *skus, const char *product,
    const char *provisioning)
{
	const char *comma = "";
	size_t first = 0;

	text_add(text, "\"serviceStatus\":[");
	for (size_t i = skus->count; i-- > 0;) {
		if (strcmp(admin_demo_table_get(skus, i, "String_Id"),
			product) != 0)
			continue;
		text_print(text,
		    "%s{\"servicePlanId\":\"%s\","
		    "\"provisioningStatus\":\"%s\"}",
		    comma, admin_demo_table_get(skus, i, "Service_Plan_Id"),
		    provisioning);
		comma = ",";
		first = i;
	}
	text_add(text, "],");
	return first;
}

static void
add_subscription(struct demo *demo, struct text *text, size_t row)
{
	const struct demo_table *table = &demo->subscriptions;
	const char *product = admin_demo_table_get(table, row, "product");
	const char *id = admin_demo_table_get(table, row, "subscription");
	const char *agreement = admin_demo_table_get(table, row, "agreement");
	size_t sku;

	text_print(text, "{\"id\":\"%s\",\"commerceSubscriptionId\":\"%s\",",
	    graph_id(demo->arena, id), id);
	add_instant(text, "createdDateTime",
	    demo->now - admin_demo_table_int(table, row, "begun") * TIME_DAY);
	add_instant(text, "nextLifecycleDateTime",
	    demo->now + admin_demo_table_int(table, row, "ends") * TIME_DAY);
	sku = add_plans(text, &demo->skus, product,
	    admin_demo_table_yes(table, row, "setup") ? "Success"
						      : "PendingActivation");
	text_print(text,
	    "\"skuId\":\"%s\",\"skuPartNumber\":\"%s\",\"ownerTenantId\":\"%"
	    "s\","
	    "\"status\":\"%s\",\"isTrial\":%s,\"totalLicenses\":%" PRId64 "}",
	    admin_demo_table_get(&demo->skus, sku, "GUID"), product,
	    strcmp(agreement, "csp") == 0 ? CSP_TENANT : "",
	    admin_demo_table_get(table, row, "status"),
	    admin_demo_table_yes(table, row, "trial") ? "true" : "false",
	    admin_demo_table_int(table, row, "seats"));
}

static void
add_tenant(struct demo *demo, struct text *text, size_t row)
{
	const struct demo_table *table = &demo->tenants;
	const char *domain = admin_demo_table_get(table, row, "domain");
	const char *also = admin_demo_table_get(table, row, "also");
	const char *comma = "";

	text_print(text,
	    "{\"tenantInformation\":{\"tenantId\":\"%s\",\"displayName\":\"%"
	    "s\","
	    "\"defaultDomainName\":\"%s.example\"},\"countryLetterCode\":\"%"
	    "s\","
	    "\"publicSector\":%s,\"verifiedDomains\":["
	    "{\"name\":\"%s.example\"},{\"name\":\"%s.onmicrosoft.com\"}",
	    admin_demo_table_get(table, row, "tenant"),
	    admin_demo_table_get(table, row, "name"), domain,
	    admin_demo_table_get(table, row, "country"),
	    admin_demo_table_yes(table, row, "public") ? "true" : "false",
	    domain, domain);
	if (*also != '\0')
		text_print(text, ",{\"name\":\"%s\"}", also);
	text_add(text, "],\"subscriptions\":{\"value\":[");
	for (size_t i = 0; i < demo->subscriptions.count; i++) {
		if (strcmp(
			admin_demo_table_get(&demo->subscriptions, i, "domain"),
			domain) != 0)
			continue;
		text_add(text, comma);
		add_subscription(demo, text, i);
		comma = ",";
	}
	text_add(text, "]}}");
}

enum outcome
admin_demo_customers_import(struct demo *demo, int64_t at)
{
	struct text text;
	enum outcome out;

	text_open(&text, FILE_MAX);
	text_add(&text, "{\"tenants\":[");
	for (size_t i = 0; i < demo->tenants.count; i++) {
		text_add(&text, i > 0 ? ",\n" : "");
		add_tenant(demo, &text, i);
	}
	text_add(&text, "]}\n");
	out = import(demo, seed_demo_skus, at, store_sku_import);
	if (out == DONE)
		out = text_failed(&text) ? BROKEN
					 : import(demo, text_string(&text), at,
					       store_graph_import);
	text_close(&text);
	return out;
}

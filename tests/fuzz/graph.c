/* What is read of a tenant is in the form we keep, sorted and without repeats;
 * what is refused has a path into `tenants` and a reason. */

#include "rules/graph.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/domain.h"
#include "base/guid.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void
hold(bool truth)
{
	if (!truth)
		abort();
}

static void
look_at_subscription(const struct graph_subscription *s)
{
	hold(guid_is(s->id) && guid_is(s->sku));
	hold(s->owner_tenant == NULL || guid_is(s->owner_tenant));
	hold(*s->graph_id != '\0' && strlen(s->graph_id) <= GRAPH_TEXT_MAX);
	hold(s->seats >= 0 && subscription_status_code(s->status) != NULL);
	for (size_t i = 0; i < s->plan_count; i++) {
		hold(guid_is(s->plans[i].id));
		hold(*s->plans[i].provisioning != '\0');
		hold(i == 0 || strcmp(s->plans[i - 1].id, s->plans[i].id) < 0);
	}
}

static void
look_at_tenant(const struct graph_tenant *tenant)
{
	char again[DOMAIN_SIZE];
	size_t country = strlen(tenant->tenant.country);

	hold(guid_is(tenant->tenant.id) && *tenant->tenant.name != '\0');
	hold(country == 0 || country == 2);
	hold(tenant->domain_count > 0);
	for (size_t i = 0; i < tenant->domain_count; i++) {
		hold(domain_read(tenant->domains[i], again));
		hold(strcmp(again, tenant->domains[i]) == 0);
		hold(i == 0 ||
		     strcmp(tenant->domains[i - 1], tenant->domains[i]) < 0);
	}
	for (size_t i = 0; i < tenant->subscription_count; i++)
		look_at_subscription(&tenant->subscriptions[i]);
}

static bool
take(void *context, size_t index, const struct json *json, double progress)
{
	struct arena *arena = context;
	struct graph_fault fault = { NULL, NULL };
	struct graph_tenant tenant;
	const char *path = graph_path_tenant(arena, index);

	(void)progress;
	if (graph_read(arena, json, index, &tenant, &fault) == DONE)
		look_at_tenant(&tenant);
	else
		hold(fault.why != NULL && fault.path != NULL &&
		     strncmp(fault.path, path, strlen(path)) == 0);
	return true;
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	struct arena *arena = arena_new();
	const char *why = NULL;
	long line = 0;
	enum outcome out;

	out = json_stream_bytes((const char *)bytes, length, GRAPH_TENANTS,
	    take, arena, &line, &why);
	hold(out == DONE || (out == INVALID && why != NULL && line > 0));
	arena_free(arena);
	return 0;
}

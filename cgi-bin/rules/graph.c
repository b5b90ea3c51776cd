/* Customers as Microsoft Graph writes them, read member by member. */

#include "rules/graph.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/domain.h"
#include "base/guid.h"
#include "base/text.h"
#include "base/time.h"

#define NEEDED	    "It is missing."
#define NOT_STRING  "It must be a string."
#define NOT_OBJECT  "It must be an object."
#define NOT_ARRAY   "It must be an array."
#define NOT_BOOLEAN "It must be true or false."
#define NOT_NUMBER  "It must be a whole number, 0 or more."
#define NOT_GUID    "It must be a GUID."
#define NOT_INSTANT "It must be a time such as 2026-01-31T00:00:00Z."
#define NOT_DOMAIN  "It must be a domain name."
#define NOT_COUNTRY "It must be two letters (ISO 3166)."
#define NOT_STATUS                                                             \
	"It must be Enabled, Warning, Suspended, LockedOut or Deleted."
#define EMPTY	    "It is empty."
#define TOO_LONG    "It is longer than 256 bytes."
#define CONTRADICTS "This service plan is there twice, with different states."

/* A value in the document and the way to it, written out only for a fault. */
struct place {
	const struct place *in; /* NULL at the top */
	const char *name;	/* of the member; NULL: an element */
	size_t index;		/* of the element */
	const struct json *json;
};

struct reading {
	struct arena *arena;
	struct graph_fault *fault;
};

static struct place
member(const struct place *in, const char *name)
{
	struct place place = { .in = in, .name = name };

	place.json = json_member(in->json, name);
	return place;
}

static struct place
element(const struct place *in, size_t index)
{
	struct place place = { .in = in, .index = index };

	place.json = json_element(in->json, index);
	return place;
}

static const char *
path_of(struct arena *arena, const struct place *place)
{
	const char *in = place->in == NULL ? "" : path_of(arena, place->in);

	if (place->name == NULL)
		return arena_print(arena, "%s[%zu]", in, place->index);
	return arena_print(
	    arena, "%s%s%s", in, *in == '\0' ? "" : ".", place->name);
}

/* Note what is wrong; always false, so that callers can return it. */
static bool
refuse(struct reading *reading, const struct place *place, const char *why)
{
	reading->fault->path = path_of(reading->arena, place);
	reading->fault->why = why;
	return false;
}

static bool
is_missing(const struct place *place)
{
	return place->json == NULL || json_is_null(place->json);
}

static bool
read_object(struct reading *reading, const struct place *place)
{
	return json_is_object(place->json) ||
	       refuse(reading, place, is_missing(place) ? NEEDED : NOT_OBJECT);
}

static bool
read_array(struct reading *reading, const struct place *place)
{
	return json_is_array(place->json) ||
	       refuse(reading, place, is_missing(place) ? NEEDED : NOT_ARRAY);
}

/* A string that is there, tidied: not empty, not too long. */
static bool
read_text(struct reading *reading, const struct place *place, char **text)
{
	const char *string = json_as_string(place->json);

	if (string == NULL)
		return refuse(
		    reading, place, is_missing(place) ? NEEDED : NOT_STRING);
	*text = text_tidy(arena_string(reading->arena, string));
	if (**text == '\0')
		return refuse(reading, place, EMPTY);
	return strlen(*text) <= GRAPH_TEXT_MAX ||
	       refuse(reading, place, TOO_LONG);
}

static bool
read_member(struct reading *reading, const struct place *in, const char *name,
    const char **string)
{
	struct place place = member(in, name);
	char *text;

	if (!read_text(reading, &place, &text))
		return false;
	*string = text;
	return true;
}

static bool
read_guid(struct reading *reading, const struct place *in, const char *name,
    const char **guid)
{
	struct place place = member(in, name);
	char *text;

	if (!read_text(reading, &place, &text))
		return false;
	for (char *c = text; *c != '\0'; c++)
		*c = (char)tolower((unsigned char)*c);
	*guid = text;
	return guid_is(text) || refuse(reading, &place, NOT_GUID);
}

/* Absent, null and "" all mean none: NULL. */
static bool
read_optional_guid(struct reading *reading, const struct place *in,
    const char *name, const char **guid)
{
	struct place place = member(in, name);
	const char *string = json_as_string(place.json);

	*guid = NULL;
	if (is_missing(&place) || (string != NULL && *string == '\0'))
		return true;
	return read_guid(reading, in, name, guid);
}

static bool
read_instant(struct reading *reading, const struct place *in, const char *name,
    bool is_needed, int64_t *instant)
{
	struct place place = member(in, name);
	const char *string = json_as_string(place.json);

	*instant = 0;
	if (is_missing(&place))
		return !is_needed || refuse(reading, &place, NEEDED);
	return (string != NULL && time_read_instant(string, instant)) ||
	       refuse(reading, &place, NOT_INSTANT);
}

static bool
read_boolean(struct reading *reading, const struct place *in, const char *name,
    bool is_needed, bool *value)
{
	struct place place = member(in, name);

	*value = false;
	if (is_missing(&place))
		return !is_needed || refuse(reading, &place, NEEDED);
	return json_as_boolean(place.json, value) ||
	       refuse(reading, &place, NOT_BOOLEAN);
}

static bool
read_count(struct reading *reading, const struct place *in, const char *name,
    int64_t *value)
{
	struct place place = member(in, name);

	if (is_missing(&place))
		return refuse(reading, &place, NEEDED);
	return (json_as_integer(place.json, value) && *value >= 0) ||
	       refuse(reading, &place, NOT_NUMBER);
}

/* A bare name: what domain_read would find inside an address is refused. */
static bool
read_domain(struct reading *reading, const struct place *in, const char *name,
    const char **domain)
{
	struct place place = member(in, name);
	char *text, read[DOMAIN_SIZE];

	if (!read_text(reading, &place, &text))
		return false;
	if (strpbrk(text, "/@: ?#") != NULL || !domain_read(text, read))
		return refuse(reading, &place, NOT_DOMAIN);
	*domain = arena_string(reading->arena, read);
	return true;
}

static bool
read_country(
    struct reading *reading, const struct place *in, const char **country)
{
	struct place place = member(in, "countryLetterCode");
	char *text;

	*country = "";
	if (is_missing(&place))
		return true;
	if (!read_text(reading, &place, &text))
		return false;
	if (strlen(text) != 2 || !isalpha((unsigned char)text[0]) ||
	    !isalpha((unsigned char)text[1]))
		return refuse(reading, &place, NOT_COUNTRY);
	text[0] = (char)toupper((unsigned char)text[0]);
	text[1] = (char)toupper((unsigned char)text[1]);
	*country = text;
	return true;
}

static int
compare_plans(const void *a, const void *b)
{
	return strcmp(((const struct graph_plan *)a)->id,
	    ((const struct graph_plan *)b)->id);
}

/* Sort by id; the same plan twice is one, if both say the same of it. */
static bool
sort_plans(struct reading *reading, const struct place *place,
    struct graph_plan *plans, size_t *count)
{
	size_t kept = 0;

	qsort(plans, *count, sizeof(*plans), compare_plans);
	for (size_t i = 0; i < *count; i++) {
		if (kept == 0 || compare_plans(&plans[i], &plans[kept - 1]))
			plans[kept++] = plans[i];
		else if (strcmp(plans[i].provisioning,
			     plans[kept - 1].provisioning) != 0)
			return refuse(reading, place, CONTRADICTS);
	}
	*count = kept;
	return true;
}

static bool
read_plans(struct reading *reading, const struct place *in,
    struct graph_subscription *subscription)
{
	struct place list = member(in, "serviceStatus"), plan;
	struct graph_plan *plans;
	size_t count = json_length(list.json);

	if (!read_array(reading, &list))
		return false;
	plans = arena_array(reading->arena, struct graph_plan, count + 1);
	for (size_t i = 0; i < count; i++) {
		plan = element(&list, i);
		if (!read_object(reading, &plan) ||
		    !read_guid(reading, &plan, "servicePlanId", &plans[i].id) ||
		    !read_member(reading, &plan, "provisioningStatus",
			&plans[i].provisioning))
			return false;
	}
	subscription->plans = plans;
	subscription->plan_count = count;
	return sort_plans(reading, &list, plans, &subscription->plan_count);
}

static bool
read_status(struct reading *reading, const struct place *in,
    enum subscription_status *status)
{
	struct place place = member(in, "status");
	char *text;

	return read_text(reading, &place, &text) &&
	       (subscription_status_of(text, status) ||
		   refuse(reading, &place, NOT_STATUS));
}

static bool
read_subscription(struct reading *reading, const struct place *place,
    struct graph_subscription *subscription)
{
	struct graph_subscription *s = subscription;

	return read_object(reading, place) &&
	       read_guid(reading, place, "commerceSubscriptionId", &s->id) &&
	       read_member(reading, place, "id", &s->graph_id) &&
	       read_guid(reading, place, "skuId", &s->sku) &&
	       read_member(
		   reading, place, "skuPartNumber", &s->sku_part_number) &&
	       read_status(reading, place, &s->status) &&
	       read_boolean(reading, place, "isTrial", true, &s->trial) &&
	       read_count(reading, place, "totalLicenses", &s->seats) &&
	       read_instant(
		   reading, place, "createdDateTime", true, &s->created) &&
	       read_instant(reading, place, "nextLifecycleDateTime", false,
		   &s->next_lifecycle) &&
	       read_optional_guid(
		   reading, place, "ownerTenantId", &s->owner_tenant) &&
	       read_plans(reading, place, s);
}

static bool
read_subscriptions(struct reading *reading, const struct place *in,
    struct graph_tenant *tenant)
{
	struct place outer = member(in, "subscriptions"), list, place;
	struct graph_subscription *all;
	size_t count;

	if (!read_object(reading, &outer))
		return false;
	list = member(&outer, "value");
	if (!read_array(reading, &list))
		return false;
	count = json_length(list.json);
	all = arena_array(reading->arena, struct graph_subscription, count + 1);
	for (size_t i = 0; i < count; i++) {
		place = element(&list, i);
		if (!read_subscription(reading, &place, &all[i]))
			return false;
	}
	tenant->subscriptions = all;
	tenant->subscription_count = count;
	return true;
}

static int
compare_names(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static bool
read_domains(struct reading *reading, const struct place *in,
    struct graph_tenant *tenant)
{
	struct place list = member(in, "verifiedDomains"), place;
	size_t count = json_length(list.json), kept = 0;
	const char **names;

	if (!read_array(reading, &list))
		return false;
	names = arena_array(reading->arena, const char *, count + 1);
	names[count] = tenant->tenant.default_domain;
	for (size_t i = 0; i < count; i++) {
		place = element(&list, i);
		if (!read_object(reading, &place) ||
		    !read_domain(reading, &place, "name", &names[i]))
			return false;
	}
	qsort(names, count + 1, sizeof(*names), compare_names);
	for (size_t i = 0; i <= count; i++)
		if (kept == 0 || strcmp(names[i], names[kept - 1]) != 0)
			names[kept++] = names[i];
	tenant->domains = names;
	tenant->domain_count = kept;
	return true;
}

bool
graph_has_domain(const struct graph_tenant *tenant, const char *domain)
{
	return bsearch(&domain, tenant->domains, tenant->domain_count,
		   sizeof(*tenant->domains), compare_names) != NULL;
}

static bool
read_tenant(struct reading *reading, const struct place *place,
    struct graph_tenant *tenant)
{
	struct place about = member(place, "tenantInformation");
	struct tenant *t = &tenant->tenant;

	return read_object(reading, place) && read_object(reading, &about) &&
	       read_guid(reading, &about, "tenantId", &t->id) &&
	       read_member(reading, &about, "displayName", &t->name) &&
	       read_domain(
		   reading, &about, "defaultDomainName", &t->default_domain) &&
	       read_country(reading, place, &t->country) &&
	       read_boolean(
		   reading, place, "publicSector", false, &t->public_sector) &&
	       read_domains(reading, place, tenant) &&
	       read_subscriptions(reading, place, tenant);
}

enum outcome
graph_read(struct arena *arena, const struct json *json, size_t index,
    struct graph_tenant *tenant, struct graph_fault *fault)
{
	struct place top = { .name = GRAPH_TENANTS };
	struct place place = { .in = &top, .index = index, .json = json };
	struct reading reading = { .arena = arena, .fault = fault };

	memset(tenant, 0, sizeof(*tenant));
	return read_tenant(&reading, &place, tenant) ? DONE : INVALID;
}

const char *
graph_path_tenant(struct arena *arena, size_t index)
{
	return arena_print(arena, GRAPH_TENANTS "[%zu]", index);
}

const char *
graph_path_subscription(struct arena *arena, size_t index, size_t subscription)
{
	return arena_print(arena,
	    GRAPH_TENANTS "[%zu].subscriptions.value[%zu]", index,
	    subscription);
}

/* The customer directory. */

#include "page/tenant.h"

#include "base/country.h"
#include "page/layout.h"
#include "page/status.h"

#define BASE "/admin/customers"

const char *
page_tenant_href(
    struct arena *arena, const char *tenant, const char *subscription)
{
	return subscription[0] == '\0'
		   ? arena_print(arena, BASE "/%s", tenant)
		   : arena_print(arena, BASE "/%s?from=%s#%s", tenant,
			 subscription, subscription);
}

/* "Nestor Wilke", or whoever sits at the machine. */
static const char *
who(const char *name)
{
	return name[0] == '\0' ? "the operator of this site" : name;
}

static void
add_row(struct tmpl *table, struct arena *arena, const struct tenant_row *row)
{
	struct tmpl *one = tmpl_add(table, TENANT_LIST_ROW);

	tmpl_set(
	    one, TENANT_LIST_HREF, page_tenant_href(arena, row->tenant.id, ""));
	tmpl_set(one, TENANT_LIST_NAME, row->tenant.name);
	tmpl_set(one, TENANT_LIST_ID, row->tenant.id);
	tmpl_set(one, TENANT_LIST_DOMAIN, row->tenant.default_domain);
	tmpl_set(
	    one, TENANT_LIST_COUNT, page_number(arena, row->subscriptions));
}

static void
add_import(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct tenant_list *list)
{
	struct tmpl *part = tmpl_add(
	    body, list->imported ? TENANT_LIST_IMPORTED : TENANT_LIST_NEVER);

	if (!list->imported)
		return;
	tmpl_set(part, TENANT_LIST_STAMP, page_stamp(arena, list->import.at));
	tmpl_set(
	    part, TENANT_LIST_WHEN, page_time(arena, viewer, list->import.at));
	tmpl_set(part, TENANT_LIST_BY, who(list->import.by));
	tmpl_set(
	    part, TENANT_LIST_ADDED, page_number(arena, list->import.added));
	tmpl_set(part, TENANT_LIST_CHANGED,
	    page_number(arena, list->import.changed));
	tmpl_set(part, TENANT_LIST_UNCHANGED,
	    page_number(arena, list->import.unchanged));
}

static void
add_pages(struct tmpl *body, const struct tenant_list *list)
{
	struct tmpl *link;

	tmpl_show(body, TENANT_LIST_PAGES, list->more || !list->first);
	if (!list->first)
		tmpl_set(tmpl_add(body, TENANT_LIST_FIRST), TENANT_LIST_TEXT,
		    list->text);
	if (!list->more)
		return;
	link = tmpl_add(body, TENANT_LIST_NEXT);
	tmpl_set(link, TENANT_LIST_TEXT, list->text);
	tmpl_set(
	    link, TENANT_LIST_PLACE, list->rows[list->count - 1].tenant.id);
}

void
page_tenant_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct tenant_list *list)
{
	const struct page page = { .title = "Customers",
		.place = PLACE_ADMIN,
		.back = "/admin",
		.back_label = "Administration",
		.success = list->done ? "The file is imported" : NULL };
	struct frame frame;
	struct tmpl *table, *body = page_begin(&frame, arena, viewer, &page,
				TEMPLATE_TENANT_LIST, NULL);

	tmpl_show(body, TENANT_LIST_MAY_IMPORT, person_may(viewer, MAY_RUN));
	add_import(body, arena, viewer, list);
	tmpl_set(body, TENANT_LIST_TEXT, list->text);
	tmpl_show(body, TENANT_LIST_NARROWED, list->text[0] != '\0');
	tmpl_show(body, TENANT_LIST_NONE, list->count == 0);
	table = list->count == 0 ? NULL : tmpl_add(body, TENANT_LIST_TABLE);
	for (size_t i = 0; i < list->count; i++)
		add_row(table, arena, &list->rows[i]);
	add_pages(body, list);
	page_write(&frame, out);
}

/* The states it was in, and which import said so. */
static void
add_states(struct tmpl *card, struct arena *arena, const struct viewer *viewer,
    const struct subscription_row *row)
{
	enum subscription_status first = row->subscription.status;
	struct tmpl *state;

	for (size_t i = 0; i < row->change_count; i++) {
		const struct subscription_change *change = &row->changes[i];

		state = tmpl_add(card, TENANT_SHOW_STATE);
		tmpl_set(state, TENANT_SHOW_AFTER,
		    subscription_status_name(change->after));
		tmpl_set(
		    state, TENANT_SHOW_STAMP, page_stamp(arena, change->at));
		tmpl_set(state, TENANT_SHOW_WHEN,
		    page_time(arena, viewer, change->at));
		tmpl_set(state, TENANT_SHOW_BY, who(change->by));
		first = change->before;
	}
	tmpl_set(card, TENANT_SHOW_BEGAN, subscription_status_name(first));
}

static void
set_facts(struct tmpl *card, struct arena *arena, const struct viewer *viewer,
    const struct subscription_row *row)
{
	const struct subscription *one = &row->subscription;

	tmpl_set(card, TENANT_SHOW_ID, one->id);
	tmpl_set(card, TENANT_SHOW_GRAPH_ID, row->graph_id);
	tmpl_set(card, TENANT_SHOW_SKU, one->sku_part_number);
	tmpl_set(card, TENANT_SHOW_SEATS, page_number(arena, one->seats));
	tmpl_set(card, TENANT_SHOW_BOUGHT,
	    one->csp ? arena_print(
			   arena, "CSP partner, tenant %s", row->owner_tenant)
		     : "Volume Licensing");
	tmpl_set(
	    card, TENANT_SHOW_CREATED, page_date(arena, viewer, one->created));
	tmpl_set(card, TENANT_SHOW_ENDS,
	    one->next_lifecycle == 0
		? "None known"
		: page_date(arena, viewer, one->next_lifecycle));
	tmpl_set(card, TENANT_SHOW_PROVES,
	    row->items[0] == '\0' ? "Nothing that can be claimed" : row->items);
	tmpl_set(
	    card, TENANT_SHOW_CHANGED, page_time(arena, viewer, row->changed));
}

static void
add_card(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct subscription_row *row)
{
	struct tmpl *card = tmpl_add(body, TENANT_SHOW_SUBSCRIPTION);
	const struct subscription *one = &row->subscription;

	tmpl_set(card, TENANT_SHOW_NAME, one->sku_name);
	tmpl_set(
	    card, TENANT_SHOW_STATUS, subscription_status_name(one->status));
	tmpl_set(
	    card, TENANT_SHOW_TONE, page_status_subscription_tone(one->status));
	tmpl_show(card, TENANT_SHOW_TRIAL, one->trial);
	set_facts(card, arena, viewer, row);
	add_states(card, arena, viewer, row);
}

static void
set_about(struct tmpl *body, const struct tenant_show *show)
{
	const struct tenant *tenant = &show->tenant;

	tmpl_set(body, TENANT_SHOW_NAME, tenant->name);
	tmpl_set(body, TENANT_SHOW_ID, tenant->id);
	tmpl_set(body, TENANT_SHOW_COUNTRY,
	    tenant->country[0] == '\0' ? "Not known"
				       : country_name(tenant->country));
	tmpl_set(
	    body, TENANT_SHOW_PUBLIC, tenant->public_sector ? "Yes" : "No");
	for (size_t i = 0; i < show->domain_count; i++)
		tmpl_set(tmpl_add(body, TENANT_SHOW_DOMAIN), TENANT_SHOW_DOMAIN,
		    show->domains[i]);
}

static void
add_more(struct tmpl *body, struct arena *arena, const struct tenant_show *show)
{
	const char *base = page_tenant_href(arena, show->tenant.id, "");

	tmpl_show(body, TENANT_SHOW_PAGES,
	    show->from[0] != '\0' || show->next != NULL);
	if (show->from[0] != '\0')
		tmpl_set(
		    tmpl_add(body, TENANT_SHOW_FIRST), TENANT_SHOW_HREF, base);
	if (show->next != NULL)
		tmpl_set(tmpl_add(body, TENANT_SHOW_NEXT), TENANT_SHOW_HREF,
		    arena_print(arena, "%s?from=%s", base, show->next));
}

void
page_tenant_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct tenant_show *show)
{
	const struct page page = { .title = show->tenant.name,
		.place = PLACE_ADMIN,
		.back = BASE,
		.back_label = "Customers" };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_TENANT_SHOW, NULL);

	set_about(body, show);
	if (person_may(viewer, MAY_READ_ALL))
		tmpl_set(tmpl_add(body, TENANT_SHOW_CLAIMS), TENANT_SHOW_HREF,
		    arena_print(arena, "/claims?customer=%s", show->tenant.id));
	tmpl_show(body, TENANT_SHOW_NONE, show->count == 0);
	for (size_t i = 0; i < show->count; i++)
		add_card(body, arena, viewer, &show->rows[i]);
	add_more(body, arena, show);
	page_write(&frame, out);
}

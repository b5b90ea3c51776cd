/* The customer directory. */

#include "web/tenant.h"

#include <string.h>

#include "base/domain.h"
#include "page/tenant.h"
#include "store/customer.h"
#include "store/tenant.h"

#define ROWS	      50
#define SUBSCRIPTIONS 50
#define DOMAINS	      200
#define TEXT_MAX      400 /* bytes of 100 characters */

/* What the text leads to by itself: a GUID or a domain. */
static enum outcome
find(struct request *request, struct store *store, const char *text,
    const char **tenant, const char **subscription)
{
	char guid[GUID_SIZE], domain[DOMAIN_SIZE];
	bool is_guid = guid_read(text, guid);
	bool is_domain = !is_guid && domain_read(text, domain);

	return store_tenant_find(store, is_guid ? guid : "",
	    is_domain ? domain : NULL, request->arena, tenant, subscription);
}

/* Behind which customer the list goes on. ABSENT: not from an address of
 * ours. */
static enum outcome
read_after(struct request *request, struct store *store,
    struct tenant_filter *filter, struct tenant *after)
{
	const char *id = request_asked(request, "after");

	if (id[0] == '\0')
		return DONE;
	filter->after = after;
	return store_customer_tenant(store, id, request->arena, after);
}

static enum outcome
read_list(struct request *request, struct store *store,
    const struct tenant_filter *filter, struct tenant_list *list)
{
	struct tenant_row *rows;
	enum outcome out = store_tenant_list(
	    store, filter, ROWS + 1, request->arena, &rows, &list->count);

	if (out != DONE)
		return out;
	list->rows = rows;
	list->more = list->count > ROWS;
	if (list->more)
		list->count = ROWS;
	out = store_tenant_import(store, request->arena, &list->import);
	list->imported = out == DONE;
	return out == ABSENT ? DONE : out;
}

enum outcome
web_tenant_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct tenant_filter filter = { .text = request_asked(request, "text"),
		.exact = "" };
	struct tenant_list list = { .first = true };
	const char *subscription;
	struct tenant after;
	enum outcome out;

	if (strlen(filter.text) > TEXT_MAX)
		filter.text = "";
	out = find(request, store, filter.text, &filter.exact, &subscription);
	if (out == DONE && filter.exact[0] != '\0') {
		reply_go(reply, "%s",
		    page_tenant_href(
			request->arena, filter.exact, subscription));
		return DONE;
	}
	if (out == DONE)
		out = read_after(request, store, &filter, &after);
	if (out == DONE)
		out = read_list(request, store, &filter, &list);
	if (out != DONE)
		return out;
	list.text = filter.text;
	list.done = strcmp(request_asked(request, "done"), "imported") == 0;
	list.first = filter.after == NULL;
	page_tenant_list(&reply->body, request->arena, &request->viewer, &list);
	return DONE;
}

enum outcome
web_tenant_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct tenant_show show = {
		.from = request_asked(request, "from"),
	};
	struct subscription_row *rows;
	const char **domains;
	enum outcome out = store_customer_tenant(
	    store, request->argument[0], request->arena, &show.tenant);

	if (out == DONE)
		out = store_tenant_domains(store, show.tenant.id, DOMAINS,
		    request->arena, &domains, &show.domain_count);
	if (out == DONE)
		out =
		    store_tenant_subscriptions(store, show.tenant.id, show.from,
			SUBSCRIPTIONS + 1, request->arena, &rows, &show.count);
	if (out != DONE)
		return out;
	show.domains = domains;
	show.rows = rows;
	if (show.count > SUBSCRIPTIONS)
		show.next = rows[--show.count].subscription.id;
	page_tenant_show(&reply->body, request->arena, &request->viewer, &show);
	return DONE;
}

/* "What is claimed": workloads or products. */

#include "web/items.h"

#include <string.h>

#include "page/draft.h"
#include "page/items.h"
#include "store/customer.h"
#include "store/line.h"
#include "web/ask.h"
#include "web/competing.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/subscription.h"

struct items_form {
	struct many items;
};

static const struct field fields[] = {
	FORM_OPTIONAL(
	    items_form, items, MANY, 0, CLAIM_LINES_MAX, "What is claimed"),
};

/* What the page is made of: the claim, its lines, and all that could be. */
struct items_work {
	struct claim claim;
	struct draft draft;
	struct items_choice *choices;
	size_t count;
	struct asks asks;
	struct competing competing; /* of what is saved, on the first look */
};

/* Of a product only whether the customer has it at all: its subscription is
 * chosen on the page that follows. */
static enum outcome
judge(struct request *request, struct store *store, const struct claim *claim,
    struct items_choice *choice)
{
	bool product = offer_of(claim->role)->per_subscription;
	const char *id;
	enum outcome out = store_customer_evidence(store, claim, &choice->item,
	    product ? "" : NULL, request->arena, &choice->evidence, &id);

	choice->refusal = draft_item_refusal(claim, &choice->item);
	if (!product)
		choice->cause = subscription_check_workload(&choice->evidence);
	else if (!choice->evidence.product_in_tenant)
		choice->cause = CAUSE_PRODUCT_NOT_IN_TENANT;
	return out;
}

/* All that could be ticked; with `only`, just those of it are judged. */
static enum outcome
read_choices(struct request *request, struct store *store,
    struct items_work *work, const struct many *only)
{
	struct item *items;
	enum outcome out =
	    store_customer_items(store, offer_of(work->claim.role)->area,
		work->claim.id, request->arena, &items, &work->count);

	if (out != DONE)
		return out;
	work->choices =
	    arena_array(request->arena, struct items_choice, work->count);
	for (size_t i = 0; out == DONE && i < work->count; i++) {
		work->choices[i].item = items[i];
		if (only != NULL && !form_holds(only, items[i].code))
			continue;
		out = judge(request, store, &work->claim, &work->choices[i]);
	}
	if (out == DONE)
		out = web_ask_read(request, store, &work->claim, &work->asks);
	return out;
}

/* The codes of the claim's pending lines, as if they had been ticked. */
static struct many
ticked(struct arena *arena, const struct draft *draft)
{
	struct many many = { .values = arena_array(
				 arena, const char *, draft->line_count) };

	for (size_t i = 0; i < draft->line_count; i++)
		if (draft->lines[i].state == LINE_PENDING)
			many.values[many.count++] = draft->lines[i].item.code;
	return many;
}

static void
show(struct request *request, struct reply *reply,
    const struct items_work *work, const struct entries *entries)
{
	page_items_show(&reply->body, request->arena, &request->viewer,
	    &(struct items_page){ .claim = &work->claim,
		.choices = work->choices,
		.count = work->count,
		.entries = entries,
		.competing = work->competing,
		.asks = work->asks });
}

enum outcome
web_items_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct items_work work = { .count = 0 };
	struct items_form form;
	struct entries entries;
	enum outcome out =
	    web_draft_open(request, store, PART_ITEMS, &work.claim);

	if (out != DONE)
		return out;
	out = web_draft_read(request, store, &work.claim, &work.draft);
	if (out != DONE)
		return out;
	if (web_draft_waits(request, reply, &work.draft, PART_ITEMS))
		return DONE;
	if ((out = read_choices(request, store, &work, NULL)) != DONE)
		return out;
	out = web_competing_read(request, store, &work.claim, &work.competing);
	if (out != DONE)
		return out;
	form.items = ticked(request->arena, &work.draft);
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	show(request, reply, &work, &entries);
	return DONE;
}

static bool
is_offered(const struct items_work *work, const char *code)
{
	for (size_t i = 0; i < work->count; i++)
		if (strcmp(work->choices[i].item.code, code) == 0)
			return true;
	return false;
}

/* An entry more for each item that was ticked and cannot be claimed. */
static void
fault_items(struct arena *arena, const struct items_work *work,
    const struct many *many, struct entries *entries)
{
	const struct items_page page = { .choices = work->choices,
		.count = work->count };
	struct entry *list =
	    arena_array(arena, struct entry, entries->count + work->count);

	memcpy(list, entries->list, entries->count * sizeof(*list));
	entries->list = list;
	for (size_t i = 0; i < work->count; i++) {
		const struct items_choice *choice = &work->choices[i];

		if (page_items_free(choice) ||
		    !form_holds(many, choice->item.code))
			continue;
		list[entries->count++] = (struct entry){
			.name = page_items_id(arena, &page, choice),
			.label = choice->item.name,
			.typed = "",
			.fault = arena_print(arena, "%s: %s", choice->item.name,
			    page_items_why(arena, choice)),
		};
	}
}

/* DONE, or INVALID with all that is wrong. */
static enum outcome
check(struct arena *arena, const struct items_work *work,
    const struct many *many, struct entries *entries)
{
	if (many->count == 0)
		form_fault(entries, "items",
		    offer_of(work->claim.role)->per_subscription
			? "Select at least one product"
			: "Select at least one workload");
	for (size_t i = 0; i < many->count; i++)
		if (!is_offered(work, many->values[i]))
			form_fault(entries, "items",
			    "Something you chose cannot be claimed any more. "
			    "Check your choice and save it again");
	fault_items(arena, work, many, entries);
	return page_form_faulty(entries) ? INVALID : DONE;
}

/* The subscription a product has in the claim already, or waits for; else the
 * only one that fits, else none yet. */
static enum outcome
find_subscription(struct request *request, struct store *store,
    const struct items_work *work, const struct item *item,
    const char **subscription)
{
	*subscription = "";
	if (!offer_of(work->claim.role)->per_subscription)
		return DONE;
	for (size_t i = 0; i < work->draft.line_count; i++) {
		const struct line *line = &work->draft.lines[i];

		if (line->state != LINE_PENDING ||
		    strcmp(line->item.code, item->code) != 0)
			continue;
		*subscription = line->subscription;
		if (line->subscription[0] != '\0' || line_waits(line))
			return DONE;
	}
	return web_subscription_only(
	    request, store, &work->claim, item, subscription);
}

/* The lines of what was ticked, or INVALID with all that is wrong; `shown`:
 * then the page is, with everything on it. */
static enum outcome
take(struct request *request, struct store *store, struct items_work *work,
    bool shown, struct line **lines, size_t *count, struct entries *entries)
{
	struct items_form form = { .items = { NULL, 0 } };
	enum outcome out;

	*count = 0;
	if (form_read(request, fields, LENGTH(fields), &form, entries) ==
		INVALID &&
	    entries->malformed)
		return INVALID;
	out = read_choices(request, store, work, shown ? NULL : &form.items);
	if (out != DONE)
		return out;
	if (check(request->arena, work, &form.items, entries) == INVALID)
		return INVALID;
	*lines = arena_array(request->arena, struct line, work->count);
	for (size_t i = 0; out == DONE && i < work->count; i++) {
		const struct item *item = &work->choices[i].item;
		struct line *line = *lines + *count;

		if (!form_holds(&form.items, item->code))
			continue;
		line->item = *item;
		line->position = (int)++*count;
		out = find_subscription(
		    request, store, work, item, &line->subscription);
	}
	return out;
}

enum outcome
web_items_take(struct request *request, struct store *store,
    const struct claim *claim, struct line **lines, size_t *count,
    struct entries *entries)
{
	struct items_work work = { .claim = *claim };

	return take(request, store, &work, false, lines, count, entries);
}

static enum outcome
save(struct request *request, struct store *store, struct reply *reply,
    struct items_work *work, const struct line *lines, size_t count)
{
	enum outcome out = store_line_set(store, &request->viewer,
	    request->arena, &work->claim, lines, count);

	if (out != DONE)
		return out;
	if (!offer_of(work->claim.role)->per_subscription)
		return web_draft_go(
		    request, store, reply, &work->claim, PART_ITEMS);
	reply_go(reply, "%s",
	    page_draft_subscriptions_href(request->arena, &work->claim));
	return DONE;
}

/* Too late: what was ticked is shown by its names. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim)
{
	struct items_form form = { .items = { NULL, 0 } };
	const struct many *many = &form.items;
	struct entries entries;
	const char *words = "";
	struct item item;
	enum outcome out;

	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	for (size_t i = 0; i < many->count; i++) {
		out = store_customer_item(
		    store, many->values[i], request->arena, &item);
		if (out == DONE)
			words = arena_print(request->arena, "%s%s%s", words,
			    words[0] == '\0' ? "" : ", ", item.name);
		else if (out != ABSENT)
			return out;
	}
	web_draft_say(&entries, "items", words);
	return web_draft_conflict(
	    request, store, reply, claim, PART_ITEMS, &entries);
}

enum outcome
web_items_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct items_work work = { .count = 0 };
	struct entries entries;
	struct line *lines;
	size_t count;
	enum outcome out =
	    web_draft_post(request, store, PART_ITEMS, &work.claim);

	if (out == CONFLICT)
		return conflict(request, store, reply, &work.claim);
	if (out != DONE)
		return out;
	out = web_draft_read(request, store, &work.claim, &work.draft);
	if (out != DONE)
		return out;
	if (web_draft_waits(request, reply, &work.draft, PART_ITEMS))
		return CONFLICT;
	out = take(request, store, &work, true, &lines, &count, &entries);
	if (out == DONE) {
		out = save(request, store, reply, &work, lines, count);
		if (out == INVALID)
			form_fault(
			    &entries, "items", web_competing_slow(request));
	}
	if (out == INVALID && !entries.malformed)
		show(request, reply, &work, &entries);
	return out;
}

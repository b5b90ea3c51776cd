/* The subscription of each product that is claimed: those that fit, those that
 * do not and why, and one entered by hand. */

#include "page/subscription.h"

#include <string.h>

#include "page/cause.h"
#include "page/draft.h"
#include "page/explain.h"
#include "rules/wait.h"

/* "SKU DYN365_SALES. 100 seats. Active. Next renewal or end: 30 June 2027. …",
 * which with its name and ID is what tells one from another (R4.50). */
static const char *
facts(struct arena *arena, const struct viewer *viewer,
    const struct subscription *subscription)
{
	const char *words = arena_print(arena, "SKU %s. %s. %s%s.",
	    subscription->sku_part_number,
	    page_count(arena, subscription->seats, "seat", "seats"),
	    subscription_status_name(subscription->status),
	    subscription->trial ? ", trial" : "");

	if (subscription->next_lifecycle != 0)
		words = arena_print(arena, "%s Next renewal or end: %s.", words,
		    page_date(arena, viewer, subscription->next_lifecycle));
	return arena_print(arena, "%s Bought through %s.", words,
	    subscription->csp ? "a CSP partner" : "Volume Licensing");
}

/* The line being written: its group, and what was chosen in it. */
struct group {
	struct tmpl *tmpl;
	struct arena *arena;
	const struct claim *claim;
	const struct subscription_line *line;
	const struct entry *chosen, *typed;
	size_t radios; /* so far that can be chosen */
};

/* The first that can be chosen bears the field's name as its id. */
static const char *
radio_id(struct group *group, size_t index, bool usable)
{
	if (usable && group->radios++ == 0)
		return group->chosen->name;
	return arena_print(group->arena, "%s-%zu", group->chosen->name, index);
}

static void
add_option(struct group *group, const struct viewer *viewer, size_t index)
{
	const struct subscription_option *option = &group->line->options[index];
	const struct subscription *subscription = &option->subscription;
	bool fits = option->cause == CAUSE_FINE;
	const char *id = radio_id(group, index + 1, fits);
	struct tmpl *row = tmpl_add(group->tmpl, SUBSCRIPTION_SHOW_OPTION);

	tmpl_set(row, SUBSCRIPTION_SHOW_ID, id);
	tmpl_set(row, SUBSCRIPTION_SHOW_FIELD, group->chosen->name);
	tmpl_set(row, SUBSCRIPTION_SHOW_VALUE, subscription->id);
	tmpl_set(row, SUBSCRIPTION_SHOW_SKU, subscription->sku_name);
	tmpl_set(row, SUBSCRIPTION_SHOW_FACTS,
	    facts(group->arena, viewer, subscription));
	tmpl_show(row, SUBSCRIPTION_SHOW_DISABLED, !fits);
	tmpl_show(row, SUBSCRIPTION_SHOW_CHECKED,
	    fits && strcmp(group->chosen->typed, subscription->id) == 0);
	if (fits)
		tmpl_maybe(row, SUBSCRIPTION_SHOW_WARNING,
		    subscription_warning(subscription));
	else
		page_cause_show(tmpl_add(row, SUBSCRIPTION_SHOW_REFUSED),
		    SUBSCRIPTION_SHOW_CAUSE, group->arena, group->claim,
		    option->cause, &option->evidence, &group->line->line->item);
}

/* What is entered by hand may be waited for: offered beside the refusal, and
 * while it is so. */
static void
add_wait(struct tmpl *row, const struct group *group)
{
	const struct subscription_line *line = group->line;
	struct tmpl *wait;

	if (!line_waits(line->line) &&
	    !wait_may(group->claim->status, line->cause))
		return;
	wait = tmpl_add(row, SUBSCRIPTION_SHOW_WAIT);
	tmpl_set_int(wait, SUBSCRIPTION_SHOW_POSITION, line->line->position);
	tmpl_set_int(wait, SUBSCRIPTION_SHOW_DAYS, WAIT_DAYS);
	tmpl_show(wait, SUBSCRIPTION_SHOW_CHECKED, line->wait);
	tmpl_set(wait, SUBSCRIPTION_SHOW_PRODUCT, line->line->item.name);
}

static void
add_by_hand(struct group *group)
{
	struct tmpl *row = tmpl_add(group->tmpl, SUBSCRIPTION_SHOW_HAND);
	bool only = group->line->fitting == 0;

	tmpl_set(row, SUBSCRIPTION_SHOW_ID,
	    radio_id(group, group->line->count + 1, true));
	tmpl_set(row, SUBSCRIPTION_SHOW_FIELD, group->chosen->name);
	tmpl_set(row, SUBSCRIPTION_SHOW_VALUE, SUBSCRIPTION_BY_HAND);
	tmpl_show(row, SUBSCRIPTION_SHOW_CHECKED,
	    only || strcmp(group->chosen->typed, SUBSCRIPTION_BY_HAND) == 0);
	tmpl_set(row, SUBSCRIPTION_SHOW_TYPED_FIELD, group->typed->name);
	tmpl_maybe(row, SUBSCRIPTION_SHOW_TYPED, group->typed->typed);
	tmpl_maybe(row, SUBSCRIPTION_SHOW_TYPED_FAULT, group->typed->fault);
	tmpl_show(
	    row, SUBSCRIPTION_SHOW_TYPED_FAULTY, group->typed->fault != NULL);
	tmpl_set(row, SUBSCRIPTION_SHOW_PRODUCT, group->line->line->item.name);
	if (group->line->cause != CAUSE_FINE)
		page_cause_show(tmpl_add(row, SUBSCRIPTION_SHOW_REFUSED),
		    SUBSCRIPTION_SHOW_CAUSE, group->arena, group->claim,
		    group->line->cause, &group->line->evidence,
		    &group->line->line->item);
	add_wait(row, group);
}

static void
set_when(struct tmpl *tmpl, struct arena *arena, const struct viewer *viewer,
    int64_t instant)
{
	tmpl_set(tmpl, SUBSCRIPTION_SHOW_STAMP, page_stamp(arena, instant));
	tmpl_set(
	    tmpl, SUBSCRIPTION_SHOW_WHEN, page_time(arena, viewer, instant));
}

/* What the line waits for, since when, and by when it should be there. */
static void
add_waiting(const struct group *group, const struct viewer *viewer)
{
	const struct line *line = group->line->line;
	int64_t until = wait_until(line->awaited_since);
	struct tmpl *waits, *end;

	if (!line_waits(line))
		return;
	waits = tmpl_add(group->tmpl, SUBSCRIPTION_SHOW_WAITS);
	tmpl_set(waits, SUBSCRIPTION_SHOW_AWAITED, line->awaited);
	tmpl_set_int(waits, SUBSCRIPTION_SHOW_POSITION, line->position);
	tmpl_set(waits, SUBSCRIPTION_SHOW_PRODUCT, line->item.name);
	set_when(tmpl_add(waits, SUBSCRIPTION_SHOW_SINCE), group->arena, viewer,
	    line->awaited_since);
	set_when(tmpl_add(waits, SUBSCRIPTION_SHOW_LOOKED), group->arena,
	    viewer, line->awaited_checked);
	end = tmpl_add(waits, viewer->now < until ? SUBSCRIPTION_SHOW_UNTIL
						  : SUBSCRIPTION_SHOW_OVER);
	tmpl_set_int(end, SUBSCRIPTION_SHOW_DAYS, WAIT_DAYS);
	set_when(end, group->arena, viewer, until);
}

/* "Stop waiting" is a form of its own: the first button of a form is what the
 * Enter key presses. */
static void
add_stop(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct claim *claim, const struct line *line)
{
	struct tmpl *stop;

	if (!line_waits(line))
		return;
	stop = tmpl_add(body, SUBSCRIPTION_SHOW_STOP);
	tmpl_set_int(stop, SUBSCRIPTION_SHOW_POSITION, line->position);
	tmpl_set(stop, SUBSCRIPTION_SHOW_ACTION,
	    arena_print(
		arena, "%s/stop", page_draft_subscriptions_href(arena, claim)));
	tmpl_set(stop, SUBSCRIPTION_SHOW_TOKEN, viewer->token);
	page_mask(stop, SUBSCRIPTION_SHOW_VERSION, viewer, claim->version);
}

static const char *
how_many(const struct subscription_line *line, bool by_hand)
{
	if (line->fitting == 1)
		return by_hand ? "One subscription fits."
			       : "One subscription fits, and it is chosen for "
				 "you.";
	if (line->fitting > 1)
		return "Several subscriptions fit. Choose the one you worked "
		       "on.";
	return line->count == 0
		   ? "We see no subscription of this customer for it."
		   : "None of the subscriptions we see can be claimed.";
}

static void
add_line(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct subscription_page *page, const struct subscription_line *line)
{
	int position = line->line->position;
	struct group group = { .tmpl = tmpl_add(body, SUBSCRIPTION_SHOW_LINE),
		.arena = arena,
		.claim = page->claim,
		.line = line,
		.chosen = page_form_entry(page->entries,
		    arena_print(arena, "subscription.%d", position)),
		.typed = page_form_entry(
		    page->entries, arena_print(arena, "typed.%d", position)) };

	tmpl_set(group.tmpl, SUBSCRIPTION_SHOW_PRODUCT, line->line->item.name);
	tmpl_set(group.tmpl, SUBSCRIPTION_SHOW_FIELD, group.chosen->name);
	tmpl_set(group.tmpl, SUBSCRIPTION_SHOW_MANY,
	    how_many(
		line, strcmp(group.chosen->typed, SUBSCRIPTION_BY_HAND) == 0));
	tmpl_show(group.tmpl, SUBSCRIPTION_SHOW_IS_ASKED,
	    page_ask_beside(group.tmpl, SUBSCRIPTION_SHOW_ASKED, arena,
		&page->asks, line->line->item.name, group.chosen->name));
	tmpl_maybe(group.tmpl, SUBSCRIPTION_SHOW_FAULT, group.chosen->fault);
	tmpl_show(group.tmpl, SUBSCRIPTION_SHOW_FAULTY,
	    group.chosen->fault != NULL || group.typed->fault != NULL);
	add_waiting(&group, viewer);
	for (size_t i = 0; i < line->count; i++)
		add_option(&group, viewer, i);
	add_by_hand(&group);
}

/* Did any of them come through a CSP partner? */
static bool
has_csp(const struct subscription_page *page)
{
	for (size_t i = 0; i < page->count; i++)
		for (size_t j = 0; j < page->lines[i].count; j++)
			if (page->lines[i].options[j].subscription.csp)
				return true;
	return false;
}

void
page_subscription_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct subscription_page *subscriptions)
{
	const struct claim *claim = subscriptions->claim;
	const struct page page = { .title = "Subscriptions",
		.place = PLACE_CLAIMS,
		.back = page_draft_part_href(arena, claim, PART_ITEMS),
		.success = subscriptions->stopped
			       ? "This draft no longer waits for the "
				 "subscription."
			       : NULL };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_SUBSCRIPTION_SHOW, subscriptions->entries);

	tmpl_set(body, SUBSCRIPTION_SHOW_CLAIM, page_draft_name(claim));
	page_ask_show_whole(
	    body, SUBSCRIPTION_SHOW_ASKS, arena, claim, &subscriptions->asks);
	tmpl_set(body, SUBSCRIPTION_SHOW_CUSTOMER, claim->customer);
	tmpl_set(body, SUBSCRIPTION_SHOW_ACTION,
	    page_draft_subscriptions_href(arena, claim));
	tmpl_set(body, SUBSCRIPTION_SHOW_TOKEN, viewer->token);
	page_mask(body, SUBSCRIPTION_SHOW_VERSION, viewer, claim->version);
	if (has_csp(subscriptions))
		page_explain_csp(body, SUBSCRIPTION_SHOW_CSP,
		    arena_print(arena,
			"%s bought some of what you see here through a Cloud "
			"Solution Provider (CSP).",
			claim->customer));
	for (size_t i = 0; i < subscriptions->count; i++)
		add_line(body, arena, viewer, subscriptions,
		    &subscriptions->lines[i]);
	for (size_t i = 0; i < subscriptions->count; i++)
		add_stop(
		    body, arena, viewer, claim, subscriptions->lines[i].line);
	page_write(&frame, out);
}

/* The subscription of each product: chosen or entered, and checked now. */

#include "web/subscription.h"

#include <string.h>

#include "base/guid.h"
#include "page/draft.h"
#include "page/subscription.h"
#include "rules/wait.h"
#include "store/customer.h"
#include "store/line.h"
#include "store/wait.h"
#include "web/ask.h"
#include "web/competing.h"
#include "web/draft.h"
#include "web/form.h"

struct subscription_form {
	struct many subscription, typed, wait; /* by line position */
};

static const struct field fields[] = {
	FORM_OPTIONAL(subscription_form, subscription, EACH, 0, CLAIM_LINES_MAX,
	    "Subscription"),
	FORM_OPTIONAL(subscription_form, typed, EACH, 0, CLAIM_LINES_MAX,
	    "Subscription ID"),
	FORM_OPTIONAL(
	    subscription_form, wait, EACH, 0, CLAIM_LINES_MAX, "Wait for it"),
};

/* What the page is made of. */
struct subscription_work {
	struct claim claim;
	struct draft draft;
	struct subscription_line *lines; /* the pending ones */
	size_t count;
	struct asks asks;
};

/* The options, those that fit first. */
static void
put_fitting_first(struct arena *arena, struct subscription_line *line)
{
	struct subscription_option *sorted =
	    arena_array(arena, struct subscription_option, line->count);
	size_t next = 0;

	for (int fits = 1; fits >= 0; fits--)
		for (size_t i = 0; i < line->count; i++)
			if ((line->options[i].cause == CAUSE_FINE) == fits)
				sorted[next++] = line->options[i];
	line->options = sorted;
}

/* The customer's subscriptions that have the product, each judged. */
static enum outcome
read_options(struct request *request, struct store *store,
    const struct claim *claim, const struct item *item,
    struct subscription_line *line)
{
	struct subscription *list;
	const char *id;
	enum outcome out = store_customer_subscriptions(store, claim->tenant,
	    item->code, request->arena, &list, &line->count);

	if (out != DONE)
		return out;
	line->options = arena_array(
	    request->arena, struct subscription_option, line->count);
	for (size_t i = 0; out == DONE && i < line->count; i++) {
		struct subscription_option *option = &line->options[i];

		option->subscription = list[i];
		out = store_customer_evidence(store, claim, item, list[i].id,
		    request->arena, &option->evidence, &id);
		option->cause =
		    subscription_check(&option->evidence, claim->role);
		line->fitting += option->cause == CAUSE_FINE;
	}
	put_fitting_first(request->arena, line);
	return out;
}

static const char *
only_fitting(const struct subscription_line *line)
{
	for (size_t i = 0; line->fitting == 1 && i < line->count; i++)
		if (line->options[i].cause == CAUSE_FINE)
			return line->options[i].subscription.id;
	return "";
}

enum outcome
web_subscription_only(struct request *request, struct store *store,
    const struct claim *claim, const struct item *item, const char **id)
{
	struct subscription_line line = { .count = 0 };
	enum outcome out = read_options(request, store, claim, item, &line);

	*id = only_fitting(&line);
	return out;
}

/* A line that waits: is it there meanwhile, though it cannot be claimed? */
static void
read_wait(struct subscription_line *line, enum partner_role role,
    const struct subscription_evidence *evidence)
{
	if (!line_waits(line->line))
		return;
	line->wait = true;
	line->evidence = *evidence;
	line->cause = subscription_check(evidence, role);
	if (line->cause == CAUSE_NOT_VISIBLE_YET)
		line->cause = CAUSE_FINE;
}

static enum outcome
read_work(struct request *request, struct store *store,
    struct subscription_work *work)
{
	enum outcome out =
	    web_draft_read(request, store, &work->claim, &work->draft);
	size_t count = work->draft.line_count;

	if (out != DONE || !work->claim.role_chosen)
		return out;
	work->lines =
	    arena_array(request->arena, struct subscription_line, count);
	for (size_t i = 0; out == DONE && i < count; i++) {
		const struct line *line = &work->draft.lines[i];
		struct subscription_line *one = &work->lines[work->count];

		if (line->state != LINE_PENDING)
			continue;
		work->count++;
		one->line = line;
		read_wait(one, work->claim.role, &work->draft.evidence[i]);
		out = read_options(
		    request, store, &work->claim, &line->item, one);
	}
	if (out == DONE)
		out = web_ask_read(request, store, &work->claim, &work->asks);
	return out;
}

/* Without products there is nothing to choose here yet. */
static bool
goes_elsewhere(struct request *request, struct reply *reply,
    const struct subscription_work *work)
{
	if (work->claim.role_chosen && work->count > 0 &&
	    offer_of(work->claim.role)->per_subscription)
		return false;
	reply_go(reply, "%s",
	    page_draft_part_href(request->arena, &work->claim, PART_ITEMS));
	return true;
}

/* An entry for each field of each line: in page order, with the product's name.
 * What an EACH holds stays beside it in `form`. */
static struct entries
expand(struct arena *arena, const struct subscription_work *work,
    const struct subscription_form *form)
{
	struct entries entries = { .arena = arena,
		.list = arena_array(arena, struct entry, 2 * work->count) };

	for (size_t i = 0; i < work->count; i++) {
		const struct line *line = work->lines[i].line;
		size_t n = (size_t)line->position - 1;

		entries.list[entries.count++] = (struct entry){
			.name = arena_print(
			    arena, "subscription.%d", line->position),
			.label = line->item.name,
			.typed = form->subscription.values[n],
		};
		entries.list[entries.count++] = (struct entry){
			.name = arena_print(arena, "typed.%d", line->position),
			.label = line->item.name,
			.typed = form->typed.values[n],
		};
	}
	return entries;
}

/* What stands in the claim; where nothing does, the only one that fits. */
static struct subscription_form
stored(struct arena *arena, const struct subscription_work *work)
{
	struct many chosen = { .values = arena_array(
				   arena, const char *, CLAIM_LINES_MAX),
		.count = CLAIM_LINES_MAX };
	struct many typed = chosen;

	typed.values = arena_array(arena, const char *, CLAIM_LINES_MAX);
	for (size_t i = 0; i < CLAIM_LINES_MAX; i++)
		chosen.values[i] = typed.values[i] = "";
	for (size_t i = 0; i < work->count; i++) {
		const struct line *line = work->lines[i].line;

		if (line_waits(line)) {
			chosen.values[line->position - 1] =
			    SUBSCRIPTION_BY_HAND;
			typed.values[line->position - 1] = line->awaited;
			continue;
		}
		chosen.values[line->position - 1] =
		    line->subscription[0] != '\0'
			? line->subscription
			: only_fitting(&work->lines[i]);
	}
	return (
	    struct subscription_form){ .subscription = chosen, .typed = typed };
}

static void
show(struct request *request, struct reply *reply,
    const struct subscription_work *work, const struct entries *entries)
{

	page_subscription_show(&reply->body, request->arena, &request->viewer,
	    &(struct subscription_page){ .claim = &work->claim,
		.lines = work->lines,
		.count = work->count,
		.entries = entries,
		.asks = work->asks,
		.stopped =
		    strcmp(request_asked(request, "done"), "stopped") == 0 });
}

enum outcome
web_subscription_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct subscription_work work = { .count = 0 };
	struct subscription_form form;
	struct entries entries;
	enum outcome out =
	    web_draft_open(request, store, PART_ITEMS, &work.claim);

	if (out != DONE)
		return out;
	if ((out = read_work(request, store, &work)) != DONE ||
	    goes_elsewhere(request, reply, &work))
		return out;
	form = stored(request->arena, &work);
	entries = expand(request->arena, &work, &form);
	show(request, reply, &work, &entries);
	return DONE;
}

/* What is wrong with a line's subscription, beside the field it came from. */
static void
fault_line(struct arena *arena, struct subscription_line *line,
    struct entry *chosen, struct entry *typed, bool by_hand, const char *id)
{
	struct entry *entry = by_hand ? typed : chosen;
	const struct item *item = &line->line->item;

	if (id[0] == '\0')
		entry->fault = arena_print(arena,
		    by_hand ? "Enter the subscription ID for %s"
			    : "Select the subscription for %s",
		    item->name);
	else
		entry->fault = arena_print(arena, "%s: %s", item->name,
		    subscription_cause_sentence(
			arena, line->cause, &line->evidence, item));
}

/* May the line wait for what cannot be claimed now? One that it waits for
 * already it may wait for as long as that can help (R4.53). */
static bool
may_wait(const struct claim *claim, const struct subscription_line *line,
    const char *guid)
{
	if (wait_may(claim->status, line->cause))
		return true;
	return line_waits(line->line) &&
	       strcmp(line->line->awaited, guid) == 0 &&
	       wait_after(line->cause) == WAIT_GOES_ON;
}

/* A listed one wins over what was typed; what was typed counts without a
 * choice, since the field is always there. `to` gets the found one's own id, or
 * what it waits for. */
static enum outcome
check_line(struct request *request, struct store *store,
    const struct claim *claim, struct subscription_line *line,
    struct entry *chosen, struct entry *typed, struct line *to)
{
	bool by_hand = strcmp(chosen->typed, SUBSCRIPTION_BY_HAND) == 0 ||
		       (chosen->typed[0] == '\0' && typed->typed[0] != '\0');
	const char *entered = by_hand ? typed->typed : chosen->typed;
	char *guid = arena_get(request->arena, GUID_SIZE);
	enum outcome out;

	to->subscription = to->awaited = "";
	if (entered[0] == '\0') {
		fault_line(
		    request->arena, line, chosen, typed, by_hand, entered);
		return DONE;
	}
	out = store_customer_evidence(store, claim, &line->line->item, entered,
	    request->arena, &line->evidence, &to->subscription);
	if (out != DONE)
		return out;
	line->cause = subscription_check(&line->evidence, claim->role);
	if (line->cause == CAUSE_FINE)
		return DONE;
	to->subscription = "";
	if (by_hand && line->wait && guid_read(entered, guid) &&
	    may_wait(claim, line, guid))
		to->awaited = guid;
	else
		fault_line(
		    request->arena, line, chosen, typed, by_hand, entered);
	return DONE;
}

/* Those that wait are known by their item: the others may be new lines now. */
static enum outcome
save_waits(struct request *request, struct store *store, struct claim *claim,
    const struct line *wanted, size_t wanted_count)
{
	struct line *lines;
	size_t count;
	enum outcome out =
	    store_line_list(store, claim->id, request->arena, &lines, &count);

	for (size_t i = 0; i < wanted_count; i++)
		for (size_t j = 0; out == DONE && j < count; j++)
			if (line_waits(&wanted[i]) &&
			    lines[j].state == LINE_PENDING &&
			    strcmp(lines[j].item.code, wanted[i].item.code) ==
				0)
				out = store_wait_set(store, &request->viewer,
				    request->arena, claim, &lines[j],
				    wanted[i].awaited);
	return out;
}

static enum outcome
save(struct request *request, struct store *store, struct reply *reply,
    struct subscription_work *work, const struct line *lines)
{
	enum outcome out = store_line_set(store, &request->viewer,
	    request->arena, &work->claim, lines, work->count);

	if (out == DONE)
		out = save_waits(
		    request, store, &work->claim, lines, work->count);
	if (out != DONE)
		return out;
	return web_draft_go(request, store, reply, &work->claim, PART_ITEMS);
}

/* The lines with their subscriptions, or INVALID with all that is wrong. */
static enum outcome
check_lines(struct request *request, struct store *store,
    struct subscription_work *work, struct line *lines, struct entries *entries)
{
	enum outcome out = DONE;

	for (size_t i = 0; out == DONE && i < work->count; i++) {
		lines[i] = *work->lines[i].line;
		out = check_line(request, store, &work->claim, &work->lines[i],
		    &entries->list[2 * i], &entries->list[2 * i + 1],
		    &lines[i]);
	}
	return out == DONE && page_form_faulty(entries) ? INVALID : out;
}

enum outcome
web_subscription_take(struct request *request, struct store *store,
    const struct claim *claim, struct line *lines, size_t count,
    struct entries *entries)
{
	struct subscription_work work = { .claim = *claim, .count = count };
	struct line *old = arena_array(request->arena, struct line, count);
	struct subscription_form form = { .typed = { NULL, 0 } };

	work.lines =
	    arena_array(request->arena, struct subscription_line, count);
	for (size_t i = 0; i < count; i++) {
		old[i] = lines[i];
		work.lines[i].line = &old[i];
	}
	if (form_read(request, fields, LENGTH(fields), &form, entries) ==
		INVALID &&
	    entries->malformed)
		return INVALID;
	*entries = expand(request->arena, &work, &form);
	return check_lines(request, store, &work, lines, entries);
}

/* Check all lines; save them, or show them with all that is wrong. */
static enum outcome
finish(struct request *request, struct store *store, struct reply *reply,
    struct subscription_work *work, struct entries *entries)
{
	struct line *lines =
	    arena_array(request->arena, struct line, work->count);
	enum outcome out = check_lines(request, store, work, lines, entries);

	if (out == DONE) {
		out = save(request, store, reply, work, lines);
		if (out == INVALID)
			entries->list[0].fault = web_competing_slow(request);
	}
	if (out == INVALID)
		show(request, reply, work, entries);
	return out;
}

/* Too late: a choice of "by hand" says nothing beside what was typed. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    const struct subscription_work *work, struct entries *entries)
{
	for (size_t i = 0; i < entries->count; i++)
		if (strcmp(entries->list[i].typed, SUBSCRIPTION_BY_HAND) == 0)
			entries->list[i].typed = "";
	return web_draft_conflict(
	    request, store, reply, &work->claim, PART_ITEMS, entries);
}

/* What is ticked now counts, not what the line waits for. */
static void
read_ticks(struct subscription_work *work, const struct subscription_form *form)
{
	for (size_t i = 0; i < work->count; i++) {
		struct subscription_line *line = &work->lines[i];
		size_t n = (size_t)line->line->position - 1;

		line->wait = form->wait.values[n][0] != '\0';
	}
}

enum outcome
web_subscription_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct subscription_work work = { .count = 0 };
	struct subscription_form form = { .typed = { NULL, 0 } };
	struct entries entries;
	enum outcome late, out;

	late = web_draft_post(request, store, PART_ITEMS, &work.claim);
	if (late != DONE && late != CONFLICT)
		return late;
	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	if ((out = read_work(request, store, &work)) != DONE)
		return out;
	entries = expand(request->arena, &work, &form);
	read_ticks(&work, &form);
	if (late == CONFLICT)
		return conflict(request, store, reply, &work, &entries);
	if (goes_elsewhere(request, reply, &work))
		return DONE;
	return finish(request, store, reply, &work, &entries);
}

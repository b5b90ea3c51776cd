/* The pages around a draft: its beginning, its task list, its end. */

#include "page/draft.h"

#include <string.h>

#include "base/id.h"
#include "page/origin.h"

const char *
page_draft_name(const struct claim *claim)
{
	return claim->name[0] == '\0' ? PAGE_DRAFT_UNNAMED : claim->name;
}

const char *
page_draft_href(struct arena *arena, const struct claim *claim)
{
	char letters[ID_SIZE];

	id_write(claim->id, letters);
	return arena_print(arena, "/claims/%s", letters);
}

const char *
page_draft_part_href(
    struct arena *arena, const struct claim *claim, enum claim_part part)
{
	return arena_print(arena, "%s/%s", page_draft_href(arena, claim),
	    claim_part_code(part));
}

const char *
page_draft_subscriptions_href(struct arena *arena, const struct claim *claim)
{
	return arena_print(
	    arena, "%s/subscriptions", page_draft_href(arena, claim));
}

const char *
page_draft_problem_href(struct arena *arena, const struct claim *claim,
    const struct problem *problem)
{
	static const char line[] = "subscription.";
	bool subscription =
	    strncmp(problem->field, line, sizeof(line) - 1) == 0;

	return arena_print(arena, "%s#%s",
	    subscription ? page_draft_subscriptions_href(arena, claim)
			 : page_draft_part_href(arena, claim, problem->part),
	    problem->field);
}

static void
add_change(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct draft_change *change)
{
	struct tmpl *one = tmpl_add(body, DRAFT_CONFLICT_CHANGE);
	struct tmpl *list, *row;

	tmpl_set(one, DRAFT_CONFLICT_WHO, change->who);
	tmpl_set(one, DRAFT_CONFLICT_WHAT, change->what);
	tmpl_set(one, DRAFT_CONFLICT_STAMP, page_stamp(arena, change->at));
	tmpl_set(
	    one, DRAFT_CONFLICT_WHEN, page_time(arena, viewer, change->at));
	if (change->count == 0)
		return;
	list = tmpl_add(one, DRAFT_CONFLICT_VALUES);
	for (size_t i = 0; i < change->count; i++) {
		const struct change *value = &change->values[i];

		row = tmpl_add(list, DRAFT_CONFLICT_VALUE);
		tmpl_set(row, DRAFT_CONFLICT_NAME, value->name);
		tmpl_maybe(row, DRAFT_CONFLICT_BEFORE, value->before);
		tmpl_maybe(row, DRAFT_CONFLICT_AFTER, value->after);
		tmpl_show(row, DRAFT_CONFLICT_GONE, value->after[0] == '\0');
	}
}

static void
add_line(struct tmpl *row, const char *words)
{
	if (words[0] != '\0')
		tmpl_set(tmpl_add(row, DRAFT_CONFLICT_LINE),
		    DRAFT_CONFLICT_WORDS, words);
}

static bool
is_empty(const struct entry *entry)
{
	for (size_t i = 0; i < entry->value_count; i++)
		if (entry->values[i][0] != '\0')
			return false;
	return entry->typed[0] == '\0';
}

static void
add_typed(struct tmpl *body, const struct entries *entries)
{
	struct tmpl *list = NULL, *row;

	for (size_t i = 0; entries != NULL && i < entries->count; i++) {
		const struct entry *entry = &entries->list[i];

		if (is_empty(entry))
			continue;
		if (list == NULL)
			list = tmpl_add(body, DRAFT_CONFLICT_TYPED);
		row = tmpl_add(list, DRAFT_CONFLICT_ENTRY);
		tmpl_set(row, DRAFT_CONFLICT_LABEL, entry->label);
		add_line(row, entry->typed);
		for (size_t j = 0; j < entry->value_count; j++)
			add_line(row, entry->values[j]);
	}
}

void
page_draft_conflict(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct draft_conflict *conflict)
{
	const struct claim *claim = conflict->claim;
	const struct page page = { .title = "This claim has changed",
		.place = PLACE_CLAIMS };
	const char *part = claim_part_name(conflict->part);
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_DRAFT_CONFLICT, NULL);
	struct tmpl *section;

	tmpl_set(body, DRAFT_CONFLICT_CLAIM, page_draft_name(claim));
	tmpl_set(
	    body, DRAFT_CONFLICT_CLAIM_HREF, page_draft_href(arena, claim));
	tmpl_show(body, DRAFT_CONFLICT_EDITABLE, conflict->editable);
	tmpl_show(body, DRAFT_CONFLICT_NOTHING, conflict->count == 0);
	for (size_t i = 0; i < conflict->count; i++)
		add_change(body, arena, viewer, &conflict->changes[i]);
	add_typed(body, conflict->typed);
	section = tmpl_add(body,
	    conflict->editable ? DRAFT_CONFLICT_OPEN : DRAFT_CONFLICT_CLOSED);
	tmpl_set(section, DRAFT_CONFLICT_PART, part);
	tmpl_set(
	    section, DRAFT_CONFLICT_STATUS, claim_status_name(claim->status));
	tmpl_set(section, DRAFT_CONFLICT_HREF,
	    page_draft_part_href(arena, claim, conflict->part));
	page_write(&frame, out);
}

void
page_draft_new(
    struct text *out, struct arena *arena, const struct viewer *viewer)
{
	const struct page page = { .title = "Claim a customer",
		.place = PLACE_CLAIMS,
		.back = "/claims" };
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &page, TEMPLATE_DRAFT_NEW, NULL);

	tmpl_set(body, DRAFT_NEW_TOKEN, viewer->token);
	page_write(&frame, out);
}

/* "2 items, waiting for subscription 1b4e…" */
static const char *
items_hint(struct arena *arena, const struct draft *draft)
{
	const char *words, *awaited = NULL;
	int64_t others = -1;

	if (draft->line_count == 0)
		return NULL;
	words = page_count(arena, (int64_t)draft->line_count, "item", "items");
	for (size_t i = 0; i < draft->line_count; i++)
		if (line_waits(&draft->lines[i]) && ++others == 0)
			awaited = draft->lines[i].awaited;
	if (awaited == NULL)
		return words;
	words = arena_print(
	    arena, "%s, waiting for subscription %s", words, awaited);
	return others == 0 ? words
			   : arena_print(arena, "%s and %s", words,
				 page_count(arena, others, "other", "others"));
}

/* What stands in a part already, in a few words; NULL: nothing to say. */
static const char *
part_hint(struct arena *arena, const struct draft *draft, enum claim_part part)
{
	const struct claim *claim = draft->claim;

	switch (part) {
	case PART_WHO:
		return claim->location == 0
			   ? NULL
			   : arena_print(arena, "%s, PartnerID %s",
				 claim->location_name, claim->partner_id);
	case PART_CUSTOMER:
		return claim->tenant[0] == '\0'
			   ? NULL
			   : arena_print(arena, "%s, %s", claim->customer,
				 claim->domain);
	case PART_ROLE:
		return claim->role_chosen ? offer_of(claim->role)->name : NULL;
	case PART_ITEMS:
		return items_hint(arena, draft);
	case PART_PROOF:
		return draft->proof_count == 0
			   ? NULL
			   : page_count(arena, (int64_t)draft->proof_count,
				 "file", "files");
	case PART_CONTACTS:
	case PART_CHECK:
	case CLAIM_PART__COUNT:
		break;
	}
	return NULL;
}

static void
add_part(struct tmpl *body, struct arena *arena, const struct draft *draft,
    enum claim_part part, enum part_state state, bool may_fill)
{
	struct tmpl *row = tmpl_add(body, DRAFT_SHOW_PART), *status;
	bool open = may_fill && state != PART_CANNOT_START;
	struct tmpl *name =
	    tmpl_add(row, open ? DRAFT_SHOW_OPEN : DRAFT_SHOW_SHUT);

	tmpl_show(row, DRAFT_SHOW_LINKED, open);
	tmpl_set(name, DRAFT_SHOW_NAME, claim_part_name(part));
	tmpl_set(name, DRAFT_SHOW_CODE, claim_part_code(part));
	tmpl_set(name, DRAFT_SHOW_HREF,
	    page_draft_part_href(arena, draft->claim, part));
	tmpl_maybe(row, DRAFT_SHOW_HINT, part_hint(arena, draft, part));
	tmpl_set(row, DRAFT_SHOW_CODE, claim_part_code(part));
	tmpl_show(row, DRAFT_SHOW_CANNOT, state == PART_CANNOT_START);
	status = tmpl_add(
	    row, state == PART_INCOMPLETE ? DRAFT_SHOW_TAG : DRAFT_SHOW_PLAIN);
	tmpl_set(status, DRAFT_SHOW_STATE, draft_part_state_name(state));
}

void
page_draft_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct draft *draft,
    const struct follow *follow, const struct kin *kin, size_t kin_count,
    bool may_fill)
{
	const struct claim *claim = draft->claim;
	const struct page page = { .title = page_draft_name(claim),
		.place = PLACE_CLAIMS,
		.back = "/claims",
		.back_label = "Claims",
		.success = page_follow_banner(follow->done) };
	struct problem problems[DRAFT_PROBLEMS_MAX];
	size_t count = draft_problems(arena, draft, problems);
	int64_t completed = 0;
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &page, TEMPLATE_DRAFT_SHOW, NULL);

	for (int i = 0; i < CLAIM_PART__COUNT; i++) {
		enum claim_part part = (enum claim_part)i;
		enum part_state state = draft_part_state(problems, count, part);

		completed += state == PART_COMPLETED;
		add_part(body, arena, draft, part, state, may_fill);
	}
	tmpl_set(body, DRAFT_SHOW_CLAIM, page_draft_name(claim));
	tmpl_maybe(body, DRAFT_SHOW_CUSTOMER, claim->customer);
	tmpl_set_int(body, DRAFT_SHOW_COMPLETED, completed);
	tmpl_set_int(body, DRAFT_SHOW_TOTAL, PART_CHECK);
	page_origin_kin(body, DRAFT_SHOW_KIN, arena, kin, kin_count);
	page_follow_show(body, DRAFT_SHOW_COLLEAGUES, arena, viewer, follow);
	tmpl_set(body, DRAFT_SHOW_STAMP, page_stamp(arena, claim->created));
	tmpl_set(
	    body, DRAFT_SHOW_WHEN, page_time(arena, viewer, claim->created));
	if (may_fill)
		tmpl_set(tmpl_add(body, DRAFT_SHOW_DELETE), DRAFT_SHOW_HREF,
		    arena_print(
			arena, "%s/delete", page_draft_href(arena, claim)));
	page_write(&frame, out);
}

void
page_draft_wait(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct draft *draft,
    enum claim_part part)
{
	const struct claim *claim = draft->claim;
	const struct page page = { .title = claim_part_name(part),
		.place = PLACE_CLAIMS,
		.back = page_draft_href(arena, claim) };
	struct problem problems[DRAFT_PROBLEMS_MAX];
	size_t count = draft_problems(arena, draft, problems);
	struct frame frame;
	struct tmpl *body =
	    page_begin(&frame, arena, viewer, &page, TEMPLATE_DRAFT_WAIT, NULL);
	struct tmpl *row;

	tmpl_set(body, DRAFT_WAIT_CLAIM, page_draft_name(claim));
	tmpl_set(body, DRAFT_WAIT_PART, claim_part_name(part));
	for (int i = 0; i < CLAIM_PART__COUNT; i++) {
		enum claim_part first = (enum claim_part)i;

		if (!draft_part_needs(part, first) ||
		    draft_part_state(problems, count, first) == PART_COMPLETED)
			continue;
		row = tmpl_add(body, DRAFT_WAIT_FIRST);
		tmpl_set(row, DRAFT_WAIT_NAME, claim_part_name(first));
		tmpl_set(row, DRAFT_WAIT_HREF,
		    page_draft_part_href(arena, claim, first));
	}
	page_write(&frame, out);
}

void
page_draft_delete(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim)
{
	const char *href = page_draft_href(arena, claim);
	const struct page page = { .title = "Delete this draft",
		.place = PLACE_CLAIMS,
		.back = href };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_DRAFT_DELETE, NULL);

	tmpl_set(body, DRAFT_DELETE_CLAIM, page_draft_name(claim));
	tmpl_maybe(body, DRAFT_DELETE_CUSTOMER, claim->customer);
	tmpl_set(body, DRAFT_DELETE_STAMP, page_stamp(arena, claim->changed));
	tmpl_set(
	    body, DRAFT_DELETE_WHEN, page_time(arena, viewer, claim->changed));
	tmpl_set(
	    body, DRAFT_DELETE_ACTION, arena_print(arena, "%s/delete", href));
	tmpl_set(body, DRAFT_DELETE_TOKEN, viewer->token);
	page_mask(body, DRAFT_DELETE_VERSION, viewer, claim->version);
	tmpl_set(body, DRAFT_DELETE_BACK, href);
	page_write(&frame, out);
}

/* The pages around a draft: its beginning, its task list, its end. */

#include "page/draft.h"

#include "base/id.h"

const char *
page_draft_name(const struct claim *claim)
{
	return claim->name[0] == '\0' ? "Draft without a name" : claim->name;
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

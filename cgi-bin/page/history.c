/* What happened to a claim, in plain words. */

#include "page/history.h"

#include <string.h>

#include "base/secret.h"
#include "page/draft.h"
#include "rules/reason.h"

#define MARK_LENGTH 12 /* of a hash's 64 letters: enough to compare by eye */

/* Who did it, as far as the viewer is told. */
static const char *
who_of(struct arena *arena, const struct viewer *viewer,
    const struct history_line *line)
{
	if (line->person[0] == '\0')
		return event_nobody(line->kind);
	if (!line->by_microsoft)
		return line->person;
	return person_is_microsoft(viewer)
		   ? arena_print(arena, "%s, Microsoft", line->person)
		   : "Microsoft";
}

/* Codes of reasons are kept; people read what they stand for. */
static const char *
value_words(const char *name, const char *value)
{
	const struct reason *reason = NULL;

	if (strcmp(name, "Reason") == 0)
		reason =
		    reason_of(value, REASON_ASK | REASON_REFUSE | REASON_END);
	return reason == NULL ? value : reason->name;
}

static void
add_values(struct tmpl *one, const struct history_line *line)
{
	struct tmpl *list = NULL, *row;

	for (size_t i = 0; i < line->value_count; i++) {
		const struct change *value = &line->values[i];

		if (list == NULL)
			list = tmpl_add(one, COMPONENT_TIMELINE_VALUES);
		row = tmpl_add(list, COMPONENT_TIMELINE_VALUE);
		tmpl_set(row, COMPONENT_TIMELINE_NAME, value->name);
		tmpl_maybe(row, COMPONENT_TIMELINE_BEFORE,
		    value_words(value->name, value->before));
		tmpl_maybe(row, COMPONENT_TIMELINE_AFTER,
		    value_words(value->name, value->after));
		tmpl_show(
		    row, COMPONENT_TIMELINE_GONE, value->after[0] == '\0');
	}
}

static void
add_who(struct tmpl *one, const char *who, const struct history_line *line)
{
	struct tmpl *part = tmpl_add(one, line->person_href == NULL
					      ? COMPONENT_TIMELINE_SOMEBODY
					      : COMPONENT_TIMELINE_LINKED);

	tmpl_set(part, COMPONENT_TIMELINE_WHO, who);
	if (line->person_href != NULL)
		tmpl_set(part, COMPONENT_TIMELINE_HREF, line->person_href);
}

/* About which claim, where entries of several stand together. */
static void
add_about(struct tmpl *one, const struct history_line *line)
{
	struct tmpl *claim;

	tmpl_show(one, COMPONENT_TIMELINE_WITHHELD, line->withheld);
	if (line->claim == NULL)
		return;
	claim =
	    tmpl_add(one, line->claim_href == NULL ? COMPONENT_TIMELINE_UNSEEN
						   : COMPONENT_TIMELINE_CLAIM);
	tmpl_set(claim, COMPONENT_TIMELINE_CLAIM_NAME, line->claim);
	if (line->claim_href != NULL)
		tmpl_set(claim, COMPONENT_TIMELINE_HREF, line->claim_href);
}

/* `mixed`: among what a partner sees there is what only Microsoft does. */
static void
add_entry(struct tmpl *list, struct arena *arena, const struct viewer *viewer,
    const struct history_line *line, bool mixed)
{
	struct tmpl *one = tmpl_add(list, COMPONENT_TIMELINE_ENTRY);
	char *hex = arena_get(arena, SECRET_HEX_SIZE);

	secret_hex(line->hash, hex);
	hex[MARK_LENGTH] = '\0';
	add_who(one, who_of(arena, viewer, line), line);
	add_about(one, line);
	tmpl_set(one, COMPONENT_TIMELINE_WHAT, event_words(line->kind));
	tmpl_set(one, COMPONENT_TIMELINE_STAMP, page_stamp(arena, line->at));
	tmpl_set(
	    one, COMPONENT_TIMELINE_WHEN, page_time(arena, viewer, line->at));
	tmpl_set(one, COMPONENT_TIMELINE_MARK, hex);
	if (line->numbered)
		tmpl_maybe(one, COMPONENT_TIMELINE_ENTRY_NUMBER,
		    page_number(arena, line->id));
	tmpl_show(one, COMPONENT_TIMELINE_INTERNAL, mixed && line->internal);
	add_values(one, line);
}

static void
add_entries(struct tmpl *body, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct history_line *lines, size_t count,
    bool mixed)
{
	struct tmpl *list =
	    tmpl_include(body, marker, TEMPLATE_COMPONENT_TIMELINE);

	for (size_t i = 0; i < count; i++)
		add_entry(list, arena, viewer, &lines[i], mixed);
}

void
page_history_list(struct tmpl *body, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct history_line *lines, size_t count)
{

	add_entries(body, marker, arena, viewer, lines, count, true);
}

void
page_history_part(struct tmpl *body, enum marker marker, struct arena *arena,
    const struct viewer *viewer, const struct history_line *lines, size_t count)
{
	struct tmpl *part;

	if (count == 0)
		return;
	part = tmpl_include(body, marker, TEMPLATE_COMPONENT_HISTORY);
	add_entries(part, COMPONENT_HISTORY_TIMELINE, arena, viewer, lines,
	    count, false);
}

void
page_history_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim,
    const struct history_line *lines, size_t count, int64_t later, bool first)
{
	const char *href = page_draft_href(arena, claim);
	const struct page page = { .title = "History of the claim",
		.place = PLACE_CLAIMS,
		.back = href };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_HISTORY_SHOW, NULL);
	struct tmpl *more;

	tmpl_set(body, HISTORY_SHOW_CLAIM, page_draft_name(claim));
	tmpl_maybe(body, HISTORY_SHOW_NUMBER, claim->number);
	tmpl_set(body, HISTORY_SHOW_HREF, href);
	tmpl_show(body, HISTORY_SHOW_NONE, count == 0);
	tmpl_show(body, HISTORY_SHOW_NOT_FIRST, !first);
	if (count > 0)
		page_history_list(
		    body, HISTORY_SHOW_LIST, arena, viewer, lines, count);
	if (later != 0) {
		more = tmpl_add(body, HISTORY_SHOW_LATER);
		tmpl_set(more, HISTORY_SHOW_HREF, href);
		page_mask(more, HISTORY_SHOW_AFTER_ID, viewer, later);
	}
	page_write(&frame, out);
}

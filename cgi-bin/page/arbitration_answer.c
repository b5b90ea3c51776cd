/* What an arbitration asks a claim's partner. */

#include "page/arbitration_answer.h"

#include "base/id.h"
#include "page/draft.h"
#include "page/markup.h"

bool
page_arbitration_answer_asked(
    const struct arbitration_part *parts, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (parts[i].asked)
			return true;
	return false;
}

static const char *
answer_href(struct arena *arena, const struct claim *claim,
    const struct arbitration_part *part)
{
	char letters[ID_SIZE];

	id_write(part->line, letters);
	return arena_print(
	    arena, "%s/arbitration/%s", page_draft_href(arena, claim), letters);
}

static void
set_when(struct tmpl *tmpl, struct arena *arena, const struct viewer *viewer,
    int64_t instant)
{
	tmpl_set(tmpl, COMPONENT_ARBITRATION_STAMP, page_stamp(arena, instant));
	tmpl_set(tmpl, COMPONENT_ARBITRATION_WHEN,
	    page_time(arena, viewer, instant));
}

static void
add_way(struct tmpl *part, struct arena *arena, const struct viewer *viewer,
    const struct claim *claim, const struct arbitration_part *asked, bool may)
{
	struct tmpl *way;

	if (!may) {
		tmpl_show(part, COMPONENT_ARBITRATION_ASK_ADMIN,
		    !person_is_microsoft(viewer));
		return;
	}
	way = tmpl_add(part, COMPONENT_ARBITRATION_MAY_ANSWER);
	tmpl_set(way, COMPONENT_ARBITRATION_PROOF,
	    page_draft_part_href(arena, claim, PART_PROOF));
	tmpl_set(
	    way, COMPONENT_ARBITRATION_HREF, answer_href(arena, claim, asked));
	tmpl_set(way, COMPONENT_ARBITRATION_ITEM, asked->item);
}

static void
add_part(struct tmpl *list, struct arena *arena, const struct viewer *viewer,
    const struct claim *claim, const struct arbitration_part *asked, int left,
    bool may)
{
	struct tmpl *part = tmpl_add(list, COMPONENT_ARBITRATION_PART), *one;
	bool runs = asked->runs && viewer->now <= asked->due;

	tmpl_set(part, COMPONENT_ARBITRATION_ITEM, asked->item);
	tmpl_maybe(
	    part, COMPONENT_ARBITRATION_SUBSCRIPTION, asked->subscription);
	page_markup(
	    part, COMPONENT_ARBITRATION_QUESTION, arena, asked->question);
	/* Once it has answered, nothing here tells when the others do (R6.4).
	 */
	if (asked->answered != 0) {
		one = tmpl_add(part, COMPONENT_ARBITRATION_ANSWERED);
		set_when(one, arena, viewer, asked->answered);
		page_markup(
		    one, COMPONENT_ARBITRATION_WORDS, arena, asked->answer);
	} else if (runs) {
		one = tmpl_add(part, COMPONENT_ARBITRATION_RUNS);
		set_when(one, arena, viewer, asked->due);
		tmpl_set(one, COMPONENT_ARBITRATION_LEFT,
		    calendar_left_words(arena, left));
		add_way(part, arena, viewer, claim, asked, may);
	} else {
		tmpl_show(part, COMPONENT_ARBITRATION_OVER, true);
	}
}

void
page_arbitration_answer_parts(struct tmpl *tmpl, enum marker marker,
    struct arena *arena, const struct viewer *viewer, const struct claim *claim,
    const struct arbitration_part *parts, const int *left, size_t count,
    bool may)
{
	struct tmpl *list;

	if (!page_arbitration_answer_asked(parts, count))
		return;
	list = tmpl_include(tmpl, marker, TEMPLATE_COMPONENT_ARBITRATION);
	for (size_t i = 0; i < count; i++)
		if (parts[i].asked)
			add_part(list, arena, viewer, claim, &parts[i], left[i],
			    may);
}

void
page_arbitration_answer_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct claim *claim,
    const struct arbitration_part *part, int left,
    const struct entries *entries)
{
	const char *href = page_draft_href(arena, claim);
	const struct page page = { .title = arena_print(
				       arena, "Answer about %s", part->item),
		.place = PLACE_CLAIMS,
		.back = href };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_ARBITRATION_ANSWER, entries);

	tmpl_set(body, ARBITRATION_ANSWER_NUMBER, claim->number);
	tmpl_set(body, ARBITRATION_ANSWER_NAME, claim->name);
	tmpl_set(body, ARBITRATION_ANSWER_ITEM, part->item);
	page_markup(body, ARBITRATION_ANSWER_QUESTION, arena, part->question);
	tmpl_set(body, ARBITRATION_ANSWER_STAMP, page_stamp(arena, part->due));
	tmpl_set(
	    body, ARBITRATION_ANSWER_WHEN, page_time(arena, viewer, part->due));
	tmpl_set(
	    body, ARBITRATION_ANSWER_LEFT, calendar_left_words(arena, left));
	tmpl_set(body, ARBITRATION_ANSWER_PROOF,
	    page_draft_part_href(arena, claim, PART_PROOF));
	tmpl_set(
	    body, ARBITRATION_ANSWER_ACTION, answer_href(arena, claim, part));
	tmpl_set(body, ARBITRATION_ANSWER_TOKEN, viewer->token);
	tmpl_set(body, ARBITRATION_ANSWER_BACK, href);
	page_form_area(body, ARBITRATION_ANSWER_WORDS, entries,
	    &(struct control){ .name = "words",
		.hint = "Up to 10,000 characters. Say what your proof shows, "
			"and why it is the most recent.",
		.maximum = COMMENT_MAX });
	page_write(&frame, out);
}

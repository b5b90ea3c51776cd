/* The second look at a decision. */

#include "page/look.h"

#include "page/markup.h"
#include "rules/reason.h"

static void
add_verdict(
    struct tmpl *body, const struct review *review, const struct line *line)
{
	const struct verdict *verdict = look_verdict(review->look, line->id);
	const struct reason *reason;
	struct tmpl *row;

	if (verdict == NULL)
		return;
	reason = reason_of(verdict->reason, REASON_REFUSE);
	row = tmpl_add(body, LOOK_SHOW_LINE);
	tmpl_set(row, LOOK_SHOW_ITEM, line->item.name);
	tmpl_maybe(row, LOOK_SHOW_SUBSCRIPTION, line->subscription);
	tmpl_set(row, LOOK_SHOW_TONE, verdict->approved ? "green" : "red");
	tmpl_set(
	    row, LOOK_SHOW_VERDICT, verdict->approved ? "Approve" : "Refuse");
	tmpl_maybe(row, LOOK_SHOW_REASON, reason == NULL ? NULL : reason->name);
	tmpl_maybe(row, LOOK_SHOW_SAID, verdict->words);
}

static void
set_form(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct review *review, const struct entries *entries)
{
	static const struct option views[] = {
		{ .value = "confirm",
		    .label = "I confirm the decision",
		    .hint = "It goes out at once." },
		{ .value = "disagree",
		    .label = "I disagree",
		    .hint = "A lead reviewer decides." },
	};
	struct tmpl *form = tmpl_add(body, LOOK_SHOW_FORM);

	tmpl_set(form, LOOK_SHOW_ACTION,
	    page_review_href_of(arena, review->claim, "look"));
	tmpl_set(form, LOOK_SHOW_TOKEN, viewer->token);
	page_mask(form, LOOK_SHOW_VERSION, viewer, review->claim->version);
	page_form_radios(form, LOOK_SHOW_VIEW, entries,
	    &(struct control){ .name = "view" }, views, LENGTH(views));
	page_form_area(form, LOOK_SHOW_WORDS, entries,
	    &(struct control){ .name = "words",
		.hint = "Up to 2,000 characters. Only Microsoft reads it. "
			"Needed if you disagree.",
		.maximum = REASON_TEXT_MAX });
}

void
page_look_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct review *review,
    const struct entries *entries)
{
	const struct claim *claim = review->claim;
	const struct look *look = review->look;
	const struct page top = { .title = arena_print(
				      arena, "Second look: %s", claim->number),
		.place = PLACE_REVIEW,
		.back = page_review_href(arena, claim),
		.back_label = "Review desk",
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &top, TEMPLATE_LOOK_SHOW, entries);

	tmpl_set(body, LOOK_SHOW_NUMBER, claim->number);
	tmpl_set(body, LOOK_SHOW_CLAIM, claim->name);
	tmpl_set(body, LOOK_SHOW_FIRST, look->first_name);
	tmpl_set(body, LOOK_SHOW_WHEN, page_time(arena, viewer, look->drawn));
	tmpl_set(body, LOOK_SHOW_STAMP, page_stamp(arena, look->drawn));
	for (size_t i = 0; i < review->line_count; i++)
		add_verdict(body, review, &review->lines[i]);
	tmpl_show(body, LOOK_SHOW_COMPOSED, look->composed);
	page_markup(body, LOOK_SHOW_LETTER, arena, look->letter);
	if (look->disagreed) {
		tmpl_maybe(body, LOOK_SHOW_SECOND, look->second_name);
		tmpl_maybe(body, LOOK_SHOW_WHY, look->words);
	}
	if (review->may_act && look_may_answer(look, viewer->person))
		set_form(body, arena, viewer, review, entries);
	tmpl_show(body, LOOK_SHOW_OWN,
	    !look->disagreed && viewer->person == look->first);
	page_review_side(body, LOOK_SHOW_SIDE, arena, viewer, review);
	page_write(&frame, out);
}

/* "Answer": what a reviewer asked for, and where to mend it. */

#include "page/answer.h"

#include "page/draft.h"
#include "page/markup.h"
#include "rules/reason.h"

/* Links to those parts of the claim that mend it. */
static void
add_parts(struct tmpl *tmpl, struct arena *arena, const struct claim *claim,
    unsigned parts)
{
	for (int i = 0; i < CLAIM_PART__COUNT; i++) {
		enum claim_part part = (enum claim_part)i;
		struct tmpl *link;

		if ((parts & 1u << part) == 0 ||
		    !(part == PART_PROOF ? claim_may_add_proof(claim->status)
					 : claim_may_edit(claim->status, part)))
			continue;
		link = tmpl_add(tmpl, ANSWER_SHOW_PART);
		tmpl_set(link, ANSWER_SHOW_HREF,
		    page_draft_part_href(arena, claim, part));
		tmpl_set(link, ANSWER_SHOW_NAME, claim_part_name(part));
	}
}

static void
add_ask(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct claim *claim, const struct ask *ask)
{
	const struct reason *reason = reason_of(ask->reason, REASON_ASK);
	struct tmpl *card = tmpl_add(body, ANSWER_SHOW_ASK);

	tmpl_set(card, ANSWER_SHOW_ABOUT,
	    ask->line_name[0] == '\0' ? "The whole claim" : ask->line_name);
	tmpl_set(card, ANSWER_SHOW_STAMP, page_stamp(arena, ask->asked));
	tmpl_set(card, ANSWER_SHOW_WHEN, page_time(arena, viewer, ask->asked));
	if (reason != NULL) {
		tmpl_maybe(card, ANSWER_SHOW_WRONG, reason->to_partner);
		tmpl_maybe(card, ANSWER_SHOW_NEXT, reason->next_step);
		tmpl_maybe(card, ANSWER_SHOW_PASSES, reason->passes_if);
	}
	if (ask->words[0] != '\0')
		page_markup(tmpl_add(card, ANSWER_SHOW_SAID), ANSWER_SHOW_WORDS,
		    arena, ask->words);
	add_parts(card, arena, claim, reason_parts(ask->reason));
}

static void
warn_of_places(
    struct tmpl *body, struct arena *arena, const struct answer_page *answer)
{
	const char *words = page_place_warning(arena, answer->places.elements,
	    answer->places.count, "You can send your answer");
	struct tmpl *warning;

	if (words == NULL || answer->places.file_count == 0)
		return;
	warning = tmpl_add(body, ANSWER_SHOW_PLACES);
	tmpl_set(warning, ANSWER_SHOW_WORDS, words);
	tmpl_set(
	    warning, ANSWER_SHOW_HREF, page_place_href(arena, answer->claim));
}

void
page_answer_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct answer_page *answer)
{
	const struct claim *claim = answer->claim;
	const char *href = page_draft_href(arena, claim);
	const struct page page = { .title = "Answer the reviewer",
		.place = PLACE_CLAIMS,
		.back = href,
		.success =
		    answer->saved
			? "Your changes are saved. Send your answer when "
			  "everything is as it should be."
			: NULL };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &page,
	    TEMPLATE_ANSWER_SHOW, answer->entries);

	tmpl_set(body, ANSWER_SHOW_NUMBER, claim->number);
	tmpl_set(body, ANSWER_SHOW_CLAIM, page_draft_name(claim));
	tmpl_set(body, ANSWER_SHOW_ELSE,
	    claim_dispute_is_open(claim->dispute)
		? "If it is not answered in time, the dispute ends and the "
		  "decision stands."
		: "A claim that is not answered in time is rejected.");
	tmpl_set(body, ANSWER_SHOW_STAMP, page_stamp(arena, claim->due));
	tmpl_set(body, ANSWER_SHOW_DUE, page_time(arena, viewer, claim->due));
	for (size_t i = 0; i < answer->ask_count; i++)
		add_ask(body, arena, viewer, claim, &answer->asks[i]);
	warn_of_places(body, arena, answer);
	page_competing_show(body, ANSWER_SHOW_COMPETING, &answer->competing);
	tmpl_set(
	    body, ANSWER_SHOW_ACTION, arena_print(arena, "%s/answer", href));
	tmpl_set(body, ANSWER_SHOW_TOKEN, viewer->token);
	page_mask(body, ANSWER_SHOW_VERSION, viewer, claim->version);
	page_form_area(body, ANSWER_SHOW_COMMENT, answer->entries,
	    &(struct control){ .name = "comment",
		.hint = "Say what you changed or added. The reviewer reads it "
			"first.",
		.maximum = COMMENT_MAX });
	page_write(&frame, out);
}

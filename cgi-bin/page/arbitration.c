/* Arbitrations, for lead reviewers. */

#include "page/arbitration.h"

#include <string.h>

#include "base/id.h"
#include "page/comment.h"
#include "page/leaf.h"
#include "page/markup.h"
#include "page/status.h"
#include "rules/calendar.h"
#include "rules/claim.h"

/* How one stands, in words and colour. */
static const struct {
	const char *words, *tone;
} states[] = {
	{ "Waits for a review to start", "grey" },
	{ "Sides are asked", "blue" },
	{ "Ready to decide", "orange" },
	{ "Closed", "grey" },
	{ "Decided", "green" },
};

static size_t
state_of(const struct arbitration *arbitration)
{
	if (arbitration->closed != 0)
		return arbitration->closed_by[0] == '\0' ? 3 : 4;
	if (arbitration->ready != 0)
		return 2;
	return arbitration->round > 0 ? 1 : 0;
}

/* The deadline that runs; 0: none. */
static int64_t
due_of(const struct arbitration *arbitration)
{
	if (arbitration->closed != 0)
		return 0;
	return arbitration->ready != 0 ? arbitration->decide_by
				       : arbitration->due;
}

const char *
page_arbitration_href(struct arena *arena, int64_t arbitration)
{
	char letters[ID_SIZE];

	id_write(arbitration, letters);
	return arena_print(arena, "/arbitrations/%s", letters);
}

static void
add_row(struct tmpl *table, struct arena *arena, const struct viewer *viewer,
    const struct arbitration *one, bool excluded)
{
	struct tmpl *row = tmpl_add(table, ARBITRATION_LIST_ROW), *part;
	int64_t due = due_of(one);

	part = tmpl_add(
	    row, excluded ? ARBITRATION_LIST_EXCLUDED : ARBITRATION_LIST_LINK);
	tmpl_set(part, ARBITRATION_LIST_ITEM, one->item.name);
	tmpl_set(part, ARBITRATION_LIST_CUSTOMER, one->customer);
	tmpl_set(
	    part, ARBITRATION_LIST_HREF, page_arbitration_href(arena, one->id));
	tmpl_maybe(row, ARBITRATION_LIST_SUBSCRIPTION, one->subscription);
	tmpl_set(row, ARBITRATION_LIST_CUSTOMER, one->customer);
	tmpl_set(row, ARBITRATION_LIST_ROLE, offer_of(one->role)->name);
	tmpl_set(row, ARBITRATION_LIST_OPENED,
	    page_date(arena, viewer, one->opened));
	tmpl_set(
	    row, ARBITRATION_LIST_OPENED_STAMP, page_stamp(arena, one->opened));
	tmpl_set(row, ARBITRATION_LIST_STATE, states[state_of(one)].words);
	tmpl_set(row, ARBITRATION_LIST_TONE, states[state_of(one)].tone);
	if (due == 0)
		return;
	part = tmpl_add(row, ARBITRATION_LIST_DUE);
	tmpl_set(part, ARBITRATION_LIST_STAMP, page_stamp(arena, due));
	tmpl_set(part, ARBITRATION_LIST_WHEN, page_time(arena, viewer, due));
}

static void
add_table(struct tmpl *body, struct arena *arena, const struct viewer *viewer,
    const struct arbitration_rows *rows, const char *id, const char *title)
{
	struct tmpl *table;

	if (rows->count == 0)
		return;
	table = tmpl_add(body, ARBITRATION_LIST_TABLE);
	tmpl_set(table, ARBITRATION_LIST_ID, id);
	tmpl_set(table, ARBITRATION_LIST_TITLE, title);
	for (size_t i = 0; i < rows->count; i++)
		add_row(
		    table, arena, viewer, &rows->list[i], rows->excluded[i]);
}

void
page_arbitration_list(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct arbitration_rows *open,
    const struct arbitration_rows *closed)
{
	const struct page page = { .title = "Arbitrations",
		.place = PLACE_ARBITRATIONS,
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(
	    &frame, arena, viewer, &page, TEMPLATE_ARBITRATION_LIST, NULL);

	tmpl_show(body, ARBITRATION_LIST_NONE, open->count == 0);
	add_table(body, arena, viewer, open, "open", "Open");
	add_table(body, arena, viewer, closed, "closed", "Closed");
	page_write(&frame, out);
}

/* --- One of them --------------------------------------------------------- */

static void
set_when(struct tmpl *tmpl, struct arena *arena, const struct viewer *viewer,
    int64_t instant)
{
	tmpl_set(tmpl, ARBITRATION_SHOW_STAMP, page_stamp(arena, instant));
	tmpl_set(
	    tmpl, ARBITRATION_SHOW_WHEN, page_time(arena, viewer, instant));
}

static void
set_form(struct tmpl *form, struct arena *arena, const struct viewer *viewer,
    const struct arbitration_page *page)
{
	tmpl_set(form, ARBITRATION_SHOW_HREF,
	    page_arbitration_href(arena, page->arbitration->id));
	tmpl_set(form, ARBITRATION_SHOW_TOKEN, viewer->token);
	page_mask(form, ARBITRATION_SHOW_VERSION, viewer, page->version);
}

/* The partners of whom it is asked, each once. */
static void
show_declare(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct arbitration_page *page)
{
	static const struct option options[] = {
		{ .value = "no",
		    .label =
			"I do not work, and never worked, for any of them" },
		{ .value = "yes", .label = "I work or worked for one of them" },
	};
	struct tmpl *form = tmpl_add(body, ARBITRATION_SHOW_DECLARE);
	bool named;

	set_form(form, arena, viewer, page);
	for (size_t i = 0; i < page->side_count; i++) {
		named = false;
		for (size_t j = 0; j < i; j++)
			named |=
			    page->sides[j].partner == page->sides[i].partner;
		if (!named)
			tmpl_set(tmpl_add(form, ARBITRATION_SHOW_PARTNER),
			    ARBITRATION_SHOW_NAME, page->sides[i].partner_name);
	}
	page_form_radios(form, ARBITRATION_SHOW_CONFLICT, page->declare,
	    &(struct control){ .name = "conflict",
		.hint = "If you do, somebody else decides." },
	    options, LENGTH(options));
}

static void
show_state(struct tmpl *content, struct arena *arena,
    const struct viewer *viewer, const struct arbitration_page *page)
{
	const struct arbitration *one = page->arbitration;
	static const char *const where[] = {
		("Nobody is told yet: all sides are asked when the review of "
		 "the newest claim starts."),
		"All sides are asked for their most recent proof until",
		"All sides have answered, or had their time. Decide it by",
		"It closed without a decision: only one partner was left.",
		"It is decided, and all sides are told.",
	};
	int64_t due = due_of(one);
	struct tmpl *part;

	tmpl_set(content, ARBITRATION_SHOW_WHERE, where[state_of(one)]);
	if (due == 0)
		return;
	part = tmpl_add(content, ARBITRATION_SHOW_DUE);
	set_when(part, arena, viewer, due);
	tmpl_set(part, ARBITRATION_SHOW_LEFT,
	    calendar_left_words(arena, page->days_left));
	tmpl_set(part, ARBITRATION_SHOW_LEFT_TONE,
	    page_status_left_tone(page->days_left));
}

static void
show_questions(struct tmpl *content, struct arena *arena,
    const struct viewer *viewer, const struct arbitration_page *page)
{
	struct tmpl *list, *one;

	if (page->question_count == 0)
		return;
	list = tmpl_add(content, ARBITRATION_SHOW_QUESTIONS);
	tmpl_set(list, ARBITRATION_SHOW_COUNT,
	    page_count(
		arena, (int64_t)page->question_count, "round", "rounds"));
	for (size_t i = 0; i < page->question_count; i++) {
		one = tmpl_add(list, ARBITRATION_SHOW_QUESTION);
		tmpl_set_int(
		    one, ARBITRATION_SHOW_ROUND, page->questions[i].round);
		set_when(one, arena, viewer, page->questions[i].at);
		page_markup(one, ARBITRATION_SHOW_WORDS, arena,
		    page->questions[i].words);
	}
}

static void
add_files(struct tmpl *card, struct arena *arena, const struct viewer *viewer,
    const struct arbitration_view *view)
{
	struct tmpl *list, *one;

	tmpl_show(card, ARBITRATION_SHOW_NO_FILES, view->proof_count == 0);
	if (view->proof_count == 0)
		return;
	list = tmpl_add(card, ARBITRATION_SHOW_FILES);
	for (size_t i = 0; i < view->proof_count; i++) {
		const struct proof *proof = &view->proofs[i];
		char *letters = arena_get(arena, ID_SIZE);

		one = tmpl_add(list, ARBITRATION_SHOW_FILE);
		id_write(proof->id, letters);
		tmpl_set(one, ARBITRATION_SHOW_ID, letters);
		tmpl_set(one, ARBITRATION_SHOW_VIEW,
		    page_leaf_href(arena, proof->id, view->side->claim, 0));
		tmpl_set(one, ARBITRATION_SHOW_FILE_NAME, proof->name);
		tmpl_set(
		    one, ARBITRATION_SHOW_TYPE, proof_type_words(arena, proof));
		tmpl_set(
		    one, ARBITRATION_SHOW_SIZE, page_size(arena, proof->size));
		set_when(one, arena, viewer, proof->added);
		tmpl_set(one, ARBITRATION_SHOW_PERSON, proof->person_name);
	}
}

static void
add_answers(struct tmpl *card, struct arena *arena, const struct viewer *viewer,
    const struct arbitration_view *view)
{
	struct tmpl *list, *one;

	if (view->answer_count == 0)
		return;
	list = tmpl_add(card, ARBITRATION_SHOW_ANSWERS);
	for (size_t i = 0; i < view->answer_count; i++) {
		one = tmpl_add(list, ARBITRATION_SHOW_GIVEN);
		tmpl_set_int(
		    one, ARBITRATION_SHOW_ROUND, view->answers[i].round);
		set_when(one, arena, viewer, view->answers[i].at);
		tmpl_set(one, ARBITRATION_SHOW_PERSON, view->answers[i].person);
		page_markup(
		    one, ARBITRATION_SHOW_WORDS, arena, view->answers[i].words);
	}
}

/* What the customer said of it, beside the partner's own claim. */
static void
add_word(struct tmpl *card, struct arena *arena, const struct viewer *viewer,
    const struct arbitration_view *view)
{
	const struct consent_word *word = view->word;
	struct tmpl *said;

	tmpl_show(card, ARBITRATION_SHOW_SILENT, word == NULL);
	if (word == NULL)
		return;
	said = tmpl_add(card, ARBITRATION_SHOW_SAID);
	tmpl_set(said, ARBITRATION_SHOW_WORD, consent_name(word->answer));
	tmpl_set(said, ARBITRATION_SHOW_EMAIL, word->address);
	set_when(said, arena, viewer, word->at);
	tmpl_maybe(said, ARBITRATION_SHOW_WORDS, word->words);
	tmpl_show(said, ARBITRATION_SHOW_OUTSIDE, view->word_outside);
}

static const char *
answer_words(
    const struct arbitration *arbitration, const struct arbitration_side *side)
{
	if (side->gone != 0)
		return "Takes part no more";
	if (side->invited < arbitration->round || arbitration->round == 0)
		return "Not asked yet";
	return side->answered == arbitration->round ? "Answered"
						    : "Not answered";
}

static void
add_side(struct tmpl *content, struct arena *arena, const struct viewer *viewer,
    const struct arbitration_page *page, const struct arbitration_view *view)
{
	const struct arbitration_side *side = view->side;
	struct tmpl *card = tmpl_add(content, ARBITRATION_SHOW_SIDE);
	char letters[ID_SIZE];
	const char *desk;

	id_write(side->claim, letters);
	desk = arena_print(arena, "/review/%s", letters);
	tmpl_set(card, ARBITRATION_SHOW_DESK, desk);
	tmpl_set(card, ARBITRATION_SHOW_NUMBER, side->claim_number);
	tmpl_set(card, ARBITRATION_SHOW_NAME, side->claim_name);
	tmpl_set(card, ARBITRATION_SHOW_PARTNER, side->partner_name);
	tmpl_set(card, ARBITRATION_SHOW_SUBMITTED,
	    page_time(arena, viewer, side->submitted));
	tmpl_set(card, ARBITRATION_SHOW_SUBMITTED_STAMP,
	    page_stamp(arena, side->submitted));
	tmpl_set(card, ARBITRATION_SHOW_LINE,
	    side->line == 0 ? "Taken out of the claim"
			    : line_state_name(side->state));
	tmpl_show(card, ARBITRATION_SHOW_WON,
	    side->line != 0 && page->arbitration->winner == side->line);
	tmpl_set(card, ARBITRATION_SHOW_ANSWER,
	    answer_words(page->arbitration, side));
	tmpl_show(card, ARBITRATION_SHOW_SEALED,
	    page->arbitration->round > 0 &&
		!arbitration_is_open(page->arbitration));
	add_word(card, arena, viewer, view);
	add_files(card, arena, viewer, view);
	add_answers(card, arena, viewer, view);
	page_comment_list(card, ARBITRATION_SHOW_COMMENTS, arena, viewer,
	    &view->thread, desk);
}

static void
show_decide(struct tmpl *content, struct arena *arena,
    const struct viewer *viewer, const struct arbitration_page *page)
{
	struct option options[ARBITRATION_SIDES_MAX + 1];
	struct tmpl *form = tmpl_add(content, ARBITRATION_SHOW_DECIDE);
	size_t count = 0;

	set_form(form, arena, viewer, page);
	for (size_t i = 0; i < page->side_count; i++) {
		const struct arbitration_side *side = &page->sides[i];
		char *letters = arena_get(arena, ID_SIZE);

		if (side->gone != 0 || side->line == 0)
			continue;
		id_write(side->line, letters);
		options[count++] = (struct option){ .value = letters,
			.label = side->partner_name,
			.hint = arena_print(
			    arena, "Claim %s", side->claim_number) };
	}
	options[count++] =
	    (struct option){ .value = "nobody", .label = "Nobody" };
	page_form_radios(form, ARBITRATION_SHOW_WINNER, page->decide,
	    &(struct control){ .name = "winner" }, options, count);
	for (size_t i = 0; i < page->side_count; i++)
		if (page->sides[i].gone == 0)
			page_form_area(tmpl_add(form, ARBITRATION_SHOW_TO),
			    ARBITRATION_SHOW_WORDS, page->decide,
			    &(struct control){
				.name = arena_print(arena, "words.%zu", i + 1),
				.hint = "Up to 2,000 characters.",
				.maximum = REASON_TEXT_MAX });
	page_form_area(form, ARBITRATION_SHOW_ASK, page->ask,
	    &(struct control){ .name = "question",
		.hint = "Up to 2,000 characters. All sides read the same, and "
			"get the same time.",
		.maximum = REASON_TEXT_MAX });
}

static void
show_content(struct tmpl *body, struct arena *arena,
    const struct viewer *viewer, const struct arbitration_page *page)
{
	struct tmpl *content = tmpl_add(body, ARBITRATION_SHOW_CONTENT), *form;

	show_state(content, arena, viewer, page);
	show_questions(content, arena, viewer, page);
	for (size_t i = 0; i < page->side_count; i++)
		add_side(content, arena, viewer, page, &page->views[i]);
	if (arbitration_may_decide(page->arbitration))
		show_decide(content, arena, viewer, page);
	if (!arbitration_may_extend(page->arbitration, viewer->now))
		return;
	form = tmpl_add(content, ARBITRATION_SHOW_EXTEND);
	set_form(form, arena, viewer, page);
	page_form_input(form, ARBITRATION_SHOW_DAYS, page->extend,
	    &(struct control){ .name = "days",
		.hint = "From 1 to 20 more business days.",
		.width = 3 });
}

/* Words of "?done=…" and the banner that each becomes. */
static const char *
banner_of(const char *done)
{
	static const struct {
		const char *word, *sentence;
	} banners[] = {
		{ "asked", "All sides are asked again." },
		{ "extended", "All sides have more time, and are told." },
		{ "decided",
		    "The arbitration is decided. All sides are told." },
	};

	for (size_t i = 0; i < LENGTH(banners); i++)
		if (strcmp(banners[i].word, done) == 0)
			return banners[i].sentence;
	return NULL;
}

void
page_arbitration_show(struct text *out, struct arena *arena,
    const struct viewer *viewer, const struct arbitration_page *page)
{
	const struct arbitration *one = page->arbitration;
	const struct page about = { .title = arena_print(arena,
					"Arbitration: %s for %s",
					one->item.name, one->customer),
		.place = PLACE_ARBITRATIONS,
		.back = "/arbitrations",
		.back_label = "Arbitrations",
		.success = banner_of(page->done),
		.wide = true };
	struct frame frame;
	struct tmpl *body = page_begin(&frame, arena, viewer, &about,
	    TEMPLATE_ARBITRATION_SHOW, page->faulty);

	tmpl_set(body, ARBITRATION_SHOW_CUSTOMER, one->customer);
	tmpl_set(body, ARBITRATION_SHOW_ROLE, offer_of(one->role)->name);
	tmpl_set(body, ARBITRATION_SHOW_ITEM, one->item.name);
	tmpl_maybe(body, ARBITRATION_SHOW_SUBSCRIPTION, one->subscription);
	tmpl_set(body, ARBITRATION_SHOW_STATE, states[state_of(one)].words);
	tmpl_set(body, ARBITRATION_SHOW_TONE, states[state_of(one)].tone);
	tmpl_show(body, ARBITRATION_SHOW_CHANGED, page->changed);
	tmpl_show(body, ARBITRATION_SHOW_EXCLUDED, page->excluded);
	if (!page->excluded && !page->declared)
		show_declare(body, arena, viewer, page);
	if (!page->excluded && page->declared)
		show_content(body, arena, viewer, page);
	page_write(&frame, out);
}

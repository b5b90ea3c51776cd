/* What a lead reads of each side of an arbitration. */

#include "web/arbitration_sides.h"

#include "rules/calendar.h"
#include "store/arbitration.h"
#include "store/arbitration_round.h"
#include "store/comment.h"
#include "store/consent.h"
#include "store/proof.h"
#include "store/setting.h"
#include "web/contact.h"

static enum outcome
read_days(
    struct request *request, struct store *store, struct arbitration_page *page)
{
	const struct arbitration *one = page->arbitration;
	struct calendar calendar;
	enum outcome out = store_setting_calendar(
	    store, offer_of(one->role)->program, request->arena, &calendar);

	if (out == DONE)
		page->days_left = calendar_days_left(&calendar, request->now,
		    one->ready != 0 ? one->decide_by : one->due);
	return out;
}

static enum outcome
read_questions(
    struct request *request, struct store *store, struct arbitration_page *page)
{
	struct arbitration_question *list;
	struct arbitration_words *words;
	size_t count;
	enum outcome out = store_arbitration_questions(
	    store, page->arbitration->id, request->arena, &list, &count);

	if (out != DONE)
		return out;
	words = arena_array(request->arena, struct arbitration_words, count);
	for (size_t i = 0; i < count; i++)
		words[i] = (struct arbitration_words){ list[i].round,
			list[i].words, list[i].asked, NULL };
	page->questions = words;
	page->question_count = count;
	return DONE;
}

/* What it answered, unless it is sealed; earlier rounds are open. */
static enum outcome
read_answers(struct request *request, struct store *store,
    const struct arbitration_page *page, struct arbitration_view *view)
{
	struct arbitration_answer *list;
	struct arbitration_words *words;
	size_t count;
	enum outcome out =
	    store_arbitration_answers(store, page->arbitration->id,
		view->side->claim, request->arena, &list, &count);

	if (out != DONE)
		return out;
	words = arena_array(request->arena, struct arbitration_words, count);
	for (size_t i = 0; i < count; i++)
		if (arbitration_is_open(page->arbitration) ||
		    list[i].round < page->arbitration->round)
			words[view->answer_count++] =
			    (struct arbitration_words){ list[i].round,
				    list[i].words, list[i].at, list[i].person };
	view->answers = words;
	return DONE;
}

/* The most recent first; what came in a round that runs is sealed. */
static enum outcome
read_files(struct request *request, struct store *store,
    const struct arbitration_page *page, struct arbitration_view *view)
{
	const struct arbitration *one = page->arbitration;
	struct proof *files, *list;
	size_t count;
	enum outcome out = store_proof_list(
	    store, view->side->claim, request->arena, &files, &count);

	if (out != DONE)
		return out;
	list = arena_array(request->arena, struct proof, count);
	for (size_t i = count; i-- > 0;)
		if (arbitration_is_open(one) || one->round == 0 ||
		    files[i].added < one->asked)
			list[view->proof_count++] = files[i];
	view->proofs = list;
	return DONE;
}

/* What the customer said of this side's line, and whether that counts. */
static enum outcome
read_word(struct request *request, struct store *store,
    const struct arbitration_page *page, struct arbitration_view *view)
{
	struct consent_word *words;
	size_t count;
	enum outcome out = store_consent_words(
	    store, view->side->claim, request->arena, &words, &count);

	if (out == DONE)
		view->word = consent_word_of(words, count, view->side->line);
	if (view->word == NULL)
		return out;
	return web_contact_outside(store, page->arbitration->tenant,
	    view->word->address, &view->word_outside);
}

enum outcome
web_arbitration_sides_read(
    struct request *request, struct store *store, struct arbitration_page *page)
{
	size_t count = page->side_count;
	struct arbitration_view *views =
	    arena_array(request->arena, struct arbitration_view, count);
	enum outcome out = read_questions(request, store, page);

	if (out == DONE)
		out = read_days(request, store, page);
	for (size_t i = 0; out == DONE && i < count; i++) {
		views[i] = (struct arbitration_view){ .side = &page->sides[i] };
		out = read_files(request, store, page, &views[i]);
		if (out == DONE)
			out = read_answers(request, store, page, &views[i]);
		if (out == DONE)
			out = read_word(request, store, page, &views[i]);
		if (out == DONE)
			out = store_comment_list(store, page->sides[i].claim,
			    true, 0, request->arena, &views[i].thread);
	}
	page->views = views;
	return out;
}

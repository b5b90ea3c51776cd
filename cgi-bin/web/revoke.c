/* A lead reviewer ends approved lines. */

#include "web/revoke.h"

#include <string.h>

#include "base/id.h"
#include "page/revoke.h"
#include "rules/reason.h"
#include "store/decision.h"
#include "store/ending.h"
#include "store/letter.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/letter.h"
#include "web/review.h"

#define WORDS_MIN 3 /* characters */

struct revoke_form {
	struct many lines;
	const char *reason;
	const char *words;
	const char *letter, *step;
	int64_t text;
};

static const struct field fields[] = {
	FORM_OPTIONAL(
	    revoke_form, lines, MANY, 0, CLAIM_LINES_MAX, "Lines to revoke"),
	FORM_OPTIONAL(revoke_form, reason, TEXT, 0, 40, "Reason"),
	FORM_FIELD(revoke_form, words, LONG, WORDS_MIN, REASON_TEXT_MAX,
	    "What the partner is told"),
	LETTER_FIELDS(revoke_form),
};

/* CONFLICT: nothing of it can be revoked as it stands. */
static enum outcome
read_page(struct request *request, struct store *store, struct claim *claim,
    struct review *review, struct revoke_page *page)
{
	bool *mine;
	enum outcome out = web_draft_claim(request, store, claim);

	if (out == DONE)
		out = web_review_read(request, store, claim, review);
	if (out != DONE)
		return out;
	*page = (struct revoke_page){ .review = review };
	if (!review->may_lead ||
	    !claim_may(claim->status, CLAIM_REVOKE, PARTY_LEAD))
		return CONFLICT;
	mine = arena_array(request->arena, bool, review->line_count);
	for (size_t i = 0; out == DONE && i < review->line_count; i++)
		out = store_decision_took_part(store, claim->id,
		    review->lines[i].id, request->viewer.person, &mine[i]);
	page->mine = mine;
	return out;
}

static void
show(struct request *request, struct reply *reply, struct revoke_page *page,
    const struct entries *entries)
{
	page->entries = entries;
	page_revoke_show(&reply->body, request->arena, &request->viewer, page);
}

enum outcome
web_revoke_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct revoke_page page;
	struct review review;
	struct entries entries;
	struct claim claim;
	enum outcome out = read_page(request, store, &claim, &review, &page);

	if (out == CONFLICT)
		reply_go(reply, "%s", page_review_href(request->arena, &claim));
	if (out != DONE)
		return out == CONFLICT ? DONE : out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	show(request, reply, &page, &entries);
	return DONE;
}

/* The ids of the lines that were ticked; false when some cannot be revoked by
 * the viewer. */
static bool
read_lines(const struct revoke_page *page, const struct many *many,
    int64_t ids[CLAIM_LINES_MAX], size_t *count)
{
	char letters[ID_SIZE];

	*count = 0;
	for (size_t i = 0; i < page->review->line_count; i++) {
		id_write(page->review->lines[i].id, letters);
		if (page->review->lines[i].state == LINE_APPROVED &&
		    !page->mine[i] && form_holds(many, letters))
			ids[(*count)++] = page->review->lines[i].id;
	}
	return *count == many->count;
}

/* What ends, in short. */
static void
add_facts(struct request *request, const struct review *review,
    const int64_t *ids, size_t count, const char *code,
    struct letter_page *page)
{
	const struct reason *reason = reason_of(code, REASON_REVOKE);
	struct letter_fact *facts =
	    arena_array(request->arena, struct letter_fact, count);

	for (size_t i = 0; i < review->line_count; i++)
		for (size_t j = 0; j < count; j++)
			if (review->lines[i].id == ids[j])
				facts[page->fact_count++] =
				    (struct letter_fact){
					    review->lines[i].item.name,
					    arena_print(request->arena,
						"Revoke: %s", reason->name)
				    };
	page->facts = facts;
}

/* The letter is to be checked, or it is, and the lines end. */
static enum outcome
carry_out(struct request *request, struct store *store, struct reply *reply,
    struct claim *claim, const struct review *review, const int64_t *ids,
    size_t count, const struct revoke_form *form, struct entries *entries)
{
	enum letter_step step = web_letter_step(form->step);
	struct letter_page page = web_letter_page(request, review, entries);
	const char *letter;
	enum outcome out;

	if (step == LETTER_CHECK) {
		out = store_letter_ended(store, request->arena, claim,
		    LETTER_REVOKED, ids, count, form->reason, form->words,
		    &letter);
		if (out != DONE)
			return out;
		web_letter_put(entries, "letter", letter);
	}
	if (step == LETTER_INSERT &&
	    web_canned_insert(
		request, store, claim, form->text, entries, "letter") == BROKEN)
		return BROKEN;
	if (!web_letter_may_go(&page, step)) {
		page.action =
		    page_review_href_of(request->arena, claim, "revoke");
		page.send = "Revoke the lines and send the letter";
		add_facts(request, review, ids, count, form->reason, &page);
		return web_letter_show(request, reply, &page);
	}
	out = store_ending_revoke(store, &request->viewer, request->arena,
	    claim, ids, count, form->reason, form->words, form->letter);
	if (out == DONE)
		reply_go(reply, "%s?done=revoked",
		    page_review_href(request->arena, claim));
	return out;
}

enum outcome
web_revoke_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct revoke_form form = { .reason = "", .words = "", .step = "" };
	struct revoke_page page;
	struct review review;
	int64_t ids[CLAIM_LINES_MAX], version;
	struct entries entries;
	struct claim claim;
	size_t count;
	enum outcome out = read_page(request, store, &claim, &review, &page);

	if (out != DONE && out != CONFLICT)
		return out;
	if ((form_read(request, fields, LENGTH(fields), &form, &entries) ==
		    INVALID &&
		entries.malformed) ||
	    !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (out == CONFLICT || version != claim.version)
		return web_review_conflict(
		    request, store, reply, &claim, &entries);
	if (!read_lines(&page, &form.lines, ids, &count) || count == 0)
		form_fault(
		    &entries, "lines", "Select at least one line to revoke");
	if (reason_of(form.reason, REASON_REVOKE) == NULL)
		form_fault(
		    &entries, "reason", "Select why you revoke the lines");
	if (web_letter_is_rest_faulty(&entries) ||
	    web_letter_step(form.step) == LETTER_CHANGE) {
		show(request, reply, &page, &entries);
		return web_letter_is_rest_faulty(&entries) ? INVALID : DONE;
	}
	return carry_out(request, store, reply, &claim, &review, ids, count,
	    &form, &entries);
}

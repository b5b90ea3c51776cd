/* The partner's dispute of what Microsoft decided. */

#include "web/dispute.h"

#include <string.h>

#include "base/id.h"
#include "page/draft.h"
#include "store/claim.h"
#include "store/dispute.h"
#include "store/line.h"
#include "store/proof.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/unsent.h"

static const char *const steps[] = { "check", "change", "send", NULL };
enum step { STEP_CHECK, STEP_CHANGE, STEP_SEND };

struct dispute_form {
	struct many lines;
	const char *words;
	int64_t step;
};

static const struct field fields[] = {
	FORM_OPTIONAL(
	    dispute_form, lines, MANY, 0, CLAIM_LINES_MAX, "Lines to dispute"),
	FORM_OPTIONAL(dispute_form, words, LONG, DISPUTE_WORDS_MIN,
	    DISPUTE_WORDS_MAX, "Business justification"),
	FORM_CHOICE(dispute_form, step, steps, "Step"),
};

enum outcome
web_dispute_read(struct request *request, struct store *store,
    const struct claim *claim, const struct line *lines, size_t count,
    struct dispute_shown *shown)
{
	struct dispute *dispute = arena_one(request->arena, struct dispute);
	enum outcome out;

	*shown = (struct dispute_shown){
		.claim = claim, .lines = lines, .line_count = count
	};
	if (claim->dispute == DISPUTE_NONE)
		return DONE;
	out = store_dispute_of(store, claim->id, request->arena, dispute);
	shown->dispute = dispute;
	return out;
}

enum outcome
web_dispute_until(struct request *request, struct store *store,
    const struct claim *claim, const struct line *lines, size_t count,
    int64_t *until)
{
	int64_t days;
	enum outcome out = DONE;

	*until = 0;
	if (!claim_may(claim->status, CLAIM_OPEN_DISPUTE, PARTY_PARTNER))
		return DONE;
	out = store_dispute_days(store, claim, &days);
	if (out != DONE ||
	    !dispute_may(claim, lines, count, days, request->now))
		return out;
	for (size_t i = 0; i < count; i++)
		if (dispute_may_line(&lines[i], days, request->now) &&
		    dispute_until(&lines[i], days) > *until)
			*until = dispute_until(&lines[i], days);
	return DONE;
}

/* Which of the lines can be disputed still. */
static bool *
open_lines(struct arena *arena, const struct dispute_page *page, int64_t now)
{
	bool *open = arena_array(arena, bool, page->line_count);

	for (size_t i = 0; i < page->line_count; i++)
		open[i] = dispute_may_line(&page->lines[i], page->days, now);
	return open;
}

/* The claim, its lines and files, if the viewer may dispute. */
static enum outcome
open_claim(struct request *request, struct store *store, struct claim *claim,
    struct dispute_page *page)
{
	struct line *lines;
	struct proof *proofs = NULL;
	bool holds;
	enum outcome out = web_draft_claim(request, store, claim);

	if (out == DONE)
		out = store_claim_role(
		    store, &request->viewer, claim, MAY_SUBMIT, &holds);
	if (out != DONE)
		return out;
	if (!holds) {
		request->ways.roles = MAY_SUBMIT;
		return FORBIDDEN;
	}
	*page = (struct dispute_page){ .claim = claim };
	out = store_line_list(
	    store, claim->id, request->arena, &lines, &page->line_count);
	if (out != DONE)
		return out;
	page->lines = lines;
	if ((out = web_dispute_until(request, store, claim, lines,
		 page->line_count, &page->until)) != DONE ||
	    page->until == 0)
		return out;
	out = store_dispute_days(store, claim, &page->days);
	if (out == DONE)
		out = store_proof_list(store, claim->id, request->arena,
		    &proofs, &page->proof_count);
	page->proofs = proofs;
	page->open = open_lines(request->arena, page, request->now);
	return out;
}

static enum outcome
to_claim(struct request *request, struct reply *reply,
    const struct claim *claim, const char *done)
{
	reply_go(reply, "%s%s", page_draft_href(request->arena, claim), done);
	return DONE;
}

enum outcome
web_dispute_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct dispute_page page;
	struct entries entries;
	struct claim claim;
	enum outcome out = open_claim(request, store, &claim, &page);

	if (out != DONE)
		return out;
	/* The claim's page says how it stands. */
	if (page.until == 0)
		return to_claim(request, reply, &claim, "");
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	out = web_unsent_recall(
	    request, store, &claim, UNSENT_DISPUTE, false, &entries);
	if (out != DONE)
		return out;
	page.entries = &entries;
	page_dispute_show(
	    &reply->body, request->arena, &request->viewer, &page);
	return DONE;
}

/* The ids of the lines that were ticked; false when some cannot be disputed. */
static bool
read_lines(const struct dispute_page *page, const struct many *many,
    int64_t ids[CLAIM_LINES_MAX], size_t *count)
{
	char letters[ID_SIZE];

	*count = 0;
	for (size_t i = 0; i < page->line_count; i++) {
		id_write(page->lines[i].id, letters);
		if (page->open[i] && form_holds(many, letters))
			ids[(*count)++] = page->lines[i].id;
	}
	return *count == many->count;
}

static void
check(const struct dispute_page *page, const struct dispute_form *form,
    struct entries *entries, int64_t ids[CLAIM_LINES_MAX], size_t *count)
{
	if (!read_lines(page, &form->lines, ids, count) || *count == 0)
		form_fault(
		    entries, "lines", "Select at least one line to dispute");
	if (form->words[0] == '\0' &&
	    page_dispute_new_proofs(page, ids, *count) == 0)
		form_fault(entries, "words",
		    "Enter a business justification, or add new proof of "
		    "execution first");
}

/* Too late, unless it was this very form, and its button pressed twice. */
static enum outcome
conflict(struct request *request, struct store *store, struct reply *reply,
    struct dispute_page *page)
{
	bool sent;
	enum outcome out = web_draft_was_sent(
	    request, store, page->claim, EVENT_DISPUTE_OPENED, &sent);

	if (out != DONE)
		return out;
	if (sent)
		return to_claim(request, reply, page->claim, "?done=disputed");
	if (page->until == 0)
		return CONFLICT;
	page->changed = true;
	page_dispute_show(&reply->body, request->arena, &request->viewer, page);
	return CONFLICT;
}

enum outcome
web_dispute_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct dispute_form form = { .words = "" };
	struct dispute_page page;
	int64_t ids[CLAIM_LINES_MAX], version;
	struct entries entries;
	struct claim claim;
	enum outcome read, out = open_claim(request, store, &claim, &page);

	if (out != DONE)
		return out;
	read = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (entries.malformed || !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	page.entries = &entries;
	if (version != claim.version || page.until == 0)
		return conflict(request, store, reply, &page);
	if (read == DONE && form.step != STEP_CHANGE)
		check(&page, &form, &entries, ids, &page.chosen_count);
	if (read != DONE || page_form_faulty(&entries) ||
	    form.step == STEP_CHANGE) {
		page_dispute_show(
		    &reply->body, request->arena, &request->viewer, &page);
		return form.step == STEP_CHANGE && read == DONE ? DONE
								: INVALID;
	}
	page.chosen = ids;
	page.words = form.words;
	if (form.step == STEP_CHECK) {
		page_dispute_check(
		    &reply->body, request->arena, &request->viewer, &page);
		return DONE;
	}
	out = store_dispute_open(store, &request->viewer, request->arena,
	    &claim, ids, page.chosen_count, form.words);
	return out == DONE ? to_claim(request, reply, &claim, "?done=disputed")
			   : out;
}

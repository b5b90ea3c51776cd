/* A partner's part in an arbitration. */

#include "web/arbitration_answer.h"

#include <string.h>

#include "page/arbitration_answer.h"
#include "page/draft.h"
#include "store/arbitration.h"
#include "store/arbitration_round.h"
#include "store/setting.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/unsent.h"

struct answer_form {
	const char *words;
};

static const struct field fields[] = {
	FORM_FIELD(answer_form, words, LONG, 1, COMMENT_MAX, "Your answer"),
};

enum outcome
web_arbitration_answer_read(struct request *request, struct store *store,
    const struct claim *claim, const struct arbitration_part **parts,
    const int **left, size_t *count)
{
	struct arbitration_part *list;
	struct calendar calendar;
	int *days;
	enum outcome out = store_arbitration_parts(
	    store, claim->id, request->arena, &list, count);

	*parts = list;
	if (out != DONE || *count == 0)
		return out;
	out = store_setting_calendar(
	    store, offer_of(claim->role)->program, request->arena, &calendar);
	if (out != DONE)
		return out;
	days = arena_array(request->arena, int, *count);
	for (size_t i = 0; i < *count; i++)
		days[i] =
		    calendar_days_left(&calendar, request->now, list[i].due);
	*left = days;
	return DONE;
}

/* The part that is asked about, if it still can be answered. CONFLICT: it was,
 * or its time is over: the claim's page says so. */
static enum outcome
open_part(struct request *request, struct store *store, struct claim *claim,
    const struct arbitration_part **part, int *left)
{
	const struct arbitration_part *parts;
	const int *days;
	size_t count;
	int64_t line;
	enum outcome out =
	    web_draft_claim_as(request, store, MAY_SUBMIT, claim);

	if (out == DONE && !request_id(request, 1, &line))
		return ABSENT;
	if (out == DONE)
		out = web_arbitration_answer_read(
		    request, store, claim, &parts, &days, &count);
	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++) {
		if (parts[i].line != line || !parts[i].asked)
			continue;
		*part = &parts[i];
		*left = days[i];
		return parts[i].runs && parts[i].answered == 0 &&
			       request->now <= parts[i].due
			   ? DONE
			   : CONFLICT;
	}
	return ABSENT;
}

static enum outcome
go_back(struct request *request, struct reply *reply, const struct claim *claim,
    const char *done)
{
	reply_go(reply, "%s%s#arbitration",
	    page_draft_href(request->arena, claim), done);
	return DONE;
}

enum outcome
web_arbitration_answer_show(
    struct request *request, struct store *store, struct reply *reply)
{
	const struct arbitration_part *part;
	struct entries entries;
	struct claim claim;
	int left;
	enum outcome out = open_part(request, store, &claim, &part, &left);

	if (out == CONFLICT)
		return go_back(request, reply, &claim, "");
	if (out != DONE)
		return out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	out = web_unsent_recall(
	    request, store, &claim, UNSENT_ARBITRATION, false, &entries);
	if (out != DONE)
		return out;
	page_arbitration_answer_show(&reply->body, request->arena,
	    &request->viewer, &claim, part, left, &entries);
	return DONE;
}

enum outcome
web_arbitration_answer_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct answer_form form = { .words = "" };
	const struct arbitration_part *part;
	struct entries entries;
	struct claim claim;
	int left;
	enum outcome out = open_part(request, store, &claim, &part, &left);

	if (out != DONE && out != CONFLICT)
		return out;
	if (form_read(request, fields, LENGTH(fields), &form, &entries) ==
		INVALID &&
	    entries.malformed)
		return INVALID;
	/* Its button pressed twice; or a colleague was first, and these other
	 * words are kept. */
	if (out == CONFLICT) {
		out = go_back(request, reply, &claim, "");
		return out == DONE && strcmp(form.words, part->answer) != 0
			   ? CONFLICT
			   : out;
	}
	if (page_form_faulty(&entries)) {
		page_arbitration_answer_show(&reply->body, request->arena,
		    &request->viewer, &claim, part, left, &entries);
		return INVALID;
	}
	out = store_arbitration_round_answer(store, &request->viewer,
	    request->arena, &claim, part->line, form.words);
	return out == DONE
		   ? go_back(request, reply, &claim, "?done=arbitration")
		   : out;
}

/* Withdrawing a claim: its lines end with it. */

#include "web/withdraw.h"

#include "page/draft.h"
#include "page/withdraw.h"
#include "store/claim.h"
#include "store/ending.h"
#include "web/draft.h"
#include "web/form.h"

struct withdraw_form {
	const char *reason;
};

static const struct field fields[] = {
	FORM_FIELD(withdraw_form, reason, LONG, REASON_TEXT_MIN,
	    REASON_TEXT_MAX, "Why you withdraw it"),
};

/* The claim, if it can be withdrawn and the viewer may. */
static enum outcome
open_claim(struct request *request, struct store *store, struct claim *claim)
{
	enum outcome out =
	    web_draft_claim_as(request, store, MAY_SUBMIT, claim);

	if (out != DONE)
		return out;
	return claim_may(claim->status, CLAIM_WITHDRAW, PARTY_PARTNER)
		   ? DONE
		   : CONFLICT;
}

enum outcome
web_withdraw_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	struct entries entries;
	enum outcome out = open_claim(request, store, &claim);

	if (out != DONE)
		return out;
	form_fill(request->arena, fields, LENGTH(fields), NULL, &entries);
	page_withdraw_show(&reply->body, request->arena, &request->viewer,
	    &claim, &entries, false);
	return DONE;
}

enum outcome
web_withdraw_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct withdraw_form form = { .reason = "" };
	struct entries entries;
	struct claim claim;
	int64_t version;
	bool changed;
	enum outcome out = open_claim(request, store, &claim);

	if (out != DONE)
		return out;
	out = form_read(request, fields, LENGTH(fields), &form, &entries);
	if (entries.malformed || !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	changed = version != claim.version;
	if (out != DONE || changed) {
		page_withdraw_show(&reply->body, request->arena,
		    &request->viewer, &claim, &entries, changed);
		return changed ? CONFLICT : out;
	}
	out = store_ending_withdraw(
	    store, &request->viewer, request->arena, &claim, form.reason);
	if (out == DONE)
		reply_go(reply, "%s?done=withdrawn",
		    page_draft_href(request->arena, &claim));
	return out;
}

/* The mail to the customer contact, once more. */

#include "web/notice.h"

#include "page/draft.h"
#include "page/review.h"
#include "store/claim.h"
#include "store/consent.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/review.h"

/* So many mails in a day are enough for anybody. */
static enum outcome
too_many(struct request *request, enum outcome out)
{
	if (out == INVALID && request->fault == FAULT_NONE)
		request->fault = FAULT_TOO_MANY;
	return out;
}

enum outcome
web_notice_send(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	bool holds;
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out != DONE)
		return out;
	out = store_claim_role(
	    store, &request->viewer, &claim, MAY_SUBMIT, &holds);
	if (out != DONE)
		return out;
	if (!holds) {
		request->ways.roles = MAY_SUBMIT;
		return FORBIDDEN;
	}
	if (!consent_may_send(claim.status))
		return CONFLICT;
	out =
	    store_consent_send(store, &request->viewer, request->arena, &claim);
	if (out == DONE)
		reply_go(reply, "%s?done=customer-mail",
		    page_draft_href(request->arena, &claim));
	return too_many(request, out);
}

enum outcome
web_notice_ask(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	enum outcome out =
	    web_review_post(request, store, CLAIM_ASK_CUSTOMER, &claim);

	if (out == DONE && !form_is_bare(request))
		return INVALID;
	if (out == DONE)
		out = store_consent_ask(
		    store, &request->viewer, request->arena, &claim);
	if (out == CONFLICT)
		return web_review_conflict(request, store, reply, &claim, NULL);
	if (out == DONE)
		reply_go(reply, "%s?done=customer-asked",
		    page_review_href(request->arena, &claim));
	return too_many(request, out);
}

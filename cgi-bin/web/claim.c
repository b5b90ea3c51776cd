/* One claim. */

#include "web/claim.h"

#include "web/claim_page.h"
#include "web/comment.h"
#include "web/draft.h"
#include "web/unsent.h"

enum outcome
web_claim_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct claim claim;
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out != DONE)
		return out;
	if (claim.status == CLAIM_DRAFT)
		return web_draft_show(request, store, reply, &claim);
	web_comment_blank(request, &entries);
	out = web_unsent_recall(
	    request, store, &claim, UNSENT_COMMENT, true, &entries);
	if (out != DONE)
		return out;
	return web_claim_page_draw(request, store, reply, &claim, &entries,
	    request_asked(request, "done"));
}

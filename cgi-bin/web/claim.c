/* One claim: what a claim is made of, and where it stands. */

#include "web/claim.h"

#include "web/draft.h"

enum outcome
web_claim_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out != DONE)
		return out;
	if (claim.status == CLAIM_DRAFT)
		return web_draft_show(request, store, reply, &claim);
	return ABSENT;
}

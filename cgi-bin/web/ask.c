/* What the reviewer asks for, for the pages that mend it. */

#include "web/ask.h"

#include "store/comment.h"

enum outcome
web_ask_read(struct request *request, struct store *store,
    const struct claim *claim, struct asks *asks)
{
	struct ask *list;
	enum outcome out;

	*asks = (struct asks){ .count = 0 };
	if (!claim_asks_partner(claim))
		return DONE;
	out = store_comment_asks(
	    store, claim->id, true, request->arena, &list, &asks->count);
	asks->list = list;
	return out;
}

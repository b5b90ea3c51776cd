/* Approved lines compared with the customer directory. */

#include "clock/earnings.h"

#include "clock/part.h"
#include "store/claim.h"
#include "store/earning.h"
#include "store/ending.h"
#include "store/message.h"

static enum outcome
change_earning(
    struct work *work, struct claim *claim, const struct earning *earning)
{
	bool earns = subscription_earns(earning->status);
	enum outcome out =
	    store_earning_set(work->store, &work->system, earning, earns);

	if (out != DONE || (earns && earning->since == 0))
		return out;
	return store_message_to_partner(work->store, &work->system, claim,
	    earns ? MESSAGE_LINE_EARNS_AGAIN : MESSAGE_LINE_STOPPED_EARNING,
	    earning->item, NULL);
}

/* One line. Its claim is read in the transaction. */
static enum outcome
check_line(struct work *work, const struct earning *earning)
{
	struct claim claim;
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	out = store_claim_any(work->store, earning->claim, work->arena, &claim);
	if (out == DONE && earning->status == SUBSCRIPTION_DELETED)
		out = store_ending_expire(work->store, &work->system,
		    work->arena, &claim, earning->line);
	else if (out == DONE)
		out = change_earning(work, &claim, earning);
	return part_end(work, out);
}

enum outcome
earnings_check(struct work *work)
{
	size_t count = EARNING_BATCH;
	int64_t after = 0;
	enum outcome out = DONE;

	while (out == DONE && count == EARNING_BATCH) {
		struct earning *list;

		out = store_earning_changed(
		    work->store, after, work->arena, &list, &count);
		for (size_t i = 0; out == DONE && i < count; i++)
			out = check_line(work, &list[i]);
		if (count > 0)
			after = list[count - 1].line;
		out = part_commit(work, out);
	}
	return out;
}

/* Who has a claim's desk open. */

#include "web/presence.h"

#include "base/log.h"
#include "store/desk.h"

enum outcome
presence_read(struct request *request, struct store *store, int64_t claim,
    bool act, const struct desk_open **others, size_t *count)
{
	struct desk_open *list;
	size_t all;
	bool noted = false;
	enum outcome out = store_desk_open_list(
	    store, claim, request->now, request->arena, &list, &all);

	*others = list;
	*count = 0;
	for (size_t i = 0; out == DONE && i < all; i++)
		if (list[i].person != request->viewer.person)
			list[(*count)++] = list[i];
		else
			noted = request->now - list[i].seen < DESK_NOTED;
	if (act && !noted)
		request->desk = claim;
	return out;
}

void
presence_stay(const struct request *request, struct store *store)
{
	enum outcome out;

	if (request->desk == 0)
		return;
	if ((out = store_begin(store)) == DONE) {
		out = store_desk_open(
		    store, request->desk, request->viewer.person, request->now);
		if (out == DONE)
			out = store_keep(store);
		else
			store_rollback(store);
	}
	if (out != DONE)
		log_note("presence: an open desk could not be noted");
}

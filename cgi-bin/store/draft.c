/* Drafts that go whole. */

#include "store/draft.h"

#include "store/claim.h"
#include "store/proof.h"

enum outcome
store_draft_delete(struct store *store, const struct viewer *viewer,
    struct arena *arena, struct claim *claim)
{
	struct proof *files;
	size_t count;
	enum outcome out =
	    store_proof_list(store, claim->id, arena, &files, &count);

	for (size_t i = 0; out == DONE && i < count; i++)
		out = store_proof_remove(store, viewer, claim, &files[i]);
	return out == DONE ? store_claim_delete(store, viewer, claim) : out;
}

/* Two pages of a claim's files side by side. */

#include "web/compare.h"

#include "base/id.h"
#include "page/compare.h"
#include "store/claim.h"
#include "store/proof.h"
#include "web/view.h"

/* What the address says of a side. */
struct asked {
	const char *file, *page;
};

static const struct asked fields[] = {
	[COMPARE_LEFT] = { "left", "left-page" },
	[COMPARE_RIGHT] = { "right", "right-page" },
};

/* Which of the claim's files; `otherwise` when the address names none. False:
 * it names one that is none of them. */
static bool
find_file(const struct request *request, const struct compare *compare,
    int side, size_t otherwise, size_t *index)
{
	const char *letters = request_query(request, fields[side].file);
	int64_t id;

	*index = otherwise;
	if (letters == NULL)
		return true;
	if (!id_read(letters, &id))
		return false;
	for (size_t i = 0; i < compare->proof_count; i++)
		if (compare->proofs[i].id == id) {
			*index = i;
			return true;
		}
	return false;
}

static enum outcome
read_leaf(struct request *request, struct store *store, struct compare *compare,
    int side, size_t index, int64_t otherwise)
{
	const struct proof *proof = &compare->proofs[index];
	struct leaf *leaf = &compare->leaves[side];
	int64_t wanted =
	    web_view_number(request_asked(request, fields[side].page));

	if (wanted == 0)
		wanted = otherwise;
	compare->closed[side] =
	    !proof_may_open(proof, request->site->scanner != NULL);
	if (!compare->closed[side])
		return web_view_leaf(request, store, proof, wanted, leaf);
	*leaf = (struct leaf){ .proof = proof, .previous = "", .next = "" };
	return DONE;
}

static const char *
turn(struct arena *arena, const struct compare *compare, int side, int by)
{
	const struct leaf *left = &compare->leaves[COMPARE_LEFT];
	const struct leaf *right = &compare->leaves[COMPARE_RIGHT];

	return page_compare_href(arena, compare->claim, left->proof->id,
	    left->page.number + (side == COMPARE_LEFT ? by : 0),
	    right->proof->id,
	    right->page.number + (side == COMPARE_RIGHT ? by : 0));
}

static void
set_turns(struct arena *arena, struct compare *compare)
{
	for (int side = 0; side < COMPARE__COUNT; side++) {
		struct leaf *leaf = &compare->leaves[side];

		leaf->claim = compare->claim->id;
		if (leaf->page.number > 1)
			leaf->previous = turn(arena, compare, side, -1);
		if (leaf->page.number > 0 &&
		    leaf->page.number < leaf->view.pages)
			leaf->next = turn(arena, compare, side, 1);
	}
}

/* Both sides. */
static enum outcome
read_sides(
    struct request *request, struct store *store, struct compare *compare)
{
	size_t left, right;
	enum outcome out;

	if (!find_file(request, compare, COMPARE_LEFT, 0, &left))
		return ABSENT;
	if (!find_file(request, compare, COMPARE_RIGHT,
		(left + 1) % compare->proof_count, &right))
		return ABSENT;
	out = read_leaf(request, store, compare, COMPARE_LEFT, left, 1);
	if (out == DONE)
		out = read_leaf(request, store, compare, COMPARE_RIGHT, right,
		    left == right && compare->leaves[0].view.pages > 1 ? 2 : 1);
	if (out == DONE)
		set_turns(request->arena, compare);
	return out;
}

static enum outcome
read_claim(struct request *request, struct store *store, struct claim *claim,
    struct compare *compare)
{
	struct proof *proofs;
	size_t sealed;
	int64_t id;
	enum outcome out;

	if (!request_id(request, 0, &id))
		return ABSENT;
	out =
	    store_claim_of(store, &request->viewer, id, request->arena, claim);
	if (out == DONE)
		out = store_proof_desk(store, id, request->arena, &proofs,
		    &compare->proof_count, &sealed);
	if (out != DONE)
		return out;
	compare->claim = claim;
	compare->proofs = proofs;
	return compare->proof_count == 0 ? DONE
					 : read_sides(request, store, compare);
}

enum outcome
web_compare_opens(
    struct request *request, struct store *store, struct reply *reply)
{
	struct compare compare = { .proof_count = 0 };
	struct claim claim;

	(void)reply;
	return read_claim(request, store, &claim, &compare);
}

enum outcome
web_compare_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct compare compare = { .proof_count = 0 };
	struct claim claim;
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = read_claim(request, store, &claim, &compare);
	store_read_end(store);
	for (int side = 0; out == DONE && side < COMPARE__COUNT; side++)
		if (compare.leaves[side].page.number > 0)
			out = web_view_record(request, store, claim.id,
			    compare.leaves[side].proof);
	if (out == DONE)
		page_compare_show(
		    &reply->body, request->arena, &request->viewer, &compare);
	return out;
}

/* Looking at files without opening them. */

#include "web/view.h"

#include <stdlib.h>
#include <string.h>

#include "base/id.h"
#include "page/proof.h"
#include "page/view.h"
#include "rules/place.h"
#include "store/claim.h"
#include "store/proof.h"
#include "store/view.h"
#include "web/review.h"

int64_t
web_view_number(const char *typed)
{
	char *end;
	long number = strtol(typed, &end, 10);

	return typed[0] >= '1' && typed[0] <= '9' && *end == '\0' &&
		       number <= PLACE_PAGE_MAX
		   ? number
		   : 0;
}

enum outcome
web_view_leaf(struct request *request, struct store *store,
    const struct proof *proof, int64_t wanted, struct leaf *leaf)
{
	int64_t number = wanted == 0 ? 1 : wanted;
	enum outcome out;

	*leaf = (struct leaf){
		.proof = proof, .wanted = wanted, .previous = "", .next = ""
	};
	out = store_view_of(store, proof, &leaf->view);
	if (out != DONE || leaf->view.state != VIEW_SHOWN)
		return out;
	if (number > leaf->view.pages)
		number = leaf->view.pages;
	return store_view_page(
	    store, proof, number, false, request->arena, &leaf->page);
}

enum outcome
web_view_record(struct request *request, struct store *store, int64_t claim,
    const struct proof *proof)
{
	bool seen = false;
	enum outcome out;

	if (request->head || !person_is_microsoft(&request->viewer))
		return DONE;
	if ((out = store_begin(store)) != DONE)
		return out;
	out = store_view_seen(store, &request->viewer, claim, proof, &seen);
	if (out == DONE && !seen)
		out = store_proof_viewed(store, &request->viewer, claim, proof);
	if (out == DONE && !seen)
		return store_commit(store);
	store_rollback(store);
	return out;
}

/* A claim that the file proves: the one that is named, if it is one of them. */
static enum outcome
find_named(struct request *request, struct store *store, const char *letters,
    struct proof *proof, int64_t *claim)
{
	struct proof *files;
	struct claim named;
	size_t count, sealed;
	int64_t id;
	enum outcome out;

	if (!id_read(letters, &id))
		return ABSENT;
	out =
	    store_claim_of(store, &request->viewer, id, request->arena, &named);
	if (out == DONE)
		out = person_is_microsoft(&request->viewer)
			  ? store_proof_desk(store, id, request->arena, &files,
				&count, &sealed)
			  : store_proof_list(
				store, id, request->arena, &files, &count);
	if (out != DONE)
		return out;
	for (size_t i = 0; i < count; i++)
		if (files[i].id == proof->id) {
			*proof = files[i];
			*claim = id;
			return DONE;
		}
	return ABSENT;
}

/* The file, and the claim as one of whose files it is looked at. */
static enum outcome
find_file(struct request *request, struct store *store, struct proof *proof,
    int64_t *claim)
{
	const char *letters = request_query(request, "claim");
	int64_t id;
	enum outcome out;

	if (!request_id(request, 0, &id))
		return ABSENT;
	out = store_proof_of(
	    store, &request->viewer, id, request->arena, proof, claim);
	return out == DONE && letters != NULL
		   ? find_named(request, store, letters, proof, claim)
		   : out;
}

/* Where one turns to from here. */
static void
set_turns(struct arena *arena, int64_t claim, struct leaf *leaf)
{
	int64_t number = leaf->page.number;

	if (number > 1)
		leaf->previous =
		    page_leaf_href(arena, leaf->proof->id, claim, number - 1);
	if (number > 0 && number < leaf->view.pages)
		leaf->next =
		    page_leaf_href(arena, leaf->proof->id, claim, number + 1);
}

/* Everything that the page shows. */
static enum outcome
read_shown(struct request *request, struct store *store,
    const struct proof *proof, struct claim *claim, struct review *review,
    struct view_shown *shown)
{
	int64_t id = claim->id;
	enum outcome out =
	    store_claim_of(store, &request->viewer, id, request->arena, claim);

	if (out == DONE)
		out = web_view_leaf(request, store, proof,
		    web_view_number(request_asked(request, "page")),
		    &shown->leaf);
	if (out != DONE)
		return out;
	shown->leaf.claim = claim->id;
	set_turns(request->arena, claim->id, &shown->leaf);
	shown->claim = claim;
	if (!person_is_microsoft(&request->viewer))
		return DONE;
	shown->review = review;
	return web_review_read(request, store, claim, review);
}

enum outcome
web_view_opens(
    struct request *request, struct store *store, struct reply *reply)
{
	struct proof proof;
	int64_t claim;

	(void)reply;
	return find_file(request, store, &proof, &claim);
}

enum outcome
web_view_show(struct request *request, struct store *store, struct reply *reply)
{
	struct view_shown shown = { .claim = NULL };
	struct review review = { .claim = NULL };
	struct claim claim;
	struct proof proof;
	bool closed = false;
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = find_file(request, store, &proof, &claim.id);
	if (out == DONE) {
		closed =
		    !proof_may_open(&proof, request->site->scanner != NULL);
		if (!closed)
			out = read_shown(
			    request, store, &proof, &claim, &review, &shown);
	}
	store_read_end(store);
	if (out == DONE && closed) {
		page_proof_closed(&reply->body, request->arena,
		    &request->viewer, claim.id, &proof);
		return CONFLICT;
	}
	if (out == DONE && shown.leaf.page.number > 0)
		out = web_view_record(request, store, claim.id, &proof);
	if (out == DONE)
		page_view_show(
		    &reply->body, request->arena, &request->viewer, &shown);
	return out;
}

/* A picture is nothing but a picture, whatever one takes it for. */
static void
answer_picture(const struct request *request, struct reply *reply,
    const struct view_page *page)
{
	reply->type = "image/png";
	reply_header(
	    reply, "Content-Security-Policy", "default-src 'none'; sandbox");
	reply_header(reply, "Content-Disposition", "inline");
	if (!request->head)
		text_add_bytes(
		    &reply->body, page->picture, page->picture_length);
}

enum outcome
web_view_picture(
    struct request *request, struct store *store, struct reply *reply)
{
	struct view_page page = { .number = 0 };
	struct proof proof;
	int64_t claim;
	enum outcome out = store_read(store);

	if (out != DONE)
		return out;
	out = find_file(request, store, &proof, &claim);
	if (out == DONE &&
	    !proof_may_open(&proof, request->site->scanner != NULL))
		out = ABSENT;
	if (out == DONE)
		out = store_view_page(store, &proof,
		    web_view_number(request->argument[1]), true, request->arena,
		    &page);
	store_read_end(store);
	if (out == DONE && page.width == 0)
		out = ABSENT;
	if (out == DONE)
		out = web_view_record(request, store, claim, &proof);
	if (out == DONE)
		answer_picture(request, reply, &page);
	return out;
}

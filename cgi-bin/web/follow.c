/* Following a claim of one's company, and taking it over. */

#include "web/follow.h"

#include "page/draft.h"
#include "store/claim.h"
#include "store/follower.h"
#include "web/draft.h"
#include "web/form.h"

struct follow_form {
	int64_t follow;
};

static const char *const choices[] = { "yes", "no", NULL };

static const struct field fields[] = {
	FORM_CHOICE(follow_form, follow, choices, "Follow this claim"),
};

enum outcome
web_follow_read(struct request *request, struct store *store,
    const struct claim *claim, struct follow *follow)
{
	struct person *followers;
	enum outcome out;

	*follow = (struct follow){ .claim = claim,
		.done = request_query(request, "done") };
	if (person_is_microsoft(&request->viewer))
		return DONE;
	out = store_follower_list(store, claim->id, request->arena, &followers,
	    &follow->follower_count);
	follow->followers = followers;
	if (out != DONE)
		return out;
	return store_claim_role(
	    store, &request->viewer, claim, MAY_FILL, &follow->may_take_over);
}

enum outcome
web_follow_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct follow_form form = { .follow = 0 };
	struct entries entries;
	struct claim claim;
	bool follows;
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out != DONE)
		return out;
	if (form_read(request, fields, LENGTH(fields), &form, &entries) !=
	    DONE) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	follows = form.follow == 0;
	out = store_follower_set(
	    store, claim.id, request->viewer.person, follows);
	if (out == DONE)
		reply_go(reply, "%s?done=%s",
		    page_draft_href(request->arena, &claim),
		    follows ? "followed" : "left");
	return out;
}

enum outcome
web_follow_take_over(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct claim claim;
	int64_t version;
	enum outcome out = web_draft_claim_as(request, store, MAY_FILL, &claim);

	if (out != DONE)
		return out;
	if (form_read(request, NULL, 0, NULL, &entries) != DONE ||
	    !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (version != claim.version && claim.owner != request->viewer.person)
		return web_draft_conflict(
		    request, store, reply, &claim, PART_WHO, NULL);
	out = store_follower_take_over(
	    store, &request->viewer, request->arena, &claim);
	if (out == DONE)
		reply_go(reply, "%s?done=taken-over",
		    page_draft_href(request->arena, &claim));
	return out;
}

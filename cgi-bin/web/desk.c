/* How work is shared among reviewers. */

#include "web/desk.h"

#include "base/id.h"
#include "base/time.h"
#include "page/desk.h"
#include "page/review.h"
#include "store/claim.h"
#include "store/desk.h"
#include "store/message.h"
#include "store/move.h"
#include "web/draft.h"
#include "web/form.h"
#include "web/review.h"

struct assign_form {
	int64_t reviewer;
};

static const struct field assign_fields[] = {
	FORM_FIELD(assign_form, reviewer, ID, 0, 0, "Reviewer"),
};

struct away_form {
	const char *until;
};

static const struct field away_fields[] = {
	FORM_OPTIONAL(away_form, until, TEXT, 0, 10, "Last day away"),
};

/* Make that person the claim's reviewer; 0: nobody. */
static enum outcome
give(struct request *request, struct store *store, struct claim *claim,
    int64_t person, const char *name)
{
	struct claim after = *claim;
	enum outcome out;

	after.reviewer = person;
	after.reviewer_name = name;
	out = store_claim_change(store, &request->viewer, request->arena,
	    EVENT_CLAIM_CHANGED, claim, &after);
	if (out == DONE)
		*claim = after;
	return out;
}

enum outcome
web_desk_next(struct request *request, struct store *store, struct reply *reply)
{
	const struct move start = { .event = CLAIM_START_REVIEW,
		.party = PARTY_REVIEWER };
	const struct viewer *viewer = &request->viewer;
	struct entries entries;
	struct claim claim;
	int64_t id = 0;
	enum outcome out;

	if (form_read(request, NULL, 0, NULL, &entries) != DONE) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	out = store_desk_next(store, viewer, &id);
	if (out == ABSENT) {
		reply_go(reply, "/review?done=nothing");
		return DONE;
	}
	if (out == DONE)
		out = store_claim_any(store, id, request->arena, &claim);
	if (out == DONE)
		out = claim.status == CLAIM_SUBMITTED
			  ? store_move(
				store, viewer, request->arena, &claim, &start)
			  : give(request, store, &claim, viewer->person,
				viewer->name);
	if (out == DONE)
		reply_go(reply, "%s?done=next",
		    page_review_href(request->arena, &claim));
	return out;
}

/* May the form change who reviews the claim? CONFLICT: it changed since, or
 * waits for no review. */
static enum outcome
is_fresh(struct request *request, const struct claim *claim)
{
	int64_t version;

	if (!form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	return version == claim->version && desk_may_share(claim) ? DONE
								  : CONFLICT;
}

enum outcome
web_desk_release(
    struct request *request, struct store *store, struct reply *reply)
{
	struct claim claim;
	enum outcome out = web_draft_claim(request, store, &claim);

	if (out == DONE)
		out = is_fresh(request, &claim);
	if (out == DONE && !form_is_bare(request))
		return INVALID;
	if (out == CONFLICT ||
	    (out == DONE && claim.reviewer != request->viewer.person))
		return web_review_conflict(request, store, reply, &claim, NULL);
	if (out == DONE)
		out = give(request, store, &claim, 0, "");
	if (out == DONE)
		reply_go(reply, "/review?done=released");
	return out;
}

static enum outcome
show_choice(struct request *request, struct store *store, struct reply *reply,
    const struct claim *claim, const struct entries *entries)
{
	struct desk_person *people;
	size_t count;
	enum outcome out = store_desk_people(
	    store, &request->viewer, claim, request->arena, &people, &count);

	if (out == DONE)
		page_desk_choose(&reply->body, request->arena, &request->viewer,
		    claim, people, count, entries);
	return out;
}

enum outcome
web_desk_choose(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;
	struct claim claim;
	enum outcome out = web_review_claim(request, store, &claim);

	if (out != DONE)
		return out;
	if (!desk_may_share(&claim))
		return CONFLICT;
	form_fill(request->arena, assign_fields, LENGTH(assign_fields), NULL,
	    &entries);
	return show_choice(request, store, reply, &claim, &entries);
}

/* The chosen one of those who may have it; NULL: none of them. */
static const struct desk_person *
find(const struct desk_person *people, size_t count, int64_t id)
{
	for (size_t i = 0; i < count; i++)
		if (people[i].id == id)
			return &people[i];
	return NULL;
}

static enum outcome
assign(struct request *request, struct store *store, struct claim *claim,
    int64_t id, struct entries *entries)
{
	const struct desk_person *chosen;
	struct desk_person *people;
	size_t count;
	enum outcome out = store_desk_people(
	    store, &request->viewer, claim, request->arena, &people, &count);

	if (out != DONE)
		return out;
	if ((chosen = find(people, count, id)) == NULL) {
		form_fault(
		    entries, "reviewer", "Select a reviewer of the list.");
		return INVALID;
	}
	if (chosen->id == claim->reviewer)
		return DONE;
	out = give(request, store, claim, chosen->id, chosen->name);
	return out == DONE ? store_message_to_reviewer(store, &request->viewer,
				 claim, MESSAGE_REVIEW_ASSIGNED, "", NULL)
			   : out;
}

enum outcome
web_desk_assign(
    struct request *request, struct store *store, struct reply *reply)
{
	struct assign_form form = { .reviewer = 0 };
	struct entries entries;
	struct claim claim;
	enum outcome out = web_review_claim(request, store, &claim);

	if (out == DONE)
		out = is_fresh(request, &claim);
	if (out == CONFLICT)
		return web_review_conflict(request, store, reply, &claim, NULL);
	if (out != DONE)
		return out;
	out = form_read(
	    request, assign_fields, LENGTH(assign_fields), &form, &entries);
	if (out == DONE)
		out = assign(request, store, &claim, form.reviewer, &entries);
	if (out == INVALID) {
		out = show_choice(request, store, reply, &claim, &entries);
		return out == DONE ? INVALID : out;
	}
	if (out == DONE)
		reply_go(reply, "%s?done=assigned",
		    page_review_href(request->arena, &claim));
	return out;
}

static enum outcome
show_workload(struct request *request, struct store *store, struct reply *reply,
    const struct entries *entries)
{
	const char *done = request_query(request, "done");
	struct desk_person *people;
	size_t count;
	enum outcome out = store_desk_people(
	    store, &request->viewer, NULL, request->arena, &people, &count);

	if (out == DONE)
		page_desk_workload(&reply->body, request->arena,
		    &request->viewer, people, count, entries,
		    done == NULL ? NULL : "Your absence is saved.");
	return out;
}

enum outcome
web_desk_workload(
    struct request *request, struct store *store, struct reply *reply)
{
	struct entries entries;

	form_fill(
	    request->arena, away_fields, LENGTH(away_fields), NULL, &entries);
	return show_workload(request, store, reply, &entries);
}

/* The end of that day; 0: nothing was typed. False with a sentence beside the
 * field. */
static bool
read_until(const struct request *request, const char *typed,
    struct entries *entries, int64_t *until)
{
	int64_t day, today = request->now / TIME_DAY;

	*until = 0;
	if (typed[0] == '\0')
		return true;
	if (!time_read_date(typed, &day))
		form_fault(entries, "until",
		    "Enter a day as year-month-day, such as 2026-12-31.");
	else if (day < today)
		form_fault(entries, "until",
		    "That day is over. Enter today or a later day, or leave "
		    "the field empty.");
	else if (day > today + DESK_AWAY_MAX)
		form_fault(
		    entries, "until", "Enter a day within a year from now.");
	else
		*until = (day + 1) * TIME_DAY;
	return *until != 0;
}

enum outcome
web_desk_away(struct request *request, struct store *store, struct reply *reply)
{
	struct away_form form = { .until = "" };
	struct entries entries;
	int64_t until;
	enum outcome out = form_read(
	    request, away_fields, LENGTH(away_fields), &form, &entries);

	if (out == DONE && !read_until(request, form.until, &entries, &until))
		out = INVALID;
	if (out == INVALID) {
		out = show_workload(request, store, reply, &entries);
		return out == DONE ? INVALID : out;
	}
	if (out == DONE)
		out = store_desk_away(store, &request->viewer, until);
	if (out == DONE)
		reply_go(reply, "/review/workload?done=away");
	return out;
}

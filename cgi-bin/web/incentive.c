/* The partner's Incentives overview. */

#include "web/incentive.h"

#include <string.h>

#include "page/incentive.h"
#include "store/enrollment.h"
#include "web/form.h"

#define SAVE "save" /* besides the events of rules/enrollment */

struct incentive_form {
	const char *act, *payout, *tax;
};

static const struct field fields[] = {
	FORM_OPTIONAL(incentive_form, act, TEXT, 0, 32, "What to do"),
	FORM_OPTIONAL(incentive_form, payout, TEXT, 0, ENROLLMENT_REFERENCE_MAX,
	    "Payout profile reference"),
	FORM_OPTIONAL(incentive_form, tax, TEXT, 0, ENROLLMENT_REFERENCE_MAX,
	    "Tax profile reference"),
};

enum outcome
web_incentive_list(
    struct request *request, struct store *store, struct reply *reply)
{
	struct candidate *list;
	size_t count;
	enum outcome out = store_enrollment_list(
	    store, &request->viewer, request->arena, &list, &count);

	if (out == DONE)
		page_incentive_list(&reply->body, request->arena,
		    &request->viewer, list, count);
	return out;
}

static enum outcome
find(struct request *request, struct store *store, struct candidate *candidate)
{
	enum program program;
	int64_t id;

	if (!request_id(request, 0, &id) ||
	    !program_of(request->argument[1], &program))
		return ABSENT;
	return store_enrollment_of(
	    store, &request->viewer, id, program, request->arena, candidate);
}

static void
show(struct request *request, struct reply *reply,
    const struct candidate *candidate, const struct entries *entries)
{
	page_incentive_show(&reply->body, request->arena, &request->viewer,
	    candidate, entries, request_asked(request, "done"));
}

enum outcome
web_incentive_show(
    struct request *request, struct store *store, struct reply *reply)
{
	struct candidate candidate;
	struct incentive_form form;
	struct entries entries;
	enum outcome out = find(request, store, &candidate);

	if (out != DONE)
		return out;
	form = (struct incentive_form){ "", candidate.enrollment.payout,
		candidate.enrollment.tax };
	form_fill(request->arena, fields, LENGTH(fields), &form, &entries);
	show(request, reply, &candidate, &entries);
	return DONE;
}

static void
check_reference(
    struct entries *entries, const char *name, const char *typed, bool needed)
{
	if (enrollment_is_bank_number(typed))
		form_fault(entries, name,
		    "This looks like the number of an account or a card, and "
		    "no bank data is kept here. Give the reference of the "
		    "profile; if this is it, write REF before it");
	else if (needed && typed[0] == '\0')
		form_fault(entries, name,
		    strcmp(name, "payout") == 0
			? "Give the reference of the payout profile"
			: "Give the reference of the tax profile");
}

/* References are given while it waits for the partner. */
static enum outcome
save(struct request *request, struct store *store,
    const struct incentive_form *form, bool submits,
    struct candidate *candidate, struct entries *entries)
{
	if (candidate->enrollment.status != ENROLLMENT_ACTION_REQUIRED)
		return CONFLICT;
	check_reference(entries, "payout", form->payout, submits);
	check_reference(entries, "tax", form->tax, submits);
	if (page_form_faulty(entries))
		return INVALID;
	return store_enrollment_save(
	    store, &request->viewer, candidate, form->payout, form->tax);
}

/* What this form can make happen; INVALID: it is not one of ours. */
static enum outcome
act(struct request *request, struct store *store,
    const struct incentive_form *form, struct candidate *candidate,
    struct entries *entries)
{
	struct enrollment_step step = { .words = "" };
	enum outcome out = DONE;

	if (strcmp(form->act, SAVE) == 0)
		return save(request, store, form, false, candidate, entries);
	if (!enrollment_event_of(form->act, &step.event) ||
	    enrollment_movers(step.event) != MAY_SUBMIT) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	if (step.event == ENROLLMENT_JOIN && !candidate->open)
		return CONFLICT;
	if (step.event == ENROLLMENT_SUBMIT)
		out = save(request, store, form, true, candidate, entries);
	return out == DONE ? store_enrollment_move(store, &request->viewer,
				 request->arena, candidate, &step)
			   : out;
}

/* It stands otherwise than the form says: how it stands now, with what was
 * typed. */
static enum outcome
conflict(struct request *request, struct reply *reply,
    const struct candidate *candidate, struct entries *entries)
{
	form_fault(entries, "act",
	    "This has changed since the page was opened. It now stands as "
	    "below");
	show(request, reply, candidate, entries);
	return CONFLICT;
}

enum outcome
web_incentive_save(
    struct request *request, struct store *store, struct reply *reply)
{
	struct incentive_form form = { .act = "" };
	struct candidate candidate, now;
	struct entries entries;
	int64_t version;
	enum outcome out = find(request, store, &candidate);

	if (out == DONE && !candidate.may) {
		request->ways.roles = MAY_SUBMIT;
		out = FORBIDDEN;
	}
	if (out == DONE)
		out =
		    form_read(request, fields, LENGTH(fields), &form, &entries);
	if (out == DONE && !form_version(request, &version)) {
		request->fault = FAULT_MALFORMED;
		return INVALID;
	}
	now = candidate;
	if (out == DONE)
		out = version == candidate.enrollment.version
			  ? act(request, store, &form, &candidate, &entries)
			  : CONFLICT;
	if (out == CONFLICT)
		return conflict(request, reply, &now, &entries);
	if (out == INVALID && request->fault == FAULT_NONE)
		show(request, reply, &now, &entries);
	if (out == DONE)
		reply_go(reply, "%s?done=%s",
		    page_incentive_href(request->arena, &candidate), form.act);
	return out;
}

/* The claim: its lifecycle, whose turn it is, and what may be edited. */

#include "rules/claim.h"

#include <string.h>

#include "base/outcome.h"
#include "rules/code.h"

static const struct code statuses[] = {
	[CLAIM_DRAFT] = { "draft", "Draft" },
	[CLAIM_SUBMITTED] = { "submitted", "Submitted" },
	[CLAIM_UNDER_REVIEW] = { "under-review", "Under review" },
	[CLAIM_ACTION_REQUIRED] = { "action-required",
	    "Partner action required" },
	[CLAIM_APPROVED] = { "approved", "Approved" },
	[CLAIM_REJECTED] = { "rejected", "Rejected" },
	[CLAIM_DISPUTE] = { "dispute", "Dispute" },
	[CLAIM_REJECTED_FINAL] = { "rejected-final", "Rejected final" },
	[CLAIM_ENDED] = { "ended", "Ended" },
};
_Static_assert(
    LENGTH(statuses) == CLAIM_STATUS__COUNT, "every status has its words");

static const struct code parts[] = {
	[PART_WHO] = { "who", "Who claims" },
	[PART_CUSTOMER] = { "customer", "Customer" },
	[PART_ROLE] = { "role", "Solution area and partner role" },
	[PART_ITEMS] = { "items", "What is claimed" },
	[PART_CONTACTS] = { "contacts", "Contacts" },
	[PART_PROOF] = { "proof", "Proof of execution" },
	[PART_CHECK] = { "check", "Check answers and submit" },
};
_Static_assert(LENGTH(parts) == CLAIM_PART__COUNT, "every part has its words");

const char *
claim_status_code(enum claim_status status)
{
	return statuses[status].code;
}

const char *
claim_status_name(enum claim_status status)
{
	return statuses[status].name;
}

bool
claim_status_of(const char *code, enum claim_status *status)
{
	int found = code_find(statuses, LENGTH(statuses), code);

	if (found < 0)
		return false;
	*status = (enum claim_status)found;
	return true;
}

static const char *const disputes[] = {
	[DISPUTE_NONE] = "",
	[DISPUTE_LEADS] = "leads",
	[DISPUTE_ASKS] = "asks",
	[DISPUTE_CLOSED] = "closed",
};
_Static_assert(
    LENGTH(disputes) == CLAIM_DISPUTE__COUNT, "every dispute has its code");

enum claim_dispute
claim_dispute_of(const char *code)
{
	for (size_t i = 0; i < LENGTH(disputes); i++)
		if (strcmp(disputes[i], code) == 0)
			return (enum claim_dispute)i;
	return DISPUTE_NONE;
}

bool
claim_dispute_is_open(enum claim_dispute dispute)
{
	return dispute == DISPUTE_LEADS || dispute == DISPUTE_ASKS;
}

const char *
claim_dispute_words(enum claim_status status, enum claim_dispute dispute)
{
	return claim_dispute_is_open(dispute) && status == CLAIM_APPROVED
		   ? "In dispute"
		   : "";
}

static const char *const shared_words[] = {
	[SHARED_NOT] = "",
	[SHARED_AHEAD] = "Another partner too",
	[SHARED_NOW] = "In arbitration",
};
_Static_assert(
    LENGTH(shared_words) == CLAIM_SHARED__COUNT, "every one has its words");

const char *
claim_shared_words(enum claim_shared shared)
{
	return shared_words[shared];
}

/*
 * The lifecycle (R5.1, R5.2). An event ends in the status of the first column
 * that fits: some line is approved after it; none is; none is and a dispute is
 * open.
 */
struct move {
	enum claim_status from;
	enum claim_event event;
	unsigned by;
	enum claim_status some, none, disputed;
};

#define PARTNER			    (1u << PARTY_PARTNER)
#define REVIEWER		    (1u << PARTY_REVIEWER | 1u << PARTY_LEAD)
#define LEAD			    (1u << PARTY_LEAD)
#define SYSTEM			    (1u << PARTY_SYSTEM)
#define CUSTOMER		    (1u << PARTY_CUSTOMER)
#define ALWAYS(to)		    CLAIM_##to, CLAIM_##to, CLAIM_##to
#define LINES(some, none, disputed) CLAIM_##some, CLAIM_##none, CLAIM_##disputed

/* clang-format off */
static const struct move moves[] = {
	{ CLAIM_DRAFT, CLAIM_SUBMIT, PARTNER, ALWAYS(SUBMITTED) },
	{ CLAIM_SUBMITTED, CLAIM_START_REVIEW, REVIEWER, ALWAYS(UNDER_REVIEW) },
	{ CLAIM_SUBMITTED, CLAIM_WITHDRAW, PARTNER, ALWAYS(ENDED) },
	{ CLAIM_SUBMITTED, CLAIM_SETTLE, LEAD,
	    LINES(APPROVED, REJECTED, REJECTED_FINAL) },
	{ CLAIM_UNDER_REVIEW, CLAIM_ASK, REVIEWER, ALWAYS(ACTION_REQUIRED) },
	{ CLAIM_UNDER_REVIEW, CLAIM_DECIDE, REVIEWER,
	    LINES(APPROVED, REJECTED, REJECTED_FINAL) },
	{ CLAIM_UNDER_REVIEW, CLAIM_WITHDRAW, PARTNER, ALWAYS(ENDED) },
	{ CLAIM_UNDER_REVIEW, CLAIM_SETTLE, LEAD,
	    LINES(APPROVED, REJECTED, REJECTED_FINAL) },
	{ CLAIM_ACTION_REQUIRED, CLAIM_ANSWER, PARTNER,
	    LINES(SUBMITTED, SUBMITTED, DISPUTE) },
	{ CLAIM_ACTION_REQUIRED, CLAIM_NO_ANSWER, SYSTEM,
	    LINES(APPROVED, REJECTED, REJECTED_FINAL) },
	{ CLAIM_ACTION_REQUIRED, CLAIM_WITHDRAW, PARTNER, ALWAYS(ENDED) },
	{ CLAIM_ACTION_REQUIRED, CLAIM_SETTLE, LEAD,
	    LINES(APPROVED, REJECTED, REJECTED_FINAL) },
	{ CLAIM_REJECTED, CLAIM_OPEN_DISPUTE, PARTNER, ALWAYS(DISPUTE) },
	{ CLAIM_APPROVED, CLAIM_OPEN_DISPUTE, PARTNER,
	    LINES(APPROVED, DISPUTE, DISPUTE) },
	{ CLAIM_ENDED, CLAIM_OPEN_DISPUTE, PARTNER, ALWAYS(DISPUTE) },
	{ CLAIM_DISPUTE, CLAIM_OVERTURN, LEAD,
	    LINES(APPROVED, REJECTED_FINAL, REJECTED_FINAL) },
	{ CLAIM_DISPUTE, CLAIM_DISPUTE_ASK, LEAD, ALWAYS(ACTION_REQUIRED) },
	{ CLAIM_DISPUTE, CLAIM_UPHOLD, LEAD, ALWAYS(REJECTED_FINAL) },
	/* In a dispute that stands beside the status. */
	{ CLAIM_APPROVED, CLAIM_OVERTURN, LEAD, ALWAYS(APPROVED) },
	{ CLAIM_APPROVED, CLAIM_DISPUTE_ASK, LEAD, ALWAYS(APPROVED) },
	{ CLAIM_APPROVED, CLAIM_UPHOLD, LEAD, ALWAYS(APPROVED) },
	{ CLAIM_APPROVED, CLAIM_ANSWER, PARTNER, ALWAYS(APPROVED) },
	{ CLAIM_APPROVED, CLAIM_NO_ANSWER, SYSTEM, ALWAYS(APPROVED) },
	{ CLAIM_APPROVED, CLAIM_DISASSOCIATE, PARTNER,
	    LINES(APPROVED, ENDED, DISPUTE) },
	{ CLAIM_APPROVED, CLAIM_SUBSCRIPTION_ENDED, SYSTEM,
	    LINES(APPROVED, ENDED, DISPUTE) },
	{ CLAIM_APPROVED, CLAIM_LINE_CORRECTED, SYSTEM,
	    LINES(APPROVED, ENDED, DISPUTE) },
	{ CLAIM_APPROVED, CLAIM_REVOKE, LEAD,
	    LINES(APPROVED, ENDED, DISPUTE) },
	{ CLAIM_APPROVED, CLAIM_SETTLE, LEAD, LINES(APPROVED, ENDED, DISPUTE) },
	{ CLAIM_UNDER_REVIEW, CLAIM_ASK_CUSTOMER, REVIEWER,
	    ALWAYS(UNDER_REVIEW) },
	{ CLAIM_UNDER_REVIEW, CLAIM_CUSTOMER_SAID, CUSTOMER,
	    ALWAYS(UNDER_REVIEW) },
	{ CLAIM_UNDER_REVIEW, CLAIM_CUSTOMER_SILENT, SYSTEM,
	    ALWAYS(UNDER_REVIEW) },
	{ CLAIM_SUBMITTED, CLAIM_CUSTOMER_DECLINED, CUSTOMER,
	    LINES(APPROVED, REJECTED, DISPUTE) },
	{ CLAIM_UNDER_REVIEW, CLAIM_CUSTOMER_DECLINED, CUSTOMER,
	    LINES(APPROVED, REJECTED, DISPUTE) },
	{ CLAIM_ACTION_REQUIRED, CLAIM_CUSTOMER_DECLINED, CUSTOMER,
	    LINES(APPROVED, REJECTED, DISPUTE) },
	{ CLAIM_DISPUTE, CLAIM_CUSTOMER_DECLINED, CUSTOMER,
	    LINES(APPROVED, REJECTED_FINAL, DISPUTE) },
	{ CLAIM_APPROVED, CLAIM_CUSTOMER_DECLINED, CUSTOMER,
	    LINES(APPROVED, ENDED, DISPUTE) },
};
/* clang-format on */

static const struct move *
find_move(enum claim_status from, enum claim_event event)
{
	for (size_t i = 0; i < LENGTH(moves); i++)
		if (moves[i].from == from && moves[i].event == event)
			return &moves[i];
	return NULL;
}

bool
claim_may(enum claim_status status, enum claim_event event, enum party party)
{
	const struct move *move = find_move(status, event);

	return move != NULL && (move->by & 1u << party) != 0;
}

bool
claim_may_move(
    const struct claim *claim, enum claim_event event, enum party party)
{
	if (!claim_may(claim->status, event, party))
		return false;
	if (event == CLAIM_ANSWER || event == CLAIM_NO_ANSWER)
		return claim_asks_partner(claim);
	if (event == CLAIM_DISPUTE_ASK)
		return claim->dispute == DISPUTE_LEADS;
	if (event == CLAIM_OVERTURN || event == CLAIM_UPHOLD)
		return claim->dispute != DISPUTE_NONE;
	return true;
}

static size_t
count_lines(const struct line *lines, size_t count, enum line_state state)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += lines[i].state == state;
	return found;
}

/* Where a move ends that leaves no line approved. */
static enum claim_status
without_approved(const struct move *move, enum claim_dispute dispute)
{
	switch (dispute) {
	case DISPUTE_LEADS:
		return move->disputed;
	case DISPUTE_ASKS:
		return move->disputed == CLAIM_DISPUTE ? CLAIM_ACTION_REQUIRED
						       : move->disputed;
	case DISPUTE_CLOSED:
		return move->none == CLAIM_REJECTED ? CLAIM_REJECTED_FINAL
						    : move->none;
	case DISPUTE_NONE:
	case CLAIM_DISPUTE__COUNT:
		break;
	}
	return move->none;
}

enum claim_status
claim_after(enum claim_status status, enum claim_event event,
    const struct line *lines, size_t count, enum claim_dispute dispute)
{
	const struct move *move = find_move(status, event);

	if (move == NULL)
		return status;
	if (event == CLAIM_CUSTOMER_DECLINED &&
	    count_lines(lines, count, LINE_PENDING) > 0)
		return status;
	if (count_lines(lines, count, LINE_APPROVED) > 0)
		return move->some;
	return without_approved(move, dispute);
}

bool
claim_is_decided(const struct line *lines, size_t count)
{
	return count > 0 && count_lines(lines, count, LINE_PENDING) == 0;
}

bool
claim_may_delete(enum claim_status status)
{
	return status == CLAIM_DRAFT;
}

/* Of a claim under review: the customer is heard before anything is decided,
 * the reviewer decides what is not in an arbitration before that is settled. */
static enum turn
review_turn(const struct standing *standing)
{
	static const enum turn turns[] = {
		[ARBITRATION_NONE] = TURN_REVIEW,
		[ARBITRATION_OURS] = TURN_PROOF,
		[ARBITRATION_THEIRS] = TURN_OTHER_PROOF,
		[ARBITRATION_LEADS] = TURN_ARBITRATION,
	};

	static const enum turn looks[] = {
		[LOOK_NONE] = TURN_REVIEW,
		[LOOK_WAITS] = TURN_SECOND_LOOK,
		[LOOK_DISAGREED] = TURN_DISAGREEMENT,
	};

	if (standing->asks_customer)
		return TURN_CUSTOMER;
	return standing->pending ? looks[standing->look]
				 : turns[standing->arbitration];
}

/* Of an approved one: the status stays while it is in a dispute, or while
 * another partner claims a line of it. */
static enum turn
approved_turn(const struct standing *standing)
{
	static const enum turn turns[] = {
		[ARBITRATION_NONE] = TURN_NOBODY,
		[ARBITRATION_OURS] = TURN_PROOF,
		[ARBITRATION_THEIRS] = TURN_OTHER_PROOF,
		[ARBITRATION_LEADS] = TURN_ARBITRATION,
	};

	if (standing->dispute == DISPUTE_ASKS)
		return TURN_ANSWER;
	return standing->dispute == DISPUTE_LEADS
		   ? TURN_DISPUTE
		   : turns[standing->arbitration];
}

enum turn
claim_turn(const struct standing *standing)
{
	switch (standing->status) {
	case CLAIM_DRAFT:
		return TURN_DRAFT;
	case CLAIM_ACTION_REQUIRED:
		return TURN_ANSWER;
	case CLAIM_SUBMITTED:
		return TURN_REVIEW;
	case CLAIM_UNDER_REVIEW:
		return review_turn(standing);
	case CLAIM_DISPUTE:
		return TURN_DISPUTE;
	case CLAIM_APPROVED:
		return approved_turn(standing);
	case CLAIM_REJECTED:
	case CLAIM_REJECTED_FINAL:
	case CLAIM_ENDED:
	case CLAIM_STATUS__COUNT:
		break;
	}
	return TURN_NOBODY;
}

bool
claim_asks_partner(const struct claim *claim)
{
	return claim->turn == TURN_ANSWER;
}

const char *
claim_part_code(enum claim_part part)
{
	return parts[part].code;
}

const char *
claim_part_name(enum claim_part part)
{
	return parts[part].name;
}

bool
claim_may_edit(enum claim_status status, enum claim_part part)
{
	if (status == CLAIM_DRAFT)
		return true;
	return status == CLAIM_ACTION_REQUIRED && part != PART_CUSTOMER &&
	       part != PART_ROLE;
}

bool
claim_may_add_proof(enum claim_status status)
{
	return claim_may_edit(status, PART_PROOF) || status == CLAIM_APPROVED ||
	       status == CLAIM_DISPUTE ||
	       claim_may(status, CLAIM_OPEN_DISPUTE, PARTY_PARTNER);
}

bool
claim_takes_proof(const struct claim *claim)
{
	return claim_may_add_proof(claim->status) || claim->invited;
}

bool
claim_may_remove_file(enum claim_status status, enum proof_scan scan)
{
	return status == CLAIM_DRAFT ||
	       (scan == SCAN_INFECTED && claim_may_add_proof(status));
}

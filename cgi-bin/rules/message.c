/* Messages: the words of each kind. */

#include "rules/message.h"

#include <string.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "rules/code.h"

#define CLAIM_MARK  "{claim}"
#define DETAIL_MARK "{detail}"

static const struct code kinds[] = {
	[MESSAGE_CLAIM_SUBMITTED] = { "claim-submitted",
	    "Claim {claim} is submitted" },
	[MESSAGE_REVIEW_STARTED] = { "review-started",
	    "The review of claim {claim} has started" },
	[MESSAGE_ACTION_REQUIRED] = { "action-required",
	    "Claim {claim} needs your answer: see what the reviewer asks for" },
	[MESSAGE_CLAIM_ANSWERED] = { "claim-answered",
	    "The partner answered: claim {claim} is ready for review" },
	[MESSAGE_CLAIM_APPROVED] = { "claim-approved",
	    "Claim {claim} is approved" },
	[MESSAGE_CLAIM_REJECTED] = { "claim-rejected",
	    "Claim {claim} is rejected: see the reason for each line" },
	[MESSAGE_CLAIM_DECIDED] = { "claim-decided",
	    "Claim {claim} is decided: some lines are approved, some refused" },
	[MESSAGE_LINES_DECIDED] = { "lines-decided",
	    "Lines of claim {claim} are decided; the others are in "
	    "arbitration" },
	[MESSAGE_ARBITRATION_ASKED] = { "arbitration-asked",
	    "{detail} on claim {claim} is in arbitration: add your most recent "
	    "proof" },
	[MESSAGE_ARBITRATION_EXTENDED] = { "arbitration-extended",
	    "{detail} on claim {claim}: there is more time to add proof" },
	[MESSAGE_ARBITRATION_HALF_TIME] = { "arbitration-half-time",
	    "Reminder: the arbitration on claim {claim} waits for your most "
	    "recent proof: {detail}" },
	[MESSAGE_ARBITRATION_LAST_CALL] = { "arbitration-last-call",
	    "Last reminder: without your answer the arbitration on claim "
	    "{claim} will be decided by what is there: {detail}" },
	[MESSAGE_ARBITRATION_READY] = { "arbitration-ready",
	    "{detail} on claim {claim}: the arbitration is ready to be "
	    "decided" },
	[MESSAGE_ARBITRATION_ENDED] = { "arbitration-ended",
	    "{detail} on claim {claim} is in arbitration no more" },
	[MESSAGE_ARBITRATION_DECIDED] = { "arbitration-decided",
	    "{detail} on claim {claim}: the arbitration is decided" },
	[MESSAGE_CLAIM_WITHDRAWN] = { "claim-withdrawn",
	    "The partner withdrew claim {claim}" },
	[MESSAGE_LINES_DISASSOCIATED] = { "lines-disassociated",
	    "Your company ended {detail} on claim {claim}" },
	[MESSAGE_LINE_CORRECTED] = { "line-corrected",
	    "{detail} on claim {claim} has ended: its correction is "
	    "approved" },
	[MESSAGE_RENEWAL_NEAR] = { "renewal-near",
	    "Claim {claim}: the subscription for {detail}. When the customer "
	    "has renewed, claim the renewal" },
	[MESSAGE_DISPUTE_OPENED] = { "dispute-opened",
	    "Claim {claim} is in dispute: a lead reviewer answers it" },
	[MESSAGE_DISPUTE_ANSWERED] = { "dispute-answered",
	    "The partner answered in the dispute on claim {claim}" },
	[MESSAGE_DISPUTE_OVERTURNED] = { "dispute-overturned",
	    "The dispute on claim {claim} is answered: a decision was "
	    "overturned" },
	[MESSAGE_DISPUTE_UPHELD] = { "dispute-upheld",
	    "The dispute on claim {claim} is answered: the decision stands" },
	[MESSAGE_DISPUTE_SILENT] = { "dispute-silent",
	    "The decision on claim {claim} stands: what was asked for in the "
	    "dispute was not answered in time" },
	[MESSAGE_DISPUTE_LAST_CALL] = { "dispute-last-call",
	    "Last reminder: without your answer the dispute on claim {claim} "
	    "ends and the decision stands, {detail}" },
	[MESSAGE_LINES_REVOKED] = { "lines-revoked",
	    "Microsoft ended {detail} on claim {claim}: see the reason" },
	[MESSAGE_LOOK_CONFIRMED] = { "look-confirmed",
	    "Your decision on claim {claim} was confirmed, and has gone out" },
	[MESSAGE_LOOK_DISAGREED] = { "look-disagreed",
	    "A second reviewer disagrees with the decision on claim {claim}: a "
	    "lead reviewer decides" },
	[MESSAGE_NEW_COMMENT] = { "new-comment",
	    "There is a new comment on claim {claim}" },
	[MESSAGE_QUESTION] = { "question",
	    "Microsoft asks you a question about claim {claim}" },
	[MESSAGE_ANSWER_HALF_TIME] = { "answer-half-time",
	    "Reminder: claim {claim} waits for your answer, {detail}" },
	[MESSAGE_ANSWER_LAST_CALL] = { "answer-last-call",
	    "Last reminder: without your answer claim {claim} will be "
	    "rejected, {detail}" },
	[MESSAGE_NO_ANSWER] = { "no-answer",
	    "Claim {claim} is rejected because it was not answered in time" },
	[MESSAGE_DRAFT_WAITS] = { "draft-waits",
	    "Your draft {claim} is not submitted yet: finish it or delete it" },
	[MESSAGE_LINE_STOPPED_EARNING] = { "line-stopped-earning",
	    "{detail} on claim {claim} does not earn now: ask the customer to "
	    "restore the subscription" },
	[MESSAGE_LINE_EARNS_AGAIN] = { "line-earns-again",
	    "{detail} on claim {claim} can earn again" },
	[MESSAGE_LINE_ENDED] = { "line-ended",
	    "{detail} on claim {claim} has ended: see the reason" },
	[MESSAGE_REVIEW_ASSIGNED] = { "review-assigned",
	    "Claim {claim} is yours to review: a lead reviewer assigned it" },
	[MESSAGE_TAKEN_OVER] = { "taken-over",
	    "{detail} took over claim {claim}: you follow it" },
	[MESSAGE_SUBSCRIPTION_FOUND] = { "subscription-found",
	    "{detail} on draft {claim}: the subscription you wait for is here "
	    "and can be claimed" },
	[MESSAGE_SUBSCRIPTION_IN_VAIN] = { "subscription-in-vain",
	    "{detail} on draft {claim}: the subscription you wait for is here, "
	    "but cannot be claimed: see why" },
	[MESSAGE_PROOF_INFECTED] = { "proof-infected",
	    "{detail} on claim {claim} is infected: replace it with a clean "
	    "copy" },
	[MESSAGE_SUPPORT_WRITTEN] = { "support-written",
	    "There is an answer in a support request that you wrote in" },
	[MESSAGE_SUPPORT_CLOSED] = { "support-closed",
	    "A support request that you wrote in is closed" },
	[MESSAGE_CHECKPOINT] = { "checkpoint",
	    "Signed checkpoint of the history: keep it outside CPOR" },
	[MESSAGE_CUSTOMER_NOTICE] = { "customer-notice",
	    "A partner says it works for you: {detail}" },
	[MESSAGE_CUSTOMER_ANSWERED] = { "customer-answered",
	    "The customer answered about claim {claim}" },
	[MESSAGE_CUSTOMER_SILENT] = { "customer-silent",
	    "The customer did not answer in time about claim {claim}: the "
	    "review goes on" },
	[MESSAGE_CUSTOMER_DECLINED] = { "customer-declined",
	    "The customer declined {detail} on claim {claim}" },
	[MESSAGE_ROLE_ASKED] = { "role-asked",
	    "{claim} asks for the role {detail}" },
	[MESSAGE_ROLE_GIVEN] = { "role-given",
	    "You now have the role {detail}" },
	[MESSAGE_ROLE_TAKEN] = { "role-taken",
	    "You no longer have the role {detail}" },
	[MESSAGE_ROLE_DECLINED] = { "role-declined",
	    "You were not given the role {detail}" },
	[MESSAGE_INVITED] = { "invited",
	    "{claim} invites you to {detail} on CPOR" },
	[MESSAGE_PASSWORD_LINK] = { "password-link",
	    "Choose a new password for CPOR" },
	[MESSAGE_PASSWORD_CHANGED] = { "password-changed",
	    "Your password for CPOR was changed" },
	[MESSAGE_ENROLLMENT_INVITED] = { "enrollment-invited",
	    "Invitation to enroll: {detail}" },
	[MESSAGE_ENROLLMENT_SENT_BACK] = { "enrollment-sent-back",
	    "Your enrollment was sent back, see what is missing: {detail}" },
	[MESSAGE_ENROLLMENT_VALIDATED] = { "enrollment-validated",
	    "Enrolled: {detail}" },
	[MESSAGE_ENROLLMENT_REFUSED] = { "enrollment-refused",
	    "Ineligible, see which requirements are not met: {detail}" },
	[MESSAGE_ENROLLMENT_DISCONTINUED] = { "enrollment-discontinued",
	    "The enrollment is discontinued: {detail}" },
	[MESSAGE_ENROLLMENT_EXPIRED] = { "enrollment-expired",
	    "The enrollment ended with the fiscal year, see what is not met: "
	    "{detail}" },
	[MESSAGE_ENROLLMENT_UNANSWERED] = { "enrollment-unanswered",
	    "Reminder: an invitation waits for your answer: {detail}" },
	[MESSAGE_ENROLLMENT_UNSUBMITTED] = { "enrollment-unsubmitted",
	    "Reminder: an enrollment is not submitted yet: {detail}" },
	[MESSAGE_ENROLLMENT_ENDS] = { "enrollment-ends",
	    "The enrollment will end on 30 June, see what is not met: "
	    "{detail}" },
	[MESSAGE_ENROLLMENT_SUBMITTED] = { "enrollment-submitted",
	    "An enrollment waits to be validated: {detail}" },
	[MESSAGE_ENROLLMENT_LATE] = { "enrollment-late",
	    "Reminder: an enrollment still waits to be validated: {detail}" },
	[MESSAGE_FACTOR_CHANGED] = { "factor-changed",
	    "{detail}. If that was not you, tell those who run CPOR now" },
	[MESSAGE_ADDRESS_LINK] = { "address-link",
	    "Confirm your new e-mail address for CPOR" },
	[MESSAGE_ADDRESS_ASKED] = { "address-asked",
	    "A change of your e-mail address for CPOR was asked for" },
	[MESSAGE_ADDRESS_CHANGED] = { "address-changed",
	    "Your e-mail address for CPOR was changed" },
	[MESSAGE_NEW_PLACE] = { "new-place",
	    "You signed in to CPOR from a new place: {detail}" },
	[MESSAGE_DAILY] = { "daily", "What happened on CPOR: {detail}" },
};
_Static_assert(
    LENGTH(kinds) == MESSAGE_KIND__COUNT, "every kind of message has words");

const char *
message_code(enum message_kind kind)
{
	return kinds[kind].code;
}

/* The words with one mark filled in; a mark that is not there changes nothing.
 */
static const char *
fill(struct arena *arena, const char *words, const char *mark, const char *with)
{
	const char *at = strstr(words, mark);

	if (at == NULL)
		return words;
	return arena_print(arena, "%.*s%s%s", (int)(at - words), words, with,
	    at + strlen(mark));
}

const char *
message_words(struct arena *arena, enum message_kind kind, const char *claim,
    const char *detail)
{
	const char *words = kinds[kind].name;
	const char *mark = strstr(words, DETAIL_MARK);

	/* The later mark first, so that nothing typed is taken for a mark. */
	if (mark != NULL && mark < strstr(words, CLAIM_MARK)) {
		words = fill(arena, words, CLAIM_MARK, claim);
		return fill(arena, words, DETAIL_MARK, detail);
	}
	words = fill(arena, words, DETAIL_MARK, detail);
	return fill(arena, words, CLAIM_MARK, claim);
}

bool
message_of(const char *code, enum message_kind *kind)
{
	int found = code_find(kinds, LENGTH(kinds), code);

	if (found < 0)
		return false;
	*kind = (enum message_kind)found;
	return true;
}

/* What is about locations leads to their overview, or to the program admins'.
 */
static const char *const places[MESSAGE_KIND__COUNT] = {
	[MESSAGE_ENROLLMENT_INVITED] = "/incentives",
	[MESSAGE_ENROLLMENT_SENT_BACK] = "/incentives",
	[MESSAGE_ENROLLMENT_VALIDATED] = "/incentives",
	[MESSAGE_ENROLLMENT_REFUSED] = "/incentives",
	[MESSAGE_ENROLLMENT_DISCONTINUED] = "/incentives",
	[MESSAGE_ENROLLMENT_EXPIRED] = "/incentives",
	[MESSAGE_ENROLLMENT_UNANSWERED] = "/incentives",
	[MESSAGE_ENROLLMENT_UNSUBMITTED] = "/incentives",
	[MESSAGE_ENROLLMENT_ENDS] = "/incentives",
	[MESSAGE_ENROLLMENT_SUBMITTED] = "/admin/enrollments",
	[MESSAGE_ENROLLMENT_LATE] = "/admin/enrollments",
	[MESSAGE_FACTOR_CHANGED] = "/profile/factor",
	[MESSAGE_ADDRESS_ASKED] = "/profile/address",
	[MESSAGE_ADDRESS_CHANGED] = "/sign-in",
	[MESSAGE_NEW_PLACE] = "/profile/sessions",
};

const char *
message_place(enum message_kind kind)
{
	return kind < MESSAGE_KIND__COUNT ? places[kind] : NULL;
}

/* Kinds of history entries. */

#include "rules/event.h"

#include <string.h>

#include "base/outcome.h"

struct kind {
	const char *code;
	const char *words; /* after the person's name */
	bool changes_claim;
};

static const struct kind kinds[] = {
	[EVENT_CLAIM_CREATED] = { "claim-created", "started the claim", true },
	[EVENT_CLAIM_CHANGED] = { "claim-changed", "changed the claim", true },
	[EVENT_CLAIM_DELETED] = { "claim-deleted", "deleted the draft", true },
	[EVENT_CLAIM_TAKEN_OVER] = { "claim-taken-over", "took over the claim",
	    true },
	[EVENT_CLAIM_MOVED] = { "claim-moved",
	    "moved the claim with its partner account into another one", true },
	[EVENT_CLAIM_SUBMITTED] = { "claim-submitted", "submitted the claim",
	    true },
	[EVENT_REVIEW_STARTED] = { "review-started", "started the review",
	    true },
	[EVENT_MORE_ASKED] = { "more-asked", "asked the partner for more",
	    true },
	[EVENT_CLAIM_ANSWERED] = { "claim-answered",
	    "answered and sent the claim back", true },
	[EVENT_CLAIM_DECIDED] = { "claim-decided", "decided the claim", true },
	[EVENT_LINE_APPROVED] = { "line-approved", "approved a line", true },
	[EVENT_LINE_REFUSED] = { "line-refused", "refused a line", true },
	[EVENT_LINE_ENDED] = { "line-ended", "ended a line", true },
	[EVENT_CLAIM_WITHDRAWN] = { "claim-withdrawn", "withdrew the claim",
	    true },
	[EVENT_LINES_DISASSOCIATED] = { "lines-disassociated",
	    "ended the association", true },
	[EVENT_SUBSCRIPTION_ENDED] = { "subscription-ended",
	    "found that the subscription has ended", true },
	[EVENT_LINE_CORRECTED] = { "line-corrected",
	    "put the approved correction in this line’s place", true },
	[EVENT_CUSTOMER_WRITTEN] = { "customer-written",
	    "had a mail written to the customer contact", false },
	[EVENT_CUSTOMER_ASKED] = { "customer-asked",
	    "asked the customer contact about the claim", true },
	[EVENT_CUSTOMER_SAID] = { "customer-said",
	    "said whether the partner did the work", false },
	[EVENT_CUSTOMER_ANSWERED] = { "customer-answered",
	    "answered about the claim", true },
	[EVENT_CUSTOMER_SILENT] = { "customer-silent",
	    "found that the customer did not answer in time", true },
	[EVENT_LINE_DECLINED] = { "line-declined", "declined a line", true },
	[EVENT_CUSTOMER_DECLINED] = { "customer-declined",
	    "declined the claim or a part of it", true },
	[EVENT_CLAIM_DERIVED] = { "claim-derived",
	    "made this draft from another claim", true },
	[EVENT_COPY_MADE] = { "copy-made", "copied the claim to a new draft",
	    false },
	[EVENT_CORRECTION_MADE] = { "correction-made",
	    "started a correction of the claim", false },
	[EVENT_RENEWAL_MADE] = { "renewal-made",
	    "started the claim of the renewal", false },
	[EVENT_DISPUTE_OPENED] = { "dispute-opened", "disputed the decision",
	    true },
	[EVENT_DISPUTE_CLOSED] = { "dispute-closed", "answered the dispute",
	    true },
	[EVENT_LINES_REVOKED] = { "lines-revoked",
	    "ended approved lines of the claim", true },
	[EVENT_LOOK_DRAWN] = { "look-drawn",
	    "decided the claim, and a second reviewer looks at it first",
	    false },
	[EVENT_LOOK_CONFIRMED] = { "look-confirmed",
	    "looked at the decision too, and confirmed it", false },
	[EVENT_LOOK_DISAGREED] = { "look-disagreed",
	    "looked at the decision too, and disagreed with it", false },
	[EVENT_NO_ANSWER] = { "no-answer",
	    "rejected the claim: no answer in time", true },
	[EVENT_ARBITRATION_JOINED] = { "arbitration-joined",
	    "found that another partner holds or claims a line", false },
	[EVENT_ARBITRATION_LEFT] = { "arbitration-left",
	    "took a line out of its arbitration", false },
	[EVENT_ARBITRATION_ASKED] = { "arbitration-asked",
	    "asked for the most recent proof", false },
	[EVENT_ARBITRATION_EXTENDED] = { "arbitration-extended",
	    "gave more time to add proof", false },
	[EVENT_ARBITRATION_ANSWERED] = { "arbitration-answered",
	    "answered in the arbitration", false },
	[EVENT_ARBITRATION_DECLARED] = { "arbitration-declared",
	    "declared their conflicts of interest", false },
	[EVENT_ARBITRATION_ENDED] = { "arbitration-ended",
	    "ended the arbitration: nothing is left to decide in it", false },
	[EVENT_ARBITRATION_DECIDED] = { "arbitration-decided",
	    "decided the arbitration", true },
	[EVENT_LINES_DECIDED] = { "lines-decided",
	    "decided the lines that are not in arbitration", true },
	[EVENT_COMMENT_ADDED] = { "comment-added", "added a comment", false },
	[EVENT_COMMENT_EDITED] = { "comment-edited", "changed a comment",
	    false },
	[EVENT_LETTER_SENT] = { "letter-sent",
	    "sent the letter of the decision", false },
	[EVENT_NOTE_ADDED] = { "note-added", "added an internal note", false },
	[EVENT_PROOF_ADDED] = { "proof-added", "added a proof file", true },
	[EVENT_PROOF_REMOVED] = { "proof-removed", "removed a proof file",
	    true },
	[EVENT_PROOF_VIEWED] = { "proof-viewed", "opened a proof file", false },
	[EVENT_PROOF_REFUSED] = { "proof-refused",
	    "sent a proof file that the virus scanner refused", false },
	[EVENT_PROOF_INFECTED] = { "proof-infected",
	    "found something harmful in a proof file", false },
	[EVENT_EARNING_CHANGED] = { "earning-changed",
	    "found that the subscription’s state changed", false },
	[EVENT_MAIL_SENT] = { "mail-sent", "sent a mail", false },
	[EVENT_MAIL_REFUSED] = { "mail-refused",
	    "sent a mail that the mail server refused", false },
	[EVENT_MAIL_GIVEN_UP] = { "mail-given-up",
	    "gave up a mail that could not be sent", false },
	[EVENT_MAIL_UNSURE] = { "mail-unsure",
	    "sent a mail that may not have arrived", false },
	[EVENT_SUPPORT_OPENED] = { "support-opened", "opened a support request",
	    false },
	[EVENT_SUPPORT_WRITTEN] = { "support-written",
	    "wrote in a support request", false },
	[EVENT_SUPPORT_CLOSED] = { "support-closed", "closed a support request",
	    false },
	[EVENT_SIGNED_IN] = { "signed-in", "signed in", false },
	[EVENT_SIGNED_OUT] = { "signed-out", "signed out", false },
	[EVENT_PERSON_CHANGED] = { "person-changed",
	    "changed a person’s details", false },
	[EVENT_ROLE_ASKED] = { "role-asked", "asked for a role", false },
	[EVENT_ROLE_DECLINED] = { "role-declined", "declined to give a role",
	    false },
	[EVENT_ROLE_GIVEN] = { "role-given", "gave a role", false },
	[EVENT_ROLE_TAKEN] = { "role-taken", "took a role away", false },
	[EVENT_MEMBER_REMOVED] = { "member-removed",
	    "removed a person from the directory", false },
	[EVENT_PARTNER_ADDED] = { "partner-added", "made a partner account",
	    false },
	[EVENT_PARTNER_MERGED] = { "partner-merged",
	    "merged a partner account into another", false },
	[EVENT_LOCATION_ADDED] = { "location-added", "added a location",
	    false },
	[EVENT_LOCATION_CHANGED] = { "location-changed", "changed a location",
	    false },
	[EVENT_ENROLLMENT_INVITED] = { "enrollment-invited",
	    "invited the location to a program", false },
	[EVENT_ENROLLMENT_JOINED] = { "enrollment-joined",
	    "began to enroll in a program that is open to all", false },
	[EVENT_ENROLLMENT_ACCEPTED] = { "enrollment-accepted",
	    "accepted the invitation", false },
	[EVENT_ENROLLMENT_RENEWED] = { "enrollment-renewed",
	    "began to renew the enrollment", false },
	[EVENT_ENROLLMENT_SAVED] = { "enrollment-saved",
	    "gave references for the enrollment", false },
	[EVENT_ENROLLMENT_SUBMITTED] = { "enrollment-submitted",
	    "submitted the enrollment", false },
	[EVENT_ENROLLMENT_SENT_BACK] = { "enrollment-sent-back",
	    "sent the enrollment back", false },
	[EVENT_ENROLLMENT_VALIDATED] = { "enrollment-validated",
	    "enrolled the location", false },
	[EVENT_ENROLLMENT_REFUSED] = { "enrollment-refused",
	    "found the location ineligible", false },
	[EVENT_ENROLLMENT_DISCONTINUED] = { "enrollment-discontinued",
	    "discontinued the enrollment", false },
	[EVENT_ENROLLMENT_EXPIRED] = { "enrollment-expired",
	    "ended the enrollment with the fiscal year", false },
	[EVENT_ENROLLMENT_ROLLED_OVER] = { "enrollment-rolled-over",
	    "rolled the enrollment over into the new fiscal year", false },
	[EVENT_PROGRAM_CHANGED] = { "program-changed", "changed a program",
	    false },
	[EVENT_PERSON_INVITED] = { "person-invited",
	    "invited a person to the directory", false },
	[EVENT_INVITATION_WITHDRAWN] = { "invitation-withdrawn",
	    "withdrew an invitation", false },
	[EVENT_INVITATION_ACCEPTED] = { "invitation-accepted",
	    "accepted an invitation", false },
	[EVENT_SKUS_IMPORTED] = { "skus-imported",
	    "imported the list of products and service plans", false },
	[EVENT_CUSTOMERS_IMPORTED] = { "customers-imported",
	    "imported customers", false },
	[EVENT_CATALOGUE_CHANGED] = { "catalogue-changed",
	    "changed the catalogue", false },
	[EVENT_SETTING_CHANGED] = { "setting-changed", "changed a setting",
	    false },
	[EVENT_SETTING_WITHDRAWN] = { "setting-withdrawn",
	    "withdrew a change of a setting", false },
	[EVENT_CALENDAR_CHANGED] = { "calendar-changed", "changed a calendar",
	    false },
	[EVENT_TEXT_ADDED] = { "text-added", "added a text to start from",
	    false },
	[EVENT_TEXT_CHANGED] = { "text-changed", "changed a text to start from",
	    false },
	[EVENT_TEXT_REMOVED] = { "text-removed", "removed a text to start from",
	    false },
	[EVENT_LIST_EXPORTED] = { "list-exported", "took out a list of claims",
	    false },
	[EVENT_REPORT_EXPORTED] = { "report-exported", "took out a report",
	    false },
	[EVENT_OWN_DATA_EXPORTED] = { "own-data-exported",
	    "took out their own data", false },
	[EVENT_HISTORY_EXPORTED] = { "history-exported",
	    "took out a part of the history", false },
	[EVENT_DATA_ERASED] = { "data-erased", "erased what is kept no longer",
	    false },
	[EVENT_DATABASE_MADE] = { "database-made", "made this database",
	    false },
};
_Static_assert(
    LENGTH(kinds) == EVENT_KIND__COUNT, "every kind of event has its words");

const char *
event_code(enum event_kind kind)
{
	return kinds[kind].code;
}

const char *
event_words(enum event_kind kind)
{
	return kinds[kind].words;
}

bool
event_of(const char *code, enum event_kind *kind)
{
	for (size_t i = 0; i < LENGTH(kinds); i++)
		if (strcmp(kinds[i].code, code) == 0) {
			*kind = (enum event_kind)i;
			return true;
		}
	return false;
}

bool
event_changes_claim(enum event_kind kind)
{
	return kinds[kind].changes_claim;
}

bool
event_is_of_mail(enum event_kind kind)
{
	return kind >= EVENT_MAIL_SENT && kind <= EVENT_MAIL_UNSURE;
}

const char *
event_nobody(enum event_kind kind)
{
	bool customers =
	    kind == EVENT_CUSTOMER_SAID || kind == EVENT_CUSTOMER_ANSWERED ||
	    kind == EVENT_LINE_DECLINED || kind == EVENT_CUSTOMER_DECLINED;

	return customers ? "The customer contact" : "CPOR";
}

struct event
event_by(const struct viewer *viewer, enum event_kind kind, int64_t claim)
{
	return (struct event){ .kind = kind,
		.at = viewer->now,
		.person = viewer->person,
		.directory = viewer->directory,
		.claim = claim };
}

/* Kinds of history entries, with the plain words people read (domain.md section
 * 9). */

#ifndef RULES_EVENT_H
#define RULES_EVENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/person.h"

enum event_kind {
	EVENT_CLAIM_CREATED,
	EVENT_CLAIM_CHANGED,
	EVENT_CLAIM_DELETED,
	EVENT_CLAIM_TAKEN_OVER, /* by a colleague, its owner from here on */
	EVENT_CLAIM_MOVED, /* with the account that it is of, into another */
	EVENT_CLAIM_SUBMITTED,
	EVENT_REVIEW_STARTED,
	EVENT_MORE_ASKED,
	EVENT_CLAIM_ANSWERED,
	EVENT_CLAIM_DECIDED,
	EVENT_LINE_APPROVED,
	EVENT_LINE_REFUSED,
	EVENT_LINE_ENDED,
	EVENT_CLAIM_WITHDRAWN,
	EVENT_LINES_DISASSOCIATED,
	EVENT_SUBSCRIPTION_ENDED,
	EVENT_LINE_CORRECTED,
	EVENT_CUSTOMER_WRITTEN, /* a mail with a link to the customer contact */
	EVENT_CUSTOMER_ASKED,
	EVENT_CUSTOMER_SAID,	 /* of a line, for Microsoft's eyes */
	EVENT_CUSTOMER_ANSWERED, /* … and thereby gave back the turn */
	EVENT_CUSTOMER_SILENT,
	EVENT_LINE_DECLINED,
	EVENT_CUSTOMER_DECLINED,
	EVENT_CLAIM_DERIVED, /* a draft was made from another claim */
	EVENT_COPY_MADE,     /* … of this one */
	EVENT_CORRECTION_MADE,
	EVENT_RENEWAL_MADE,
	EVENT_DISPUTE_OPENED,
	EVENT_DISPUTE_CLOSED,
	EVENT_LINES_REVOKED,
	EVENT_LOOK_DRAWN,     /* a decision waits for a second look */
	EVENT_LOOK_CONFIRMED, /* … by somebody else */
	EVENT_LOOK_DISAGREED,
	EVENT_NO_ANSWER,
	EVENT_ARBITRATION_JOINED, /* internal: nobody knows before it asks */
	EVENT_ARBITRATION_LEFT,	  /* internal */
	EVENT_ARBITRATION_ASKED,
	EVENT_ARBITRATION_EXTENDED,
	EVENT_ARBITRATION_ANSWERED,
	EVENT_ARBITRATION_DECLARED, /* internal, about no claim */
	EVENT_ARBITRATION_ENDED,    /* without a decision */
	EVENT_ARBITRATION_DECIDED,
	EVENT_LINES_DECIDED, /* all but those in an arbitration */
	EVENT_COMMENT_ADDED,
	EVENT_NOTE_ADDED,
	EVENT_LETTER_SENT, /* of a decision */
	EVENT_COMMENT_EDITED,
	EVENT_PROOF_ADDED,
	EVENT_PROOF_REMOVED,
	EVENT_PROOF_VIEWED,
	EVENT_PROOF_REFUSED,  /* infected, when it was sent */
	EVENT_PROOF_INFECTED, /* when it was scanned later */
	EVENT_EARNING_CHANGED,
	EVENT_MAIL_SENT, /* about the claim */
	EVENT_MAIL_REFUSED,
	EVENT_MAIL_GIVEN_UP,
	EVENT_MAIL_UNSURE,
	EVENT_SUPPORT_OPENED,
	EVENT_SUPPORT_WRITTEN,
	EVENT_SUPPORT_CLOSED,
	EVENT_SIGNED_IN,
	EVENT_SIGNED_OUT,
	EVENT_PERSON_CHANGED,
	EVENT_ROLE_ASKED,
	EVENT_ROLE_DECLINED,
	EVENT_ROLE_GIVEN,
	EVENT_ROLE_TAKEN,
	EVENT_MEMBER_REMOVED,
	EVENT_PERSON_INVITED, /* also once more */
	EVENT_INVITATION_WITHDRAWN,
	EVENT_INVITATION_ACCEPTED,
	EVENT_PARTNER_ADDED, /* an account of a partner */
	EVENT_PARTNER_MERGED,
	EVENT_LOCATION_ADDED,
	EVENT_LOCATION_CHANGED,
	EVENT_ENROLLMENT_INVITED,
	EVENT_ENROLLMENT_JOINED,
	EVENT_ENROLLMENT_ACCEPTED,
	EVENT_ENROLLMENT_RENEWED,
	EVENT_ENROLLMENT_SAVED,
	EVENT_ENROLLMENT_SUBMITTED,
	EVENT_ENROLLMENT_SENT_BACK,
	EVENT_ENROLLMENT_VALIDATED,
	EVENT_ENROLLMENT_REFUSED,
	EVENT_ENROLLMENT_DISCONTINUED,
	EVENT_ENROLLMENT_EXPIRED,
	EVENT_ENROLLMENT_ROLLED_OVER,
	EVENT_PROGRAM_CHANGED,
	EVENT_SKUS_IMPORTED,
	EVENT_CUSTOMERS_IMPORTED,
	EVENT_CATALOGUE_CHANGED,
	EVENT_SETTING_CHANGED,
	EVENT_SETTING_WITHDRAWN, /* before it was in force */
	EVENT_CALENDAR_CHANGED,
	EVENT_TEXT_ADDED, /* one that people start from (rules/canned) */
	EVENT_TEXT_CHANGED,
	EVENT_TEXT_REMOVED,
	EVENT_LIST_EXPORTED,
	EVENT_REPORT_EXPORTED,
	EVENT_HISTORY_EXPORTED,
	EVENT_OWN_DATA_EXPORTED,
	EVENT_DATA_ERASED, /* it is kept no longer (rules/keeping) */
	EVENT_DATABASE_MADE,
	EVENT_KIND__COUNT
};

const char *event_code(enum event_kind);
const char *event_words(enum event_kind); /* "submitted the claim" */
bool event_of(const char *code, enum event_kind *);
/* Is it a change of the claim that outdates a form (R5.18)? Comments, notes
 * and views are not. */
bool event_changes_claim(enum event_kind);

/* Does it tell what became of a mail? */
bool event_is_of_mail(enum event_kind);

/* Who does it when the entry names no person: "CPOR", or "The customer
 * contact", who has no account. */
const char *event_nobody(enum event_kind);

/* One changed value. */
struct change {
	const char *name;
	const char *before; /* "" when there was none */
	const char *after;
};

/* An entry to be written; values are copied. */
struct event {
	enum event_kind kind;
	int64_t at;
	int64_t person;	   /* 0: the system */
	int64_t directory; /* 0 likewise */
	int64_t claim;	   /* 0: none */
	int64_t subject;   /* line, proof, comment, person; 0: none */
	bool internal;	   /* Microsoft's eyes only */
	const struct change *changes;
	size_t change_count;
};

/* An entry of what the viewer does now, about a claim (0: none). A viewer
 * without a person is the system. */
struct event event_by(const struct viewer *, enum event_kind, int64_t claim);

#endif

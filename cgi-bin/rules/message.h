/* Messages: what people are told, in-app and by mail (domain.md section 9). */

#ifndef RULES_MESSAGE_H
#define RULES_MESSAGE_H

#include <stdbool.h>
#include <stdint.h>

enum message_kind {
	MESSAGE_CLAIM_SUBMITTED, /* receipt to the owner */
	MESSAGE_REVIEW_STARTED,
	MESSAGE_ACTION_REQUIRED,
	MESSAGE_CLAIM_ANSWERED, /* to the reviewer */
	MESSAGE_CLAIM_APPROVED,
	MESSAGE_CLAIM_REJECTED,
	MESSAGE_CLAIM_DECIDED,	 /* some lines approved, some refused */
	MESSAGE_LINES_DECIDED,	 /* all but those in an arbitration */
	MESSAGE_CLAIM_WITHDRAWN, /* to the reviewer */
	MESSAGE_ARBITRATION_ASKED,
	MESSAGE_ARBITRATION_EXTENDED,
	MESSAGE_ARBITRATION_HALF_TIME,
	MESSAGE_ARBITRATION_LAST_CALL,
	MESSAGE_ARBITRATION_READY, /* to the leads */
	MESSAGE_ARBITRATION_ENDED, /* without a decision */
	MESSAGE_ARBITRATION_DECIDED,
	MESSAGE_LINES_DISASSOCIATED, /* to the other people of the partner */
	MESSAGE_LINE_CORRECTED,
	MESSAGE_RENEWAL_NEAR,
	MESSAGE_DISPUTE_OPENED,	    /* to the leads, and a receipt */
	MESSAGE_DISPUTE_ANSWERED,   /* to the leads: what they had asked for */
	MESSAGE_DISPUTE_OVERTURNED, /* some line of it is approved */
	MESSAGE_DISPUTE_UPHELD,
	MESSAGE_DISPUTE_SILENT,	   /* what was asked for was not answered */
	MESSAGE_DISPUTE_LAST_CALL, /* … and soon will not have been */
	MESSAGE_LINES_REVOKED,
	MESSAGE_LOOK_CONFIRMED, /* to whose decision it is */
	MESSAGE_LOOK_DISAGREED, /* to them, and to the leads */
	MESSAGE_NEW_COMMENT,
	MESSAGE_QUESTION, /* to the partner: it stays open until answered */
	MESSAGE_ANSWER_HALF_TIME,
	MESSAGE_ANSWER_LAST_CALL,
	MESSAGE_NO_ANSWER,
	MESSAGE_DRAFT_WAITS,
	MESSAGE_LINE_STOPPED_EARNING,
	MESSAGE_LINE_EARNS_AGAIN,
	MESSAGE_LINE_ENDED,
	MESSAGE_REVIEW_ASSIGNED, /* to the reviewer */
	MESSAGE_TAKEN_OVER,	 /* to who owned it before, and to followers */
	MESSAGE_SUBSCRIPTION_FOUND,   /* that a draft waited for */
	MESSAGE_SUBSCRIPTION_IN_VAIN, /* it is there, and cannot be claimed */
	MESSAGE_PROOF_INFECTED,
	MESSAGE_SUPPORT_WRITTEN, /* mail only: not every request has a claim */
	MESSAGE_SUPPORT_CLOSED,	 /* likewise */
	MESSAGE_CHECKPOINT,	 /* mail to the auditors */
	MESSAGE_CUSTOMER_NOTICE, /* mail to the customer contact */
	MESSAGE_CUSTOMER_ANSWERED, /* to the reviewer */
	MESSAGE_CUSTOMER_SILENT,   /* likewise */
	MESSAGE_CUSTOMER_DECLINED, /* to the partner and the reviewer */
	MESSAGE_ROLE_ASKED,	   /* to those who may give it */
	MESSAGE_ROLE_GIVEN,	   /* to who has it now */
	MESSAGE_ROLE_TAKEN,	   /* … and not any more */
	MESSAGE_ROLE_DECLINED,
	MESSAGE_INVITED,	    /* mail to an address, with a link */
	MESSAGE_PASSWORD_LINK,	    /* mail to an address, with a link */
	MESSAGE_PASSWORD_CHANGED,   /* mail to whose password it is */
	MESSAGE_ENROLLMENT_INVITED, /* to the location's incentives admins */
	MESSAGE_ENROLLMENT_SENT_BACK,
	MESSAGE_ENROLLMENT_VALIDATED,
	MESSAGE_ENROLLMENT_REFUSED,
	MESSAGE_ENROLLMENT_DISCONTINUED,
	MESSAGE_ENROLLMENT_EXPIRED,
	MESSAGE_ENROLLMENT_UNANSWERED,
	MESSAGE_ENROLLMENT_UNSUBMITTED,
	MESSAGE_ENROLLMENT_ENDS,
	MESSAGE_ENROLLMENT_SUBMITTED, /* to the program admins */
	MESSAGE_ENROLLMENT_LATE,      /* likewise */
	MESSAGE_FACTOR_CHANGED,	      /* mail to whose second factor it is */
	MESSAGE_ADDRESS_LINK,	      /* mail to an address, with a link */
	MESSAGE_ADDRESS_ASKED,	      /* mail to the address before */
	MESSAGE_ADDRESS_CHANGED,      /* likewise */
	MESSAGE_NEW_PLACE,	      /* mail to who signed in from there */
	MESSAGE_DAILY,		      /* the mail that holds a day's others */
	MESSAGE_KIND__COUNT
};

const char *message_code(enum message_kind);
/*
 * Subject of the mail and line of the list: "Claim C-12345678 is approved".
 * `claim` is its number, or its name while it has none; `detail` the one thing
 * some kinds need: the time left in words for the two reminders to answer, the
 * item's name for MESSAGE_LINE_*, MESSAGE_SUBSCRIPTION_* and
 * MESSAGE_ARBITRATION_*, the new owner's
 * for MESSAGE_TAKEN_OVER, what ended for MESSAGE_LINES_DISASSOCIATED and
 * MESSAGE_CUSTOMER_DECLINED, the item
 * and the time left for MESSAGE_RENEWAL_NEAR and the reminders of an
 * arbitration, the partner's name for the customer's notice, the role for
 * MESSAGE_ROLE_* (of which MESSAGE_ROLE_ASKED has the asker's name for
 * `claim`), the location and the program for MESSAGE_ENROLLMENT_*, what
 * happened for MESSAGE_FACTOR_CHANGED, the browser and the network for
 * MESSAGE_NEW_PLACE, the new one for MESSAGE_ADDRESS_*, their number for
 * MESSAGE_DAILY; "" for the others.
 */
struct arena;
const char *message_words(
    struct arena *, enum message_kind, const char *claim, const char *detail);
bool message_of(const char *code, enum message_kind *);

/* The page of a site where one of that kind leads, if it is about a thing that
 * has no message of its own: "/incentives"; NULL for the others. */
const char *message_place(enum message_kind);

struct message {
	int64_t id;
	enum message_kind kind;
	int64_t claim; /* 0: none */
	const char *claim_number, *claim_name, *customer;
	const char *detail;
	int64_t at;
	int64_t read;  /* 0: unread */
	int64_t about; /* about whom; 0: nobody else */
	const char *about_name;
};

#endif

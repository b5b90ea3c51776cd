/*
 * The claim: statuses, events, lines, turns (domain.md section 5). The
 * lifecycle is one table; nothing else decides where a claim may go.
 */

#ifndef RULES_CLAIM_H
#define RULES_CLAIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/contact.h"
#include "rules/line.h"
#include "rules/offer.h"
#include "rules/party.h"
#include "rules/person.h"
#include "rules/proof.h"
#include "rules/subscription.h"
#include "rules/turn.h"

#define CLAIM_NAME_MIN	3
#define CLAIM_NAME_MAX	120 /* characters */
#define CLAIM_LINES_MAX 40
#define COMMENT_MAX	10000 /* characters */
#define REASON_TEXT_MIN 3     /* characters, of whoever ends something */
#define REASON_TEXT_MAX 2000  /* characters */

enum claim_status {
	CLAIM_DRAFT,
	CLAIM_SUBMITTED,
	CLAIM_UNDER_REVIEW,
	CLAIM_ACTION_REQUIRED,
	CLAIM_APPROVED,
	CLAIM_REJECTED,
	CLAIM_DISPUTE,
	CLAIM_REJECTED_FINAL,
	CLAIM_ENDED,
	CLAIM_STATUS__COUNT
};

enum claim_event {
	CLAIM_SUBMIT,
	CLAIM_START_REVIEW,
	CLAIM_ASK,
	CLAIM_ANSWER,
	CLAIM_NO_ANSWER,
	CLAIM_DECIDE,
	CLAIM_WITHDRAW,
	CLAIM_OPEN_DISPUTE,
	CLAIM_OVERTURN,
	CLAIM_DISPUTE_ASK,
	CLAIM_UPHOLD,
	CLAIM_DISASSOCIATE,
	CLAIM_SUBSCRIPTION_ENDED,
	CLAIM_LINE_CORRECTED,
	CLAIM_REVOKE,
	CLAIM_SETTLE, /* an arbitration decided lines of it */
	CLAIM_ASK_CUSTOMER,
	CLAIM_CUSTOMER_SAID,
	CLAIM_CUSTOMER_SILENT,
	CLAIM_CUSTOMER_DECLINED,
	CLAIM_EVENT__COUNT
};

const char *claim_status_code(enum claim_status);
const char *claim_status_name(
    enum claim_status); /* "Partner action required" */
bool claim_status_of(const char *code, enum claim_status *);

/* What became of the claim's one dispute (R5.25). */
enum claim_dispute {
	DISPUTE_NONE,  /* there was none */
	DISPUTE_LEADS, /* a lead reviewer answers it */
	DISPUTE_ASKS,  /* … and has asked the partner for more */
	DISPUTE_CLOSED,
	CLAIM_DISPUTE__COUNT
};

/* The one of a stored code; DISPUTE_NONE of "". */
enum claim_dispute claim_dispute_of(const char *code);

/* Has it been opened and not been answered? */
bool claim_dispute_is_open(enum claim_dispute);

/* Whether other partners hold or claim something of it: Microsoft's alone to
 * know (R6.4, R5.110). */
enum claim_shared {
	SHARED_NOT,
	SHARED_AHEAD, /* they do, and no side has been asked yet */
	SHARED_NOW,   /* its arbitration runs */
	CLAIM_SHARED__COUNT
};

const char *claim_shared_words(enum claim_shared); /* "In arbitration", "" */

struct claim {
	int64_t id;
	const char *number; /* "" until submitted */
	int64_t partner;
	const char *partner_name;
	int64_t owner;
	const char *owner_name;
	int64_t location; /* 0 until chosen */
	const char *location_name, *partner_id;
	const char *name; /* "" until given */
	enum claim_status status;
	const char *tenant;   /* "" until chosen */
	const char *customer; /* its name when chosen */
	const char *domain;
	bool area_chosen, role_chosen;
	enum area area;
	enum partner_role role;
	bool opted_out;
	const char *solution_seller, *revenue_customer, *isv_solution;
	int64_t reviewer; /* 0: nobody */
	const char *reviewer_name;
	int64_t created, changed;
	int64_t submitted; /* priority date; 0: not yet */
	enum turn turn;
	int64_t waits_since;
	int64_t due; /* 0: no deadline */
	int64_t version;
	enum claim_dispute dispute;
	bool invited; /* an arbitration waits for its most recent proof */
	enum claim_shared shared;
};

/* "In dispute" beside a status that does not say so (R5.110), else "". */
const char *claim_dispute_words(enum claim_status, enum claim_dispute);

/* May that party move a claim of that status with that event (R5.1)? */
bool claim_may(enum claim_status, enum claim_event, enum party);

/* … and this claim, as it stands? What a dispute adds to a status (R5.61) needs
 * that dispute: nobody answers who was not asked (R5.120). */
bool claim_may_move(const struct claim *, enum claim_event, enum party);

/*
 * Status after an event (R5.1, R5.2), given the lines and the dispute as they
 * are after it. While a dispute is open and no line is approved the claim is
 * Dispute, or Partner action required when more is asked for (R5.26); what is
 * rejected after one is so for good. An event that no party may send from
 * that status changes nothing, nor does a customer who declines while another
 * line is pending (R5.73). For CLAIM_DECIDE, CLAIM_OVERTURN and
 * CLAIM_UPHOLD claim_is_decided must hold.
 */
enum claim_status claim_after(enum claim_status, enum claim_event,
    const struct line *, size_t count, enum claim_dispute);

/* Is no line pending, and is there one at all? */
bool claim_is_decided(const struct line *, size_t count);

/* Only drafts are deleted (R5.3); everything else stays for good. */
bool claim_may_delete(enum claim_status);

/* How a claim stands in an arbitration (domain.md section 6). */
enum claim_arbitration {
	ARBITRATION_NONE,   /* there is no arbitration */
	ARBITRATION_OURS,   /* its proof is asked for */
	ARBITRATION_THEIRS, /* the other side's is */
	ARBITRATION_LEADS,  /* all is there, or the time is over */
};

/* How a decision stands that was drawn for a second look (R5.63). */
enum claim_look {
	LOOK_NONE,	/* none was, or it has gone out */
	LOOK_WAITS,	/* another reviewer looks at it */
	LOOK_DISAGREED, /* … and disagrees: a lead decides */
};

/* All that decides whose turn it is. */
struct standing {
	enum claim_status status;
	enum claim_dispute dispute;
	enum claim_look look;
	bool asks_customer; /* the customer's word is asked for */
	bool pending;	    /* a line waits for the reviewer's decision, which
			     * lines in an arbitration do not */
	enum claim_arbitration arbitration;
	int64_t shared_due; /* until when the turn in it lasts, for all sides */
};

/* Whose turn it is (R5.5). */
enum turn claim_turn(const struct standing *);

/* Has the partner been asked for more, in a review or in a dispute? */
bool claim_asks_partner(const struct claim *);

/* What may be edited in which status (R5.16). */
enum claim_part {
	PART_WHO,
	PART_CUSTOMER,
	PART_ROLE,
	PART_ITEMS,
	PART_CONTACTS,
	PART_PROOF,
	PART_CHECK,
	CLAIM_PART__COUNT
};
const char *claim_part_code(enum claim_part); /* in the address: "who" */
const char *claim_part_name(enum claim_part); /* "Who claims" */
bool claim_may_edit(enum claim_status, enum claim_part);
/* Proof may still be added to an approved claim, and to one that may be in a
 * dispute; it is removed only from a draft, before anybody at Microsoft has
 * seen it (R5.17, R4.22). Only an infected file is removed later too, where one
 * may add its clean copy. */
bool claim_may_add_proof(enum claim_status);
/* The same of a claim at hand: also while an arbitration asks for it (R6.3). */
bool claim_takes_proof(const struct claim *);
bool claim_may_remove_file(enum claim_status, enum proof_scan);

#endif

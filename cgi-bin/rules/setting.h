/* Dated numbers of the rules, per program, each with its default (R5.22). */

#ifndef RULES_SETTING_H
#define RULES_SETTING_H

#include <stdbool.h>
#include <stdint.h>

enum setting {
	SETTING_REVIEW_DAYS,	    /* 5 business days */
	SETTING_ANSWER_DAYS,	    /* 14 business days */
	SETTING_ANSWER_LAST_CALL,   /* 2 business days before */
	SETTING_DRAFT_REMINDER,	    /* 30 days */
	SETTING_DISPUTE_DAYS,	    /* 30 days to dispute in */
	SETTING_DISPUTE_ANSWER,	    /* 5 business days */
	SETTING_PROOF_AGE,	    /* 12 months */
	SETTING_RENEWAL_FIRST,	    /* 60 days before a subscription ends */
	SETTING_RENEWAL_SECOND,	    /* 30 days */
	SETTING_RENEWAL_LAST,	    /* 7 days */
	SETTING_ARBITRATION_DAYS,   /* 10 business days */
	SETTING_ARBITRATION_ANSWER, /* 5 business days to decide it */
	SETTING_CUSTOMER_DAYS,	    /* 5 business days */
	SETTING_SECOND_LOOK,	    /* 10 of 100 decisions */
	SETTING_CONSENT_DAYS,	    /* 90 days that a customer's link works */
	SETTING__COUNT
};

const char *setting_code(enum setting);
const char *setting_name(enum setting); /* with its unit */
int64_t setting_default(enum setting);
/* The one of that code; false: there is none. */
bool setting_of(const char *code, enum setting *);

#endif

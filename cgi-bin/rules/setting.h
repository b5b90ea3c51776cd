/* Dated numbers of the rules, per program, each with its default (R5.22). */

#ifndef RULES_SETTING_H
#define RULES_SETTING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"

#define SETTING_YEARS 2 /* ahead, for which a value may be entered */

enum setting {
	SETTING_REVIEW_DAYS,	     /* 5 business days */
	SETTING_ANSWER_DAYS,	     /* 14 business days */
	SETTING_ANSWER_LAST_CALL,    /* 2 business days before */
	SETTING_DRAFT_REMINDER,	     /* 30 days */
	SETTING_DISPUTE_DAYS,	     /* 30 days to dispute in */
	SETTING_DISPUTE_ANSWER,	     /* 5 business days */
	SETTING_PROOF_AGE,	     /* 12 months */
	SETTING_RENEWAL_FIRST,	     /* 60 days before a subscription ends */
	SETTING_RENEWAL_SECOND,	     /* 30 days */
	SETTING_RENEWAL_LAST,	     /* 7 days */
	SETTING_ARBITRATION_DAYS,    /* 10 business days */
	SETTING_ARBITRATION_ANSWER,  /* 5 business days to decide it */
	SETTING_CUSTOMER_DAYS,	     /* 5 business days */
	SETTING_SECOND_LOOK,	     /* 10 of 100 decisions */
	SETTING_CONSENT_DAYS,	     /* 90 days that a customer's link works */
	SETTING_ENROLLMENT_REMINDER, /* 7 days, three times */
	SETTING_ENROLLMENT_CHECK,    /* 48 hours to validate */
	SETTING_ENROLLMENT_END,	     /* 30 days before the fiscal year ends */
	SETTING__COUNT
};

/* A value, from when on, and who entered it when. */
struct setting_value {
	int64_t effective; /* 0: from the beginning */
	int64_t value;
	int64_t changed;
	const char *changed_by; /* "": the operator, or it came with the system
				 */
};

const char *setting_code(enum setting);
const char *setting_name(enum setting);	 /* with its unit */
const char *setting_about(enum setting); /* a sentence: what it does */
int64_t setting_default(enum setting);

/* No value is less, none more (R8.31). */
int setting_least(enum setting);
int setting_most(enum setting);

/* What a new value leaves alone, in a sentence: a claim is judged by the one in
 * force when it was submitted, and an arbitration when it opened; reminders of
 * drafts and renewals by that of the moment (R5.22). */
const char *setting_scope(enum setting);

/*
 * From which instant a value holds that takes effect on a day of UTC: from its
 * first second on, or, today, from now on, so that nothing that happened
 * before is judged by it (R8.30). False: the day is over, or later than
 * setting_last_day.
 */
bool setting_from(int64_t now, int64_t day, int64_t *effective);
int64_t setting_last_day(int64_t now);
/* Numbers that belong together: one is always less than the other, or a
 * reminder would come too late or too early to be one (R8.31). */
struct setting_pair {
	enum setting less, more;
};
const struct setting_pair *setting_pairs(size_t *count);

/* What a new value of one of them would break. */
struct setting_clash {
	enum setting other; /* it would stand against … */
	int64_t value;	    /* … of that value … */
	int64_t at;	    /* … at that instant, … */
	bool less;	    /* … which it must be less than; or else more */
};

/* "It must be less than 14, which “Business days …” is on 2026-07-01". */
const char *setting_clash_words(struct arena *, const struct setting_clash *);

/* The one of that code; false: there is none. */
bool setting_of(const char *code, enum setting *);

#endif

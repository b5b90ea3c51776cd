/* Locations, and where they stand in programs (domain.md sections 2 and 8). */

#ifndef RULES_ENROLLMENT_H
#define RULES_ENROLLMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/event.h"
#include "rules/message.h"
#include "rules/offer.h"
#include "rules/requirement.h"

enum enrollment_status {
	ENROLLMENT_NONE, /* not stored: it was never invited */
	ENROLLMENT_INVITED,
	ENROLLMENT_ACTION_REQUIRED,
	ENROLLMENT_VALIDATING,
	ENROLLMENT_ENROLLED,
	ENROLLMENT_INELIGIBLE,
	ENROLLMENT_DISCONTINUED,
	ENROLLMENT_EXPIRED,
	ENROLLMENT_STATUS__COUNT
};

const char *enrollment_code(enum enrollment_status); /* as stored */
const char *enrollment_name(enum enrollment_status); /* as people read it */
bool enrollment_of(const char *code, enum enrollment_status *);

/* What leads from there to being enrolled, and who has to do it (R4.46); "" for
 * ENROLLMENT_ENROLLED. */
const char *enrollment_next_step(enum enrollment_status);

/* What can happen to an enrollment. */
enum enrollment_event {
	ENROLLMENT_INVITE,
	ENROLLMENT_JOIN, /* without an invitation: the program is open to all */
	ENROLLMENT_ACCEPT,
	ENROLLMENT_RENEW, /* after it has expired */
	ENROLLMENT_SUBMIT,
	ENROLLMENT_SEND_BACK,
	ENROLLMENT_VALIDATE,
	ENROLLMENT_REFUSE,
	ENROLLMENT_DISCONTINUE,
	ENROLLMENT_EXPIRE, /* the fiscal year is over */
	ENROLLMENT_ROLL_OVER,
	ENROLLMENT_EVENT__COUNT
};

const char *enrollment_event_code(enum enrollment_event); /* in forms */
bool enrollment_event_of(const char *code, enum enrollment_event *);

/* May it happen there, and what comes of it (R8.5)? */
bool enrollment_move(enum enrollment_status from, enum enrollment_event,
    enum enrollment_status *to);

/* The roles that make it happen, as a set; 0: time alone does. */
unsigned enrollment_movers(enum enrollment_event);

/* Is the partner told why, in words that cannot be left out (R8.11)? */
bool enrollment_needs_words(enum enrollment_event);

/* What history and the partner's people are told of it; MESSAGE_KIND__COUNT:
 * nobody is told. */
enum event_kind enrollment_history(enum enrollment_event);
enum message_kind enrollment_message(enum enrollment_event);

#define ENROLLMENT_REFERENCE_MAX 40 /* characters of a profile's reference */
#define ENROLLMENT_WORDS_MAX	 1000

/* Where a location stands in a program, and what it has supplied. */
struct enrollment {
	int64_t location;
	enum program program;
	enum enrollment_status status;
	int64_t changed;	    /* since when; 0 with ENROLLMENT_NONE */
	int64_t rolled;		    /* last rolled over; 0: never */
	const char *payout, *tax;   /* references, "" until given */
	const char *words;	    /* what a program admin said last, "" */
	int64_t version;	    /* of its last change; 0 likewise */
	const struct check *checks; /* of each requirement */
	size_t check_count;
};

/* Is every requirement met? */
bool enrollment_is_met(const struct enrollment *);

/* When the fiscal year that contains an instant began, and when it ends: on 1
 * July 00:00 UTC, the first instant after 30 June (R8.16). */
int64_t enrollment_year_began(int64_t at);
int64_t enrollment_year_ends(int64_t at);

/* Has its fiscal year ended while it was enrolled? */
bool enrollment_is_over(const struct enrollment *, int64_t now);

/* Does it look like an account number or a card's, which is not to be stored
 * here (R8.9)? */
bool enrollment_is_bank_number(const char *reference);

#define LOCATION_NAME_MAX    120 /* characters */
#define LOCATION_ADDRESS_MAX 300
#define LOCATION_TYPES_MAX   16 /* partner types of one */

/* A part of a partner account with a PartnerID of its own. */
struct location {
	int64_t id;
	int64_t partner;	/* the account, a directory */
	const char *partner_id; /* digits */
	const char *name;
	const char *country;	  /* ISO 3166 letters */
	const char *address;	  /* lines; "" when nobody has given it */
	const char *const *types; /* such as "FastTrack Ready Partner" */
	size_t type_count;
	struct {
		enum enrollment_status status;
		int64_t changed; /* since when; 0 with ENROLLMENT_NONE */
	} enrollments[PROGRAM__COUNT];
};

/* A location, a program, and where the one stands in the other. */
struct candidate {
	struct location location; /* without types and enrollments */
	const char *partner_name; /* the account's */
	bool open;		  /* the program, to all */
	const char *invitation;	  /* the program's text, "" */
	struct enrollment enrollment;
	bool may; /* the viewer's role as an incentives admin reaches it */
};

/* Where a list of candidates goes on, as its address has it: behind one, as it
 * stood when the list was drawn. */
struct enrollment_place {
	int64_t location;
	enum program program;
	int64_t changed;
};
const char *enrollment_place(struct arena *, const struct candidate *);
/* False: no such place. */
bool enrollment_place_read(const char *place, struct enrollment_place *);

/* What makes an enrollment move. */
struct enrollment_step {
	enum enrollment_event event;
	const char *words;    /* for the partner; "" */
	const int64_t *unmet; /* ENROLLMENT_REFUSE: requirements found so */
	size_t unmet_count;
};

/* "Fabrikam London (5210443), Partner Recognition". */
const char *enrollment_words(struct arena *, const struct candidate *);

/* What is not met, as it is or with these found so: "A; B"; "" for nothing. */
const char *enrollment_unmet(
    struct arena *, const struct enrollment *, const struct enrollment_step *);

/*
 * Which reminder of one that has waited since `changed` for the partner is due,
 * with so many days between them: 1 to ENROLLMENT_REMINDERS, 0 for none yet.
 */
#define ENROLLMENT_REMINDERS 3
int enrollment_reminder(int64_t changed, int64_t now, int64_t days);

#endif

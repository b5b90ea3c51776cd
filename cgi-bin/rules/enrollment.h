/* Locations, and where they stand in programs (domain.md sections 2 and 8). */

#ifndef RULES_ENROLLMENT_H
#define RULES_ENROLLMENT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/offer.h"

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

#define LOCATION_NAME_MAX    120 /* characters */
#define LOCATION_ADDRESS_MAX 300

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

#endif

/* Who moves claims, and on whom they wait (R5.1). */

#ifndef RULES_PARTY_H
#define RULES_PARTY_H

#include <stdbool.h>

enum party {
	PARTY_PARTNER,
	PARTY_REVIEWER,
	PARTY_LEAD,
	PARTY_CUSTOMER,
	PARTY_OTHER, /* another partner, in an arbitration */
	PARTY_SYSTEM,
	PARTY__COUNT
};

const char *party_code(enum party);
const char *party_name(enum party); /* "Partner", "Microsoft reviewer" … */
bool party_of(const char *code, enum party *);

#endif

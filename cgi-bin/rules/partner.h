/* Partner accounts, as those see them who look after all of them (R2.53). */

#ifndef RULES_PARTNER_H
#define RULES_PARTNER_H

#include "rules/person.h"

#define PARTNER_NAME_MAX 120 /* characters */

struct partner {
	struct directory directory;
	int64_t created;
	int64_t locations, people; /* how many it has */
	int64_t merged; /* the account that it is a part of now; 0: none */
	const char *merged_name; /* "" likewise */
};

#endif

/* People to talk to about a claim (R4.17). */

#ifndef RULES_CONTACT_H
#define RULES_CONTACT_H

#include <stdbool.h>

enum contact_kind {
	CONTACT_CUSTOMER,
	CONTACT_PARTNER,
	CONTACT_TECHNICAL,
	CONTACT__COUNT
};
const char *contact_kind_code(enum contact_kind);
const char *contact_kind_name(enum contact_kind); /* "Partner’s contact" */
bool contact_kind_of(const char *code, enum contact_kind *);

struct contact {
	enum contact_kind kind;
	const char *name, *title, *email;
};

#endif

/* What can be claimed as what: areas, programs, partner roles (domain.md
 * section 3). */

#ifndef RULES_OFFER_H
#define RULES_OFFER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/area.h"
#include "rules/program.h"

enum partner_role {
	PARTNER_PRESALES_ADVISOR,
	PARTNER_USAGE_RECOGNITION,
	PARTNER_INFLUENCED_REVENUE,
	PARTNER_USE_OR_CONSUME,
	PARTNER_ROLE__COUNT
};

enum agreement { AGREEMENT_VOLUME, AGREEMENT_VOLUME_OR_CSP, AGREEMENT_ANY };

/* One row of the table of R3.3. */
struct offer {
	const char *code; /* of the partner role, as stored */
	const char *name; /* "Build intent - Advisor" */
	enum area area;
	enum program program;
	const char *engagement;
	const char *pays;      /* what it pays, in words */
	const char *select_if; /* "Select this if …" */
	enum agreement agreement;
	const char *agreement_words; /* the condition, in words */
	const char *asks; /* what it asks for or offers besides; "": nothing */
	bool incentivized;
	bool per_subscription; /* product + subscription; else workload */
};

const struct offer *offer_of(enum partner_role);
bool offer_role_of(const char *code, enum partner_role *);

/* An item of the catalogue: a workload or a product. */
struct item {
	const char *code;
	const char *name;
	enum area area;
	bool usage_offered; /* false: usage is credited by Partner Admin Link */
	bool active;
};

/* May the item be claimed in that role? NULL, or a sentence why not (R3.4,
 * R3.5). */
const char *offer_item_refusal(const struct item *, enum partner_role);

/* Is its usage credited by Partner Admin Link instead of a claim (R3.5)? */
bool offer_is_linked(const struct item *);

/*
 * Do this customer's purchases rule the role out (R4.8)? `volume` and `csp`:
 * how many Business Applications subscriptions not ended were bought that way.
 * NULL, or a sentence why (a customer with no such subscription at all is not
 * ruled out here: subscription checks tell the cause).
 */
const char *offer_role_refusal(enum partner_role, size_t volume, size_t csp);

#endif

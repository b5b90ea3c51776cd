/* Claims that are made from other claims: copies, corrections, renewals
 * (docs/rules.md R5.48 to R5.54, R7.12). */

#ifndef RULES_ORIGIN_H
#define RULES_ORIGIN_H

#include <stdbool.h>
#include <stdint.h>

#include "rules/claim.h"
#include "rules/event.h"

enum origin_kind {
	ORIGIN_COPY,	   /* of what was refused or has ended */
	ORIGIN_CORRECTION, /* of approved lines, which it replaces */
	ORIGIN_RENEWAL,	   /* of lines whose subscription ends or has ended */
	ORIGIN__COUNT
};

const char *origin_code(enum origin_kind);
bool origin_of(const char *code, enum origin_kind *);
const char *origin_name(enum origin_kind); /* "Correct and reclaim" */
const char *origin_verb(enum origin_kind); /* in the address: "reclaim" */
/* What the claim it is made from is called, seen from the new one: "Corrects",
 * and the new one, seen from the old: "Correction". */
const char *origin_back(enum origin_kind);
const char *origin_forth(enum origin_kind);

/* The roles of which one lets a person make it (R2.3). */
unsigned origin_roles(enum origin_kind);
/* What the history of the old claim calls it. */
enum event_kind origin_event(enum origin_kind);

/* Are files taken along unless somebody says no? Those of a refused claim were
 * not enough (R5.48). */
bool origin_takes_proof(enum origin_kind);

/* May that line of a claim of that status be taken into the draft? Renewable
 * is what store_origin_renewable found. */
bool origin_takes(
    enum origin_kind, enum claim_status, const struct line *, bool renewable);

/* A claim that another was made from, or that was made from it. */
struct kin {
	int64_t claim;
	const char *number; /* "" until submitted */
	const char *name;
	enum claim_status status;
	enum origin_kind kind;
	bool newer; /* it was made from the one looked at */
};

#endif

/*
 * Customers, their domains and subscriptions, and the causes for which one
 * cannot be claimed (domain.md sections 3 and 4).
 */

#ifndef RULES_SUBSCRIPTION_H
#define RULES_SUBSCRIPTION_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/customer.h"
#include "rules/offer.h"

enum subscription_status {
	SUBSCRIPTION_ENABLED,
	SUBSCRIPTION_WARNING, /* grace */
	SUBSCRIPTION_SUSPENDED,
	SUBSCRIPTION_LOCKED_OUT,
	SUBSCRIPTION_DELETED,
	SUBSCRIPTION_STATUS__COUNT
};

const char *subscription_status_code(
    enum subscription_status); /* as Graph writes it */
const char *subscription_status_name(
    enum subscription_status); /* "Active", "In grace period" … */
bool subscription_status_of(const char *code, enum subscription_status *);
bool subscription_earns(enum subscription_status); /* R3.7 */

struct subscription {
	const char *id; /* commerceSubscriptionId */
	const char *tenant;
	const char *sku;
	const char *sku_part_number;
	const char *sku_name; /* the SKU list's, or the part number */
	enum subscription_status status;
	bool trial;
	bool csp; /* bought through a CSP partner */
	int64_t seats;
	int64_t created;
	int64_t next_lifecycle; /* 0: none known */
};

/* A tenant in a list, with how many subscriptions it has. */
struct tenant_row {
	struct tenant tenant;
	int64_t subscriptions;
};

/* A state that an import changed. */
struct subscription_change {
	enum subscription_status before, after;
	int64_t at;
	const char *by; /* "": the operator */
};

/* A subscription with all that the directory has of it. */
struct subscription_row {
	struct subscription subscription;
	const char *graph_id;
	const char *owner_tenant; /* the CSP partner's; "": Volume Licensing */
	const char *items;	  /* what it proves, "" for nothing */
	int64_t changed;	  /* when an import last changed it */
	const struct subscription_change *changes; /* latest first */
	size_t change_count;
};

enum subscription_cause {
	CAUSE_FINE,
	CAUSE_NOT_A_SUBSCRIPTION_ID,
	CAUSE_PRODUCT_NOT_IN_TENANT,
	CAUSE_NOT_DYNAMICS,
	CAUSE_OTHER_PRODUCT,
	CAUSE_CSP,
	CAUSE_EXPIRED,
	CAUSE_NOT_SET_UP,
	CAUSE_NOT_VISIBLE_YET,
	CAUSE_ALREADY_YOURS,
	CAUSE__COUNT
};

/* What a GUID typed as a subscription ID may be instead (R4.13). */
enum looks_like { LOOKS_NOTHING, LOOKS_TENANT, LOOKS_SKU, LOOKS_PLAN };

/*
 * What the directory knows about a product line that is being claimed; the
 * store fills it in (store_customer_evidence), the rule judges it.
 */
struct subscription_evidence {
	bool well_formed;	/* what was typed is a GUID */
	enum looks_like looks;	/* … but of something else */
	bool product_in_tenant; /* some subscription of the tenant, in any
				   state, has a plan that proves the item */
	bool in_tenant;		/* the subscription is this tenant's */
	bool any_product;  /* its plans prove some Business Applications product
			    */
	bool this_product; /* its plans prove the item */
	const char *other_product; /* name of a product it does prove, "" */
	bool csp;
	enum subscription_status status;
	bool set_up; /* at least one plan that proves the item is Success */
	bool already_yours; /* a line of your company holds or openly claims it
			     */
	const char *your_claim; /* that claim's number or name, "" */
	int64_t your_claim_id;	/* 0: none */
};

/* The first cause that applies, in the table's order (R4.12). */
enum subscription_cause subscription_check(
    const struct subscription_evidence *, enum partner_role);

/* The same for a workload: only product-not-in-tenant, not-set-up and
 * already-yours can apply. */
enum subscription_cause subscription_check_workload(
    const struct subscription_evidence *);

const char *subscription_cause_code(enum subscription_cause); /* "not-set-up" */
/* What is wrong, and what to do next; printed with names from the evidence. */
struct arena;
const char *subscription_cause_sentence(struct arena *, enum subscription_cause,
    const struct subscription_evidence *, const struct item *);
const char *subscription_cause_next_step(enum subscription_cause);

/* Warnings that do not refuse: trial or suspended subscriptions do not earn
 * now (R3.8). NULL: none. */
const char *subscription_warning(const struct subscription *);

#endif

/* Customers and subscriptions: the causes for which one cannot be claimed. */

#include "rules/subscription.h"

#include <string.h>

#include "base/arena.h"
#include "base/outcome.h"
#include "rules/code.h"

static const struct code statuses[] = {
	[SUBSCRIPTION_ENABLED] = { "Enabled", "Active" },
	[SUBSCRIPTION_WARNING] = { "Warning", "In grace period" },
	[SUBSCRIPTION_SUSPENDED] = { "Suspended", "Suspended" },
	[SUBSCRIPTION_LOCKED_OUT] = { "LockedOut", "Locked out" },
	[SUBSCRIPTION_DELETED] = { "Deleted", "Expired" },
};
_Static_assert(LENGTH(statuses) == SUBSCRIPTION_STATUS__COUNT,
    "every status has its words");

/* Code and next step of each cause. */
static const struct code causes[] = {
	[CAUSE_FINE] = { "fine", "" },
	[CAUSE_NOT_A_SUBSCRIPTION_ID] = { "not-a-subscription-id",
	    "Ask the customer for the subscription ID. They find it in the "
	    "Microsoft 365 admin center under Billing, Your products, on the "
	    "page of the product." },
	[CAUSE_PRODUCT_NOT_IN_TENANT] = { "product-not-in-tenant",
	    "Check the product and the tenant ID with the customer." },
	[CAUSE_NOT_DYNAMICS] = { "not-dynamics",
	    "Choose one of the subscriptions that fit, or ask the customer "
	    "which subscription has the product." },
	[CAUSE_OTHER_PRODUCT] = { "other-product",
	    "Choose a subscription for the product you claim, or claim the "
	    "product that this subscription is for." },
	[CAUSE_CSP] = { "csp",
	    "Choose a subscription bought through Volume Licensing, or change "
	    "the partner role to Influenced Revenue recognition, which accepts "
	    "CSP subscriptions." },
	[CAUSE_EXPIRED] = { "expired",
	    "A subscription gets a new ID when it is renewed. Ask the customer "
	    "for the new ID and claim with that." },
	[CAUSE_NOT_SET_UP] = { "not-set-up",
	    "Ask the customer to set it up. After that it can take up to "
	    "7 days until we see it." },
	[CAUSE_NOT_VISIBLE_YET] = { "not-visible-yet",
	    "Check the ID with the customer. If it is right, it can take up to "
	    "7 days until we see it: a draft can wait for it." },
	[CAUSE_ALREADY_YOURS] = { "already-yours",
	    "Open that claim to see where it stands, and remove the line from "
	    "this one." },
};
_Static_assert(
    LENGTH(causes) == CAUSE__COUNT, "every cause has its code and next step");

const char *
subscription_status_code(enum subscription_status status)
{
	return statuses[status].code;
}

const char *
subscription_status_name(enum subscription_status status)
{
	return statuses[status].name;
}

bool
subscription_status_of(const char *code, enum subscription_status *status)
{
	int found = code_find(statuses, LENGTH(statuses), code);

	if (found < 0)
		return false;
	*status = (enum subscription_status)found;
	return true;
}

bool
subscription_earns(enum subscription_status status)
{
	return status == SUBSCRIPTION_ENABLED || status == SUBSCRIPTION_WARNING;
}

/* What is wrong with a subscription that is this tenant's, in the order of the
 * table of R4.12. */
static enum subscription_cause
check_own(const struct subscription_evidence *evidence, enum partner_role role)
{
	if (!evidence->any_product)
		return CAUSE_NOT_DYNAMICS;
	if (!evidence->this_product)
		return CAUSE_OTHER_PRODUCT;
	if (evidence->csp && offer_of(role)->agreement == AGREEMENT_VOLUME)
		return CAUSE_CSP;
	if (evidence->status == SUBSCRIPTION_DELETED)
		return CAUSE_EXPIRED;
	if (!evidence->set_up)
		return CAUSE_NOT_SET_UP;
	return evidence->already_yours ? CAUSE_ALREADY_YOURS : CAUSE_FINE;
}

enum subscription_cause
subscription_check(
    const struct subscription_evidence *evidence, enum partner_role role)
{
	if (!evidence->well_formed || evidence->looks != LOOKS_NOTHING)
		return CAUSE_NOT_A_SUBSCRIPTION_ID;
	if (!evidence->product_in_tenant)
		return CAUSE_PRODUCT_NOT_IN_TENANT;
	if (!evidence->in_tenant)
		return CAUSE_NOT_VISIBLE_YET;
	return check_own(evidence, role);
}

enum subscription_cause
subscription_check_workload(const struct subscription_evidence *evidence)
{
	if (!evidence->product_in_tenant)
		return CAUSE_PRODUCT_NOT_IN_TENANT;
	if (!evidence->set_up)
		return CAUSE_NOT_SET_UP;
	return evidence->already_yours ? CAUSE_ALREADY_YOURS : CAUSE_FINE;
}

const char *
subscription_cause_code(enum subscription_cause cause)
{
	return causes[cause].code;
}

const char *
subscription_cause_next_step(enum subscription_cause cause)
{
	return causes[cause].name;
}

static const char *
not_an_id_sentence(enum looks_like looks)
{
	switch (looks) {
	case LOOKS_TENANT:
		return "This looks like a tenant ID, not a subscription ID.";
	case LOOKS_SKU:
		return "This looks like a SKU ID (the ID of a product that "
		       "Microsoft sells), not a subscription ID.";
	case LOOKS_PLAN:
		return "This looks like a service plan ID, not a subscription "
		       "ID.";
	case LOOKS_NOTHING:
		break;
	}
	return "This is not a subscription ID. A subscription ID has 32 digits "
	       "and letters from a to f.";
}

static const char *
other_product_sentence(struct arena *arena,
    const struct subscription_evidence *evidence, const struct item *item)
{
	if (evidence->other_product[0] == '\0')
		return arena_print(
		    arena, "This subscription is not for %s.", item->name);
	return arena_print(arena, "This subscription is for %s, not for %s.",
	    evidence->other_product, item->name);
}

static const char *
already_yours_sentence(struct arena *arena,
    const struct subscription_evidence *evidence, const struct item *item)
{
	if (evidence->your_claim[0] == '\0')
		return arena_print(arena,
		    "Your company already holds or claims %s.", item->name);
	return arena_print(arena,
	    "Your company already holds or claims %s, in claim %s.", item->name,
	    evidence->your_claim);
}

const char *
subscription_cause_sentence(struct arena *arena, enum subscription_cause cause,
    const struct subscription_evidence *evidence, const struct item *item)
{
	switch (cause) {
	case CAUSE_NOT_A_SUBSCRIPTION_ID:
		return not_an_id_sentence(evidence->looks);
	case CAUSE_PRODUCT_NOT_IN_TENANT:
		return arena_print(
		    arena, "This customer does not have %s.", item->name);
	case CAUSE_NOT_DYNAMICS:
		return "This subscription is not for a Business Applications "
		       "product.";
	case CAUSE_OTHER_PRODUCT:
		return other_product_sentence(arena, evidence, item);
	case CAUSE_CSP:
		return "This subscription was bought through a CSP partner, "
		       "and the partner role you chose needs Volume Licensing.";
	case CAUSE_EXPIRED:
		return "This subscription has ended.";
	case CAUSE_NOT_SET_UP:
		return arena_print(arena,
		    "The customer has not activated or set up %s.", item->name);
	case CAUSE_NOT_VISIBLE_YET:
		return "We do not see this subscription for this customer. It "
		       "may be new, or belong to somebody else.";
	case CAUSE_ALREADY_YOURS:
		return already_yours_sentence(arena, evidence, item);
	case CAUSE_FINE:
	case CAUSE__COUNT:
		break;
	}
	return "";
}

const char *
subscription_warning(const struct subscription *subscription)
{
	if (subscription->status == SUBSCRIPTION_SUSPENDED)
		return "This subscription is suspended. You may claim it, but "
		       "it does not earn until the customer restores it.";
	if (subscription->status == SUBSCRIPTION_LOCKED_OUT)
		return "This subscription is locked out. You may claim it, but "
		       "it does not earn until the customer restores it.";
	if (subscription->trial && subscription_earns(subscription->status))
		return "This subscription is a trial. You may claim it, but it "
		       "does not earn until the customer buys it.";
	return NULL;
}

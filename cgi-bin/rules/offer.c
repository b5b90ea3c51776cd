/* What can be claimed as what. */

#include "rules/offer.h"

#include <string.h>

#include "base/outcome.h"

static const struct offer offers[] = {
	[PARTNER_PRESALES_ADVISOR] = {
	    .code = "presales-advisor",
	    .name = "Build intent - Advisor",
	    .area = AREA_BUSINESS_APPLICATIONS,
	    .program = PROGRAM_COMMERCE_INCENTIVES,
	    .engagement = "MCI BizApps Presales Advisor",
	    .pays = "A presale incentive",
	    .select_if = "Select this if you advised the customer before the "
			 "sale, for example with a demonstration, a proof of "
			 "concept or a proposal, and the customer then bought "
			 "the product through Volume Licensing.",
	    .agreement = AGREEMENT_VOLUME,
	    .agreement_words = "The customer must have bought the product "
			       "through Volume Licensing, not through a CSP "
			       "partner.",
	    .asks = "",
	    .incentivized = true,
	    .per_subscription = true,
	},
	[PARTNER_USAGE_RECOGNITION] = {
	    .code = "usage-recognition",
	    .name = "Usage recognition - Non-Incentivized",
	    .area = AREA_BUSINESS_APPLICATIONS,
	    .program = PROGRAM_PARTNER_RECOGNITION,
	    .engagement = "Usage Recognition - Biz Apps",
	    .pays = "No payment: your company is recognized for the "
		    "customer’s usage",
	    .select_if = "Select this if you set up, extend or support the "
			 "product for the customer, and want to be recognized "
			 "for how much the customer uses it.",
	    .agreement = AGREEMENT_VOLUME,
	    .agreement_words = "The customer must have bought the product "
			       "through Volume Licensing, not through a CSP "
			       "partner.",
	    .asks = "",
	    .per_subscription = true,
	},
	[PARTNER_INFLUENCED_REVENUE] = {
	    .code = "influenced-revenue",
	    .name = "Influenced Revenue recognition - Non-Incentivized",
	    .area = AREA_BUSINESS_APPLICATIONS,
	    .program = PROGRAM_PARTNER_RECOGNITION,
	    .engagement = "Microsoft Business Applications Revenue",
	    .pays = "No payment: the revenue is associated with your company",
	    .select_if = "Select this if your work or your solution led the "
			 "customer to buy the product, and want its revenue "
			 "associated with your company.",
	    .agreement = AGREEMENT_VOLUME_OR_CSP,
	    .agreement_words = "The customer may have bought the product "
			       "through Volume Licensing or through a CSP "
			       "partner.",
	    .asks = "You will be asked for the Dynamics solution seller, the "
		    "customer name and your ISV product or solution.",
	    .per_subscription = true,
	},
	[PARTNER_USE_OR_CONSUME] = {
	    .code = "use-or-consume",
	    .name = "Use or consume",
	    .area = AREA_MODERN_WORK,
	    .program = PROGRAM_COMMERCE_INCENTIVES,
	    .engagement = "Modern Work and Security Usage",
	    .pays = "A usage incentive, attainment, or both",
	    .select_if = "Select this if you help the customer to set up and "
			 "use Microsoft 365 workloads, for example Exchange "
			 "Online, Microsoft Teams or Microsoft Intune.",
	    .agreement = AGREEMENT_ANY,
	    .agreement_words = "The customer may have bought the workload "
			       "under any agreement.",
	    .asks = "You can opt out of incentive payments.",
	    .incentivized = true,
	},
};
_Static_assert(
    LENGTH(offers) == PARTNER_ROLE__COUNT, "every partner role has its offer");

const struct offer *
offer_of(enum partner_role role)
{
	return &offers[role];
}

bool
offer_role_of(const char *code, enum partner_role *role)
{
	for (size_t i = 0; i < LENGTH(offers); i++)
		if (strcmp(offers[i].code, code) == 0) {
			*role = (enum partner_role)i;
			return true;
		}
	return false;
}

const char *
offer_item_refusal(const struct item *item, enum partner_role role)
{
	if (!item->active)
		return "This item can no longer be claimed. Remove it and "
		       "choose another.";
	if (item->area != offers[role].area)
		return item->area == AREA_MODERN_WORK
			   ? "Workloads can only be claimed as Use or consume. "
			     "Remove it, or start a claim in Modern Work and "
			     "Security."
			   : "Business Applications products cannot be claimed "
			     "as Use or consume. Remove it, or start a claim "
			     "in Business Applications.";
	if (role == PARTNER_USAGE_RECOGNITION && offer_is_linked(item))
		return "Usage of this product is credited through Partner "
		       "Admin Link, not through a claim. Link your PartnerID "
		       "to your account in the customer’s tenant.";
	return NULL;
}

bool
offer_is_linked(const struct item *item)
{
	return item->area == AREA_BUSINESS_APPLICATIONS && !item->usage_offered;
}

const char *
offer_role_refusal(enum partner_role role, size_t volume, size_t csp)
{
	if (offers[role].agreement != AGREEMENT_VOLUME || volume > 0 ||
	    csp == 0)
		return NULL;
	return "This customer bought its Business Applications subscriptions "
	       "through a CSP partner, and this role needs Volume Licensing. "
	       "Select Influenced Revenue recognition instead.";
}

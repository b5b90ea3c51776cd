/* Support requests. */

#include "rules/support.h"

#include <string.h>

#include "base/arena.h"
#include "rules/customer.h"
#include "rules/subscription.h"

static bool
is_subscription_code(const char *code)
{
	for (int i = CAUSE_FINE + 1; i < CAUSE__COUNT; i++)
		if (strcmp(subscription_cause_code((enum subscription_cause)i),
			code) == 0)
			return true;
	return false;
}

static bool
is_customer_code(const char *code)
{
	for (int i = CUSTOMER_FINE + 1; i < CUSTOMER_CAUSE__COUNT; i++)
		if (strcmp(customer_cause_code((enum customer_cause)i), code) ==
		    0)
			return true;
	return false;
}

bool
support_is_code(const char *code)
{
	return is_subscription_code(code) || is_customer_code(code);
}

const char *
support_topic(struct arena *arena, const char *code)
{
	if (is_subscription_code(code))
		return arena_print(arena, "subscription-%s", code);
	if (strcmp(code, customer_cause_code(CUSTOMER_MISMATCH)) == 0)
		return code;
	return is_customer_code(code) ? "tenant-id" : NULL;
}

const char *
support_subject(struct arena *arena, const char *code)
{
	if (code[0] == '\0')
		return "";
	return arena_print(
	    arena, "Refused with %s, but the details are right", code);
}

const char *
support_body(struct arena *arena, const struct claim *claim, const char *code)
{
	const char *words = "";

	if (claim != NULL && claim->tenant[0] != '\0')
		words = arena_print(arena,
		    "Customer: %s\nTenant ID: %s\nDomain: %s\n",
		    claim->customer, claim->tenant, claim->domain);
	if (claim != NULL && claim->role_chosen)
		words = arena_print(arena, "%sPartner role: %s\n", words,
		    offer_of(claim->role)->name);
	if (code[0] == '\0')
		return words;
	return arena_print(arena,
	    "%sCode: %s\n\nProduct or workload, and subscription ID:\n\nWhat "
	    "the customer confirmed:\n",
	    words, code);
}

/* Many drafts from one CSV file: columns, and how a cell is read. */

#include "rules/many.h"

#include <string.h>

#include "base/outcome.h"
#include "base/text.h"

const struct column many_columns[] = {
	[MANY_NAME] = { "Claim name", true,
	    "3 to 120 characters; no two open claims of your company have the "
	    "same name",
	    { "Contoso Exchange roll-out", "Adatum Sales" } },
	[MANY_LOCATION] = { "PartnerID", true,
	    "of a location for which you may claim", { "5210441", "5210441" } },
	[MANY_TENANT] = { "Tenant ID", true,
	    "the customer’s, written in any usual way",
	    { "b3a6c6a2-6f0e-4c5e-9d1c-2f4b8a7e5d10",
		"7d0e4f1b-93c2-4b8a-8e6f-15a2c9d3b704" } },
	[MANY_DOMAIN] = { "Domain", true, "one of the customer’s",
	    { "contoso.com", "adatum.com" } },
	[MANY_ROLE] = { "Partner role", false,
	    "as it is called on the page where one chooses it",
	    { "Use or consume", "Build intent - Advisor" } },
	[MANY_ITEMS] = { "Items", false,
	    "workloads or products by name, at most 40, with semicolons "
	    "between them",
	    { "Exchange Online; Microsoft Teams", "Dynamics 365 Sales" } },
	[MANY_SUBSCRIPTIONS] = { "Subscription IDs", false,
	    "for products, in the order of the items, with semicolons between "
	    "them; left out, the only one that fits is taken",
	    { "", "" } },
	[MANY_CUSTOMER_NAME] = { "Customer contact name", false,
	    "1 to 120 characters", { "Carla Moss", "Diego Ruiz" } },
	[MANY_CUSTOMER_TITLE] = { "Customer contact job title", false,
	    "1 to 120 characters", { "Head of IT", "CIO" } },
	[MANY_CUSTOMER_EMAIL] = { "Customer contact e-mail", false,
	    "an e-mail address", { "carla@contoso.com", "diego@adatum.com" } },
	[MANY_PARTNER_NAME] = { "Company contact name", false,
	    "1 to 120 characters", { "Paul Bauer", "Paul Bauer" } },
	[MANY_PARTNER_EMAIL] = { "Company contact e-mail", false,
	    "an e-mail address",
	    { "paul@fabrikam.example", "paul@fabrikam.example" } },
	[MANY_TECHNICAL_NAME] = { "Technical contact name", false,
	    "Business Applications only, at most 120 characters", { "", "" } },
	[MANY_TECHNICAL_EMAIL] = { "Technical contact e-mail", false,
	    "with the technical contact’s name", { "", "" } },
	[MANY_SOLUTION_SELLER] = { "Dynamics solution seller", false,
	    "Influenced Revenue only, at most 120 characters", { "", "" } },
	[MANY_REVENUE_CUSTOMER] = { "Customer name", false,
	    "Influenced Revenue only, at most 120 characters", { "", "" } },
	[MANY_ISV_SOLUTION] = { "ISV product or solution", false,
	    "Influenced Revenue only, at most 120 characters", { "", "" } },
	[MANY_OPTED_OUT] = { "Opt out of incentive payments", false,
	    "Use or consume only: yes or no", { "no", "" } },
};
_Static_assert(
    LENGTH(many_columns) == MANY_COLUMN__COUNT, "every column is described");

static const char *const forms[] = {
	[MANY_NAME] = "name",
	[MANY_LOCATION] = "location",
	[MANY_TENANT] = "tenant",
	[MANY_DOMAIN] = "domain",
	[MANY_ROLE] = "role",
	[MANY_ITEMS] = "items",
	[MANY_SUBSCRIPTIONS] = "typed",
	[MANY_CUSTOMER_NAME] = "customer_name",
	[MANY_CUSTOMER_TITLE] = "customer_title",
	[MANY_CUSTOMER_EMAIL] = "customer_email",
	[MANY_PARTNER_NAME] = "partner_name",
	[MANY_PARTNER_EMAIL] = "partner_email",
	[MANY_TECHNICAL_NAME] = "technical_name",
	[MANY_TECHNICAL_EMAIL] = "technical_email",
	[MANY_SOLUTION_SELLER] = "solution_seller",
	[MANY_REVENUE_CUSTOMER] = "revenue_customer",
	[MANY_ISV_SOLUTION] = "isv_solution",
	[MANY_OPTED_OUT] = "opted_out",
};
_Static_assert(
    LENGTH(forms) == MANY_COLUMN__COUNT, "a form judges every column");

const char *
many_field(enum many_column column)
{
	return forms[column];
}

enum many_column
many_column_of(const char *field)
{
	size_t length;

	if (strncmp(field, "subscription", strlen("subscription")) == 0)
		return MANY_SUBSCRIPTIONS;
	for (size_t i = 0; i < LENGTH(forms); i++) {
		length = strlen(forms[i]);
		if (strncmp(field, forms[i], length) == 0 &&
		    strchr(".-", field[length]) != NULL)
			return (enum many_column)i;
	}
	return MANY_ITEMS;
}

size_t
many_parts(struct arena *arena, const char *cell, const char ***parts)
{
	size_t count = 0, last = 0;

	*parts = NULL;
	for (const char *end; *cell != '\0'; cell = end + (*end == ';')) {
		end = cell + strcspn(cell, ";");
		*parts = arena_more(arena, *parts, count, sizeof(**parts));
		(*parts)[count] =
		    text_tidy(arena_copy(arena, cell, (size_t)(end - cell)));
		if ((*parts)[count++][0] != '\0')
			last = count;
	}
	return last;
}

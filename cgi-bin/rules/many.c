/* Many drafts from one CSV file: columns, and how a cell is read. */

#include "rules/many.h"

#include <string.h>

#include "base/outcome.h"
#include "base/text.h"
#include "rules/column.h"

static const struct many_about columns[] = {
	[MANY_NAME] = { "Claim name", "name", true,
	    "3 to 120 characters; no two open claims of your company have the "
	    "same name",
	    { "Contoso Exchange roll-out", "Adatum Sales" } },
	[MANY_LOCATION] = { "PartnerID", "location", true,
	    "of a location for which you may claim", { "5210441", "5210441" } },
	[MANY_TENANT] = { "Tenant ID", "tenant", true,
	    "the customer’s, written in any usual way",
	    { "b3a6c6a2-6f0e-4c5e-9d1c-2f4b8a7e5d10",
		"7d0e4f1b-93c2-4b8a-8e6f-15a2c9d3b704" } },
	[MANY_DOMAIN] = { "Domain", "domain", true, "one of the customer’s",
	    { "contoso.com", "adatum.com" } },
	[MANY_ROLE] = { "Partner role", "role", false,
	    "as it is called on the page where one chooses it",
	    { "Use or consume", "Build intent - Advisor" } },
	[MANY_ITEMS] = { "Items", "items", false,
	    "workloads or products by name, at most 40, with semicolons "
	    "between them",
	    { "Exchange Online; Microsoft Teams", "Dynamics 365 Sales" } },
	[MANY_SUBSCRIPTIONS] = { "Subscription IDs", "typed", false,
	    "for products, in the order of the items, with semicolons between "
	    "them; left out, the only one that fits is taken",
	    { "", "" } },
	[MANY_CUSTOMER_NAME] = { "Customer contact name", "customer_name",
	    false, "1 to 120 characters", { "Carla Moss", "Diego Ruiz" } },
	[MANY_CUSTOMER_TITLE] = { "Customer contact job title",
	    "customer_title", false, "1 to 120 characters",
	    { "Head of IT", "CIO" } },
	[MANY_CUSTOMER_EMAIL] = { "Customer contact e-mail", "customer_email",
	    false, "an e-mail address",
	    { "carla@contoso.com", "diego@adatum.com" } },
	[MANY_PARTNER_NAME] = { "Company contact name", "partner_name", false,
	    "1 to 120 characters", { "Paul Bauer", "Paul Bauer" } },
	[MANY_PARTNER_EMAIL] = { "Company contact e-mail", "partner_email",
	    false, "an e-mail address",
	    { "paul@fabrikam.example", "paul@fabrikam.example" } },
	[MANY_TECHNICAL_NAME] = { "Technical contact name", "technical_name",
	    false, "Business Applications only, at most 120 characters",
	    { "", "" } },
	[MANY_TECHNICAL_EMAIL] = { "Technical contact e-mail",
	    "technical_email", false, "with the technical contact’s name",
	    { "", "" } },
	[MANY_SOLUTION_SELLER] = { "Dynamics solution seller",
	    "solution_seller", false,
	    "Influenced Revenue only, at most 120 characters", { "", "" } },
	[MANY_REVENUE_CUSTOMER] = { "Customer name", "revenue_customer", false,
	    "Influenced Revenue only, at most 120 characters", { "", "" } },
	[MANY_ISV_SOLUTION] = { "ISV product or solution", "isv_solution",
	    false, "Influenced Revenue only, at most 120 characters",
	    { "", "" } },
	[MANY_OPTED_OUT] = { "Opt out of incentive payments", "opted_out",
	    false, "Use or consume only: yes or no", { "no", "" } },
};
_Static_assert(
    LENGTH(columns) == MANY_COLUMN__COUNT, "every column is described");

const struct many_about *
many_about(enum many_column column)
{
	return &columns[column];
}

enum many_column
many_column_of(const char *field)
{
	size_t length;

	if (strncmp(field, "subscription", strlen("subscription")) == 0)
		return MANY_SUBSCRIPTIONS;
	for (size_t i = 0; i < LENGTH(columns); i++) {
		length = strlen(columns[i].field);
		if (strncmp(field, columns[i].field, length) == 0 &&
		    strchr(".-", field[length]) != NULL)
			return (enum many_column)i;
	}
	return MANY_ITEMS;
}

bool
many_header(struct arena *arena, const char *const *fields, size_t count,
    int places[MANY_COLUMN__COUNT], const char **why)
{
	struct column known[MANY_COLUMN__COUNT];

	for (int i = 0; i < MANY_COLUMN__COUNT; i++)
		known[i] =
		    (struct column){ columns[i].name, columns[i].needed };
	return column_find(
	    arena, known, LENGTH(known), fields, count, places, why);
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

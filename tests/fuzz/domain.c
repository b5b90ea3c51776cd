/* A domain or an address that was read reads as itself, and so does each
 * parent of a domain, within which the domain is. */

#include "base/domain.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length);

static void
check_domain(const char *domain)
{
	char again[DOMAIN_SIZE];
	const char *parent;

	if (strlen(domain) >= DOMAIN_SIZE || !domain_read(domain, again) ||
	    strcmp(domain, again) != 0)
		abort();
	parent = domain_parent(domain);
	if (parent != NULL && !domain_read(parent, again))
		abort();
}

static void
check_email(const char *email)
{
	char again[EMAIL_SIZE], domain[DOMAIN_SIZE];

	if (strlen(email) >= EMAIL_SIZE || !domain_read_email(email, again) ||
	    strcmp(email, again) != 0)
		abort();
	if (!domain_read(strchr(email, '@') + 1, domain) ||
	    strcmp(domain, strchr(email, '@') + 1) != 0)
		abort();
}

int
LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	char domain[DOMAIN_SIZE], email[EMAIL_SIZE];
	char *typed = strndup((const char *)bytes, length);

	if (typed == NULL)
		abort();
	if (domain_read(typed, domain))
		check_domain(domain);
	if (domain_read_email(typed, email))
		check_email(email);
	free(typed);
	return 0;
}

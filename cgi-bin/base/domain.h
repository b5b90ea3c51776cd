/* Domain names (RFC 1123, IDNA 2008): what people type becomes one form. */

#ifndef BASE_DOMAIN_H
#define BASE_DOMAIN_H

#include <stdbool.h>

#define DOMAIN_SIZE 254 /* 253 characters and the NUL */

/*
 * Read a domain typed as such, as a subdomain, a URL or an e-mail address, in
 * any case, with a final dot, in any script: lower case, punycode where
 * needed. False when it is not a domain name with at least two labels.
 */
bool domain_read(const char *typed, char domain[DOMAIN_SIZE]);

/* The parent of a domain ("mail.contoso.com" → "contoso.com"); NULL at the
 * last two labels. Points into `domain`. */
const char *domain_parent(const char *domain);

#define EMAIL_SIZE 255

/*
 * Read an e-mail address: local part kept (at most 64 bytes, RFC 5321 atext and
 * dots), domain as above. Lower case throughout in `email`, which is what we
 * compare and keep. False when it is none.
 */
bool domain_read_email(const char *typed, char email[EMAIL_SIZE]);

/* Does an address as read above stand in a text, in any case, and not as a part
 * of a longer one? */
bool domain_email_stands_in(const char *text, const char *email);

#endif

/* "Contacts": GET and POST /claims/:claim/contacts. */

#ifndef WEB_CONTACT_H
#define WEB_CONTACT_H

#include "rules/claim.h"
#include "web/route.h"

handler web_contact_show, web_contact_save;

/* Is the address at none of the customer's verified domains? */
enum outcome web_contact_outside(struct store *, const struct claim *,
    const char *email, bool *outside) CHECKED;

#endif

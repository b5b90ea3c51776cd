/* "Contacts": GET and POST /claims/:claim/contacts. */

#ifndef WEB_CONTACT_H
#define WEB_CONTACT_H

#include "rules/claim.h"
#include "web/form.h"
#include "web/route.h"

handler web_contact_show, web_contact_save;

/* Take the form of the request's body into *claim, which has its role, and the
 * contacts, in memory only. INVALID as web_who_take. */
enum outcome web_contact_take(struct request *, struct claim *,
    struct contact contacts[CONTACT__COUNT], size_t *count,
    struct entries *) CHECKED;

/*
 * The customer contact gets another address, or the address another customer:
 * may that be tried now, and will there be a warning, which tells whose the
 * domain is not? It is told to web/probe, and the caller has to keep it
 * (probe_keep). INVALID with a sentence: nothing is looked up now (R4.42).
 */
enum outcome web_contact_warned(struct request *, struct store *,
    const struct claim *, const char *email, struct entries *) CHECKED;

/* Is the address at none of the customer's verified domains? */
enum outcome web_contact_outside(struct store *, const char *tenant,
    const char *email, bool *outside) CHECKED;

#endif

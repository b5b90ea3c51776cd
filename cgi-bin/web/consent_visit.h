/*
 * A visit by a customer contact's link: what the link leads to, or the page
 * that says why it does not work any more (R5.71).
 */

#ifndef WEB_CONSENT_VISIT_H
#define WEB_CONSENT_VISIT_H

#include "page/consent.h"
#include "store/consent.h"
#include "web/reply.h"
#include "web/request.h"

struct consent_visit {
	struct consent consent;
	struct claim claim;
	struct contact contacts[CONTACT__COUNT];
	struct consent_page page; /* all but its entries */
};

/* The link of the address. `*works`: it does; else the reply says why not, and
 * anything but DONE undoes the transaction. */
enum outcome web_consent_visit_link(struct request *, struct store *,
    struct reply *, struct consent_visit *, bool *works) CHECKED;

/* … and the claim, its lines, what was said of them, and whom to ask. */
enum outcome web_consent_visit_open(struct request *, struct store *,
    struct reply *, struct consent_visit *, bool *works) CHECKED;

/* May an expired link bring a new one: does its address still belong to the
 * claim, and is there something to speak of? */
enum outcome web_consent_visit_again(struct request *, struct store *,
    struct consent_visit *, bool *may) CHECKED;

#endif

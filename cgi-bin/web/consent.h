/*
 * The customer contact's pages: who has the link may read and answer, without
 * an account (R5.71). Looking changes nothing: scanners of mail follow links.
 */

#ifndef WEB_CONSENT_H
#define WEB_CONSENT_H

#include "store/store.h"
#include "web/reply.h"
#include "web/request.h"

enum outcome web_consent_show(struct request *, struct store *, struct reply *);
enum outcome web_consent_say(struct request *, struct store *, struct reply *);
enum outcome web_consent_ask(struct request *, struct store *, struct reply *);
enum outcome web_consent_decline(
    struct request *, struct store *, struct reply *);

/* An expired link asks for a new one, which goes to the same address. */
enum outcome web_consent_again(
    struct request *, struct store *, struct reply *);

#endif

/* The mail to the customer contact, once more: for the partner whose customer
 * lost it, and for the reviewer who asks (R5.70, R5.74). */

#ifndef WEB_NOTICE_H
#define WEB_NOTICE_H

#include "store/store.h"
#include "web/reply.h"
#include "web/request.h"

enum outcome web_notice_send(struct request *, struct store *, struct reply *);
enum outcome web_notice_ask(struct request *, struct store *, struct reply *);

#endif

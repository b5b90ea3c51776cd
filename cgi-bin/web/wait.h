/* To stop waiting for a subscription: POST /claims/:claim/subscriptions/stop.
 */

#ifndef WEB_WAIT_H
#define WEB_WAIT_H

#include "web/route.h"

handler web_wait_stop;

#endif

/* /healthz: for load balancers and monitors. */

#ifndef WEB_HEALTH_H
#define WEB_HEALTH_H

#include "web/route.h"

/* "ok" when the store can be read; else 503 or 500. */
handler web_health_show;

#endif

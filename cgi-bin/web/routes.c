/* The table: all that can be asked. The first row that fits answers, so an
 * address with a word in it stands above the one with a :name there. */

#include "web/health.h"
#include "web/route.h"

const struct route routes[] = {
	/* clang-format off */
	{ GET,  "/healthz", ANYONE, BODY_NONE, READS, web_health_show },
	/* clang-format on */
};

const size_t route_count = LENGTH(routes);

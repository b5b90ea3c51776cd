/* From where a session began, as coarsely as its person needs to know their
 * own (R2.45). */

#ifndef RULES_AGENT_H
#define RULES_AGENT_H

#include "base/arena.h"

/* What a browser says it is (User-Agent): "Firefox on Windows", "Safari",
 * "Another browser"; "" when it says nothing. Never its own words. */
const char *agent_words(struct arena *, const char *user_agent);

/* The network of an address: "203.0.113.x" of IPv4, the first 48 bits of IPv6
 * as "2001:db8:1:…"; "" of anything else. */
const char *agent_network(struct arena *, const char *address);

/* Both in words: "Firefox on Windows, from 203.0.113.x". */
const char *agent_place(
    struct arena *, const char *browser, const char *network);

#endif

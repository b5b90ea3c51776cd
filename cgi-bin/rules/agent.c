/* From where a session began. */

#include "rules/agent.h"

#include <arpa/inet.h>
#include <string.h>

#include "base/outcome.h"

#define UNKNOWN "Another browser"

struct sign {
	const char *part; /* of the header */
	const char *name;
};

/* The first that is found: each later one's word stands in earlier ones', too,
 * since browsers claim to be those before them. */
static const struct sign families[] = {
	{ "Edg", "Edge" },
	{ "OPR/", "Opera" },
	{ "SamsungBrowser/", "Samsung Internet" },
	{ "Firefox/", "Firefox" },
	{ "FxiOS/", "Firefox" },
	{ "CriOS/", "Chrome" },
	{ "Chrome/", "Chrome" },
	{ "Safari/", "Safari" },
};

static const struct sign systems[] = {
	{ "iPhone", "iPhone" },
	{ "iPad", "iPad" },
	{ "Android", "Android" },
	{ "Windows", "Windows" },
	{ "Mac OS X", "Mac" },
	{ "CrOS", "ChromeOS" },
	{ "Linux", "Linux" },
};

static const char *
find(const struct sign *signs, size_t count, const char *text)
{
	for (size_t i = 0; i < count; i++)
		if (strstr(text, signs[i].part) != NULL)
			return signs[i].name;
	return NULL;
}

const char *
agent_words(struct arena *arena, const char *user_agent)
{
	const char *family = find(families, LENGTH(families), user_agent);
	const char *system = find(systems, LENGTH(systems), user_agent);

	if (*user_agent == '\0')
		return "";
	if (family == NULL)
		family = UNKNOWN;
	return system == NULL ? family
			      : arena_print(arena, "%s on %s", family, system);
}

const char *
agent_network(struct arena *arena, const char *address)
{
	unsigned char four[4];
	struct in6_addr six;

	if (inet_pton(AF_INET, address, four) == 1)
		return arena_print(
		    arena, "%d.%d.%d.x", four[0], four[1], four[2]);
	if (inet_pton(AF_INET6, address, &six) == 1)
		return arena_print(arena, "%x:%x:%x:…",
		    six.s6_addr[0] << 8 | six.s6_addr[1],
		    six.s6_addr[2] << 8 | six.s6_addr[3],
		    six.s6_addr[4] << 8 | six.s6_addr[5]);
	return "";
}

const char *
agent_place(struct arena *arena, const char *browser, const char *network)
{
	if (*browser == '\0')
		browser = UNKNOWN;
	return *network == '\0'
		   ? browser
		   : arena_print(arena, "%s, from %s", browser, network);
}

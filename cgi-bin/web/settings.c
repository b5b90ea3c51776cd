/* The environment, read once. */

#include "web/settings.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clamd.h"
#include "base/log.h"

enum variable {
	DATA,
	BASE_URL,
	SOCKET,
	WORKERS,
	TEMPLATES,
	STATIC,
	CLAMD,
	VARIABLE__COUNT
};

static const struct {
	const char *name;
	const char *usual; /* "" when it depends, as `meaning` then says */
	const char *meaning;
} variables[] = {
	[DATA] = { "CPOR_DATA", "data",
	    "directory of the database, the keys and spool files" },
	[BASE_URL] = { "CPOR_BASE_URL", "http://localhost:8080",
	    "how browsers reach the site: https, or http on localhost" },
	[SOCKET] = { "CPOR_SOCKET", "",
	    "sockets for nginx, .0 for sign-in, .1 for the first worker; "
	    "usually CPOR_DATA/socket" },
	[WORKERS] = { "CPOR_WORKERS", "",
	    "processes that answer; usually one per processor, at least 2" },
	[TEMPLATES] = { "CPOR_TEMPLATES", "templates",
	    "directory of the templates" },
	[STATIC] = { "CPOR_STATIC", "build/static",
	    "directory of the static files and their manifest" },
	[CLAMD] = { "CPOR_CLAMD", "",
	    "where clamd listens, /path or localhost:3310: with it no file is "
	    "handed out before it was scanned; usually no scanner" },
};
_Static_assert(
    LENGTH(variables) == VARIABLE__COUNT, "every variable has a row");

/* Set but empty is as good as not set. */
static const char *
value_of(enum variable variable)
{
	const char *value = getenv(variables[variable].name);

	return value == NULL || *value == '\0' ? variables[variable].usual
					       : value;
}

static int
refuse(enum variable variable, const char *why)
{
	log_fault("settings: %s %s", variables[variable].name, why);
	return -1;
}

/* Cookies without Secure are for this machine only. */
static bool
is_localhost(const char *host)
{
	static const char *const names[] = { "localhost", "127.0.0.1",
		"[::1]" };

	for (size_t i = 0; i < LENGTH(names); i++) {
		size_t length = strlen(names[i]);

		if (strncmp(host, names[i], length) == 0 &&
		    (host[length] == '\0' || host[length] == ':'))
			return true;
	}
	return false;
}

static int
read_base_url(struct site *site, struct arena *arena)
{
	char *url = arena_string(arena, value_of(BASE_URL)), *host;
	size_t length = strlen(url);

	if (length > 0 && url[length - 1] == '/')
		url[--length] = '\0';
	for (char *c = url; *c != '\0'; c++)
		*c = (char)tolower((unsigned char)*c);
	site->secure = strncmp(url, "https://", 8) == 0;
	if (!site->secure && strncmp(url, "http://", 7) != 0)
		return refuse(BASE_URL, "begins with neither https:// nor "
					"http://");
	host = url + (site->secure ? 8 : 7);
	if (*host == '\0' ||
	    host[strspn(host, "abcdefghijklmnopqrstuvwxyz0123456789.-:[]")] !=
		'\0')
		return refuse(BASE_URL, "is not a scheme and a host alone");
	if (!site->secure && !is_localhost(host))
		return refuse(BASE_URL, "needs https, but on localhost");
	site->base_url = url;
	site->host = host;
	return 0;
}

static int
read_workers(int *workers)
{
	const char *value = value_of(WORKERS);
	char *end;
	long number = sysconf(_SC_NPROCESSORS_ONLN);

	if (number < 2)
		number = 2;
	if (number > SETTINGS_WORKERS)
		number = SETTINGS_WORKERS;
	if (*value != '\0') {
		number = strtol(value, &end, 10);
		if (*end != '\0' || number < 1 || number > SETTINGS_WORKERS)
			return refuse(WORKERS, "is not a number from 1 to 64");
	}
	*workers = (int)number;
	return 0;
}
_Static_assert(SETTINGS_WORKERS == 64, "the refusal above says so");

static int
read_scanner(struct site *site, struct arena *arena)
{
	if (*value_of(CLAMD) == '\0')
		return 0;
	site->scanner = arena_string(arena, value_of(CLAMD));
	if (!clamd_is_address(site->scanner))
		return refuse(CLAMD, "is neither a path from / nor a port of "
				     "this machine, localhost:3310");
	return 0;
}

int
settings_read(struct settings *settings, struct arena *arena)
{
	struct site *site = &settings->site;

	*settings = (struct settings){ .workers = 0 };
	site->data = arena_string(arena, value_of(DATA));
	site->keys = &settings->keys;
	settings->keys_path = arena_print(arena, "%s/keys", site->data);
	settings->socket = arena_string(arena, value_of(SOCKET));
	if (*settings->socket == '\0')
		settings->socket = arena_print(arena, "%s/socket", site->data);
	settings->templates = arena_string(arena, value_of(TEMPLATES));
	settings->manifest =
	    arena_print(arena, "%s/manifest", value_of(STATIC));
	if (read_base_url(site, arena) == -1 ||
	    read_workers(&settings->workers) == -1 ||
	    read_scanner(site, arena) == -1)
		return -1;
	return 0;
}

int
settings_unlock(struct settings *settings)
{
	return secret_keys_read(settings->keys_path, &settings->keys);
}

void
settings_print(struct text *out)
{
	for (size_t i = 0; i < LENGTH(variables); i++) {
		text_print(
		    out, "  %-15s %s", variables[i].name, variables[i].meaning);
		if (*variables[i].usual != '\0')
			text_print(out, " (%s)", variables[i].usual);
		text_add_char(out, '\n');
	}
}

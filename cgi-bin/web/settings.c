/* The environment, read once. */

#include "web/settings.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/clamd.h"
#include "base/domain.h"
#include "base/log.h"

enum variable {
	DATA,
	BASE_URL,
	SOCKET,
	WORKERS,
	TEMPLATES,
	STATIC,
	CLAMD,
	SMTP_URL,
	SMTP_CA,
	MAIL_FROM,
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
	[SMTP_URL] = { "CPOR_SMTP_URL", "",
	    "the mail server, smtp://host:587 (STARTTLS) or smtps://host, with "
	    "name:password@ before the host; usually none, and mail waits" },
	[SMTP_CA] = { "CPOR_SMTP_CA", "",
	    "file of the certificates to trust at the mail server; usually the "
	    "system's, and none on this machine" },
	[MAIL_FROM] = { "CPOR_MAIL_FROM", "",
	    "address that mail comes from; usually cpor@ the host of "
	    "CPOR_BASE_URL" },
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

/* smtp:// or smtps://, name:password@ if need be, a host, a port. Percent
 * escapes in name and password are libcurl's to read. */
static bool
is_mail_url(const char *url)
{
	const char *host = strstr(url, "://");

	if (strncmp(url, "smtp://", 7) != 0 && strncmp(url, "smtps://", 8) != 0)
		return false;
	for (const char *at = url; *at != '\0'; at++)
		if (*at <= 0x20 || *at >= 0x7F)
			return false;
	host += 3;
	return *host != '\0' && strpbrk(host, "/?#\"<>\\^`{|}") == NULL;
}

static const char *
mail_host(const char *url)
{
	const char *name = strrchr(url, '@');

	return name != NULL ? name + 1 : strstr(url, "://") + 3;
}

/* Our name for mail: without the port, and one that has a dot. */
static const char *
own_host(const struct site *site, struct arena *arena)
{
	if (is_localhost(site->host))
		return "localhost.localdomain";
	return arena_copy(arena, site->host, strcspn(site->host, ":"));
}

static int
read_from(struct mail_setup *mail, struct arena *arena)
{
	const char *value = value_of(MAIL_FROM);
	char *address = arena_get(arena, EMAIL_SIZE);

	if (*value == '\0')
		value = arena_print(arena, "cpor@%s", mail->host);
	mail->from = address;
	return domain_read_email(value, address)
		   ? 0
		   : refuse(MAIL_FROM, "is not an e-mail address, or is needed "
				       "because the site's host is no domain");
}

static int
read_mail(struct site *site, struct arena *arena)
{
	struct mail_setup *mail = arena_one(arena, struct mail_setup);
	char *url = arena_string(arena, value_of(SMTP_URL));
	size_t length = strlen(url);

	if (length == 0)
		return 0;
	if (url[length - 1] == '/')
		url[--length] = '\0';
	if (!is_mail_url(url))
		return refuse(SMTP_URL,
		    "is not smtp:// or smtps:// with a host "
		    "and no path");
	*mail = (struct mail_setup){ .url = url,
		.authority = *value_of(SMTP_CA) == '\0'
				 ? NULL
				 : arena_string(arena, value_of(SMTP_CA)),
		.local = is_localhost(mail_host(url)),
		.host = own_host(site, arena),
		.base_url = site->base_url };
	if (mail->authority != NULL && access(mail->authority, R_OK) == -1)
		return refuse(SMTP_CA, "cannot be read");
	site->mail = mail;
	return read_from(mail, arena);
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
	    read_scanner(site, arena) == -1 || read_mail(site, arena) == -1)
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

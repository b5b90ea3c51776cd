/* Domain names: libidn2 for what is not ASCII, RFC 1123 for all. */

#include "base/domain.h"

#include <ctype.h>
#include <idn2.h>
#include <stddef.h>
#include <string.h>

#include "base/text.h"

#define TYPED_MAX 2048 /* bytes of an address that we look at */
#define HOST_MAX  1024 /* bytes of a host before it becomes punycode */
#define LABEL_MAX 63
#define LOCAL_MAX 64
#define LOWER	  "abcdefghijklmnopqrstuvwxyz"
#define DIGITS	  "0123456789"
#define ATEXT	  LOWER DIGITS "!#$%&'*+-/=?^_`{|}~"

static void
lower(char *string)
{
	for (; *string != '\0'; string++)
		if (*string >= 'A' && *string <= 'Z')
			*string = (char)(*string - 'A' + 'a');
}

static bool
is_label(const char *label, size_t length)
{
	return length >= 1 && length <= LABEL_MAX &&
	       strspn(label, LOWER DIGITS "-") >= length && label[0] != '-' &&
	       label[length - 1] != '-';
}

/* Lower-case ASCII labels, at least two, the last not a number: an address
 * such as 10.0.0.1 is no name. */
static bool
is_domain(const char *host)
{
	size_t labels = 0, length;

	if (strnlen(host, DOMAIN_SIZE) == DOMAIN_SIZE)
		return false;
	for (;; host += length + 1) {
		length = strcspn(host, ".");
		if (!is_label(host, length))
			return false;
		labels++;
		if (host[length] == '\0')
			return labels >= 2 && strspn(host, DIGITS) < length;
	}
}

static bool
is_plain(const char *host)
{
	for (const char *c = host; *c != '\0'; c++)
		if ((unsigned char)*c >= 0x80)
			return false;
	/* Labels in punycode are checked by libidn2 too. */
	return strncmp(host, "xn--", 4) != 0 && strstr(host, ".xn--") == NULL;
}

static void
drop_final_dot(char *host)
{
	size_t length = strlen(host);

	if (length > 0 && host[length - 1] == '.')
		host[length - 1] = '\0';
}

/* The host in `host` as a domain in ASCII. */
static bool
host_to_domain(char *host, char domain[DOMAIN_SIZE])
{
	char *ascii;
	bool read = false;

	lower(host);
	if (is_plain(host)) {
		drop_final_dot(host);
		if (!is_domain(host))
			return false;
		memcpy(domain, host, strlen(host) + 1);
		return true;
	}
	if (idn2_lookup_u8((const uint8_t *)host, (uint8_t **)&ascii,
		IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL) != IDN2_OK)
		return false;
	lower(ascii);
	drop_final_dot(ascii);
	if (is_domain(ascii)) {
		memcpy(domain, ascii, strlen(ascii) + 1);
		read = true;
	}
	idn2_free(ascii);
	return read;
}

/* A tidy copy of what was typed; false if it cannot be an address. */
static bool
copy_typed(const char *typed, char copy[TYPED_MAX])
{
	size_t length = strnlen(typed, TYPED_MAX);

	if (length == TYPED_MAX || !text_is_utf8(typed, length))
		return false;
	memcpy(copy, typed, length + 1);
	text_tidy(copy);
	return true;
}

/* Cut an address down to its host. */
static char *
host_of(char *address)
{
	char *host = address, *mark;

	if ((mark = strstr(host, "://")) != NULL &&
	    mark < host + strcspn(host, "/?#"))
		host = mark + 3;
	host[strcspn(host, "/?#")] = '\0';
	if ((mark = strrchr(host, '@')) != NULL)
		host = mark + 1;
	mark = strrchr(host, ':');
	if (mark != NULL && mark[1 + strspn(mark + 1, DIGITS)] == '\0')
		*mark = '\0';
	return host;
}

bool
domain_read(const char *typed, char domain[DOMAIN_SIZE])
{
	char copy[TYPED_MAX], *host;

	if (!copy_typed(typed, copy))
		return false;
	host = host_of(copy);
	return strlen(host) < HOST_MAX && host_to_domain(host, domain);
}

const char *
domain_parent(const char *domain)
{
	const char *dot = strchr(domain, '.');

	if (dot == NULL || strchr(dot + 1, '.') == NULL)
		return NULL;
	return dot + 1;
}

/* Words of atext with single dots between them. */
static bool
is_local(const char *local)
{
	size_t length = strlen(local);

	return length >= 1 && length <= LOCAL_MAX &&
	       strspn(local, ATEXT ".") == length && local[0] != '.' &&
	       local[length - 1] != '.' && strstr(local, "..") == NULL;
}

bool
domain_read_email(const char *typed, char email[EMAIL_SIZE])
{
	char copy[TYPED_MAX], domain[DOMAIN_SIZE], *at;
	size_t local, host;

	if (!copy_typed(typed, copy))
		return false;
	at = strrchr(copy, '@');
	if (at == NULL || strlen(at + 1) >= HOST_MAX)
		return false;
	*at = '\0';
	lower(copy);
	if (!is_local(copy) || !host_to_domain(at + 1, domain))
		return false;
	local = strlen(copy);
	host = strlen(domain);
	if (local + 1 + host >= EMAIL_SIZE)
		return false;
	memcpy(email, copy, local);
	email[local] = '@';
	memcpy(email + local + 1, domain, host + 1);
	return true;
}

/* Is there more of a local part before `start`? Signs such as quotes are only
 * when something stands before them, too. */
static bool
goes_on_before(const char *text, const char *start)
{
	if (start == text || strchr(ATEXT ".", start[-1]) == NULL)
		return false;
	if (isalnum((unsigned char)start[-1]) ||
	    strchr("._%+-", start[-1]) != NULL)
		return true;
	return start - 1 > text && isalnum((unsigned char)start[-2]);
}

/* Is there more of a host at `end`? A dot may end the sentence. */
static bool
goes_on_after(const char *end)
{
	if (end[0] == '.')
		end++;
	return isalnum((unsigned char)end[0]) || end[0] == '-';
}

bool
domain_email_stands_in(const char *text, const char *email)
{
	const char *at = text;

	while ((at = strcasestr(at, email)) != NULL) {
		if (!goes_on_before(text, at) &&
		    !goes_on_after(at + strlen(email)))
			return true;
		at++;
	}
	return false;
}

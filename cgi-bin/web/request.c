/* Reading a request: every byte of it is decoded and checked here, once. */

#include "web/request.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/id.h"
#include "base/text.h"
#include "web/multipart.h"

static const char *const method_names[] = {
	[GET] = "GET",
	[POST] = "POST",
};
_Static_assert(
    LENGTH(method_names) == METHOD__COUNT, "every method has a name");

/* A parameter of the wire as a string of the arena; "" without one. */
static const char *
param(const struct request *request, const struct wire *wire, const char *name)
{
	return arena_string(request->arena, wire->param(wire->context, name));
}

static int
hex_digit(char c)
{
	if (c >= '0' && c <= '9')
		return c - '0';
	if (c >= 'a' && c <= 'f')
		return c - 'a' + 10;
	if (c >= 'A' && c <= 'F')
		return c - 'A' + 10;
	return -1;
}

/*
 * Decode percent escapes, and plus signs if `plus`, into the arena. NULL for a
 * broken escape, NUL, or what is not UTF-8.
 */
static char *
decode(struct arena *arena, const char *text, size_t length, bool plus)
{
	char *decoded = arena_get(arena, length + 1);
	size_t used = 0;
	int high, low;

	for (size_t i = 0; i < length; i++) {
		char c = text[i];

		if (plus && c == '+') {
			c = ' ';
		} else if (c == '%') {
			if (length - i < 3 ||
			    (high = hex_digit(text[i + 1])) < 0 ||
			    (low = hex_digit(text[i + 2])) < 0)
				return NULL;
			c = (char)(high << 4 | low);
			i += 2;
		}
		decoded[used++] = c;
	}
	return text_is_utf8(decoded, used) ? decoded : NULL;
}

static bool
has_control(const char *string)
{
	for (; *string != '\0'; string++)
		if ((unsigned char)*string < 0x20 || *string == 0x7F)
			return true;
	return false;
}

/* Is it a path of segments that mean themselves? */
static enum fault
check_segments(const char *path)
{
	const char *segment = path;
	size_t length;

	if (strcmp(path, "/") == 0)
		return FAULT_NONE;
	while (*segment == '/') {
		segment++;
		length = strcspn(segment, "/");
		if (length == 0)
			return FAULT_UNKNOWN;
		if (segment[0] == '.' &&
		    (length == 1 || (length == 2 && segment[1] == '.')))
			return FAULT_MALFORMED;
		segment += length;
	}
	return FAULT_NONE;
}

/* A slash within a segment would make two of one after decoding. */
static bool
hides_slash(const char *path, size_t length)
{
	for (size_t i = 0; i + 2 < length; i++)
		if (path[i] == '%' && path[i + 1] == '2' &&
		    (path[i + 2] == 'f' || path[i + 2] == 'F'))
			return true;
	return false;
}

static enum fault
read_path(struct request *request, const char *target, size_t length)
{
	char *path;

	if (length == 0 || target[0] != '/' || hides_slash(target, length))
		return FAULT_MALFORMED;
	if (length > REQUEST_PATH)
		return FAULT_UNKNOWN;
	path = decode(request->arena, target, length, false);
	if (path == NULL || has_control(path))
		return FAULT_MALFORMED;
	request->path = path;
	return check_segments(path);
}

/* The target as sent is the one source of path and query; what nginx has
 * decoded or merged is not looked at. */
static bool
has_repeat(const struct pairs *pairs)
{
	for (size_t i = 1; i < pairs->count; i++)
		for (size_t j = 0; j < i; j++)
			if (strcmp(pairs->list[i].name, pairs->list[j].name) ==
			    0)
				return true;
	return false;
}

static enum fault
read_target(struct request *request, const struct wire *wire)
{
	const char *target = param(request, wire, "REQUEST_URI");
	size_t length = strcspn(target, "?");
	const char *query =
	    target[length] == '?' ? target + length + 1 : target + length;
	enum fault fault;

	fault = read_path(request, target, length);
	if (fault != FAULT_NONE)
		return fault;
	if (strlen(query) > REQUEST_QUERY || strchr(target, '#') != NULL ||
	    has_control(target))
		return FAULT_MALFORMED;
	request->target = target;
	if (!request_split(request->arena, query, strlen(query), REQUEST_FIELDS,
		&request->query) ||
	    has_repeat(&request->query))
		return FAULT_MALFORMED;
	return FAULT_NONE;
}

/* Is it the site's host, with or without the port its scheme implies? */
static bool
is_host(const struct site *site, const char *host)
{
	const char *port = site->secure ? ":443" : ":80";
	size_t length = strlen(site->host);

	if (strncasecmp(host, site->host, length) != 0)
		return false;
	return host[length] == '\0' || strcmp(host + length, port) == 0;
}

/* Cookies are split, not decoded. Other programs of the same host may set
 * what they like: what is not text is theirs, and passed over. */
static enum fault
read_cookies(struct request *request, const char *header)
{
	struct pairs *cookies = &request->cookies;
	size_t length, equals;

	cookies->list =
	    arena_array(request->arena, struct pair, REQUEST_COOKIES);
	while (*(header += strspn(header, "; \t")) != '\0') {
		length = strcspn(header, ";");
		equals = strcspn(header, "=;");
		if (cookies->count == REQUEST_COOKIES)
			return FAULT_MALFORMED;
		if (equals < length && text_is_utf8(header, length))
			cookies->list[cookies->count++] = (struct pair){
				arena_copy(request->arena, header, equals),
				arena_copy(request->arena, header + equals + 1,
				    length - equals - 1),
			};
		header += length;
	}
	return FAULT_NONE;
}

static enum fault
read_method(struct request *request, const char *method)
{
	request->head = strcmp(method, "HEAD") == 0;
	if (request->head)
		method = "GET";
	for (size_t i = 0; i < LENGTH(method_names); i++) {
		if (strcmp(method, method_names[i]) != 0)
			continue;
		request->method = (enum method)i;
		return FAULT_NONE;
	}
	return FAULT_METHOD;
}

enum fault
request_read(struct request *request, const struct wire *wire)
{
	enum fault fault;

	request->path = request->target = "/";
	if (request->tag == NULL)
		request->tag = "";
	request->origin = param(request, wire, "HTTP_ORIGIN");
	request->fetch_site = param(request, wire, "HTTP_SEC_FETCH_SITE");
	request->address = param(request, wire, "REMOTE_ADDR");
	request->agent = param(request, wire, "HTTP_USER_AGENT");
	if (!is_host(request->site, param(request, wire, "HTTP_HOST")))
		return FAULT_MALFORMED;
	fault = read_target(request, wire);
	if (fault == FAULT_NONE)
		fault =
		    read_cookies(request, param(request, wire, "HTTP_COOKIE"));
	if (fault == FAULT_NONE)
		fault = read_method(
		    request, param(request, wire, "REQUEST_METHOD"));
	return fault;
}

bool
request_split(struct arena *arena, const char *text, size_t length,
    size_t limit, struct pairs *pairs)
{
	const char *end = text + length, *stop, *equals;
	struct pair pair;

	*pairs = (struct pairs){ 0 };
	for (; text < end; text = stop + 1) {
		stop = memchr(text, '&', (size_t)(end - text));
		if (stop == NULL)
			stop = end;
		if (stop == text)
			continue;
		if (pairs->count == limit)
			return false;
		if (pairs->list == NULL)
			pairs->list = arena_array(arena, struct pair, limit);
		equals = memchr(text, '=', (size_t)(stop - text));
		if (equals == NULL)
			equals = stop;
		pair.name = decode(arena, text, (size_t)(equals - text), true);
		pair.value = "";
		if (equals < stop)
			pair.value = decode(arena, equals + 1,
			    (size_t)(stop - equals - 1), true);
		if (pair.name == NULL || pair.value == NULL)
			return false;
		pairs->list[pairs->count++] = pair;
	}
	return true;
}

/* CONTENT_LENGTH as a number: 0 without one, -1 when it is none. */
static int64_t
content_length(const char *text)
{
	int64_t length = 0;

	if (strlen(text) > 15)
		return -1;
	for (; *text != '\0'; text++) {
		if (*text < '0' || *text > '9')
			return -1;
		length = length * 10 + (*text - '0');
	}
	return length;
}

/* Is `type` this media type, whatever its parameters? */
static bool
is_type(const char *type, const char *wanted)
{
	size_t length = strlen(wanted);

	return strncasecmp(type, wanted, length) == 0 &&
	       strchr("; \t", type[length]) != NULL;
}

static enum fault
read_urlencoded(struct request *request, const struct wire *wire,
    int64_t length, size_t fields_max)
{
	size_t used = 0, size = (size_t)length;
	char *body;
	ssize_t got = 0;

	if (length > REQUEST_BODY)
		return FAULT_TOO_LARGE;
	body = arena_get(request->arena, size + 1);
	while (used < size &&
	       (got = wire->read(wire->context, body + used, size - used)) > 0)
		used += (size_t)got;
	if (used < size || !request_split(request->arena, body, used,
			       fields_max, &request->body))
		return FAULT_MALFORMED;
	return FAULT_NONE;
}

enum fault
request_read_body(struct request *request, const struct wire *wire,
    size_t fields_max, bool files)
{
	const char *type = param(request, wire, "CONTENT_TYPE");
	int64_t length = content_length(param(request, wire, "CONTENT_LENGTH"));

	if (length < 0)
		return FAULT_MALFORMED;
	if (length > (files ? REQUEST_UPLOAD : REQUEST_BODY))
		return FAULT_TOO_LARGE;
	if (is_type(type, "application/x-www-form-urlencoded"))
		return read_urlencoded(request, wire, length, fields_max);
	if (files && is_type(type, "multipart/form-data"))
		return multipart_read(request, wire, type, length, fields_max);
	/* No body at all has no type. */
	return length == 0 && *type == '\0' ? FAULT_NONE : FAULT_MEDIA;
}

void
request_close(struct request *request)
{
	for (size_t i = 0; i < request->upload_count; i++)
		close(request->uploads[i].fd);
	request->upload_count = 0;
}

static const char *
only_value(const struct pairs *pairs, const char *name)
{
	const char *value = NULL;

	for (size_t i = 0; i < pairs->count; i++) {
		if (strcmp(pairs->list[i].name, name) != 0)
			continue;
		if (value != NULL)
			return NULL;
		value = pairs->list[i].value;
	}
	return value;
}

const char *
request_query(const struct request *request, const char *name)
{
	return only_value(&request->query, name);
}

const char *
request_asked(const struct request *request, const char *name)
{
	const char *value = request_query(request, name);

	return value == NULL ? "" : value;
}

const char *
request_cookie(const struct request *request, const char *name)
{
	return only_value(&request->cookies, name);
}

int64_t
request_unmask(const struct request *request, const char *letters, int64_t none)
{
	int64_t number;

	return letters != NULL &&
		       secret_unmask(request->viewer.mask, letters, &number)
		   ? number
		   : none;
}

bool
request_id(const struct request *request, size_t index, int64_t *id)
{
	return index < LENGTH(request->argument) &&
	       request->argument[index] != NULL &&
	       id_read(request->argument[index], id);
}

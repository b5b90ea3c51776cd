/* The reply: its head, its cookies, and what outcomes and faults become. */

#include "web/reply.h"

#include <errno.h>
#include <fcntl.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/log.h"
#include "page/outcome.h"
#include "web/guard.h"

#define LOCATION_MAX 4096
#define RETRY_BUSY   "5" /* seconds: a waiting writer is soon done */
#define RETRY_SLOWER "60"

/* An ending as HTTP and as a page. */
struct ending {
	int status;
	enum problem problem;
};

static const struct ending outcomes[] = {
	[DONE] = { 200, PROBLEM_BROKEN }, /* done without a word: our fault */
	[INVALID] = { 422, PROBLEM_INVALID },
	[ABSENT] = { 404, PROBLEM_ABSENT },
	[FORBIDDEN] = { 403, PROBLEM_FORBIDDEN },
	[CONFLICT] = { 409, PROBLEM_CHANGED },
	[BUSY] = { 503, PROBLEM_BUSY },
	[BROKEN] = { 500, PROBLEM_BROKEN },
};
_Static_assert(LENGTH(outcomes) == OUTCOME__COUNT, "every outcome ends");

/* … when it opens in another directory of the viewer's. */
static const struct ending elsewhere = { 403, PROBLEM_ELSEWHERE };

static const struct ending faults[] = {
	[FAULT_NONE] = { 200, PROBLEM_BROKEN },
	[FAULT_MALFORMED] = { 400, PROBLEM_MALFORMED },
	[FAULT_UNKNOWN] = { 404, PROBLEM_ABSENT },
	[FAULT_METHOD] = { 405, PROBLEM_METHOD },
	[FAULT_TOO_LARGE] = { 413, PROBLEM_TOO_LARGE },
	[FAULT_MEDIA] = { 415, PROBLEM_MEDIA },
	[FAULT_TOO_MANY] = { 429, PROBLEM_TOO_MANY },
	[FAULT_STALE] = { 403, PROBLEM_STALE },
	[FAULT_BUSY] = { 503, PROBLEM_BUSY },
};
_Static_assert(LENGTH(faults) == FAULT__COUNT, "every fault ends");

static const struct {
	int status;
	const char *reason;
} reasons[] = {
	{ 200, "OK" },
	{ 303, "See Other" },
	{ 400, "Bad Request" },
	{ 403, "Forbidden" },
	{ 404, "Not Found" },
	{ 405, "Method Not Allowed" },
	{ 409, "Conflict" },
	{ 410, "Gone" },
	{ 413, "Content Too Large" },
	{ 415, "Unsupported Media Type" },
	{ 422, "Unprocessable Content" },
	{ 429, "Too Many Requests" },
	{ 500, "Internal Server Error" },
	{ 503, "Service Unavailable" },
};

static const char *
reason_of(int status)
{
	for (size_t i = 0; i < LENGTH(reasons); i++)
		if (reasons[i].status == status)
			return reasons[i].reason;
	return "Unknown";
}

static bool
has_control(const char *string)
{
	for (; *string != '\0'; string++)
		if ((unsigned char)*string < 0x20 || *string == 0x7F)
			return true;
	return false;
}

/* What is not the body goes back to how a fresh reply has it. */
static void
reset(struct reply *reply)
{
	if (reply->spool != -1)
		close(reply->spool);
	reply->type = NULL;
	reply->status = 0;
	reply->spool = -1;
	reply->spool_size = 0;
}

void
reply_open(struct reply *reply)
{
	*reply = (struct reply){ .spool = -1 };
	text_open(&reply->body, REPLY_LIMIT);
	text_open(&reply->headers, REPLY_HEADERS);
	text_open(&reply->cookies, REPLY_HEADERS);
}

void
reply_close(struct reply *reply)
{
	reset(reply);
	text_close(&reply->body);
	text_close(&reply->headers);
	text_close(&reply->cookies);
}

void
reply_clear(struct reply *reply)
{
	reset(reply);
	text_clear(&reply->body);
	text_clear(&reply->headers);
	text_clear(&reply->cookies);
}

void
reply_head(const struct reply *reply, struct text *head)
{
	int status = reply->status == 0 ? 200 : reply->status;
	int64_t length = reply->spool == -1 ? (int64_t)reply->body.length
					    : reply->spool_size;
	const char *type =
	    reply->type == NULL ? "text/html; charset=utf-8" : reply->type;

	text_print(head, "Status: %d %s\r\n", status, reason_of(status));
	if (status != 303)
		text_print(head, "Content-Type: %s\r\n", type);
	text_print(head, "Content-Length: %" PRId64 "\r\n", length);
	text_add(head, "Cache-Control: no-store\r\n");
	text_add(head, text_string(&reply->headers));
	text_add(head, text_string(&reply->cookies));
	text_add(head, "\r\n");
}

void
reply_go(struct reply *reply, const char *format, ...)
{
	char address[LOCATION_MAX];
	va_list arguments;
	int length;

	va_start(arguments, format);
	length = vsnprintf(address, sizeof(address), format, arguments);
	va_end(arguments);
	text_clear(&reply->body);
	/* "//host" and "/\host" would lead away. */
	if (length < 1 || (size_t)length >= sizeof(address) ||
	    address[0] != '/' || address[1] == '/' || address[1] == '\\') {
		reply->headers.failed = true;
		return;
	}
	reply->status = 303;
	reply_header(reply, "Location", address);
}

void
reply_header(struct reply *reply, const char *name, const char *value)
{
	if (has_control(value))
		reply->headers.failed = true;
	text_print(&reply->headers, "%s: %s\r\n", name, value);
}

void
reply_cookie(struct reply *reply, const struct site *site, const char *name,
    const char *value)
{
	text_print(&reply->cookies,
	    "Set-Cookie: %s=%s; Path=/; HttpOnly; SameSite=Lax%s%s\r\n", name,
	    value == NULL ? "" : value, site->secure ? "; Secure" : "",
	    value == NULL ? "; Max-Age=0" : "");
}

void
reply_session(struct reply *reply, const struct site *site, const char *token)
{
	reply_cookie(reply, site, guard_cookie_name(site), token);
}

/* The name as programs that know no filename* may show it. */
static void
add_plain_name(struct text *out, const char *name)
{
	for (; *name != '\0'; name++) {
		unsigned char c = (unsigned char)*name;

		/* One "_" for each character, not for each of its bytes. */
		if ((c & 0xC0) == 0x80)
			continue;
		text_add_char(
		    out, c < 0x20 || c >= 0x7F || strchr("\"\\%/", c) != NULL
			     ? '_'
			     : (char)c);
	}
}

/* RFC 8187: attr-char as it is, everything else in percent. */
static void
add_exact_name(struct text *out, const char *name)
{
	static const char plain[] = "0123456789!#$&+-.^_`|~"
				    "abcdefghijklmnopqrstuvwxyz"
				    "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

	for (; *name != '\0'; name++) {
		if (strchr(plain, *name) != NULL)
			text_add_char(out, *name);
		else
			text_print(out, "%%%02X", (unsigned char)*name);
	}
}

/* What is not looked at here but kept as a file, under exactly this name. */
static void
add_download(struct reply *reply, struct arena *arena, const char *type,
    const char *name)
{
	struct text *out = &reply->headers;

	reply->type = arena_string(arena, type);
	if (has_control(type))
		reply->headers.failed = true;
	text_add(out, "Content-Disposition: attachment; filename=\"");
	add_plain_name(out, name);
	text_add(out, "\"; filename*=UTF-8''");
	add_exact_name(out, name);
	text_add(out, "\r\n");
	reply_header(reply, "X-Content-Type-Options", "nosniff");
	reply_header(
	    reply, "Content-Security-Policy", "default-src 'none'; sandbox");
}

void
reply_download(struct reply *reply, struct arena *arena, int fd, int64_t size,
    const char *type, const char *name)
{
	reset(reply);
	text_clear(&reply->body);
	reply->spool = fd;
	reply->spool_size = size;
	add_download(reply, arena, type, name);
}

void
reply_attach(struct reply *reply, struct arena *arena, const char *type,
    const char *name)
{
	reset(reply);
	add_download(reply, arena, type, name);
}

int
reply_spool(const struct site *site)
{
	char path[4096];
	int length, fd;

	length =
	    snprintf(path, sizeof(path), "%s/spool/cpor.XXXXXX", site->data);
	if (length < 0 || (size_t)length >= sizeof(path)) {
		log_fault("spool: the data directory's name is too long");
		return -1;
	}
	fd = mkostemp(path, O_CLOEXEC);
	if (fd == -1) {
		log_fault("spool: cannot make a file: %s", strerror(errno));
		return -1;
	}
	if (unlink(path) == -1)
		log_fault("spool: cannot unlink a file: %s", strerror(errno));
	return fd;
}

int
reply_status(enum outcome outcome)
{
	return outcomes[outcome].status;
}

int
reply_fault_status(enum fault fault)
{
	return faults[fault].status;
}

static void
end_with(
    struct reply *reply, const struct request *request, struct ending ending)
{
	reply_clear(reply);
	reply->status = ending.status;
	if (ending.status == 503)
		reply_header(reply, "Retry-After", RETRY_BUSY);
	else if (ending.status == 429)
		reply_header(reply, "Retry-After", RETRY_SLOWER);
	if (ending.problem == PROBLEM_FORBIDDEN)
		page_outcome_role(&reply->body, request->arena,
		    &request->viewer, &request->ways);
	else if (ending.problem == PROBLEM_ELSEWHERE)
		page_outcome_elsewhere(&reply->body, request->arena,
		    &request->viewer, &request->ways);
	else
		page_outcome(&reply->body, request->arena, &request->viewer,
		    ending.problem, request->tag);
	if (!text_failed(&reply->body))
		return;
	/* Not even that page: a few plain words always fit. */
	text_clear(&reply->body);
	reply->type = "text/plain; charset=utf-8";
	text_print(
	    &reply->body, "%d %s\n", ending.status, reason_of(ending.status));
}

void
reply_outcome(
    struct reply *reply, const struct request *request, enum outcome outcome)
{
	struct ending ending = outcomes[outcome];

	if (outcome == DONE)
		ending.status = 500;
	if (outcome == ABSENT && request->ways.elsewhere_count > 0)
		ending = elsewhere;
	end_with(reply, request, ending);
}

void
reply_fault(
    struct reply *reply, const struct request *request, enum fault fault)
{
	struct ending ending = faults[fault];

	if (fault == FAULT_NONE)
		ending.status = 500;
	end_with(reply, request, ending);
}

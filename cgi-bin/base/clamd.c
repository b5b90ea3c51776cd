/* Talks to clamd: a socket, one command, one answer (clamd(8)). */

#include "base/clamd.h"

#include <errno.h>
#include <netinet/in.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include "base/log.h"
#include "base/time.h"

#define PIECE	     ((size_t)64 * 1024)
#define ANSWER_SIZE  1024
#define SECOND	     ((int64_t)1000000) /* of time_monotonic */
#define PING_SECONDS 5

union address {
	struct sockaddr any;
	struct sockaddr_un un;
	struct sockaddr_in in;
	struct sockaddr_in6 in6;
};

/* A conversation that has to end in time. */
struct talk {
	int fd;
	int64_t deadline; /* of time_monotonic */
};

/* The loopback address that a host is a name of; its length, 0: none. */
static socklen_t
read_host(
    const char *host, size_t length, uint16_t port, union address *address)
{
	if (length == 5 && strncmp(host, "[::1]", 5) == 0) {
		address->in6 = (struct sockaddr_in6){ .sin6_family = AF_INET6,
			.sin6_port = htons(port),
			.sin6_addr = in6addr_loopback };
		return sizeof address->in6;
	}
	if ((length == 9 && strncmp(host, "localhost", 9) == 0) ||
	    (length == 9 && strncmp(host, "127.0.0.1", 9) == 0)) {
		address->in = (struct sockaddr_in){ .sin_family = AF_INET,
			.sin_port = htons(port),
			.sin_addr.s_addr = htonl(INADDR_LOOPBACK) };
		return sizeof address->in;
	}
	return 0;
}

/* Its length; 0: not an address. */
static socklen_t
read_address(const char *where, union address *address)
{
	const char *colon = strrchr(where, ':');
	long port;
	char *end;

	if (where[0] == '/') {
		size_t length = strlen(where);

		address->un = (struct sockaddr_un){ .sun_family = AF_UNIX };
		if (length >= sizeof address->un.sun_path)
			return 0;
		memcpy(address->un.sun_path, where, length + 1);
		return sizeof address->un;
	}
	if (colon == NULL || colon[1] < '1' || colon[1] > '9')
		return 0;
	port = strtol(colon + 1, &end, 10);
	if (*end != '\0' || port > UINT16_MAX)
		return 0;
	return read_host(
	    where, (size_t)(colon - where), (uint16_t)port, address);
}

bool
clamd_is_address(const char *where)
{
	union address address;

	return read_address(where, &address) != 0;
}

/* The next step may take what is left of the time; false: nothing is. */
static bool
is_in_time(const struct talk *talk)
{
	int64_t left = talk->deadline - time_monotonic();
	struct timeval patience = { .tv_sec = (time_t)(left / SECOND),
		.tv_usec = (suseconds_t)(left % SECOND) };

	if (left <= 0) {
		errno = ETIMEDOUT;
		return false;
	}
	return setsockopt(talk->fd, SOL_SOCKET, SO_SNDTIMEO, &patience,
		   sizeof patience) == 0 &&
	       setsockopt(talk->fd, SOL_SOCKET, SO_RCVTIMEO, &patience,
		   sizeof patience) == 0;
}

static bool
talk_open(struct talk *talk, const char *where, int seconds)
{
	union address address;
	socklen_t length = read_address(where, &address);

	talk->deadline = time_monotonic() + seconds * SECOND;
	talk->fd = length == 0 ? -1
			       : socket(address.any.sa_family,
				     SOCK_STREAM | SOCK_CLOEXEC, 0);
	if (talk->fd == -1)
		return false;
	if (is_in_time(talk) && connect(talk->fd, &address.any, length) == 0)
		return true;
	close(talk->fd);
	return false;
}

static bool
talk_send(const struct talk *talk, const void *bytes, size_t length)
{
	const char *next = bytes;

	while (length > 0) {
		ssize_t n = -1;

		if (is_in_time(talk))
			n = send(talk->fd, next, length, MSG_NOSIGNAL);
		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			return false;
		next += n;
		length -= (size_t)n;
	}
	return true;
}

/* What is said up to a NUL or the end; false: nothing is. */
static bool
talk_hear(const struct talk *talk, char answer[ANSWER_SIZE])
{
	size_t length = 0;

	while (length < ANSWER_SIZE - 1 && is_in_time(talk)) {
		ssize_t n = recv(
		    talk->fd, answer + length, ANSWER_SIZE - 1 - length, 0);

		if (n == -1 && errno == EINTR)
			continue;
		if (n <= 0)
			break;
		length += (size_t)n;
		if (memchr(answer, '\0', length) != NULL)
			return true;
	}
	answer[length] = '\0';
	return length > 0;
}

/* The file in pieces, each behind its length, and one without bytes. */
static bool
send_file(const struct talk *talk, int fd, int64_t size)
{
	char *piece = malloc(PIECE);
	uint32_t header = 0;
	int64_t done = 0;
	bool fine = piece != NULL;

	while (fine && done < size) {
		size_t wanted = size - done < (int64_t)PIECE
				    ? (size_t)(size - done)
				    : PIECE;
		ssize_t n = pread(fd, piece, wanted, (off_t)done);

		if (n == -1 && errno == EINTR)
			continue;
		header = htonl((uint32_t)n);
		fine = n > 0 && talk_send(talk, &header, sizeof header) &&
		       talk_send(talk, piece, (size_t)n);
		done += n;
	}
	free(piece);
	header = 0;
	return fine && talk_send(talk, &header, sizeof header);
}

static bool
ends(const char *string, const char *with)
{
	size_t all = strlen(string), length = strlen(with);

	return all >= length && strcmp(string + all - length, with) == 0;
}

/* "stream: Eicar-Test-Signature FOUND": what stands in the middle, if anything
 * does. */
static void
read_finding(const char *answer, char finding[CLAMD_FINDING_SIZE])
{
	const char *from = strstr(answer, ": ");
	const char *end = answer + strlen(answer) - strlen(" FOUND");
	size_t length = 0;

	for (from = from == NULL ? answer : from + 2;
	     from < end && length < CLAMD_FINDING_SIZE - 1; from++)
		finding[length++] = *from > ' ' && *from < 0x7F ? *from : '?';
	finding[length] = '\0';
}

bool
clamd_is_there(const char *where)
{
	char answer[ANSWER_SIZE] = "";
	struct talk talk;
	bool there;

	if (!talk_open(&talk, where, PING_SECONDS)) {
		log_fault("clamd: cannot connect: %s", strerror(errno));
		return false;
	}
	there = talk_send(&talk, "zPING", sizeof "zPING") &&
		talk_hear(&talk, answer) && strcmp(answer, "PONG") == 0;
	if (!there)
		log_fault("clamd: does not answer");
	close(talk.fd);
	return there;
}

enum outcome
clamd_scan(const char *where, int fd, int64_t size, int seconds,
    char finding[CLAMD_FINDING_SIZE])
{
	char answer[ANSWER_SIZE] = "";
	struct talk talk;
	bool sent;

	finding[0] = '\0';
	if (!talk_open(&talk, where, seconds)) {
		log_fault("clamd: cannot connect: %s", strerror(errno));
		return BUSY;
	}
	/* When it wants no more of the file, it says so before it hangs up. */
	sent = talk_send(&talk, "zINSTREAM", sizeof "zINSTREAM") &&
	       send_file(&talk, fd, size);
	if (!talk_hear(&talk, answer))
		log_fault("clamd: no answer: %s", strerror(errno));
	close(talk.fd);
	/* Of a part of the file it does not tell. */
	if (sent && strcmp(answer, "stream: OK") == 0)
		return DONE;
	if (ends(answer, " FOUND")) {
		read_finding(answer, finding);
		return INVALID;
	}
	if (answer[0] != '\0')
		log_fault("clamd: a file could not be scanned");
	return BUSY;
}

/*
 * libfcgi's only door. Connections from nginx are kept; each worker polls its
 * listening socket and its kept connections with epoll and serves whichever is
 * readable, so none is starved. libfcgi parses the request; the finished
 * reply leaves in as few sends as the socket takes.
 */

#ifndef WEB_FCGI_H
#define WEB_FCGI_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

#include "base/outcome.h"

/* A peer that neither sends nor takes a byte for so long is dropped. */
#define FCGI_PATIENCE 30 /* seconds */

/* What fcgi_answer reads of a body that no handler wanted: more than nginx
 * lets through, so that the client always gets its answer. */
#define FCGI_LEFTOVER (80 * 1024 * 1024) /* bytes */

/* Connections that one worker keeps; further ones wait until one is closed. */
#define FCGI_CONNECTIONS 1024

/* Requests that may have been taken and not yet been answered. */
#define FCGI_TAKEN 32

struct fcgi; /* one worker's side of the socket */

/* What arrives: parameters and a body that is read once, forwards. Request
 * parsing (web/request) sees only this, so tests and fuzzers can make one. */
struct wire {
	void *context;
	/* The FastCGI parameter of that name, or NULL; valid until it is
	 * taken. */
	const char *(*param)(void *context, const char *name);
	/* Next bytes of the body: > 0 bytes, 0 at its end, -1 cut off. */
	ssize_t (*read)(void *context, void *bytes, size_t size);
};

/*
 * Serve on a non-blocking listening socket, which stays the caller's. NULL: see
 * the log. Takes SIGPIPE, SIGUSR1 and SIGTERM as libfcgi does: block the
 * signals that `stop_fd` reports before opening, so that they reach nobody
 * else.
 */
struct fcgi *fcgi_open(int listen_fd);

/* Close every connection. NULL is fine. */
void fcgi_close(struct fcgi *);

/*
 * Wait for the next request. True: `wire` is valid until fcgi_take, which must
 * follow. False: `stop_fd` (a signalfd or eventfd, always the same one) became
 * readable and no request waits; call fcgi_close next.
 */
bool fcgi_next(struct fcgi *, int stop_fd, struct wire *);

/* The same without waiting: false when no request is there now. */
bool fcgi_next_now(struct fcgi *, struct wire *);

/*
 * Nothing more of it will be read: what is left of its body goes by (at most
 * FCGI_LEFTOVER) and `wire` is over. Gives the number by which to answer it,
 * at once or after others that are taken meanwhile.
 */
int fcgi_take(struct fcgi *);

/*
 * Answer a taken request: `head` is the CGI head ("Status: 200 OK\r\n…\r\n
 * \r\n"), then `body`, or when `spool` is not -1 the first `spool_size` bytes
 * of that file, in bounded memory. When it cannot be delivered whole the
 * connection is dropped, so that nginx never takes a part for the whole.
 */
void fcgi_answer(struct fcgi *, int taken, const char *head, size_t head_length,
    const char *body, size_t body_length, int spool, int64_t spool_size);

#endif

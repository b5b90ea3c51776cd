/*
 * libfcgi's only door. Connections from nginx are kept; each worker polls the
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

struct fcgi; /* one worker's side of the socket */

/* What arrives: parameters and a body that is read once, forwards. Request
 * parsing (web/request) sees only this, so tests and fuzzers can make one. */
struct wire {
	void *context;
	/* The FastCGI parameter of that name, or NULL; valid until the reply.
	 */
	const char *(*param)(void *context, const char *name);
	/* Next bytes of the body: > 0 bytes, 0 at its end, -1 cut off. */
	ssize_t (*read)(void *context, void *bytes, size_t size);
};

/* Serve on a listening socket. NULL: see the log. */
struct fcgi *fcgi_open(int listen_fd);
void fcgi_close(struct fcgi *);

/*
 * Wait for the next request. True: `wire` is valid until fcgi_answer. False:
 * `stop_fd` became readable (a signalfd or eventfd) and no request waits.
 */
bool fcgi_next(struct fcgi *, int stop_fd, struct wire *);

/*
 * Answer it: `head` is the CGI head ("Status: 200 OK\r\n…\r\n\r\n"), then
 * `body`, or when `spool` is not -1 `spool_size` bytes of that file, in
 * bounded memory. What is left of the request's body is read first (at most
 * 1 MiB, else the connection is dropped).
 */
void fcgi_answer(struct fcgi *, const char *head, size_t head_length,
    const char *body, size_t body_length, int spool, int64_t spool_size);

#endif

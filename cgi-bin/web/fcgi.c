/*
 * Requests from nginx: accepted and kept here, parsed by libfcgi, answered
 * here. The connection is put into libfcgi's request before FCGX_Accept_r,
 * through fields that its header calls internal (2.4.2); tests/unit/web_fcgi.c
 * would notice if they came to mean something else.
 */

#include "web/fcgi.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <unistd.h>

#include <fastcgi.h>
#include <fcgiapp.h>

#include "base/log.h"

#define EVENTS	    64
#define RECORD_SIZE 0xfff8 /* content of a record: the most without padding */
#define RECORDS	    20	   /* in one send */
#define PIECES	    (RECORDS * 4)

_Static_assert(RECORD_SIZE <= FCGI_MAX_LENGTH && RECORD_SIZE % 8 == 0,
    "a full record needs no padding");

/* A request that was read and waits for its answer. */
struct taken {
	int fd; /* -1: this place is free */
	int id;
	bool keep; /* the connection serves further requests */
	bool gone; /* nobody waits for the answer any more */
};

struct fcgi {
	int epoll;
	int listener;
	int stop;
	bool stopping;
	bool listening; /* false while there is no room for connections */
	size_t connections;
	int connection[FCGI_CONNECTIONS];
	struct epoll_event event[EVENTS];
	int events, next_event;
	FCGX_Request request;
	struct taken taken[FCGI_TAKEN];
	char spool[RECORD_SIZE];
};

/* Records on their way: headers of their own, content where it lies. */
struct train {
	int fd;
	int id;
	bool failed;
	size_t records, pieces;
	FCGI_Header header[RECORDS];
	struct iovec piece[PIECES];
};

static bool
watch(struct fcgi *fcgi, int fd, uint32_t events)
{
	struct epoll_event event = { .events = events, .data.fd = fd };

	if (epoll_ctl(fcgi->epoll, EPOLL_CTL_ADD, fd, &event) == 0)
		return true;
	log_fault("fcgi: epoll_ctl: %s", strerror(errno));
	return false;
}

/* With no room left the listener must not wake us: it would never sleep. */
static void
listen_again(struct fcgi *fcgi, bool listening)
{
	if (listening == fcgi->listening || (listening && fcgi->stopping))
		return;
	if (listening)
		fcgi->listening = watch(fcgi, fcgi->listener, EPOLLIN);
	else {
		epoll_ctl(fcgi->epoll, EPOLL_CTL_DEL, fcgi->listener, NULL);
		fcgi->listening = false;
	}
}

/* Strike a connection off the list: who calls this has closed it, or will. */
static void
forget(struct fcgi *fcgi, int fd)
{
	size_t i = 0;

	while (i < fcgi->connections && fcgi->connection[i] != fd)
		i++;
	if (i < fcgi->connections)
		fcgi->connection[i] = fcgi->connection[--fcgi->connections];
	listen_again(fcgi, true);
}

static void
drop(struct fcgi *fcgi, int fd)
{
	close(fd);
	forget(fcgi, fd);
}

/* One at a time, so that kept connections have their turn in a burst. */
static void
accept_one(struct fcgi *fcgi)
{
	const struct timeval patience = { .tv_sec = FCGI_PATIENCE };
	int fd = accept4(fcgi->listener, NULL, NULL, SOCK_CLOEXEC);

	if (fd == -1) {
		if (errno == EMFILE || errno == ENFILE || errno == ENOMEM) {
			log_fault("fcgi: accept: %s", strerror(errno));
			listen_again(fcgi, fcgi->connections == 0);
		}
		return; /* otherwise who replaces us was faster */
	}
	setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof(patience));
	if (!watch(fcgi, fd, EPOLLIN)) {
		close(fd);
		return;
	}
	fcgi->connection[fcgi->connections++] = fd;
	if (fcgi->connections == FCGI_CONNECTIONS)
		listen_again(fcgi, false);
}

/*
 * libfcgi reads the head of the request. Having no listening socket it cannot
 * go on to accept another when this one is broken or at its end: it closes the
 * connection and fails. `detached` spares the two seconds in which it would
 * wait for the peer to close too.
 */
static bool
parse(struct fcgi *fcgi, int fd)
{
	FCGX_InitRequest(&fcgi->request, -1, 0);
	fcgi->request.ipcFd = fd;
	fcgi->request.keepConnection = 1;
	fcgi->request.detached = 1;
	if (FCGX_Accept_r(&fcgi->request) == 0)
		return true;
	forget(fcgi, fd);
	return false;
}

static const char *
wire_param(void *context, const char *name)
{
	struct fcgi *fcgi = context;

	return FCGX_GetParam(name, fcgi->request.envp);
}

static ssize_t
wire_read(void *context, void *bytes, size_t size)
{
	struct fcgi *fcgi = context;
	int got = FCGX_GetStr(
	    bytes, size > INT_MAX ? INT_MAX : (int)size, fcgi->request.in);

	if (got == 0 && size > 0 && FCGX_GetError(fcgi->request.in) != 0)
		return -1;
	return got;
}

struct fcgi *
fcgi_open(int listen_fd)
{
	struct fcgi *fcgi = calloc(1, sizeof(*fcgi));

	if (fcgi == NULL || FCGX_Init() != 0) {
		log_fault("fcgi: cannot start");
		free(fcgi);
		return NULL;
	}
	fcgi->listener = listen_fd;
	fcgi->stop = -1;
	for (size_t i = 0; i < FCGI_TAKEN; i++)
		fcgi->taken[i].fd = -1;
	fcgi->epoll = epoll_create1(EPOLL_CLOEXEC);
	if (fcgi->epoll == -1)
		log_fault("fcgi: epoll_create1: %s", strerror(errno));
	else
		listen_again(fcgi, true);
	if (!fcgi->listening) {
		fcgi_close(fcgi);
		return NULL;
	}
	return fcgi;
}

void
fcgi_close(struct fcgi *fcgi)
{
	if (fcgi == NULL)
		return;
	while (fcgi->connections > 0)
		close(fcgi->connection[--fcgi->connections]);
	if (fcgi->epoll != -1)
		close(fcgi->epoll);
	free(fcgi);
}

/* The next event, waited for or not; NULL: none is there. */
static const struct epoll_event *
next_event(struct fcgi *fcgi, bool wait)
{
	while (fcgi->next_event == fcgi->events) {
		wait = wait && !fcgi->stopping;
		fcgi->next_event = 0;
		fcgi->events =
		    epoll_wait(fcgi->epoll, fcgi->event, EVENTS, wait ? -1 : 0);
		if (fcgi->events == -1) {
			fcgi->events = 0;
			if (errno != EINTR) {
				log_fault(
				    "fcgi: epoll_wait: %s", strerror(errno));
				return NULL;
			}
		}
		if (fcgi->events == 0 && !wait)
			return NULL;
	}
	return &fcgi->event[fcgi->next_event++];
}

/* Who sends or hangs up before the answer does not get it: the connection
 * stays open and silent until then, so that its number is nobody else's. */
static bool
is_taken(struct fcgi *fcgi, int fd)
{
	for (size_t i = 0; i < FCGI_TAKEN; i++)
		if (fcgi->taken[i].fd == fd) {
			fcgi->taken[i].gone = true;
			epoll_ctl(fcgi->epoll, EPOLL_CTL_DEL, fd, NULL);
			return true;
		}
	return false;
}

static bool
next_request(struct fcgi *fcgi, bool wait, struct wire *wire)
{
	const struct epoll_event *event;

	while ((event = next_event(fcgi, wait)) != NULL) {
		if (event->data.fd == fcgi->stop) {
			fcgi->stopping = true;
			epoll_ctl(fcgi->epoll, EPOLL_CTL_DEL, fcgi->stop, NULL);
			listen_again(fcgi, false);
		} else if (event->data.fd == fcgi->listener) {
			if (!fcgi->stopping)
				accept_one(fcgi);
		} else if (is_taken(fcgi, event->data.fd))
			continue;
		else if (event->events & (EPOLLHUP | EPOLLERR))
			drop(fcgi, event->data.fd); /* nobody reads it */
		else if (parse(fcgi, event->data.fd)) {
			wire->context = fcgi;
			wire->param = wire_param;
			wire->read = wire_read;
			return true;
		}
	}
	return false;
}

bool
fcgi_next(struct fcgi *fcgi, int stop_fd, struct wire *wire)
{
	if (fcgi->stop == -1 && watch(fcgi, stop_fd, EPOLLIN))
		fcgi->stop = stop_fd;
	return next_request(fcgi, true, wire);
}

bool
fcgi_next_now(struct fcgi *fcgi, struct wire *wire)
{
	return next_request(fcgi, false, wire);
}

/* Send what has been put together. A blocking send with a time limit ends
 * early or fails, but then the peer has not taken a byte for that long. */
static void
train_send(struct train *train)
{
	struct msghdr message = { .msg_iov = train->piece,
		.msg_iovlen = train->pieces };
	ssize_t sent;

	while (message.msg_iovlen > 0 && !train->failed) {
		sent = sendmsg(train->fd, &message, MSG_NOSIGNAL);
		if (sent == -1 && errno != EINTR)
			train->failed = true;
		while (sent > 0 && message.msg_iovlen > 0) {
			struct iovec *first = message.msg_iov;
			size_t step = (size_t)sent < first->iov_len
					  ? (size_t)sent
					  : first->iov_len;

			first->iov_base = (char *)first->iov_base + step;
			first->iov_len -= step;
			sent -= (ssize_t)step;
			if (first->iov_len == 0) {
				message.msg_iov++;
				message.msg_iovlen--;
			}
		}
	}
	train->records = 0;
	train->pieces = 0;
}

static void
train_piece(struct train *train, const char *bytes, size_t length)
{
	if (length > 0)
		train->piece[train->pieces++] = (struct iovec){
			.iov_base = (char *)(uintptr_t)bytes,
			.iov_len = length,
		};
}

/* A record of two pieces that lie apart; the end of stdout when both are
 * empty. Padded to eight bytes as the specification advises. */
static void
train_record(struct train *train, unsigned char type, const char *first,
    size_t first_length, const char *second, size_t second_length)
{
	static const char padding[8];
	size_t length = first_length + second_length, pad = -length % 8;
	FCGI_Header *header;

	if (train->records == RECORDS)
		train_send(train);
	header = &train->header[train->records++];
	*header = (FCGI_Header){
		.version = FCGI_VERSION_1,
		.type = type,
		.requestIdB1 = (unsigned char)(train->id >> 8),
		.requestIdB0 = (unsigned char)train->id,
		.contentLengthB1 = (unsigned char)(length >> 8),
		.contentLengthB0 = (unsigned char)length,
		.paddingLength = (unsigned char)pad,
	};
	train_piece(train, (const char *)header, sizeof(*header));
	train_piece(train, first, first_length);
	train_piece(train, second, second_length);
	train_piece(train, padding, pad);
}

static size_t
smaller(size_t a, size_t b)
{
	return a < b ? a : b;
}

static void
send_text(struct train *train, const char *head, size_t head_length,
    const char *body, size_t body_length)
{
	size_t from_head, from_body;

	while (head_length + body_length > 0) {
		from_head = smaller(head_length, RECORD_SIZE);
		from_body = smaller(body_length, RECORD_SIZE - from_head);
		train_record(
		    train, FCGI_STDOUT, head, from_head, body, from_body);
		head += from_head;
		head_length -= from_head;
		body = body == NULL ? NULL : body + from_body;
		body_length -= from_body;
	}
}

/* The buffer is used again for every record, so each goes off by itself. */
static void
send_spool(struct fcgi *fcgi, struct train *train, int spool, int64_t size)
{
	int64_t offset = 0;
	ssize_t got;

	while (offset < size && !train->failed) {
		got = pread(spool, fcgi->spool,
		    size - offset < RECORD_SIZE ? (size_t)(size - offset)
						: RECORD_SIZE,
		    offset);
		if (got <= 0) {
			log_fault("fcgi: spool: %s",
			    got == 0 ? "shorter than promised"
				     : strerror(errno));
			train->failed = true;
			return;
		}
		train_record(
		    train, FCGI_STDOUT, fcgi->spool, (size_t)got, NULL, 0);
		train_send(train);
		offset += got;
	}
}

/* Else nginx, still sending, might not look at the answer, and the rest would
 * be taken for the next request. False: cut off, or beyond all measure. */
static bool
read_leftover(struct fcgi *fcgi)
{
	size_t total = 0;
	ssize_t got;

	while ((got = wire_read(fcgi, fcgi->spool, sizeof(fcgi->spool))) > 0)
		if ((total += (size_t)got) > FCGI_LEFTOVER)
			return false;
	return got == 0;
}

int
fcgi_take(struct fcgi *fcgi)
{
	int place = 0;

	while (place < FCGI_TAKEN && fcgi->taken[place].fd != -1)
		place++;
	if (place == FCGI_TAKEN) {
		log_fault("fcgi: too many requests are taken at once");
		abort();
	}
	fcgi->taken[place] = (struct taken){ .fd = fcgi->request.ipcFd,
		.id = fcgi->request.requestId,
		.keep = fcgi->request.keepConnection != 0,
		.gone = !read_leftover(fcgi) };
	FCGX_Free(&fcgi->request, 0);
	return place;
}

void
fcgi_answer(struct fcgi *fcgi, int taken, const char *head, size_t head_length,
    const char *body, size_t body_length, int spool, int64_t spool_size)
{
	static const FCGI_EndRequestBody complete = {
		.protocolStatus = FCGI_REQUEST_COMPLETE,
	};
	struct taken *request = &fcgi->taken[taken];
	struct train train = {
		.fd = request->fd, .id = request->id, .failed = request->gone
	};

	send_text(
	    &train, head, head_length, body, spool == -1 ? body_length : 0);
	if (spool != -1)
		send_spool(fcgi, &train, spool, spool_size);
	train_record(&train, FCGI_STDOUT, NULL, 0, NULL, 0);
	train_record(&train, FCGI_END_REQUEST, (const char *)&complete,
	    sizeof(complete), NULL, 0);
	train_send(&train);
	if (train.failed || !request->keep)
		drop(fcgi, train.fd);
	request->fd = -1;
}

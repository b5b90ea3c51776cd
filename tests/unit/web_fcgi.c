/*
 * The wire, by raw FastCGI records over a unix socket: what nginx sends, what
 * it never would, and what happens when either side goes away.
 */

#include <errno.h>
#include <fcntl.h>
#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/outcome.h"
#include "base/text.h"
#include "web/fcgi.h"

#define BIG  ((size_t)300 * 1024 + 7)
#define BODY ((size_t)200 * 1024 + 3)
#define HEAD "Status: 200 OK\r\n\r\n"

enum { BEGIN = 1, END = 3, PARAMS = 4, STDIN = 5, STDOUT = 6 };

struct server {
	char directory[32];
	struct sockaddr_un address;
	int stop;
	pid_t pid;
};

struct answer {
	struct text text;
	unsigned char end[8];
	bool ended;
};

static char
pattern(size_t i)
{
	return (char)('a' + i % 23);
}

/* Requests whose answers are put off until "/now" is asked for. */
static int later[FCGI_TAKEN];
static size_t later_count;

static void
answer_later(struct fcgi *fcgi)
{
	static const char body[] = "put off";

	while (later_count > 0)
		fcgi_answer(fcgi, later[--later_count], HEAD, strlen(HEAD),
		    body, strlen(body), -1, 0);
}

/* What the program behind the wire does here, chosen by the path. */
static void
respond(struct fcgi *fcgi, const struct wire *wire)
{
	const char *path = wire->param(wire->context, "PATH");
	struct text text;
	char bytes[1000];
	ssize_t got;
	int64_t size;
	int spool = -1;

	if (path != NULL && strcmp(path, "/later") == 0) {
		later[later_count++] = fcgi_take(fcgi);
		return;
	}
	text_open(&text, 1024 * 1024);
	if (path == NULL)
		path = "";
	if (strcmp(path, "/big") == 0 || strcmp(path, "/spool") == 0)
		for (size_t i = 0; i < BIG; i++)
			text_add_char(&text, pattern(i));
	else if (strcmp(path, "/unread") == 0)
		text_add(&text, "not read");
	else {
		text_print(&text, "path %s:", path);
		while (
		    (got = wire->read(wire->context, bytes, sizeof(bytes))) > 0)
			text_add_bytes(&text, bytes, (size_t)got);
		if (got == -1)
			text_add(&text, "cut off");
	}
	if (strstr(path, "spool") != NULL) {
		spool = memfd_create("spool", 0);
		if (write(spool, text.bytes, text.length) < 0)
			_exit(3);
	}
	size = strcmp(path, "/short-spool") == 0 ? (int64_t)BIG
						 : (int64_t)text.length;
	fcgi_answer(fcgi, fcgi_take(fcgi), HEAD, strlen(HEAD), text.bytes,
	    text.length, spool, size);
	if (strcmp(text_string(&text), "path /now:") == 0)
		answer_later(fcgi);
	text_close(&text);
	if (spool != -1)
		close(spool);
}

static void
serve(int listener, int stop)
{
	struct fcgi *fcgi = fcgi_open(listener);
	struct wire wire;

	if (fcgi == NULL)
		_exit(2);
	while (fcgi_next(fcgi, stop, &wire))
		respond(fcgi, &wire);
	fcgi_close(fcgi);
	_exit(0);
}

static int
start(void **state)
{
	struct server *server = calloc(1, sizeof(*server));
	int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK, 0);

	assert_non_null(server);
	snprintf(
	    server->directory, sizeof(server->directory), "/tmp/fcgi.XXXXXX");
	assert_non_null(mkdtemp(server->directory));
	server->address.sun_family = AF_UNIX;
	snprintf(server->address.sun_path, sizeof(server->address.sun_path),
	    "%s/socket", server->directory);
	assert_int_equal(
	    bind(listener, (void *)&server->address, sizeof(server->address)),
	    0);
	assert_int_equal(listen(listener, 511), 0);
	server->stop = eventfd(0, 0);
	server->pid = fork();
	if (server->pid == 0)
		serve(listener, server->stop);
	close(listener);
	*state = server;
	return 0;
}

/* Tell it to stop; its exit status must be that of a clean end. */
static int
stop(void **state)
{
	struct server *server = *state;
	int status = -1;

	eventfd_write(server->stop, 1);
	waitpid(server->pid, &status, 0);
	close(server->stop);
	unlink(server->address.sun_path);
	rmdir(server->directory);
	free(server);
	return status;
}

static int
dial(const struct server *server)
{
	const struct timeval patience = { .tv_sec = 10 };
	int fd = socket(AF_UNIX, SOCK_STREAM, 0);

	assert_int_not_equal(fd, -1);
	assert_int_equal(connect(fd, (const void *)&server->address,
			     sizeof(server->address)),
	    0);
	setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof(patience));
	return fd;
}

/* All bytes out, or as many as the other side takes before it is gone. */
static void
put(int fd, const void *bytes, size_t length)
{
	const char *next = bytes;
	ssize_t sent;

	while (length > 0) {
		sent = send(fd, next, length, MSG_NOSIGNAL);
		if (sent <= 0)
			return;
		next += sent;
		length -= (size_t)sent;
	}
}

static void
put_record(int fd, int type, int id, const void *content, size_t length)
{
	unsigned char header[8] = { 1, (unsigned char)type,
		(unsigned char)(id >> 8), (unsigned char)id,
		(unsigned char)(length >> 8), (unsigned char)length, 0, 0 };

	put(fd, header, sizeof(header));
	put(fd, content, length);
}

static void
put_begin(int fd, int id, bool keep)
{
	const unsigned char body[8] = { 0, 1, keep };

	put_record(fd, BEGIN, id, body, sizeof(body));
}

static void
put_path(int fd, int id, const char *path)
{
	char pair[300];
	int length = snprintf(
	    pair, sizeof(pair), "%c%cPATH%s", 4, (int)strlen(path), path);

	put_record(fd, PARAMS, id, pair, (size_t)length);
	put_record(fd, PARAMS, id, NULL, 0);
}

static void
put_body(int fd, int id, size_t length)
{
	char chunk[8000];
	size_t done = 0, step;

	for (; done < length; done += step) {
		step = length - done < sizeof(chunk) ? length - done
						     : sizeof(chunk);
		for (size_t i = 0; i < step; i++)
			chunk[i] = pattern(done + i);
		put_record(fd, STDIN, id, chunk, step);
	}
	put_record(fd, STDIN, id, NULL, 0);
}

static void
ask(int fd, int id, bool keep, const char *path, size_t body)
{
	put_begin(fd, id, keep);
	put_path(fd, id, path);
	put_body(fd, id, body);
}

static bool
take(int fd, void *bytes, size_t length)
{
	return length == 0 ||
	       recv(fd, bytes, length, MSG_WAITALL) == (ssize_t)length;
}

/* Read an answer up to its END_REQUEST, or to the end of the connection. */
static void
hear(int fd, int id, struct answer *answer)
{
	unsigned char header[8], content[65536 + 256];
	size_t length;

	*answer = (struct answer){ .ended = false };
	text_open(&answer->text, 2 * 1024 * 1024);
	while (!answer->ended && take(fd, header, sizeof(header))) {
		assert_int_equal(header[0], 1);
		assert_int_equal(header[2] << 8 | header[3], id);
		length = (size_t)(header[4] << 8 | header[5]);
		assert_int_equal((length + header[6]) % 8, 0);
		if (!take(fd, content, length + header[6]))
			break;
		if (header[1] == STDOUT)
			text_add_bytes(&answer->text, content, length);
		else {
			assert_int_equal(header[1], END);
			memcpy(answer->end, content, sizeof(answer->end));
			answer->ended = true;
		}
	}
}

static void
expect(int fd, int id, const char *body)
{
	static const unsigned char complete[8];
	struct answer answer;

	hear(fd, id, &answer);
	assert_true(answer.ended);
	assert_memory_equal(answer.end, complete, sizeof(complete));
	assert_memory_equal(answer.text.bytes, HEAD, strlen(HEAD));
	assert_string_equal(answer.text.bytes + strlen(HEAD), body);
	text_close(&answer.text);
}

static void
expect_pattern(int fd, int id, const char *before, size_t length)
{
	struct answer answer;
	size_t start = strlen(HEAD) + strlen(before);

	hear(fd, id, &answer);
	assert_true(answer.ended);
	assert_int_equal(answer.text.length, start + length);
	assert_memory_equal(
	    answer.text.bytes + strlen(HEAD), before, strlen(before));
	for (size_t i = 0; i < length; i++)
		if (answer.text.bytes[start + i] != pattern(i))
			fail_msg("byte %zu differs", i);
	text_close(&answer.text);
}

static void
expect_closed(int fd)
{
	char byte;
	ssize_t got = recv(fd, &byte, 1, 0);

	assert_true(got == 0 || (got == -1 && errno == ECONNRESET));
}

static void
two_requests_share_a_connection(void **state)
{
	int fd = dial(*state);

	ask(fd, 1, true, "/one", 0);
	expect(fd, 1, "path /one:");
	ask(fd, 258, true, "/two", 3);
	expect(fd, 258, "path /two:abc");
	close(fd);
}

static void
an_answer_may_come_after_later_requests(void **state)
{
	int first = dial(*state), second = dial(*state), third = dial(*state);

	ask(first, 1, true, "/later", 5);
	ask(second, 7, false, "/later", 0);
	ask(third, 1, true, "/now", 0);
	expect(third, 1, "path /now:");
	expect(first, 1, "put off");
	expect(second, 7, "put off");
	expect_closed(second);
	ask(first, 2, true, "/again", 0);
	expect(first, 2, "path /again:");
	close(first);
	close(second);
	close(third);
}

/* Neither who hangs up nor who sends more before the answer has come. */
static void
who_does_not_wait_for_a_late_answer_harms_nobody(void **state)
{
	int gone = dial(*state), hasty = dial(*state), other = dial(*state);

	ask(gone, 1, true, "/later", 0);
	ask(hasty, 1, true, "/later", 0);
	close(gone);
	ask(other, 1, true, "/one", 0);
	expect(other, 1, "path /one:");
	ask(hasty, 2, true, "/hasty", 0);
	ask(other, 2, true, "/two", 0);
	expect(other, 2, "path /two:");
	ask(other, 3, true, "/now", 0);
	expect(other, 3, "path /now:");
	expect_closed(hasty);
	close(hasty);
	close(other);
}

static void
a_connection_is_closed_when_it_is_not_to_be_kept(void **state)
{
	int fd = dial(*state);

	ask(fd, 1, false, "/one", 0);
	expect(fd, 1, "path /one:");
	expect_closed(fd);
	close(fd);
}

static void
a_body_of_200_kb_arrives_whole(void **state)
{
	int fd = dial(*state);

	ask(fd, 1, true, "/echo", BODY);
	expect_pattern(fd, 1, "path /echo:", BODY);
	close(fd);
}

static void
an_answer_of_300_kb_arrives_whole(void **state)
{
	int fd = dial(*state);

	ask(fd, 1, true, "/big", 0);
	expect_pattern(fd, 1, "", BIG);
	ask(fd, 1, true, "/after", 0);
	expect(fd, 1, "path /after:");
	close(fd);
}

static void
a_spool_file_arrives_whole(void **state)
{
	int fd = dial(*state);

	ask(fd, 1, true, "/spool", 0);
	expect_pattern(fd, 1, "", BIG);
	ask(fd, 1, true, "/after", 0);
	expect(fd, 1, "path /after:");
	close(fd);
}

static void
a_short_spool_file_is_never_passed_off_as_whole(void **state)
{
	struct answer answer;
	int fd = dial(*state);

	ask(fd, 1, true, "/short-spool", 0);
	hear(fd, 1, &answer);
	assert_false(answer.ended);
	text_close(&answer.text);
	close(fd);
}

static void
a_body_that_nobody_reads_does_not_spoil_the_next_request(void **state)
{
	int fd = dial(*state);

	ask(fd, 1, true, "/unread", BODY);
	expect(fd, 1, "not read");
	ask(fd, 1, true, "/after", 0);
	expect(fd, 1, "path /after:");
	close(fd);
}

static void
parameters_may_be_split_over_records(void **state)
{
	static const char pair[] = "\4\7PATH/splits";
	int fd = dial(*state);

	put_begin(fd, 1, true);
	for (size_t i = 0; i < sizeof(pair) - 1; i++)
		put_record(fd, PARAMS, 1, pair + i, 1);
	put_record(fd, PARAMS, 1, NULL, 0);
	put_body(fd, 1, 0);
	expect(fd, 1, "path /splits:");
	close(fd);
}

static void
nobody_waits_for_kept_connections(void **state)
{
	struct rlimit limit;
	int fd[200];

	assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
	assert_true(limit.rlim_cur > LENGTH(fd) + 20);
	for (size_t i = 0; i < LENGTH(fd); i++) {
		fd[i] = dial(*state);
		ask(fd[i], 1, true, "/first", 0);
		expect(fd[i], 1, "path /first:");
	}
	for (size_t i = LENGTH(fd); i-- > 0;)
		ask(fd[i], 1, true, "/again", 0);
	for (size_t i = 0; i < LENGTH(fd); i++) {
		expect(fd[i], 1, "path /again:");
		close(fd[i]);
	}
}

/* More than one worker keeps, so some wait until others have gone. */
static void
a_thousand_and_more_connections_are_all_served(void **state)
{
	enum { MANY = FCGI_CONNECTIONS + 76 };
	struct rlimit limit;
	int *fd = calloc(MANY, sizeof(*fd));

	assert_non_null(fd);
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &limit), 0);
	assert_true(limit.rlim_cur > MANY + 20);
	for (size_t i = 0; i < MANY; i++) {
		fd[i] = dial(*state);
		ask(fd[i], 1, true, "/many", 0);
	}
	for (size_t i = 0; i < MANY; i++) {
		expect(fd[i], 1, "path /many:");
		close(fd[i]);
	}
	free(fd);
}

static void
a_peer_that_goes_away_harms_nobody(void **state)
{
	int fd = dial(*state), gone;

	gone = dial(*state); /* before the first byte */
	close(gone);
	gone = dial(*state); /* within the parameters */
	put_begin(gone, 1, true);
	put_record(gone, PARAMS, 1, "\4\7PATH", 6);
	close(gone);
	gone = dial(*state); /* within the body */
	put_begin(gone, 1, true);
	put_path(gone, 1, "/echo");
	put_record(gone, STDIN, 1, "abc", 3);
	close(gone);
	gone = dial(*state); /* before the answer */
	ask(gone, 1, true, "/big", 0);
	close(gone);
	ask(fd, 1, true, "/after", 0);
	expect(fd, 1, "path /after:");
	close(fd);
}

static void
a_body_cut_off_gets_no_answer(void **state)
{
	struct answer answer;
	int fd = dial(*state);

	put_begin(fd, 1, true);
	put_path(fd, 1, "/echo");
	put_record(fd, STDIN, 1, "abc", 3);
	shutdown(fd, SHUT_WR);
	hear(fd, 1, &answer);
	assert_false(answer.ended);
	assert_int_equal(answer.text.length, 0);
	text_close(&answer.text);
	close(fd);
}

static void
what_is_not_fastcgi_is_dropped(void **state)
{
	static const char request[] = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
	int fd = dial(*state);

	put(fd, request, strlen(request));
	expect_closed(fd);
	close(fd);
	fd = dial(*state);
	ask(fd, 1, true, "/after", 0);
	expect(fd, 1, "path /after:");
	close(fd);
}

static void
a_request_that_waits_is_answered_before_the_end(void **state)
{
	struct server *server = *state;
	int idle = dial(server), busy = dial(server), status = -1;

	ask(idle, 1, true, "/one", 0);
	expect(idle, 1, "path /one:");
	ask(busy, 1, true, "/one", 0);
	expect(busy, 1, "path /one:");
	/* Stopped, it cannot see the one before the other. */
	kill(server->pid, SIGSTOP);
	waitpid(server->pid, NULL, WUNTRACED);
	eventfd_write(server->stop, 1);
	ask(busy, 1, true, "/last", 0);
	kill(server->pid, SIGCONT);
	expect(busy, 1, "path /last:");
	expect_closed(idle);
	close(idle);
	close(busy);
	waitpid(server->pid, &status, 0);
	assert_int_equal(status, 0);
}

#define SERVED(test) cmocka_unit_test_setup_teardown(test, start, stop)

/* Its server has ended already and been waited for. */
static int
sweep(void **state)
{
	struct server *server = *state;

	close(server->stop);
	unlink(server->address.sun_path);
	rmdir(server->directory);
	free(server);
	return 0;
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		SERVED(two_requests_share_a_connection),
		SERVED(an_answer_may_come_after_later_requests),
		SERVED(who_does_not_wait_for_a_late_answer_harms_nobody),
		SERVED(a_connection_is_closed_when_it_is_not_to_be_kept),
		SERVED(a_body_of_200_kb_arrives_whole),
		SERVED(an_answer_of_300_kb_arrives_whole),
		SERVED(a_spool_file_arrives_whole),
		SERVED(a_short_spool_file_is_never_passed_off_as_whole),
		SERVED(
		    a_body_that_nobody_reads_does_not_spoil_the_next_request),
		SERVED(parameters_may_be_split_over_records),
		SERVED(nobody_waits_for_kept_connections),
		SERVED(a_thousand_and_more_connections_are_all_served),
		SERVED(a_peer_that_goes_away_harms_nobody),
		SERVED(a_body_cut_off_gets_no_answer),
		SERVED(what_is_not_fastcgi_is_dropped),
		cmocka_unit_test_setup_teardown(
		    a_request_that_waits_is_answered_before_the_end, start,
		    sweep),
	};
	struct rlimit limit;

	/* Both ends of every connection are of this machine and limit. */
	if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
		limit.rlim_cur = limit.rlim_max;
		setrlimit(RLIMIT_NOFILE, &limit);
	}
	return cmocka_run_group_tests(tests, NULL, NULL);
}

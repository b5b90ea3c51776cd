/* The virus scanner: what it is sent, what its answers mean. */

#include "base/clamd.h"

#include <setjmp.h>
#include <signal.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

static char directory[] = "/tmp/cpor-clamd-XXXXXX";
static char path[64];

static int
setup(void **state)
{
	(void)state;
	if (mkdtemp(directory) == NULL)
		return -1;
	snprintf(path, sizeof path, "%s/socket", directory);
	return 0;
}

static int
teardown(void **state)
{
	(void)state;
	unlink(path);
	return rmdir(directory);
}

/* A child that takes one caller, reads until its last bytes are four zeros,
 * and answers. NULL: it hangs up. */
static pid_t
scanner_of(const char *answer, size_t length)
{
	struct sockaddr_un address = { .sun_family = AF_UNIX };
	int door = socket(AF_UNIX, SOCK_STREAM, 0), fd;
	char bytes[4096], last[4] = "xxxx";
	ssize_t n;
	pid_t child;

	unlink(path);
	strncpy(address.sun_path, path, sizeof address.sun_path - 1);
	assert_int_equal(
	    bind(door, (struct sockaddr *)&address, sizeof address), 0);
	assert_int_equal(listen(door, 1), 0);
	if ((child = fork()) > 0) {
		close(door);
		return child;
	}
	fd = accept(door, NULL, NULL);
	while (answer != NULL && memcmp(last, "\0\0\0", 4) != 0 &&
	       (n = read(fd, bytes, sizeof bytes)) > 0) {
		for (ssize_t i = 0; i < n; i++) {
			memmove(last, last + 1, 3);
			last[3] = bytes[i];
		}
	}
	if (answer != NULL && write(fd, answer, length) != (ssize_t)length)
		_exit(1);
	_exit(0);
}

static int
file_of(int64_t size)
{
	char name[] = "/tmp/cpor-clamd-file-XXXXXX";
	int fd = mkstemp(name);
	char *bytes = malloc((size_t)size);

	assert_int_not_equal(fd, -1);
	unlink(name);
	assert_non_null(bytes);
	memset(bytes, 'x', (size_t)size);
	assert_int_equal(write(fd, bytes, (size_t)size), size);
	free(bytes);
	return fd;
}

static void
answers(const char *answer, size_t length, int64_t size, enum outcome expected,
    const char *finding)
{
	char found[CLAMD_FINDING_SIZE] = "left over";
	pid_t child = scanner_of(answer, length);
	int fd = file_of(size), status;

	assert_int_equal(clamd_scan(path, fd, size, 5, found), expected);
	assert_string_equal(found, finding);
	assert_int_equal(waitpid(child, &status, 0), child);
	close(fd);
}

#define ANSWERS(literal, size, expected, finding)                              \
	answers(literal, sizeof(literal), size, expected, finding)

/* R4.58, R4.59 */
static void
its_answers_mean_clean_infected_or_nothing(void **state)
{
	(void)state;
	ANSWERS("stream: OK", 10, DONE, "");
	ANSWERS("stream: OK", 200000, DONE, "");
	ANSWERS("stream: Win.Test-1 FOUND", 10, INVALID, "Win.Test-1");
	ANSWERS("stream: odd\n\xff name FOUND", 10, INVALID, "odd???name");
	ANSWERS("INSTREAM size limit exceeded. ERROR", 10, BUSY, "");
	ANSWERS("stream: OK and more", 10, BUSY, "");
	ANSWERS("", 10, BUSY, "");
	answers("stream: OK", 10, 10, DONE, "");
	answers(NULL, 0, 200000, BUSY, "");
	/* What names nothing is infected all the same. */
	ANSWERS("stream:  FOUND", 10, INVALID, "");
	ANSWERS("stream: FOUND", 10, INVALID, "");
	ANSWERS(" FOUND", 10, INVALID, "");
}

/* R4.58 */
static void
a_file_that_was_not_all_sent_is_not_clean(void **state)
{
	char found[CLAMD_FINDING_SIZE];
	int fd = file_of(0), status;
	pid_t child = scanner_of("stream: OK", sizeof "stream: OK");

	(void)state;
	/* Ten zeros, which the scanner takes for the end, of twenty bytes. */
	assert_int_equal(ftruncate(fd, 10), 0);
	assert_int_equal(clamd_scan(path, fd, 20, 5, found), BUSY);
	assert_int_equal(waitpid(child, &status, 0), child);
	close(fd);
}

static void
a_finding_is_cut_to_fit(void **state)
{
	char answer[400], expected[CLAMD_FINDING_SIZE];

	(void)state;
	snprintf(answer, sizeof answer, "stream: %0300d FOUND", 7);
	memset(expected, '0', sizeof expected - 1);
	expected[sizeof expected - 1] = '\0';
	answers(answer, strlen(answer) + 1, 10, INVALID, expected);
}

static void
one_that_is_not_there_or_silent_is_busy(void **state)
{
	char found[CLAMD_FINDING_SIZE];
	int fd = file_of(10), status;
	pid_t child;

	(void)state;
	unlink(path);
	assert_int_equal(clamd_scan(path, fd, 10, 5, found), BUSY);
	assert_false(clamd_is_there(path));
	child = scanner_of("PONG", 5);
	/* It waits for four zeros that never come: the time ends it. */
	assert_int_equal(clamd_scan(path, fd, 0, 0, found), BUSY);
	assert_int_equal(waitpid(child, &status, WNOHANG), 0);
	assert_false(clamd_is_there("/nonexistent"));
	kill(child, 9);
	waitpid(child, &status, 0);
	close(fd);
}

static void
an_address_is_a_path_or_a_port_of_this_machine(void **state)
{
	static const char *const right[] = { "/run/clamav/clamd.ctl",
		"localhost:3310", "127.0.0.1:1", "[::1]:65535" };
	static const char *const wrong[] = { "", "clamd.ctl", "localhost",
		"localhost:", "localhost:0", "localhost:65536",
		"localhost:3310x", "localhost:+1", "10.0.0.1:3310",
		"scanner.example:3310", "::1:3310", ":3310" };
	char longer[200];

	(void)state;
	for (size_t i = 0; i < LENGTH(right); i++)
		assert_true(clamd_is_address(right[i]));
	for (size_t i = 0; i < LENGTH(wrong); i++)
		assert_false(clamd_is_address(wrong[i]));
	memset(longer, '/', sizeof longer - 1);
	longer[sizeof longer - 1] = '\0';
	assert_false(clamd_is_address(longer));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(its_answers_mean_clean_infected_or_nothing),
		cmocka_unit_test(a_file_that_was_not_all_sent_is_not_clean),
		cmocka_unit_test(a_finding_is_cut_to_fit),
		cmocka_unit_test(one_that_is_not_there_or_silent_is_busy),
		cmocka_unit_test(
		    an_address_is_a_path_or_a_port_of_this_machine),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}

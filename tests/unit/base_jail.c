/* The jail (R9.20, R9.21): what a program cannot do in it, and that the same
 * program can do it outside. */

#include "base/jail.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include <seccomp.h>

#include "base/time.h"

#define MEMORY ((size_t)256 << 20)
#define LONG   60 /* seconds: enough for what ends, on the busiest machine */

static char inmate[PATH_MAX];
static char directory[] = "/tmp/cpor-jail-XXXXXX";
static char secret[64]; /* a file that lies there like our database does */

static int
setup(void **state)
{
	ssize_t n = readlink("/proc/self/exe", inmate, sizeof inmate - 16);
	FILE *file;

	(void)state;
	if (n <= 0)
		return -1;
	inmate[n] = '\0';
	*strrchr(inmate, '/') = '\0';
	strcpy(strrchr(inmate, '/'), "/inmate");
	if (mkdtemp(directory) == NULL)
		return -1;
	snprintf(secret, sizeof secret, "%s/cpor.db", directory);
	if ((file = fopen(secret, "w")) == NULL)
		return -1;
	fputs("secret", file);
	return fclose(file);
}

static int
teardown(void **state)
{
	(void)state;
	unlink(secret);
	return rmdir(directory);
}

/* A nameless file with these words in it. */
static int
file_of(const char *words)
{
	int fd = open(directory, O_TMPFILE | O_RDWR, 0600);

	assert_true(fd != -1);
	assert_int_equal(write(fd, words, strlen(words)), strlen(words));
	return fd;
}

static enum jail_end
try_inside(const char *word, const char *with, int seconds, struct text *out)
{
	const char *const arguments[] = { "inmate", word, with, NULL };
	struct jail jail = { .program = inmate,
		.arguments = arguments,
		.in = file_of("words"),
		.seconds = seconds,
		.memory = MEMORY };
	enum jail_end end = jail_run(&jail, out);

	close(jail.in);
	return end;
}

static enum jail_end
inside(const char *word, const char *with)
{
	struct text out;
	enum jail_end end;

	text_open(&out, 1 << 20);
	end = try_inside(word, with, LONG, &out);
	text_close(&out);
	return end;
}

/* The same program, not confined; its exit status, or -1 if it still runs after
 * so many seconds. */
static int
outside(const char *word, const char *with, unsigned seconds)
{
	int in = file_of("words"), nothing = open("/dev/null", O_WRONLY);
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		alarm(seconds);
		dup2(in, STDIN_FILENO);
		dup2(nothing, STDOUT_FILENO);
		execl(inmate, "inmate", word, with, (char *)NULL);
		_exit(127);
	}
	close(in);
	close(nothing);
	assert_int_equal(waitpid(pid, &status, 0), pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void
refuses(const char *word, const char *with)
{
	if (outside(word, with, LONG) != 0)
		fail_msg("the control cannot %s even outside", word);
	if (inside(word, with) != JAIL_FAILED)
		fail_msg("a jailed program can %s", word);
}

static void
test_reads_its_input_and_writes_its_output(void **state)
{
	struct text out;

	(void)state;
	text_open(&out, 100);
	assert_int_equal(try_inside("echo", NULL, LONG, &out), JAIL_DONE);
	assert_string_equal(text_string(&out), "words");
	text_close(&out);
}

static void
test_r9_20_reaches_no_network(void **state)
{
	(void)state;
	refuses("socket", NULL);
}

static void
test_r9_20_reads_and_writes_no_file_of_ours(void **state)
{
	char path[80];

	(void)state;
	refuses("read", secret);
	refuses("read", "/etc/passwd");
	refuses("read", "/proc/self/environ");
	refuses("write-input", NULL);
	snprintf(path, sizeof path, "%s/new", directory);
	refuses("write", path);
	unlink(path);
}

static void
test_reads_what_it_is_given_to_read(void **state)
{
	const char *const arguments[] = { "inmate", "read", "/etc/passwd",
		NULL };
	const char *const readable[] = { "/etc/passwd", "/not/there", NULL };
	const struct jail jail = { .program = inmate,
		.arguments = arguments,
		.in = STDIN_FILENO,
		.readable = readable,
		.seconds = LONG,
		.memory = MEMORY };
	struct text out;

	(void)state;
	text_open(&out, 100);
	assert_int_equal(jail_run(&jail, &out), JAIL_DONE);
	text_close(&out);
}

static void
test_r9_20_begins_no_process_and_touches_none(void **state)
{
	(void)state;
	refuses("fork", NULL);
	refuses("exec", "/bin/true");
	refuses("kill", NULL);
	refuses("trace", NULL);
	refuses("limits", NULL);
}

static void
test_finds_nothing_of_ours(void **state)
{
	struct text out;
	int left = open("/dev/null", O_RDONLY);

	(void)state;
	setenv("CPOR_SECRET", "secret", 1);
	text_open(&out, 4096);
	assert_int_equal(try_inside("look", NULL, LONG, &out), JAIL_DONE);
	assert_string_equal(text_string(&out), "LC_ALL=C.UTF-8\nHOME=/\n");
	text_close(&out);
	close(left);
}

static void
test_r9_21_its_time_ends(void **state)
{
	static const char *const words[] = { "spin", "hang" };
	int64_t begun;
	struct text out;

	(void)state;
	for (size_t i = 0; i < LENGTH(words); i++) {
		text_open(&out, 100);
		begun = time_monotonic();
		assert_int_equal(
		    try_inside(words[i], NULL, 1, &out), JAIL_SLOW);
		assert_true(time_monotonic() - begun < 30000000);
		text_close(&out);
	}
	assert_int_equal(outside("spin", NULL, 2), -1);
}

static void
test_r9_21_its_memory_and_its_output_end(void **state)
{
	struct text out;

	(void)state;
	refuses("swell", NULL);
	text_open(&out, 1 << 20);
	assert_int_equal(
	    try_inside("chatter", NULL, LONG, &out), JAIL_TOO_MUCH);
	assert_true(out.length <= 1 << 20);
	text_close(&out);
	text_open(&out, 32 << 20);
	assert_int_equal(try_inside("chatter", NULL, LONG, &out), JAIL_DONE);
	assert_int_equal(out.length, 4096 * 4096);
	text_close(&out);
}

/* In a process for which the kernel has no such call. */
static enum jail_end
without(int call)
{
	scmp_filter_ctx filter;
	int status;
	pid_t pid = fork();

	if (pid == 0) {
		filter = seccomp_init(SCMP_ACT_ALLOW);
		if (filter == NULL ||
		    seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), call, 0) !=
			0 ||
		    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 ||
		    seccomp_load(filter) != 0)
			_exit(100);
		_exit((int)inside("echo", NULL));
	}
	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return (enum jail_end)WEXITSTATUS(status);
}

static void
test_r9_20_what_cannot_be_confined_does_not_run(void **state)
{
	(void)state;
	assert_int_equal(
	    without(SCMP_SYS(landlock_restrict_self)), JAIL_REFUSED);
	assert_int_equal(
	    without(SCMP_SYS(landlock_create_ruleset)), JAIL_REFUSED);
	assert_int_equal(without(SCMP_SYS(seccomp)), JAIL_REFUSED);
	assert_int_equal(without(SCMP_SYS(capset)), JAIL_REFUSED);
	assert_int_equal(without(SCMP_SYS(close_range)), JAIL_REFUSED);
	/* … while one that it does not need is no reason. */
	assert_int_equal(without(SCMP_SYS(mount)), JAIL_DONE);
}

static void
test_a_program_that_is_not_there_is_refused(void **state)
{
	const char *const arguments[] = { "none", NULL };
	const struct jail jail = { .program = "/usr/bin/not-there",
		.arguments = arguments,
		.in = STDIN_FILENO,
		.seconds = 1,
		.memory = MEMORY };
	struct text out;

	(void)state;
	text_open(&out, 100);
	assert_int_equal(jail_run(&jail, &out), JAIL_REFUSED);
	text_close(&out);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(test_reads_its_input_and_writes_its_output),
		cmocka_unit_test(test_r9_20_reaches_no_network),
		cmocka_unit_test(test_r9_20_reads_and_writes_no_file_of_ours),
		cmocka_unit_test(test_reads_what_it_is_given_to_read),
		cmocka_unit_test(test_r9_20_begins_no_process_and_touches_none),
		cmocka_unit_test(test_finds_nothing_of_ours),
		cmocka_unit_test(test_r9_21_its_time_ends),
		cmocka_unit_test(test_r9_21_its_memory_and_its_output_end),
		cmocka_unit_test(
		    test_r9_20_what_cannot_be_confined_does_not_run),
		cmocka_unit_test(test_a_program_that_is_not_there_is_refused),
	};

	return cmocka_run_group_tests(tests, setup, teardown);
}

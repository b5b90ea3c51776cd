/* The log: one event, one line, whatever was in the values. */

#include "base/log.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

static int saved, ends[2];

static int
catch_standard_error(void **state)
{
	(void)state;
	saved = dup(STDERR_FILENO);
	if (saved == -1 || pipe(ends) == -1)
		return -1;
	return dup2(ends[1], STDERR_FILENO) == -1 ? -1 : 0;
}

static int
let_standard_error_go(void **state)
{
	(void)state;
	dup2(saved, STDERR_FILENO);
	close(saved);
	close(ends[0]);
	close(ends[1]);
	return 0;
}

static const char *
logged(void)
{
	static char line[4096];
	ssize_t length = read(ends[0], line, sizeof(line) - 1);

	assert_true(length > 0);
	line[length] = '\0';
	return line;
}

static void
a_line_has_time_level_and_message(void **state)
{
	const char *line;

	(void)state;
	log_fault("store: cannot open %s", "x");
	line = logged();
	assert_int_equal(line[10], 'T');
	assert_int_equal(line[19], 'Z');
	assert_non_null(strstr(line, " fault ["));
	assert_non_null(strstr(line, "] store: cannot open x\n"));
	log_note("started");
	line = logged();
	assert_non_null(strstr(line, " note ["));
	assert_non_null(strstr(line, "] started\n"));
}

static void
a_value_cannot_forge_a_line(void **state)
{
	const char *line;

	(void)state;
	log_note("file %s", "x\n2026-01-01T00:00:00Z fault\r\x1B[2J");
	line = logged();
	assert_ptr_equal(strchr(line, '\n'), line + strlen(line) - 1);
	assert_null(strchr(line, '\r'));
	assert_null(strchr(line, 0x1B));
}

static void
a_long_message_is_cut_but_ends_its_line(void **state)
{
	const char *line;

	(void)state;
	log_note("%2000d", 1);
	line = logged();
	assert_true(strlen(line) < 1100);
	assert_int_equal(line[strlen(line) - 1], '\n');
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(
		    a_line_has_time_level_and_message, catch_standard_error,
		    let_standard_error_go),
		cmocka_unit_test_setup_teardown(a_value_cannot_forge_a_line,
		    catch_standard_error, let_standard_error_go),
		cmocka_unit_test_setup_teardown(
		    a_long_message_is_cut_but_ends_its_line,
		    catch_standard_error, let_standard_error_go),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

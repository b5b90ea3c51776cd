/* How the site itself stands. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/time.h"
#include "rules/system.h"

#define NOW	 (1000 * TIME_DAY)
#define GIGABYTE (INT64_C(1024) * 1024 * 1024)

/* Nothing to look after. */
static const struct job fine_jobs[] = {
	{ "mail outbox", NOW + TIME_MINUTE, NOW - TIME_MINUTE, 0 },
};
static const struct system fine = { .schema = 5,
	.schema_program = 5,
	.disk_free = 50 * GIGABYTE,
	.disk_size = 100 * GIGABYTE,
	.backup = NOW - TIME_DAY,
	.clock = NOW + TIME_MINUTE,
	.has_mail = true,
	.has_scanner = true,
	.jobs = fine_jobs,
	.job_count = 1 };

/* That, and nothing else? */
static bool
only(const struct system *system, enum system_concern concern)
{
	bool is_so = true;

	for (enum system_concern i = 0; i < SYSTEM_CONCERN__COUNT; i++)
		is_so =
		    is_so && system_concerns(system, i, NOW) == (i == concern);
	return is_so;
}

static void
nothing_is_said_where_nothing_is_the_matter(void **state)
{
	(void)state;
	assert_true(only(&fine, SYSTEM_CONCERN__COUNT));
}

/* R8.48 */
static void
the_disk_is_nearly_full_at_a_gigabyte_or_a_twentieth(void **state)
{
	struct system system = fine;

	(void)state;
	system.disk_free = 5 * GIGABYTE;
	assert_true(only(&system, SYSTEM_CONCERN__COUNT));
	system.disk_free -= 1;
	assert_true(only(&system, SYSTEM_DISK));
	system.disk_size = 10 * GIGABYTE;
	system.disk_free = GIGABYTE;
	assert_true(only(&system, SYSTEM_CONCERN__COUNT));
	system.disk_free -= 1;
	assert_true(only(&system, SYSTEM_DISK));
}

/* R8.48 */
static void
a_backup_is_missed_after_two_days(void **state)
{
	struct system system = fine;

	(void)state;
	system.backup = NOW - 2 * TIME_DAY;
	assert_true(only(&system, SYSTEM_CONCERN__COUNT));
	system.backup -= 1;
	assert_true(only(&system, SYSTEM_OLD_BACKUP));
	system.backup = 0;
	assert_true(only(&system, SYSTEM_NO_BACKUP));
}

/* R8.48 */
static void
a_job_is_late_after_ten_minutes_and_fails_when_it_failed(void **state)
{
	struct job job = fine_jobs[0];
	struct system system = fine;

	(void)state;
	system.jobs = &job;
	job.next = NOW - 10 * TIME_MINUTE;
	assert_true(only(&system, SYSTEM_CONCERN__COUNT));
	assert_int_equal(system_job(&job, NOW), JOB_FINE);
	job.next -= 1;
	assert_true(only(&system, SYSTEM_JOB_LATE));
	assert_int_equal(system_job(&job, NOW), JOB_LATE);
	job.failures = 1;
	assert_true(only(&system, SYSTEM_JOB_FAILS));
	assert_int_equal(system_job(&job, NOW), JOB_FAILS);
}

/* R8.48 */
static void
of_a_clock_that_stands_still_the_late_jobs_are_not_told_too(void **state)
{
	struct job job = fine_jobs[0];
	struct system system = fine;

	(void)state;
	system.clock = NOW - 10 * TIME_MINUTE;
	assert_true(only(&system, SYSTEM_CONCERN__COUNT));
	system.clock -= 1;
	assert_true(only(&system, SYSTEM_CLOCK));
	system.jobs = &job;
	job.next = 1;
	assert_true(only(&system, SYSTEM_CLOCK));
}

/* R8.48 */
static void
what_waits_is_a_matter_only_where_nobody_serves_it(void **state)
{
	struct system system = fine;

	(void)state;
	system.mail_waiting = system.scans = 9;
	assert_true(only(&system, SYSTEM_CONCERN__COUNT));
	system.has_mail = false;
	assert_true(only(&system, SYSTEM_NO_MAIL));
	system.has_mail = true;
	system.has_scanner = false;
	assert_true(only(&system, SYSTEM_NO_SCANNER));
	system = fine;
	system.has_mail = system.has_scanner = false;
	assert_true(only(&system, SYSTEM_CONCERN__COUNT));
	system = fine;
	system.mail_failed = 1;
	assert_true(only(&system, SYSTEM_MAIL_FAILED));
}

/* R8.48 */
static void
a_long_log_and_another_schema_are_told(void **state)
{
	struct system system = fine;

	(void)state;
	system.log = 256 * INT64_C(1024) * 1024;
	assert_true(only(&system, SYSTEM_CONCERN__COUNT));
	system.log += 1;
	assert_true(only(&system, SYSTEM_LOG));
	system = fine;
	system.schema = 4;
	assert_true(only(&system, SYSTEM_SCHEMA));
}

static void
every_concern_says_what_to_do(void **state)
{
	(void)state;
	for (enum system_concern i = 0; i < SYSTEM_CONCERN__COUNT; i++) {
		assert_true(strlen(system_matter(i)) > 20);
		assert_true(strlen(system_advice(i)) > 20);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(nothing_is_said_where_nothing_is_the_matter),
		cmocka_unit_test(
		    the_disk_is_nearly_full_at_a_gigabyte_or_a_twentieth),
		cmocka_unit_test(a_backup_is_missed_after_two_days),
		cmocka_unit_test(
		    a_job_is_late_after_ten_minutes_and_fails_when_it_failed),
		cmocka_unit_test(
		    of_a_clock_that_stands_still_the_late_jobs_are_not_told_too),
		cmocka_unit_test(
		    what_waits_is_a_matter_only_where_nobody_serves_it),
		cmocka_unit_test(a_long_log_and_another_schema_are_told),
		cmocka_unit_test(every_concern_says_what_to_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* TZif: footers of every kind, and files that are damaged. */

#include "base/tzif.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/outcome.h"
#include "base/time.h"

#include <cmocka.h>

static void
a_footer_says_what_holds_when(void **state)
{
	static const struct {
		const char *footer, *instant, *name;
		int32_t offset;
	} cases[] = {
		{ "UTC0", "2026-01-01T00:00:00Z", "UTC", 0 },
		{ "<+0330>-3:30", "2026-01-01T00:00:00Z", "+0330", 12600 },
		{ "EST5EDT,M3.2.0,M11.1.0", "2026-03-08T06:59:59Z", "EST",
		    -18000 },
		{ "EST5EDT,M3.2.0,M11.1.0", "2026-03-08T07:00:00Z", "EDT",
		    -14400 },
		{ "EST5EDT,M3.2.0,M11.1.0", "2026-11-01T06:00:00Z", "EST",
		    -18000 },
		{ "<-02>2<-01>,M3.5.0/-1,M10.5.0/0", "2026-03-29T01:00:00Z",
		    "-01", -3600 },
		{ "IST-1GMT0,M10.5.0,M3.5.0/1", "2026-01-01T00:00:00Z", "GMT",
		    0 },
		/* The 60th day is 1 March in a leap year too, or is not. */
		{ "AAA0BBB,J60/0,J300", "2024-02-29T12:00:00Z", "AAA", 0 },
		{ "AAA0BBB,J60/0,J300", "2024-03-01T00:00:00Z", "BBB", 3600 },
		{ "AAA0BBB,59/0,300", "2024-02-29T00:00:00Z", "BBB", 3600 },
		{ "XXX3EDT4,0/0,J365/23", "2026-06-01T00:00:00Z", "EDT",
		    -14400 },
		{ "XXX3EDT4,0/0,J365/23", "2026-01-01T03:00:00Z", "EDT",
		    -14400 },
		{ "AAA0BBB,M12.5.0,M2.1.0", "2026-12-27T02:00:00Z", "BBB",
		    3600 },
	};
	const struct tzif_type *type;
	int64_t instant;

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct tzif tzif = { .count = 0 };

		assert_true(tzif_read_footer(cases[i].footer, &tzif));
		assert_true(time_read_instant(cases[i].instant, &instant));
		type = tzif_type_at(&tzif, instant);
		assert_string_equal(type->name, cases[i].name);
		assert_int_equal(type->offset, cases[i].offset);
	}
}

static void
a_footer_that_is_none_is_refused(void **state)
{
	static const char *const footers[] = { "", "UT0", "UTC", "UTC+", "0",
		"<UTC0", "<>0", "UTC0x", "UTC99", "UTC0:60", "EST5EDT",
		"EST5EDT,", "EST5EDT,M3.2.0", "EST5EDT,M3.2.0,",
		"EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0",
		"EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J300",
		"EST5EDT,J366,J300", "EST5EDT,M3.2.0,M11.1.0x",
		"EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,M3.2.0/,M11.1.0",
		"ABCDEFGHIJKLMNOP0" };

	(void)state;
	for (size_t i = 0; i < LENGTH(footers); i++) {
		struct tzif tzif = { .count = 0 };

		if (tzif_read_footer(footers[i], &tzif))
			fail_msg("%s was read", footers[i]);
	}
}

static bool
read_bytes(const char *path, const char *bytes, size_t length)
{
	FILE *file = fopen(path, "w");
	struct tzif tzif;
	bool read;

	assert_non_null(file);
	assert_int_equal(fwrite(bytes, 1, length, file), length);
	assert_int_equal(fclose(file), 0);
	read = tzif_read(path, &tzif);
	if (read) {
		/* Whatever was accepted has an answer for every time. */
		for (int64_t at = -5000000000; at < 9000000000; at += 99999999)
			assert_non_null(tzif_type_at(&tzif, at));
		tzif_free(&tzif);
	}
	return read;
}

static void
a_cut_or_changed_file_does_no_harm(void **state)
{
	char bytes[8192], path[] = "/tmp/cpor-tzif-XXXXXX";
	FILE *file = fopen("/usr/share/zoneinfo/Asia/Tokyo", "r");
	size_t length;

	(void)state;
	assert_non_null(file);
	length = fread(bytes, 1, sizeof(bytes), file);
	fclose(file);
	close(mkstemp(path));
	assert_true(read_bytes(path, bytes, length));
	for (size_t cut = 0; cut < length; cut++)
		assert_false(read_bytes(path, bytes, cut));
	for (size_t i = 0; i < length; i++) {
		char right = bytes[i];

		bytes[i] = (char)0xFF;
		read_bytes(path, bytes, length);
		bytes[i] = right;
	}
	bytes[4] = '\0'; /* version 1 */
	assert_false(read_bytes(path, bytes, length));
	unlink(path);
}

static void
leap_seconds_are_refused(void **state)
{
	struct tzif tzif;

	(void)state;
	assert_false(tzif_read("/usr/share/zoneinfo/right/UTC", &tzif));
	assert_false(tzif_read("/nowhere", &tzif));
	assert_false(tzif_read("/usr/share/zoneinfo", &tzif));
	assert_true(tzif_read("/usr/share/zoneinfo/UTC", &tzif));
	tzif_free(&tzif);
}

/* The transitions that are spelled out at the start are those of the rule. */
static void
a_spelled_out_transition_is_where_the_rule_has_it(void **state)
{
	static const struct {
		const char *path, *footer;
	} zones[] = {
		{ "Europe/Berlin", "CET-1CEST,M3.5.0,M10.5.0/3" },
		{ "America/New_York", "EST5EDT,M3.2.0,M11.1.0" },
		{ "Australia/Sydney", "AEST-10AEDT,M10.1.0,M4.1.0/3" },
		{ "Europe/Dublin", "IST-1GMT0,M10.5.0,M3.5.0/1" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(zones); i++) {
		struct tzif file, rule = { .count = 0 };
		char path[64];

		snprintf(path, sizeof(path), "/usr/share/zoneinfo/%s",
		    zones[i].path);
		assert_true(tzif_read(path, &file));
		assert_true(tzif_read_footer(zones[i].footer, &rule));
		/* 2038 to 2120, every three hours. */
		for (int64_t at = 2145916800; at < 4733510400; at += 10800)
			if (tzif_type_at(&file, at)->offset !=
			    tzif_type_at(&rule, at)->offset)
				fail_msg(
				    "%s at %lld", zones[i].path, (long long)at);
		tzif_free(&file);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_spelled_out_transition_is_where_the_rule_has_it),
		cmocka_unit_test(a_footer_says_what_holds_when),
		cmocka_unit_test(a_footer_that_is_none_is_refused),
		cmocka_unit_test(a_cut_or_changed_file_does_no_harm),
		cmocka_unit_test(leap_seconds_are_refused),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

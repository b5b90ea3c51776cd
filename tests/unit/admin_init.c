/* cpor init: once it makes everything, twice it changes nothing. */

#include "admin/init.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "admin/office.h"
#include "rules/setting.h"
#include "store/customer.h"
#include "store/history.h"
#include "store/setting.h"

struct place {
	char above[32], data[64];
};

static int
place_up(void **state)
{
	static struct place place;

	snprintf(place.above, sizeof(place.above), "/tmp/cpor-init-XXXXXX");
	if (mkdtemp(place.above) == NULL)
		return -1;
	snprintf(place.data, sizeof(place.data), "%s/data", place.above);
	*state = &place;
	return setenv("CPOR_DATA", place.data, 1);
}

static int
place_down(void **state)
{
	static const char *const names[] = { "data/cpor.db", "data/cpor.db-wal",
		"data/cpor.db-shm", "data/keys", "data/write.lock" };
	struct place *place = *state;
	char path[96];

	for (size_t i = 0; i < LENGTH(names); i++) {
		snprintf(path, sizeof(path), "%s/%s", place->above, names[i]);
		unlink(path);
	}
	snprintf(path, sizeof(path), "%s/spool", place->data);
	rmdir(path);
	rmdir(place->data);
	return rmdir(place->above);
}

static int
init(void)
{
	char name[] = "init", *argv[] = { name, NULL };

	return admin_init(1, argv);
}

static void
a_new_directory_has_all_that_a_database_begins_with(void **state)
{
	struct place *place = *state;
	struct calendar calendar;
	struct office office;
	struct item *items;
	struct stat status;
	const char *why;
	int64_t value, entries, entry;
	size_t count;

	assert_int_equal(init(), OFFICE_DONE);
	assert_int_equal(stat(place->data, &status), 0);
	assert_int_equal(status.st_mode & 0777, 0700);
	assert_int_equal(office_open(&office), 0);
	assert_int_equal(
	    store_setting_of(&office.store, PROGRAM_COMMERCE_INCENTIVES,
		SETTING_ANSWER_DAYS, office.nobody.now, &value),
	    DONE);
	assert_int_equal(value, setting_default(SETTING_ANSWER_DAYS));
	assert_int_equal(
	    store_setting_calendar(&office.store, PROGRAM_PARTNER_RECOGNITION,
		office.arena, &calendar),
	    DONE);
	assert_int_equal(calendar.count, 44);
	assert_int_equal(store_customer_items(&office.store, AREA_MODERN_WORK,
			     0, office.arena, &items, &count),
	    DONE);
	assert_int_equal(count, 22);
	assert_string_equal(items[0].code, "exchange-online");
	assert_int_equal(
	    store_history_verify(&office.store, &entries, &entry, &why), DONE);
	office_close(&office);
}

static void
a_second_time_nothing_changes(void **state)
{
	int64_t before = 0, after = 0, entry;
	struct office office;
	const char *why;

	(void)state;
	assert_int_equal(office_open(&office), 0);
	assert_int_equal(
	    store_history_verify(&office.store, &before, &entry, &why), DONE);
	office_close(&office);
	assert_int_equal(init(), OFFICE_DONE);
	assert_int_equal(office_open(&office), 0);
	assert_int_equal(
	    store_history_verify(&office.store, &after, &entry, &why), DONE);
	office_close(&office);
	assert_true(before > 0);
	assert_int_equal(after, before);
}

static void
a_database_without_its_keys_gets_no_new_ones(void **state)
{
	struct place *place = *state;
	char keys[96];

	snprintf(keys, sizeof(keys), "%s/keys", place->data);
	assert_int_equal(unlink(keys), 0);
	assert_int_equal(init(), OFFICE_REFUSED);
	assert_int_equal(access(keys, F_OK), -1);
}

static void
arguments_are_a_misunderstanding(void **state)
{
	char name[] = "init", *argv[] = { name, name, NULL };

	(void)state;
	assert_int_equal(admin_init(2, argv), OFFICE_MISUSED);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(
		    a_new_directory_has_all_that_a_database_begins_with),
		cmocka_unit_test(a_second_time_nothing_changes),
		cmocka_unit_test(a_database_without_its_keys_gets_no_new_ones),
		cmocka_unit_test(arguments_are_a_misunderstanding),
	};

	return cmocka_run_group_tests(tests, place_up, place_down);
}

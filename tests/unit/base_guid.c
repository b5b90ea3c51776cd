/* GUIDs: any usual way of writing one, and nothing else. */

#include "base/guid.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/outcome.h"

#include <cmocka.h>

#define KEPT   "0f8fad5b-d9cb-469f-a165-70867728950e"
#define BARE   "0f8fad5bd9cb469fa16570867728950e"
#define LOUD   "0F8FAD5B-D9CB-469F-A165-70867728950E"
#define SECOND "7c9e6679-7425-40de-944b-e07fc1f90ae7"

/* R4.4 */
static void
any_usual_way_of_writing_one_is_read(void **state)
{
	static const char *const typed[] = { KEPT, LOUD, BARE, "{" KEPT "}",
		"{" LOUD "}", "(" KEPT ")", " \t" KEPT "\r\n", "urn:uuid:" KEPT,
		"\"" KEPT "\",", "Tenant ID: " LOUD ".",
		"https://portal.example/#/tenant/" KEPT "/overview",
		"https://portal.example/?tid=" BARE "&x=1",
		"https://portal.example/?id=%7B" KEPT "%7D",
		"https://portal.example/?id=%2Fsubscriptions%2F" KEPT "%2Fx",
		KEPT " and again " LOUD, KEPT "," BARE,
		"\xC2\xA0" KEPT "\xE2\x80\x8B" };
	char guid[GUID_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++) {
		assert_true(guid_read(typed[i], guid));
		assert_string_equal(guid, KEPT);
		assert_true(guid_is(guid));
	}
}

static void
what_is_no_guid_or_two_is_refused(void **state)
{
	static const char *const typed[] = { "", " ", "contoso.com",
		"0f8fad5b-d9cb-469f-a165-70867728950", KEPT "0", "0" KEPT,
		BARE "0", "a" BARE, KEPT "-1", "1-" KEPT,
		"0f8fad5b-d9cb-469f-a16570867728950e",
		"0f8fad5-bd9cb-469f-a165-70867728950e",
		"0f8fad5g-d9cb-469f-a165-70867728950e", "%" BARE,
		KEPT " " SECOND, "{" SECOND "}/" BARE,
		"0f8fad5b d9cb 469f a165 70867728950e" };
	char guid[GUID_SIZE] = "untouched";

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++)
		assert_false(guid_read(typed[i], guid));
	assert_string_equal(guid, "untouched");
}

/* Each different one once, in order, and no more than there is room for. */
static void
all_that_stand_in_a_text_are_listed(void **state)
{
	char list[2][GUID_SIZE];

	(void)state;
	assert_int_equal(guid_list("", list, 2), 0);
	assert_int_equal(guid_list("x " KEPT "0 y", list, 2), 0);
	assert_int_equal(guid_list(KEPT " " BARE "/{" LOUD "}", list, 2), 1);
	assert_string_equal(list[0], KEPT);
	assert_int_equal(
	    guid_list("{" SECOND "}/" BARE "/" SECOND, list, 2), 2);
	assert_string_equal(list[0], SECOND);
	assert_string_equal(list[1], KEPT);
	memset(list, 'x', sizeof(list));
	assert_int_equal(guid_list(KEPT " " SECOND, list, 1), 1);
	assert_int_equal(list[1][0], 'x');
}

static const char *const words[] = { "tenantid", "tid", NULL };

static void
of_several_the_one_behind_its_name_is_read(void **state)
{
	static const char *const typed[] = { KEPT, "x=" KEPT,
		"tenantId=" KEPT "&appId=" SECOND, SECOND "/tenantId/" BARE,
		SECOND "?TID=%7B" LOUD "%7D",
		"#x/" SECOND "%2FtenantId%2F" KEPT,
		"Tenant ID: " KEPT "\nApplication ID: " SECOND,
		"Directory (tenant) ID\t" KEPT ", " SECOND,
		"tenant_id=" KEPT ";x=" SECOND,
		"Tenant%20ID%3A%20" KEPT "%0A" SECOND,
		"tid=" KEPT "&tenantid=" LOUD "&x=" SECOND,
		"{\"tenantId\": \"" KEPT "\", \"id\": \"" SECOND "\"}",
		"tenantId=" KEPT "&homeTenantId=" SECOND };
	char guid[GUID_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++) {
		if (!guid_read_named(typed[i], words, guid))
			fail_msg("%s was refused", typed[i]);
		assert_string_equal(guid, KEPT);
	}
}

static void
several_without_one_name_are_refused(void **state)
{
	static const char *const typed[] = { "",
		"tenantId=", "tenantId=" KEPT "0", KEPT " " SECOND,
		"appId=" KEPT "&objectId=" SECOND,
		"tenantId=" KEPT "&tid=" SECOND,
		"homeTenantId=" KEPT "&id=" SECOND, "mytid/" KEPT "/" SECOND,
		"tenantId " SECOND "x" KEPT " " BARE "1" };
	char guid[GUID_SIZE] = "untouched";

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++)
		if (guid_read_named(typed[i], words, guid))
			fail_msg("%s was read as %s", typed[i], guid);
	assert_string_equal(guid, "untouched");
}

static void
one_form_is_kept(void **state)
{
	static const char *const refused[] = { "", LOUD, BARE, KEPT " ",
		" " KEPT, "{" KEPT "}", KEPT "0",
		"0f8fad5b-d9cb-469f-a165-70867728950",
		"0f8fad5b_d9cb-469f-a165-70867728950e" };

	(void)state;
	assert_true(guid_is(KEPT));
	for (size_t i = 0; i < LENGTH(refused); i++)
		assert_false(guid_is(refused[i]));
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(any_usual_way_of_writing_one_is_read),
		cmocka_unit_test(what_is_no_guid_or_two_is_refused),
		cmocka_unit_test(all_that_stand_in_a_text_are_listed),
		cmocka_unit_test(of_several_the_one_behind_its_name_is_read),
		cmocka_unit_test(several_without_one_name_are_refused),
		cmocka_unit_test(one_form_is_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

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
		cmocka_unit_test(one_form_is_kept),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

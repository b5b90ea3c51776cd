/* Forms: typed values, kept wrong input, and the sentences beside it. */

#include "web/form.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "base/secret.h"

#define GUID "1b4e28ba-2fa1-11d2-883f-0016d3cca427"

struct all {
	const char *name, *story, *password, *tenant, *domain, *email;
	int64_t seats, claim, area;
	bool agreed;
	struct many items, words;
	const char *note;
};

static const char *const areas[] = { "modern-work", "business", NULL };

static const struct field fields[] = {
	FORM_FIELD(all, name, TEXT, 3, 10, "Claim name"),
	FORM_FIELD(all, story, LONG, 1, 20, "Details"),
	FORM_FIELD(all, password, RAW, 4, 8, "Password"),
	FORM_FIELD(all, tenant, TENANT, 0, 0, "Tenant ID"),
	FORM_FIELD(all, domain, DOMAIN, 0, 0, "Customer domain"),
	FORM_FIELD(all, email, EMAIL, 0, 0, "E-mail address"),
	FORM_FIELD(all, seats, NUMBER, 1, 99, "Number of seats"),
	FORM_FIELD(all, claim, ID, 0, 0, "Location"),
	FORM_CHOICE(all, area, areas, "Solution area"),
	FORM_FIELD(all, agreed, TICK, 0, 0, "The customer agrees"),
	FORM_FIELD(all, items, MANY, 1, 2, "Workloads"),
	FORM_FIELD(all, words, EACH, 0, 3, "Reason"),
	FORM_OPTIONAL(all, note, TEXT, 2, 9, "ISV solution name"),
};
#define COUNT LENGTH(fields)

static const char right[] =
    "token=t&name=+Contoso+%09x+&story=a%0D%0Ab&password=+pass+&"
    "tenant=%7B1B4E28BA-2FA1-11D2-883F-0016D3CCA427%7D&"
    "domain=https://Mail.Contoso.com/x&email=Ann@Contoso.COM&seats=42&"
    "claim=0000000000001&area=business&agreed=yes&items=a&items=+&items=b&"
    "items=&words.1=x&"
    "words.3=+y+&note=";

static const unsigned char mask[SECRET_KEY_SIZE] = { 1 };
static struct arena *arena;
static struct request request;
static struct entries entries;
static struct all all;

static int
set_up(void **state)
{
	(void)state;
	arena = arena_new();
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(arena);
	return 0;
}

static enum outcome
read_form(const char *body, const struct field *only, size_t count)
{
	request = (struct request){ .arena = arena, .viewer.mask = mask };
	all = (struct all){ 0 };
	assert_true(request_split(
	    arena, body, strlen(body), REQUEST_FIELDS, &request.body));
	return form_read(&request, only, count, &all, &entries);
}

static void
a_right_form_becomes_typed_values(void **state)
{
	char letters[SECRET_TOKEN_SIZE];
	int64_t version = 0;

	(void)state;
	secret_mask(mask, 7, letters);
	assert_int_equal(
	    read_form(arena_print(arena, "version=%s&%s", letters, right),
		fields, COUNT),
	    DONE);
	assert_string_equal(all.name, "Contoso x");
	assert_string_equal(all.story, "a\nb");
	assert_string_equal(all.password, " pass ");
	assert_string_equal(all.tenant, GUID);
	assert_string_equal(all.domain, "mail.contoso.com");
	assert_string_equal(all.email, "ann@contoso.com");
	assert_int_equal(all.seats, 42);
	assert_int_equal(all.claim, 1);
	assert_int_equal(all.area, 1);
	assert_true(all.agreed);
	assert_int_equal(all.items.count, 2);
	assert_string_equal(all.items.values[1], "b");
	assert_int_equal(all.words.count, 3);
	assert_string_equal(all.words.values[0], "x");
	assert_string_equal(all.words.values[1], "");
	assert_string_equal(all.words.values[2], "y");
	assert_string_equal(all.note, "");
	assert_true(form_version(&request, &version));
	assert_int_equal(version, 7);
	for (size_t i = 0; i < COUNT; i++)
		assert_null(entries.list[i].fault);
}

static void
a_wrong_form_keeps_what_was_typed(void **state)
{
	(void)state;
	assert_int_equal(
	    read_form("name=x&tenant=nope&seats=many&password=1&area=z", fields,
		COUNT),
	    INVALID);
	assert_false(entries.malformed);
	assert_string_equal(entries.list[0].typed, "x");
	assert_string_equal(entries.list[3].typed, "nope");
	assert_string_equal(entries.list[6].typed, "many");
	assert_string_equal(entries.list[8].typed, "z");
	/* but never a password */
	assert_string_equal(entries.list[2].typed, "");
	assert_int_equal(all.area, -1);
}

static void
every_sentence_says_what_to_do(void **state)
{
	static const struct {
		size_t field;
		const char *body, *sentence;
	} cases[] = {
		{ 0, "", "Enter a claim name" },
		{ 0, "name=+++", "Enter a claim name" },
		{ 0, "name=ab", "Claim name must be 3 characters or more" },
		{ 0, "name=12345678901",
		    "Claim name must be 10 characters or fewer" },
		{ 0, "name=abc%01",
		    "Claim name must not include characters that cannot be "
		    "seen" },
		{ 1, "story=%0D%0A+", "Enter details" },
		{ 2, "", "Enter a password" },
		{ 2, "password=123456789",
		    "Password must be 8 characters or fewer" },
		{ 3, "", "Enter a tenant ID" },
		{ 3, "tenant=x",
		    "Tenant ID must be 32 letters a to f and digits, such "
		    "as " GUID },
		{ 4, "domain=x",
		    "Enter a customer domain such as contoso.com" },
		{ 5, "", "Enter an e-mail address" },
		{ 5, "email=x",
		    "Enter an e-mail address such as name@contoso.com" },
		{ 6, "", "Enter the number of seats" },
		{ 6, "seats=1x",
		    "Number of seats must be a whole number, such as 12" },
		{ 6, "seats=99999999999999999999",
		    "Number of seats must be a whole number, such as 12" },
		{ 6, "seats=0", "Number of seats must be 1 or more" },
		{ 6, "seats=-5", "Number of seats must be 1 or more" },
		{ 6, "seats=100", "Number of seats must be 99 or less" },
		{ 7, "", "Select a location" },
		{ 7, "claim=1", "Select a location" },
		{ 8, "", "Select a solution area" },
		{ 8, "area=other", "Select a solution area" },
		{ 9, "", "Tick the box to confirm: The customer agrees" },
		{ 10, "", "Select one or more: workloads" },
		{ 10, "items=a&items=b&items=c",
		    "Select 2 or fewer: workloads" },
		{ 11, "words.1=", "Enter a reason" },
		{ 12, "note=x",
		    "ISV solution name must be 2 characters or more" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_int_equal(
		    read_form(cases[i].body, &fields[cases[i].field], 1),
		    INVALID);
		assert_string_equal(entries.list[0].fault, cases[i].sentence);
	}
}

static void
names_keep_their_capital_within_a_sentence(void **state)
{
	static const struct {
		const char *label, *sentence;
	} cases[] = {
		{ "ISV solution name", "Enter an ISV solution name" },
		{ "PartnerID", "Enter a PartnerID" },
		{ "Dynamics solution seller",
		    "Enter a Dynamics solution seller" },
		{ "Your name", "Enter your name" },
		{ "Address", "Enter an address" },
		{ "Products", "Enter products" },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		struct field field = FORM_FIELD(all, name, TEXT, 1, 9, "");

		field.label = cases[i].label;
		assert_int_equal(read_form("", &field, 1), INVALID);
		assert_string_equal(entries.list[0].fault, cases[i].sentence);
	}
}

static void
a_length_is_counted_in_characters(void **state)
{
	(void)state;
	assert_int_equal(
	    read_form("name=%C3%A9%C3%A9%F0%9F%93%84", fields, 1), DONE);
	assert_int_equal(read_form("name=%C3%A9%C3%A9", fields, 1), INVALID);
}

static void
what_cannot_be_seen_is_refused_in_text(void **state)
{
	static const char *const bodies[] = { "name=abc%07", "name=abc%7F",
		"name=abc%1B[1m", "name=a%E2%80%AEcba", "name=a%E2%80%AAbc",
		"name=abc%E2%81%A6", "name=abc%E2%81%A9" };
	static const char *const fine[] = { "name=%D7%A2%D7%91%D7%A8",
		"name=abc%E2%80%8F", "name=a%E2%80%93b", "name=abc%E2%81%84" };

	(void)state;
	for (size_t i = 0; i < LENGTH(bodies); i++) {
		assert_int_equal(read_form(bodies[i], fields, 1), INVALID);
		assert_non_null(entries.list[0].fault);
	}
	for (size_t i = 0; i < LENGTH(fine); i++)
		assert_int_equal(read_form(fine[i], fields, 1), DONE);
}

static void
a_form_that_is_not_ours_is_malformed(void **state)
{
	static const char *const bodies[] = { "name=abc&name=abc",
		"name=abc&other=1", "Name=abc", "name=abc&token=1&token=1",
		"name=abc&version=1&version=2", "words.0=x", "words.4=x",
		"words.01=x", "words.=x", "words.1x=x", "words=x",
		"words.1=x&words.1=y", "items.1=x", "=x",
		"words.99999999999999999999=x" };

	(void)state;
	for (size_t i = 0; i < LENGTH(bodies); i++) {
		assert_int_equal(read_form(bodies[i], fields, COUNT), INVALID);
		assert_true(entries.malformed);
		assert_int_equal(request.fault, FAULT_MALFORMED);
		assert_string_equal(all.name, "");
	}
}

static void
a_foreign_version_is_one_that_nothing_has(void **state)
{
	static const char *const bodies[] = { "version=", "version=x",
		"version=7", "version=+1" };
	int64_t version;

	(void)state;
	(void)!read_form("", fields, 0);
	assert_false(form_version(&request, &version));
	for (size_t i = 0; i < LENGTH(bodies); i++) {
		(void)!read_form(bodies[i], fields, 0);
		assert_true(form_version(&request, &version));
		assert_true(version == INT64_MAX);
	}
}

static void
a_stored_value_fills_the_form(void **state)
{
	(void)state;
	assert_int_equal(read_form(right, fields, COUNT), DONE);
	form_fill(arena, fields, COUNT, &all, &entries);
	assert_string_equal(entries.list[0].typed, "Contoso x");
	assert_string_equal(entries.list[2].typed, "");
	assert_string_equal(entries.list[6].typed, "42");
	assert_string_equal(entries.list[7].typed, "0000000000001");
	assert_string_equal(entries.list[8].typed, "business");
	assert_string_equal(entries.list[9].typed, "1");
	assert_int_equal(entries.list[10].value_count, 2);
	all = (struct all){ .area = -1 };
	form_fill(arena, fields, COUNT, &all, &entries);
	assert_string_equal(entries.list[0].typed, "");
	assert_string_equal(entries.list[7].typed, "");
	assert_string_equal(entries.list[8].typed, "");
	assert_string_equal(entries.list[9].typed, "");
	form_fill(arena, fields, COUNT, NULL, &entries);
	assert_string_equal(entries.list[6].typed, "");
}

static void
the_first_sentence_of_a_field_stays(void **state)
{
	(void)state;
	form_fill(arena, fields, COUNT, NULL, &entries);
	form_fault(&entries, "name", "One");
	form_fault(&entries, "name", "Two");
	form_fault(&entries, "nothing", "Three");
	assert_string_equal(entries.list[0].fault, "One");
	assert_null(entries.list[1].fault);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_right_form_becomes_typed_values),
		cmocka_unit_test(a_wrong_form_keeps_what_was_typed),
		cmocka_unit_test(every_sentence_says_what_to_do),
		cmocka_unit_test(names_keep_their_capital_within_a_sentence),
		cmocka_unit_test(a_length_is_counted_in_characters),
		cmocka_unit_test(what_cannot_be_seen_is_refused_in_text),
		cmocka_unit_test(a_form_that_is_not_ours_is_malformed),
		cmocka_unit_test(a_foreign_version_is_one_that_nothing_has),
		cmocka_unit_test(a_stored_value_fills_the_form),
		cmocka_unit_test(the_first_sentence_of_a_field_stays),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}

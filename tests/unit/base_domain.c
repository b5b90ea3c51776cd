/* Domain names and e-mail addresses: many ways to type, one to keep. */

#include "base/domain.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/outcome.h"

#include <cmocka.h>

#define TEN	 "abcdefghij"
#define LABEL_63 TEN TEN TEN TEN TEN TEN "abc"
#define LABELS_250                                                             \
	TEN TEN TEN TEN                                                        \
	    "abcdefghi." TEN TEN TEN TEN "abcdefghi." TEN TEN TEN TEN          \
	    "abcdefghi." TEN TEN TEN TEN "abcdefghi." TEN TEN TEN TEN          \
	    "abcdefghi."

/* R4.4 */
static void
what_people_type_becomes_one_form(void **state)
{
	static const struct {
		const char *typed, *domain;
	} cases[] = {
		{ "contoso.com", "contoso.com" },
		{ " Contoso.COM. ", "contoso.com" },
		{ "mail.contoso.com", "mail.contoso.com" },
		{ "contoso.onmicrosoft.com", "contoso.onmicrosoft.com" },
		{ "https://www.contoso.com/a?b#c", "www.contoso.com" },
		{ "https://user:word@contoso.com:8443/", "contoso.com" },
		{ "contoso.com/path/@someone", "contoso.com" },
		{ "contoso.com/?next=https://fabrikam.com/", "contoso.com" },
		{ "contoso.com:443", "contoso.com" },
		{ "Ann.Lee@Contoso.com", "contoso.com" },
		{ "mailto:ann@contoso.com?subject=x", "contoso.com" },
		{ "M\xC3\xBCnchen.de", "xn--mnchen-3ya.de" },
		{ "M\xC3\x9CNCHEN.DE.", "xn--mnchen-3ya.de" },
		{ "XN--MNCHEN-3YA.de", "xn--mnchen-3ya.de" },
		{ "stra\xC3\x9F"
		  "e.de",
		    "xn--strae-oqa.de" },
		{ "\xE4\xBE\x8B\xE3\x81\x88.\xE3\x83\x86\xE3\x82\xB9"
		  "\xE3\x83\x88",
		    "xn--r8jz45g.xn--zckzah" },
		{ "contoso\xE3\x80\x82"
		  "com",
		    "contoso.com" },
		{ "HTTPS://CONTOSO.COM", "contoso.com" },
		{ "http://mail.contoso.com:8080?x=1", "mail.contoso.com" },
		{ "ftp://contoso.com#top", "contoso.com" },
		{ "sip:ann@contoso.com", "contoso.com" },
		{ "https://ann@contoso.com@fabrikam.com/", "fabrikam.com" },
		{ "https://contoso.sharepoint.com/sites/x?id=%2Fa",
		    "contoso.sharepoint.com" },
		{ "\tcontoso.com\r\n", "contoso.com" },
		{ "contoso.co.uk", "contoso.co.uk" },
		{ "ann@m\xC3\xBCnchen.de", "xn--mnchen-3ya.de" },
		{ "https://www.m\xC3\xBCnchen.de/stadt",
		    "www.xn--mnchen-3ya.de" },
		{ "\xD0\xBF\xD1\x80\xD0\xB8\xD0\xBC\xD0\xB5\xD1\x80."
		  "\xD1\x80\xD1\x84",
		    "xn--e1afmkfd.xn--p1ai" },
		{ "\xEF\xBD\x83ontoso\xEF\xBC\x8E"
		  "com",
		    "contoso.com" },
		{ "r3---sn.contoso.com", "r3---sn.contoso.com" },
		{ "3com.com", "3com.com" },
		{ LABEL_63 ".com", LABEL_63 ".com" },
		{ LABELS_250 "com", LABELS_250 "com" },
	};
	char domain[DOMAIN_SIZE], again[DOMAIN_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_true(domain_read(cases[i].typed, domain));
		assert_string_equal(domain, cases[i].domain);
		assert_true(domain_read(domain, again));
		assert_string_equal(again, domain);
	}
}

static void
what_is_no_domain_is_refused(void **state)
{
	static const char *const typed[] = { "", " ", ".", "com", "localhost",
		"contoso", "contoso..com", ".contoso.com", "contoso.com..",
		"-contoso.com", "contoso-.com", "con_toso.com", "con toso.com",
		"*.contoso.com", "10.0.0.1", "[::1]", "contoso.1", "https://",
		"https:///contoso.com", "contoso.com:80:80", "a@",
		"contoso.com\\x", "https://?contoso.com", "mailto:ann",
		"contoso.com contoso.net", "contoso.com,contoso.net",
		"contoso,com", "https://[2001:db8::1]/", "1.2.3.4:80",
		"0f8fad5b-d9cb-469f-a165-70867728950e", "contoso.123", "@",
		"://", "contoso..", "ann@b@", "a.b_c.com", "con\xC3toso.com",
		"xn--\xC3\xBC.de", "xn--a.com", "\xE2\x80\x8D.com",
		LABEL_63 "d.com", LABELS_250 "info" };
	char domain[DOMAIN_SIZE] = "untouched";

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++)
		if (domain_read(typed[i], domain))
			fail_msg("%s was read as %s", typed[i], domain);
	assert_string_equal(domain, "untouched");
}

static void
an_endless_address_is_refused(void **state)
{
	char typed[5000], domain[DOMAIN_SIZE];

	(void)state;
	memset(typed, 'a', sizeof(typed));
	memcpy(typed, "contoso.com/", 12);
	typed[sizeof(typed) - 1] = '\0';
	assert_false(domain_read(typed, domain));
	typed[2000] = '\0';
	assert_true(domain_read(typed, domain));
	assert_string_equal(domain, "contoso.com");
}

static void
a_parent_ends_at_two_labels(void **state)
{
	(void)state;
	assert_string_equal(
	    domain_parent("a.mail.contoso.com"), "mail.contoso.com");
	assert_string_equal(domain_parent("mail.contoso.com"), "contoso.com");
	assert_null(domain_parent("contoso.com"));
	assert_null(domain_parent("com"));
}

static void
an_address_is_kept_in_lower_case(void **state)
{
	static const struct {
		const char *typed, *email;
	} cases[] = {
		{ "ann@contoso.com", "ann@contoso.com" },
		{ " Ann.Lee+claims@Mail.CONTOSO.com. ",
		    "ann.lee+claims@mail.contoso.com" },
		{ "o'neil/x@contoso.com", "o'neil/x@contoso.com" },
		{ "ann@m\xC3\xBCnchen.de", "ann@xn--mnchen-3ya.de" },
		{ LABEL_63 "d@contoso.com", LABEL_63 "d@contoso.com" },
	};
	char email[EMAIL_SIZE], again[EMAIL_SIZE];

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		assert_true(domain_read_email(cases[i].typed, email));
		assert_string_equal(email, cases[i].email);
		assert_true(domain_read_email(email, again));
		assert_string_equal(again, email);
	}
}

static void
what_is_no_address_is_refused(void **state)
{
	static const char *const typed[] = { "", "ann", "@contoso.com", "ann@",
		"ann@contoso", "ann@@contoso.com", "ann@bob@contoso.com",
		".ann@contoso.com", "ann.@contoso.com", "a..n@contoso.com",
		"ann lee@contoso.com", "\"ann\"@contoso.com",
		"ann(x)@contoso.com", "j\xC3\xBCrgen@contoso.com",
		"ann@contoso.com/x", "ann@contoso.com:25", "ann@[10.0.0.1]",
		"Ann <ann@contoso.com>", "ann@contoso.com, bob@contoso.com",
		"ann@contoso.com\nBcc: x@y.org", LABEL_63 "de@contoso.com",
		TEN "@" LABELS_250 "com" };
	char email[EMAIL_SIZE] = "untouched";

	(void)state;
	for (size_t i = 0; i < LENGTH(typed); i++)
		if (domain_read_email(typed[i], email))
			fail_msg("%s was read as %s", typed[i], email);
	assert_string_equal(email, "untouched");
}

/* R9.62. */
static void
an_address_is_found_in_a_text_but_not_in_a_longer_one(void **state)
{
	static const char *const with[] = { "ann@x.org", "Ask Ann@X.org.",
		"Ann, <ann@x.org>", "'ann@x.org'", "mailto:ann@x.org?subject=y",
		"joann@x.org, ann@x.org" };
	static const char *const without[] = { "", "joann@x.org",
		"jo.ann@x.org", "o'ann@x.org", "jo+ann@x.org", "ann@x.orga",
		"ann@x.org.uk", "ann@x.org-y.com", "ann@x" };

	(void)state;
	for (size_t i = 0; i < LENGTH(with); i++)
		if (!domain_email_stands_in(with[i], "ann@x.org"))
			fail_msg("not found in %s", with[i]);
	for (size_t i = 0; i < LENGTH(without); i++)
		if (domain_email_stands_in(without[i], "ann@x.org"))
			fail_msg("found in %s", without[i]);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_people_type_becomes_one_form),
		cmocka_unit_test(what_is_no_domain_is_refused),
		cmocka_unit_test(an_endless_address_is_refused),
		cmocka_unit_test(a_parent_ends_at_two_labels),
		cmocka_unit_test(an_address_is_kept_in_lower_case),
		cmocka_unit_test(what_is_no_address_is_refused),
		cmocka_unit_test(
		    an_address_is_found_in_a_text_but_not_in_a_longer_one),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

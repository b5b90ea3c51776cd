/* Settings: what holds without any, and what is refused. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "web/settings.h"

static const char *const names[] = { "CPOR_DATA", "CPOR_BASE_URL",
	"CPOR_SOCKET", "CPOR_WORKERS", "CPOR_TEMPLATES", "CPOR_STATIC",
	"CPOR_CLAMD", "CPOR_SMTP_URL", "CPOR_SMTP_CA", "CPOR_MAIL_FROM" };

static int
clear(void **state)
{
	for (size_t i = 0; i < LENGTH(names); i++)
		unsetenv(names[i]);
	*state = arena_new();
	return 0;
}

static int
done(void **state)
{
	arena_free(*state);
	return 0;
}

static int
read_with(void **state, struct settings *settings, const char *name,
    const char *value)
{
	setenv(name, value, 1);
	return settings_read(settings, *state);
}

static void
nothing_needs_to_be_set(void **state)
{
	struct settings settings;

	assert_int_equal(settings_read(&settings, *state), 0);
	assert_string_equal(settings.site.data, "data");
	assert_string_equal(settings.site.base_url, "http://localhost:8080");
	assert_string_equal(settings.site.host, "localhost:8080");
	assert_false(settings.site.secure);
	assert_null(settings.site.scanner);
	assert_null(settings.site.mail);
	assert_string_equal(settings.socket, "data/socket");
	assert_string_equal(settings.keys_path, "data/keys");
	assert_string_equal(settings.templates, "templates");
	assert_string_equal(settings.manifest, "build/static/manifest");
	assert_in_range(settings.workers, 2, SETTINGS_WORKERS);
}

static void
a_base_url_is_lowered_and_loses_its_final_slash(void **state)
{
	struct settings settings;

	assert_int_equal(read_with(state, &settings, "CPOR_BASE_URL",
			     "https://Claims.Example/"),
	    0);
	assert_string_equal(settings.site.base_url, "https://claims.example");
	assert_string_equal(settings.site.host, "claims.example");
	assert_true(settings.site.secure);
}

static void
http_is_for_localhost_only(void **state)
{
	static const char *const good[] = { "http://localhost",
		"http://127.0.0.1:81", "http://[::1]:8080" };
	static const char *const bad[] = { "http://claims.example",
		"http://localhost.example", "http://127.0.0.11" };
	struct settings settings;

	for (size_t i = 0; i < LENGTH(good); i++)
		assert_int_equal(
		    read_with(state, &settings, "CPOR_BASE_URL", good[i]), 0);
	for (size_t i = 0; i < LENGTH(bad); i++)
		assert_int_equal(
		    read_with(state, &settings, "CPOR_BASE_URL", bad[i]), -1);
}

static void
a_base_url_is_a_scheme_and_a_host_alone(void **state)
{
	static const char *const bad[] = { "claims.example", "ftp://a.example",
		"https://", "https://a.example/claims", "https://a.example?b",
		"https://a@b.example", "https://a b.example" };
	struct settings settings;

	for (size_t i = 0; i < LENGTH(bad); i++)
		assert_int_equal(
		    read_with(state, &settings, "CPOR_BASE_URL", bad[i]), -1);
}

static void
workers_are_counted_from_1_to_64(void **state)
{
	static const char *const bad[] = { "0", "-1", "65", "2x", "two",
		"99999999999999999999" };
	struct settings settings;

	assert_int_equal(read_with(state, &settings, "CPOR_WORKERS", "64"), 0);
	assert_int_equal(settings.workers, 64);
	for (size_t i = 0; i < LENGTH(bad); i++)
		assert_int_equal(
		    read_with(state, &settings, "CPOR_WORKERS", bad[i]), -1);
}

static void
every_setting_is_in_the_table(void **state)
{
	struct text text;

	(void)state;
	text_open(&text, 65536);
	settings_print(&text);
	for (size_t i = 0; i < LENGTH(names); i++)
		assert_non_null(strstr(text_string(&text), names[i]));
	text_close(&text);
}

#define CLEARED(test) cmocka_unit_test_setup_teardown(test, clear, done)

static void
a_scanner_is_a_path_or_a_port_of_this_machine(void **state)
{
	struct settings settings;

	assert_int_equal(
	    read_with(state, &settings, "CPOR_CLAMD", "/run/clamd"), 0);
	assert_string_equal(settings.site.scanner, "/run/clamd");
	assert_int_equal(
	    read_with(state, &settings, "CPOR_CLAMD", "localhost:3310"), 0);
	assert_int_equal(
	    read_with(state, &settings, "CPOR_CLAMD", "10.0.0.1:3310"), -1);
	assert_int_equal(
	    read_with(state, &settings, "CPOR_CLAMD", "clamd"), -1);
}

static void
a_mail_server_is_smtp_or_smtps_with_a_host_and_no_path(void **state)
{
	static const char *const good[] = { "smtp://localhost:2525",
		"smtps://mail.example", "smtp://me:p%40ss@mail.example:587/" };
	static const char *const bad[] = { "mail.example",
		"http://mail.example", "smtp://", "smtp://mail.example/path",
		"smtp://a b.example", "smtp://mail.example\r\nRCPT",
		"smtp://mail.example?x" };
	struct settings settings;

	for (size_t i = 0; i < LENGTH(good); i++) {
		assert_int_equal(
		    read_with(state, &settings, "CPOR_SMTP_URL", good[i]), 0);
		assert_int_equal(settings.site.mail->local, i == 0);
	}
	assert_string_equal(
	    settings.site.mail->url, "smtp://me:p%40ss@mail.example:587");
	for (size_t i = 0; i < LENGTH(bad); i++)
		assert_int_equal(
		    read_with(state, &settings, "CPOR_SMTP_URL", bad[i]), -1);
}

/* R9.16. */
static void
a_server_that_only_looks_near_is_not_this_machine(void **state)
{
	static const char *const far[] = { "smtp://localhost@mail.example",
		"smtp://localhost.example", "smtp://me:localhost@10.0.0.1:25" };
	struct settings settings;

	for (size_t i = 0; i < LENGTH(far); i++) {
		assert_int_equal(
		    read_with(state, &settings, "CPOR_SMTP_URL", far[i]), 0);
		assert_false(settings.site.mail->local);
	}
}

static void
mail_comes_from_the_sites_host_or_a_chosen_address(void **state)
{
	struct settings settings;

	setenv("CPOR_SMTP_URL", "smtps://mail.example", 1);
	assert_int_equal(settings_read(&settings, *state), 0);
	assert_string_equal(
	    settings.site.mail->from, "cpor@localhost.localdomain");
	assert_int_equal(read_with(state, &settings, "CPOR_BASE_URL",
			     "https://claims.example:8443"),
	    0);
	assert_string_equal(settings.site.mail->from, "cpor@claims.example");
	assert_string_equal(settings.site.mail->host, "claims.example");
	assert_int_equal(
	    read_with(state, &settings, "CPOR_MAIL_FROM", "not one"), -1);
	assert_int_equal(read_with(state, &settings, "CPOR_MAIL_FROM",
			     "a@b.example\r\nBcc: c@d.example"),
	    -1);
	assert_int_equal(read_with(state, &settings, "CPOR_MAIL_FROM",
			     "Claims@Cpor.example"),
	    0);
	assert_string_equal(settings.site.mail->from, "claims@cpor.example");
	assert_int_equal(
	    read_with(state, &settings, "CPOR_SMTP_CA", "/nonexistent/file"),
	    -1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		CLEARED(nothing_needs_to_be_set),
		CLEARED(a_base_url_is_lowered_and_loses_its_final_slash),
		CLEARED(http_is_for_localhost_only),
		CLEARED(a_base_url_is_a_scheme_and_a_host_alone),
		CLEARED(workers_are_counted_from_1_to_64),
		CLEARED(a_scanner_is_a_path_or_a_port_of_this_machine),
		CLEARED(a_mail_server_is_smtp_or_smtps_with_a_host_and_no_path),
		CLEARED(a_server_that_only_looks_near_is_not_this_machine),
		CLEARED(mail_comes_from_the_sites_host_or_a_chosen_address),
		CLEARED(every_setting_is_in_the_table),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

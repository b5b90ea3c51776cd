/* Which passwords people may choose. */

#include "rules/password.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

#include "base/outcome.h"

#define EMAIL "d.siciliani@fabrikam.example"
#define NAME  "Diego Sicílíani"

static enum password_fault
judge(const char *password)
{
	return password_judge(password, EMAIL, NAME);
}

/* `count` times the same. */
static const char *
many(struct arena *arena, const char *piece, size_t count)
{
	const char *all = "";

	for (size_t i = 0; i < count; i++)
		all = arena_print(arena, "%s%s", all, piece);
	return all;
}

/* R2.31. */
static void
length_is_counted_in_characters_of_any_script(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_int_equal(judge("eleven chars"), PASSWORD_FINE);
	assert_int_equal(judge("eleven char"), PASSWORD_SHORT);
	assert_int_equal(judge("пароль у нас"), PASSWORD_FINE);
	assert_int_equal(judge("пароль у на"), PASSWORD_SHORT);
	assert_int_equal(
	    judge(many(arena, "長い合言葉です。", 32)), PASSWORD_FINE);
	assert_int_equal(
	    judge(arena_print(arena, "%s!", many(arena, "a7bcd9ef", 32))),
	    PASSWORD_LONG);
	assert_int_equal(judge(""), PASSWORD_SHORT);
	arena_free(arena);
}

/* R2.31. */
static void
nothing_is_said_about_kinds_of_characters(void **state)
{
	(void)state;
	assert_int_equal(judge("correct horse battery"), PASSWORD_FINE);
	assert_int_equal(judge("onlysmallletters"), PASSWORD_FINE);
	assert_int_equal(judge("830472915563"), PASSWORD_FINE);
	assert_int_equal(judge("🐎🔋📎🐎🔋📎🐎🔋📎🐎🔋📎"), PASSWORD_FINE);
}

/* R2.31. */
static void
what_many_have_is_refused_however_it_is_dressed_up(void **state)
{
	static const char *const common[] = { "winniethepooh", "WinnieThePooh",
		"password1234", "PASSWORD2026", "passwordpassword",
		"qwertyqwertyqwerty", "123456789012", "123123123123",
		"111111111111", "!!letmein2024!!", "password password",
		"password1password1" };

	(void)state;
	for (size_t i = 0; i < LENGTH(common); i++)
		assert_int_equal(judge(common[i]), PASSWORD_COMMON);
	assert_true(password_is_listed("password"));
	assert_false(password_is_listed("a password that nobody has"));
}

/* R2.31. */
static void
ones_own_name_and_address_are_refused(void **state)
{
	static const char *const own[] = { EMAIL,
		"D.Siciliani@Fabrikam.Example", "d.siciliani2026",
		"diego sicílíani", "DiegoSicílíani1", "diegodiegodiego",
		"1234567diego" };

	(void)state;
	for (size_t i = 0; i < LENGTH(own); i++)
		assert_int_equal(judge(own[i]), PASSWORD_OWN);
	assert_int_equal(judge("diego likes claims"), PASSWORD_FINE);
	assert_int_equal(
	    password_judge("any words will do", "", ""), PASSWORD_FINE);
}

/* R2.31. */
static void
it_is_the_same_password_from_every_keyboard(void **state)
{
	struct arena *arena = arena_new();

	(void)state;
	assert_string_equal(password_of(arena, "Zu\u0308rich"), "Z\u00FCrich");
	assert_string_equal(password_of(arena, "Z\u00FCrich"), "Z\u00FCrich");
	assert_string_equal(password_of(arena, "a  b "), "a  b ");
	assert_string_equal(password_of(arena, ""), "");
	arena_free(arena);
}

static void
every_fault_says_what_to_do(void **state)
{
	(void)state;
	for (enum password_fault i = PASSWORD_SHORT; i < PASSWORD_FAULT__COUNT;
	     i++)
		assert_true(strlen(password_sentence(i)) > 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(length_is_counted_in_characters_of_any_script),
		cmocka_unit_test(nothing_is_said_about_kinds_of_characters),
		cmocka_unit_test(
		    what_many_have_is_refused_however_it_is_dressed_up),
		cmocka_unit_test(ones_own_name_and_address_are_refused),
		cmocka_unit_test(it_is_the_same_password_from_every_keyboard),
		cmocka_unit_test(every_fault_says_what_to_do),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

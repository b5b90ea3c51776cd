/* The real table: each row can be reached, and says what it means. */

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "web/route.h"

/* A row's path with an id for each :name. */
static const char *
an_address_of(struct arena *arena, const char *pattern)
{
	const char *address = "", *next;

	if (strcmp(pattern, "/") == 0)
		return "/";
	for (; *pattern == '/'; pattern = next) {
		next = pattern + 1 + strcspn(pattern + 1, "/");
		address = pattern[1] == ':'
			      ? arena_print(arena, "%s/0000000000001", address)
			      : arena_print(arena, "%s%.*s", address,
				    (int)(next - pattern), pattern);
	}
	return address;
}

static void
no_row_hides_another(void **state)
{
	struct arena *arena = arena_new();
	const char *argument[4];

	(void)state;
	assert_true(route_count > 0);
	for (size_t i = 0; i < route_count; i++)
		assert_ptr_equal(
		    route_find(routes[i].method,
			an_address_of(arena, routes[i].path), arena, argument),
		    &routes[i]);
	arena_free(arena);
}

static void
a_get_reads_and_has_no_body(void **state)
{
	(void)state;
	for (size_t i = 0; i < route_count; i++) {
		if (routes[i].method != GET)
			continue;
		assert_int_equal(routes[i].body, BODY_NONE);
		assert_int_not_equal(routes[i].access, COMMITS);
	}
}

static void
every_role_may_be_asked_for_by_name(void **state)
{
	(void)state;
	for (size_t i = 0; i < route_count; i++) {
		const unsigned who = routes[i].who & ~PROVED;

		assert_true(who == ANYONE || who == SIGNED_IN ||
			    who == MEMBER || who == HOLDER || who == BY_LINK ||
			    (who & ~(unsigned)MAY_ALL_ROLES) == 0);
	}
}

/* R2.46: a password can be asked for of whoever is signed in, and a form with
 * files cannot be held meanwhile. */
static void
a_password_is_asked_for_of_somebody(void **state)
{
	size_t found = 0;

	(void)state;
	for (size_t i = 0; i < route_count; i++) {
		if ((routes[i].who & PROVED) == 0)
			continue;
		assert_int_not_equal(routes[i].who, PROVED);
		assert_int_equal(routes[i].who & (HOLDER | BY_LINK), 0);
		assert_int_not_equal(routes[i].body, BODY_FILES);
		found++;
	}
	assert_true(found > 0);
}

/* R2.46: whatever gives somebody a role, by its address. */
static void
who_gives_a_role_has_proved_who_they_are(void **state)
{
	static const char *const gives[] = { "/give", "/invite", "/again",
		"/people/import/:file", "/factor/confirm" };
	size_t found = 0;

	(void)state;
	for (size_t i = 0; i < route_count; i++)
		for (size_t j = 0; j < LENGTH(gives); j++) {
			const char *path = routes[i].path;
			size_t whole = strlen(path), end = strlen(gives[j]);

			if (routes[i].method != POST || whole < end ||
			    strcmp(path + whole - end, gives[j]) != 0 ||
			    strncmp(path, "/admin/mail/", 12) == 0 ||
			    (routes[i].who & HOLDER) != 0)
				continue;
			assert_int_not_equal(routes[i].who & PROVED, 0);
			found++;
		}
	assert_int_equal(found, 8);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_row_hides_another),
		cmocka_unit_test(a_get_reads_and_has_no_body),
		cmocka_unit_test(every_role_may_be_asked_for_by_name),
		cmocka_unit_test(a_password_is_asked_for_of_somebody),
		cmocka_unit_test(who_gives_a_role_has_proved_who_they_are),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

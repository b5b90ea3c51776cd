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
	for (size_t i = 0; i < route_count; i++)
		assert_true(
		    routes[i].who == ANYONE || routes[i].who == SIGNED_IN ||
		    routes[i].who == MEMBER || routes[i].who == HOLDER ||
		    routes[i].who == BY_LINK ||
		    (routes[i].who & ~(unsigned)MAY_ALL_ROLES) == 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_row_hides_another),
		cmocka_unit_test(a_get_reads_and_has_no_body),
		cmocka_unit_test(every_role_may_be_asked_for_by_name),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

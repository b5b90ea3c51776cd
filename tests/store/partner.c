/* Partner accounts are found and made; locations get other types. */

#include "store/partner.h"

#include <string.h>

#include "store/location.h"
#include "store/world.h"

/* How many of a list there are from somewhere on, at most two at a time. */
static struct partner *
list(struct world *world, const char *text, const struct partner *after,
    size_t *count)
{
	const struct partner_filter filter = { .text = text, .after = after };
	struct partner *partners;

	assert_int_equal(store_partner_list(&world->store, &filter, 2,
			     world->arena, &partners, count),
	    DONE);
	return partners;
}

/* R2.53. */
static void
accounts_are_listed_by_name_page_after_page(void **state)
{
	struct world *world = *state;
	struct partner *partners;
	size_t count;

	world_begin(world);
	for (const char *const *name =
		 (const char *const[]){ "Zzz", "Aaa", "fabrikam", NULL };
	     *name != NULL; name++) {
		struct directory account = { .name = *name, .country = "US" };

		assert_int_equal(
		    store_partner_open(&world->store, &world->lead, &account),
		    strcmp(*name, "fabrikam") == 0 ? CONFLICT : DONE);
	}
	world_commit(world);
	partners = list(world, "", NULL, &count);
	assert_int_equal(count, 2);
	assert_string_equal(partners[0].directory.name, "Aaa");
	assert_string_equal(partners[1].directory.name, "Fabrikam");
	assert_int_equal(partners[1].locations, 2);
	partners = list(world, "", &partners[1], &count);
	assert_int_equal(count, 2);
	assert_string_equal(partners[0].directory.name, "Northwind");
	assert_string_equal(partners[1].directory.name, "Zzz");
	list(world, "", &partners[1], &count);
	assert_int_equal(count, 0);
	/* Microsoft's directory is no partner's. */
	list(world, "microsoft", NULL, &count);
	assert_int_equal(count, 0);
	assert_int_equal(store_partner_of(&world->store, world->microsoft,
			     world->arena, partners),
	    ABSENT);
}

/* R2.55. */
static void
what_is_the_same_is_no_change_and_what_is_not_stands_in_history(void **state)
{
	static const char *const types[] = { "Surface Partner" };
	struct world *world = *state;
	struct location before, after;
	int64_t first, second;

	assert_int_equal(store_location_of(&world->store, &world->lead,
			     world->seattle, world->arena, &before),
	    DONE);
	after = before;
	world_begin(world);
	assert_int_equal(
	    store_location_change(&world->store, &world->lead, &before, &after),
	    DONE);
	assert_int_equal(
	    store_location_version(&world->store, before.id, &first), DONE);
	after.types = types;
	after.type_count = 1;
	assert_int_equal(
	    store_location_change(&world->store, &world->lead, &before, &after),
	    DONE);
	assert_int_equal(
	    store_location_version(&world->store, before.id, &second), DONE);
	world_commit(world);
	assert_int_equal(first, 0);
	assert_true(second > 0);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM history_value v JOIN history h"
		" ON h.id = v.history AND h.kind = 'location-changed'"
		" WHERE v.name = 'Partner type' AND v.before || '>' || v.after"
		" IN ('FastTrack Ready Partner>', '>Surface Partner')"),
	    2);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM location_type"
				" WHERE type = 'Surface Partner'"),
	    1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(accounts_are_listed_by_name_page_after_page),
		IN_WORLD(
		    what_is_the_same_is_no_change_and_what_is_not_stands_in_history),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

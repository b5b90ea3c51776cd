/* The first page: what is due first stands on top. */

#include "store/home.h"

#include <inttypes.h>

#include "base/time.h"
#include "store/world.h"

/* A claim that waits on that party, since then and until then. */
static void
waits(struct world *world, int64_t id, const char *party, int since, int due)
{
	bool partner = party[0] == 'p';

	world_claim(world, id, &world->admin,
	    partner ? "action-required" : "under-review");
	assert_true(world_sql(world,
	    arena_print(world->arena,
		"UPDATE claim SET waits_on = '%s', turn = '%s', waits_since = "
		"%" PRId64 ", due = %" PRId64
		", submitted = 1 WHERE id = %" PRId64,
		party, partner ? "answer" : "review",
		WORLD_NOW - since * TIME_DAY, WORLD_NOW + due * TIME_DAY, id)));
}

/* R10.11: not what waits longest. */
static void
what_is_due_first_stands_on_top(void **state)
{
	static const struct {
		const char *party;
		enum home_part part;
	} parts[] = { { "partner", HOME_TURN }, { "reviewer", HOME_OTHERS } };
	struct world *world = *state;

	for (size_t i = 0; i < LENGTH(parts); i++) {
		const int64_t first = (int64_t)i * 3 + 1;
		struct home_list list;

		waits(world, first, parts[i].party, 9, 5);
		waits(world, first + 1, parts[i].party, 1, 2);
		waits(world, first + 2, parts[i].party, 5, 3);
		assert_int_equal(store_home_list(&world->store, &world->admin,
				     parts[i].part, world->arena, &list),
		    DONE);
		assert_int_equal(list.count, 3);
		assert_int_equal(list.rows[0].id, first + 1);
		assert_int_equal(list.rows[1].id, first + 2);
		assert_int_equal(list.rows[2].id, first);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(what_is_due_first_stands_on_top),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

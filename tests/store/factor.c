/* Second factors in the store. */

#include "store/factor.h"

#include <stdio.h>
#include <string.h>

#include "store/world.h"

#define THEIRS "(SELECT id FROM person WHERE email = 'admin@fabrikam.example')"

/* The code that the viewer's app shows. */
static const char *
code_at(struct world *world, const struct viewer *viewer, int64_t at)
{
	unsigned char secret[TOTP_SECRET_SIZE];
	char code[TOTP_CODE_SIZE];

	assert_int_equal(store_factor_secret(&world->store, viewer->person,
			     world->arena, secret),
	    DONE);
	assert_true(totp_code(
	    secret, TOTP_SECRET_SIZE, at / TOTP_STEP, TOTP_DIGITS, code));
	return arena_string(world->arena, code);
}

static void
set_up(struct world *world, const struct viewer *viewer,
    char codes[FACTOR_CODES][FACTOR_CODE_SIZE])
{
	world_begin(world);
	assert_int_equal(store_factor_begin(&world->store, viewer), DONE);
	assert_int_equal(
	    store_factor_confirm(&world->store, viewer, world->arena,
		code_at(world, viewer, viewer->now), codes),
	    DONE);
	world_commit(world);
}

static enum outcome
take(struct world *world, const struct viewer *viewer, const char *typed)
{
	enum factor_kind kind;

	world_begin(world);
	return world_settle(world, store_factor_take(&world->store, viewer,
				       world->arena, typed, &kind));
}

/* R2.40 */
static void
it_counts_from_its_first_right_code_on(void **state)
{
	struct world *world = *state;
	struct viewer *viewer = &world->admin;
	char codes[FACTOR_CODES][FACTOR_CODE_SIZE];
	struct factor factor;

	world_begin(world);
	assert_int_equal(store_factor_begin(&world->store, viewer), DONE);
	assert_int_equal(store_factor_confirm(
			     &world->store, viewer, world->arena, "000", codes),
	    INVALID);
	world_commit(world);
	assert_int_equal(
	    take(world, viewer, code_at(world, viewer, viewer->now)), INVALID);
	set_up(world, viewer, codes);
	assert_int_equal(
	    store_factor_of(&world->store, viewer->person, &factor), DONE);
	assert_int_equal(factor.confirmed, viewer->now);
	assert_int_equal(factor.left, FACTOR_CODES);
	world_begin(world);
	assert_int_equal(store_factor_begin(&world->store, viewer), CONFLICT);
	assert_int_equal(store_factor_confirm(&world->store, viewer,
			     world->arena, "123456", codes),
	    CONFLICT);
	store_rollback(&world->store);
}

/* R2.42: also by a code that set it up. */
static void
a_code_is_taken_once(void **state)
{
	struct world *world = *state;
	struct viewer viewer = world->admin;
	char codes[FACTOR_CODES][FACTOR_CODE_SIZE];
	const char *next;

	set_up(world, &viewer, codes);
	assert_int_equal(
	    take(world, &viewer, code_at(world, &viewer, viewer.now)), INVALID);
	next = code_at(world, &viewer, viewer.now + TOTP_STEP);
	assert_int_equal(take(world, &viewer, next), DONE);
	assert_int_equal(take(world, &viewer, next), INVALID);
	viewer.now += TOTP_STEP;
	assert_int_equal(take(world, &viewer, next), INVALID);
	assert_int_equal(take(world, &viewer,
			     code_at(world, &viewer, viewer.now + TOTP_STEP)),
	    DONE);
}

/* R2.40 */
static void
a_recovery_code_is_taken_once_and_is_its_persons_alone(void **state)
{
	struct world *world = *state;
	char codes[FACTOR_CODES][FACTOR_CODE_SIZE];
	char others[FACTOR_CODES][FACTOR_CODE_SIZE];
	struct factor factor;

	set_up(world, &world->admin, codes);
	set_up(world, &world->user, others);
	assert_int_equal(take(world, &world->admin, others[0]), INVALID);
	assert_int_equal(take(world, &world->admin, codes[9]), DONE);
	assert_int_equal(take(world, &world->admin, codes[9]), INVALID);
	assert_int_equal(take(world, &world->user, others[0]), DONE);
	assert_int_equal(
	    store_factor_of(&world->store, world->admin.person, &factor), DONE);
	assert_int_equal(factor.left, FACTOR_CODES - 1);
	world_begin(world);
	assert_int_equal(store_factor_codes(&world->store, &world->admin,
			     world->arena, others),
	    DONE);
	world_commit(world);
	assert_int_equal(take(world, &world->admin, codes[0]), INVALID);
	assert_int_equal(take(world, &world->admin, others[0]), DONE);
}

static void
the_database_alone_tells_no_secret(void **state)
{
	struct world *world = *state;
	char codes[FACTOR_CODES][FACTOR_CODE_SIZE];
	unsigned char secret[TOTP_SECRET_SIZE];
	char hex[2 * TOTP_SECRET_SIZE + 1], sql[256];

	set_up(world, &world->admin, codes);
	set_up(world, &world->user, codes);
	assert_int_equal(store_factor_secret(&world->store, world->admin.person,
			     world->arena, secret),
	    DONE);
	for (size_t i = 0; i < TOTP_SECRET_SIZE; i++)
		snprintf(hex + 2 * i, 3, "%02X", secret[i]);
	snprintf(sql, sizeof(sql),
	    "SELECT count(*) FROM factor WHERE instr(hex(sealed), '%s')", hex);
	assert_int_equal(world_number(world, sql), 0);
	/* Somebody else's row opens nothing. */
	assert_true(world_sql(world,
	    "UPDATE factor SET sealed = (SELECT sealed FROM factor WHERE"
	    " person <> " THEIRS ") WHERE person = " THEIRS));
	assert_int_equal(store_factor_secret(&world->store, world->admin.person,
			     world->arena, secret),
	    BROKEN);
}

/* R2.44 */
static void
each_change_stands_in_history_and_is_mailed(void **state)
{
	static const char *const mails[] = { "Your second factor is set up",
		"A recovery code of yours was used",
		"You have new recovery codes",
		"Your second factor is removed" };
	struct world *world = *state;
	char codes[FACTOR_CODES][FACTOR_CODE_SIZE], sql[256];
	const char *entries = "SELECT count(*) FROM history WHERE kind ="
			      " 'person-changed' AND subject = " THEIRS;
	int64_t before = world_number(world, entries);

	set_up(world, &world->admin, codes);
	assert_int_equal(take(world, &world->admin, codes[0]), DONE);
	world_begin(world);
	assert_int_equal(store_factor_codes(
			     &world->store, &world->admin, world->arena, codes),
	    DONE);
	assert_int_equal(store_factor_remove(
			     &world->store, &world->admin, world->admin.person),
	    DONE);
	assert_int_equal(store_factor_remove(
			     &world->store, &world->admin, world->admin.person),
	    ABSENT);
	world_commit(world);
	assert_int_equal(take(world, &world->admin, codes[1]), INVALID);
	assert_int_equal(world_number(world, entries), before + 4);
	for (size_t i = 0; i < LENGTH(mails); i++) {
		snprintf(sql, sizeof(sql),
		    "SELECT count(*) FROM outbox WHERE kind = 'factor-changed'"
		    " AND detail = '%s' AND person = " THEIRS,
		    mails[i]);
		assert_int_equal(world_number(world, sql), 1);
	}
}

/* R2.41 */
static void
nobody_is_exempt_but_in_a_demonstration(void **state)
{
	struct world *world = *state;
	int64_t id = world->admin.person;
	struct factor factor;

	world_begin(world);
	assert_int_equal(store_factor_exempt(&world->store, id), DONE);
	world_commit(world);
	assert_int_equal(store_factor_of(&world->store, id, &factor), DONE);
	assert_false(factor.exempt);
	assert_true(world_sql(world, "UPDATE meta SET kind = 'demo'"));
	world_begin(world);
	assert_int_equal(store_factor_exempt(&world->store, id), DONE);
	world_commit(world);
	assert_int_equal(store_factor_of(&world->store, id, &factor), DONE);
	assert_true(factor.exempt);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(it_counts_from_its_first_right_code_on),
		IN_WORLD(a_code_is_taken_once),
		IN_WORLD(
		    a_recovery_code_is_taken_once_and_is_its_persons_alone),
		IN_WORLD(the_database_alone_tells_no_secret),
		IN_WORLD(each_change_stands_in_history_and_is_mailed),
		IN_WORLD(nobody_is_exempt_but_in_a_demonstration),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/*
 * Migrations: an older database comes through them whole, a newer one is
 * refused, and one whose rows would point nowhere stays as it was.
 */

#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "sql.h"
#include "store/db.h"
#include "store/world.h"

#define OLDER 2 /* the version before tables were made anew */

/* A claim with all that points at it. */
static const char rows[] =
    "INSERT INTO person VALUES (1, 'a@b.example', 'A', NULL, 'UTC', 'en',"
    " NULL, 1);"
    "INSERT INTO directory VALUES (2, 'partner', 'Fabrikam', 'US', 1, 1);"
    "INSERT INTO tenant VALUES ('t', 'Contoso', 'contoso.com', '', 0);"
    "INSERT INTO item VALUES ('teams', 'modern-work', 'Teams', 1, 1, 1);"
    "INSERT INTO claim (id, partner, owner, name, name_key, status, tenant,"
    " customer, domain, opted_out, solution_seller, revenue_customer,"
    " isv_solution, created, changed, waits_on, waits_since, version)"
    " VALUES (7, 2, 1, 'Claim', 'claim', 'submitted', 't', 'Contoso',"
    " 'contoso.com', 0, '', '', '', 1, 1, 'reviewer', 1, 1);"
    "INSERT INTO claim_line VALUES (71, 7, 1, 'teams', NULL, 't',"
    " 'use-or-consume', 'pending', '', '', NULL, NULL);"
    "INSERT INTO comment VALUES (NULL, 7, 'comment', 1, 'partner', 'Hello', 1,"
    " NULL);"
    "INSERT INTO turn VALUES (NULL, 7, 'reviewer', 1, NULL);";

static sqlite3 *
open_raw(struct world *world)
{
	sqlite3 *db;
	char path[128];

	snprintf(path, sizeof(path), "%s/cpor.db", world->directory);
	assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
	return db;
}

static void
run(sqlite3 *db, const char *sql)
{
	assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
}

/* A database as the program of version OLDER left it, with `rows`. */
static int
older_setup(void **state)
{
	struct world *world = calloc(1, sizeof(*world));
	sqlite3 *db;

	assert_non_null(world);
	*state = world;
	snprintf(
	    world->directory, sizeof(world->directory), "/tmp/cpor-old-XXXXXX");
	assert_non_null(mkdtemp(world->directory));
	db = open_raw(world);
	for (int i = 0; i < OLDER; i++)
		run(db, sql_migrations[i].text);
	run(db, rows);
	sqlite3_close(db);
	return 0;
}

static int
older_teardown(void **state)
{
	struct world *world = *state;

	world_remove(world->directory);
	free(world);
	return 0;
}

static void
a_table_made_anew_keeps_its_rows_and_all_that_points_at_them(void **state)
{
	static const char *const tables[] = { "claim", "claim_line", "comment",
		"turn" };
	struct world *world = *state;
	char sql[64];

	assert_int_equal(db_migrate(world->directory), 0);
	assert_int_equal(
	    world_number(world, "PRAGMA user_version"), db_version_program());
	for (size_t i = 0; i < LENGTH(tables); i++) {
		snprintf(sql, sizeof(sql), "SELECT count(*) FROM %s WHERE %s",
		    tables[i], i == 0 ? "id = 7" : "claim = 7");
		assert_int_equal(world_number(world, sql), 1);
	}
}

/* … and what points at it still does: another table's rows go with it. */
static void
what_points_at_it_still_does(void **state)
{
	struct world *world = *state;

	assert_int_equal(db_migrate(world->directory), 0);
	assert_true(world_sql(world, "DELETE FROM claim WHERE id = 7"));
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM claim_line"), 0);
}

static void
rows_that_point_nowhere_undo_it(void **state)
{
	struct world *world = *state;

	assert_true(world_sql(world, "PRAGMA foreign_keys = OFF;"
				     " DELETE FROM person"));
	assert_int_equal(db_migrate(world->directory), -1);
	assert_int_equal(world_number(world, "PRAGMA user_version"), OLDER);
}

int
main(void)
{
#define IN_OLDER(test)                                                         \
	cmocka_unit_test_setup_teardown(test, older_setup, older_teardown)
	const struct CMUnitTest tests[] = {
		IN_OLDER(
		    a_table_made_anew_keeps_its_rows_and_all_that_points_at_them),
		IN_OLDER(what_points_at_it_still_does),
		IN_OLDER(rows_that_point_nowhere_undo_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Partner accounts are found, made and merged; locations get other types. */

#include "store/partner.h"

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "store/claim.h"
#include "store/history.h"
#include "store/invitation.h"
#include "store/location.h"
#include "store/merge.h"
#include "store/support.h"
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

/* What merging Northwind into Fabrikam would do. */
static struct merge
look(struct world *world)
{
	struct merge merge;

	assert_int_equal(store_merge_read(&world->store, world->northwind,
			     world->fabrikam, world->arena, &merge),
	    DONE);
	return merge;
}

static enum outcome
try_merge(struct world *world)
{
	const struct merge merge = look(world);

	world_begin(world);
	return world_settle(world, store_merge_apply(&world->store,
				       &world->lead, world->arena, &merge));
}

/* Everything else that is an account's, as plain rows of somebody who belongs
 * to both: some of it stands in Fabrikam too. */
static void
fill(struct world *world)
{
	char sql[4096];

	snprintf(sql, sizeof(sql),
	    "INSERT INTO session SELECT zeroblob(32), %lld, %lld, 1, 1, 1, 0,"
	    " '', '';"
	    "INSERT INTO saved_list VALUES (1, %lld, %lld, 'A', ''),"
	    " (2, %lld, %lld, 'B', ''), (3, %lld, %lld, 'A', '');"
	    "INSERT INTO role_request VALUES"
	    " (1, %lld, %lld, 'auditor', 9, 1, NULL, NULL, NULL),"
	    " (2, %lld, %lld, 'auditor', 9, 1, NULL, NULL, NULL),"
	    " (3, %lld, %lld, 'auditor', 8, 1, NULL, NULL, NULL);"
	    "INSERT INTO batch VALUES (1, %lld, %lld, 'x', 1, NULL);"
	    "INSERT INTO import_file VALUES (1, %lld, %lld, 'people', 'x', 1,"
	    " 1);"
	    "INSERT INTO message (person, directory, kind, detail, at)"
	    " VALUES (%lld, %lld, 'role-given', '', 1);",
	    (long long)world->both.person, (long long)world->northwind,
	    (long long)world->both.person, (long long)world->northwind,
	    (long long)world->both.person, (long long)world->northwind,
	    (long long)world->both.person, (long long)world->fabrikam,
	    (long long)world->both.person, (long long)world->northwind,
	    (long long)world->both.person, (long long)world->fabrikam,
	    (long long)world->both.person, (long long)world->northwind,
	    (long long)world->northwind, (long long)world->both.person,
	    (long long)world->both.person, (long long)world->northwind,
	    (long long)world->both.person, (long long)world->northwind);
	assert_true(world_sql(world, sql));
}

/* How many rows of all tables that refer to directories refer to this one. */
static int64_t
rows_of(struct world *world, int64_t directory)
{
	sqlite3 *db;
	sqlite3_stmt *columns;
	int64_t rows = 0;
	int count = 0;

	assert_int_equal(
	    sqlite3_open(
		arena_print(world->arena, "%s/cpor.db", world->directory), &db),
	    SQLITE_OK);
	assert_int_equal(
	    sqlite3_prepare_v2(db,
		"SELECT m.name, f.\"from\" FROM sqlite_master m,"
		" pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"
		" AND f.\"table\" = 'directory'",
		-1, &columns, NULL),
	    SQLITE_OK);
	for (; sqlite3_step(columns) == SQLITE_ROW; count++)
		rows += world_number(
		    world, arena_print(world->arena,
			       "SELECT count(*) FROM %s WHERE %s = %lld",
			       (const char *)sqlite3_column_text(columns, 0),
			       (const char *)sqlite3_column_text(columns, 1),
			       (long long)directory));
	sqlite3_finalize(columns);
	sqlite3_close(db);
	assert_true(count > 10);
	return rows;
}

static int64_t
count_of(struct world *world, const char *table, const char *column)
{
	return world_number(world,
	    arena_print(world->arena, "SELECT count(*) FROM %s WHERE %s = %lld",
		table, column, (long long)world->fabrikam));
}

/* R2.56. */
static void
all_that_one_account_has_is_the_others_after_a_merge(void **state)
{
	struct world *world = *state;
	struct claim claim = world_submitted(
	    world, &world->northwind_admin, world->oslo, "Theirs");
	struct claim draft =
	    world_draft(world, &world->northwind_admin, world->oslo, "Draft");
	struct claim seen;
	int64_t entries, id;
	const char *why;

	fill(world);
	assert_true(rows_of(world, world->northwind) > 10);
	assert_int_equal(look(world).both, 1);
	assert_int_equal(try_merge(world), DONE);
	assert_int_equal(rows_of(world, world->northwind), 0);
	/* What they have twice is there once. */
	assert_int_equal(count_of(world, "member", "directory"), 4);
	assert_int_equal(count_of(world, "member_role", "directory"), 4);
	assert_int_equal(count_of(world, "saved_list", "directory"), 2);
	assert_int_equal(count_of(world, "role_request", "directory"), 2);
	assert_int_equal(world_number(world, "SELECT claims FROM directory"
					     " WHERE name = 'Fabrikam'"),
	    2);
	/* Forms of before are stale, and whoever may claim there sees it. */
	assert_int_equal(store_claim_of(&world->store, &world->admin, claim.id,
			     world->arena, &seen),
	    DONE);
	assert_true(seen.version > claim.version);
	assert_string_equal(seen.partner_name, "Fabrikam");
	assert_int_equal(store_claim_of(&world->store, &world->admin, draft.id,
			     world->arena, &seen),
	    DONE);
	assert_int_equal(world_number(world, "SELECT count(*) FROM claim_word"
					     " WHERE word = 'northwind'"),
	    0);
	assert_int_equal(
	    store_history_verify(&world->store, &entries, &id, &why), DONE);
}

/* R2.56. */
static void
a_merge_says_in_history_where_everything_moved_and_is_done_once(void **state)
{
	static const char *const kinds[] = { "partner-merged", "partner-merged",
		"location-changed", "person-changed", "person-changed",
		"claim-moved" };
	struct world *world = *state;
	struct claim claim = world_submitted(
	    world, &world->northwind_admin, world->oslo, "Theirs");
	struct partner partner;

	(void)claim;
	assert_int_equal(try_merge(world), DONE);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM history_value"
		" WHERE name = 'Partner account' AND before = 'Northwind'"
		" AND after = 'Fabrikam'"),
	    LENGTH(kinds));
	for (size_t i = 0; i < LENGTH(kinds); i++)
		assert_true(world_number(world,
				arena_print(world->arena,
				    "SELECT count(*) FROM history_value v"
				    " JOIN history h ON h.id = v.history"
				    " WHERE h.kind = '%s' AND"
				    " v.name = 'Partner account'",
				    kinds[i])) > 0);
	assert_int_equal(store_partner_of(&world->store, world->northwind,
			     world->arena, &partner),
	    DONE);
	assert_int_equal(partner.merged, world->fabrikam);
	assert_int_equal(try_merge(world), ABSENT);
}

/* R2.56: whoever was let in before it, and writes after it. */
static void
nothing_is_added_to_an_account_that_is_merged(void **state)
{
	struct world *world = *state;
	struct viewer *viewer = &world->northwind_admin;
	struct location late = { .partner = world->northwind,
		.name = "Late",
		.country = "NO",
		.address = "Somewhere" };
	struct support support = { .code = "", .subject = "Help" };

	assert_int_equal(try_merge(world), DONE);
	world_begin(world);
	assert_int_equal(world_settle(world, store_location_open(&world->store,
						 viewer, world->arena, &late)),
	    ABSENT);
	world_begin(world);
	assert_int_equal(
	    world_settle(world, store_support_open(&world->store, viewer,
				    world->arena, &support, "Please")),
	    ABSENT);
	assert_int_equal(rows_of(world, world->northwind), 0);
}

static void
invite(struct world *world, int64_t directory, const char *email)
{
	struct invitation invitation = { .email = email,
		.name = "New",
		.zone = "UTC",
		.directory = { .id = directory, .name = "Some" },
		.grant = { .role = ROLE_GLOBAL_ADMIN,
		    .directory = directory,
		    .location_name = "" } };

	world_begin(world);
	assert_int_equal(store_invitation_add(&world->store, &world->lead,
			     world->arena, &invitation),
	    DONE);
	world_commit(world);
}

/* R2.30, R2.56. */
static void
who_is_invited_to_both_is_invited_once_and_history_says_so(void **state)
{
	struct world *world = *state;

	invite(world, world->northwind, "one@x.example");
	invite(world, world->fabrikam, "one@x.example");
	invite(world, world->northwind, "two@x.example");
	assert_int_equal(try_merge(world), DONE);
	assert_int_equal(world_number(world, "SELECT count(*) FROM invitation"
					     " WHERE ended IS NULL"),
	    2);
	assert_int_equal(count_of(world, "invitation", "directory"), 3);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM history_value v JOIN history h"
		" ON h.id = v.history AND h.kind = 'invitation-withdrawn'"
		" WHERE v.after = 'one@x.example'"),
	    1);
}

/* R2.57. */
static void
accounts_that_claim_the_same_are_not_merged(void **state)
{
	struct world *world = *state;

	world_submitted(world, &world->northwind_admin, world->oslo, "Theirs");
	world_submitted(world, &world->admin, world->seattle, "Ours");
	assert_int_equal(look(world).lines, 2);
	assert_int_equal(try_merge(world), CONFLICT);
	assert_int_equal(count_of(world, "location", "partner"), 2);
	/* What is over stands against nothing, but that they met. */
	assert_true(world_sql(world, "UPDATE claim_line SET state = 'refused',"
				     " reason = 'other', reason_text = 'x',"
				     " decided = 1;"
				     "UPDATE claim SET status = 'rejected',"
				     " waits_on = NULL, turn = NULL"));
	assert_int_equal(look(world).lines, 0);
}

/* R2.57. */
static void
accounts_that_met_in_an_arbitration_are_not_merged(void **state)
{
	struct world *world = *state;
	struct claim theirs = world_submitted(
	    world, &world->northwind_admin, world->oslo, "Theirs");
	struct claim ours =
	    world_draft(world, &world->admin, world->seattle, "Ours");

	assert_int_equal(look(world).arbitrations, 0);
	assert_true(world_sql(world,
	    "INSERT INTO arbitration (id, tenant, item, role, opened, round,"
	    " version) VALUES (9, '" WORLD_CONTOSO "', '" WORLD_WORKLOAD "',"
	    " 'use-or-consume', 1, 0, 0)"));
	assert_true(world_sql(world,
	    arena_print(world->arena,
		"INSERT INTO arbitration_side (arbitration, claim, line,"
		" joined, gone, invited, answered) SELECT 9, id, NULL, 1, 2,"
		" 0, 0 FROM claim WHERE id IN (%lld, %lld)",
		(long long)theirs.id, (long long)ours.id)));
	assert_int_equal(look(world).lines, 0);
	assert_int_equal(look(world).arbitrations, 1);
	assert_int_equal(try_merge(world), CONFLICT);
}

/* R2.57. */
static void
names_that_both_accounts_have_stand_against_it(void **state)
{
	struct world *world = *state;

	world_draft(world, &world->northwind_admin, world->oslo, "Same name");
	world_draft(world, &world->admin, world->seattle, "same NAME");
	assert_int_equal(look(world).names, 1);
	assert_int_equal(try_merge(world), CONFLICT);
	assert_true(world_sql(world, "UPDATE claim SET name_key = id;"
				     "UPDATE location SET name = 'Fabrikam "
				     "seattle' WHERE partner_id = '2000001'"));
	assert_string_equal(look(world).place_name, "Fabrikam seattle");
	assert_int_equal(try_merge(world), CONFLICT);
	assert_true(world_sql(world, "UPDATE location SET name = 'Oslo'"
				     " WHERE partner_id = '2000001'"));
	assert_int_equal(try_merge(world), DONE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(accounts_are_listed_by_name_page_after_page),
		IN_WORLD(
		    what_is_the_same_is_no_change_and_what_is_not_stands_in_history),
		IN_WORLD(all_that_one_account_has_is_the_others_after_a_merge),
		IN_WORLD(
		    a_merge_says_in_history_where_everything_moved_and_is_done_once),
		IN_WORLD(nothing_is_added_to_an_account_that_is_merged),
		IN_WORLD(
		    who_is_invited_to_both_is_invited_once_and_history_says_so),
		IN_WORLD(accounts_that_claim_the_same_are_not_merged),
		IN_WORLD(accounts_that_met_in_an_arbitration_are_not_merged),
		IN_WORLD(names_that_both_accounts_have_stand_against_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

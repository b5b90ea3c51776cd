/* History's chain, and an attacker who has the database but not the keys. */

#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

#include "store/history.h"
#include "store/history_chain.h"
#include "store/world.h"

/* Entries about claim 7 after the world's own; the number of all. */
static int64_t
three_more(struct world *world)
{
	static const struct change changes[] = {
		{ "Claim name", "", "Contoso mail" },
		{ "Domain", "contoso.com", "mail.contoso.com" },
	};
	struct event event = {
		.kind = EVENT_CLAIM_CHANGED,
		.at = WORLD_NOW,
		.person = world->admin.person,
		.directory = world->admin.directory,
		.claim = 7,
		.changes = changes,
		.change_count = LENGTH(changes),
	};
	int64_t id = 0;

	world_begin(world);
	for (int i = 0; i < 3; i++)
		assert_int_equal(
		    store_history_add(&world->store, &event, &id), DONE);
	world_commit(world);
	return id;
}

static void
assert_whole(struct world *world, int64_t expected)
{
	int64_t count, id;
	const char *why;

	assert_int_equal(
	    store_history_verify(&world->store, &count, &id, &why), DONE);
	assert_int_equal(count, expected);
	assert_string_equal(why, "");
}

static void
assert_broken(struct world *world, int64_t at, const char *words)
{
	int64_t count, id;
	const char *why;

	assert_int_equal(
	    store_history_verify(&world->store, &count, &id, &why), CONFLICT);
	assert_int_equal(id, at);
	assert_non_null(strstr(why, words));
}

/* Take the guards off first, as an attacker would. */
static void
attack(struct world *world, const char *format, int64_t id)
{
	char *sql = sqlite3_mprintf(format, id, id, id, id);

	assert_true(world_sql(world,
	    "DROP TRIGGER IF EXISTS history_kept;"
	    "DROP TRIGGER IF EXISTS history_stays;"
	    "DROP TRIGGER IF EXISTS history_value_stays;"
	    "DROP TRIGGER IF EXISTS history_value_erased_only"));
	assert_true(world_sql(world, sql));
	sqlite3_free(sql);
}

/* R9.7, of which the others are the refusals. */
static void
an_untouched_chain_is_whole(void **state)
{
	struct world *world = *state;

	assert_whole(world, three_more(world));
}

/* R9.7 */
static void
a_changed_entry_is_found(void **state)
{
	static const char *const changes[] = {
		"UPDATE history SET at = at + 1 WHERE id = %lld",
		"UPDATE history SET at = at - 1, kind = 'x' WHERE id = %lld",
	};
	struct world *world = *state;
	int64_t last = three_more(world);

	for (size_t i = 0; i < LENGTH(changes); i++) {
		attack(world, changes[i], last - 1);
		assert_broken(world, last - 1, "was changed");
	}
}

static void
every_field_of_an_entry_is_hashed(void **state)
{
	static const char *const fields[] = { "at", "person", "directory",
		"claim", "subject", "internal" };
	struct world *world = *state;
	int64_t last = three_more(world);
	char sql[128];

	for (size_t i = 0; i < LENGTH(fields); i++) {
		bool truth = strcmp(fields[i], "internal") == 0;

		snprintf(sql, sizeof(sql),
		    "UPDATE history SET %s = %s WHERE id = %%lld", fields[i],
		    truth ? "1" : "coalesce(subject, 0) + at + 1");
		attack(world, sql, last);
		assert_broken(world, last, "was changed");
		snprintf(sql, sizeof(sql),
		    "UPDATE history SET %s = (SELECT o.%s FROM history o"
		    " WHERE o.id = history.id - 1) WHERE id = %%lld",
		    fields[i], fields[i]);
		attack(world, sql, last);
		assert_whole(world, last);
	}
}

static void
a_changed_value_is_found(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);

	attack(world,
	    "UPDATE history_value SET after = 'evil.example'"
	    " WHERE history = %lld AND position = 1",
	    last);
	assert_broken(world, last, "value");
}

static void
a_value_changed_with_its_hash_is_found(void **state)
{
	unsigned char salt[HISTORY_SALT_SIZE] = { 0 }, hash[SECRET_HASH_SIZE];
	char hex[SECRET_HEX_SIZE], sql[512];
	struct world *world = *state;
	int64_t last = three_more(world);

	history_chain_salted(salt, "evil.example", hash);
	secret_hex(hash, hex);
	snprintf(sql, sizeof(sql),
	    "UPDATE history_value SET before = 'evil.example',"
	    " after = 'evil.example', salt = zeroblob(16),"
	    " before_hash = x'%s', after_hash = x'%s'"
	    " WHERE history = %%lld AND position = 1",
	    hex, hex);
	attack(world, sql, last);
	assert_broken(world, last, "was changed");
}

static void
a_removed_entry_is_found(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);

	attack(world,
	    "DELETE FROM history_value WHERE history = %lld;"
	    "DELETE FROM history WHERE id = %lld",
	    last - 1);
	assert_broken(world, last - 1, "removed");
}

static void
removed_values_are_found(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);

	attack(world, "DELETE FROM history_value WHERE history = %lld", last);
	assert_broken(world, last, "was changed");
}

static void
reordered_entries_are_found(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);

	attack(world,
	    "PRAGMA foreign_keys = OFF;"
	    "UPDATE history SET id = -1 WHERE id = %lld;"
	    "UPDATE history SET id = %lld WHERE id = %lld - 1;"
	    "UPDATE history SET id = %lld - 1 WHERE id = -1",
	    last);
	assert_broken(world, last - 1, "does not follow");
}

static void
a_repeated_entry_is_found(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);

	attack(world,
	    "INSERT INTO history SELECT id + 1, at, kind, person, directory,"
	    " claim, subject, internal, previous, hash FROM history"
	    " WHERE id = %lld",
	    last);
	assert_broken(world, last + 1, "does not follow");
}

static void
a_cut_tail_is_found(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);

	attack(world,
	    "DELETE FROM history_value WHERE history >= %lld - 1;"
	    "DELETE FROM history WHERE id >= %lld - 1",
	    last);
	assert_broken(world, last - 1, "cut off");
}

static void
a_cut_tail_with_a_head_to_match_is_found(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);

	attack(world,
	    "DELETE FROM history_value WHERE history >= %lld;"
	    "DELETE FROM history WHERE id >= %lld;"
	    "UPDATE history_head SET count = %lld - 1,"
	    " hash = (SELECT hash FROM history WHERE id = %lld - 1)",
	    last);
	assert_broken(world, last - 1, "key file");
}

static void
an_entry_added_without_the_key_is_found(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);
	struct history_link link = {
		.id = last + 1, .at = WORLD_NOW, .kind = "signed-in"
	};
	struct secret_hasher hasher;
	unsigned char hash[SECRET_HASH_SIZE];
	char hex[SECRET_HEX_SIZE], sql[512];
	struct history_entry *entries;
	size_t count;

	assert_int_equal(store_history_of(&world->store, 7, last - 1, true, 1,
			     world->arena, &entries, &count),
	    DONE);
	memcpy(link.previous, entries[0].hash, sizeof(link.previous));
	history_chain_open(&hasher, &link);
	history_chain_close(&hasher, hash);
	secret_hex(hash, hex);
	snprintf(sql, sizeof(sql),
	    "INSERT INTO history SELECT id + 1, at, 'signed-in', NULL, NULL,"
	    " NULL, NULL, 0, hash, x'%s' FROM history WHERE id = %%lld",
	    hex);
	attack(world, sql, last);
	assert_broken(world, last + 1, "without the key");
}

static void
a_missing_head_is_found(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);

	attack(world, "DELETE FROM history_head", 0);
	assert_broken(world, last, "head is missing");
}

static void
nothing_is_built_on_a_head_that_is_not_ours(void **state)
{
	struct world *world = *state;
	struct event event = { .kind = EVENT_SIGNED_IN, .at = WORLD_NOW };
	int64_t id;

	attack(world, "UPDATE history_head SET count = count - 1", 0);
	world_begin(world);
	assert_int_equal(store_history_add(&world->store, &event, &id), BROKEN);
	store_rollback(&world->store);
	attack(world, "DELETE FROM history_head", 0);
	world_begin(world);
	assert_int_equal(store_history_add(&world->store, &event, &id), BROKEN);
	store_rollback(&world->store);
}

static void
another_key_file_does_not_verify(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);

	world->keys.chain[0] ^= 1;
	assert_broken(world, last, "key file");
}

/* R9.8 */
/* R9.8. */
static void
erased_values_leave_the_chain_whole(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);
	struct history_entry *entries;
	size_t count;

	/* Erasing is what the triggers let through. */
	assert_true(world_sql(world,
	    "UPDATE history_value SET salt = NULL, before = NULL,"
	    " after = NULL"));
	assert_whole(world, last);
	assert_int_equal(store_history_of(&world->store, 7, 0, true, 10,
			     world->arena, &entries, &count),
	    DONE);
	assert_true(entries[0].values[0].erased);
	assert_string_equal(entries[0].values[0].after, "");
}

static void
half_an_erased_value_is_found(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);

	attack(world,
	    "UPDATE history_value SET salt = NULL WHERE history = %lld", last);
	assert_broken(world, last, "value");
}

static void
the_database_itself_refuses_to_change_history(void **state)
{
	static const char *const tries[] = {
		"UPDATE history SET at = 0",
		"DELETE FROM history",
		"DELETE FROM history_value",
		"UPDATE history_value SET after = 'x'",
		("UPDATE history_value SET name = 'x', salt = NULL,"
		 " before = NULL, after = NULL"),
	};
	struct world *world = *state;
	int64_t last = three_more(world);

	for (size_t i = 0; i < LENGTH(tries); i++) {
		assert_false(world_sql(world, tries[i]));
		assert_non_null(strstr(world_refusal(), "history"));
	}
	assert_whole(world, last);
}

static void
a_rolled_back_entry_never_was(void **state)
{
	struct world *world = *state;
	struct event event = { .kind = EVENT_SIGNED_IN, .at = WORLD_NOW };
	int64_t last = three_more(world), id;

	world_begin(world);
	assert_int_equal(store_history_add(&world->store, &event, &id), DONE);
	assert_int_equal(id, last + 1);
	store_rollback(&world->store);
	assert_whole(world, last);
	world_begin(world);
	assert_int_equal(store_history_add(&world->store, &event, &id), DONE);
	assert_int_equal(id, last + 1);
	world_commit(world);
	assert_whole(world, last + 1);
}

/* R9.6 */
/* R9.6. */
static void
a_claims_entries_come_with_their_values(void **state)
{
	struct world *world = *state;
	int64_t last = three_more(world);
	struct history_entry *entries;
	size_t count;

	assert_int_equal(store_history_of(&world->store, 7, last - 2, true, 10,
			     world->arena, &entries, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_int_equal(entries[0].id, last - 1);
	assert_int_equal(entries[0].kind, EVENT_CLAIM_CHANGED);
	assert_string_equal(entries[0].person_name, "Ada Admin");
	assert_false(entries[0].by_microsoft);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(entries[i].value_count, 2);
		assert_string_equal(entries[i].values[0].name, "Claim name");
		assert_string_equal(entries[i].values[1].before, "contoso.com");
		assert_string_equal(
		    entries[i].values[1].after, "mail.contoso.com");
	}
}

/* R9.2. */
static void
internal_entries_are_for_microsoft_only(void **state)
{
	static const struct change change = { "Note", "", "secret" };
	struct world *world = *state;
	struct event event = {
		.kind = EVENT_NOTE_ADDED,
		.at = WORLD_NOW,
		.person = world->reviewer.person,
		.directory = world->microsoft,
		.claim = 7,
		.internal = true,
		.changes = &change,
		.change_count = 1,
	};
	struct history_entry *entries;
	int64_t last = three_more(world), id;
	size_t count;

	world_begin(world);
	assert_int_equal(store_history_add(&world->store, &event, &id), DONE);
	world_commit(world);
	assert_int_equal(store_history_of(&world->store, 7, last, false, 10,
			     world->arena, &entries, &count),
	    DONE);
	assert_int_equal(count, 0);
	assert_int_equal(store_history_of(&world->store, 7, last, true, 10,
			     world->arena, &entries, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_true(entries[0].by_microsoft && entries[0].internal);
	assert_string_equal(entries[0].values[0].after, "secret");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(an_untouched_chain_is_whole),
		IN_WORLD(a_changed_entry_is_found),
		IN_WORLD(every_field_of_an_entry_is_hashed),
		IN_WORLD(a_changed_value_is_found),
		IN_WORLD(a_value_changed_with_its_hash_is_found),
		IN_WORLD(a_removed_entry_is_found),
		IN_WORLD(removed_values_are_found),
		IN_WORLD(reordered_entries_are_found),
		IN_WORLD(a_repeated_entry_is_found),
		IN_WORLD(a_cut_tail_is_found),
		IN_WORLD(a_cut_tail_with_a_head_to_match_is_found),
		IN_WORLD(an_entry_added_without_the_key_is_found),
		IN_WORLD(a_missing_head_is_found),
		IN_WORLD(nothing_is_built_on_a_head_that_is_not_ours),
		IN_WORLD(another_key_file_does_not_verify),
		IN_WORLD(erased_values_leave_the_chain_whole),
		IN_WORLD(half_an_erased_value_is_found),
		IN_WORLD(the_database_itself_refuses_to_change_history),
		IN_WORLD(a_rolled_back_entry_never_was),
		IN_WORLD(a_claims_entries_come_with_their_values),
		IN_WORLD(internal_entries_are_for_microsoft_only),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

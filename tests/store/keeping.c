/* What is kept no longer: it goes when it is old, and what anybody still needs
 * does not, however old it is. */

#include <string.h>

#include "base/time.h"
#include "clock/clock.h"
#include "rules/contact.h"
#include "store/address.h"
#include "store/contact.h"
#include "store/history.h"
#include "store/keeping.h"
#include "store/password.h"
#include "store/session.h"
#include "store/world.h"

#define BEFORE 1000		   /* older than that goes */
#define OLD    "5"		   /* is */
#define DAYS   (30 * INT64_C(365)) /* what may be set for all of them */

#define PERSON "(SELECT min(id) FROM person)"
#define PLACE  "(SELECT min(id) FROM directory)"

/* Two of each kind, old: what becomes of them is what each try says. */
static const char *const made[] = {
	"UPDATE claim SET changed = " OLD ", status = 'ended' WHERE id = 7",
	"UPDATE claim SET changed = " OLD " WHERE id = 8",
	"INSERT INTO proof VALUES (70, " PLACE
	", 'a.pdf', 'application/pdf', 1,"
	" zeroblob(32), x'01', x'01', " PERSON ", " OLD ", " OLD ")",
	"INSERT INTO proof_chunk VALUES (70, 0, x'01')",
	"INSERT INTO claim_proof VALUES (7, 70, " OLD ", " PERSON ")",
	"INSERT INTO outbox (id, kind, claim, address, detail, at, sent, state)"
	" VALUES (50, 'submitted', 7, 'a@b.example', '', " OLD ", 6, 'sent')",
	"INSERT INTO message VALUES (40, " PERSON ", " PLACE
	", 'submitted', 7, '', " OLD ", NULL, 'once:1', NULL)",
	"INSERT INTO support_request VALUES (30, " PLACE ", " PERSON
	", 0, NULL, '', 'Help', " OLD ", " OLD ", NULL, 'partner')",
	"INSERT INTO support_post VALUES (NULL, 30, " PERSON
	", 'partner', 'Please', " OLD ")",
	"INSERT INTO outbox (id, kind, address, detail, at)"
	" VALUES (51, 'invited', 'new@x.example', '', 2000)",
	"INSERT INTO invitation VALUES (20, " PLACE ", 'new@x.example', 'New',"
	" 'UTC', 'auditor', NULL, 1, " PERSON ", " PLACE
	", 51, NULL, NULL, " OLD ", NULL)",
};

/* What somebody still needs: with `change` it stays, and with `undo` it would
 * go again. */
static const struct {
	enum keeping keeping;
	const char *why, *change, *undo;
} needed[] = {
	{ KEEPING_DRAFTS, "it was changed later",
	    "UPDATE claim SET changed = 1000 WHERE id = 8",
	    "UPDATE claim SET changed = " OLD " WHERE id = 8" },
	{ KEEPING_DRAFTS, "it was submitted once",
	    "UPDATE claim SET submitted = 1 WHERE id = 8",
	    "UPDATE claim SET submitted = NULL WHERE id = 8" },
	{ KEEPING_DRAFTS, "it is none",
	    "UPDATE claim SET status = 'submitted' WHERE id = 8",
	    "UPDATE claim SET status = 'draft' WHERE id = 8" },
	{ KEEPING_DRAFTS, "somebody wrote later",
	    "INSERT INTO comment (id, claim, kind, side, body, at)"
	    " VALUES (9, 8, 'comment', 'partner', 'Yes', 1000)",
	    "DELETE FROM comment" },
	{ KEEPING_DRAFTS, "it waits for a subscription",
	    "INSERT INTO line_wait VALUES (83, 'id', 1, 1)",
	    "DELETE FROM line_wait" },
	{ KEEPING_DRAFTS, "it renews an approved claim",
	    "INSERT INTO claim_origin VALUES (8, 7, 'renewal');"
	    "UPDATE claim SET status = 'approved' WHERE id = 7",
	    "DELETE FROM claim_origin;"
	    "UPDATE claim SET status = 'ended' WHERE id = 7" },
	{ KEEPING_DRAFTS, "help is asked for",
	    "UPDATE support_request SET about_claim = 1, claim = 8,"
	    " waits_on = 'microsoft', closed_side = NULL",
	    "UPDATE support_request SET about_claim = 0, claim = NULL,"
	    " waits_on = NULL, closed_side = 'partner'" },
	{ KEEPING_PROOF, "the claim ended later",
	    "UPDATE claim SET changed = 1000 WHERE id = 7",
	    "UPDATE claim SET changed = " OLD " WHERE id = 7" },
	{ KEEPING_PROOF, "the claim is approved",
	    "UPDATE claim SET status = 'approved' WHERE id = 7",
	    "UPDATE claim SET status = 'ended' WHERE id = 7" },
	{ KEEPING_PROOF, "the claim is reviewed",
	    "UPDATE claim SET status = 'under-review' WHERE id = 7",
	    "UPDATE claim SET status = 'ended' WHERE id = 7" },
	{ KEEPING_PROOF, "the claim waits on somebody",
	    "UPDATE claim SET waits_on = 'lead', turn = 'dispute' WHERE id = 7",
	    "UPDATE claim SET waits_on = NULL, turn = NULL WHERE id = 7" },
	{ KEEPING_PROOF, "it proves an open claim, too",
	    "INSERT INTO claim_proof VALUES (8, 70, 5, " PERSON ")",
	    "DELETE FROM claim_proof WHERE claim = 8" },
	{ KEEPING_PROOF, "it came later", "UPDATE claim_proof SET added = 1000",
	    "UPDATE claim_proof SET added = " OLD },
	{ KEEPING_PROOF, "an arbitration is open",
	    "INSERT INTO arbitration VALUES (97, '" WORLD_CONTOSO
	    "', 'exchange-online', NULL, 'r', 1, 0, NULL, NULL, NULL, NULL, 1,"
	    " NULL, NULL, NULL);"
	    "INSERT INTO arbitration_side VALUES (97, 7, 71, 1, NULL, 0, 0)",
	    "UPDATE arbitration SET closed = 9" },
	{ KEEPING_PROOF, "a dispute is open",
	    "INSERT INTO dispute VALUES (7, 'No', 1, " PERSON
	    ", NULL, '', NULL)",
	    "UPDATE dispute SET closed = 9" },
	{ KEEPING_PROOF, "help is asked for",
	    "UPDATE support_request SET about_claim = 1, claim = 7,"
	    " waits_on = 'microsoft', closed_side = NULL",
	    "UPDATE support_request SET about_claim = 0, claim = NULL,"
	    " waits_on = NULL, closed_side = 'partner'" },
	{ KEEPING_NAMES, "the claim ended later",
	    "UPDATE claim SET changed = 1000 WHERE id = 7",
	    "UPDATE claim SET changed = " OLD " WHERE id = 7" },
	{ KEEPING_NAMES, "the claim is approved",
	    "UPDATE claim SET status = 'approved' WHERE id = 7",
	    "UPDATE claim SET status = 'ended' WHERE id = 7" },
	{ KEEPING_NAMES, "help is asked for",
	    "UPDATE support_request SET about_claim = 1, claim = 7,"
	    " waits_on = 'microsoft', closed_side = NULL",
	    "UPDATE support_request SET about_claim = 0, claim = NULL,"
	    " waits_on = NULL, closed_side = 'partner'" },
	{ KEEPING_NAMES, "an arbitration is open",
	    "UPDATE arbitration SET closed = NULL",
	    "UPDATE arbitration SET closed = 9" },
	{ KEEPING_MAILS, "it is newer",
	    "UPDATE outbox SET at = 1000 WHERE id = 50",
	    "UPDATE outbox SET at = " OLD " WHERE id = 50" },
	{ KEEPING_MAILS, "it was tried later",
	    "UPDATE outbox SET tried = 1000 WHERE id = 50",
	    "UPDATE outbox SET tried = NULL WHERE id = 50" },
	{ KEEPING_MAILS, "it waits",
	    "UPDATE outbox SET state = 'waiting', sent = NULL WHERE id = 50",
	    "UPDATE outbox SET state = 'sent', sent = 6 WHERE id = 50" },
	{ KEEPING_MAILS, "it failed, and its claim is open",
	    "UPDATE outbox SET state = 'refused', sent = NULL WHERE id = 50;"
	    "UPDATE claim SET status = 'submitted' WHERE id = 7",
	    "UPDATE outbox SET state = 'sent', sent = 6 WHERE id = 50;"
	    "UPDATE claim SET status = 'ended' WHERE id = 7" },
	{ KEEPING_MAILS, "one before it failed, which would be the latest",
	    "INSERT INTO outbox (id, kind, claim, address, detail, at, state)"
	    " VALUES (49, 'submitted', 7, 'c@b.example', '', 4, 'refused');"
	    "UPDATE claim SET status = 'approved' WHERE id = 7",
	    "DELETE FROM outbox WHERE id = 49;"
	    "UPDATE claim SET status = 'ended' WHERE id = 7" },
	{ KEEPING_MAILS, "it tells of a newer one",
	    "UPDATE outbox SET daily = 50, state = 'gathered' WHERE id = 51",
	    "UPDATE outbox SET daily = NULL, state = 'waiting' WHERE id = 51" },
	{ KEEPING_MAILS, "an invitation has its link",
	    "UPDATE invitation SET mail = 50",
	    "UPDATE invitation SET mail = 51" },
	{ KEEPING_MESSAGES, "it is newer", "UPDATE message SET at = 1000",
	    "UPDATE message SET at = " OLD },
	{ KEEPING_MESSAGES, "it must not be told again",
	    "UPDATE claim SET status = 'approved' WHERE id = 7",
	    "UPDATE claim SET status = 'ended' WHERE id = 7" },
	{ KEEPING_SUPPORT, "it was closed later",
	    "UPDATE support_request SET changed = 1000",
	    "UPDATE support_request SET changed = " OLD },
	{ KEEPING_SUPPORT, "it is open",
	    "UPDATE support_request SET waits_on = 'microsoft',"
	    " closed_side = NULL",
	    "UPDATE support_request SET waits_on = NULL,"
	    " closed_side = 'partner'" },
	{ KEEPING_INVITATIONS, "it ended later",
	    "UPDATE invitation SET ended = 1000",
	    "UPDATE invitation SET ended = " OLD },
	{ KEEPING_INVITATIONS, "it may be accepted",
	    "UPDATE invitation SET ended = NULL",
	    "UPDATE invitation SET ended = " OLD },
};

/* Where what goes stands. */
static const char *const stands[] = {
	[KEEPING_DRAFTS] = "SELECT count(*) FROM claim WHERE id = 8",
	[KEEPING_PROOF] = "SELECT (SELECT count(*) FROM proof) +"
			  " (SELECT count(*) FROM proof_chunk) +"
			  " (SELECT count(*) FROM claim_proof)",
	[KEEPING_NAMES] = "SELECT count(*) FROM history_value WHERE"
			  " after LIKE '%old@contoso.com'",
	[KEEPING_MAILS] = "SELECT count(*) FROM outbox WHERE id = 50",
	[KEEPING_MESSAGES] = "SELECT count(*) FROM message WHERE id = 40",
	[KEEPING_SUPPORT] = "SELECT (SELECT count(*) FROM support_request) +"
			    " (SELECT count(*) FROM support_post)",
	[KEEPING_INVITATIONS] = "SELECT count(*) FROM invitation",
};

static void
run(struct world *world, const char *sql)
{
	if (!world_sql(world, sql))
		fail_msg("%s: %s", sql, world_refusal());
}

static int64_t
counted(struct world *world, enum keeping keeping, int64_t before)
{
	struct kept kept = { 0, 0 };

	assert_int_equal(
	    store_keeping_count(&world->store, keeping, before, &kept), DONE);
	assert_int_equal(kept.oldest, kept.count > 0 ? 5 : 0);
	return kept.count;
}

static int64_t
erased(struct world *world, enum keeping keeping, int64_t before)
{
	struct viewer system = person_nobody(WORLD_NOW);
	int64_t count;

	world_begin(world);
	assert_int_equal(store_keeping_erase(&world->store, &system,
			     world->arena, keeping, before, 10, &count),
	    DONE);
	world_commit(world);
	return count;
}

static int64_t
entries(struct world *world, const char *kind)
{
	return world_number(
	    world, arena_print(world->arena,
		       "SELECT count(*) FROM history WHERE kind = '%s'", kind));
}

static void
is_whole(struct world *world)
{
	int64_t count, id;
	const char *why;

	assert_int_equal(
	    store_history_verify(&world->store, &count, &id, &why), DONE);
}

/* An old entry with a value or two. */
static void
old_entry_of(struct world *world, enum event_kind kind, int64_t claim,
    const struct change *changes, size_t count)
{
	struct event event = { .kind = kind,
		.at = 5,
		.claim = claim,
		.changes = changes,
		.change_count = count };
	int64_t entry;

	world_begin(world);
	assert_int_equal(
	    store_history_add(&world->store, &event, &entry), DONE);
	world_commit(world);
}

/* A person's details, a contact and a thing's name, as of an old entry. */
static void
old_entry(
    struct world *world, int64_t claim, const char *name, const char *after)
{
	const struct change change = { name, "", after };

	old_entry_of(world, EVENT_CLAIM_CHANGED, claim, &change, 1);
}

static void
all_old(struct world *world)
{
	world_claim(world, 7, &world->admin, "draft");
	world_claim(world, 8, &world->admin, "draft");
	old_entry(world, 7, contact_kind_name(CONTACT_CUSTOMER),
	    "Old, old@contoso.com");
	for (size_t i = 0; i < LENGTH(made); i++)
		run(world, made[i]);
}

/* R9.66, R9.67. */
static void
what_is_old_goes_unless_somebody_needs_it(void **state)
{
	struct world *world = *state;

	all_old(world);
	for (size_t i = 0; i < LENGTH(needed); i++) {
		run(world, needed[i].change);
		if (counted(world, needed[i].keeping, BEFORE) != 0)
			fail_msg("%s are counted though %s",
			    keeping_name(needed[i].keeping), needed[i].why);
		assert_int_equal(erased(world, needed[i].keeping, BEFORE), 0);
		run(world, needed[i].undo);
		if (counted(world, needed[i].keeping, BEFORE) != 1)
			fail_msg("%s do not go when it is not so that %s",
			    keeping_name(needed[i].keeping), needed[i].why);
	}
	assert_int_equal(entries(world, "data-erased"), 0);
}

/* R9.66, R9.68. */
static void
what_is_counted_is_what_is_erased_once_and_said(void **state)
{
	struct world *world = *state;

	all_old(world);
	for (size_t i = 0; i < KEEPING_SET__COUNT; i++) {
		enum keeping keeping = (enum keeping)i;

		assert_int_equal(counted(world, keeping, 5), 0);
		assert_int_equal(erased(world, keeping, 5), 0);
		assert_true(world_number(world, stands[i]) > 0);
		assert_int_equal(counted(world, keeping, 6), 1);
		assert_int_equal(erased(world, keeping, 6), 1);
		assert_int_equal(world_number(world, stands[i]), 0);
		assert_int_equal(counted(world, keeping, 6), 0);
		assert_int_equal(erased(world, keeping, 6), 0);
	}
	/* One for each kind, and that of the claim whose proof it was. */
	assert_int_equal(entries(world, "data-erased"), KEEPING_SET__COUNT + 1);
	assert_int_equal(entries(world, "claim-deleted"), 1);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history WHERE kind ="
				" 'data-erased' AND claim = 7"),
	    1);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history_value WHERE"
				" name = 'How many' AND after = '1'"),
	    KEEPING_SET__COUNT);
	is_whole(world);
}

/* R9.66: every sort of contact, and who the history is about. */
static void
names_go_and_things_keep_theirs(void **state)
{
	struct world *world = *state;

	world_claim(world, 7, &world->admin, "ended");
	run(world, "UPDATE claim SET changed = " OLD);
	for (size_t i = 0; i < CONTACT__COUNT; i++)
		old_entry(world, 7, contact_kind_name((enum contact_kind)i),
		    "Somebody");
	old_entry(world, 7, "Owner", "Somebody");
	old_entry(world, 0, "To", "Somebody");
	old_entry(world, 999, "Reviewer", "Somebody");
	old_entry(world, 7, "Name", "A thing");
	old_entry(world, 7, "Status", "Ended");
	(void)counted(world, KEEPING_NAMES, BEFORE);
	assert_int_equal(
	    erased(world, KEEPING_NAMES, BEFORE), CONTACT__COUNT + 3);
	assert_int_equal(world_number(world, "SELECT count(*) FROM"
					     " history_value WHERE after ="
					     " 'Somebody'"),
	    0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history_value WHERE"
				" after IN ('A thing', 'Ended')"),
	    2);
	is_whole(world);
}

/* R9.66: whoever was invited, asked for an address, or was written to. */
static void
names_go_from_entries_of_every_kind(void **state)
{
	static const struct change asked[] = { { "E-mail asked for", "",
						   "Else" },
		{ "Link to choose a password", "", "Else" } },
				   invited[] = { { "E-mail", "", "Else" },
					   { "Name", "", "Else" } },
				   mailed[] = { { "To", "", "Else" },
					   { "Reason", "", "Else" } },
				   refused[] = { { "Owner", "", "Else" },
					   { "Reason", "", "It stays" } };
	static const enum event_kind invitations[] = { EVENT_PERSON_INVITED,
		EVENT_INVITATION_WITHDRAWN, EVENT_INVITATION_ACCEPTED };
	struct world *world = *state;

	old_entry_of(world, EVENT_PERSON_CHANGED, 0, &asked[0], 1);
	old_entry_of(world, EVENT_PERSON_CHANGED, 0, &asked[1], 1);
	for (size_t i = 0; i < LENGTH(invitations); i++)
		old_entry_of(world, invitations[i], 0, invited, 2);
	for (int i = EVENT_MAIL_SENT; i <= EVENT_MAIL_UNSURE; i++)
		old_entry_of(world, (enum event_kind)i, 0, mailed, 2);
	old_entry_of(world, EVENT_CLAIM_CHANGED, 0, refused, 2);
	(void)erased(world, KEEPING_NAMES, BEFORE);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history_value WHERE"
				" after = 'Else'"),
	    0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history_value WHERE"
				" after = 'It stays'"),
	    1);
	is_whole(world);
}

/* All kinds erase what is older than so many days, from an instant on. */
static void
set_all(struct world *world, int64_t from, int64_t days)
{
	world_begin(world);
	for (size_t i = 0; i < KEEPING_SET__COUNT; i++) {
		const struct dated dated = store_keeping_dated((enum keeping)i);

		assert_int_equal(store_dated_put(&world->store, &world->nobody,
				     &dated, from, days),
		    DONE);
	}
	world_commit(world);
}

static void
tick(struct world *world, int64_t now)
{
	size_t ran;

	assert_int_equal(
	    clock_once(&world->store, NULL, "test", now, &ran), DONE);
}

/* How many kinds still stand. */
static int64_t
standing(struct world *world)
{
	int64_t count = 0;

	for (size_t i = 0; i < KEEPING_SET__COUNT; i++)
		count += world_number(world, stands[i]) > 0;
	return count;
}

/* R9.65, R9.66. */
static void
nothing_goes_before_it_is_set_and_that_holds(void **state)
{
	struct world *world = *state;
	int64_t from = WORLD_NOW + TIME_DAY;

	all_old(world);
	tick(world, WORLD_NOW);
	assert_int_equal(standing(world), KEEPING_SET__COUNT);
	set_all(world, from, DAYS);
	tick(world, from - TIME_HOUR);
	assert_int_equal(standing(world), KEEPING_SET__COUNT);
	/* Two at a time are set to never again. */
	set_all(world, from, KEEPING_EVER);
	tick(world, from + TIME_HOUR);
	assert_int_equal(standing(world), KEEPING_SET__COUNT);
	set_all(world, from + 2 * TIME_HOUR, DAYS);
	tick(world, from + 3 * TIME_HOUR);
	assert_int_equal(standing(world), 0);
	tick(world, from + 5 * TIME_HOUR);
	/* … drafts, names and the rest, once. */
	assert_int_equal(entries(world, "data-erased"), KEEPING_SET__COUNT + 1);
	is_whole(world);
}

/* R9.66: so that nobody waits long to write. */
static void
drafts_go_a_few_in_each_step(void **state)
{
	const struct dated dated = store_keeping_dated(KEEPING_DRAFTS);
	struct world *world = *state;

	for (int64_t id = 100; id < 112; id++)
		world_claim(world, id, &world->admin, "draft");
	run(world, "UPDATE claim SET changed = " OLD);
	world_begin(world);
	assert_int_equal(store_dated_put(&world->store, &world->nobody, &dated,
			     WORLD_NOW, DAYS),
	    DONE);
	world_commit(world);
	tick(world, WORLD_NOW);
	assert_int_equal(world_number(world, "SELECT count(*) FROM claim"), 0);
	assert_int_equal(entries(world, "data-erased"), 2);
}

/* R9.69. */
static void
numbers_are_read_in_their_bounds(void **state)
{
	static const struct {
		const char *typed;
		bool taken;
		int64_t days;
	} tries[] = { { "never", true, KEEPING_EVER }, { "30", true, 30 },
		{ "3650", true, 3650 }, { "29", false, 0 },
		{ "3651", false, 0 }, { "0", false, 0 }, { "-30", false, 0 },
		{ "", false, 0 }, { "30 days", false, 0 }, { "30.5", false, 0 },
		{ "99999999999999999999", false, 0 } };
	int64_t days;

	(void)state;
	for (size_t i = 0; i < LENGTH(tries); i++) {
		if (keeping_read(KEEPING_MAILS, tries[i].typed, &days) !=
		    tries[i].taken)
			fail_msg("“%s”", tries[i].typed);
		if (tries[i].taken)
			assert_int_equal(days, tries[i].days);
	}
	/* A dispute may come 365 days later, whatever is set. */
	assert_true(keeping_least(KEEPING_NAMES) > 365);
	assert_true(keeping_least(KEEPING_PROOF) >= 7 * 365);
	assert_int_equal(keeping_always(KEEPING_SESSIONS), SESSION_KEPT);
	assert_int_equal(keeping_always(KEEPING_PLACES), SESSION_PLACE);
	assert_int_equal(keeping_always(KEEPING_LINKS), PASSWORD_LINK_KEPT);
	assert_int_equal(keeping_always(KEEPING_ADDRESSES), ADDRESS_KEPT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(what_is_old_goes_unless_somebody_needs_it),
		IN_WORLD(what_is_counted_is_what_is_erased_once_and_said),
		IN_WORLD(names_go_and_things_keep_theirs),
		IN_WORLD(names_go_from_entries_of_every_kind),
		IN_WORLD(nothing_goes_before_it_is_set_and_that_holds),
		IN_WORLD(drafts_go_a_few_in_each_step),
		cmocka_unit_test(numbers_are_read_in_their_bounds),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

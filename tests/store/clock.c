/* What time does: jobs find what is due, do it once, and catch up. */

#include "store/session.h"
#include "store/world.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/time.h"
#include "clock/clock.h"
#include "clock/jobs.h"
#include "rules/calendar.h"
#include "store/claim.h"
#include "store/earning.h"
#include "store/enrollment.h"
#include "store/job.h"
#include "store/line.h"

#define ASKED WORLD_NOW /* when the reviewer asked: a Wednesday */
#define CLAIM 7

/* A claim that waits for its partner's answer since ASKED. */
static void
waiting_claim(struct world *world)
{
	struct calendar none = { .count = 0 };
	char sql[512];

	world_claim(world, CLAIM, &world->admin, "action-required");
	snprintf(sql, sizeof(sql),
	    "UPDATE claim SET number = 'C-12345674', role = 'use-or-consume',"
	    " area = 'modern-work', program = 'commerce-incentives',"
	    " submitted = %" PRId64 ", waits_on = 'partner',"
	    " turn = 'answer',"
	    " waits_since = %" PRId64 ", due = %" PRId64
	    ", reviewer = %" PRId64,
	    ASKED - TIME_DAY, ASKED, calendar_deadline(&none, ASKED, 14),
	    world->reviewer.person);
	assert_true(world_sql(world, sql));
	snprintf(sql, sizeof(sql),
	    "INSERT INTO turn (claim, party, since) VALUES (7, 'partner', "
	    "%" PRId64 ")",
	    ASKED);
	assert_true(world_sql(world, sql));
}

/* Everything that is due at an instant, with nobody else's lease. */
static void
tick(struct world *world, int64_t now)
{
	size_t ran;

	assert_int_equal(
	    clock_once(&world->store, NULL, "test", now, &ran), DONE);
	assert_int_equal(clock_leave(&world->store, "test"), DONE);
}

static int64_t
messages(struct world *world, const char *kind)
{
	char sql[128];

	snprintf(sql, sizeof(sql),
	    "SELECT count(*) FROM message WHERE kind = '%s'", kind);
	return world_number(world, sql);
}

static struct claim
claim_now(struct world *world)
{
	struct claim claim;

	assert_int_equal(
	    store_claim_any(&world->store, CLAIM, world->arena, &claim), DONE);
	return claim;
}

/* R5.9. */
static void
a_claim_that_is_not_answered_in_time_is_rejected(void **state)
{
	struct world *world = *state;
	struct line *lines;
	struct claim claim;
	size_t count;

	waiting_claim(world);
	tick(world, claim_now(world).due);
	assert_int_equal(claim_now(world).status, CLAIM_ACTION_REQUIRED);

	tick(world, claim_now(world).due + TIME_HOUR);
	claim = claim_now(world);
	assert_int_equal(claim.status, CLAIM_REJECTED);
	assert_int_equal(claim.turn, TURN_NOBODY);
	assert_int_equal(messages(world, "no-answer"), 1);
	assert_int_equal(world_number(world,
			     "SELECT count(*) FROM turn WHERE until IS NULL"),
	    0);
	assert_int_equal(
	    store_line_list(&world->store, CLAIM, world->arena, &lines, &count),
	    DONE);
	assert_int_equal(count, 3);
	for (size_t i = 0; i < count; i++) {
		assert_int_equal(lines[i].state, LINE_REFUSED);
		assert_string_equal(lines[i].reason, "no-partner-response");
	}
}

/* What one step finds wrong undoes that one alone, though all of a batch are
 * one transaction; the job is tried again. */
static void
one_claim_that_cannot_be_rejected_undoes_no_other(void **state)
{
	struct world *world = *state;
	size_t ran;

	waiting_claim(world);
	world_claim(world, 8, &world->admin, "action-required");
	assert_true(world_sql(world,
	    "UPDATE claim SET (number, role, area, program, submitted,"
	    " waits_on, turn, waits_since, due, reviewer) = (SELECT"
	    " 'C-12345682', role, area, program, submitted, waits_on, turn,"
	    " waits_since, due + 1, reviewer FROM claim WHERE id = 7)"
	    " WHERE id = 8"));
	assert_true(world_sql(world,
	    "CREATE TRIGGER planted BEFORE UPDATE ON claim WHEN old.id = 8"
	    " BEGIN SELECT raise(ABORT, 'planted'); END"));
	assert_int_equal(clock_once(&world->store, NULL, "test",
			     claim_now(world).due + TIME_HOUR, &ran),
	    BROKEN);
	assert_int_equal(claim_now(world).status, CLAIM_REJECTED);
	assert_int_equal(messages(world, "no-answer"), 1);
	assert_int_equal(world_number(world,
			     "SELECT count(*) FROM claim_line WHERE claim = 8"
			     " AND state = 'pending'"),
	    3);
	assert_true(world_sql(world, "DROP TRIGGER planted"));
	tick(world, claim_now(world).changed + TIME_HOUR);
	assert_int_equal(messages(world, "no-answer"), 2);
	assert_int_equal(world_number(world,
			     "SELECT count(*) FROM claim_line WHERE claim = 8"
			     " AND state = 'pending'"),
	    0);
}

static void
a_claim_that_was_answered_meanwhile_is_left_alone(void **state)
{
	struct world *world = *state;

	waiting_claim(world);
	assert_true(world_sql(world,
	    "UPDATE claim SET status = 'submitted', waits_on = 'reviewer',"
	    " turn = 'review'"));
	tick(world, ASKED + 60 * TIME_DAY);
	assert_int_equal(claim_now(world).status, CLAIM_SUBMITTED);
	assert_int_equal(messages(world, "no-answer"), 0);
}

/* R5.10, R9.9. */
static void
reminders_come_at_half_time_and_before_the_end_and_each_once(void **state)
{
	struct world *world = *state;
	struct calendar none = { .count = 0 };
	int64_t half = calendar_half(&none, ASKED, 14), last;

	waiting_claim(world);
	last = calendar_before(&none, claim_now(world).due, 2);
	tick(world, half - 1);
	assert_int_equal(messages(world, "answer-half-time"), 0);
	tick(world, half + TIME_HOUR);
	tick(world, half + 2 * TIME_HOUR);
	tick(world, half + TIME_DAY);
	assert_int_equal(messages(world, "answer-half-time"), 1);
	assert_int_equal(messages(world, "answer-last-call"), 0);
	tick(world, last + TIME_HOUR);
	tick(world, last + 3 * TIME_HOUR);
	assert_int_equal(messages(world, "answer-half-time"), 1);
	assert_int_equal(messages(world, "answer-last-call"), 1);
}

static void
a_clock_that_stood_still_sends_only_the_later_reminder(void **state)
{
	struct world *world = *state;

	waiting_claim(world);
	tick(world, claim_now(world).due - TIME_HOUR);
	assert_int_equal(messages(world, "answer-half-time"), 0);
	assert_int_equal(messages(world, "answer-last-call"), 1);
}

/* R5.24. */
static void
a_draft_that_was_left_is_reminded_of_once(void **state)
{
	struct world *world = *state;

	world_claim(world, CLAIM, &world->admin, "draft");
	assert_true(world_sql(world, "UPDATE claim SET waits_on = 'partner',"
				     " turn = 'draft'"));
	tick(world, WORLD_NOW + 30 * TIME_DAY - 1);
	assert_int_equal(messages(world, "draft-waits"), 0);
	tick(world, WORLD_NOW + 30 * TIME_DAY + TIME_HOUR);
	tick(world, WORLD_NOW + 31 * TIME_DAY);
	tick(world, WORLD_NOW + 90 * TIME_DAY);
	assert_int_equal(messages(world, "draft-waits"), 1);
	assert_int_equal(claim_now(world).status, CLAIM_DRAFT);
}

/* An approved claim whose product line has the world's subscription. */
static void
approved_claim(struct world *world)
{
	world_claim(world, CLAIM, &world->admin, "approved");
	assert_true(world_sql(world,
	    "UPDATE claim SET number = 'C-12345674', role = 'presales-advisor',"
	    " area = 'business-applications', submitted = 1000,"
	    " program = 'commerce-incentives'"));
	assert_true(world_sql(
	    world, "DELETE FROM claim_line WHERE subscription IS NULL"));
	assert_true(
	    world_sql(world, "UPDATE claim_line SET state = 'approved'"));
}

static void
subscription_is(struct world *world, const char *status)
{
	char sql[128];

	snprintf(
	    sql, sizeof(sql), "UPDATE subscription SET status = '%s'", status);
	assert_true(world_sql(world, sql));
}

static int64_t
earning(struct world *world)
{
	return world_number(world, "SELECT earning FROM claim_line");
}

/* R7.1. */
static void
the_partner_is_told_once_that_a_line_stops_earning_and_earns_again(void **state)
{
	struct world *world = *state;
	int64_t now = WORLD_NOW;

	approved_claim(world);
	subscription_is(world, "Enabled");
	tick(world, now);
	assert_int_equal(earning(world), now);
	assert_int_equal(messages(world, "line-earns-again"), 0);

	subscription_is(world, "Suspended");
	tick(world, now += TIME_DAY);
	assert_int_equal(earning(world), -now);
	tick(world, now + TIME_DAY);
	subscription_is(world, "LockedOut");
	tick(world, now + 2 * TIME_DAY);
	assert_int_equal(earning(world), -now);
	assert_int_equal(messages(world, "line-stopped-earning"), 1);

	subscription_is(world, "Warning");
	tick(world, now += 3 * TIME_DAY);
	assert_int_equal(earning(world), now);
	assert_int_equal(messages(world, "line-earns-again"), 1);
	assert_int_equal(messages(world, "line-stopped-earning"), 1);
}

/* R7.1: two clocks, of which one had looked before the other wrote. */
static void
a_change_that_somebody_has_told_is_not_told_again(void **state)
{
	struct world *world = *state;
	struct store *store = &world->store;
	struct viewer nobody = person_nobody(WORLD_NOW);
	struct earning *seen;
	size_t count;

	approved_claim(world);
	subscription_is(world, "Suspended");
	assert_int_equal(
	    store_earning_changed(store, 0, world->arena, &seen, &count), DONE);
	assert_int_equal(count, 1);
	tick(world, WORLD_NOW);
	assert_int_equal(messages(world, "line-stopped-earning"), 1);
	assert_int_equal(store_begin(store), DONE);
	assert_int_equal(
	    store_earning_set(store, &nobody, &seen[0], false), ABSENT);
	store_rollback(store);
}

static void
a_line_whose_subscription_ended_is_ended(void **state)
{
	struct world *world = *state;
	struct line *lines;
	size_t count;

	approved_claim(world);
	subscription_is(world, "Deleted");
	tick(world, WORLD_NOW);
	tick(world, WORLD_NOW + TIME_DAY);
	assert_int_equal(claim_now(world).status, CLAIM_ENDED);
	assert_int_equal(
	    store_line_list(&world->store, CLAIM, world->arena, &lines, &count),
	    DONE);
	assert_int_equal(lines[0].state, LINE_ENDED);
	assert_string_equal(lines[0].reason, "subscription-expired");
	assert_int_equal(messages(world, "line-ended"), 1);
}

/* R5.43: an arbitration approved it, the rest is under review still. */
static void
a_line_ends_while_the_rest_of_its_claim_is_under_review(void **state)
{
	struct world *world = *state;
	struct claim before;

	approved_claim(world);
	subscription_is(world, "Deleted");
	assert_true(world_sql(world,
	    "UPDATE claim SET status = 'under-review',"
	    " waits_on = 'reviewer', turn = 'review', waits_since = 1,"
	    " reviewer = (SELECT id FROM person WHERE name = 'Rita Reviewer');"
	    "INSERT INTO claim_line (id, claim, position, item, tenant, role,"
	    " state, reason, reason_text) SELECT 999, claim, 9,"
	    " '" WORLD_WORKLOAD "', tenant, 'use-or-consume', 'pending', '', ''"
	    " FROM claim_line"));
	before = claim_now(world);
	tick(world, WORLD_NOW + TIME_DAY);
	assert_int_equal(claim_now(world).status, CLAIM_UNDER_REVIEW);
	assert_int_equal(claim_now(world).turn, TURN_REVIEW);
	/* R5.18: what was read before does not fit any more. */
	assert_true(claim_now(world).version > before.version);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM claim_line WHERE state = 'ended'"
		" AND reason = 'subscription-expired'"),
	    1);
	assert_int_equal(messages(world, "line-ended"), 1);
}

static void
half_arrived_files_and_ended_sessions_are_swept(void **state)
{
	struct world *world = *state;
	char sql[512];

	snprintf(sql, sizeof(sql),
	    "INSERT INTO proof (id, partner, name, type, size, sha256,"
	    " wrapped_key, header, person, started) VALUES (1, %" PRId64
	    ", 'a.pdf', 'application/pdf', 1, x'00', x'00', x'00', %" PRId64
	    ", %" PRId64 ")",
	    world->fabrikam, world->admin.person, WORLD_NOW);
	assert_true(world_sql(world, sql));
	snprintf(sql, sizeof(sql),
	    "INSERT INTO session (hash, person, created, seen) VALUES"
	    " (x'01', %" PRId64 ", %" PRId64 ", %" PRId64 ")",
	    world->admin.person, WORLD_NOW, WORLD_NOW);
	assert_true(world_sql(world, sql));

	tick(world, WORLD_NOW + 20 * TIME_MINUTE);
	assert_int_equal(world_number(world, "SELECT count(*) FROM proof"), 1);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM session"), 1);
	tick(world, WORLD_NOW + 2 * TIME_HOUR);
	assert_int_equal(world_number(world, "SELECT count(*) FROM proof"), 0);
	tick(world, WORLD_NOW + SESSION_KEPT + TIME_HOUR);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM session"), 0);
}

static void
one_process_runs_the_clock_until_its_lease_ends(void **state)
{
	struct world *world = *state;
	size_t ran;

	assert_int_equal(
	    clock_once(&world->store, NULL, "first", WORLD_NOW, &ran), DONE);
	assert_int_equal(ran, job_kind_count);
	assert_int_equal(
	    clock_once(&world->store, NULL, "second", WORLD_NOW + 1, &ran),
	    CONFLICT);
	assert_int_equal(ran, 0);
	assert_int_equal(
	    clock_once(&world->store, NULL, "first", WORLD_NOW + 1, &ran),
	    DONE);
	assert_int_equal(ran, 0);
	assert_int_equal(clock_once(&world->store, NULL, "second",
			     WORLD_NOW + 1 + CLOCK_LEASE, &ran),
	    DONE);
	assert_int_equal(clock_leave(&world->store, "second"), DONE);
	assert_int_equal(clock_once(&world->store, NULL, "first",
			     WORLD_NOW + 2 + CLOCK_LEASE, &ran),
	    DONE);
}

static void
a_job_that_nobody_knows_any_more_does_no_harm(void **state)
{
	struct world *world = *state;
	size_t ran;

	world_begin(world);
	assert_int_equal(store_job_add(&world->store, "of old", 0), DONE);
	world_commit(world);
	assert_int_equal(
	    clock_once(&world->store, NULL, "test", WORLD_NOW, &ran), DONE);
	assert_int_equal(ran, job_kind_count + 1);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM job WHERE failures > 0"),
	    0);
}

/* R7.2, R7.10, R7.11: 60, 30 and 7 days before, each once; after a pause only
 * the latest; and none when it was claimed again (R7.12). */
static void
a_subscription_that_ends_is_told_of_three_times(void **state)
{
	struct world *world = *state;
	static const struct {
		int left;
		int64_t told;
	} days[] = { { 61, 0 }, { 60, 1 }, { 59, 1 }, { 30, 2 }, { 29, 2 },
		{ 7, 3 }, { 1, 3 } };
	const int64_t ends = WORLD_NOW + 100 * TIME_DAY;

	waiting_claim(world);
	assert_true(world_sql(world,
	    "UPDATE claim SET status = 'approved', waits_on = NULL, turn = "
	    "NULL,"
	    " role = 'presales-advisor', due = NULL WHERE id = 7;"
	    "DELETE FROM turn WHERE claim = 7;"
	    "UPDATE claim_line SET state = 'approved' WHERE id = 73;"
	    "UPDATE claim_line SET state = 'refused' WHERE id IN (71, 72)"));
	assert_true(world_sql(world,
	    arena_print(world->arena,
		"UPDATE subscription SET next_lifecycle = %" PRId64, ends)));
	for (size_t i = 0; i < LENGTH(days); i++) {
		tick(world, ends - days[i].left * TIME_DAY);
		assert_int_equal(messages(world, "renewal-near"), days[i].told);
	}
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM outbox WHERE"
				" kind = 'renewal-near'"
				" AND detail = 'Dynamics 365 Sales ends in 30 "
				"days'"),
	    1);
	/* The next year: the clock was off, and begins 20 days before. */
	assert_true(world_sql(
	    world, arena_print(world->arena,
		       "UPDATE subscription SET next_lifecycle = %" PRId64,
		       ends + 365 * TIME_DAY)));
	tick(world, ends + 345 * TIME_DAY);
	assert_int_equal(messages(world, "renewal-near"), 4);
	/* R7.10: from now on the program says 70 days. */
	assert_true(world_sql(world,
	    "INSERT INTO program_setting VALUES ('commerce-incentives',"
	    " 'renewal-first', 1, 70, 1, NULL)"));
	assert_true(world_sql(
	    world, arena_print(world->arena,
		       "UPDATE subscription SET next_lifecycle = %" PRId64,
		       ends + 420 * TIME_DAY)));
	tick(world, ends + 349 * TIME_DAY);
	assert_int_equal(messages(world, "renewal-near"), 4);
	tick(world, ends + 350 * TIME_DAY);
	assert_int_equal(messages(world, "renewal-near"), 5);
	/* Claimed again since: no more is said. */
	world_claim(world, 8, &world->admin, "draft");
	assert_true(world_sql(world,
	    "INSERT INTO claim_origin VALUES (8, 7, 'renewal');"
	    "UPDATE claim_line SET subscription = NULL WHERE id = 83"));
	tick(world, ends + 415 * TIME_DAY);
	assert_int_equal(messages(world, "renewal-near"), 5);
}

/* R8.17: as many as are found in three goes are each reminded of, but not what
 * moved meanwhile, and what was told for the last time is not looked at. */
static void
many_invitations_are_reminded_of_in_parts(void **state)
{
	struct world *world = *state;
	struct enrollment_round round = { .program =
					      PROGRAM_COMMERCE_INCENTIVES,
		.status = ENROLLMENT_INVITED,
		.before = WORLD_NOW,
		.most = ENROLLMENT_REMINDERS };
	struct enrollment_key first = { .location = 0 }, *keys;
	size_t count;
	char sql[512];

	snprintf(sql, sizeof(sql),
	    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
	    " WHERE i < 120) INSERT INTO location (id, partner, partner_id,"
	    " name, country) SELECT 1000 + i, %" PRId64 ", 7000000 + i,"
	    " 'Many', 'US' FROM n",
	    world->fabrikam);
	assert_true(world_sql(world, sql));
	snprintf(sql, sizeof(sql),
	    "INSERT INTO enrollment (location, program, status, changed)"
	    " SELECT id, 'commerce-incentives', 'invited', %" PRId64
	    " FROM location WHERE name = 'Many'",
	    WORLD_NOW - 8 * TIME_DAY);
	assert_true(world_sql(world, sql));
	/* The last one is found ineligible while the first ones are told. */
	assert_true(world_sql(world,
	    "CREATE TRIGGER meanwhile AFTER UPDATE OF reminded ON enrollment"
	    " WHEN new.location = 1101 BEGIN UPDATE enrollment"
	    " SET status = 'ineligible' WHERE location = 1120; END"));
	tick(world, WORLD_NOW);
	assert_int_equal(
	    world_number(
		world, "SELECT count(*) FROM enrollment WHERE reminded = 1"),
	    119);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM enrollment WHERE reminded = 1 AND"
		" NOT EXISTS (SELECT 1 FROM message WHERE once LIKE"
		" 'enrollment-unanswered:' || location || ':%')"),
	    0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM message WHERE once LIKE"
				" 'enrollment-unanswered:1120:%'"),
	    0);
	tick(world, WORLD_NOW + 30 * TIME_DAY);
	assert_int_equal(store_enrollment_waiting(&world->store, &round, &first,
			     50, world->arena, &keys, &count),
	    DONE);
	assert_int_equal(count, 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(a_claim_that_is_not_answered_in_time_is_rejected),
		IN_WORLD(one_claim_that_cannot_be_rejected_undoes_no_other),
		IN_WORLD(a_claim_that_was_answered_meanwhile_is_left_alone),
		IN_WORLD(
		    reminders_come_at_half_time_and_before_the_end_and_each_once),
		IN_WORLD(
		    a_clock_that_stood_still_sends_only_the_later_reminder),
		IN_WORLD(a_draft_that_was_left_is_reminded_of_once),
		IN_WORLD(
		    the_partner_is_told_once_that_a_line_stops_earning_and_earns_again),
		IN_WORLD(a_change_that_somebody_has_told_is_not_told_again),
		IN_WORLD(a_line_whose_subscription_ended_is_ended),
		IN_WORLD(
		    a_line_ends_while_the_rest_of_its_claim_is_under_review),
		IN_WORLD(half_arrived_files_and_ended_sessions_are_swept),
		IN_WORLD(one_process_runs_the_clock_until_its_lease_ends),
		IN_WORLD(a_job_that_nobody_knows_any_more_does_no_harm),
		IN_WORLD(a_subscription_that_ends_is_told_of_three_times),
		IN_WORLD(many_invitations_are_reminded_of_in_parts),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

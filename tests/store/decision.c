/* Claims decided line by line, and the queue they wait in. */

#include <string.h>

#include "store/claim.h"
#include "store/decision.h"
#include "store/move.h"
#include "store/review.h"
#include "store/world.h"

/* R5.2, R5.36, R9.6 */
static void
lines_are_decided_and_the_claim_follows(void **state)
{
	struct world *world = *state;
	struct claim claim =
	    world_reviewed(world, &world->admin, world->seattle, "Mail");
	int64_t seen = claim.version, held;
	const struct line *lines;

	assert_int_equal(world_decide(world, &claim, true, false, &held), DONE);
	assert_int_equal(held, 0);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	assert_int_equal(claim.turn, TURN_NOBODY);
	lines = world_lines(world, claim.id);
	assert_int_equal(lines[0].state, LINE_APPROVED);
	assert_int_equal(lines[1].state, LINE_REFUSED);
	assert_string_equal(lines[1].reason, "other");
	assert_string_equal(lines[1].reason_text, WORLD_TOO_EARLY);
	assert_int_equal(lines[1].decided, WORLD_NOW);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM decision"), 2);
	assert_int_equal(
	    world_number(world, "SELECT max(version) FROM decision"), seen);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history WHERE kind IN"
				" ('line-approved', 'line-refused')"
				" AND subject IN (SELECT id FROM claim_line)"),
	    2);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM message WHERE"
				" kind = 'claim-decided'"),
	    1);
}

/* R5.2 */
static void
a_claim_whose_lines_are_all_refused_is_rejected(void **state)
{
	struct world *world = *state;
	struct claim claim =
	    world_reviewed(world, &world->admin, world->seattle, "Mail");

	assert_int_equal(world_decide(world, &claim, false, false, NULL), DONE);
	assert_int_equal(world_stored(world, claim.id).status, CLAIM_REJECTED);
}

/* R5.11 */
static void
the_priority_date_is_the_first_submission(void **state)
{
	struct world *world = *state;
	struct claim claim =
	    world_reviewed(world, &world->admin, world->seattle, "Mail");
	struct viewer later = world->reviewer, answer = world->admin;

	later.now += 86400;
	answer.now += 2 * 86400;
	assert_int_equal(claim.submitted, WORLD_NOW);
	world_move(world, &later, &claim, CLAIM_ASK, PARTY_REVIEWER);
	world_move(world, &answer, &claim, CLAIM_ANSWER, PARTY_PARTNER);
	assert_int_equal(claim.reviewer, world->reviewer.person);
	world_move(world, &later, &claim, CLAIM_START_REVIEW, PARTY_REVIEWER);
	assert_int_equal(world_decide(world, &claim, true, true, NULL), DONE);
	assert_int_equal(world_stored(world, claim.id).submitted, WORLD_NOW);
}

/* R5.12, R5.13: another partner's goes to arbitration
 * (tests/store/arbitration_model), another claim of the same company does not.
 */
static void
a_line_that_another_claim_holds_cannot_be_approved(void **state)
{
	struct world *world = *state;
	struct claim first =
	    world_reviewed(world, &world->admin, world->seattle, "Mail");
	struct claim second =
	    world_reviewed(world, &world->both, world->munich, "Mail too");
	const struct line *lines = world_lines(world, second.id);
	int64_t held;
	int64_t holder;

	assert_int_equal(
	    store_decision_holder(&world->store, &second, &lines[0], &holder),
	    DONE);
	assert_int_equal(holder, 0);
	assert_int_equal(world_decide(world, &first, true, false, &held), DONE);
	assert_int_equal(
	    store_decision_holder(&world->store, &second, &lines[0], &holder),
	    DONE);
	assert_int_equal(holder, world->fabrikam);
	assert_int_equal(
	    store_decision_holder(&world->store, &second, &lines[1], &holder),
	    DONE);
	assert_int_equal(holder, 0);
	/* The holder's own line is in nobody's way. */
	assert_int_equal(store_decision_holder(&world->store, &first,
			     &world_lines(world, first.id)[0], &holder),
	    DONE);
	assert_int_equal(holder, 0);

	assert_int_equal(
	    world_decide(world, &second, true, true, &held), CONFLICT);
	assert_int_equal(held, lines[0].id);
	assert_int_equal(
	    world_stored(world, second.id).status, CLAIM_UNDER_REVIEW);
	assert_int_equal(world_lines(world, second.id)[1].state, LINE_PENDING);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM decision"), 2);

	assert_int_equal(
	    world_decide(world, &second, false, true, &held), DONE);
	assert_int_equal(world_stored(world, second.id).status, CLAIM_APPROVED);
}

/* R5.18, R5.19 */
static void
a_decision_on_what_has_changed_is_refused(void **state)
{
	struct world *world = *state;
	struct claim claim =
	    world_reviewed(world, &world->admin, world->seattle, "Mail");
	struct claim old = claim;
	struct event event =
	    event_by(&world->admin, EVENT_PROOF_ADDED, claim.id);
	int64_t held;

	world_begin(world);
	assert_int_equal(
	    store_claim_touch(&world->store, &world->admin, &claim, &event),
	    DONE);
	world_commit(world);
	assert_int_equal(
	    world_decide(world, &old, true, true, &held), CONFLICT);
	assert_int_equal(held, 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM decision"), 0);
	assert_int_equal(world_decide(world, &claim, true, true, &held), DONE);
	/* Decided is decided: the second reviewer changes nothing. */
	assert_int_equal(
	    world_decide(world, &claim, false, false, &held), FORBIDDEN);
	assert_int_equal(world_stored(world, claim.id).status, CLAIM_APPROVED);
}

/* R5.4 */
static void
every_line_is_decided_or_none(void **state)
{
	struct world *world = *state;
	struct claim claim =
	    world_reviewed(world, &world->admin, world->seattle, "Mail");
	const struct line *lines = world_lines(world, claim.id);
	const struct verdict both[] = {
		{ lines[0].id, true, "", "" },
		{ lines[0].id, true, "", "" },
	};
	const struct verdict foreign = { 77, true, "", "" };
	int64_t held;

	world_begin(world);
	assert_int_equal(store_decision_make(&world->store, &world->reviewer,
			     world->arena, &claim, both, 1, NULL, &held),
	    INVALID);
	store_rollback(&world->store);
	world_begin(world);
	assert_int_equal(store_decision_make(&world->store, &world->reviewer,
			     world->arena, &claim, both, 2, NULL, &held),
	    INVALID);
	store_rollback(&world->store);
	world_begin(world);
	assert_int_equal(store_decision_make(&world->store, &world->reviewer,
			     world->arena, &claim, &foreign, 1, NULL, &held),
	    INVALID);
	store_rollback(&world->store);
	assert_int_equal(world_lines(world, claim.id)[0].state, LINE_PENDING);
}

/* How many the viewer finds in the queue. */
static size_t
found(struct world *world, const struct viewer *viewer, const char *view,
    enum review_whose whose, const char *words)
{
	const struct review_wanted wanted = {
		.view = review_view_of(view), .whose = whose, .words = words
	};
	struct review_row *rows;
	int64_t counted;
	size_t count;

	assert_int_equal(store_review_list(&world->store, viewer, &wanted, 0, 0,
			     50, world->arena, &rows, &count),
	    DONE);
	assert_int_equal(store_review_count(&world->store, viewer, &wanted,
			     world->arena, 1001, &counted),
	    DONE);
	assert_int_equal(counted, count);
	return count;
}

/* R10.3 */
static void
the_queue_hides_nothing_that_waits(void **state)
{
	struct world *world = *state;
	struct claim one =
	    world_reviewed(world, &world->admin, world->seattle, "Mail 100%");
	struct claim three =
	    world_reviewed(world, &world->both, world->munich, "Asked");
	struct claim two = world_submitted(
	    world, &world->northwind_admin, world->oslo, "Teams");
	int64_t draft;

	world_move(world, &world->reviewer, &three, CLAIM_ASK, PARTY_REVIEWER);
	world_begin(world);
	assert_int_equal(store_claim_create(&world->store, &world->admin,
			     world->arena, &draft),
	    DONE);
	world_commit(world);

	assert_int_equal(found(world, &world->reviewer, "", REVIEW_ALL, ""), 2);
	assert_int_equal(
	    found(world, &world->reviewer, "", REVIEW_MINE, ""), 1);
	assert_int_equal(found(world, &world->lead, "", REVIEW_MINE, ""), 0);
	assert_int_equal(
	    found(world, &world->reviewer, "", REVIEW_NOBODY, ""), 1);
	assert_int_equal(
	    found(world, &world->reviewer, "submitted", REVIEW_ALL, ""), 1);
	assert_int_equal(
	    found(world, &world->reviewer, "action-required", REVIEW_ALL, ""),
	    1);
	assert_int_equal(
	    found(world, &world->reviewer, "dispute", REVIEW_ALL, ""), 0);
	assert_int_equal(
	    found(world, &world->reviewer, "", REVIEW_ALL, "NORTHW"), 1);
	assert_int_equal(
	    found(world, &world->reviewer, "", REVIEW_ALL, two.number), 1);
	assert_int_equal(
	    found(world, &world->reviewer, "", REVIEW_ALL, "100%"), 1);
	assert_int_equal(
	    found(world, &world->reviewer, "", REVIEW_ALL, "%%"), 0);
	assert_int_equal(
	    found(world, &world->reviewer, "", REVIEW_ALL, "_"), 0);
	assert_int_equal(one.status, CLAIM_UNDER_REVIEW);
}

/* R10.1: pages by key, the first due first. */
static void
the_queue_goes_on_behind_its_key(void **state)
{
	struct world *world = *state;
	struct viewer early = world->admin;
	const struct review_wanted wanted = { .view = review_view_of(""),
		.words = "" };
	struct review_row *rows, *rest;
	struct claim late, soon;
	size_t count;

	late = world_submitted(world, &world->admin, world->seattle, "Late");
	early.now -= 7 * 86400;
	soon = world_submitted(world, &early, world->seattle, "Soon");
	assert_true(soon.due < late.due);
	assert_int_equal(store_review_list(&world->store, &world->reviewer,
			     &wanted, 0, 0, 1, world->arena, &rows, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(rows[0].id, soon.id);
	assert_string_equal(rows[0].partner, "Fabrikam");
	assert_int_equal(rows[0].lines, 2);
	assert_string_equal(rows[0].item, "Exchange Online");
	assert_int_equal(
	    store_review_list(&world->store, &world->reviewer, &wanted,
		rows[0].due, rows[0].id, 5, world->arena, &rest, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(rest[0].id, late.id);
}

static int64_t
counted_to(struct world *world, const struct viewer *viewer, int64_t limit)
{
	const struct review_wanted wanted = { .view = review_view_of(""),
		.words = "" };
	int64_t counted;

	assert_int_equal(store_review_count(&world->store, viewer, &wanted,
			     world->arena, limit, &counted),
	    DONE);
	return counted;
}

/* R10.2: a long queue is not counted again in the same minute. */
static void
a_queue_is_counted_up_to_a_limit(void **state)
{
	struct world *world = *state;
	struct viewer later = world->reviewer;

	world_submitted(world, &world->admin, world->seattle, "One");
	assert_int_equal(counted_to(world, &later, 2), 1);
	world_submitted(world, &world->admin, world->munich, "Two");
	assert_int_equal(counted_to(world, &later, 3), 2);
	assert_int_equal(counted_to(world, &later, 2), 2);
	assert_int_equal(counted_to(world, &later, 3), 3);
	later.now += 60;
	assert_int_equal(counted_to(world, &later, 3), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(a_queue_is_counted_up_to_a_limit),
		IN_WORLD(lines_are_decided_and_the_claim_follows),
		IN_WORLD(a_claim_whose_lines_are_all_refused_is_rejected),
		IN_WORLD(the_priority_date_is_the_first_submission),
		IN_WORLD(a_line_that_another_claim_holds_cannot_be_approved),
		IN_WORLD(a_decision_on_what_has_changed_is_refused),
		IN_WORLD(every_line_is_decided_or_none),
		IN_WORLD(the_queue_hides_nothing_that_waits),
		IN_WORLD(the_queue_goes_on_behind_its_key),
	};

	return cmocka_run_group_tests_name("store/decision", tests, NULL, NULL);
}

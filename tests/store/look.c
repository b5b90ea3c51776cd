/* Decisions that are looked at twice before they go out. */

#include <string.h>

#include "base/time.h"
#include "store/decision.h"
#include "store/ending.h"
#include "store/line.h"
#include "store/look.h"
#include "store/world.h"

/* A claim whose decision waits: the first line approved, the second refused. */
static struct claim
waiting(struct world *world, const char *name)
{
	struct claim claim;

	world_share(world, 100);
	claim = world_reviewed(world, &world->admin, world->seattle, name);
	assert_int_equal(world_decide(world, &claim, true, false, NULL), DONE);
	return claim;
}

static struct look
look_of(struct world *world, const struct claim *claim)
{
	struct look look;

	assert_int_equal(
	    store_look_of(&world->store, claim->id, world->arena, &look), DONE);
	return look;
}

static enum outcome
confirm(struct world *world, const struct viewer *viewer, struct claim *claim)
{
	const struct look look = look_of(world, claim);
	int64_t held;

	world_begin(world);
	return world_settle(world, store_look_confirm(&world->store, viewer,
				       world->arena, claim, &look, &held));
}

/* R5.63, R5.65: it waits, and the partner's side of the claim does not move. */
static void
a_drawn_decision_does_not_go_out(void **state)
{
	struct world *world = *state;
	struct claim before, claim;

	world_share(world, 100);
	before = world_reviewed(world, &world->admin, world->seattle, "Mail");
	claim = before;
	world->reviewer.now += TIME_DAY; /* the clock runs on, not anew */
	assert_int_equal(world_decide(world, &claim, true, false, NULL), DONE);
	assert_int_equal(claim.turn, TURN_SECOND_LOOK);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_UNDER_REVIEW);
	assert_int_equal(claim.turn, TURN_SECOND_LOOK);
	assert_int_equal(claim.version, before.version);
	assert_int_equal(claim.changed, before.changed);
	assert_int_equal(claim.waits_since, before.waits_since);
	assert_int_equal(claim.due, before.due);
	assert_int_equal(world_lines(world, claim.id)[0].state, LINE_PENDING);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM decision"), 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history WHERE"
				" kind = 'look-drawn' AND internal = 1"),
	    1);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM message WHERE kind IN"
				" ('claim-approved', 'claim-decided')"),
	    0);
	assert_int_equal(look_of(world, &claim).count, 2);
}

/* R5.63: whoever tries again gets the same answer; nothing is drawn at 0. */
static void
the_draw_is_the_claims_own(void **state)
{
	struct world *world = *state;
	struct claim claim;
	bool drawn, again;

	world_share(world, 50);
	for (int i = 0; i < 8; i++) {
		claim = world_reviewed(world, &world->admin, world->seattle,
		    arena_print(world->arena, "Mail %d", i));
		assert_int_equal(
		    store_look_draw(&world->store, &claim, &drawn), DONE);
		claim.version += 7;
		claim.reviewer = world->lead.person;
		assert_int_equal(
		    store_look_draw(&world->store, &claim, &again), DONE);
		assert_int_equal(drawn, again);
	}
	world_share(world, 0);
	assert_int_equal(store_look_draw(&world->store, &claim, &drawn), DONE);
	assert_false(drawn);
}

static bool
draws(struct world *world, const struct claim *claim)
{
	bool drawn;

	assert_int_equal(store_look_draw(&world->store, claim, &drawn), DONE);
	return drawn;
}

/* R5.63: not from the claim alone can anybody tell, and the next decision of it
 * is drawn anew. Of 64 throws of a coin some differ. */
static void
the_draw_needs_the_key_and_is_another_for_the_next_decision(void **state)
{
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", true, true);
	int keys = 0, rounds = 0;
	bool drawn;

	world_share(world, 50);
	drawn = draws(world, &claim);
	for (unsigned char i = 1; i <= 64; i++) {
		world->keys.chain[0] ^= i;
		keys += draws(world, &claim) != drawn;
		world->keys.chain[0] ^= i;
	}
	assert_in_range(keys, 1, 63);
	for (int i = 0; i < 64; i++) {
		assert_true(world_sql(world,
		    "INSERT INTO decision (claim, line, verdict, reason, words,"
		    " at, person, version) SELECT claim, line, verdict, reason,"
		    " words, at, person, 1 + max(version) FROM decision"));
		rounds += draws(world, &claim) != drawn;
	}
	assert_in_range(rounds, 1, 63);
}

/* R5.64 */
static void
another_reviewer_confirms_and_it_goes_out_as_the_firsts(void **state)
{
	struct world *world = *state;
	struct claim claim = waiting(world, "Mail");

	assert_int_equal(confirm(world, &world->reviewer, &claim), FORBIDDEN);
	assert_int_equal(confirm(world, &world->lead, &claim), DONE);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	assert_int_equal(world_lines(world, claim.id)[0].state, LINE_APPROVED);
	assert_int_equal(world_lines(world, claim.id)[1].state, LINE_REFUSED);
	assert_int_equal(
	    world_number(world, "SELECT count(DISTINCT person) FROM decision"
				" JOIN person p ON p.id = person WHERE"
				" p.email = 'reviewer@microsoft.example'"),
	    1);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history h JOIN person p"
				" ON p.id = h.person WHERE"
				" h.kind = 'look-confirmed' AND"
				" p.email = 'lead@microsoft.example'"),
	    1);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM message WHERE"
				" kind = 'look-confirmed'"),
	    1);
	/* R5.25: neither of the two answers its dispute. */
	for (int i = 0; i < 2; i++) {
		bool took_part;

		assert_int_equal(
		    store_decision_took_part(&world->store, claim.id,
			world_lines(world, claim.id)[1].id,
			i == 0 ? world->reviewer.person : world->lead.person,
			&took_part),
		    DONE);
		assert_true(took_part);
	}
}

/* R5.64 */
static void
a_disagreement_is_settled_by_a_lead_who_is_neither(void **state)
{
	struct world *world = *state;
	struct claim claim = waiting(world, "Mail");
	struct viewer second;
	const struct line *lines = world_lines(world, claim.id);
	const struct verdict verdicts[] = {
		{ lines[0].id, false, "not-eligible", "" },
		{ lines[1].id, true, "", "" },
	};
	struct look look = look_of(world, &claim);
	int64_t due = claim.due, held;

	world_begin(world);
	second = world_person(world, "r2@microsoft.example", "Roy",
	    world->microsoft, ROLE_LEAD_REVIEWER, 0);
	assert_int_equal(store_look_disagree(&world->store, &second,
			     world->arena, &claim, &look, "Page 3 is missing"),
	    DONE);
	world_commit(world);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_UNDER_REVIEW);
	assert_int_equal(claim.turn, TURN_DISAGREEMENT);
	assert_int_equal(claim.due, due);
	look = look_of(world, &claim);
	assert_true(look.disagreed);
	assert_string_equal(look.words, "Page 3 is missing");
	world_begin(world);
	assert_int_equal(
	    world_settle(
		world, store_look_settle(&world->store, &second, world->arena,
			   &claim, &look, verdicts, 2, NULL, &held)),
	    FORBIDDEN);
	world_begin(world);
	assert_int_equal(
	    world_settle(world,
		store_look_settle(&world->store, &world->lead, world->arena,
		    &claim, &look, verdicts, 2, NULL, &held)),
	    DONE);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	assert_int_equal(world_lines(world, claim.id)[1].state, LINE_APPROVED);
	assert_int_equal(world_number(world, "SELECT count(*) FROM second_look"
					     " WHERE settled IS NOT NULL"),
	    1);
}

/* What waits is dropped when the partner withdraws; nobody decides twice. */
static void
it_is_decided_once_or_the_claim_goes_another_way(void **state)
{
	struct world *world = *state;
	struct claim claim = waiting(world, "Mail");
	const struct line *lines = world_lines(world, claim.id);
	const struct verdict verdicts[] = {
		{ lines[0].id, true, "", "" },
		{ lines[1].id, true, "", "" },
	};
	int64_t held;

	world_begin(world);
	assert_int_equal(
	    world_settle(
		world, store_decision_make(&world->store, &world->reviewer,
			   world->arena, &claim, verdicts, 2, NULL, &held)),
	    CONFLICT);
	world_begin(world);
	assert_int_equal(store_ending_withdraw(&world->store, &world->admin,
			     world->arena, &claim, "Enough"),
	    DONE);
	world_commit(world);
	assert_int_equal(world_stored(world, claim.id).status, CLAIM_ENDED);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM second_look WHERE"
				" outcome = 'dropped' AND settled > 0"),
	    1);
}

/* Another partner claims the second workload, and nothing else. */
static struct claim
rival(struct world *world)
{
	const struct line line = { .item.code = WORLD_WORKLOAD2,
		.subscription = "" };
	struct claim claim =
	    world_draft(world, &world->northwind_admin, world->oslo, "Theirs");

	world_begin(world);
	assert_int_equal(store_line_set(&world->store, &world->northwind_admin,
			     world->arena, &claim, &line, 1),
	    DONE);
	world_commit(world);
	world_move(world, &world->northwind_admin, &claim, CLAIM_SUBMIT,
	    PARTY_PARTNER);
	return claim;
}

static const struct line *
line_on(struct world *world, const struct claim *claim, const char *item)
{
	const struct line *lines = world_lines(world, claim->id);

	return &lines[strcmp(lines[0].item.code, item) != 0];
}

/* R5.64, R6.8: the line that came back from an arbitration waits for the
 * reviewer; it does not hold up what was confirmed. */
static void
a_line_that_comes_back_meanwhile_is_decided_after(void **state)
{
	struct world *world = *state;
	struct claim theirs = rival(world), claim;
	struct verdict verdict = {
		.approved = true, .reason = "", .words = ""
	};
	int64_t held;

	world_share(world, 100);
	claim = world_reviewed(world, &world->admin, world->seattle, "Ours");
	verdict.line = line_on(world, &claim, WORLD_WORKLOAD)->id;
	world_begin(world);
	assert_int_equal(
	    world_settle(world, store_decision_make(&world->store,
				    &world->reviewer, world->arena, &claim,
				    &verdict, 1, "Words of their own", &held)),
	    DONE);
	assert_false(look_of(world, &claim).composed);
	assert_string_equal(
	    look_of(world, &claim).letter, "Words of their own");
	world_begin(world);
	assert_int_equal(
	    world_settle(world,
		store_ending_withdraw(&world->store, &world->northwind_admin,
		    world->arena, &theirs, "Enough")),
	    DONE);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM arbitration WHERE"
				" closed IS NULL"),
	    0);
	claim = world_stored(world, claim.id);
	/* What was written of it then is not sent. */
	assert_true(look_of(world, &claim).composed);
	assert_non_null(
	    strstr(look_of(world, &claim).letter, "not decided yet"));
	assert_int_equal(confirm(world, &world->lead, &claim), DONE);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_UNDER_REVIEW);
	assert_int_equal(claim.turn, TURN_REVIEW);
	assert_int_equal(
	    line_on(world, &claim, WORLD_WORKLOAD)->state, LINE_APPROVED);
	assert_int_equal(
	    line_on(world, &claim, WORLD_WORKLOAD2)->state, LINE_PENDING);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM second_look WHERE"
				" settled IS NULL"),
	    0);
}

/* R5.4: a lead who decides instead decides all that waits. */
static void
a_lead_leaves_no_line_without_a_verdict(void **state)
{
	struct world *world = *state;
	struct claim claim = waiting(world, "Mail");
	const struct verdict verdict = { world_lines(world, claim.id)[0].id,
		true, "", "" };
	struct look look = look_of(world, &claim);
	struct viewer second;
	int64_t held;

	world_begin(world);
	second = world_person(world, "r2@microsoft.example", "Roy",
	    world->microsoft, ROLE_REVIEWER, 0);
	assert_int_equal(store_look_disagree(&world->store, &second,
			     world->arena, &claim, &look, "Page 3 is missing"),
	    DONE);
	world_commit(world);
	claim = world_stored(world, claim.id);
	look = look_of(world, &claim);
	world_begin(world);
	assert_int_equal(
	    world_settle(world,
		store_look_settle(&world->store, &world->lead, world->arena,
		    &claim, &look, &verdict, 1, NULL, &held)),
	    INVALID);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM decision"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(a_drawn_decision_does_not_go_out),
		IN_WORLD(the_draw_is_the_claims_own),
		IN_WORLD(
		    the_draw_needs_the_key_and_is_another_for_the_next_decision),
		IN_WORLD(
		    another_reviewer_confirms_and_it_goes_out_as_the_firsts),
		IN_WORLD(a_disagreement_is_settled_by_a_lead_who_is_neither),
		IN_WORLD(it_is_decided_once_or_the_claim_goes_another_way),
		IN_WORLD(a_line_that_comes_back_meanwhile_is_decided_after),
		IN_WORLD(a_lead_leaves_no_line_without_a_verdict),
	};

	return cmocka_run_group_tests_name("store/look", tests, NULL, NULL);
}

/* Disputes and revoked lines. */

#include <string.h>

#include "base/time.h"
#include "clock/clock.h"
#include "rules/dispute.h"
#include "store/arbitration.h"
#include "store/arbitration_round.h"
#include "store/dispute.h"
#include "store/ending.h"
#include "store/member.h"
#include "store/move.h"
#include "store/world.h"

static enum outcome
dispute(struct world *world, const struct viewer *viewer, struct claim *claim,
    size_t line, const char *words)
{
	int64_t id = world_lines(world, claim->id)[line].id;

	world_begin(world);
	return world_settle(world, store_dispute_open(&world->store, viewer,
				       world->arena, claim, &id, 1, words));
}

static enum outcome
rule(struct world *world, const struct viewer *viewer, struct claim *claim,
    size_t line, enum dispute_ruling ruling, int64_t *held)
{
	const struct dispute_line rulings[] = {
		{ world_lines(world, claim->id)[line].id, ruling, "To you",
		    "To the other" },
	};

	world_begin(world);
	return world_settle(
	    world, store_dispute_answer(&world->store, viewer, world->arena,
		       claim, rulings, 1, NULL, held));
}

static int64_t
told(struct world *world, const char *kind)
{
	return world_number(world,
	    arena_print(world->arena,
		"SELECT count(*) FROM message WHERE kind = '%s' AND EXISTS"
		" (SELECT 1 FROM outbox o WHERE o.kind = message.kind)",
		kind));
}

/* What becomes of a move that is undone again. */
static enum outcome
may_move(struct world *world, const struct claim *claim, enum claim_event event,
    enum party party)
{
	const struct move move = { .event = event, .party = party };
	struct claim copy = *claim;
	enum outcome out;

	world_begin(world);
	out =
	    store_move(&world->store, &world->lead, world->arena, &copy, &move);
	store_rollback(&world->store);
	return out;
}

/* R5.25, R5.38, R5.39, R9.9 */
static void
a_rejected_claim_is_disputed_once_and_overturned(void **state)
{
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", false, false);
	int64_t held;

	assert_int_equal(claim.status, CLAIM_REJECTED);
	assert_int_equal(
	    dispute(world, &world->admin, &claim, 0, "Because"), DONE);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_DISPUTE);
	assert_int_equal(claim.turn, TURN_DISPUTE);
	assert_int_equal(claim.dispute, DISPUTE_LEADS);
	assert_true(claim.due > WORLD_NOW);
	/* The lead, and a receipt to the partner. */
	assert_int_equal(told(world, "dispute-opened"), 2);
	assert_int_equal(
	    dispute(world, &world->admin, &claim, 1, "Again"), FORBIDDEN);

	assert_int_equal(
	    rule(world, &world->lead, &claim, 0, RULING_OVERTURNED, &held),
	    DONE);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	assert_int_equal(claim.dispute, DISPUTE_CLOSED);
	assert_int_equal(claim.turn, TURN_NOBODY);
	assert_int_equal(world_lines(world, claim.id)[0].state, LINE_APPROVED);
	assert_int_equal(world_lines(world, claim.id)[1].state, LINE_REFUSED);
	assert_int_equal(told(world, "dispute-overturned"), 1);
	/* Once per claim, whatever became of it. */
	assert_int_equal(
	    dispute(world, &world->admin, &claim, 1, "Again"), CONFLICT);
}

/* R5.41 */
static void
what_is_upheld_is_rejected_for_good(void **state)
{
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", false, false);
	int64_t held;

	assert_int_equal(
	    dispute(world, &world->admin, &claim, 0, "Because"), DONE);
	assert_int_equal(
	    rule(world, &world->lead, &claim, 0, RULING_UPHELD, &held), DONE);
	assert_int_equal(
	    world_stored(world, claim.id).status, CLAIM_REJECTED_FINAL);
	assert_int_equal(told(world, "dispute-upheld"), 1);
}

/* R5.25: also a lead, when they decided it themselves. */
static void
whoever_decided_does_not_answer_the_dispute(void **state)
{
	struct world *world = *state;
	struct viewer reviewer = world->reviewer;
	struct claim claim;
	int64_t held;

	world->reviewer = world->lead;
	claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", false, false);
	assert_int_equal(
	    dispute(world, &world->admin, &claim, 0, "Because"), DONE);
	/* Nobody but the partner is told: there is no other lead. */
	assert_int_equal(told(world, "dispute-opened"), 1);
	assert_int_equal(
	    rule(world, &world->lead, &claim, 0, RULING_UPHELD, &held),
	    FORBIDDEN);
	assert_int_equal(world_stored(world, claim.id).status, CLAIM_DISPUTE);
	assert_int_equal(
	    rule(world, &reviewer, &claim, 0, RULING_NONE, &held), INVALID);
}

/* R5.25: each line within its 30 days, and something to say. */
static void
a_dispute_comes_in_time_and_about_what_was_decided(void **state)
{
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", true, false);
	struct viewer late = world->admin;

	assert_int_equal(
	    dispute(world, &world->admin, &claim, 0, "Approved"), INVALID);
	late.now += (int64_t)30 * 86400 + 1;
	assert_int_equal(dispute(world, &late, &claim, 1, "Late"), INVALID);
	late.now--;
	assert_int_equal(dispute(world, &late, &claim, 1, "In time"), DONE);
}

/* R5.26, R5.40, R5.61: the status stays, and the turn is the partner's and
 * then the lead's again. */
static void
a_dispute_stands_beside_an_approved_line(void **state)
{
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", true, false);
	struct viewer partner = world->admin;
	int64_t held;

	assert_int_equal(
	    dispute(world, &world->admin, &claim, 1, "Because"), DONE);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	assert_int_equal(claim.turn, TURN_DISPUTE);
	world_move(world, &world->lead, &claim, CLAIM_DISPUTE_ASK, PARTY_LEAD);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	assert_int_equal(claim.turn, TURN_ANSWER);
	assert_int_equal(claim.dispute, DISPUTE_ASKS);
	assert_int_equal(
	    rule(world, &world->lead, &claim, 1, RULING_OVERTURNED, &held),
	    CONFLICT);
	partner.now += 60;
	world_move(world, &partner, &claim, CLAIM_ANSWER, PARTY_PARTNER);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.turn, TURN_DISPUTE);
	assert_int_equal(claim.waits_since, partner.now);
	assert_int_equal(told(world, "dispute-answered"), 1);
	assert_int_equal(
	    rule(world, &world->lead, &claim, 1, RULING_OVERTURNED, &held),
	    DONE);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	assert_int_equal(world_lines(world, claim.id)[1].state, LINE_APPROVED);
}

/* R5.120: what a dispute adds to Approved needs that dispute, at its turn. */
static void
nobody_answers_who_was_not_asked(void **state)
{
	static const struct {
		enum claim_event event;
		enum party party;
	} moves[] = { { CLAIM_ANSWER, PARTY_PARTNER },
		{ CLAIM_NO_ANSWER, PARTY_SYSTEM },
		{ CLAIM_DISPUTE_ASK, PARTY_LEAD },
		{ CLAIM_OVERTURN, PARTY_LEAD }, { CLAIM_UPHOLD, PARTY_LEAD } };
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", true, false);

	for (size_t i = 0; i < LENGTH(moves); i++)
		assert_int_equal(
		    may_move(world, &claim, moves[i].event, moves[i].party),
		    FORBIDDEN);
	assert_int_equal(
	    dispute(world, &world->admin, &claim, 1, "Because"), DONE);
	claim = world_stored(world, claim.id);
	for (size_t i = 0; i < 2; i++)
		assert_int_equal(
		    may_move(world, &claim, moves[i].event, moves[i].party),
		    FORBIDDEN);
	world_move(world, &world->lead, &claim, CLAIM_DISPUTE_ASK, PARTY_LEAD);
	claim = world_stored(world, claim.id);
	assert_int_equal(
	    may_move(world, &claim, CLAIM_DISPUTE_ASK, PARTY_LEAD), FORBIDDEN);
	world_move(world, &world->admin, &claim, CLAIM_ANSWER, PARTY_PARTNER);
}

/* R5.26, R5.42: the last approved line ends while the dispute is open. */
static void
the_claim_is_in_dispute_when_no_line_is_approved_any_more(void **state)
{
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", true, false);
	int64_t line = world_lines(world, claim.id)[0].id;

	assert_int_equal(
	    dispute(world, &world->admin, &claim, 1, "Because"), DONE);
	world_begin(world);
	assert_int_equal(store_ending_disassociate(&world->store, &world->admin,
			     world->arena, &claim, &line, 1, "Enough"),
	    DONE);
	world_commit(world);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_DISPUTE);
	assert_int_equal(claim.turn, TURN_DISPUTE);
}

/* Time passes until the answer is late. */
static void
be_late(struct world *world, const struct claim *claim)
{
	size_t ran;

	assert_int_equal(clock_once(&world->store, NULL, "test",
			     claim->due + TIME_DAY, &ran),
	    DONE);
	assert_int_equal(clock_leave(&world->store, "test"), DONE);
}

/* R5.40, R5.67 */
static void
what_is_not_answered_ends_the_dispute(void **state)
{
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", false, false);

	assert_int_equal(
	    dispute(world, &world->admin, &claim, 0, "Because"), DONE);
	world_move(world, &world->lead, &claim, CLAIM_DISPUTE_ASK, PARTY_LEAD);
	assert_int_equal(claim.status, CLAIM_ACTION_REQUIRED);
	be_late(world, &claim);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_REJECTED_FINAL);
	assert_int_equal(claim.dispute, DISPUTE_CLOSED);
	assert_int_equal(claim.turn, TURN_NOBODY);
	assert_int_equal(told(world, "dispute-silent"), 1);
	assert_int_equal(world_number(world, "SELECT count(*) FROM dispute_line"
					     " WHERE outcome = 'upheld'"),
	    1);
}

/* R5.61, R5.67: and beside an approved line nobody has anything to do then. */
static void
what_is_not_answered_leaves_an_approved_line_as_it_is(void **state)
{
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", true, false);

	assert_int_equal(
	    dispute(world, &world->admin, &claim, 1, "Because"), DONE);
	world_move(world, &world->lead, &claim, CLAIM_DISPUTE_ASK, PARTY_LEAD);
	be_late(world, &claim);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	assert_int_equal(claim.dispute, DISPUTE_CLOSED);
	assert_int_equal(claim.turn, TURN_NOBODY);
	assert_int_equal(world_lines(world, claim.id)[1].state, LINE_REFUSED);
}

/* R5.66, R5.12 */
static void
overturning_ends_another_partners_line_in_the_same_transaction(void **state)
{
	struct world *world = *state;
	struct claim ours = world_decided(
	    world, &world->admin, world->seattle, "Mail", false, false);
	struct claim theirs = world_decided(world, &world->northwind_admin,
	    world->oslo, "Mail too", true, false);
	const struct line *line;
	int64_t held;

	assert_int_equal(
	    dispute(world, &world->admin, &ours, 0, "It is ours"), DONE);
	assert_int_equal(
	    rule(world, &world->lead, &ours, 0, RULING_OVERTURNED, &held),
	    DONE);
	assert_int_equal(world_lines(world, ours.id)[0].state, LINE_APPROVED);
	line = &world_lines(world, theirs.id)[0];
	assert_int_equal(line->state, LINE_ENDED);
	assert_string_equal(line->reason, "another-partner");
	assert_string_equal(line->reason_text, "To the other");
	theirs = world_stored(world, theirs.id);
	assert_int_equal(theirs.status, CLAIM_ENDED);
	assert_int_equal(told(world, "lines-revoked"), 1);
	/* R5.62, R6.7: the loser may dispute it; the same lead answers nothing
	 * that they decided. */
	assert_int_equal(
	    dispute(world, &world->northwind_admin, &theirs, 0, "It was ours"),
	    DONE);
	theirs = world_stored(world, theirs.id);
	assert_int_equal(theirs.status, CLAIM_DISPUTE);
	assert_int_equal(
	    rule(world, &world->lead, &theirs, 0, RULING_OVERTURNED, &held),
	    FORBIDDEN);
}

/* Fabrikam's line is lost to Northwind's in an arbitration; its id. */
static int64_t
lost(struct world *world, struct claim *ours, struct claim *theirs)
{
	const char *const words[] = { "To you", "To the other" };
	struct arbitration arbitration;
	struct viewer later = world->nobody;
	int64_t id;

	*ours = world_decided(
	    world, &world->admin, world->seattle, "Mail", true, false);
	*theirs = world_reviewed(
	    world, &world->northwind_admin, world->oslo, "Mail too");
	id = world_number(world,
	    "SELECT id FROM arbitration WHERE item = '" WORLD_WORKLOAD "'");
	later.now = WORLD_NOW + 30 * TIME_DAY;
	world->lead.now = later.now;
	world_begin(world);
	assert_int_equal(store_arbitration_round_end(
			     &world->store, &later, world->arena, id),
	    DONE);
	assert_int_equal(store_arbitration_any(
			     &world->store, id, world->arena, &arbitration),
	    DONE);
	assert_int_equal(
	    store_arbitration_decide(&world->store, &world->lead, world->arena,
		&arbitration, world_lines(world, theirs->id)[0].id, words, NULL,
		2),
	    DONE);
	world_commit(world);
	*ours = world_stored(world, ours->id);
	return id;
}

static void
declare(struct world *world, const struct viewer *lead, int64_t id, bool works)
{
	struct arbitration arbitration;

	world_begin(world);
	assert_int_equal(store_arbitration_any(
			     &world->store, id, world->arena, &arbitration),
	    DONE);
	assert_int_equal(
	    store_arbitration_declare(&world->store, lead, &arbitration, works),
	    DONE);
	world_commit(world);
}

static struct viewer
another_lead(struct world *world, const char *email)
{
	struct viewer lead;

	world_begin(world);
	lead = world_person(
	    world, email, "Leo Lead", world->microsoft, ROLE_LEAD_REVIEWER, 0);
	world_commit(world);
	lead.now = world->lead.now;
	return lead;
}

static enum dispute_bar
bar_of(struct world *world, const struct viewer *lead, struct claim *claim)
{
	struct dispute dispute;
	enum dispute_bar bar;
	int64_t arbitration;

	assert_int_equal(
	    store_dispute_of(&world->store, claim->id, world->arena, &dispute),
	    DONE);
	assert_int_equal(store_dispute_bar(&world->store, lead, world->arena,
			     claim, &dispute, &bar, &arbitration),
	    DONE);
	assert_int_equal(arbitration != 0, bar == BAR_UNDECLARED);
	return bar;
}

/* R6.7 */
static void
the_winner_keeps_the_association_until_the_losers_dispute_is_answered(
    void **state)
{
	struct world *world = *state;
	struct claim ours, theirs;
	int64_t id = lost(world, &ours, &theirs), held;
	struct viewer partner = world->admin;
	struct viewer other = another_lead(world, "leo@microsoft.example");
	const struct line *won;

	partner.now = other.now;
	assert_int_equal(world_lines(world, ours.id)[0].state, LINE_ENDED);
	assert_int_equal(dispute(world, &partner, &ours, 0, "Ours"), DONE);
	ours = world_stored(world, ours.id);
	won = &world_lines(world, theirs.id)[0];
	assert_int_equal(won->state, LINE_APPROVED);
	assert_int_equal(dispute(world, &partner, &ours, 1, "Too"), FORBIDDEN);

	declare(world, &other, id, false);
	assert_int_equal(
	    rule(world, &other, &ours, 0, RULING_OVERTURNED, &held), DONE);
	assert_int_equal(world_lines(world, ours.id)[0].state, LINE_APPROVED);
	won = &world_lines(world, theirs.id)[0];
	assert_int_equal(won->state, LINE_ENDED);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM claim_line WHERE state = 'approved'"
		" AND item = '" WORLD_WORKLOAD "'"),
	    1);
	/* Once: what was answered is not disputed again. */
	ours = world_stored(world, ours.id);
	assert_int_equal(dispute(world, &partner, &ours, 1, "Again"), CONFLICT);
}

/* R5.121, R6.6 */
static void
who_answers_about_a_lost_line_declares_in_its_arbitration(void **state)
{
	struct world *world = *state;
	struct claim ours, theirs;
	int64_t id = lost(world, &ours, &theirs), held;
	struct viewer partner = world->admin;
	struct viewer other = another_lead(world, "leo@microsoft.example");
	struct viewer foe = another_lead(world, "foe@microsoft.example");
	struct viewer theirs_too = another_lead(world, "two@microsoft.example");
	struct viewer ours_too = another_lead(world, "one@microsoft.example");

	world_begin(world);
	assert_int_equal(store_member_join(&world->store, &world->nobody,
			     theirs_too.person, world->northwind),
	    DONE);
	assert_int_equal(store_member_join(&world->store, &world->nobody,
			     ours_too.person, world->fabrikam),
	    DONE);
	world_commit(world);
	partner.now = other.now;
	assert_int_equal(dispute(world, &partner, &ours, 0, "Ours"), DONE);
	ours = world_stored(world, ours.id);
	/* Who belongs to the partner is not asked to. */
	assert_int_equal(
	    world_number(world,
		arena_print(world->arena,
		    "SELECT count(*) FROM message WHERE kind ="
		    " 'dispute-opened' AND person IN (%lld, %lld)",
		    (long long)ours_too.person, (long long)other.person)),
	    1);
	assert_int_equal(bar_of(world, &world->lead, &ours), BAR_TOOK_PART);
	assert_int_equal(bar_of(world, &ours_too, &ours), BAR_BELONGS);
	assert_int_equal(bar_of(world, &theirs_too, &ours), BAR_BELONGS);
	assert_int_equal(bar_of(world, &other, &ours), BAR_UNDECLARED);
	declare(world, &foe, id, true);
	assert_int_equal(bar_of(world, &foe, &ours), BAR_CONFLICT);
	const struct viewer *const barred[] = { &world->lead, &ours_too,
		&theirs_too, &other, &foe };
	for (size_t i = 0; i < LENGTH(barred); i++)
		assert_int_equal(
		    rule(world, barred[i], &ours, 0, RULING_UPHELD, &held),
		    FORBIDDEN);
	declare(world, &other, id, false);
	assert_int_equal(bar_of(world, &other, &ours), BAR_NONE);
	assert_int_equal(
	    rule(world, &other, &ours, 0, RULING_UPHELD, &held), DONE);
	assert_int_equal(world_lines(world, theirs.id)[0].state, LINE_APPROVED);
}

static enum outcome
revoke(struct world *world, const struct viewer *viewer, struct claim *claim,
    size_t line, const char *reason)
{
	int64_t id = world_lines(world, claim->id)[line].id;

	world_begin(world);
	return world_settle(
	    world, store_ending_revoke(&world->store, viewer, world->arena,
		       claim, &id, 1, reason, "Found out later", NULL));
}

/* R5.28, R5.60, R5.62 */
static void
a_lead_who_did_not_approve_a_line_revokes_it(void **state)
{
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", true, true);
	const struct line *line;

	assert_int_equal(
	    revoke(world, &world->reviewer, &claim, 0, "fraud"), FORBIDDEN);
	assert_int_equal(
	    revoke(world, &world->lead, &claim, 0, "insufficient-proof"),
	    INVALID);
	assert_int_equal(revoke(world, &world->lead, &claim, 0, "fraud"), DONE);
	line = &world_lines(world, claim.id)[0];
	assert_int_equal(line->state, LINE_ENDED);
	assert_string_equal(line->reason, "fraud");
	assert_int_equal(world_stored(world, claim.id).status, CLAIM_APPROVED);
	assert_int_equal(told(world, "lines-revoked"), 1);
	assert_int_equal(
	    revoke(world, &world->lead, &claim, 0, "fraud"), INVALID);
	assert_int_equal(
	    revoke(world, &world->lead, &claim, 1, "mistake"), DONE);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_ENDED);
	assert_int_equal(
	    dispute(world, &world->admin, &claim, 1, "It was right"), DONE);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_DISPUTE);
}

/* R4.2: what is disputed does not bind its name, which another may have. */
static void
a_dispute_does_not_need_its_claims_name(void **state)
{
	struct world *world = *state;
	struct claim claim = world_decided(
	    world, &world->admin, world->seattle, "Mail", false, false);

	world_reviewed(world, &world->admin, world->seattle, "Mail");
	assert_int_equal(
	    dispute(world, &world->admin, &claim, 0, "Because"), DONE);
	assert_int_equal(world_stored(world, claim.id).status, CLAIM_DISPUTE);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(a_rejected_claim_is_disputed_once_and_overturned),
		IN_WORLD(what_is_upheld_is_rejected_for_good),
		IN_WORLD(whoever_decided_does_not_answer_the_dispute),
		IN_WORLD(a_dispute_comes_in_time_and_about_what_was_decided),
		IN_WORLD(a_dispute_stands_beside_an_approved_line),
		IN_WORLD(nobody_answers_who_was_not_asked),
		IN_WORLD(
		    the_claim_is_in_dispute_when_no_line_is_approved_any_more),
		IN_WORLD(what_is_not_answered_ends_the_dispute),
		IN_WORLD(what_is_not_answered_leaves_an_approved_line_as_it_is),
		IN_WORLD(
		    overturning_ends_another_partners_line_in_the_same_transaction),
		IN_WORLD(
		    the_winner_keeps_the_association_until_the_losers_dispute_is_answered),
		IN_WORLD(
		    who_answers_about_a_lost_line_declares_in_its_arbitration),
		IN_WORLD(a_lead_who_did_not_approve_a_line_revokes_it),
		IN_WORLD(a_dispute_does_not_need_its_claims_name),
	};

	return cmocka_run_group_tests_name("store/dispute", tests, NULL, NULL);
}

/*
 * Lives of claims: partners, customers, reviewers, leads and the clock do at
 * random what they may and may not, and after each step everything
 * docs/rules.md section 5 says must hold; the history is enough to make each
 * claim again (R5.53).
 *
 * LIFE_SEED=number does again what the runs from that number on did.
 */

#include <string.h>

#include "base/time.h"
#include "clock/clock.h"
#include "store/history.h"
#include "store/life_customer.h"
#include "store/life_microsoft.h"
#include "store/life_partner.h"
#include "store/life_retold.h"

#define STEPS 500

/* What section 5 allows, written by hand: from the row to the column. */
static const bool allowed[CLAIM_STATUS__COUNT][CLAIM_STATUS__COUNT] = {
	[CLAIM_DRAFT] = { [CLAIM_SUBMITTED] = true },
	[CLAIM_SUBMITTED] = { [CLAIM_UNDER_REVIEW] = true,
	    [CLAIM_APPROVED] = true,
	    [CLAIM_REJECTED] = true,
	    [CLAIM_ENDED] = true },
	[CLAIM_UNDER_REVIEW] = { [CLAIM_ACTION_REQUIRED] = true,
	    [CLAIM_APPROVED] = true,
	    [CLAIM_REJECTED] = true,
	    [CLAIM_ENDED] = true },
	[CLAIM_ACTION_REQUIRED] = { [CLAIM_SUBMITTED] = true,
	    [CLAIM_APPROVED] = true,
	    [CLAIM_REJECTED] = true,
	    [CLAIM_DISPUTE] = true,
	    [CLAIM_REJECTED_FINAL] = true,
	    [CLAIM_ENDED] = true },
	[CLAIM_APPROVED] = { [CLAIM_DISPUTE] = true,
	    [CLAIM_ACTION_REQUIRED] = true,
	    [CLAIM_ENDED] = true },
	[CLAIM_REJECTED] = { [CLAIM_DISPUTE] = true },
	[CLAIM_DISPUTE] = { [CLAIM_ACTION_REQUIRED] = true,
	    [CLAIM_APPROVED] = true,
	    [CLAIM_REJECTED_FINAL] = true },
	[CLAIM_ENDED] = { [CLAIM_DISPUTE] = true },
};

/* What usually comes next, so that some claims get far. */
static void
usual_step(struct life *life, struct claim *claim)
{
	enum outcome out;

	world_begin(life->world);
	out = life_partner_next(life, claim);
	if (out == FORBIDDEN)
		out = life_microsoft_next(life, claim);
	life_settle(life, out);
}

static void
clock_step(struct life *life)
{
	static const char *const states[] = { "Enabled", "Enabled", "Enabled",
		"Warning", "Suspended", "Deleted" };
	size_t ran;

	assert_true(world_sql(life->world,
	    arena_print(life->world->arena,
		"UPDATE subscription SET status = '%s' WHERE id = '%s'",
		states[life_chance(life, LENGTH(states))],
		life_chance(life, 2) ? LIFE_SUBSCRIPTION
				     : WORLD_SUBSCRIPTION)));
	life->now += (1 + life_chance(life, 14)) * TIME_DAY;
	assert_int_equal(
	    clock_once(&life->world->store, NULL, "life", life->now, &ran),
	    DONE);
	assert_int_equal(clock_leave(&life->world->store, "life"), DONE);
}

static size_t
count_state(const struct line *lines, size_t count, enum line_state state)
{
	size_t found = 0;

	for (size_t i = 0; i < count; i++)
		found += lines[i].state == state;
	return found;
}

/* What is rejected was refused, or declined by the customer; or an arbitration
 * approved it while the rest was under review, and it has ended since. */
static bool
is_rejected(const struct line *line)
{
	static const char *const ends[] = { "customer-declined",
		"another-partner", "subscription-expired" };

	if (line->state == LINE_REFUSED)
		return true;
	for (size_t i = 0; i < LENGTH(ends); i++)
		if (strcmp(line->reason, ends[i]) == 0)
			return line->state == LINE_ENDED;
	return false;
}

/* R5.2, R5.26: the status is what the lines say, and the dispute. */
static void
check_lines(const struct claim *claim, const struct line *lines, size_t count)
{
	size_t pending = count_state(lines, count, LINE_PENDING);
	size_t approved = count_state(lines, count, LINE_APPROVED);

	switch (claim->status) {
	case CLAIM_DRAFT:
		assert_int_equal(pending, count);
		break;
	case CLAIM_SUBMITTED:
	case CLAIM_UNDER_REVIEW:
		/* Others may be decided: an arbitration has the rest. */
		assert_true(pending > 0);
		assert_int_equal(claim->dispute, DISPUTE_NONE);
		break;
	case CLAIM_ACTION_REQUIRED:
		if (claim->dispute == DISPUTE_NONE) {
			assert_true(pending > 0);
			break;
		}
		assert_int_equal(claim->dispute, DISPUTE_ASKS);
		assert_int_equal(pending + approved, 0);
		break;
	case CLAIM_APPROVED:
		assert_true(approved > 0);
		assert_int_equal(pending, 0);
		break;
	case CLAIM_REJECTED:
		for (size_t i = 0; i < count; i++)
			assert_true(is_rejected(&lines[i]));
		assert_int_equal(claim->dispute, DISPUTE_NONE);
		break;
	case CLAIM_DISPUTE:
		assert_int_equal(claim->dispute, DISPUTE_LEADS);
		assert_int_equal(pending + approved, 0);
		break;
	case CLAIM_REJECTED_FINAL:
		assert_int_equal(claim->dispute, DISPUTE_CLOSED);
		assert_int_equal(pending + approved, 0);
		break;
	default:
		assert_int_equal(claim->status, CLAIM_ENDED);
		assert_false(claim_dispute_is_open(claim->dispute));
		assert_int_equal(pending + approved, 0);
		break;
	}
}

#define TURN(which) (1u << TURN_##which)
#define ARBITRATED  (TURN(PROOF) | TURN(OTHER_PROOF) | TURN(ARBITRATION))

/* R5.5: open, it is somebody's turn, and whose it can be; closed, nobody's. */
static void
check_turn(const struct claim *claim)
{
	static const unsigned turns[CLAIM_STATUS__COUNT] = {
		[CLAIM_DRAFT] = TURN(DRAFT),
		[CLAIM_SUBMITTED] = TURN(REVIEW),
		[CLAIM_UNDER_REVIEW] = TURN(REVIEW) | TURN(SECOND_LOOK) |
				       TURN(DISAGREEMENT) | TURN(CUSTOMER) |
				       ARBITRATED,
		[CLAIM_ACTION_REQUIRED] = TURN(ANSWER),
		[CLAIM_APPROVED] =
		    TURN(NOBODY) | TURN(ANSWER) | TURN(DISPUTE) | ARBITRATED,
		[CLAIM_REJECTED] = TURN(NOBODY),
		[CLAIM_DISPUTE] = TURN(DISPUTE),
		[CLAIM_REJECTED_FINAL] = TURN(NOBODY),
		[CLAIM_ENDED] = TURN(NOBODY),
	};

	assert_true(turns[claim->status] & 1u << claim->turn);
	assert_int_equal(
	    claim->dispute == DISPUTE_LEADS, claim->turn == TURN_DISPUTE);
	if (claim->dispute == DISPUTE_ASKS)
		assert_int_equal(claim->turn, TURN_ANSWER);
	if (claim->status == CLAIM_APPROVED && claim->turn == TURN_ANSWER)
		assert_int_equal(claim->dispute, DISPUTE_ASKS);
	assert_int_equal(claim->waits_since != 0, claim->turn != TURN_NOBODY);
	assert_int_equal(claim->due != 0,
	    claim->turn != TURN_NOBODY && claim->turn != TURN_DRAFT);
}

/* R5.12: nobody shares what one partner has. R5.5, R5.56: the turn that runs is
 * that of whom the claim waits on, and they follow one another. R5.63: what
 * waits for a second look is under review. */
static void
check_record(struct life *life)
{
	static const char *const wrong[] = {
		"SELECT count(*) FROM claim_line a JOIN claim_line b"
		" ON b.id > a.id AND b.item = a.item AND b.tenant = a.tenant"
		" AND b.role = a.role AND coalesce(b.subscription, '')"
		" = coalesce(a.subscription, '')"
		" WHERE a.state = 'approved' AND b.state = 'approved'",
		"SELECT count(*) FROM claim c LEFT JOIN turn t"
		" ON t.claim = c.id AND t.until IS NULL"
		" WHERE coalesce(c.waits_on, '') <> coalesce(t.party, '')",
		"SELECT count(*) FROM turn a JOIN turn b ON b.claim = a.claim"
		" AND b.rowid > a.rowid AND b.since < coalesce(a.until,"
		" b.since + 1)",
		"SELECT count(*) FROM second_look l JOIN claim c"
		" ON c.id = l.claim WHERE l.settled IS NULL"
		" AND c.status <> 'under-review'",
	};

	for (size_t i = 0; i < LENGTH(wrong); i++)
		assert_int_equal(world_number(life->world, wrong[i]), 0);
}

static void
check_all(struct life *life)
{
	for (size_t i = 0; i < life->count; i++) {
		struct claim claim;
		struct line *lines;
		size_t count;

		if (life->gone[i])
			continue;
		if (life_is_gone(life, life->claims[i])) {
			assert_int_equal(life->last[i], CLAIM_DRAFT);
			life->gone[i] = true;
			continue;
		}
		claim = life_claim(life, life->claims[i]);
		if (claim.status != life->last[i])
			assert_true(allowed[life->last[i]][claim.status]);
		life->last[i] = claim.status;
		lines = life_lines(life, claim.id, &count);
		check_lines(&claim, lines, count);
		check_turn(&claim);
	}
	check_record(life);
}

/* --- Runs ------------------------------------------------------------------
 */

static void
step(struct life *life)
{
	unsigned who = life_chance(life, 12);
	size_t which =
	    life->count == 0 ? 0 : life_chance(life, (unsigned)life->count);
	struct claim claim;

	if (life->count < 5 || (who == 0 && life_chance(life, 4) == 0)) {
		life_partner_create(life);
		return;
	}
	if (who == 1 && life_chance(life, 2) == 0) {
		clock_step(life);
		return;
	}
	if (who == 2 && life_chance(life, 2) == 0) {
		life_microsoft_arbitrate(life);
		return;
	}
	/* Now and then the newest, so that some get far. */
	if (life_chance(life, 3) == 0)
		which = life->count - 1;
	if (life->gone[which])
		return;
	claim = life_claim(life, life->claims[which]);
	if (who <= 3)
		usual_step(life, &claim);
	else if (who <= 6)
		life_partner_step(life, &claim);
	else if (who <= 8)
		life_microsoft_review(life, &claim);
	else if (who <= 10)
		life_microsoft_beside(life, &claim);
	else
		life_customer_step(life, &claim);
}

/* What must have been met in all runs. */
static struct step_kind kinds[] = {
	STEP_OF_HISTORY("claim-deleted"),
	STEP_OF_HISTORY("claim-submitted"),
	STEP_OF_HISTORY("more-asked"),
	STEP_OF_HISTORY("claim-answered"),
	STEP_OF_HISTORY("no-answer"),
	STEP_OF_HISTORY("line-approved"),
	STEP_OF_HISTORY("line-refused"),
	STEP_OF_HISTORY("claim-withdrawn"),
	STEP_OF_HISTORY("lines-disassociated"),
	STEP_OF_HISTORY("subscription-ended"),
	STEP_OF_HISTORY("customer-asked"),
	STEP_OF_HISTORY("customer-said"),
	STEP_OF_HISTORY("customer-answered"),
	STEP_OF_HISTORY("customer-silent"),
	STEP_OF_HISTORY("customer-declined"),
	STEP_OF_HISTORY("line-corrected"),
	STEP_OF_HISTORY("copy-made"),
	STEP_OF_HISTORY("correction-made"),
	STEP_OF_HISTORY("renewal-made"),
	STEP_OF_HISTORY("arbitration-asked"),
	STEP_OF_HISTORY("arbitration-answered"),
	STEP_OF_HISTORY("arbitration-decided"),
	STEP_OF_HISTORY("look-drawn"),
	STEP_OF_HISTORY("look-confirmed"),
	STEP_OF_HISTORY("look-disagreed"),
	STEP_OF_HISTORY("dispute-opened"),
	STEP_OF_HISTORY("dispute-closed"),
	STEP_OF_HISTORY("lines-revoked"),
	STEP_OF_HISTORY("proof-added"),
	STEP_OF_HISTORY("proof-removed"),
	STEP_OF_HISTORY("earning-changed"),
	STEP_OF_HISTORY("claim-taken-over"),
	{ "decisions of who was neither of two",
	    "SELECT count(*) FROM second_look WHERE outcome = 'disagreed' AND"
	    " settled IS NOT NULL",
	    0 },
	{ "disputes that asked for more",
	    "SELECT count(*) FROM history WHERE kind = 'more-asked' AND"
	    " claim IN (SELECT claim FROM dispute)",
	    0 },
};

static struct steps steps = {
	.variable = "LIFE_SEED", .kinds = kinds, .count = LENGTH(kinds)
};

static void
begin(struct life *life)
{
	struct world *world = life->world;

	steps_begin(&steps);
	world_begin(world);
	life->leads[0] = world->lead;
	life->leads[1] = world_person(world, "second@microsoft.example",
	    "Sam Second", world->microsoft, ROLE_LEAD_REVIEWER, 0);
	world_commit(world);
	world_share(world, 20);
	world_stay(world);
	assert_true(world_sql(world,
	    "INSERT INTO subscription SELECT '" LIFE_SUBSCRIPTION "',"
	    " '33333333-0000-4333-8333-333333333334', tenant, sku,"
	    " sku_part_number, status, trial, seats, created, next_lifecycle,"
	    " owner_tenant, plan_set, changed FROM subscription"));
}

/* R5.1, R5.2, R5.5, R5.12, R5.42, R5.43, R5.53, R9.6 */
static void
whatever_anybody_does_the_rules_hold(void **state)
{
	struct world *world = *state;
	struct life life = {
		.world = world, .steps = &steps, .now = WORLD_NOW
	};
	struct arena *people = world->arena; /* their names live there */
	int64_t count, id;
	const char *why;

	begin(&life);
	world->arena = arena_new();
	for (int i = 0; i < STEPS; i++) {
		step(&life);
		check_all(&life);
		if (i % 25 == 24)
			life_retold_check(&life);
		arena_clear(world->arena);
	}
	assert_int_equal(
	    store_history_verify(&world->store, &count, &id, &why), DONE);
	arena_free(world->arena);
	world->arena = people;
	steps_end(&steps, world);
}

static void
one_more_while_a_kind_of_step_is_missing(void **state)
{
	if (steps_lack(&steps))
		whatever_anybody_does_the_rules_hold(state);
}

/* R5.53: the control of all that was said above. */
static void
every_kind_of_step_was_taken(void **state)
{
	(void)state;
	steps_assert_taken(&steps);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(whatever_anybody_does_the_rules_hold),
		IN_WORLD(whatever_anybody_does_the_rules_hold),
		IN_WORLD(whatever_anybody_does_the_rules_hold),
		IN_WORLD(whatever_anybody_does_the_rules_hold),
		STEPS_MORE(one_more_while_a_kind_of_step_is_missing),
		cmocka_unit_test(every_kind_of_step_was_taken),
	};

	return cmocka_run_group_tests_name(
	    "store/lives", tests, steps_group, NULL);
}

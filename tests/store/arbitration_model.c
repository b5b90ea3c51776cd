/*
 * Arbitrations against a model (store/model): three partners submit, answer,
 * withdraw and end what they hold, reviewers start, ask and decide, a lead asks
 * again, gives more time and decides, the clock ticks, all at random. After
 * each step the store must stand as the model does: R6.1, R6.2, R6.3, R6.5,
 * R6.8, R6.9, and what one partner sees is the same whatever the others did
 * (R6.4).
 *
 * MODEL_SEED=number does again what the runs from that number on did.
 */

#include "base/time.h"
#include "clock/clock.h"
#include "store/arbitration.h"
#include "store/arbitration_round.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/decision.h"
#include "store/directory.h"
#include "store/ending.h"
#include "store/line.h"
#include "store/model.h"
#include "store/move.h"
#include "store/setting.h"
#include "store/steps.h"

#define STEPS 240

/* The store and the model, side by side. */
struct run {
	struct world *world;
	struct viewer partners[MODEL_PARTNERS];
	int64_t locations[MODEL_PARTNERS];
	struct steps *steps;
	int64_t now;
	int64_t claims[MODEL_CLAIMS];
	struct model model;
};

static unsigned
chance(struct run *run, unsigned below)
{
	return steps_chance(run->steps, below);
}

static struct viewer
at_now(struct run *run, const struct viewer *viewer)
{
	struct viewer now = *viewer;

	now.now = run->now;
	return now;
}

static struct claim
stored(struct run *run, size_t which)
{
	struct claim claim;

	assert_int_equal(store_claim_any(&run->world->store, run->claims[which],
			     run->world->arena, &claim),
	    DONE);
	return claim;
}

static int64_t
line_of(struct run *run, size_t which)
{
	struct line *lines;
	size_t count;

	assert_int_equal(store_line_list(&run->world->store, run->claims[which],
			     run->world->arena, &lines, &count),
	    DONE);
	assert_int_equal(count, 1);
	return lines[0].id;
}

/* Kept when the model allows it, and only then. */
static void
settle(struct run *run, enum outcome out, bool allowed)
{
	assert_int_equal(out == DONE, allowed);
	if (out == DONE)
		world_commit(run->world);
	else
		store_rollback(&run->world->store);
}

/* Ten business days later, by days and not by the code's calendar: the demo
 * world has no holidays. */
static int64_t
business_days(int64_t from, int days)
{
	int64_t day = from;

	while (days > 0) {
		day++;
		days -= (day + 3) % 7 < 5; /* 1970-01-01 was a Thursday */
	}
	return day;
}

static int64_t
today(const struct run *run)
{
	return run->now / TIME_DAY;
}

static void
submit_new(struct run *run)
{
	struct world *world = run->world;
	struct model *model = &run->model;
	int partner = (int)chance(run, MODEL_PARTNERS);
	struct viewer viewer = at_now(run, &run->partners[partner]);
	const struct move move = { .event = CLAIM_SUBMIT,
		.party = PARTY_PARTNER };
	const struct line line = { .item.code = WORLD_WORKLOAD,
		.subscription = "" };
	struct claim before, after;
	int64_t id;

	/* A company claims a thing once at a time. */
	for (size_t i = 0; i < model->count; i++)
		if (model->claims[i].partner == partner &&
		    model_live(&model->claims[i]))
			return;
	if (model->count == MODEL_CLAIMS)
		return;
	world_begin(world);
	assert_int_equal(
	    store_claim_create(&world->store, &viewer, world->arena, &id),
	    DONE);
	run->claims[model->count] = id;
	after = before = stored(run, model->count);
	after.name = arena_print(world->arena, "Claim %zu", model->count);
	after.location = run->locations[partner];
	after.tenant = WORLD_CONTOSO;
	after.customer = "Contoso";
	after.domain = "contoso.com";
	after.area_chosen = after.role_chosen = true;
	after.area = AREA_MODERN_WORK;
	after.role = PARTNER_USE_OR_CONSUME;
	assert_int_equal(
	    store_claim_change(&world->store, &viewer, world->arena,
		EVENT_CLAIM_CHANGED, &before, &after),
	    DONE);
	assert_int_equal(store_line_set(&world->store, &viewer, world->arena,
			     &after, &line, 1),
	    DONE);
	settle(run,
	    store_move(&world->store, &viewer, world->arena, &after, &move),
	    true);
	model->claims[model->count++] =
	    (struct model_claim){ .partner = partner, .state = MODEL_SENT };
	model_enter(model, model->count - 1);
}

static enum outcome
move(struct run *run, struct claim *claim, const struct viewer *viewer,
    enum claim_event event, enum party party)
{
	const struct move one = { .event = event, .party = party };

	return store_move(
	    &run->world->store, viewer, run->world->arena, claim, &one);
}

static void
review_step(struct run *run, size_t which)
{
	struct model *model = &run->model;
	struct model_claim *mine = &model->claims[which];
	struct viewer viewer = at_now(run, &run->world->reviewer);
	struct claim claim = stored(run, which);
	bool allowed, approve = chance(run, 2) != 0;
	const struct verdict verdict = { line_of(run, which), approve,
		approve ? "" : "not-eligible", "" };
	int64_t held;

	world_begin(run->world);
	switch (chance(run, 4)) {
	case 0:
	case 1:
		allowed = mine->state == MODEL_SENT;
		settle(run,
		    move(run, &claim, &viewer, CLAIM_START_REVIEW,
			PARTY_REVIEWER),
		    allowed);
		if (!allowed)
			return;
		mine->state = MODEL_REVIEWED;
		if (mine->side && model_lacks(model))
			model_ask(model, business_days(today(run), 10));
		return;
	case 2:
		allowed = mine->state == MODEL_REVIEWED;
		settle(run,
		    move(run, &claim, &viewer, CLAIM_ASK, PARTY_REVIEWER),
		    allowed);
		if (allowed)
			mine->state = MODEL_ASKED_BACK;
		return;
	default:
		/* R6.2: what is in arbitration is decided only there. */
		allowed = mine->state == MODEL_REVIEWED && !mine->side;
		settle(run,
		    store_decision_make(&run->world->store, &viewer,
			run->world->arena, &claim, &verdict, 1, NULL, &held),
		    allowed);
		if (allowed)
			mine->state = approve ? MODEL_HELD : MODEL_OVER;
	}
}

static void
partner_step(struct run *run, size_t which)
{
	struct model *model = &run->model;
	struct model_claim *mine = &model->claims[which];
	struct viewer viewer = at_now(run, &run->partners[mine->partner]);
	struct store *store = &run->world->store;
	struct arena *arena = run->world->arena;
	struct claim claim = stored(run, which);
	int64_t line = line_of(run, which);
	bool allowed;

	world_begin(run->world);
	switch (chance(run, 8)) {
	case 0:
		allowed = mine->state == MODEL_SENT ||
			  mine->state == MODEL_REVIEWED ||
			  mine->state == MODEL_ASKED_BACK;
		settle(run,
		    store_ending_withdraw(store, &viewer, arena, &claim, "No"),
		    allowed);
		mine->state = allowed ? MODEL_OVER : mine->state;
		return;
	case 1:
		/* Seldom, so that some lose what they hold. */
		if (chance(run, 5) != 0) {
			store_rollback(store);
			return;
		}
		allowed = mine->state == MODEL_HELD;
		settle(run,
		    store_ending_disassociate(
			store, &viewer, arena, &claim, &line, 1, "No"),
		    allowed);
		mine->state = allowed ? MODEL_OVER : mine->state;
		return;
	case 2:
	case 3:
		if (mine->state == MODEL_HELD) { /* an answer in a dispute */
			store_rollback(store);
			return;
		}
		allowed = mine->state == MODEL_ASKED_BACK;
		settle(run,
		    move(run, &claim, &viewer, CLAIM_ANSWER, PARTY_PARTNER),
		    allowed);
		if (allowed) {
			mine->state = MODEL_SENT;
			model_enter(model, which);
		}
		return;
	default:
		allowed = mine->side && mine->invited && !mine->answered &&
			  model->open && !model->ready &&
			  today(run) <= model->due;
		settle(run,
		    store_arbitration_round_answer(
			store, &viewer, arena, &claim, line, "Ours is newer"),
		    allowed);
		mine->answered |= allowed;
	}
}

static int64_t
open_arbitration(struct run *run)
{
	return world_number(run->world,
	    "SELECT coalesce((SELECT id FROM arbitration WHERE closed IS NULL),"
	    " 0)");
}

static void
lead_decides(struct run *run, struct arbitration *arbitration)
{
	struct model *model = &run->model;
	struct viewer viewer = at_now(run, &run->world->lead);
	const char *words[ARBITRATION_SIDES_MAX];
	struct arbitration_side *sides;
	size_t count, in[MODEL_CLAIMS], living = 0, which;
	bool allowed = model->ready;
	int64_t winner = 0;

	assert_int_equal(
	    store_arbitration_sides(&run->world->store, arbitration->id,
		run->world->arena, &sides, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		words[i] = "So it is";
	for (size_t i = 0; i < model->count; i++)
		if (model->claims[i].side)
			in[living++] = i;
	/* Nobody, or mostly whoever came last: some lose what they hold. */
	which = chance(run, 4) == 0   ? living
		: chance(run, 3) != 0 ? living - 1
				      : chance(run, (unsigned)living + 1);
	if (which < living)
		winner = line_of(run, in[which]);
	world_begin(run->world);
	settle(run,
	    store_arbitration_decide(&run->world->store, &viewer,
		run->world->arena, arbitration, winner, words, NULL, count),
	    allowed);
	for (size_t i = 0; allowed && i < model->count; i++) {
		if (!model->claims[i].side)
			continue;
		model->claims[i].side = false;
		model->claims[i].state =
		    winner != 0 && i == in[which] ? MODEL_HELD : MODEL_OVER;
	}
	if (allowed)
		model->open = false;
}

static void
lead_step(struct run *run)
{
	struct model *model = &run->model;
	struct viewer viewer = at_now(run, &run->world->lead);
	struct store *store = &run->world->store;
	struct arbitration arbitration;
	int64_t id = open_arbitration(run);
	bool allowed;

	if (id == 0)
		return;
	assert_int_equal(
	    store_arbitration_any(store, id, run->world->arena, &arbitration),
	    DONE);
	/* Seldom longer and seldom again: most end by a decision. */
	switch (chance(run, 10)) {
	case 0:
		allowed = model->rounds > 0 && !model->ready &&
			  today(run) <= model->due;
		world_begin(run->world);
		settle(run,
		    store_arbitration_round_extend(
			store, &viewer, run->world->arena, &arbitration, 3),
		    allowed);
		if (allowed)
			model->due = business_days(model->due, 3);
		return;
	case 1:
		allowed = model->ready;
		world_begin(run->world);
		settle(run,
		    store_arbitration_round_ask(store, &viewer,
			run->world->arena, &arbitration, "What is new?"),
		    allowed);
		if (allowed)
			model_ask(model, business_days(today(run), 10));
		return;
	default:
		lead_decides(run, &arbitration);
	}
}

/* Time passes; who was asked back and is silent is refused. */
static void
clock_step(struct run *run)
{
	size_t ran;

	run->now += (1 + chance(run, 6)) * TIME_DAY;
	assert_int_equal(
	    clock_once(&run->world->store, NULL, "model", run->now, &ran),
	    DONE);
	assert_int_equal(clock_leave(&run->world->store, "model"), DONE);
	for (size_t i = 0; i < run->model.count; i++)
		if (run->model.claims[i].state == MODEL_ASKED_BACK &&
		    stored(run, i).status == CLAIM_REJECTED)
			run->model.claims[i].state = MODEL_OVER;
}

/* --- What must hold ---------------------------------------------------------
 */

static enum model_state
state_of(enum claim_status status)
{
	switch (status) {
	case CLAIM_SUBMITTED:
		return MODEL_SENT;
	case CLAIM_UNDER_REVIEW:
		return MODEL_REVIEWED;
	case CLAIM_ACTION_REQUIRED:
		return MODEL_ASKED_BACK;
	case CLAIM_APPROVED:
		return MODEL_HELD;
	default:
		return MODEL_OVER;
	}
}

/* R6.3: one round, one deadline, for all sides; sealed until then. */
static void
check_arbitration(struct run *run)
{
	const struct model *model = &run->model;
	struct arbitration_side *sides;
	struct arbitration arbitration;
	int64_t id = open_arbitration(run);
	size_t count;

	assert_int_equal(id != 0, model->open);
	if (id == 0)
		return;
	assert_int_equal(store_arbitration_any(&run->world->store, id,
			     run->world->arena, &arbitration),
	    DONE);
	assert_int_equal(arbitration.round, model->rounds);
	assert_int_equal(arbitration_is_open(&arbitration), model->ready);
	if (model->rounds > 0)
		assert_int_equal(arbitration.due / TIME_DAY, model->due);
	assert_int_equal(store_arbitration_sides(&run->world->store, id,
			     run->world->arena, &sides, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < model->count; j++) {
			const struct model_claim *claim = &model->claims[j];

			if (run->claims[j] != sides[i].claim)
				continue;
			assert_int_equal(sides[i].gone == 0, claim->side);
			if (!claim->side)
				continue;
			assert_int_equal(sides[i].invited,
			    claim->invited ? arbitration.round : 0);
			assert_int_equal(
			    claim->invited &&
				sides[i].answered == arbitration.round,
			    claim->answered);
		}
}

/* What its own page knows of an arbitration: nothing before it is asked, and
 * the same deadline as every other side. */
static void
check_part(struct run *run, size_t which)
{
	const struct model_claim *mine = &run->model.claims[which];
	struct arbitration_part *parts;
	size_t count;

	assert_int_equal(
	    store_arbitration_parts(&run->world->store, run->claims[which],
		run->world->arena, &parts, &count),
	    DONE);
	assert_int_equal(count, mine->side ? 1 : 0);
	if (count == 0)
		return;
	assert_int_equal(parts[0].asked, mine->invited);
	assert_int_equal(
	    parts[0].answered != 0, mine->invited && mine->answered);
	if (!mine->invited)
		assert_string_equal(parts[0].question, "");
	else
		assert_int_equal(parts[0].due / TIME_DAY, run->model.due);
}

static void
check_all(struct run *run)
{
	const struct model *model = &run->model;
	int held = 0;

	model_follow(&run->model, today(run));
	for (size_t i = 0; i < model->count; i++) {
		struct claim claim = stored(run, i);

		assert_int_equal(
		    state_of(claim.status), model->claims[i].state);
		assert_int_equal(claim.turn, model_turn(model, i));
		/* R5.5: open, it is somebody's turn; closed, nobody's. */
		if (model->claims[i].state == MODEL_OVER)
			assert_int_equal(claim.turn, TURN_NOBODY);
		else if (model->claims[i].state != MODEL_HELD)
			assert_int_not_equal(claim.turn, TURN_NOBODY);
		held += model->claims[i].state == MODEL_HELD;
		check_part(run, i);
	}
	/* R5.12: never two partners of record. */
	assert_true(held <= 1);
	assert_int_equal(
	    world_number(run->world,
		"SELECT count(*) FROM claim_line WHERE state = 'approved'"),
	    held);
	assert_int_equal(
	    world_number(run->world,
		"SELECT count(*) FROM claim c LEFT JOIN turn t"
		" ON t.claim = c.id AND t.until IS NULL"
		" WHERE coalesce(c.waits_on, '') <> coalesce(t.party, '')"),
	    0);
	check_arbitration(run);
}

/* --- Runs -------------------------------------------------------------------
 */

/* What must have been met in all runs. */
static struct step_kind kinds[] = {
	{ "rounds", "SELECT count(*) FROM arbitration_question", 0 },
	{ "second rounds",
	    "SELECT count(*) FROM arbitration_question WHERE round > 1", 0 },
	{ "answers", "SELECT count(*) FROM arbitration_answer", 0 },
	{ "sides that left",
	    "SELECT count(*) FROM arbitration_side WHERE gone IS NOT NULL", 0 },
	{ "decisions with a winner",
	    "SELECT count(*) FROM arbitration WHERE winner IS NOT NULL", 0 },
	{ "decisions for nobody",
	    "SELECT count(*) FROM arbitration WHERE winner IS NULL AND"
	    " closed_by IS NOT NULL",
	    0 },
	{ "ends without one",
	    "SELECT count(*) FROM arbitration WHERE closed IS NOT NULL AND"
	    " closed_by IS NULL",
	    0 },
	{ "holders who lost",
	    "SELECT count(*) FROM claim_line WHERE state = 'ended' AND"
	    " reason = 'another-partner'",
	    0 },
	STEP_OF_HISTORY("arbitration-extended"),
	{ "three sides",
	    "SELECT count(*) FROM (SELECT 1 FROM arbitration_side"
	    " GROUP BY arbitration HAVING count(*) > 2) s",
	    0 },
};

static struct steps steps = {
	.variable = "MODEL_SEED", .kinds = kinds, .count = LENGTH(kinds)
};

static void
step(struct run *run)
{
	size_t which;

	switch (chance(run, 10)) {
	case 0:
		clock_step(run);
		return;
	case 1:
	case 2:
		lead_step(run);
		return;
	case 3:
	case 4:
		submit_new(run);
		return;
	default:
		break;
	}
	if (run->model.count == 0)
		return;
	/* The newest ones are those that still live. */
	which = run->model.count - 1 - chance(run, MODEL_PARTNERS + 1);
	if (which >= run->model.count)
		return;
	if (chance(run, 2))
		partner_step(run, which);
	else
		review_step(run, which);
}

static void
partners_of(struct run *run)
{
	struct world *world = run->world;
	struct directory third = {
		.kind = DIRECTORY_PARTNER, .name = "Tailspin", .country = "US"
	};

	run->partners[0] = world->admin;
	run->partners[1] = world->northwind_admin;
	run->locations[0] = world->seattle;
	run->locations[1] = world->oslo;
	world_begin(world);
	assert_int_equal(
	    store_directory_add(&world->store, &third, WORLD_NOW), DONE);
	run->partners[2] = world_person(world, "admin@tailspin.example",
	    "Tia Admin", third.id, ROLE_INCENTIVES_ADMIN, 0);
	world_commit(world);
}

static void
the_store_stands_as_the_model_does(void **state)
{
	struct world *world = *state;
	struct run run = { .world = world, .steps = &steps, .now = WORLD_NOW };
	struct arena *people = world->arena;

	steps_begin(&steps);
	partners_of(&run);
	world->arena = arena_new();
	for (int i = 0; i < STEPS; i++) {
		step(&run);
		check_all(&run);
		arena_clear(world->arena);
	}
	arena_free(world->arena);
	world->arena = people;
	steps_end(&steps, world);
}

static void
one_more_while_a_kind_of_step_is_missing(void **state)
{
	if (steps_lack(&steps))
		the_store_stands_as_the_model_does(state);
}

/* The control: what never happened was not tried. */
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
		IN_WORLD(the_store_stands_as_the_model_does),
		IN_WORLD(the_store_stands_as_the_model_does),
		IN_WORLD(the_store_stands_as_the_model_does),
		IN_WORLD(the_store_stands_as_the_model_does),
		IN_WORLD(the_store_stands_as_the_model_does),
		IN_WORLD(the_store_stands_as_the_model_does),
		STEPS_MORE(one_more_while_a_kind_of_step_is_missing),
		cmocka_unit_test(every_kind_of_step_was_taken),
	};

	return cmocka_run_group_tests_name(
	    "store/arbitration_model", tests, steps_group, NULL);
}

/*
 * Arbitrations against a model that was written separately, from domain.md
 * section 6 and not from the code: three partners submit, answer, withdraw and
 * end what they hold, reviewers start, ask and decide, a lead asks again, gives
 * more time and decides, the clock ticks, all at random. After each step the
 * store must stand as the model does: R6.1, R6.2, R6.3, R6.5, R6.8, R6.9, and
 * what one partner sees is the same whatever the others did (R6.4).
 *
 * MODEL_SEED=number does again what the runs from that number on did.
 */

#include "store/world.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/time.h"
#include "clock/clock.h"
#include "store/arbitration.h"
#include "store/claim.h"
#include "store/comment.h"
#include "store/decision.h"
#include "store/directory.h"
#include "store/ending.h"
#include "store/line.h"
#include "store/move.h"
#include "store/setting.h"

#define STEPS	 240
#define PARTNERS 3
#define CLAIMS	 30

/* --- The model: one workload of one customer --------------------------------
 *
 * It knows nothing of the store. A claim is one line; "live" is what could
 * still be the partner of record's.
 */

enum model_state { SENT, REVIEWED, ASKED_BACK, HELD, OVER };

struct model_claim {
	int partner;
	enum model_state state;
	bool side;    /* takes part */
	bool invited; /* … and was asked */
	bool answered;
};

struct model {
	struct model_claim claims[CLAIMS];
	size_t count;
	bool open, ready;
	int rounds;  /* asked in the arbitration that is open */
	int64_t due; /* day of the deadline */
};

static bool
model_live(const struct model_claim *claim)
{
	return claim->state != OVER;
}

/* How many partners take part? */
static int
model_partners(const struct model *model)
{
	bool there[PARTNERS] = { false };
	int count = 0;

	for (size_t i = 0; i < model->count; i++)
		if (model->claims[i].side)
			there[model->claims[i].partner] = true;
	for (int i = 0; i < PARTNERS; i++)
		count += there[i];
	return count;
}

/* What follows by itself, after anything. */
static void
model_follow(struct model *model, int64_t today)
{
	bool all = true, lacks = false;

	for (size_t i = 0; i < model->count; i++) {
		struct model_claim *claim = &model->claims[i];

		if (!model_live(claim))
			claim->side = false;
		if (!claim->side)
			continue;
		all &= claim->answered;
		lacks |= !claim->invited;
	}
	if (model->open && model_partners(model) < 2) {
		model->open = false;
		for (size_t i = 0; i < model->count; i++)
			model->claims[i].side = false;
	}
	model->ready = model->open && model->rounds > 0 && !lacks &&
		       (all || today > model->due);
}

static void
model_ask(struct model *model, int64_t due)
{
	model->rounds++;
	model->due = due;
	for (size_t i = 0; i < model->count; i++)
		if (model->claims[i].side) {
			model->claims[i].invited = true;
			model->claims[i].answered = false;
		}
}

/* A claim is sent, or sent back: does it meet another partner's? */
static void
model_enter(struct model *model, size_t which)
{
	bool met = false;

	for (size_t i = 0; i < model->count; i++)
		met |= model_live(&model->claims[i]) &&
		       model->claims[i].partner != model->claims[which].partner;
	if (!met)
		return;
	if (!model->open)
		model->rounds = 0;
	model->open = true;
	for (size_t i = 0; i < model->count; i++)
		if (model_live(&model->claims[i]) && !model->claims[i].side) {
			model->claims[i].side = true;
			model->claims[i].invited = false;
			model->claims[i].answered = false;
		}
}

static bool
model_lacks(const struct model *model)
{
	for (size_t i = 0; i < model->count; i++)
		if (model->claims[i].side && !model->claims[i].invited)
			return true;
	return false;
}

/* Whose turn a claim's is: written from R5.5 and section 6. */
static enum turn
model_turn(const struct model *model, size_t which)
{
	const struct model_claim *claim = &model->claims[which];
	enum turn asked = model->ready	    ? TURN_ARBITRATION
			  : claim->answered ? TURN_OTHER_PROOF
					    : TURN_PROOF;

	switch (claim->state) {
	case SENT:
		return TURN_REVIEW;
	case ASKED_BACK:
		return TURN_ANSWER;
	case REVIEWED:
		return claim->side && claim->invited ? asked : TURN_REVIEW;
	case HELD:
		return claim->side && claim->invited ? asked : TURN_NOBODY;
	case OVER:
		break;
	}
	return TURN_NOBODY;
}

/* --- Both run side by side --------------------------------------------------
 */

struct run {
	struct world *world;
	struct viewer partners[PARTNERS];
	int64_t locations[PARTNERS];
	uint64_t random;
	int64_t now;
	int64_t claims[CLAIMS];
	struct model model;
};

static unsigned
chance(struct run *run, unsigned below)
{
	run->random ^= run->random >> 12;
	run->random ^= run->random << 25;
	run->random ^= run->random >> 27;
	return (unsigned)((run->random * UINT64_C(2685821657736338717)) >> 33) %
	       below;
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
	int partner = (int)chance(run, PARTNERS);
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
	if (model->count == CLAIMS)
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
	    (struct model_claim){ .partner = partner, .state = SENT };
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
		allowed = mine->state == SENT;
		settle(run,
		    move(run, &claim, &viewer, CLAIM_START_REVIEW,
			PARTY_REVIEWER),
		    allowed);
		if (!allowed)
			return;
		mine->state = REVIEWED;
		if (mine->side && model_lacks(model))
			model_ask(model, business_days(today(run), 10));
		return;
	case 2:
		allowed = mine->state == REVIEWED;
		settle(run,
		    move(run, &claim, &viewer, CLAIM_ASK, PARTY_REVIEWER),
		    allowed);
		if (allowed)
			mine->state = ASKED_BACK;
		return;
	default:
		/* R6.2: what is in arbitration is decided only there. */
		allowed = mine->state == REVIEWED && !mine->side;
		settle(run,
		    store_decision_make(&run->world->store, &viewer,
			run->world->arena, &claim, &verdict, 1, &held),
		    allowed);
		if (allowed)
			mine->state = approve ? HELD : OVER;
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
		allowed = mine->state == SENT || mine->state == REVIEWED ||
			  mine->state == ASKED_BACK;
		settle(run,
		    store_ending_withdraw(store, &viewer, arena, &claim, "No"),
		    allowed);
		mine->state = allowed ? OVER : mine->state;
		return;
	case 1:
		/* Seldom, so that some lose what they hold. */
		if (chance(run, 5) != 0) {
			store_rollback(store);
			return;
		}
		allowed = mine->state == HELD;
		settle(run,
		    store_ending_disassociate(
			store, &viewer, arena, &claim, &line, 1, "No"),
		    allowed);
		mine->state = allowed ? OVER : mine->state;
		return;
	case 2:
	case 3:
		if (mine->state == HELD) { /* an answer in a dispute */
			store_rollback(store);
			return;
		}
		allowed = mine->state == ASKED_BACK;
		settle(run,
		    move(run, &claim, &viewer, CLAIM_ANSWER, PARTY_PARTNER),
		    allowed);
		if (allowed) {
			mine->state = SENT;
			model_enter(model, which);
		}
		return;
	default:
		allowed = mine->side && mine->invited && !mine->answered &&
			  model->open && !model->ready &&
			  today(run) <= model->due;
		settle(run,
		    store_arbitration_answer(
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
	struct arbitration_side *sides;
	const char *words[ARBITRATION_SIDES_MAX];
	size_t count, which;
	int64_t winner = 0;
	bool allowed = model->ready;

	assert_int_equal(
	    store_arbitration_sides(&run->world->store, arbitration->id,
		run->world->arena, &sides, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		words[i] = "So it is";
	/* Mostly whoever came last, so that some lose what they hold. */
	which = chance(run, 2) ? count - 1 : chance(run, (unsigned)count + 1);
	if (which < count && sides[which].gone == 0)
		winner = sides[which].line;
	world_begin(run->world);
	settle(run,
	    store_arbitration_decide(&run->world->store, &viewer,
		run->world->arena, arbitration, winner, words, count),
	    allowed);
	for (size_t i = 0; allowed && i < model->count; i++) {
		if (!model->claims[i].side)
			continue;
		model->claims[i].side = false;
		model->claims[i].state =
		    winner != 0 && run->claims[i] == sides[which].claim ? HELD
									: OVER;
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
	switch (chance(run, 4)) {
	case 0:
		allowed = model->rounds > 0 && !model->ready &&
			  today(run) <= model->due;
		world_begin(run->world);
		settle(run,
		    store_arbitration_extend(
			store, &viewer, run->world->arena, &arbitration, 3),
		    allowed);
		if (allowed)
			model->due = business_days(model->due, 3);
		return;
	case 1:
		allowed = model->ready;
		world_begin(run->world);
		settle(run,
		    store_arbitration_ask(store, &viewer, run->world->arena,
			&arbitration, "What is new?"),
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
		if (run->model.claims[i].state == ASKED_BACK &&
		    stored(run, i).status == CLAIM_REJECTED)
			run->model.claims[i].state = OVER;
}

/* --- What must hold ---------------------------------------------------------
 */

static enum model_state
state_of(enum claim_status status)
{
	switch (status) {
	case CLAIM_SUBMITTED:
		return SENT;
	case CLAIM_UNDER_REVIEW:
		return REVIEWED;
	case CLAIM_ACTION_REQUIRED:
		return ASKED_BACK;
	case CLAIM_APPROVED:
		return HELD;
	default:
		return OVER;
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
		if (model->claims[i].state == OVER)
			assert_int_equal(claim.turn, TURN_NOBODY);
		else if (model->claims[i].state != HELD)
			assert_int_not_equal(claim.turn, TURN_NOBODY);
		held += model->claims[i].state == HELD;
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

static struct {
	const char *what;
	const char *count;
	int64_t seen;
} taken[] = {
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
	{ "extensions",
	    "SELECT count(*) FROM history WHERE kind = 'arbitration-extended'",
	    0 },
	{ "three sides",
	    "SELECT count(*) FROM (SELECT 1 FROM arbitration_side"
	    " GROUP BY arbitration HAVING count(*) > 2) s",
	    0 },
};

static uint64_t
first_seed(void)
{
	const char *given = getenv("MODEL_SEED");

	return given == NULL ? 1 : strtoull(given, NULL, 10);
}

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
	which = run->model.count - 1 - chance(run, PARTNERS + 1);
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
	/* The model knows of no second looks. */
	assert_int_equal(
	    store_setting_put(&world->store, &world->nobody,
		PROGRAM_COMMERCE_INCENTIVES, SETTING_SECOND_LOOK, 0, 0),
	    DONE);
	world_commit(world);
}

static void
the_store_stands_as_the_model_does(void **state)
{
	static uint64_t seed;
	struct world *world = *state;
	struct run run = { .world = world, .now = WORLD_NOW };
	struct arena *people = world->arena;

	seed = seed == 0 ? first_seed() : seed + 1;
	printf("MODEL_SEED=%" PRIu64 "\n", seed);
	fflush(stdout);
	run.random = seed * UINT64_C(0x9e3779b97f4a7c15);
	partners_of(&run);
	world->arena = arena_new();
	for (int i = 0; i < STEPS; i++) {
		step(&run);
		check_all(&run);
		arena_clear(world->arena);
	}
	arena_free(world->arena);
	world->arena = people;
	for (size_t i = 0; i < LENGTH(taken); i++)
		taken[i].seen += world_number(world, taken[i].count);
}

/* Ids are random, and with them the order in which things are met: as many
 * more runs as it takes. */
static void
one_more_while_a_kind_of_step_is_missing(void **state)
{
	for (size_t i = 0; i < LENGTH(taken); i++)
		if (taken[i].seen == 0) {
			the_store_stands_as_the_model_does(state);
			return;
		}
}

/* The control: what never happened was not tried. */
static void
every_kind_of_step_was_taken(void **state)
{
	(void)state;
	for (size_t i = 0; i < LENGTH(taken); i++) {
		if (taken[i].seen == 0)
			print_message("never: %s\n", taken[i].what);
		assert_true(taken[i].seen > 0);
	}
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
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		IN_WORLD(one_more_while_a_kind_of_step_is_missing),
		cmocka_unit_test(every_kind_of_step_was_taken),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

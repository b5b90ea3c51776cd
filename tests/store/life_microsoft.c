/* Reviewers and lead reviewers in the lives of claims. */

#include "store/life_microsoft.h"

#include "store/arbitration.h"
#include "store/comment.h"
#include "store/decision.h"
#include "store/dispute.h"
#include "store/ending.h"
#include "store/look.h"
#include "store/move.h"

static enum outcome
start(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	const struct move move = { .event = CLAIM_START_REVIEW,
		.party = PARTY_REVIEWER };

	return store_move(
	    &life->world->store, viewer, life->world->arena, claim, &move);
}

static enum outcome
ask(struct life *life, struct claim *claim, const struct viewer *viewer,
    const struct move *move)
{
	const struct ask one = { .reason = "dates-missing", .words = "Page 2" };
	enum outcome out =
	    store_comment_ask(&life->world->store, viewer, claim, &one);

	return out == DONE ? store_move(&life->world->store, viewer,
				 life->world->arena, claim, move)
			   : out;
}

static bool
is_in_arbitration(struct life *life, const struct line *line)
{
	struct arbitration_part *parts;
	size_t count;

	assert_int_equal(store_arbitration_parts(&life->world->store,
			     line->claim, life->world->arena, &parts, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		if (parts[i].line == line->id)
			return life_chance(life, 20) != 0; /* or try it */
	return false;
}

/* What is said of the lines that wait. */
static size_t
some_verdicts(struct life *life, const struct claim *claim,
    struct verdict verdicts[CLAIM_LINES_MAX])
{
	size_t count, pending = 0;
	const struct line *lines = life_lines(life, claim->id, &count);

	for (size_t i = 0; i < count; i++)
		if (lines[i].state == LINE_PENDING &&
		    !is_in_arbitration(life, &lines[i]))
			verdicts[pending++] =
			    life_chance(life, 5) != 0
				? (struct verdict){ lines[i].id, true, "", "" }
				: (struct verdict){ lines[i].id, false,
					  "not-eligible", "No" };
	return pending;
}

static enum outcome
decide(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct verdict verdicts[CLAIM_LINES_MAX];
	size_t count = some_verdicts(life, claim, verdicts);
	int64_t held;

	/* Now and then one is forgotten. */
	if (count > 0 && life_chance(life, 8) == 0)
		count--;
	return store_decision_make(&life->world->store, viewer,
	    life->world->arena, claim, verdicts, count, NULL, &held);
}

/* A party sends an event that the table may not have. */
static enum outcome
anything(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct move move = { .event = (enum claim_event)life_chance(
				 life, CLAIM_EVENT__COUNT),
		.party = (enum party)life_chance(life, PARTY__COUNT) };

	if (claim_may(claim->status, move.event, move.party))
		return FORBIDDEN;
	assert_int_equal(store_move(&life->world->store, viewer,
			     life->world->arena, claim, &move),
	    FORBIDDEN);
	return FORBIDDEN;
}

void
life_microsoft_review(struct life *life, struct claim *claim)
{
	struct viewer viewer = life_viewer(life, &life->world->reviewer);
	const struct move asks = { .event = CLAIM_ASK,
		.party = PARTY_REVIEWER };
	unsigned what = life_chance(life, 9);
	enum outcome out;

	if (claim->status == CLAIM_SUBMITTED && life_chance(life, 2))
		what = 0;
	world_begin(life->world);
	if (what <= 2)
		out = start(life, claim, &viewer);
	else if (what <= 4)
		out = ask(life, claim, &viewer, &asks);
	else if (what == 5)
		out = anything(life, claim, &viewer);
	else
		out = decide(life, claim, &viewer);
	life_settle(life, out);
}

/* The decision that waits is confirmed, disputed or settled; by whoever. */
static enum outcome
look(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	struct store *store = &life->world->store;
	struct arena *arena = life->world->arena;
	struct verdict verdicts[CLAIM_LINES_MAX];
	struct look look;
	size_t count;
	int64_t held;

	if (store_look_of(store, claim->id, arena, &look) != DONE)
		return FORBIDDEN;
	if (look.disagreed) {
		count = some_verdicts(life, claim, verdicts);
		return store_look_settle(store, viewer, arena, claim, &look,
		    verdicts, count, NULL, &held);
	}
	if (life_chance(life, 2) == 0)
		return store_look_disagree(
		    store, viewer, arena, claim, &look, "Page 3 is missing");
	return store_look_confirm(store, viewer, arena, claim, &look, &held);
}

static enum outcome
answer_dispute(
    struct life *life, struct claim *claim, const struct viewer *viewer)
{
	const struct move asks = { .event = CLAIM_DISPUTE_ASK,
		.party = PARTY_LEAD };
	struct dispute_line rulings[CLAIM_LINES_MAX];
	struct store *store = &life->world->store;
	struct arena *arena = life->world->arena;
	struct dispute dispute;
	int64_t held;

	if (life_chance(life, 4) == 0)
		return ask(life, claim, viewer, &asks);
	assert_int_equal(
	    store_dispute_of(store, claim->id, arena, &dispute), DONE);
	for (size_t i = 0; i < dispute.count; i++)
		rulings[i] = (struct dispute_line){ dispute.lines[i].line,
			life_chance(life, 2) ? RULING_OVERTURNED
					     : RULING_UPHELD,
			"So it is", "It was theirs" };
	return store_dispute_answer(
	    store, viewer, arena, claim, rulings, dispute.count, NULL, &held);
}

static enum outcome
revoke(struct life *life, struct claim *claim, const struct viewer *viewer)
{
	size_t count;
	const struct line *lines = life_lines(life, claim->id, &count);
	int64_t line = lines[life_chance(life, (unsigned)count)].id;

	return store_ending_revoke(&life->world->store, viewer,
	    life->world->arena, claim, &line, 1, "mistake", "Found out later",
	    NULL);
}

static bool
is_looked_at(const struct claim *claim)
{
	return claim->turn == TURN_SECOND_LOOK ||
	       claim->turn == TURN_DISAGREEMENT;
}

static enum outcome
beside(struct life *life, struct claim *claim)
{
	struct viewer viewer =
	    life_viewer(life, &life->leads[life_chance(life, LIFE_LEADS)]);

	if (life_chance(life, 8) == 0)
		viewer = life_viewer(life, &life->world->reviewer);
	if (is_looked_at(claim))
		return look(life, claim, &viewer);
	if (claim->dispute == DISPUTE_LEADS)
		return answer_dispute(life, claim, &viewer);
	if (claim->status == CLAIM_APPROVED && life_chance(life, 6) == 0)
		return revoke(life, claim, &viewer);
	return FORBIDDEN;
}

void
life_microsoft_beside(struct life *life, struct claim *claim)
{
	world_begin(life->world);
	life_settle(life, beside(life, claim));
}

void
life_microsoft_arbitrate(struct life *life)
{
	const char *words[ARBITRATION_SIDES_MAX];
	struct store *store = &life->world->store;
	struct arena *arena = life->world->arena;
	struct viewer viewer = life_viewer(life, &life->world->lead);
	struct arbitration_side *sides;
	struct arbitration arbitration;
	size_t count, which;
	int64_t id = world_number(life->world,
	    "SELECT coalesce((SELECT id FROM arbitration"
	    " WHERE ready IS NOT NULL AND closed IS NULL), 0)");

	if (id == 0)
		return;
	assert_int_equal(
	    store_arbitration_any(store, id, arena, &arbitration), DONE);
	assert_int_equal(
	    store_arbitration_sides(store, id, arena, &sides, &count), DONE);
	for (size_t i = 0; i < count; i++)
		words[i] = "Newer";
	which = life_chance(life, (unsigned)count + 1);
	world_begin(life->world);
	life_settle(life,
	    store_arbitration_decide(store, &viewer, arena, &arbitration,
		which == count ? 0 : sides[which].line, words, NULL, count));
}

enum outcome
life_microsoft_next(struct life *life, struct claim *claim)
{
	struct viewer reviewer = life_viewer(life, &life->world->reviewer);

	if (claim->status == CLAIM_SUBMITTED)
		return start(life, claim, &reviewer);
	if (is_looked_at(claim) || claim->dispute == DISPUTE_LEADS)
		return beside(life, claim);
	if (claim->status == CLAIM_UNDER_REVIEW)
		return decide(life, claim, &reviewer);
	return FORBIDDEN;
}

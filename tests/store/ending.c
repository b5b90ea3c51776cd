/* Lines that end, and claims with them; corrections. */

#include <string.h>

#include "store/claim.h"
#include "store/decision.h"
#include "store/ending.h"
#include "store/line.h"
#include "store/move.h"
#include "store/world.h"

static struct claim
stored(struct world *world, int64_t id)
{
	struct claim claim;

	assert_int_equal(
	    store_claim_any(&world->store, id, world->arena, &claim), DONE);
	return claim;
}

static void
move(struct world *world, const struct viewer *viewer, struct claim *claim,
    enum claim_event event, enum party party)
{
	const struct move move = { .event = event, .party = party };

	world_begin(world);
	assert_int_equal(
	    store_move(&world->store, viewer, world->arena, claim, &move),
	    DONE);
	world_commit(world);
}

/* A draft of two workloads of Contoso's. */
static struct claim
draft(struct world *world, const struct viewer *owner, int64_t location,
    const char *name)
{
	const struct line lines[] = {
		{ .item.code = WORLD_WORKLOAD, .subscription = "" },
		{ .item.code = WORLD_WORKLOAD2, .subscription = "" },
	};
	struct claim claim, after;
	int64_t id;

	world_begin(world);
	assert_int_equal(
	    store_claim_create(&world->store, owner, world->arena, &id), DONE);
	after = claim = stored(world, id);
	after.name = name;
	after.location = location;
	after.tenant = WORLD_CONTOSO;
	after.customer = "Contoso";
	after.domain = "contoso.com";
	after.area_chosen = after.role_chosen = true;
	after.area = AREA_MODERN_WORK;
	after.role = PARTNER_USE_OR_CONSUME;
	assert_int_equal(store_claim_change(&world->store, owner, world->arena,
			     EVENT_CLAIM_CHANGED, &claim, &after),
	    DONE);
	assert_int_equal(store_line_set(&world->store, owner, world->arena,
			     &after, lines, LENGTH(lines)),
	    DONE);
	world_commit(world);
	return after;
}

static struct line *
lines_of(struct world *world, int64_t claim)
{
	struct line *lines;
	size_t count;

	assert_int_equal(
	    store_line_list(&world->store, claim, world->arena, &lines, &count),
	    DONE);
	assert_int_equal(count, 2);
	return lines;
}

static void
submit(struct world *world, const struct viewer *owner, struct claim *claim)
{
	move(world, owner, claim, CLAIM_SUBMIT, PARTY_PARTNER);
	move(
	    world, &world->reviewer, claim, CLAIM_START_REVIEW, PARTY_REVIEWER);
}

/* Approve both lines; commits when it is DONE, else undoes it. */
static enum outcome
approve(struct world *world, struct claim *claim, int64_t *held)
{
	const struct line *lines = lines_of(world, claim->id);
	const struct verdict verdicts[] = { { lines[0].id, true, "", "" },
		{ lines[1].id, true, "", "" } };
	enum outcome out;

	world_begin(world);
	out = store_decision_make(&world->store, &world->reviewer, world->arena,
	    claim, verdicts, LENGTH(verdicts), held);
	if (out == DONE)
		world_commit(world);
	else
		store_rollback(&world->store);
	return out;
}

static struct claim
approved(struct world *world, const struct viewer *owner, int64_t location,
    const char *name)
{
	struct claim claim = draft(world, owner, location, name);
	int64_t held;

	submit(world, owner, &claim);
	assert_int_equal(approve(world, &claim, &held), DONE);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	return claim;
}

static enum outcome
disassociate(struct world *world, const struct viewer *viewer,
    struct claim *claim, const int64_t *ids, size_t count)
{
	enum outcome out;

	world_begin(world);
	out = store_ending_disassociate(&world->store, viewer, world->arena,
	    claim, ids, count, "Contoso <moved> on");
	if (out == DONE)
		world_commit(world);
	else
		store_rollback(&world->store);
	return out;
}

/* R5.42, R5.47 */
static void
a_line_ends_at_once_and_the_claim_with_its_last(void **state)
{
	struct world *world = *state;
	struct claim claim =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct line *lines = lines_of(world, claim.id);
	int64_t first = lines[0].id, second = lines[1].id;

	assert_int_equal(
	    disassociate(world, &world->both, &claim, &first, 1), DONE);
	claim = stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	lines = lines_of(world, claim.id);
	assert_int_equal(lines[0].state, LINE_ENDED);
	assert_string_equal(lines[0].reason, "by-partner");
	assert_string_equal(lines[0].reason_text, "Contoso <moved> on");
	assert_int_equal(lines[1].state, LINE_APPROVED);
	assert_int_equal(
	    disassociate(world, &world->both, &claim, &second, 1), DONE);
	assert_int_equal(stored(world, claim.id).status, CLAIM_ENDED);
	/* Its owner is told of both, since somebody else did it. */
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM message WHERE"
				" kind = 'lines-disassociated'"),
	    2);
}

/* R5.47 */
static void
what_was_ended_can_be_had_by_another_partner_at_once(void **state)
{
	struct world *world = *state;
	struct claim mine =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim theirs =
	    draft(world, &world->northwind_admin, world->oslo, "Post");
	const struct line *lines = lines_of(world, mine.id);
	const int64_t ids[] = { lines[0].id, lines[1].id };
	int64_t held;

	submit(world, &world->northwind_admin, &theirs);
	assert_int_equal(approve(world, &theirs, &held), CONFLICT);
	assert_true(held != 0);
	assert_int_equal(
	    disassociate(world, &world->admin, &mine, ids, 2), DONE);
	assert_int_equal(mine.status, CLAIM_ENDED);
	theirs = stored(world, theirs.id);
	assert_int_equal(approve(world, &theirs, &held), DONE);
}

/* R5.42: nothing of it happens when a part of it may not. */
static void
only_approved_lines_of_the_claim_itself_can_be_ended(void **state)
{
	struct world *world = *state;
	struct claim claim =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim other =
	    draft(world, &world->admin, world->munich, "Other");
	const int64_t ids[] = { lines_of(world, claim.id)[0].id,
		lines_of(world, other.id)[0].id };

	assert_int_equal(
	    disassociate(world, &world->admin, &claim, ids, 2), INVALID);
	assert_int_equal(
	    disassociate(world, &world->admin, &claim, ids, 0), INVALID);
	assert_int_equal(lines_of(world, claim.id)[0].state, LINE_APPROVED);
	assert_int_equal(
	    disassociate(world, &world->admin, &other, ids + 1, 1), FORBIDDEN);
	claim.version--;
	assert_int_equal(
	    disassociate(world, &world->admin, &claim, ids, 1), CONFLICT);
	claim.version++;
	assert_int_equal(
	    disassociate(world, &world->admin, &claim, ids, 1), DONE);
	assert_int_equal(
	    disassociate(world, &world->admin, &claim, ids, 1), INVALID);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(a_line_ends_at_once_and_the_claim_with_its_last),
		IN_WORLD(what_was_ended_can_be_had_by_another_partner_at_once),
		IN_WORLD(only_approved_lines_of_the_claim_itself_can_be_ended),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

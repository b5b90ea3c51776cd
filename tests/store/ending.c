/* Lines that end, and claims with them; corrections. */

#include <poll.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "store/claim.h"
#include "store/customer.h"
#include "store/decision.h"
#include "store/ending.h"
#include "store/line.h"
#include "store/move.h"
#include "store/origin.h"
#include "store/world.h"

static struct claim
approved(struct world *world, const struct viewer *owner, int64_t location,
    const char *name)
{
	struct claim claim =
	    world_decided(world, owner, location, name, true, true);

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
	return world_settle(world, out);
}

/* R5.42, R5.47 */
static void
a_line_ends_at_once_and_the_claim_with_its_last(void **state)
{
	struct world *world = *state;
	struct claim claim =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct line *lines = world_lines(world, claim.id);
	int64_t first = lines[0].id, second = lines[1].id;

	assert_int_equal(
	    disassociate(world, &world->both, &claim, &first, 1), DONE);
	claim = world_stored(world, claim.id);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	lines = world_lines(world, claim.id);
	assert_int_equal(lines[0].state, LINE_ENDED);
	assert_string_equal(lines[0].reason, "by-partner");
	assert_string_equal(lines[0].reason_text, "Contoso <moved> on");
	assert_int_equal(lines[1].state, LINE_APPROVED);
	assert_int_equal(
	    disassociate(world, &world->both, &claim, &second, 1), DONE);
	assert_int_equal(world_stored(world, claim.id).status, CLAIM_ENDED);
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
	    world_draft(world, &world->northwind_admin, world->oslo, "Post");
	const struct line *lines = world_lines(world, mine.id);
	const int64_t ids[] = { lines[0].id, lines[1].id };

	world_review(world, &world->northwind_admin, &theirs);
	/* An arbitration has it until then. */
	assert_int_equal(
	    world_decide(world, &theirs, true, true, NULL), INVALID);
	assert_int_equal(
	    disassociate(world, &world->admin, &mine, ids, 2), DONE);
	assert_int_equal(mine.status, CLAIM_ENDED);
	theirs = world_stored(world, theirs.id);
	assert_int_equal(world_decide(world, &theirs, true, true, NULL), DONE);
}

/* R5.42: nothing of it happens when a part of it may not. */
static void
only_approved_lines_of_the_claim_itself_can_be_ended(void **state)
{
	struct world *world = *state;
	struct claim claim =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim other =
	    world_draft(world, &world->admin, world->munich, "Other");
	const int64_t ids[] = { world_lines(world, claim.id)[0].id,
		world_lines(world, other.id)[0].id };

	assert_int_equal(
	    disassociate(world, &world->admin, &claim, ids, 2), INVALID);
	assert_int_equal(
	    disassociate(world, &world->admin, &claim, ids, 0), INVALID);
	assert_int_equal(world_lines(world, claim.id)[0].state, LINE_APPROVED);
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

/* A correction of all of a claim's lines: a draft, at another location. */
static struct claim
correction(struct world *world, const struct claim *from, int64_t location)
{
	struct claim claim, after;
	struct line *lines;
	size_t count;
	int64_t id;

	world_begin(world);
	assert_int_equal(store_line_list(&world->store, from->id, world->arena,
			     &lines, &count),
	    DONE);
	assert_int_equal(
	    store_origin_make(&world->store, &world->admin, world->arena, from,
		&(struct origin_draft){ .kind = ORIGIN_CORRECTION,
		    .lines = lines,
		    .line_count = count },
		&id),
	    DONE);
	after = claim = world_stored(world, id);
	after.location = location;
	after.partner_id = "1000002";
	assert_int_equal(store_claim_change(&world->store, &world->admin,
			     world->arena, EVENT_CLAIM_CHANGED, &claim, &after),
	    DONE);
	world_commit(world);
	return after;
}

static int64_t
holders(struct world *world, const char *item)
{
	return world_number(world,
	    arena_print(world->arena,
		"SELECT count(*) FROM claim_line WHERE state = 'approved'"
		" AND tenant = '" WORLD_CONTOSO "' AND item = '%s'",
		item));
}

/* R5.29, R5.44, R5.50 */
static void
the_old_line_ends_when_its_correction_is_approved(void **state)
{
	struct world *world = *state;
	struct claim old =
	    approved(world, &world->both, world->seattle, "Mail");
	struct claim new = correction(world, &old, world->munich);
	const struct line *lines;

	assert_int_equal(world_stored(world, old.id).status, CLAIM_APPROVED);
	world_review(world, &world->admin, &new);
	assert_int_equal(world_stored(world, old.id).status, CLAIM_APPROVED);
	assert_int_equal(world_decide(world, &new, true, true, NULL), DONE);
	assert_int_equal(world_stored(world, new.id).status, CLAIM_APPROVED);
	assert_int_equal(world_stored(world, old.id).status, CLAIM_ENDED);
	lines = world_lines(world, old.id);
	for (int i = 0; i < 2; i++) {
		assert_int_equal(lines[i].state, LINE_ENDED);
		assert_string_equal(lines[i].reason, "corrected");
		assert_string_equal(lines[i].reason_text,
		    arena_print(world->arena, "Claim %s", new.number));
	}
	assert_int_equal(holders(world, WORLD_WORKLOAD), 1);
	/* The old claim's owner is told of both lines. */
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM message WHERE"
				" kind = 'line-corrected'"),
	    2);
}

/* R5.50: what is refused, or left out, stays as it is. */
static void
a_refused_correction_leaves_the_old_line_approved(void **state)
{
	struct world *world = *state;
	struct claim old =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim new = correction(world, &old, world->munich);
	const struct line *lines;
	struct verdict verdicts[2];
	int64_t held;

	world_review(world, &world->admin, &new);
	lines = world_lines(world, new.id);
	verdicts[0] = (struct verdict){ lines[0].id, true, "", "" };
	verdicts[1] =
	    (struct verdict){ lines[1].id, false, "not-eligible", "" };
	world_begin(world);
	assert_int_equal(
	    store_decision_make(&world->store, &world->reviewer, world->arena,
		&new, verdicts, LENGTH(verdicts), NULL, &held),
	    DONE);
	world_commit(world);
	lines = world_lines(world, old.id);
	assert_int_equal(lines[0].state, LINE_ENDED);
	assert_int_equal(lines[1].state, LINE_APPROVED);
	assert_int_equal(world_stored(world, old.id).status, CLAIM_APPROVED);
	assert_int_equal(holders(world, WORLD_WORKLOAD2), 1);
}

/* R5.11, R5.51 */
static void
a_correction_keeps_the_priority_date(void **state)
{
	struct world *world = *state;
	struct claim old =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim new = correction(world, &old, world->munich);
	struct viewer later = world->admin;

	later.now += 400000;
	world_move(world, &later, &new, CLAIM_SUBMIT, PARTY_PARTNER);
	assert_int_equal(new.submitted, WORLD_NOW);
	assert_int_equal(world_stored(world, new.id).submitted, WORLD_NOW);
	/* A copy does not. */
	assert_true(world_sql(world, "UPDATE claim_origin SET kind = 'copy'"));
	new = correction(world, &old, world->munich);
	assert_true(world_sql(world, "UPDATE claim_origin SET kind = 'copy'"));
	new.name = "Another";
	world_move(world, &later, &new, CLAIM_SUBMIT, PARTY_PARTNER);
	assert_int_equal(new.submitted, later.now);
}

/* R5.51: nothing is dated back by a correction that it does not correct. */
static void
a_correction_of_something_else_has_its_own_priority_date(void **state)
{
	struct world *world = *state;
	struct claim old =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim new = correction(world, &old, world->munich);
	const int64_t last = world_lines(world, old.id)[1].id;
	struct viewer later = world->admin;

	later.now += 400000;
	/* One of its two lines is not held any more when it is submitted. */
	assert_int_equal(
	    disassociate(world, &world->admin, &old, &last, 1), DONE);
	world_move(world, &later, &new, CLAIM_SUBMIT, PARTY_PARTNER);
	assert_int_equal(new.submitted, later.now);
}

static void
a_correction_with_a_line_more_has_its_own_priority_date(void **state)
{
	struct world *world = *state;
	struct claim old =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim new = correction(world, &old, world->munich);
	struct viewer later = world->admin;

	later.now += 400000;
	assert_true(
	    world_sql(world, "DELETE FROM line_successor WHERE line ="
			     " (SELECT max(line) FROM line_successor)"));
	world_move(world, &later, &new, CLAIM_SUBMIT, PARTY_PARTNER);
	assert_int_equal(new.submitted, later.now);
}

/* R5.49: but what another claim of the company holds is. */
static void
what_a_correction_corrects_is_not_already_yours(void **state)
{
	struct world *world = *state;
	struct claim old =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim new = correction(world, &old, world->munich);
	struct claim other =
	    world_draft(world, &world->admin, world->munich, "No");
	const struct item item = { .code = WORLD_WORKLOAD,
		.name = "Exchange Online" };
	struct subscription_evidence evidence;
	const char *id;

	assert_int_equal(store_customer_evidence(&world->store, &new, &item,
			     NULL, world->arena, &evidence, &id),
	    DONE);
	assert_false(evidence.already_yours);
	assert_int_equal(store_customer_evidence(&world->store, &other, &item,
			     NULL, world->arena, &evidence, &id),
	    DONE);
	assert_true(evidence.already_yours);
	assert_string_equal(evidence.your_claim, old.number);
	/* Once the correction is submitted, it is the one that claims it. */
	world_move(world, &world->admin, &new, CLAIM_SUBMIT, PARTY_PARTNER);
	assert_int_equal(disassociate(world, &world->admin, &old,
			     (int64_t[]){ world_lines(world, old.id)[0].id,
				 world_lines(world, old.id)[1].id },
			     2),
	    DONE);
	assert_int_equal(store_customer_evidence(&world->store, &other, &item,
			     NULL, world->arena, &evidence, &id),
	    DONE);
	assert_true(evidence.already_yours);
	assert_string_equal(evidence.your_claim, new.number);
}

/* In a process of its own: decide a claim again and again until it is done;
 * how it ended. */
static int
decide_alone(struct world *world, int64_t id)
{
	struct store store;
	struct claim claim;
	struct line *lines;
	struct verdict verdicts[2];
	size_t count;
	int64_t held = 0;
	enum outcome out;

	if (store_open(&store, world->directory, &world->keys) != 0)
		return BROKEN;
	if ((out = store_begin(&store)) == DONE)
		out = store_claim_any(&store, id, world->arena, &claim);
	if (out == DONE)
		out = store_line_list(&store, id, world->arena, &lines, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		verdicts[i] = (struct verdict){ lines[i].id, true, "", "" };
	if (out == DONE)
		out = store_decision_make(&store, &world->reviewer,
		    world->arena, &claim, verdicts, count, NULL, &held);
	if (out == DONE)
		out = store_commit(&store);
	else
		store_rollback(&store);
	store_close(&store);
	return (int)out;
}

/* In a process of its own: look until `stop` is closed; 0 when each time just
 * one partner held it. */
static int
watch_alone(struct world *world, int stop)
{
	struct pollfd ready = { .fd = stop, .events = POLLIN };
	int looks = 0;

	while (poll(&ready, 1, 0) == 0 || looks == 0) {
		if (holders(world, WORLD_WORKLOAD) != 1)
			return 1;
		looks++;
	}
	return 0;
}

static int
ended(pid_t pid)
{
	int status;

	assert_int_equal(waitpid(pid, &status, 0), pid);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

/*
 * R5.50, R5.12: decide the correction while another claim of the same is
 * decided, by two processes at once, ten times: the other claim never gets it,
 * whoever comes first, and nobody who looks sees two partners of record, or
 * none.
 */
static void
nobody_gets_it_between_a_line_and_its_correction(void **state)
{
	struct world *world = *state;
	struct claim theirs =
	    world_draft(world, &world->both, world->munich, "Post");
	struct claim mine =
	    approved(world, &world->admin, world->seattle, "Mail");
	pid_t watcher, rival, corrector;
	int stop[2];

	world_review(world, &world->both, &theirs);
	assert_int_equal(pipe(stop), 0);
	if ((watcher = fork()) == 0) {
		close(stop[1]);
		_exit(watch_alone(world, stop[0]));
	}
	close(stop[0]);
	for (int i = 0; i < 10; i++) {
		struct claim new = correction(
		    world, &mine, i % 2 == 0 ? world->munich : world->seattle);

		world_review(world, &world->admin, &new);
		if ((corrector = fork()) == 0)
			_exit(decide_alone(world, new.id));
		if ((rival = fork()) == 0)
			_exit(decide_alone(world, theirs.id));
		assert_int_equal(ended(corrector), DONE);
		assert_int_equal(ended(rival), CONFLICT);
		assert_int_equal(
		    world_stored(world, mine.id).status, CLAIM_ENDED);
		mine = world_stored(world, new.id);
		assert_int_equal(mine.status, CLAIM_APPROVED);
		assert_int_equal(mine.submitted, WORLD_NOW);
	}
	close(stop[1]);
	assert_int_equal(ended(watcher), 0);
	assert_int_equal(holders(world, WORLD_WORKLOAD), 1);
	assert_int_equal(
	    world_stored(world, theirs.id).status, CLAIM_UNDER_REVIEW);
}

/* R5.12: the control: were the old line not ended first, the index refuses. */
static void
the_index_is_the_last_guard_of_a_correction(void **state)
{
	struct world *world = *state;
	struct claim old =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim new = correction(world, &old, world->munich);
	int64_t held;

	world_review(world, &world->admin, &new);
	assert_true(world_sql(world, "DELETE FROM line_successor"));
	assert_int_equal(
	    world_decide(world, &new, true, true, &held), CONFLICT);
	assert_int_equal(held, world_lines(world, new.id)[0].id);
	assert_int_equal(world_stored(world, old.id).status, CLAIM_APPROVED);
	assert_int_equal(holders(world, WORLD_WORKLOAD), 1);
}

/* R5.50: of another customer it replaces nothing. */
static void
a_correction_turned_to_another_customer_ends_nothing(void **state)
{
	struct world *world = *state;
	struct claim old =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim new = correction(world, &old, world->munich), after = new;

	world_begin(world);
	after.tenant = WORLD_WOODGROVE;
	after.customer = "Woodgrove Bank";
	assert_int_equal(store_claim_change(&world->store, &world->admin,
			     world->arena, EVENT_CLAIM_CHANGED, &new, &after),
	    DONE);
	assert_int_equal(
	    store_line_set(&world->store, &world->admin, world->arena, &after,
		world_lines(world, new.id), 2),
	    DONE);
	world_commit(world);
	world_review(world, &world->admin, &after);
	assert_int_equal(world_decide(world, &after, true, true, NULL), DONE);
	assert_int_equal(world_stored(world, old.id).status, CLAIM_APPROVED);
}

/* R5.48, R5.52, R5.54 */
static void
a_copy_says_what_the_claim_said_and_each_knows_the_other(void **state)
{
	struct world *world = *state;
	struct claim old =
	    approved(world, &world->admin, world->seattle, "Mail");
	struct claim new;
	struct kin *kin;
	size_t count;
	int64_t open;

	assert_int_equal(
	    store_origin_open(&world->store, old.id, ORIGIN_CORRECTION, &open),
	    DONE);
	assert_int_equal(open, 0);
	new = correction(world, &old, world->seattle);
	assert_string_equal(new.name, "Mail");
	assert_string_equal(new.domain, "contoso.com");
	assert_string_equal(new.customer, "Contoso");
	assert_int_equal(new.role, PARTNER_USE_OR_CONSUME);
	assert_int_equal(world_lines(world, new.id)[1].state, LINE_PENDING);
	assert_int_equal(
	    store_origin_open(&world->store, old.id, ORIGIN_CORRECTION, &open),
	    DONE);
	assert_int_equal(open, new.id);
	assert_int_equal(
	    store_origin_open(&world->store, old.id, ORIGIN_COPY, &open), DONE);
	assert_int_equal(open, 0);
	assert_int_equal(store_origin_kin(&world->store, &world->admin, old.id,
			     world->arena, &kin, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(kin[0].claim, new.id);
	assert_true(kin[0].newer);
	assert_int_equal(kin[0].kind, ORIGIN_CORRECTION);
	assert_int_equal(store_origin_kin(&world->store, &world->admin, new.id,
			     world->arena, &kin, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_false(kin[0].newer);
	/* Microsoft sees no draft, another partner and who may not, nothing. */
	assert_int_equal(store_origin_kin(&world->store, &world->reviewer,
			     old.id, world->arena, &kin, &count),
	    DONE);
	assert_int_equal(count, 0);
	assert_int_equal(
	    store_origin_kin(&world->store, &world->northwind_admin, old.id,
		world->arena, &kin, &count),
	    DONE);
	assert_int_equal(count, 0);
	assert_int_equal(store_origin_kin(&world->store, &world->user, old.id,
			     world->arena, &kin, &count),
	    DONE);
	assert_int_equal(count, 0);
}

/* R4.2 */
static void
a_name_that_is_taken_gets_a_number(void **state)
{
	struct world *world = *state;
	struct claim old =
	    approved(world, &world->admin, world->seattle, "Mail");

	assert_string_equal(
	    correction(world, &old, world->seattle).name, "Mail");
	assert_string_equal(
	    correction(world, &old, world->seattle).name, "Mail (2)");
	assert_string_equal(
	    correction(world, &old, world->seattle).name, "Mail (3)");
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(a_line_ends_at_once_and_the_claim_with_its_last),
		IN_WORLD(what_was_ended_can_be_had_by_another_partner_at_once),
		IN_WORLD(only_approved_lines_of_the_claim_itself_can_be_ended),
		IN_WORLD(the_old_line_ends_when_its_correction_is_approved),
		IN_WORLD(a_refused_correction_leaves_the_old_line_approved),
		IN_WORLD(a_correction_keeps_the_priority_date),
		IN_WORLD(
		    a_correction_of_something_else_has_its_own_priority_date),
		IN_WORLD(
		    a_correction_with_a_line_more_has_its_own_priority_date),
		IN_WORLD(what_a_correction_corrects_is_not_already_yours),
		IN_WORLD(nobody_gets_it_between_a_line_and_its_correction),
		IN_WORLD(the_index_is_the_last_guard_of_a_correction),
		IN_WORLD(a_correction_turned_to_another_customer_ends_nothing),
		IN_WORLD(
		    a_copy_says_what_the_claim_said_and_each_knows_the_other),
		IN_WORLD(a_name_that_is_taken_gets_a_number),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

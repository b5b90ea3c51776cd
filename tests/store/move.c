/* Claims in the store: who sees them, how they change, where they move. */

#include "store/world.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/id.h"
#include "base/time.h"
#include "rules/calendar.h"
#include "store/claim.h"
#include "store/contact.h"
#include "store/line.h"
#include "store/move.h"
#include "store/turn.h"

static struct claim
new_draft(struct world *world, const struct viewer *viewer)
{
	struct claim claim;
	int64_t id;

	world_begin(world);
	assert_int_equal(
	    store_claim_create(&world->store, viewer, world->arena, &id), DONE);
	world_commit(world);
	assert_int_equal(
	    store_claim_any(&world->store, id, world->arena, &claim), DONE);
	return claim;
}

/* A draft with all that a move needs. */
static struct claim
full_draft(struct world *world)
{
	struct claim before = new_draft(world, &world->admin), after = before;
	const struct line line = { .item = { .code = WORLD_WORKLOAD },
		.subscription = "" };

	after.name = "Contoso Exchange";
	after.location = world->seattle;
	after.partner_id = "1";
	after.tenant = WORLD_CONTOSO;
	after.customer = "Contoso";
	after.domain = "contoso.com";
	after.area = AREA_MODERN_WORK;
	after.role = PARTNER_USE_OR_CONSUME;
	after.area_chosen = after.role_chosen = true;
	world_begin(world);
	assert_int_equal(
	    store_claim_change(&world->store, &world->admin, world->arena,
		EVENT_CLAIM_CHANGED, &before, &after),
	    DONE);
	assert_int_equal(store_line_set(&world->store, &world->admin,
			     world->arena, &after, &line, 1),
	    DONE);
	world_commit(world);
	return after;
}

static enum outcome
try_move(struct world *world, const struct viewer *viewer, struct claim *claim,
    enum claim_event event, enum party party)
{
	const struct move move = { .event = event, .party = party };
	enum outcome out;

	world_begin(world);
	out = store_move(&world->store, viewer, world->arena, claim, &move);
	return world_settle(world, out);
}

static void
move(struct world *world, const struct viewer *viewer, struct claim *claim,
    enum claim_event event, enum party party)
{
	struct claim stored;

	assert_int_equal(try_move(world, viewer, claim, event, party), DONE);
	assert_int_equal(
	    store_claim_any(&world->store, claim->id, world->arena, &stored),
	    DONE);
	assert_int_equal(stored.version, claim->version);
	assert_int_equal(stored.status, claim->status);
	assert_int_equal(stored.due, claim->due);
}

static int64_t
days_after(int64_t from, int days)
{
	const struct calendar none = { .count = 0 };

	return calendar_deadline(&none, from, days);
}

/* R5.6, R2.10. */
static void
a_submitted_claim_has_a_number_a_priority_date_and_a_deadline(void **state)
{
	struct world *world = *state;
	struct claim claim = full_draft(world);

	assert_int_equal(claim.owner, world->admin.person);
	assert_string_equal(claim.number, "");
	move(world, &world->admin, &claim, CLAIM_SUBMIT, PARTY_PARTNER);
	assert_int_equal(claim.status, CLAIM_SUBMITTED);
	assert_true(id_number_is(claim.number));
	assert_int_equal(claim.submitted, WORLD_NOW);
	assert_int_equal(claim.turn, TURN_REVIEW);
	assert_int_equal(claim.due, days_after(WORLD_NOW, 5));
}

/* R5.7, R5.8, R4.23. */
static void
a_claim_goes_to_its_partner_and_back_to_the_same_reviewer(void **state)
{
	struct world *world = *state;
	struct claim claim = full_draft(world);
	char number[NUMBER_SIZE];
	int64_t waited[PARTY__COUNT];

	move(world, &world->admin, &claim, CLAIM_SUBMIT, PARTY_PARTNER);
	memcpy(number, claim.number, NUMBER_SIZE);
	world->reviewer.now = WORLD_NOW + TIME_DAY;
	move(world, &world->reviewer, &claim, CLAIM_START_REVIEW,
	    PARTY_REVIEWER);
	assert_int_equal(claim.reviewer, world->reviewer.person);
	/* The review clock has run since the submission. */
	assert_int_equal(claim.due, days_after(WORLD_NOW, 5));

	move(world, &world->reviewer, &claim, CLAIM_ASK, PARTY_REVIEWER);
	assert_int_equal(claim.status, CLAIM_ACTION_REQUIRED);
	assert_int_equal(claim.turn, TURN_ANSWER);
	assert_int_equal(claim.due, days_after(WORLD_NOW + TIME_DAY, 14));

	world->admin.now = WORLD_NOW + 5 * TIME_DAY;
	move(world, &world->admin, &claim, CLAIM_ANSWER, PARTY_PARTNER);
	assert_int_equal(claim.status, CLAIM_SUBMITTED);
	assert_int_equal(claim.reviewer, world->reviewer.person);
	assert_int_equal(claim.due, days_after(WORLD_NOW + 5 * TIME_DAY, 5));
	/* What it got at its first submission stays. */
	assert_string_equal(claim.number, number);
	assert_int_equal(claim.submitted, WORLD_NOW);
	assert_int_equal(world_number(world, "SELECT count(*) FROM turn"), 4);
	assert_int_equal(world_number(world,
			     "SELECT count(*) FROM turn WHERE until IS NULL"),
	    1);
	/* R5.56: the draft's days are nobody's. */
	assert_int_equal(store_turn_times(&world->store, claim.id,
			     WORLD_NOW + 7 * TIME_DAY, world->arena, waited),
	    DONE);
	assert_int_equal(waited[PARTY_PARTNER], 4 * TIME_DAY);
	assert_int_equal(waited[PARTY_REVIEWER], 3 * TIME_DAY);
	assert_int_equal(waited[PARTY_LEAD], 0);
}

static void
the_reviewer_is_told_of_an_answer_and_of_a_withdrawal(void **state)
{
	struct world *world = *state;
	struct claim claim = full_draft(world);

	move(world, &world->admin, &claim, CLAIM_SUBMIT, PARTY_PARTNER);
	move(world, &world->reviewer, &claim, CLAIM_START_REVIEW,
	    PARTY_REVIEWER);
	move(world, &world->reviewer, &claim, CLAIM_ASK, PARTY_REVIEWER);
	move(world, &world->admin, &claim, CLAIM_ANSWER, PARTY_PARTNER);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM message m JOIN claim c ON c.id = m.claim"
		" WHERE m.person = c.reviewer AND m.kind = 'claim-answered'"),
	    1);
	move(world, &world->admin, &claim, CLAIM_WITHDRAW, PARTY_PARTNER);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM message m JOIN claim c ON c.id = m.claim"
		" WHERE m.person = c.reviewer AND m.kind = 'claim-withdrawn'"),
	    1);
}

/* R5.19. */
static void
the_second_of_two_is_told_and_changes_nothing(void **state)
{
	struct world *world = *state;
	struct claim claim = full_draft(world), second;

	move(world, &world->admin, &claim, CLAIM_SUBMIT, PARTY_PARTNER);
	second = claim;
	move(world, &world->reviewer, &claim, CLAIM_START_REVIEW,
	    PARTY_REVIEWER);
	assert_int_equal(try_move(world, &world->lead, &second,
			     CLAIM_START_REVIEW, PARTY_REVIEWER),
	    CONFLICT);
	assert_int_equal(
	    store_claim_any(&world->store, claim.id, world->arena, &second),
	    DONE);
	assert_int_equal(second.reviewer, world->reviewer.person);
}

/* R5.1: from each status every event by everybody. */
static void
what_the_lifecycle_does_not_know_is_forbidden(void **state)
{
	struct world *world = *state;
	int64_t before = world_number(world, "SELECT count(*) FROM history");
	size_t forbidden = 0;

	for (int i = 0; i < CLAIM_STATUS__COUNT; i++) {
		enum claim_status status = (enum claim_status)i;
		struct claim claim;

		world_claim(
		    world, i + 1, &world->admin, claim_status_code(status));
		claim = world_stored(world, i + 1);
		assert_int_equal(claim.status, status);
		for (int j = 0; j < CLAIM_EVENT__COUNT * PARTY__COUNT; j++) {
			enum claim_event event =
			    (enum claim_event)(j / PARTY__COUNT);
			enum party party = (enum party)(j % PARTY__COUNT);

			if (claim_may(status, event, party))
				continue;
			assert_int_equal(
			    try_move(world, &world->lead, &claim, event, party),
			    FORBIDDEN);
			forbidden++;
		}
	}
	assert_true(forbidden > 800);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history"), before);
}

/* R4.9: as when an arbitration has decided one line, and the partner takes out
 * the other that is asked about. */
static void
what_leaves_nothing_to_decide_does_not_go_to_a_reviewer(void **state)
{
	struct world *world = *state;
	struct claim claim = full_draft(world);
	struct claim empty = new_draft(world, &world->admin);

	move(world, &world->admin, &claim, CLAIM_SUBMIT, PARTY_PARTNER);
	move(world, &world->reviewer, &claim, CLAIM_START_REVIEW,
	    PARTY_REVIEWER);
	move(world, &world->reviewer, &claim, CLAIM_ASK, PARTY_REVIEWER);
	assert_true(
	    world_sql(world, "UPDATE claim_line SET state = 'approved'"));
	assert_int_equal(
	    try_move(world, &world->admin, &claim, CLAIM_ANSWER, PARTY_PARTNER),
	    INVALID);
	assert_int_equal(
	    world_stored(world, claim.id).status, CLAIM_ACTION_REQUIRED);
	assert_int_equal(
	    try_move(world, &world->admin, &empty, CLAIM_SUBMIT, PARTY_PARTNER),
	    INVALID);
}

/* R2.4, R2.9. */
static void
a_claim_is_seen_by_those_whose_it_is(void **state)
{
	struct world *world = *state;
	struct claim claim = full_draft(world), seen;
	const struct {
		const struct viewer *viewer;
		bool draft, submitted;
	} who[] = {
		{ &world->admin, true, true },
		{ &world->both, true, true },
		{ &world->user, false, false }, /* of Munich, not of Seattle */
		{ &world->northwind_admin, false, false },
		{ &world->reviewer, false, true },
		{ &world->lead, false, true },
	};

	for (int submitted = 0; submitted < 2; submitted++) {
		if (submitted)
			move(world, &world->admin, &claim, CLAIM_SUBMIT,
			    PARTY_PARTNER);
		for (size_t i = 0; i < LENGTH(who); i++) {
			bool may = submitted ? who[i].submitted : who[i].draft;

			assert_int_equal(
			    store_claim_of(&world->store, who[i].viewer,
				claim.id, world->arena, &seen),
			    may ? DONE : ABSENT);
		}
	}
}

/* R2.4. */
static void
a_narrowed_role_is_worth_nothing_elsewhere(void **state)
{
	struct world *world = *state;
	struct claim claim = full_draft(world);
	struct person *people;
	size_t count;
	bool holds;

	assert_int_equal(store_claim_role(&world->store, &world->user, &claim,
			     MAY_FILL, &holds),
	    DONE);
	assert_false(holds);
	claim.location = world->munich;
	assert_int_equal(store_claim_role(&world->store, &world->user, &claim,
			     MAY_FILL, &holds),
	    DONE);
	assert_true(holds);
	assert_int_equal(store_claim_role(&world->store, &world->user, &claim,
			     MAY_SUBMIT, &holds),
	    DONE);
	assert_false(holds);
	assert_int_equal(store_claim_submitters(&world->store, &claim,
			     world->arena, &people, &count),
	    DONE);
	assert_true(count > 0);
	for (size_t i = 0; i < count; i++)
		assert_int_not_equal(people[i].id, world->user.person);
}

/* R4.2. */
static void
an_open_claims_name_is_taken_in_any_spelling(void **state)
{
	struct world *world = *state;
	struct claim first = full_draft(world);
	struct claim second = new_draft(world, &world->admin), after = second;
	bool taken;

	assert_int_equal(store_claim_name_taken(&world->store, world->arena,
			     &second, "  CONTOSO   exchange ", &taken),
	    DONE);
	assert_true(taken);
	assert_int_equal(store_claim_name_taken(&world->store, world->arena,
			     &first, "Contoso Exchange", &taken),
	    DONE);
	assert_false(taken);

	after.name = "contoso exchange";
	world_begin(world);
	assert_int_equal(
	    store_claim_change(&world->store, &world->admin, world->arena,
		EVENT_CLAIM_CHANGED, &second, &after),
	    CONFLICT);
	store_rollback(&world->store);
}

static void
a_change_from_a_stale_version_is_refused(void **state)
{
	struct world *world = *state;
	struct claim before = full_draft(world), after = before, late = before;

	after.domain = "mail.contoso.com";
	late.domain = "old.contoso.com";
	world_begin(world);
	assert_int_equal(
	    store_claim_change(&world->store, &world->admin, world->arena,
		EVENT_CLAIM_CHANGED, &before, &after),
	    DONE);
	assert_int_equal(store_claim_change(&world->store, &world->admin,
			     world->arena, EVENT_CLAIM_CHANGED, &before, &late),
	    CONFLICT);
	assert_true(after.version > before.version);
	store_rollback(&world->store);
}

static void
what_did_not_change_leaves_no_entry(void **state)
{
	struct world *world = *state;
	struct claim before = full_draft(world), after = before;
	const struct contact contact = { .kind = CONTACT_CUSTOMER,
		.name = "Ada",
		.title = "CIO",
		.email = "ada@contoso.com" };
	int64_t entries;

	world_begin(world);
	assert_int_equal(store_contact_set(&world->store, &world->admin,
			     world->arena, &after, &contact, 1),
	    DONE);
	world_commit(world);
	assert_true(after.version > before.version);
	entries = world_number(world, "SELECT count(*) FROM history");
	world_begin(world);
	assert_int_equal(store_contact_set(&world->store, &world->admin,
			     world->arena, &after, &contact, 1),
	    DONE);
	assert_int_equal(store_claim_change(&world->store, &world->admin,
			     world->arena, EVENT_CLAIM_CHANGED, &after, &after),
	    DONE);
	world_commit(world);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history"), entries);
}

static void
only_a_draft_is_deleted(void **state)
{
	struct world *world = *state;
	struct claim claim = full_draft(world);
	struct claim draft = new_draft(world, &world->admin);

	world_begin(world);
	assert_int_equal(
	    store_claim_delete(&world->store, &world->admin, &draft), DONE);
	world_commit(world);
	move(world, &world->admin, &claim, CLAIM_SUBMIT, PARTY_PARTNER);
	world_begin(world);
	assert_int_equal(
	    store_claim_delete(&world->store, &world->admin, &claim),
	    FORBIDDEN);
	store_rollback(&world->store);
	assert_int_equal(world_number(world, "SELECT count(*) FROM claim"), 1);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(
		    a_submitted_claim_has_a_number_a_priority_date_and_a_deadline),
		IN_WORLD(
		    a_claim_goes_to_its_partner_and_back_to_the_same_reviewer),
		IN_WORLD(the_reviewer_is_told_of_an_answer_and_of_a_withdrawal),
		IN_WORLD(the_second_of_two_is_told_and_changes_nothing),
		IN_WORLD(what_the_lifecycle_does_not_know_is_forbidden),
		IN_WORLD(
		    what_leaves_nothing_to_decide_does_not_go_to_a_reviewer),
		IN_WORLD(a_claim_is_seen_by_those_whose_it_is),
		IN_WORLD(a_narrowed_role_is_worth_nothing_elsewhere),
		IN_WORLD(an_open_claims_name_is_taken_in_any_spelling),
		IN_WORLD(a_change_from_a_stale_version_is_refused),
		IN_WORLD(what_did_not_change_leaves_no_entry),
		IN_WORLD(only_a_draft_is_deleted),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* The customer's word in the store: links, answers, declining, asking. */

#include <string.h>

#include "base/time.h"
#include "store/consent.h"
#include "store/contact.h"
#include "store/dispute.h"
#include "store/move.h"
#include "store/setting.h"
#include "store/world.h"

#define ADDRESS "carla@contoso.com"

/* A customer's visit: nobody of ours, now. */
static struct viewer
customer(int64_t now)
{
	return person_nobody(now);
}

static struct claim
submitted(struct world *world, const char *name)
{
	const struct contact contacts[] = {
		{ CONTACT_CUSTOMER, "Carla", "Head of IT", ADDRESS },
		{ CONTACT_PARTNER, "Paul", "", "paul@fabrikam.example" },
	};
	struct claim claim =
	    world_draft(world, &world->admin, world->seattle, name);

	world_begin(world);
	assert_int_equal(store_contact_set(&world->store, &world->admin,
			     world->arena, &claim, contacts, LENGTH(contacts)),
	    DONE);
	world_commit(world);
	world_move(world, &world->admin, &claim, CLAIM_SUBMIT, PARTY_PARTNER);
	world_begin(world);
	assert_int_equal(store_consent_send(&world->store, &world->admin,
			     world->arena, &claim),
	    DONE);
	world_commit(world);
	return claim;
}

static struct claim
under_review(struct world *world, const char *name)
{
	struct claim claim = submitted(world, name);

	world_move(world, &world->reviewer, &claim, CLAIM_START_REVIEW,
	    PARTY_REVIEWER);
	return claim;
}

static struct consent
newest(struct world *world, const struct claim *claim)
{
	struct consent consent;

	assert_int_equal(store_consent_newest(
			     &world->store, claim->id, world->arena, &consent),
	    DONE);
	return consent;
}

static enum outcome
say(struct world *world, struct claim *claim, int64_t now, int64_t line,
    enum consent_answer answer)
{
	const struct viewer viewer = customer(now);
	const struct consent consent = newest(world, claim);
	const struct consent_word word = {
		.line = line, .answer = answer, .words = "Six weeks"
	};

	world_begin(world);
	return world_settle(
	    world, store_consent_say(&world->store, &viewer, world->arena,
		       claim, &consent, &word, 1));
}

static enum outcome
decline(
    struct world *world, struct claim *claim, const int64_t *ids, size_t count)
{
	const struct viewer viewer = customer(WORLD_NOW);
	const struct consent consent = newest(world, claim);

	world_begin(world);
	return world_settle(
	    world, store_consent_decline(&world->store, &viewer, world->arena,
		       claim, &consent, ids, count, "Never heard of them"));
}

/* R4.28, R5.70 */
static void
a_mail_has_a_link_that_takes_the_place_of_the_one_before(void **state)
{
	struct world *world = *state;
	struct claim claim = submitted(world, "First");
	struct consent first = newest(world, &claim), second;

	assert_string_equal(first.address, ADDRESS);
	assert_int_equal(first.expires, WORLD_NOW + 90 * TIME_DAY);
	assert_int_equal(consent_state_of(&first, WORLD_NOW), CONSENT_OPEN);
	for (int i = 1; i < CONSENT_MAILS; i++) {
		world_begin(world);
		assert_int_equal(store_consent_send(&world->store,
				     &world->admin, world->arena, &claim),
		    DONE);
		world_commit(world);
	}
	second = newest(world, &claim);
	assert_int_not_equal(second.id, first.id);
	assert_int_equal(
	    store_consent_of(&world->store, first.id, world->arena, &first),
	    DONE);
	assert_int_equal(consent_state_of(&first, WORLD_NOW), CONSENT_REPLACED);
	/* One more today is too many, and changes nothing. */
	world_begin(world);
	assert_int_equal(
	    world_settle(world, store_consent_send(&world->store, &world->admin,
				    world->arena, &claim)),
	    INVALID);
	assert_int_equal(newest(world, &claim).id, second.id);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM outbox WHERE kind = 'customer-notice'"
		" AND address = '" ADDRESS "'"),
	    CONSENT_MAILS);
	assert_int_equal(
	    store_consent_of(&world->store, 4711, world->arena, &first),
	    ABSENT);
}

/* R5.22: by the setting in force when it was submitted. */
static void
how_long_a_link_works_is_a_dated_setting(void **state)
{
	struct world *world = *state;
	struct claim claim;

	world_begin(world);
	assert_int_equal(store_setting_put(&world->store, &world->admin,
			     PROGRAM_COMMERCE_INCENTIVES, SETTING_CONSENT_DAYS,
			     WORLD_NOW, 7),
	    DONE);
	world_commit(world);
	claim = submitted(world, "Short");
	assert_int_equal(
	    newest(world, &claim).expires, WORLD_NOW + 7 * TIME_DAY);
}

/* R5.72, R5.76 */
static void
what_the_customer_says_is_microsofts_to_read(void **state)
{
	struct world *world = *state;
	struct claim claim = under_review(world, "Said");
	const struct line *lines = world_lines(world, claim.id);
	struct consent_word *words;
	size_t count;

	assert_int_equal(
	    say(world, &claim, WORLD_NOW, lines[0].id, CONSENT_YES), DONE);
	assert_int_equal(
	    say(world, &claim, WORLD_NOW + 5, lines[0].id, CONSENT_NO), DONE);
	assert_int_equal(store_consent_words(&world->store, claim.id,
			     world->arena, &words, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(words[0].line, lines[0].id);
	assert_int_equal(words[0].answer, CONSENT_NO);
	assert_string_equal(words[0].words, "Six weeks");
	assert_string_equal(words[0].address, ADDRESS);
	assert_int_equal(newest(world, &claim).answered, WORLD_NOW + 5);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM history WHERE kind = 'customer-said'"
		" AND internal = 1 AND person IS NULL"),
	    2);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM message"
		" WHERE kind = 'customer-answered' AND person = (SELECT"
		" reviewer FROM claim WHERE name = 'Said')"),
	    2);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM message m JOIN claim c ON c.id = m.claim"
		" WHERE m.kind = 'customer-answered' AND m.person = c.owner"),
	    0);
}

static void
only_lines_of_the_claim_that_are_open_are_spoken_of(void **state)
{
	struct world *world = *state;
	struct claim claim = submitted(world, "One"),
		     other = submitted(world, "Two");
	int64_t foreign = world_lines(world, other.id)[0].id;
	int64_t twice[2];

	assert_int_equal(
	    say(world, &claim, WORLD_NOW, foreign, CONSENT_YES), INVALID);
	assert_int_equal(decline(world, &claim, &foreign, 1), INVALID);
	assert_int_equal(decline(world, &claim, NULL, 0), INVALID);
	twice[0] = world_lines(world, claim.id)[0].id;
	assert_int_equal(decline(world, &claim, twice, 1), DONE);
	assert_int_equal(decline(world, &claim, twice, 1), INVALID);
	assert_int_equal(
	    say(world, &claim, WORLD_NOW, twice[0], CONSENT_YES), INVALID);
	assert_int_equal(world_stored(world, other.id).version, other.version);
}

/* R5.75 */
static void
so_many_answers_come_through_one_link(void **state)
{
	struct world *world = *state;
	struct claim claim = submitted(world, "Often");
	int64_t line = world_lines(world, claim.id)[0].id;

	for (int i = 0; i < CONSENT_ANSWERS; i++)
		assert_int_equal(
		    say(world, &claim, WORLD_NOW, line, CONSENT_UNSURE), DONE);
	assert_int_equal(
	    say(world, &claim, WORLD_NOW, line, CONSENT_YES), FORBIDDEN);
	assert_int_equal(decline(world, &claim, &line, 1), FORBIDDEN);
	assert_int_equal(
	    say(world, &claim, WORLD_NOW + TIME_HOUR, line, CONSENT_YES), DONE);
}

/* R5.27, R5.73, R5.81 */
static void
what_is_declined_ends_and_the_rest_goes_on(void **state)
{
	struct world *world = *state;
	struct claim claim = under_review(world, "Part");
	const struct line *lines = world_lines(world, claim.id);
	const int64_t first = lines[0].id, second = lines[1].id;

	assert_int_equal(decline(world, &claim, &first, 1), DONE);
	assert_int_equal(claim.status, CLAIM_UNDER_REVIEW);
	assert_int_equal(claim.turn, TURN_REVIEW);
	lines = world_lines(world, claim.id);
	assert_int_equal(lines[0].state, LINE_ENDED);
	assert_string_equal(lines[0].reason, "customer-declined");
	/* Why is not the partner's to read. */
	assert_string_equal(lines[0].reason_text, "");
	assert_int_equal(lines[1].state, LINE_PENDING);
	assert_int_equal(decline(world, &claim, &second, 1), DONE);
	assert_int_equal(claim.status, CLAIM_REJECTED);
	assert_int_equal(claim.turn, TURN_NOBODY);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM message m JOIN claim c ON c.id = m.claim"
		" WHERE m.kind = 'customer-declined'"
		" AND m.person IN (c.owner, c.reviewer)"),
	    4);
}

/* R5.73, R5.83 */
static void
a_declined_line_is_free_at_once(void **state)
{
	struct world *world = *state;
	struct claim claim = under_review(world, "Mine");
	const struct line *lines = world_lines(world, claim.id);
	const int64_t ids[] = { lines[0].id, lines[1].id };
	const char *const free_lines =
	    "SELECT count(*) FROM claim_line WHERE state = 'approved'";

	assert_int_equal(world_decide(world, &claim, true, true, NULL), DONE);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	assert_int_equal(world_number(world, free_lines), 2);
	assert_int_equal(decline(world, &claim, ids, 1), DONE);
	assert_int_equal(claim.status, CLAIM_APPROVED);
	assert_int_equal(decline(world, &claim, ids + 1, 1), DONE);
	assert_int_equal(claim.status, CLAIM_ENDED);
	assert_int_equal(world_number(world, free_lines), 0);
}

/* R5.82 */
static void
a_dispute_is_about_what_the_customer_did_not_decline(void **state)
{
	struct world *world = *state;
	struct claim claim = under_review(world, "Disputed");
	const struct line *lines = world_lines(world, claim.id);
	const int64_t ids[] = { lines[0].id, lines[1].id };
	struct dispute dispute;

	assert_int_equal(world_decide(world, &claim, false, false, NULL), DONE);
	world_begin(world);
	assert_int_equal(
	    world_settle(world,
		store_dispute_open(&world->store, &world->admin, world->arena,
		    &claim, ids, 2, "We did do all of this work for them.")),
	    DONE);
	assert_int_equal(decline(world, &claim, ids, 1), DONE);
	assert_int_equal(claim.status, CLAIM_DISPUTE);
	assert_int_equal(claim.turn, TURN_DISPUTE);
	assert_int_equal(
	    store_dispute_of(&world->store, claim.id, world->arena, &dispute),
	    DONE);
	assert_int_equal(dispute.count, 1);
	assert_int_equal(dispute.lines[0].line, ids[1]);
	assert_int_equal(decline(world, &claim, ids + 1, 1), DONE);
	assert_int_equal(claim.status, CLAIM_REJECTED_FINAL);
	assert_int_equal(
	    store_dispute_of(&world->store, claim.id, world->arena, &dispute),
	    DONE);
	assert_int_not_equal(dispute.closed, 0);
}

static enum outcome
ask(struct world *world, struct claim *claim)
{
	world_begin(world);
	return world_settle(world, store_consent_ask(&world->store,
				       &world->reviewer, world->arena, claim));
}

/* R5.74, R5.78, R5.79 */
static void
a_customer_who_is_asked_has_the_turn_until_they_answer(void **state)
{
	struct world *world = *state;
	struct claim claim = submitted(world, "Asked");
	int64_t line = world_lines(world, claim.id)[0].id, before;

	assert_int_equal(ask(world, &claim), FORBIDDEN);
	world_move(world, &world->reviewer, &claim, CLAIM_START_REVIEW,
	    PARTY_REVIEWER);
	before = newest(world, &claim).id;
	/* Nobody asks while anybody but the reviewer has the turn. */
	for (int turn = 0; turn < TURN__COUNT; turn++) {
		struct claim other = claim;

		other.turn = (enum turn)turn;
		if (turn != TURN_REVIEW)
			assert_int_equal(ask(world, &other), CONFLICT);
	}
	assert_int_equal(newest(world, &claim).id, before);
	assert_int_equal(ask(world, &claim), DONE);
	assert_int_equal(claim.turn, TURN_CUSTOMER);
	assert_int_not_equal(claim.due, 0);
	assert_int_not_equal(newest(world, &claim).id, before);
	assert_int_equal(ask(world, &claim), CONFLICT);
	assert_int_equal(
	    say(world, &claim, WORLD_NOW, line, CONSENT_YES), DONE);
	assert_int_equal(claim.turn, TURN_REVIEW);
	assert_int_equal(ask(world, &claim), DONE);
	assert_int_equal(claim.turn, TURN_CUSTOMER);
	assert_int_equal(decline(world, &claim, &line, 1), DONE);
	assert_int_equal(claim.turn, TURN_REVIEW);
	assert_int_equal(
	    world_number(
		world, "SELECT count(*) FROM turn WHERE party = 'customer'"),
	    2);
}

static void
a_claim_that_moves_on_asks_the_customer_no_more(void **state)
{
	struct world *world = *state;
	struct claim claim = under_review(world, "Moved");

	assert_int_equal(ask(world, &claim), DONE);
	world_move(world, &world->admin, &claim, CLAIM_WITHDRAW, PARTY_PARTNER);
	assert_int_equal(claim.turn, TURN_NOBODY);
	assert_int_equal(
	    world_number(
		world, "SELECT count(*) FROM consent_ask WHERE ended IS NULL"),
	    0);
}

/* R5.74, R5.80 */
static void
silence_gives_the_turn_back(void **state)
{
	struct world *world = *state;
	struct claim claim = under_review(world, "Silent");
	const struct viewer early = customer(WORLD_NOW);

	assert_int_equal(ask(world, &claim), DONE);
	world_begin(world);
	assert_int_equal(world_settle(world, store_consent_silent(&world->store,
						 &early, world->arena, &claim)),
	    DONE);
	assert_int_equal(claim.status, CLAIM_UNDER_REVIEW);
	assert_int_equal(claim.turn, TURN_REVIEW);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM message m JOIN claim c ON c.id = m.claim"
		" WHERE m.kind = 'customer-silent' AND m.person = c.reviewer"),
	    1);
}

/* R5.18 */
static void
an_answer_outdates_what_was_read_before_it(void **state)
{
	struct world *world = *state;
	struct claim claim = under_review(world, "Outdated"), seen = claim;
	int64_t line = world_lines(world, claim.id)[0].id;

	assert_int_equal(say(world, &claim, WORLD_NOW, line, CONSENT_NO), DONE);
	world_begin(world);
	assert_int_equal(
	    world_settle(world,
		store_move(&world->store, &world->reviewer, world->arena, &seen,
		    &(struct move){
			.event = CLAIM_ASK, .party = PARTY_REVIEWER })),
	    CONFLICT);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(
		    a_mail_has_a_link_that_takes_the_place_of_the_one_before),
		IN_WORLD(how_long_a_link_works_is_a_dated_setting),
		IN_WORLD(what_the_customer_says_is_microsofts_to_read),
		IN_WORLD(only_lines_of_the_claim_that_are_open_are_spoken_of),
		IN_WORLD(so_many_answers_come_through_one_link),
		IN_WORLD(what_is_declined_ends_and_the_rest_goes_on),
		IN_WORLD(a_declined_line_is_free_at_once),
		IN_WORLD(a_dispute_is_about_what_the_customer_did_not_decline),
		IN_WORLD(
		    a_customer_who_is_asked_has_the_turn_until_they_answer),
		IN_WORLD(a_claim_that_moves_on_asks_the_customer_no_more),
		IN_WORLD(silence_gives_the_turn_back),
		IN_WORLD(an_answer_outdates_what_was_read_before_it),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

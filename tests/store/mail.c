/* The outbox as a queue, and who wants what of it. */

#include "store/world.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

#include "base/time.h"
#include "store/history.h"
#include "store/mail.h"
#include "store/mail_choice.h"
#include "store/member.h"
#include "store/person.h"

#define ADDRESS "carla@contoso.com"

static void
write_mail(struct world *world, const char *kind, int64_t person)
{
	char sql[256], whom[32] = "NULL";

	if (person != 0)
		snprintf(whom, sizeof(whom), "%" PRId64, person);
	snprintf(sql, sizeof(sql),
	    "INSERT INTO outbox (kind, claim, person, address, detail, at)"
	    " VALUES ('%s', 7, %s, '" ADDRESS "', '', %" PRId64 ")",
	    kind, whom, WORLD_NOW);
	assert_true(world_sql(world, sql));
}

static int64_t
count(struct world *world, const char *state)
{
	char sql[96];

	snprintf(sql, sizeof(sql),
	    "SELECT count(*) FROM outbox WHERE state = '%s'", state);
	return world_number(world, sql);
}

/* Take one and commit; ABSENT when none is due. */
static enum outcome
take(struct world *world, int64_t now, struct mail *mail)
{
	enum outcome out;

	world_begin(world);
	out = store_mail_take(&world->store, now, world->arena, mail);
	world_commit(world);
	return out;
}

static void
end_so(struct world *world, const struct mail *mail, enum mail_state state,
    int64_t next)
{
	world_begin(world);
	assert_int_equal(store_mail_end(&world->store, mail, state, next,
			     "550 No", WORLD_NOW, world->arena),
	    DONE);
	world_commit(world);
}

/* R9.9. */
static void
a_mail_is_taken_once(void **state)
{
	struct world *world = *state;
	struct mail mail, other;

	world_claim(world, 7, &world->admin, "submitted");
	write_mail(world, "new-comment", 0);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	assert_int_equal(mail.state, MAIL_TRYING);
	assert_int_equal(mail.tries, 1);
	assert_int_equal(strlen(mail.letters), 13);
	assert_int_equal(take(world, WORLD_NOW, &other), ABSENT);
	end_so(world, &mail, MAIL_SENT, WORLD_NOW);
	assert_int_equal(count(world, "sent"), 1);
	assert_int_equal(take(world, WORLD_NOW + TIME_DAY, &other), ABSENT);
}

/* R9.12, R9.14. */
static void
it_is_tried_again_when_its_pause_is_over_under_the_same_id(void **state)
{
	struct world *world = *state;
	struct mail mail, again;

	world_claim(world, 7, &world->admin, "submitted");
	write_mail(world, "new-comment", 0);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	end_so(world, &mail, MAIL_WAITING, WORLD_NOW + 60);
	assert_int_equal(take(world, WORLD_NOW + 59, &again), ABSENT);
	assert_int_equal(take(world, WORLD_NOW + 60, &again), DONE);
	assert_string_equal(again.letters, mail.letters);
	assert_int_equal(again.tries, 2);
	assert_string_equal(again.error, "550 No");
}

/* R9.13. */
static void
what_a_killed_process_left_is_told_apart_by_its_last_line(void **state)
{
	struct world *world = *state;
	struct mail first, second, other;

	world_claim(world, 7, &world->admin, "submitted");
	write_mail(world, "new-comment", 0);
	write_mail(world, "new-comment", 0);
	assert_int_equal(take(world, WORLD_NOW, &first), DONE);
	assert_int_equal(take(world, WORLD_NOW, &second), DONE);
	world_begin(world);
	assert_int_equal(store_mail_hand(&world->store, &second), DONE);
	assert_int_equal(store_mail_recover(&world->store, WORLD_NOW - 1,
			     WORLD_NOW, world->arena),
	    DONE);
	world_commit(world);
	assert_int_equal(count(world, "trying"), 1);
	assert_int_equal(count(world, "handing"), 1);
	world_begin(world);
	assert_int_equal(store_mail_recover(&world->store, WORLD_NOW,
			     WORLD_NOW + 9, world->arena),
	    DONE);
	world_commit(world);
	assert_int_equal(count(world, "unsure"), 1);
	assert_int_equal(take(world, WORLD_NOW + 9, &other), DONE);
	assert_int_equal(other.id, first.id);
	/* The first process, were it alive after all, may not go on. */
	world_begin(world);
	second.state = MAIL_TRYING;
	assert_int_equal(store_mail_hand(&world->store, &second), CONFLICT);
	store_rollback(&world->store);
}

static void
somebody_who_left_is_told_nothing_more(void **state)
{
	struct world *world = *state;
	struct mail mail;

	world_claim(world, 7, &world->admin, "submitted");
	write_mail(world, "claim-approved", world->northwind_admin.person);
	write_mail(world, "claim-approved", world->reviewer.person);
	write_mail(world, "claim-approved", world->admin.person);
	assert_true(
	    world_sql(world, "UPDATE person SET disabled = 1"
			     " WHERE email = 'admin@fabrikam.example'"));
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	assert_int_equal(mail.person, world->reviewer.person);
	assert_int_equal(take(world, WORLD_NOW, &mail), ABSENT);
	assert_int_equal(count(world, "unwanted"), 2);
}

static void
choose(struct world *world, bool comments, bool daily)
{
	struct mail_choice choice;
	int64_t person = world->admin.person;

	assert_int_equal(
	    store_mail_choice_of(&world->store, person, world->arena, &choice),
	    DONE);
	choice.wanted[MAIL_COMMENTS] = comments;
	choice.daily = daily;
	world_begin(world);
	assert_int_equal(store_mail_choice_set(&world->store, &world->admin,
			     person, &choice, world->arena),
	    DONE);
	world_commit(world);
}

/* R9.10. */
static void
only_optional_mails_follow_a_choice(void **state)
{
	struct world *world = *state;
	struct mail mail;

	world_claim(world, 7, &world->admin, "submitted");
	choose(world, false, false);
	write_mail(world, "new-comment", world->admin.person);
	write_mail(world, "claim-approved", world->admin.person);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	assert_int_equal(mail.kind, MESSAGE_CLAIM_APPROVED);
	assert_int_equal(take(world, WORLD_NOW, &mail), ABSENT);
	assert_int_equal(count(world, "unwanted"), 1);
}

static void
gather(struct world *world, int64_t now)
{
	world_begin(world);
	assert_int_equal(store_mail_gather(&world->store, world->admin.person,
			     now, world->arena),
	    DONE);
	world_commit(world);
}

/* R9.10. */
static void
a_daily_mail_holds_what_was_held_and_is_not_written_for_nothing(void **state)
{
	struct world *world = *state;
	struct mail mail, *gathered;
	size_t number;

	world_claim(world, 7, &world->admin, "submitted");
	choose(world, true, true);
	gather(world, WORLD_NOW);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"), 0);
	write_mail(world, "new-comment", world->admin.person);
	write_mail(world, "new-comment", world->admin.person);
	assert_int_equal(take(world, WORLD_NOW, &mail), ABSENT);
	assert_int_equal(count(world, "held"), 2);
	gather(world, WORLD_NOW + TIME_DAY);
	gather(world, WORLD_NOW + TIME_DAY);
	assert_int_equal(count(world, "gathered"), 2);
	assert_int_equal(take(world, WORLD_NOW + TIME_DAY, &mail), DONE);
	assert_int_equal(mail.kind, MESSAGE_DAILY);
	assert_string_equal(mail.detail, "2 messages");
	assert_int_equal(store_mail_gathered(&world->store, mail.id, 10,
			     world->arena, &gathered, &number),
	    DONE);
	assert_int_equal(number, 2);
	assert_int_equal(take(world, WORLD_NOW + TIME_DAY, &mail), ABSENT);
}

/* R9.10. */
static void
what_is_held_comes_at_once_when_that_is_chosen(void **state)
{
	struct world *world = *state;
	struct mail mail;

	world_claim(world, 7, &world->admin, "submitted");
	choose(world, true, true);
	write_mail(world, "new-comment", world->admin.person);
	assert_int_equal(take(world, WORLD_NOW, &mail), ABSENT);
	choose(world, true, false);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
}

/* R9.10. */
static void
a_link_vouches_for_one_person_and_one_topic(void **state)
{
	struct world *world = *state;
	char token[SECRET_TOKEN_SIZE], other[SECRET_TOKEN_SIZE];
	int64_t person = 0;
	enum mail_topic topic = MAIL_NEEDED;

	store_mail_choice_link(
	    &world->store, world->admin.person, MAIL_COMMENTS, token);
	assert_true(
	    store_mail_choice_of_link(&world->store, token, &person, &topic));
	assert_int_equal(person, world->admin.person);
	assert_int_equal(topic, MAIL_COMMENTS);
	store_mail_choice_link(
	    &world->store, world->admin.person, MAIL_REMINDERS, other);
	assert_string_not_equal(token, other);
	for (size_t i = 0; i < strlen(token); i++) {
		memcpy(other, token, sizeof(other));
		other[i] = token[i] == 'A' ? 'E' : 'A';
		assert_false(store_mail_choice_of_link(
		    &world->store, other, &person, &topic));
	}
}

/* R9.12. */
static void
only_what_failed_is_sent_again(void **state)
{
	struct world *world = *state;
	struct mail mail, *failed;
	size_t number;

	world_claim(world, 7, &world->admin, "submitted");
	write_mail(world, "customer-notice", 0);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	world_begin(world);
	assert_int_equal(
	    store_mail_again(&world->store, &mail, ADDRESS, WORLD_NOW),
	    CONFLICT);
	store_rollback(&world->store);
	end_so(world, &mail, MAIL_REFUSED, 0);
	assert_int_equal(store_mail_of_claim(
			     &world->store, 7, world->arena, &failed, &number),
	    DONE);
	assert_int_equal(number, 1);
	assert_string_equal(failed[0].error, "550 No");
	world_begin(world);
	assert_int_equal(store_mail_again(&world->store, &mail,
			     "right@contoso.com", WORLD_NOW),
	    DONE);
	world_commit(world);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	assert_string_equal(mail.address, "right@contoso.com");
	assert_int_equal(mail.tries, 1);
}

/* A newer mail to the customer stands for the one that failed. */
static void
a_failure_that_was_mended_is_not_shown(void **state)
{
	struct world *world = *state;
	struct mail mail, *failed;
	size_t number;

	world_claim(world, 7, &world->admin, "submitted");
	write_mail(world, "customer-notice", 0);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	end_so(world, &mail, MAIL_REFUSED, 0);
	write_mail(world, "customer-notice", 0);
	assert_int_equal(store_mail_of_claim(
			     &world->store, 7, world->arena, &failed, &number),
	    DONE);
	assert_int_equal(number, 0);
}

/* R9.47. */
static void
a_mail_of_a_kind_that_nobody_knows_stops_no_other(void **state)
{
	struct world *world = *state;
	struct mail mail, *failed;
	size_t number;

	world_claim(world, 7, &world->admin, "submitted");
	write_mail(world, "of-the-next-version", world->admin.person);
	write_mail(world, "claim-approved", world->admin.person);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	assert_int_equal(mail.kind, MESSAGE_CLAIM_APPROVED);
	assert_int_equal(take(world, WORLD_NOW, &mail), ABSENT);
	assert_int_equal(store_mail_list(&world->store, true, 0, 10,
			     world->arena, &failed, &number),
	    DONE);
	assert_int_equal(number, 1);
	assert_int_equal(failed[0].state, MAIL_GIVEN_UP);
	assert_string_equal(
	    failed[0].error, "Not sent: another version of CPOR wrote it");
	/* Once that version runs it can be sent again. */
	assert_int_equal(strlen(failed[0].letters), 13);
}

/* R9.45. */
static void
what_waited_for_a_mail_server_too_long_is_no_news(void **state)
{
	static const int64_t later = WORLD_NOW + MAIL_NEWS_FOR;
	struct world *world = *state;
	struct mail mail;

	world_claim(world, 7, &world->admin, "submitted");
	write_mail(world, "new-comment", world->admin.person);
	assert_int_equal(take(world, later, &mail), DONE);
	end_so(world, &mail, MAIL_WAITING, later + 1);
	assert_int_equal(take(world, later + 1, &mail), ABSENT);
	assert_int_equal(count(world, "unwanted"), 1);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM outbox WHERE state = 'unwanted'"
		" AND error LIKE 'Not sent: % older than seven days %'"),
	    1);
	/* What must be read comes however late, and what is sent again. */
	write_mail(world, "claim-approved", world->admin.person);
	assert_int_equal(take(world, later + 1, &mail), DONE);
	write_mail(world, "new-comment", world->admin.person);
	assert_true(world_sql(world,
	    arena_print(world->arena,
		"UPDATE outbox SET again = %" PRId64 " WHERE state = 'waiting'",
		later)));
	assert_int_equal(take(world, later + 1, &mail), DONE);
	/* Nor is it held for a daily mail. */
	choose(world, true, true);
	write_mail(world, "new-comment", world->admin.person);
	assert_int_equal(take(world, later + 1, &mail), ABSENT);
	assert_int_equal(count(world, "held"), 0);
	assert_int_equal(count(world, "unwanted"), 2);
}

/* How many entries of mails a reader of the claim's history finds. */
static int
noted(struct world *world, enum event_kind kind, bool internal)
{
	struct history_entry *entries;
	size_t number;
	int found = 0;

	assert_int_equal(store_history_of(&world->store, 7, 0, internal, 100,
			     world->arena, &entries, &number),
	    DONE);
	for (size_t i = 0; i < number; i++)
		found += entries[i].kind == kind;
	return found;
}

/* R9.46. */
static void
what_becomes_of_a_mail_is_in_the_claims_history(void **state)
{
	static const struct {
		enum mail_state state;
		enum event_kind kind;
	} ends[] = { { MAIL_SENT, EVENT_MAIL_SENT },
		{ MAIL_REFUSED, EVENT_MAIL_REFUSED },
		{ MAIL_GIVEN_UP, EVENT_MAIL_GIVEN_UP },
		{ MAIL_UNSURE, EVENT_MAIL_UNSURE } };
	struct world *world = *state;
	struct mail mail;

	world_claim(world, 7, &world->admin, "submitted");
	for (size_t i = 0; i < LENGTH(ends); i++) {
		write_mail(world, "claim-approved", world->admin.person);
		write_mail(world, "claim-answered", world->reviewer.person);
		write_mail(world, "customer-notice", 0);
		for (int j = 0; j < 3; j++) {
			assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
			end_so(world, &mail, ends[i].state, WORLD_NOW);
		}
		/* To its own people and to the customer, not to Microsoft's. */
		assert_int_equal(noted(world, ends[i].kind, true), 3);
		assert_int_equal(noted(world, ends[i].kind, false), 2);
	}
	/* An attempt that is made again is no end. */
	write_mail(world, "claim-approved", world->admin.person);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	end_so(world, &mail, MAIL_WAITING, WORLD_NOW + 60);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history WHERE claim = 7"),
	    12);
}

/* R9.46: who belongs to both got it as Microsoft's, perhaps. */
static void
a_mail_to_somebody_of_both_is_no_partners_to_see(void **state)
{
	struct world *world = *state;
	struct mail mail;

	world_claim(world, 7, &world->admin, "submitted");
	world_begin(world);
	assert_int_equal(store_member_join(&world->store, &world->nobody,
			     world->reviewer.person, world->fabrikam),
	    DONE);
	world_commit(world);
	write_mail(world, "claim-answered", world->reviewer.person);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	end_so(world, &mail, MAIL_SENT, 0);
	assert_int_equal(noted(world, EVENT_MAIL_SENT, true), 1);
	assert_int_equal(noted(world, EVENT_MAIL_SENT, false), 0);
}

/* R9.46, R9.8: the address stands beside the chain and can be erased. */
static void
an_address_in_the_history_can_be_erased(void **state)
{
	struct world *world = *state;
	struct mail mail;
	int64_t number, id;
	const char *why;

	world_claim(world, 7, &world->admin, "submitted");
	write_mail(world, "customer-notice", 0);
	assert_int_equal(take(world, WORLD_NOW, &mail), DONE);
	end_so(world, &mail, MAIL_SENT, 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history_value"
				" WHERE name = 'To' AND after = '" ADDRESS "'"),
	    1);
	assert_true(world_sql(world,
	    "UPDATE history_value SET before = NULL, after = NULL, salt = NULL"
	    " WHERE name = 'To'"));
	assert_int_equal(
	    store_history_verify(&world->store, &number, &id, &why), DONE);
}

/* R9.46: a daily mail tells of each. */
static void
a_daily_mail_is_in_the_history_of_all_claims_that_it_tells_of(void **state)
{
	struct world *world = *state;
	struct mail mail;

	world_claim(world, 7, &world->admin, "submitted");
	choose(world, true, true);
	write_mail(world, "new-comment", world->admin.person);
	write_mail(world, "new-comment", world->admin.person);
	assert_int_equal(take(world, WORLD_NOW, &mail), ABSENT);
	gather(world, WORLD_NOW + TIME_DAY);
	assert_int_equal(noted(world, EVENT_MAIL_SENT, true), 0);
	assert_int_equal(take(world, WORLD_NOW + TIME_DAY, &mail), DONE);
	end_so(world, &mail, MAIL_SENT, 0);
	assert_int_equal(noted(world, EVENT_MAIL_SENT, false), 2);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(a_mail_is_taken_once),
		IN_WORLD(
		    it_is_tried_again_when_its_pause_is_over_under_the_same_id),
		IN_WORLD(
		    what_a_killed_process_left_is_told_apart_by_its_last_line),
		IN_WORLD(somebody_who_left_is_told_nothing_more),
		IN_WORLD(only_optional_mails_follow_a_choice),
		IN_WORLD(
		    a_daily_mail_holds_what_was_held_and_is_not_written_for_nothing),
		IN_WORLD(what_is_held_comes_at_once_when_that_is_chosen),
		IN_WORLD(a_link_vouches_for_one_person_and_one_topic),
		IN_WORLD(only_what_failed_is_sent_again),
		IN_WORLD(a_failure_that_was_mended_is_not_shown),
		IN_WORLD(a_mail_of_a_kind_that_nobody_knows_stops_no_other),
		IN_WORLD(what_waited_for_a_mail_server_too_long_is_no_news),
		IN_WORLD(what_becomes_of_a_mail_is_in_the_claims_history),
		IN_WORLD(a_mail_to_somebody_of_both_is_no_partners_to_see),
		IN_WORLD(an_address_in_the_history_can_be_erased),
		IN_WORLD(
		    a_daily_mail_is_in_the_history_of_all_claims_that_it_tells_of),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

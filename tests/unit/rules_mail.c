/* Mail: who may do without which, when it is tried again, what an answer
 * means. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/outcome.h"
#include "base/time.h"
#include "rules/mail.h"

/* R9.10. */
static void
what_needs_somebody_cannot_be_done_without(void **state)
{
	static const enum message_kind needed[] = { MESSAGE_ACTION_REQUIRED,
		MESSAGE_CLAIM_APPROVED, MESSAGE_CLAIM_REJECTED,
		MESSAGE_CLAIM_DECIDED, MESSAGE_ANSWER_LAST_CALL,
		MESSAGE_NO_ANSWER, MESSAGE_QUESTION, MESSAGE_LINE_ENDED,
		MESSAGE_PROOF_INFECTED, MESSAGE_CUSTOMER_NOTICE };

	(void)state;
	for (size_t i = 0; i < LENGTH(needed); i++)
		assert_false(
		    mail_topic_is_optional(mail_topic_of_kind(needed[i])));
	assert_true(
	    mail_topic_is_optional(mail_topic_of_kind(MESSAGE_NEW_COMMENT)));
	assert_false(mail_topic_is_optional(MAIL_DAILY));
}

static void
topics_and_states_are_found_by_their_codes(void **state)
{
	enum mail_topic topic;
	enum mail_state found;

	(void)state;
	for (enum mail_topic i = 0; i < MAIL_TOPIC__COUNT; i++) {
		assert_true(mail_topic_of(mail_topic_code(i), &topic));
		assert_int_equal(topic, i);
		assert_int_equal(
		    *mail_topic_hint(i) != '\0', mail_topic_is_optional(i));
	}
	for (enum mail_state i = 0; i < MAIL_STATE__COUNT; i++) {
		assert_true(mail_state_of(mail_state_code(i), &found));
		assert_int_equal(found, i);
	}
	assert_false(mail_topic_of("none", &topic));
	assert_false(mail_state_of("none", &found));
}

/* R9.12. */
static void
pauses_grow_and_end_after_five_days(void **state)
{
	int64_t now = 1000000, since = now, next, pause = 0;
	int64_t tries = 1;

	(void)state;
	while ((next = mail_next(since, tries, now)) != 0) {
		assert_true(next - now >= pause);
		pause = next - now;
		now = next;
		tries++;
	}
	assert_int_equal(pause, 12 * TIME_HOUR);
	/* The last attempt is the first one after those days. */
	assert_in_range(now - since, 5 * TIME_DAY, 5 * TIME_DAY + pause);
	assert_true(tries > 10 && tries < 30);
	assert_int_equal(mail_next(0, 1, 0), TIME_MINUTE);
}

/* R9.12, R9.13. */
static void
an_answer_means_what_it_says_where_it_is_said(void **state)
{
	static const struct {
		enum mail_step step;
		int code;
		enum mail_answer answer;
	} rows[] = {
		{ MAIL_STEP_CONNECT, 0, MAIL_NO_SERVER },
		{ MAIL_STEP_CONNECT, 554, MAIL_NO_SERVER },
		{ MAIL_STEP_CONNECT, 535, MAIL_NO_SERVER },
		{ MAIL_STEP_SENDER, 0, MAIL_NO_SERVER },
		{ MAIL_STEP_SENDER, 550, MAIL_NO_SERVER },
		{ MAIL_STEP_RECIPIENT, 0, MAIL_LATER },
		{ MAIL_STEP_RECIPIENT, 421, MAIL_NO_SERVER },
		{ MAIL_STEP_RECIPIENT, 450, MAIL_LATER },
		{ MAIL_STEP_RECIPIENT, 550, MAIL_NEVER },
		{ MAIL_STEP_CONTENT, 0, MAIL_LATER },
		{ MAIL_STEP_CONTENT, 354, MAIL_LATER },
		{ MAIL_STEP_CONTENT, 452, MAIL_LATER },
		{ MAIL_STEP_CONTENT, 554, MAIL_NEVER },
		{ MAIL_STEP_HANDED, 0, MAIL_UNKNOWN },
		{ MAIL_STEP_HANDED, 250, MAIL_TAKEN },
		{ MAIL_STEP_HANDED, 421, MAIL_LATER },
		{ MAIL_STEP_HANDED, 451, MAIL_LATER },
		{ MAIL_STEP_HANDED, 552, MAIL_NEVER },
	};

	(void)state;
	for (size_t i = 0; i < LENGTH(rows); i++)
		assert_int_equal(
		    mail_answer_of(rows[i].step, rows[i].code), rows[i].answer);
}

static int64_t
at(const char *stamp)
{
	int64_t instant = 0;

	assert_true(time_read_instant(stamp, &instant));
	return instant;
}

/* R9.10. */
static void
a_daily_mail_is_due_at_seven_where_its_reader_is(void **state)
{
	const struct zone *tokyo = zone_of("Asia/Tokyo");
	int64_t last = at("2026-11-22T12:00:00Z"); /* 21:00 there */

	(void)state;
	assert_non_null(tokyo);
	assert_false(mail_daily_is_due(tokyo, last, last));
	assert_false(
	    mail_daily_is_due(tokyo, last, at("2026-11-22T21:59:59Z")));
	assert_true(mail_daily_is_due(tokyo, last, at("2026-11-22T22:00:00Z")));
	assert_true(mail_daily_is_due(tokyo, last, at("2026-11-29T03:00:00Z")));
	last = at("2026-11-22T22:00:00Z");
	assert_false(
	    mail_daily_is_due(tokyo, last, at("2026-11-23T21:59:59Z")));
	assert_true(mail_daily_is_due(tokyo, last, at("2026-11-23T22:00:00Z")));
	assert_false(
	    mail_daily_is_due(zone_utc(), last, at("2026-11-23T06:59:59Z")));
	assert_true(
	    mail_daily_is_due(zone_utc(), last, at("2026-11-23T07:00:00Z")));
}

/* R8.52 */
static void
a_secret_that_a_server_quotes_is_hidden(void **state)
{
	static const char *const cases[][2] = {
		{ "", "" },
		{ "550 5.1.1 No such <b>person</b>",
		    "550 5.1.1 No such <b>person</b>" },
		{ "550 Bad link http://x.example/consent/"
		  "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA-_A again",
		    "550 Bad link http://x.example/consent/*** again" },
		{ "AAAAAAAAAAAAAAAAAAAAAAAA", "***" },
		{ "AAAAAAAAAAAAAAAAAAAAAAA", "AAAAAAAAAAAAAAAAAAAAAAA" },
		{ "AAAAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBB/c",
		    "***.***/c" },
	};
	char words[128];

	(void)state;
	for (size_t i = 0; i < LENGTH(cases); i++) {
		memcpy(words, cases[i][0], strlen(cases[i][0]) + 1);
		mail_hide_secrets(words);
		assert_string_equal(words, cases[i][1]);
	}
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_needs_somebody_cannot_be_done_without),
		cmocka_unit_test(topics_and_states_are_found_by_their_codes),
		cmocka_unit_test(pauses_grow_and_end_after_five_days),
		cmocka_unit_test(an_answer_means_what_it_says_where_it_is_said),
		cmocka_unit_test(
		    a_daily_mail_is_due_at_seven_where_its_reader_is),
		cmocka_unit_test(a_secret_that_a_server_quotes_is_hidden),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

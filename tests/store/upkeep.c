/* Settings, throttles, jobs and messages. */

#include <string.h>

#include "base/time.h"
#include "store/holiday.h"
#include "store/job.h"
#include "store/message.h"
#include "store/password.h"
#include "store/setting.h"
#include "store/throttle.h"
#include "store/world.h"

static int64_t
in_force(struct world *world, int64_t at)
{
	int64_t value;

	assert_int_equal(
	    store_setting_of(&world->store, PROGRAM_COMMERCE_INCENTIVES,
		SETTING_ANSWER_DAYS, at, &value),
	    DONE);
	return value;
}

/* R5.22. */
static void
the_setting_in_force_is_the_last_before_the_instant(void **state)
{
	struct world *world = *state;
	int64_t value;

	assert_int_equal(
	    in_force(world, WORLD_NOW), setting_default(SETTING_ANSWER_DAYS));
	world_begin(world);
	assert_int_equal(
	    store_setting_put(&world->store, &world->lead,
		PROGRAM_COMMERCE_INCENTIVES, SETTING_ANSWER_DAYS, 1000, 20),
	    DONE);
	assert_int_equal(
	    store_setting_put(&world->store, &world->lead,
		PROGRAM_COMMERCE_INCENTIVES, SETTING_ANSWER_DAYS, 2000, 30),
	    DONE);
	world_commit(world);
	assert_int_equal(
	    in_force(world, 999), setting_default(SETTING_ANSWER_DAYS));
	assert_int_equal(in_force(world, 1000), 20);
	assert_int_equal(in_force(world, 1999), 20);
	assert_int_equal(in_force(world, 2000), 30);
	/* Neither another program's nor another setting. */
	assert_int_equal(
	    store_setting_of(&world->store, PROGRAM_PARTNER_RECOGNITION,
		SETTING_ANSWER_DAYS, 3000, &value),
	    DONE);
	assert_int_equal(value, setting_default(SETTING_ANSWER_DAYS));
	assert_int_equal(
	    store_setting_of(&world->store, PROGRAM_COMMERCE_INCENTIVES,
		SETTING_REVIEW_DAYS, 3000, &value),
	    DONE);
	assert_int_equal(value, setting_default(SETTING_REVIEW_DAYS));
}

static void
a_setting_is_replaced_for_the_same_instant_and_told(void **state)
{
	struct world *world = *state;

	world_begin(world);
	for (int64_t value = 20; value <= 21; value++)
		assert_int_equal(store_setting_put(&world->store, &world->lead,
				     PROGRAM_COMMERCE_INCENTIVES,
				     SETTING_ANSWER_DAYS, 1000, value),
		    DONE);
	world_commit(world);
	assert_int_equal(in_force(world, 1000), 21);
	assert_int_equal(
	    world_number(world,
		"SELECT count(*) FROM history_value v JOIN history_value f"
		" ON f.history = v.history WHERE v.before = '20' AND"
		" v.after = '21' AND f.after = '1970-01-01T00:16:40Z'"),
	    1);
}

static void
a_calendar_has_its_programs_holidays_in_order(void **state)
{
	struct world *world = *state;
	struct calendar calendar;
	int64_t christmas = time_day_of(2026, 12, 25);
	int64_t entries = world_number(world, "SELECT count(*) FROM history");

	world_begin(world);
	for (int i = 0; i < 2; i++)
		assert_int_equal(store_holiday_put(&world->store, &world->lead,
				     PROGRAM_COMMERCE_INCENTIVES,
				     &(struct holiday_step){
					 christmas, "", "Christmas Day" }),
		    DONE);
	assert_int_equal(
	    store_holiday_put(&world->store, &world->lead,
		PROGRAM_COMMERCE_INCENTIVES,
		&(struct holiday_step){ christmas - 29, "", "Thanksgiving" }),
	    DONE);
	world_commit(world);
	/* What stood there already is no change. */
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM history"), entries + 2);
	assert_int_equal(
	    store_setting_calendar(&world->store, PROGRAM_COMMERCE_INCENTIVES,
		world->arena, &calendar),
	    DONE);
	assert_int_equal(calendar.count, 2);
	assert_string_equal(calendar.holidays[0].name, "Thanksgiving");
	assert_false(calendar_is_business_day(&calendar, christmas));
	assert_int_equal(
	    store_setting_calendar(&world->store, PROGRAM_PARTNER_RECOGNITION,
		world->arena, &calendar),
	    DONE);
	assert_int_equal(calendar.count, 0);
}

static void
a_throttle_counts_in_its_window(void **state)
{
	struct world *world = *state;
	struct store *store = &world->store;
	int64_t count;

	world_begin(world);
	for (int64_t i = 1; i <= 3; i++) {
		assert_int_equal(
		    store_throttle_add(store, "a", 60, 600 + i, &count), DONE);
		assert_int_equal(count, i);
	}
	assert_int_equal(store_throttle_ask(store, "a", 60, 659, &count), DONE);
	assert_int_equal(count, 3);
	assert_int_equal(store_throttle_ask(store, "a", 60, 660, &count), DONE);
	assert_int_equal(count, 0);
	assert_int_equal(store_throttle_ask(store, "b", 60, 659, &count), DONE);
	assert_int_equal(count, 0);
	assert_int_equal(store_throttle_sweep(store, 600), DONE);
	assert_int_equal(store_throttle_ask(store, "a", 60, 659, &count), DONE);
	assert_int_equal(count, 3);
	assert_int_equal(store_throttle_forget(store, "a"), DONE);
	assert_int_equal(store_throttle_forget(store, "a"), DONE);
	assert_int_equal(store_throttle_ask(store, "a", 60, 659, &count), DONE);
	assert_int_equal(count, 0);
	world_commit(world);
}

static void
a_lease_has_one_holder_until_it_ends(void **state)
{
	struct world *world = *state;
	struct store *store = &world->store;

	world_begin(world);
	assert_int_equal(store_job_lease(store, "clock", "a", 100, 160), DONE);
	assert_int_equal(
	    store_job_lease(store, "clock", "b", 159, 219), CONFLICT);
	assert_int_equal(store_job_lease(store, "clock", "a", 150, 210), DONE);
	assert_int_equal(
	    store_job_lease(store, "clock", "b", 209, 270), CONFLICT);
	assert_int_equal(store_job_lease(store, "clock", "b", 210, 270), DONE);
	assert_int_equal(store_job_release(store, "clock", "a"), DONE);
	assert_int_equal(
	    store_job_lease(store, "clock", "a", 211, 271), CONFLICT);
	assert_int_equal(store_job_release(store, "clock", "b"), DONE);
	assert_int_equal(store_job_lease(store, "clock", "a", 212, 272), DONE);
	world_commit(world);
}

static void
due_jobs_come_longest_overdue_first(void **state)
{
	struct world *world = *state;
	struct store *store = &world->store;
	struct job *jobs;
	size_t count;

	world_begin(world);
	assert_int_equal(store_job_add(store, "late", 50), DONE);
	assert_int_equal(store_job_add(store, "later", 100), DONE);
	assert_int_equal(store_job_add(store, "latest", 20), DONE);
	assert_int_equal(store_job_add(store, "late", 1), DONE);
	world_commit(world);
	assert_int_equal(
	    store_job_due(store, 99, world->arena, &jobs, &count), DONE);
	assert_int_equal(count, 2);
	assert_string_equal(jobs[0].name, "latest");
	assert_string_equal(jobs[1].name, "late");
	assert_int_equal(jobs[1].next, 50);
	world_begin(world);
	assert_int_equal(store_job_failed(store, "late", 60), DONE);
	assert_int_equal(store_job_failed(store, "late", 70), DONE);
	assert_int_equal(store_job_done(store, "latest", 99, 120), DONE);
	assert_int_equal(store_job_done(store, "none", 99, 120), ABSENT);
	world_commit(world);
	assert_int_equal(
	    store_job_due(store, 120, world->arena, &jobs, &count), DONE);
	assert_int_equal(count, 3);
	assert_int_equal(jobs[0].failures, 2);
	assert_int_equal(jobs[0].last, 0);
	assert_int_equal(jobs[2].failures, 0);
	assert_int_equal(jobs[2].last, 99);
}

static int64_t
unread(struct world *world, const struct viewer *viewer)
{
	struct message *list;
	size_t count;
	int64_t unread = 0;

	assert_int_equal(store_message_list(&world->store, viewer, 0, 100,
			     world->arena, &list, &count),
	    DONE);
	for (size_t i = 0; i < count; i++)
		unread += list[i].read == 0;
	return unread;
}

static void
tell_partner(struct world *world, const struct viewer *actor, const char *once)
{
	const struct claim claim = { .id = 7 };

	world_begin(world);
	assert_int_equal(store_message_to_partner(&world->store, actor, &claim,
			     MESSAGE_REVIEW_STARTED, "", once),
	    DONE);
	world_commit(world);
}

/* R9.9. */
static void
the_owner_is_told_in_app_and_by_mail(void **state)
{
	struct world *world = *state;
	struct message *messages;
	size_t count;

	world_claim(world, 7, &world->admin, "submitted");
	tell_partner(world, &world->reviewer, NULL);
	assert_int_equal(unread(world, &world->admin), 1);
	assert_int_equal(unread(world, &world->user), 0);
	assert_int_equal(unread(world, &world->northwind_admin), 0);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM outbox"
				" WHERE address = 'admin@fabrikam.example'"
				" AND sent IS NULL AND claim = 7"),
	    1);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"), 1);
	assert_int_equal(store_message_list(&world->store, &world->admin, 0, 10,
			     world->arena, &messages, &count),
	    DONE);
	assert_int_equal(count, 1);
	assert_int_equal(messages[0].kind, MESSAGE_REVIEW_STARTED);
	assert_int_equal(messages[0].claim, 7);
	assert_string_equal(messages[0].customer, "Contoso");
	assert_int_equal(messages[0].read, 0);
}

static void
one_is_not_told_what_one_did(void **state)
{
	struct world *world = *state;

	world_claim(world, 7, &world->admin, "submitted");
	tell_partner(world, &world->admin, NULL);
	assert_int_equal(unread(world, &world->admin), 0);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"), 0);
}

/* R9.9. */
static void
an_occasion_is_told_once_to_each(void **state)
{
	struct world *world = *state;

	world_claim(world, 7, &world->admin, "submitted");
	world_place(world, 7, world->munich);
	tell_partner(world, &world->reviewer, "half-time:7");
	assert_true(
	    world_sql(world, "INSERT INTO follower SELECT 7, id FROM person"
			     " WHERE email = 'user@fabrikam.example'"));
	tell_partner(world, &world->reviewer, "half-time:7");
	assert_int_equal(unread(world, &world->admin), 1);
	assert_int_equal(unread(world, &world->user), 1);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"), 2);
}

static void
a_follower_whose_roles_do_not_reach_the_claim_is_not_told(void **state)
{
	struct world *world = *state;

	world_claim(world, 7, &world->admin, "submitted");
	world_place(world, 7, world->seattle);
	assert_true(
	    world_sql(world, "INSERT INTO follower SELECT 7, id FROM person"
			     " WHERE email = 'user@fabrikam.example'"));
	tell_partner(world, &world->reviewer, NULL);
	assert_int_equal(unread(world, &world->admin), 1);
	assert_int_equal(unread(world, &world->user), 0);
}

static void
a_follower_who_left_the_partner_is_not_told(void **state)
{
	struct world *world = *state;

	world_claim(world, 7, &world->admin, "submitted");
	assert_true(
	    world_sql(world, "INSERT INTO follower SELECT 7, id FROM person"
			     " WHERE email = 'admin@northwind.example'"));
	tell_partner(world, &world->reviewer, NULL);
	assert_int_equal(unread(world, &world->northwind_admin), 0);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox"), 1);
}

/* R2.12. */
static void
a_disabled_owners_messages_go_to_the_locations_admins(void **state)
{
	struct world *world = *state;

	world_claim(world, 7, &world->admin, "submitted");
	assert_true(
	    world_sql(world, "UPDATE person SET disabled = 1"
			     " WHERE email = 'admin@fabrikam.example'"));
	tell_partner(world, &world->reviewer, NULL);
	assert_int_equal(unread(world, &world->admin), 0);
	assert_int_equal(unread(world, &world->user), 0);
	/* Incentives admin of both partners: told as Fabrikam's. */
	assert_int_equal(unread(world, &world->both), 1);
	world->both.directory = world->northwind;
	assert_int_equal(unread(world, &world->both), 0);
}

static void
the_reviewer_is_told_in_microsofts_directory(void **state)
{
	struct world *world = *state;
	const struct claim claim = { .id = 7 };

	world_claim(world, 7, &world->admin, "submitted");
	for (int i = 0; i < 2; i++) {
		world_begin(world);
		assert_int_equal(
		    store_message_to_reviewer(&world->store, &world->admin,
			&claim, MESSAGE_CLAIM_ANSWERED, "", NULL),
		    DONE);
		world_commit(world);
		/* Nobody reviews it the first time. */
		assert_int_equal(unread(world, &world->reviewer), i);
		assert_true(world_sql(world,
		    "UPDATE claim SET reviewer = (SELECT id FROM person"
		    " WHERE email = 'reviewer@microsoft.example')"));
	}
	assert_int_equal(unread(world, &world->lead), 0);
}

static void
messages_come_newest_first_in_pages_and_are_read(void **state)
{
	struct world *world = *state;
	struct message *messages;
	size_t count;
	int64_t second;

	world_claim(world, 7, &world->admin, "submitted");
	world_claim(world, 8, &world->admin, "submitted");
	for (int i = 0; i < 3; i++)
		tell_partner(world, &world->reviewer, NULL);
	assert_int_equal(store_message_list(&world->store, &world->admin, 0, 2,
			     world->arena, &messages, &count),
	    DONE);
	assert_int_equal(count, 2);
	assert_true(messages[0].id > messages[1].id);
	second = messages[1].id;
	assert_int_equal(store_message_list(&world->store, &world->admin,
			     second, 2, world->arena, &messages, &count),
	    DONE);
	assert_int_equal(count, 1);
	world_begin(world);
	assert_int_equal(
	    store_message_read(&world->store, &world->admin, second, 8), DONE);
	assert_int_equal(
	    store_message_read(&world->store, &world->user, second, 0), DONE);
	world_commit(world);
	assert_int_equal(unread(world, &world->admin), 3);
	world_begin(world);
	assert_int_equal(
	    store_message_read(&world->store, &world->admin, second, 7), DONE);
	world_commit(world);
	assert_int_equal(unread(world, &world->admin), 1);
}

static void
a_mail_to_an_address_is_nobodys_message(void **state)
{
	struct world *world = *state;
	const struct claim claim = { .id = 7 };

	world_claim(world, 7, &world->admin, "submitted");
	world_begin(world);
	assert_int_equal(
	    store_message_to_address(&world->store, &world->admin, &claim,
		MESSAGE_CUSTOMER_NOTICE, "cio@contoso.com", "Fabrikam"),
	    DONE);
	world_commit(world);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM message"), 0);
	assert_int_equal(world_number(world, "SELECT count(*) FROM outbox WHERE"
					     " address = 'cio@contoso.com'"
					     " AND person IS NULL"),
	    1);
}

/* R2.32. */
static void
a_link_whose_mail_waited_is_not_swept_while_it_works(void **state)
{
	struct world *world = *state;
	int64_t sent = WORLD_NOW + 40 * TIME_HOUR;
	struct mail mail = { 0 };
	char token[SECRET_TOKEN_SIZE];
	struct person person;

	world_begin(world);
	assert_int_equal(store_password_ask(&world->store,
			     "admin@fabrikam.example", WORLD_NOW),
	    DONE);
	world_commit(world);
	mail.id = world_number(world, "SELECT mail FROM password_link");
	world_begin(world);
	assert_int_equal(store_password_arm(&world->store, &mail, sent,
			     world->arena, token, &person),
	    DONE);
	assert_int_equal(
	    store_password_sweep(&world->store, WORLD_NOW + 49 * TIME_HOUR),
	    DONE);
	assert_int_equal(store_password_of(&world->store, token,
			     WORLD_NOW + 49 * TIME_HOUR, world->arena, &person),
	    DONE);
	assert_int_equal(
	    store_password_sweep(&world->store, sent + PASSWORD_LINK_LASTS + 1),
	    DONE);
	world_commit(world);
	assert_int_equal(
	    world_number(world, "SELECT count(*) FROM password_link"), 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		IN_WORLD(the_setting_in_force_is_the_last_before_the_instant),
		IN_WORLD(a_setting_is_replaced_for_the_same_instant_and_told),
		IN_WORLD(a_calendar_has_its_programs_holidays_in_order),
		IN_WORLD(a_throttle_counts_in_its_window),
		IN_WORLD(a_lease_has_one_holder_until_it_ends),
		IN_WORLD(due_jobs_come_longest_overdue_first),
		IN_WORLD(the_owner_is_told_in_app_and_by_mail),
		IN_WORLD(one_is_not_told_what_one_did),
		IN_WORLD(an_occasion_is_told_once_to_each),
		IN_WORLD(
		    a_follower_whose_roles_do_not_reach_the_claim_is_not_told),
		IN_WORLD(a_follower_who_left_the_partner_is_not_told),
		IN_WORLD(a_disabled_owners_messages_go_to_the_locations_admins),
		IN_WORLD(the_reviewer_is_told_in_microsofts_directory),
		IN_WORLD(messages_come_newest_first_in_pages_and_are_read),
		IN_WORLD(a_mail_to_an_address_is_nobodys_message),
		IN_WORLD(a_link_whose_mail_waited_is_not_swept_while_it_works),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}

/* Enrollments end with the fiscal year or go on, and are reminded of. */

#include "clock/enrollments.h"

#include <inttypes.h>

#include "base/time.h"
#include "clock/part.h"
#include "store/enrollment.h"
#include "store/setting.h"

#define BATCH 50

/* One whose year is over, as it is in the transaction. */
static enum outcome
end_one(struct work *work, const struct enrollment_key *key)
{
	struct enrollment_step step = { .words = "" };
	struct candidate candidate;
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	out = store_enrollment_any(
	    work->store, key->location, key->program, work->arena, &candidate);
	if (out == DONE &&
	    !enrollment_is_over(&candidate.enrollment, work->system.now))
		out = ABSENT;
	if (out == DONE) {
		step.event = enrollment_is_met(&candidate.enrollment)
				 ? ENROLLMENT_ROLL_OVER
				 : ENROLLMENT_EXPIRE;
		out = store_enrollment_move(
		    work->store, &work->system, work->arena, &candidate, &step);
	}
	return part_end(work, out);
}

enum outcome
enrollments_end(struct work *work)
{
	int64_t began = enrollment_year_began(work->system.now);
	size_t count = BATCH;
	enum outcome out = DONE;

	while (out == DONE && count == BATCH) {
		struct enrollment_key *keys;

		out = store_enrollment_over(
		    work->store, began, BATCH, work->arena, &keys, &count);
		for (size_t i = 0; out == DONE && i < count; i++)
			out = end_one(work, &keys[i]);
		out = part_commit(work, out);
	}
	return out;
}

/* What is told of one that stands so: each so many days, or once. */
struct reminder {
	enum enrollment_status status;
	enum message_kind kind;
	enum setting setting;
	int64_t unit; /* seconds of the setting's number */
	bool once;
};

static const struct reminder reminders[] = {
	{ ENROLLMENT_INVITED, MESSAGE_ENROLLMENT_UNANSWERED,
	    SETTING_ENROLLMENT_REMINDER, TIME_DAY, false },
	{ ENROLLMENT_ACTION_REQUIRED, MESSAGE_ENROLLMENT_UNSUBMITTED,
	    SETTING_ENROLLMENT_REMINDER, TIME_DAY, false },
	{ ENROLLMENT_VALIDATING, MESSAGE_ENROLLMENT_LATE,
	    SETTING_ENROLLMENT_CHECK, TIME_HOUR, true },
};

static const struct reminder ending = { ENROLLMENT_ENROLLED,
	MESSAGE_ENROLLMENT_ENDS, SETTING_ENROLLMENT_END, TIME_DAY, true };

/* One that stands in the transaction as it was found. The occasion's name: a
 * second message of it to the same person is not written. */
static enum outcome
remind_one(struct work *work, const struct enrollment_key *key,
    const struct reminder *reminder, int64_t which)
{
	const char *once =
	    arena_print(work->arena, "%s:%" PRId64 ":%s:%" PRId64 ":%" PRId64,
		message_code(reminder->kind), key->location,
		program_code(key->program), key->changed, which);
	struct candidate candidate;
	const struct enrollment *one = &candidate.enrollment;
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	out = store_enrollment_any(
	    work->store, key->location, key->program, work->arena, &candidate);
	if (out == DONE &&
	    (one->status != reminder->status || one->changed != key->changed))
		out = ABSENT;
	if (out == DONE && reminder == &ending && enrollment_is_met(one))
		out = ABSENT;
	if (out == DONE)
		out = store_enrollment_tell(work->store, &work->system,
		    work->arena, &candidate, reminder->kind, once);
	if (out == DONE)
		out = store_enrollment_reminded(work->store, key, which);
	return part_end(work, out);
}

/* All of a round, some at once, so that nobody waits long to write. `days`: of
 * those that are reminded of more than once. */
static enum outcome
remind_round(struct work *work, const struct enrollment_round *round,
    const struct reminder *reminder, int64_t days)
{
	struct enrollment_key last = { .location = 0 }, *keys;
	size_t count = BATCH;
	enum outcome out = DONE;

	while (out == DONE && count == BATCH) {
		out = store_enrollment_waiting(work->store, round, &last, BATCH,
		    work->arena, &keys, &count);
		for (size_t i = 0; out == DONE && i < count; i++) {
			int64_t which = round->most;

			last = keys[i];
			if (!reminder->once)
				which = enrollment_reminder(
				    last.changed, work->system.now, days);
			if (which > last.reminded)
				out = remind_one(work, &last, reminder, which);
		}
		out = part_commit(work, out);
	}
	return out;
}

static enum outcome
remind_waiting(
    struct work *work, enum program program, const struct reminder *reminder)
{
	struct enrollment_round round = { .program = program,
		.status = reminder->status,
		.most = reminder->once ? 1 : ENROLLMENT_REMINDERS };
	int64_t now = work->system.now, number;
	enum outcome out = store_setting_of(
	    work->store, program, reminder->setting, now, &number);

	if (out != DONE)
		return out;
	round.before = now - number * reminder->unit;
	return remind_round(work, &round, reminder, number);
}

/* Of those that will not be rolled over, so many days before: the reminder is
 * called by the year's end. */
static enum outcome
remind_ending(struct work *work, enum program program)
{
	int64_t now = work->system.now, ends = enrollment_year_ends(now), days;
	const struct enrollment_round round = { .program = program,
		.status = ending.status,
		.before = now,
		.most = ends };
	enum outcome out =
	    store_setting_of(work->store, program, ending.setting, now, &days);

	if (out != DONE || now < ends - days * ending.unit)
		return out;
	return remind_round(work, &round, &ending, 0);
}

enum outcome
enrollments_remind(struct work *work)
{
	enum outcome out = DONE;

	for (int i = 0; out == DONE && i < PROGRAM__COUNT; i++) {
		for (size_t j = 0; out == DONE && j < LENGTH(reminders); j++)
			out = remind_waiting(
			    work, (enum program)i, &reminders[j]);
		if (out == DONE)
			out = remind_ending(work, (enum program)i);
	}
	return out;
}

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

/* What is told of one that has waited: each so many days, or once. */
static const struct reminder {
	enum enrollment_status status;
	enum message_kind kind;
	enum setting setting;
	int64_t unit; /* seconds of the setting's number */
	bool once;
} reminders[] = {
	{ ENROLLMENT_INVITED, MESSAGE_ENROLLMENT_UNANSWERED,
	    SETTING_ENROLLMENT_REMINDER, TIME_DAY, false },
	{ ENROLLMENT_ACTION_REQUIRED, MESSAGE_ENROLLMENT_UNSUBMITTED,
	    SETTING_ENROLLMENT_REMINDER, TIME_DAY, false },
	{ ENROLLMENT_VALIDATING, MESSAGE_ENROLLMENT_LATE,
	    SETTING_ENROLLMENT_CHECK, TIME_HOUR, true },
};

/* The occasion's name: a second message of it to the same person is not
 * written. */
static enum outcome
remind_one(struct work *work, const struct enrollment_key *key,
    enum message_kind kind, int64_t occasion)
{
	const char *once = arena_print(work->arena,
	    "%s:%" PRId64 ":%s:%" PRId64, message_code(kind), key->location,
	    program_code(key->program), occasion);
	struct candidate candidate;
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	out = store_enrollment_any(
	    work->store, key->location, key->program, work->arena, &candidate);
	if (out == DONE && kind == MESSAGE_ENROLLMENT_ENDS &&
	    enrollment_is_met(&candidate.enrollment))
		out = ABSENT;
	if (out == DONE)
		out = store_enrollment_tell(work->store, &work->system,
		    work->arena, &candidate, kind, once);
	return part_end(work, out);
}

static enum outcome
remind_waiting(
    struct work *work, enum program program, const struct reminder *reminder)
{
	int64_t now = work->system.now, number, each;
	struct enrollment_key *keys;
	size_t count = 0;
	enum outcome out = store_setting_of(
	    work->store, program, reminder->setting, now, &number);

	each = number * reminder->unit;
	if (out == DONE)
		out = store_enrollment_waiting(work->store, program,
		    reminder->status, now - each, work->arena, &keys, &count);
	for (size_t i = 0; out == DONE && i < count; i++) {
		int which = reminder->once ? 1
					   : enrollment_reminder(
						 keys[i].changed, now, number);

		if (which > 0)
			out = remind_one(work, &keys[i], reminder->kind,
			    keys[i].changed + which);
	}
	return part_commit(work, out);
}

/* Of those that will not be rolled over, so many days before. */
static enum outcome
remind_ending(struct work *work, enum program program)
{
	int64_t now = work->system.now, ends = enrollment_year_ends(now), days;
	struct enrollment_key *keys;
	size_t count = 0;
	enum outcome out = store_setting_of(
	    work->store, program, SETTING_ENROLLMENT_END, now, &days);

	if (out != DONE || now < ends - days * TIME_DAY)
		return out;
	out = store_enrollment_waiting(work->store, program,
	    ENROLLMENT_ENROLLED, now, work->arena, &keys, &count);
	for (size_t i = 0; out == DONE && i < count; i++)
		out = remind_one(work, &keys[i], MESSAGE_ENROLLMENT_ENDS, ends);
	return part_commit(work, out);
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

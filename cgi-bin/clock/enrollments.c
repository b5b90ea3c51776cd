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

/* Those that stand so since `before`, a batch at a time, each told `kind`. */
struct round {
	enum program program;
	enum enrollment_status status;
	enum message_kind kind;
	int64_t before;
	int64_t days;	  /* between reminders that come again; 0: once … */
	int64_t occasion; /* … for this instant; 0: since it stands so */
};

/* The occasion's name: a second message of it is not written. NULL: nothing is
 * due yet. */
static const char *
occasion_of(struct work *work, const struct round *round,
    const struct enrollment_key *key)
{
	int which = round->days == 0 ? 1
				     : enrollment_reminder(key->changed,
					   work->system.now, round->days);

	if (which == 0)
		return NULL;
	return arena_print(work->arena, "%s:%" PRId64 ":%s:%" PRId64,
	    message_code(round->kind), key->location,
	    program_code(key->program),
	    round->occasion != 0 ? round->occasion : key->changed + which);
}

/* Does it stand so still, and is it to be told of? */
static bool
is_due(const struct enrollment *one, const struct round *round,
    const struct enrollment_key *key)
{
	return one->status == round->status && one->changed == key->changed &&
	       (round->kind != MESSAGE_ENROLLMENT_ENDS ||
		   !enrollment_is_met(one));
}

static enum outcome
remind_one(struct work *work, const struct round *round,
    const struct enrollment_key *key)
{
	const char *once = occasion_of(work, round, key);
	struct candidate candidate;
	bool told = once == NULL;
	enum outcome out =
	    told ? DONE : store_enrollment_told(work->store, once, &told);

	if (out != DONE || told)
		return out;
	if ((out = store_begin(work->store)) != DONE)
		return out;
	out = store_enrollment_any(
	    work->store, key->location, key->program, work->arena, &candidate);
	if (out == DONE && !is_due(&candidate.enrollment, round, key))
		out = ABSENT;
	if (out == DONE)
		out = store_enrollment_tell(work->store, &work->system,
		    work->arena, &candidate, round->kind, once);
	return part_end(work, out);
}

static enum outcome
remind_all(struct work *work, const struct round *round)
{
	struct enrollment_key last = { .changed = INT64_MIN }, *keys;
	size_t count = BATCH;
	enum outcome out = DONE;

	while (out == DONE && count == BATCH) {
		out = store_enrollment_waiting(work->store, round->program,
		    round->status, round->before, &last, BATCH, work->arena,
		    &keys, &count);
		for (size_t i = 0; out == DONE && i < count; i++) {
			out = remind_one(work, round, &keys[i]);
			last = keys[i];
		}
		out = part_commit(work, out);
	}
	return out;
}

static enum outcome
remind_waiting(
    struct work *work, enum program program, const struct reminder *reminder)
{
	struct round round = { .program = program,
		.status = reminder->status,
		.kind = reminder->kind };
	int64_t number;
	enum outcome out = store_setting_of(
	    work->store, program, reminder->setting, work->system.now, &number);

	if (out != DONE)
		return out;
	round.before = work->system.now - number * reminder->unit;
	round.days = reminder->once ? 0 : number;
	return remind_all(work, &round);
}

/* Of those that will not be rolled over, so many days before. */
static enum outcome
remind_ending(struct work *work, enum program program)
{
	int64_t now = work->system.now, days;
	struct round round = { .program = program,
		.status = ENROLLMENT_ENROLLED,
		.kind = MESSAGE_ENROLLMENT_ENDS,
		.before = now,
		.occasion = enrollment_year_ends(now) };
	enum outcome out = store_setting_of(
	    work->store, program, SETTING_ENROLLMENT_END, now, &days);

	if (out != DONE || now < round.occasion - days * TIME_DAY)
		return out;
	return remind_all(work, &round);
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

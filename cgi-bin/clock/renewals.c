/* Approved lines whose subscription soon ends. */

#include "clock/renewals.h"

#include <inttypes.h>

#include "base/time.h"
#include "clock/part.h"
#include "rules/renewal.h"
#include "store/claim.h"
#include "store/message.h"
#include "store/renewal.h"
#include "store/setting.h"

/* The days before the end, as they are now, latest reminder last. */
static enum outcome
read_days(
    struct work *work, enum program program, int64_t days[RENEWAL_REMINDERS])
{
	static const enum setting settings[RENEWAL_REMINDERS] = {
		SETTING_RENEWAL_FIRST, SETTING_RENEWAL_SECOND,
		SETTING_RENEWAL_LAST
	};
	enum outcome out = DONE;

	for (int i = 0; out == DONE && i < RENEWAL_REMINDERS; i++)
		out = store_setting_of(work->store, program, settings[i],
		    work->system.now, &days[i]);
	return out;
}

/* One line. Its claim is read in the transaction. */
static enum outcome
remind(struct work *work, const struct renewal *renewal, int64_t days)
{
	const char *once =
	    arena_print(work->arena, "%s:%" PRId64 ":%" PRId64 ":%" PRId64,
		message_code(MESSAGE_RENEWAL_NEAR), renewal->line,
		renewal->ends, days);
	const char *detail = renewal_words(
	    work->arena, renewal->item, renewal->ends, work->system.now);
	struct claim claim;
	enum outcome out = store_begin(work->store);

	if (out != DONE)
		return out;
	out = store_claim_any(work->store, renewal->claim, work->arena, &claim);
	if (out == DONE)
		out = store_message_to_partner(work->store, &work->system,
		    &claim, MESSAGE_RENEWAL_NEAR, detail, once);
	return part_end(work, out);
}

static enum outcome
remind_program(struct work *work, enum program program)
{
	int64_t now = work->system.now, days[RENEWAL_REMINDERS], after = 0, due;
	size_t count = RENEWAL_BATCH;
	enum outcome out = read_days(work, program, days);

	while (out == DONE && count == RENEWAL_BATCH) {
		struct renewal *list;

		out = store_renewal_near(work->store, program, now,
		    now + days[0] * TIME_DAY, after, work->arena, &list,
		    &count);
		for (size_t i = 0; out == DONE && i < count; i++) {
			due = renewal_due(list[i].ends, now, days);
			if (due != 0)
				out = remind(work, &list[i], due);
			after = list[i].line;
		}
		out = part_commit(work, out);
	}
	return out;
}

enum outcome
renewals_remind(struct work *work)
{
	enum outcome out = DONE;

	for (int i = 0; out == DONE && i < PROGRAM__COUNT; i++)
		out = remind_program(work, (enum program)i);
	return out;
}

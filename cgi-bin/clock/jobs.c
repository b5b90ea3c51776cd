/* The table of what time does. */

#include "clock/jobs.h"

#include <string.h>

#include "base/time.h"
#include "clock/answers.h"
#include "clock/arbitrations.h"
#include "clock/checkpoints.h"
#include "clock/earnings.h"
#include "clock/enrollments.h"
#include "clock/keepings.h"
#include "clock/leavers.h"
#include "clock/mails.h"
#include "clock/renewals.h"
#include "clock/scans.h"
#include "clock/sweeps.h"
#include "clock/views.h"
#include "clock/waits.h"

const struct job_kind job_kinds[] = {
	{ "unanswered claims", 5 * TIME_MINUTE, answers_reject },
	{ "arbitration rounds", 5 * TIME_MINUTE, arbitrations_end_rounds },
	{ "reminders of arbitrations", TIME_HOUR, arbitrations_remind },
	{ "customers who do not answer", 5 * TIME_MINUTE, answers_go_on },
	{ "reminders to answer", TIME_HOUR, answers_remind },
	{ "reminders of drafts", TIME_HOUR, answers_remind_drafts },
	{ "subscription check", TIME_DAY, earnings_check },
	{ "reminders of renewals", TIME_DAY, renewals_remind },
	{ "enrollments of the fiscal year", TIME_HOUR, enrollments_end },
	{ "reminders of enrollments", TIME_HOUR, enrollments_remind },
	{ "subscriptions waited for", TIME_DAY, waits_look },
	{ "virus scan of files", TIME_MINUTE, scans_run },
	{ "pages of files", TIME_MINUTE, views_make },
	{ "daily mails", 10 * TIME_MINUTE, mails_gather },
	{ "mail outbox", TIME_MINUTE, mails_send },
	{ "words of claims", TIME_DAY, sweeps_words },
	{ "data that is kept no longer", TIME_HOUR, keepings_erase },
	{ "people who left", TIME_MINUTE, leavers_forget },
	{ "signed checkpoint", TIME_DAY, checkpoints_sign },
	{ "database checkpoint", 10 * TIME_MINUTE, sweeps_checkpoint },
};
const size_t job_kind_count = LENGTH(job_kinds);

const struct job_kind *
job_kind_of(const char *name)
{
	for (size_t i = 0; i < LENGTH(job_kinds); i++)
		if (strcmp(job_kinds[i].name, name) == 0)
			return &job_kinds[i];
	return NULL;
}

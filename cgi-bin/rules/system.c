/* How the site itself stands. */

#include "rules/system.h"

#include "base/outcome.h"
#include "base/time.h"

static const struct {
	const char *matter, *advice;
} concerns[] = {
	[SYSTEM_SCHEMA] = { "The database is not of this program’s version.",
	    "End the program and start it again: it brings the database up to "
	    "date, or says why it cannot." },
	[SYSTEM_DISK] = { "The disk is nearly full.",
	    "Make room on the disk that holds the data directory, or move the "
	    "directory to a bigger one. When it is full nothing can be saved "
	    "any more; what is saved stays." },
	[SYSTEM_CLOCK] = { "The clock does not run.",
	    "It starts together with the program (cpor serve): see in the log "
	    "why it ended, and start the program again. Until then no mail "
	    "leaves and no deadline is kept." },
	[SYSTEM_JOB_FAILS] = { "A job of the clock fails again and again.",
	    "Its name stands below, and why it fails in the log of the "
	    "program. It is tried again every minute." },
	[SYSTEM_JOB_LATE] = { "A job of the clock is late.",
	    "If it is only one, another job may be taking long. If it is still "
	    "late in an hour, see the log of the program." },
	[SYSTEM_NO_BACKUP] = { "No backup has been made.",
	    "Have the command “cpor backup FILE” run every night, and keep its "
	    "files and, apart from them, the file “keys” on another machine." },
	[SYSTEM_OLD_BACKUP] = { "The last backup is more than two days old.",
	    "Look after what runs “cpor backup FILE” every night." },
	[SYSTEM_LOG] = { "The database’s log has grown long.",
	    "The clock empties it every ten minutes unless something reads for "
	    "a very long time. If it is still long in an hour, start the "
	    "program again." },
	[SYSTEM_MAIL_FAILED] = { "Some mails have failed.",
	    "See on the page “Mail” what the mail server said, and send them "
	    "again." },
	[SYSTEM_NO_MAIL] = { "There is no mail server, and mail waits.",
	    "Set CPOR_SMTP_URL and start the program again. What waits leaves "
	    "then." },
	[SYSTEM_NO_SCANNER] = { "There is no virus scanner, and files wait "
				"for one.",
	    "These files came while there was one. Set CPOR_CLAMD and start "
	    "the program again." },
};
_Static_assert(
    LENGTH(concerns) == SYSTEM_CONCERN__COUNT, "every concern has its words");

enum job_standing
system_job(const struct job *job, int64_t now)
{
	if (job->failures > 0)
		return JOB_FAILS;
	return job->next < now - SYSTEM_LATE ? JOB_LATE : JOB_FINE;
}

static bool
has_job(const struct system *system, enum job_standing standing, int64_t now)
{
	for (size_t i = 0; i < system->job_count; i++)
		if (system_job(&system->jobs[i], now) == standing)
			return true;
	return false;
}

bool
system_concerns(
    const struct system *system, enum system_concern concern, int64_t now)
{
	int64_t free = system->disk_free;

	switch (concern) {
	case SYSTEM_SCHEMA:
		return system->schema != system->schema_program;
	case SYSTEM_DISK:
		return free < SYSTEM_FREE_LEAST ||
		       free < system->disk_size / SYSTEM_FREE_SHARE;
	case SYSTEM_CLOCK:
		return system->clock < now - SYSTEM_LATE;
	case SYSTEM_JOB_FAILS:
		return has_job(system, JOB_FAILS, now);
	case SYSTEM_JOB_LATE: /* of a clock that runs */
		return !system_concerns(system, SYSTEM_CLOCK, now) &&
		       has_job(system, JOB_LATE, now);
	case SYSTEM_NO_BACKUP:
		return system->backup == 0;
	case SYSTEM_OLD_BACKUP:
		return system->backup != 0 &&
		       system->backup < now - SYSTEM_BACKUP_DAYS * TIME_DAY;
	case SYSTEM_LOG:
		return system->log > SYSTEM_LOG_MOST;
	case SYSTEM_MAIL_FAILED:
		return system->mail_failed > 0;
	case SYSTEM_NO_MAIL:
		return !system->has_mail && system->mail_waiting > 0;
	case SYSTEM_NO_SCANNER:
		return !system->has_scanner && system->scans > 0;
	case SYSTEM_CONCERN__COUNT:
		break;
	}
	return false;
}

const char *
system_matter(enum system_concern concern)
{
	return concerns[concern].matter;
}

const char *
system_advice(enum system_concern concern)
{
	return concerns[concern].advice;
}

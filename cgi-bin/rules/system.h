/*
 * How the site itself stands, and what somebody should look after (R8.47,
 * R8.48): its disk, its database, what waits, its backups and its clock.
 */

#ifndef RULES_SYSTEM_H
#define RULES_SYSTEM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#define SYSTEM_VERSION "0.1.0" /* the program's */

#define SYSTEM_FREE_LEAST  (INT64_C(1024) * 1024 * 1024) /* bytes of disk */
#define SYSTEM_FREE_SHARE  20 /* … or one part in so many */
#define SYSTEM_LOG_MOST	   (INT64_C(256) * 1024 * 1024) /* bytes */
#define SYSTEM_BACKUP_DAYS 2
#define SYSTEM_LATE	   600 /* seconds after which a job is late */

/* Something that the clock does. */
struct job {
	const char *name;
	int64_t next;	  /* when it is due */
	int64_t last;	  /* when it last ended well; 0: never */
	int64_t failures; /* in a row since then */
};

enum job_standing { JOB_FINE, JOB_LATE, JOB_FAILS };
enum job_standing system_job(const struct job *, int64_t now);

struct system {
	int64_t schema, schema_program; /* versions: of the database, ours */
	int64_t disk_free, disk_size;	/* bytes */
	int64_t database, log;		/* bytes of the file and of its log */
	int64_t mail_waiting, mail_failed;
	int64_t scans, views;	     /* files that wait for them */
	int64_t due;		     /* jobs that wait for the clock */
	int64_t backup, backup_size; /* when the last was made; 0: never */
	int64_t clock; /* until when a clock has said it runs; 0: never */
	bool has_mail, has_scanner;
	const struct job *jobs; /* by name */
	size_t job_count;
};

/* What somebody should look after, the most urgent first. */
enum system_concern {
	SYSTEM_SCHEMA,
	SYSTEM_DISK,
	SYSTEM_CLOCK,
	SYSTEM_JOB_FAILS,
	SYSTEM_JOB_LATE,
	SYSTEM_NO_BACKUP,
	SYSTEM_OLD_BACKUP,
	SYSTEM_LOG,
	SYSTEM_MAIL_FAILED,
	SYSTEM_NO_MAIL,
	SYSTEM_NO_SCANNER,
	SYSTEM_CONCERN__COUNT
};

/* Is it so, at that instant? */
bool system_concerns(const struct system *, enum system_concern, int64_t now);

/* What is the matter, and what to do about it: a sentence, and sentences. */
const char *system_matter(enum system_concern);
const char *system_advice(enum system_concern);

#endif

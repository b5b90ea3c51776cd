/* Clearing away what has ended by itself. */

#ifndef CLOCK_SWEEPS_H
#define CLOCK_SWEEPS_H

#include "clock/jobs.h"

/* Sessions idle or old past their limits. */
enum outcome sweeps_sessions(struct work *) CHECKED;

/* Files that began to arrive more than an hour ago and never ended. */
enum outcome sweeps_files(struct work *) CHECKED;

/* Counters of windows that are long over. */
enum outcome sweeps_counters(struct work *) CHECKED;

/* Links to choose a new password that were asked for two days ago. */
enum outcome sweeps_links(struct work *) CHECKED;

/* The words of claims that an older program wrote without any. */
enum outcome sweeps_words(struct work *) CHECKED;

/* Files of many drafts that were sent more than 30 days ago. */
enum outcome sweeps_batches(struct work *) CHECKED;

/* Files to be imported that were sent more than a day ago. */
enum outcome sweeps_imports(struct work *) CHECKED;

/* What was written and not sent, when nobody came back for it. */
enum outcome sweeps_unsent(struct work *) CHECKED;

/* Who had a claim's desk open some time ago. */
enum outcome sweeps_desks(struct work *) CHECKED;

/* The database's log, brought into its main file. */
enum outcome sweeps_checkpoint(struct work *) CHECKED;

#endif

/*
 * The demonstration's claims: each row of db/demo/claims.csv goes through a
 * story of db/demo/stories.csv, all at once and in the order of time, so that
 * history, turns, deadlines and messages are what they would be.
 */

#ifndef ADMIN_DEMO_STORY_H
#define ADMIN_DEMO_STORY_H

#include "admin/demo.h"

/*
 * Tell them all. A story's days are business days before its last one; a
 * claim's `ago` says how many business days before today that was (at least
 * 1). What cannot be done is in the log.
 */
enum outcome admin_demo_story_tell(struct demo *) CHECKED;

#endif

/* The demonstration's partner accounts, locations and people. */

#ifndef ADMIN_DEMO_PEOPLE_H
#define ADMIN_DEMO_PEOPLE_H

#include "admin/demo.h"

/* Make them all, in one transaction. */
enum outcome admin_demo_people_make(struct demo *) CHECKED;

/* Somebody at an instant, in a directory they belong to (by its name). ABSENT:
 * there is no such person or directory. */
enum outcome admin_demo_people_viewer(struct demo *, struct arena *,
    const char *email, const char *directory, int64_t now,
    struct viewer *) CHECKED;

/* Everybody has read their messages but those of the last few days, and some
 * keep lists. */
enum outcome admin_demo_people_read(struct demo *) CHECKED;

#endif

/* cpor demo: a new data directory with a believable world to look around in. */

#ifndef ADMIN_DEMO_H
#define ADMIN_DEMO_H

#include "admin/demo_table.h"
#include "admin/office.h"

/*
 * The command; returns its exit status (admin/office.h). Makes the data
 * directory and its database, marked as a demonstration, so that its clock may
 * be set. A database that is there already is left alone: OFFICE_REFUSED.
 */
int admin_demo(int argc, char **argv);

/* How long ago the world began: directories, people, customers. */
#define DEMO_AGE (400 * TIME_DAY)

/* The world while it is being made; its parts are in admin/demo_*.c. */
struct demo {
	struct store *store;
	struct arena *arena;
	const char *directory; /* CPOR_DATA */
	const char *spool;     /* for files on their way in */
	int64_t began, now;
	int64_t microsoft;
	struct viewer operator; /* nobody, when it began */
	struct demo_table partners, locations, people, tenants, subscriptions,
	    skus, claims, stories;
};

#endif

/* cpor init: a new data directory with all that a database begins with. */

#ifndef ADMIN_INIT_H
#define ADMIN_INIT_H

#include "store/store.h"

/* The command; returns its exit status (admin/office.h). */
int admin_init(int argc, char **argv);

/*
 * Make the directory (mode 0700) if it is not there, with spool/, keys and an
 * empty database at the program's schema. -1: see the log; a directory that
 * has a database already is left alone, and that is -1 too.
 */
int admin_init_directory(const char *directory) CHECKED;

/*
 * The first content of a database of that kind, in one transaction: programs,
 * their default settings and calendars, the catalogue, and Microsoft's
 * directory, whose id is put into `microsoft`.
 */
enum outcome admin_init_content(
    struct store *, const char *kind, int64_t now, int64_t *microsoft) CHECKED;

#endif

/* cpor init: a new data directory with all that a database begins with. */

#ifndef ADMIN_INIT_H
#define ADMIN_INIT_H

#include "store/store.h"

/* The command; returns its exit status (admin/office.h). In a directory that
 * was made before it only brings the schema up to date. */
int admin_init(int argc, char **argv);

/*
 * Make the directory (mode 0700) if it is not there, with spool/, keys and an
 * empty database at the program's schema; what is there already stays. -1: see
 * the log. A database without its keys is refused: new ones would not open it.
 */
int admin_init_directory(const char *directory) CHECKED;

/*
 * The first content of a database of that kind, in one transaction: programs,
 * their default settings and calendars, the catalogue, and Microsoft's
 * directory, whose id is put into `microsoft`. CONFLICT: it was made before.
 */
enum outcome admin_init_content(
    struct store *, const char *kind, int64_t now, int64_t *microsoft) CHECKED;

#endif

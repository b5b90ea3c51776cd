/* How the site itself stands (rules/system), and that a backup was made. */

#ifndef STORE_SYSTEM_H
#define STORE_SYSTEM_H

#include "rules/system.h"
#include "store/store.h"

/* All of it but has_mail and has_scanner, which are the run's. */
enum outcome store_system_read(
    struct store *, int64_t now, struct arena *, struct system *) CHECKED;

/* A backup of `size` bytes was made; in the caller's transaction. */
enum outcome store_system_backup(
    struct store *, int64_t now, int64_t size) CHECKED;

#endif

/* Directories: partner accounts and Microsoft (domain.md section 2). */

#ifndef STORE_DIRECTORY_H
#define STORE_DIRECTORY_H

#include "rules/person.h"
#include "store/store.h"

/* One directory. */
enum outcome store_directory_of(
    struct store *, int64_t id, struct arena *, struct directory *) CHECKED;

/* Add one: sets directory->id. */
enum outcome store_directory_add(
    struct store *, const struct viewer *, struct directory *) CHECKED;

#endif

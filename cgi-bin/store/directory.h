/* Directories: partner accounts and Microsoft (domain.md section 2). */

#ifndef STORE_DIRECTORY_H
#define STORE_DIRECTORY_H

#include "rules/person.h"
#include "store/store.h"

/* One by its id. ABSENT also: it has become a part of another (R2.56), and so
 * for the list of all. */
enum outcome store_directory_of(
    struct store *, int64_t id, struct arena *, struct directory *) CHECKED;

/* The directories somebody belongs to, by name. */
enum outcome store_directory_of_person(struct store *, int64_t person,
    struct arena *, struct directory **, size_t *count) CHECKED;

/* All directories, by name. */
enum outcome store_directory_list(
    struct store *, struct arena *, struct directory **, size_t *count) CHECKED;

/* Add one: sets directory->id. */
enum outcome store_directory_add(
    struct store *, struct directory *, int64_t now) CHECKED;

#endif

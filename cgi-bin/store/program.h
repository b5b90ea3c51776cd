/* Programs in the store: how they take locations in, and what they ask. */

#ifndef STORE_PROGRAM_H
#define STORE_PROGRAM_H

#include "rules/person.h"
#include "rules/requirement.h"
#include "store/store.h"

enum outcome store_program_of(struct store *, enum program, struct arena *,
    struct program_terms *) CHECKED;

/* Change invitation and openness, with history; nothing is written when they
 * are as they were. */
enum outcome store_program_change(struct store *, const struct viewer *,
    const struct program_terms *before,
    const struct program_terms *after) CHECKED;

/* Ask for one more (its id is set), or for one no more, with history. CONFLICT:
 * it is asked for already. ABSENT: it is not. */
enum outcome store_program_require(struct store *, const struct viewer *,
    struct arena *, const struct program_terms *,
    struct program_requirement *) CHECKED;
enum outcome store_program_release(struct store *, const struct viewer *,
    struct arena *, const struct program_terms *,
    const struct program_requirement *) CHECKED;

#endif

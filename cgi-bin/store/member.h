/*
 * Members of directories and their roles there (domain.md section 2). Every
 * change stands in history with what the roles were before and after (R2.25),
 * and counts from the next request on: sessions keep no roles (R2.23).
 */

#ifndef STORE_MEMBER_H
#define STORE_MEMBER_H

#include "rules/person.h"
#include "store/store.h"

/* What they are in a directory of theirs: roles, and what they ask for. */
enum outcome store_member_ship(struct store *, int64_t person,
    const struct directory *, struct arena *, struct membership *) CHECKED;

/* The member of a directory who signs in with that address (lower case): who
 * and their name. ABSENT is answered by the same one question, whoever else
 * has the address. */
enum outcome store_member_of_email(struct store *, const char *email,
    int64_t directory, struct arena *, int64_t *person,
    const char **name) CHECKED;

/* Make them a member of a directory; DONE when they are. */
enum outcome store_member_join(struct store *, const struct viewer *,
    int64_t person, int64_t directory) CHECKED;

/*
 * Give a member a role, tell them (unless they gave it to themselves), and with
 * it answer their open request for it. Whether the viewer may is asked before
 * (person_gives). CONFLICT: they have it so.
 */
enum outcome store_member_give(struct store *, const struct viewer *,
    struct arena *, const struct grant *) CHECKED;

/* Take back what was given, and tell them likewise. CONFLICT: it must stay with
 * somebody, and nobody else who may sign in has it (R2.24). */
enum outcome store_member_take(struct store *, const struct viewer *,
    struct arena *, const struct grant *) CHECKED;

/* They belong to the directory no more, and their roles there are gone.
 * ABSENT: they did not. CONFLICT as in store_member_take. */
enum outcome store_member_remove(struct store *, const struct viewer *,
    struct arena *, int64_t person, int64_t directory) CHECKED;

/* A member's roles in a directory, as they were given. */
enum outcome store_member_grants(struct store *, int64_t person,
    int64_t directory, struct arena *, struct grant **, size_t *count) CHECKED;

/* One of them, by its id and whose it is. */
enum outcome store_member_grant_of(struct store *, int64_t id, int64_t person,
    struct arena *, struct grant *) CHECKED;

/* The roles which must stay with somebody and that only they have, in a
 * directory, or (0) in all of theirs. */
enum outcome store_member_last(struct store *, int64_t person,
    int64_t directory, struct arena *, struct last_role **,
    size_t *count) CHECKED;
enum outcome store_member_is_last(
    struct store *, int64_t person, int64_t directory, bool *last) CHECKED;

#endif

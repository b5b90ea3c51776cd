/*
 * People, the directories they belong to, and their roles there (domain.md
 * section 2). Every change stands in history, by `viewer` (whose person is 0
 * for the operator) at viewer->now. People are never removed; what they are in
 * a directory is store/member.
 */

#ifndef STORE_PERSON_H
#define STORE_PERSON_H

#include "rules/person.h"
#include "store/store.h"

/* Somebody by id, or by the address they sign in with (lower case), disabled
 * or not. */
enum outcome store_person_of(
    struct store *, int64_t id, struct arena *, struct person *) CHECKED;
enum outcome store_person_of_email(
    struct store *, const char *email, struct arena *, struct person *) CHECKED;

/* Of a row that begins with $PERSON_COLUMNS. */
void store_person_read(struct query *, struct arena *, struct person *);

/* What a list of people is narrowed to, and from where on. */
struct person_filter {
	int64_t directory;	    /* 0: everybody, also those in none */
	const char *text;	    /* in a name or address; "": all */
	const char *role;	    /* a code; "": whatever they have */
	bool disabled;		    /* only those */
	const struct person *after; /* NULL: from the beginning */
};

/* By name; at most `limit`. */
enum outcome store_person_list(struct store *, const struct person_filter *,
    size_t limit, struct arena *, struct person **, size_t *count) CHECKED;

/* Somebody, if they are a member of a directory; disabled or not. */
enum outcome store_person_member(struct store *, int64_t id, int64_t directory,
    struct arena *, struct person *) CHECKED;

/*
 * What the viewer's pages need to know of them: fills person … everywhere,
 * zone, language, unread and support for `person` in `directory` (0: none
 * chosen, and so it is when they are no member there). ABSENT: nobody, or
 * disabled.
 */
enum outcome store_person_viewer(struct store *, int64_t person,
    int64_t directory, struct arena *, struct viewer *) CHECKED;

/* Add somebody: sets person->id and ->created, ignores ->disabled; a
 * ->password of "" or NULL cannot sign in. CONFLICT: the address is taken. */
enum outcome store_person_add(
    struct store *, const struct viewer *, struct person *) CHECKED;

/* They may not sign in any more, and their sessions end. ABSENT: nobody, or
 * disabled before. CONFLICT: a directory would be without its last global admin
 * or program admin (R2.24). */
enum outcome store_person_disable(
    struct store *, const struct viewer *, int64_t id) CHECKED;

/* They may sign in again, with the roles they had. ABSENT: nobody, not
 * disabled, or forgotten (store/leaver). */
enum outcome store_person_enable(
    struct store *, const struct viewer *, int64_t id) CHECKED;

/* A new password, as secret_password_make gives it. */
enum outcome store_person_password(struct store *, const struct viewer *,
    int64_t id, const char *stored) CHECKED;

/* The password that was just found right, as it is to be stored from now on: no
 * change of theirs. FORBIDDEN: they have another meanwhile, or may not sign in
 * any more. */
enum outcome store_person_remake(
    struct store *, const struct person *, const char *stored) CHECKED;

/* Time zone (IANA name) and language of their pages; `before` is how they
 * stand now. */
enum outcome store_person_profile(struct store *, const struct viewer *,
    const struct person *before, const char *zone,
    const char *language) CHECKED;

/* The viewer wants keyboard shortcuts, or does not (R5.113); with its history
 * entry when that is new. */
enum outcome store_person_keys(
    struct store *, const struct viewer *, bool on) CHECKED;

/* Who can sign in where, by directory and e-mail: for demonstrations. */
enum outcome store_person_sign_ins(
    struct store *, struct arena *, struct sign_in **, size_t *count) CHECKED;

/* The members of a directory who hold one of `roles` (a set), not disabled,
 * by name: "the global and account admins to ask". */
enum outcome store_person_holders(struct store *, int64_t directory,
    unsigned roles, struct arena *, struct person **, size_t *count) CHECKED;

#endif

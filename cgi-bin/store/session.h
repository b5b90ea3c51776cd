/* Signed-in browsers: 30 minutes idle, 12 hours at most. */

#ifndef STORE_SESSION_H
#define STORE_SESSION_H

#include "rules/person.h"
#include "store/store.h"

#define SESSION_IDLE	(30 * TIME_MINUTE)
#define SESSION_LONGEST (12 * TIME_HOUR)
#define SESSION_PROVED	(10 * TIME_MINUTE) /* a password stays typed (R2.46) */
#define SESSION_KEPT	(24 * TIME_HOUR)   /* after its end (guard_writer) */
#define SESSION_PLACE	(90 * TIME_DAY)	   /* a place stays known (R2.61) */
#define SESSION_SEEN	TIME_MINUTE	   /* `seen` is kept this exactly */

/* A signed-in browser. */
struct session {
	unsigned char hash[SECRET_HASH_SIZE]; /* of its cookie's bytes */
	int64_t person;
	int64_t directory; /* 0: not chosen yet */
	const char *directory_name;
	int64_t begun, seen;
	int64_t proved;	     /* when the password was last typed in it */
	bool half;	     /* the second factor is awaited */
	const char *browser; /* "Firefox on Windows", "" */
	const char *network; /* "203.0.113.x", "" */
};

/*
 * The person behind a session, in the directory they chose, with their roles
 * there: fills person … everywhere, zone, language and unread of `viewer`,
 * and when it was last `seen` and its password `proved`. A directory they no
 * longer belong to is as none chosen. ABSENT: no such session, it has ended,
 * it is only half of one, or the person is disabled.
 */
enum outcome store_session_of(struct store *,
    const unsigned char hash[SECRET_HASH_SIZE], int64_t now, struct arena *,
    struct viewer *, int64_t *seen, int64_t *proved) CHECKED;

/* Whose half session it is, begun after `before` (0: ever); ABSENT: none. */
enum outcome store_session_half(struct store *,
    const unsigned char hash[SECRET_HASH_SIZE], int64_t before,
    int64_t *person) CHECKED;

/* A new session, begun and proved now: hash, person, directory, half, browser
 * and network count. */
enum outcome store_session_add(
    struct store *, const struct session *, int64_t now) CHECKED;

/* Its person has signed in from its place, a browser in a network: when that is
 * not their first and they were not there in SESSION_PLACE, a mail tells them
 * (R2.61). */
enum outcome store_session_place(struct store *, struct arena *,
    const struct session *, int64_t now) CHECKED;

/* The password was typed in it again. */
enum outcome store_session_prove(struct store *,
    const unsigned char hash[SECRET_HASH_SIZE], int64_t now) CHECKED;

/* A person's sessions that have not ended, the latest used first. */
enum outcome store_session_list(struct store *, int64_t person, int64_t now,
    struct arena *, struct session **, size_t *count) CHECKED;

/* It is in use now. */
enum outcome store_session_touch(struct store *,
    const unsigned char hash[SECRET_HASH_SIZE], int64_t now) CHECKED;

/* Choose a directory, and from now on be known by hash `fresh`; ABSENT when
 * the session's person is no member of it. */
enum outcome store_session_choose(struct store *,
    const unsigned char hash[SECRET_HASH_SIZE],
    const unsigned char fresh[SECRET_HASH_SIZE], int64_t directory,
    int64_t now) CHECKED;

/* End it; DONE also when there was none. */
enum outcome store_session_end(
    struct store *, const unsigned char hash[SECRET_HASH_SIZE]) CHECKED;

/* End all sessions of a person but this one; DONE also when there were none. */
enum outcome store_session_end_others(struct store *, int64_t person,
    const unsigned char hash[SECRET_HASH_SIZE]) CHECKED;

/* It goes on, and is known by hash `fresh` from now on. */
enum outcome store_session_renew(struct store *,
    const unsigned char hash[SECRET_HASH_SIZE],
    const unsigned char fresh[SECRET_HASH_SIZE], int64_t now) CHECKED;

/* End all sessions of a person; DONE also when there were none. */
enum outcome store_session_end_all(struct store *, int64_t person) CHECKED;

/* Whose session it is or was: also of one that has ended by itself and is not
 * removed yet. ABSENT: nobody's who may sign in. */
enum outcome store_session_person(struct store *,
    const unsigned char hash[SECRET_HASH_SIZE], int64_t *person) CHECKED;

/* Remove the sessions that ended by themselves SESSION_KEPT ago. */
enum outcome store_session_sweep(struct store *, int64_t now) CHECKED;

/* Remove the places from where nobody signed in since, but everybody's latest.
 */
enum outcome store_session_sweep_places(struct store *, int64_t before) CHECKED;

#endif

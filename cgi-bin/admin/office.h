/*
 * Where an operator's command works: the data directory with its keys and
 * store, and how a command ends. Commands speak to people: results on
 * standard output, what went wrong on standard error, in sentences.
 */

#ifndef ADMIN_OFFICE_H
#define ADMIN_OFFICE_H

#include "base/arena.h"
#include "rules/person.h"
#include "store/store.h"

/* Exit statuses. */
enum {
	OFFICE_DONE = 0,
	OFFICE_REFUSED = 1, /* it cannot be done; the message says why */
	OFFICE_MISUSED = 2, /* the arguments are wrong */
	OFFICE_AGAIN = 75,  /* nothing changed; it may work in a moment */
};

struct office {
	const char *directory; /* CPOR_DATA, "data" when it is not set */
	struct keys keys;
	struct store store;
	struct viewer nobody; /* nobody, now */
	struct arena *arena;
};

/* CPOR_DATA, or what holds when it is not set. */
const char *office_directory(void);

/* A path in a directory, in the arena. */
const char *office_path(
    struct arena *, const char *directory, const char *name);

/* Open the office of office_directory(). -1: the message is on standard error.
 * office_close may follow either way. */
int office_open(struct office *) CHECKED;
void office_close(struct office *);

/* Say "cpor WHAT: " and a sentence on standard error. */
void office_say(const char *what, const char *format, ...) PRINTF_LIKE(2, 3);

/* The directory of that name, in capitals or not. INVALID: there is none, or
 * several; the sentence is said. */
enum outcome office_find(struct office *, const char *what, const char *name,
    struct directory *) CHECKED;

/* Wrong arguments: says how the command is used; OFFICE_MISUSED. */
int office_usage(const char *usage);

/* The exit status of an outcome; other than DONE also says a sentence. */
int office_end(const char *what, enum outcome);

#endif

/*
 * Numbers that hold from an instant on (R8.30 to R8.33, R9.65): of a program
 * (store/setting), or how long something is kept (store/keeping). Each change
 * stands in history.
 */

#ifndef STORE_DATED_H
#define STORE_DATED_H

#include "rules/person.h"
#include "rules/setting.h"
#include "store/history.h"
#include "store/store.h"

/* One of them, with the statements of the table it stands in. */
struct dated {
	enum sql of, put, values, next, withdraw;
	const char *program;	   /* code; NULL: that table has none */
	const char *name;	   /* code */
	const char *group, *title; /* as history says what was changed */
	int64_t usual;		   /* before anything was entered */
	/* a value as history has it, in WORDS bytes */
	void (*write)(char *words, size_t size, int64_t value);
};

/* The value in force at an instant; the usual one when none was entered. */
enum outcome store_dated_of(
    struct store *, const struct dated *, int64_t at, int64_t *value) CHECKED;

/* Enter a value that is in force from `effective` on, with its history entry;
 * one entered before for the same instant is replaced. */
enum outcome store_dated_put(struct store *, const struct viewer *,
    const struct dated *, int64_t effective, int64_t value) CHECKED;

/* All that were entered and not withdrawn, the latest first. */
enum outcome store_dated_values(struct store *, const struct dated *,
    struct arena *, struct setting_value **, size_t *count) CHECKED;

/* The first of them that is not in force yet; ABSENT: there is none. */
enum outcome store_dated_next(struct store *, const struct dated *, int64_t now,
    struct setting_value *) CHECKED;

/* Take back a value before it is in force, with its history entry. ABSENT:
 * there is none from that instant on, or it is in force already. */
enum outcome store_dated_withdraw(struct store *, const struct viewer *,
    const struct dated *, int64_t effective) CHECKED;

/* What its history entries are about. */
struct thing store_dated_thing(struct arena *, const struct dated *);

/* A plain number: most are. */
void store_dated_write(char *words, size_t size, int64_t value);

#endif

/* What a reviewer looks for in the queue, and what it shows (R10.3). */

#ifndef RULES_REVIEW_H
#define RULES_REVIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/claim.h"
#include "rules/code.h"
#include "rules/program.h"

#define REVIEW_WORDS_MAX 100 /* characters to look for */

/* Which claims: on whom they wait, and their status if only one is wanted. */
struct review_view {
	const char *code; /* in the address; "" for the usual one */
	const char *name;
	enum party party;
	bool one_status;
	enum claim_status status;
	enum turn turn; /* only that one; TURN_NOBODY: any */
};

extern const struct review_view review_views[];
extern const size_t review_view_count;

/* The view of that code; the usual one when there is none such. */
const struct review_view *review_view_of(const char *code);

enum review_whose {
	REVIEW_ALL,
	REVIEW_MINE,
	REVIEW_NOBODY,
	REVIEW_WHOSE__COUNT
};

extern const struct code review_whose[REVIEW_WHOSE__COUNT];
/* REVIEW_ALL when there is none such. */
enum review_whose review_whose_of(const char *code);

/* When they are due; days and weeks are those of deadlines, UTC's. */
enum review_due {
	REVIEW_ANY_TIME,
	REVIEW_LATE,
	REVIEW_TODAY, /* and not over yet */
	REVIEW_WEEK,  /* likewise, up to Sunday */
	REVIEW_DUE__COUNT
};

extern const struct code review_due[REVIEW_DUE__COUNT];
/* REVIEW_ANY_TIME when there is none such. */
enum review_due review_due_of(const char *code);

/* Deadlines that are meant, (from, until]. */
void review_due_between(
    enum review_due, int64_t now, int64_t *from, int64_t *until);

/* Whether other partners hold or claim something of them too. */
enum review_others {
	REVIEW_ANY_NUMBER,
	REVIEW_OTHERS, /* in arbitration, or another partner too */
	REVIEW_ALONE,
	REVIEW_OTHERS__COUNT
};

extern const struct code review_others[REVIEW_OTHERS__COUNT];
/* REVIEW_ANY_NUMBER when there is none such. */
enum review_others review_others_of(const char *code);

struct review_wanted {
	const struct review_view *view;
	enum review_whose whose;
	enum review_due due;
	enum review_others others;
	bool one_program;
	enum program program; /* of which they are, then */
	const char *words;    /* in number, name, customer or partner; "" */
};

/* Is it more than the usual queue? */
bool review_is_filtered(const struct review_wanted *);

/* The address of that queue (R10.1), behind the row with the key `after`; "":
 * its first page. What is usual is left out. */
const char *review_address(
    struct arena *, const struct review_wanted *, const char *after);

/* A claim in the queue. */
struct review_row {
	int64_t id;
	const char *number, *name;
	enum claim_status status;
	enum claim_dispute dispute;
	enum claim_shared shared;
	enum turn turn;
	const char *customer, *partner, *location;
	int64_t reviewer; /* 0: nobody */
	const char *reviewer_name;
	enum program program;
	int64_t waits_since, due;
	int64_t lines;
	const char *item; /* of its first line */
};

#endif

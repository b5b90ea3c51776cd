/* What a reviewer looks for in the queue, and what it shows (R10.3). */

#ifndef RULES_REVIEW_H
#define RULES_REVIEW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "rules/claim.h"

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

const char *review_whose_code(enum review_whose); /* "mine" */
const char *review_whose_name(enum review_whose); /* "Mine" */
/* REVIEW_ALL when there is none such. */
enum review_whose review_whose_of(const char *code);

struct review_wanted {
	const struct review_view *view;
	enum review_whose whose;
	const char *words; /* in number, name, customer or partner; "" */
};

/* A claim in the queue. */
struct review_row {
	int64_t id;
	const char *number, *name;
	enum claim_status status;
	enum turn turn;
	const char *customer, *partner, *location;
	int64_t reviewer; /* 0: nobody */
	const char *reviewer_name;
	enum program program;
	int64_t submitted, waits_since, due;
	int64_t lines;
	const char *item; /* of its first line */
};

#endif

/* The list of claims: what it is sorted by (R10.1), and one page of it. */

#ifndef RULES_LIST_H
#define RULES_LIST_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "rules/claim.h"
#include "rules/filter.h"

#define LIST_ROWS    25	  /* of a page */
#define LIST_COUNTED 1000 /* matches beyond are "1,000+" (R10.2) */

enum list_sort {
	LIST_CHANGED,
	LIST_DUE,
	LIST_NAME,
	LIST_CUSTOMER,
	LIST_SORT__COUNT
};

const char *list_sort_code(enum list_sort); /* in the address: "changed" */
const char *list_sort_name(enum list_sort); /* of its column */
bool list_sort_of(const char *code, enum list_sort *);
/* What the first click on a column gives: newest first, else A to Z, soonest
 * first. */
bool list_sort_descends(enum list_sort);
/* Is its value a number, or folded text? */
bool list_sort_is_number(enum list_sort);

/* What to list. */
struct list {
	struct filter filter;
	enum list_sort sort;
	bool descending;
	bool keyed;	 /* not the first page: it lies … */
	bool backwards;	 /* … before (true) or behind (false) the row … */
	const char *key; /* … with this value in the sort's column … */
	int64_t id;	 /* … and this id */
};

/*
 * The address below `path` of the list's first page, or, with a `place`
 * (list_place), of the page before or behind it: "/claims?status=open&sort=due&
 * order=up&after=4x….1795". What is usual is left out.
 */
const char *list_address(
    struct arena *, const char *path, const struct list *, const char *place);

#define SAVED_LIST_NAME_MAX 60 /* characters */
#define SAVED_LISTS_MAX	    20 /* of a person in a directory */

/* A list that somebody has kept under a name (R10.12). */
struct saved_list {
	int64_t id;
	const char *name;
	const char *query; /* of its address */
};

/* A row's place in the list, as the address has it: "4x…", a dot, its value;
 * and back. False: no such place. */
struct list_row;
const char *list_place(struct arena *, const struct list_row *);
bool list_place_read(
    const char *place, enum list_sort, const char **key, int64_t *id);

struct list_row {
	int64_t id;
	const char *number; /* "" until submitted */
	const char *name;   /* "" until given */
	const char *customer;
	const char *partner; /* its name, on Microsoft's lists; else "" */
	enum claim_status status;
	enum claim_dispute dispute;
	enum claim_shared shared; /* on Microsoft's lists; else SHARED_NOT */
	int64_t changed;
	bool waiting;
	enum party waits_on;
	int64_t due;	 /* 0: no deadline */
	const char *key; /* its text in the sort's column; NULL for a number */
	int64_t number_key; /* … its number */
};

/* One page of it. */
struct list_page {
	struct list_row *rows;
	size_t count;
	bool earlier, later; /* there are pages before and behind it */
	int64_t matches;     /* of the whole list, at most LIST_COUNTED + 1 */
};

#endif
